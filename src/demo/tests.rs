use super::{
    Angle, DemoShop, Words, category_picture, draw, fjell, hero, logo, logo_on_dark, lumen,
};
use crate::core::Locale;
use std::collections::HashSet;

fn shops() -> [DemoShop; 2] {
    [lumen(), fjell()]
}

/// Every tag that opens closes, in order, and every paint that is used is defined.
fn assert_svg(svg: &str, what: &str) {
    assert!(
        svg.starts_with("<svg ") && svg.ends_with("</svg>"),
        "{what}: not an svg"
    );
    assert!(
        !svg.contains("NaN") && !svg.contains("inf"),
        "{what}: a number that is none"
    );
    assert!(!svg.contains("<text"), "{what}: depends on a font");
    let mut open = Vec::new();
    for tag in svg.split('<').skip(1) {
        let (inside, after) = tag
            .split_once('>')
            .unwrap_or_else(|| panic!("{what}: {tag}"));
        assert!(after.is_empty(), "{what}: stray words {after}");
        assert_eq!(inside.matches('"').count() % 2, 0, "{what}: {inside}");
        if let Some(name) = inside.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name), "{what}: closed out of order");
        } else if !inside.ends_with('/') {
            open.push(inside.split(' ').next().unwrap_or(""));
        }
    }
    assert!(open.is_empty(), "{what}: {open:?} left open");
    for id in svg
        .split("url(#")
        .skip(1)
        .filter_map(|rest| rest.split(')').next())
    {
        assert!(
            svg.contains(&format!("id=\"{id}\"")),
            "{what}: {id} is not defined"
        );
    }
}

#[test]
fn shops_are_full() {
    for shop in shops() {
        assert!(shop.products.len() >= 24, "{}", shop.slug);
        assert_eq!(shop.categories.len(), 5);
        assert_eq!(shop.collections.len(), 3);
        for text in Locale::ALL.map(|locale| shop.story.of(locale)) {
            assert_eq!(text.split("\n\n").count(), 3, "{}", shop.slug);
        }
        for category in shop.categories {
            let held = shop
                .products
                .iter()
                .filter(|product| product.category == category.slug);
            assert!(held.count() >= 4, "{}", category.slug);
        }
        for collection in shop.collections {
            let held = shop
                .products
                .iter()
                .filter(|product| product.collections.contains(&collection.slug));
            assert!(held.count() >= 4, "{}", collection.slug);
        }
        let optioned = shop
            .products
            .iter()
            .filter(|product| product.variants().len() > 1);
        assert!(optioned.count() * 2 > shop.products.len(), "{}", shop.slug);
    }
}

#[test]
fn products_refer_to_what_exists() {
    for shop in shops() {
        for product in &shop.products {
            let known = shop
                .categories
                .iter()
                .any(|category| category.slug == product.category);
            assert!(known, "{}: {}", product.slug, product.category);
            for slug in product.collections {
                let known = shop
                    .collections
                    .iter()
                    .any(|collection| collection.slug == *slug);
                assert!(known, "{}: {slug}", product.slug);
            }
        }
    }
}

#[test]
fn slugs_and_skus_are_unique() {
    let (mut slugs, mut skus) = (HashSet::new(), HashSet::new());
    for product in shops().iter().flat_map(|shop| &shop.products) {
        assert!(slugs.insert(product.slug), "{}", product.slug);
        for variant in product.variants() {
            assert!(skus.insert(variant.sku.clone()), "{}", variant.sku);
        }
    }
}

#[test]
fn every_variant_has_a_stock_of_its_own() {
    let mut stocks = Vec::new();
    for product in shops().iter().flat_map(|shop| &shop.products) {
        assert_eq!(
            product.variants().len(),
            product.stock.len(),
            "{}",
            product.slug
        );
        stocks.extend_from_slice(product.stock);
    }
    assert!(stocks.contains(&0));
    assert!(stocks.iter().any(|stock| (1..=3).contains(stock)));
    assert!(stocks.iter().all(|stock| *stock <= 40));
    assert!(stocks.iter().filter(|stock| **stock >= 8).count() * 2 > stocks.len());
}

#[test]
fn words_are_there_and_short_enough() {
    for product in shops().iter().flat_map(|shop| &shop.products) {
        for locale in Locale::ALL {
            let text = product.short_description.of(locale);
            assert!(
                (20..=160).contains(&text.chars().count()),
                "{}: {text}",
                product.slug
            );
            let text = product.description.of(locale);
            assert!(text.len() > 100, "{}: {text}", product.slug);
            let paragraphs = product.description.en.split("\n\n").count();
            assert_eq!(text.split("\n\n").count(), paragraphs, "{text}");
        }
        for text in [product.vendor, product.sku] {
            assert!(!text.is_empty(), "{}", product.slug);
        }
        assert!(
            product.specification.len() >= 2 && product.care.len() >= 2,
            "{}",
            product.slug
        );
        assert!(
            product.weight_grams > 0 && !product.tags.is_empty(),
            "{}",
            product.slug
        );
    }
}

/// Everything of a shop that is said in words.
fn said(shop: &DemoShop) -> Vec<Words> {
    let mut said = vec![shop.tagline, shop.hero_headline, shop.hero_text, shop.story];
    for category in shop.categories {
        said.extend([category.name, category.description]);
    }
    for collection in shop.collections {
        said.extend([collection.name, collection.description]);
    }
    for product in &shop.products {
        said.extend([
            product.title,
            product.short_description,
            product.description,
            product.size_name,
        ]);
        said.extend(product.colours.iter().map(|colour| colour.name));
        said.extend_from_slice(product.sizes);
        said.extend(
            product
                .specification
                .iter()
                .flat_map(|(name, value)| [*name, *value]),
        );
        said.extend_from_slice(product.care);
    }
    said
}

#[test]
fn ex_6_everything_is_said_in_every_language() {
    for words in shops().iter().flat_map(said) {
        for text in Locale::ALL.map(|locale| words.of(locale)) {
            assert!(!text.trim().is_empty(), "{words:?}");
        }
        for mark in [";", ":", "!", "?", "%", "€", "»"] {
            let loose = format!(" {mark}");
            assert!(!words.fr.contains(&loose), "{}", words.fr);
        }
        assert!(!words.fr.contains('\''), "{}", words.fr);
    }
}

#[test]
fn ex_6_options_and_rows_are_told_apart_in_every_language() {
    for product in shops().iter().flat_map(|shop| &shop.products) {
        for locale in Locale::ALL {
            let distinct = |words: Vec<&'static str>| {
                let count = words.len();
                let words: HashSet<_> = words.into_iter().collect();
                assert_eq!(words.len(), count, "{}: {words:?}", product.slug);
            };
            distinct(product.sizes.iter().map(|it| it.of(locale)).collect());
            let colours = product.colours.iter();
            distinct(colours.map(|it| it.name.of(locale)).collect());
            let rows = product.specification.iter();
            distinct(rows.map(|(name, _)| name.of(locale)).collect());
        }
    }
}

#[test]
fn prices_are_amounts_and_reductions_reduce() {
    let cents = |price: &str| -> u64 {
        let (whole, part) = price.split_once('.').unwrap_or_else(|| panic!("{price}"));
        assert_eq!(part.len(), 2, "{price}");
        whole.parse::<u64>().unwrap_or_else(|_| panic!("{price}")) * 100
            + part.parse::<u64>().unwrap_or_else(|_| panic!("{price}"))
    };
    let mut reduced = 0;
    for product in shops().iter().flat_map(|shop| &shop.products) {
        for variant in product.variants() {
            assert!(cents(&variant.price) > 0);
            if let Some(before) = &variant.compare_at_price {
                assert!(cents(before) > cents(&variant.price), "{}", product.slug);
                reduced += 1;
            }
        }
        assert!(
            product.size_surcharges.is_empty()
                || product.size_surcharges.len() == product.sizes.len()
        );
    }
    assert!(reduced > 8);
}

#[test]
fn swatches_are_colours() {
    for product in shops().iter().flat_map(|shop| &shop.products) {
        let mut names = HashSet::new();
        for colour in product.colours {
            let digits = colour.hex.strip_prefix('#').unwrap_or("");
            assert!(
                digits.len() == 6 && digits.chars().all(|digit| digit.is_ascii_hexdigit()),
                "{}",
                colour.hex
            );
            assert!(
                names.insert(colour.name.en),
                "{}: {}",
                product.slug,
                colour.name.en
            );
        }
    }
}

#[test]
fn every_drawing_is_sound_small_and_different() {
    let mut seen = HashSet::new();
    for product in shops().iter().flat_map(|shop| &shop.products) {
        assert!(product.angles().len() >= 2, "{}", product.slug);
        for colour in product.colours {
            for angle in product.angles() {
                let what = format!("{} {} {angle:?}", product.slug, colour.name.en);
                let svg = draw(product, Some(colour), *angle);
                assert_svg(&svg, &what);
                assert!(svg.len() < 60_000, "{what}: {} bytes", svg.len());
                assert!(seen.insert(svg), "{what}: same as another");
            }
        }
    }
}

#[test]
fn without_a_colour_the_first_one_is_drawn() {
    for product in shops().iter().flat_map(|shop| &shop.products) {
        assert_eq!(
            draw(product, None, Angle::Front),
            draw(product, product.colours.first(), Angle::Front)
        );
    }
}

#[test]
fn shop_pictures_are_sound_small_and_different() {
    let mut seen = HashSet::new();
    for shop in shops() {
        let mut pictures = vec![hero(&shop), logo(&shop), logo_on_dark(&shop)];
        pictures.extend(
            shop.categories
                .iter()
                .map(|category| category_picture(&shop, category.slug)),
        );
        for (i, svg) in pictures.into_iter().enumerate() {
            let what = format!("{} {i}", shop.slug);
            assert_svg(&svg, &what);
            assert!(svg.len() < 120_000, "{what}: {} bytes", svg.len());
            assert!(seen.insert(svg), "{what}: same as another");
        }
    }
}
