//! Filters and their counts, on a small list.

use super::*;

fn id(n: u128) -> Uuid {
    Uuid::from_u128(n)
}

fn form(product: u128, price: i64, available: bool, values: [u128; 2]) -> Form {
    Form {
        product: ProductId::from_uuid(id(product)),
        title: format!("Product {}", 9_u128.wrapping_sub(product)),
        published_at: None,
        variant: id(product * 100 + values[0] * 10 + values[1]),
        sku: None,
        price: price.into(),
        before: None,
        available,
        values: [Some(id(values[0])), Some(id(values[1])), None],
    }
}

/// 1: oak M, walnut L. 2: oak L (sold out). 3: walnut M.
fn index() -> Index {
    let named = |option: &str, name: &str, position| Trait {
        option: option.to_lowercase(),
        option_label: option.to_owned(),
        name: name.to_lowercase(),
        label: name.to_owned(),
        swatch: String::new(),
        position,
    };
    Index {
        forms: vec![
            form(1, 10, true, [1, 3]),
            form(1, 20, true, [2, 4]),
            form(2, 5, false, [1, 4]),
            form(3, 30, true, [2, 3]),
        ],
        traits: HashMap::from([
            (id(1), named("Colour", "Oak", 0)),
            (id(2), named("Colour", "Walnut", 1)),
            (id(3), named("Size", "M", 0)),
            (id(4), named("Size", "L", 1)),
        ]),
    }
}

fn list(pairs: &[(&str, &str)]) -> Listing {
    index().list(ListingQuery::read(
        pairs.iter().copied(),
        crate::core::Notation::of_files(crate::core::Currency::EUR),
    ))
}

fn products(pairs: &[(&str, &str)]) -> Vec<u128> {
    let picks = list(pairs).found;
    picks
        .iter()
        .map(|pick| pick.product.as_uuid().as_u128())
        .collect()
}

fn counts(pairs: &[(&str, &str)], option: &str) -> Vec<(String, usize)> {
    let facets = list(pairs).facets;
    let facet: Option<Facet> = facets.into_iter().find(|facet| facet.name == option);
    let values = facet.map(|facet| facet.values).unwrap_or_default();
    values
        .into_iter()
        .map(|value| (value.label, value.count))
        .collect()
}

#[test]
fn vm_10_filters_combine_on_one_variant() {
    assert_eq!(products(&[]), [1, 2, 3]);
    assert_eq!(products(&[("Colour", "oak")]), [1, 2]);
    assert_eq!(products(&[("colour", "oak"), ("size", "L")]), [2]);
    assert_eq!(
        products(&[("colour", "oak"), ("colour", "walnut"), ("size", "m")]),
        [1, 3]
    );
    assert_eq!(products(&[("size", "L"), ("in_stock", "1")]), [1]);
    assert_eq!(products(&[("from", "10"), ("to", "20")]), [1]);
    assert_eq!(products(&[("colour", "plaid")]), [1, 2, 3]);
}

#[test]
fn vm_10_a_count_tells_what_ticking_would_show() {
    let pair = |name: &str, count| (name.to_owned(), count);
    assert_eq!(counts(&[], "colour"), [pair("Oak", 2), pair("Walnut", 2)]);
    let oak = [("colour", "oak")];
    assert_eq!(counts(&oak, "colour"), [pair("Oak", 2), pair("Walnut", 2)]);
    assert_eq!(counts(&oak, "size"), [pair("M", 1), pair("L", 1)]);
    let oak_in_m = [("colour", "oak"), ("size", "m")];
    assert_eq!(
        counts(&oak_in_m, "colour"),
        [pair("Oak", 1), pair("Walnut", 1)]
    );
}

#[test]
fn vm_10_sorting() {
    assert_eq!(products(&[("sort", "price-up")]), [2, 1, 3]);
    assert_eq!(products(&[("sort", "price-down")]), [3, 1, 2]);
    assert_eq!(products(&[("sort", "name")]), [3, 2, 1]);
}

#[test]
fn a_filtered_card_shows_the_variant_that_fits() {
    let listing = list(&[("colour", "walnut")]);
    let variants: Vec<_> = listing
        .found
        .iter()
        .filter_map(|pick| pick.variant)
        .collect();
    assert_eq!(variants, [id(124), id(323)]);
    assert!(list(&[]).found.iter().all(|pick| pick.variant.is_none()));
}

#[test]
fn ex_4_prices_and_stock_follow_the_other_filters_only() {
    let prices = |pairs: &[(&str, &str)]| list(pairs).prices;
    let range = |low: i64, high: i64| Some((low.into(), high.into()));
    assert_eq!(prices(&[]), range(5, 30));
    assert_eq!(prices(&[("from", "20")]), range(5, 30));
    assert_eq!(prices(&[("colour", "walnut")]), range(20, 30));
    assert_eq!(list(&[("size", "l")]).in_stock, 1);
    assert_eq!(list(&[("size", "l"), ("in_stock", "1")]).in_stock, 1);
}

/// Ten colors of one product each; three of them brown, two blue.
fn colorful() -> Index {
    let names = [
        ("Oak", "#c79d68"),
        ("Walnut", "#7a5135"),
        ("Chestnut", "#8a5138"),
        ("Tarn", "#3f6f7a"),
        ("Ink", "#4f6378"),
        ("Moss", "#66735a"),
        ("Brick", "#b4553a"),
        ("Cream", "#ece3d0"),
        ("Straw", "#dcbf7c"),
        ("Plaid", "#zzzzzz"),
    ];
    let traits = (1..).zip(names).map(|(place, (name, swatch))| {
        let named = Trait {
            option: "colour".to_owned(),
            option_label: "Colour".to_owned(),
            name: name.to_lowercase(),
            label: name.to_owned(),
            swatch: swatch.to_owned(),
            position: 0,
        };
        (id(place), named)
    });
    Index {
        forms: (1..=10).map(|n| form(n, 10, n != 2, [n, 99])).collect(),
        traits: traits.collect(),
    }
}

fn colored(pairs: &[(&str, &str)]) -> Listing {
    colorful().list(ListingQuery::read(
        pairs.iter().copied(),
        crate::core::Notation::of_files(crate::core::Currency::EUR),
    ))
}

/// The families of the first facet with their counts.
fn families(listing: &Listing) -> Vec<(&'static str, usize)> {
    let families = listing.facets.iter().flat_map(|facet| &facet.families);
    families.map(|it| (it.family.word(), it.count)).collect()
}

#[test]
fn ex_4_many_colors_stand_in_families_with_counts_of_their_own() {
    let all = colored(&[]);
    let expected = [
        ("beige", 1),
        ("brown", 3),
        ("yellow", 1),
        ("red", 1),
        ("blue", 2),
        ("green", 1),
    ];
    assert_eq!(families(&all), expected);
    let others: Vec<_> = all.facets[0].values.iter().map(|it| &*it.label).collect();
    assert_eq!(others, ["Plaid"], "what belongs nowhere stays as it is");
    let blue = colored(&[("color-family", "blue")]);
    assert_eq!(blue.found.len(), 2);
    assert_eq!(families(&blue), expected, "its own filter narrows none");
    let in_stock = colored(&[("color-family", "blue"), ("in_stock", "1")]);
    assert_eq!(families(&in_stock)[1], ("brown", 2));
}

#[test]
fn ex_4_a_color_narrows_its_family_down_and_leaves_the_others() {
    let found = |pairs: &[(&str, &str)]| -> Vec<u128> {
        let found = colored(pairs).found;
        found
            .iter()
            .map(|it| it.product.as_uuid().as_u128())
            .collect()
    };
    let brown = ("color-family", "brown");
    assert_eq!(found(&[brown]), [1, 2, 3]);
    assert_eq!(found(&[brown, ("colour", "walnut")]), [2]);
    let blue = ("color-family", "blue");
    assert_eq!(found(&[brown, blue, ("colour", "walnut")]), [2, 4, 5]);
    assert_eq!(found(&[("colour", "moss")]), [6]);
    assert_eq!(found(&[blue, ("colour", "moss")]), [4, 5, 6]);
    assert_eq!(found(&[("color-family", "pink")]).len(), 10);
}
