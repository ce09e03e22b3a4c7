//! Promotions: what changes prices, the codes that open it, and the uses that were made of it.
//!
//! Invariants: what a promotion does is decided by the money engine and nowhere else; limits hold
//! because they are checked where they are counted, in the transaction of the order; a code that
//! cannot be used is refused in one way, whatever the cause.

pub mod admin;
mod buyer;
mod clock;
mod code;
pub mod code_letter;
mod frame;
mod gift;
mod guesser;
mod incentive;
mod jobs;
mod lead_field;
mod live;
mod names;
mod offers;
mod record;
mod redemption;
mod sale;
mod state;
pub mod store;
pub mod upcoming;
mod visit;
pub mod words;

pub use buyer::{AtCounter, Buyer, Contact, KnownBy};
pub use clock::{sale_clock, tell_clock};
pub use code::{CartCode, CodeStanding, FoundCode};
pub use frame::frame_addition;
pub use gift::Gift;
pub use guesser::guesser;
pub use jobs::{KeepSalePrices, keep_sale_prices};
pub use lead_field::LeadField;
pub use live::{LivePromotion, LivePromotions, live};
pub use names::PromotionNames;
pub use offers::{Offers, today};
pub use record::{Counters, Promotion};
pub use redemption::{Redeeming, redeem};
pub use sale::{
    LOWEST_PRICE_DAYS, Listed, Sale, dated_sale, is_on_sale, next_end, sale, sales_for_everybody,
};
pub use state::PromotionState;
pub use store::{
    MOST_CODES, NamingPromotion, NewCode, customer_of_mailbox, drop_code, drop_codes, find_code,
    give_back, insert_code, keep_code, last_use, listed_of_products, lowest_prices, names_of_order,
    naming_segment, use_again,
};

use crate::core::PromotionId;
use visit::Visit;

/// Where the goods are that a sale reduces.
pub const SALE_PATH: &str = "/sale";

/// The address at which a promotion hands out a coupon for what it asks.
#[must_use]
pub fn offer_path(promotion: PromotionId) -> String {
    format!("/offers/{promotion}")
}
