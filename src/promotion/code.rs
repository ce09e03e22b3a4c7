use time::OffsetDateTime;

use crate::core::{CouponCodeId, CustomerId, PromotionId};

/// A code that was found under what somebody typed.
#[derive(Clone, Debug)]
pub struct FoundCode {
    /// Its id.
    pub id: CouponCodeId,
    /// The promotion that it opens.
    pub promotion: PromotionId,
    /// Only this customer may use it.
    pub customer: Option<CustomerId>,
    /// Where it was handed out.
    pub channel: Option<String>,
    /// The first moment it holds: of it, its promotion and their campaign the latest.
    pub starts_at: Option<OffsetDateTime>,
    /// The first moment it no longer holds: the earliest.
    pub ends_at: Option<OffsetDateTime>,
    /// Whether it, or its promotion, was switched off.
    pub is_disabled: bool,
    /// Whether one of the limits that it counts against is reached.
    pub is_used_up: bool,
}

/// Whether a code can be used now, by somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeStanding {
    /// It can.
    Live,
    /// There is none.
    Unknown,
    /// It is another customer's.
    Foreign,
    /// Somebody switched it off.
    Disabled,
    /// Its time has yet to come.
    NotStarted,
    /// Its time is over.
    Expired,
    /// It was used as often as it may be.
    UsedUp,
}

/// A code that lies in a cart.
#[derive(Clone, Debug)]
pub struct CartCode {
    /// Its one form; what is compared.
    pub normalized: String,
    /// As it is stored; as it was typed where there is none.
    pub shown: String,
    /// What was found under it.
    pub found: Option<FoundCode>,
}

impl FoundCode {
    /// Whether it can be used by `customer`, who is nobody while not signed in.
    #[must_use]
    pub fn standing(&self, now: OffsetDateTime, customer: Option<CustomerId>) -> CodeStanding {
        if self.customer.is_some() && self.customer != customer {
            CodeStanding::Foreign
        } else if self.is_disabled {
            CodeStanding::Disabled
        } else if self.starts_at.is_some_and(|start| now < start) {
            CodeStanding::NotStarted
        } else if self.ends_at.is_some_and(|end| end <= now) {
            CodeStanding::Expired
        } else if self.is_used_up {
            CodeStanding::UsedUp
        } else {
            CodeStanding::Live
        }
    }

    /// Whether `customer` is the one whom it was made for, and may know what became of it.
    #[must_use]
    pub fn is_owned_by(&self, customer: Option<CustomerId>) -> bool {
        self.customer.is_some() && self.customer == customer
    }
}

impl CartCode {
    /// Whether it can be used by `customer`.
    #[must_use]
    pub fn standing(&self, now: OffsetDateTime, customer: Option<CustomerId>) -> CodeStanding {
        self.found
            .as_ref()
            .map_or(CodeStanding::Unknown, |found| found.standing(now, customer))
    }
}
