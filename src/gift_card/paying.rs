//! What cards pay of an order, and what comes back to them.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use time::OffsetDateTime;

use super::Tender;
use super::store::{self, Entry};
use crate::core::{Error, GiftCardId, OrderId, Refusal, StaffMemberId};
use crate::db::TenantTx;
use crate::payment::{PaymentKind, PaymentMethod, store as ledger};
use crate::web::Failure;

/// Why something goes back to the cards that paid an order.
#[derive(Clone, Copy, Debug)]
pub struct GivingBack<'g> {
    /// What makes the second click the same.
    pub form_key: Option<&'g str>,
    /// In the staff's words; empty for nothing.
    pub reason: &'g str,
    /// Who of the staff does it; none where the system does.
    pub by: Option<StaffMemberId>,
}

/// Spends what each card pays of an order that was just written, and enters it as money that arrived.
///
/// # Errors
/// [`Refusal::GiftCardChanged`] when one of them has not that much any more; the caller undoes `tx`.
pub async fn spend(
    tx: &mut TenantTx,
    order: OrderId,
    tender: &Tender,
    now: OffsetDateTime,
) -> Result<(), Failure> {
    let mut left = BTreeMap::new();
    let shares: BTreeMap<_, _> = tender.paying().map(|share| (share.card, share)).collect();
    // Always in the same order, so that two orders with the same cards never wait for each other in vain.
    for (card, share) in shares {
        let taken = store::take(tx, card, share.amount, now).await?;
        left.insert(card, taken.ok_or(Error::Refused(Refusal::GiftCardChanged))?);
    }
    if left.is_empty() {
        return Ok(());
    }
    let entry = Entry {
        order,
        form_key: None,
        reason: "",
        by: None,
    };
    for share in tender.paying() {
        let left = left.get(&share.card).copied().unwrap_or_default();
        store::enter(tx, share.card, "spend", -share.amount, left, entry).await?;
    }
    let (kind, method) = (PaymentKind::Capture, PaymentMethod::GiftCard.name());
    ledger::record(tx, order, kind, method, tender.total(), None, None).await?;
    Ok(())
}

/// Spends once more what went back to the cards of an order that had ended and stands again. False when one of them
/// has not that much any more, or cannot be spent; the caller undoes it. The caller holds the order's row.
pub async fn spend_again(
    tx: &mut TenantTx,
    order: OrderId,
    now: OffsetDateTime,
) -> sqlx::Result<bool> {
    let mut paid = store::of_order(tx, order).await?;
    paid.sort_by_key(|card| card.card);
    let entry = Entry {
        order,
        form_key: None,
        reason: "",
        by: None,
    };
    let mut total = Decimal::ZERO;
    for card in &paid {
        let amount = card.spent.amount() - card.left.amount();
        let Some(left) = store::take(tx, card.card, amount, now).await? else {
            return Ok(false);
        };
        store::enter(tx, card.card, "spend", -amount, left, entry).await?;
        total += amount;
    }
    if !total.is_zero() {
        let (kind, method) = (PaymentKind::Capture, PaymentMethod::GiftCard.name());
        ledger::record(tx, order, kind, method, total, None, None).await?;
    }
    Ok(true)
}

/// Gives back up to `most` of what cards paid of an order, to the card that was spent last first, and also to those
/// whose time is over. Answers how much it was. The caller holds the order's row.
pub async fn give_back(
    tx: &mut TenantTx,
    order: OrderId,
    most: Decimal,
    why: GivingBack<'_>,
) -> sqlx::Result<Decimal> {
    let paid = store::of_order(tx, order).await?;
    let mut left = most;
    let mut shares: Vec<(GiftCardId, Decimal)> = Vec::new();
    for card in paid.iter().rev() {
        let amount = card.left.amount().min(left);
        if amount > Decimal::ZERO {
            left -= amount;
            shares.push((card.card, amount));
        }
    }
    shares.sort_by_key(|(card, _)| *card);
    let entry = Entry {
        order,
        form_key: why.form_key,
        reason: why.reason,
        by: why.by,
    };
    for (card, amount) in &shares {
        store::put_back(tx, *card, *amount, entry).await?;
    }
    let given = most - left;
    if !given.is_zero() {
        let (kind, method) = (PaymentKind::Refund, PaymentMethod::GiftCard.name());
        ledger::record(tx, order, kind, method, given, None, why.by).await?;
    }
    Ok(given)
}
