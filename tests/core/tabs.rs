//! Several tabs at once, which hear of each other late or not at all. Case 20.

use coursewright::progress::{History, Journal, Place, Saved};

use crate::world::{Dice, World, deed, times};

/// Two tabs write as often as this each, in any order, and what is on its way takes its time.
fn race(seed: u64, writes: usize) {
    println!("seed {seed}");
    let mut dice = Dice::new(seed);
    let mut world = World::new();
    let pages = [world.open(1), world.open(2)];
    let (mut made, mut left) = (History::default(), [writes; 2]);
    while left != [0, 0] {
        let at = dice.below(2);
        if left[at] > 0 {
            left[at] -= 1;
            made.insert(world.record(pages[at], deed(made.len())));
        }
        (0..dice.below(5)).for_each(|_| world.turn(&mut dice));
        if dice.once_in(100) {
            world.focus(pages[at]);
            world.assert_truthful(pages[at]);
        }
    }
    for _ in 0..2 {
        pages.iter().for_each(|page| world.focus(*page));
        world.settle();
    }
    for page in pages {
        assert!(
            world.history(page) == made,
            "tab {page} knows of something else"
        );
        assert_eq!(world.saved(page), Saved::Device);
        world.assert_truthful(page);
    }
    assert!(world.found_in(Place::Browser) == made);
    assert!(world.found_in(Place::Device) == made);
    assert_eq!(made.clashes(), 0);
}

#[test]
fn what_two_tabs_write_at_once_is_in_both_and_in_both_stores() {
    let writes = times(150, 500);
    (0..50).for_each(|seed| race(seed, writes));
}

#[test]
fn what_two_tabs_write_at_once_is_put_together_without_loss() {
    (100..times(102, 150) as u64).for_each(|seed| race(seed, 500));
}

/// Two tabs drew the same number: what they write has the same ids and is all kept. Case 16.
#[test]
fn two_tabs_with_one_number_lose_nothing() {
    for seed in 0..20 {
        let mut dice = Dice::new(seed);
        let mut world = World::new();
        // They are told apart only by who is killed.
        let (one, two) = (world.open(7), world.open(7));
        let mut made = History::default();
        for number in 0..40 {
            let page = if dice.once_in(2) { one } else { two };
            made.insert(world.record(page, deed(number)));
            world.turn(&mut dice);
        }
        for _ in 0..2 {
            [one, two].iter().for_each(|page| world.focus(*page));
            world.settle();
        }
        for page in [one, two] {
            assert!(world.history(page) == made, "seed {seed}");
            world.assert_truthful(page);
        }
        assert!(world.reopened() == made, "seed {seed}");
    }
}

#[test]
fn a_note_ends_up_the_same_in_every_tab() {
    let mut world = World::new();
    let pages = [world.visit(1), world.visit(2)];
    // Neither has heard of the other's.
    for page in pages {
        world.act(page, |journal| {
            journal.set_note("place", Some(&(page as u64)))
        });
    }
    for _ in 0..2 {
        world.settle();
        pages.iter().for_each(|page| world.focus(*page));
    }
    world.settle();
    let note = |journal: &Journal| journal.note::<u64>("place");
    let notes = pages.map(|page| world.pages[page].keeper.read(note));
    assert_eq!(notes[0], notes[1]);
    assert!(notes[0].is_some());
}

#[test]
fn what_is_put_in_after_a_reload_is_later_than_all_before_it() {
    let mut world = World::new();
    let put_in = |world: &mut World, page, number: u64| {
        world.act(page, |journal| journal.set_note("place", Some(&number)));
    };
    let page = world.visit(1);
    for number in 1..=5 {
        put_in(&mut world, page, number);
    }
    world.settle();
    world.kill_pages();
    let page = world.visit(2);
    put_in(&mut world, page, 6);
    // The page ends before the store that answers later has it.
    world.kill_pages();
    let page = world.visit(3);
    let note = |journal: &Journal| journal.note::<u64>("place");
    assert_eq!(world.pages[page].keeper.read(note), Some(6));
}
