//! Reading what the writer wrote. Part of the page: every byte of it counts.
//!
//! Nothing here can fail. Where the bytes end too early, which the checksum rules out, numbers are 0
//! and strings empty.

use super::{NUMBERED, Never, SPAN};
use serde::de::value::U32Deserializer;
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, IntoDeserializer, MapAccess, SeqAccess,
    VariantAccess, Visitor,
};
use std::fmt::Display;

/// What is still to be read.
pub(super) struct Reader<'b> {
    bytes: &'b [u8],
    /// Strings read before, by their numbers.
    strings: Vec<&'b str>,
    /// Where the span before began.
    last: u32,
}

impl<'b> Reader<'b> {
    /// A reader of these bytes.
    pub(super) fn new(bytes: &'b [u8]) -> Reader<'b> {
        Reader { bytes, strings: Vec::new(), last: 0 }
    }

    #[inline(never)]
    fn byte(&mut self) -> u8 {
        match self.bytes {
            [first, rest @ ..] => {
                self.bytes = rest;
                *first
            }
            [] => 0,
        }
    }

    #[inline(never)]
    fn number(&mut self) -> u64 {
        let mut number = 0;
        let mut shift = 0;
        loop {
            let byte = self.byte();
            number |= u64::from(byte & 0x7f) << shift;
            shift += 7;
            if byte < 0x80 || shift > 63 {
                return number;
            }
        }
    }

    #[inline(never)]
    fn signed(&mut self) -> i64 {
        let number = self.number();
        (number >> 1) as i64 ^ -((number & 1) as i64)
    }

    #[inline(never)]
    fn take(&mut self, length: u64) -> &'b [u8] {
        let length = usize::try_from(length).unwrap_or(usize::MAX).min(self.bytes.len());
        let (taken, rest) = self.bytes.split_at(length);
        self.bytes = rest;
        taken
    }

    #[inline(never)]
    fn string(&mut self) -> &'b str {
        let number = self.number();
        if let Some(before) = number.checked_sub(1) {
            let before = usize::try_from(before).unwrap_or(usize::MAX);
            return self.strings.get(before).copied().unwrap_or_default();
        }
        let length = self.number();
        let string = std::str::from_utf8(self.take(length)).unwrap_or_default();
        if NUMBERED.contains(&string.len()) {
            self.strings.push(string);
        }
        string
    }

    /// The length of a list; never more than there are bytes, so that nothing is made room for in
    /// vain.
    #[inline(never)]
    fn length(&mut self) -> usize {
        let length = usize::try_from(self.number()).unwrap_or(usize::MAX);
        length.min(self.bytes.len())
    }

    #[inline(never)]
    fn span(&mut self) -> [u32; 2] {
        let start = (i64::from(self.last) + self.signed()) as u32;
        self.last = start;
        [start, start.wrapping_add(self.number() as u32)]
    }
}

impl Error for Never {
    fn custom<T: Display>(_: T) -> Never {
        unreachable!("the checksum says that these bytes are the writer's")
    }
}

type Read<T> = Result<T, Never>;

macro_rules! numbers {
    ($($method:ident $visit:ident $read:ident $type:ty),*) => {$(
        #[inline]
        fn $method<V: Visitor<'b>>(self, visitor: V) -> Read<V::Value> {
            visitor.$visit(self.$read() as $type)
        }
    )*};
}

impl<'b> Deserializer<'b> for &mut Reader<'b> {
    type Error = Never;

    numbers!(
        deserialize_u8 visit_u8 byte u8,
        deserialize_u16 visit_u16 number u16,
        deserialize_u32 visit_u32 number u32,
        deserialize_u64 visit_u64 number u64,
        deserialize_i8 visit_i8 signed i8,
        deserialize_i16 visit_i16 signed i16,
        deserialize_i32 visit_i32 signed i32,
        deserialize_i64 visit_i64 signed i64
    );

    fn deserialize_any<V: Visitor<'b>>(self, visitor: V) -> Read<V::Value> {
        // Types of the model always say what they want.
        visitor.visit_unit()
    }
    fn deserialize_bool<V: Visitor<'b>>(self, visitor: V) -> Read<V::Value> {
        visitor.visit_bool(self.byte() != 0)
    }
    fn deserialize_f32<V: Visitor<'b>>(self, visitor: V) -> Read<V::Value> {
        visitor.visit_f32(f32::from_le_bytes(self.take(4).try_into().unwrap_or_default()))
    }
    fn deserialize_f64<V: Visitor<'b>>(self, visitor: V) -> Read<V::Value> {
        visitor.visit_f64(f64::from_le_bytes(self.take(8).try_into().unwrap_or_default()))
    }
    fn deserialize_char<V: Visitor<'b>>(self, visitor: V) -> Read<V::Value> {
        visitor.visit_char(char::from_u32(self.number() as u32).unwrap_or_default())
    }
    fn deserialize_str<V: Visitor<'b>>(self, visitor: V) -> Read<V::Value> {
        visitor.visit_borrowed_str(self.string())
    }
    fn deserialize_string<V: Visitor<'b>>(self, visitor: V) -> Read<V::Value> {
        visitor.visit_borrowed_str(self.string())
    }
    fn deserialize_bytes<V: Visitor<'b>>(self, visitor: V) -> Read<V::Value> {
        let length = self.number();
        visitor.visit_borrowed_bytes(self.take(length))
    }
    fn deserialize_byte_buf<V: Visitor<'b>>(self, visitor: V) -> Read<V::Value> {
        self.deserialize_bytes(visitor)
    }
    fn deserialize_option<V: Visitor<'b>>(self, visitor: V) -> Read<V::Value> {
        match self.byte() {
            0 => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }
    fn deserialize_unit<V: Visitor<'b>>(self, visitor: V) -> Read<V::Value> {
        visitor.visit_unit()
    }
    fn deserialize_unit_struct<V: Visitor<'b>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Read<V::Value> {
        visitor.visit_unit()
    }
    fn deserialize_newtype_struct<V: Visitor<'b>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Read<V::Value> {
        visitor.visit_newtype_struct(self)
    }
    fn deserialize_seq<V: Visitor<'b>>(self, visitor: V) -> Read<V::Value> {
        let left = self.length();
        visitor.visit_seq(List { reader: self, left })
    }
    fn deserialize_tuple<V: Visitor<'b>>(self, _: usize, visitor: V) -> Read<V::Value> {
        visitor.visit_seq(Parts(self))
    }
    fn deserialize_tuple_struct<V: Visitor<'b>>(
        self,
        _: &'static str,
        _: usize,
        visitor: V,
    ) -> Read<V::Value> {
        visitor.visit_seq(Parts(self))
    }
    fn deserialize_map<V: Visitor<'b>>(self, visitor: V) -> Read<V::Value> {
        let left = self.length();
        visitor.visit_map(List { reader: self, left })
    }
    fn deserialize_struct<V: Visitor<'b>>(
        self,
        name: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Read<V::Value> {
        match name {
            SPAN => visitor.visit_seq(SpanParts(self.span().into_iter())),
            _ => visitor.visit_seq(Parts(self)),
        }
    }
    fn deserialize_enum<V: Visitor<'b>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Read<V::Value> {
        visitor.visit_enum(Parts(self))
    }
    fn deserialize_identifier<V: Visitor<'b>>(self, visitor: V) -> Read<V::Value> {
        visitor.visit_u64(self.number())
    }
    fn deserialize_ignored_any<V: Visitor<'b>>(self, visitor: V) -> Read<V::Value> {
        visitor.visit_unit()
    }
    fn is_human_readable(&self) -> bool {
        false
    }
}

/// Parts that stand one after the other: of a record, a tuple, a variant.
struct Parts<'r, 'b>(&'r mut Reader<'b>);

impl<'b> SeqAccess<'b> for Parts<'_, 'b> {
    type Error = Never;

    fn next_element_seed<S: DeserializeSeed<'b>>(&mut self, seed: S) -> Read<Option<S::Value>> {
        seed.deserialize(&mut *self.0).map(Some)
    }
}

/// The two ends of a span.
struct SpanParts(std::array::IntoIter<u32, 2>);

impl<'b> SeqAccess<'b> for SpanParts {
    type Error = Never;

    fn next_element_seed<S: DeserializeSeed<'b>>(&mut self, seed: S) -> Read<Option<S::Value>> {
        let end: Option<U32Deserializer<Never>> =
            self.0.next().map(IntoDeserializer::into_deserializer);
        end.map(|end| seed.deserialize(end)).transpose()
    }
}

/// The members of a list or a map.
struct List<'r, 'b> {
    reader: &'r mut Reader<'b>,
    left: usize,
}

impl<'b> SeqAccess<'b> for List<'_, 'b> {
    type Error = Never;

    fn next_element_seed<S: DeserializeSeed<'b>>(&mut self, seed: S) -> Read<Option<S::Value>> {
        let Some(left) = self.left.checked_sub(1) else { return Ok(None) };
        self.left = left;
        seed.deserialize(&mut *self.reader).map(Some)
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.left)
    }
}

impl<'b> MapAccess<'b> for List<'_, 'b> {
    type Error = Never;

    fn next_key_seed<S: DeserializeSeed<'b>>(&mut self, seed: S) -> Read<Option<S::Value>> {
        self.next_element_seed(seed)
    }
    fn next_value_seed<S: DeserializeSeed<'b>>(&mut self, seed: S) -> Read<S::Value> {
        seed.deserialize(&mut *self.reader)
    }
}

impl<'r, 'b> EnumAccess<'b> for Parts<'r, 'b> {
    type Error = Never;
    type Variant = Parts<'r, 'b>;

    fn variant_seed<S: DeserializeSeed<'b>>(self, seed: S) -> Read<(S::Value, Parts<'r, 'b>)> {
        let index: U32Deserializer<Never> = (self.0.number() as u32).into_deserializer();
        seed.deserialize(index).map(|variant| (variant, self))
    }
}

impl<'b> VariantAccess<'b> for Parts<'_, 'b> {
    type Error = Never;

    fn unit_variant(self) -> Read<()> {
        Ok(())
    }
    fn newtype_variant_seed<S: DeserializeSeed<'b>>(self, seed: S) -> Read<S::Value> {
        seed.deserialize(self.0)
    }
    fn tuple_variant<V: Visitor<'b>>(self, _: usize, visitor: V) -> Read<V::Value> {
        visitor.visit_seq(self)
    }
    fn struct_variant<V: Visitor<'b>>(
        self,
        _: &'static [&'static str],
        visitor: V,
    ) -> Read<V::Value> {
        visitor.visit_seq(self)
    }
}
