//! Writing any serialisable value in the binary form. Runs when the page is built.

use super::{NUMBERED, Never, SPAN};
use serde::Serialize;
use serde::ser::{
    Error, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant, Serializer,
};
use std::collections::BTreeMap;
use std::fmt::Display;

/// What was written so far.
#[derive(Default)]
pub(super) struct Writer {
    bytes: Vec<u8>,
    /// Strings written before, with their numbers.
    strings: BTreeMap<String, u64>,
    /// Where the span before began.
    last: u32,
}

impl Writer {
    /// The bytes.
    pub(super) fn finish(self) -> Vec<u8> {
        self.bytes
    }

    /// Seven bits a byte, lowest first (LEB128).
    fn number(&mut self, mut number: u64) {
        while number > 0x7f {
            self.bytes.push(number as u8 | 0x80);
            number >>= 7;
        }
        self.bytes.push(number as u8);
    }

    /// With the sign as the lowest bit, so that numbers near 0 are short either way.
    fn signed(&mut self, number: i64) {
        self.number((number << 1 ^ number >> 63) as u64);
    }
}

impl Error for Never {
    fn custom<T: Display>(message: T) -> Never {
        unreachable!("types of the model can all be written: {message}")
    }
}

impl<'w> Serializer for &'w mut Writer {
    type Ok = ();
    type Error = Never;
    type SerializeSeq = Self;
    type SerializeTuple = Self;
    type SerializeTupleStruct = Self;
    type SerializeTupleVariant = Self;
    type SerializeMap = Self;
    type SerializeStruct = Record<'w>;
    type SerializeStructVariant = Self;

    fn serialize_bool(self, value: bool) -> Result<(), Never> {
        self.serialize_u8(value.into())
    }
    fn serialize_i8(self, value: i8) -> Result<(), Never> {
        self.serialize_i64(value.into())
    }
    fn serialize_i16(self, value: i16) -> Result<(), Never> {
        self.serialize_i64(value.into())
    }
    fn serialize_i32(self, value: i32) -> Result<(), Never> {
        self.serialize_i64(value.into())
    }
    fn serialize_i64(self, value: i64) -> Result<(), Never> {
        self.signed(value);
        Ok(())
    }
    fn serialize_u8(self, value: u8) -> Result<(), Never> {
        self.bytes.push(value);
        Ok(())
    }
    fn serialize_u16(self, value: u16) -> Result<(), Never> {
        self.serialize_u64(value.into())
    }
    fn serialize_u32(self, value: u32) -> Result<(), Never> {
        self.serialize_u64(value.into())
    }
    fn serialize_u64(self, value: u64) -> Result<(), Never> {
        self.number(value);
        Ok(())
    }
    fn serialize_f32(self, value: f32) -> Result<(), Never> {
        self.bytes.extend(value.to_le_bytes());
        Ok(())
    }
    fn serialize_f64(self, value: f64) -> Result<(), Never> {
        self.bytes.extend(value.to_le_bytes());
        Ok(())
    }
    fn serialize_char(self, value: char) -> Result<(), Never> {
        self.serialize_u32(value.into())
    }
    /// 0, the length and the bytes; or the number of the same string before, from 1.
    fn serialize_str(self, value: &str) -> Result<(), Never> {
        if let Some(number) = self.strings.get(value) {
            return self.serialize_u64(*number);
        }
        if NUMBERED.contains(&value.len()) {
            let next = self.strings.len() as u64 + 1;
            self.strings.insert(value.to_owned(), next);
        }
        self.number(0);
        self.serialize_bytes(value.as_bytes())
    }
    fn serialize_bytes(self, value: &[u8]) -> Result<(), Never> {
        self.number(value.len() as u64);
        self.bytes.extend(value);
        Ok(())
    }
    fn serialize_none(self) -> Result<(), Never> {
        self.serialize_u8(0)
    }
    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Never> {
        self.serialize_u8(1)?;
        value.serialize(self)
    }
    fn serialize_unit(self) -> Result<(), Never> {
        Ok(())
    }
    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Never> {
        Ok(())
    }
    fn serialize_unit_variant(
        self,
        _: &'static str,
        index: u32,
        _: &'static str,
    ) -> Result<(), Never> {
        self.serialize_u32(index)
    }
    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Never> {
        value.serialize(self)
    }
    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        index: u32,
        _: &'static str,
        value: &T,
    ) -> Result<(), Never> {
        self.number(index.into());
        value.serialize(self)
    }
    fn serialize_seq(self, length: Option<usize>) -> Result<Self, Never> {
        self.number(length.expect("lists of the model know their length") as u64);
        Ok(self)
    }
    fn serialize_tuple(self, _: usize) -> Result<Self, Never> {
        Ok(self)
    }
    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self, Never> {
        Ok(self)
    }
    fn serialize_tuple_variant(
        self,
        _: &'static str,
        index: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self, Never> {
        self.number(index.into());
        Ok(self)
    }
    fn serialize_map(self, length: Option<usize>) -> Result<Self, Never> {
        self.serialize_seq(length)
    }
    fn serialize_struct(self, name: &'static str, _: usize) -> Result<Record<'w>, Never> {
        let start = (name == SPAN).then_some(self.last);
        Ok(Record { writer: self, from: start })
    }
    fn serialize_struct_variant(
        self,
        _: &'static str,
        index: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self, Never> {
        self.number(index.into());
        Ok(self)
    }
}

/// A record being written; a span counts its first field from the span before, its second from
/// its first.
pub(super) struct Record<'w> {
    writer: &'w mut Writer,
    /// For a span: what the next field is counted from.
    from: Option<u32>,
}

impl SerializeStruct for Record<'_> {
    type Ok = ();
    type Error = Never;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Never> {
        let Some(from) = self.from else { return value.serialize(&mut *self.writer) };
        let mut alone = Writer::default();
        value.serialize(&mut alone)?;
        let value = super::read::<u32>(&alone.finish());
        match name {
            "start" => {
                self.writer.signed(i64::from(value) - i64::from(from));
                self.writer.last = value;
                self.from = Some(value);
            }
            _ => self.writer.number(value.wrapping_sub(from).into()),
        }
        Ok(())
    }
    fn end(self) -> Result<(), Never> {
        Ok(())
    }
}

macro_rules! each_part_in_turn {
    ($($kind:ident :: $method:ident),*) => {$(
        impl $kind for &mut Writer {
            type Ok = ();
            type Error = Never;
            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Never> {
                value.serialize(&mut **self)
            }
            fn end(self) -> Result<(), Never> {
                Ok(())
            }
        }
    )*};
}

each_part_in_turn!(
    SerializeSeq::serialize_element,
    SerializeTuple::serialize_element,
    SerializeTupleStruct::serialize_field,
    SerializeTupleVariant::serialize_field
);

impl SerializeMap for &mut Writer {
    type Ok = ();
    type Error = Never;
    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Never> {
        key.serialize(&mut **self)
    }
    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Never> {
        value.serialize(&mut **self)
    }
    fn end(self) -> Result<(), Never> {
        Ok(())
    }
}

impl SerializeStructVariant for &mut Writer {
    type Ok = ();
    type Error = Never;
    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Never> {
        value.serialize(&mut **self)
    }
    fn end(self) -> Result<(), Never> {
        Ok(())
    }
}
