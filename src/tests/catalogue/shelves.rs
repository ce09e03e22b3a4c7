//! Lists as they are used: faults, families of colors, adding from a card, the pages of all that is sold.

use std::collections::HashSet;

use reqwest::StatusCode;

use super::lists::products;
use super::{Furnished, between, furnished, value, variant, words};

#[tokio::test]
async fn ex_4_a_wrong_price_is_told_beside_its_field_and_filters_nothing() {
    let Furnished { shop, .. } = furnished().await;
    let page = shop.get("/categories/chairs?from=cheap&to=110").await.text;
    assert_eq!(products(&page), ["stool", "spindle-chair"], "{page}");
    let field = between(&page, "id=\"price-from\"", "</div>");
    assert!(field.contains("value=\"cheap\""), "{field}");
    assert!(field.contains("aria-invalid=\"true\""), "{field}");
    assert!(
        field.contains("Enter an amount such as 40."),
        "the lowest price of the list: {field}"
    );
    assert!(page.contains("content=\"noindex\""));

    let page = shop.get("/categories/chairs?from=90&to=40").await.text;
    assert_eq!(products(&page).len(), 2);
    let field = between(&page, "id=\"price-from\"", "</div>");
    assert!(
        field.contains("The lowest price is above the highest."),
        "{field}"
    );
    assert!(between(&page, "id=\"price-to\"", ">").contains("value=\"40\""));

    let page = shop.get("/de/categories/chairs?from=billig").await.text;
    assert!(page.contains("Geben Sie einen Betrag ein, zum Beispiel 40."));
}

#[tokio::test]
async fn ex_4_addresses_drop_the_fields_that_were_left_empty() {
    let Furnished { shop, .. } = furnished().await;
    for (asked, clean) in [
        ("/categories/chairs?from=&to=", "/categories/chairs"),
        (
            "/categories/chairs?colour=oak&from=&to=40&sort=",
            "/categories/chairs?colour=oak&to=40",
        ),
        ("/de/products?from=", "/de/products"),
        ("/search?q=chair&to=", "/search?q=chair"),
    ] {
        let answer = shop.get(asked).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{asked}");
        assert_eq!(answer.location(), clean, "{asked}");
        assert_eq!(shop.get(clean).await.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn ex_4_many_colors_are_offered_in_families_in_the_readers_language() {
    let furnished = furnished().await;
    let colors = [
        ("Brass", "#b98d4f"),
        ("Brick", "#b4553a"),
        ("Rust", "#a3502f"),
        ("Ink", "#4f6378"),
        ("Moss", "#66735a"),
        ("Chalk", "#ece4d4"),
        ("Soot", "#2f3331"),
    ];
    let mut stool = furnished.stool();
    stool.slug = None;
    stool.title = "Painted stool".to_owned();
    stool.options[0].values = colors.map(|(name, swatch)| value(name, swatch)).to_vec();
    let forms = colors.map(|(name, _)| variant([name, "M"], 60, 9, 0));
    stool.variants = forms.to_vec();
    furnished.save(stool).await;
    let shop = &furnished.shop;
    let page = shop.get("/de/categories/chairs").await.text;
    let filters = words(between(&page, "id=\"filter-form\"", "</form>"));
    for family in ["Braun 2", "Rot und Orange 1 2 Farbtöne", "Schwarz 1"] {
        assert!(filters.contains(family), "{family}: {filters}");
    }
    let red = shop.get("/categories/chairs?color-family=red").await.text;
    assert_eq!(products(&red), ["painted-stool"]);
    let chips = between(&red, "aria-label=\"Active filters\"", "</ul>");
    assert!(words(chips).contains("Red and orange"), "{chips}");
    // The card leads to a form in that color.
    let link = between(&red, "class=\"product-card-name\"><a href=\"", "\"");
    assert!(link.contains("?like="), "{link}");
    let both = "/categories/chairs?color-family=brown&colour=walnut&size=m";
    assert_eq!(products(&shop.get(both).await.text), ["stool"]);
}

#[tokio::test]
async fn ca_5_a_card_adds_what_there_is_one_of_and_lets_choose_among_several() {
    let Furnished { shop, .. } = furnished().await;
    let page = shop.get("/categories/chairs").await.text;
    let cards: Vec<&str> = page.split("class=\"product-card\"").collect();
    let of = |title: &str| {
        let mut cards = cards.iter().skip(1);
        *cards.find(|card| card.contains(title)).expect("the card")
    };
    let stool = of("Three-legged stool");
    assert!(stool.contains("Add Three-legged stool to cart"), "{stool}");
    let variant = between(stool, "name=\"variant_id\" value=\"", "\"");
    let added = shop
        .post_as_program("/cart/lines", &[("variant_id", variant)])
        .await;
    assert_eq!(added.status, StatusCode::OK, "{}", added.text);

    let chair = of("Spindle chair");
    assert!(words(chair).contains("Oak, M"), "{chair}");
    assert_eq!(chair.matches("data-cart").count(), 3);
    let sold_out = chair.split("<form").find(|form| form.contains("Oak, L"));
    assert!(sold_out.is_some_and(|form| form.contains("disabled")));
    // Colors are links to the product in them, with the picture that the card is to show.
    assert!(
        chair.contains("data-picture=\"hash2\"") && chair.contains("aria-label=\"Walnut\""),
        "{chair}"
    );

    shop.sql("update stock_items set on_hand = 0").await;
    let page = shop.get("/categories/chairs").await.text;
    assert!(!page.contains("class=\"card-add\""), "nothing is left");
}

#[tokio::test]
async fn vm_10_cards_say_when_few_are_left() {
    let Furnished { shop, .. } = furnished().await;
    let page = shop.get("/categories/chairs").await.text;
    assert!(!page.contains("Only "), "9 and 53 are many: {page}");
    shop.sql(
        "update stock_items set on_hand = 3 where variant_id in
            (select v.id from variants v join products p on p.id = v.product_id where p.slug = 'stool')",
    )
    .await;
    let page = shop.get("/categories/chairs").await.text;
    assert!(page.contains("Only 3 left"), "{page}");
}

#[tokio::test]
async fn vm_10_all_products_and_all_that_is_reduced_have_pages() {
    let Furnished { shop, .. } = furnished().await;
    let all = shop.get("/products").await;
    assert_eq!(all.status, StatusCode::OK);
    assert_eq!(products(&all.text).len(), 2);
    assert!(between(&all.text, "rel=\"canonical\" href=\"", "\"").ends_with("/products"));

    let sale = shop.get("/sale").await.text;
    assert_eq!(products(&sale), ["spindle-chair"]);
    // The form that is reduced, at its price.
    let card = between(&sale, "<ul class=\"product-grid\"", "</ul>");
    assert!(
        card.contains("€130.00") && card.contains("€150.00"),
        "{card}"
    );
    assert!(card.contains("−13%") && !card.contains("from €"), "{card}");

    shop.sql("update variants set compare_at_price = null")
        .await;
    let sale = shop.get("/sale").await;
    assert_eq!(sale.status, StatusCode::OK);
    assert!(sale.text.contains("Nothing is reduced right now"));
    let map = shop.get("/sitemap.xml").await.text;
    assert!(map.contains("/products</loc>") && map.contains("/de/sale</loc>"));
}

#[tokio::test]
async fn ex_1_the_home_page_shows_no_picture_twice_on_its_tiles() {
    let furnished = furnished().await;
    let page = furnished.shop.get("/").await.text;
    let tiles: String = page
        .split("class=\"tile\"")
        .skip(1)
        .map(|tile| tile.split("</a>").next().unwrap_or_default())
        .collect();
    let shown: Vec<&str> = tiles
        .match_indices("<img src=\"")
        .map(|(at, mark)| between(&tiles[at + mark.len() - 1..], "\"", "-"))
        .collect();
    let different: HashSet<&str> = shown.iter().copied().collect();
    assert!(shown.len() > 1, "{tiles}");
    assert_eq!(shown.len(), different.len(), "{shown:?}");
}
