//! SQL of who waits for what.

mod demand;
mod notice;
mod own_data;
mod tidying;

use time::OffsetDateTime;

use crate::core::{BackInStockEntryId, Email, Locale, VariantId};
use crate::db::TenantTx;

pub(super) use demand::{Demand, demand};
pub(super) use notice::{
    Notice, Offer, arm, hold_offer, mark_told, notice, queue_of, reopen, set_offered,
    variants_to_tell,
};
pub use own_data::OWN_DATA;
pub use tidying::tidy;

/// A variant of which somebody may want to hear.
#[derive(Clone, Debug)]
pub(super) struct Sought {
    /// Address of its product.
    pub slug: String,
    /// Whether it is on sale and nothing of it is left.
    pub is_sold_out: bool,
}

/// The variant of a published product.
pub(super) async fn sought(tx: &mut TenantTx, variant: VariantId) -> sqlx::Result<Option<Sought>> {
    sqlx::query_as!(
        Sought,
        r#"select p.slug, coalesce(s.tracked and not s.oversell and s.on_hand <= s.committed, true) as "is_sold_out!"
           from variants v join products p on p.id = v.product_id left join stock_items s on s.variant_id = v.id
           where v.id = $1 and p.state = 'published'"#,
        variant.as_uuid()
    )
    .fetch_optional(&mut **tx)
    .await
}

/// How much somebody waits for.
pub(super) struct Asked {
    /// Open entries of the mailbox.
    pub open: i64,
    /// Of these, those for which a mail that asks for a confirmation was queued within a day.
    pub mailed: i64,
}

/// What one mailbox waits for.
pub(super) async fn asked_under(tx: &mut TenantTx, email: &Email) -> sqlx::Result<Asked> {
    sqlx::query_as!(
        Asked,
        r#"select count(*) filter (where told_at is null) as "open!",
                  count(*) filter (where asked_to_confirm_at > now() - interval '1 day') as "mailed!"
           from back_in_stock_entries where email_normalized = $1"#,
        email.normalized()
    )
    .fetch_one(&mut **tx)
    .await
}

/// Somebody who wants to hear.
pub(super) struct NewEntry<'e> {
    pub variant: VariantId,
    pub email: &'e Email,
    pub locale: Locale,
    /// Whether the address is known to be theirs.
    pub is_proven: bool,
}

/// Notes who wants to hear of a variant. Answers the entry whose confirmation has to be asked for by mail, and where:
/// none for a proven address, for one that has confirmed, and for one that was asked within a day.
pub(super) async fn note(
    tx: &mut TenantTx,
    new: &NewEntry<'_>,
) -> sqlx::Result<Option<(BackInStockEntryId, String)>> {
    sqlx::query!(
        "insert into back_in_stock_entries (id, variant_id, email, email_normalized, locale, asked_at)
         values ($1, $2, $3, $4, $5, now())
         on conflict (variant_id, email_normalized) where told_at is null do nothing",
        BackInStockEntryId::new().as_uuid(),
        new.variant.as_uuid(),
        new.email.as_str(),
        new.email.normalized(),
        new.locale.tag()
    )
    .execute(&mut **tx)
    .await?;
    let to_ask = sqlx::query!(
        "update back_in_stock_entries
         set confirmed_at = case when $3 then now() end, asked_to_confirm_at = case when $3 then asked_to_confirm_at else now() end,
             email = case when $3 then $4 else email end, locale = $5
         where variant_id = $1 and email_normalized = $2 and told_at is null and confirmed_at is null
           and ($3 or coalesce(asked_to_confirm_at < now() - interval '1 day', true))
         returning id, email",
        new.variant.as_uuid(),
        new.email.normalized(),
        new.is_proven,
        new.email.as_str(),
        new.locale.tag()
    )
    .fetch_optional(&mut **tx)
    .await?;
    let to_ask = to_ask.filter(|_| !new.is_proven);
    Ok(to_ask.map(|row| (BackInStockEntryId::from_uuid(row.id), row.email)))
}

/// An entry as the link in its mail finds it.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub id: BackInStockEntryId,
    pub email: String,
    pub email_normalized: String,
    /// The product's name in the reader's language, and the options of the variant.
    pub title: String,
    pub options: String,
    pub slug: String,
    pub variant: VariantId,
    pub is_confirmed: bool,
    pub told_at: Option<OffsetDateTime>,
    /// Entries of the same mailbox for which nobody was told yet.
    pub open: i64,
}

/// The entry whose last mail holds the token with that hash.
pub(super) async fn by_token(
    tx: &mut TenantTx,
    hash: &[u8],
    locale: Locale,
) -> sqlx::Result<Option<Entry>> {
    let row = sqlx::query!(
        r#"select e.id, e.email, e.email_normalized, e.variant_id, p.slug,
                  coalesce(nullif(p.translations -> $2 ->> 'title', ''), p.title) as "title!",
                  coalesce((select string_agg(coalesce(nullif(ov.translations -> $2 ->> 'name', ''), ov.name), ', ' order by o.position)
                      from option_values ov join product_options o on o.id = ov.option_id
                      where ov.id in (v.option1_value_id, v.option2_value_id, v.option3_value_id)), '') as "options!",
                  e.confirmed_at is not null as "is_confirmed!", e.told_at as "told_at: OffsetDateTime",
                  (select count(*) from back_in_stock_entries other
                      where other.email_normalized = e.email_normalized and other.told_at is null) as "open!"
           from back_in_stock_entries e join variants v on v.id = e.variant_id join products p on p.id = v.product_id
           where e.token_hash = $1"#,
        hash,
        locale.tag()
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(|row| Entry {
        id: BackInStockEntryId::from_uuid(row.id),
        email: row.email,
        email_normalized: row.email_normalized,
        title: row.title,
        options: row.options,
        slug: row.slug,
        variant: VariantId::from_uuid(row.variant_id),
        is_confirmed: row.is_confirmed,
        told_at: row.told_at,
        open: row.open,
    }))
}

/// The address is known to be theirs now.
pub(super) async fn confirm(tx: &mut TenantTx, id: BackInStockEntryId) -> sqlx::Result<()> {
    sqlx::query!(
        "update back_in_stock_entries set confirmed_at = now() where id = $1 and confirmed_at is null",
        id.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Forgets everything that a mailbox waits for.
pub(super) async fn stop(tx: &mut TenantTx, email_normalized: &str) -> sqlx::Result<()> {
    sqlx::query!(
        "delete from back_in_stock_entries where email_normalized = $1 and told_at is null",
        email_normalized
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
