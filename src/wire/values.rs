//! How values of the usual types are written and read.

use std::sync::Arc;

use super::{Reader, Wire};

/// Room is made at once for lists of so many parts.
const LIKELY: usize = 256;

fn write_whole(mut value: u64, to: &mut Vec<u8>) {
    while value > 0x7f {
        to.push(value as u8 | 0x80);
        value >>= 7;
    }
    to.push(value as u8);
}

impl Wire for u8 {
    fn write(&self, to: &mut Vec<u8>) {
        to.push(*self);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        from.byte()
    }
}

impl Wire for i8 {
    fn write(&self, to: &mut Vec<u8>) {
        to.push(self.cast_unsigned());
    }

    fn read(from: &mut Reader<'_>) -> Self {
        from.byte().cast_signed()
    }
}

impl Wire for bool {
    fn write(&self, to: &mut Vec<u8>) {
        to.push(u8::from(*self));
    }

    fn read(from: &mut Reader<'_>) -> Self {
        from.number(1) == 1
    }
}

impl Wire for u16 {
    fn write(&self, to: &mut Vec<u8>) {
        write_whole(u64::from(*self), to);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        from.whole(Self::BITS) as Self
    }
}

impl Wire for u32 {
    fn write(&self, to: &mut Vec<u8>) {
        write_whole(u64::from(*self), to);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        from.whole(Self::BITS) as Self
    }
}

impl Wire for u64 {
    fn write(&self, to: &mut Vec<u8>) {
        write_whole(*self, to);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        from.whole(Self::BITS)
    }
}

impl Wire for i64 {
    fn write(&self, to: &mut Vec<u8>) {
        write_whole((self << 1 ^ self >> 63).cast_unsigned(), to);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        let zigzag = from.whole(Self::BITS);
        (zigzag >> 1).cast_signed() ^ -(zigzag & 1).cast_signed()
    }
}

impl Wire for String {
    fn write(&self, to: &mut Vec<u8>) {
        write_text(self, to);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        from.text().to_owned()
    }
}

impl Wire for Box<str> {
    fn write(&self, to: &mut Vec<u8>) {
        write_text(self, to);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        from.text().into()
    }
}

fn write_text(text: &str, to: &mut Vec<u8>) {
    write_whole(text.len() as u64, to);
    to.extend_from_slice(text.as_bytes());
}

impl<T: Wire> Wire for Option<T> {
    fn write(&self, to: &mut Vec<u8>) {
        self.is_some().write(to);
        if let Some(value) = self {
            value.write(to);
        }
    }

    fn read(from: &mut Reader<'_>) -> Self {
        bool::read(from).then(|| T::read(from))
    }
}

impl<T: Wire> Wire for Vec<T> {
    fn write(&self, to: &mut Vec<u8>) {
        write_whole(self.len() as u64, to);
        self.iter().for_each(|value| value.write(to));
    }

    fn read(from: &mut Reader<'_>) -> Self {
        let length = from.length();
        // A length may be a lie, and takes no more room than what then comes.
        let mut list = Self::with_capacity(length.min(LIKELY));
        for _ in 0..length {
            if from.is_broken() {
                break;
            }
            list.push(T::read(from));
        }
        list
    }
}

impl<T: Wire> Wire for Arc<T> {
    fn write(&self, to: &mut Vec<u8>) {
        T::write(self, to);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        Self::new(T::read(from))
    }
}

impl Wire for [u8; 2] {
    fn write(&self, to: &mut Vec<u8>) {
        to.extend_from_slice(self);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        [from.byte(), from.byte()]
    }
}

impl Wire for () {
    fn write(&self, _: &mut Vec<u8>) {}

    fn read(_: &mut Reader<'_>) -> Self {}
}

impl<A: Wire, B: Wire> Wire for (A, B) {
    fn write(&self, to: &mut Vec<u8>) {
        self.0.write(to);
        self.1.write(to);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        (A::read(from), B::read(from))
    }
}
