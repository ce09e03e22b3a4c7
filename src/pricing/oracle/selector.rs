//! Which lines a selector means.

use super::cart::Line;
use super::input::Selector;

/// All given fields must match; a list matches any of its members.
pub fn matches(selector: &Selector, line: &Line) -> bool {
    is_member(&selector.skus, &line.sku)
        && is_member(&selector.products, &line.product)
        && share_a_member(&selector.categories, &line.categories)
        && share_a_member(&selector.collections, &line.collections)
        && share_a_member(&selector.tags, &line.tags)
        && has_attributes(selector, line)
        && line.units.iter().all(|unit| {
            selector.price_min.is_none_or(|least| unit.list >= least)
                && selector.price_max.is_none_or(|most| unit.list <= most)
        })
        && !selector.not_skus.contains(&line.sku)
}

fn is_member(wanted: &[String], value: &String) -> bool {
    wanted.is_empty() || wanted.contains(value)
}

fn share_a_member(wanted: &[String], values: &[String]) -> bool {
    wanted.is_empty() || wanted.iter().any(|one| values.contains(one))
}

fn has_attributes(selector: &Selector, line: &Line) -> bool {
    let mut wanted = selector.attributes.iter();
    wanted.all(|(name, wanted)| line.attributes.get(name) == Some(wanted))
}
