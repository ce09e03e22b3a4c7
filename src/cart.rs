//! The cart: what a shopper has chosen so far.
//!
//! Invariants: a cart holds no stock; it belongs to a session and is reached through it only; its
//! prices always come from the database; a GET never changes what is in it.

#[cfg(feature = "ssr")]
mod answers;
#[cfg(feature = "ssr")]
pub mod api;
#[expect(
    missing_docs,
    reason = "the server function macro makes items that take no comment"
)]
pub mod calls;
#[cfg(feature = "ssr")]
pub mod change;
#[cfg(feature = "ssr")]
pub mod codes;
#[cfg(feature = "ssr")]
mod destination;
#[cfg(feature = "ssr")]
mod frame;
pub mod islands;
#[cfg(feature = "ssr")]
mod line;
#[cfg(feature = "ssr")]
mod merge;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
mod quote;
#[cfg(feature = "ssr")]
pub mod recipient;
#[cfg(feature = "ssr")]
mod refill;
#[cfg(feature = "ssr")]
pub mod store;
#[cfg(feature = "ssr")]
pub mod text;
#[cfg(feature = "ssr")]
mod totals;
#[cfg(feature = "ssr")]
pub mod trail;
pub mod view;
#[cfg(feature = "ssr")]
pub mod views;
#[cfg(feature = "ssr")]
mod way_back;

#[cfg(feature = "ssr")]
pub use destination::{DestinationChoice, region_field, send_to};
#[cfg(feature = "ssr")]
pub use frame::header_action;
#[cfg(feature = "ssr")]
pub use line::{Cart, CartLine};
#[cfg(feature = "ssr")]
pub use merge::{Capped, follow_account};
#[cfg(feature = "ssr")]
pub use quote::{PricedCart, Wishes, offers, price, quote_cart};
#[cfg(feature = "ssr")]
pub use refill::{Wish, refill};
#[cfg(feature = "ssr")]
pub use totals::{goods_before, taken_off_goods, taken_off_shipping, totals_by_tax, totals_text};
#[cfg(feature = "ssr")]
pub use way_back::BACK;
