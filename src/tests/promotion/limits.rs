//! Limits hold whatever happens at once.

use std::sync::Arc;

use serde_json::json;

use super::{shop, ten_percent, ten_percent_by_code};
use crate::goods::Guest;
use crate::harness::TestShop;

/// Fifty buyers at the checkout with the discount in sight; how many got an order with it, and how
/// many are asked to confirm the new total.
async fn fifty(shop: &Arc<TestShop>, lamp: &str, code: Option<&str>) -> (usize, usize) {
    let mut buyers = Vec::new();
    for number in 0..50 {
        let buyer = shop.stranger();
        buyer.put_in_cart(lamp, "1").await;
        if let Some(code) = code {
            assert_eq!(buyer.types_code(code).await["applied"], true);
        }
        let guest = buyer
            .at_checkout(Guest::named(&format!("buyer{number}")))
            .await;
        buyers.push((buyer, guest));
    }
    let tasks: Vec<_> = buyers
        .into_iter()
        .map(|(buyer, guest)| {
            tokio::spawn(async move {
                let answer = buyer.place(&guest).await;
                let page = buyer.get(&answer.location()).await;
                (answer.location(), page.text)
            })
        })
        .collect();
    let (mut placed, mut asked) = (0, 0);
    for task in tasks {
        let (location, page) = task.await.unwrap();
        if location.starts_with("/orders/") {
            placed += 1;
        } else {
            assert_eq!(location, "/checkout");
            assert!(page.contains("A price has changed"), "asked to confirm");
            assert!(
                page.contains(r#"name="shown_total" value="54.90""#),
                "the new total"
            );
            assert!(page.contains("@example.com"), "what was typed is kept");
            asked += 1;
        }
    }
    (placed, asked)
}

#[tokio::test]
async fn cpn_38_fifty_buyers_with_one_single_use_code_make_one_order_with_it() {
    let shop = Arc::new(shop().await);
    let lamp = shop.sell("lamp", "50.00", 99).await;
    let promotion = shop.promote(ten_percent_by_code()).await;
    shop.code_with(promotion, "ONCE", |code| code.limit_total = Some(1))
        .await;
    assert_eq!(fifty(&shop, &lamp, Some("ONCE")).await, (1, 49));
    assert_eq!(shop.count("select count(*) from orders").await, 1);
    assert_eq!(shop.count("select count(*) from redemptions").await, 1);
    assert_eq!(shop.count("select used::bigint from coupon_codes").await, 1);
    assert_eq!(
        shop.count("select committed::bigint from stock_items")
            .await,
        1
    );
    shop.books_hold().await;
}

#[tokio::test]
async fn cpn_38_limits_in_total_per_day_and_of_money_hold_under_parallel_checkouts() {
    for (limits, per_day) in [
        (json!({ "total": 7 }), None),
        (json!({}), Some(7)),
        (json!({ "budget": "36.00" }), None),
    ] {
        let shop = Arc::new(shop().await);
        let lamp = shop.sell("lamp", "50.00", 99).await;
        let mut rule = ten_percent();
        rule["limits"] = limits;
        shop.promote_with(rule, |promotion| promotion.limit_per_day = per_day)
            .await;
        assert_eq!(fifty(&shop, &lamp, None).await, (7, 43));
        let counted = "select used || ' ' || spent::numeric(8, 2) || ' ' || (select count(*) from redemptions) from promotions";
        assert_eq!(shop.text(counted).await, "7 35.00 7");
        shop.books_hold().await;
    }
}

#[tokio::test]
async fn cpn_38_the_budget_of_a_campaign_holds_for_all_its_promotions() {
    let shop = Arc::new(shop().await);
    let lamp = shop.sell("lamp", "50.00", 99).await;
    let campaign = "01890a5d-ac96-774b-bcce-b302099a8777";
    shop.sql(&format!(
        "insert into campaigns (id, name, budget) values ('{campaign}', 'Summer', 36)"
    ))
    .await;
    let campaign = galleria::core::CampaignId::parse(campaign).ok();
    shop.promote_with(ten_percent(), |promotion| promotion.campaign = campaign)
        .await;
    assert_eq!(fifty(&shop, &lamp, None).await, (7, 43));
    assert_eq!(
        shop.text("select spent::numeric(8, 2)::text from campaigns")
            .await,
        "35.00"
    );
    shop.books_hold().await;
}

#[tokio::test]
async fn cpn_38_a_limit_per_customer_knows_a_guest_by_the_normalised_address() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 99).await;
    let mut rule = ten_percent();
    rule["limits"] = json!({ "per_customer": 1 });
    shop.promote(rule).await;
    let ada = shop.stranger();
    ada.put_in_cart(&lamp, "1").await;
    let guest = ada.at_checkout(Guest::named("ada")).await;
    assert!(ada.place(&guest).await.location().starts_with("/orders/"));
    // Another browser, the same mailbox written otherwise.
    let again = shop.stranger();
    again.put_in_cart(&lamp, "1").await;
    let guest = again
        .at_checkout(Guest::named("ada").with("email", "ADA+more@Example.com"))
        .await;
    assert_eq!(again.place(&guest).await.location(), "/checkout");
    assert_eq!(
        again.total().await,
        "54.90",
        "the discount is gone from the page"
    );
    let guest = again.at_checkout(guest).await;
    assert!(
        again.place(&guest).await.location().starts_with("/orders/"),
        "at the new total"
    );
    assert_eq!(shop.count("select count(*) from redemptions").await, 1);
}

#[tokio::test]
async fn cpn_38_a_second_click_is_one_use() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 99).await;
    shop.promote(ten_percent()).await;
    shop.put_in_cart(&lamp, "1").await;
    let guest = shop.at_checkout(Guest::named("ada")).await;
    let first = shop.place(&guest).await.location();
    assert_eq!(shop.place(&guest).await.location(), first);
    assert_eq!(shop.count("select used::bigint from promotions").await, 1);
}
