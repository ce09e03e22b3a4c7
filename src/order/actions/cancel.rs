use serde_json::json;

use super::require;
use crate::core::{Error, OrderId, Reason, Refusal, ShortText, StaffMemberId};
use crate::db::TenantTx;
use crate::gift_card::{self, GivingBack};
use crate::inventory;
use crate::order::card::set_state_by_ledger;
use crate::order::letters;
use crate::order::mail::tell_buyer;
use crate::order::store::LockedOrder;
use crate::order::{EventKind, FulfillmentState, OrderState, PaymentState, TILL, store};
use crate::partner;
use crate::payment::{self, PaymentKind, PaymentMethod};
use crate::promotion;
use crate::web::Failure;

/// Why an order was called off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CancelReason(String);

impl CancelReason {
    /// What is written when the money did not arrive in time, or is not waited for any longer.
    pub const UNPAID: &'static str = "unpaid";

    /// What the system writes when a parcel was not taken in at the door.
    pub const REFUSED: &'static str = "parcel_refused";

    /// Reads what the staff typed.
    ///
    /// # Errors
    /// When it is empty or longer than a line.
    pub fn parse(text: &str) -> Result<Self, Reason> {
        Ok(Self(ShortText::<200>::parse(text)?.into()))
    }

    /// The money did not arrive in time, or is not waited for any longer.
    #[must_use]
    pub fn unpaid() -> Self {
        Self(Self::UNPAID.to_owned())
    }

    /// Nothing of it was taken in at the door.
    #[must_use]
    pub fn refused() -> Self {
        Self(Self::REFUSED.to_owned())
    }

    /// The words.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Calls an order off before anything of it has left; its goods are for sale again, and the uses of
/// its promotions are given back. A sale at the counter can be called off on its day: the goods come
/// back over the counter and so does the money.
///
/// # Errors
/// When something has left already or the order is not open.
pub async fn cancel(
    tx: &mut TenantTx,
    order: OrderId,
    reason: &CancelReason,
    by: Option<StaffMemberId>,
) -> Result<(), Failure> {
    let order = store::lock(tx, order).await?;
    if order.is_sale_of_today() {
        return call_off_sale(tx, &order, reason, by).await;
    }
    // Of gift cards alone nothing has left that could not be switched off.
    let is_cards_only = !order.has_goods && order.state == OrderState::Completed;
    require(order.is_open() || is_cards_only)?;
    if !is_cards_only && order.fulfilment_state != FulfillmentState::Open {
        return Err(Error::Refused(Refusal::AlreadyShipped).into());
    }
    let units = store::drop_commitments(tx, order.id).await?;
    inventory::store::release(tx, &units).await?;
    store::drop_packed_parcels(tx, order.id).await?;
    // Of an order of 0.00 there is nothing to give back either.
    if order.payment_state == PaymentState::Unpaid || order.grand_total.is_zero() {
        void(tx, &order, by).await?;
    }
    close(tx, &order, reason, by).await
}

async fn call_off_sale(
    tx: &mut TenantTx,
    order: &LockedOrder,
    reason: &CancelReason,
    by: Option<StaffMemberId>,
) -> Result<(), Failure> {
    let units = store::sold_units(tx, order.id).await?;
    store::drop_commitments(tx, order.id).await?;
    inventory::store::take_back(tx, &units, order.id, by).await?;
    store::drop_parcels(tx, order.id).await?;
    store::set_fulfillment_state(tx, order.id, FulfillmentState::Open).await?;
    void(tx, order, by).await?;
    close(tx, order, reason, by).await
}

/// The money is no longer expected, or was given back over the counter.
pub(super) async fn void(
    tx: &mut TenantTx,
    order: &LockedOrder,
    by: Option<StaffMemberId>,
) -> Result<(), Failure> {
    let (kind, due) = (PaymentKind::Void, order.due());
    if !due.is_zero() || order.grand_total.is_zero() {
        payment::store::record(tx, order.id, kind, &order.payment_method, due, None, by).await?;
    }
    store::set_payment_state(tx, order.id, PaymentState::Voided).await?;
    Ok(())
}

/// The order is over, and what it used of promotions is free again.
pub(super) async fn close(
    tx: &mut TenantTx,
    order: &LockedOrder,
    reason: &CancelReason,
    by: Option<StaffMemberId>,
) -> Result<(), Failure> {
    promotion::give_back(tx, order.id).await?;
    partner::store::take_back(tx, order.id).await?;
    store::insert_cancellation(tx, order.id, reason, by).await?;
    store::set_state(tx, order.id, OrderState::Cancelled).await?;
    let data = json!({ "reason": reason.as_str() });
    store::record_event(tx, order.id, EventKind::Cancelled, data, by).await?;
    // Cards are locked last, all of them in one order.
    gift_card::selling::lock_of_order(tx, order.id).await?;
    gift_card::selling::take_back(tx, order.id, reason.as_str(), by).await?;
    give_back_to_cards(tx, order, reason, by).await?;
    // What was never confirmed, since no provider was paid, need not be called off by letter.
    let method = PaymentMethod::parse(&order.payment_method);
    let is_unheard = method.is_ok_and(|method| method.provider().is_some())
        && order.payment_state == PaymentState::Unpaid
        && reason.as_str() == CancelReason::UNPAID;
    if !is_unheard {
        tell_buyer(tx, order, letters::CANCELLED, None).await?;
    }
    Ok(())
}

/// What gift cards paid is theirs again at once; the rest the shop owes.
async fn give_back_to_cards(
    tx: &mut TenantTx,
    order: &LockedOrder,
    reason: &CancelReason,
    by: Option<StaffMemberId>,
) -> Result<(), Failure> {
    if order.gift_card_total.is_zero() {
        return Ok(());
    }
    let why = GivingBack {
        form_key: None,
        reason: reason.as_str(),
        by,
    };
    gift_card::give_back(tx, order.id, order.gift_card_total, why).await?;
    if order.payment_state != PaymentState::Unpaid {
        set_state_by_ledger(tx, order).await?;
    }
    Ok(())
}

impl LockedOrder {
    /// A sale at the counter that was paid and handed over today.
    fn is_sale_of_today(&self) -> bool {
        self.channel == TILL
            && self.is_of_today
            && self.state == OrderState::Completed
            && self.payment_state == PaymentState::Paid
    }
}
