//! Money that goes back: written down, then asked for, then entered in the ledger.

use rust_decimal::Decimal;
use serde_json::json;
use tracing::warn;

use super::back::set_state_by_ledger;
use crate::core::{Error, Money, OrderId, Reason, RefundId, Refusal};
use crate::db::TenantTx;
use crate::gift_card::{self, GivingBack};
use crate::identity::Staff;
use crate::order::store::{self, LockedOrder};
use crate::order::{EventKind, PaymentState};
use crate::payment::store::{
    AttemptState, Refund, RefundState, asked_refunds, attempt, attempts_of, balance, give_back,
    insert_refund, is_disputed, lock_refund, record, refund_under, set_refund_state, take_back,
};
use crate::payment::{NewRefund, PaymentKind, ProviderFault, provider_of_shop};
use crate::tenancy::Tenant;
use crate::web::{AppState, Failure};

/// What a member of the staff wants to give back.
#[derive(Clone, Debug)]
pub struct RefundWish {
    /// How much.
    pub amount: Money,
    /// Why; empty for nothing.
    pub reason: String,
    /// What makes the second click the same refund.
    pub key: String,
    /// Whether it may be what was spent already of the gift cards that were bought.
    pub covers_spent: bool,
}

/// Gives money back for an order, once for each key, never more than was paid. Answers where it stands: a provider
/// that does not answer is asked again later.
///
/// # Errors
/// When more is asked than is left, the key was used for something else, or the database refuses.
pub async fn refund(
    staff: &Staff,
    order: OrderId,
    wish: &RefundWish,
) -> Result<RefundState, Failure> {
    let shop = &staff.shop;
    let mut tx = shop.begin().await?;
    let promised = promise(&mut tx, staff, order, wish).await?;
    tx.commit().await?;
    // Gift cards have it at once.
    let Some(refund) = promised else {
        return Ok(RefundState::Done);
    };
    if refund.state != RefundState::Asked {
        return Ok(refund.state);
    }
    ask(&shop.state, &shop.tenant, refund.id, false).await
}

/// Asks again for every refund whose answer was lost.
pub(super) async fn ask_again(state: &AppState, tenant: &Tenant) -> Result<(), Failure> {
    let mut tx = state.db.begin(&tenant.schema).await?;
    let asked = asked_refunds(&mut tx).await?;
    tx.commit().await?;
    for id in asked {
        ask(state, tenant, id, true).await?;
    }
    Ok(())
}

/// Takes the amount out of what can go back and writes the refund down: in reverse order of payment, what gift cards
/// paid first, which is theirs at once, then the rest at the provider. None where nothing is left for the latter.
async fn promise(
    tx: &mut TenantTx,
    staff: &Staff,
    order: OrderId,
    wish: &RefundWish,
) -> Result<Option<Refund>, Failure> {
    let order = store::lock(tx, order).await?;
    let amount = wish.amount.amount();
    // An order's keys are its own: nobody reaches another order's refund by its key.
    let key = format!("{}:{}", order.id, wish.key);
    let known = refund_under(tx, &key).await?;
    let to_cards = gift_card::store::given_back_under(tx, &key).await?;
    if known.is_some() || !to_cards.is_zero() {
        let at_provider = known.as_ref().map(|known| known.amount);
        return if at_provider.unwrap_or_default() + to_cards == amount {
            Ok(known)
        } else {
            Err(Error::Refused(Refusal::KeyReused).into())
        };
    }
    // Whoever wins a dispute has the money from the bank.
    if is_disputed(tx, order.id).await? {
        return Err(Error::Refused(Refusal::Disputed).into());
    }
    if !order.gift_cards_sold.is_zero() {
        take_back_sold(tx, staff, &order, wish).await?;
    }
    let to_cards = left_of_cards(tx, &order, &wish.amount).await?.min(amount);
    let rest = amount - to_cards;
    let refund = if rest.is_zero() {
        None
    } else {
        Some(promise_at_provider(tx, staff, &order, wish, rest, &key).await?)
    };
    if !to_cards.is_zero() {
        let why = GivingBack {
            form_key: Some(&key),
            reason: &wish.reason,
            by: Some(staff.member.id),
        };
        gift_card::give_back(tx, order.id, to_cards, why).await?;
        set_state_by_ledger(tx, &order).await?;
        let (data, by) = (json!({ "amount": to_cards }), Some(staff.member.id));
        store::record_event(tx, order.id, EventKind::Refunded, data, by).await?;
    }
    Ok(refund)
}

/// Of gift cards that were sold goes back what nobody has spent, unless the merchant wants it all the same. They are
/// switched off before the provider is asked, so that nothing is spent meanwhile.
async fn take_back_sold(
    tx: &mut TenantTx,
    staff: &Staff,
    order: &LockedOrder,
    wish: &RefundWish,
) -> Result<(), Failure> {
    gift_card::selling::lock_of_order(tx, order.id).await?;
    let kept = balance(tx, order.id).await?;
    let spent = gift_card::store::spent_of_sold(tx, order.id).await?;
    let amount = wish.amount.amount();
    if !wish.covers_spent && amount > kept - spent {
        return Err(Error::invalid("amount", Reason::MoreThanPaid).into());
    }
    if kept - amount < order.gift_cards_sold {
        let by = Some(staff.member.id);
        gift_card::selling::take_back(tx, order.id, &wish.reason, by).await?;
    }
    Ok(())
}

/// What can go back to gift cards. Before the rest is paid an order is called off, not refunded.
async fn left_of_cards(
    tx: &mut TenantTx,
    order: &LockedOrder,
    amount: &Money,
) -> Result<Decimal, Failure> {
    if order.payment_state == PaymentState::Unpaid || order.gift_card_total.is_zero() {
        return Ok(Decimal::ZERO);
    }
    let paid = gift_card::store::of_order(tx, order.id).await?;
    let own = paid
        .iter()
        .filter(|card| card.left.currency() == amount.currency());
    Ok(own.map(|card| card.left.amount()).sum())
}

async fn promise_at_provider(
    tx: &mut TenantTx,
    staff: &Staff,
    order: &LockedOrder,
    wish: &RefundWish,
    amount: Decimal,
    key: &str,
) -> Result<Refund, Failure> {
    let too_much = || Failure::from(Error::invalid("amount", Reason::MoreThanPaid));
    let attempts = attempts_of(tx, order.id).await?;
    let paid = attempts.iter().find(|attempt| {
        attempt.state == AttemptState::Paid
            && attempt.amount.currency() == wish.amount.currency()
            && attempt.left() >= amount
    });
    let paid = paid.ok_or_else(too_much)?;
    if !take_back(tx, paid.id, amount).await? {
        return Err(too_much());
    }
    let refund = Refund {
        id: RefundId::new(),
        order: order.id,
        attempt: paid.id,
        amount,
        reason: wish.reason.clone(),
        state: RefundState::Asked,
        by: Some(staff.member.id),
    };
    insert_refund(tx, &refund, key, staff.shop.state.clock.now()).await?;
    Ok(refund)
}

async fn ask(
    state: &AppState,
    tenant: &Tenant,
    id: RefundId,
    is_again: bool,
) -> Result<RefundState, Failure> {
    let mut tx = state.db.begin(&tenant.schema).await?;
    let refund = lock_refund(&mut tx, id).await?;
    let paid = attempt(&mut tx, refund.attempt).await?;
    let provider = provider_of_shop(state, tenant, &mut tx, paid.provider).await?;
    tx.commit().await?;
    let (Some(provider), Some(intent)) = (provider, paid.intent) else {
        return Ok(refund.state);
    };
    let amount =
        Money::rounded(refund.amount, paid.amount.currency()).map_err(Failure::internal)?;
    let new = NewRefund { id, intent, amount };
    let known = if is_again {
        let session = paid.session.unwrap_or_default();
        let all = provider.refunds(&session, &new.intent).await;
        all.map(|all| all.into_iter().find(|seen| seen.asked == Some(id)))
    } else {
        Ok(None)
    };
    let asked = match known {
        Ok(Some(seen)) if seen.is_given => Ok(seen.id),
        Ok(Some(_)) => Err(ProviderFault::Refused("refund_failed".to_owned())),
        Ok(None) => provider.refund(&new).await,
        Err(fault) => Err(fault),
    };
    let mut tx = state.db.begin(&tenant.schema).await?;
    let state = finish(&mut tx, &refund, asked).await?;
    tx.commit().await?;
    Ok(state)
}

/// Writes down what the provider said, once.
pub(super) async fn finish(
    tx: &mut TenantTx,
    refund: &Refund,
    asked: Result<String, ProviderFault>,
) -> Result<RefundState, Failure> {
    let order = store::lock(tx, refund.order).await?;
    let refund = lock_refund(tx, refund.id).await?;
    if refund.state != RefundState::Asked {
        return Ok(refund.state);
    }
    match asked {
        Ok(name) => {
            let paid = attempt(tx, refund.attempt).await?;
            let (kind, method) = (PaymentKind::Refund, paid.provider.method().name());
            let name = Some(name.as_str());
            set_refund_state(tx, refund.id, RefundState::Done, name).await?;
            record(tx, order.id, kind, method, refund.amount, name, refund.by).await?;
            set_state_by_ledger(tx, &order).await?;
            let data = json!({ "amount": refund.amount });
            store::record_event(tx, order.id, EventKind::Refunded, data, refund.by).await?;
            Ok(RefundState::Done)
        }
        // Nobody knows whether it was done: asked again under the same name, it is done once.
        Err(ProviderFault::Unreachable | ProviderFault::Unauthorized) => Ok(RefundState::Asked),
        Err(fault) => {
            warn!(refund = %refund.id, %fault, "money does not go back");
            set_refund_state(tx, refund.id, RefundState::Failed, None).await?;
            give_back(tx, refund.attempt, refund.amount).await?;
            Ok(RefundState::Failed)
        }
    }
}
