//! SQL of wishlists.

mod own_data;

use futures::future::BoxFuture;
use rust_decimal::Decimal;
use uuid::Uuid;

use super::MOST;
use super::owner::Owner;
use crate::core::{AccountId, Locale, ProductId, VariantId, WishlistEntryId};
use crate::db::TenantTx;

pub use own_data::OWN_DATA;

/// Something saved for later.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub id: WishlistEntryId,
    pub product: ProductId,
    pub variant: Option<Uuid>,
    /// The product's name in the reader's language.
    pub title: String,
    pub saved_price: Decimal,
}

/// A list, what was saved last first.
pub(super) async fn entries(
    tx: &mut TenantTx,
    owner: &Owner,
    locale: Locale,
) -> sqlx::Result<Vec<Entry>> {
    let (account, session) = owner.columns();
    let rows = sqlx::query!(
        r#"select w.id, w.product_id, w.variant_id, w.saved_price,
                  coalesce(nullif(p.translations -> $3 ->> 'title', ''), p.title) as "title!"
           from wishlist_entries w join products p on p.id = w.product_id
           where w.account_id = $1 or w.session_hash = $2 order by w.saved_at desc, w.id desc"#,
        account,
        session,
        locale.tag()
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Entry {
            id: WishlistEntryId::from_uuid(row.id),
            product: ProductId::from_uuid(row.product_id),
            variant: row.variant_id,
            title: row.title,
            saved_price: row.saved_price,
        })
        .collect())
}

/// The entry of a product in a list.
pub(super) async fn entry_of(
    tx: &mut TenantTx,
    owner: &Owner,
    product: ProductId,
) -> sqlx::Result<Option<WishlistEntryId>> {
    let (account, session) = owner.columns();
    let id = sqlx::query_scalar!(
        "select id from wishlist_entries where product_id = $3 and (account_id = $1 or session_hash = $2)",
        account,
        session,
        product.as_uuid()
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(id.map(WishlistEntryId::from_uuid))
}

/// Locks an account's list, in the order in which accounts are locked before sessions and carts.
pub(super) async fn lock_account(tx: &mut TenantTx, account: AccountId) -> sqlx::Result<()> {
    sqlx::query!(
        "select id from accounts where id = $1 for no key update",
        account.as_uuid()
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(())
}

/// The variant, if it is one of the product's.
pub(super) async fn own_variant(
    tx: &mut TenantTx,
    product: ProductId,
    variant: VariantId,
) -> sqlx::Result<Option<Uuid>> {
    sqlx::query_scalar!(
        "select id from variants where id = $1 and product_id = $2",
        variant.as_uuid(),
        product.as_uuid()
    )
    .fetch_optional(&mut **tx)
    .await
}

/// Adds to a list that is held. What is there already stays, with the price of its day, and follows the variant that
/// was chosen now. False when the list is full.
pub(super) async fn save(
    tx: &mut TenantTx,
    owner: &Owner,
    product: ProductId,
    variant: Option<Uuid>,
    price: Decimal,
) -> sqlx::Result<bool> {
    let (account, session) = owner.columns();
    let known = entry_of(tx, owner, product).await?;
    if let Some(known) = known {
        sqlx::query!(
            "update wishlist_entries set variant_id = coalesce($2, variant_id) where id = $1",
            known.as_uuid(),
            variant
        )
        .execute(&mut **tx)
        .await?;
        return Ok(true);
    }
    let done = sqlx::query!(
        "insert into wishlist_entries (id, account_id, session_hash, product_id, variant_id, saved_price, saved_at)
         select $1, $2, $3, $4, $5, $6, now()
         where (select count(*) from wishlist_entries where account_id = $2 or session_hash = $3) < $7",
        WishlistEntryId::new().as_uuid(),
        account,
        session,
        product.as_uuid(),
        variant,
        price,
        MOST
    )
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Takes an entry out of the list it stands in; nothing happens to those of other lists.
pub(super) async fn remove(
    tx: &mut TenantTx,
    owner: &Owner,
    id: WishlistEntryId,
) -> sqlx::Result<()> {
    let (account, session) = owner.columns();
    sqlx::query!(
        "delete from wishlist_entries where id = $3 and (account_id = $1 or session_hash = $2)",
        account,
        session,
        id.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Gives an account, which is locked, the list of a session: what it has already stays its own, and of the rest the
/// newest that find room.
pub(super) async fn give_to_account(
    tx: &mut TenantTx,
    session: &[u8],
    account: AccountId,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update wishlist_entries set account_id = $2, session_hash = null
         where id in (
             select w.id from wishlist_entries w
             where w.session_hash = $1
               and not exists (select from wishlist_entries own where own.account_id = $2 and own.product_id = w.product_id)
             order by w.saved_at desc, w.id desc
             limit greatest($3 - (select count(*) from wishlist_entries where account_id = $2), 0))",
        session,
        account.as_uuid(),
        MOST
    )
    .execute(&mut **tx)
    .await?;
    sqlx::query!(
        "delete from wishlist_entries where session_hash = $1",
        session
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Lists of sessions that have ended.
pub fn tidy(tx: &mut TenantTx) -> BoxFuture<'_, sqlx::Result<u64>> {
    Box::pin(async move {
        let removed = sqlx::query!(
            "delete from wishlist_entries w where w.session_hash is not null
             and not exists (select from sessions s where s.token_hash = w.session_hash)"
        )
        .execute(&mut **tx)
        .await?
        .rows_affected();
        Ok(removed)
    })
}
