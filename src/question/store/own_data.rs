//! What questions hold of a person.

use futures::future::BoxFuture;
use serde_json::Value;

use crate::db::TenantTx;
use crate::own_data::{OwnData, Person};

/// What was asked under a person's address.
pub const OWN_DATA: OwnData = OwnData {
    read: Some(("questions", read)),
    hinder: None,
    erase,
    tables: &["questions"],
};

fn read<'a>(tx: &'a mut TenantTx, person: &'a Person) -> BoxFuture<'a, sqlx::Result<Value>> {
    Box::pin(async move {
        sqlx::query_scalar!(
            r#"select coalesce(jsonb_agg(jsonb_build_object(
                   'number', number, 'name', name, 'email', email, 'subject', subject, 'message', message,
                   'answer', answer, 'asked_at', asked_at, 'answered_at', answered_at) order by asked_at), '[]') as "all!"
               from questions where lower(email) = $1"#,
            person.email()
        )
        .fetch_one(&mut **tx)
        .await
    })
}

fn erase<'a>(tx: &'a mut TenantTx, person: &'a Person) -> BoxFuture<'a, sqlx::Result<()>> {
    Box::pin(async move {
        sqlx::query!(
            "delete from questions where lower(email) = $1",
            person.email()
        )
        .execute(&mut **tx)
        .await?;
        Ok(())
    })
}
