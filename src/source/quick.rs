//! Reading values that are as they should be, quickly.
//!
//! A located value is read again for each level of what it stands in, and ron looks at it
//! several times each time. This reader steps over it. It takes what ron has found to be
//! well formed, and gives up at anything out of the ordinary: a comment, an escape, a name
//! that does not belong there. Then ron reads the same text, and finds what is wrong with
//! it, if anything is. So nothing that is said to authors is decided here, and what is
//! read here is what ron would have read.

mod deserialize;
mod scan;
mod well_formed;

use std::fmt;

use serde::{Deserialize, de};

use scan::Quick;
use well_formed::DEEPEST;

/// What [`Located`](super::located::Located) asks for: the text of a value.
pub(super) const LOCATED: &str = "$coursewright::Located";

/// Reads a text that is well-formed RON; `None` where that is for ron to do.
pub(super) fn read<'de, T: Deserialize<'de>>(text: &'de str) -> Option<T> {
    let mut quick = Quick { text, at: 0 };
    quick.space();
    let value = T::deserialize(&mut quick).ok()?;
    quick.space();
    (quick.at == text.len()).then_some(value)
}

/// Whether a text is well-formed RON of the kind that is written in courses; `false` where
/// that is for ron to decide.
pub(super) fn is_well_formed(text: &str) -> bool {
    let mut quick = Quick { text, at: 0 };
    let value = quick.well_formed(DEEPEST);
    quick.space();
    value.is_ok() && quick.at == text.len()
}

/// This is for ron.
#[derive(Debug)]
struct GivenUp;

type Result<T> = std::result::Result<T, GivenUp>;

impl fmt::Display for GivenUp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("this is for ron to read")
    }
}

impl std::error::Error for GivenUp {}

impl de::Error for GivenUp {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde::de::IgnoredAny;

    use super::{is_well_formed, read};
    use crate::source::{
        authored::{Block, Choice, Item, Level},
        located::Located,
        syntax,
    };

    const ITEM: &str = r##"Item(id: "a", objectives: ["b", "c",], difficulty: 12, sources: [],
        stem: r#"What "is" it?"#, kind: Single(options: [Key(text: "d\"", feedback: "e")]))"##;

    fn ron<'a, T: serde::Deserialize<'a>>(text: &'a str) -> Option<T> {
        syntax::options().from_str(text).ok()
    }

    /// What is read quickly is what ron reads; `true` if it is read quickly.
    fn agrees<'a, T: serde::Deserialize<'a> + std::fmt::Debug>(text: &'a str) -> bool {
        let quick: Option<T> = read(text);
        let Some(quick) = quick else {
            return false;
        };
        assert_eq!(
            Some(format!("{quick:?}")),
            ron::<T>(text).map(|it| format!("{it:?}")),
            "{text}"
        );
        true
    }

    #[test]
    fn what_is_as_it_should_be_is_read_quickly() {
        assert!(agrees::<Item<'_>>(ITEM));
        assert!(agrees::<Vec<Located<'_, Item<'_>>>>(&format!(
            "[\n{ITEM},\n{ITEM}]"
        )));
        assert!(agrees::<Choice<'_>>(
            "Option ( text : r\"x\", feedback: \"y\" )"
        ));
        assert!(agrees::<Block<'_>>("Check(\"a-b\",)"));
        assert!(agrees::<Level>("Apply"));
        assert!(agrees::<bool>("false"));
        assert!(agrees::<String>(r####"r##"a "# b"##"####));
    }

    #[test]
    fn what_is_out_of_the_ordinary_is_for_ron() {
        assert!(!agrees::<Item<'_>>(
            &ITEM.replace("difficulty", "// hard\ndifficulty")
        ));
        assert!(!agrees::<Item<'_>>(&ITEM.replace("stem", "steam")));
        assert!(!agrees::<Item<'_>>(
            &ITEM.replace("kind: ", "was: Some([\"f\"]), kind: ")
        ));
        assert!(!agrees::<Level>("Apply()"));
        assert!(!agrees::<String>(r#""a\nb""#));
        assert!(!agrees::<String>("\"a\" \"b\""));
    }

    #[test]
    fn courses_are_found_well_formed() {
        assert!(is_well_formed(&ITEM.replace("\\\"", "")));
        assert!(!is_well_formed(ITEM), "it has an escape");
    }

    fn damaged() -> impl Strategy<Value = String> {
        let pieces = r##"[ "()\[\]{},:#ar1.S/'\\-]{0,3}"##;
        (prop::collection::vec((0..ITEM.len(), 0..3_usize, pieces), 1..4)).prop_map(|edits| {
            let mut text = ITEM.replace("\\\"", "");
            for (at, length, piece) in edits {
                let end = (at + length).min(text.len());
                text.replace_range(at.min(end)..end, &piece);
            }
            text
        })
    }

    proptest! {
        #[test]
        fn what_is_found_well_formed_is(text in damaged()) {
            if is_well_formed(&text) {
                prop_assert!(ron::<IgnoredAny>(&text).is_some(), "{}", text);
                agrees::<Item<'_>>(&text);
            }
        }
    }
}
