/// What stands in front of an order's number in its barcode, so that no SKU is taken for one. It has no
/// letter and no sign that lies elsewhere on another country's keyboard: scanners type.
const ORDER: &str = "ORDER ";

/// What the barcode of an order holds.
#[must_use]
pub fn order_text(number: i64) -> String {
    format!("{ORDER}{number}")
}

/// The number in what was scanned or typed: `ORDER 1001`, `#1001`, `1001`.
#[must_use]
pub fn order_number(text: &str) -> Option<i64> {
    let text = text.trim();
    let is_marked = text
        .get(..ORDER.len())
        .is_some_and(|mark| mark.eq_ignore_ascii_case(ORDER));
    let digits = if is_marked {
        text.get(ORDER.len()..)?
    } else {
        text.strip_prefix('#').unwrap_or(text)
    };
    let digits = digits.trim();
    let is_number = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    is_number.then(|| digits.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_till_reads_what_the_barcode_of_an_order_holds() {
        assert_eq!(order_number(&order_text(1001)), Some(1001));
        for typed in ["#1001", " 1001 ", "order 1001"] {
            assert_eq!(order_number(typed), Some(1001), "{typed}");
        }
        for typed in [
            "",
            "ORDER ",
            "#",
            "10 01",
            "-1",
            "1001a",
            "99999999999999999999",
        ] {
            assert_eq!(order_number(typed), None, "{typed}");
        }
    }
}
