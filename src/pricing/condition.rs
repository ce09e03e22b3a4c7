//! What must be so for a promotion to apply: one file per kind, each with its reason for refusal.

mod about;
mod list;
mod tree;

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

use super::Selector;
use super::minor::Scale;
use super::promotions::Need;
use time::{Duration, OffsetDateTime};

use super::cart::Cart;
use super::minor::Minor;
use super::outcome::Lack;
use super::read::At;
use super::situation::Situation;
use super::verification::Verification;
use list::conditions;

pub use about::About;
pub use subtotal::SubtotalOf;
pub use tree::Condition;
pub use window::{DayOfWeek, TimeOfDay};

// Every kind once: its file and type, its word in the quote file, and what it looks at. All that must
// tell kinds apart follows from here.
conditions! {
    /// The goods are worth at least so much.
    Subtotal(subtotal::Subtotal) = "subtotal", about Cart;
    /// The cart holds at least so many units.
    Quantity(quantity::UnitsInCart) = "quantity", about Cart;
    /// Some one line holds at least so many units.
    LineQuantity(line_quantity::UnitsOnLine) = "line_quantity", about Cart;
    /// The cart holds such units, so many and worth so much.
    Contains(contains::Contains) = "contains", about Cart;
    /// The customer is in one of these.
    CustomerIn(customer_in::CustomerIn) = "customer_in", about Customer;
    /// This would be the customer's n-th order, or every n-th.
    OrderNumber(order_number::OrderNumber) = "order_number", about Customer;
    /// The customer has spent at least so much.
    LifetimeSpend(lifetime_spend::LifetimeSpend) = "lifetime_spend", about Customer;
    /// The customer signed up lately.
    SignedUpWithin(signed_up_within::SignedUpWithin) = "signed_up_within", about Customer;
    /// The customer abandoned a cart lately.
    AbandonedWithin(abandoned_within::AbandonedWithin) = "abandoned_within", about Customer;
    /// The customer's birthday is near.
    BirthdayWithin(birthday_within::BirthdayWithin) = "birthday_within", about Customer;
    /// The customer used a code or a promotion before.
    Redeemed(redeemed::Redeemed) = "redeemed", about Customer;
    /// The customer referred at least so many.
    Referred(referred::Referred) = "referred", about Customer;
    /// The visit came from one of these.
    Channel(channel::Channel) = "channel", about Visit;
    /// The cart is sent by one of these.
    ShippingMethod(shipping_method::SentBy) = "shipping_method", about Cart;
    /// The cart goes to one of these.
    Country(country::SentTo) = "country", about Cart;
    /// The cart is paid by one of these.
    PaymentMethod(payment_method::PaidBy) = "payment_method", about Cart;
    /// It is one of these days and hours where the store is.
    Window(window::Window) = "window", about Moment;
}

/// A question about the cart, the buyer or the moment.
pub(super) trait Check {
    /// Whether it is so; else what is lacking.
    fn check(&self, situation: &Situation<'_>, cart: &Cart<'_>) -> Result<(), Lack>;

    /// What a cart needs for it to be so.
    fn need(&self, _scale: Scale) -> Need<'_> {
        Need::nothing()
    }

    /// The selectors that it asks about.
    fn selectors(&self) -> Vec<&Selector> {
        Vec::new()
    }

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
