//! The pure money engine: a cart, its shipping and its taxes in, a Quote out. No I/O, no clock;
//! the same code in tests, on the server and at the command line.
//!
//! Every amount of a Quote is rounded, and its totals are the sums of its lines: nothing is
//! reckoned twice in two ways.

mod fault;
mod input;
mod line;
mod place;
mod quote;
mod shipping;
mod tax;

pub use fault::Fault;
pub use input::{LineInput, Policy, QuoteInput, ShippingInput, TaxRounding};
pub use line::QuoteLine;
pub use place::{Destination, Zone, ZonePlace};
pub use quote::{Quote, QuoteShipping, Totals, quote};
pub use shipping::{ShippingMethod, ShippingQuote, shipping_quotes};
pub use tax::{CrossZonePrice, Tax, TaxClass, TaxRule, price_in_zone, tax_rate};
