//! The pictures of the demo shops. Everything is drawn in code and takes its color from a swatch.
#![expect(
    clippy::float_arithmetic,
    reason = "a drawing is geometry, never money"
)]

mod camp;
mod canvas;
mod ceramics;
mod clothing;
mod collections;
mod colour;
mod extent;
mod footwear;
mod garment;
mod headwear;
mod kit;
mod lamps;
mod material;
mod mountain;
mod outline;
mod packs;
mod piece;
mod room;
mod seats;
mod set;
mod sleep;
mod tables;
mod textiles;
mod view;

pub use collections::collection_picture;
pub use set::{category_picture, hero, logo, logo_on_dark};
pub use view::draw;
