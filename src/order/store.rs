//! SQL of orders.

mod arrival;
mod card;
mod detail;
mod documents;
mod holds;
mod insertion;
pub(super) mod letters;
mod list;
mod own_data;
mod parcels;
mod refusals;
mod reopening;
mod risk;
mod steps;
mod taking_over;
mod unpaid;

use rust_decimal::Decimal;

use crate::core::{Currency, Money};

pub use arrival::take_arrival;
pub(super) use card::{
    PayerFacts, expired_with_attempt, extend_expiry, payer_facts, set_payment_method,
};
pub(super) use detail::number;
pub use detail::{
    Cancellation, OrderDetail, OrderEvent, OrderLine, Parcel, PaymentEntry, by_access_token, by_id,
    email_of_token, id_of_number, id_of_token, just_placed,
};
pub use documents::{StoredDocument, document_end_of_cart, take_document};
pub(super) use documents::{
    document_end_of_order, document_of_order, documents_of_other_keys, drop_old_documents,
    forget_document, keep_document, reseal_document,
};
pub use holds::{Hold, has_pressure, holds, unpaid_of_network};
pub(super) use holds::{forget_networks, held};
pub(super) use insertion::insert_commitments;
pub use insertion::{NewLine, NewOrder, PlacedOrder, insert, placed_under};
pub(super) use list::open_orders;
pub use list::{OrderFilter, OrderRow, OrderSort, list};
pub(super) use own_data::locked_data;
pub use own_data::{LockedData, OWN_DATA, tidy};
pub(super) use parcels::{
    drop_packed_parcels, drop_parcels, insert_fulfillment, parcel, parcels_to_come, set_delivered,
    set_shipped, units_before, unpacked,
};
pub(super) use refusals::{has_left, set_refused, units_in};
pub(super) use reopening::{drop_cancellation, ended_by_itself, has_all_variants};
pub use risk::{Before, before};
pub(super) use risk::{ended_payments, set_approved};
pub use steps::LockedOrder;
pub(super) use steps::{
    drop_commitments, insert_cancellation, lock, next_expired, record_event, set_fulfillment_state,
    set_payment_state, set_state, sold_units, take_commitments,
};
pub use taking_over::TAKE_OVER;
pub use unpaid::{OpenUnpaid, unpaid_of_proven, unpaid_of_unproven};

/// An amount in a table, in the currency beside it.
fn money(amount: Decimal, currency: &str) -> sqlx::Result<Money> {
    let currency = Currency::parse(currency).map_err(|_| unknown(currency))?;
    Money::rounded(amount, currency).map_err(|error| sqlx::Error::Decode(error.into()))
}

/// A word in a table that the program does not know.
fn unknown(word: &str) -> sqlx::Error {
    sqlx::Error::Decode(format!("unknown word in a table: {word}").into())
}
