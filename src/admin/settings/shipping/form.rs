//! The form of one way of sending.

use axum::extract::Path;
use leptos::prelude::*;
use rust_decimal::Decimal;

use super::{PATH, id_of, reading};
use crate::admin::editor_state;
use crate::admin::form::LocalInputs;
use crate::admin::settings::{Subject, subject_page, wire};
use crate::core::{CountryCode, FieldErrors, ShippingMethodId};
use crate::identity::Staff;
use crate::shipping::store::{self, ShippingMethodRow};
use crate::tenancy::{Translations, store::localized};
use crate::ui::{Choice, TextField};
use crate::web::{Draft, Failure, FormFields, Outcome};
use crate::words::Words;

fn page_of(id: Option<ShippingMethodId>) -> String {
    id.map_or_else(|| format!("{PATH}/new"), |id| format!("{PATH}/{id}"))
}

fn form_of(id: Option<ShippingMethodId>) -> String {
    id.map_or_else(
        || "shipping-method-new".to_owned(),
        |id| format!("shipping-method-{id}"),
    )
}

/// `/admin/settings/shipping/new`
pub async fn new(staff: Staff) -> Outcome {
    form(staff, None).await
}

/// `/admin/settings/shipping/{id}`
pub async fn edit(staff: Staff, Path(id): Path<String>) -> Outcome {
    form(staff, Some(id_of(&id)?)).await
}

/// What a new form begins with.
pub(super) fn blank() -> ShippingMethodRow {
    ShippingMethodRow {
        id: ShippingMethodId::new(),
        position: 0,
        name: String::new(),
        translations: Translations::new(),
        countries: Vec::new(),
        min_weight: None,
        max_weight: None,
        min_subtotal: None,
        max_subtotal: None,
        price: Decimal::ZERO,
        free_from: None,
        min_days: 2,
        max_days: 3,
        enabled: true,
    }
}

async fn form(staff: Staff, id: Option<ShippingMethodId>) -> Outcome {
    let shop = staff.shop.clone();
    let mut tx = shop.begin().await?;
    let method = match id {
        Some(id) => store::shipping_method(&mut tx, id)
            .await?
            .ok_or(Failure::NotFound)?,
        None => blank(),
    };
    let draft = shop.editor_draft(&mut tx, &form_of(id)).await?;
    let settings = shop.settings().clone();
    subject_page(&staff, tx, Subject::Shipping, move || {
        let words = &shop.words;
        let local = LocalInputs {
            locales: settings.locales.clone(),
            draft: draft.clone(),
            words: words.clone(),
            needed: true,
        };
        let name = localized(
            settings.first_locale(),
            method.name.clone(),
            &method.translations,
            "name",
        );
        let input = |name: &'static str, value: Option<String>, needed: bool| {
            view! {
                <TextField
                    name=name
                    label=words.t(&format!("settings-shipping-{name}").replace('_', "-"))
                    value=draft.value(name, &value.unwrap_or_default())
                    inputmode="decimal"
                    maxlength=20
                    error=draft.fault(name, words)
                    optional=(!needed).then(|| words.t("admin-optional"))
                />
            }
        };
        let amount =
            |amount: Option<Decimal>| amount.map(|amount| settings.notation().written(amount));
        let grams = |grams: Option<i64>| grams.map(|grams| grams.to_string());
        let delete = id.map(|id| {
            view! {
                <form method="post" action=shop.href(&format!("{PATH}/{id}/delete"))>
                    <button class="button" data-kind="danger">{words.t("admin-delete")}</button>
                </form>
            }
        });
        view! {
            <section class="card">
                <form class="form" method="post" action=shop.href(&page_of(id))>
                    {editor_state(&shop, &draft, &["settings-shipping", "settings"])}
                    {local.line("name", &words.t("settings-shipping-name"), &name, 60)}
                    <Choice
                        name="enabled"
                        label=words.t("settings-shipping-offered")
                        ticked=draft.ticked("enabled", method.enabled)
                    />
                    <div class="field-row">
                        {input("price", amount(Some(method.price)), true)}
                        {input("free_from", amount(method.free_from), false)}
                    </div>
                    <div class="field-row">
                        {input("min_days", Some(method.min_days.to_string()), true)}
                        {input("max_days", Some(method.max_days.to_string()), true)}
                    </div>
                    <div class="field-row">
                        {input("min_weight", grams(method.min_weight), false)}
                        {input("max_weight", grams(method.max_weight), false)}
                    </div>
                    <div class="field-row">
                        {input("min_subtotal", amount(method.min_subtotal), false)}
                        {input("max_subtotal", amount(method.max_subtotal), false)}
                    </div>
                    {input("position", Some(method.position.to_string()), true)}
                    {countries(&method, &draft, words)}
                    <div class="form-actions">
                        <button class="button" data-kind="primary">{words.t("admin-save")}</button>
                        <a href=shop.href(PATH)>{words.t("admin-cancel")}</a>
                    </div>
                </form>
            </section>
            {delete}
        }
    })
    .await
}

fn countries(method: &ShippingMethodRow, draft: &Draft, words: &Words) -> impl IntoView + use<> {
    let chosen: Vec<String> = match draft.fields() {
        Some(fields) => fields.all("countries").map(str::to_owned).collect(),
        None => method.countries.clone(),
    };
    let is_chosen = |code: &str| chosen.iter().any(|chosen| chosen == code);
    let boxes: Vec<_> = CountryCode::by_name(words.locale())
        .into_iter()
        .map(|country| {
            let code = country.as_str();
            view! {
                <label class="choice">
                    <input type="checkbox" name="countries" value=code checked=is_chosen(code)/>
                    <span>{country.name(words.locale())}</span>
                </label>
            }
        })
        .collect();
    let fault = draft.fault("countries", words);
    view! {
        <fieldset class="field">
            <legend>{words.t("settings-shipping-countries")}</legend>
            <p class="field-hint">{words.t("settings-shipping-countries-hint")}</p>
            <div class="country-choices">{boxes}</div>
            {fault.map(|fault| view! { <p class="field-error">{fault}</p> })}
        </fieldset>
    }
}

/// `POST /admin/settings/shipping/new`
pub async fn create(staff: Staff, fields: FormFields) -> Outcome {
    keep(staff, None, fields).await
}

/// `POST /admin/settings/shipping/{id}`
pub async fn save(staff: Staff, Path(id): Path<String>, fields: FormFields) -> Outcome {
    let id = id_of(&id)?;
    keep(staff, Some(id), fields).await
}

async fn keep(staff: Staff, id: Option<ShippingMethodId>, fields: FormFields) -> Outcome {
    match write(&staff, id, &fields).await {
        Ok(()) => staff.shop.see_other(&format!("{PATH}?done=saved")),
        Err(failure) => {
            let error = wire(failure)?;
            let (form, page) = (form_of(id), page_of(id));
            staff.shop.reject(&form, &page, &fields, error).await
        }
    }
}

async fn write(
    staff: &Staff,
    id: Option<ShippingMethodId>,
    fields: &FormFields,
) -> Result<(), Failure> {
    let shop = &staff.shop;
    let mut errors = FieldErrors::default();
    let mut method = reading::method(fields, shop.settings(), &mut errors);
    if let Some(id) = id {
        method.id = id;
    }
    errors.into_result()?;
    let mut tx = shop.begin().await?;
    store::save_shipping_method(&mut tx, &method, id.is_none()).await?;
    let by = staff.member.id;
    shop.keep_edit(&mut tx, &form_of(id), fields, by, id.is_none())
        .await?;
    tx.commit().await?;
    Ok(())
}
