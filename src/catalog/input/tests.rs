//! The lines of a specification.

use super::*;

#[test]
fn a_specification_is_lines_of_name_and_value() {
    let rows = specification_rows("Height: 42 cm\n\nRatio: 1:2").unwrap_or_default();
    assert_eq!(rows[1], ("Ratio".to_owned(), "1:2".to_owned()));
    assert_eq!(specification_rows("Height 42"), Err(Reason::Malformed));
}
