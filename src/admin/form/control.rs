//! What a field is typed into.

use leptos::prelude::*;

use super::{FormField, LocalInputs, OpenForm};
use crate::core::CountryCode;
use crate::ui::{Choice, SelectField, TextArea, TextField};
use crate::words::Words;

/// Value and words of each choice.
pub type Choices = fn(&Words) -> Vec<(String, String)>;

/// The inputs that a field may have.
#[derive(Clone, Copy, Debug)]
pub enum Control {
    /// One line.
    Line(Line),
    /// Several lines of at most so many characters together.
    Area {
        /// Lines shown.
        rows: u32,
        /// Longest value, if there is one.
        most: Option<u32>,
    },
    /// One of several values.
    Select(Choices),
    /// One of several values that the page knows, see [`OpenForm::choosing`].
    Chosen,
    /// A box to tick.
    Tick,
    /// A box for each of several values.
    Ticks(Choices),
    /// One of several values, each a card; its hint is under the field's key, the value and `-hint`.
    Cards(Choices),
    /// One line in each of the shop's languages, the first of which must not be empty.
    LocalLine {
        /// Longest value.
        most: u32,
    },
}

/// One line of input.
#[derive(Clone, Copy, Debug)]
pub struct Line {
    kind: &'static str,
    keyboard: Option<&'static str>,
    most: Option<u32>,
}

impl Line {
    /// A line of at most so many characters.
    #[must_use]
    pub const fn of(most: u32) -> Self {
        Self {
            kind: "text",
            keyboard: None,
            most: Some(most),
        }
    }

    /// For numbers with decimals.
    #[must_use]
    pub const fn decimal(self) -> Self {
        Self {
            keyboard: Some("decimal"),
            ..self
        }
    }

    /// For whole numbers.
    #[must_use]
    pub const fn numeric(self) -> Self {
        Self {
            keyboard: Some("numeric"),
            ..self
        }
    }

    /// For an email address.
    #[must_use]
    pub const fn email(self) -> Self {
        Self {
            kind: "email",
            ..self
        }
    }

    /// For a day and a time.
    #[must_use]
    pub const fn moment() -> Self {
        Self {
            kind: "datetime-local",
            keyboard: None,
            most: None,
        }
    }
}

/// Every country by value and name.
#[must_use]
pub fn countries(words: &Words) -> Vec<(String, String)> {
    let locale = words.locale();
    CountryCode::by_name(locale)
        .into_iter()
        .map(|country| (country.as_str().to_owned(), country.name(locale).to_owned()))
        .collect()
}

impl OpenForm {
    /// A field with its label, hint and fault.
    pub(super) fn drawn(&self, field: &FormField) -> AnyView {
        let words = &self.shop.words;
        let name = field.name;
        let key = field.label_key();
        let label = words.t(&key);
        let hint = words.find(&format!("{key}-hint"));
        let (value, error) = (self.value(name), self.fault(name));
        let optional = field.may_be_empty.then(|| words.t("admin-optional"));
        match field.control {
            Control::Line(line) => view! {
                <TextField
                    name label value error hint optional
                    kind=line.kind
                    nostrip:inputmode=line.keyboard
                    nostrip:maxlength=line.most
                />
            }
            .into_any(),
            Control::Area { rows, most } => {
                view! { <TextArea name label value error hint optional rows nostrip:maxlength=most/> }
                    .into_any()
            }
            Control::Select(choices) => {
                view! { <SelectField name label options=choices(words) value error hint/> }
                    .into_any()
            }
            Control::Chosen => {
                let given = self.choices.iter().find(|(field, _)| *field == name);
                let options = given.map(|(_, choices)| choices.clone());
                view! { <SelectField name label options=options.unwrap_or_default() value error hint/> }.into_any()
            }
            Control::Tick => {
                view! { <Choice name label ticked=self.fields().has(name) hint/> }.into_any()
            }
            Control::Ticks(choices) => {
                let boxes = choices(words).into_iter().map(|(value, label)| {
                    let checked = self.holds(name, &value);
                    view! {
                        <label class="choice">
                            <input type="checkbox" name=name value=value checked=checked/>
                            <span>{label}</span>
                        </label>
                    }
                });
                fieldset(name, (label, hint, error), "country-choices", boxes.collect_view())
            }
            Control::Cards(choices) => {
                let cards = choices(words).into_iter().map(|(value, label)| {
                    let hint = words.find(&format!("{key}-{value}-hint"));
                    let checked = self.holds(name, &value);
                    view! {
                        <label class="choice choice-card">
                            <input type="radio" name=name value=value checked=checked/>
                            <span>{label} {hint.map(|hint| view! { <span class="field-hint">{hint}</span> })}</span>
                        </label>
                    }
                });
                fieldset(name, (label, hint, error), "choices", cards.collect_view())
            }
            Control::LocalLine { most } => LocalInputs {
                locales: self.shop.settings().locales.clone(),
                draft: self.draft.clone(),
                words: words.clone(),
                needed: true,
            }
            .line_of(name, &label, &self.stored, most),
        }
    }

    fn holds(&self, name: &str, value: &str) -> bool {
        self.fields().all(name).any(|held| held == value)
    }
}

fn fieldset(
    name: &'static str,
    (label, hint, error): (String, Option<String>, Option<String>),
    class: &'static str,
    boxes: impl IntoView + 'static,
) -> AnyView {
    view! {
        <fieldset class="field" id=name tabindex="-1">
            <legend>{label}</legend>
            {hint.map(|hint| view! { <p class="field-hint">{hint}</p> })}
            <div class=class>{boxes}</div>
            {error.map(|error| view! { <p class="field-error">{error}</p> })}
        </fieldset>
    }
    .into_any()
}
