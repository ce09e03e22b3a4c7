//! What a person has saved for later.

use futures::future::BoxFuture;
use serde_json::Value;

use crate::db::TenantTx;
use crate::own_data::{OwnData, Person};

/// The wishlist of a person's account.
pub const OWN_DATA: OwnData = OwnData {
    read: Some(("wishlist", read)),
    hinder: None,
    erase,
    tables: &["wishlist_entries"],
};

fn read<'a>(tx: &'a mut TenantTx, person: &'a Person) -> BoxFuture<'a, sqlx::Result<Value>> {
    Box::pin(async move {
        sqlx::query_scalar!(
            r#"select coalesce(jsonb_agg(jsonb_build_object(
                   'product', p.slug, 'sku', v.sku, 'price', e.saved_price::text, 'saved_at', e.saved_at)
                   order by e.saved_at), '[]') as "all!"
               from wishlist_entries e join products p on p.id = e.product_id left join variants v on v.id = e.variant_id
               where e.account_id = $1"#,
            person.account_id()
        )
        .fetch_one(&mut **tx)
        .await
    })
}

fn erase<'a>(tx: &'a mut TenantTx, person: &'a Person) -> BoxFuture<'a, sqlx::Result<()>> {
    Box::pin(async move {
        sqlx::query!(
            "delete from wishlist_entries where account_id = $1",
            person.account_id()
        )
        .execute(&mut **tx)
        .await?;
        Ok(())
    })
}
