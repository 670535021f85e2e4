//! Bringing back a backup, with a page that is killed at every step of it.

use coursewright::progress::{History, Journal, Mode, Place, Restored, Saved};

use crate::world::{Fault, What, World, deed, union};

const DENIED: [Option<Place>; 3] = [None, Some(Place::Browser), Some(Place::Device)];

/// A world with twelve records, and twelve others that are brought back, of which two are the
/// same.
fn before(denied: Option<Place>) -> (World, History, History) {
    let mut world = World::new();
    world.denied = denied;
    let page = world.visit(1);
    let old: History = (0..12).map(|it| world.record(page, deed(it))).collect();
    world.settle();
    world.kill_pages();
    let mut elsewhere = World::new();
    let page = elsewhere.visit(2);
    let mut new: History = (20..30)
        .map(|it| elsewhere.record(page, deed(it)))
        .collect();
    old.records()
        .take(2)
        .for_each(|it| _ = new.insert(it.clone()));
    for disk in [&world.browser, &world.device] {
        disk.flush();
    }
    (world, old, new)
}

fn restore(world: &World, page: usize, new: &History, mode: Mode) {
    world.act(page, |journal| journal.restore(new.clone(), mode, 5));
}

fn restored(world: &World, page: usize) -> Option<Restored> {
    world.pages[page]
        .keeper
        .read(|journal| journal.restored().cloned())
}

/// Either what was there or what is wanted; to add may be done in part, and be gone on with.
#[track_caller]
fn is_old_or_new(found: &History, old: &History, new: &History, mode: Mode) {
    match mode {
        Mode::Replace => assert!(found == old || found == new, "a mix: {found:?}"),
        Mode::Merge => {
            assert!(old.without(found).is_empty(), "less: {found:?}");
            assert!(
                found.without(&union(old, new)).is_empty(),
                "more: {found:?}"
            );
        }
    }
}

/// Kills the page, or the whole browser, at every call of a store.
fn killed_at_every_step(mode: Mode, denied: Option<Place>, place: Place, whole_browser: bool) {
    let (world, old, new) = before(denied);
    for at in 0.. {
        println!("{mode:?} without {denied:?}, killed at call {at} of {place:?}");
        let mut world = world.copy();
        let page = world.visit(3);
        let fault = Fault {
            what: What::Kills,
            at,
            for_ever: false,
        };
        world.disk(place).break_with(fault);
        restore(&world, page, &new, mode);
        world.settle();
        let is_done = !world.pages[page].is_dead();
        if whole_browser {
            world.kill_browser();
        } else {
            world.kill_pages();
        }
        world.disk(place).break_with(None);
        is_old_or_new(&world.reopened(), &old, &new, mode);
        for tab in [4, 5] {
            let page = world.visit(tab);
            let found = world.history(page);
            is_old_or_new(&found, &old, &new, mode);
            assert!(world.saved(page) != Saved::UnderWay);
            world.assert_truthful(page);
            // Nothing that was left behind comes back with another epoch.
            if tab == 5 {
                world.act(page, Journal::erase);
                world.settle();
                world.kill_pages();
                let page = world.visit(6);
                assert!(world.history(page).is_empty());
            }
            world.kill_pages();
        }
        if is_done {
            assert!(at > 3, "only {at} calls");
            return;
        }
    }
}

#[test]
fn a_replacement_that_is_cut_short_is_done_or_not_begun() {
    for denied in DENIED {
        for place in [Place::Browser, Place::Device] {
            if denied != Some(place) {
                killed_at_every_step(Mode::Replace, denied, place, false);
                killed_at_every_step(Mode::Replace, denied, place, true);
            }
        }
    }
}

#[test]
fn an_addition_that_is_cut_short_loses_nothing_and_can_be_gone_on_with() {
    for denied in DENIED {
        for place in [Place::Browser, Place::Device] {
            if denied != Some(place) {
                killed_at_every_step(Mode::Merge, denied, place, false);
                killed_at_every_step(Mode::Merge, denied, place, true);
            }
        }
    }
}

#[test]
fn a_restore_can_be_undone_and_that_too() {
    for mode in [Mode::Merge, Mode::Replace] {
        for denied in DENIED {
            let (mut world, old, new) = before(denied);
            let wanted = match mode {
                Mode::Merge => union(&old, &new),
                Mode::Replace => new.clone(),
            };
            let mut page = world.visit(3);
            restore(&world, page, &new, mode);
            world.settle();
            assert_eq!(restored(&world, page), Some(Restored::Done));
            for (tab, expected) in (4..).zip([&wanted, &old, &wanted, &old]) {
                assert!(
                    world.history(page) == *expected,
                    "{mode:?} {denied:?} {tab}"
                );
                world.assert_truthful(page);
                // The page may be left before it is undone.
                world.kill_pages();
                assert!(world.reopened() == *expected);
                page = world.visit(tab);
                assert!(world.history(page) == *expected);
                let copy = world.pages[page].keeper.read(Journal::undoable);
                assert!(copy.is_some(), "{mode:?} {denied:?} {tab}");
                world.act(page, |journal| journal.undo(9));
                world.settle();
                assert_eq!(restored(&world, page), Some(Restored::Done));
            }
        }
    }
}

#[test]
fn a_restore_that_no_store_has_room_for_changes_nothing() {
    for mode in [Mode::Merge, Mode::Replace] {
        for denied in DENIED {
            for at in 0..12 {
                let (mut world, old, new) = before(denied);
                let page = world.visit(3);
                for disk in [&world.browser, &world.device] {
                    disk.break_with(Fault {
                        what: What::Full,
                        at,
                        for_ever: true,
                    });
                }
                restore(&world, page, &new, mode);
                world.settle();
                if restored(&world, page) == Some(Restored::Done) {
                    // It was nearly done, or is added little by little.
                    world.assert_truthful(page);
                    continue;
                }
                assert!(matches!(restored(&world, page), Some(Restored::Failed(_))));
                assert!(world.history(page) == old);
                for disk in [&world.browser, &world.device] {
                    disk.break_with(None);
                }
                world.record(page, deed(50));
                world.settle();
                world.assert_truthful(page);
                world.kill_pages();
                let page = world.visit(4);
                let found = world.history(page);
                assert!(
                    found.len() == 13 && old.without(&found).is_empty(),
                    "{found:?}"
                );
                let copy = world.pages[page].keeper.read(Journal::undoable);
                assert_eq!(copy, None);
            }
        }
    }
}

/// One store is enough; the other takes part when it can.
#[test]
fn a_restore_that_one_store_has_no_room_for_is_done_by_the_other() {
    for mode in [Mode::Merge, Mode::Replace] {
        for place in [Place::Browser, Place::Device] {
            for what in [What::Full, What::Refuses, What::Halves] {
                if what == What::Halves && place == Place::Device {
                    continue;
                }
                for at in 0..30 {
                    println!("{mode:?}, {what:?} at call {at} of {place:?}");
                    let (mut world, old, new) = before(None);
                    let wanted = match mode {
                        Mode::Merge => union(&old, &new),
                        Mode::Replace => new.clone(),
                    };
                    let page = world.visit(3);
                    world.disk(place).break_with(Fault {
                        what,
                        at,
                        for_ever: false,
                    });
                    restore(&world, page, &new, mode);
                    world.settle();
                    world.assert_truthful(page);
                    assert_eq!(restored(&world, page), Some(Restored::Done));
                    assert!(world.history(page) == wanted);
                    world.disk(place).break_with(None);
                    world.act(page, Journal::retry);
                    world.settle();
                    assert_eq!(world.saved(page), Saved::Device);
                    world.kill_pages();
                    assert!(world.reopened() == wanted);
                    // A browser that was full is given words again on the next visit.
                    world.visit(5);
                    world.kill_pages();
                    // Without either store the next page has the same.
                    for denied in [Place::Browser, Place::Device] {
                        let mut world = world.copy();
                        world.denied = Some(denied);
                        let page = world.visit(4);
                        assert!(world.history(page) == wanted, "without {denied:?}");
                    }
                }
            }
        }
    }
}

#[test]
fn a_second_restore_waits_for_the_first() {
    let (mut world, _, new) = before(Some(Place::Browser));
    let page = world.visit(3);
    let other: History = new.records().take(3).cloned().collect();
    restore(&world, page, &new, Mode::Replace);
    restore(&world, page, &other, Mode::Replace);
    world.settle();
    assert!(world.history(page) == new);
    restore(&world, page, &other, Mode::Replace);
    world.settle();
    assert!(world.history(page) == other);
    world.kill_pages();
    assert!(world.reopened() == other);
}

#[test]
fn a_restore_right_after_another_is_what_counts() {
    let (mut world, old, new) = before(None);
    let page = world.visit(3);
    // The browser's store has the first, and the device's is still writing it.
    restore(&world, page, &new, Mode::Replace);
    assert_eq!(restored(&world, page), Some(Restored::Done));
    world.act(page, |journal| journal.undo(6));
    world.settle();
    assert!(world.history(page) == old);
    assert_eq!(world.saved(page), Saved::Device);
    world.assert_truthful(page);
    world.kill_pages();
    for denied in DENIED {
        let mut world = world.copy();
        world.denied = denied;
        let page = world.visit(4);
        assert!(world.history(page) == old, "without {denied:?}");
    }
}

#[test]
fn another_tab_shows_what_was_brought_back() {
    for mode in [Mode::Merge, Mode::Replace] {
        for full in [false, true] {
            let (mut world, old, new) = before(None);
            let wanted = match mode {
                Mode::Merge => union(&old, &new),
                Mode::Replace => new.clone(),
            };
            let (one, two) = (world.visit(3), world.visit(4));
            if full && mode == Mode::Replace {
                world.browser.set_room(Some(world.browser.units() + 300));
            }
            restore(&world, one, &new, mode);
            world.settle();
            if full {
                // It hears nothing of what only the device has, until it is looked at.
                world.focus(two);
                world.settle();
            }
            for page in [one, two] {
                assert!(world.history(page) == wanted, "{mode:?} {page}");
                world.assert_truthful(page);
            }
            world.record(two, deed(60));
            world.settle();
            assert_eq!(world.history(one).len(), wanted.len() + 1);
        }
    }
}
