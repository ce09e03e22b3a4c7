//! Conditions as the quote file writes them: each holds, or says which kind failed and how much is lacking.

use jiff::civil;
use rust_decimal::Decimal;
use serde::Deserialize;

use super::cart::{Cart, Line};
use super::customer;
use super::input::{Selector, one, parsed_if_given};
use super::promotion::Refusal;
use super::selector::matches;
use super::window::{Weekday, in_window};

#[expect(clippy::large_enum_variant, reason = "the oracle need not be small")]
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
pub enum Condition {
    All(All),
    Any(Any),
    Not(Not),
    Leaf(Leaf),
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct All {
    pub all: Vec<Condition>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Any {
    pub any: Vec<Condition>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Not {
    pub not: Box<Condition>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Leaf {
    Subtotal {
        at_least: Decimal,
        #[serde(default)]
        of: Of,
    },
    Quantity {
        at_least: usize,
    },
    LineQuantity {
        at_least: usize,
    },
    Contains {
        #[serde(default)]
        select: Selector,
        #[serde(default = "one")]
        quantity: usize,
        value: Option<Decimal>,
    },
    CustomerIn {
        #[serde(default)]
        groups: Vec<String>,
        #[serde(default)]
        segments: Vec<String>,
    },
    OrderNumber {
        n: Option<i64>,
        every: Option<i64>,
    },
    LifetimeSpend {
        at_least: Decimal,
    },
    SignedUpWithin {
        days: i64,
    },
    AbandonedWithin {
        days: i64,
    },
    BirthdayWithin {
        days: i64,
    },
    Redeemed {
        within_days: Option<i64>,
        #[serde(default)]
        this_month: bool,
        #[serde(default)]
        codes: Vec<String>,
        #[serde(default)]
        promotions: Vec<String>,
    },
    Referred {
        #[serde(default = "one_i64")]
        at_least: i64,
    },
    Channel {
        any: Vec<String>,
    },
    ShippingMethod {
        any: Vec<String>,
    },
    Country {
        any: Vec<String>,
    },
    PaymentMethod {
        any: Vec<String>,
    },
    Window {
        #[serde(default)]
        weekdays: Vec<Weekday>,
        #[serde(default, deserialize_with = "parsed_if_given")]
        from: Option<civil::Time>,
        #[serde(default, deserialize_with = "parsed_if_given")]
        to: Option<civil::Time>,
    },
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Of {
    #[default]
    Discounted,
    Undiscounted,
}

fn one_i64() -> i64 {
    1
}

pub fn check(condition: &Condition, cart: &Cart) -> Result<(), Refusal> {
    match condition {
        Condition::All(all) => all.all.iter().try_for_each(|one| check(one, cart)),
        Condition::Any(any) => any_of(&any.any, cart),
        Condition::Not(not) => match check(&not.not, cart) {
            Ok(()) => Err(Refusal::plain(first_kind(&not.not))),
            Err(_) => Ok(()),
        },
        Condition::Leaf(leaf) => check_leaf(leaf, cart),
    }
}

/// One of them holds; else what the first tells.
fn any_of(conditions: &[Condition], cart: &Cart) -> Result<(), Refusal> {
    let answers: Vec<Result<(), Refusal>> = conditions.iter().map(|one| check(one, cart)).collect();
    if answers.contains(&Ok(())) {
        return Ok(());
    }
    answers.into_iter().next().unwrap_or(Ok(()))
}

fn check_leaf(leaf: &Leaf, cart: &Cart) -> Result<(), Refusal> {
    let kind = kind(leaf);
    let holds = |holds: bool| {
        if holds {
            Ok(())
        } else {
            Err(Refusal::plain(kind))
        }
    };
    match leaf {
        Leaf::Subtotal { at_least, of } => {
            let reached: Decimal = match of {
                Of::Discounted => cart.bought().map(Line::total).sum(),
                Of::Undiscounted => cart.bought().map(Line::undiscounted).sum(),
            };
            at_least_money(cart, kind, *at_least, reached)
        }
        Leaf::Quantity { at_least } => at_least_number(
            kind,
            *at_least,
            cart.bought().map(|line| line.units.len()).sum(),
        ),
        Leaf::LineQuantity { at_least } => at_least_number(
            kind,
            *at_least,
            cart.bought()
                .map(|line| line.units.len())
                .max()
                .unwrap_or(0),
        ),
        Leaf::Contains {
            select,
            quantity,
            value,
        } => contains(cart, kind, select, *quantity, *value),
        Leaf::Channel { any } => holds(is_one_of(cart.channel.as_ref(), any)),
        Leaf::ShippingMethod { any } => {
            holds(cart.shipping.iter().any(|entry| any.contains(&entry.id)))
        }
        Leaf::Country { any } => holds(is_one_of(cart.country.as_ref(), any)),
        Leaf::PaymentMethod { any } => holds(is_one_of(cart.payment_method.as_ref(), any)),
        Leaf::Window { weekdays, from, to } => holds(in_window(cart, weekdays, *from, *to)),
        _ => customer::check(leaf, kind, cart),
    }
}

fn contains(
    cart: &Cart,
    kind: &'static str,
    select: &Selector,
    quantity: usize,
    value: Option<Decimal>,
) -> Result<(), Refusal> {
    let found: Vec<&Line> = cart.bought().filter(|line| matches(select, line)).collect();
    at_least_number(
        kind,
        quantity,
        found.iter().map(|line| line.units.len()).sum(),
    )?;
    match value {
        Some(value) => at_least_money(
            cart,
            kind,
            value,
            found.iter().map(|line| line.total()).sum(),
        ),
        None => Ok(()),
    }
}

pub fn at_least_money(
    cart: &Cart,
    kind: &'static str,
    wanted: Decimal,
    reached: Decimal,
) -> Result<(), Refusal> {
    if reached >= wanted {
        return Ok(());
    }
    let mut lacking = wanted - reached;
    lacking.rescale(cart.digits);
    Err(Refusal {
        condition: kind.to_owned(),
        missing: Some(lacking.to_string()),
    })
}

pub fn at_least_number(kind: &'static str, wanted: usize, reached: usize) -> Result<(), Refusal> {
    match wanted.checked_sub(reached) {
        None | Some(0) => Ok(()),
        Some(lacking) => Err(Refusal {
            condition: kind.to_owned(),
            missing: Some(lacking.to_string()),
        }),
    }
}

fn is_one_of(value: Option<&String>, any: &[String]) -> bool {
    value.is_some_and(|value| any.contains(value))
}

fn first_kind(condition: &Condition) -> &'static str {
    match condition {
        Condition::All(all) => all.all.first().map_or("all", first_kind),
        Condition::Any(any) => any.any.first().map_or("any", first_kind),
        Condition::Not(not) => first_kind(&not.not),
        Condition::Leaf(leaf) => kind(leaf),
    }
}

fn kind(leaf: &Leaf) -> &'static str {
    match leaf {
        Leaf::Subtotal { .. } => "subtotal",
        Leaf::Quantity { .. } => "quantity",
        Leaf::LineQuantity { .. } => "line_quantity",
        Leaf::Contains { .. } => "contains",
        Leaf::CustomerIn { .. } => "customer_in",
        Leaf::OrderNumber { .. } => "order_number",
        Leaf::LifetimeSpend { .. } => "lifetime_spend",
        Leaf::SignedUpWithin { .. } => "signed_up_within",
        Leaf::AbandonedWithin { .. } => "abandoned_within",
        Leaf::BirthdayWithin { .. } => "birthday_within",
        Leaf::Redeemed { .. } => "redeemed",
        Leaf::Referred { .. } => "referred",
        Leaf::Channel { .. } => "channel",
        Leaf::ShippingMethod { .. } => "shipping_method",
        Leaf::Country { .. } => "country",
        Leaf::PaymentMethod { .. } => "payment_method",
        Leaf::Window { .. } => "window",
    }
}
