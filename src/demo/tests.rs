mod drawings;
mod promotions;
mod words;

use std::collections::HashSet;

use super::{DemoShop, fjell, lumen};
use crate::core::Locale;

fn shops() -> [DemoShop; 2] {
    [lumen(), fjell()]
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
fn ca_14_every_shop_has_goods_that_run_out_and_some_that_are_gone() {
    for shop in shops() {
        let variants = shop.products.iter().flat_map(|product| product.variants());
        let stocks: Vec<u32> = variants.map(|variant| variant.stock).collect();
        assert!(
            stocks
                .iter()
                .filter(|stock| (2..=3).contains(*stock))
                .count()
                >= 3
        );
        assert!(stocks.contains(&0), "{}", shop.slug);
    }
}
