//! What must be so for a promotion to apply: one file per kind, each with its reason for refusal.

mod abandoned_within;
mod birthday_within;
mod channel;
mod contains;
mod country;
mod customer_in;
mod lifetime_spend;
mod line_quantity;
mod order_number;
mod payment_method;
mod quantity;
mod redeemed;
mod referred;
mod shipping_method;
mod signed_up_within;
mod subtotal;
mod window;

use serde::Serialize;
use serde_json::{Value, json};
use time::{Duration, OffsetDateTime};

use super::cart::Cart;
use super::minor::Minor;
use super::outcome::{Lack, Refusal, RefusedBy};
use super::read::{At, Fields, Read, kinds, record};
use super::situation::Situation;
use super::verification::Verification;
use super::{Faults, Flaw};
use crate::core::Reason;

pub use abandoned_within::AbandonedWithin;
pub use birthday_within::BirthdayWithin;
pub use channel::Channel;
pub use contains::Contains;
pub use country::SentTo;
pub use customer_in::CustomerIn;
pub use lifetime_spend::LifetimeSpend;
pub use line_quantity::UnitsOnLine;
pub use order_number::OrderNumber;
pub use payment_method::PaidBy;
pub use quantity::UnitsInCart;
pub use redeemed::Redeemed;
pub use referred::Referred;
pub use shipping_method::SentBy;
pub use signed_up_within::SignedUpWithin;
pub use subtotal::{Subtotal, SubtotalOf};
pub use window::{DayOfWeek, TimeOfDay, Window};

/// What must be so.
#[expect(
    clippy::large_enum_variant,
    reason = "nearly every condition is the large one"
)]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Condition {
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
    Is(ConditionKind),
}

kinds! {
    /// A single condition.
    pub enum ConditionKind as Check {
        /// The goods are worth at least so much.
        Subtotal(Subtotal) = "subtotal",
        /// The cart holds at least so many units.
        Quantity(UnitsInCart) = "quantity",
        /// Some one line holds at least so many units.
        LineQuantity(UnitsOnLine) = "line_quantity",
        /// The cart holds such units, so many and worth so much.
        Contains(Contains) = "contains",
        /// The customer is in one of these.
        CustomerIn(CustomerIn) = "customer_in",
        /// This would be the customer's n-th order, or every n-th.
        OrderNumber(OrderNumber) = "order_number",
        /// The customer has spent at least so much.
        LifetimeSpend(LifetimeSpend) = "lifetime_spend",
        /// The customer signed up lately.
        SignedUpWithin(SignedUpWithin) = "signed_up_within",
        /// The customer abandoned a cart lately.
        AbandonedWithin(AbandonedWithin) = "abandoned_within",
        /// The customer's birthday is near.
        BirthdayWithin(BirthdayWithin) = "birthday_within",
        /// The customer used a code or a promotion before.
        Redeemed(Redeemed) = "redeemed",
        /// The customer referred at least so many.
        Referred(Referred) = "referred",
        /// The visit came from one of these.
        Channel(Channel) = "channel",
        /// The cart is sent by one of these.
        ShippingMethod(SentBy) = "shipping_method",
        /// The cart goes to one of these.
        Country(SentTo) = "country",
        /// The cart is paid by one of these.
        PaymentMethod(PaidBy) = "payment_method",
        /// It is one of these days and hours where the store is.
        Window(Window) = "window",
    }
}

record!(@deserialize Condition);

impl Read for Condition {
    fn read(value: &Value, at: &At<'_>, faults: &mut Faults) -> Option<Self> {
        for name in ["all", "any", "not"] {
            // Some kinds have a field `any` of their own.
            if value.get(name).is_none() || value.get("kind").is_some() {
                continue;
            }
            let fields = Fields::open(value, at, &[name], faults)?;
            if name == "not" {
                return fields.required(name, faults).map(|not| Self::Not { not });
            }
            let parts: Vec<Self> = fields.required(name, faults)?;
            if parts.is_empty() {
                return At::Field(at, name).refuse(Reason::TooShort { min: 1 }, faults);
            }
            return Some(if name == "all" {
                Self::All { all: parts }
            } else {
                Self::Any { any: parts }
            });
        }
        ConditionKind::read(value, at, faults).map(Self::Is)
    }

    fn schema() -> Value {
        json!({ "$ref": "#/$defs/Condition" })
    }
}

impl Condition {
    /// The schema that [`Read::schema`] refers to.
    pub(super) fn definition() -> Value {
        let list = json!({ "type": "array", "items": Self::schema(), "minItems": 1 });
        let combined = |name: &str, part: Value| {
            json!({
                "type": "object",
                "properties": { name: part },
                "required": [name],
                "additionalProperties": false,
            })
        };
        json!({ "oneOf": [
            combined("all", list.clone()),
            combined("any", list),
            combined("not", Self::schema()),
            ConditionKind::schema(),
        ] })
    }
}

impl Condition {
    /// Levels of conditions within each other.
    const MAX_DEPTH: u32 = 32;

    /// Whether it is so; else why not, and how far it is away. Of several that must all hold the
    /// first that fails is told, and of several of which one must, too.
    pub(super) fn check(&self, situation: &Situation<'_>, cart: &Cart<'_>) -> Result<(), Refusal> {
        match self {
            Self::All { all } => all.iter().try_for_each(|part| part.check(situation, cart)),
            Self::Any { any } => {
                let mut first = Ok(());
                for part in any {
                    match part.check(situation, cart) {
                        Ok(()) => return Ok(()),
                        refused => first = first.and(refused),
                    }
                }
                first
            }
            Self::Not { not } => match not.check(situation, cart) {
                Ok(()) => Err(Refusal::by(not.refused_by())),
                Err(_) => Ok(()),
            },
            Self::Is(kind) => kind.rule().check(situation, cart).map_err(|lack| Refusal {
                by: kind.rule().refused_by(),
                lack,
            }),
        }
    }

    /// The kind that is named where this as a whole refuses.
    fn refused_by(&self) -> RefusedBy {
        match self {
            Self::All { all: parts } | Self::Any { any: parts } => parts
                .first()
                .map_or(RefusedBy::NothingToDiscount, Self::refused_by),
            Self::Not { not } => not.refused_by(),
            Self::Is(kind) => kind.rule().refused_by(),
        }
    }

    /// Tells what is wrong with it.
    pub(super) fn verify(&self, at: &At<'_>, depth: u32, verification: &mut Verification) {
        if depth >= Self::MAX_DEPTH {
            verification.refuse(at, Flaw::TooDeep);
            return;
        }
        match self {
            Self::All { all: parts } | Self::Any { any: parts } => {
                let name = if matches!(self, Self::All { .. }) {
                    "all"
                } else {
                    "any"
                };
                let list = At::Field(at, name);
                if parts.is_empty() {
                    verification.refuse(&list, Reason::TooShort { min: 1 });
                }
                for (index, part) in parts.iter().enumerate() {
                    part.verify(&At::Entry(&list, index), depth + 1, verification);
                }
            }
            Self::Not { not } => not.verify(&At::Field(at, "not"), depth + 1, verification),
            Self::Is(kind) => kind.rule().verify(at, verification),
        }
    }
}

/// A question about the cart, the buyer or the moment.
pub(super) trait Check {
    /// Whether it is so; else what is lacking.
    fn check(&self, situation: &Situation<'_>, cart: &Cart<'_>) -> Result<(), Lack>;

    /// Its name in a refusal.
    fn refused_by(&self) -> RefusedBy;

    /// Tells what is wrong with it.
    fn verify(&self, _at: &At<'_>, _verification: &mut Verification) {}
}

fn holds(holds: bool) -> Result<(), Lack> {
    if holds { Ok(()) } else { Err(Lack::Unmeasured) }
}

fn at_least(reached: u32, wanted: u32) -> Result<(), Lack> {
    match wanted.checked_sub(reached) {
        None | Some(0) => Ok(()),
        Some(missing) => Err(Lack::Number(missing)),
    }
}

fn at_least_amount(reached: Minor, wanted: Minor) -> Result<(), Lack> {
    if reached >= wanted {
        Ok(())
    } else {
        Err(Lack::Amount(wanted - reached))
    }
}

/// Whether a moment lies at most so many times 24 hours back, and not ahead.
fn is_within(at: OffsetDateTime, now: OffsetDateTime, days: u32) -> bool {
    at <= now && now - at <= Duration::days(days.into())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::testing::{Test, asked};

    #[test]
    fn conditions_combine() -> Test {
        let yes = json!({ "kind": "quantity", "at_least": 1 });
        let far = json!({ "kind": "quantity", "at_least": 9 });
        let near = json!({ "kind": "subtotal", "at_least": "106.00" });
        let nearer = json!({ "kind": "subtotal", "at_least": "105.50" });
        let never = json!({ "kind": "channel", "any": ["x"] });
        for (condition, answer) in [
            (json!({ "all": [yes, yes] }), "yes"),
            (json!({ "all": [yes, near, far] }), "subtotal 1.00"),
            (json!({ "any": [far, yes] }), "yes"),
            (json!({ "any": [near, never, nearer] }), "subtotal 1.00"),
            (json!({ "any": [never, far] }), "channel"),
            (
                json!({ "any": [{ "all": [yes, far] }, near] }),
                "quantity 5",
            ),
            (json!({ "not": far }), "yes"),
            (json!({ "not": yes }), "quantity"),
            (
                json!({ "not": { "all": [yes, { "not": far }] } }),
                "quantity",
            ),
            (
                json!({ "all": [yes, { "any": [far, { "not": near }] }] }),
                "yes",
            ),
        ] {
            assert_eq!(asked(condition.clone(), json!({}))?, answer, "{condition}");
        }
        Ok(())
    }

    #[test]
    fn conditions_that_ask_nothing_are_refused() {
        for condition in [
            json!({ "all": [] }),
            json!({ "any": [] }),
            json!({ "not": {} }),
            json!({ "kind": "order_number" }),
            json!({ "kind": "order_number", "n": 1, "every": 2 }),
            json!({ "kind": "order_number", "n": 0 }),
            json!({ "all": [{ "kind": "quantity", "at_least": 1 }], "kind": "quantity" }),
            json!({ "kind": "moon" }),
            json!([]),
        ] {
            let answer = asked(condition.clone(), json!({}));
            assert!(answer.is_err(), "{condition}");
        }
    }

    #[test]
    fn endless_nesting_is_refused() -> Test {
        let nested = |levels: u32| {
            (0..levels).fold(
                json!({ "kind": "quantity", "at_least": 1 }),
                |inner, _| json!({ "all": [inner] }),
            )
        };
        assert_eq!(asked(nested(31), json!({}))?, "yes");
        assert!(asked(nested(32), json!({})).is_err());
        Ok(())
    }
}
