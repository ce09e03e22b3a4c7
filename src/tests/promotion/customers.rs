//! Discounts for who a buyer is.

use serde_json::json;

use super::{shop, ten_percent};
use crate::account::{PASSWORD, form};
use crate::goods::Guest;
use crate::harness::TestShop;

#[tokio::test]
async fn cd_9_who_registers_gets_a_discount_on_the_first_purchase() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    let mut rule = ten_percent();
    rule["condition"] = json!({ "kind": "order_number", "n": 1 });
    shop.promote(rule).await;
    let guest = shop.stranger();
    guest.put_in_cart(&lamp, "1").await;
    assert_eq!(guest.total().await, "54.90", "a guest is not known");
    shop.post("/account/register", &form("ada@example.com", &[]))
        .await;
    shop.put_in_cart(&lamp, "1").await;
    assert_eq!(shop.total().await, "54.90", "the address is not proven yet");
    let link = shop.minted("account_proof").await;
    shop.post(&link, &[]).await;
    assert_eq!(shop.total().await, "49.90", "at once, in the same session");
    let buyer = shop.at_checkout(Guest::named("ada")).await;
    assert!(shop.place(&buyer).await.location().starts_with("/orders/"));
    shop.put_in_cart(&lamp, "1").await;
    assert_eq!(shop.total().await, "54.90", "the first purchase only");
}

#[tokio::test]
async fn cd_16_a_birthday_gives_a_discount_on_its_day() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    let mut rule = ten_percent();
    rule["condition"] = json!({ "kind": "birthday_within", "days": 0 });
    shop.promote(rule).await;
    shop.known("ada@example.com").await;
    shop.put_in_cart(&lamp, "1").await;
    assert_eq!(shop.total().await, "54.90", "no birthday was told");
    for (days, total) in [(0, "49.90"), (1, "54.90"), (-1, "54.90")] {
        shop.sql(&format!(
            "update accounts set birthday = (now() at time zone 'Europe/Berlin')::date - interval '30 years' + interval '{days} days'"
        ))
        .await;
        assert_eq!(shop.total().await, total, "born {days} days from today");
    }
}

#[tokio::test]
async fn cd_2_a_discount_is_calculated_for_each_buyer() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    for (from, percent) in [("50.00", "3"), ("100.00", "5")] {
        shop.promote(json!({
            "name": format!("For {from}"), "group": "loyal",
            "condition": { "kind": "lifetime_spend", "at_least": from },
            "benefits": [{ "kind": "percent_off_order", "percent": percent }],
        }))
        .await;
    }
    let (ada, bob) = (shop.stranger(), shop.stranger());
    ada.known("ada@example.com").await;
    bob.known("bob@example.com").await;
    for (buyer, totals) in [
        // 54.90 spent after the first order, 108.30 after the second.
        (&ada, vec!["54.90", "53.40", "52.40"]),
        (&bob, vec!["54.90"]),
    ] {
        for total in totals {
            buyer.put_in_cart(&lamp, "1").await;
            assert_eq!(buyer.total().await, total);
            let guest = buyer.at_checkout(Guest::named("home")).await;
            let placed = buyer.place(&guest).await.location();
            assert!(placed.starts_with("/orders/"), "{placed}");
        }
    }
    // Another device, the same person.
    let other = shop.stranger();
    other.shopper_signs_in("ada@example.com", PASSWORD).await;
    other.put_in_cart(&lamp, "1").await;
    assert_eq!(other.total().await, "52.40");
}

impl TestShop {
    /// Lets the visitor's cart lie for three hours.
    async fn leaves_the_cart(&self) {
        self.sql("update carts set updated_at = now() - interval '3 hours'")
            .await;
    }
}

/// Ten off for who comes back to a cart, once.
async fn shop_that_wants_carts_back() -> TestShop {
    let shop = shop().await;
    shop.promote(json!({
        "name": "Welcome back",
        "limits": { "per_customer": 1 },
        "condition": { "kind": "abandoned_within", "days": 7 },
        "benefits": [{ "kind": "amount_off_order", "amount": "10.00" }],
    }))
    .await;
    shop
}

#[tokio::test]
async fn vc_4_a_returning_abandoner_finds_ten_off_at_the_checkout_without_a_code() {
    let shop = shop_that_wants_carts_back().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.known("ada@example.com").await;
    shop.put_in_cart(&lamp, "1").await;
    assert_eq!(shop.total().await, "54.90", "nobody has left yet");
    shop.leaves_the_cart().await;
    assert_eq!(shop.total().await, "44.90");
    let page = shop.get("/checkout").await.text;
    assert!(page.contains("Welcome back") && page.contains("−€10.00"));
    let guest = shop.stranger();
    guest.put_in_cart(&lamp, "1").await;
    guest.leaves_the_cart().await;
    assert_eq!(
        guest.total().await,
        "54.90",
        "who is not known is not welcomed back"
    );
}

#[tokio::test]
async fn vc_6_a_second_abandonment_gives_nothing() {
    let shop = shop_that_wants_carts_back().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.known("ada@example.com").await;
    for total in ["44.90", "54.90"] {
        shop.put_in_cart(&lamp, "1").await;
        shop.leaves_the_cart().await;
        assert_eq!(shop.total().await, total);
        let guest = shop.at_checkout(Guest::named("ada")).await;
        let placed = shop.place(&guest).await.location();
        assert!(placed.starts_with("/orders/"), "{placed}");
    }
    assert_eq!(shop.count("select count(*) from redemptions").await, 1);
    assert_eq!(
        shop.count("select count(*) from events where kind = 'redemption'")
            .await,
        1
    );
}

#[tokio::test]
async fn a_code_typed_before_signing_in_lies_in_the_cart_after_it() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    let promotion = shop.promote(super::ten_percent_by_code()).await;
    shop.code(promotion, "WELCOME10").await;
    shop.known("ada@example.com").await;
    shop.put_in_cart(&lamp, "1").await;
    let other = shop.stranger();
    other.put_in_cart(&lamp, "1").await;
    other.types_code("WELCOME10").await;
    other.shopper_signs_in("ada@example.com", PASSWORD).await;
    assert_eq!(other.total().await, "94.90", "two lamps, with the code");
}
