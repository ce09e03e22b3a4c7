use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::{Error, Reason};

/// The name of an input, as in its form. A name read from the wire is checked, because anyone can
/// forge one: at most 64 letters, digits, `_`, `-`, `.`, `[` and `]`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Field(Cow<'static, str>);

impl Field {
    const MAX: usize = 64;

    /// Checks a name that came from outside.
    pub fn parse(text: &str) -> Result<Self, Reason> {
        let allowed = |c: char| c.is_ascii_alphanumeric() || "_-.[]".contains(c);
        if text.is_empty() {
            Err(Reason::Required)
        } else if text.len() > Self::MAX {
            Err(Reason::TooLong { max: 64 })
        } else if !text.chars().all(allowed) {
            Err(Reason::Malformed)
        } else {
            Ok(Self(Cow::Owned(text.to_owned())))
        }
    }

    /// The name as written in the form.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&'static str> for Field {
    fn from(name: &'static str) -> Self {
        Self(Cow::Borrowed(name))
    }
}

impl TryFrom<String> for Field {
    type Error = Reason;

    fn try_from(text: String) -> Result<Self, Reason> {
        Self::parse(&text)
    }
}

impl From<Field> for String {
    fn from(field: Field) -> Self {
        field.0.into_owned()
    }
}

impl std::fmt::Display for Field {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// Collects what is wrong with a form, so that all faults are told at once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FieldErrors(Vec<(Field, Reason)>);

impl FieldErrors {
    /// The value when it was accepted; otherwise notes the reason under the field.
    pub fn check<T>(&mut self, field: impl Into<Field>, parsed: Result<T, Reason>) -> Option<T> {
        match parsed {
            Ok(value) => Some(value),
            Err(reason) => {
                self.add(field, reason);
                None
            }
        }
    }

    /// Notes a reason under a field.
    pub fn add(&mut self, field: impl Into<Field>, reason: Reason) {
        self.0.push((field.into(), reason));
    }

    /// Notes what was wrong with another part of the form.
    pub fn extend(&mut self, others: Self) {
        self.0.extend(others.0);
    }

    /// Whether nothing was wrong so far.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The reason noted first under a field.
    pub fn reason(&self, field: &str) -> Option<Reason> {
        let (_, reason) = self.0.iter().find(|(name, _)| name.as_str() == field)?;
        Some(*reason)
    }

    /// Ok when nothing was wrong, otherwise all that was.
    pub fn into_result(self) -> Result<(), Error> {
        if self.0.is_empty() {
            Ok(())
        } else {
            Err(self.into())
        }
    }
}

impl From<FieldErrors> for Error {
    fn from(errors: FieldErrors) -> Self {
        Self::Invalid(errors.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forged_field_names_are_refused() {
        assert!(Field::parse("lines[0].quantity").is_ok());
        assert_eq!(Field::parse(""), Err(Reason::Required));
        assert_eq!(Field::parse("<script>"), Err(Reason::Malformed));
        assert_eq!(
            Field::parse(&"a".repeat(65)),
            Err(Reason::TooLong { max: 64 })
        );
        assert!(serde_json::from_str::<Field>(r#""call 0900""#).is_err());
    }

    #[test]
    fn all_faults_are_told_at_once() {
        let mut errors = FieldErrors::default();
        assert_eq!(errors.check("name", Ok(1)), Some(1));
        assert!(errors.is_empty());
        assert_eq!(errors.check::<u8>("email", Err(Reason::Malformed)), None);
        errors.add("phone", Reason::Required);
        assert_eq!(errors.reason("email"), Some(Reason::Malformed));
        assert_eq!(errors.reason("name"), None);
        assert_eq!(
            errors.into_result(),
            Err(Error::Invalid(vec![
                ("email".into(), Reason::Malformed),
                ("phone".into(), Reason::Required),
            ]))
        );
    }
}
