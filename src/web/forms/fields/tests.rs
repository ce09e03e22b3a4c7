//! What a form may hold, and what is kept of it.

use super::*;

#[test]
fn a_form_with_nul_or_broken_utf_8_is_refused() {
    assert!(FormFields::parse(b"name=a%00b").is_none());
    assert!(FormFields::parse(b"name=%ed%a0%80").is_none());
    assert_eq!(
        FormFields::parse(b"name=J%C3%BCrgen&x=1+2").map(|f| f.get("name").to_owned()),
        Some("Jürgen".to_owned())
    );
}

#[test]
fn passwords_are_never_kept() {
    let fields =
        FormFields::parse(b"email=a%40b.c&password=hunter2&new_password=x").unwrap_or_default();
    let kept = fields.without_secrets();
    assert_eq!(kept.get("email"), "a@b.c");
    assert_eq!(kept.pairs().count(), 1);
}
