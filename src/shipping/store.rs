//! SQL of shipping methods and tax rates.

mod editing;

use rust_decimal::Decimal;
use serde::Deserialize;
use sqlx::types::Json;
use uuid::Uuid;

use super::{Delivery, Tariff};
use crate::core::{Locale, Money, Reason, ShippingMethodId, ShortText, TaxRate};
use crate::db::TenantTx;
use crate::pricing::{ShippingMethod, TaxClass, TaxRule, Zone, ZonePlace};
use crate::tenancy::{StoreSettings, Translations};

pub use editing::{
    ShippingMethodRow, TaxRateRow, delete_shipping_method, delete_tax_rate, save_shipping_method,
    save_tax_rate, shipping_method, shipping_methods, tax_rate, tax_rates,
};

/// Shipping is taxed like most goods.
const SHIPPING_TAX_CLASS: &str = "standard";

/// The store's methods and rates as they stand now, the names for a reader of each of `locales`; one round trip.
pub async fn tariffs(
    tx: &mut TenantTx,
    settings: &StoreSettings,
    locales: &[Locale],
) -> sqlx::Result<Vec<Tariff>> {
    let row = sqlx::query!(
        r#"select
            (select coalesce(jsonb_agg(jsonb_build_object(
                'id', id, 'name', name, 'translations', translations, 'countries', countries,
                'min_weight', min_weight_grams, 'max_weight', max_weight_grams,
                'min_subtotal', min_subtotal::text, 'max_subtotal', max_subtotal::text,
                'price', price::text, 'free_from', free_from::text,
                'min_days', min_days, 'max_days', max_days, 'working_days_only', working_days_only,
                'asks_identity_document', asks_identity_document) order by position, name), '[]')
             from shipping_methods where enabled) as "methods!: Json<Vec<MethodRow>>",
            (select coalesce(jsonb_agg(jsonb_build_object(
                'class', tax_class, 'country', country, 'region', region, 'rate', rate::text,
                'name', name, 'translations', translations)), '[]')
             from tax_rates) as "rates!: Json<Vec<RateRow>>""#
    )
    .fetch_one(&mut **tx)
    .await?;
    let (methods, rates) = (row.methods.0, row.rates.0);
    // A row that an earlier version accepted and this one does not is left out, not fatal.
    let deliveries = |locale| {
        methods
            .iter()
            .filter_map(move |row| row.delivery(settings, locale).ok())
    };
    let taxes = |locale| rates.iter().filter_map(move |row| row.rule(locale).ok());
    let tariff = |locale: &Locale| Tariff {
        deliveries: deliveries(*locale).collect(),
        taxes: taxes(*locale).collect(),
    };
    Ok(locales.iter().map(tariff).collect())
}

#[derive(Debug, Deserialize)]
struct MethodRow {
    id: Uuid,
    name: String,
    translations: Translations,
    countries: Vec<String>,
    min_weight: Option<u32>,
    max_weight: Option<u32>,
    min_subtotal: Option<Decimal>,
    max_subtotal: Option<Decimal>,
    price: Decimal,
    free_from: Option<Decimal>,
    min_days: i32,
    max_days: i32,
    working_days_only: bool,
    asks_identity_document: bool,
}

impl MethodRow {
    fn delivery(&self, settings: &StoreSettings, locale: Locale) -> Result<Delivery, Reason> {
        let money = |amount: Decimal| -> Result<Money, Reason> {
            Ok(Money::rounded(amount, settings.currency)?)
        };
        let some = |amount: Option<Decimal>| amount.map(money).transpose();
        let name = name_in(&self.translations, locale).unwrap_or(&self.name);
        let places: Result<Vec<_>, Reason> = self
            .countries
            .iter()
            .map(|country| ZonePlace::parse(country, None))
            .collect();
        Ok(Delivery {
            method: ShippingMethod {
                id: ShippingMethodId::from_uuid(self.id),
                name: ShortText::parse(name)?,
                zone: Zone { places: places? },
                weight_min: self.min_weight,
                weight_max: self.max_weight,
                subtotal_min: some(self.min_subtotal)?,
                subtotal_max: some(self.max_subtotal)?,
                price: money(self.price)?,
                free_from: some(self.free_from)?,
                tax_class: TaxClass::parse(SHIPPING_TAX_CLASS)?,
            },
            min_days: self.min_days,
            max_days: self.max_days,
            working_days_only: self.working_days_only,
            asks_identity_document: self.asks_identity_document,
        })
    }
}

#[derive(Debug, Deserialize)]
struct RateRow {
    class: String,
    country: String,
    region: String,
    rate: Decimal,
    name: String,
    translations: Translations,
}

impl RateRow {
    fn rule(&self, locale: Locale) -> Result<TaxRule, Reason> {
        Ok(TaxRule {
            name: name_in(&self.translations, locale)
                .unwrap_or(&self.name)
                .to_owned(),
            class: TaxClass::parse(&self.class)?,
            zone: Zone {
                places: vec![ZonePlace::parse(&self.country, Some(&self.region))?],
            },
            rate: TaxRate::new(self.rate)?,
        })
    }
}

fn name_in(translations: &Translations, locale: Locale) -> Option<&str> {
    let name = translations.get(&locale)?.get("name")?;
    (!name.is_empty()).then_some(name.as_str())
}
