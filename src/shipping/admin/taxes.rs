//! Tax rates by class and place.

use leptos::prelude::*;

use super::methods::in_columns;
use crate::admin::form::{Filled, FormAt, FormPage, Input, LocalLine, form};
use crate::admin::settings::{SettingsSubject, subject_page};
use crate::admin::table::Table;
use crate::core::{CountryCode, Percentage, ShortText, TaxRate, TaxRateId};
use crate::identity::Right;
use crate::identity::Staff;
use crate::pricing::TaxClass;
use crate::shipping::store::{self, TaxRateRow};
use crate::tenancy::store::localized;
use crate::web::{FormFields, Outcome, Shop};

/// Tax rates.
pub const SUBJECT: SettingsSubject = SettingsSubject::new("taxes", Right::StoreSettings);

const PATH: &str = "/admin/settings/taxes";
const FORM: FormPage = FormPage::in_list(PATH, "tax-rate");

form! {
    /// A tax rate as the merchant types it.
    struct TaxForm in "settings-tax" {
        name: LocalLine<60>;
        country: CountryCode, region: Option<ShortText<60>>;
        class: TaxClass = "standard", rate: Percentage;
    }
}

/// `GET /admin/settings/taxes`
pub async fn list(staff: Staff) -> Outcome {
    let shop = staff.shop.clone();
    let mut tx = shop.begin().await?;
    let rates = store::tax_rates(&mut tx).await?;
    subject_page(&staff, tx, SUBJECT, move || {
        let table = Table::of(&rates)
            .link("settings-tax-name", |rate| (format!("{PATH}/{}", rate.id), rate.name.clone()))
            .column("settings-tax-place", |rate| place(rate, &shop))
            .column("settings-tax-class", |rate| rate.class.clone())
            .end("settings-tax-rate", |rate| shop.words.percent(&rate.rate.to_percentage().written(&shop)))
            .or_line("settings-taxes-none");
        view! {
            <p><a class="button" data-kind="primary" href=shop.href(&format!("{PATH}/new"))>{shop.words.t("settings-tax-new")}</a></p>
            <section class="card" data-flush>{table.view(&shop)}</section>
        }
    })
    .await
}

fn place(rate: &TaxRateRow, shop: &Shop) -> String {
    let country = CountryCode::parse(&rate.country);
    let country = country.map_or(rate.country.as_str(), |it| it.name(shop.locale));
    match rate.region.as_str() {
        "" => country.to_owned(),
        region => format!("{country}, {region}"),
    }
}

/// `GET /admin/settings/taxes/new`, `GET /admin/settings/taxes/{id}`
pub async fn show(staff: Staff, at: FormAt<TaxRateId>) -> Outcome {
    let shop = &staff.shop;
    let mut tx = shop.begin().await?;
    let stored = at.load(&mut tx, store::tax_rate).await?;
    let stored = stored.map(|rate| fields_of(rate, shop));
    let form = FORM.open::<TaxForm, _>(shop, &mut tx, at, stored).await?;
    subject_page(&staff, tx, SUBJECT, move || form.card()).await
}

fn fields_of(rate: TaxRateRow, shop: &Shop) -> FormFields {
    let first = shop.settings().first_locale();
    let name = localized(first, rate.name, &rate.translations, "name");
    Filled::by(shop)
        .local("name", &name)
        .text("country", rate.country)
        .text("region", rate.region)
        .text("class", rate.class)
        .value("rate", Some(rate.rate.to_percentage()))
        .fields()
}

/// `POST /admin/settings/taxes/new`, `POST /admin/settings/taxes/{id}`
pub async fn save(staff: Staff, at: FormAt<TaxRateId>, fields: FormFields) -> Outcome {
    FORM.save(&staff, at, &fields, async |tx, form: TaxForm| {
        let (name, translations) = in_columns(form.name.0, staff.shop.settings());
        let rate = TaxRateRow {
            id: at.id,
            name,
            translations,
            country: form.country.as_str().to_owned(),
            region: form.region.map(String::from).unwrap_or_default(),
            class: form.class.as_str().to_owned(),
            rate: TaxRate::from_percentage(form.rate),
        };
        store::save_tax_rate(tx, &rate, at.is_new).await
    })
    .await
}

/// `POST /admin/settings/taxes/{id}/delete`
pub async fn delete(staff: Staff, at: FormAt<TaxRateId>) -> Outcome {
    FORM.delete(&staff, at, store::delete_tax_rate).await
}
