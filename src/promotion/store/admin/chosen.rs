use rust_decimal::Decimal;

use crate::core::CampaignId;
use crate::db::TenantTx;

/// A thing that conditions and benefits choose by its name.
#[derive(Clone, Debug)]
pub struct ChosenByName {
    /// What kind of thing.
    pub source: String,
    /// What stands in a promotion.
    pub value: String,
    /// Its name in the store's first language.
    pub name: String,
    /// Its address.
    pub also: String,
}

/// Everything that is chosen by name; one round trip.
pub async fn chosen_by_name(tx: &mut TenantTx) -> sqlx::Result<Vec<ChosenByName>> {
    sqlx::query_as!(
        ChosenByName,
        r#"select source as "source!", value as "value!", name as "name!", also as "also!" from (
               select 'product' as source, id::text as value, title as name, slug as also from products
               union all select 'category', id::text, name, slug from categories
               union all select 'collection', id::text, title, slug from collections
               union all select distinct 'tag', tag, tag, '' from products, unnest(tags) as tag
               union all select 'promotion', id::text, name, '' from promotions where state <> 'archived'
               union all select distinct 'channel', channel, channel, '' from coupon_codes where channel is not null
               union all select 'segment', id::text, name, '' from segments
               union all select 'group', name, name, '' from customer_groups
               union all select 'shipping-method', id::text, name, '' from shipping_methods
           ) as things order by source, lower(name), value"#
    )
    .fetch_all(&mut **tx)
    .await
}

/// A variant that has a SKU.
#[derive(Clone, Debug)]
pub struct NamedSku {
    /// The SKU.
    pub sku: String,
    /// The product's title.
    pub title: String,
    /// What one costs as listed.
    pub price: Decimal,
}

/// Every SKU.
pub async fn skus(tx: &mut TenantTx) -> sqlx::Result<Vec<NamedSku>> {
    sqlx::query_as!(
        NamedSku,
        r#"select v.sku as "sku!", p.title, v.price from variants v join products p on p.id = v.product_id
           where v.sku is not null order by v.sku"#
    )
    .fetch_all(&mut **tx)
    .await
}

/// A campaign to choose.
#[derive(Clone, Debug)]
pub struct CampaignName {
    /// Its id.
    pub id: CampaignId,
    /// Its name.
    pub name: String,
}

/// Every campaign, the newest first.
pub async fn campaigns(tx: &mut TenantTx) -> sqlx::Result<Vec<CampaignName>> {
    let rows = sqlx::query!("select id, name from campaigns order by created_at desc, id")
        .fetch_all(&mut **tx)
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| CampaignName {
            id: CampaignId::from_uuid(row.id),
            name: row.name,
        })
        .collect())
}
