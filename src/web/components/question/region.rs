//! A region of a figure: the figure with a letter in each region, and a list of the letters.
//!
//! The list is what is answered with. A press on a letter chooses from it, for whoever sees the
//! figure; to the keyboard and to screen readers the letters do not exist, and miss nothing.

use super::{Asked, Draft, fieldset, options::choice};
use crate::{
    course::item::{Area, Region},
    quiz::Response,
    web::{
        components::text::inlines,
        dom::{El, Nodes, el},
        words,
    },
};

pub(super) fn field(item: &Region, asked: &Asked, draft: Draft) -> Nodes {
    let chosen = move || match *draft.response.read() {
        Response::Region(chosen) => chosen,
        _ => None,
    };
    let choose = move |index| draft.change(|it| *it = Response::Region(Some(index)));
    let letters = shown(item, asked).map(|(letter, index, area)| {
        letter_at(letter, area)
            .attr_live("class", move || {
                let state = if chosen() == Some(index) {
                    " chosen"
                } else {
                    ""
                };
                format!("letter{state}")
            })
            .on("click", move |_| choose(index))
    });
    let letters: Vec<El> = letters.collect();
    let entries = shown(item, asked).map(|(letter, index, area)| {
        let text = (
            el("b").child(words::letter(letter)),
            (": ", inlines(&area.place, &asked.library)),
        );
        let is_chosen = move || chosen() == Some(index);
        choice("radio", "region", text, is_chosen, move || choose(index))
    });
    let entries: Vec<El> = entries.collect();
    fieldset(asked)
        .child(el("p").class("hint").child(words::CHOOSE_REGION))
        .child(figure(item, letters))
        .child(entries)
        .view()
}

/// The figure as it was asked about, with the names of what was chosen and what is right.
pub(super) fn answered(item: &Region, asked: &Asked, response: &Response) -> Nodes {
    let chosen = match response {
        Response::Region(chosen) => *chosen,
        _ => None,
    };
    let letters = shown(item, asked).map(|(letter, index, area)| {
        let (is_key, is_chosen) = (index == item.key, chosen == Some(index));
        let class = match (is_key, is_chosen) {
            (true, true) => "letter right",
            (true, false) => "letter missed",
            (false, true) => "letter wrong",
            (false, false) => "letter",
        };
        let name = inlines(&area.name, &asked.library);
        let name = (is_key || is_chosen).then(|| el("span").child(name));
        letter_at(letter, area).class(class).child(name)
    });
    figure(item, letters.collect()).view()
}

/// The areas in the order of their letters, each with its authored position.
fn shown<'a>(item: &'a Region, asked: &'a Asked) -> impl Iterator<Item = (usize, u8, &'a Area)> {
    let lettered = asked.order.iter().enumerate();
    lettered.filter_map(|(letter, index)| {
        let area = item.areas.get(usize::from(*index))?;
        Some((letter, *index, area))
    })
}

fn figure(item: &Region, letters: Vec<El>) -> El {
    // The numbers are a ratio: the page has the figure's room before the figure is there.
    let image = el("img")
        .attr("src", format!("figures/{}", item.figure))
        .attr("alt", item.alt.as_str())
        .attr("width", "1000")
        .attr("height", u32::from(item.height).to_string());
    el("div").class("regions").child(image).child(letters)
}

/// A letter at its place. The page's policy forbids the attribute `style`, not the property.
fn letter_at(letter: usize, area: &Area) -> El {
    let tenths = |thousandths: u32| format!("{}.{}%", thousandths / 10, thousandths % 10);
    let place = format!(
        "--x:{};--y:{}",
        tenths(area.spot.x.into()),
        tenths(area.spot.y.into())
    );
    el("span")
        .attr("aria-hidden", "true")
        .prop("style", move || place.clone())
        .child(words::letter(letter))
}
