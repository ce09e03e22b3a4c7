//! What the form says, as a way of sending.

use rust_decimal::Decimal;

use super::form::blank;
use crate::admin::form::read_local as read;
use crate::admin::settings::{line, whole};
use crate::core::{CountryCode, FieldErrors, Notation, Reason, ShortText, optional, whole_number};
use crate::shipping::store::ShippingMethodRow;
use crate::tenancy::{LocalText, StoreSettings};
use crate::web::FormFields;

/// The way of sending that the form describes, under an id of its own.
pub(super) fn method(
    fields: &FormFields,
    settings: &StoreSettings,
    errors: &mut FieldErrors,
) -> ShippingMethodRow {
    let mut method = blank();
    read_name(fields, settings, errors, &mut method);
    method.enabled = fields.has("enabled");
    let amount = |name| amount_of(fields.get(name), settings.notation());
    if let Some(price) = errors.check("price", amount("price")) {
        method.price = price;
    }
    for (name, target) in [
        ("free_from", &mut method.free_from),
        ("min_subtotal", &mut method.min_subtotal),
        ("max_subtotal", &mut method.max_subtotal),
    ] {
        let parsed = optional(fields.get(name), |text| {
            amount_of(text, settings.notation())
        });
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

fn amount_of(text: &str, notation: Notation) -> Result<Decimal, Reason> {
    let money = notation.money(text)?;
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
    whole_number(text, 0, 10_000_000)
}
