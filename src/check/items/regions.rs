//! `telling-place`, `telling-figure`, `crowded-regions`

use std::collections::BTreeSet;

use super::{Found, HALADYNA, number};
use crate::{
    check::{passages::Role, remark::Remark, words},
    course::{item::Region, text::plain},
    rules::{Limit, Place, Rule},
    source::{Content, drawing, reader::Reader},
};

const LETTERS: Limit = Limit::count("letters", 4.0, "words with fewer letters are not compared");

const APART: Limit = Limit::new(
    "percent",
    8.0,
    "how far apart two letters are, in percent of the figure's width",
);

const GOOD: &str = r#"stem: "Where is the crumb of the loaf?",
kind: Region(figure: "loaf.svg", alt: "A loaf cut in half.", key: "inside", areas: [
    Area(element: "inside", name: "The crumb", place: "the round part in the middle", feedback: "It has lost less of its water than the crust has."),
    Area(element: "outside", name: "The crust", place: "the band at the right edge", feedback: "It was nearest to the heat, and so it has dried."),
]),"#;

pub(super) static TELLING: Rule = Rule::warn(
    "telling-place",
    "the place of a region does not say what the region is",
    "The list of a figure's regions is for people who do not see it, and is read by all. A word of the region's name there answers the question. Words of four letters and more are compared, without their endings.",
)
.source(HALADYNA)
.limits(&[LETTERS])
.example(
    Place::Item,
    r#"stem: "Where is the crumb of the loaf?",
kind: Region(figure: "loaf.svg", alt: "A loaf cut in half.", key: "inside", areas: [
    Area(element: "inside", name: "The crumb", place: "the white crumb in the middle", feedback: "It has lost less of its water than the crust has."),
    Area(element: "outside", name: "The crust", place: "the band at the right edge", feedback: "It was nearest to the heat, and so it has dried."),
]),"#,
    GOOD,
);

pub(super) static LABELLED: Rule = Rule::warn(
    "telling-figure",
    "the figure of a question about regions does not name them",
    "Where a word in the drawing is in the name of one region, and of no other, it answers the question, or strikes out an answer. The page puts letters over the regions, and says their names after the answer. Words of four letters and more are compared, without their endings; words that were drawn as shapes are not seen.",
)
.source(HALADYNA)
.limits(&[LETTERS])
.example(
    Place::Item,
    r#"// In the drawing, the word "bubble" stands beside the hole.
stem: "Where is a bubble of the loaf?",
kind: Region(figure: "loaf.svg", alt: "A loaf cut in half.", key: "hole", areas: [
    Area(element: "hole", name: "A bubble", place: "the dot within the round part", feedback: "Gas from the yeast left it while the dough was soft."),
    Area(element: "outside", name: "The crust", place: "the band at the right edge", feedback: "It was nearest to the heat, and so it has dried."),
]),"#,
    GOOD,
);

pub(super) static CROWDED: Rule = Rule::warn(
    "crowded-regions",
    "the letters of a figure are far enough apart to be tapped",
    "On a telephone a figure is some 300 pixels wide, and what is tapped needs 24 pixels of its own. A letter stands where there is most room in its region: regions that are drawn larger or farther apart bring the letters apart.",
)
.source("WCAG 2.2, success criterion 2.5.8")
.limits(&[APART])
.example(
    Place::Item,
    r#"stem: "Where is the crumb of the loaf?",
kind: Region(figure: "loaf.svg", alt: "A loaf cut in half.", key: "inside", areas: [
    Area(element: "inside", name: "The crumb", place: "the round part in the middle", feedback: "It has lost less of its water than the crust has."),
    Area(element: "hole", name: "A bubble", place: "the dot within the round part", feedback: "Gas from the yeast left it while the dough was soft."),
]),"#,
    GOOD,
);

pub(super) fn check(item: &Region, found: &Found<'_, '_>, reader: &mut Reader<'_, '_>) {
    telling(item, found, reader);
    labelled(item, found, reader);
    crowded(item, found, reader);
}

fn telling(item: &Region, found: &Found<'_, '_>, reader: &mut Reader<'_, '_>) {
    let least = found.settings.limit(&TELLING, &LETTERS);
    let counts = |word: &str| number(word.chars().count()) >= least;
    for (area, place) in item.areas.iter().zip(found.with(&[Role::Place])) {
        let name = plain(&area.name);
        let named = words::words(&name).filter(|(word, _)| counts(word));
        let named: BTreeSet<String> = named.map(|(word, _)| words::stem(word)).collect();
        let Some(prose) = place.prose.first() else {
            continue;
        };
        let told = prose
            .words()
            .find(|(word, _)| counts(word) && named.contains(&words::stem(word)));
        if let Some((word, part)) = told {
            let problem = Remark::new(
                &TELLING,
                format!("`{word}` says here what the region is, before the answer"),
                "say where it is, in words of shape and direction",
            );
            reader.warn(place.place(prose, part), problem);
        }
    }
}

fn labelled(item: &Region, found: &Found<'_, '_>, reader: &mut Reader<'_, '_>) {
    let file = found.folder.files.get(&format!("figures/{}", item.figure));
    let (Some(Content::Text(svg)), Some(alt)) = (file, found.with(&[Role::Alt]).next()) else {
        return;
    };
    let least = found.settings.limit(&LABELLED, &LETTERS);
    let stems = |text: &str| -> BTreeSet<String> {
        let words = words::words(text).filter(|(word, _)| number(word.chars().count()) >= least);
        words.map(|(word, _)| words::stem(word)).collect()
    };
    let names: Vec<BTreeSet<String>> = (item.areas.iter())
        .map(|area| stems(&plain(&area.name)))
        .collect();
    let is_of_one = |word: &String| names.iter().filter(|name| name.contains(word)).count() == 1;
    let texts = drawing::texts(svg);
    let told = texts.iter().find(|text| stems(text).iter().any(is_of_one));
    if let Some(told) = told {
        let message = format!(
            "`{}` stands in the drawing, and names a region of it",
            told.trim()
        );
        let problem = Remark::new(&LABELLED, message, "take the word out of the drawing");
        reader.warn(alt.span(), problem);
    }
}

fn crowded(item: &Region, found: &Found<'_, '_>, reader: &mut Reader<'_, '_>) {
    let least = found.settings.limit(&CROWDED, &APART);
    let at = |nth: usize| {
        let spot = item.areas[nth].spot;
        let down = f64::from(spot.y) * f64::from(item.height) / 1000.0;
        (f64::from(spot.x) / 10.0, down / 10.0)
    };
    for (nth, place) in found.with(&[Role::Place]).enumerate() {
        let (x, y) = at(nth);
        let is_near = |other: &usize| {
            let (other_x, other_y) = at(*other);
            (x - other_x).hypot(y - other_y) < least
        };
        if let Some(other) = (0..nth).find(is_near) {
            let message = format!(
                "the letters of `{}` and `{}` are too near to each other to be tapped",
                plain(&item.areas[other].name),
                plain(&item.areas[nth].name),
            );
            let problem = Remark::new(&CROWDED, message, "draw the regions farther apart");
            reader.warn(place.span(), problem);
        }
    }
}
