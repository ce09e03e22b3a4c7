//! A cart that is beyond what can be priced or sold.

use reqwest::StatusCode;

use super::{beside, shop};
use crate::admin_products::form_on;
use crate::goods::Guest;
use crate::harness::{READ_CART, TestShop};

/// So many things that nobody counts.
async fn uncounted(shop: &TestShop, count: usize, price: &str) -> Vec<String> {
    let mut variants = Vec::new();
    for number in 0..count {
        variants.push(shop.sell(&format!("pin-{number}"), price, 0).await);
    }
    shop.sql("update stock_items set tracked = false").await;
    variants
}

/// Puts 9,999 of each into the visitor's cart without asking anybody.
async fn overfill(shop: &TestShop, variants: &[String]) {
    for variant in variants {
        shop.sql(&format!(
            "insert into line_items (id, cart_id, variant_id, quantity)
             select gen_random_uuid(), id, '{variant}', 9999 from carts
             on conflict on constraint line_items_variant_unique do update set quantity = 9999"
        ))
        .await;
    }
}

#[tokio::test]
async fn ca_14_units_beyond_what_can_be_priced_are_refused_beside_the_line() {
    let shop = shop().await;
    let pins = uncounted(&shop, 11, "0.01").await;
    for pin in &pins[..10] {
        shop.put_in_cart(pin, "9999").await;
    }
    assert_eq!(shop.get("/cart").await.status, StatusCode::OK);
    let words = "A cart holds at most 100000 items in all.";
    // 10 more fit.
    shop.put_in_cart(&pins[10], "10").await;
    assert!(!shop.get("/cart").await.text.contains(words));
    shop.put_in_cart(&pins[10], "1").await;
    assert!(shop.get("/cart").await.text.contains(words));
    let line = shop
        .text("select id::text from line_items where quantity = 10")
        .await;
    let path = format!("/cart/lines/{line}");
    shop.post(&path, &[("quantity", "11")]).await;
    let page = shop.get("/cart").await.text;
    assert_eq!(beside(&page, &line), words);
    let program = shop.post_as_program(&path, &[("quantity", "9999")]).await;
    assert_eq!(program.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(program.text.contains("too_many_units"), "{}", program.text);
    assert_eq!(
        shop.count("select sum(quantity)::bigint from line_items")
            .await,
        100_000
    );
}

#[tokio::test]
async fn ca_14_a_cart_that_is_too_large_anyway_is_shown_and_emptied_by_hand() {
    let shop = shop().await;
    let pins = uncounted(&shop, 11, "0.01").await;
    shop.put_in_cart(&pins[0], "1").await;
    overfill(&shop, &pins).await;
    let words = "This is more than one order can hold.";
    for path in ["/cart", READ_CART] {
        let page = shop.look(path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        assert!(page.text.contains(words), "{path}");
    }
    assert_eq!(shop.get("/checkout").await.location(), "/cart");
    let key = [("idempotency_key", "b2c9a7d0")];
    let guest = Guest::named("ada").with("shown_total", "1099.89");
    let fields: Vec<_> = guest.fields().into_iter().chain(key).collect();
    let placed = shop.post("/checkout/orders", &fields).await;
    assert_eq!(placed.location(), "/checkout", "{}", placed.status);
    let coded = shop.post("/cart/codes", &[("code", "nothing")]).await;
    assert_eq!(coded.location(), "/cart");

    // Fewer is always possible.
    let page = shop.get("/cart").await.text;
    let line = shop.text("select id::text from line_items limit 1").await;
    assert!(page.contains(&format!("/cart/lines/{line}/remove")));
    shop.post(&format!("/cart/lines/{line}"), &[("quantity", "9998")])
        .await;
    assert_eq!(
        shop.count("select count(*) from line_items where quantity = 9998")
            .await,
        1
    );
    for _ in 0..11 {
        let line = shop.text("select id::text from line_items limit 1").await;
        let removed = shop.post(&format!("/cart/lines/{line}/remove"), &[]).await;
        assert_eq!(removed.location(), "/cart");
    }
    assert!(shop.get("/cart").await.text.contains("Your cart is empty"));
}

#[tokio::test]
async fn ca_14_a_total_that_no_order_can_hold_is_told_and_never_our_fault() {
    let shop = shop().await;
    let pins = uncounted(&shop, 2, "999999999.99").await;
    shop.put_in_cart(&pins[0], "1").await;
    shop.put_in_cart(&pins[1], "9999").await;
    let words = "This is more than one order can hold.";
    assert!(shop.get("/cart").await.text.contains(words));
    assert_eq!(
        shop.count("select sum(quantity)::bigint from line_items")
            .await,
        1
    );
    // Whoever got one in anyway.
    overfill(&shop, &pins).await;
    assert!(shop.get("/cart").await.text.contains(words));
    assert_eq!(shop.get("/checkout").await.location(), "/cart");
    let guest = Guest::named("ada")
        .with("shown_total", "19997999999800.02")
        .with("idempotency_key", "b2c9a7d0");
    let placed = shop.place(&guest).await;
    assert_eq!(placed.location(), "/checkout", "{}", placed.status);
    assert_eq!(shop.count("select count(*) from orders").await, 0);
}

#[tokio::test]
async fn vm_19_a_sale_that_is_too_large_is_shown_and_made_smaller() {
    let shop = shop().await;
    let till = shop.staff("manager").await;
    let pins = uncounted(&shop, 11, "0.01").await;
    till.post("/admin/till/scans", &[("scan", "pin-0")]).await;
    overfill(&shop, &pins).await;
    let page = till.get("/admin/till").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text.contains("This is more than one order can hold."));
    let scanned = till.post("/admin/till/scans", &[("scan", "pin-0")]).await;
    assert_eq!(scanned.location(), "/admin/till");
    let line = shop.text("select id::text from line_items limit 1").await;
    let path = format!("/admin/till/lines/{line}");
    for quantity in ["3", "0"] {
        let changed = till.post(&path, &[("quantity", quantity)]).await;
        assert_eq!(changed.location(), "/admin/till", "{quantity}");
    }
    assert_eq!(shop.count("select count(*) from line_items").await, 10);
    let page = till.get("/admin/till").await.text;
    assert!(
        !page.contains("This is more than one order can hold."),
        "{page}"
    );
}

#[tokio::test]
async fn vm_6_a_price_beyond_the_most_is_refused_in_words_beside_it() {
    let shop = shop().await;
    shop.sell("lamp", "50.00", 9).await;
    let owner = shop.staff("owner").await;
    let product = shop.text("select id::text from products").await;
    let page = format!("/admin/products/{product}");
    let form = form_on(&owner.get(&page).await.text, "product");
    let fields: Vec<(&str, &str)> = form
        .iter()
        .map(|(name, value)| match name.as_str() {
            "variants[0].price" => (name.as_str(), "100000000000"),
            name => (name, value.as_str()),
        })
        .collect();
    owner.post(&page, &fields).await;
    let shown = owner.get(&page).await.text;
    assert!(shown.contains("from 0 to 1000000000"), "{shown}");
    assert!(shown.contains(r#"value="100000000000""#));
    assert_eq!(
        shop.text("select price::numeric(8, 2)::text from variants")
            .await,
        "50.00"
    );
}
