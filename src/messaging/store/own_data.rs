//! What was mailed to a person.

use futures::future::BoxFuture;
use serde_json::Value;

use crate::db::TenantTx;
use crate::own_data::{OwnData, Person};

/// Mails to a person, and those about their orders. To be erased before the orders, which then name nobody.
pub const OWN_DATA: OwnData = OwnData {
    read: Some(("mails", read)),
    hinder: None,
    erase,
    tables: &["outbox"],
};

fn read<'a>(tx: &'a mut TenantTx, person: &'a Person) -> BoxFuture<'a, sqlx::Result<Value>> {
    Box::pin(async move {
        sqlx::query_scalar!(
            r#"select coalesce(jsonb_agg(jsonb_build_object(
                   'kind', kind, 'recipient', recipient, 'language', locale, 'written_at', created_at, 'sent_at', sent_at)
                   order by created_at), '[]') as "all!"
               from outbox where lower(recipient) = $1"#,
            person.email()
        )
        .fetch_one(&mut **tx)
        .await
    })
}

fn erase<'a>(tx: &'a mut TenantTx, person: &'a Person) -> BoxFuture<'a, sqlx::Result<()>> {
    Box::pin(async move {
        sqlx::query!(
            "delete from outbox where $3::text is not null
                 and (lower(recipient) = $3
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
