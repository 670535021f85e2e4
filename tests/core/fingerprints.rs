//! What counts as a change of an item's wording, and what as a change of its key.

use coursewright::course::{
    Fingerprint,
    item::{
        Blank, Kind, Leniency, Scenario,
        scenario::{Then, Turn},
    },
    text::{Inline, Paragraph},
};
use proptest::prelude::*;

use crate::{
    course_builder::{
        categorise, cloze, cloze_of, distractor, free, key, matching, multiple, number, numeric,
        one_of_each, ordering, paragraph, region, short_text, single, story, true_false, words,
    },
    strategies::{checked_kind, text},
};

fn of(kind: &Kind) -> Fingerprint {
    Fingerprint::of(&[paragraph("what is it?")], kind)
}

#[track_caller]
fn only_the_wording_changes(was: &Kind, is: &Kind) {
    assert_eq!(of(was).key, of(is).key, "the key of {is:?}");
    assert_ne!(of(was).wording, of(is).wording, "the wording of {is:?}");
}

#[track_caller]
fn the_key_changes(was: &Kind, is: &Kind) {
    assert_ne!(of(was).key, of(is).key, "the key of {is:?}");
}

#[test]
fn rewording_what_can_be_chosen_leaves_the_key() {
    only_the_wording_changes(
        &single([key("a"), distractor("b")]),
        &single([key("a"), distractor("b, reworded")]),
    );
    only_the_wording_changes(
        &multiple([key("a"), key("b"), distractor("c")]),
        &multiple([key("a"), key("b, reworded"), distractor("c")]),
    );
    only_the_wording_changes(
        &true_false(true, [key("a"), distractor("b")]),
        &true_false(true, [key("a, reworded"), distractor("b")]),
    );
    only_the_wording_changes(
        &ordering(&["a", "b", "c"]),
        &ordering(&["a, reworded", "b", "c"]),
    );
    only_the_wording_changes(
        &matching(&[("a", "1"), ("b", "2")], &["3"]),
        &matching(
            &[("a, reworded", "1"), ("b", "2, reworded")],
            &["3, reworded"],
        ),
    );
}

#[test]
fn another_option_or_another_right_one_changes_the_key() {
    let was = single([key("a"), distractor("b")]);
    the_key_changes(&was, &single([distractor("a"), key("b")]));
    the_key_changes(&was, &single([key("a"), distractor("b"), distractor("c")]));
    the_key_changes(&was, &multiple([key("a"), distractor("b")]));
    let was = multiple([key("a"), key("b"), distractor("c")]);
    the_key_changes(&was, &multiple([key("a"), distractor("b"), key("c")]));
    let was = true_false(true, [key("a"), distractor("b")]);
    the_key_changes(&was, &true_false(false, [key("a"), distractor("b")]));
    the_key_changes(&was, &true_false(true, [distractor("a"), key("b")]));
}

#[test]
fn another_number_tolerance_or_unit_changes_the_key() {
    let was = numeric("40", "2", "20");
    the_key_changes(&was, &numeric("41", "2", "20"));
    the_key_changes(&was, &numeric("40", "3", "20"));
    let mut minutes = was.clone();
    if let Kind::Numeric(item) = &mut minutes {
        item.unit = "minutes".into();
    }
    the_key_changes(&was, &minutes);
    assert_eq!(
        of(&was),
        of(&numeric("40", "2", "30")),
        "an expected mistake is feedback"
    );
}

#[test]
fn another_order_of_the_same_steps_changes_the_key() {
    let was = ordering(&["wash", "glove", "begin"]);
    the_key_changes(&was, &ordering(&["glove", "wash", "begin"]));
    the_key_changes(&was, &ordering(&["wash", "glove", "begin", "end"]));
}

#[test]
fn another_partner_in_a_pair_changes_the_key() {
    let was = matching(&[("a", "1"), ("b", "2")], &["3"]);
    the_key_changes(&was, &matching(&[("a", "2"), ("b", "1")], &["3"]));
    the_key_changes(&was, &matching(&[("a", "3"), ("b", "2")], &["1"]));
    the_key_changes(&was, &matching(&[("a", "1"), ("b", "2")], &[]));
    the_key_changes(&was, &matching(&[("a", "1"), ("b", "2"), ("c", "3")], &[]));
}

#[test]
fn another_accepted_text_changes_the_key_of_its_blank() {
    let was = cloze(&[&["one"], &["two"]]);
    the_key_changes(&was, &cloze(&[&["one", "uno"], &["two"]]));
    the_key_changes(&was, &cloze(&[&["one", "two"], &[]]));
    the_key_changes(&was, &cloze(&[&["onet"], &["wo"]]));
    the_key_changes(&was, &cloze(&[&["two"], &["one"]]));
}

#[test]
fn another_group_of_an_entry_changes_the_key() {
    let was = categorise(&[("x", &["a", "b"]), ("y", &["c"])]);
    the_key_changes(&was, &categorise(&[("x", &["a"]), ("y", &["b", "c"])]));
    the_key_changes(&was, &categorise(&[("y", &["a", "b"]), ("x", &["c"])]));
    the_key_changes(
        &was,
        &categorise(&[("x", &["a", "b"]), ("y", &["c"]), ("z", &[])]),
    );
    only_the_wording_changes(
        &was,
        &categorise(&[("x", &["a, reworded", "b"]), ("y", &["c"])]),
    );
}

#[test]
fn another_right_region_changes_the_key_and_a_figure_drawn_anew_nothing() {
    let was = region(&["a", "b", "c"], 1);
    the_key_changes(&was, &region(&["a", "b", "c"], 2));
    the_key_changes(&was, &region(&["a", "b"], 1));
    the_key_changes(&was, &region(&["b", "a", "c"], 1));
    only_the_wording_changes(&was, &region(&["a, reworded", "b", "c"], 1));
    let mut redrawn = was.clone();
    if let Kind::Region(item) = &mut redrawn {
        item.height = 900;
        item.areas[0].spot.x = 77;
        item.figure = "another.svg".into();
    }
    assert_eq!(of(&was), of(&redrawn));
    let mut placed = was.clone();
    if let Kind::Region(item) = &mut placed {
        item.areas[0].place = words("elsewhere");
    }
    only_the_wording_changes(&was, &placed);
}

#[test]
fn more_or_less_leniency_changes_the_key() {
    let usual = Leniency::default();
    let was = short_text(&["one"], usual);
    the_key_changes(&was, &short_text(&["one", "uno"], usual));
    for is in [
        Leniency {
            case_matters: true,
            ..usual
        },
        Leniency {
            accents_ignored: true,
            ..usual
        },
        Leniency { slips: 1, ..usual },
        Leniency { slips: 2, ..usual },
    ] {
        the_key_changes(&was, &short_text(&["one"], is));
    }
}

#[test]
fn another_kind_of_blank_or_another_key_in_its_menu_changes_the_key() {
    let of = |blank: Blank| cloze_of(vec![blank]);
    let was = of(Blank::Menu(vec![key("a"), distractor("b")]));
    the_key_changes(&was, &of(Blank::Menu(vec![distractor("a"), key("b")])));
    only_the_wording_changes(&was, &of(Blank::Menu(vec![key("a"), distractor("c")])));
    let was = of(Blank::Number(number("40", "2", "20")));
    the_key_changes(&was, &of(Blank::Number(number("40", "3", "20"))));
    let mut figures = number("40", "2", "20");
    figures.figures = Some(2);
    the_key_changes(&was, &of(Blank::Number(figures)));
}

fn told(change: fn(&mut Scenario)) -> Kind {
    let mut kind = story(2);
    if let Kind::Scenario(item) = &mut kind {
        change(item);
    }
    kind
}

fn turns(scenario: &mut Scenario) -> &mut Vec<Turn> {
    match &mut scenario.scenes[0].then {
        Then::Choose(turns) => turns,
        _ => unreachable!(),
    }
}

#[test]
fn where_a_story_leads_is_its_key_and_how_it_is_told_is_not() {
    let was = story(2);
    the_key_changes(&was, &story(3));
    the_key_changes(&was, &told(|it| turns(it)[0].to = 2));
    the_key_changes(&was, &told(|it| turns(it)[2].when.clear()));
    the_key_changes(&was, &told(|it| turns(it)[2].change.clear()));
    the_key_changes(&was, &told(|it| turns(it).swap(0, 1)));
    the_key_changes(&was, &told(|it| it.start[0] = 1));
    only_the_wording_changes(&was, &told(|it| turns(it)[0].text = words("ask, reworded")));
    only_the_wording_changes(
        &was,
        &told(|it| it.scenes[0].text = vec![paragraph("other")]),
    );
    let commented = told(|it| turns(it)[0].feedback = words("other"));
    assert_eq!(of(&was), of(&commented), "the debrief is feedback");
}

#[test]
fn another_criterion_changes_the_key() {
    the_key_changes(&free(&["a", "b"]), &free(&["a", "b", "c"]));
    the_key_changes(&free(&["a", "b"]), &free(&["b", "a"]));
    only_the_wording_changes(&free(&["a", "b"]), &free(&["a, reworded", "b"]));
}

#[test]
fn every_kind_has_a_key_of_its_own() {
    let keys: std::collections::BTreeSet<u32> =
        one_of_each().iter().map(|kind| of(kind).key).collect();
    assert_eq!(keys.len(), one_of_each().len());
}

#[test]
fn feedback_emphasis_and_citations_are_no_change() {
    let was = single([key("a"), distractor("b")]);
    let mut is = was.clone();
    if let Kind::Single(item) = &mut is {
        item.options[0].feedback = words("another reason");
        item.options[0].text = vec![Inline::Strong(words("a"))];
    }
    assert_eq!(of(&was), of(&is));
}

#[test]
fn the_stem_is_part_of_the_wording() {
    let kind = single([key("a"), distractor("b")]);
    let asking = |stem: &str| Fingerprint::of(&[paragraph(stem)], &kind);
    assert_ne!(asking("which?").wording, asking("which not?").wording);
    assert_eq!(asking("which?").key, asking("which not?").key);
    let in_list = Paragraph::List {
        ordered: true,
        entries: vec![vec![paragraph("which not?")]],
    };
    assert_eq!(Fingerprint::of(&[in_list], &kind), asking("which not?"));
}

#[test]
fn a_letter_that_moves_to_the_next_option_is_a_change() {
    let was = of(&single([key("ab"), distractor("c")]));
    let is = of(&single([key("a"), distractor("bc")]));
    assert_ne!(was.wording, is.wording);
}

proptest! {
    #[test]
    fn the_stem_never_changes_the_key(kind in checked_kind(), a in text(), b in text()) {
        prop_assert_eq!(Fingerprint::of(&a, &kind).key, Fingerprint::of(&b, &kind).key);
    }

    #[test]
    fn the_same_item_has_the_same_fingerprint(kind in checked_kind(), stem in text()) {
        prop_assert_eq!(Fingerprint::of(&stem, &kind), Fingerprint::of(&stem.clone(), &kind.clone()));
    }
}
