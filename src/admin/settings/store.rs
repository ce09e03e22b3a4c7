//! Name, address, currency, and what stands at the top of the shop.

use leptos::prelude::*;

use super::local_text::{LocalInputs, read};
use super::{Subject, line, save as save_settings, subject_page, whole};
use crate::admin::store::{has_orders, is_time_zone, time_zones};
use crate::core::{CountryCode, Currency, Email, FieldErrors, Reason, ShortText, optional};
use crate::identity::Staff;
use crate::platform::StoreSettings;
use crate::ui::{Choice, ErrorSummary, SelectField, TextField};
use crate::web::{Draft, FormFields, Outcome, Shop};
use crate::words::Words;

/// `/admin/settings/store`
pub async fn show(staff: Staff) -> Outcome {
    let shop = staff.shop.clone();
    let mut tx = shop.begin().await?;
    let draft = shop.draft(&mut tx, &Subject::Store.form()).await?;
    let currency_is_fixed = has_orders(&mut tx).await?;
    let zones = time_zones(&mut tx).await?;
    let settings = shop.settings().clone();
    subject_page(&staff, tx, Subject::Store, move || {
        let words = shop.words.clone();
        let form = StoreForm {
            draft: &draft,
            words: &words,
            settings: &settings,
        };
        view! {
            <form class="stack" data-gap="5" method="post" action=shop.href("/admin/settings/store")>
                <ErrorSummary text=words.error(draft.error())/>
                <section class="card">
                    <header class="card-head"><h2>{words.t("settings-who")}</h2></header>
                    <div class="form">{form.identity()}</div>
                </section>
                <section class="card">
                    <header class="card-head"><h2>{words.t("settings-address")}</h2></header>
                    <div class="form">{form.address(&shop)}</div>
                </section>
                <section class="card">
                    <header class="card-head"><h2>{words.t("settings-selling")}</h2></header>
                    <div class="form">{form.selling(currency_is_fixed, zones)}</div>
                </section>
                <section class="card">
                    <header class="card-head"><h2>{words.t("settings-home")}</h2></header>
                    <div class="form">{form.home()}</div>
                </section>
                <div class="form-actions">
                    <button class="button" data-kind="primary">{words.t("admin-save")}</button>
                </div>
            </form>
        }
    })
    .await
}

struct StoreForm<'f> {
    draft: &'f Draft,
    words: &'f Words,
    settings: &'f StoreSettings,
}

impl StoreForm<'_> {
    fn local(&self) -> LocalInputs {
        LocalInputs {
            locales: self.settings.locales.clone(),
            draft: self.draft.clone(),
            words: self.words.clone(),
            needed: false,
        }
    }

    fn text(&self, name: &'static str, value: &str, needed: bool) -> AnyView {
        let (words, draft) = (self.words, self.draft);
        view! {
            <TextField
                name=name
                label=words.t(&format!("settings-{name}"))
                value=draft.value(name, value)
                maxlength=200
                error=draft.fault(name, words)
                optional=(!needed).then(|| words.t("admin-optional"))
            />
        }
        .into_any()
    }

    fn number(&self, name: &'static str, value: u16) -> AnyView {
        let (words, draft) = (self.words, self.draft);
        view! {
            <TextField
                name=name
                label=words.t(&format!("settings-{name}"))
                value=draft.value(name, &value.to_string())
                inputmode="numeric"
                width="short"
                maxlength=5
                error=draft.fault(name, words)
            />
        }
        .into_any()
    }

    fn identity(&self) -> AnyView {
        let s = self.settings;
        let email = s.email.as_ref().map(Email::as_str).unwrap_or_default();
        view! {
            {self.text("name", &s.name, true)}
            {self.local().line("tagline", &self.words.t("settings-tagline"), &s.tagline, 120)}
            {self.text("legal_name", &s.legal_name, false)}
            <div class="field-row">{self.text("email", email, false)} {self.text("phone", &s.phone, false)}</div>
            {self.text("tax_number", &s.tax_number, false)}
        }
        .into_any()
    }

    fn address(&self, shop: &Shop) -> AnyView {
        let s = self.settings;
        let mut countries: Vec<_> = CountryCode::all()
            .map(|country| {
                let name = country.name(shop.locale).to_owned();
                (country.as_str().to_owned(), name)
            })
            .collect();
        countries.sort_by(|a, b| a.1.cmp(&b.1));
        view! {
            {self.text("street", &s.address.street, false)}
            <div class="field-row">
                {self.text("postal_code", &s.address.postal_code, false)} {self.text("city", &s.address.city, false)}
            </div>
            <SelectField
                name="country"
                label=self.words.t("settings-country")
                options=countries
                value=self.draft.value("country", s.country.as_str())
                hint=Some(self.words.t("settings-country-hint"))
                error=self.draft.fault("country", self.words)
            />
        }
        .into_any()
    }

    fn selling(&self, currency_is_fixed: bool, zones: Vec<String>) -> AnyView {
        let (s, words, draft) = (self.settings, self.words, self.draft);
        let currency = if currency_is_fixed {
            let text = words.with(
                "settings-currency-fixed",
                [("currency", s.currency.code().into())],
            );
            view! { <p class="soft">{text}</p> }.into_any()
        } else {
            view! {
                <TextField
                    name="currency"
                    label=words.t("settings-currency")
                    value=draft.value("currency", s.currency.code())
                    hint=Some(words.t("settings-currency-hint"))
                    width="short"
                    maxlength=3
                    error=draft.fault("currency", words)
                />
            }
            .into_any()
        };
        let zones = zones.into_iter().map(|zone| (zone.clone(), zone)).collect();
        view! {
            {currency}
            <SelectField
                name="time_zone"
                label=words.t("settings-time_zone")
                options=zones
                value=draft.value("time_zone", &s.time_zone)
                error=draft.fault("time_zone", words)
            />
            <Choice
                name="prices_include_tax"
                label=words.t("settings-prices_include_tax")
                ticked=draft.ticked("prices_include_tax", s.prices_include_tax)
            />
            <Choice
                name="same_net_abroad"
                label=words.t("settings-same_net_abroad")
                ticked=draft.ticked("same_net_abroad", s.same_net_abroad)
                hint=Some(words.t("settings-same_net_abroad-hint"))
            />
            <div class="field-row">
                {self.number("return_days", s.return_days)} {self.number("low_stock", s.low_stock)}
                {self.number("open_unpaid_orders", s.open_unpaid_orders)}
            </div>
        }
        .into_any()
    }

    fn home(&self) -> AnyView {
        let (s, words, local) = (self.settings, self.words, self.local());
        view! {
            {local.line("announcement", &words.t("settings-announcement"), &s.announcement, 160)}
            {local.line("hero_headline", &words.t("settings-hero_headline"), &s.hero.headline, 80)}
            {local.lines("hero_text", &words.t("settings-hero_text"), &s.hero.text, 2, 240)}
            {local.line("hero_button", &words.t("settings-hero_button"), &s.hero.button, 40)}
            <TextField
                name="hero_link"
                label=words.t("settings-hero_link")
                value=self.draft.value("hero_link", &s.hero.link)
                hint=Some(words.t("settings-hero_link-hint"))
                maxlength=200
                error=self.draft.fault("hero_link", words)
                optional=Some(words.t("admin-optional"))
            />
        }
        .into_any()
    }
}

/// `POST /admin/settings/store`
pub async fn save(staff: Staff, fields: FormFields) -> Outcome {
    let mut tx = staff.shop.begin().await?;
    let currency_is_fixed = has_orders(&mut tx).await?;
    let zone_is_known = is_time_zone(&mut tx, fields.get("time_zone")).await?;
    tx.commit().await?;
    save_settings(&staff, Subject::Store, &fields, |settings, errors| {
        read_identity(&fields, settings, errors);
        read_selling(&fields, settings, errors, currency_is_fixed);
        if zone_is_known {
            fields.get("time_zone").clone_into(&mut settings.time_zone);
        } else {
            errors.add("time_zone", Reason::Unknown);
        }
        read_home(&fields, settings, errors);
    })
    .await
}

fn read_identity(fields: &FormFields, s: &mut StoreSettings, errors: &mut FieldErrors) {
    let locales = s.locales.clone();
    if let Some(name) = errors.check("name", ShortText::<80>::parse(fields.get("name"))) {
        s.name = name.into();
    }
    read(
        fields,
        errors,
        "tagline",
        &locales,
        &mut s.tagline,
        line::<120>,
    );
    if let Some(email) = errors.check("email", optional(fields.get("email"), Email::parse)) {
        s.email = email;
    }
    for (name, target) in [
        ("legal_name", &mut s.legal_name),
        ("phone", &mut s.phone),
        ("tax_number", &mut s.tax_number),
        ("street", &mut s.address.street),
        ("postal_code", &mut s.address.postal_code),
        ("city", &mut s.address.city),
    ] {
        if let Some(text) = errors.check(name, line::<200>(fields.get(name))) {
            *target = text;
        }
    }
    if let Some(country) = errors.check("country", CountryCode::parse(fields.get("country"))) {
        s.country = country;
    }
}

fn read_selling(
    fields: &FormFields,
    s: &mut StoreSettings,
    errors: &mut FieldErrors,
    currency_is_fixed: bool,
) {
    if !currency_is_fixed
        && let Some(currency) = errors.check("currency", Currency::parse(fields.get("currency")))
    {
        s.currency = currency;
    }
    s.prices_include_tax = fields.has("prices_include_tax");
    s.same_net_abroad = fields.has("same_net_abroad");
    for (name, min, max, target) in [
        ("return_days", 0, 365, &mut s.return_days),
        ("low_stock", 0, 1_000, &mut s.low_stock),
        ("open_unpaid_orders", 1, 100, &mut s.open_unpaid_orders),
    ] {
        if let Some(number) = errors.check(name, whole(fields.get(name), min, max)) {
            *target = number;
        }
    }
}

fn read_home(fields: &FormFields, s: &mut StoreSettings, errors: &mut FieldErrors) {
    let locales = s.locales.clone();
    let hero = &mut s.hero;
    read(
        fields,
        errors,
        "announcement",
        &locales,
        &mut s.announcement,
        line::<160>,
    );
    read(
        fields,
        errors,
        "hero_headline",
        &locales,
        &mut hero.headline,
        line::<80>,
    );
    read(
        fields,
        errors,
        "hero_text",
        &locales,
        &mut hero.text,
        super::lines::<240>,
    );
    read(
        fields,
        errors,
        "hero_button",
        &locales,
        &mut hero.button,
        line::<40>,
    );
    if let Some(link) = errors.check("hero_link", path(fields.get("hero_link"))) {
        hero.link = link;
    }
}

/// A path of the shop, or nothing.
fn path(text: &str) -> Result<String, Reason> {
    let text = line::<200>(text)?;
    let inside = text.is_empty() || (text.starts_with('/') && !text.starts_with("//"));
    if inside && !text.contains(['\\', ' ']) {
        Ok(text)
    } else {
        Err(Reason::Malformed)
    }
}
