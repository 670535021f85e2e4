//! Where a lesson says something, in its file. A checked lesson has no places any more.

use std::ops::Range;

use crate::{
    check::phrases::{Word, phrase_end},
    source::scan::{Token, tokens},
};

/// The first place in the file of a lesson where its own text has these words, in lower
/// case, outside of headings if there is one; where none has, because a sign stands between
/// them, the lesson's first word.
pub(super) fn place(file: &str, words: &str) -> Range<usize> {
    let mut before = [None; 2];
    let (mut first, mut heading) = (None, None);
    for (token, span) in tokens(file) {
        first.get_or_insert_with(|| span.clone());
        let part = &file[span.clone()];
        if matches!(token, Token::Text | Token::RawText) && is_own(before) {
            for found in find(part, words) {
                let place = span.start + found.start..span.start + found.end;
                if !is_in_heading(part, found.start) {
                    return place;
                }
                heading.get_or_insert(place);
            }
        }
        before = [before[1], Some(part)];
    }
    heading.or(first).unwrap_or(0..0)
}

/// Whether a place of a text stands in a line that begins with `#`.
fn is_in_heading(text: &str, at: usize) -> bool {
    let before = &text[..at];
    let line = before.rsplit(['\n', '"']).next().unwrap_or_default();
    let line = line.rsplit("\\n").next().unwrap_or_default();
    line.trim_start().starts_with('#')
}

/// Whether a text after these two signs belongs to what the lesson says.
fn is_own(before: [Option<&str>; 2]) -> bool {
    matches!(
        before,
        [Some("text" | "answer"), Some(":")] | [Some("Text"), Some("(")]
    )
}

fn find(text: &str, wanted: &str) -> Vec<Range<usize>> {
    let words: Vec<Word> = Word::all(text).collect();
    let found = words.iter().enumerate().filter_map(|(nth, word)| {
        let end = phrase_end(text, &words[nth..], wanted)?;
        let is_it = text[word.span.start..end].to_lowercase() == wanted;
        is_it.then_some(word.span.start..end)
    });
    found.collect()
}

#[cfg(test)]
mod tests {
    use super::place;

    #[test]
    fn words_are_found_in_texts_of_the_lesson_alone() {
        let file = r##"Lesson(
            id: "crumb", title: "The crumb", // the crumb
            body: [Check("crumb"), Text(r#"
## A crumb

A crust
and a Crumb."#)],
        )"##;
        let span = place(file, "crumb");
        assert_eq!(&file[span.clone()], "Crumb");
        assert!(span.start > file.find("crust").unwrap());
        assert_eq!(&file[place(file, "no such words")], "Lesson");
    }
}
