//! The merchant's list of wishes.

use rust_decimal::Decimal;
use time::OffsetDateTime;

use super::state;
use crate::core::{DiscountRequestId, Page, PageNumber, ROWS_PER_PAGE};
use crate::db::TenantTx;
use crate::discount_request::RequestState;

/// A wish in the merchant's list.
#[derive(Clone, Debug)]
pub struct RequestRow {
    /// Its id.
    pub id: DiscountRequestId,
    /// Who asks, perhaps empty.
    pub name: String,
    /// Their address.
    pub email: String,
    /// What was asked.
    pub message: String,
    /// When.
    pub created_at: OffsetDateTime,
    /// Where it stands.
    pub state: RequestState,
    /// Orders that were not cancelled.
    pub orders: i64,
    /// What these came to.
    pub spent: Decimal,
}

/// Wishes of one state, or all: open ones first, of them the oldest.
pub async fn requests(
    tx: &mut TenantTx,
    wanted: Option<RequestState>,
    number: PageNumber,
) -> sqlx::Result<Page<RequestRow>> {
    let wanted = wanted.map(RequestState::name);
    let total = sqlx::query_scalar!(
        r#"select count(*) as "total!" from discount_requests where $1::text is null or state = $1"#,
        wanted
    )
    .fetch_one(&mut **tx)
    .await?;
    let rows = sqlx::query!(
        r#"select r.id, c.name, c.email, r.message, r.created_at as "created_at: OffsetDateTime", r.state,
                  count(o.id) as "orders!", coalesce(sum(o.grand_total), 0) as "spent!"
           from discount_requests r join customers c on c.id = r.customer_id
           left join orders o on o.customer_id = c.id and o.state <> 'cancelled'
           where $1::text is null or r.state = $1
           group by r.id, c.id
           order by r.state <> 'open', case when r.state = 'open' then r.created_at end, r.created_at desc, r.id
           limit $2 offset $3"#,
        wanted,
        i64::from(ROWS_PER_PAGE.get()),
        number.offset(ROWS_PER_PAGE)
    )
    .fetch_all(&mut **tx)
    .await?;
    let items = rows
        .into_iter()
        .map(|row| {
            Ok(RequestRow {
                id: DiscountRequestId::from_uuid(row.id),
                name: row.name,
                email: row.email,
                message: row.message,
                created_at: row.created_at,
                state: state(&row.state)?,
                orders: row.orders,
                spent: row.spent,
            })
        })
        .collect::<sqlx::Result<_>>()?;
    Ok(Page::of_rows(items, number, total))
}
