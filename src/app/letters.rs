//! The letter table: every kind of mail with what writes it.

use crate::messaging::LetterTable;
use crate::promotion::code_letter;
use crate::{account, discount_request, identity, order, platform};

/// Every letter of every room.
pub fn letter_table() -> LetterTable {
    LetterTable::default()
        .letters(&order::letters::OF_ORDER, order::letters::write)
        .letters(&order::letters::OF_PARCEL, order::letters::write_of_parcel)
        .letters(&identity::letters::KINDS, identity::letters::write)
        .letters(&account::letters::KINDS, account::letters::write)
        .letters(
            &discount_request::letter::KINDS,
            discount_request::letter::write,
        )
        .letters(&[code_letter::PERSONAL_CODE], code_letter::write)
        .platform_letters(&platform::letters::KINDS, platform::letters::write)
}
