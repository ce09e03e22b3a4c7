//! What a product must be like to be kept.

use std::collections::HashSet;

use rust_decimal::Decimal;

use super::{
    HANDLE_MAX, OPTIONS_MAX, ProductInput, SHORT_DESCRIPTION_MAX, TRANSLATED, VARIANTS_MAX, named,
};
use crate::core::{Amount, Error, Field, FieldErrors, Reason};
use crate::tenancy::Translations;

impl ProductInput {
    /// Everything that is wrong with it. Fields of parts are named `options[0].name`,
    /// `options[0].values[1].name`, `variants[2].sku`, `pictures[0].alt`.
    ///
    /// # Errors
    /// [`Error::Invalid`] with all faults.
    pub fn check(&self) -> Result<(), Error> {
        let mut faults = FieldErrors::default();
        line(&mut faults, "title", &self.title, 255, true);
        if let Some(handle) = &self.handle {
            line(&mut faults, "handle", handle, HANDLE_MAX, true);
        }
        line(
            &mut faults,
            "short_description",
            &self.short_description,
            SHORT_DESCRIPTION_MAX,
            false,
        );
        text(&mut faults, "description", &self.description, 100_000);
        text(&mut faults, "care_tips", &self.care_tips, 5_000);
        line(&mut faults, "vendor", &self.vendor, 255, false);
        line(&mut faults, "product_type", &self.product_type, 255, false);
        line(&mut faults, "tax_class", &self.tax_class, 40, false);
        line(&mut faults, "seo_title", &self.seo_title, 200, false);
        text(&mut faults, "seo_description", &self.seo_description, 1_000);
        most(&mut faults, "tags", self.tags.len(), 250);
        for tag in &self.tags {
            line(&mut faults, "tags", tag, 255, true);
        }
        most(&mut faults, "specification", self.specification.len(), 60);
        for (name, value) in &self.specification {
            line(&mut faults, "specification", name, 120, true);
            line(&mut faults, "specification", value, 500, false);
        }
        for (locale, fields) in &self.translations {
            for (field, words) in fields {
                let name = named(&format!("{}.{}", locale.tag(), translated_field(field)));
                let max = if field == "short_description" {
                    SHORT_DESCRIPTION_MAX
                } else {
                    100_000
                };
                text(&mut faults, name, words, max);
            }
        }
        most(&mut faults, "pictures", self.pictures.len(), 250);
        let mut media = HashSet::new();
        for (place, picture) in self.pictures.iter().enumerate() {
            let name = named(&format!("pictures[{place}].alt"));
            line(&mut faults, name, &picture.alt, 512, false);
            if !media.insert(picture.media) {
                faults.add("pictures", Reason::AlreadyTaken);
            }
        }
        self.check_options(&mut faults);
        self.check_variants(&mut faults);
        self.check_amounts(&mut faults);
        faults.into_result()
    }

    /// A gift card is worth its price, so that there is none for nothing.
    fn check_amounts(&self, faults: &mut FieldErrors) {
        for (place, variant) in self.variants.iter().enumerate() {
            if self.is_gift_card && variant.price <= Decimal::ZERO {
                faults.add(named(&format!("variants[{place}].price")), Reason::Required);
            }
        }
    }

    fn check_options(&self, faults: &mut FieldErrors) {
        most(faults, "options", self.options.len(), OPTIONS_MAX);
        let mut names = HashSet::new();
        for (place, option) in self.options.iter().enumerate() {
            let name = named(&format!("options[{place}].name"));
            line(faults, name.clone(), &option.name, 255, true);
            if !names.insert(option.name.as_str()) {
                faults.add(name, Reason::AlreadyTaken);
            }
            let part = format!("options[{place}].name");
            translated(faults, &part, &option.translations);
            let mut values = HashSet::new();
            for (index, value) in option.values.iter().enumerate() {
                let name = named(&format!("options[{place}].values[{index}].name"));
                line(faults, name.clone(), &value.name, 255, true);
                if !values.insert(value.name.as_str()) {
                    faults.add(name, Reason::AlreadyTaken);
                }
                let part = format!("options[{place}].values[{index}]");
                translated(faults, &part, &value.translations);
            }
        }
    }

    fn check_variants(&self, faults: &mut FieldErrors) {
        if self.variants.is_empty() {
            faults.add("variants", Reason::TooShort { min: 1 });
        }
        most(faults, "variants", self.variants.len(), VARIANTS_MAX);
        let mut combinations = HashSet::new();
        let mut skus = HashSet::new();
        for (place, variant) in self.variants.iter().enumerate() {
            let name = |part: &str| named(&format!("variants[{place}].{part}"));
            if !combinations.insert(&variant.values) {
                faults.add(name("values"), Reason::AlreadyTaken);
            }
            let known = variant.values.len() == self.options.len()
                && self
                    .options
                    .iter()
                    .zip(&variant.values)
                    .all(|(option, chosen)| {
                        option.values.iter().any(|value| value.name == *chosen)
                    });
            if !known {
                faults.add(name("values"), Reason::Unknown);
            }
            if variant.sku.as_ref().is_some_and(|sku| !skus.insert(sku)) {
                faults.add(name("sku"), Reason::AlreadyTaken);
            }
            line(faults, name("barcode"), &variant.barcode, 100, false);
            price(faults, name("price"), variant.price);
            for (part, amount) in [
                ("compare_at_price", variant.compare_at_price),
                ("floor_price", variant.floor_price),
            ] {
                if let Some(amount) = amount {
                    price(faults, name(part), amount);
                }
            }
            range(faults, name("weight"), variant.weight_grams, 100_000_000);
            if let Some(on_hand) = variant.stock.on_hand {
                let most = i64::from(i32::MAX / 2);
                if i64::from(on_hand).abs() > most {
                    faults.add(
                        name("on_hand"),
                        Reason::OutOfRange {
                            min: -most,
                            max: most,
                        },
                    );
                }
            }
            if variant.pictures.iter().any(|at| *at >= self.pictures.len()) {
                faults.add(name("pictures"), Reason::Unknown);
            }
        }
    }
}

/// A field that may have words in further languages.
fn translated_field(field: &str) -> &'static str {
    TRANSLATED
        .into_iter()
        .find(|known| *known == field)
        .unwrap_or("translations")
}

/// The names of an option or a value in further languages.
fn translated(faults: &mut FieldErrors, part: &str, translations: &Translations) {
    for (locale, fields) in translations {
        for words in fields.values() {
            let field = named(&format!("{part}.{}", locale.tag()));
            line(faults, field, words, 255, false);
        }
    }
}

fn line(faults: &mut FieldErrors, field: impl Into<Field>, text: &str, max: usize, needed: bool) {
    let breaks = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
    let field = field.into();
    if needed && text.trim().is_empty() {
        faults.add(field, Reason::Required);
    } else if text.chars().any(breaks) {
        faults.add(field, Reason::ForbiddenCharacter);
    } else {
        most(faults, field, text.chars().count(), max);
    }
}

fn text(faults: &mut FieldErrors, field: impl Into<Field>, text: &str, max: usize) {
    let field = field.into();
    let forbidden = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t');
    if text.chars().any(forbidden) {
        faults.add(field, Reason::ForbiddenCharacter);
    } else {
        most(faults, field, text.chars().count(), max);
    }
}

fn most(faults: &mut FieldErrors, field: impl Into<Field>, count: usize, max: usize) {
    if count > max {
        let max = u32::try_from(max).unwrap_or(u32::MAX);
        faults.add(field, Reason::TooLong { max });
    }
}

fn price(faults: &mut FieldErrors, field: Field, amount: Decimal) {
    const MOST: i64 = Amount::MOST_PRICE;
    if amount.is_sign_negative() && !amount.is_zero() || amount > Decimal::from(MOST) {
        faults.add(field, Reason::OutOfRange { min: 0, max: MOST });
    } else if amount.normalize().scale() > Amount::DIGITS {
        faults.add(
            field,
            Reason::TooPrecise {
                max: Amount::DIGITS,
            },
        );
    }
}

fn range(faults: &mut FieldErrors, field: Field, value: i64, max: i64) {
    if !(0..=max).contains(&value) {
        faults.add(field, Reason::OutOfRange { min: 0, max });
    }
}

/// Rows of a specification table from lines "name: value".
///
/// # Errors
/// [`Reason::Malformed`] for a line without a colon.
pub fn specification_rows(text: &str) -> Result<Vec<(String, String)>, Reason> {
    text.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(|line| match line.split_once(':') {
            Some((name, value)) => Ok((name.trim().to_owned(), value.trim().to_owned())),
            None => Err(Reason::Malformed),
        })
        .collect()
}

#[cfg(test)]
mod tests;
