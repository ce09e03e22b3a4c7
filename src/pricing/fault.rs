use std::fmt;

use crate::core::{MoneyError, Reason};

/// Why a cart cannot be priced, and where: `lines[0].quantity`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The place in the input; empty for the whole of it.
    pub at: String,
    /// What is wrong with it.
    pub flaw: Flaw,
}

/// What is wrong with a value of a quote file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// What every room says of a value.
    Reason(Reason),
    /// Not of this type: "string", "object".
    NotA(&'static str),
    /// A number below the least that makes sense.
    AtLeast(i64),
    /// No field of this name belongs here.
    UnknownField,
    /// None of the words that are accepted here.
    NoneOf(&'static [&'static str]),
    /// These two belong together or exclude each other.
    EitherOr(&'static str, &'static str),
    /// A benefit that the promotion's trigger has no place for.
    WrongTrigger,
    /// Conditions or benefits within each other, too many levels of them.
    TooDeep,
    /// The file is no JSON; the words are the parser's.
    NoJson(String),
    /// The file cannot be read; the words are the system's.
    Unreadable(String),
}

/// Every fault of an input; never empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Faults(pub Vec<Fault>);

impl Fault {
    /// A fault at a place.
    pub fn new(at: impl Into<String>, flaw: impl Into<Flaw>) -> Self {
        Self {
            at: at.into(),
            flaw: flaw.into(),
        }
    }
}

impl Faults {
    /// The same faults in an entry of a list.
    #[must_use]
    pub fn of_entry(self, index: usize) -> Self {
        let faults = self.0.into_iter().map(|fault| Fault {
            at: if fault.at.is_empty() {
                format!("[{index}]")
            } else {
                format!("[{index}].{}", fault.at)
            },
            ..fault
        });
        Self(faults.collect())
    }
}

impl From<Reason> for Flaw {
    fn from(reason: Reason) -> Self {
        Self::Reason(reason)
    }
}

impl From<MoneyError> for Flaw {
    fn from(error: MoneyError) -> Self {
        Self::Reason(error.into())
    }
}

impl From<Fault> for Faults {
    fn from(fault: Fault) -> Self {
        Self(vec![fault])
    }
}

impl fmt::Display for Flaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Reason(reason) => reason.fmt(f),
            Self::NotA(kind) => write!(f, "must be of type {kind}"),
            Self::AtLeast(least) => write!(f, "must be {least} or more"),
            Self::UnknownField => f.write_str("is no field of this object"),
            Self::NoneOf(words) => write!(f, "must be one of {}", words.join(", ")),
            Self::EitherOr(one, other) => write!(f, "must have either {one} or {other}"),
            Self::WrongTrigger => f.write_str(
                "percent_off_price, amount_off_price and set_price belong to the trigger catalog, all else to the others",
            ),
            Self::TooDeep => f.write_str("is nested too deeply"),
            Self::Unreadable(words) => write!(f, "cannot be read: {words}"),
            Self::NoJson(words) => write!(f, "is no JSON: {words}"),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.at.is_empty() {
            self.flaw.fmt(f)
        } else {
            write!(f, "{}: {}", self.at, self.flaw)
        }
    }
}

/// One line per fault.
impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, fault) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_str("\n")?;
            }
            fault.fmt(f)?;
        }
        Ok(())
    }
}

impl std::error::Error for Fault {}
impl std::error::Error for Faults {}
