//! SQL of a shopper's own orders.

use time::OffsetDateTime;

use crate::core::{AccountId, Currency, Money, like_pattern};
use crate::db::TenantTx;
use crate::order::{FulfillmentState, OrderState, PaymentState};

/// An order in its buyer's list.
#[derive(Clone, Debug)]
pub(in crate::account) struct OwnOrder {
    pub number: i64,
    pub access_token: String,
    pub placed_at: OffsetDateTime,
    pub grand_total: Money,
    pub state: OrderState,
    pub payment_state: PaymentState,
    pub fulfilment_state: FulfillmentState,
}

/// The newest orders of a proven account, in `state` and with `number` in their number where those are given: those
/// placed while signed in, and those placed under exactly its address. An address that only looks alike may be
/// somebody else's.
pub(in crate::account) async fn orders(
    tx: &mut TenantTx,
    id: AccountId,
    state: Option<OrderState>,
    number: &str,
) -> sqlx::Result<Vec<OwnOrder>> {
    let pattern = (!number.is_empty()).then(|| like_pattern(number));
    let rows = sqlx::query!(
        r#"select o.number, o.access_token, o.placed_at as "placed_at: OffsetDateTime", o.grand_total, o.currency,
                  o.state, o.payment_state, o.fulfilment_state
           from accounts a join orders o
             on o.account_id = a.id or (o.customer_id = a.customer_id and lower(o.email) = a.email_lowercase)
           where a.id = $1 and a.proven_at is not null
             and ($2::text is null or o.state = $2) and ($3::text is null or o.number::text like $3)
           order by o.placed_at desc, o.number desc limit 100"#,
        id.as_uuid(),
        state.map(OrderState::name),
        pattern
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .filter_map(|row| {
            let currency = Currency::parse(&row.currency).ok()?;
            Some(OwnOrder {
                number: row.number,
                access_token: row.access_token,
                placed_at: row.placed_at,
                grand_total: Money::rounded(row.grand_total, currency).ok()?,
                state: OrderState::parse(&row.state)?,
                payment_state: PaymentState::parse(&row.payment_state)?,
                fulfilment_state: FulfillmentState::parse(&row.fulfilment_state)?,
            })
        })
        .collect())
}
