//! Values in bytes, as packs and records hold them.
//!
//! The bytes are those of [postcard's format, version 1](https://postcard.jamesmunns.com/wire-format):
//! fields in the order of their declaration and nothing between them, whole numbers of more than
//! a byte as LEB128 (signed ones in zigzag), texts and lists after their length, a variant's
//! number before its fields.
//!
//! What reads them is not postcard but this. A reader that has met something wrong says so once,
//! at the end, and until then reads noughts: so nothing has to be looked at after each field,
//! and nothing half made has to be undone. That is most of what reading takes in a browser, in
//! bytes and in time (docs/size.md).

mod values;

pub use coursewright_derive::Wire;

/// A value that can be written in bytes and read again.
pub trait Wire: Sized {
    /// Puts its bytes after those that are there.
    fn write(&self, to: &mut Vec<u8>);

    /// What comes next. It means nothing where the reader [is broken](Reader::is_broken) after
    /// it.
    fn read(from: &mut Reader<'_>) -> Self;
}

/// The bytes of a value.
pub fn to_bytes<T: Wire>(value: &T) -> Vec<u8> {
    let mut bytes = Vec::new();
    value.write(&mut bytes);
    bytes
}

/// The value that bytes begin with, if they do.
#[must_use]
pub fn from_bytes<T: Wire>(bytes: &[u8]) -> Option<T> {
    let mut reader = Reader::new(bytes);
    let value = T::read(&mut reader);
    (!reader.is_broken()).then_some(value)
}

/// Bytes that are read.
#[derive(Debug)]
pub struct Reader<'b> {
    rest: &'b [u8],
    is_broken: bool,
}

impl<'b> Reader<'b> {
    /// A reader that has read nothing yet.
    #[must_use]
    pub const fn new(bytes: &'b [u8]) -> Self {
        Self {
            rest: bytes,
            is_broken: false,
        }
    }

    /// What has not been read; nothing once it is broken.
    #[must_use]
    pub const fn rest(&self) -> &'b [u8] {
        self.rest
    }

    /// Whether the bytes were not those of what was asked for.
    #[must_use]
    pub const fn is_broken(&self) -> bool {
        self.is_broken
    }

    /// Nothing more can be read.
    fn fail(&mut self) {
        self.is_broken = true;
        self.rest = &[];
    }

    fn byte(&mut self) -> u8 {
        match self.rest.split_first() {
            Some((byte, rest)) => {
                self.rest = rest;
                *byte
            }
            None => {
                self.fail();
                0
            }
        }
    }

    /// The number of a variant, of which `last` is the highest.
    pub fn number(&mut self, last: u8) -> u8 {
        let number = self.byte();
        if number > last {
            self.fail();
        }
        number
    }

    /// A whole number of at most so many bits.
    fn whole(&mut self, bits: u32) -> u64 {
        let mut value = 0;
        let mut shift = 0;
        loop {
            let byte = self.byte();
            let low = u64::from(byte & 0x7f);
            // The last byte holds what is left of the bits, and no other follows it.
            let room = bits - shift;
            if room < 7 && (low >> room != 0 || byte & 0x80 != 0) {
                self.fail();
                return 0;
            }
            value |= low << shift;
            if byte & 0x80 == 0 {
                return value;
            }
            shift += 7;
        }
    }

    /// How many parts follow, each of which takes a byte at least.
    fn length(&mut self) -> usize {
        match usize::try_from(self.whole(32)) {
            Ok(length) if length <= self.rest.len() => length,
            _ => {
                self.fail();
                0
            }
        }
    }

    fn text(&mut self) -> &'b str {
        let length = self.length();
        let (text, rest) = self.rest.split_at(length);
        self.rest = rest;
        str::from_utf8(text).unwrap_or_else(|_| {
            self.fail();
            ""
        })
    }
}
