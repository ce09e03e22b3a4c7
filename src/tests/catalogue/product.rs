use reqwest::StatusCode;

use super::{Furnished, between, furnished, words};

/// The buy box as words, without what only the browser bundle reads.
pub(super) fn buy_box(page: &str) -> String {
    words(between(
        page,
        "<section data-sticky",
        "<div class=\"product-details\"",
    ))
}

#[tokio::test]
async fn pp_19_a_swatch_changes_picture_price_and_stock_without_a_script() {
    let Furnished { shop, .. } = furnished().await;
    let page = shop.get("/products/spindle-chair?Colour=Oak&Size=M").await;
    assert_eq!(page.status, StatusCode::OK);
    let oak = buy_box(&page.text);
    assert!(
        oak.contains("€100.00") && oak.contains("Only 3 left"),
        "{oak}"
    );
    let link = "/products/spindle-chair?Colour=Walnut&amp;Size=L";
    assert!(
        page.text.contains(link),
        "the swatch is a link: {}",
        page.text
    );
    assert!(page.text.find("hash0-") < page.text.find("hash2-"));

    let page = shop.get(&link.replace("&amp;", "&")).await;
    let walnut = buy_box(&page.text);
    assert!(
        walnut.contains("€130.00") && walnut.contains("€150.00"),
        "{walnut}"
    );
    assert!(walnut.contains("In stock"), "{walnut}");
    let gallery = between(&page.text, "<div class=\"gallery\"", "</ul>");
    assert!(gallery.find("hash2-") < gallery.find("hash0-"));
}

#[tokio::test]
async fn ca_14_the_number_left_is_true_for_exactly_the_chosen_form() {
    let Furnished { shop, .. } = furnished().await;
    let stock = async |query: &str| {
        let page = shop.get(&format!("/products/spindle-chair?{query}")).await;
        words(between(&page.text, "class=\"stock-note\"", "</p>"))
    };
    assert!(stock("Colour=Oak&Size=M").await.ends_with("Only 3 left"));
    assert!(stock("Colour=Oak&Size=L").await.ends_with("Sold out"));
    assert!(stock("Colour=Walnut&Size=L").await.ends_with("In stock"));
    shop.sql("update stock_items set committed = 2 where on_hand = 3")
        .await;
    assert!(stock("Colour=Oak&Size=M").await.ends_with("Only 1 left"));
}

#[tokio::test]
async fn ca_14_what_is_sold_out_stays_visible_but_cannot_be_bought() {
    let Furnished { shop, .. } = furnished().await;
    let page = shop.get("/products/spindle-chair?Colour=Oak&Size=L").await;
    let button = between(&page.text, "data-kind=\"primary\"", "</button>");
    assert!(
        button.contains("disabled") && button.contains("Sold out"),
        "{button}"
    );
    assert!(page.text.contains("data-sold-out"));
}

#[tokio::test]
async fn ca_1_delivery_tax_and_total_are_told_at_selection() {
    let Furnished { shop, .. } = furnished().await;
    let stool = buy_box(&shop.get("/products/stool").await.text);
    assert!(
        stool.contains("Shipping to Germany: €4.90, 2 to 3 days."),
        "{stool}"
    );
    assert!(
        stool.contains("€44.90 with shipping, including €7.17 MwSt."),
        "{stool}"
    );
    assert!(
        stool.contains("Free with €60.00 more in your cart."),
        "{stool}"
    );
    let chair = buy_box(&shop.get("/products/spindle-chair").await.text);
    assert!(chair.contains("Shipping to Germany: free"), "{chair}");
}

#[tokio::test]
async fn ca_1_the_estimate_is_for_the_country_the_cart_goes_to() {
    let Furnished { shop, .. } = furnished().await;
    let page = shop.get("/products/stool").await;
    let variant = between(&page.text, "name=\"variant_id\" value=\"", "\"").to_owned();
    shop.put_in_cart(&variant, "1").await;
    shop.post("/cart/destination", &[("country", "AT")]).await;
    let stool = buy_box(&shop.get("/products/stool").await.text);
    assert!(
        stool.contains("Shipping to Austria: €9.90, 4 to 6 days."),
        "{stool}"
    );
    let cart = words(&shop.get("/cart").await.text);
    assert!(
        stool.contains("€49.90 with shipping") && cart.contains("€49.90"),
        "{stool} {cart}"
    );
}

#[tokio::test]
async fn vm_6_price_colour_size_and_stock_are_told_above_the_button_each_once() {
    let Furnished { shop, .. } = furnished().await;
    let page = shop
        .get("/products/spindle-chair?Colour=Walnut&Size=L")
        .await;
    let text = buy_box(&page.text);
    let place = |words: &str| {
        text.find(words)
            .unwrap_or_else(|| panic!("{words} in {text}"))
    };
    assert!(place("€130.00") < place("Colour Walnut"));
    assert!(place("Colour Walnut") < place("Size L"));
    assert!(place("Size L") < place("In stock"));
    assert!(place("In stock") < place("Add to cart"));
    assert!(place("Add to cart") < place("Eight spindles and no screw."));
    let above = text.split("Add to cart").next().unwrap_or_default();
    assert_eq!(above.matches("€130.00").count(), 1, "{above}");
}

#[tokio::test]
async fn pp_8_pp_11_ca_10_ca_11_care_and_returns_are_told_before_buying() {
    let Furnished { shop, .. } = furnished().await;
    let page = shop.get("/products/spindle-chair").await;
    assert!(words(&page.text).contains("Care Wipe with a damp cloth."));
    let text = buy_box(&page.text);
    assert!(
        text.contains("Return within 45 days, for any reason. How it works"),
        "{text}"
    );
    assert!(page.text.contains("href=\"/pages/returns\""));
    assert!(words(&shop.get("/pages/returns").await.text).contains("Return within 45 days"));
}

#[tokio::test]
async fn pp_20_ca_13_several_pictures_with_thumbnails_and_a_large_one_each() {
    let Furnished { shop, .. } = furnished().await;
    let page = shop.get("/products/spindle-chair").await.text;
    let gallery = between(&page, "class=\"gallery-pictures\"", "</ul>");
    assert_eq!(gallery.matches("class=\"gallery-zoom\"").count(), 3);
    assert_eq!(gallery.matches("fetchpriority=\"high\"").count(), 1);
    assert_eq!(
        gallery.matches("width=\"1600\"").count(),
        3,
        "vm_8: no layout shift"
    );
    assert!(gallery.contains("alt=\"Angle 1\""));
    assert_eq!(
        between(&page, "class=\"gallery-thumbnails\"", "</ul>")
            .matches("href=\"#picture-")
            .count(),
        3
    );
}

#[tokio::test]
async fn ex_2_structured_data_tells_price_and_availability_and_no_rating() {
    let Furnished { shop, .. } = furnished().await;
    let page = shop.get("/products/spindle-chair").await.text;
    let json = between(
        between(&page, "application/ld+json\"", "</script>"),
        ">",
        "</script>",
    );
    let data: serde_json::Value = serde_json::from_str(json).expect("JSON-LD");
    assert_eq!(data["@type"], "Product");
    let offers = &data["offers"];
    assert_eq!(
        (&offers["lowPrice"], &offers["highPrice"]),
        (&"100.00".into(), &"130.00".into())
    );
    assert_eq!(
        offers["offers"][1]["availability"],
        "https://schema.org/OutOfStock"
    );
    assert_eq!(offers["offers"][0]["priceCurrency"], "EUR");
    assert!(data.get("aggregateRating").is_none());
    assert!(page.contains("BreadcrumbList"));
    assert!(page.contains("property=\"og:image\""));
}

#[tokio::test]
async fn ex_2_canonical_leaves_out_the_choice_and_the_other_language_is_named() {
    let Furnished { shop, .. } = furnished().await;
    let page = shop.get("/products/spindle-chair?Colour=Oak").await.text;
    let canonical = between(&page, "rel=\"canonical\" href=\"", "\"");
    assert!(
        canonical.ends_with("/products/spindle-chair"),
        "{canonical}"
    );
    assert!(page.contains("hreflang=\"de\""));
    let german = shop.get("/de/products/spindle-chair").await.text;
    assert!(words(&german).contains("Sprossenstuhl") && words(&german).contains("Stühle"));
    assert!(between(&german, "rel=\"canonical\" href=\"", "\"").contains("/de/products/"));
}

#[tokio::test]
async fn ex_2_former_addresses_drafts_and_archived_products_have_their_status() {
    let Furnished { shop, .. } = furnished().await;
    shop.sql(
        "insert into former_slugs (kind, slug, target_id) select 'product', 'old-chair', id from products where slug = 'spindle-chair';
         insert into former_slugs (kind, slug, target_id) select 'category', 'old-chairs', id from categories where slug = 'chairs';",
    )
    .await;
    let moved = shop.get("/de/products/old-chair").await;
    assert_eq!(moved.status, StatusCode::MOVED_PERMANENTLY);
    assert_eq!(moved.location(), "/de/products/spindle-chair");
    assert_eq!(
        shop.get("/categories/old-chairs").await.location(),
        "/categories/chairs"
    );
    assert_eq!(
        shop.get("/products/never").await.status,
        StatusCode::NOT_FOUND
    );
    shop.sql("update products set state = 'draft' where slug = 'stool'")
        .await;
    assert_eq!(
        shop.get("/products/stool").await.status,
        StatusCode::NOT_FOUND
    );
    shop.sql("update products set state = 'archived' where slug = 'stool'")
        .await;
    assert_eq!(shop.get("/products/stool").await.status, StatusCode::GONE);
    assert!(
        !shop
            .get("/categories/chairs")
            .await
            .text
            .contains("/products/stool")
    );
}
