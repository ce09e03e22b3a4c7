//! How likely an order is to be a fraud. A pure function of what is known when it is placed; nothing that becomes
//! known later changes it.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::core::{CountryCode, Email, Phone};

/// Which rules a score was made by; counted up with every change of them.
const VERSION: u16 = 1;
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

macro_rules! reasons {
    ($($(#[$doc:meta])* $reason:ident $word:literal,)+) => {
        /// Why an order may be a fraud.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum RiskReason { $($(#[$doc])* $reason,)+ }

        impl RiskReason {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$reason),+];

            /// The word in the table and in message keys.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$reason => $word),+ }
            }

            fn parse(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|reason| reason.name() == word)
            }
        }
    };
}

reasons! {
    /// Many orders from one network.
    Network "network",
    /// Many orders of one customer.
    Buyer "buyer",
    /// Many unpaid orders to one door.
    Address "address",
    /// Cards were tried before, and nothing came of it.
    Payments "payments",
    /// A guest orders for much more than is usual here.
    Total "total",
    /// The bill goes to another country.
    Country "country",
    /// The address of mail is one that is thrown away.
    Disposable "disposable",
    /// Mail or telephone look made up.
    Contact "contact",
    /// A guest's first order is in a hurry.
    Express "express",
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

/// How heavy a reason is; 0 where it does not hold.
fn points(reason: RiskReason, facts: &RiskFacts) -> u32 {
    let is_guest = !facts.proven;
    match reason {
        RiskReason::Network => stepped(facts.of_network, &[(8, 25), (5, 15)]),
        RiskReason::Buyer => stepped(facts.of_buyer, &[(5, 20), (3, 15)]),
        RiskReason::Address => stepped(facts.of_address, &[(3, 10)]),
        RiskReason::Payments => stepped(facts.ended_payments, &[(6, 40), (3, 25), (2, 10)]),
        RiskReason::Total if is_guest => high_total(facts),
        RiskReason::Country if facts.to != facts.billed_to => 20,
        RiskReason::Disposable if is_disposable(&facts.email) => 25,
        RiskReason::Contact if is_made_up(&facts.email, facts.phone.as_ref()) => 15,
        RiskReason::Express if is_guest && facts.is_first && facts.is_express => 10,
        _ => 0,
    }
}

/// The points of the first step that is reached.
fn stepped(number: i64, steps: &[(i64, u32)]) -> u32 {
    let reached = steps.iter().find(|(least, _)| number >= *least);
    reached.map_or(0, |(_, points)| *points)
}

fn high_total(facts: &RiskFacts) -> u32 {
    let exceeds = |times: u32| {
        let most = facts
            .usual
            .and_then(|usual| usual.checked_mul(Decimal::from(times)));
        most.is_some_and(|most| !most.is_zero() && facts.total >= most)
    };
    if exceeds(8) {
        30
    } else if exceeds(4) {
        20
    } else {
        0
    }
}

/// Where anybody gets an address of mail for ten minutes.
const DISPOSABLE: &str = "10minutemail.com discard.email dispostable.com emailondeck.com fakeinbox.com getnada.com \
guerrillamail.com maildrop.cc mailinator.com mailnesia.com mintemail.com moakt.com mohmal.com sharklasers.com \
spambog.com temp-mail.org tempmail.com throwawaymail.com trashmail.com yopmail.com";

fn is_disposable(email: &Email) -> bool {
    let domain = email.domain();
    DISPOSABLE.split(' ').any(|known| {
        domain
            .strip_suffix(known)
            .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    })
}

/// More digits than letters in the mailbox, or a telephone of one digit again and again.
fn is_made_up(email: &Email, phone: Option<&Phone>) -> bool {
    let mailbox = email.as_str().split(['@', '+']).next().unwrap_or_default();
    let digits = mailbox.bytes().filter(u8::is_ascii_digit).count();
    let letters = mailbox.bytes().filter(u8::is_ascii_alphabetic).count();
    if digits >= 6 && digits > letters && letters > 0 {
        return true;
    }
    phone.is_some_and(|phone| {
        let number = phone.normalized();
        let last: Vec<u8> = number.bytes().rev().take(6).collect();
        last.len() == 6 && last.iter().all(|digit| Some(digit) == last.first())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::Reason;

    fn facts() -> Result<RiskFacts, Reason> {
        Ok(RiskFacts {
            of_network: 0,
            of_buyer: 0,
            of_address: 0,
            ended_payments: 0,
            proven: false,
            is_first: true,
            is_express: false,
            total: Decimal::from(50),
            usual: Some(Decimal::from(40)),
            to: CountryCode::GERMANY,
            billed_to: CountryCode::GERMANY,
            email: Email::parse("ada.lovelace@example.com")?,
            phone: None,
        })
    }

    #[test]
    fn sec_21_an_ordinary_order_has_no_score() -> Result<(), Reason> {
        let risk = Risk::of(&facts()?);
        assert_eq!((risk.score, risk.reasons), (0, Vec::new()));
        Ok(())
    }

    #[test]
    fn sec_21_each_reason_is_seen_alone() -> Result<(), Reason> {
        let base = facts()?;
        let each = [
            (
                RiskReason::Network,
                RiskFacts {
                    of_network: 5,
                    ..base.clone()
                },
            ),
            (
                RiskReason::Buyer,
                RiskFacts {
                    of_buyer: 3,
                    ..base.clone()
                },
            ),
            (
                RiskReason::Address,
                RiskFacts {
                    of_address: 3,
                    ..base.clone()
                },
            ),
            (
                RiskReason::Payments,
                RiskFacts {
                    ended_payments: 2,
                    ..base.clone()
                },
            ),
            (
                RiskReason::Total,
                RiskFacts {
                    total: Decimal::from(160),
                    ..base.clone()
                },
            ),
            (
                RiskReason::Country,
                RiskFacts {
                    billed_to: CountryCode::parse("FR")?,
                    ..base.clone()
                },
            ),
            (
                RiskReason::Disposable,
                RiskFacts {
                    email: Email::parse("ada@eu.yopmail.com")?,
                    ..base.clone()
                },
            ),
            (
                RiskReason::Contact,
                RiskFacts {
                    email: Email::parse("x8274651@example.com")?,
                    ..base.clone()
                },
            ),
            (
                RiskReason::Contact,
                RiskFacts {
                    phone: Some(Phone::parse("030 111 111")?),
                    ..base.clone()
                },
            ),
            (
                RiskReason::Express,
                RiskFacts {
                    is_express: true,
                    ..base.clone()
                },
            ),
        ];
        for (reason, facts) in each {
            let risk = Risk::of(&facts);
            assert_eq!(risk.reasons, [reason]);
            assert!(risk.score > 0 && risk.score < 60, "{reason:?} alone");
        }
        Ok(())
    }

    #[test]
    fn sec_21_many_reasons_add_up_and_end_at_a_hundred() -> Result<(), Reason> {
        let card_tester = RiskFacts {
            of_network: 9,
            ended_payments: 7,
            ..facts()?
        };
        let risk = Risk::of(&card_tester);
        assert_eq!(risk.score, 65);
        assert_eq!(risk.reasons, [RiskReason::Payments, RiskReason::Network]);
        assert!(risk.is_reviewed(60) && !risk.is_reviewed(66) && !risk.is_reviewed(0));
        let all = RiskFacts {
            of_buyer: 9,
            of_address: 9,
            total: Decimal::from(4_000),
            billed_to: CountryCode::parse("FR")?,
            email: Email::parse("x8274651@yopmail.com")?,
            is_express: true,
            ..card_tester
        };
        let risk = Risk::of(&all);
        assert_eq!(
            (risk.score, risk.reasons.len()),
            (100, RiskReason::ALL.len())
        );
        assert_eq!(Risk::read(risk.to_json()), Some(risk));
        Ok(())
    }

    #[test]
    fn sec_21_a_proven_buyer_may_order_for_much_and_in_a_hurry() -> Result<(), Reason> {
        let proven = RiskFacts {
            proven: true,
            total: Decimal::from(4_000),
            is_express: true,
            ..facts()?
        };
        assert_eq!(Risk::of(&proven).score, 0);
        // Where nobody knows what is usual, nothing is unusual.
        let new_shop = RiskFacts {
            usual: None,
            total: Decimal::from(4_000),
            ..facts()?
        };
        assert_eq!(Risk::of(&new_shop).score, 0);
        Ok(())
    }

    #[test]
    fn sec_21_reasons_of_other_rules_are_left_out() {
        let stored =
            serde_json::json!({ "score": 70, "version": 9, "reasons": ["moon", "country"] });
        let risk = Risk::read(stored).map(|risk| (risk.version, risk.reasons));
        assert_eq!(risk, Some((9, vec![RiskReason::Country])));
    }
}
