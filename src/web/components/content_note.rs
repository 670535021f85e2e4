//! A content note and the choice that goes with it.
//!
//! Notes do not lower distress and can raise anticipation (Bridgland et al. 2023,
//! doi:10.1177/21677026231186625). They are there for choice: three ways to go on, of equal
//! weight, and nothing of the lesson is on the page until one is taken.

use crate::{
    progress::View,
    web::{
        dom::{El, Nodes, button, el},
        words,
    },
};

/// The notes, and buttons for the three ways to go on.
pub(in crate::web) fn choice(notes: &[String], choose: impl Fn(View) + Copy + 'static) -> Nodes {
    let way = |view, text: &str| button("choice", move || choose(view)).child(text);
    let ways = el("div")
        .class("choices")
        .child(way(View::Full, words::TAKE_LESSON))
        .child(way(View::Summary, words::TAKE_SUMMARY))
        .child(way(View::Skip, words::TAKE_NEITHER));
    el("section")
        .class("card note")
        .child(el("h2").child(words::NOTE_TITLE))
        .child(plain(notes))
        .child(el("p").child(words::NOTE_CHOICES))
        .child(ways)
        .view()
}

/// The notes alone.
pub(in crate::web) fn plain<'a>(notes: impl IntoIterator<Item = &'a String>) -> Vec<El> {
    notes
        .into_iter()
        .map(|note| el("p").class("content-note").child(note.as_str()))
        .collect()
}
