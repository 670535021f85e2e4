//! Values in bytes are postcard's bytes, and other bytes are no value.

use core::fmt::Debug;

use coursewright::{
    progress::Record,
    wire::{self, Wire},
};
use proptest::{collection::vec, prelude::*};
use serde::{Serialize, de::DeserializeOwned};

use crate::strategies::{any_event, any_record_id, unchecked_kind};

/// Whether a value has the bytes that postcard gives it, and bytes have the value.
fn is_as_in_postcard<T>(value: &T)
where
    T: Wire + Serialize + DeserializeOwned + PartialEq + Debug,
{
    let bytes = wire::to_bytes(value);
    assert_eq!(bytes, postcard::to_allocvec(value).unwrap(), "{value:?}");
    assert_eq!(wire::from_bytes::<T>(&bytes).as_ref(), Some(value));
}

/// Whether bytes are to this what they are to postcard.
fn is_read_as_in_postcard<T>(bytes: &[u8])
where
    T: Wire + DeserializeOwned + PartialEq + Debug,
{
    let expected = postcard::from_bytes::<T>(bytes).ok();
    assert_eq!(wire::from_bytes::<T>(bytes), expected, "{bytes:?}");
}

/// Every value is read again as it was, and none from a part of its bytes.
fn is_read_whole_or_not_at_all<T: Wire + PartialEq + Debug>(value: &T) {
    let bytes = wire::to_bytes(value);
    assert_eq!(wire::from_bytes::<T>(&bytes).as_ref(), Some(value));
    for end in 0..bytes.len() {
        assert_eq!(wire::from_bytes::<T>(&bytes[..end]), None, "{end} bytes");
    }
}

proptest! {
    #[test]
    fn numbers_and_texts_are_as_in_postcard(
        one in any::<(u8, i8)>(),
        two in any::<(u16, u32)>(),
        three in any::<(u64, i64)>(),
        flags in vec(any::<Option<bool>>(), 0..300),
        texts in vec(any::<String>(), 0..9),
        boxed in any::<Box<str>>(),
        pair in any::<[u8; 2]>(),
    ) {
        is_as_in_postcard(&one);
        is_as_in_postcard(&two);
        is_as_in_postcard(&three);
        is_as_in_postcard(&flags);
        is_as_in_postcard(&texts);
        is_as_in_postcard(&boxed);
        is_as_in_postcard(&pair);
    }

    #[test]
    fn any_bytes_are_read_as_in_postcard(bytes in vec(any::<u8>(), 0..30)) {
        is_read_as_in_postcard::<u16>(&bytes);
        is_read_as_in_postcard::<u32>(&bytes);
        is_read_as_in_postcard::<u64>(&bytes);
        is_read_as_in_postcard::<i64>(&bytes);
        is_read_as_in_postcard::<String>(&bytes);
        is_read_as_in_postcard::<Vec<Option<bool>>>(&bytes);
    }

    #[test]
    fn a_record_is_read_whole_or_not_at_all(event in any_event(), id in any_record_id(), at in any::<u64>()) {
        is_read_whole_or_not_at_all(&Record { id, at, event });
    }

    #[test]
    fn a_kind_of_item_is_read_whole_or_not_at_all(kind in unchecked_kind()) {
        is_read_whole_or_not_at_all(&kind);
    }
}

#[test]
fn the_ends_of_numbers_are_as_in_postcard() {
    for shift in 0..64 {
        for near in [-1_i64, 0, 1] {
            let number = (1_i64 << shift).wrapping_add(near);
            is_as_in_postcard(&(number.cast_unsigned(), number));
            is_as_in_postcard(&(number as u16, number as u32));
        }
    }
}

#[test]
fn a_length_that_is_a_lie_takes_no_room() {
    // Four thousand million entries, in five bytes.
    let lie = [0xff, 0xff, 0xff, 0xff, 0x0f];
    assert_eq!(wire::from_bytes::<Vec<u64>>(&lie), None);
    assert_eq!(wire::from_bytes::<String>(&lie), None);
}
