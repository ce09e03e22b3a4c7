//! The pure money engine: a cart, its promotions, what is known of the buyer, shipping and taxes
//! in, a Quote out. No I/O, no clock; the same code in tests, on the server and at the command
//! line.
//!
//! Every amount of a Quote is rounded, and its totals are the sums of its lines: nothing is
//! calculated twice in two ways. Where the specification leaves a choice, `docs/pricing.md` says
//! which one was made.

mod adjust;
mod allocation;
mod benefit;
mod cart;
mod code;
mod condition;
mod customer;
mod fault;
mod input;
mod line;
mod line_facts;
mod line_index;
mod line_set;
mod minor;
mod next_tier;
mod occasion;
#[cfg(test)]
mod oracle;
mod outcome;
mod place;
mod promotion;
mod promotion_id;
mod promotions;
#[cfg(test)]
mod property_tests;
mod quote;
mod read;
mod schema;
mod selector;
mod shipping;
mod situation;
mod tax;
#[cfg(test)]
mod testing;
mod time_zone;
mod verification;

pub use benefit::*;
pub use code::CouponCode;
pub use condition::*;
pub use customer::{Birthday, Customer, PastRedemption};
pub use fault::{Fault, Faults, Flaw};
pub use input::{
    BuyXPick, LineInput, PercentRounding, Policy, QuoteInput, ShipTo, ShippingInput, Stacking,
    TaxRounding,
};
pub use line::{Discount, QuoteLine};
pub use line_facts::LineFacts;
pub use next_tier::NextTier;
pub use occasion::Occasion;
pub use outcome::{Missing, Note, NoteKind, PromotionOutcome, Refused, Verdict};
pub use place::{Destination, Zone, ZonePlace};
pub use promotion::{Limits, Promotion, Trigger};
pub use promotion_id::PromotionId;
pub use promotions::{Counted, Promotions, Standing};
pub use quote::{Quote, QuoteShipping, Totals, quote, quote_briefly, quote_with_next_tiers};
pub use schema::schema;
pub use selector::Selector;
pub use shipping::{ShippingMethod, ShippingQuote, shipping_quotes};
pub use tax::{CrossZonePrice, TaxClass, TaxRule, price_in_zone, tax_rate, tax_rule};

/// A name that a caller gave to something: one line of at most 100 characters.
pub type Label = crate::core::ShortText<100>;
