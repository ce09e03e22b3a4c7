//! What paying by card needs to know of an order.

use time::{Duration, OffsetDateTime};

use super::money;
use crate::core::{Locale, Money, OrderId};
use crate::db::TenantTx;
use crate::payment::PaymentMethod;

/// What the provider is told of an order.
#[derive(Clone, Debug)]
pub(in crate::order) struct PayerFacts {
    pub number: i64,
    pub access_token: String,
    pub email: String,
    pub locale: Locale,
    pub amount: Money,
    pub expires_at: Option<OffsetDateTime>,
}

pub(in crate::order) async fn payer_facts(
    tx: &mut TenantTx,
    order: OrderId,
) -> sqlx::Result<PayerFacts> {
    let row = sqlx::query!(
        r#"select number, access_token, email, locale, grand_total - gift_card_total as "due!", currency, expires_at as "expires_at: OffsetDateTime"
           from orders where id = $1"#,
        order.as_uuid()
    )
    .fetch_one(&mut **tx)
    .await?;
    Ok(PayerFacts {
        number: row.number,
        access_token: row.access_token,
        email: row.email,
        locale: Locale::parse(&row.locale).unwrap_or_default(),
        amount: money(row.due, &row.currency)?,
        expires_at: row.expires_at,
    })
}

/// While the buyer tries again the goods stay promised, but no longer than `most` after the order. Answers until when.
pub(in crate::order) async fn extend_expiry(
    tx: &mut TenantTx,
    order: OrderId,
    until: OffsetDateTime,
    most: Duration,
) -> sqlx::Result<Option<OffsetDateTime>> {
    sqlx::query_scalar!(
        r#"update orders
           set expires_at = greatest(expires_at, least($2, placed_at + make_interval(secs => $3)))
           where id = $1
           returning expires_at as "expires_at: OffsetDateTime""#,
        order.as_uuid(),
        until as _,
        most.as_seconds_f64()
    )
    .fetch_one(&mut **tx)
    .await
}

/// Orders that expire and have an attempt that money can still come of.
pub(in crate::order) async fn expired_with_attempt(
    tx: &mut TenantTx,
) -> sqlx::Result<Vec<OrderId>> {
    let ids = sqlx::query_scalar!(
        "select o.id from orders o join payment_attempts a on a.order_id = o.id
         where o.state = 'open' and o.payment_state = 'unpaid' and o.expires_at <= now()
           and a.state in ('starting', 'open', 'processing')
         order by o.expires_at limit 200"
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(ids.into_iter().map(OrderId::from_uuid).collect())
}

/// The order is to be paid in another way. The caller holds its row.
pub(in crate::order) async fn set_payment_method(
    tx: &mut TenantTx,
    order: OrderId,
    method: PaymentMethod,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update orders set payment_method = $2 where id = $1",
        order.as_uuid(),
        method.name()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
