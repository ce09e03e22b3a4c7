//! What is chosen on a product's page, and what the page makes of it.

use galleria::core::{Locale, Slug};
use galleria::tenancy::{LocalText, PageKind, Translations};
use reqwest::StatusCode;
use serde_json::json;

use super::product::buy_box;
use super::{Furnished, between, furnished, words};
use crate::harness::READ_CART;

#[tokio::test]
async fn pp_19_a_size_is_not_chosen_for_the_shopper() {
    let Furnished { shop, .. } = furnished().await;
    let page = shop.get("/products/spindle-chair?Colour=Oak").await.text;
    let chair = buy_box(&page);
    assert!(chair.contains("from €100.00"), "{chair}");
    assert!(
        chair.contains("Choose a size") && !chair.contains("Only 3 left"),
        "{chair}"
    );
    assert!(page.contains(r#"name="variant_id" value="""#));
    // Sent all the same, it comes back with the fault beside the option, and nothing is in the cart.
    let back = between(&page, r#"name="back" value=""#, "\"").replace("&amp;", "&");
    assert_eq!(back, "/products/spindle-chair?Colour=Oak");
    let fields = [
        ("variant_id", ""),
        ("quantity", "1"),
        ("back", back.as_str()),
    ];
    let answer = shop.post("/cart/lines", &fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let told = shop.get(&answer.location()).await.text;
    let group = between(&told, "id=\"option-1-fault\"", "</p>");
    assert!(group.contains("Choose a size"), "{group}");
    assert!(between(&told, "id=\"option-0-fault\"", "</p>").ends_with('>'));
    assert_eq!(shop.count("select count(*) from line_items").await, 0);
    // It is told once.
    let again = shop.get(&answer.location()).await.text;
    assert!(!between(&again, "id=\"option-1-fault\"", "</p>").contains("Choose"));
    // A variant that is named is chosen; what a list found only shows it.
    let id = shop
        .text("select id::text from variants where price = 100")
        .await;
    let named = buy_box(
        &shop
            .get(&format!("/products/spindle-chair?variant={id}"))
            .await
            .text,
    );
    assert!(
        named.contains("Only 3 left") && named.contains("Add to cart"),
        "{named}"
    );
    let like = buy_box(
        &shop
            .get(&format!("/products/spindle-chair?like={id}"))
            .await
            .text,
    );
    assert!(like.contains("Choose a size"), "{like}");
}

#[tokio::test]
async fn pp_19_sizes_lead_to_the_size_guide_of_shops_that_have_one() {
    let Furnished { shop, .. } = furnished().await;
    let chair = "/products/spindle-chair";
    let guide = r#"href="/pages/size-guide""#;
    assert_eq!(
        shop.get("/pages/size-guide").await.status,
        StatusCode::NOT_FOUND
    );
    for path in [chair, "/sitemap.xml"] {
        assert!(!shop.get(path).await.text.contains("size-guide"), "{path}");
    }
    shop.settle(|settings| {
        let text = LocalText::of(Locale::En, "## Seats\n\nSmall is 40 cm wide.");
        settings.pages.insert(PageKind::SizeGuide, text);
    })
    .await;
    let page = shop.get(chair).await.text;
    let sizes = between(&page, ">Size", "</fieldset>");
    assert!(sizes.contains(guide), "{sizes}");
    assert!(!between(&page, ">Colour", "</fieldset>").contains(guide));
    let told = shop.get("/pages/size-guide").await;
    assert_eq!(told.status, StatusCode::OK);
    assert!(told.text.contains("Small is 40 cm wide."), "{}", told.text);
    assert!(
        shop.get("/sitemap.xml")
            .await
            .text
            .contains("/pages/size-guide")
    );
}

#[tokio::test]
async fn pp_19_the_merchant_decides_what_must_be_chosen() {
    let Furnished { shop, .. } = furnished().await;
    shop.sql("update product_options set must_choose = (name = 'Colour')")
        .await;
    let page = shop.get("/products/spindle-chair").await.text;
    let chair = buy_box(&page);
    assert!(chair.contains("Choose Colour"), "{chair}");
    shop.sql("update product_options set must_choose = false")
        .await;
    let page = shop.get("/products/spindle-chair").await.text;
    assert!(buy_box(&page).contains("Only 3 left"));
}

#[tokio::test]
async fn pp_20_pictures_of_other_colours_wait_out_of_sight() {
    let Furnished { shop, .. } = furnished().await;
    let seen = async |query: &str| {
        let page = shop
            .get(&format!("/products/spindle-chair?{query}"))
            .await
            .text;
        let gallery = between(&page, "class=\"gallery-pictures\"", "</ul>").to_owned();
        gallery
            .split("<li ")
            .skip(1)
            .filter(|item| {
                !item
                    .split('>')
                    .next()
                    .unwrap_or_default()
                    .contains("hidden")
            })
            .map(|item| between(item, "/media/", "-").to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(seen("Colour=Oak&Size=M").await, ["hash0", "hash1"]);
    assert_eq!(seen("Colour=Oak&Size=L").await, ["hash1", "hash0"]);
    assert_eq!(seen("Colour=Walnut&Size=L").await, ["hash2"]);
}

#[tokio::test]
async fn ca_1_delivery_and_total_follow_the_quantity() {
    let Furnished { shop, .. } = furnished().await;
    let id = shop
        .text("select id::text from variants where price = 40")
        .await;
    let facts = async |language: &str, product: &str, variant: &str, quantity: u32| {
        let question = json!({ "product": product, "variant": variant, "quantity": quantity });
        let path = format!("{language}/api/product/facts");
        shop.call(&path, &question).await
    };
    let one = facts("", "stool", &id, 1).await.text;
    assert!(
        one.contains("Free with €60.00 more") && one.contains("€44.90"),
        "{one}"
    );
    let three = facts("", "stool", &id, 3).await.text;
    assert!(
        three.contains("Shipping to Germany: free") && three.contains("€120.00"),
        "{three}"
    );
    let german = facts("/de", "stool", &id, 3).await.text;
    assert!(german.contains("kostenlos"), "{german}");
    for wrong in [0, 10_000] {
        let answer = facts("", "stool", &id, wrong).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
    }
    let nonsense = facts("", "stool", "1", 2).await;
    assert_eq!(nonsense.status, StatusCode::UNPROCESSABLE_ENTITY);
    // The variant of another product, and one of a product that is not for sale.
    let chair = shop
        .text("select id::text from variants where price = 100")
        .await;
    let other = facts("", "stool", &chair, 2).await;
    assert_eq!(other.status, StatusCode::NOT_FOUND);
    shop.sql("update products set state = 'draft' where slug = 'stool'")
        .await;
    let hidden = facts("", "stool", &id, 3).await;
    assert_eq!(hidden.status, StatusCode::NOT_FOUND);
    // A neighbour does not know of it.
    let neighbour = shop.neighbour("beta").await;
    let question = json!({ "product": "stool", "variant": id, "quantity": 2 });
    let foreign = neighbour.call("/api/product/facts", &question).await;
    assert_eq!(foreign.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn ca_14_what_is_sold_out_offers_no_quantity_but_what_is_there() {
    let Furnished { shop, .. } = furnished().await;
    let page = shop
        .get("/products/spindle-chair?Colour=Oak&Size=L")
        .await
        .text;
    let chair = buy_box(&page);
    assert!(chair.contains("Still available:"), "{chair}");
    assert!(
        !chair.contains("Shipping to") && !chair.contains("with shipping"),
        "{chair}"
    );
    let attributes = |of: &str| {
        let start = page.find(of).unwrap_or_else(|| panic!("{of}"));
        let tag = page[..start].rfind('<').unwrap_or_default();
        page[tag..].split('>').next().unwrap_or_default().to_owned()
    };
    assert!(attributes("data-part=\"stepper\"").contains("hidden"));
    assert!(!attributes("data-part=\"similar\"").contains("hidden"));
    assert!(chair.contains("Three-legged stool"), "{chair}");
    let page = shop
        .get("/products/spindle-chair?Colour=Oak&Size=M")
        .await
        .text;
    let start = page.find("data-part=\"similar\"").unwrap_or_default();
    assert!(
        page[start..]
            .split('>')
            .next()
            .unwrap_or_default()
            .contains("hidden")
    );
}

#[tokio::test]
async fn ca_14_a_wrong_quantity_is_told_beside_it_and_nothing_is_added() {
    let Furnished { shop, .. } = furnished().await;
    let id = shop
        .text("select id::text from variants where price = 40")
        .await;
    for wrong in ["", "0", "1.5", "1,5", "abc", "10000"] {
        let fields = [
            ("variant_id", id.as_str()),
            ("quantity", wrong),
            ("back", "/products/stool"),
        ];
        let answer = shop.post("/cart/lines", &fields).await;
        assert!(
            answer.location().starts_with("/products/stool?refused="),
            "{wrong}"
        );
        let page = shop.get(&answer.location()).await.text;
        let fault = between(&page, "id=\"quantity-fault\"", "</p>");
        assert!(
            fault.contains("Enter a whole number from 1 to 9999."),
            "{wrong}: {fault}"
        );
        assert!(page.contains("aria-describedby=\"quantity-fault\""));
        let drawer = shop.look(READ_CART).await.text;
        assert!(drawer.contains("Nothing was added to the cart"), "{drawer}");
    }
    assert_eq!(shop.count("select count(*) from line_items").await, 0);
    // A form that names another place leads to the cart.
    for back in [
        "//evil.example/products/",
        "https://evil.example",
        "/admin",
        "/products/../admin\\",
    ] {
        let fields = [
            ("variant_id", id.as_str()),
            ("quantity", "0"),
            ("back", back),
        ];
        let location = shop.post("/cart/lines", &fields).await.location();
        assert!(
            location.starts_with("/cart") || location.starts_with("/products/"),
            "{location}"
        );
    }
}

#[tokio::test]
async fn ex_6_attributes_and_options_stand_in_the_readers_language() {
    let furnished = furnished().await;
    let mut bench = furnished.stool();
    bench.slug = Slug::parse("bench").ok();
    bench.specification = vec![("Dimensions".to_owned(), "45 cm".to_owned())];
    bench.options[0].translations = german("Farbe");
    bench.options[0].values[1].translations = german("Nussbaum");
    bench.translations = [(
        Locale::De,
        [("specification".to_owned(), "Maße: 45 Zentimeter".to_owned())].into(),
    )]
    .into();
    furnished.save(bench).await;
    let shop = &furnished.shop;
    let page = words(&shop.get("/de/products/bench").await.text);
    assert!(
        page.contains("Maße 45 Zentimeter") && !page.contains("Dimensions"),
        "{page}"
    );
    assert!(page.contains("Farbe Nussbaum"), "{page}");
    assert!(words(&shop.get("/products/bench").await.text).contains("Dimensions 45 cm"));
}

fn german(name: &str) -> Translations {
    let words = [("name".to_owned(), name.to_owned())].into();
    [(Locale::De, words)].into()
}
