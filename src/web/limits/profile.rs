use std::num::NonZeroU32;

use serde::{Deserialize, Serialize};

/// A steady rate, and how much may come at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rate {
    /// Requests per minute that go on for ever.
    pub per_minute: NonZeroU32,
    /// Requests that may come at once after a rest.
    pub burst: NonZeroU32,
}

/// The rates of one client under a name; `bench` is for measurements.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LimitProfile {
    /// Pictures, style sheet, bundle.
    pub file: Rate,
    /// Pages.
    pub page: Rate,
    /// Forms and other changes.
    pub write: Rate,
    /// Passwords and sign-ups.
    pub sign_in: Rate,
    /// Coupon codes that could not be used, of one session and of one client: who guesses is slowed
    /// down, who types a good code is not.
    #[serde(default = "standard_code")]
    pub refused_code: Rate,
    /// Orders without proof of the buyer that one client may leave unpaid within an hour; no number for any.
    #[serde(default = "standard_unpaid")]
    pub unpaid_orders: Option<NonZeroU32>,
    /// Tries to pay by card of one client that may come to nothing within an hour; no number for any.
    #[serde(default = "standard_ended")]
    pub ended_payments: Option<NonZeroU32>,
}

fn standard_ended() -> Option<NonZeroU32> {
    LimitProfile::STANDARD.ended_payments
}

fn standard_code() -> Rate {
    LimitProfile::STANDARD.refused_code
}

fn standard_unpaid() -> Option<NonZeroU32> {
    LimitProfile::STANDARD.unpaid_orders
}

const fn rate(per_minute: u32, burst: u32) -> Rate {
    const fn at_least_one(number: u32) -> NonZeroU32 {
        match NonZeroU32::new(number) {
            Some(number) => number,
            None => NonZeroU32::MIN,
        }
    }
    Rate {
        per_minute: at_least_one(per_minute),
        burst: at_least_one(burst),
    }
}

impl LimitProfile {
    /// For shoppers and merchants.
    pub const STANDARD: Self = Self {
        file: rate(6_000, 600),
        page: rate(600, 120),
        write: rate(120, 60),
        sign_in: rate(12, 12),
        refused_code: rate(6, 12),
        unpaid_orders: NonZeroU32::new(10),
        ended_payments: NonZeroU32::new(10),
    };

    /// For load from one machine.
    pub const BENCH: Self = Self {
        file: rate(60_000_000, 1_000_000),
        page: rate(60_000_000, 1_000_000),
        write: rate(60_000_000, 1_000_000),
        sign_in: rate(60_000_000, 1_000_000),
        refused_code: rate(60_000_000, 1_000_000),
        unpaid_orders: None,
        ended_payments: None,
    };
}
