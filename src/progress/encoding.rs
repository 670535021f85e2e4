//! A record as text.
//!
//! A version character, then base 64 (RFC 4648, section 5, unpadded) of a checksum and the
//! record in postcard. An answer takes about 100 characters with its key, a third of what
//! JSON took, and a browser's storage is counted in characters.

use core::fmt;

use serde::{Serialize, de::DeserializeOwned};

use crate::checksum::Fnv32;

/// The version that this build writes.
const VERSION: char = '1';

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Why a stored text could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecordError {
    /// A newer version of the page wrote it.
    Newer,
    /// It was cut off or changed.
    Damaged,
}

impl fmt::Display for RecordError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Newer => "a newer version of this page wrote it",
            Self::Damaged => "it is damaged",
        })
    }
}

/// The value as text; `None` only if the serializer fails, which no record makes it do.
pub(super) fn encode<T: Serialize>(value: &T) -> Option<String> {
    let body = postcard::to_allocvec(value).ok()?;
    let mut bytes = Fnv32::of(&body).to_le_bytes().to_vec();
    bytes.extend_from_slice(&body);
    let mut text = String::with_capacity(2 + bytes.len() * 4 / 3);
    text.push(VERSION);
    for group in bytes.chunks(3) {
        let bits = group
            .iter()
            .fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte));
        let bits = bits << (8 * (3 - group.len()));
        for at in 0..=group.len() {
            let six = (bits >> (18 - 6 * at)) as usize & 63;
            text.push(char::from(ALPHABET[six]));
        }
    }
    Some(text)
}

/// Reads a value.
pub(super) fn decode<T: DeserializeOwned>(text: &str) -> Result<T, RecordError> {
    let mut characters = text.chars();
    match characters.next() {
        Some(VERSION) => {}
        Some(version) if version.is_ascii_digit() && version > VERSION => {
            return Err(RecordError::Newer);
        }
        _ => return Err(RecordError::Damaged),
    }
    let bytes = bytes(characters.as_str()).ok_or(RecordError::Damaged)?;
    let (sum, body) = bytes.split_first_chunk::<4>().ok_or(RecordError::Damaged)?;
    if Fnv32::of(body) != u32::from_le_bytes(*sum) {
        return Err(RecordError::Damaged);
    }
    postcard::from_bytes(body).map_err(|_| RecordError::Damaged)
}

fn bytes(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() * 3 / 4);
    let (mut bits, mut count) = (0_u32, 0_u32);
    for character in text.bytes() {
        let six = ALPHABET.iter().position(|letter| *letter == character)?;
        bits = bits << 6 | u32::try_from(six).ok()?;
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push(u8::try_from(bits >> count & 0xff).ok()?);
        }
    }
    // What `encode` never writes: a character too many, or bits that belong to no byte.
    let is_exact = count < 6 && bits & ((1 << count) - 1) == 0;
    is_exact.then_some(bytes)
}
