//! `telling-place`, `crowded-regions`

use std::collections::BTreeSet;

use super::{Found, HALADYNA, number};
use crate::{
    check::{passages::Role, remark::Remark, words},
    course::{item::Region, text::plain},
    rules::{Limit, Place, Rule},
    source::reader::Reader,
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
