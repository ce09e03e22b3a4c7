use galleria::catalog::input::{OptionInput, ProductInput, ProductState, StockInput, VariantInput};
use galleria::core::{Locale, Sku, Slug};
use galleria::search::suggestion::SuggestionsFound;
use reqwest::StatusCode;
use serde_json::json;

use super::lists::products;
use super::{Furnished, between, furnished, value, words};
use crate::harness::TestShop;

/// Addresses of the products that a search lists, in order.
async fn found(shop: &TestShop, typed: &str) -> Vec<String> {
    found_in(shop, "", typed).await.0
}

/// The same in a language, with what the page says above the list.
async fn found_in(shop: &TestShop, prefix: &str, typed: &str) -> (Vec<String>, String) {
    let query: String = url::form_urlencoded::byte_serialize(typed.as_bytes()).collect();
    let page = shop.get(&format!("{prefix}/search?q={query}")).await;
    assert_eq!(page.status, StatusCode::OK, "{typed}");
    let title = between(&page.text, "<header class=\"page-title\"", "</header>");
    (products(&page.text), words(title))
}

fn variant(sku: &str, values: [&str; 2]) -> VariantInput {
    VariantInput {
        sku: Sku::parse(sku).ok(),
        values: values.map(str::to_owned).to_vec(),
        price: 10.into(),
        stock: StockInput {
            on_hand: Some(9),
            ..StockInput::default()
        },
        ..VariantInput::default()
    }
}

fn option(name: &str, values: [&str; 2]) -> OptionInput {
    OptionInput {
        name: name.to_owned(),
        values: values.map(|name| value(name, "")).to_vec(),
        ..OptionInput::default()
    }
}

fn goods(slug: &str, title: &str, german: &str, skus: [&str; 2]) -> ProductInput {
    ProductInput {
        slug: Slug::parse(slug).ok(),
        title: title.to_owned(),
        translations: [(Locale::De, [("title".to_owned(), german.to_owned())].into())].into(),
        state: ProductState::Published,
        options: vec![
            option("Size", ["50 × 50", "60 × 60"]),
            option("Wood", ["Oak", "Ash"]),
        ],
        variants: vec![
            variant(skus[0], ["50 × 50", "Oak"]),
            variant(skus[1], ["60 × 60", "Ash"]),
        ],
        ..ProductInput::default()
    }
}

async fn shelves() -> Furnished {
    let furnished = furnished().await;
    let mut cushion = goods(
        "cord",
        "Cord cushion",
        "Kissen Größe Zwei",
        ["LU-CORD-01-1", "LU-CORD-02-2"],
    );
    cushion.description = "It turns. Er blendet nicht, es gibt ihn zweimal.".to_owned();
    furnished.save(cushion).await;
    let mut lamp = goods(
        "lamp",
        "Pendant lamp",
        "Pendelleuchte",
        ["A.B/7_c", "WAX-1"],
    );
    lamp.specification = vec![("Bulb".to_owned(), "E27, 60 W".to_owned())];
    lamp.care_tips = "Unplug it first.".to_owned();
    furnished.save(lamp).await;
    furnished
        .save(goods("jar", "Jar Sora", "Dose Sora", ["WAX-10", "WAX-12"]))
        .await;
    furnished
        .save(goods(
            "box",
            "Lidded box",
            "Schachtel",
            ["BX-100", "BX-200"],
        ))
        .await;
    furnished
}

#[tokio::test]
async fn ex_4_an_article_number_is_found_as_it_is_written() {
    let Furnished { shop, .. } = shelves().await;
    for (typed, first) in [
        ("LU-CORD-01-1", "cord"),
        ("LU-CORD-02-2", "cord"),
        ("lu-cord-02-2", "cord"),
        ("LU-CORD-01", "cord"),
        ("LU-CORD", "cord"),
        ("CORD-01", "cord"),
        ("lucord011", "cord"),
        ("LU/CORD/01", "cord"),
        ("WAX-1", "lamp"),
        ("WAX-10", "jar"),
        ("WAX", "jar"),
        ("A.B/7_c", "lamp"),
        ("ab7c", "lamp"),
        ("BX-100", "box"),
    ] {
        let found = found(&shop, typed).await;
        let has_it = if typed == "WAX" {
            found.contains(&first.to_owned())
        } else {
            found.first().is_some_and(|found| found == first)
        };
        assert!(has_it, "{typed}: {found:?}");
    }
    assert_eq!(found(&shop, "WAX-3").await, [""; 0]);
}

#[tokio::test]
async fn ex_4_joined_words_accents_plurals_and_measures_are_found() {
    let Furnished { shop, .. } = shelves().await;
    for (typed, wanted) in [
        ("cord/cushion", "cord"),
        ("cord-cushion", "cord"),
        ("oak/ash", "cord"),
        ("größe", "cord"),
        ("gro\u{308}\u{df}e", "cord"),
        ("GROSSE", "cord"),
        ("boxes", "box"),
        ("lamps", "lamp"),
        ("60x60", "cord"),
        ("60 x 60", "cord"),
        ("60×60", "cord"),
        ("E27", "lamp"),
        ("e27 lamp", "lamp"),
        ("bulb", "lamp"),
        ("unplug", "lamp"),
        ("stühle", "spindle-chair"),
        ("Stuhl", "spindle-chair"),
    ] {
        let found = found(&shop, typed).await;
        assert!(found.contains(&wanted.to_owned()), "{typed}: {found:?}");
    }
    assert_eq!(found(&shop, "70x70").await, [""; 0]);
    // Text with its accents apart is found by words that have them in one.
    let apart = goods("apart", "Bu\u{308}cher", "Bu\u{308}cher", ["AP-1", "AP-2"]);
    let furnished = shelves().await;
    furnished.save(apart).await;
    for typed in ["Bücher", "bucher", "Buch"] {
        let found = found(&furnished.shop, typed).await;
        assert!(found.contains(&"apart".to_owned()), "{typed}: {found:?}");
    }
}

#[tokio::test]
async fn ex_4_a_correction_stays_within_the_readers_language_and_helps() {
    let Furnished { shop, .. } = shelves().await;
    let (listed, title) = found_in(&shop, "", "pendent lmap").await;
    assert_eq!(listed, ["lamp"], "{title}");
    let (listed, title) = found_in(&shop, "", "pnedant oak").await;
    assert_eq!(listed, ["lamp"], "{title}");
    assert!(title.contains("pendant oak"), "{title}");
    // A German name is corrected for its readers.
    let (listed, title) = found_in(&shop, "/de", "schcahtle").await;
    assert_eq!(listed, ["box"], "{title}");
    assert!(title.contains("schachtel"), "{title}");
    let (listed, _) = found_in(&shop, "", "schcahtle").await;
    assert_eq!(listed, [""; 0]);
    // Another word, prose, or another language is no correction.
    for typed in ["sofa", "gift", "returns", "blanket", "oak zzzzz"] {
        let (listed, title) = found_in(&shop, "", typed).await;
        assert_eq!(listed, [""; 0], "{typed}: {title}");
    }
}

#[tokio::test]
async fn sec_11_no_sign_breaks_a_search() {
    let Furnished { shop, .. } = shelves().await;
    for typed in [
        "\u{2bc}",
        "\u{149}",
        "½",
        "a\u{2bc}b:*",
        "&|!():*<->'\"\\",
        "№ 7",
        "²",
        "\u{200d}",
        "日本語",
        "🙂",
        "-",
        "x",
        "1 x",
        "x 1",
        "1 x x 1",
    ] {
        found(&shop, typed).await;
    }
}

#[tokio::test]
async fn ex_4_products_of_before_are_found_by_the_new_words() {
    let Furnished { shop, .. } = shelves().await;
    let written = "select string_agg(slug || search::text || search_text
            || (select string_agg(s.key || word, ',' order by s.key, word) from jsonb_each(spelling) s, jsonb_array_elements_text(s.value) word),
            '|' order by slug) from products";
    let now = shop.text(written).await;
    // As before the migrations, which then run again.
    let words = include_str!("../../../migrations/tenant/0040_search_words.sql");
    let endings = include_str!("../../../migrations/tenant/0046_search_endings.sql");
    shop.sql(&format!(
        "alter table products drop column spelling; drop function search_words(text); drop function plain_words(text);
         drop function part_words(text); drop function word_endings(text);
         update products set search = '', search_text = '';
         {words} {endings}"
    ))
    .await;
    assert_eq!(shop.text(written).await, now);
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
    assert!(words(&nothing.text).contains("No results"));
    assert!(nothing.text.contains("href=\"/categories/seats\""), "help");
    assert!(nothing.text.contains("noindex"));
}

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
    assert_eq!(names(&found, "Categories"), ["Chairs"]);
    let found = suggested(&shop, "/de", "stühle").await;
    assert_eq!(names(&found, "Kategorien"), ["Stühle"]);
    assert_eq!(found.groups[0].entries[0].href, "/de/categories/chairs");
    let found = suggested(&shop, "", "our sto").await;
    assert_eq!(names(&found, "Help and information"), ["Our story"]);

    let found = suggested(&shop, "", "xylophone").await;
    assert_eq!(found.groups, []);
    assert_eq!(
        found.status,
        "No suggestions for “\u{2068}xylophone\u{2069}”"
    );
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
        ("", "a cushion for my chair please", "cord"),
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
