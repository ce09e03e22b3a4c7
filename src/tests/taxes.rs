//! What a tax is called, wherever one is shown.

use galleria::core::Locale;

use crate::goods::{Guest, PARCEL};
use crate::harness::TestShop;

/// A lamp and a book in the cart: 50.00 at 19 %, 10.70 at 7 %, and 4.90 for the parcel at 19 %.
async fn shop() -> TestShop {
    let shop = TestShop::open().await;
    shop.send_parcels().await;
    shop.settle(|settings| settings.locales = vec![Locale::En, Locale::De])
        .await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    let book = shop.sell("book", "10.70", 9).await;
    shop.sql(
        r#"update products set tax_class = 'reduced' where slug = 'book';
           insert into tax_rates (id, tax_class, country, rate, name) values
               (gen_random_uuid(), 'reduced', 'DE', 0.07, 'MwSt.');
           update tax_rates set name = 'VAT', translations = '{"de": {"name": "MwSt."}}' where country = 'DE';"#,
    )
    .await;
    shop.put_in_cart(&lamp, "1").await;
    shop.put_in_cart(&book, "1").await;
    shop
}

fn tells(page: &str, told: &[&str]) {
    // Leptos marks where a text ends.
    let page = page.replace("<!>", "");
    for told in told {
        assert!(page.contains(told), "{told} in {page}");
    }
}

#[tokio::test]
async fn ex_6_a_tax_is_called_as_the_merchant_calls_it() {
    let shop = shop().await;
    tells(
        &shop.get("/products/book").await.text,
        &["including €1.48 VAT"],
    );
    tells(&shop.get("/cart").await.text, &["incl. €9.46 VAT<"]);
    let german = shop.get("/de/cart").await.text;
    tells(&german, &["inkl. 9,46\u{a0}€ MwSt.<"]);
    tells(&shop.drawer().await.html, &["incl. €9.46 VAT<"]);
    let rows = [
        "<dt>incl. VAT 19%</dt><dd>€8.76</dd>",
        "<dt>incl. VAT 7%</dt><dd>€0.70</dd>",
    ];
    tells(&shop.get("/checkout").await.text, &rows);
    let german = shop.get("/de/checkout").await.text;
    tells(&german, &["inkl. MwSt. 19\u{a0}%", "inkl. MwSt. 7\u{a0}%"]);

    let guest = shop.at_checkout(Guest::named("ada")).await;
    let order = shop.place(&guest).await.location();
    tells(&shop.get(&order).await.text, &rows);
    let id = shop.text("select id::text from orders").await;
    let manager = shop.staff("manager").await;
    let page = manager.get(&format!("/admin/orders/{id}")).await.text;
    tells(&page, &rows);
}

#[tokio::test]
async fn ex_6_an_order_keeps_the_names_and_rates_it_was_sold_with() {
    let shop = shop().await;
    let guest = shop.at_checkout(Guest::named("ada")).await;
    let order = shop.place(&guest).await.location();
    shop.sql("update tax_rates set name = 'Levy', translations = '{}', rate = 0.5")
        .await;
    let page = shop.get(&order).await.text;
    tells(&page, &["incl. VAT 19%", "incl. VAT 7%"]);
    assert!(!page.contains("Levy"), "{page}");

    // As orders are that were placed before names were kept.
    shop.sql("update orders set taxes = '[]'").await;
    tells(
        &shop.get(&order).await.text,
        &["<dt>incl. Tax</dt><dd>€9.46</dd>"],
    );
}

#[tokio::test]
async fn ex_6_a_tax_that_is_added_stands_among_the_sums_by_its_name() {
    let shop = TestShop::open().await;
    shop.send_parcels().await;
    shop.settle(|settings| settings.prices_include_tax = false)
        .await;
    shop.sql("update tax_rates set name = 'Sales tax' where country = 'DE'")
        .await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.put_in_cart(&lamp, "1").await;
    let cart = shop.get("/cart").await.text;
    tells(&cart, &["<dt>Sales tax</dt><dd>€10.43</dd>"]);
    let guest = Guest::named("ada").with("shipping_method", PARCEL);
    let guest = shop.at_checkout(guest).await;
    let order = shop.place(&guest).await.location();
    let page = shop.get(&order).await.text;
    tells(&page, &["<dt>Sales tax 19%</dt><dd>€10.43</dd>"]);
    assert!(!page.contains("incl. Sales tax"), "{page}");
}

#[tokio::test]
async fn ex_6_a_merchant_names_a_tax_in_each_language() {
    let shop = shop().await;
    let manager = shop.staff("manager").await;
    let form = "/admin/settings/taxes/new";
    let page = manager.get(form).await.text;
    tells(&page, &["Name shown to shoppers"]);
    let rate = [
        ("name-en", "French VAT"),
        ("name-de", "Französische MwSt."),
        ("country", "FR"),
        ("class", "standard"),
        ("rate", "20"),
    ];
    let saved = manager.post(form, &rate).await;
    assert_eq!(saved.location(), "/admin/settings/taxes?done=saved");
    shop.sql("update shipping_methods set countries = '{DE,FR}' where name = 'Parcel'")
        .await;
    shop.post("/cart/destination", &[("country", "FR")]).await;
    tells(&shop.get("/cart").await.text, &[" French VAT<"]);
    tells(&shop.get("/de/cart").await.text, &[" Französische MwSt.<"]);
    let id = shop
        .text("select id::text from tax_rates where country = 'FR'")
        .await;
    let edit = manager.get(&format!("/admin/settings/taxes/{id}")).await;
    tells(&edit.text, &["French VAT", "Französische MwSt."]);
}
