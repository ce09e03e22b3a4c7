//! The parts of product pages that are live in the browser. The pages work without them.

mod buy_box;
mod cards;
mod gallery;

pub use buy_box::{BuyBoxLive, Choices, Facts, FormData, StockLevel, Target};
pub use cards::CardColors;
pub use gallery::ZoomDialog;
