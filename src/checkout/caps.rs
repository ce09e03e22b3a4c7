//! How much may be ordered before it is paid. Goods are held for an order from the moment it stands, so
//! somebody whose address nobody has proven gets less on trust, and for a shorter time.

use std::num::NonZeroU32;

use rust_decimal::Decimal;

use crate::core::{Error, Money, Refusal};
use crate::customer::Shopper;
use crate::order::store::OpenUnpaid;
use crate::pricing::Quote;
use crate::tenancy::StoreSettings;

/// Whether a buyer is signed in with a proven address.
pub(super) fn is_proven(shopper: Option<&Shopper>) -> bool {
    shopper.is_some_and(|shopper| shopper.customer.is_some())
}

/// Whether one more order fits into what a buyer may leave unpaid. One of 0.00 always does for a proven
/// buyer; others could take all goods with it that a promotion gives away.
///
/// # Errors
/// What is reached: the number of orders, and without proof their units or their sum.
pub(super) fn within_caps(
    settings: &StoreSettings,
    proven: bool,
    open: &OpenUnpaid,
    quote: &Quote,
    due: &Money,
) -> Result<(), Error> {
    if proven && due.is_zero() {
        return Ok(());
    }
    if open.orders >= i64::from(settings.open_unpaid_orders) {
        return Err(Refusal::TooManyOpenOrders.into());
    }
    if proven {
        return Ok(());
    }
    let max = u32::from(settings.guest_units);
    let units: i64 = quote
        .lines
        .iter()
        .map(|line| i64::from(line.quantity))
        .sum();
    if open.units.saturating_add(units) > i64::from(max) {
        return Err(Refusal::UnprovenUnits { max }.into());
    }
    let most = Decimal::from(settings.guest_total());
    match open.total.checked_add(due.amount()) {
        Some(sum) if sum <= most => Ok(()),
        _ => Err(Refusal::UnprovenTotal.into()),
    }
}

/// How many others of the same network have left orders unpaid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Crowd {
    /// Few, or nobody counts.
    None,
    /// Half of what is accepted, or more.
    Dense,
}

/// Whether one more order fits into what buyers without proof of one network may leave unpaid within an hour. Many
/// may share an address, so it is no small number; but one can be at many sessions.
///
/// # Errors
/// When there are that many.
pub(super) fn crowd(most: NonZeroU32, open: i64) -> Result<Crowd, Error> {
    let most = i64::from(most.get());
    if open >= most {
        Err(Refusal::CrowdedNetwork.into())
    } else if open * 2 >= most {
        Ok(Crowd::Dense)
    } else {
        Ok(Crowd::None)
    }
}
