//! Leads: what a promotion asks for before it shows its coupon, who gave it, and the merchant's list.

pub mod admin;
mod field;
mod form;
mod submit;

pub use field::LeadField;
pub(super) use form::{Asked, answer};
pub use form::{asks, show};
pub use submit::submit;

use crate::core::PromotionId;

/// The address at which a promotion hands out a coupon for a lead.
#[must_use]
pub fn path_of(promotion: PromotionId) -> String {
    format!("/offers/{promotion}")
}

/// Key of the draft of the form.
fn form_of(promotion: PromotionId) -> String {
    format!("lead-{promotion}")
}
