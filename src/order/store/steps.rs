//! The steps of an order: its states, its timeline, what is promised to it.

use rust_decimal::Decimal;
use serde_json::Value;
use time::{Date, OffsetDateTime};

use super::unknown;
use crate::core::{FulfillmentId, Locale, OrderId, StaffMemberId, TimeZone, VariantId};
use crate::db::TenantTx;
use crate::inventory::Units;
use crate::order::actions::CancelReason;
use crate::order::{EventKind, FulfillmentState, OrderState, PaymentState};
use crate::tenancy::StoreSettings;

/// An order whose row is locked until the transaction ends.
#[derive(Clone, Debug)]
pub struct LockedOrder {
    /// Its id.
    pub id: OrderId,
    /// Where it was bought: `web` or `till`.
    pub channel: String,
    /// Whether it was placed on this day, by the store's clock.
    pub is_of_today: bool,
    /// Whom to write to; empty where nobody is known.
    pub email: String,
    /// In which language.
    pub locale: Locale,
    /// Where it stands.
    pub state: OrderState,
    /// Where its money stands.
    pub payment_state: PaymentState,
    /// Where its goods stand.
    pub fulfilment_state: FulfillmentState,
    /// How it is paid.
    pub payment_method: String,
    /// What it costs.
    pub grand_total: Decimal,
    /// What of that gift cards pay.
    pub gift_card_total: Decimal,
    /// What of it is the price of gift cards.
    pub gift_cards_sold: Decimal,
    /// Whether there is anything in it that is packed.
    pub has_goods: bool,
    /// The day that it is, by the store's clock.
    pub today: Date,
    /// Whether a member of the staff is to look at it first.
    pub is_in_review: bool,
}

impl LockedOrder {
    /// What is paid otherwise than by gift card.
    #[must_use]
    pub fn due(&self) -> Decimal {
        self.grand_total - self.gift_card_total
    }

    /// Whether its money is waited for.
    #[must_use]
    pub fn is_unpaid(&self) -> bool {
        self.state == OrderState::Open && self.payment_state == PaymentState::Unpaid
    }
}

pub(in crate::order) async fn lock(tx: &mut TenantTx, order: OrderId) -> sqlx::Result<LockedOrder> {
    let row = sqlx::query!(
        r#"select channel, email, locale, state, payment_state, fulfilment_state, payment_method, grand_total, gift_card_total, gift_cards_sold,
                  exists (select from order_lines l where l.order_id = orders.id and not l.is_gift_card) as "has_goods!",
                  coalesce(review = 'waiting', false) as "is_in_review!",
                  placed_at as "placed_at: OffsetDateTime", now() as "now!: OffsetDateTime",
                  (select settings ->> 'time_zone' from store) as time_zone
           from orders where id = $1 for no key update"#,
        order.as_uuid()
    )
    .fetch_one(&mut **tx)
    .await?;
    let zone = match row.time_zone {
        Some(name) => TimeZone::known(&name),
        None => StoreSettings::default().time_zone,
    };
    Ok(LockedOrder {
        id: order,
        channel: row.channel,
        is_of_today: zone.date(row.placed_at) == zone.date(row.now),
        email: row.email,
        locale: Locale::parse(&row.locale).unwrap_or_default(),
        state: OrderState::parse(&row.state).ok_or_else(|| unknown(&row.state))?,
        payment_state: PaymentState::parse(&row.payment_state)
            .ok_or_else(|| unknown(&row.payment_state))?,
        fulfilment_state: FulfillmentState::parse(&row.fulfilment_state)
            .ok_or_else(|| unknown(&row.fulfilment_state))?,
        payment_method: row.payment_method,
        grand_total: row.grand_total,
        is_in_review: row.is_in_review,
        gift_card_total: row.gift_card_total,
        gift_cards_sold: row.gift_cards_sold,
        has_goods: row.has_goods,
        today: zone.date(row.now),
    })
}

pub(in crate::order) async fn set_state(
    tx: &mut TenantTx,
    order: OrderId,
    state: OrderState,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update orders set state = $2 where id = $1",
        order.as_uuid(),
        state.name()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Money that arrived, or is no longer expected, cannot be late, and nothing of it counts against who ordered.
pub(in crate::order) async fn set_payment_state(
    tx: &mut TenantTx,
    order: OrderId,
    state: PaymentState,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update orders set payment_state = $2, expires_at = null, session_hash = null where id = $1",
        order.as_uuid(),
        state.name()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

pub(in crate::order) async fn set_fulfillment_state(
    tx: &mut TenantTx,
    order: OrderId,
    state: FulfillmentState,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update orders set fulfilment_state = $2 where id = $1",
        order.as_uuid(),
        state.name()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

pub(in crate::order) async fn record_event(
    tx: &mut TenantTx,
    order: OrderId,
    kind: EventKind,
    data: Value,
    by: Option<StaffMemberId>,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into order_events (order_id, kind, data, staff_member_id) values ($1, $2, $3, $4)",
        order.as_uuid(),
        kind.name(),
        data,
        by.map(StaffMemberId::as_uuid)
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Takes what a parcel holds out of what is promised to its order.
pub(in crate::order) async fn take_commitments(
    tx: &mut TenantTx,
    parcel: FulfillmentId,
) -> sqlx::Result<Vec<Units>> {
    let rows = sqlx::query!(
        "update stock_commitments c set quantity = c.quantity - f.quantity
         from fulfillment_lines f
         where f.fulfillment_id = $1 and c.order_line_id = f.order_line_id
         returning c.variant_id, f.quantity",
        parcel.as_uuid()
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Units {
            variant: VariantId::from_uuid(row.variant_id),
            quantity: row.quantity,
        })
        .collect())
}

/// Ends all that is promised to an order and tells how much it was.
pub(in crate::order) async fn drop_commitments(
    tx: &mut TenantTx,
    order: OrderId,
) -> sqlx::Result<Vec<Units>> {
    let rows = sqlx::query!(
        "delete from stock_commitments c using order_lines l
         where l.id = c.order_line_id and l.order_id = $1
         returning c.variant_id, c.quantity",
        order.as_uuid()
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Units {
            variant: VariantId::from_uuid(row.variant_id),
            quantity: row.quantity,
        })
        .collect())
}

/// What was sold with an order, of variants that there still are.
pub(in crate::order) async fn sold_units(
    tx: &mut TenantTx,
    order: OrderId,
) -> sqlx::Result<Vec<Units>> {
    let rows = sqlx::query!(
        r#"select variant_id as "variant_id!", quantity from order_lines
           where order_id = $1 and variant_id is not null and not is_gift_card"#,
        order.as_uuid()
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Units {
            variant: VariantId::from_uuid(row.variant_id),
            quantity: row.quantity,
        })
        .collect())
}

pub(in crate::order) async fn insert_cancellation(
    tx: &mut TenantTx,
    order: OrderId,
    reason: &CancelReason,
    by: Option<StaffMemberId>,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into cancellations (order_id, reason, staff_member_id) values ($1, $2, $3)",
        order.as_uuid(),
        reason.as_str(),
        by.map(StaffMemberId::as_uuid)
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// An order whose payment is late and cannot come any more. One that somebody else holds is waited for: it has no later turn.
pub(in crate::order) async fn next_expired(tx: &mut TenantTx) -> sqlx::Result<Option<OrderId>> {
    let id = sqlx::query_scalar!(
        "select id from orders
         where state = 'open' and payment_state = 'unpaid' and fulfilment_state = 'open' and expires_at <= now()
           and not exists (select from payment_attempts a
                           where a.order_id = orders.id and a.state in ('starting', 'open', 'processing', 'unclear'))
         order by expires_at limit 1 for update"
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(id.map(OrderId::from_uuid))
}
