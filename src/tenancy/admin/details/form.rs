use leptos::prelude::*;

use crate::admin::form::LocalInputs;
use crate::admin::settings::country_options;
use crate::core::Email;
use crate::promotion::LOWEST_PRICE_DAYS;
use crate::tenancy::StoreSettings;
use crate::ui::{Choice, SelectField, TextField};
use crate::web::{Draft, Shop};
use crate::words::Words;

/// The form with what it shows.
pub(super) struct StoreForm<'f> {
    pub draft: &'f Draft,
    pub words: &'f Words,
    pub settings: &'f StoreSettings,
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
                label=words.t(&format!("settings-{name}").replace('_', "-"))
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
                label=words.t(&format!("settings-{name}").replace('_', "-"))
                value=draft.value(name, &value.to_string())
                inputmode="numeric"
                width="short"
                maxlength=5
                error=draft.fault(name, words)
            />
        }
        .into_any()
    }

    pub(super) fn identity(&self) -> AnyView {
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

    pub(super) fn address(&self, shop: &Shop) -> AnyView {
        let s = self.settings;
        let countries = country_options(shop.locale);
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

    pub(super) fn selling(&self, currency_is_fixed: bool, zones: Vec<String>) -> AnyView {
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
                    maxlength=10
                    error=draft.reason("currency").map(|_| words.t("settings-currency-fault"))
                />
            }
            .into_any()
        };
        let zones = zones.into_iter().map(|zone| (zone.clone(), zone)).collect();
        view! {
            {currency}
            <SelectField
                name="time_zone"
                label=words.t("settings-time-zone")
                options=zones
                value=draft.value("time_zone", s.time_zone.name())
                error=draft.fault("time_zone", words)
            />
            <Choice
                name="prices_include_tax"
                label=words.t("settings-prices-include-tax")
                ticked=draft.ticked("prices_include_tax", s.prices_include_tax)
            />
            <Choice
                name="same_net_abroad"
                label=words.t("settings-same-net-abroad")
                ticked=draft.ticked("same_net_abroad", s.same_net_abroad)
                hint=Some(words.t("settings-same-net-abroad-hint"))
            />
            <Choice
                name="collect_in_store"
                label=words.t("settings-collect-in-store")
                ticked=draft.ticked("collect_in_store", s.collect_in_store)
                hint=Some(words.t("settings-collect-in-store-hint"))
            />
            <Choice
                name="lowest_price_notice"
                label=words.with("settings-lowest-price-notice", [("days", LOWEST_PRICE_DAYS.into())])
                ticked=draft.ticked("lowest_price_notice", s.tells_lowest_price())
                hint=Some(words.t("settings-lowest-price-notice-hint"))
            />
            <Choice
                name="asks_phone"
                label=words.t("settings-asks-phone")
                ticked=draft.ticked("asks_phone", s.asks_phone)
                hint=Some(words.t("settings-asks-phone-hint"))
            />
            <Choice
                name="shows_scarcity"
                label=words.t("settings-shows-scarcity")
                ticked=draft.ticked("shows_scarcity", s.shows_scarcity)
                hint=Some(words.t("settings-shows-scarcity-hint"))
            />
            <div class="field-row">
                {self.number("return_days", s.return_days)} {self.number("low_stock", s.low_stock)}
                {self.number("open_unpaid_orders", s.open_unpaid_orders)}
                {self.number("abandoned_after_minutes", s.abandoned_after_minutes)}
            </div>
            {self.number("low_stock_alert", s.low_stock_alert)}
            <div class="field-row">
                {self.number("guest_units", s.guest_units)}
                <TextField
                    name="guest_total"
                    label=words.t("settings-guest-total")
                    value=draft.value("guest_total", &s.guest_total().to_string())
                    inputmode="numeric"
                    width="short"
                    maxlength=10
                    error=draft.fault("guest_total", words)
                />
                {self.number("guest_transfer_days", s.guest_transfer_days)}
                {self.number("hold_minutes", s.hold_minutes)}
            </div>
            <p class="field-hint">{words.t("settings-guest-hint")}</p>
            {self.number("review_from", s.review_from)}
            <p class="field-hint">{words.t("settings-review-from-hint")}</p>
            {self.number("retention_years", s.retention_years)}
            <p class="field-hint">{words.t("settings-retention-years-hint")}</p>
        }
        .into_any()
    }

    pub(super) fn home(&self) -> AnyView {
        let (s, words, local) = (self.settings, self.words, self.local());
        view! {
            {local.line("announcement", &words.t("settings-announcement"), &s.announcement, 160)}
            {local.line("hero_headline", &words.t("settings-hero-headline"), &s.hero.headline, 80)}
            {local.lines("hero_text", &words.t("settings-hero-text"), &s.hero.text, 2, 240)}
            {local.line("hero_button", &words.t("settings-hero-button"), &s.hero.button, 40)}
            <TextField
                name="hero_link"
                label=words.t("settings-hero-link")
                value=self.draft.value("hero_link", &s.hero.link)
                hint=Some(words.t("settings-hero-link-hint"))
                maxlength=200
                error=self.draft.fault("hero_link", words)
                optional=Some(words.t("admin-optional"))
            />
        }
        .into_any()
    }
}
