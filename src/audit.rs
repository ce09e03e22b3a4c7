//! `galleria check`: what must be true of a shop's stock, money and promotions whatever has happened, as SQL in one
//! place.
//!
//! Invariants: it changes nothing, so it can run while the shops serve; each rule is one statement and therefore sees one
//! moment.

mod command;
mod store;

pub use command::run;
pub use store::{Broken, broken};
