//! Numbers as people write them, and nothing else reads them.

mod written;

use rust_decimal::Decimal;

use self::written::{Written, is_gap, is_point};
use super::{Currency, Locale, Money, Percentage, Reason};

/// How a shop's people write amounts: in its currency, with the separators of its language.
///
/// A form that shows an amount with [`Notation::written`] reads it back as the same amount. What
/// could mean two amounts is refused, never guessed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Notation {
    currency: Currency,
    thousands: Option<char>,
    point: char,
}

impl Notation {
    /// The notation of a language's readers.
    pub const fn new(currency: Currency, locale: Locale) -> Self {
        let (thousands, point) = locale.separators();
        Self {
            currency,
            thousands: Some(thousands),
            point,
        }
    }

    /// The notation of files that programs exchange: a point before the decimals. Thousands are
    /// understood where they cannot be taken for decimals.
    pub const fn of_files(currency: Currency) -> Self {
        Self {
            currency,
            thousands: None,
            point: '.',
        }
    }

    /// Reads an amount: "19,90", "1.299,00", "1,299.00", "1 299,00", "1'299.00", with or without the
    /// currency's sign or code.
    ///
    /// # Errors
    /// [`Reason::Ambiguous`] for "1.299" where that may be a thousand or a fraction,
    /// [`Reason::TooPrecise`] for decimals that the currency does not have, and
    /// [`Reason::OtherCurrency`] for a sign of another one.
    pub fn money(self, text: &str) -> Result<Money, Reason> {
        let bare = self.without_sign_of_currency(text)?;
        let number = self.decimal(bare)?;
        Ok(Money::new(number, self.currency)?)
    }

    /// Reads hundredths, with or without a percent sign. A separator stands before decimals: there
    /// are no thousands.
    ///
    /// # Errors
    /// When it is no number from 0 to 100.
    pub fn percentage(self, text: &str) -> Result<Percentage, Reason> {
        let text = text.trim();
        let text = text.strip_suffix('%').unwrap_or(text).trim();
        if text.is_empty() {
            return Err(Reason::Required);
        }
        let written = Written::read(text)?;
        let is_plain =
            written.separators.len() < 2 && written.separators.iter().all(|(_, it)| is_point(*it));
        if !is_plain {
            return Err(Reason::NotANumber);
        }
        let at = written.separators.first().map(|(at, _)| *at);
        Percentage::new(written.number(at)?)
    }

    /// An amount as a form of this notation shows it, rounded to the currency.
    pub fn written(self, amount: Decimal) -> String {
        let rounded = super::round_half_up(amount, self.currency);
        self.number(rounded)
    }

    /// A number with the decimals that it has.
    pub fn number(self, number: Decimal) -> String {
        number.to_string().replace('.', &self.point.to_string())
    }

    fn without_sign_of_currency(self, text: &str) -> Result<&str, Reason> {
        let text = text.trim();
        let is_of_number = |c: char| {
            c.is_ascii_digit() || is_point(c) || is_gap(c) || matches!(c, '-' | '\u{2212}')
        };
        let number = text.trim_matches(|c| !is_of_number(c) || is_gap(c));
        let around = [
            text.split(number).next().unwrap_or_default(),
            text.rsplit(number).next().unwrap_or_default(),
        ];
        if number.is_empty() {
            return Err(if text.is_empty() {
                Reason::Required
            } else {
                Reason::NotANumber
            });
        }
        let currency = self.currency;
        for sign in around
            .map(str::trim)
            .into_iter()
            .filter(|it| !it.is_empty())
        {
            let is_ours = sign == currency.symbol() || sign.eq_ignore_ascii_case(currency.code());
            if !is_ours {
                return Err(if Currency::parse(sign).is_ok() || is_sign_of_money(sign) {
                    Reason::OtherCurrency { currency }
                } else {
                    Reason::NotANumber
                });
            }
        }
        Ok(number)
    }

    fn decimal(self, text: &str) -> Result<Decimal, Reason> {
        let written = Written::read(text)?;
        let last = written.separators.last().copied();
        let points: Vec<_> = written
            .separators
            .iter()
            .filter(|(_, it)| is_point(*it))
            .collect();
        let point = match (points.as_slice(), last) {
            // Spaces and apostrophes stand between thousands only.
            ([], _) => None,
            ([(at, mark)], _) if written.separators.len() == 1 => {
                self.is_point(&written, *at, *mark)?.then_some(*at)
            }
            ([.., (at, mark)], Some((last, _))) => {
                let is_last = last == *at;
                let times = points.iter().filter(|(_, it)| it == mark).count();
                match (times, is_last) {
                    (1, true) => Some(*at),
                    // "1,299,000": every one of them stands between thousands.
                    (_, true) if times == written.separators.len() => None,
                    _ => return Err(Reason::NotANumber),
                }
            }
            (_, None) => None,
        };
        written.check_groups(point)?;
        let decimals = point.map_or(0, |at| written.digits.len() - at);
        let digits = usize::try_from(self.currency.minor_digits()).unwrap_or_default();
        // Zeros of a longer number, as in "12.5000", are harmless; three of them may be thousands.
        if decimals == 3 && digits < 3 {
            return Err(Reason::TooPrecise {
                max: self.currency.minor_digits(),
            });
        }
        written.number(point)
    }

    /// Whether the only separator stands before decimals.
    fn is_point(self, written: &Written, at: usize, mark: char) -> Result<bool, Reason> {
        let behind = written.digits.len() - at;
        let leads = at == 0 || at > 3 || written.digits.starts_with('0');
        if behind != 3 || leads {
            return Ok(true);
        }
        if self.currency.minor_digits() == 0 || self.thousands == Some(mark) {
            return Ok(false);
        }
        // A file's point is always one; elsewhere only where there are three decimals to write.
        let is_fixed = self.thousands.is_none() || self.currency.minor_digits() >= 3;
        if is_fixed && mark == self.point {
            return Ok(true);
        }
        Err(Reason::Ambiguous)
    }
}

/// Reads a whole number, with or without separators between thousands.
///
/// # Errors
/// When it is none, or not from `min` to `max`.
pub fn whole_number(text: &str, min: i64, max: i64) -> Result<i64, Reason> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Reason::Required);
    }
    let written = Written::read(text)?;
    written.check_groups(None)?;
    let marks: Vec<char> = written.separators.iter().map(|(_, mark)| *mark).collect();
    if marks.windows(2).any(|pair| pair[0] != pair[1]) {
        return Err(Reason::NotANumber);
    }
    let number = written.number(None)?;
    i64::try_from(number)
        .ok()
        .filter(|number| (min..=max).contains(number))
        .ok_or(Reason::OutOfRange { min, max })
}

fn is_sign_of_money(text: &str) -> bool {
    let is_sign = |c: char| matches!(c, '$' | '£' | '¥' | '€' | '\u{20a0}'..='\u{20cf}');
    text.chars().any(is_sign)
}

#[cfg(test)]
mod tests;
