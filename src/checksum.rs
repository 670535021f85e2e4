//! FNV-1a, 32 bits (draft-eastlake-fnv): a checksum against accidents, not against
//! tampering.
//!
//! Stored answers and file names carry its results, so it can never change. That is
//! why it is not `core::hash::Hash`, whose input is not promised to stay the same.

pub(crate) struct Fnv32(u32);

impl Fnv32 {
    pub(crate) const fn new() -> Self {
        Self(0x811c_9dc5)
    }

    pub(crate) fn of(bytes: &[u8]) -> u32 {
        let mut sum = Self::new();
        sum.bytes(bytes);
        sum.finish()
    }

    pub(crate) fn byte(&mut self, byte: u8) {
        self.0 = (self.0 ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }

    pub(crate) fn bytes(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|byte| self.byte(*byte));
    }

    pub(crate) const fn finish(&self) -> u32 {
        self.0
    }
}
