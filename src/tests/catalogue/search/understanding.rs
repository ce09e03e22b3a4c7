//! What is suggested, and how a search is understood.

use galleria::search::suggestion::SuggestionsFound;
use reqwest::StatusCode;
use serde_json::json;

use super::{found, found_in, goods, shelves};
use crate::catalogue::lists::products;
use crate::catalogue::{Furnished, between, furnished, words};
use crate::harness::TestShop;

/// What is suggested in a language, as the browser is told.
async fn suggested(shop: &TestShop, prefix: &str, typed: &str) -> SuggestionsFound {
    let path = format!("{prefix}/api/search/suggest");
    let answer = shop.call(&path, &json!({ "words": typed })).await;
    assert_eq!(answer.status, StatusCode::OK, "{typed}: {}", answer.text);
    serde_json::from_str(&answer.text).expect("suggestions")
}

/// The part of the list under a heading.
fn group<'f>(found: &'f SuggestionsFound, heading: &str) -> &'f str {
    let mut groups = found.html.split("role=\"group\"");
    groups
        .find(|group| group.contains(&format!(">{heading}<")))
        .unwrap_or_default()
}

#[tokio::test]
async fn ex_4_suggestions_come_in_groups() {
    let Furnished { shop, .. } = furnished().await;
    let found = suggested(&shop, "", "spi").await;
    let products = group(&found, "Products");
    assert_eq!(words(products).matches("Spindle chair").count(), 1);
    assert!(products.contains("href=\"/products/spindle-chair\""));
    assert!(products.contains(">from €100.00<"), "{products}");
    assert!(products.contains(".webp\""), "{products}");
    assert!(products.contains("id=\"suggestion-0\""), "{products}");
    assert!(
        found.html.contains("href=\"/search?q=spi\""),
        "{}",
        found.html
    );
    assert!(words(&found.html).contains("See the result"));
    assert_eq!(found.status, "1 suggestion");

    let found = suggested(&shop, "", "chairs").await;
    assert!(group(&found, "Categories").contains(">Chairs<"));
    let found = suggested(&shop, "/de", "stühle").await;
    assert!(group(&found, "Kategorien").contains("href=\"/de/categories/chairs\""));
    let found = suggested(&shop, "", "our sto").await;
    assert!(group(&found, "Help and information").contains(">Our story<"));

    let found = suggested(&shop, "", "xylophone").await;
    assert_eq!(found.html, "");
    assert_eq!(found.status, "No suggestions for “xylophone”");
    for nothing in ["", "  ", "\0", "'\\&|!():*"] {
        assert_eq!(suggested(&shop, "", nothing).await.html, "", "{nothing}");
    }
    // What was typed is text wherever it stands.
    let found = suggested(&shop, "", "chair <b onclick=x>").await;
    assert!(!found.html.contains("<b"), "{}", found.html);
}

#[tokio::test]
async fn ex_4_prices_among_the_words_become_filters() {
    let Furnished { shop, .. } = furnished().await;
    let answer = shop.get("/search?q=chair+under+150").await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert_eq!(answer.location(), "/search?q=chair&to=150");
    let page = shop.get("/search?q=chair&to=150").await;
    assert!(products(&page.text).contains(&"spindle-chair".to_owned()));
    let page = shop.get("/search?q=chair&to=20").await;
    assert_eq!(products(&page.text), [""; 0]);
    // Prices alone narrow all that there is.
    let answer = shop.get("/de/search?q=unter+1.000+%E2%82%AC").await;
    assert_eq!(answer.location(), "/de/products?to=1000");
    let found = suggested(&shop, "", "chair under 20").await;
    assert_eq!(group(&found, "Products"), "");
}

#[tokio::test]
async fn ex_4_hidden_products_and_empty_groups_are_not_found() {
    let Furnished { shop, .. } = furnished().await;
    shop.sql("update products set state = 'draft'").await;
    assert_eq!(found(&shop, "chair").await, [""; 0]);
    assert_eq!(suggested(&shop, "", "chair").await.html, "");
    assert_eq!(suggested(&shop, "", "quiet").await.html, "");
}

#[tokio::test]
async fn ex_4_help_and_groups_stand_above_the_products() {
    let Furnished { shop, .. } = furnished().await;
    for (path, link) in [
        ("/search?q=chairs", "href=\"/categories/chairs\""),
        ("/search?q=quiet", "href=\"/collections/quiet-corner\""),
        ("/search?q=about+us", "href=\"/pages/story\""),
        ("/search?q=phone+number", "href=\"/pages/imprint\""),
        ("/search?q=discount+code", "href=\"/promotions\""),
        ("/de/search?q=mein+konto", "href=\"/de/account\""),
    ] {
        let page = shop.get(path).await;
        let main = between(&page.text, "<main", "<div class=\"listing-");
        assert!(main.contains(link), "{path}: {main}");
    }
    // A page that nobody wrote is no help.
    let page = shop.get("/search?q=returns").await;
    let main = between(&page.text, "<main", "</main>");
    assert!(!main.contains("/pages/returns"), "{main}");
}

#[tokio::test]
async fn ex_4_compounds_other_names_and_words_too_many_are_understood() {
    let furnished = shelves().await;
    let mut shade = goods(
        "shade",
        "Lamp with linen shade",
        "Leuchte mit Leinenschirm",
        ["SH-1", "SH-2"],
    );
    shade.tags = vec!["dimmable".to_owned()];
    furnished.save(shade).await;
    let shop = &furnished.shop;
    for (prefix, typed, wanted) in [
        ("/de", "Schirm", "shade"),
        ("/de", "Leinen Schirm", "shade"),
        ("/de", "Lampenschirm", "shade"),
        ("/de", "Hängelampe", "lamp"),
        ("/de", "Stuehle", "spindle-chair"),
        ("", "light", "shade"),
        ("", "pillow", "cord"),
        ("", "60x60cm", "cord"),
        ("", "60 x 60 cm", "cord"),
        ("", "please show me a cushion", "cord"),
        ("", "men's cushion", "cord"),
        ("", "cord cushion zzzzz", "cord"),
    ] {
        let (found, title) = found_in(shop, prefix, typed).await;
        assert!(
            found.contains(&wanted.to_owned()),
            "{typed}: {found:?} {title}"
        );
    }
    let (_, title) = found_in(shop, "", "cord cushion zzzzz").await;
    assert!(title.contains("Nothing matches every word"), "{title}");
}
