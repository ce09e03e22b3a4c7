use std::collections::HashSet;

use super::shops;
use crate::demo::{Angle, category_picture, collection_picture, draw, hero, logo, logo_on_dark};

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
        pictures.extend(
            shop.collections
                .iter()
                .map(|collection| collection_picture(&shop, collection.slug)),
        );
        for (i, svg) in pictures.into_iter().enumerate() {
            let what = format!("{} {i}", shop.slug);
            assert_svg(&svg, &what);
            assert!(svg.len() < 120_000, "{what}: {} bytes", svg.len());
            assert!(seen.insert(svg), "{what}: same as another");
        }
    }
}
