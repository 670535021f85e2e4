//! The laws of merging histories.

use coursewright::progress::{History, Record, RecordId};
use proptest::{collection::vec, prelude::*};

use crate::{strategies::any_event, world::union};

/// A history of few ids, so that some are shared, with other contents or the same.
pub(crate) fn any_history(most: usize) -> impl Strategy<Value = History> {
    let record = (1..40_u64, 0..3_u32, 0..3_u64, any_event());
    let record = record.prop_map(|(clock, tab, at, event)| {
        let id = RecordId { clock, tab };
        Record { id, at, event }
    });
    vec(record, 0..=most).prop_map(History::from_iter)
}

proptest! {
    #[test]
    fn merging_does_not_mind_the_order(a in any_history(12), b in any_history(12)) {
        prop_assert_eq!(union(&a, &b), union(&b, &a));
    }

    #[test]
    fn merging_does_not_mind_what_is_merged_first(
        a in any_history(8), b in any_history(8), c in any_history(8),
    ) {
        prop_assert_eq!(union(&union(&a, &b), &c), union(&a, &union(&b, &c)));
    }

    #[test]
    fn merging_twice_is_merging_once(a in any_history(12), b in any_history(12)) {
        let once = union(&a, &b);
        prop_assert_eq!(union(&once, &b), once.clone());
        prop_assert_eq!(union(&a, &a), a.clone());
        prop_assert_eq!(union(&a, &History::default()), a.clone());
        prop_assert!(a.without(&once).is_empty() && b.without(&once).is_empty());
        prop_assert!(once.len() <= a.len() + b.len());
    }

    #[test]
    fn records_stand_in_the_order_of_their_ids(a in any_history(20)) {
        let ids: Vec<RecordId> = a.records().map(|it| it.id).collect();
        prop_assert!(ids.is_sorted());
        let shared = ids.windows(2).filter(|pair| pair[0] == pair[1]).count();
        prop_assert_eq!(a.clashes(), shared);
    }
}
