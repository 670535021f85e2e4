//! The envelope: bytes as the text that a store keeps.
//!
//! A character for the version that wrote it, one for the oldest version that may read it,
//! then base 64 (RFC 4648, section 5, unpadded) of a checksum and the bytes. An answer takes
//! about 100 characters with its key, a third of what JSON took, and a browser's storage is
//! counted in characters. Version 1 had no second character.
//!
//! The checksum is also one of the two characters and of the epoch that a text belongs to,
//! which is named in its key: so a changed key or version is damage like any other, and
//! neither stops nor erases the rest. Every version keeps this form, whatever the bytes are.

use core::{cmp::Ordering, fmt};

use crate::checksum::Fnv32;

/// The version that this build writes.
const VERSION: u8 = b'2';

/// The oldest version that can read what this build writes.
const OLDEST_READER: u8 = b'2';

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The place of each character in the alphabet; [`FOREIGN`] for one that is not in it.
const PLACES: [u8; 256] = {
    let mut places = [FOREIGN; 256];
    let mut at = 0;
    while at < ALPHABET.len() {
        places[ALPHABET[at] as usize] = at as u8;
        at += 1;
    }
    places
};

const FOREIGN: u8 = 0x80;

/// Why a stored text could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    /// A newer version of the page wrote it.
    Newer,
    /// It was cut off or changed.
    Damaged,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Newer => "a newer version of this page wrote it",
            Self::Damaged => "it is damaged",
        })
    }
}

/// What an envelope held.
pub(super) struct Opened {
    /// Who wrote it.
    pub(super) by: Writer,
    /// The bytes.
    pub(super) body: Vec<u8>,
}

/// Which version of the page wrote a text, seen from this one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Writer {
    Older,
    This,
    Newer,
}

/// Puts bytes of an epoch into an envelope.
pub(super) fn seal(epoch: u64, body: &[u8]) -> String {
    let sum = sum([VERSION, OLDEST_READER], epoch, body).to_le_bytes();
    let mut text = String::with_capacity(2 + (sum.len() + body.len()).div_ceil(3) * 4);
    text.push(char::from(VERSION));
    text.push(char::from(OLDEST_READER));
    let mut bytes = sum.iter().chain(body).copied();
    while let Some(first) = bytes.next() {
        let (second, third) = (bytes.next(), bytes.next());
        let bits = [first, second.unwrap_or(0), third.unwrap_or(0)]
            .iter()
            .fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte));
        let count = 2 + usize::from(second.is_some()) + usize::from(third.is_some());
        for at in 0..count {
            let six = (bits >> (18 - 6 * at)) as usize & 63;
            text.push(char::from(ALPHABET[six]));
        }
    }
    text
}

/// Takes the bytes out of an envelope, which is to be of this epoch.
pub(super) fn open(epoch: u64, text: &str) -> Result<Opened, Unreadable> {
    let (version, oldest, rest) = match text.as_bytes() {
        [b'1', rest @ ..] => (b'1', b'1', rest),
        [version @ b'2'..=b'9', oldest @ b'1'..=b'9', rest @ ..] => (*version, *oldest, rest),
        _ => return Err(Unreadable::Damaged),
    };
    let mut bytes = bytes(rest).ok_or(Unreadable::Damaged)?;
    let (found, body) = bytes.split_first_chunk::<4>().ok_or(Unreadable::Damaged)?;
    let is_whole = u32::from_le_bytes(*found)
        == match version {
            // It knew no epochs, and nothing of it outlives the first one.
            b'1' if epoch == 0 => Fnv32::of(body),
            b'1' => return Err(Unreadable::Damaged),
            _ => sum([version, oldest], epoch, body),
        };
    if !is_whole {
        return Err(Unreadable::Damaged);
    }
    if oldest > VERSION {
        return Err(Unreadable::Newer);
    }
    Ok(Opened {
        by: match version.cmp(&VERSION) {
            Ordering::Less => Writer::Older,
            Ordering::Equal => Writer::This,
            Ordering::Greater => Writer::Newer,
        },
        body: {
            bytes.drain(..4);
            bytes
        },
    })
}

fn sum(versions: [u8; 2], epoch: u64, body: &[u8]) -> u32 {
    let mut sum = Fnv32::new();
    sum.bytes(&versions);
    sum.bytes(&epoch.to_le_bytes());
    sum.bytes(body);
    sum.finish()
}

/// What base 64 stands for. Years of study are megabytes of it, read before the first page
/// can be used: so it is taken four characters at a time, and looked over once at the end.
fn bytes(text: &[u8]) -> Option<Vec<u8>> {
    let (fours, rest) = text.as_chunks::<4>();
    let mut bytes = vec![0; fours.len() * 3];
    let mut seen = 0;
    for (three, four) in bytes.as_chunks_mut::<3>().0.iter_mut().zip(fours) {
        let [a, b, c, d] = four.map(|it| PLACES[usize::from(it)]);
        seen |= a | b | c | d;
        *three = [a << 2 | b >> 4, b << 4 | c >> 2, c << 6 | d];
    }
    let rest = rest.iter().map(|it| PLACES[usize::from(*it)]);
    // What `seal` never writes: a character too many, or bits that belong to no byte.
    match rest.collect::<Vec<_>>()[..] {
        [] => {}
        [a, b] if b & 15 == 0 => {
            seen |= a | b;
            bytes.push(a << 2 | b >> 4);
        }
        [a, b, c] if c & 3 == 0 => {
            seen |= a | b | c;
            bytes.extend([a << 2 | b >> 4, b << 4 | c >> 2]);
        }
        _ => return None,
    }
    (seen & FOREIGN == 0).then_some(bytes)
}
