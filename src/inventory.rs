//! Stock: what is on hand, what is promised to orders, what may still be sold, and that the shop hears when it runs low.
//!
//! Invariants: `available = on_hand - committed`; a cart holds nothing; goods are promised by one
//! atomic statement while available suffices; rows are locked in the order of their variants.

mod jobs;
pub mod letters;
mod scarcity;
mod stock;
pub mod store;

pub use jobs::AlertLowStock;
pub use scarcity::{Holder, Scarce, ScarceGoods, of_product, of_product_in};
pub use stock::{MovementKind, Stock, StockChange, Units};
