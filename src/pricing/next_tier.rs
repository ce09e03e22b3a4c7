use super::{Benefit, PromotionId, Refused};

/// The level of a promotion's tiers above the one that a cart is on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextTier {
    /// The promotion.
    pub promotion: PromotionId,
    /// How far the cart is from it, as a promotion that gives nothing yet would say it.
    pub missing: Refused,
    /// Whether only some goods count.
    pub counts_some_goods: bool,
    /// What it gives.
    pub benefit: Benefit,
}
