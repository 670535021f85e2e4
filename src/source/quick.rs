//! Reading values that are as they should be, quickly.
//!
//! A located value is read again for each level of what it stands in, and ron looks at it
//! several times each time. This reader steps over it. It takes what ron has found to be
//! well formed, and gives up at anything out of the ordinary: a comment, an escape, a name
//! that does not belong there. Then ron reads the same text, and finds what is wrong with
//! it, if anything is. So nothing that is said to authors is decided here, and what is
//! read here is what ron would have read.

use std::fmt;

use serde::{
    Deserialize, Deserializer,
    de::{
        self, DeserializeSeed, EnumAccess, MapAccess, SeqAccess, VariantAccess, Visitor,
        value::BorrowedStrDeserializer,
    },
    forward_to_deserialize_any,
};

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

/// How many brackets are looked into: ron allows far more.
const DEEPEST: usize = 16;

/// How many digits a number may have: ron reads all of those.
const DIGITS: usize = 15;

/// A text that is read up to a place.
struct Quick<'de> {
    text: &'de str,
    at: usize,
}

/// This is for ron.
#[derive(Debug)]
struct GivenUp;

type Result<T> = std::result::Result<T, GivenUp>;

impl<'de> Quick<'de> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn rest(&self) -> &'de [u8] {
        self.text.as_bytes().get(self.at..).unwrap_or_default()
    }

    fn slice(&self, start: usize, end: usize) -> Result<&'de str> {
        self.text.get(start..end).ok_or(GivenUp)
    }

    fn space(&mut self) {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.peek() {
            self.at += 1;
        }
    }

    /// What comes next but for space is this sign.
    fn sign(&mut self, sign: u8) -> Result<()> {
        self.space();
        if self.peek() != Some(sign) {
            return Err(GivenUp);
        }
        self.at += 1;
        Ok(())
    }

    /// After an entry there is a comma, or the end of the list.
    fn comma(&mut self, end: u8) -> Result<()> {
        self.space();
        match self.peek() {
            Some(b',') => self.at += 1,
            Some(sign) if sign == end => {}
            _ => return Err(GivenUp),
        }
        self.space();
        Ok(())
    }

    /// A name, or what is written like one.
    fn word(&mut self) -> Result<&'de str> {
        let start = self.at;
        while self
            .peek()
            .is_some_and(|it| it.is_ascii_alphanumeric() || it == b'_')
        {
            self.at += 1;
        }
        match self.slice(start, self.at)? {
            "" => Err(GivenUp),
            word => Ok(word),
        }
    }

    /// A text, without its quotation marks; it may hold escapes.
    fn text(&mut self) -> Result<&'de str> {
        if self.peek() == Some(b'r') {
            self.at += 1;
            return self.raw_text();
        }
        self.at += 1;
        let start = self.at;
        loop {
            self.at += memchr::memchr2(b'"', b'\\', self.rest()).ok_or(GivenUp)?;
            if self.peek() == Some(b'"') {
                self.at += 1;
                return self.slice(start, self.at - 1);
            }
            // A backslash, and what it stands before.
            self.at += 2;
        }
    }

    /// `#"…"#` after its `r`.
    fn raw_text(&mut self) -> Result<&'de str> {
        let signs = self.rest().iter().take_while(|it| **it == b'#').count();
        self.at += signs;
        self.sign(b'"')?;
        let start = self.at;
        loop {
            self.at += memchr::memchr(b'"', self.rest()).ok_or(GivenUp)? + 1;
            let end = self.at;
            let closing = self.rest().get(..signs).ok_or(GivenUp)?;
            if closing.iter().all(|it| *it == b'#') {
                self.at += signs;
                return self.slice(start, end - 1);
            }
        }
    }

    /// Whether a text begins here.
    fn at_text(&self) -> bool {
        match self.rest() {
            [b'"', ..] => true,
            [b'r', rest @ ..] => rest.iter().find(|it| **it != b'#') == Some(&b'"'),
            _ => false,
        }
    }

    /// Steps over a value, whatever it is, and gives its text.
    fn value(&mut self) -> Result<&'de str> {
        self.space();
        let start = self.at;
        if self.at_text() {
            self.text()?;
            return self.slice(start, self.at);
        }
        match self.peek() {
            Some(b'(' | b'[' | b'{') => self.group()?,
            Some(b'0'..=b'9' | b'+' | b'-' | b'.') => self.number(),
            _ => {
                self.word()?;
                let end = self.at;
                self.space();
                match self.peek() {
                    Some(b'(') => self.group()?,
                    _ => self.at = end,
                }
            }
        }
        self.slice(start, self.at)
    }

    /// Steps over a value with as many levels, and looks at every sign of it.
    fn well_formed(&mut self, levels: usize) -> Result<()> {
        self.space();
        if self.at_text() {
            let is_raw = self.peek() == Some(b'r');
            return match self.text()? {
                text if !is_raw && text.contains('\\') => Err(GivenUp),
                _ => Ok(()),
            };
        }
        match self.peek() {
            Some(b'[') => self.well_formed_group(levels, b']'),
            Some(b'(') => self.well_formed_group(levels, b')'),
            Some(b'0'..=b'9') => {
                let number = self.word()?;
                let is_short =
                    number.len() <= DIGITS && number.bytes().all(|it| it.is_ascii_digit());
                is_short.then_some(()).ok_or(GivenUp)
            }
            _ => {
                let word = self.word()?;
                self.space();
                match (word, self.peek()) {
                    ("Some" | "None", _) => Err(GivenUp),
                    (_, Some(b'(')) => self.well_formed_group(levels, b')'),
                    _ => Ok(()),
                }
            }
        }
    }

    /// `[value, …]`, `(value, …)` or `(name: value, …)`
    fn well_formed_group(&mut self, levels: usize, end: u8) -> Result<()> {
        let levels = levels.checked_sub(1).ok_or(GivenUp)?;
        self.at += 1;
        self.space();
        let start = self.at;
        let named = end == b')' && self.word().is_ok() && self.sign(b':').is_ok();
        self.at = start;
        while self.peek() != Some(end) {
            if named {
                let starts_well = self.peek().is_some_and(|it| !it.is_ascii_digit());
                starts_well.then_some(()).ok_or(GivenUp)?;
                self.word()?;
                self.sign(b':')?;
            }
            self.well_formed(levels)?;
            self.comma(end)?;
        }
        self.at += 1;
        Ok(())
    }

    fn number(&mut self) {
        let belongs =
            |it: u8| it.is_ascii_alphanumeric() || matches!(it, b'_' | b'+' | b'-' | b'.');
        while self.peek().is_some_and(belongs) {
            self.at += 1;
        }
    }

    /// Steps over brackets and what is in them.
    fn group(&mut self) -> Result<()> {
        let mut open = 0_usize;
        loop {
            match self.peek().ok_or(GivenUp)? {
                _ if self.at_text() => {
                    self.text()?;
                    continue;
                }
                b'(' | b'[' | b'{' => open += 1,
                b')' | b']' | b'}' => open -= 1,
                b' ' | b'\n' | b'\r' | b'\t' | b',' | b':' => {}
                b'0'..=b'9' | b'+' | b'-' | b'.' => {
                    self.number();
                    continue;
                }
                _ => {
                    self.word()?;
                    continue;
                }
            }
            self.at += 1;
            if open == 0 {
                return Ok(());
            }
        }
    }
}

impl<'de> Deserializer<'de> for &mut Quick<'de> {
    type Error = GivenUp;

    fn is_human_readable(&self) -> bool {
        false
    }

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value> {
        Err(GivenUp)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        self.value()?;
        visitor.visit_unit()
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        match self.word()? {
            "true" => visitor.visit_bool(true),
            "false" => visitor.visit_bool(false),
            _ => Err(GivenUp),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        if !self.at_text() {
            return Err(GivenUp);
        }
        let is_raw = self.peek() == Some(b'r');
        match self.text()? {
            text if !is_raw && text.contains('\\') => Err(GivenUp),
            text => visitor.visit_borrowed_str(text),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        let start = self.at;
        if let Ok("Some" | "None") = self.word() {
            return Err(GivenUp);
        }
        self.at = start;
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value> {
        match name {
            LOCATED => visitor.visit_borrowed_str(self.value()?),
            _ => Err(GivenUp),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        self.sign(b'[')?;
        self.space();
        let value = visitor.visit_seq(Entries(&mut *self))?;
        self.sign(b']')?;
        Ok(value)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value> {
        if self.peek() != Some(b'(') && self.word()? != name {
            return Err(GivenUp);
        }
        fields(self, visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value> {
        visitor.visit_enum(self)
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char bytes byte_buf unit unit_struct
        tuple tuple_struct map identifier
    }
}

/// `(name: value, …)`
fn fields<'de, V: Visitor<'de>>(quick: &mut Quick<'de>, visitor: V) -> Result<V::Value> {
    quick.sign(b'(')?;
    quick.space();
    let value = visitor.visit_map(Fields(&mut *quick))?;
    quick.sign(b')')?;
    Ok(value)
}

/// The entries of a list.
struct Entries<'q, 'de>(&'q mut Quick<'de>);

impl<'de> SeqAccess<'de> for Entries<'_, 'de> {
    type Error = GivenUp;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>> {
        if self.0.peek() == Some(b']') {
            return Ok(None);
        }
        let value = seed.deserialize(&mut *self.0)?;
        self.0.comma(b']')?;
        Ok(Some(value))
    }
}

/// The fields of something that has names for them.
struct Fields<'q, 'de>(&'q mut Quick<'de>);

impl<'de> MapAccess<'de> for Fields<'_, 'de> {
    type Error = GivenUp;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>> {
        if self.0.peek() == Some(b')') {
            return Ok(None);
        }
        let name = self.0.word()?;
        self.0.sign(b':')?;
        self.0.space();
        seed.deserialize(BorrowedStrDeserializer::new(name))
            .map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value> {
        let value = seed.deserialize(&mut *self.0)?;
        self.0.comma(b')')?;
        Ok(value)
    }
}

impl<'de> EnumAccess<'de> for &mut Quick<'de> {
    type Error = GivenUp;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self)> {
        let name = self.word()?;
        Ok((seed.deserialize(BorrowedStrDeserializer::new(name))?, self))
    }
}

impl<'de> VariantAccess<'de> for &mut Quick<'de> {
    type Error = GivenUp;

    fn unit_variant(self) -> Result<()> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value> {
        self.sign(b'(')?;
        self.space();
        let value = seed.deserialize(&mut *self)?;
        self.comma(b')')?;
        self.sign(b')')?;
        Ok(value)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Result<V::Value> {
        Err(GivenUp)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value> {
        fields(self, visitor)
    }
}

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
