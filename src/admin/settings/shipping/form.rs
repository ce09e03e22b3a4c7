//! The form of one way of sending.

use axum::extract::Path;
use leptos::prelude::*;
use rust_decimal::Decimal;

use super::{PATH, id_of};
use crate::admin::settings::local_text::{LocalInputs, read};
use crate::admin::settings::{Subject, line, subject_page, whole, wire};
use crate::core::{
    CountryCode, Currency, FieldErrors, Money, Reason, ShippingMethodId, ShortText, optional,
};
use crate::identity::Staff;
use crate::platform::{LocalText, StoreSettings, Translations, store::localized};
use crate::shipping::store::{self, ShippingMethodRow};
use crate::ui::{Choice, ErrorSummary, TextField};
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

fn blank() -> ShippingMethodRow {
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
    let draft = shop.draft(&mut tx, &form_of(id)).await?;
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
                    label=words.t(&format!("settings-shipping-{name}"))
                    value=draft.value(name, &value.unwrap_or_default())
                    inputmode="decimal"
                    maxlength=20
                    error=draft.fault(name, words)
                    optional=(!needed).then(|| words.t("admin-optional"))
                />
            }
        };
        let amount = |amount: Option<Decimal>| {
            amount.map(|amount| settings.money(amount).amount().to_string())
        };
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
                    <ErrorSummary text=words.error(draft.error())/>
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
    let mut offered: Vec<_> = CountryCode::all()
        .filter(|country| {
            CountryCode::named().any(|named| named == *country) || is_chosen(country.as_str())
        })
        .collect();
    offered.sort_by_key(|country| country.name(words.locale()));
    let boxes: Vec<_> = offered
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
    let mut method = read_method(fields, shop.settings(), &mut errors);
    if let Some(id) = id {
        method.id = id;
    }
    errors.into_result()?;
    let mut tx = shop.begin().await?;
    store::save_shipping_method(&mut tx, &method, id.is_none()).await?;
    shop.forget_draft(&mut tx, &form_of(id)).await?;
    tx.commit().await?;
    Ok(())
}

fn read_method(
    fields: &FormFields,
    settings: &StoreSettings,
    errors: &mut FieldErrors,
) -> ShippingMethodRow {
    let mut method = blank();
    read_name(fields, settings, errors, &mut method);
    method.enabled = fields.has("enabled");
    let amount = |name| amount_of(fields.get(name), settings.currency);
    if let Some(price) = errors.check("price", amount("price")) {
        method.price = price;
    }
    for (name, target) in [
        ("free_from", &mut method.free_from),
        ("min_subtotal", &mut method.min_subtotal),
        ("max_subtotal", &mut method.max_subtotal),
    ] {
        let parsed = optional(fields.get(name), |text| amount_of(text, settings.currency));
        *target = errors.check(name, parsed).flatten();
    }
    for (name, target) in [
        ("min_weight", &mut method.min_weight),
        ("max_weight", &mut method.max_weight),
    ] {
        let parsed = optional(fields.get(name), grams_of);
        *target = errors.check(name, parsed).flatten();
    }
    for (name, max, target) in [
        ("min_days", 90, &mut method.min_days),
        ("max_days", 90, &mut method.max_days),
        ("position", 1_000, &mut method.position),
    ] {
        if let Some(number) = errors.check(name, whole(fields.get(name), 0, max)) {
            *target = i32::from(number);
        }
    }
    let crossed = |least: Option<i64>, most: Option<i64>| matches!((least, most), (Some(a), Some(b)) if a > b);
    if method.min_days > method.max_days {
        errors.add("max_days", Reason::WrongOrder);
    }
    if crossed(method.min_weight, method.max_weight) {
        errors.add("max_weight", Reason::WrongOrder);
    }
    if matches!((method.min_subtotal, method.max_subtotal), (Some(a), Some(b)) if a > b) {
        errors.add("max_subtotal", Reason::WrongOrder);
    }
    for code in fields.all("countries") {
        match CountryCode::parse(code) {
            Ok(country) => method.countries.push(country.as_str().to_owned()),
            Err(reason) => errors.add("countries", reason),
        }
    }
    method
}

fn read_name(
    fields: &FormFields,
    settings: &StoreSettings,
    errors: &mut FieldErrors,
    method: &mut ShippingMethodRow,
) {
    let mut name = LocalText::default();
    let first = settings.first_locale();
    read(
        fields,
        errors,
        "name",
        &settings.locales,
        &mut name,
        line::<60>,
    );
    let needed = ShortText::<60>::parse(name.exactly(first));
    if needed == Err(Reason::Required) {
        let input = crate::core::Field::parse(&format!("name-{first}"));
        errors.add(input.unwrap_or("name".into()), Reason::Required);
    }
    for (locale, text) in name.0 {
        if locale == first {
            method.name = text;
        } else {
            let fields = method.translations.entry(locale).or_default();
            fields.insert("name".to_owned(), text);
        }
    }
}

fn amount_of(text: &str, currency: Currency) -> Result<Decimal, Reason> {
    let money = Money::parse(&text.trim().replace(',', "."), currency)?;
    // The column holds twelve digits before the point.
    if money.is_negative() || money.amount() > Decimal::from(1_000_000_000_i64) {
        return Err(Reason::OutOfRange {
            min: 0,
            max: 1_000_000_000,
        });
    }
    Ok(money.amount())
}

fn grams_of(text: &str) -> Result<i64, Reason> {
    let text = text.trim();
    let out_of_range = Reason::OutOfRange {
        min: 0,
        max: 10_000_000,
    };
    if !text.bytes().all(|b| b.is_ascii_digit()) {
        return Err(Reason::Malformed);
    }
    let grams: i64 = text.parse().map_err(|_| out_of_range)?;
    if grams <= 10_000_000 {
        Ok(grams)
    } else {
        Err(out_of_range)
    }
}
