//! The page that tells what is on a card, which is no oracle.

use reqwest::StatusCode;

use super::lamp_shop;
use crate::harness::TestShop;

const REFUSED: &str = "This gift card cannot be used. Please check the code.";
/// Of the right form, and nobody's.
const GUESS: &str = "2222-3333-4444-5555-6666";

#[tokio::test]
async fn ex_11_the_balance_is_told_to_who_holds_the_code() {
    let (shop, lamp) = lamp_shop().await;
    let code = shop.gift_card("60.00").await;
    let page = shop.get("/gift-cards").await;
    assert_eq!(page.status, StatusCode::OK);
    for typed in [
        code.clone(),
        code.to_ascii_lowercase(),
        code.replace('-', " "),
    ] {
        let told = shop.post("/gift-cards", &[("gift_card", &typed)]).await;
        assert_eq!(told.status, StatusCode::OK);
        assert!(told.text.contains("€60.00"), "{}", told.text);
        assert!(!told.text.contains(&typed) && told.header("cache-control").contains("no-store"));
    }
    shop.put_in_cart(&lamp, "1").await;
    shop.pays_with(&code).await;
    let guest = shop.at_checkout(super::nothing_chosen("ada")).await;
    assert!(shop.place(&guest).await.location().starts_with("/orders/"));
    let told = shop.post("/gift-cards", &[("gift_card", &code)]).await;
    assert!(told.text.contains("€5.10"), "{}", told.text);
    shop.sql("update gift_cards set expires_at = now() - interval '1 day'")
        .await;
    let told = shop.post("/gift-cards", &[("gift_card", &code)]).await;
    assert!(told.text.contains("Expired on"), "{}", told.text);
}

#[tokio::test]
async fn ex_11_every_code_that_cannot_be_used_is_answered_alike() {
    let (shop, lamp) = lamp_shop().await;
    let disabled = shop.gift_card("60.00").await;
    shop.sql("update gift_cards set state = 'disabled'").await;
    let neighbour = shop.neighbour("lumen").await;
    let foreign = neighbour.gift_card("60.00").await;
    assert_eq!(
        neighbour
            .post("/gift-cards", &[("gift_card", &foreign)])
            .await
            .status,
        StatusCode::OK
    );
    shop.put_in_cart(&lamp, "1").await;
    let mut lengths = Vec::new();
    for code in [GUESS, "", "WELCOME10", &disabled, &foreign] {
        let told = shop.post("/gift-cards", &[("gift_card", code)]).await;
        assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY, "{code}");
        assert!(told.text.contains(REFUSED), "{code}");
        lengths.push(told.text.len());

        shop.pays_with(code).await;
        let page = shop.get("/checkout").await.text;
        assert!(page.contains(REFUSED), "{code} {page}");
        assert!(
            code.is_empty() || !page.contains(code),
            "a code is kept nowhere"
        );
    }
    lengths.dedup();
    assert_eq!(lengths.len(), 1, "{lengths:?}");
    assert_eq!(shop.count("select count(*) from cart_gift_cards").await, 0);
    let drafts = shop
        .text("select coalesce(string_agg(d::text, ' '), '') from form_drafts d")
        .await;
    assert!(
        !drafts.contains(&disabled) && !drafts.contains(GUESS),
        "{drafts}"
    );
}

#[tokio::test]
async fn ex_11_who_guesses_gift_cards_is_slowed_down() {
    let shop = TestShop::open_with(|config| config.rate_limits = "standard".to_owned()).await;
    shop.send_parcels().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    let code = shop.gift_card("60.00").await;
    shop.put_in_cart(&lamp, "1").await;
    let mut refused = 0;
    while shop
        .post("/gift-cards", &[("gift_card", GUESS)])
        .await
        .status
        != StatusCode::TOO_MANY_REQUESTS
    {
        refused += 1;
        assert!(refused < 30, "guessing goes on");
    }
    // Now a right one is answered as a wrong one is, wherever it is typed, and by another session too.
    let other = shop.stranger();
    other.put_in_cart(&lamp, "1").await;
    for visitor in [&shop, &other] {
        for path in ["/gift-cards", "/checkout/gift-cards"] {
            let answer = visitor.post(path, &[("gift_card", &code)]).await;
            assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS, "{path}");
        }
    }
    let coupon = other
        .post_as_program("/cart/codes", &[("code", "WELCOME10")])
        .await;
    assert_eq!(coupon.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(shop.get("/gift-cards").await.status, StatusCode::OK);
}
