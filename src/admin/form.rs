//! Forms of the admin, each declared once.
//!
//! [`form!`] takes a line per row of the form and makes of it what is read, what is drawn and what
//! is told beside each field. A type that people type says with [`Input`] how it is read and shown.
//! [`FormPage`] is the form of one thing with its addresses: it opens the form with its draft, and
//! saves it in one transaction that notices who was faster.

mod control;
mod filled;
mod input;
mod local_text;
mod moment;
mod open;
mod page;

pub use control::{Control, Line, countries};
pub use filled::Filled;
pub use input::{AmountUpTo, Count, Entry, Input, Moment, Price, Typed};
pub use local_text::{LocalInputs, LocalLine, input_name, read_local};
pub use moment::{shown_moment, typed_moment};
pub use open::OpenForm;
pub use page::{FormAt, FormPage, submit_form};

use crate::core::{Error, Reason};
use crate::web::{FormFields, Shop};

/// What [`form!`] makes.
pub trait Form: Sized {
    /// Its fields, row by row.
    const ROWS: Rows;

    /// Reads all fields as typed.
    ///
    /// # Errors
    /// Everything that is wrong with them, at once.
    fn read(shop: &Shop, typed: &FormFields) -> Result<Self, Error>;
}

/// The fields of a form; those of a row stand side by side.
pub type Rows = &'static [&'static [FormField]];

/// A field of a form.
#[derive(Clone, Copy, Debug)]
pub struct FormField {
    name: &'static str,
    label: &'static str,
    control: Control,
    may_be_empty: bool,
    blank: &'static str,
    blank_of: fn(&Shop) -> String,
}

impl FormField {
    /// A field that takes a `T`; its label is under the key `label` and its hint, if it has one,
    /// under the same with `-hint`, both with hyphens for underscores.
    #[must_use]
    pub const fn of<T: Entry>(name: &'static str, label: &'static str) -> Self {
        Self {
            name,
            label,
            control: T::CONTROL,
            may_be_empty: T::MAY_BE_EMPTY,
            blank: "",
            blank_of: T::blank,
        }
    }

    /// The same with its label under another key.
    #[must_use]
    pub const fn labelled(self, label: &'static str) -> Self {
        Self { label, ..self }
    }

    /// The same with what a new form begins with, as typed.
    #[must_use]
    pub const fn beginning_with(self, blank: &'static str) -> Self {
        Self { blank, ..self }
    }

    fn label_key(&self) -> String {
        self.label.replace('_', "-")
    }

    fn blank(&self, shop: &Shop) -> String {
        if self.blank.is_empty() {
            (self.blank_of)(shop)
        } else {
            self.blank.to_owned()
        }
    }
}

/// Declares a form: a struct of what was typed, its fields in rows that end in `;`, each
/// `name: Type`, perhaps `= "what a new form begins with"` and `as "key-of-its-label"`. Labels are
/// under `prefix-name`. Rules over fields follow `where`: each runs once the fields that it takes are
/// read, and answers beside the field before its colon.
///
/// ```ignore
/// form! {
///     /// A tax rate.
///     struct TaxForm in "settings-tax" {
///         name: ShortText<60>;
///         country: CountryCode, region: Option<ShortText<60>>;
///         class: TaxClass = "standard", rate: Percentage;
///     } where {
///         region: lies_in(country, region);
///     }
/// }
///
/// fn lies_in(country: &CountryCode, region: &Option<ShortText<60>>) -> Result<(), Reason> { … }
/// ```
macro_rules! form {
    (
        $(#[$about:meta])*
        $visibility:vis struct $form:ident in $prefix:literal {
            $($($name:ident: $type:ty $(= $blank:literal)? $(as $label:literal)?),+;)+
        }
        $(where { $($beside:ident: $rule:ident($($of:ident),+);)+ })?
    ) => {
        $(#[$about])*
        $visibility struct $form {
            $($($visibility $name: $type,)+)+
        }

        impl $crate::admin::form::Form for $form {
            const ROWS: $crate::admin::form::Rows = &[$(&[$(
                $crate::admin::form::FormField::of::<$type>(
                    stringify!($name),
                    concat!($prefix, "-", stringify!($name)),
                )
                $(.beginning_with($blank))?
                $(.labelled($label))?
            ),+]),+];

            fn read(
                shop: &$crate::web::Shop,
                typed: &$crate::web::FormFields,
            ) -> Result<Self, $crate::core::Error> {
                let mut errors = $crate::core::FieldErrors::default();
                $($(
                    let $name = <$type as $crate::admin::form::Entry>::read(
                        &$crate::admin::form::Typed::of(stringify!($name), typed, shop),
                        &mut errors,
                    );
                )+)+
                $($(
                    if let ($(Some($of),)+) = ($(&$of,)+) {
                        errors.check(stringify!($beside), $rule($($of),+));
                    }
                )+)?
                let ($($(Some($name),)+)+) = ($($($name,)+)+) else {
                    return Err(errors.into());
                };
                errors.into_result()?;
                Ok(Self { $($($name,)+)+ })
            }
        }

        #[cfg(test)]
        #[test]
        #[expect(non_snake_case, reason = "the test is called as its form")]
        fn $form() {
            $crate::admin::form::every_field_has_its_label(<$form as $crate::admin::form::Form>::ROWS);
        }
    };
}
pub(crate) use form;

/// A rule of [`form!`]: of two that are both given, the second is not less.
pub fn in_order<T: PartialOrd>(least: &Option<T>, most: &Option<T>) -> Result<(), Reason> {
    match (least, most) {
        (Some(least), Some(most)) if least > most => Err(Reason::WrongOrder),
        _ => Ok(()),
    }
}

/// The test that every form brings.
#[cfg(test)]
pub(crate) fn every_field_has_its_label(rows: Rows) {
    use crate::core::Locale;
    use crate::words::Words;

    for locale in Locale::ALL {
        let words = Words::in_locale(locale);
        for field in rows.iter().copied().flatten() {
            let key = field.label_key();
            assert!(words.find(&key).is_some(), "{key} in {locale}");
        }
    }
}
