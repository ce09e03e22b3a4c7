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

use super::Faults;
use super::read::{At, Fields, Read, kinds, record};
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
    pub enum ConditionKind {
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
            if value.get(name).is_none() {
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
