//! SQL of the demo: what is there already, and the tariff of a shop.

use std::collections::HashSet;

use rust_decimal::Decimal;
use sqlx::types::Json;
use uuid::Uuid;

use crate::core::{CategoryId, CollectionId};
use crate::db::TenantTx;
use crate::tenancy::Translations;

pub(super) async fn category(tx: &mut TenantTx, slug: &str) -> sqlx::Result<Option<CategoryId>> {
    let id = sqlx::query_scalar!("select id from categories where slug = $1", slug)
        .fetch_optional(&mut **tx)
        .await?;
    Ok(id.map(CategoryId::from_uuid))
}

pub(super) async fn collection(
    tx: &mut TenantTx,
    slug: &str,
) -> sqlx::Result<Option<CollectionId>> {
    let id = sqlx::query_scalar!("select id from collections where slug = $1", slug)
        .fetch_optional(&mut **tx)
        .await?;
    Ok(id.map(CollectionId::from_uuid))
}

pub(super) async fn product_slugs(tx: &mut TenantTx) -> sqlx::Result<HashSet<String>> {
    let slugs = sqlx::query_scalar!("select slug from products")
        .fetch_all(&mut **tx)
        .await?;
    Ok(slugs.into_iter().collect())
}

pub(super) async fn has_tariff(tx: &mut TenantTx) -> sqlx::Result<bool> {
    let found = sqlx::query_scalar!("select id from shipping_methods limit 1")
        .fetch_optional(&mut **tx)
        .await?;
    Ok(found.is_some())
}

/// A way of sending, as it is stored.
pub(super) struct Method<'m> {
    pub position: i32,
    pub name: &'m str,
    pub translations: Translations,
    pub countries: Vec<String>,
    pub min_weight: Option<i64>,
    pub max_weight: Option<i64>,
    pub price: Decimal,
    pub free_from: Option<Decimal>,
    pub days: (i32, i32),
    pub working_days_only: bool,
}

pub(super) async fn add_method(tx: &mut TenantTx, method: &Method<'_>) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into shipping_methods (id, position, name, translations, countries, min_weight_grams, max_weight_grams,
            price, free_from, min_days, max_days, working_days_only) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        Uuid::now_v7(),
        method.position,
        method.name,
        Json(&method.translations) as _,
        &method.countries,
        method.min_weight,
        method.max_weight,
        method.price,
        method.free_from,
        method.days.0,
        method.days.1,
        method.working_days_only,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

pub(super) async fn add_rate(
    tx: &mut TenantTx,
    class: &str,
    country: &str,
    rate: Decimal,
    (name, translations): (&str, &Translations),
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into tax_rates (id, tax_class, country, rate, name, translations) values ($1, $2, $3, $4, $5, $6)
         on conflict on constraint tax_rates_place_unique do nothing",
        Uuid::now_v7(),
        class,
        country,
        rate,
        name,
        Json(translations) as _,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
