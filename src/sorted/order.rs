//! The order of values.

use core::cmp::Ordering;

/// The places of values in the order of the values; of equal ones in their own order. It knows
/// nothing of their type, because a sort for every type would be 3.5 KB of WebAssembly each; and
/// it merges by itself, which takes a tenth of the standard library's sort.
pub(crate) fn order(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let is_before = |one: usize, other: usize| compare(one, other).is_le();
    let mut order: Vec<usize> = (0..count).collect();
    let mut sorted = 1;
    while sorted < count {
        let mut merged = Vec::with_capacity(count);
        for pair in order.chunks(2 * sorted) {
            let (mut one, mut other) = pair.split_at(sorted.min(pair.len()));
            // Most of what is sorted here is in order already.
            let meet = one.last().zip(other.first());
            let is_in_order = meet.is_none_or(|(last, first)| is_before(*last, *first));
            while !is_in_order && let ([first, rest @ ..], [second, others @ ..]) = (one, other) {
                if is_before(*first, *second) {
                    merged.push(*first);
                    one = rest;
                } else {
                    merged.push(*second);
                    other = others;
                }
            }
            merged.extend_from_slice(one);
            merged.extend_from_slice(other);
        }
        order = merged;
        sorted *= 2;
    }
    order
}

#[cfg(test)]
mod tests {
    use proptest::{collection::vec, prelude::*};

    use super::order;

    proptest! {
        #[test]
        fn values_come_in_order_and_equal_ones_in_their_own(values in vec(0_u8..20, 0..200)) {
            let mut expected: Vec<usize> = (0..values.len()).collect();
            expected.sort_by_key(|at| values[*at]);
            let found = order(values.len(), &|one, other| values[one].cmp(&values[other]));
            prop_assert_eq!(found, expected);
        }
    }
}
