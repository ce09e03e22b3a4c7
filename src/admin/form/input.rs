//! What people type, and what it becomes.

use rust_decimal::Decimal;
use time::OffsetDateTime;

use super::control::{Control, Line, countries};
use super::{shown_moment, typed_moment};
use crate::core::{
    Amount, CountryCode, Email, FieldErrors, Percentage, Phone, PromotionId, Reason, ShortText,
    Slug, Text, whole_number,
};
use crate::pricing::{CouponCode, TaxClass};
use crate::web::{FormFields, Shop};

/// A value that is typed into one control.
pub trait Input: Sized {
    /// What it is typed into.
    const CONTROL: Control;

    /// Reads it as it was typed.
    ///
    /// # Errors
    /// What is wrong with it.
    fn parse(typed: &str, shop: &Shop) -> Result<Self, Reason>;

    /// As the form shows it. Typed again, it is the same value.
    fn written(&self, shop: &Shop) -> String;

    /// What a new form begins with.
    fn blank(_shop: &Shop) -> String {
        String::new()
    }
}

/// What a field of a form holds: an [`Input`], an `Option` of one, or what takes several inputs.
pub trait Entry: Sized {
    /// What it is typed into.
    const CONTROL: Control;
    /// Whether nothing needs to be typed.
    const MAY_BE_EMPTY: bool = false;

    /// Reads it, or notes what is wrong.
    fn read(typed: &Typed<'_>, errors: &mut FieldErrors) -> Option<Self>;

    /// What a new form begins with.
    fn blank(_shop: &Shop) -> String {
        String::new()
    }
}

/// A field as it was typed.
#[derive(Clone, Copy, Debug)]
pub struct Typed<'t> {
    /// Its name.
    pub name: &'static str,
    /// The whole form.
    pub fields: &'t FormFields,
    /// Whose form it is.
    pub shop: &'t Shop,
}

impl<'t> Typed<'t> {
    /// One field of a form.
    #[must_use]
    pub fn of(name: &'static str, fields: &'t FormFields, shop: &'t Shop) -> Self {
        Self { name, fields, shop }
    }

    /// Its text.
    #[must_use]
    pub fn text(&self) -> &'t str {
        self.fields.get(self.name)
    }
}

impl<T: Input> Entry for T {
    const CONTROL: Control = T::CONTROL;

    fn read(typed: &Typed<'_>, errors: &mut FieldErrors) -> Option<Self> {
        errors.check(typed.name, T::parse(typed.text(), typed.shop))
    }

    fn blank(shop: &Shop) -> String {
        T::blank(shop)
    }
}

impl<T: Input> Entry for Option<T> {
    const CONTROL: Control = T::CONTROL;
    const MAY_BE_EMPTY: bool = true;

    fn read(typed: &Typed<'_>, errors: &mut FieldErrors) -> Option<Self> {
        if typed.text().trim().is_empty() {
            return Some(None);
        }
        T::read(typed, errors).map(Some)
    }
}

/// A box to tick.
impl Entry for bool {
    const CONTROL: Control = Control::Tick;
    const MAY_BE_EMPTY: bool = true;

    fn read(typed: &Typed<'_>, _: &mut FieldErrors) -> Option<Self> {
        Some(typed.fields.has(typed.name))
    }
}

/// Boxes to tick, one for each country.
impl Entry for Vec<CountryCode> {
    const CONTROL: Control = Control::Ticks(countries);
    const MAY_BE_EMPTY: bool = true;

    fn read(typed: &Typed<'_>, errors: &mut FieldErrors) -> Option<Self> {
        let ticked = typed.fields.all(typed.name);
        let countries: Result<_, _> = ticked.map(CountryCode::parse).collect();
        errors.check(typed.name, countries)
    }
}

/// An [`Input`] that has a `parse` of its own and is shown as its `Display` says.
macro_rules! plain_inputs {
    ($($type:ty $(where $most:ident)? => $control:expr;)+) => {$(
        impl $(<const $most: usize>)? Input for $type {
            const CONTROL: Control = $control;

            fn parse(typed: &str, _: &Shop) -> Result<Self, Reason> {
                <$type>::parse(typed)
            }

            fn written(&self, _: &Shop) -> String {
                self.to_string()
            }
        }
    )+};
}

plain_inputs! {
    ShortText<MOST> where MOST => Control::Line(Line::of(MOST as u32));
    Text<MOST> where MOST => Control::Area { rows: 4, most: Some(MOST as u32) };
    Email => Control::Line(Line::of(254).email());
    Phone => Control::Line(Line::of(40));
    Slug => Control::Line(Line::of(100));
    TaxClass => Control::Line(Line::of(60));
    CouponCode => Control::Line(Line::of(100));
}

impl Input for PromotionId {
    const CONTROL: Control = Control::Chosen;

    fn parse(typed: &str, _: &Shop) -> Result<Self, Reason> {
        Self::parse(typed).map_err(|_| Reason::Required)
    }

    fn written(&self, _: &Shop) -> String {
        self.to_string()
    }
}

/// Begins with the shop's own.
impl Input for CountryCode {
    const CONTROL: Control = Control::Select(countries);

    fn parse(typed: &str, _: &Shop) -> Result<Self, Reason> {
        Self::parse(typed)
    }

    fn written(&self, _: &Shop) -> String {
        self.as_str().to_owned()
    }

    fn blank(shop: &Shop) -> String {
        shop.settings().country.as_str().to_owned()
    }
}

impl Input for Percentage {
    const CONTROL: Control = Control::Line(Line::of(10).decimal());

    fn parse(typed: &str, shop: &Shop) -> Result<Self, Reason> {
        shop.settings().notation().percentage(typed)
    }

    fn written(&self, shop: &Shop) -> String {
        shop.settings().notation().number(self.get().normalize())
    }
}

/// An amount of the shop's currency from nothing to `MOST` whole units.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct AmountUpTo<const MOST: i64>(Decimal);

/// What one unit of something may cost.
pub type Price = AmountUpTo<{ Amount::MOST_PRICE }>;

impl<const MOST: i64> Input for AmountUpTo<MOST> {
    const CONTROL: Control = Control::Line(Line::of(20).decimal());

    fn parse(typed: &str, shop: &Shop) -> Result<Self, Reason> {
        let amount = shop.settings().notation().money(typed)?.amount();
        if amount.is_sign_negative() || amount > Decimal::from(MOST) {
            return Err(Reason::OutOfRange { min: 0, max: MOST });
        }
        Ok(Self(amount))
    }

    fn written(&self, shop: &Shop) -> String {
        shop.settings().notation().written(self.0)
    }
}

/// To show what is stored, which nobody needs to check.
impl<const MOST: i64> From<Decimal> for AmountUpTo<MOST> {
    fn from(amount: Decimal) -> Self {
        Self(amount)
    }
}

impl<const MOST: i64> From<AmountUpTo<MOST>> for Decimal {
    fn from(amount: AmountUpTo<MOST>) -> Self {
        amount.0
    }
}

/// A whole number from `LEAST` to `MOST`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Count<const LEAST: i32, const MOST: i32>(pub i32);

impl<const LEAST: i32, const MOST: i32> Input for Count<LEAST, MOST> {
    const CONTROL: Control = Control::Line(Line::of(20).numeric());

    fn parse(typed: &str, _: &Shop) -> Result<Self, Reason> {
        let number = whole_number(typed, LEAST.into(), MOST.into())?;
        i32::try_from(number)
            .map(Self)
            .map_err(|_| Reason::NotANumber)
    }

    fn written(&self, _: &Shop) -> String {
        self.0.to_string()
    }
}

impl<const LEAST: i32, const MOST: i32> From<Count<LEAST, MOST>> for i64 {
    fn from(count: Count<LEAST, MOST>) -> Self {
        count.0.into()
    }
}

/// A moment as the clock in the shop shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment(pub OffsetDateTime);

impl Input for Moment {
    const CONTROL: Control = Control::Line(Line::moment());

    fn parse(typed: &str, shop: &Shop) -> Result<Self, Reason> {
        typed_moment(&shop.settings().time_zone, typed).map(Self)
    }

    fn written(&self, shop: &Shop) -> String {
        shown_moment(&shop.settings().time_zone, self.0)
    }
}
