//! Cells that a spreadsheet would take for a formula.

use std::borrow::Cow;

/// What a spreadsheet calculates.
fn begins_formula(text: &str) -> bool {
    text.trim_start_matches('\'')
        .starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// The cell as plain text for spreadsheets: one apostrophe in front of what would be a formula,
/// and of what looks like it was escaped before, so that [`plain`] undoes exactly this.
#[must_use]
pub fn neutral(text: &str) -> Cow<'_, str> {
    if begins_formula(text) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// Undoes exactly one [`neutral`].
#[must_use]
pub fn plain(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if begins_formula(rest) => rest,
        _ => text,
    }
}

/// Whether a text is apostrophes and then digits only.
fn is_quoted_number(text: &str) -> bool {
    let digits = text.trim_start_matches('\'');
    digits.len() < text.len() && !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit())
}

/// A SKU or barcode without the apostrophe that spreadsheets need in front of digits, lest they
/// take them for a number.
#[must_use]
pub fn plain_code(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if is_quoted_number(text) => rest,
        _ => text,
    }
}

/// A SKU or barcode so that [`plain_code`] gives it back.
#[must_use]
pub fn neutral_code(text: &str) -> Cow<'_, str> {
    if is_quoted_number(text) {
        Cow::Owned(format!("'{text}"))
    } else {
        neutral(text)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn ex_7_formula_cells_are_neutralised_and_exactly_one_escape_is_undone() {
        assert_eq!(neutral("=HYPERLINK(1)"), "'=HYPERLINK(1)");
        assert_eq!(neutral("'=1"), "''=1");
        assert_eq!(neutral("it's 5"), "it's 5");
        assert_eq!(neutral("'n roll"), "'n roll");
        assert_eq!(plain("''=1"), "'=1");
        assert_eq!(plain("'=1"), "=1");
        assert_eq!(plain("=1"), "=1");
        assert_eq!(plain("'n roll"), "'n roll");
    }

    #[test]
    fn ex_7_an_apostrophe_goes_only_from_before_digits() {
        assert_eq!(plain_code("'00123"), "00123");
        assert_eq!(plain_code("O'Neill"), "O'Neill");
        assert_eq!(plain_code("'n roll"), "'n roll");
        assert_eq!(plain_code("'12a"), "'12a");
        assert_eq!(plain_code("'"), "'");
    }

    proptest! {
        #[test]
        fn ex_7_a_code_reads_back_the_same(text in "['=+@a-]{0,4}[0-9]{0,4}a?") {
            let written = neutral_code(&text);
            prop_assert_eq!(plain_code(plain(&written)), &text);
        }

        #[test]
        fn ex_7_what_was_neutralised_reads_back_the_same(text in "['=+@a\t-]{0,6}.*") {
            let escaped = neutral(&text);
            prop_assert_eq!(plain(&escaped), &text);
            prop_assert!(!escaped.starts_with(['=', '+', '-', '@', '\t', '\r']));
        }
    }
}
