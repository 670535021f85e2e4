//! Erasing: nothing comes back. Case 21.

use coursewright::progress::{History, Journal, Mode, Place, Saved};

use crate::world::{Dice, Fault, What, World, deed, times};

/// A store that refuses everything from now on.
const OUT_OF_REACH: Fault = Fault {
    what: What::Refuses,
    at: 0,
    for_ever: true,
};

/// Three tabs, of which one erases at random points while the others write on and hear of it
/// late; stores are out of reach at times, and pages are killed.
fn erased_at_random(seed: u64) {
    println!("seed {seed}");
    let mut dice = Dice::new(seed);
    let mut world = World::new();
    let mut tab = 10;
    for _ in 0..3 {
        tab += 1;
        world.open(tab);
    }
    let (mut made, mut gone) = (0, History::default());
    let mut known = History::default();
    for _ in 0..120 {
        match dice.below(12) {
            0..=5 => {
                let page = dice.below(world.pages.len());
                known.insert(world.record(page, deed(made)));
                made += 1;
            }
            6 => {
                let page = dice.below(world.pages.len());
                world.act(page, |journal| {
                    journal.set_note("place", Some(&"private".to_owned()))
                });
            }
            7 if dice.once_in(3) => {
                let broken = [None, Some(Place::Browser), Some(Place::Device)][dice.below(3)];
                if let Some(place) = broken {
                    world.disk(place).break_with(OUT_OF_REACH);
                }
                world.act(2, Journal::erase);
                (0..dice.below(30)).for_each(|_| world.turn(&mut dice));
                gone.merge(core::mem::take(&mut known));
                if broken.is_some() || dice.once_in(3) {
                    // Until what can be written has been, nothing is promised.
                    world.settle();
                }
                world.browser.break_with(None);
                world.device.break_with(None);
                let unerased = world.pages[2].keeper.read(Journal::unerased);
                if broken.is_some() && unerased.len() == 2 {
                    // Neither store knows, and the page says so: the learner tries again.
                    world.focus(2);
                    world.settle();
                }
            }
            8 if dice.once_in(4) => {
                world.settle();
                world.kill_pages();
                for _ in 0..3 {
                    tab += 1;
                    world.open(tab);
                }
                world.settle();
            }
            9 => world.focus(dice.below(3)),
            _ => (0..dice.below(12)).for_each(|_| world.turn(&mut dice)),
        }
        let erasing = world.history(2);
        assert!(none_of(&gone, &erasing), "the page that erased has it");
    }
    let looked_at = |world: &World| {
        for _ in 0..2 {
            (0..3).for_each(|page| world.focus(page));
            world.settle();
        }
    };
    looked_at(&world);
    for page in 0..3 {
        assert!(none_of(&gone, &world.history(page)), "page {page} has it");
        world.assert_truthful(page);
    }
    for place in [Place::Browser, Place::Device] {
        assert!(none_of(&gone, &world.found_in(place)), "{place:?} has it");
    }
    // Erased once more, with everything within reach: not a text is left.
    world.act(2, Journal::erase);
    world.settle();
    looked_at(&world);
    for disk in [&world.browser, &world.device] {
        let mut left = disk.entries();
        left.retain(|(key, _)| !key.contains("/epoch/"));
        assert_eq!(left, []);
    }
}

fn none_of(gone: &History, found: &History) -> bool {
    gone.without(found) == *gone
}

#[test]
fn nothing_comes_back_of_what_one_of_three_tabs_erased() {
    (0..times(150, 2_000) as u64).for_each(erased_at_random);
}

/// A world with records, words, a draft, something to undo and a broken text.
fn a_full_life() -> World {
    let mut world = World::new();
    let page = world.visit(1);
    (0..12).for_each(|number| _ = world.record(page, deed(number)));
    world.act(page, |journal| {
        journal.set_note("draft", Some(&"private".to_owned()))
    });
    let other = (20..25)
        .map(|number| world.record(page, deed(number)))
        .collect();
    world.act(page, |journal| journal.restore(other, Mode::Merge, 0));
    world.settle();
    for disk in [&world.browser, &world.device] {
        disk.put("coursewright/pelvic-bodywork/record/zzz", "broken");
        disk.put("coursewright/pelvic-bodywork/quarantine/1", "broken");
    }
    world.kill_pages();
    world
}

/// A store that was out of reach is emptied of all there was when it is met again.
#[test]
fn what_a_store_kept_that_was_out_of_reach_goes_when_it_is_met_again() {
    for out_of_reach in [Place::Browser, Place::Device] {
        let mut world = a_full_life();
        world.denied = Some(out_of_reach);
        let page = world.visit(2);
        world.act(page, Journal::erase);
        world.settle();
        assert_eq!(
            world.pages[page].keeper.read(Journal::unerased),
            [out_of_reach]
        );
        let kept = world.record(page, deed(3));
        world.settle();
        world.kill_pages();

        world.denied = None;
        let page = world.visit(3);
        let history = world.history(page);
        assert!(history.records().eq([&kept]), "{history:?}");
        let none = world.pages[page].keeper.read(|journal| {
            (
                journal.note::<String>("draft"),
                journal.undoable(),
                journal.unreadable().count(),
            )
        });
        assert_eq!(none, (None, None, 0));
        world.focus(page);
        world.settle();
        for disk in [&world.browser, &world.device] {
            let left = disk.entries();
            let ours = left.iter().filter(|(key, _)| !key.contains("/epoch/"));
            assert_eq!(ours.count(), 1, "{left:?}");
        }
        assert_eq!(world.saved(page), Saved::Device);
    }
}

/// Erasing that failed is said to have, and is done by trying again.
#[test]
fn an_erasure_that_failed_at_any_call_is_made_up_for() {
    for place in [Place::Browser, Place::Device] {
        for at in 0..60 {
            let mut world = a_full_life();
            let page = world.visit(2);
            let what = What::Refuses;
            world.disk(place).break_with(Fault {
                what,
                at,
                for_ever: true,
            });
            world.act(page, Journal::erase);
            world.settle();
            let unerased = world.pages[page].keeper.read(Journal::unerased);
            world.disk(place).break_with(None);
            let kept = world.record(page, deed(3));
            world.settle();
            world.assert_truthful(page);
            if unerased.is_empty() {
                assert!(at > 0, "nothing failed");
                break;
            }
            assert_eq!(unerased, [place]);
            world.act(page, Journal::retry);
            world.settle();
            assert!(world.pages[page].keeper.read(Journal::unerased).is_empty());
            world.assert_truthful(page);
            assert!(world.history(page).records().eq([&kept]));
            for disk in [&world.browser, &world.device] {
                let left = disk.entries();
                let ours = left.iter().filter(|(key, _)| !key.contains("/epoch/"));
                assert_eq!(ours.count(), 1, "{place:?} at {at}: {left:?}");
            }
        }
    }
}

/// An erasure while a backup is being brought back leaves nothing of either.
#[test]
fn a_restore_that_was_under_way_does_not_outlive_an_erasure() {
    for mode in [Mode::Merge, Mode::Replace] {
        for denied in [None, Some(Place::Browser)] {
            let mut world = a_full_life();
            world.denied = denied;
            let page = world.visit(2);
            let other = (40..50)
                .map(|number| world.record(page, deed(number)))
                .collect();
            world.act(page, |journal| journal.restore(other, mode, 0));
            world.act(page, Journal::erase);
            world.settle();
            assert!(world.history(page).is_empty());
            world.focus(page);
            world.settle();
            world.kill_pages();
            world.denied = None;
            let page = world.visit(3);
            assert!(world.history(page).is_empty(), "{mode:?} {denied:?}");
        }
    }
}
