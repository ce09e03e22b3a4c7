use serde_json::json;
use time::macros::datetime;

use super::main_of;
use crate::harness::TestShop;
use crate::promotion::{ten_percent, ten_percent_by_code};

#[tokio::test]
async fn cpn_33_announced_promotions_have_a_page_with_dates_and_words() {
    let shop = TestShop::open_at(datetime!(2026-06-01 12:00 UTC)).await;
    let mut secret = ten_percent();
    secret["name"] = json!("Secret sale");
    secret["starts_at"] = json!("2026-06-05T00:00:00Z");
    shop.promote(secret).await;
    assert!(!shop.get("/").await.text.contains(r#"href="/promotions""#));
    let mut sale = ten_percent();
    sale["name"] = json!("Midsummer");
    sale["starts_at"] = json!("2026-06-20T22:00:00Z");
    sale["ends_at"] = json!("2026-06-21T22:00:00Z");
    shop.promote_with(sale, |promotion| promotion.announced = true)
        .await;
    assert!(shop.get("/").await.text.contains(r#"href="/promotions""#));
    let page = shop.get("/promotions").await.text;
    let list = main_of(&page);
    for words in [
        "Coming up",
        "Midsummer",
        "From 21 June 2026, 00:00",
        "You get 10% off.",
    ] {
        assert!(list.contains(words), "{words}: {list}");
    }
    assert!(!list.contains("Secret sale"));
    shop.platform
        .state
        .clock
        .set(datetime!(2026-06-21 12:00 UTC));
    let page = shop.get("/promotions").await.text;
    assert!(page.contains("Until 22 June 2026, 00:00"));
    shop.platform
        .state
        .clock
        .set(datetime!(2026-06-22 12:00 UTC));
    assert!(!shop.get("/promotions").await.text.contains("Midsummer"));
}

#[tokio::test]
async fn cpn_33_a_sale_that_goes_on_is_told_with_its_end_whoever_announced_it() {
    let shop = TestShop::open_at(datetime!(2026-06-01 12:00 UTC)).await;
    shop.promote(json!({
        "name": "Summer sale", "trigger": "catalog",
        "starts_at": "2026-06-02T00:00:00Z", "ends_at": "2026-06-10T22:00:00Z",
        "benefits": [{ "kind": "percent_off_price", "percent": "20" }],
    }))
    .await;
    let told = async || main_of(&shop.get("/promotions").await.text).to_owned();
    assert!(
        !told().await.contains("Summer sale"),
        "not before it begins"
    );
    shop.platform
        .state
        .clock
        .set(datetime!(2026-06-02 0:00 UTC));
    let list = told().await;
    for words in [
        "Summer sale",
        "Until 11 June 2026, 00:00",
        r#"href="/sale""#,
    ] {
        assert!(list.contains(words), "{words}: {list}");
    }
    assert!(shop.get("/").await.text.contains(r#"href="/promotions""#));
    shop.platform
        .state
        .clock
        .set(datetime!(2026-06-10 22:00 UTC));
    assert!(
        told()
            .await
            .contains("There are no promotions at the moment.")
    );
}

#[tokio::test]
async fn cpn_33_an_announced_code_is_shown_while_it_runs_and_is_for_everybody() {
    let shop = TestShop::open_at(datetime!(2026-06-01 12:00 UTC)).await;
    let mut rule = ten_percent_by_code();
    rule["starts_at"] = json!("2026-06-02T00:00:00Z");
    let promotion = shop
        .promote_with(rule, |promotion| promotion.announced = true)
        .await;
    shop.code(promotion, "SUMMER10").await;
    shop.code_with(promotion, "ONLYMAIL", |code| {
        code.channel = Some("newsletter".to_owned());
    })
    .await;
    shop.code(promotion, "USEDUP").await;
    shop.sql("update coupon_codes set limit_total = 1, used = 1 where code = 'USEDUP'")
        .await;
    let unannounced = shop.promote(ten_percent_by_code()).await;
    shop.code(unannounced, "SECRET10").await;
    let page = shop.get("/promotions").await.text;
    assert!(!page.contains("SUMMER10"), "not before it begins");
    shop.platform
        .state
        .clock
        .set(datetime!(2026-06-02 0:00 UTC));
    let page = shop.get("/promotions").await.text;
    assert!(page.contains(r#"name="code" value="SUMMER10""#), "{page}");
    for code in ["ONLYMAIL", "USEDUP", "SECRET10"] {
        assert!(!page.contains(code), "{code}");
    }
}
