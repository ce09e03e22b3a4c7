//! What an address asks of a list, there and back.

use super::*;

fn read(query: &str) -> ListingQuery {
    let pairs: Vec<(String, String)> = url::form_urlencoded::parse(query.as_bytes())
        .into_owned()
        .collect();
    ListingQuery::read(
        pairs
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str())),
        Notation::new(crate::core::Currency::EUR, crate::core::Locale::En),
    )
}

#[test]
fn vm_10_an_address_keeps_everything_that_was_chosen() {
    let address = "/categories/chairs?colour=oak&colour=walnut&size=m&from=10&to=99.5&in_stock=1&sort=price-up&page=2";
    let (path, query) = address.split_once('?').unwrap_or_default();
    assert_eq!(read(query).address(path), address);
    assert_eq!(read(query).filters(), 6);
}

#[test]
fn vm_10_a_filter_is_taken_off_alone_and_the_list_begins_anew() {
    let query = read("Colour=Oak&colour=walnut&page=3").without("colour", "oak");
    assert_eq!(query.address("/x"), "/x?colour=walnut");
    assert_eq!(query.without("colour", "walnut").address("/x"), "/x");
}

#[test]
fn sec_11_what_makes_no_sense_is_left_out() {
    for query in [
        "sort=name;drop table products",
        "page=0",
        "page=-1",
        "page=99999999999999999999",
        "from=1e9&to=NaN",
        "from=-5",
        "sort[]=name",
        "=x",
    ] {
        let read = read(query);
        assert_eq!(read.sort, Sort::Featured, "{query}");
        assert_eq!(read.page, PageNumber::FIRST, "{query}");
        assert_eq!((read.from.amount, read.to.amount), (None, None), "{query}");
    }
    let long = "x".repeat(10_000);
    assert!(read(&format!("colour={long}")).chosen.is_empty());
    let many: String = (0..1_000).map(|n| format!("a{n}=b&")).collect();
    assert_eq!(read(&many).chosen.len(), MOST_FACETS);
}

#[test]
fn ex_4_a_price_that_is_none_is_told_and_kept_as_typed() {
    let query = read("from=cheap&to=40");
    assert_eq!(query.from.fault, Some(PriceFault::NoAmount));
    assert_eq!(query.from.typed, "cheap");
    assert_eq!((query.to.fault, query.to.amount), (None, Some(40.into())));
    assert_eq!(query.address("/x"), "/x?to=40");
    assert!(query.is_a_view());
}

#[test]
fn ex_4_a_lowest_price_above_the_highest_filters_nothing() {
    let query = read("from=90&to=40");
    assert_eq!(query.from.fault, Some(PriceFault::AboveHighest));
    assert_eq!((query.from.amount, query.to.amount), (None, None));
    assert_eq!((&*query.from.typed, &*query.to.typed), ("90", "40"));
    assert_eq!(query.filters(), 0);
}

#[test]
fn ex_4_families_of_colors_stand_in_the_address() {
    let address = "/x?color-family=brown&color-family=blue";
    let query = read("color-family=blue&color-family=brown&color-family=plaid");
    assert_eq!(query.address("/x"), address);
    assert_eq!(query.filters(), 2);
    let without = query.without(ListingQuery::FAMILY, "blue");
    assert_eq!(without.address("/x"), "/x?color-family=brown");
    assert!(!ListingQuery::can_name("Color-Family"));
}
