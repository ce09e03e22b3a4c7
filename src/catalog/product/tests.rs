use rust_decimal::Decimal;
use uuid::Uuid;

use super::{Choice, OptionValue, Product, ProductOption, ProductPicture, Variant};
use crate::core::VariantId;
use crate::ui::PictureSource;

fn value(n: u128, name: &str) -> OptionValue {
    OptionValue {
        id: Uuid::from_u128(n),
        name: name.to_owned(),
        label: name.to_owned(),
        swatch: String::new(),
    }
}

fn variant(n: u128, values: [u128; 2], available: i64) -> Variant {
    Variant {
        id: VariantId::from_uuid(Uuid::from_u128(n)),
        sku: None,
        values: values.map(Uuid::from_u128).to_vec(),
        price: Decimal::TEN,
        compare_at_price: None,
        weight_grams: 0,
        requires_shipping: true,
        taxable: true,
        pictures: Vec::new(),
        available: Some(available),
    }
}

/// Oak in M and L, walnut in L only; oak M is sold out.
fn chair() -> Product {
    let option = |name: &str, values| ProductOption {
        name: name.to_owned(),
        label: name.to_owned(),
        values,
        must_choose: ProductOption::is_size(name),
    };
    Product {
        id: Uuid::nil(),
        slug: String::new(),
        title: String::new(),
        short_description: String::new(),
        description_html: String::new(),
        vendor: String::new(),
        tax_class: String::new(),
        is_gift_card: false,
        specification: Vec::new(),
        care_tips: String::new(),
        seo_title: String::new(),
        seo_description: String::new(),
        state: "published".to_owned(),
        options: vec![
            option("Wood", vec![value(1, "Oak"), value(2, "Walnut")]),
            option("Size", vec![value(3, "M"), value(4, "L")]),
        ],
        variants: vec![
            variant(10, [1, 3], 0),
            variant(11, [1, 4], 2),
            variant(12, [2, 4], 1),
        ],
        pictures: Vec::new(),
        categories: Vec::new(),
    }
}

fn chosen(query: &[(&str, &str)]) -> Option<usize> {
    let chair = chair();
    chair.chosen(None, &chair.wishes(query.iter().copied()))
}

#[test]
fn without_a_wish_the_first_that_can_be_bought_is_shown() {
    assert_eq!(chosen(&[]), Some(1));
    assert_eq!(chosen(&[("page", "x"), ("Wood", "Plastic")]), Some(1));
}

#[test]
fn pp_19_the_wished_form_is_shown_even_when_it_is_sold_out() {
    assert_eq!(chosen(&[("wood", "OAK"), ("size", "m")]), Some(0));
}

#[test]
fn pp_19_of_wishes_that_do_not_go_together_the_last_is_kept() {
    assert_eq!(chosen(&[("Size", "M"), ("Wood", "Walnut")]), Some(2));
}

#[test]
fn a_named_variant_wins_and_a_foreign_one_is_ignored() {
    let chair = chair();
    let named = |n| Some(VariantId::from_uuid(Uuid::from_u128(n)));
    assert_eq!(chair.chosen(named(12), &[]), Some(2));
    assert_eq!(chair.chosen(named(99), &[]), Some(1));
}

#[test]
fn pp_19_a_size_is_open_until_it_is_named() {
    let chair = chair();
    let open = |named: Option<u128>, like: Option<u128>, query: &[(&str, &str)]| {
        let id = |n| VariantId::from_uuid(Uuid::from_u128(n));
        let wishes = chair.wishes(query.iter().copied());
        chair.choice(named.map(id), like.map(id), &wishes)
    };
    let choice = |variant, open: &[usize]| Choice {
        variant,
        open: open.to_vec(),
    };
    assert_eq!(open(None, None, &[]), choice(1, &[1]));
    assert_eq!(open(None, Some(12), &[]), choice(2, &[1]));
    assert_eq!(open(Some(12), None, &[]), choice(2, &[]));
    assert_eq!(open(None, None, &[("size", "L")]), choice(1, &[]));
    assert_eq!(open(Some(99), None, &[]), choice(1, &[1]));
    for name in ["Size", "Shoe size", "Schuhgröße", " taille "] {
        assert!(ProductOption::is_size(name), "{name}");
    }
    assert!(!ProductOption::is_size("Color"));
}

#[test]
fn pp_20_the_gallery_follows_the_color() {
    let mut chair = chair();
    chair.options[0].values[0].swatch = "#aa8855".to_owned();
    let picture = |n| ProductPicture {
        id: Uuid::from_u128(n),
        source: PictureSource {
            hash: String::new(),
            width: 1,
            height: 1,
            widths: Vec::new(),
            alt: String::new(),
        },
    };
    chair.pictures = [20, 21, 22, 23].map(picture).to_vec();
    chair.variants[0].pictures = vec![Uuid::from_u128(21)];
    chair.variants[1].pictures = vec![Uuid::from_u128(22)];
    chair.variants[2].pictures = vec![Uuid::from_u128(23)];
    let galleries = [vec![1, 2, 0], vec![2, 1, 0], vec![3, 0]];
    assert_eq!(chair.galleries(), galleries);
}
