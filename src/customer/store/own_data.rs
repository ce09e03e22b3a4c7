//! What the shop knows of a customer.

use futures::future::BoxFuture;
use serde_json::Value;

use crate::core::{AccountId, CustomerId};
use crate::db::TenantTx;
use crate::own_data::{OwnData, Person};

/// The customer's record, what they did and what they allowed. To be erased last: others name it.
pub const OWN_DATA: OwnData = OwnData {
    read: Some(("customer", read)),
    hinder: None,
    erase,
    tables: &["customers", "consents", "events", "customer_group_members"],
};

fn read<'a>(tx: &'a mut TenantTx, person: &'a Person) -> BoxFuture<'a, sqlx::Result<Value>> {
    Box::pin(async move {
        sqlx::query_scalar!(
            r#"select jsonb_build_object(
                   'known', (select jsonb_build_object('email', email, 'name', name, 'phone', phone, 'language', locale,
                        'since', created_at) from customers where id = $2),
                   'consents', (select coalesce(jsonb_agg(jsonb_build_object('channel', channel, 'allowed', granted,
                        'source', source, 'recorded_at', recorded_at) order by id), '[]')
                        from consents where account_id = $1 or customer_id = $2),
                   'activity', (select coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'subject', subject,
                        'happened_at', happened_at) order by id), '[]')
                        from events where customer_id = $2)) as "all!""#,
            person.account_id(),
            person.customer_id()
        )
        .fetch_one(&mut **tx)
        .await
    })
}

fn erase<'a>(tx: &'a mut TenantTx, person: &'a Person) -> BoxFuture<'a, sqlx::Result<()>> {
    Box::pin(async move {
        let customer = person.customer_id();
        sqlx::query!("delete from events where customer_id = $1", customer)
            .execute(&mut **tx)
            .await?;
        // Consents and groups go with it.
        sqlx::query!("delete from customers where id = $1", customer)
            .execute(&mut **tx)
            .await?;
        Ok(())
    })
}

/// Removes what the browsers did that are signed in to an account. To be called while they are.
pub async fn forget_visits(tx: &mut TenantTx, account: AccountId) -> sqlx::Result<()> {
    sqlx::query!(
        "delete from events where visitor_id in (
             select visitor_id from sessions where account_id = $1 and visitor_id is not null)",
        account.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    sqlx::query!(
        "delete from consents where visitor_id in (
             select visitor_id from sessions where account_id = $1 and visitor_id is not null)",
        account.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Holds the account of a customer until `tx` ends, if they have one.
pub async fn lock_account_of(tx: &mut TenantTx, customer: CustomerId) -> sqlx::Result<()> {
    sqlx::query!(
        "select id from accounts where customer_id = $1 for no key update",
        customer.as_uuid()
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(())
}

/// Whose data it is that the shop keeps of a customer; nothing where there is no such customer.
pub async fn person(tx: &mut TenantTx, customer: CustomerId) -> sqlx::Result<Option<Person>> {
    let row = sqlx::query!(
        r#"select a.id as "account?", lower(c.email) as "email!"
           from customers c left join accounts a on a.customer_id = c.id where c.id = $1"#,
        customer.as_uuid()
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(|row| Person {
        account: row.account.map(AccountId::from_uuid),
        customer: Some(customer),
        email: Some(row.email),
    }))
}
