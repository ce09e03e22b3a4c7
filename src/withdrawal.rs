//! Withdrawal from a contract, online (Directive 2011/83/EU, article 11a): two steps with the law's wording, open to
//! anybody through the whole period, a receipt by mail with content, date and time.
//!
//! Invariants: a statement is kept as it was made, and moves neither stock nor money; whoever knows the address of an
//! order's page chooses lines and units of it, everybody else says in words what it is about and is answered the
//! same whether there is such an order or not; sent twice, it is one.

pub mod admin;
mod api;
mod door;
pub mod letters;
mod pages;
mod period;
mod statement;
mod store;
mod tidying;

pub use api::{confirm, state};
pub use pages::{for_buyer, received, review, show};
pub use store::OWN_DATA;
pub use tidying::tidy;

use crate::storefront::{MenuLink, MenuPlace};

/// Where anybody withdraws.
const PATH: &str = "/withdrawal";
/// Where the receipt is shown.
const RECEIVED: &str = "/withdrawal/received";

/// The way to it in menu and footer, in the words of the law.
pub const MENU: MenuLink = MenuLink {
    path: PATH,
    words: "withdrawal-here",
    place: MenuPlace::Help,
};
