//! Statements as they were made.

use time::OffsetDateTime;
use uuid::Uuid;

use crate::core::{OrderId, WithdrawalId};
use crate::db::TenantTx;

/// A statement as it was made, and what became of it.
#[derive(Clone, Debug)]
pub(in crate::withdrawal) struct Withdrawal {
    pub id: WithdrawalId,
    /// The order, where one fits what was typed.
    pub order: Option<OrderId>,
    /// The number as typed.
    pub order_number: String,
    pub name: String,
    pub email: String,
    /// What it is about in the buyer's words; empty for everything, and where there are lines.
    pub goods: String,
    pub lines: Vec<WithdrawnLine>,
    /// Whether it was made on the order's own page.
    pub is_recognized: bool,
    pub received_at: OffsetDateTime,
    pub handled_at: Option<OffsetDateTime>,
    /// Who has seen to it, while they are on the staff.
    pub handled_by: Option<String>,
}

/// Units of a line of the order.
#[derive(Clone, Debug)]
pub(in crate::withdrawal) struct WithdrawnLine {
    pub title: String,
    /// The chosen options in words, may be empty.
    pub options: String,
    pub quantity: i32,
}

/// One statement.
pub(in crate::withdrawal) async fn withdrawal(
    tx: &mut TenantTx,
    id: WithdrawalId,
) -> sqlx::Result<Option<Withdrawal>> {
    Ok(details(tx, &[id.as_uuid()]).await?.pop())
}

/// The last statement of a session.
pub(in crate::withdrawal) async fn last_of_session(
    tx: &mut TenantTx,
    session: &[u8],
) -> sqlx::Result<Option<Withdrawal>> {
    let ids = sqlx::query_scalar!(
        "select id from withdrawals where session_hash = $1 order by received_at desc, id desc limit 1",
        session
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(details(tx, &ids).await?.pop())
}

/// Every statement about an order, the newest first.
pub(in crate::withdrawal) async fn of_order(
    tx: &mut TenantTx,
    order: OrderId,
) -> sqlx::Result<Vec<Withdrawal>> {
    let ids = sqlx::query_scalar!(
        "select id from withdrawals where order_id = $1",
        order.as_uuid()
    )
    .fetch_all(&mut **tx)
    .await?;
    details(tx, &ids).await
}

/// Statements with their lines, the newest first.
pub(super) async fn details(tx: &mut TenantTx, ids: &[Uuid]) -> sqlx::Result<Vec<Withdrawal>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows = sqlx::query!(
        r#"select w.id, w.order_id, w.order_number, w.name, w.email, w.goods, w.is_recognized,
                  w.received_at as "received_at: OffsetDateTime", w.handled_at as "handled_at: OffsetDateTime",
                  coalesce(nullif(s.name, ''), s.email) as "handled_by?"
           from withdrawals w left join staff_members s on s.id = w.handled_by
           where w.id = any($1) order by w.received_at desc, w.id desc"#,
        ids
    )
    .fetch_all(&mut **tx)
    .await?;
    let lines = sqlx::query!(
        "select l.withdrawal_id, o.title, o.options, l.quantity
         from withdrawal_lines l join order_lines o on o.id = l.order_line_id
         where l.withdrawal_id = any($1) order by o.position",
        ids
    )
    .fetch_all(&mut **tx)
    .await?;
    let lines_of = |id: Uuid| {
        let own = lines.iter().filter(|line| line.withdrawal_id == id);
        let own = own.map(|line| WithdrawnLine {
            title: line.title.clone(),
            options: line.options.clone(),
            quantity: line.quantity,
        });
        own.collect()
    };
    Ok(rows
        .into_iter()
        .map(|row| Withdrawal {
            id: WithdrawalId::from_uuid(row.id),
            order: row.order_id.map(OrderId::from_uuid),
            order_number: row.order_number,
            name: row.name,
            email: row.email,
            goods: row.goods,
            lines: lines_of(row.id),
            is_recognized: row.is_recognized,
            received_at: row.received_at,
            handled_at: row.handled_at,
            handled_by: row.handled_by,
        })
        .collect())
}
