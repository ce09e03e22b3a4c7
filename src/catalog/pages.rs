//! The shopper's pages of the catalog.

mod buy_box;
mod buying;
pub mod discovery;
pub mod group;
pub mod home;
mod list;
mod parts;
pub mod product;

pub use list::{List, show_list};
pub use parts::{price_text, product_card};
