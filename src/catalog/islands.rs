//! The parts of product pages that are live in the browser. The pages work without them.

mod buy_box;
mod cards;
#[cfg(feature = "hydrate")]
mod gallery;
mod lightbox;
#[cfg(feature = "hydrate")]
mod watch;

pub use buy_box::{
    BuyBoxLive, Choices, Facts, FormData, GalleryData, OptionData, PriceData, Selection,
    StockLevel, Target,
};
pub use cards::CardColors;
pub use lightbox::GalleryLive;
