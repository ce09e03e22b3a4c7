//! Whose uses are counted as one buyer's.

use serde_json::json;

use super::{shop, ten_percent};
use crate::account::PASSWORD;
use crate::goods::Guest;
use crate::harness::TestShop;

/// A shop whose discount everybody has once.
async fn shop_with_one_each() -> (TestShop, String) {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 99).await;
    let mut rule = ten_percent();
    rule["limits"] = json!({ "per_customer": 1 });
    shop.promote(rule).await;
    (shop, lamp)
}

#[tokio::test]
async fn cpn_38_a_limit_per_customer_knows_a_guest_by_the_normalised_telephone() {
    let (shop, lamp) = shop_with_one_each().await;
    shop.settle(|settings| settings.asks_phone = true).await;
    let ada = Guest::named("ada").with("phone", "+49 (30) 123-456");
    shop.buy(&lamp, ada).await;
    assert_eq!(
        shop.text("select phone from orders").await,
        "+49 30 123 456"
    );
    // Another browser, another mailbox, the same number written otherwise.
    let again = shop.stranger();
    again.put_in_cart(&lamp, "1").await;
    let guest = Guest::named("eve").with("phone", "0049 30 123456");
    let guest = again.at_checkout(guest).await;
    assert_eq!(again.place(&guest).await.location(), "/checkout");
    let page = again.get("/checkout").await.text;
    assert!(
        page.contains("€54.90") && page.contains("0049 30 123456"),
        "what was typed is kept and counts"
    );
    let wrong = guest.clone().with("phone", "call me");
    let answer = again
        .post_as_program("/checkout/orders", &wrong.fields())
        .await;
    assert_eq!(answer.status, 422);
    assert!(answer.text.contains(r#""phone""#), "{}", answer.text);
    let guest = again.at_checkout(guest).await;
    let placed = again.place(&guest).await.location();
    assert!(placed.starts_with("/orders/"), "at the new total: {placed}");
    assert_eq!(shop.count("select count(*) from redemptions").await, 1);
}

#[tokio::test]
async fn ca_6_no_telephone_is_taken_where_none_is_asked_for() {
    let (shop, lamp) = shop_with_one_each().await;
    shop.buy(&lamp, Guest::named("ada").with("phone", "call me"))
        .await;
    assert_eq!(shop.text("select phone from orders").await, "");
}

#[tokio::test]
async fn cpn_38_what_was_used_under_another_address_counts_once_it_is_proven() {
    let (shop, lamp) = shop_with_one_each().await;
    let guest = shop.stranger();
    guest.buy(&lamp, Guest::named("lovelace")).await;
    shop.known("ada@example.com").await;
    shop.put_in_cart(&lamp, "1").await;
    assert_eq!(shop.total().await, "49.90");
    let ask = [
        ("email", "lovelace@example.com"),
        ("current_password", PASSWORD),
    ];
    shop.post("/account/email", &ask).await;
    let link = shop.minted("account_email").await;
    shop.post(&link, &[]).await;
    assert_eq!(shop.total().await, "54.90");
    // Given back by cancelling the guest's order, it is there again.
    let order = shop.text("select id::text from orders").await;
    let manager = shop.staff("manager").await;
    let cancel = format!("/admin/orders/{order}/cancel");
    manager.post(&cancel, &[("reason", "sent twice")]).await;
    assert_eq!(shop.total().await, "49.90");
}

#[tokio::test]
async fn vc_18_what_a_page_notes_counts_for_the_same_page() {
    const NEWS: &str = r#"class="incentives""#;
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 99).await;
    let curious = shop
        .segment("curious", r#"{"kind":"did","event":"view"}"#)
        .await;
    let mut rule = ten_percent();
    rule["condition"] = json!({ "kind": "customer_in", "segments": [curious] });
    shop.promote(rule).await;
    let mut sale = json!({
        "name": "Sale",
        "trigger": "catalog",
        "benefits": [{ "kind": "set_price", "price": "40.00" }],
    });
    sale["condition"] = json!({ "kind": "customer_in", "segments": [curious] });
    shop.promote(sale).await;
    shop.known("ada@example.com").await;
    shop.post("/privacy/consent", &[("cookies", "accept")])
        .await;
    assert!(!shop.get("/").await.text.contains(NEWS));
    let page = shop.get("/products/lamp").await.text;
    assert!(page.contains(NEWS) && page.contains("€40.00"), "{page}");
    // The cart is priced as the page said.
    shop.put_in_cart(&lamp, "1").await;
    assert_eq!(shop.total().await, "40.90");
}
