//! Forms: read as typed, checked field by field, and given back as typed when they fail.
//!
//! A form that fails leaves a draft on the server, bound to the session, and the browser is sent
//! back to the page it came from (303). Programs get 422 and the faults as JSON. Passwords are
//! never kept.

mod fields;
mod keeping;

use time::OffsetDateTime;

use crate::core::{Error, Reason};
use crate::ui::{ListedFault, SummaryText};
use crate::words::Words;

use super::edits::{Edit, Editing};

pub use fields::FormFields;
pub use keeping::with_cookie;

/// A form as it was last typed, with what was wrong with it.
#[derive(Clone, Debug)]
pub struct Draft {
    fields: FormFields,
    error: Error,
    /// When it was kept; none when nothing was.
    kept: Option<OffsetDateTime>,
    /// For a form that several people may have open.
    editing: Option<Editing>,
}

impl Default for Draft {
    fn default() -> Self {
        Self {
            fields: FormFields::default(),
            error: Error::Invalid(Vec::new()),
            kept: None,
            editing: None,
        }
    }
}

impl Draft {
    pub(super) fn new(fields: FormFields, error: Error, kept: OffsetDateTime) -> Self {
        Self {
            fields,
            error,
            kept: Some(kept),
            editing: None,
        }
    }

    pub(super) fn of_editor(self, form: &str, last: Option<Edit>, now: OffsetDateTime) -> Self {
        Self {
            editing: Some(Editing {
                form: form.to_owned(),
                last,
                draft_age: self.kept.map(|kept| now - kept),
            }),
            ..self
        }
    }

    /// What is known of a form that several people may have open.
    #[must_use]
    pub fn editing(&self) -> Option<&Editing> {
        self.editing.as_ref()
    }

    /// What was typed, or what the page would show otherwise.
    #[must_use]
    pub fn value(&self, name: &str, otherwise: &str) -> String {
        if self.kept.is_some() {
            self.fields.get(name).to_owned()
        } else {
            otherwise.to_owned()
        }
    }

    /// Whether a box was ticked, or what the page would show otherwise.
    #[must_use]
    pub fn ticked(&self, name: &str, otherwise: bool) -> bool {
        if self.kept.is_some() {
            self.fields.has(name)
        } else {
            otherwise
        }
    }

    /// What is wrong with a field.
    #[must_use]
    pub fn reason(&self, name: &str) -> Option<&Reason> {
        match &self.error {
            Error::Invalid(faults) => faults
                .iter()
                .find(|(field, _)| field.as_str() == name)
                .map(|(_, reason)| reason),
            _ => None,
        }
    }

    /// What is wrong with a field, in the reader's words.
    #[must_use]
    pub fn fault(&self, name: &str, words: &Words) -> Option<String> {
        self.reason(name).map(|reason| words.reason(reason))
    }

    /// Everything that is wrong; [`Error::Invalid`] of nothing when all is well.
    #[must_use]
    pub fn error(&self) -> &Error {
        &self.error
    }

    /// What stands above the form: a sentence, and what is wrong with each field by the words under the key
    /// beside its name in `labels`.
    #[must_use]
    pub fn summary(&self, words: &Words, labels: &[(&str, &str)]) -> Option<SummaryText> {
        self.summary_by(words, |field| {
            let known = labels.iter().find(|(name, _)| *name == field);
            known.map(|(_, key)| words.t(key))
        })
    }

    /// The same, where `label_of` knows what the fields of the page are called.
    #[must_use]
    pub fn summary_by(
        &self,
        words: &Words,
        label_of: impl Fn(&str) -> Option<String>,
    ) -> Option<SummaryText> {
        let sentence = words.error(&self.error)?;
        let Error::Invalid(faults) = &self.error else {
            return Some(SummaryText {
                sentence,
                faults: Vec::new(),
            });
        };
        let mut told: Vec<&str> = Vec::new();
        let mut listed = Vec::new();
        for (field, reason) in faults {
            let field = field.as_str();
            if told.contains(&field) || told.len() == SummaryText::MOST_LISTED {
                continue;
            }
            told.push(field);
            let reason = words.reason(reason);
            listed.push(match label_of(field) {
                Some(label) => ListedFault {
                    id: Some(field.to_owned()),
                    text: words.fault_of(label, reason),
                },
                None => ListedFault {
                    id: None,
                    text: reason,
                },
            });
        }
        Some(SummaryText {
            sentence,
            faults: listed,
        })
    }

    /// When it was kept; none when nothing was.
    #[must_use]
    pub fn kept(&self) -> Option<OffsetDateTime> {
        self.kept
    }

    /// The typed fields, if a draft was kept.
    #[must_use]
    pub fn fields(&self) -> Option<&FormFields> {
        self.kept.map(|_| &self.fields)
    }
}
