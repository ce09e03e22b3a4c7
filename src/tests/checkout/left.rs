//! Carts that are left: how far they came, and what stood in the way.

use super::shop;
use crate::goods::{ABROAD, EXPRESS, Guest};

const TRAIL: &str =
    "select concat_ws(' ', last_step, round(shown_shipping, 2), round(shown_total, 2)) from carts";
const SETBACKS: &str = "select coalesce(string_agg(concat_ws(' ', kind, subject, nullif(reason, ''), times), ', ' order by kind, subject), '') from cart_setbacks";

#[tokio::test]
async fn pz_8_a_cart_knows_its_last_step_and_the_shipping_cost_it_was_shown() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.put_in_cart(&lamp, "1").await;
    assert_eq!(shop.text(TRAIL).await, "cart");
    shop.get("/checkout").await;
    assert_eq!(shop.text(TRAIL).await, "checkout 4.90 54.90");
    let typed = [
        ("email", "ada@example.com"),
        ("country", "DE"),
        ("shipping_method", EXPRESS),
    ];
    shop.post("/checkout/draft", &typed).await;
    shop.get("/checkout").await;
    assert_eq!(shop.text(TRAIL).await, "details 12.90 62.90");
    // Whoever goes back has been there all the same.
    shop.get("/cart").await;
    assert_eq!(shop.text(TRAIL).await, "details 12.90 62.90");

    // Once it was bought it begins anew.
    let guest = shop.at_checkout(Guest::named("ada")).await;
    let guest = guest.with("shown_total", "54.90");
    let placed = shop.place(&guest).await;
    assert!(placed.location().starts_with("/orders/"), "{}", placed.text);
    assert_eq!(shop.text(TRAIL).await, "cart");
    assert_eq!(shop.text(SETBACKS).await, "");
}

#[tokio::test]
async fn pz_8_what_stood_in_the_way_of_an_order_outlives_its_undoing() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.put_in_cart(&lamp, "2").await;
    for _ in 0..2 {
        shop.post("/cart/codes", &[("code", "SUMMER10")]).await;
    }
    let guest = shop.at_checkout(Guest::named("ada")).await;
    shop.place(&guest.clone().with("email", "nobody")).await;
    shop.place(&guest.clone().with("shown_total", "1.00")).await;
    shop.sql("update stock_items set on_hand = 1").await;
    shop.place(&guest).await;
    assert_eq!(shop.count("select count(*) from orders").await, 0);
    let sku = shop
        .text("select coalesce(v.sku, '') from line_items l join variants v on v.id = l.variant_id")
        .await;
    let stock = ["stock", sku.as_str(), "1"].into_iter();
    let stock: Vec<_> = stock.filter(|part| !part.is_empty()).collect();
    // The price is not looked at before the form is right.
    let expected = format!(
        "code SUMMER10 unknown 2, form email 1, price  1, {}",
        stock.join(" ")
    );
    let kept = shop.text(SETBACKS).await;
    assert_eq!(kept.replace("  ", " "), expected.replace("  ", " "));
    assert!(shop.text(TRAIL).await.starts_with("order "));

    // The last lamps are gone; the merchant reads why the cart was left.
    shop.sql("update carts set updated_at = now() - interval '2 hours'")
        .await;
    let support = shop.staff("support").await;
    let page = support.get("/admin/carts").await.text;
    for words in [
        "Order refused",
        "Code SUMMER10 does not exist",
        "(2×)",
        "Not accepted: Email",
        "The total changed during the checkout",
        "Not enough in stock",
        "100%",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
    let elsewhere = support.get("/admin/carts?step=checkout").await.text;
    assert!(elsewhere.contains("No abandoned carts"));
}

#[tokio::test]
async fn pz_8_where_nothing_is_sent_is_told_by_country() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.put_in_cart(&lamp, "1").await;
    shop.post("/cart/destination", &[("country", "NO")]).await;
    let guest = shop.at_checkout(
        Guest::named("ada")
            .with("country", "NO")
            .with("postal_code", "0150")
            .with("shipping_method", ABROAD),
    );
    let guest = guest.await;
    shop.place(&guest).await;
    let kept = shop.text(SETBACKS).await;
    assert!(kept.contains("delivery NO 1"), "{kept}");
}

#[tokio::test]
async fn pz_8_a_thousand_wrong_codes_are_not_kept() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.put_in_cart(&lamp, "1").await;
    for number in 0..40 {
        let code = format!("GUESS{number}");
        shop.post("/cart/codes", &[("code", &code)]).await;
    }
    let kept = shop.count("select count(*) from cart_setbacks").await;
    assert!((1..=30).contains(&kept), "{kept}");
}

#[tokio::test]
async fn ca_20_the_rate_counts_what_was_left_at_each_step_and_what_was_bought() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.buy(&lamp, Guest::named("ada")).await;
    for (name, opens) in [("one", false), ("two", true)] {
        let visitor = shop.stranger();
        visitor.put_in_cart(&lamp, "1").await;
        if opens {
            visitor.get("/checkout").await;
        }
        assert_eq!(visitor.get("/cart").await.status, 200, "{name}");
    }
    let manager = shop.staff("manager").await;
    // Nobody has left a cart that was touched just now.
    let page = manager.get("/admin/carts").await.text;
    assert!(
        page.contains("No abandoned carts") && page.contains(">0%"),
        "{page}"
    );
    shop.settle(|settings| settings.abandoned_after_minutes = 1)
        .await;
    shop.sql("update carts set updated_at = now() - interval '2 minutes'")
        .await;
    let page = manager.get("/admin/carts").await.text;
    assert!(page.contains("67%"), "{page}");
    assert!(page.contains("Checkout opened"));
}
