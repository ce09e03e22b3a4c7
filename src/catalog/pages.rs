//! The shopper's pages of the catalog.

mod buy_box;
mod buying;
mod card;
mod countdown;
pub mod discovery;
pub mod group;
pub mod home;
mod list;
mod parts;
pub mod product;
pub mod scarcity;
pub mod shelf;

pub use card::{Setting, price_text, product_article, product_card};
pub use home::{shop_picture, some_goods};
pub use list::{List, show_list};
