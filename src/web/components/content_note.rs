//! A content note and the choice that goes with it.
//!
//! Notes do not lower distress and can raise anticipation (Bridgland et al. 2023,
//! doi:10.1177/21677026231186625). They are there for choice: three ways to go on, of equal
//! weight, and nothing of the lesson is on the page until one is taken.

use leptos::prelude::*;

use crate::{progress::View, web::words};

/// The notes, and buttons for the three ways to go on.
pub(in crate::web) fn choice(
    notes: Vec<String>,
    choose: impl Fn(View) + Copy + Send + Sync + 'static,
) -> AnyView {
    let button = move |view: View, text: &'static str| {
        view! { <button type="button" class="choice" on:click=move |_| choose(view)>{text}</button> }
    };
    view! {
        <section class="card note">
            <h2>{words::NOTE_TITLE}</h2>
            {plain(notes)}
            <p>{words::NOTE_CHOICES}</p>
            <div class="choices">
                {button(View::Full, words::TAKE_LESSON)}
                {button(View::Summary, words::TAKE_SUMMARY)}
                {button(View::Skip, words::TAKE_NEITHER)}
            </div>
        </section>
    }
    .into_any()
}

/// The notes alone.
pub(in crate::web) fn plain(notes: Vec<String>) -> AnyView {
    notes
        .into_iter()
        .map(|note| view! { <p class="content-note">{note}</p> })
        .collect_view()
        .into_any()
}
