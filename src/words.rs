//! The words people read, from Fluent files in `src/words/<language>`: one for each room, and one for the
//! conditions of promotions.
//!
//! Every language is complete; `tests` compares them with each other and with the code.

mod faults;

use std::borrow::Cow;
use std::collections::HashMap;

use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::{LanguageIdentifier, Loader, static_loader};

use crate::core::Locale;

static_loader! {
    static FILES = {
        locales: "./src/words",
        fallback_language: "en",
        // Isolation marks would land in attributes and titles.
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

/// Words in one language.
#[derive(Clone, Debug)]
pub struct Words {
    locale: Locale,
    language: LanguageIdentifier,
}

impl Words {
    /// Words in the language of `locale`.
    #[must_use]
    pub fn in_locale(locale: Locale) -> Self {
        Self {
            locale,
            language: locale.tag().parse().unwrap_or_default(),
        }
    }

    /// The language.
    #[must_use]
    pub fn locale(&self) -> Locale {
        self.locale
    }

    /// The words under `key`.
    #[must_use]
    pub fn t(&self, key: &str) -> String {
        FILES.lookup(&self.language, key)
    }

    /// A length of time: "two days" where the hours make up days, else "three hours".
    #[must_use]
    pub fn span(&self, hours: i32) -> String {
        if hours % 24 == 0 {
            self.with("span-days", [("count", (hours / 24).into())])
        } else {
            self.with("span-hours", [("count", hours.into())])
        }
    }

    /// The same for what may be shorter than an hour: "fifteen minutes".
    #[must_use]
    pub fn span_of_minutes(&self, minutes: i32) -> String {
        if minutes % 60 == 0 {
            self.span(minutes / 60)
        } else {
            self.with("span-minutes", [("count", minutes.into())])
        }
    }

    /// A share, given as a plain decimal number of hundredths: "12.5%", "12,5 %".
    #[must_use]
    pub fn percent(&self, number: &str) -> String {
        match self.locale {
            Locale::En => format!("{number}%"),
            Locale::De | Locale::Fr => format!("{}\u{a0}%", number.replace('.', ",")),
        }
    }

    /// A name with what it stands for: "Oak: 3", "Chêne : 3".
    #[must_use]
    pub fn labeled(&self, name: &str, value: &str) -> String {
        match self.locale {
            Locale::En | Locale::De => format!("{name}: {value}"),
            Locale::Fr => format!("{name}\u{202f}: {value}"),
        }
    }

    /// The words under `key`, if there are any.
    #[must_use]
    pub fn find(&self, key: &str) -> Option<String> {
        FILES.try_lookup(&self.language, key)
    }

    /// The words under `key` with values put in, if there are any.
    #[must_use]
    pub fn find_with<const N: usize>(
        &self,
        key: &str,
        values: [(&'static str, FluentValue<'static>); N],
    ) -> Option<String> {
        FILES.try_lookup_with_args(&self.language, key, &named(values))
    }

    /// The words under `key` with values put in: `("count", 3.into())`.
    #[must_use]
    pub fn with<const N: usize>(
        &self,
        key: &str,
        values: [(&'static str, FluentValue<'static>); N],
    ) -> String {
        FILES.lookup_with_args(&self.language, key, &named(values))
    }
}

fn named<const N: usize>(
    values: [(&'static str, FluentValue<'static>); N],
) -> HashMap<Cow<'static, str>, FluentValue<'static>> {
    values
        .into_iter()
        .map(|(name, value)| (Cow::Borrowed(name), value))
        .collect()
}

#[cfg(test)]
mod tests;
