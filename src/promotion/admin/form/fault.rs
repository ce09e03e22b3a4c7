use crate::core::{Error, Field, FieldErrors, Reason};
use crate::pricing::Flaw;
use crate::words::Words;

/// What is wrong with the form, more exactly than a [`Reason`] can say.
#[derive(Clone, Debug, Default)]
pub(in crate::promotion::admin) struct FormFaults(Vec<FormFault>);

#[derive(Clone, Debug)]
struct FormFault {
    field: String,
    /// The place inside a text that is a document by itself.
    place: String,
    flaw: Flaw,
}

impl FormFaults {
    /// Notes what is wrong with a field.
    pub fn add(&mut self, field: impl Into<String>, flaw: impl Into<Flaw>) {
        self.add_at(field, "", flaw);
    }

    /// Notes what is wrong at a place of a field.
    pub fn add_at(&mut self, field: impl Into<String>, place: &str, flaw: impl Into<Flaw>) {
        self.0.push(FormFault {
            field: field.into(),
            place: place.trim_start_matches('.').to_owned(),
            flaw: flaw.into(),
        });
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The value when it was accepted; otherwise notes the reason.
    pub fn check<T>(&mut self, field: &str, parsed: Result<T, Reason>) -> Option<T> {
        match parsed {
            Ok(value) => Some(value),
            Err(reason) => {
                self.add(field, reason);
                None
            }
        }
    }

    /// Everything that is wrong with a field, in words, place first.
    pub fn words(&self, field: &str, words: &Words) -> Option<String> {
        let told: Vec<String> = self
            .0
            .iter()
            .filter(|fault| fault.field == field)
            .map(|fault| {
                let text = flaw_words(&fault.flaw, words);
                if fault.place.is_empty() {
                    text
                } else {
                    format!("{}: {text}", fault.place)
                }
            })
            .collect();
        (!told.is_empty()).then(|| told.join(" "))
    }

    /// The same as the wire tells it.
    pub fn error(&self) -> Error {
        let mut errors = FieldErrors::default();
        for fault in &self.0 {
            let field = Field::parse(&fault.field).unwrap_or(Field::from("promotion"));
            errors.add(field, reason_of(&fault.flaw));
        }
        errors.into()
    }
}

fn reason_of(flaw: &Flaw) -> Reason {
    match flaw {
        Flaw::Reason(reason) => *reason,
        Flaw::AtLeast(min) => Reason::OutOfRange {
            min: *min,
            max: i64::from(i32::MAX),
        },
        Flaw::NoneOf(_) => Reason::Unknown,
        Flaw::EitherOr(..) => Reason::Required,
        Flaw::WrongTrigger => Reason::Mismatch,
        Flaw::NotA(_)
        | Flaw::UnknownField
        | Flaw::TooDeep
        | Flaw::NoJson(_)
        | Flaw::Unreadable(_) => Reason::Malformed,
    }
}

fn flaw_words(flaw: &Flaw, words: &Words) -> String {
    match flaw {
        Flaw::Reason(reason) => words.reason(reason),
        Flaw::NotA(kind) => words.with("admin-promotion-flaw-not-a", [("kind", (*kind).into())]),
        Flaw::AtLeast(least) => words.with(
            "admin-promotion-flaw-at-least",
            [("least", (*least).into())],
        ),
        Flaw::UnknownField => words.t("admin-promotion-flaw-unknown-field"),
        Flaw::NoneOf(known) => words.with(
            "admin-promotion-flaw-none-of",
            [("words", known.join(", ").into())],
        ),
        Flaw::EitherOr(one, other) => words.with(
            "admin-promotion-flaw-either-or",
            [("one", (*one).into()), ("other", (*other).into())],
        ),
        Flaw::WrongTrigger => words.t("admin-promotion-flaw-wrong-trigger"),
        Flaw::TooDeep => words.t("admin-promotion-flaw-too-deep"),
        Flaw::NoJson(what) | Flaw::Unreadable(what) => words.with(
            "admin-promotion-flaw-no-json",
            [("what", what.clone().into())],
        ),
    }
}
