//! What a thing was made of, in one short text.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

/// The part of xtask that turns inputs into the app: when it changes, the app is made anew.
const RECIPE: &str = concat!(
    include_str!("../app.rs"),
    include_str!("bindgen.rs"),
    include_str!("names.rs"),
    include_str!("page.rs"),
    include_str!("script.rs"),
    include_str!("small.rs"),
    include_str!("split.rs"),
    include_str!("style.rs"),
    include_str!("unused.rs"),
    include_str!("../tools/wasm_opt.rs"),
    include_str!("../../Cargo.toml"),
);

/// Gathers inputs.
pub(super) struct Stamp(Sha256);

impl Default for Stamp {
    fn default() -> Self {
        let mut stamp = Self(Sha256::new());
        stamp.add("recipe", RECIPE.as_bytes());
        stamp
    }
}

impl Stamp {
    /// Takes in an input. Lengths go in too, so that no two lists of inputs run together.
    pub(super) fn add(&mut self, name: &str, bytes: &[u8]) {
        for part in [name.as_bytes(), bytes] {
            self.0.update((part.len() as u64).to_le_bytes());
            self.0.update(part);
        }
    }

    /// The stamp as text.
    pub(super) fn finish(self) -> String {
        hex(&self.0.finalize())
    }
}

/// A short name for a content.
pub(super) fn short(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    hex(digest.get(..8).unwrap_or_default())
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing to a text cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::{Stamp, short};

    fn stamp(inputs: &[(&str, &str)]) -> String {
        let mut stamp = Stamp::default();
        for (name, bytes) in inputs {
            stamp.add(name, bytes.as_bytes());
        }
        stamp.finish()
    }

    #[test]
    fn the_same_inputs_have_the_same_stamp() {
        let inputs = [("page", "<html>"), ("style", "a{}")];
        assert_eq!(stamp(&inputs), stamp(&inputs));
    }

    #[test]
    fn any_change_changes_the_stamp() {
        let base = stamp(&[("page", "ab"), ("style", "c")]);
        for other in [
            stamp(&[("page", "ab"), ("style", "d")]),
            stamp(&[("page", "a"), ("style", "bc")]),
            stamp(&[("page", "ab"), ("stylec", "")]),
            stamp(&[("style", "c"), ("page", "ab")]),
            stamp(&[("page", "ab")]),
        ] {
            assert_ne!(base, other);
        }
    }

    #[test]
    fn a_name_comes_from_the_content() {
        assert_eq!(short(b""), "e3b0c44298fc1c14");
        assert_ne!(short(b"a"), short(b"b"));
    }
}
