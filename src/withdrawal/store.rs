//! SQL of withdrawals.

mod detail;
mod list;
mod own_data;

use time::OffsetDateTime;

use super::statement::{Goods, Statement};
use crate::core::{Email, LineItemId, Locale, OrderId, StaffMemberId, WithdrawalId};
use crate::db::TenantTx;
use crate::order::order_number;

pub(super) use detail::{Withdrawal, last_of_session, of_order, withdrawal};
pub(super) use list::{Wanted, list, waiting};
pub use own_data::OWN_DATA;

/// A statement that is to be kept.
#[derive(Clone, Debug)]
pub(super) struct NewWithdrawal<'w> {
    pub id: WithdrawalId,
    pub statement: &'w Statement,
    /// The order on whose page it was made.
    pub order: Option<OrderId>,
    pub locale: Locale,
    /// Hash of the session that may see the receipt.
    pub session: &'w [u8],
    pub received_at: OffsetDateTime,
}

/// Lets statements about one order that come at once happen one after the other, until `tx` ends.
pub(super) async fn hold_order(tx: &mut TenantTx, order: OrderId) -> sqlx::Result<()> {
    sqlx::query!(
        "select id from orders where id = $1 for no key update",
        order.as_uuid()
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(())
}

/// Keeps a statement. Where it was not made on the order's page, it belongs to the order that has the number and the
/// address of mail; the same statements run whether there is one or not.
pub(super) async fn insert(tx: &mut TenantTx, new: &NewWithdrawal<'_>) -> sqlx::Result<()> {
    let statement = new.statement;
    let goods = match &statement.goods {
        Goods::Words(words) => words.as_str(),
        Goods::Everything | Goods::Units(_) => "",
    };
    sqlx::query!(
        "insert into withdrawals (id, order_id, order_number, name, email, email_normalized, goods, is_recognized, locale, session_hash, received_at)
         values ($1, coalesce($2, (select o.id from orders o where o.number = $3 and o.email_normalized = $4)),
                 $5, $6, $7, $4, $8, $9, $10, $11, $12)",
        new.id.as_uuid(),
        new.order.map(OrderId::as_uuid),
        order_number(statement.order.as_str()),
        statement.email.normalized(),
        statement.order.as_str(),
        statement.name.as_str(),
        statement.email.as_str(),
        goods,
        new.order.is_some(),
        new.locale.tag(),
        new.session,
        new.received_at as _
    )
    .execute(&mut **tx)
    .await?;
    if let Goods::Units(units) = &statement.goods {
        insert_lines(tx, new.id, units).await?;
    }
    Ok(())
}

async fn insert_lines(
    tx: &mut TenantTx,
    withdrawal: WithdrawalId,
    units: &[(LineItemId, i32)],
) -> sqlx::Result<()> {
    let (lines, quantities): (Vec<_>, Vec<_>) = units
        .iter()
        .map(|(line, units)| (line.as_uuid(), *units))
        .unzip();
    sqlx::query!(
        "insert into withdrawal_lines (withdrawal_id, order_line_id, quantity)
         select $1, u.line, u.quantity from unnest($2::uuid[], $3::int[]) u (line, quantity)",
        withdrawal.as_uuid(),
        &lines,
        &quantities
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Units of an order's lines from which its buyer has withdrawn.
pub(super) async fn units_of_order(
    tx: &mut TenantTx,
    order: OrderId,
) -> sqlx::Result<Vec<(LineItemId, i32)>> {
    let rows = sqlx::query!(
        r#"select l.order_line_id, sum(l.quantity)::int as "units!"
           from withdrawals w join withdrawal_lines l on l.withdrawal_id = w.id
           where w.order_id = $1 group by l.order_line_id"#,
        order.as_uuid()
    )
    .fetch_all(&mut **tx)
    .await?;
    let units = rows
        .into_iter()
        .map(|row| (LineItemId::from_uuid(row.order_line_id), row.units));
    Ok(units.collect())
}

/// How many statements were made under an address of mail since then.
pub(super) async fn made_under(
    tx: &mut TenantTx,
    email: &Email,
    since: OffsetDateTime,
) -> sqlx::Result<i64> {
    sqlx::query_scalar!(
        r#"select count(*) as "count!" from withdrawals where email_normalized = $1 and received_at > $2"#,
        email.normalized(),
        since as _
    )
    .fetch_one(&mut **tx)
    .await
}

/// Notes that the staff have seen to a statement; false where they had.
pub(super) async fn set_handled(
    tx: &mut TenantTx,
    id: WithdrawalId,
    by: StaffMemberId,
    at: OffsetDateTime,
) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "update withdrawals set handled_at = $2, handled_by = $3 where id = $1 and handled_at is null",
        id.as_uuid(),
        at as _,
        by.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}
