//! Words and phrases that rules look for.

use std::ops::Range;

use super::words;

/// Words and phrases to look for, whatever their capitals, whatever space is between their
/// words, and whichever apostrophe is in them. A `*` at the end of a word stands for any
/// ending.
#[derive(Debug)]
pub(super) struct Phrases {
    list: &'static [&'static str],
    /// Nearly every word of a text begins no phrase, which this tells by its first letter.
    beginnings: [Beginning; LETTERS],
}

/// The words with one first letter that begin a phrase.
#[derive(Debug, Clone, Copy)]
struct Beginning {
    /// Bit 5 is set if there is one of five bytes.
    lengths: u32,
    /// Bit 5 is set if the sixth letter is the second of one.
    seconds: u32,
    /// Bit 5 is set if the sixth phrase begins with one.
    phrases: u128,
}

/// A word of a text, with how it begins: every list of phrases is asked about every word.
#[derive(Debug, Clone)]
pub(super) struct Word {
    pub(super) span: Range<usize>,
    first: u8,
    second: u8,
    length: u8,
}

/// The letters of English, and one place for every other beginning.
const LETTERS: usize = 27;
/// The second letter of a word that has one letter, which no phrase asks for.
const NO_LETTER: u8 = 31;
/// How many bytes a curly apostrophe has more than a straight one.
const CURLY: usize = '’'.len_utf8() - 1;

impl Word {
    /// The words of a text.
    pub(super) fn all(text: &str) -> impl Iterator<Item = Self> {
        words::words(text).map(|(word, span)| {
            let mut bytes = word.bytes();
            let first = bytes.next().map_or(NO_LETTER, letter);
            let second = bytes.next().map_or(NO_LETTER, letter);
            let length = bit(word.len());
            Self {
                span,
                first,
                second,
                length,
            }
        })
    }
}

impl Phrases {
    pub(super) const fn new(list: &'static [&'static str]) -> Self {
        let none = Beginning {
            lengths: 0,
            seconds: 0,
            phrases: 0,
        };
        let mut beginnings = [none; LETTERS];
        let mut nth = 0;
        while nth < list.len() {
            let phrase = list[nth].as_bytes();
            let mut length = 0;
            while length < phrase.len() && phrase[length] != b' ' && phrase[length] != b'*' {
                length += 1;
            }
            let any_ending = length < phrase.len() && phrase[length] == b'*';
            let curly = length + CURLY * count(phrase, length, b'\'');
            let beginning = &mut beginnings[letter(phrase[0]) as usize];
            beginning.lengths |= match any_ending {
                true => u32::MAX << bit(length),
                false => 1 << bit(length) | 1 << bit(curly),
            };
            beginning.seconds |= match length {
                0 | 1 => u32::MAX,
                _ => 1 << letter(phrase[1]),
            };
            // A list that is too long for it does not compile.
            beginning.phrases |= 1 << nth;
            nth += 1;
        }
        Self { list, beginnings }
    }

    /// Where the first of them stands in a text.
    pub(super) fn find(&self, text: &str) -> Option<Range<usize>> {
        let words: Vec<Word> = Word::all(text).collect();
        self.each_among(text, &words).next()
    }

    /// Where each of them stands among these words of a text, one after the other.
    pub(super) fn each_among(
        &self,
        text: &str,
        words: &[Word],
    ) -> impl Iterator<Item = Range<usize>> {
        (0..words.len()).filter_map(|nth| self.at(text, &words[nth..]))
    }

    /// Where the first of them stands with which these words of a text begin.
    pub(super) fn at(&self, text: &str, words: &[Word]) -> Option<Range<usize>> {
        let word = words.first()?;
        let beginning = self.beginnings.get(usize::from(word.first))?;
        if beginning.lengths & (1 << word.length) == 0
            || beginning.seconds & (1 << word.second) == 0
        {
            return None;
        }
        let mut phrases = beginning.phrases;
        while phrases != 0 {
            let phrase = self.list.get(phrases.trailing_zeros() as usize)?;
            if let Some(end) = phrase_end(text, words, phrase) {
                return Some(word.span.start..end);
            }
            phrases &= phrases - 1;
        }
        None
    }
}

const fn letter(byte: u8) -> u8 {
    match byte.to_ascii_lowercase() {
        letter @ b'a'..=b'z' => letter - b'a',
        _ => LETTERS as u8 - 1,
    }
}

/// Words of 31 bytes and more have one bit.
const fn bit(length: usize) -> u8 {
    if length < 31 { length as u8 } else { 31 }
}

/// How often a byte stands among the first ones.
const fn count(bytes: &[u8], first: usize, byte: u8) -> usize {
    let (mut nth, mut count) = (0, 0);
    while nth < first {
        count += (bytes[nth] == byte) as usize;
        nth += 1;
    }
    count
}

/// Where a phrase ends with which these words of a text begin.
pub(super) fn phrase_end(text: &str, words: &[Word], phrase: &str) -> Option<usize> {
    let mut words = words.iter();
    let mut end = 0;
    for wanted in phrase.split(' ') {
        let span = &words.next()?.span;
        let word = &text[span.clone()];
        let is_it = match wanted.strip_suffix('*') {
            Some(beginning) => word
                .get(..beginning.len())
                .is_some_and(|start| start.eq_ignore_ascii_case(beginning)),
            None => word.eq_ignore_ascii_case(wanted) || is_same_but_curly(word, wanted),
        };
        if !is_it {
            return None;
        }
        end = span.end;
    }
    Some(end)
}

/// Whether two words are the same but for the apostrophe in the first.
fn is_same_but_curly(word: &str, wanted: &str) -> bool {
    let parts = word.split_once('’').zip(wanted.split_once('\''));
    parts.is_some_and(|((one, rest), (wanted_one, wanted_rest))| {
        one.eq_ignore_ascii_case(wanted_one) && rest.eq_ignore_ascii_case(wanted_rest)
    })
}

#[cfg(test)]
mod tests {
    use super::Phrases;

    #[test]
    fn phrases_are_found_over_line_ends_and_in_any_case() {
        static REMEMBERS: Phrases = Phrases::new(&["body remembers"]);
        static ABUSE: Phrases = Phrases::new(&["abuse*"]);
        assert_eq!(REMEMBERS.find("The Body\n remembers."), Some(4..19));
        assert_eq!(ABUSE.find("He abused it"), Some(3..9));
        assert_eq!(ABUSE.find("none"), None);
    }

    #[test]
    fn the_first_place_counts_and_there_the_first_phrase() {
        static CURES: Phrases = Phrases::new(&["cures all", "cure*", "a cure"]);
        assert_eq!(CURES.find("what a cure cures"), Some(5..11));
        assert_eq!(CURES.find("it Cures all"), Some(3..12));
        assert_eq!(CURES.find("it cures"), Some(3..8));
    }

    #[test]
    fn either_apostrophe_will_do() {
        static DENIALS: Phrases = Phrases::new(&["doesn't fit", "n't"]);
        assert_eq!(DENIALS.find("It doesn't fit"), Some(3..14));
        assert_eq!(DENIALS.find("It Doesn’t fit"), Some(3..16));
        assert_eq!(DENIALS.find("It doesn`t fit"), None);
    }

    #[test]
    fn long_words_and_other_letters_are_found_too() {
        static LONG: Phrases =
            Phrases::new(&["antidisestablishmentarianistically so", "été", "3*"]);
        assert_eq!(
            LONG.find("Antidisestablishmentarianistically so."),
            Some(0..37)
        );
        assert_eq!(LONG.find("un été"), Some(3..8));
        assert_eq!(LONG.find("about 350"), Some(6..9));
    }
}
