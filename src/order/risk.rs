//! How likely an order is to be a fraud. A pure function of what is known when it is placed; nothing that becomes
//! known later changes it.

mod points;
mod reason;
#[cfg(test)]
mod tests;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use points::points;
pub use reason::RiskReason;

use crate::core::{CountryCode, Email, Phone};

/// Which rules a score was made by; counted up with every change of them.
const VERSION: u16 = 2;
/// The highest score.
const MOST: u32 = 100;

/// What is known of an order that is being placed.
#[derive(Clone, Debug)]
pub struct RiskFacts {
    /// Others from the same network within the last hour, as far as networks are still known.
    pub of_network: i64,
    /// Others of the same customer within the last hour.
    pub of_buyer: i64,
    /// Others to the same door within the last hour that are not paid.
    pub of_address: i64,
    /// Tries to pay by card that came to nothing within the last day: of the network, the session or the customer.
    pub ended_payments: i64,
    /// Whether the buyer is signed in with a proven address.
    pub proven: bool,
    /// Whether it is the first order of the customer.
    pub is_first: bool,
    /// Whether more is paid for it to arrive sooner.
    pub is_express: bool,
    /// What it comes to.
    pub total: Decimal,
    /// Whether gift cards are in it, which are as good as money.
    pub has_gift_cards: bool,
    /// The middle one of the shop's last totals; none while there are few.
    pub usual: Option<Decimal>,
    /// Where it goes.
    pub to: CountryCode,
    /// Where its bill goes.
    pub billed_to: CountryCode,
    /// The address of mail.
    pub email: Email,
    /// The telephone, where one was typed.
    pub phone: Option<Phone>,
}

/// A score from 0 to 100, with what it is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Risk {
    /// The higher, the likelier.
    pub score: u8,
    /// Which rules it was made by.
    pub version: u16,
    /// What speaks for it, the heaviest first.
    pub reasons: Vec<RiskReason>,
}

/// As it is stored: rules of another version may have had other reasons.
#[derive(Serialize, Deserialize)]
struct Stored {
    score: u8,
    version: u16,
    reasons: Vec<String>,
}

impl Risk {
    /// Of an order with these facts.
    #[must_use]
    pub fn of(facts: &RiskFacts) -> Self {
        let mut found: Vec<(RiskReason, u32)> = RiskReason::ALL
            .iter()
            .map(|reason| (*reason, points(*reason, facts)))
            .filter(|(_, points)| *points > 0)
            .collect();
        found.sort_by_key(|(_, points)| std::cmp::Reverse(*points));
        let sum: u32 = found.iter().map(|(_, points)| points).sum();
        Self {
            score: u8::try_from(sum.min(MOST)).unwrap_or(u8::MAX),
            version: VERSION,
            reasons: found.into_iter().map(|(reason, _)| reason).collect(),
        }
    }

    /// Whether the order waits for a member of the staff, where the shop wants that from a score on; 0 for never.
    #[must_use]
    pub fn is_reviewed(&self, from: u16) -> bool {
        from > 0 && u16::from(self.score) >= from
    }

    /// As it is stored.
    #[must_use]
    pub fn to_json(&self) -> Value {
        serde_json::json!({
            "score": self.score,
            "version": self.version,
            "reasons": self.reasons.iter().map(|reason| reason.name()).collect::<Vec<_>>(),
        })
    }

    /// Reads what is stored; reasons that are not known any more are left out.
    #[must_use]
    pub fn read(stored: Value) -> Option<Self> {
        let stored: Stored = serde_json::from_value(stored).ok()?;
        let reasons = stored.reasons.iter();
        Some(Self {
            score: stored.score,
            version: stored.version,
            reasons: reasons.filter_map(|word| RiskReason::parse(word)).collect(),
        })
    }
}
