//! SQL of what the merchant changes: shipping methods and tax rates one by one.

use rust_decimal::Decimal;
use sqlx::types::Json;

use crate::core::{Error, Reason, ShippingMethodId, TaxRate, TaxRateId};
use crate::db::TenantTx;
use crate::tenancy::Translations;
use crate::web::Failure;

/// A tax rate as it is stored.
#[derive(Clone, Debug)]
pub struct TaxRateRow {
    /// Id.
    pub id: TaxRateId,
    /// Which goods.
    pub class: String,
    /// Country code.
    pub country: String,
    /// A part of the country, empty for all of it.
    pub region: String,
    /// The rate.
    pub rate: TaxRate,
    /// What shoppers read, in the store's first language.
    pub name: String,
    /// The same in the others.
    pub translations: Translations,
}

/// A shipping method as it is stored.
#[derive(Clone, Debug)]
pub struct ShippingMethodRow {
    /// Id.
    pub id: ShippingMethodId,
    /// Place in the list.
    pub position: i32,
    /// Name in the store's first language.
    pub name: String,
    /// Name in the others.
    pub translations: Translations,
    /// Country codes; empty means everywhere.
    pub countries: Vec<String>,
    /// Least weight in grams.
    pub min_weight: Option<i64>,
    /// Most weight in grams.
    pub max_weight: Option<i64>,
    /// Least value of goods.
    pub min_subtotal: Option<Decimal>,
    /// Most value of goods.
    pub max_subtotal: Option<Decimal>,
    /// Price.
    pub price: Decimal,
    /// Free from this value of goods on.
    pub free_from: Option<Decimal>,
    /// Fewest days on the way.
    pub min_days: i32,
    /// Most days on the way.
    pub max_days: i32,
    /// Whether Saturdays do not count among them.
    pub working_days_only: bool,
    /// Whether the number of the receiver's identity document is needed.
    pub asks_identity_document: bool,
    /// Whether it is offered.
    pub enabled: bool,
}

/// Every tax rate.
pub async fn tax_rates(tx: &mut TenantTx) -> sqlx::Result<Vec<TaxRateRow>> {
    let rows = sqlx::query!(
        r#"select id, tax_class, country, region, rate, name, translations as "translations: Json<Translations>"
           from tax_rates order by country, region, tax_class"#
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .filter_map(|row| {
            Some(TaxRateRow {
                id: TaxRateId::from_uuid(row.id),
                class: row.tax_class,
                country: row.country,
                region: row.region,
                rate: TaxRate::new(row.rate).ok()?,
                name: row.name,
                translations: row.translations.0,
            })
        })
        .collect())
}

/// One tax rate.
pub async fn tax_rate(tx: &mut TenantTx, id: TaxRateId) -> sqlx::Result<Option<TaxRateRow>> {
    Ok(tax_rates(tx).await?.into_iter().find(|rate| rate.id == id))
}

/// Writes a tax rate, a new one or one that is there.
///
/// # Errors
/// A fault of the field `country` when class and place have a rate already.
pub async fn save_tax_rate(
    tx: &mut TenantTx,
    rate: &TaxRateRow,
    is_new: bool,
) -> Result<(), Failure> {
    let written = if is_new {
        sqlx::query!(
            "insert into tax_rates (id, tax_class, country, region, rate, name, translations) values ($1, $2, $3, $4, $5, $6, $7)",
            rate.id.as_uuid(),
            rate.class,
            rate.country,
            rate.region,
            rate.rate.get(),
            rate.name,
            Json(&rate.translations) as _
        )
        .execute(&mut **tx)
        .await
    } else {
        sqlx::query!(
            "update tax_rates set tax_class = $2, country = $3, region = $4, rate = $5, name = $6, translations = $7 where id = $1",
            rate.id.as_uuid(),
            rate.class,
            rate.country,
            rate.region,
            rate.rate.get(),
            rate.name,
            Json(&rate.translations) as _
        )
        .execute(&mut **tx)
        .await
    };
    match written {
        Ok(done) if done.rows_affected() == 0 => Err(Failure::NotFound),
        Ok(_) => Ok(()),
        Err(sqlx::Error::Database(error))
            if error.constraint() == Some("tax_rates_place_unique") =>
        {
            Err(Error::invalid("country", Reason::AlreadyTaken).into())
        }
        Err(error) => Err(error.into()),
    }
}

/// Deletes a tax rate.
pub async fn delete_tax_rate(tx: &mut TenantTx, id: TaxRateId) -> sqlx::Result<()> {
    sqlx::query!("delete from tax_rates where id = $1", id.as_uuid())
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// Every shipping method, offered or not.
pub async fn shipping_methods(tx: &mut TenantTx) -> sqlx::Result<Vec<ShippingMethodRow>> {
    let rows = sqlx::query!(
        r#"select id, position, name, translations as "translations: Json<Translations>", countries,
                  min_weight_grams, max_weight_grams, min_subtotal, max_subtotal, price, free_from,
                  min_days, max_days, working_days_only, asks_identity_document, enabled
           from shipping_methods order by position, name"#
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| ShippingMethodRow {
            id: ShippingMethodId::from_uuid(row.id),
            position: row.position,
            name: row.name,
            translations: row.translations.0,
            countries: row.countries,
            min_weight: row.min_weight_grams,
            max_weight: row.max_weight_grams,
            min_subtotal: row.min_subtotal,
            max_subtotal: row.max_subtotal,
            price: row.price,
            free_from: row.free_from,
            min_days: row.min_days,
            max_days: row.max_days,
            working_days_only: row.working_days_only,
            asks_identity_document: row.asks_identity_document,
            enabled: row.enabled,
        })
        .collect())
}

/// One shipping method.
pub async fn shipping_method(
    tx: &mut TenantTx,
    id: ShippingMethodId,
) -> sqlx::Result<Option<ShippingMethodRow>> {
    let methods = shipping_methods(tx).await?;
    Ok(methods.into_iter().find(|method| method.id == id))
}

/// Writes a shipping method, a new one or one that is there.
///
/// # Errors
/// When it is not there, or the database refuses.
pub async fn save_shipping_method(
    tx: &mut TenantTx,
    method: &ShippingMethodRow,
    is_new: bool,
) -> Result<(), Failure> {
    if is_new {
        sqlx::query!(
            "insert into shipping_methods (id, name, price) values ($1, $2, $3)",
            method.id.as_uuid(),
            method.name,
            method.price
        )
        .execute(&mut **tx)
        .await?;
    }
    let done = sqlx::query!(
        "update shipping_methods set position = $2, name = $3, translations = $4, countries = $5,
             min_weight_grams = $6, max_weight_grams = $7, min_subtotal = $8, max_subtotal = $9, price = $10,
             free_from = $11, min_days = $12, max_days = $13, enabled = $14, working_days_only = $15,
             asks_identity_document = $16
         where id = $1",
        method.id.as_uuid(),
        method.position,
        method.name,
        Json(&method.translations) as _,
        &method.countries,
        method.min_weight,
        method.max_weight,
        method.min_subtotal,
        method.max_subtotal,
        method.price,
        method.free_from,
        method.min_days,
        method.max_days,
        method.enabled,
        method.working_days_only,
        method.asks_identity_document
    )
    .execute(&mut **tx)
    .await?;
    if done.rows_affected() == 0 {
        return Err(Failure::NotFound);
    }
    Ok(())
}

/// Deletes a shipping method. Orders keep what they were sent by.
pub async fn delete_shipping_method(tx: &mut TenantTx, id: ShippingMethodId) -> sqlx::Result<()> {
    sqlx::query!("delete from shipping_methods where id = $1", id.as_uuid())
        .execute(&mut **tx)
        .await?;
    Ok(())
}
