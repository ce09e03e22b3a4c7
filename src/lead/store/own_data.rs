//! What leads hold of a person.

use futures::future::BoxFuture;
use serde_json::Value;

use crate::db::TenantTx;
use crate::own_data::{OwnData, Person};

/// What a person left in front of coupons, and the permissions that they gave with it.
pub const OWN_DATA: OwnData = OwnData {
    read: Some(("coupon_forms", read)),
    hinder: None,
    erase,
    tables: &["leads"],
};

fn read<'a>(tx: &'a mut TenantTx, person: &'a Person) -> BoxFuture<'a, sqlx::Result<Value>> {
    Box::pin(async move {
        sqlx::query_scalar!(
            r#"select coalesce(jsonb_agg(jsonb_build_object(
                   'email', l.email, 'phone', l.phone, 'location', l.location, 'code', c.code, 'at', l.created_at)
                   order by l.created_at), '[]') as "all!"
               from leads l join coupon_codes c on c.id = l.code_id where lower(l.email) = $1"#,
            person.email()
        )
        .fetch_one(&mut **tx)
        .await
    })
}

fn erase<'a>(tx: &'a mut TenantTx, person: &'a Person) -> BoxFuture<'a, sqlx::Result<()>> {
    Box::pin(async move {
        sqlx::query!("delete from leads where lower(email) = $1", person.email())
            .execute(&mut **tx)
            .await?;
        Ok(())
    })
}
