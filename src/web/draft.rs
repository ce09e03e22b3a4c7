//! What is kept of a form that failed, and how much of it.
//!
//! Anybody can send a form that fails. Kept is therefore only what the form has fields for, little of it from
//! strangers, and only for a while.

use super::forms::FormFields;
use crate::core::Error;

/// A form as its drafts are kept: by its name, and with its fields.
#[derive(Clone, Copy, Debug)]
pub struct Form<'f> {
    name: &'f str,
    fields: Option<&'static [&'static str]>,
}

impl<'f> Form<'f> {
    /// A form that anybody may send. Whatever is none of `fields` is not kept; one that ends in `.` stands for
    /// all that begin with it.
    #[must_use]
    pub const fn of(name: &'f str, fields: &'static [&'static str]) -> Self {
        Self {
            name,
            fields: Some(fields),
        }
    }

    /// The name under which it is kept.
    #[must_use]
    pub fn name(&self) -> &'f str {
        self.name
    }
}

/// A form of the staff, whose fields grow with what is edited. Sent by a stranger, nothing of it is kept but
/// what was wrong.
impl<'f> From<&'f str> for Form<'f> {
    fn from(name: &'f str) -> Self {
        Self { name, fields: None }
    }
}

impl<'f> From<&'f String> for Form<'f> {
    fn from(name: &'f String) -> Self {
        name.as_str().into()
    }
}

/// How much is kept.
#[derive(Clone, Copy, Debug)]
pub(super) struct Allowance {
    /// Bytes of one form, names and values together.
    pub form: usize,
    /// Bytes of all drafts of a session, as they are stored.
    pub session: i64,
    /// Drafts of a session. The oldest makes room.
    pub drafts: i64,
    /// Whether a form whose fields are not known is kept.
    trusted: bool,
}

impl Allowance {
    /// Somebody of whom nothing is known.
    pub const STRANGER: Self = Self {
        form: 16 * 1024,
        session: 48 * 1024,
        drafts: 12,
        trusted: false,
    };

    /// Somebody who is signed in to the admin: as much as a form may bring.
    pub const STAFF: Self = Self {
        form: 1024 * 1024,
        session: 4 * 1024 * 1024,
        drafts: 40,
        trusted: true,
    };

    /// The fields to keep, in their order: no passwords, nothing the form has no field for, and of the rest
    /// what fits. What is too large for the allowance is left out and not cut, so that nobody takes the half for
    /// the whole.
    pub fn fields(&self, form: &Form<'_>, typed: &FormFields) -> FormFields {
        let belongs = |name: &str| match form.fields {
            Some(fields) => fields
                .iter()
                .any(|field| *field == name || (field.ends_with('.') && name.starts_with(field))),
            None => self.trusted,
        };
        let mut left = self.form;
        typed
            .without_secrets()
            .pairs()
            .filter(|(name, _)| belongs(name))
            .filter(|(name, value)| {
                let rest = left.checked_sub(name.len() + value.len());
                left = rest.unwrap_or(left);
                rest.is_some()
            })
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect()
    }

    /// The faults to keep: their fields may bear names that somebody made up.
    pub fn faults(&self, error: &Error) -> Error {
        let Error::Invalid(faults) = error else {
            return error.clone();
        };
        let mut left = self.form;
        let fitting = faults.iter().filter(|(field, _)| {
            let rest = left.checked_sub(field.as_str().len());
            left = rest.unwrap_or(left);
            rest.is_some()
        });
        Error::Invalid(fitting.take(1_000).cloned().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(pairs: &[(&str, &str)]) -> FormFields {
        let owned = pairs.iter();
        owned
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect()
    }

    fn kept(allowance: Allowance, form: Form<'_>, pairs: &[(&str, &str)]) -> Vec<String> {
        let fields = allowance.fields(&form, &typed(pairs));
        fields.pairs().map(|(name, _)| name.to_owned()).collect()
    }

    #[test]
    fn a_draft_has_the_fields_of_its_form_only() {
        let form = Form::of("f", &["email", "line.", "password"]);
        let sent = [
            ("email", "a"),
            ("junk", "x"),
            ("line.1", "2"),
            ("liner", "3"),
            ("password", "hunter2"),
        ];
        for allowance in [Allowance::STRANGER, Allowance::STAFF] {
            assert_eq!(kept(allowance, form, &sent), ["email", "line.1"]);
        }
    }

    #[test]
    fn a_form_without_a_list_is_kept_for_the_staff_only() {
        let sent = [("anything.1", "a"), ("new_password", "x")];
        assert_eq!(
            kept(Allowance::STAFF, "product-1".into(), &sent),
            ["anything.1"]
        );
        assert!(kept(Allowance::STRANGER, "product-1".into(), &sent).is_empty());
    }

    #[test]
    fn what_is_too_large_is_left_out_and_the_rest_stays() {
        let form = Form::of("f", &["message", "email"]);
        let large = "x".repeat(Allowance::STRANGER.form);
        let sent = [("message", large.as_str()), ("email", "a@b.c")];
        assert_eq!(kept(Allowance::STRANGER, form, &sent), ["email"]);
    }
}
