//! Words and sentences of English prose, as far as the rules need them.

use std::ops::Range;

/// The words of a text with their places: letters and digits, with the hyphens and
/// apostrophes inside them.
pub(super) fn words(text: &str) -> impl Iterator<Item = (&str, Range<usize>)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let mut c = char_at(text, at)?;
        while !c.is_alphanumeric() {
            at += c.len_utf8();
            c = char_at(text, at)?;
        }
        let start = at;
        loop {
            at = letters_end(text, at);
            let Some(c) = char_at(text, at) else { break };
            let next = at + c.len_utf8();
            let joins = || {
                let after = char_at(text, next);
                match c {
                    '.' | ',' => after.is_some_and(|after| after.is_ascii_digit()),
                    '-' | '\'' | '’' => after.is_some_and(char::is_alphanumeric),
                    _ => false,
                }
            };
            if !c.is_alphanumeric() && !joins() {
                break;
            }
            at = next;
        }
        Some((&text[start..at], start..at))
    })
}

/// Which bytes are a letter or a digit by themselves.
const IS_LETTER: [bool; 256] = {
    let mut is_letter = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        is_letter[byte as usize] = (byte as u8).is_ascii_alphanumeric();
        byte += 1;
    }
    is_letter
};

/// Where the letters and digits of one byte end that begin at an offset: nearly all of a text.
fn letters_end(text: &str, at: usize) -> usize {
    let rest = &text.as_bytes()[at..];
    let others = rest.iter().position(|byte| !IS_LETTER[usize::from(*byte)]);
    others.map_or(text.len(), |length| at + length)
}

/// The character that begins at an offset. Nearly all are of one byte, and every text is gone
/// through in this way.
fn char_at(text: &str, at: usize) -> Option<char> {
    match *text.as_bytes().get(at)? {
        byte if byte.is_ascii() => Some(char::from(byte)),
        _ => text.get(at..)?.chars().next(),
    }
}

/// How many words a text has.
pub(super) fn count(text: &str) -> usize {
    words(text).count()
}

/// The sentences of a text with their places. One ends at `.`, `?` or `!` before a space
/// and a capital, a quotation mark or the end. Initials and `e.g.` end none.
pub(super) fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut sentences = Vec::new();
    let mut start = 0;
    let marks = text.bytes().enumerate();
    for (at, mark) in marks.filter(|(_, it)| matches!(it, b'.' | b'?' | b'!' | b':' | b';')) {
        let end = at + 1;
        let after = text[end..].trim_start_matches(['"', '\'', '”', '’', ')']);
        let next = after.trim_start().chars().next();
        let begins = next.is_none_or(|c| !c.is_lowercase());
        let is_end = match mark {
            b'.' => begins && !is_abbreviation(&text[start..at]),
            b'?' | b'!' => begins,
            // What a colon or a semicolon divides is read by itself.
            _ => true,
        };
        if is_end && (after.is_empty() || after.starts_with(char::is_whitespace)) {
            let end = text.len() - after.len();
            push_trimmed(&mut sentences, text, start..end);
            start = end;
        }
    }
    push_trimmed(&mut sentences, text, start..text.len());
    sentences
}

fn push_trimmed(sentences: &mut Vec<Range<usize>>, text: &str, span: Range<usize>) {
    let sentence = &text[span.clone()];
    let start = span.start + sentence.len() - sentence.trim_start().len();
    let end = span.end - (sentence.len() - sentence.trim_end().len());
    if text
        .get(start..end)
        .is_some_and(|it| it.contains(char::is_alphanumeric))
    {
        sentences.push(start..end);
    }
}

fn is_abbreviation(before: &str) -> bool {
    let word = before.rsplit([' ', '(']).next().unwrap_or_default();
    let is_initial = word.len() == 1 && word.starts_with(char::is_uppercase);
    is_initial
        || matches!(
            word,
            "e.g" | "i.e" | "etc" | "cf" | "vs" | "Dr" | "Mr" | "Ms" | "Mrs" | "St" | "No"
        )
}

/// About how many syllables an English word has: its groups of vowels, less an `e` that
/// is not spoken.
pub(super) fn syllables(word: &str) -> usize {
    let is_vowel = |c: char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
    let mut groups = 0;
    let mut last = false;
    for c in word.chars().flat_map(char::to_lowercase) {
        groups += usize::from(is_vowel(c) && !last);
        last = is_vowel(c);
    }
    let ends = |ending: &str| {
        let start = word.len().checked_sub(ending.len());
        start.is_some_and(|start| word.as_bytes()[start..].eq_ignore_ascii_case(ending.as_bytes()))
    };
    let is_silent = (ends("e") && !ends("le"))
        || (ends("es") && !ends("ses") && !ends("ces"))
        || (ends("ed") && !ends("ted") && !ends("ded") && !ends("eed"));
    if is_silent && groups > 1 {
        groups -= 1;
    }
    groups.max(1)
}

/// What two forms of a word have in common, roughly: lower case, without the commonest
/// endings.
pub(super) fn stem(word: &str) -> String {
    let mut word = word.to_lowercase();
    let stem = [
        "ations", "ation", "ings", "ing", "ies", "ers", "ed", "er", "ly", "es", "s", "y", "e",
    ]
    .iter()
    .filter_map(|ending| word.strip_suffix(ending))
    .find(|stem| stem.chars().count() >= 4);
    if let Some(length) = stem.map(str::len) {
        word.truncate(length);
    }
    word
}

/// Whether a part of a text stands between quotation marks.
pub(super) fn is_in_quotes(text: &str, part: &Range<usize>) -> bool {
    let before = &text[..part.start];
    let opened = |mark: char| before.rfind(mark);
    let straight = before.matches('"').count() % 2 == 1;
    let curly = opened('“').is_some_and(|open| opened('”').is_none_or(|close| close < open));
    // A single mark opens after a space or at the beginning, and closes after a letter.
    let single = before
        .match_indices(['\'', '‘', '’'])
        .fold(false, |open, (at, mark)| {
            let after_space = before[..at]
                .chars()
                .next_back()
                .is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '.' | ',' | '?' | '!'));
            let before_letter = text[at + mark.len()..].starts_with(char::is_alphanumeric);
            match (after_space && before_letter, before_letter) {
                (true, _) => true,
                // An apostrophe within a word.
                (false, true) => open,
                (false, false) => false,
            }
        });
    straight || curly || single
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(text: &str) -> Vec<&str> {
        words(text).map(|(word, _)| word).collect()
    }

    #[test]
    fn words_keep_their_hyphens_apostrophes_and_decimals() {
        assert_eq!(
            list("It isn't 3.5 well-known, \"twice\" (S2-4)."),
            ["It", "isn't", "3.5", "well-known", "twice", "S2-4"]
        );
    }

    #[test]
    fn sentences_end_where_one_would_stop() {
        let text = "Dr. A. Miller, e.g. here, said 3.5. \"Really?\" Yes: stop. it goes on";
        let said: Vec<&str> = sentences(text)
            .into_iter()
            .map(|span| &text[span])
            .collect();
        assert_eq!(
            said,
            [
                "Dr. A. Miller, e.g. here, said 3.5.",
                "\"Really?\"",
                "Yes:",
                "stop. it goes on"
            ]
        );
    }

    #[test]
    fn syllables_are_counted_as_spoken() {
        for (word, count) in [
            ("a", 1),
            ("the", 1),
            ("made", 1),
            ("table", 2),
            ("consent", 2),
            ("muscle", 2),
            ("anatomy", 4),
            ("agreed", 2),
            ("wanted", 2),
        ] {
            assert_eq!(syllables(word), count, "{word}");
        }
    }

    #[test]
    fn quotation_marks_hold_what_is_between_them() {
        let text = "it's 'loving touch' and “so on” here";
        let at = |part: &str| {
            let start = text.find(part).unwrap();
            start..start + part.len()
        };
        assert!(is_in_quotes(text, &at("loving")));
        assert!(!is_in_quotes(text, &at("and")));
        assert!(is_in_quotes(text, &at("so on")));
        assert!(!is_in_quotes(text, &at("here")));
    }
}
