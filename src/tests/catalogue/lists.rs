use reqwest::StatusCode;

use super::{Furnished, between, furnished, words};

/// Addresses of the products that a page lists, in order.
fn products(page: &str) -> Vec<String> {
    let grid = between(page, "<ul class=\"product-grid\"", "<footer");
    grid.match_indices("class=\"product-card-name\"><a href=\"")
        .map(|(at, mark)| {
            let address = between(&grid[at + mark.len() - 1..], "\"", "\"");
            address
                .split('?')
                .next()
                .unwrap_or_default()
                .replace("/products/", "")
        })
        .collect()
}

#[tokio::test]
async fn vm_10_filters_combine_sort_and_live_in_the_address() {
    let Furnished { shop, .. } = furnished().await;
    let list = async |query: &str| {
        let page = shop.get(&format!("/categories/chairs?{query}")).await;
        assert_eq!(page.status, StatusCode::OK);
        products(&page.text)
    };
    assert_eq!(list("sort=price-up").await, ["stool", "spindle-chair"]);
    assert_eq!(list("sort=price-down").await, ["spindle-chair", "stool"]);
    assert_eq!(
        list("colour=walnut&sort=name").await,
        ["spindle-chair", "stool"]
    );
    assert_eq!(list("Colour=Walnut&Size=M").await, ["stool"]);
    assert_eq!(list("colour=oak&size=l&in_stock=1").await, [""; 0]);
    assert_eq!(list("from=50&to=110").await, ["spindle-chair"]);

    let page = shop
        .get("/categories/chairs?colour=walnut&size=m")
        .await
        .text;
    assert!(page.contains("content=\"noindex\""));
    assert!(between(&page, "rel=\"canonical\" href=\"", "\"").ends_with("/categories/chairs"));
    let chips = between(&page, "aria-label=\"Active filters\"", "</ul>");
    assert!(
        chips.contains("href=\"/categories/chairs?size=m\""),
        "{chips}"
    );
    assert!(
        page.contains("name=\"colour\" value=\"walnut\" checked"),
        "{page}"
    );
    assert!(
        !shop
            .get("/categories/chairs")
            .await
            .text
            .contains("noindex")
    );
}

#[tokio::test]
async fn a_category_shows_what_is_in_the_categories_below_it() {
    let Furnished { shop, .. } = furnished().await;
    let page = shop.get("/categories/seats").await.text;
    assert_eq!(products(&page).len(), 2);
    let chips = between(&page, "aria-label=\"Narrower categories\"", "</ul>");
    assert!(chips.contains("href=\"/categories/chairs\""), "{chips}");
    let collection = shop.get("/collections/quiet-corner").await;
    assert_eq!(products(&collection.text).len(), 2);
}

#[tokio::test]
async fn ex_1_long_lists_have_pages_with_addresses_of_their_own() {
    let furnished = furnished().await;
    for n in 0..25 {
        let mut stool = furnished.stool();
        stool.slug = galleria::core::Slug::parse(&format!("stool-{n}")).ok();
        furnished.save(stool).await;
    }
    let shop = &furnished.shop;
    let first = shop.get("/categories/chairs").await.text;
    assert_eq!(products(&first).len(), 24);
    assert!(
        first.contains("rel=\"next\" href=\"/categories/chairs?page=2\""),
        "{first}"
    );
    let second = shop.get("/categories/chairs?page=2").await.text;
    assert_eq!(products(&second).len(), 3);
    assert!(between(&second, "rel=\"canonical\" href=\"", "\"").ends_with("?page=2"));
    assert_eq!(
        shop.get("/categories/chairs?page=3").await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn search_finds_words_beginnings_and_forgives_slips() {
    let Furnished { shop, .. } = furnished().await;
    for typed in [
        "spindle",
        "spin",
        "SPINDLE chair",
        "spindel",
        "spindle+chiar",
        "sprossenstuhl",
        "tolmin+spindle",
    ] {
        let page = shop
            .get(&format!("/search?q={}", typed.replace(' ', "+")))
            .await;
        assert!(
            products(&page.text).contains(&"spindle-chair".to_owned()),
            "{typed}"
        );
    }
    let nothing = shop.get("/search?q=xylophone").await;
    assert_eq!(nothing.status, StatusCode::OK);
    assert!(words(&nothing.text).contains("We found nothing for that"));
    assert!(nothing.text.contains("href=\"/categories/seats\""), "help");
    assert!(nothing.text.contains("noindex"));
}

#[tokio::test]
async fn suggestions_are_products_that_match_so_far() {
    let Furnished { shop, .. } = furnished().await;
    let answer = shop.get("/search/suggestions?q=spi").await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(answer.text.contains("role=\"option\""));
    assert!(
        words(&answer.text).contains("Spindle chair from €100.00"),
        "{}",
        answer.text
    );
    assert_eq!(shop.get("/search/suggestions?q=").await.text, "");
}
