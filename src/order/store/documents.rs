//! SQL of sealed numbers of identity documents.

use time::OffsetDateTime;

use crate::core::{CartId, IdentityDocumentId, OrderId};
use crate::db::TenantTx;
use crate::tenancy::Sealed;

/// A number as it is stored.
#[derive(Clone, PartialEq, Eq)]
pub struct StoredDocument {
    /// Its row.
    pub id: IdentityDocumentId,
    /// The number.
    pub sealed: Sealed,
}

pub(in crate::order) async fn keep_document(
    tx: &mut TenantTx,
    cart: CartId,
    document: &StoredDocument,
    end: &str,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into identity_documents (id, cart_id, key_id, sealed, number_end, kept_at) values ($1, $2, $3, $4, $5, $6)
         on conflict on constraint identity_documents_cart_unique do update set
             id = excluded.id, key_id = excluded.key_id, sealed = excluded.sealed, number_end = excluded.number_end, kept_at = excluded.kept_at",
        document.id.as_uuid(),
        cart.as_uuid(),
        document.sealed.key_id,
        document.sealed.bytes,
        end,
        now as OffsetDateTime
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// The last signs of the number that is kept with a cart.
pub async fn document_end_of_cart(tx: &mut TenantTx, cart: CartId) -> sqlx::Result<Option<String>> {
    sqlx::query_scalar!(
        "select number_end from identity_documents where cart_id = $1",
        cart.as_uuid()
    )
    .fetch_optional(&mut **tx)
    .await
}

/// Gives an order the number that was kept with its cart.
pub async fn take_document(tx: &mut TenantTx, order: OrderId, cart: CartId) -> sqlx::Result<()> {
    sqlx::query!(
        "update identity_documents set order_id = $1, cart_id = null where cart_id = $2",
        order.as_uuid(),
        cart.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

pub(in crate::order) async fn document_of_order(
    tx: &mut TenantTx,
    order: OrderId,
) -> sqlx::Result<Option<StoredDocument>> {
    let row = sqlx::query!(
        "select id, key_id, sealed from identity_documents where order_id = $1",
        order.as_uuid()
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(|row| StoredDocument {
        id: IdentityDocumentId::from_uuid(row.id),
        sealed: Sealed {
            key_id: row.key_id,
            bytes: row.sealed,
        },
    }))
}

/// The last signs of the number of an order.
pub(in crate::order) async fn document_end_of_order(
    tx: &mut TenantTx,
    order: OrderId,
) -> sqlx::Result<Option<String>> {
    sqlx::query_scalar!(
        "select number_end from identity_documents where order_id = $1",
        order.as_uuid()
    )
    .fetch_optional(&mut **tx)
    .await
}

pub(in crate::order) async fn forget_document(
    tx: &mut TenantTx,
    order: OrderId,
) -> sqlx::Result<()> {
    sqlx::query!(
        "delete from identity_documents where order_id = $1",
        order.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Those that another key than `current` sealed; of two that seal them anew the second passes over what the first
/// holds.
pub(in crate::order) async fn documents_of_other_keys(
    tx: &mut TenantTx,
    current: &str,
) -> sqlx::Result<Vec<StoredDocument>> {
    let rows = sqlx::query!(
        "select id, key_id, sealed from identity_documents where key_id <> $1 for update skip locked",
        current
    )
    .fetch_all(&mut **tx)
    .await?;
    let rows = rows.into_iter().map(|row| StoredDocument {
        id: IdentityDocumentId::from_uuid(row.id),
        sealed: Sealed {
            key_id: row.key_id,
            bytes: row.sealed,
        },
    });
    Ok(rows.collect())
}

pub(in crate::order) async fn reseal_document(
    tx: &mut TenantTx,
    old: &StoredDocument,
    new: &Sealed,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update identity_documents set key_id = $2, sealed = $3 where id = $1",
        old.id.as_uuid(),
        new.key_id,
        new.bytes
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Numbers of carts that nobody touched for a day, and of orders that are over in a way that did not take them away.
pub(in crate::order) async fn drop_old_documents(tx: &mut TenantTx) -> sqlx::Result<u64> {
    let removed = sqlx::query!(
        "delete from identity_documents d
         where (d.cart_id is not null and d.kept_at < now() - interval '1 day')
            or exists (select from orders o where o.id = d.order_id and (o.state = 'cancelled' or o.fulfilment_state = 'delivered'))"
    )
    .execute(&mut **tx)
    .await?;
    Ok(removed.rows_affected())
}
