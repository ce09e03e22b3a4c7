//! Sales that end while somebody looks.

use reqwest::StatusCode;
use serde_json::json;
use time::OffsetDateTime;
use time::macros::datetime;

use crate::goods::Guest;
use crate::harness::TestShop;

const DURING: OffsetDateTime = datetime!(2026-07-13 12:00 UTC);
const LAST: OffsetDateTime = datetime!(2026-07-14 21:59:59 UTC);
const END: OffsetDateTime = datetime!(2026-07-14 22:00 UTC);
/// As machines and people read it, in the shop's time zone.
const TOLD: &str = r#"datetime="2026-07-14T22:00:00Z">Ends 15 July 2026, 00:00<"#;

/// A lamp of fifty, a fifth off until the end.
async fn shop_with_sale() -> (TestShop, String) {
    let shop = TestShop::open_at(DURING).await;
    shop.send_parcels().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.promote(json!({
        "name": "Summer sale", "trigger": "catalog", "ends_at": "2026-07-14T22:00:00Z",
        "benefits": [{ "kind": "percent_off_price", "percent": "20" }],
    }))
    .await;
    (shop, lamp)
}

fn set(shop: &TestShop, now: OffsetDateTime) {
    shop.platform.state.clock.set(now);
}

#[tokio::test]
async fn ca_15_pages_and_cards_tell_when_a_price_ends() {
    let (shop, _) = shop_with_sale().await;
    for path in ["/products/lamp", "/", "/products", "/sale"] {
        let page = shop.get(path).await.text;
        assert!(page.contains(TOLD), "{path}: {page}");
        assert!(
            page.contains(r#"data-next="2026-07-14T22:00:00Z""#),
            "{path}"
        );
        assert!(page.contains("/live/countdown.js"), "{path}");
    }
    set(&shop, END);
    for path in ["/products/lamp", "/", "/products", "/sale"] {
        let page = shop.get(path).await.text;
        assert!(!page.contains("2026-07-14T22"), "{path}: {page}");
        assert!(!page.contains("/live/countdown.js"), "{path}");
    }
}

#[tokio::test]
async fn ca_15_the_shop_tells_its_own_clock() {
    let (shop, _) = shop_with_sale().await;
    let page = shop.get("/products/lamp").await.text;
    let milliseconds = (DURING.unix_timestamp() * 1000).to_string();
    assert!(
        page.contains(&format!(r#"data-now="{milliseconds}""#)),
        "{page}"
    );
    set(&shop, LAST);
    let clock = shop.get("/live/clock").await;
    assert_eq!(clock.text, (LAST.unix_timestamp() * 1000).to_string());
    assert_eq!(clock.header("cache-control"), "no-store");
}

#[tokio::test]
async fn ca_15_a_sale_that_the_next_one_follows_at_the_same_price_is_no_end() {
    let (shop, _) = shop_with_sale().await;
    let benefits = json!([{ "kind": "percent_off_price", "percent": "20" }]);
    shop.promote(json!({
        "name": "And on", "trigger": "catalog", "starts_at": "2026-07-14T22:00:00Z",
        "ends_at": "2026-07-20T22:00:00Z", "benefits": benefits,
    }))
    .await;
    for path in ["/products/lamp", "/products"] {
        let page = shop.get(path).await.text;
        assert!(page.contains("€40.00"), "{path}");
        assert!(!page.contains(TOLD), "{path}: {page}");
    }
    set(&shop, END);
    let page = shop.get("/products/lamp").await.text;
    assert!(page.contains("Ends 21 July 2026, 00:00"), "{page}");
}

#[tokio::test]
async fn ca_15_a_long_list_follows_a_sale() {
    let (shop, _) = shop_with_sale().await;
    shop.sell_pieces().await;
    for _ in 0..2 {
        let list = shop.get("/products?sort=price-up").await.text;
        assert!(
            list.contains("€40.00") && list.contains("€800.80"),
            "{list}"
        );
    }
    set(&shop, END);
    let list = shop.get("/products?sort=price-up").await.text;
    assert!(
        list.contains("€50.00") && list.contains("€1,001.00"),
        "{list}"
    );
    assert!(!list.contains("€40.00"), "{list}");
}

#[tokio::test]
async fn ca_15_each_price_has_the_end_of_its_own_sale() {
    let (shop, _) = shop_with_sale().await;
    shop.sell("chair", "50.00", 9).await;
    shop.sql("update variants set floor_price = 50 where sku = 'chair'")
        .await;
    let chair = shop.get("/products/chair").await.text;
    assert!(!chair.contains(TOLD), "nothing is taken off it: {chair}");
    let list = shop.get("/products").await.text;
    assert_eq!(list.matches(TOLD).count(), 1, "{list}");
}

#[tokio::test]
async fn ca_15_no_order_is_placed_at_a_price_that_is_over() {
    let (shop, lamp) = shop_with_sale().await;
    set(&shop, LAST);
    shop.put_in_cart(&lamp, "1").await;
    let checkout = shop.get("/checkout").await.text;
    assert!(checkout.contains("/live/countdown.js") && checkout.contains("€44.90"));
    let guest = shop.at_checkout(Guest::named("ada")).await;
    set(&shop, END);
    let refused = shop
        .post_as_program("/checkout/orders", &guest.fields())
        .await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text.contains("price_changed"), "{}", refused.text);
    assert_eq!(shop.place(&guest).await.location(), "/checkout");
    assert_eq!(shop.count("select count(*) from orders").await, 0);
    let checkout = shop.get("/checkout").await.text;
    assert!(checkout.contains("A price has changed"), "{checkout}");
    assert!(checkout.contains("€54.90") && !checkout.contains("€44.90"));
    assert!(checkout.contains("ada street 1"), "what was typed stays");
    let guest = shop.at_checkout(Guest::named("ada")).await;
    let placed = shop.place(&guest).await.location();
    assert!(placed.starts_with("/orders/"), "{placed}");
    let total = "select grand_total::numeric(8, 2)::text from orders";
    assert_eq!(shop.text(total).await, "54.90");
}

#[tokio::test]
async fn ca_15_sec_14_every_script_of_a_page_with_a_countdown_is_let_in() {
    let (shop, lamp) = shop_with_sale().await;
    shop.put_in_cart(&lamp, "1").await;
    for path in ["/", "/products/lamp", "/cart", "/checkout"] {
        let page = shop.get(path).await.text;
        assert!(page.contains("/live/countdown.js"), "{path}");
        for script in page.split("<script").skip(1) {
            let tag = script.split('>').next().unwrap_or_default();
            assert!(
                tag.contains("nonce=") || tag.contains("application/"),
                "{path}: {tag}"
            );
        }
    }
}
