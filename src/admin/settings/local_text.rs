//! Inputs of texts that the store has in each of its languages.

use leptos::prelude::*;

use crate::core::{Field, FieldErrors, Locale, Reason};
use crate::tenancy::LocalText;
use crate::ui::{TextArea, TextField};
use crate::web::{Draft, FormFields};
use crate::words::Words;

/// What surrounds the inputs of one page.
#[derive(Clone)]
pub(super) struct LocalInputs {
    pub locales: Vec<Locale>,
    pub draft: Draft,
    pub words: Words,
    /// Whether the text must be there in the first language.
    pub needed: bool,
}

impl LocalInputs {
    /// One line per language.
    pub(super) fn line(&self, name: &str, label: &str, text: &LocalText, max: u32) -> AnyView {
        self.each(name, label, text, |name, label, value, error, optional| {
            view! { <TextField name label value maxlength=max error optional/> }.into_any()
        })
    }

    /// Several lines per language.
    pub(super) fn lines(
        &self,
        name: &str,
        label: &str,
        text: &LocalText,
        rows: u32,
        max: u32,
    ) -> AnyView {
        self.each(name, label, text, |name, label, value, error, optional| {
            view! { <TextArea name label value rows maxlength=max error optional/> }.into_any()
        })
    }

    fn each(
        &self,
        name: &str,
        label: &str,
        text: &LocalText,
        input: impl Fn(String, String, String, Option<String>, Option<String>) -> AnyView,
    ) -> AnyView {
        let many = self.locales.len() > 1;
        self.locales
            .iter()
            .enumerate()
            .map(|(place, locale)| {
                let name = input_name(name, *locale);
                let label = if many {
                    format!("{label} ({})", locale.own_name())
                } else {
                    label.to_owned()
                };
                let value = self.draft.value(&name, text.exactly(*locale));
                let error = self.draft.fault(&name, &self.words);
                let may_be_empty = !self.needed || place > 0;
                let optional = may_be_empty.then(|| self.words.t("admin-optional"));
                input(name, label, value, error, optional)
            })
            .collect_view()
            .into_any()
    }
}

/// Name of a text's input in one language.
pub(super) fn input_name(name: &str, locale: Locale) -> String {
    format!("{name}-{}", locale.tag())
}

/// Reads a text's inputs into `text`; languages that the store does not have now keep theirs.
pub(super) fn read(
    fields: &FormFields,
    errors: &mut FieldErrors,
    name: &'static str,
    locales: &[Locale],
    text: &mut LocalText,
    parse: impl Fn(&str) -> Result<String, Reason>,
) {
    for locale in locales {
        let input = input_name(name, *locale);
        match parse(fields.get(&input)) {
            Ok(value) if value.is_empty() => {
                text.0.remove(locale);
            }
            Ok(value) => {
                text.0.insert(*locale, value);
            }
            Err(reason) => {
                errors.add(Field::parse(&input).unwrap_or(Field::from(name)), reason);
            }
        }
    }
}
