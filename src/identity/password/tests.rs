//! Which passwords are good enough, and which fit.

use super::*;

fn own() -> OwnWords {
    OwnWords::new([
        "florence@example.com",
        "Florence Nightingale",
        "Lumen & Söhne",
    ])
}

#[test]
fn sec_7_weak_passwords_are_refused_with_the_reason() {
    let reason = |text: &str| Password::parse(text, &own()).err();
    assert_eq!(reason(""), Some(Reason::Required));
    assert_eq!(reason("short-1"), Some(Reason::TooShort { min: 12 }));
    for plain in [
        "onlyletterswithouttherest",
        "letters4nddigits0nly",
        "123456789012345-",
    ] {
        assert_eq!(reason(plain), Some(Reason::PlainPassword), "{plain}");
    }
    for personal in [
        "Florence-1820-lamp",
        "Nightingale-1820",
        "Lumen-Söhne-2026!",
    ] {
        assert_eq!(
            reason(personal),
            Some(Reason::PersonalPassword),
            "{personal}"
        );
    }
    for common in ["Password1234!", "P@ssw0rd2026!"] {
        assert_eq!(reason(common), Some(Reason::CommonPassword), "{common}");
    }
    for weak in [
        "a1-a1-a1-a1-a1-",
        "Willkommen123!",
        "Qwertz123456!",
        "Sommer-2026!",
    ] {
        assert_eq!(reason(weak), Some(Reason::Weak), "{weak}");
    }
    assert_eq!(
        reason(&"a1-bcd".repeat(40)),
        Some(Reason::TooLong { max: 200 })
    );
    assert_eq!(reason("lamps & 4 chairs"), None);
}

#[test]
fn sec_7_shoppers_need_no_signs_but_more_than_everybody_knows() {
    let reason = |text: &str| Password::of_shopper(text, &own()).err();
    assert_eq!(reason(""), Some(Reason::Required));
    assert_eq!(reason("lamps 4"), Some(Reason::TooShort { min: 8 }));
    for common in [
        "password",
        "12345678",
        "Password1!",
        "iloveyou1",
        "sunshine",
    ] {
        assert_eq!(reason(common), Some(Reason::CommonPassword), "{common}");
    }
    for personal in [
        "Florence1",
        "nightingale",
        "Lumen2026!",
        "florence@example.com",
    ] {
        assert_eq!(
            reason(personal),
            Some(Reason::PersonalPassword),
            "{personal}"
        );
    }
    for weak in ["aaaaaaaa", "passwort1", "24.12.1985"] {
        assert_eq!(reason(weak), Some(Reason::Weak), "{weak}");
    }
    for good in ["four lamps", "k3v9x2mq", "dunkle Treppe"] {
        assert_eq!(reason(good), None, "{good}");
    }
}

#[test]
fn generated_ones_are_good_enough_and_differ() -> Result<(), Failure> {
    let (one, other) = (Password::generate()?, Password::generate()?);
    assert_ne!(one, other);
    assert_eq!(one.reveal().len(), 19);
    Ok(())
}

#[tokio::test]
async fn only_the_right_password_fits() -> Result<(), Failure> {
    let password = Password::generate()?;
    let hash = password.hash().await?;
    assert!(hash.as_str().starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
    assert!(PasswordHash::verify(Some(hash.clone()), password.reveal()).await?);
    assert!(!PasswordHash::verify(Some(hash), "another").await?);
    assert!(!PasswordHash::verify(None, "nobody's password").await?);
    Ok(())
}
