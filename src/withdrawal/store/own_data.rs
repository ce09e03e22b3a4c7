//! What statements of withdrawal hold of a person.

use futures::future::BoxFuture;
use serde_json::Value;

use crate::core::Refusal;
use crate::db::TenantTx;
use crate::own_data::{OwnData, Person};

/// Statements of a person's orders, and those made under their address. To be erased before the orders, which then
/// name nobody; what is kept of an order's buyer says who withdrew.
pub const OWN_DATA: OwnData = OwnData {
    read: Some(("withdrawals", read)),
    hinder: Some(hinder),
    erase,
    tables: &["withdrawals"],
};

fn read<'a>(tx: &'a mut TenantTx, person: &'a Person) -> BoxFuture<'a, sqlx::Result<Value>> {
    Box::pin(async move {
        sqlx::query_scalar!(
            r#"select coalesce(jsonb_agg(jsonb_build_object(
                   'order_number', order_number, 'name', name, 'email', email, 'goods', goods,
                   'received_at', received_at, 'handled_at', handled_at) order by received_at), '[]') as "all!"
               from withdrawals where lower(email) = $1"#,
            person.email()
        )
        .fetch_one(&mut **tx)
        .await
    })
}

/// Only those about an order: anybody may type anybody's address beside a number that is not there.
fn hinder<'a>(
    tx: &'a mut TenantTx,
    person: &'a Person,
) -> BoxFuture<'a, sqlx::Result<Option<Refusal>>> {
    Box::pin(async move {
        let waits = sqlx::query_scalar!(
            r#"select exists (select from withdrawals w join orders o on o.id = w.order_id
                   where w.handled_at is null and $3::text is not null
                     and (o.account_id = $1 or o.customer_id = $2)) as "waits!""#,
            person.account_id(),
            person.customer_id(),
            person.email()
        )
        .fetch_one(&mut **tx)
        .await?;
        Ok(waits.then_some(Refusal::WithdrawalUnderWay))
    })
}

fn erase<'a>(tx: &'a mut TenantTx, person: &'a Person) -> BoxFuture<'a, sqlx::Result<()>> {
    Box::pin(async move {
        sqlx::query!(
            "update withdrawals set name = '', email = '', email_normalized = '', goods = '', session_hash = null
             where $3::text is not null
               and (lower(email) = $3
                    or order_id in (select id from orders where account_id = $1 or customer_id = $2))",
            person.account_id(),
            person.customer_id(),
            person.email()
        )
        .execute(&mut **tx)
        .await?;
        Ok(())
    })
}
