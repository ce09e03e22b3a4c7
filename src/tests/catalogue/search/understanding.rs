//! What is suggested, and how a search is understood.

use galleria::search::suggestion::SuggestionsFound;
use reqwest::StatusCode;
use serde_json::json;

use super::{found, found_in, goods, shelves};
use crate::catalogue::lists::products;
use crate::catalogue::{Furnished, between, furnished};
use crate::harness::TestShop;

/// What is suggested in a language, as the browser is told.
async fn suggested(shop: &TestShop, prefix: &str, typed: &str) -> SuggestionsFound {
    let path = format!("{prefix}/api/search/suggest");
    let answer = shop.call(&path, &json!({ "words": typed })).await;
    assert_eq!(answer.status, StatusCode::OK, "{typed}: {}", answer.text);
    serde_json::from_str(&answer.text).expect("suggestions")
}

fn names(found: &SuggestionsFound, heading: &str) -> Vec<String> {
    let groups = found.groups.iter().filter(|it| it.heading == heading);
    let entries = groups.flat_map(|group| &group.entries);
    entries.map(|entry| entry.name.clone()).collect()
}

#[tokio::test]
async fn ex_4_suggestions_are_typed_and_grouped() {
    let Furnished { shop, .. } = furnished().await;
    let found = suggested(&shop, "", "spi").await;
    assert_eq!(names(&found, "Products"), ["Spindle chair"]);
    assert_eq!(found.status, "1 suggestion");
    let [products, all] = found.groups.as_slice() else {
        panic!("{found:?}");
    };
    let chair = &products.entries[0];
    assert_eq!(chair.price, "from €100.00");
    assert_eq!(chair.href, "/products/spindle-chair");
    assert!(chair.picture.ends_with(".webp"), "{}", chair.picture);
    assert_eq!(all.entries[0].href, "/search?q=spi");
    assert_eq!(all.entries[0].name, "See the result");

    let found = suggested(&shop, "", "chairs").await;
    let categories = names(&found, "Categories");
    assert_eq!(categories.first().map(String::as_str), Some("Chairs"));
    let found = suggested(&shop, "/de", "stühle").await;
    assert_eq!(names(&found, "Kategorien")[0], "Stühle");
    assert_eq!(found.groups[0].entries[0].href, "/de/categories/chairs");
    let found = suggested(&shop, "", "our sto").await;
    assert_eq!(names(&found, "Help and information"), ["Our story"]);

    let found = suggested(&shop, "", "xylophone").await;
    assert_eq!(found.groups, []);
    assert_eq!(found.status, "No suggestions for “xylophone”");
    for nothing in ["", "  ", "\0", "'\\&|!():*"] {
        assert_eq!(suggested(&shop, "", nothing).await.groups, [], "{nothing}");
    }
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
    assert_eq!(answer.location(), "/de/search?to=1000");
    let page = shop.get("/search?to=1000").await;
    assert_eq!(products(&page.text).len(), 2);
    let found = suggested(&shop, "", "chair under 20").await;
    assert_eq!(names(&found, "Products"), [""; 0]);
}

#[tokio::test]
async fn ex_4_hidden_products_and_empty_groups_are_not_found() {
    let Furnished { shop, .. } = furnished().await;
    shop.sql("update products set state = 'draft'").await;
    assert_eq!(found(&shop, "chair").await, [""; 0]);
    assert_eq!(suggested(&shop, "", "chair").await.groups, []);
    assert_eq!(suggested(&shop, "", "quiet").await.groups, []);
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
