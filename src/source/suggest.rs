//! "Did you mean".

/// The name nearest to `word`, if it is near enough to have been meant: at most one
/// letter in three may differ, a swap of neighbours counting as one.
pub(crate) fn nearest<'n>(word: &str, names: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    let most = (word.chars().count() / 3).max(1);
    let names: Vec<&str> = names.into_iter().collect();
    names
        .iter()
        .filter(|name| name.len().abs_diff(word.len()) <= most * 4)
        .map(|name| {
            let distance = strsim::damerau_levenshtein(&word.to_lowercase(), &name.to_lowercase());
            (distance, name)
        })
        .filter(|(distance, _)| *distance <= most)
        .min()
        .map(|(_, name)| *name)
        .or_else(|| longer_or_shorter(word, &names))
}

/// How many letters at least two words begin with that are forms of one.
const LEAST_SHARED: usize = 5;

/// The name that a word begins with, or that begins with it: `SingleChoice`, `Order`.
fn longer_or_shorter<'n>(word: &str, names: &[&'n str]) -> Option<&'n str> {
    let begins = |long: &str, short: &str| {
        let start = long
            .get(..short.len())
            .filter(|_| short.len() >= LEAST_SHARED);
        start.is_some_and(|start| start.eq_ignore_ascii_case(short))
    };
    names
        .iter()
        .copied()
        .filter(|name| begins(name, word) || begins(word, name))
        .min_by_key(|name| name.len().abs_diff(word.len()))
}
