//! The form of a shipping method.

use rust_decimal::Decimal;

use super::PATH;
use crate::admin::form::{Count, Filled, FormAt, FormPage, LocalLine, Price, form, in_order};
use crate::admin::settings::subject_page;
use crate::core::{CountryCode, Error, Reason, ShippingMethodId};
use crate::identity::Staff;
use crate::shipping::store::{self, ShippingMethodRow};
use crate::tenancy::store::localized;
use crate::tenancy::{LocalText, StoreSettings, Translations};
use crate::web::{FormFields, Outcome, Shop};

const FORM: FormPage = FormPage::in_list(PATH, "shipping-method");

/// A weight in grams.
type Grams = Count<0, 10_000_000>;
/// Days on the way.
type Days = Count<0, 90>;

form! {
    /// A shipping method as the merchant types it.
    struct MethodForm in "settings-shipping" {
        name: LocalLine<60>;
        enabled: bool = "on" as "settings-shipping-offered";
        price: Price = "0", free_from: Option<Price>;
        min_days: Days = "2", max_days: Days = "3";
        working_days_only: bool as "settings-shipping-working-days-only";
        asks_identity_document: bool as "settings-shipping-asks-identity-document";
        min_weight: Option<Grams>, max_weight: Option<Grams>;
        min_subtotal: Option<Price>, max_subtotal: Option<Price>;
        position: Count<0, 1_000> = "0";
        countries: Vec<CountryCode>;
    } where {
        max_days: not_less(min_days, max_days);
        max_weight: in_order(min_weight, max_weight);
        max_subtotal: in_order(min_subtotal, max_subtotal);
    }
}

fn not_less(least: &Days, most: &Days) -> Result<(), Reason> {
    if least > most {
        return Err(Reason::WrongOrder);
    }
    Ok(())
}

/// `GET /admin/settings/shipping/new`, `GET /admin/settings/shipping/{id}`
pub async fn show(staff: Staff, at: FormAt<ShippingMethodId>) -> Outcome {
    let shop = &staff.shop;
    let mut tx = shop.begin().await?;
    let stored = at.load(&mut tx, store::shipping_method).await?;
    let stored = stored.map(|method| fields_of(method, shop));
    let form = FORM
        .open::<MethodForm, _>(shop, &mut tx, at, stored)
        .await?;
    subject_page(&staff, tx, super::SUBJECT, move || form.card()).await
}

fn fields_of(method: ShippingMethodRow, shop: &Shop) -> FormFields {
    let first = shop.settings().first_locale();
    let name = localized(first, method.name, &method.translations, "name");
    Filled::by(shop)
        .local("name", &name)
        .tick("enabled", method.enabled)
        .value("price", Some(Price::from(method.price)))
        .value("free_from", method.free_from.map(Price::from))
        .text("min_days", method.min_days)
        .text("max_days", method.max_days)
        .tick("working_days_only", method.working_days_only)
        .tick("asks_identity_document", method.asks_identity_document)
        .some("min_weight", method.min_weight)
        .some("max_weight", method.max_weight)
        .value("min_subtotal", method.min_subtotal.map(Price::from))
        .value("max_subtotal", method.max_subtotal.map(Price::from))
        .text("position", method.position)
        .each("countries", method.countries)
        .fields()
}

/// `POST /admin/settings/shipping/new`, `POST /admin/settings/shipping/{id}`
pub async fn save(staff: Staff, at: FormAt<ShippingMethodId>, fields: FormFields) -> Outcome {
    FORM.save(&staff, at, &fields, async |tx, form: MethodForm| {
        if form.asks_identity_document && staff.shop.state.config.sealing_keys.is_none() {
            return Err(Error::invalid("asks_identity_document", Reason::NoSealingKey).into());
        }
        let method = method_of(at.id, form, staff.shop.settings());
        store::save_shipping_method(tx, &method, at.is_new).await
    })
    .await
}

fn method_of(
    id: ShippingMethodId,
    form: MethodForm,
    settings: &StoreSettings,
) -> ShippingMethodRow {
    let (name, translations) = in_columns(form.name.0, settings);
    ShippingMethodRow {
        id,
        position: form.position.0,
        name,
        translations,
        countries: form
            .countries
            .iter()
            .map(|country| country.as_str().to_owned())
            .collect(),
        min_weight: form.min_weight.map(i64::from),
        max_weight: form.max_weight.map(i64::from),
        min_subtotal: form.min_subtotal.map(Decimal::from),
        max_subtotal: form.max_subtotal.map(Decimal::from),
        price: form.price.into(),
        free_from: form.free_from.map(Decimal::from),
        min_days: form.min_days.0,
        max_days: form.max_days.0,
        working_days_only: form.working_days_only,
        asks_identity_document: form.asks_identity_document,
        enabled: form.enabled,
    }
}

/// A name as it is stored: in the store's first language, and in the others.
pub(in crate::shipping::admin) fn in_columns(
    name: LocalText,
    settings: &StoreSettings,
) -> (String, Translations) {
    let mut names = name.0;
    let name = names.remove(&settings.first_locale()).unwrap_or_default();
    let translated = |name: String| [("name".to_owned(), name)].into();
    let others = names
        .into_iter()
        .map(|(locale, name)| (locale, translated(name)))
        .collect();
    (name, others)
}

/// `POST /admin/settings/shipping/{id}/delete`
pub async fn delete(staff: Staff, at: FormAt<ShippingMethodId>) -> Outcome {
    FORM.delete(&staff, at, store::delete_shipping_method).await
}
