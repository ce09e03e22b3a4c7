//! Leads: what a promotion asks for before it shows its coupon, who gave it, and the merchant's list.

pub mod admin;
mod form;
mod store;
mod submit;

pub(crate) use form::{Asked, answer};
pub use form::{asks, show};
pub use store::OWN_DATA;
pub use submit::submit;

use crate::core::PromotionId;

/// Key of the draft of the form.
fn form_of(promotion: PromotionId) -> String {
    format!("lead-{promotion}")
}
