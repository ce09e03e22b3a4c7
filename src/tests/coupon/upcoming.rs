use serde_json::json;
use time::macros::datetime;

use super::main_of;
use crate::harness::TestShop;
use crate::promotion::ten_percent;

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
