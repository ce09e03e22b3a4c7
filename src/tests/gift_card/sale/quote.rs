//! Promotions, thresholds and taxes do not see a gift card.

use serde_json::json;

use super::card_shop;

#[tokio::test]
async fn ex_11_promotions_thresholds_and_taxes_ignore_gift_cards() {
    let (shop, lamp, card) = card_shop().await;
    shop.promote(json!({
        "name": "Ten",
        "benefits": [{ "kind": "percent_off_order", "percent": "10" }],
    }))
    .await;
    shop.promote(json!({
        "name": "From ninety",
        "condition": { "kind": "subtotal", "at_least": "90.00" },
        "benefits": [{ "kind": "amount_off_order", "amount": "5.00" }],
    }))
    .await;
    shop.put_in_cart(&lamp, "1").await;
    let bare = shop.total().await;
    assert_eq!(bare, "49.90", "45.00 and the parcel");
    // Two of them would reach every threshold.
    shop.put_in_cart(&card, "2").await;
    assert_eq!(shop.total().await, "149.90");
    shop.buys_by_transfer("ada").await;
    let line = "select (l ->> 'tax') || ' ' || (l ->> 'total') || ' ' || jsonb_array_length(coalesce(l -> 'discounts', '[]'))
         from orders, jsonb_array_elements(quote -> 'lines') l where l ->> 'sku' = 'CARD'";
    let told = shop.text(line).await;
    assert!(told.ends_with("100.00 0"), "{told}");
    assert!(told.starts_with('0'), "{told}");
    let lamp_alone = shop.stranger();
    lamp_alone.put_in_cart(&lamp, "1").await;
    lamp_alone.buys_by_transfer("bob").await;
    let taxes = "select count(distinct quote -> 'totals' ->> 'tax_included') from orders";
    assert_eq!(shop.count(taxes).await, 1, "no tax but that of the lamp");
}

#[tokio::test]
async fn ex_11_a_sale_of_everything_leaves_the_card_at_its_worth() {
    let (shop, _, _) = card_shop().await;
    shop.promote(json!({
        "name": "Sale", "trigger": "catalog",
        "benefits": [{ "kind": "percent_off_price", "percent": "20" }],
    }))
    .await;
    let page = shop.get("/products/gift-card").await.text;
    assert!(
        page.contains("€50.00") && !page.contains("€40.00"),
        "{page}"
    );
}

#[tokio::test]
async fn ex_11_a_cart_of_cards_alone_takes_no_code_off() {
    let (shop, _, card) = card_shop().await;
    let rule = json!({
        "name": "Ten", "trigger": "code",
        "benefits": [{ "kind": "percent_off_order", "percent": "10" }],
    });
    let promotion = shop.promote(rule).await;
    shop.code(promotion, "TEN").await;
    shop.put_in_cart(&card, "1").await;
    shop.types_code("TEN").await;
    assert_eq!(shop.total().await, "50.00");
}
