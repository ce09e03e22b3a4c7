//! Cards that the staff make, and switch off.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use reqwest::StatusCode;
use uuid::Uuid;

use super::codes_on;
use crate::harness::TestShop;

#[tokio::test]
async fn ex_11_codes_are_shown_once_and_stored_as_hashes_only() {
    let shop = TestShop::open().await;
    let owner = shop.staff("owner").await;
    let key = Uuid::now_v7().to_string();
    let fields = [
        ("amount", "25.00"),
        ("count", "3"),
        ("note", "Spring fair"),
        ("batch", key.as_str()),
    ];
    let made = owner.post("/admin/gift-cards", &fields).await;
    assert_eq!(made.status, StatusCode::OK);
    assert!(made.header("cache-control").contains("no-store"));
    let codes = codes_on(&made.text);
    assert_eq!(codes.len(), 3, "{}", made.text);
    let file = made.text.split("base64,").nth(1).expect("the file");
    let file = file.split('"').next().expect("an attribute");
    let file = BASE64_STANDARD.decode(file).expect("base64");
    let file = String::from_utf8(file).expect("text");
    assert_eq!(file.lines().count(), 4, "{file}");

    // The second click makes no more, and shows none again.
    let again = owner.post("/admin/gift-cards", &fields).await;
    assert_eq!(again.location(), "/admin/gift-cards?refused=already-exists");
    assert_eq!(shop.count("select count(*) from gift_cards").await, 3);
    let stored = shop
        .text("select string_agg(c::text, ' ') || (select string_agg(e::text, ' ') from gift_card_entries e) || coalesce((select string_agg(d::text, ' ') from form_drafts d), '') from gift_cards c")
        .await;
    let list = owner.get("/admin/gift-cards").await.text;
    for code in &codes {
        assert!(file.contains(code), "{file}");
        let bare = code.replace('-', "");
        assert!(!stored.contains(code) && !stored.contains(&bare));
        assert!(!list.contains(code) && !list.contains(&bare));
        let end = &bare[16..];
        assert!(list.contains(&format!("… {end}")), "{list}");
        // It is found by its end, and by the whole of it, of which no more than the end is looked at.
        for typed in [end, code] {
            let found = owner.get(&format!("/admin/gift-cards?q={typed}")).await;
            assert!(found.text.contains(&format!("… {end}")));
        }
    }
    assert!(list.contains("Spring fair") && list.contains("€25.00"));
    let other = owner.get("/admin/gift-cards?q=ZZZ9").await.text;
    assert!(other.contains("No gift cards"), "{other}");
    shop.books_hold().await;
}

#[tokio::test]
async fn ex_11_a_form_that_is_wrong_makes_no_card() {
    let shop = TestShop::open().await;
    let owner = shop.staff("owner").await;
    for (field, wrong) in [
        ("amount", ""),
        ("amount", "0"),
        ("amount", "-5"),
        ("count", "0"),
        ("count", "1001"),
        ("expires_at", "2020-01-01T00:00"),
        ("batch", "one"),
    ] {
        let key = Uuid::now_v7().to_string();
        let mut fields = vec![("amount", "25"), ("count", "1"), ("batch", key.as_str())];
        fields.retain(|(name, _)| *name != field);
        fields.push((field, wrong));
        let answer = owner.post("/admin/gift-cards", &fields).await;
        assert_eq!(
            answer.location(),
            "/admin/gift-cards/new",
            "{field} {wrong}"
        );
    }
    assert_eq!(shop.count("select count(*) from gift_cards").await, 0);
    let support = shop.staff("support").await;
    let key = Uuid::now_v7().to_string();
    let fields = [("amount", "25"), ("count", "1"), ("batch", key.as_str())];
    let answer = support.post("/admin/gift-cards", &fields).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert_eq!(shop.count("select count(*) from gift_cards").await, 0);
}

#[tokio::test]
async fn ex_11_a_card_is_switched_off_with_a_reason() {
    let shop = TestShop::open().await;
    let code = shop.gift_card("25.00").await;
    let owner = shop.staff("owner").await;
    let id = shop.text("select id::text from gift_cards").await;
    let page = format!("/admin/gift-cards/{id}");
    let disable = format!("{page}/disable");
    assert_eq!(
        owner
            .post(&disable, &[("disable_reason", "")])
            .await
            .location(),
        page
    );
    assert_eq!(shop.balances().await, "25.00");
    for location in [format!("{page}?done=changed"), page.clone()] {
        let answer = owner.post(&disable, &[("disable_reason", "Stolen")]).await;
        assert_eq!(answer.location(), location);
    }
    assert_eq!(shop.balances().await, "0.00");
    assert_eq!(
        shop.count("select count(*) from gift_card_entries").await,
        2
    );
    let shown = owner.get(&page).await.text;
    assert!(
        shown.contains("Stolen") && shown.contains("Disabled"),
        "{shown}"
    );
    assert!(!shown.contains(&code));
    let asked = shop.post("/gift-cards", &[("gift_card", &code)]).await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    shop.books_hold().await;
}
