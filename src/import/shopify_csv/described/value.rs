//! Cells as values.

use crate::web::csv_cell as cell;
use std::str::FromStr;

use rust_decimal::Decimal;

use crate::core::{Currency, Notation, Reason};
use crate::import::shopify_csv::reader::Row;
use crate::import::shopify_csv::{RowFault, RowReason};

/// Text of one line: what spreadsheets break it with becomes a space.
pub(super) fn one_line(text: &str) -> String {
    let line: String = text
        .chars()
        .map(|letter| match letter {
            '\u{2028}' | '\u{2029}' => ' ',
            letter if letter.is_control() => ' ',
            letter => letter,
        })
        .collect();
    line.trim().to_owned()
}

pub(super) fn tags(text: &str) -> Vec<String> {
    let mut tags: Vec<String> = Vec::new();
    for tag in text.split(',').map(one_line).filter(|tag| !tag.is_empty()) {
        if !tags.contains(&tag) {
            tags.push(tag);
        }
    }
    tags
}

pub(super) fn grams(row: &Row, faults: &mut Vec<RowFault>) -> Option<i64> {
    let text = row.filled("Variant Grams")?;
    // Some programs write 250.0.
    let parsed = Decimal::from_str(text.trim())
        .ok()
        .and_then(|grams| i64::try_from(grams.round()).ok())
        .ok_or(Reason::Malformed);
    kept(faults, row.number, "Variant Grams", parsed)
}

pub(super) fn on_hand(row: &Row, oversell: bool, faults: &mut Vec<RowFault>) -> Option<i32> {
    let text = row.filled("Variant Inventory Qty")?;
    let parsed = whole(text).and_then(|count| i32::try_from(count).map_err(|_| Reason::Malformed));
    let count = kept(faults, row.number, "Variant Inventory Qty", parsed)?;
    if count < 0 && !oversell {
        let nothing = RowReason::NegativeStock;
        faults.push(RowFault::warning(
            row.number,
            "Variant Inventory Qty",
            nothing,
        ));
        return Some(0);
    }
    Some(count)
}

/// A whole number, also where a program wrote it as 10.0.
pub(super) fn whole(text: &str) -> Result<i64, Reason> {
    let number = Decimal::from_str(text.trim()).map_err(|_| Reason::Malformed)?;
    if number.fract().is_zero() {
        i64::try_from(number).map_err(|_| Reason::Malformed)
    } else {
        Err(Reason::Malformed)
    }
}

/// The digits under the bars, also where a program took them for a number or guarded them from
/// being taken for one.
pub(super) fn barcode(text: &str) -> String {
    let code = one_line(cell::plain_code(text.trim()));
    match code.strip_suffix(".0") {
        Some(digits) if !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()) => {
            digits.to_owned()
        }
        _ => code,
    }
}

pub(super) fn price(text: &str, currency: Currency) -> Result<Decimal, Reason> {
    let money = Notation::of_files(currency).money(text)?;
    if money.is_negative() {
        return Err(Reason::OutOfRange {
            min: 0,
            max: 100_000_000_000,
        });
    }
    Ok(money.amount())
}

pub(super) fn boolean(text: &str) -> Result<bool, Reason> {
    match text.trim().to_ascii_lowercase().as_str() {
        "true" | "yes" | "1" => Ok(true),
        "false" | "no" | "0" => Ok(false),
        _ => Err(Reason::Malformed),
    }
}

pub(super) fn kept<T>(
    faults: &mut Vec<RowFault>,
    row: u64,
    column: &str,
    parsed: Result<T, Reason>,
) -> Option<T> {
    match parsed {
        Ok(value) => Some(value),
        Err(reason) => {
            faults.push(RowFault::error(row, column, RowReason::Value(reason)));
            None
        }
    }
}
