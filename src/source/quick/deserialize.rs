//! What serde asks for, read from where the text stands.

use serde::{
    Deserializer,
    de::{
        DeserializeSeed, EnumAccess, MapAccess, SeqAccess, VariantAccess, Visitor,
        value::BorrowedStrDeserializer,
    },
    forward_to_deserialize_any,
};

use super::{GivenUp, LOCATED, Result, scan::Quick};

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
