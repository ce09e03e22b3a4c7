//! SQL of the addresses that an account keeps.

use sqlx::types::Json;

use crate::core::{AccountId, AddressId};
use crate::db::TenantTx;
use crate::order::Address;

/// An address that an account keeps.
#[derive(Clone, Debug)]
pub(in crate::account) struct OwnAddress {
    pub id: AddressId,
    pub address: Address,
    /// Whether orders go there unless their buyer says otherwise.
    pub is_default: bool,
}

/// All addresses of an account, the default one first.
pub(in crate::account) async fn addresses(
    tx: &mut TenantTx,
    account: AccountId,
) -> sqlx::Result<Vec<OwnAddress>> {
    let rows = sqlx::query!(
        r#"select d.id, d.address as "address: Json<Address>", d.id is not distinct from a.address_id as "is_default!"
           from addresses d join accounts a on a.id = d.account_id
           where d.account_id = $1 order by d.id is not distinct from a.address_id desc, d.created_at, d.id"#,
        account.as_uuid()
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| OwnAddress {
            id: AddressId::from_uuid(row.id),
            address: row.address.0,
            is_default: row.is_default,
        })
        .collect())
}

/// Keeps an address; the first one is the default.
pub(in crate::account) async fn insert_address(
    tx: &mut TenantTx,
    account: AccountId,
    address: &Address,
) -> sqlx::Result<()> {
    let id = AddressId::new();
    sqlx::query!(
        "insert into addresses (id, account_id, address) values ($1, $2, $3)",
        id.as_uuid(),
        account.as_uuid(),
        Json(address) as _
    )
    .execute(&mut **tx)
    .await?;
    sqlx::query!(
        "update accounts set address_id = $2 where id = $1 and address_id is null",
        account.as_uuid(),
        id.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Changes an address; false when the account has no such one.
pub(in crate::account) async fn set_address(
    tx: &mut TenantTx,
    account: AccountId,
    id: AddressId,
    address: &Address,
) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "update addresses set address = $3 where id = $2 and account_id = $1",
        account.as_uuid(),
        id.as_uuid(),
        Json(address) as _
    )
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Lets orders go to an address; false when the account has no such one.
pub(in crate::account) async fn set_default_address(
    tx: &mut TenantTx,
    account: AccountId,
    id: AddressId,
) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "update accounts set address_id = $2
         where id = $1 and exists (select from addresses where id = $2 and account_id = $1)",
        account.as_uuid(),
        id.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Forgets an address; false when the account has no such one.
pub(in crate::account) async fn delete_address(
    tx: &mut TenantTx,
    account: AccountId,
    id: AddressId,
) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "delete from addresses where id = $2 and account_id = $1",
        account.as_uuid(),
        id.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Forgets all addresses of an account.
pub(in crate::account) async fn delete_addresses(
    tx: &mut TenantTx,
    account: AccountId,
) -> sqlx::Result<()> {
    sqlx::query!(
        "delete from addresses where account_id = $1",
        account.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Where an account's next order goes: to its default address, else where the last one went.
pub(in crate::account) async fn usual_address(
    tx: &mut TenantTx,
    account: AccountId,
) -> sqlx::Result<Option<Address>> {
    let address = sqlx::query_scalar!(
        r#"select coalesce(
               (select d.address from accounts a join addresses d on d.id = a.address_id where a.id = $1),
               (select shipping_address from orders where account_id = $1 order by placed_at desc limit 1)
           ) as "address: Json<Address>""#,
        account.as_uuid()
    )
    .fetch_one(&mut **tx)
    .await?;
    Ok(address.map(|address| address.0))
}
