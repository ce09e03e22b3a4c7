//! What a person waits for.

use futures::future::BoxFuture;
use serde_json::Value;

use crate::db::TenantTx;
use crate::own_data::{OwnData, Person};

/// What a person wants to be told of.
pub const OWN_DATA: OwnData = OwnData {
    read: Some(("back_in_stock_requests", read)),
    hinder: None,
    erase,
    tables: &["back_in_stock_entries"],
};

fn read<'a>(tx: &'a mut TenantTx, person: &'a Person) -> BoxFuture<'a, sqlx::Result<Value>> {
    Box::pin(async move {
        sqlx::query_scalar!(
            r#"select coalesce(jsonb_agg(jsonb_build_object(
                   'product', p.slug, 'sku', v.sku, 'email', e.email, 'asked_at', e.asked_at,
                   'confirmed_at', e.confirmed_at, 'told_at', e.told_at) order by e.asked_at), '[]') as "all!"
               from back_in_stock_entries e
               join variants v on v.id = e.variant_id join products p on p.id = v.product_id
               where lower(e.email) = $1"#,
            person.email()
        )
        .fetch_one(&mut **tx)
        .await
    })
}

fn erase<'a>(tx: &'a mut TenantTx, person: &'a Person) -> BoxFuture<'a, sqlx::Result<()>> {
    Box::pin(async move {
        sqlx::query!(
            "delete from back_in_stock_entries where lower(email) = $1",
            person.email()
        )
        .execute(&mut **tx)
        .await?;
        Ok(())
    })
}
