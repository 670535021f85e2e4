//! Sittings that are left and resumed at every step, with what was half put in, in every way of
//! sitting and with every kind of item; records taken in twice, and written by two tabs.

mod bank;
mod staying;

use std::{collections::HashSet, mem::discriminant};

use coursewright::{
    progress::{Event, Place, Progress, Record},
    quiz::{Certainty, Help, Response, grade},
    wire,
};
use proptest::prelude::*;

use self::{
    bank::{BANK, half},
    staying::{NOWHERE, Sat, Staying, Step, leaving_every_time, steps},
};
use crate::{
    stores::{Shared, records_of},
    strategies::{checked_kind, fitting},
};

/// Every item drawn; each question put in little by little and then answered, twice.
fn whole_sitting(sat: Sat) -> Vec<Step> {
    let count = BANK.len();
    let mut steps = vec![Step::Start {
        sat,
        count,
        seed: 7,
    }];
    for question in 0..u16::try_from(count).unwrap() {
        let drafts = (0..24).map(|nth| Step::PutIn { question, nth });
        steps.extend(drafts);
        let answers = (0..2_u8).map(|retries| Step::Answer {
            question,
            nth: usize::from(retries) * 5 + usize::from(question),
            sure: Some(Certainty::Middle),
            help: Help { retries, hints: 1 },
        });
        steps.extend(answers);
    }
    steps.push(Step::Finish);
    steps
}

#[test]
fn every_kind_is_left_and_resumed_at_every_stage_of_an_answer_in_every_way() {
    for sat in [Sat::Practised, Sat::Reviewed, Sat::Assessed] {
        let staying = leaving_every_time(&Shared::default(), &whole_sitting(sat));
        let attempt = staying.progress.attempt(staying.latest.unwrap()).unwrap();
        let given = attempt
            .counted()
            .map(|at| &attempt.answer(at).unwrap().response);
        let kinds: HashSet<_> = given.map(discriminant).collect();
        assert_eq!(kinds.len(), 12, "{sat:?}");
        assert!(attempt.is_finished(), "{sat:?}");
        assert!(staying.drafts.is_empty(), "{sat:?}");
    }
}

/// Or else the tests here would leave nothing half put in.
#[test]
fn a_response_to_every_kind_can_be_half_put_in_and_has_its_shape() {
    for asking in BANK.iter() {
        let kind = &asking.item.kind;
        let order: Vec<u8> = (0..kind.shuffled()).collect();
        let empty = Response::empty(kind, &order);
        assert!(
            asking.half.iter().all(|it| it.has_shape_of(&empty)),
            "{kind:?}"
        );
        let whole = asking.half.iter().all(|it| asking.complete.contains(it));
        assert_eq!(whole, matches!(empty, Response::Ordering(_)), "{kind:?}");
        let several: HashSet<String> = asking.half.iter().map(|it| format!("{it:?}")).collect();
        let one = matches!(empty, Response::Single(_) | Response::Region(_));
        assert_eq!(several.len() == 1, one, "{kind:?}: {several:?}");
    }
}

proptest! {
    #[test]
    fn a_learner_who_leaves_before_every_step_ends_where_one_who_never_left_does(
        steps in steps(),
    ) {
        leaving_every_time(&Shared::default(), &steps);
    }

    #[test]
    fn a_response_to_any_item_is_read_back_as_it_was_written_half_put_in_too(
        (kind, response) in checked_kind().prop_flat_map(|kind| {
            let response = fitting(&kind);
            (Just(kind), response)
        }),
        which: u32,
    ) {
        for response in [half(&response, which), response] {
            let read: Option<Response> = wire::from_bytes(&wire::to_bytes(&response));
            prop_assert_eq!(read.as_ref(), Some(&response));
            prop_assert_eq!(
                read.map(|it| grade(&kind, &it)),
                Some(grade(&kind, &response))
            );
        }
    }

    #[test]
    fn taking_records_in_twice_changes_nothing(steps in steps()) {
        let staying = leaving_every_time(&Shared::default(), &steps);
        let (records, once) = (&staying.records, &staying.progress);
        let each_twice = records.iter().flat_map(|record| [record, record]);
        prop_assert_eq!(&each_twice.collect::<Progress>(), once);
        let all_twice = records.iter().chain(records);
        prop_assert_eq!(&all_twice.collect::<Progress>(), once);
        let and_backwards = records.iter().chain(records.iter().rev());
        prop_assert_eq!(&and_backwards.collect::<Progress>(), once);
    }

    #[test]
    fn what_two_tabs_wrote_at_once_is_all_there_for_both(a in steps(), b in steps()) {
        let store = Shared::default();
        let tabs = [store.page(1), store.page(2)];
        let mut learners = [Staying::default(), Staying::default()];
        for at in 0..a.len().max(b.len()) {
            for (tab, steps) in [&a, &b].into_iter().enumerate() {
                let Some(step) = steps.get(at) else { continue };
                learners[tab].takes(step, &tabs[tab]);
            }
        }
        let mut all: Vec<&Record> = learners.iter().flat_map(|it| &it.records).collect();
        all.sort_by_key(|record| record.id);
        let [one, two] = tabs;
        for page in [&one, &two] {
            page.look_again(Place::Browser);
            prop_assert!(records_of(page).iter().eq(all.iter().copied()));
        }
        prop_assert!(all.windows(2).all(|pair| pair[0].id < pair[1].id));
        let attempt = learners[0].latest.unwrap_or(NOWHERE);
        let next = one.record(Event::Finished { attempt }, 0);
        prop_assert!(all.iter().all(|record| record.id < next.id));
    }

    #[test]
    fn an_attempt_never_holds_an_answer_to_what_was_not_drawn(steps in steps()) {
        let staying = leaving_every_time(&Shared::default(), &steps);
        for record in &staying.records {
            let Some(attempt) = staying.progress.attempt(record.id) else { continue };
            prop_assert!(attempt.answered() <= usize::from(attempt.len()));
            prop_assert_eq!(attempt.total(|_| 1).points(), u32::from(attempt.len()));
            let open = attempt.next_open(0);
            prop_assert_eq!(open.is_none(), attempt.answered() == usize::from(attempt.len()));
        }
    }
}
