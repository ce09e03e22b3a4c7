//! Codes of a person's own, and what was counted of them.

use futures::future::BoxFuture;
use serde_json::Value;

use crate::db::TenantTx;
use crate::own_data::{OwnData, Person};

/// A person's own codes and uses. That a promotion was used stays, without whom.
pub const OWN_DATA: OwnData = OwnData {
    read: Some(("codes", read)),
    hinder: None,
    erase,
    tables: &[
        "redemptions",
        "promotion_buyers",
        "coupon_codes",
        "code_batches",
    ],
};

fn read<'a>(tx: &'a mut TenantTx, person: &'a Person) -> BoxFuture<'a, sqlx::Result<Value>> {
    Box::pin(async move {
        sqlx::query_scalar!(
            r#"select coalesce(jsonb_agg(jsonb_build_object(
                   'code', code, 'used', used, 'made_at', created_at, 'ends_at', ends_at) order by created_at), '[]') as "all!"
               from coupon_codes where customer_id = $1"#,
            person.customer_id()
        )
        .fetch_one(&mut **tx)
        .await
    })
}

/// A code of their own opens nothing any more: without its customer it would be everybody's.
fn erase<'a>(tx: &'a mut TenantTx, person: &'a Person) -> BoxFuture<'a, sqlx::Result<()>> {
    Box::pin(async move {
        let customer = person.customer_id();
        sqlx::query!(
            "with signs as (
                 select distinct unnest(buyers) as sign from redemptions where customer_id = $1
                 union select 'customer ' || $1::uuid
             )
             delete from promotion_buyers using signs where buyer = sign",
            customer
        )
        .execute(&mut **tx)
        .await?;
        sqlx::query!(
            "update redemptions set customer_id = null, buyers = '{}' where customer_id = $1",
            customer
        )
        .execute(&mut **tx)
        .await?;
        sqlx::query!(
            "update coupon_codes set customer_id = null, disabled_at = coalesce(disabled_at, now()) where customer_id = $1",
            customer
        )
        .execute(&mut **tx)
        .await?;
        sqlx::query!(
            "update code_batches set customer_id = null, cancelled_at = coalesce(cancelled_at, now()) where customer_id = $1",
            customer
        )
        .execute(&mut **tx)
        .await?;
        Ok(())
    })
}
