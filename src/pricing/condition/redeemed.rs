use crate::pricing::CouponCode;
use crate::pricing::Label;
use crate::pricing::read::record;

record! {
    /// The customer used a code or a promotion before.
    pub struct Redeemed {
        /// So many times 24 hours ago at most.
        within_days: Option<u32> = None,
        /// In this month of the store's time zone.
        this_month: bool = false,
        /// One of these codes.
        codes: Vec<CouponCode> = Vec::new(),
        /// Or one of these promotions; any use when neither is given.
        promotions: Vec<Label> = Vec::new(),
    }
}
