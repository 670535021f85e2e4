//! Slips of the pen.

/// Whether one word becomes the other by at most `slips` letters that are too many, too few
/// or other ones, or that have changed places with their neighbour. These four are the slips of
/// Damerau ("A technique for computer detection and correction of spelling errors", 1964); the
/// least number of them is counted as by Levenshtein ("Binary codes capable of correcting
/// deletions, insertions, and reversals", 1966), no letter being changed twice. An empty word is
/// near to nothing.
pub(super) fn is_near(a: &[char], b: &[char], slips: usize) -> bool {
    if a.is_empty() || b.is_empty() || a.len().abs_diff(b.len()) > slips {
        return false;
    }
    // Three rows of the table: for the letters of `a` so far, and every beginning of `b`.
    let (mut before, mut last): (Vec<usize>, Vec<usize>) = (Vec::new(), (0..=b.len()).collect());
    for (i, x) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, y) in b.iter().enumerate() {
            let replaced = last[j] + usize::from(x != y);
            let mut least = replaced.min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *x == b[j - 1] && a[i - 1] == *y {
                least = least.min(before[j - 1] + 1);
            }
            row.push(least);
        }
        before = core::mem::replace(&mut last, row);
    }
    last.last().is_some_and(|distance| *distance <= slips)
}
