//! A form on a page.

use leptos::prelude::*;

use super::{Form, FormField, Rows};
use crate::admin::editing::form_state;
use crate::core::Reason;
use crate::ui::ErrorSummary;
use crate::web::{Draft, FormFields, Shop};

/// A form as a page shows it: with what was typed last and what is wrong with it, else with what is
/// stored, else with what a new one begins with.
///
/// A page that draws more than the fields asks for single parts: [`OpenForm::control`],
/// [`OpenForm::row`], [`OpenForm::around`].
#[derive(Clone, Debug)]
pub struct OpenForm {
    pub(super) shop: Shop,
    pub(super) draft: Draft,
    pub(super) stored: FormFields,
    rows: Rows,
    action: String,
    title: Option<&'static str>,
    submit: &'static str,
    cancel: Option<&'static str>,
    delete: Option<String>,
    told: Option<(&'static str, Reason, &'static str)>,
    pub(super) choices: Vec<(&'static str, Vec<(String, String)>)>,
    notes: Vec<(usize, String)>,
    is_quiet: bool,
}

impl OpenForm {
    /// A form that is sent to `action`. Nothing is `stored` of a new thing.
    #[must_use]
    pub fn new<F: Form>(
        shop: &Shop,
        draft: Draft,
        stored: Option<FormFields>,
        action: String,
    ) -> Self {
        let blank = || {
            let fields = F::ROWS.iter().copied().flatten();
            let begins = |field: &FormField| (field.name.to_owned(), field.blank(shop));
            // A box that nobody ticks is not sent.
            fields.map(begins).filter(|(_, text)| !text.is_empty())
        };
        Self {
            stored: stored.unwrap_or_else(|| blank().collect()),
            shop: shop.clone(),
            draft,
            rows: F::ROWS,
            action,
            title: None,
            submit: "admin-save",
            cancel: None,
            delete: None,
            told: None,
            choices: Vec::new(),
            notes: Vec::new(),
            is_quiet: false,
        }
    }

    /// With a heading.
    #[must_use]
    pub fn titled(self, key: &'static str) -> Self {
        let title = Some(key);
        Self { title, ..self }
    }

    /// With other words on its button than "Save".
    #[must_use]
    pub fn submitted_by(self, submit: &'static str) -> Self {
        Self { submit, ..self }
    }

    /// With a button that is not the page's main one.
    #[must_use]
    pub fn quietly(self) -> Self {
        Self {
            is_quiet: true,
            ..self
        }
    }

    /// With a sentence under a row.
    #[must_use]
    pub fn noting(mut self, row: usize, text: String) -> Self {
        self.notes.push((row, text));
        self
    }

    /// With value and words of what can be chosen in a field.
    #[must_use]
    pub fn choosing(mut self, field: &'static str, choices: Vec<(String, String)>) -> Self {
        self.choices.push((field, choices));
        self
    }

    /// With a link back to `path`.
    #[must_use]
    pub fn or_back_to(self, path: &'static str) -> Self {
        let cancel = Some(path);
        Self { cancel, ..self }
    }

    /// With a button that deletes the thing, sent to `path`.
    #[must_use]
    pub fn or_deleted_at(self, delete: Option<String>) -> Self {
        Self { delete, ..self }
    }

    /// With words of the form's own for one thing that may be wrong.
    #[must_use]
    pub fn telling(self, field: &'static str, reason: Reason, key: &'static str) -> Self {
        let told = Some((field, reason, key));
        Self { told, ..self }
    }

    /// The whole form in a card, and the button that deletes.
    pub fn card(&self) -> impl IntoView + use<> {
        let (shop, words) = (&self.shop, &self.shop.words);
        let head = self
            .title
            .map(|key| view! { <header class="card-head"><h2>{words.t(key)}</h2></header> });
        let delete = self.delete.as_ref().map(|path| {
            view! {
                <form method="post" action=shop.href(path)>
                    <button class="button" data-kind="danger">{words.t("admin-delete")}</button>
                </form>
            }
        });
        let rows: Vec<_> = (0..self.rows.len()).map(|place| self.row(place)).collect();
        view! {
            <section class="card">
                {head}
                {self.around(rows)}
            </section>
            {delete}
        }
    }

    /// The form around `fields`: what became of it last, and its buttons.
    #[must_use]
    pub fn around(&self, fields: impl IntoView + 'static) -> AnyView {
        let (shop, words) = (&self.shop, &self.shop.words);
        let state = if self.draft.editing().is_some() {
            form_state(shop, &self.draft, &|field| self.label(field)).into_any()
        } else {
            let summary = self.draft.summary_by(words, |field| self.label(field));
            view! { <ErrorSummary text=summary/> }.into_any()
        };
        let cancel = self
            .cancel
            .map(|path| view! { <a href=shop.href(path)>{words.t("admin-cancel")}</a> });
        view! {
            // What is typed here is about others: browsers must not offer the reader's own.
            <form class="form" method="post" action=shop.href(&self.action) autocomplete="off" novalidate>
                {state}
                {fields.into_any()}
                <div class="form-actions">
                    <button class="button" data-kind=(!self.is_quiet).then_some("primary")>{words.t(self.submit)}</button>
                    {cancel}
                </div>
            </form>
        }
        .into_any()
    }

    /// The fields of a row, counted from 0, and what is noted under them.
    #[must_use]
    pub fn row(&self, place: usize) -> AnyView {
        let fields = self.rows.get(place).copied().unwrap_or_default();
        let controls: Vec<_> = fields.iter().map(|field| self.drawn(field)).collect();
        let controls = if fields.len() == 1 {
            controls.into_any()
        } else {
            view! { <div class="field-row">{controls}</div> }.into_any()
        };
        let note = self.notes.iter().find(|(row, _)| *row == place);
        let note = note.map(|(_, text)| view! { <p class="field-hint">{text.clone()}</p> });
        view! { {controls} {note} }.into_any()
    }

    /// One field with its label, hint and fault.
    #[must_use]
    pub fn control(&self, name: &str) -> AnyView {
        match self.field(name) {
            Some(field) => self.drawn(field),
            None => {
                tracing::error!(name, "a form has no such field");
                ().into_any()
            }
        }
    }

    /// What a field holds.
    #[must_use]
    pub fn value(&self, name: &str) -> String {
        self.fields().get(name).to_owned()
    }

    /// What is wrong with a field, in the reader's words.
    pub(super) fn fault(&self, name: &str) -> Option<String> {
        let reason = self.draft.reason(name)?;
        let words = &self.shop.words;
        Some(match self.told {
            Some((field, told, key)) if field == name && told == *reason => words.t(key),
            _ => words.reason(reason),
        })
    }

    /// What all fields hold.
    pub(super) fn fields(&self) -> &FormFields {
        self.draft.fields().unwrap_or(&self.stored)
    }

    fn field(&self, name: &str) -> Option<&'static FormField> {
        let mut fields = self.rows.iter().copied().flatten();
        fields.find(|field| field.name == name)
    }

    /// What the input `name` is called; that of a text in German is "Name (de)".
    fn label(&self, name: &str) -> Option<String> {
        let (name, language) = name.split_once('-').unwrap_or((name, ""));
        let label = self.shop.words.t(&self.field(name)?.label_key());
        Some(match language {
            "" => label,
            language => format!("{label} ({language})"),
        })
    }
}
