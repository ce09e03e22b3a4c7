//! SQL of gift cards.

mod carts;
mod list;
mod making;
mod moving;
mod orders;
mod sold;

use rust_decimal::Decimal;

use crate::core::{Currency, Money};

pub use carts::{
    FoundCard, SpendableCard, are_there, clear, drop_from_cart, find, keep_in_cart, of_cart,
};
pub use list::{GiftCardEntry, GiftCardRow, by_id, entries, list};
pub use making::{NewBatch, disable, insert_batch, set_expiry};
pub(super) use moving::{Entry, enter, put_back, take};
pub use orders::{PaidByCard, given_back_under, of_order};
pub use sold::{CopyFacts, DueCard, LetterFacts, SoldCard, UnitToMake, sold_with, spent_of_sold};
pub(super) use sold::{
    begin_letter, copy_facts, disable_sold, due_letters, insert_sold, letter_facts, lock_of_order,
    set_code, set_unknown_code, sold_card, units_to_make,
};

/// An amount in a table, in the currency beside it.
fn money(amount: Decimal, currency: &str) -> sqlx::Result<Money> {
    let currency = Currency::parse(currency)
        .map_err(|_| sqlx::Error::Decode(format!("unknown currency: {currency}").into()))?;
    Money::rounded(amount, currency).map_err(|error| sqlx::Error::Decode(error.into()))
}
