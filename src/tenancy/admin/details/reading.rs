//! What the form says, into the settings.

use crate::admin::form::read_local as read;
use crate::admin::settings::{line, lines, whole};
use crate::core::{
    CountryCode, Currency, Email, FieldErrors, PostalCode, Reason, ShortText, city, optional,
    street,
};
use crate::tenancy::StoreSettings;
use crate::web::FormFields;

pub(super) fn identity(fields: &FormFields, s: &mut StoreSettings, errors: &mut FieldErrors) {
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
    ] {
        if let Some(text) = errors.check(name, line::<200>(fields.get(name))) {
            *target = text;
        }
    }
    if let Some(country) = errors.check("country", CountryCode::parse(fields.get("country"))) {
        s.country = country;
        address(fields, s, errors);
    }
}

/// The shop's own address, which may stay empty.
fn address(fields: &FormFields, s: &mut StoreSettings, errors: &mut FieldErrors) {
    let country = s.country;
    let way = optional(fields.get("street"), |text| street(country, text));
    if let Some(way) = errors.check("street", way) {
        s.address.street = way.map(String::from).unwrap_or_default();
    }
    let code = optional(fields.get("postal_code"), |text| {
        PostalCode::parse(country, text)
    });
    if let Some(code) = errors.check("postal_code", code) {
        s.address.postal_code = code.map(String::from).unwrap_or_default();
    }
    if let Some(place) = errors.check("city", optional(fields.get("city"), city)) {
        s.address.city = place.map(String::from).unwrap_or_default();
    }
}

pub(super) fn selling(
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
    s.asks_phone = fields.has("asks_phone");
    s.collect_in_store = fields.has("collect_in_store");
    s.shows_scarcity = fields.has("shows_scarcity");
    // What the law of the country wants anyway follows the country.
    let tells_lowest = fields.has("lowest_price_notice");
    s.lowest_price_notice =
        (tells_lowest != s.country.is_in_european_union()).then_some(tells_lowest);
    for (name, min, max, target) in [
        ("return_days", 0, 365, &mut s.return_days),
        ("low_stock", 0, 1_000, &mut s.low_stock),
        ("open_unpaid_orders", 1, 100, &mut s.open_unpaid_orders),
        (
            "abandoned_after_minutes",
            5,
            10_080,
            &mut s.abandoned_after_minutes,
        ),
    ] {
        if let Some(number) = errors.check(name, whole(fields.get(name), min, max)) {
            *target = number;
        }
    }
    unproven(fields, s, errors);
}

/// What the shop is told of stock, and what a buyer whose address nobody has proven may leave unpaid.
fn unproven(fields: &FormFields, s: &mut StoreSettings, errors: &mut FieldErrors) {
    for (name, min, max, target) in [
        ("low_stock_alert", 0, 1_000, &mut s.low_stock_alert),
        ("guest_units", 1, 9_999, &mut s.guest_units),
        ("guest_transfer_days", 1, 90, &mut s.guest_transfer_days),
        ("hold_minutes", 5, 120, &mut s.hold_minutes),
        ("review_from", 0, 100, &mut s.review_from),
        ("retention_years", 1, 30, &mut s.retention_years),
    ] {
        if fields.has(name)
            && let Some(number) = errors.check(name, whole(fields.get(name), min, max))
        {
            *target = number;
        }
    }
    if fields.has("guest_total")
        && let Some(total) = errors.check(
            "guest_total",
            optional(fields.get("guest_total"), whole_amount),
        )
    {
        s.guest_total = total;
    }
}

/// Whole units of the currency.
fn whole_amount(text: &str) -> Result<u32, Reason> {
    const MOST: u32 = 1_000_000_000;
    let text = text.trim();
    if !text.bytes().all(|b| b.is_ascii_digit()) {
        return Err(Reason::Malformed);
    }
    text.parse()
        .ok()
        .filter(|amount| (1..=MOST).contains(amount))
        .ok_or(Reason::OutOfRange {
            min: 1,
            max: MOST.into(),
        })
}

pub(super) fn home(fields: &FormFields, s: &mut StoreSettings, errors: &mut FieldErrors) {
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
        lines::<240>,
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
