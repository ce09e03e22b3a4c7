//! Contact data as support sees it: enough to recognize, too little to use.

/// `a…@e….com`
#[must_use]
pub fn mask_email(email: &str) -> String {
    let Some((local, domain)) = email.split_once('@') else {
        return "…".to_owned();
    };
    let first = |text: &str| text.chars().next().map(String::from).unwrap_or_default();
    let ending = domain.rsplit_once('.').map_or("", |(_, ending)| ending);
    format!("{}…@{}….{ending}", first(local), first(domain))
}

/// The last two digits.
#[must_use]
pub fn mask_phone(phone: &str) -> String {
    let digits: Vec<char> = phone.chars().filter(char::is_ascii_digit).collect();
    match digits.as_slice() {
        [] => String::new(),
        [.., a, b] if digits.len() > 4 => format!("… {a}{b}"),
        _ => "…".to_owned(),
    }
}

/// Masks every address of mail in a text, and a telephone number that is known.
#[must_use]
pub fn mask_in(text: &str, phone: &str) -> String {
    let mut masked = String::with_capacity(text.len());
    for word in text.split_inclusive(|c: char| c.is_whitespace() || "<>()[]{},;:\"'".contains(c)) {
        let end = word.trim_end_matches(|c: char| !c.is_alphanumeric()).len();
        let (word, rest) = word.split_at(end);
        if word.contains('@') {
            masked.push_str(&mask_email(word));
        } else {
            masked.push_str(word);
        }
        masked.push_str(rest);
    }
    if phone.trim().is_empty() {
        masked
    } else {
        masked.replace(phone, &mask_phone(phone))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_cannot_be_written_to() {
        assert_eq!(mask_email("ada.lind@example.co.uk"), "a…@e….uk");
        assert_eq!(mask_email("nonsense"), "…");
        assert_eq!(mask_phone("+49 30 123456"), "… 56");
        assert_eq!(mask_phone("1234"), "…");
        assert_eq!(mask_phone(""), "");
        assert_eq!(
            mask_in(
                "Call +49 30 123456 or <ada.lind@example.com>. Ada",
                "+49 30 123456"
            ),
            "Call … 56 or <a…@e….com>. Ada"
        );
        assert_eq!(
            mask_in("Nothing to hide: @ home.", ""),
            "Nothing to hide: @ home."
        );
    }
}
