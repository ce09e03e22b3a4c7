//! Telling people: counted and marked under the lock of the variant's offer, and looked at again when the mail is
//! written.

use time::OffsetDateTime;
use uuid::Uuid;

use crate::back_in_stock::places::Places;
use crate::core::{BackInStockEntryId, Locale, VariantId};
use crate::db::TenantTx;

/// Variants that can be bought and for which somebody waits.
pub(in crate::back_in_stock) async fn variants_to_tell(
    tx: &mut TenantTx,
) -> sqlx::Result<Vec<VariantId>> {
    let ids = sqlx::query_scalar!(
        "select v.id from variants v join products p on p.id = v.product_id
         where p.state = 'published'
           and exists (select from back_in_stock_entries e
               where e.variant_id = v.id and e.told_at is null and e.confirmed_at is not null)
           and (exists (select from stock_items s
                    where s.variant_id = v.id and (not s.tracked or s.oversell or s.on_hand > s.committed))
                or exists (select from back_in_stock_offers f where f.variant_id = v.id and f.offered > 0))
         order by v.id"
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(ids.into_iter().map(VariantId::from_uuid).collect())
}

/// What may be told of a variant.
pub(in crate::back_in_stock) enum Offer {
    /// As many people as there are units.
    Counted(Places),
    /// Everybody: the shop sells it without counting.
    Uncounted,
}

/// Locks the offer of a variant, so that two jobs tell one after the other; nothing when it is not for sale.
pub(in crate::back_in_stock) async fn hold_offer(
    tx: &mut TenantTx,
    variant: VariantId,
) -> sqlx::Result<Option<Offer>> {
    sqlx::query!(
        "insert into back_in_stock_offers (variant_id, counted_at) values ($1, now())
         on conflict on constraint back_in_stock_offers_pkey do nothing",
        variant.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    let held = sqlx::query!(
        r#"select offered, counted_at as "counted_at: OffsetDateTime" from back_in_stock_offers
           where variant_id = $1 for update"#,
        variant.as_uuid()
    )
    .fetch_one(&mut **tx)
    .await?;
    let row = sqlx::query!(
        r#"select s.tracked and not s.oversell as "is_counted!", s.on_hand - s.committed as "available!",
                  (select coalesce(sum(l.quantity), 0) from order_lines l join orders o on o.id = l.order_id
                   where l.product_id = v.product_id and l.variant_id = v.id and o.placed_at > $2
                     and o.state <> 'cancelled') as "sold!"
           from variants v join products p on p.id = v.product_id and p.state = 'published'
           join stock_items s on s.variant_id = v.id where v.id = $1"#,
        variant.as_uuid(),
        held.counted_at as _
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(|row| {
        if row.is_counted {
            Offer::Counted(Places {
                offered: i64::from(held.offered),
                sold: row.sold,
                available: i64::from(row.available),
            })
        } else {
            Offer::Uncounted
        }
    }))
}

/// Notes for how many units somebody was told, counted now.
pub(in crate::back_in_stock) async fn set_offered(
    tx: &mut TenantTx,
    variant: VariantId,
    offered: i64,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update back_in_stock_offers set offered = $2::bigint::int, counted_at = now() where variant_id = $1",
        variant.as_uuid(),
        offered
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Somebody who waits.
pub(in crate::back_in_stock) struct Waiting {
    pub id: BackInStockEntryId,
    pub email: String,
    pub locale: Locale,
}

/// Who has waited longest for a variant, at most so many; locked.
pub(in crate::back_in_stock) async fn queue_of(
    tx: &mut TenantTx,
    variant: VariantId,
    most: i64,
) -> sqlx::Result<Vec<Waiting>> {
    let rows = sqlx::query!(
        "select id, email, locale from back_in_stock_entries
         where variant_id = $1 and told_at is null and confirmed_at is not null and asked_at > now() - interval '1 year'
         order by asked_at, id limit $2 for update",
        variant.as_uuid(),
        most
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Waiting {
            id: BackInStockEntryId::from_uuid(row.id),
            email: row.email,
            locale: Locale::parse(&row.locale).unwrap_or_default(),
        })
        .collect())
}

/// The mail `notice` tells somebody.
pub(in crate::back_in_stock) async fn mark_told(
    tx: &mut TenantTx,
    id: BackInStockEntryId,
    notice: Uuid,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update back_in_stock_entries set told_at = now(), notice_id = $2 where id = $1",
        id.as_uuid(),
        notice
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// What a mail tells of a variant.
#[derive(Clone, Debug)]
pub(in crate::back_in_stock) struct Notice {
    pub entry: BackInStockEntryId,
    pub variant: VariantId,
    pub slug: String,
    pub title: String,
    pub options: String,
    /// Whether the address is known to be theirs.
    pub is_confirmed: bool,
    /// Whether it was told, by this mail or another one.
    pub is_told: bool,
    /// Whether it can be bought at this moment.
    pub is_for_sale: bool,
}

/// What a mail tells: found by the entry, or by the mail that tells it.
pub(in crate::back_in_stock) async fn notice(
    tx: &mut TenantTx,
    of: Uuid,
    locale: Locale,
) -> sqlx::Result<Option<Notice>> {
    let row = sqlx::query!(
        r#"select e.id, v.id as variant_id, p.slug, e.confirmed_at is not null as "is_confirmed!", e.told_at is not null as "is_told!",
                  coalesce(nullif(p.translations -> $2 ->> 'title', ''), p.title) as "title!",
                  coalesce((select string_agg(coalesce(nullif(ov.translations -> $2 ->> 'name', ''), ov.name), ', ' order by o.position)
                      from option_values ov join product_options o on o.id = ov.option_id
                      where ov.id in (v.option1_value_id, v.option2_value_id, v.option3_value_id)), '') as "options!",
                  p.state = 'published' and exists (select from stock_items s
                      where s.variant_id = v.id and (not s.tracked or s.oversell or s.on_hand > s.committed)) as "is_for_sale!"
           from back_in_stock_entries e join variants v on v.id = e.variant_id join products p on p.id = v.product_id
           where e.id = $1 or e.notice_id = $1"#,
        of,
        locale.tag()
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(|row| Notice {
        entry: BackInStockEntryId::from_uuid(row.id),
        variant: VariantId::from_uuid(row.variant_id),
        slug: row.slug,
        title: row.title,
        options: row.options,
        is_confirmed: row.is_confirmed,
        is_told: row.is_told,
        is_for_sale: row.is_for_sale,
    }))
}

/// Somebody who was to be told waits again: the goods went before the mail did.
pub(in crate::back_in_stock) async fn reopen(
    tx: &mut TenantTx,
    notice: &Notice,
) -> sqlx::Result<()> {
    // Who has asked again meanwhile has an entry of their own.
    sqlx::query!(
        "update back_in_stock_entries e set told_at = null, notice_id = null
         where e.id = $1 and not exists (select from back_in_stock_entries other
             where other.variant_id = e.variant_id and other.email_normalized = e.email_normalized and other.told_at is null)",
        notice.entry.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    sqlx::query!(
        "update back_in_stock_offers set offered = greatest(offered - 1, 0) where variant_id = $1",
        notice.variant.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Gives an entry the token of the mail that is being written; the one before opens nothing any more.
pub(in crate::back_in_stock) async fn arm(
    tx: &mut TenantTx,
    id: BackInStockEntryId,
    hash: &[u8],
) -> sqlx::Result<()> {
    sqlx::query!(
        "update back_in_stock_entries set token_hash = $2 where id = $1",
        id.as_uuid(),
        hash
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
