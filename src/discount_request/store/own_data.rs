//! What a person wished for.

use futures::future::BoxFuture;
use serde_json::Value;

use crate::db::TenantTx;
use crate::own_data::{OwnData, Person};

/// A person's wishes for a discount, and what they were told.
pub const OWN_DATA: OwnData = OwnData {
    read: Some(("discount_requests", read)),
    hinder: None,
    erase,
    tables: &["discount_requests"],
};

fn read<'a>(tx: &'a mut TenantTx, person: &'a Person) -> BoxFuture<'a, sqlx::Result<Value>> {
    Box::pin(async move {
        sqlx::query_scalar!(
            r#"select coalesce(jsonb_agg(jsonb_build_object(
                   'message', message, 'state', state, 'answer', answer, 'gain', gain, 'asked_at', created_at,
                   'answered_at', answered_at) order by created_at), '[]') as "all!"
               from discount_requests where customer_id = $1"#,
            person.customer_id()
        )
        .fetch_one(&mut **tx)
        .await
    })
}

fn erase<'a>(tx: &'a mut TenantTx, person: &'a Person) -> BoxFuture<'a, sqlx::Result<()>> {
    Box::pin(async move {
        sqlx::query!(
            "delete from discount_requests where customer_id = $1",
            person.customer_id()
        )
        .execute(&mut **tx)
        .await?;
        Ok(())
    })
}
