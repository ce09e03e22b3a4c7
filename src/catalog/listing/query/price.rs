use rust_decimal::Decimal;

use crate::core::Notation;

/// One end of a range of prices as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PriceField {
    /// What was typed.
    pub typed: String,
    /// What it says; nothing where it filters nothing.
    pub amount: Option<Decimal>,
    /// Why it filters nothing.
    pub fault: Option<PriceFault>,
}

/// Why a price that was typed filters nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PriceFault {
    /// It is no amount, or below zero.
    NoAmount,
    /// The lowest price is above the highest.
    AboveHighest,
}

impl PriceField {
    /// An amount that is known already.
    #[must_use]
    pub fn of(amount: Option<Decimal>, notation: Notation) -> Self {
        Self {
            typed: amount.map_or_else(String::new, |amount| notation.written(amount)),
            amount,
            fault: None,
        }
    }

    /// Reads an amount as the reader writes it.
    pub(super) fn read(typed: &str, notation: Notation) -> Self {
        let amount = notation.money(typed).ok().map(|money| money.amount());
        let amount = amount.filter(|amount| *amount >= Decimal::ZERO);
        Self {
            typed: typed.to_owned(),
            amount,
            fault: amount.is_none().then_some(PriceFault::NoAmount),
        }
    }
}

/// Takes a range apart that ends before it begins: nobody can say which of the two was meant.
pub(super) fn settle(from: &mut PriceField, to: &mut PriceField) {
    if let (Some(lowest), Some(highest)) = (from.amount, to.amount)
        && lowest > highest
    {
        from.fault = Some(PriceFault::AboveHighest);
        (from.amount, to.amount) = (None, None);
    }
}
