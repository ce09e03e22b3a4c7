use std::collections::HashSet;

use super::shops;
use crate::core::Locale;
use crate::demo::{DemoShop, Words};

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
    said.extend(shop.promotions.iter().map(|promotion| promotion.name));
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
