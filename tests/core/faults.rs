//! Stores that go wrong: no false "saved", and no loss of what was.

use coursewright::{
    progress::{Event, History, Journal, Place, Saved},
    store::StoreError,
};

use crate::{
    course_builder::{lesson_id, module_id},
    world::{Fault, What, World, deed, times},
};

/// How many things a learner does.
const ACTIONS: usize = 30;

/// A learner does thirty things in two visits, while a store goes wrong. What a page called
/// saved is there when everything works again. Gives the calls that each store was met with.
fn journey(world: &mut World, fault: Option<(Place, Fault)>) -> [usize; 2] {
    let earlier = world.reopened();
    if let Some((place, fault)) = fault {
        world.disk(place).break_with(fault);
    }
    let mut saved = Saves(earlier);
    let mut page = world.visit(1);
    for action in 0..ACTIONS {
        match action {
            7 | 19 => world.focus(page),
            13 => {
                world.kill_pages();
                page = world.visit(2);
            }
            4 | 9 | 22 => {
                let note =
                    |journal: &mut Journal| journal.set_note("place", Some(&(action as u64)));
                world.act(page, note);
            }
            25 => {
                let forget = |journal: &mut Journal| journal.set_note::<u64>("place", None);
                world.act(page, forget);
            }
            _ => _ = world.record(page, deed(action)),
        }
        // What is said at once counts, and what is said later.
        saved.note(world, page);
        world.settle();
        saved.note(world, page);
        if world.pages[page].is_dead() {
            world.kill_pages();
            world.browser.break_with(None);
            world.device.break_with(None);
            page = world.visit(3);
        }
    }
    world.kill_pages();
    let calls = [world.browser.calls(), world.device.calls()];
    for disk in [&world.browser, &world.device] {
        disk.break_with(None);
    }
    let page = world.visit(9);
    saved.are_in(&world.history(page));
    world.record(page, deed(ACTIONS));
    world.settle();
    assert_eq!(world.saved(page), Saved::Device);
    world.assert_truthful(page);
    calls
}

/// What was called saved.
struct Saves(History);

impl Saves {
    fn note(&mut self, world: &World, page: usize) {
        self.0.merge(world.assert_truthful(page));
    }

    #[track_caller]
    fn are_in(&self, history: &History) {
        let lost = self.0.without(history);
        assert!(lost.is_empty(), "lost: {lost:?}");
    }
}

/// A world in which a learner has done something before, with both stores as they like to be.
fn with_a_past() -> World {
    let mut world = World::new();
    let page = world.visit(77);
    (100..105).for_each(|number| _ = world.record(page, deed(number)));
    world.settle();
    world.kill_pages();
    world
}

/// Every call of a journey goes wrong in this way, once and for ever.
fn every_call_of(place: Place, what: What) {
    let mut world = with_a_past();
    for disk in [&world.browser, &world.device] {
        disk.break_with(None);
    }
    let [browser, device] = journey(&mut world, None);
    let calls = match place {
        Place::Browser => browser,
        Place::Device => device,
    };
    assert!(calls > 40, "only {calls} calls");
    let step = times(5, 1);
    for for_ever in [false, true] {
        for at in (usize::from(for_ever)..calls + 5).step_by(step) {
            let fault = Fault { what, at, for_ever };
            // Shown when the journey fails.
            println!("{place:?}, {fault:?}");
            _ = journey(&mut with_a_past(), Some((place, fault)));
        }
    }
}

macro_rules! every_call {
    ($($(#[$case:meta])* $name:ident: $place:ident $what:ident;)*) => {
        $($(#[$case])* #[test] fn $name() { every_call_of(Place::$place, What::$what); })*
    };
}

every_call! {
    /// Cases 3, 4 and 5.
    the_browser_refuses_any_call: Browser Refuses;
    /// Case 6.
    the_browser_is_full_at_any_call: Browser Full;
    /// Case 7.
    the_browser_drops_what_it_is_given_at_any_call: Browser Drops;
    the_browser_halves_what_it_is_given_at_any_call: Browser Halves;
    /// Case 26.
    the_page_is_killed_at_any_call_of_the_browser: Browser Kills;
    the_device_refuses_any_call: Device Refuses;
    the_device_is_full_at_any_call: Device Full;
    /// Case 24.
    the_device_hangs_at_any_call: Device Hangs;
    /// Case 26.
    the_page_is_killed_at_any_call_of_the_device: Device Kills;
}

/// Cases 1 and 2.
#[test]
fn where_no_store_can_be_had_nothing_is_called_saved() {
    let mut world = World::new();
    world.denied = Some(Place::Device);
    let page = world.visit(1);
    let keeper = &world.pages[page].keeper;
    keeper.open(Place::Browser, Err(StoreError::Denied));
    assert!(matches!(world.saved(page), Saved::Not(_)));
    world.record(page, deed(1));
    assert!(matches!(world.saved(page), Saved::Not(not) if not.count == 1));
}

#[test]
fn what_waits_for_a_device_that_writes_is_being_saved() {
    let mut world = World::new();
    world.denied = Some(Place::Browser);
    let page = world.visit(1);
    world.settle();
    for number in 0..3 {
        world.record(page, deed(number));
        assert_eq!(world.saved(page), Saved::UnderWay);
    }
    world.settle();
    assert_eq!(world.saved(page), Saved::Device);
}

/// Case 8: full to the last unit, and texts of one, two and four bytes a character.
#[test]
fn a_browser_that_is_truly_full_is_said_to_be() {
    for text in ["ascii", "Wärme", "💯💯"] {
        let mut world = World::new();
        world.denied = Some(Place::Device);
        let page = world.visit(1);
        world.browser.set_room(Some(2_000));
        let mut kept = 0;
        for number in 0.. {
            let event = Event::Noted {
                module: module_id("anatomy"),
                lesson: lesson_id("layers"),
                text: format!("{text}{number}"),
            };
            world.record(page, event);
            world.assert_truthful(page);
            match world.saved(page) {
                Saved::Browser(_) => kept += 1,
                Saved::Not(not) => {
                    assert_eq!(not.why, Some(StoreError::Full));
                    break;
                }
                other => panic!("{other:?}"),
            }
        }
        assert!(kept > 5, "{kept}");
        assert_eq!(world.reopened().len(), kept);
        // Room is made, and the next try keeps what was refused.
        world.browser.set_room(None);
        world.act(page, Journal::retry);
        let denied = Saved::Browser(Some(StoreError::Denied));
        assert_eq!(world.saved(page), denied);
        assert_eq!(world.reopened().len(), kept + 1);
    }
}

/// A learner's own words leave a full browser for an answer, once the device has them.
#[test]
fn words_make_room_in_the_browser_for_answers() {
    let mut world = World::new();
    let page = world.visit(1);
    world.record(page, deed(5));
    world.record(page, deed(10));
    world.settle();
    world.browser.set_room(Some(world.browser.units()));
    world.record(page, deed(3));
    world.assert_truthful(page);
    assert_eq!(world.found_in(Place::Browser).len(), 1);
    world.settle();
    assert_eq!(world.saved(page), Saved::Device);
    assert_eq!(world.reopened().len(), 3);
}

#[test]
fn a_store_that_cannot_be_read_is_an_error_and_not_an_empty_one() {
    let mut world = with_a_past();
    let before = world.reopened();
    for place in [Place::Browser, Place::Device] {
        let entries = [world.browser.entries(), world.device.entries()];
        let fault = Fault {
            what: What::Refuses,
            at: 0,
            for_ever: false,
        };
        world.disk(place).break_with(fault);
        let page = world.visit(5);
        let holds = |journal: &Journal| journal.holds(place).is_some_and(|it| it.is_err());
        assert!(world.pages[page].keeper.read(holds));
        assert_eq!(world.history(page), before);
        assert_eq!([world.browser.entries(), world.device.entries()], entries);
        world.focus(page);
        world.settle();
        assert_eq!(world.saved(page), Saved::Device);
        world.kill_pages();
    }
}
