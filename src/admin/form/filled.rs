//! What a form shows of what is stored.

use super::{Input, input_name};
use crate::tenancy::LocalText;
use crate::web::{FormFields, Shop};

/// What is stored, put into the fields of its form.
#[derive(Debug)]
pub struct Filled<'s> {
    shop: &'s Shop,
    fields: Vec<(String, String)>,
}

impl<'s> Filled<'s> {
    /// No field yet.
    #[must_use]
    pub fn by(shop: &'s Shop) -> Self {
        let fields = Vec::new();
        Self { shop, fields }
    }

    /// A text as it is.
    #[must_use]
    pub fn text(mut self, name: &str, text: impl ToString) -> Self {
        self.fields.push((name.to_owned(), text.to_string()));
        self
    }

    /// A text as it is, if there is one.
    #[must_use]
    pub fn some<T: ToString>(self, name: &str, text: Option<T>) -> Self {
        match text {
            Some(text) => self.text(name, text),
            None => self,
        }
    }

    /// A value as people write it, if there is one.
    #[must_use]
    pub fn value<T: Input>(self, name: &str, value: Option<T>) -> Self {
        match value {
            Some(value) => {
                let written = value.written(self.shop);
                self.text(name, written)
            }
            None => self,
        }
    }

    /// A box to tick.
    #[must_use]
    pub fn tick(self, name: &str, ticked: bool) -> Self {
        if ticked { self.text(name, "on") } else { self }
    }

    /// Each of several values.
    #[must_use]
    pub fn each<T: ToString>(self, name: &str, values: impl IntoIterator<Item = T>) -> Self {
        values
            .into_iter()
            .fold(self, |filled, value| filled.text(name, value))
    }

    /// A text in several languages.
    #[must_use]
    pub fn local(self, name: &str, text: &LocalText) -> Self {
        text.0.iter().fold(self, |filled, (locale, text)| {
            filled.text(&input_name(name, *locale), text)
        })
    }

    /// The fields.
    #[must_use]
    pub fn fields(self) -> FormFields {
        self.fields.into_iter().collect()
    }
}
