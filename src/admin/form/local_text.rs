//! Inputs of texts that the store has in each of its languages.

use leptos::prelude::*;

use super::control::Control;
use super::input::{Entry, Typed};
use crate::core::{Field, FieldErrors, Locale, Reason, ShortText, optional};
use crate::tenancy::LocalText;
use crate::ui::{TextArea, TextField};
use crate::web::{Draft, FormFields};
use crate::words::Words;

/// What surrounds the inputs of one page.
#[derive(Clone, Debug)]
pub struct LocalInputs {
    /// The store's languages, the first one first.
    pub locales: Vec<Locale>,
    /// What was typed last.
    pub draft: Draft,
    /// The reader's words.
    pub words: Words,
    /// Whether the text must be there in the first language.
    pub needed: bool,
}

impl LocalInputs {
    /// One line per language.
    pub fn line(&self, name: &str, label: &str, text: &LocalText, max: u32) -> AnyView {
        self.each(name, label, text, |name, label, value, error, optional| {
            view! { <TextField name label value maxlength=max error optional/> }.into_any()
        })
    }

    /// One line per language, of a text that stands in the fields of a form.
    pub(super) fn line_of(
        &self,
        name: &str,
        label: &str,
        stored: &FormFields,
        max: u32,
    ) -> AnyView {
        let mut text = LocalText::default();
        for locale in &self.locales {
            let typed = stored.get(&input_name(name, *locale));
            text.0.insert(*locale, typed.to_owned());
        }
        self.line(name, label, &text, max)
    }

    /// Several lines per language.
    pub fn lines(&self, name: &str, label: &str, text: &LocalText, rows: u32, max: u32) -> AnyView {
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

/// A line in each of the store's languages, the first of which must not be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LocalLine<const MAX: usize>(pub LocalText);

impl<const MAX: usize> Entry for LocalLine<MAX> {
    const CONTROL: Control = Control::LocalLine { most: MAX as u32 };

    fn read(typed: &Typed<'_>, errors: &mut FieldErrors) -> Option<Self> {
        let settings = typed.shop.settings();
        let mut text = LocalText::default();
        let mut faults = FieldErrors::default();
        let parse = |typed: &str| {
            let line = optional(typed, ShortText::<MAX>::parse)?;
            Ok(line.map(String::from).unwrap_or_default())
        };
        let (name, locales) = (typed.name, &settings.locales);
        read_local(typed.fields, &mut faults, name, locales, &mut text, parse);
        let first = input_name(name, settings.first_locale());
        if typed.fields.get(&first).trim().is_empty() {
            faults.add(field_of(&first, name), Reason::Required);
        }
        let is_right = faults.is_empty();
        errors.extend(faults);
        is_right.then_some(Self(text))
    }
}

/// Name of a text's input in one language.
#[must_use]
pub fn input_name(name: &str, locale: Locale) -> String {
    format!("{name}-{}", locale.tag())
}

/// Reads a text's inputs into `text`; languages that the store does not have now keep theirs.
pub fn read_local(
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
                errors.add(field_of(&input, name), reason);
            }
        }
    }
}

fn field_of(input: &str, name: &'static str) -> Field {
    Field::parse(input).unwrap_or(Field::from(name))
}
