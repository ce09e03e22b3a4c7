//! Taxes that depend on a region of a country: asked for where they do, and nowhere else.

use reqwest::StatusCode;

use crate::goods::{Guest, PARCEL};
use crate::harness::{READ_CART, TestShop};

/// Net prices; New York charges 8.875 %, the rest of the United States nothing.
async fn shop() -> TestShop {
    let shop = TestShop::open().await;
    shop.send_parcels().await;
    shop.settle(|settings| settings.prices_include_tax = false)
        .await;
    shop.sql(
        "update shipping_methods set countries = '{DE,US,ES}', free_from = null where name = 'Parcel';
         insert into tax_rates (id, tax_class, country, region, rate, name) values
             (gen_random_uuid(), 'standard', 'US', 'New York', 0.08875, 'Sales tax'),
             (gen_random_uuid(), 'standard', 'ES', '', 0.21, 'IVA'),
             (gen_random_uuid(), 'standard', 'ES', 'Canarias', 0.07, 'IGIC');",
    )
    .await;
    shop
}

fn new_yorker() -> Guest {
    Guest::named("ada")
        .with("country", "US")
        .with("region", "NY")
        .with("postal_code", "10001")
        .with("city", "New York")
        .with("shipping_method", PARCEL)
}

fn asks_for_region(page: &str) -> bool {
    page.contains(r#"name="region""#)
}

#[tokio::test]
async fn ca_6_a_region_is_asked_for_only_where_it_decides_about_tax() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "100.00", 9).await;
    shop.put_in_cart(&lamp, "1").await;
    for (country, asked, elsewhere) in [
        ("DE", false, false),
        ("US", true, false),
        ("ES", true, true),
    ] {
        shop.post("/cart/destination", &[("country", country)])
            .await;
        for path in ["/cart", "/checkout"] {
            let page = shop.get(path).await.text;
            assert_eq!(asks_for_region(&page), asked, "{path} {country}");
            assert_eq!(page.contains("Another region"), elsewhere, "{country}");
        }
    }
    let pieces = shop
        .post_as_program("/checkout/draft", &new_yorker().fields())
        .await;
    assert!(pieces.text.contains(r#"data-piece="checkout-region""#));
    assert!(asks_for_region(&pieces.text));
}

#[tokio::test]
async fn ca_1_regional_tax_is_told_on_every_page_before_and_charged_at_checkout() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "100.00", 9).await;
    shop.put_in_cart(&lamp, "1").await;
    // 100.00 and 4.90 for the parcel, each with its tax rounded to cents.
    for (country, region, total) in [
        ("US", "NY", "€114.21"),
        ("US", "TX", "€104.90"),
        ("ES", "Canarias", "€112.24"),
        ("ES", "-", "€126.93"),
    ] {
        shop.post(
            "/cart/destination",
            &[("country", country), ("region", region)],
        )
        .await;
        for path in ["/products/lamp", "/cart", READ_CART, "/checkout"] {
            let page = shop.look(path).await.text;
            assert!(page.contains(total), "{path} {country} {region}");
        }
    }
    shop.post("/cart/destination", &[("country", "US"), ("region", "NY")])
        .await;
    let product = shop.get("/products/lamp").await.text;
    assert!(product.contains("Shipping to NY, United States"));

    let guest = shop.at_checkout(new_yorker()).await;
    let placed = shop.place(&guest).await;
    let order = shop.get(&placed.location()).await.text;
    assert!(order.contains("€114.21"), "{}", placed.location());
    assert!(order.contains("New York, NY 10001"));
    assert_eq!(
        shop.text("select shipping_address ->> 'region' from orders")
            .await,
        "NY"
    );
}

#[tokio::test]
async fn ca_7_a_missing_or_foreign_region_is_said_beside_its_field_and_a_good_one_kept() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "100.00", 9).await;
    shop.put_in_cart(&lamp, "1").await;
    for region in ["", "-", "ON", "Canarias", "<script>alert(1)</script>"] {
        let guest = shop.at_checkout(new_yorker().with("region", region)).await;
        let program = shop
            .post_as_program("/checkout/orders", &guest.fields())
            .await;
        assert_eq!(program.status, StatusCode::UNPROCESSABLE_ENTITY, "{region}");
        assert!(program.text.contains("region"), "{region}");
        assert_eq!(shop.place(&guest).await.location(), "/checkout");
        let page = shop.get("/checkout").await.text;
        assert!(page.contains("region-error"), "{region}");
        assert!(page.contains("€104.90") && !page.contains("<script>alert"));
    }
    assert_eq!(shop.count("select count(*) from orders").await, 0);
    let guest = new_yorker().with("email", "not an address");
    shop.post("/checkout/draft", &guest.fields()).await;
    let page = shop.get("/checkout").await.text;
    assert!(page.contains(r#"<option value="NY" selected"#));
    assert!(page.contains("€114.21"));
    // Sent somewhere else, the region of before is forgotten and not asked for.
    let guest = guest.with("email", "ada@example.com").with("country", "DE");
    shop.post("/checkout/draft", &guest.fields()).await;
    let guest = shop.at_checkout(guest).await;
    let placed = shop.place(&guest).await;
    assert!(placed.location().starts_with("/orders/"));
    assert_eq!(
        shop.count("select count(*) from orders where not shipping_address ? 'region'")
            .await,
        1
    );
}
