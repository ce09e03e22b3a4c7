mod understanding;

use galleria::catalog::input::{OptionInput, ProductInput, ProductState, StockInput, VariantInput};
use galleria::core::{Locale, Sku, Slug};
use reqwest::StatusCode;

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
