use serde::{Deserialize, Serialize};

use crate::core::{Amount, CountryCode, Locale, Reason};
use crate::customer::{Channel, EventKind};

/// Who is in a segment. Where the money engine has a condition of the same kind, it has the same
/// name and the same fields here and means the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Rule {
    /// All of these.
    All {
        /// One or more.
        all: Vec<Self>,
    },
    /// One of these.
    Any {
        /// One or more.
        any: Vec<Self>,
    },
    /// Not this.
    Not {
        /// What must not be so.
        not: Box<Self>,
    },
    /// This.
    Is(Fact),
}

/// Something that is so of a customer or not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Fact {
    /// The next order would be the n-th that is not cancelled.
    OrderNumber {
        /// This very one.
        n: u32,
    },
    /// Bought and did not cancel for so much.
    LifetimeSpend {
        /// In the store's currency.
        at_least: Amount,
    },
    /// Signed up at most so many times 24 hours ago.
    SignedUpWithin {
        /// Days.
        days: u32,
    },
    /// Left a cart at most so many times 24 hours ago.
    AbandonedWithin {
        /// Days.
        days: u32,
    },
    /// The birthday is so near, before or after.
    BirthdayWithin {
        /// Days.
        days: u32,
    },
    /// Used a code or promotion.
    Redeemed(Redeemed),
    /// Did something so often.
    Did(Did),
    /// Bought certain things.
    Bought(Bought),
    /// Gave a permission that still stands.
    Consent {
        /// Which.
        channel: Channel,
    },
    /// The last order went to one of these.
    Country {
        /// Countries.
        any: Vec<CountryCode>,
    },
    /// Reads one of these.
    Locale {
        /// Languages.
        any: Vec<Locale>,
    },
    /// Was put into one of these by hand.
    CustomerIn {
        /// Names of groups.
        groups: Vec<String>,
    },
}

/// See [`Fact::Redeemed`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Redeemed {
    /// At most so many times 24 hours ago.
    pub within_days: Option<u32>,
    /// In this month of the store's time zone.
    pub this_month: bool,
    /// One of these codes; any when none is named.
    pub codes: Vec<String>,
}

/// See [`Fact::Did`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Did {
    /// What.
    pub event: EventKind,
    /// How often.
    #[serde(default = "once")]
    pub at_least: u32,
    /// At most so many times 24 hours ago; ever, when not given.
    #[serde(default)]
    pub within_days: Option<u32>,
}

/// See [`Fact::Bought`]. Any product, when none is named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bought {
    /// Addresses of products.
    #[serde(default)]
    pub products: Vec<String>,
    /// Addresses of categories.
    #[serde(default)]
    pub categories: Vec<String>,
    /// Tags.
    #[serde(default)]
    pub tags: Vec<String>,
    /// How many units.
    #[serde(default = "once")]
    pub at_least: u32,
    /// At most so many times 24 hours ago; ever, when not given.
    #[serde(default)]
    pub within_days: Option<u32>,
}

fn once() -> u32 {
    1
}

/// What is wrong with a rule as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuleFault {
    /// A group without a condition.
    Empty,
    /// More than fits.
    TooLarge,
    /// A number or list that a condition cannot have.
    Field(Reason),
}

impl Rule {
    /// Levels of conditions within each other.
    pub const MAX_DEPTH: usize = 6;
    /// Conditions altogether.
    pub const MAX_FACTS: usize = 40;
    /// Days that can be counted back: a hundred years.
    pub const MAX_DAYS: u32 = 36_525;

    /// Checks what its types alone cannot say.
    ///
    /// # Errors
    /// The first fault.
    pub fn verify(&self) -> Result<(), RuleFault> {
        if self.facts().len() > Self::MAX_FACTS || self.depth() > Self::MAX_DEPTH {
            return Err(RuleFault::TooLarge);
        }
        self.verify_parts()
    }

    fn verify_parts(&self) -> Result<(), RuleFault> {
        match self {
            Self::All { all: parts } | Self::Any { any: parts } => {
                if parts.is_empty() {
                    return Err(RuleFault::Empty);
                }
                parts.iter().try_for_each(Self::verify_parts)
            }
            Self::Not { not } => not.verify_parts(),
            Self::Is(fact) => fact.verify().map_err(RuleFault::Field),
        }
    }

    /// Every condition, from left to right.
    pub(super) fn facts(&self) -> Vec<&Fact> {
        match self {
            Self::All { all: parts } | Self::Any { any: parts } => {
                parts.iter().flat_map(Self::facts).collect()
            }
            Self::Not { not } => not.facts(),
            Self::Is(fact) => vec![fact],
        }
    }

    fn depth(&self) -> usize {
        match self {
            Self::All { all: parts } | Self::Any { any: parts } => {
                parts.iter().map(Self::depth).max().unwrap_or(0) + 1
            }
            Self::Not { not } => not.depth() + 1,
            Self::Is(_) => 1,
        }
    }
}

impl Fact {
    fn verify(&self) -> Result<(), Reason> {
        let days = |days: u32| bounded(days, 0, Rule::MAX_DAYS);
        let within = |days: Option<u32>| days.map_or(Ok(()), |n| bounded(n, 1, Rule::MAX_DAYS));
        let many = |count: u32| bounded(count, 1, 1_000_000);
        match self {
            Self::OrderNumber { n } => many(*n),
            Self::LifetimeSpend { at_least } if at_least.get().is_sign_negative() => {
                Err(Reason::OutOfRange {
                    min: 0,
                    max: Amount::LIMIT,
                })
            }
            Self::LifetimeSpend { .. } | Self::Consent { .. } => Ok(()),
            Self::SignedUpWithin { days: n }
            | Self::AbandonedWithin { days: n }
            | Self::BirthdayWithin { days: n } => days(*n),
            Self::Redeemed(redeemed) => {
                within(redeemed.within_days)?;
                listed(redeemed.codes.len(), 0)
            }
            Self::Did(did) => within(did.within_days).and_then(|()| many(did.at_least)),
            Self::Bought(bought) => {
                within(bought.within_days)?;
                many(bought.at_least)?;
                let named = bought.products.len() + bought.categories.len() + bought.tags.len();
                listed(named, 0)
            }
            Self::Country { any } => listed(any.len(), 1),
            Self::Locale { any } => listed(any.len(), 1),
            Self::CustomerIn { groups } => listed(groups.len(), 1),
        }
    }
}

fn bounded(number: u32, min: u32, max: u32) -> Result<(), Reason> {
    if (min..=max).contains(&number) {
        Ok(())
    } else {
        Err(Reason::OutOfRange {
            min: min.into(),
            max: max.into(),
        })
    }
}

fn listed(entries: usize, min: usize) -> Result<(), Reason> {
    if entries < min {
        Err(Reason::Required)
    } else if entries > 100 {
        Err(Reason::TooLong { max: 100 })
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_reads_as_the_quote_file_writes_its_conditions() -> Result<(), serde_json::Error> {
        let text = r#"{"all":[{"kind":"signed_up_within","days":7},{"not":{"any":[
            {"kind":"redeemed","this_month":true},
            {"kind":"did","event":"view","at_least":3,"within_days":30},
            {"kind":"bought","tags":["lamp"]},
            {"kind":"lifetime_spend","at_least":"500.00"}]}}]}"#;
        let rule: Rule = serde_json::from_str(text)?;
        assert_eq!(rule.facts().len(), 5);
        assert_eq!(rule.verify(), Ok(()));
        let again: Rule = serde_json::from_str(&serde_json::to_string(&rule)?)?;
        assert_eq!(again, rule);
        Ok(())
    }

    #[test]
    fn what_no_customer_can_be_is_refused() {
        let days = |days| Rule::Is(Fact::SignedUpWithin { days });
        let deep = (0..7).fold(days(1), |rule, _| Rule::Not { not: rule.into() });
        let wide = Rule::Any {
            any: vec![days(1); 41],
        };
        for (rule, fault) in [
            (Rule::All { all: Vec::new() }, RuleFault::Empty),
            (deep, RuleFault::TooLarge),
            (wide, RuleFault::TooLarge),
            (
                Rule::Is(Fact::Country { any: Vec::new() }),
                RuleFault::Field(Reason::Required),
            ),
        ] {
            assert_eq!(rule.verify(), Err(fault));
        }
        assert!(days(40_000).verify().is_err());
        let unknown = r#"{"kind":"signed_up_within","days":7,"hours":1}"#;
        assert!(serde_json::from_str::<Rule>(unknown).is_err());
    }
}
