//! Putting old records together, cut short at every step.

use coursewright::progress::{Event, History, Place, Saved};

use crate::world::{Dice, Fault, What, World, deed, times};

/// Something that may be put together with others: no words of the learner's.
fn plain(number: usize) -> Event {
    deed(5 * number + 1)
}

/// A world that puts records together with the next one.
fn on_the_brink() -> (World, History) {
    let mut world = World::new();
    let page = world.visit(1);
    // One after the other: what comes while a store writes would go into it together.
    let answer = |it| {
        let record = world.record(page, plain(it));
        world.settle();
        record
    };
    let made: History = (0..511).map(answer).collect();
    world.settle();
    world.kill_pages();
    assert_eq!(singles(&world, Place::Browser), 511);
    (world, made)
}

fn singles(world: &World, place: Place) -> usize {
    let entries = world.disk(place).entries();
    entries
        .iter()
        .filter(|(key, _)| key.contains("/record/"))
        .count()
}

fn cut_short(place: Place, what: What) {
    let (brink, made) = on_the_brink();
    for at in (0..).step_by(times(9, 1)) {
        println!("{what:?} at call {at} of {place:?}");
        let mut world = brink.copy();
        let page = world.visit(2);
        world.disk(place).break_with(Fault {
            what,
            at,
            for_ever: false,
        });
        world.record(page, plain(600));
        world.settle();
        world.assert_truthful(page);
        let calls = world.disk(place).calls();
        world.disk(place).break_with(None);
        world.kill_pages();
        let found = world.found_in(place);
        assert!(made.without(&found).is_empty(), "{place:?} lost something");
        let page = world.visit(3);
        let found = world.history(page);
        assert!(made.without(&found).is_empty());
        assert_eq!(world.saved(page), Saved::Device);
        world.assert_truthful(page);
        if calls <= at {
            assert!(at > 250, "only {calls} calls");
            assert_eq!(singles(&world, place), 256);
            return;
        }
    }
}

#[test]
fn the_browser_may_be_killed_at_any_step() {
    cut_short(Place::Browser, What::Kills);
}

#[test]
fn the_browser_may_drop_any_change() {
    cut_short(Place::Browser, What::Drops);
}

#[test]
fn the_browser_may_halve_any_text() {
    cut_short(Place::Browser, What::Halves);
}

#[test]
fn the_device_may_be_killed_at_any_step() {
    cut_short(Place::Device, What::Kills);
}

#[test]
fn what_is_put_together_is_left_alone_from_then_on() {
    let (mut world, made) = on_the_brink();
    let page = world.visit(2);
    let last = world.record(page, plain(600));
    world.settle();
    world.kill_pages();
    let settled = [world.browser.entries(), world.device.entries()];
    assert_eq!(settled[0].len(), 257);
    for tab in 3..6 {
        let page = world.visit(tab);
        assert_eq!(world.history(page).len(), made.len() + 1);
        assert!(world.history(page).records().any(|it| *it == last));
        world.focus(page);
        world.settle();
        world.kill_pages();
        assert_eq!([world.browser.entries(), world.device.entries()], settled);
    }
}

#[test]
fn two_tabs_may_put_together_at_once() {
    for seed in 0..times(4, 50) as u64 {
        let mut dice = Dice::new(seed);
        let (mut world, mut made) = on_the_brink();
        let pages = [world.open(2), world.open(3)];
        for number in 600..700 {
            let page = pages[dice.below(2)];
            made.insert(world.record(page, plain(number)));
            (0..dice.below(4)).for_each(|_| world.turn(&mut dice));
        }
        world.settle();
        for page in pages {
            world.focus(page);
            world.settle();
            assert!(world.history(page) == made, "seed {seed}");
            world.assert_truthful(page);
        }
        for place in [Place::Browser, Place::Device] {
            assert!(world.found_in(place) == made, "seed {seed}, {place:?}");
        }
    }
}

#[test]
fn what_comes_while_the_device_writes_goes_into_it_together() {
    let mut world = World::new();
    let page = world.visit(1);
    world.settle();
    let before = world.disk(Place::Device).calls();
    for number in 0..20 {
        world.record(page, plain(number));
    }
    world.settle();
    assert_eq!(world.saved(page), Saved::Device);
    let calls = world.disk(Place::Device).calls() - before;
    // A record is looked for, put and read back; a transaction ends once. The first record goes
    // by itself, and the others in a second transaction.
    assert_eq!(calls, 20 * 3 + 2);
}
