//! Which passwords are refused, and that the reason stands beside the field.

use argon2::password_hash::{PasswordHasher, SaltString};
use reqwest::StatusCode;

use crate::account::{PASSWORD, form};
use crate::harness::TestShop;

/// What is refused of shoppers in the shop `Acme`, with a part of the reason.
const GUESSED: [(&str, &str); 8] = [
    ("password", "tried first"),
    ("12345678", "tried first"),
    ("Password1!", "tried first"),
    ("Acme-Acme", "name of the shop"),
    ("Lovelace1", "Leave out your name"),
    ("ada@example.com", "Leave out your name"),
    ("passwort1", "too easy to guess"),
    ("aaaaaaaaa", "too easy to guess"),
];

#[tokio::test]
async fn sec_7_a_shopper_s_guessable_password_is_refused_with_the_reason_beside_it() {
    let shop = TestShop::open().await;
    let page = shop.get("/account/register").await.text;
    for rule in [
        "At least 8",
        "common password",
        "your email address",
        "name of this shop",
    ] {
        assert!(page.contains(rule), "the hint tells: {rule}");
    }
    for (password, reason) in GUESSED {
        let fields = form("ada@example.com", &[("password", password)]);
        let answer = shop.post("/account/register", &fields).await;
        assert_eq!(answer.location(), "/account/register", "{password}");
        let page = shop.get("/account/register").await.text;
        let fault = fault_of(&page, "password");
        assert!(fault.contains(reason), "{password}: {fault}");
    }
    assert_eq!(shop.count("select count(*) from accounts").await, 0);
    shop.known("ada@example.com").await;
    for (password, _) in GUESSED {
        let fields = [("current_password", PASSWORD), ("new_password", password)];
        let answer = shop.post("/account/password", &fields).await;
        assert_eq!(answer.location(), "/account/password", "{password}");
        let page = shop.get("/account/password").await.text;
        assert!(page.contains("new_password-error"), "{password}");
    }
}

#[tokio::test]
async fn sec_7_the_staff_s_guessable_passwords_are_refused_and_the_hint_says_all_rules() {
    let shop = TestShop::open().await;
    let owner = shop.staff("owner").await;
    let page = owner.get("/admin/password").await.text;
    for rule in [
        "At least 12",
        "special characters",
        "not your name, your email address",
        "the name of the shop",
    ] {
        assert!(page.contains(rule), "the hint tells: {rule}");
    }
    for (password, reason) in [
        ("Password1234!", "tried first"),
        ("Lumen-Owner-2026!", "Leave out your name"),
        ("Acme-Acme-2026!", "name of the shop"),
        ("Willkommen123!", "too easy to guess"),
        ("onlyletterswithout", "letters, digits and special"),
        (crate::staff::PASSWORD, "your current one"),
    ] {
        let fields = [
            ("current_password", crate::staff::PASSWORD),
            ("new_password", password),
            ("new_password_again", password),
        ];
        let answer = owner.post("/admin/password", &fields).await;
        assert_eq!(answer.location(), "/admin/password", "{password}");
        let page = owner.get("/admin/password").await.text;
        let fault = fault_of(&page, "new_password");
        assert!(fault.contains(reason), "{password}: {fault}");
    }
}

#[tokio::test]
async fn sec_7_a_password_from_before_the_rules_still_opens_the_account() {
    let shop = TestShop::open().await;
    shop.known("ada@example.com").await;
    let salt = SaltString::encode_b64(b"salt of the test").expect("salt");
    let hash = argon2::Argon2::default().hash_password(b"password", &salt);
    let hash = hash.expect("hash").to_string();
    shop.sql(&format!("update accounts set password_hash = '{hash}'"))
        .await;
    let visitor = shop.stranger();
    let answer = visitor
        .shopper_signs_in("ada@example.com", "password")
        .await;
    assert_eq!(answer.location(), "/account");
}

#[tokio::test]
async fn sec_7_where_a_password_is_chosen_its_strength_is_told_and_it_can_be_shown() {
    let shop = TestShop::open().await;
    let owner = shop.staff("owner").await;
    shop.known("ada@example.com").await;
    let visitor = shop.stranger();
    for (path, email) in [
        ("/account/forgotten-password", "ada@example.com"),
        ("/admin/forgotten-password", "owner@example.com"),
    ] {
        visitor.post(path, &[("email", email)]).await;
    }
    let invited = [("email", "new@example.com"), ("role", "support")];
    owner.post("/admin/staff", &invited).await;
    let mut pages = vec![
        visitor.get("/account/register").await,
        shop.get("/account/password").await,
        owner.get("/admin/password").await,
    ];
    for kind in ["account_password", "password_reset", "staff_invitation"] {
        let link = shop.minted(kind).await;
        pages.push(visitor.get(&link).await);
    }
    for page in pages {
        assert_eq!(page.status, StatusCode::OK);
        for part in [
            r#"class="new-password""#,
            r#"aria-live="polite""#,
            "Show password",
            "/live/new-password.js",
        ] {
            assert!(page.text.contains(part), "{part}: {}", page.text);
        }
    }
}

/// What stands beside a field that was refused; empty when nothing does.
fn fault_of(page: &str, field: &str) -> String {
    let rest = page.split(&format!(r#"id="{field}-error""#)).nth(1);
    let text = rest.and_then(|rest| rest.split_once('>'));
    let text = text.and_then(|(_, rest)| rest.split('<').next());
    text.unwrap_or_default().to_owned()
}
