//! A number taken apart.

use std::str::FromStr;

use rust_decimal::Decimal;

use crate::core::Reason;

/// No number that is accepted is longer.
const DIGITS_MAX: usize = 28;

/// A number taken apart: its digits, and what stands between them.
pub(super) struct Written {
    is_negative: bool,
    pub digits: String,
    /// Each with the count of digits before it.
    pub separators: Vec<(usize, char)>,
}

impl Written {
    pub fn read(text: &str) -> Result<Self, Reason> {
        let (is_negative, text) = match text.strip_prefix(['-', '\u{2212}']) {
            Some(rest) => (true, rest.trim_start()),
            None => (false, text),
        };
        let mut digits = String::new();
        let mut separators: Vec<(usize, char)> = Vec::new();
        for character in text.chars() {
            if character.is_ascii_digit() {
                digits.push(character);
            } else if is_point(character) || is_gap(character) {
                let at = digits.len();
                // Two in a row separate nothing.
                if separators.last().is_some_and(|(before, _)| *before == at) {
                    return Err(Reason::NotANumber);
                }
                // Every kind of space and apostrophe is one kind.
                let mark = if is_point(character) { character } else { ' ' };
                separators.push((at, mark));
            } else {
                return Err(Reason::NotANumber);
            }
        }
        let ends_well = separators.last().is_none_or(|(at, _)| *at < digits.len());
        let begins_well = separators.first().is_none_or(|(at, _)| *at > 0);
        if digits.is_empty() || !ends_well || !begins_well || digits.len() > DIGITS_MAX {
            return Err(Reason::NotANumber);
        }
        Ok(Self {
            is_negative,
            digits,
            separators,
        })
    }

    /// Whether what stands before the decimals is grouped by threes, or not at all.
    pub fn check_groups(&self, point: Option<usize>) -> Result<(), Reason> {
        let end = point.unwrap_or(self.digits.len());
        let mut start = 0;
        for (place, (at, _)) in self
            .separators
            .iter()
            .filter(|(at, _)| *at < end)
            .enumerate()
        {
            let length = at - start;
            let is_group = if place == 0 {
                (1..=3).contains(&length)
            } else {
                length == 3
            };
            if !is_group {
                return Err(Reason::NotANumber);
            }
            start = *at;
        }
        if start > 0 && end - start != 3 {
            return Err(Reason::NotANumber);
        }
        Ok(())
    }

    pub fn number(&self, point: Option<usize>) -> Result<Decimal, Reason> {
        let (whole, decimals) = self.digits.split_at(point.unwrap_or(self.digits.len()));
        let sign = if self.is_negative { "-" } else { "" };
        let text = match decimals {
            "" => format!("{sign}{whole}"),
            decimals => format!("{sign}{whole}.{decimals}"),
        };
        Decimal::from_str(&text).map_err(|_| Reason::NotANumber)
    }
}

pub(super) const fn is_point(character: char) -> bool {
    matches!(character, '.' | ',')
}

/// Spaces of every width and the apostrophes of Switzerland.
pub(super) const fn is_gap(character: char) -> bool {
    matches!(
        character,
        ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}' | '\'' | '\u{2019}'
    )
}
