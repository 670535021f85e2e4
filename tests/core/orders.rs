//! Every order of a few things.

/// Every order of so many, named from 0.
pub(crate) fn orders(count: u8) -> Vec<Vec<u8>> {
    let mut all = vec![Vec::new()];
    for step in 0..count {
        let placed = |order: &Vec<u8>| {
            let order = order.clone();
            (0..=order.len()).map(move |at| [&order[..at], &[step], &order[at..]].concat())
        };
        all = all.iter().flat_map(placed).collect();
    }
    all
}
