//! Where parcels go: addresses of every country are taken, and what is none is told beside its field.

use reqwest::StatusCode;

use crate::goods::Guest;
use crate::harness::TestShop;

/// A shop that sends parcels to the whole world, with a lamp in the visitor's cart.
async fn shop() -> TestShop {
    let shop = TestShop::open().await;
    shop.send_parcels().await;
    shop.sql("update shipping_methods set countries = '{}' where name = 'Parcel'")
        .await;
    let lamp = shop.sell("lamp", "50.00", 999).await;
    shop.put_in_cart(&lamp, "1").await;
    shop
}

fn part<'p>(page: &'p str, from: &str, to: &str) -> &'p str {
    let rest = page.split(from).nth(1).unwrap_or_default();
    rest.split(to).next().unwrap_or_default()
}

/// What is said beside a field, whatever the order of the attributes.
fn fault_of<'p>(page: &'p str, field: &str) -> &'p str {
    let after = part(page, &format!("id=\"{field}-error\""), "</").trim_end_matches("<!>");
    after.rsplit('>').next().unwrap_or_default()
}

#[tokio::test]
async fn ca_6_an_address_that_is_none_is_refused_beside_its_fields() {
    let shop = shop().await;
    let typed = Guest::named("ada")
        .with("name", "Æ")
        .with("street", "x")
        .with("postal_code", "ABCDE")
        .with("city", "1");
    let guest = shop.at_checkout(typed).await;
    let answer = shop.place(&guest).await;
    assert_eq!(answer.location(), "/checkout");
    let page = shop.get("/checkout").await.text;
    let fault = |field: &str| fault_of(&page, field);
    assert_eq!(fault("street"), "Enter the street and the number.");
    assert_eq!(
        fault("postal_code"),
        "Postal codes in Germany look like 10115."
    );
    assert_eq!(fault("city"), "Enter the name of the city or town.");
    assert_eq!(fault("name"), "", "some people are called that");
    assert!(page.contains("value=\"ABCDE\""), "what was typed is kept");
    assert_eq!(shop.count("select count(*) from orders").await, 0);
    let program = shop
        .post_as_program("/checkout/orders", &guest.fields())
        .await;
    assert_eq!(program.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        program
            .text
            .contains(r#"{"not_a_postal_code":{"country":"DE"}}"#),
        "{}",
        program.text
    );
}

#[tokio::test]
async fn ca_6_no_postcode_is_asked_for_where_there_is_none() {
    let shop = shop().await;
    shop.post("/cart/destination", &[("country", "HK")]).await;
    let page = shop.get("/checkout").await.text;
    assert!(!page.contains("name=\"postal_code\""));
    assert!(part(&page, "name=\"country\"", "</select>").contains("selected>Hong Kong"));
    let guest = Guest::named("chan")
        .with("street", "1 Queen's Road Central")
        .with("city", "Hong Kong")
        .with("postal_code", "")
        .with("country", "HK");
    let guest = shop.at_checkout(guest).await;
    let placed = shop.place(&guest).await.location();
    assert!(placed.starts_with("/orders/"), "{placed}");
    let order = shop.get(&placed).await.text;
    assert!(
        order.contains("<br> Hong Kong") || order.contains("Hong Kong"),
        "{order}"
    );

    // The draft's pieces bring the field back where there are such codes.
    let lamp = shop.text("select id::text from variants").await;
    shop.put_in_cart(&lamp, "1").await;
    let pieces = shop
        .post_as_program("/checkout/draft", &Guest::named("ada").fields())
        .await;
    let field = part(
        &pieces.text,
        "data-piece=\"checkout-place\"",
        "</div></div>",
    );
    assert!(
        field.contains("data-for=\"DE\"") && field.contains("inputmode=\"numeric\""),
        "{}",
        pieces.text
    );
}

#[tokio::test]
async fn ca_6_wide_digits_and_hard_spaces_are_what_they_stand_for() {
    let shop = shop().await;
    let guest = Guest::named("ada")
        .with("street", "Unter\u{a0}den\u{a0}Linden 7")
        .with("postal_code", "\u{a0}１０１１５")
        .with("city", "Berlin\u{3000}");
    let guest = shop.at_checkout(guest).await;
    let placed = shop.place(&guest).await.location();
    assert!(placed.starts_with("/orders/"), "{placed}");
    let written = "select concat_ws('|', shipping_address ->> 'street', shipping_address ->> 'postal_code', shipping_address ->> 'city') from orders";
    assert_eq!(shop.text(written).await, "Unter den Linden 7|10115|Berlin");
}

#[tokio::test]
async fn ca_6_every_country_has_its_name_and_its_place_in_the_list() {
    let shop = shop().await;
    shop.settle(|settings| {
        settings.locales = galleria::core::Locale::ALL.to_vec();
    })
    .await;
    for (page, first, last, count) in [
        ("/checkout", "Afghanistan", "Zimbabwe", 249),
        ("/de/checkout", "Afghanistan", "Zypern", 249),
        ("/fr/checkout", "Afghanistan", "Zimbabwe", 249),
        ("/cart", "Afghanistan", "Zimbabwe", 249),
    ] {
        let text = shop.get(page).await.text;
        let list = part(&text, "name=\"country\"", "</select>");
        // Leptos marks where a text ends.
        let list = list.replace("<!>", "");
        let names: Vec<_> = list
            .split("</option>")
            .filter_map(|option| option.rsplit('>').next())
            .filter(|name| !name.trim().is_empty())
            .collect();
        assert_eq!(
            (names.first(), names.last(), names.len()),
            (Some(&first), Some(&last), count),
            "{page}"
        );
    }
    // A shop in India sells at home.
    shop.settle(|settings| settings.country = galleria::core::CountryCode::parse("IN").unwrap())
        .await;
    let page = shop.stranger();
    let lamp = shop.text("select id::text from variants").await;
    page.put_in_cart(&lamp, "1").await;
    let guest = Guest::named("priya")
        .with("street", "MG Road 1")
        .with("postal_code", "560 001")
        .with("city", "Bengaluru")
        .with("country", "IN");
    let guest = page.at_checkout(guest).await;
    let placed = page.place(&guest).await.location();
    assert!(placed.starts_with("/orders/"), "{placed}");
}

#[tokio::test]
async fn ex_16_the_shops_own_address_and_its_taxes_name_countries() {
    let shop = TestShop::open().await;
    let manager = shop.staff("manager").await;
    let taxes = manager.get("/admin/settings/taxes/new").await.text;
    assert!(!taxes.contains("Unknown localization"), "{taxes}");
    let list = part(&taxes, "name=\"country\"", "</select>");
    assert!(
        list.contains(">Brazil<") && list.contains(">India<"),
        "{list}"
    );
    let fields = [
        ("name", "Acme"),
        ("street", "x"),
        ("postal_code", "ABCDE"),
        ("city", "1"),
        ("country", "DE"),
        ("currency", "EURO"),
        ("hero_link", "/products"),
    ];
    manager.post("/admin/settings/store", &fields).await;
    let page = manager.get("/admin/settings/store").await.text;
    for (field, told) in [
        ("street", "Enter the street and the number."),
        ("postal_code", "Postal codes in Germany look like 10115."),
        ("city", "Enter the name of the city or town."),
        (
            "currency",
            "Enter the three letters of a currency, such as EUR, CHF or USD.",
        ),
        ("hero_link", "The shop has no page at this address."),
    ] {
        assert_eq!(fault_of(&page, field), told);
    }
    assert!(page.contains("value=\"EURO\""), "what was typed is kept");
    let box_of = part(&page, "name=\"currency\"", ">");
    assert!(
        !box_of.contains("maxlength=\"3\""),
        "nothing is cut off in silence: {box_of}"
    );
}
