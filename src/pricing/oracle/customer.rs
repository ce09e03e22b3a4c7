//! Conditions on the customer: they grant, so they hold only for a proven address.

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use rust_decimal::Decimal;

use super::cart::{Cart, normal_code};
use super::condition::{Leaf, at_least_money};
use super::input::{Customer, Redemption};
use super::promotion::Refusal;

pub fn check(leaf: &Leaf, kind: &'static str, cart: &Cart) -> Result<(), Refusal> {
    let Some(customer) = cart.customer.as_ref().filter(|customer| customer.proven) else {
        return Err(Refusal::plain(kind));
    };
    let holds = |holds: bool| {
        if holds {
            Ok(())
        } else {
            Err(Refusal::plain(kind))
        }
    };
    match leaf {
        Leaf::CustomerIn { groups, segments } => {
            holds(share_one(groups, &customer.groups) || share_one(segments, &customer.segments))
        }
        Leaf::OrderNumber { n, every } => holds(is_order_number(customer, *n, *every)),
        Leaf::LifetimeSpend { at_least } => {
            at_least_money(cart, kind, *at_least, customer.lifetime_spend)
        }
        Leaf::SignedUpWithin { days } => holds(within(cart.now, customer.signed_up_at, *days)),
        Leaf::AbandonedWithin { days } => {
            holds(within(cart.now, customer.abandoned_cart_at, *days))
        }
        Leaf::BirthdayWithin { days } => holds(
            customer
                .birthday
                .as_ref()
                .is_some_and(|born| near_birthday(cart.local.date(), born, *days)),
        ),
        Leaf::Redeemed {
            within_days,
            this_month,
            codes,
            promotions,
        } => holds(customer.redemptions.iter().any(|one| {
            is_meant(one, codes, promotions)
                && within_days.is_none_or(|days| within(cart.now, Some(one.at), days))
                && (!this_month || in_this_month(cart, one.at))
        })),
        Leaf::Referred { at_least } => {
            let lacking = Decimal::from(at_least - customer.referrals);
            match lacking > Decimal::ZERO {
                true => Err(Refusal {
                    condition: kind.to_owned(),
                    missing: Some(lacking.to_string()),
                }),
                false => Ok(()),
            }
        }
        other => unreachable!("not a condition on the customer: {other:?}"),
    }
}

fn share_one(wanted: &[String], had: &[String]) -> bool {
    wanted.iter().any(|one| had.contains(one))
}

/// This would be the n-th order that was placed and not cancelled.
fn is_order_number(customer: &Customer, n: Option<i64>, every: Option<i64>) -> bool {
    let number = customer.placed_orders - customer.cancelled_orders + 1;
    n.is_none_or(|n| number == n) && every.is_none_or(|every| number % every == 0)
}

/// At most so many days of 24 hours ago, and not in the future.
fn within(now: Timestamp, at: Option<Timestamp>, days: i64) -> bool {
    at.is_some_and(|at| {
        at <= now && now.duration_since(at) <= SignedDuration::from_hours(24 * days)
    })
}

/// A birthday of this year, the last or the next lies at most so many days away. The year of birth
/// is not looked at; who was born on 29 February celebrates on the 28th in a common year.
fn near_birthday(today: Date, born: &str, days: i64) -> bool {
    let mut parts = born
        .rsplitn(3, '-')
        .map(|part| part.parse::<i8>().unwrap_or(0));
    let (day, month) = (parts.next().unwrap_or(0), parts.next().unwrap_or(0));
    (-1..=1).any(|years| {
        let year = today.year() + years;
        let birthday = Date::new(year, month, day).or_else(|_| Date::new(year, month, 28));
        birthday.is_ok_and(|birthday| {
            today
                .since(birthday)
                .is_ok_and(|away| i64::from(away.get_days()).abs() <= days)
        })
    })
}

/// One of the codes, one of the promotions, or any redemption when neither is named.
fn is_meant(one: &Redemption, codes: &[String], promotions: &[String]) -> bool {
    let by_code = one.code.as_ref().is_some_and(|code| {
        codes
            .iter()
            .any(|other| normal_code(other) == normal_code(code))
    });
    let by_promotion = one
        .promotion
        .as_ref()
        .is_some_and(|promotion| promotions.contains(promotion));
    (codes.is_empty() && promotions.is_empty()) || by_code || by_promotion
}

fn in_this_month(cart: &Cart, at: Timestamp) -> bool {
    let then = at.to_zoned(cart.local.time_zone().clone());
    at <= cart.now && (then.year(), then.month()) == (cart.local.year(), cart.local.month())
}
