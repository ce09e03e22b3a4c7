//! What is sold: products, variants, options, categories, collections.
//!
//! Invariant: shoppers see published products only; a draft answers 404, an archived product 410.

pub mod calls;
pub mod islands;

#[cfg(feature = "ssr")]
pub mod admin;
#[cfg(feature = "ssr")]
mod answers;
#[cfg(feature = "ssr")]
mod card;
#[cfg(feature = "ssr")]
pub mod input;
#[cfg(feature = "ssr")]
mod known_lists;
#[cfg(feature = "ssr")]
pub mod listing;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
mod priced;
#[cfg(feature = "ssr")]
pub mod product;
#[cfg(feature = "ssr")]
pub mod sale;
#[cfg(feature = "ssr")]
pub mod store;
#[cfg(feature = "ssr")]
pub mod write;

#[cfg(feature = "ssr")]
pub use admin::{LowStock, low_stock};
#[cfg(feature = "ssr")]
pub use card::{Card, CardChoices, CardColor, CardForm, Pick};
#[cfg(feature = "ssr")]
pub use known_lists::KnownLists;
