//! The wishlist: what a shopper saves for later, under the account or, as a guest, under the session; the session's
//! joins the account's at sign-in.
//!
//! Invariants: a product stands once in a list; nobody reads or changes another one's list; a list has an end.

mod api;
mod button;
mod frame;
mod joining;
mod owner;
mod pages;
mod store;

pub use api::{remove, save};
pub use button::button;
pub use frame::{MENU, header_action};
pub use joining::follow_account;
pub use pages::show;
pub use store::OWN_DATA;
pub use store::tidy;

/// Where the list is.
const PATH: &str = "/wishlist";

/// The most that is kept of one list.
const MOST: i64 = 200;

const PRODUCT: &str = "product_id";
const VARIANT: &str = "variant_id";
/// The page that a form stands on.
const BACK: &str = "back";
