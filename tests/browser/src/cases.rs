//! Which tests stand for which of the numbered cases of storage and delivery.

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::Result;

use crate::{faults::FAULTS, places};

/// The number of the last case.
pub const LAST: u8 = 51;

/// What stands for a case that a file's first comment names.
const WHOLE: &str = "the whole file";

/// By case: the tests that say so, and the faults.
///
/// # Errors
/// Fails where the tests cannot be read.
pub fn all() -> Result<BTreeMap<u8, Vec<String>>> {
    let mut found: BTreeMap<u8, Vec<String>> = (1..=LAST).map(|case| (case, vec![])).collect();
    let mut add = |case: u8, test: String| {
        let tests = found.entry(case).or_default();
        if !tests.contains(&test) {
            tests.push(test);
        }
    };
    for fault in &FAULTS {
        fault
            .cases
            .iter()
            .for_each(|case| add(*case, format!("cargo xtask faults --only {}", fault.name)));
    }
    let top = places::root().join("tests");
    look_in(&top, &mut |path, text| {
        let shown = path
            .strip_prefix(&top)
            .unwrap_or(path)
            .display()
            .to_string();
        for (case, test) in named_in(text) {
            add(case, format!("tests/{shown}: {test}"));
        }
    })?;
    Ok(found)
}

fn look_in(folder: &Path, take: &mut impl FnMut(&Path, &str)) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            look_in(&path, take)?;
        } else if path.extension().is_some_and(|it| it == "rs") {
            take(&path, &fs::read_to_string(&path)?);
        }
    }
    Ok(())
}

/// The cases that comments of a file name, each with the function that follows:
/// "/// Cases 9 (half a character), 13 and 14."
fn named_in(text: &str) -> Vec<(u8, String)> {
    let mut found = Vec::new();
    let mut waiting = Vec::new();
    for line in text.lines().map(str::trim) {
        if let Some(comment) = line.strip_prefix("//!") {
            found.extend(
                cases_of(comment)
                    .into_iter()
                    .map(|case| (case, WHOLE.into())),
            );
        } else if let Some(comment) = line.strip_prefix("///") {
            waiting.extend(cases_of(comment));
        } else if let Some((_, after)) = line.split_once("fn ") {
            let name: String = after
                .chars()
                .take_while(|it| it.is_alphanumeric() || *it == '_')
                .collect();
            found.extend(waiting.drain(..).map(|case| (case, name.clone())));
        }
    }
    found
}

/// The numbers after "Case" or "Cases", to the end of the sentence.
fn cases_of(comment: &str) -> Vec<u8> {
    let comment = comment.trim();
    let mut sentences = comment.split(". ");
    let named = sentences.find_map(|sentence| {
        let begins = ["Case ", "Cases "].iter();
        begins.copied().find_map(|it| sentence.strip_prefix(it))
    });
    let Some(named) = named else { return vec![] };
    let sentence = named.split(['.', ':']).next().unwrap_or_default();
    let mut numbers = Vec::new();
    let mut depth = 0;
    for word in sentence.split_inclusive([' ', ',', '(', ')', '–']) {
        let number = word.trim_end_matches([' ', ',', '(', ')', '–']);
        if depth == 0
            && let Ok(number) = number.parse()
        {
            numbers.push(number);
        }
        depth += word.matches('(').count();
        depth = depth.saturating_sub(word.matches(')').count());
    }
    // "11–15" names all between.
    if let Some((first, last)) = sentence.split_once('–')
        && let (Ok(first), Some(last)) = (
            first
                .split([' ', ','])
                .next_back()
                .unwrap_or_default()
                .parse::<u8>(),
            last.split([' ', ',']).next().and_then(|it| it.parse().ok()),
        )
    {
        numbers.extend(first..=last);
    }
    numbers.retain(|case| (1..=LAST).contains(case));
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}

#[cfg(test)]
mod tests {
    use super::{all, cases_of, named_in};

    #[test]
    fn a_comment_names_cases() {
        assert_eq!(cases_of("Case 10."), [10]);
        assert_eq!(cases_of("Cases 3, 4 and 5."), [3, 4, 5]);
        assert_eq!(cases_of("Case 8: full, and texts of 2 bytes"), [8]);
        assert_eq!(
            cases_of("Cases 9 (half of 2 characters), 13 and 30."),
            [9, 13, 30]
        );
        assert_eq!(cases_of("Cases 11–15 and 17."), [11, 12, 13, 14, 15, 17]);
        assert_eq!(cases_of("What is old. Cases 18 and 19."), [18, 19]);
        assert_eq!(cases_of("In case 4 fails"), [] as [u8; 0]);
    }

    #[test]
    fn the_function_that_follows_stands_for_them() {
        let file = "/// Case 7.\n#[test]\nfn silent() {}\n\nfn other() {}\n";
        assert_eq!(named_in(file), [(7, "silent".into())]);
    }

    #[test]
    fn every_case_of_storage_backup_and_delivery_has_a_test_that_names_it() {
        let found = all().unwrap();
        let numbers = (1..=32).chain(46..=51);
        let unnamed: Vec<u8> = numbers.filter(|it| found[it].is_empty()).collect();
        assert_eq!(unnamed, [] as [u8; 0]);
    }
}
