//! The demo shops: their catalog as plain data, and their pictures as drawn SVG.

mod art;
mod fjell;
mod lumen;
mod model;
pub mod openid_double;
pub mod paypal_double;
mod phrases;
pub mod seed;
mod stand_in;
pub mod stripe_double;
#[cfg(test)]
mod tests;

pub use art::{category_picture, collection_picture, draw, hero, logo, logo_on_dark};
pub use fjell::fjell;
pub use lumen::lumen;
pub use model::{
    Angle, DemoCategory, DemoCollection, DemoColour, DemoProduct, DemoPromotion, DemoShop,
    DemoVariant, Form, ShopKind, Words,
};
