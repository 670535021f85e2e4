//! The letters of a text that make a difference.
//!
//! Texts are compared in the Unicode normal form C: authored texts are brought into it when
//! a course is compiled, and what a learner writes by the browser itself
//! (`String.prototype.normalize`). The tables of that form take some 50 KB; what is needed
//! here beyond it, the letter under an accent, takes half a kilobyte for the Latin scripts.

use super::Leniency;

/// Whether two texts are the same answer: letters and digits are compared without case,
/// and hyphens, spaces and other marks between them make no difference. An answer of marks
/// alone, such as "<", is compared as it is written.
#[must_use]
pub fn same_answer(a: &str, b: &str) -> bool {
    same(Leniency::default(), a, b)
}

pub(super) fn same(leniency: Leniency, a: &str, b: &str) -> bool {
    let letters = |text| letters(leniency, text);
    letters(a).eq(letters(b)) && (letters(a).next().is_some() || a.trim() == b.trim())
}

/// Letters and digits, in lower case unless case matters. A hyphen or space inside a word is
/// dropped, so that "over-active", "over active" and "overactive" are the same. Between two
/// digits something is left of it, because "1.5" is not "15" and "S2-4" is not "S24". Case
/// is folded for one character at a time, which is right for the scripts that have case,
/// final sigma apart.
pub(super) fn letters(leniency: Leniency, text: &str) -> impl Iterator<Item = char> {
    let (mut before, mut apart) = (' ', false);
    let folded = text.chars().flat_map(move |c| Folded::of(leniency, c));
    folded
        .filter_map(move |c| {
            if !c.is_alphanumeric() {
                apart = true;
                return None;
            }
            let between_digits = apart && before.is_numeric() && c.is_numeric();
            (before, apart) = (c, false);
            Some([between_digits.then_some(' '), Some(c)])
        })
        .flatten()
        .flatten()
}

/// What becomes of one character.
enum Folded {
    AsItIs(core::option::IntoIter<char>),
    Small(core::char::ToLowercase),
    Plain(core::str::Chars<'static>),
}

impl Folded {
    fn of(leniency: Leniency, c: char) -> Self {
        if leniency.accents_ignored
            && let Some(plain) = without_accent(c, leniency.case_matters && c.is_uppercase())
        {
            return Self::Plain(plain.chars());
        }
        if leniency.case_matters {
            Self::AsItIs(Some(c).into_iter())
        } else {
            Self::Small(c.to_lowercase())
        }
    }
}

impl Iterator for Folded {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        match self {
            Self::AsItIs(c) => c.next(),
            Self::Small(c) => c.next(),
            Self::Plain(c) => c.next(),
        }
    }
}

/// The letters under the accents of U+00E0 to U+00FF, U+0100 to U+017F and U+1E00 to U+1EFF;
/// `?` where there is none.
const LATIN_1: &str = "aaaaaa?ceeeeiiiidnooooo?ouuuuy?y";
const EXTENDED_A: &str = "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii??jjkk?llllllllll\
    nnnnnnn??oooooo??rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
const ADDITIONAL: &str = "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmm\
    nnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy?s????\
    aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy\
    ????????";

/// The letter without its accent, as a text; combining accents become nothing. `None` for
/// what has no accent.
fn without_accent(c: char, capital: bool) -> Option<&'static str> {
    const SMALL: &str = "abcdefghijklmnopqrstuvwxyz";
    const CAPITAL: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    let both = |small, other| if capital { other } else { small };
    match c {
        '\u{300}'..='\u{36f}' => return Some(""),
        'æ' | 'Æ' => return Some(both("ae", "AE")),
        'œ' | 'Œ' => return Some(both("oe", "OE")),
        'ß' | 'ẞ' => return Some(both("ss", "SS")),
        _ => {}
    }
    // The capitals of Latin-1 stand 32 before their small letters; elsewhere capitals and
    // small letters stand side by side in the tables.
    let (table, at) = match u32::from(c) {
        at @ (0xc0..=0xd6 | 0xd8..=0xde) => (LATIN_1, at - 0xc0),
        at @ (0xe0..=0xf6 | 0xf8..=0xff) => (LATIN_1, at - 0xe0),
        at @ 0x100..=0x17f => (EXTENDED_A, at - 0x100),
        at @ 0x1e00..=0x1eff => (ADDITIONAL, at - 0x1e00),
        _ => return None,
    };
    let letter = table.as_bytes().get(usize::try_from(at).ok()?)?;
    let nth = usize::from(letter.checked_sub(b'a')?);
    both(SMALL, CAPITAL).get(nth..=nth)
}
