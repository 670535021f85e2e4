//! Texts as other versions of the page write them, or nobody does.

use coursewright::{progress::Record, wire};

/// A text whose first character is `version`, that `oldest` may read, of an epoch.
pub(crate) fn sealed(version: u8, oldest: u8, epoch: u64, body: &[u8]) -> String {
    let mut summed = vec![version, oldest];
    summed.extend(epoch.to_le_bytes());
    summed.extend(body);
    let (version, oldest) = (char::from(version), char::from(oldest));
    format!("{version}{oldest}{}", base64(&summed, body))
}

/// A record as version 1 wrote it.
pub(crate) fn version_1(record: &Record) -> String {
    let body = bytes(record);
    format!("1{}", base64(&body, &body))
}

/// The key under which version 1 kept a record.
pub(crate) fn key_of_version_1(record: &Record) -> String {
    format!("coursewright/pelvic-bodywork/record/{}", record.id)
}

pub(crate) fn bytes(record: &Record) -> Vec<u8> {
    wire::to_bytes(record)
}

/// The checksum of `summed` (FNV-1a), then `body`, in base 64 for addresses.
fn base64(summed: &[u8], body: &[u8]) -> String {
    let fold = |sum: u32, byte: &u8| (sum ^ u32::from(*byte)).wrapping_mul(0x0100_0193);
    let sum = summed.iter().fold(0x811c_9dc5, fold);
    let alphabet: Vec<char> = ('A'..='Z')
        .chain('a'..='z')
        .chain('0'..='9')
        .chain(['-', '_'])
        .collect();
    let bytes = [&sum.to_le_bytes(), body].concat();
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let bits = (0..3).fold(0, |bits, at| {
            bits << 8 | usize::from(three.get(at).copied().unwrap_or(0))
        });
        (0..=three.len()).for_each(|at| text.push(alphabet[bits >> (18 - 6 * at) & 63]));
    }
    text
}
