//! One store is emptied, stale or has lost its epoch; the other fills it again. Cases 23 and 27.

use coursewright::progress::{History, Journal, Place, Saved};

use crate::world::{World, deed};

const PLACES: [Place; 2] = [Place::Browser, Place::Device];

/// Both stores hold the same records, with nothing on its way and no page open.
fn both_filled(number: core::ops::Range<usize>, erased: bool) -> (World, History) {
    let mut world = World::new();
    let page = world.visit(1);
    if erased {
        world.record(page, deed(99));
        world.act(page, Journal::erase);
        world.settle();
    }
    let made = number.map(|it| world.record(page, deed(it))).collect();
    world.act(page, |journal| journal.set_note("place", Some(&7_u8)));
    world.settle();
    world.kill_pages();
    (world, made)
}

#[track_caller]
fn both_hold(world: &World, page: usize, made: &History) {
    assert!(world.history(page) == *made, "the page");
    for place in PLACES {
        assert!(world.found_in(place) == *made, "{place:?}");
    }
    assert_eq!(world.saved(page), Saved::Device);
    world.assert_truthful(page);
    let place = world.pages[page]
        .keeper
        .read(|journal| journal.note::<u8>("place"));
    assert_eq!(place, Some(7));
}

#[test]
fn a_store_that_was_emptied_is_filled_from_the_other() {
    for erased in [false, true] {
        for place in PLACES {
            for count in [3, 700] {
                let (mut world, made) = both_filled(0..count, erased);
                world.disk(place).wipe();
                let page = world.visit(2);
                both_hold(&world, page, &made);
                // What was filled again stands by itself, epoch and all.
                world.kill_pages();
                world.disk(place.other_one()).wipe();
                let page = world.visit(3);
                both_hold(&world, page, &made);
            }
        }
    }
}

/// Case 27.
#[test]
fn what_another_app_clears_while_a_page_is_open_is_there_after_the_next_look() {
    for erased in [false, true] {
        for wiped in [&PLACES[..1], &PLACES[1..], &PLACES[..]] {
            let (mut world, made) = both_filled(0..20, erased);
            let page = world.visit(2);
            wiped.iter().for_each(|place| world.disk(*place).wipe());
            world.focus(page);
            world.settle();
            let history = world.history(page);
            assert!(history == made);
            for place in PLACES {
                assert!(world.found_in(place) == made, "{place:?}");
            }
            world.assert_truthful(page);
        }
    }
}

#[test]
fn an_epoch_that_was_lost_neither_loses_nor_brings_back_anything() {
    for lost in [&PLACES[..1], &PLACES[1..], &PLACES[..]] {
        for broken in [None, Some(""), Some("22AAAAAA"), Some("null")] {
            let (mut world, made) = both_filled(0..20, true);
            for place in lost {
                let disk = world.disk(*place);
                for (key, _) in disk.entries() {
                    if key.contains("/epoch/") {
                        disk.remove(&key);
                        if let Some(text) = broken {
                            disk.put(&key, text);
                        }
                    }
                }
            }
            let page = world.visit(2);
            both_hold(&world, page, &made);
            world.kill_pages();
            let page = world.visit(3);
            both_hold(&world, page, &made);
        }
    }
}

#[test]
fn a_store_with_an_older_epoch_takes_on_the_later_one() {
    for place in PLACES {
        let (mut world, before) = both_filled(30..50, false);
        let old = world.disk(place).entries();
        let page = world.visit(2);
        world.act(page, Journal::erase);
        world.settle();
        let made: History = (0..5).map(|it| world.record(page, deed(it))).collect();
        world.act(page, |journal| journal.set_note("place", Some(&7_u8)));
        world.settle();
        world.kill_pages();
        // As if it had never been written to: a copy of the profile was put back.
        world.disk(place).replace(old);
        let page = world.visit(3);
        both_hold(&world, page, &made);
        assert!(world.reopened().without(&before) == made);
    }
}

/// What an epoch's number was changed to is not believed.
#[test]
fn a_changed_epoch_erases_nothing() {
    for name in ["9", "ffffffffffffffff", "4000000000000000", "x", ""] {
        for text in ["", "1", "9", "22AAAAAA", "ffffffffffffffff"] {
            let (mut world, made) = both_filled(0..20, false);
            for disk in [&world.browser, &world.device] {
                disk.put(&format!("coursewright/pelvic-bodywork/epoch/{name}"), text);
                disk.put("coursewright/pelvic-bodywork/epoch", text);
            }
            let page = world.visit(2);
            both_hold(&world, page, &made);
            world.act(page, Journal::erase);
            world.settle();
            let kept = world.record(page, deed(77));
            world.settle();
            world.kill_pages();
            let page = world.visit(3);
            assert!(
                world.history(page).records().eq([&kept]),
                "`{name}` `{text}`"
            );
        }
    }
}

trait OtherOne {
    fn other_one(self) -> Self;
}

impl OtherOne for Place {
    fn other_one(self) -> Self {
        match self {
            Self::Browser => Self::Device,
            Self::Device => Self::Browser,
        }
    }
}
