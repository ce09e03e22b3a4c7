//! The columns of the format.

/// The columns that have a place of their own, in the order of the file.
pub(super) const OWN: [&str; 29] = [
    "Handle",
    "Title",
    "Body (HTML)",
    "Vendor",
    "Type",
    "Tags",
    "Published",
    "Option1 Name",
    "Option1 Value",
    "Option2 Name",
    "Option2 Value",
    "Option3 Name",
    "Option3 Value",
    "Variant SKU",
    "Variant Grams",
    "Variant Inventory Tracker",
    "Variant Inventory Qty",
    "Variant Inventory Policy",
    "Variant Price",
    "Variant Compare At Price",
    "Variant Requires Shipping",
    "Variant Taxable",
    "Variant Barcode",
    "Image Src",
    "Image Position",
    "Image Alt Text",
    "SEO Title",
    "SEO Description",
    "Variant Image",
];

/// Whether archived products are told apart from drafts.
pub(super) const STATUS: &str = "Status";

/// Names of the option columns.
pub(super) const OPTIONS: [(&str, &str); 3] = [
    ("Option1 Name", "Option1 Value"),
    ("Option2 Name", "Option2 Value"),
    ("Option3 Name", "Option3 Value"),
];

/// Whether a column without a place of its own tells about one variant rather than the product.
pub(super) fn is_of_variant(column: &str) -> bool {
    column.starts_with("Variant ") || column.starts_with("Cost per item")
}

/// Names that Shopify's product template has had since 2024, with those that its exports had before.
const PRESENT: [(&str, &str); 22] = [
    ("URL handle", "Handle"),
    ("Description", "Body (HTML)"),
    ("Product category", "Product Category"),
    ("Published on online store", "Published"),
    ("SKU", "Variant SKU"),
    ("Barcode", "Variant Barcode"),
    ("Price", "Variant Price"),
    ("Compare-at price", "Variant Compare At Price"),
    ("Compare at price", "Variant Compare At Price"),
    ("Charge tax", "Variant Taxable"),
    ("Tax code", "Variant Tax Code"),
    ("Inventory tracker", "Variant Inventory Tracker"),
    ("Inventory quantity", "Variant Inventory Qty"),
    (
        "Continue selling when out of stock",
        "Variant Inventory Policy",
    ),
    ("Weight value (grams)", "Variant Grams"),
    ("Weight unit for display", "Variant Weight Unit"),
    ("Requires shipping", "Variant Requires Shipping"),
    ("Fulfillment service", "Variant Fulfillment Service"),
    ("Product image URL", "Image Src"),
    ("Product image position", "Image Position"),
    ("Product image alt text", "Image Alt Text"),
    ("Variant image URL", "Variant Image"),
];

/// The columns of a head under the names that this program uses. A present name counts only where
/// the head does not have the former one as well.
pub(super) fn names(head: &[&str]) -> Vec<String> {
    let has = |wanted: &str| head.iter().any(|name| name.eq_ignore_ascii_case(wanted));
    let name = |name: &&str| {
        let present = PRESENT
            .iter()
            .find(|(present, former)| present.eq_ignore_ascii_case(name) && !has(former))
            .map(|(_, former)| *former);
        known(name).or(present).unwrap_or(name).to_owned()
    };
    head.iter().map(name).collect()
}

/// Whether a name is one of the format's, in its present or its former spelling.
pub(super) fn is_of_format(name: &str) -> bool {
    let present = PRESENT
        .iter()
        .any(|(present, _)| present.eq_ignore_ascii_case(name));
    known(name).is_some() || present
}

/// The spelling of ours for a column that is written in another case.
pub(super) fn known(name: &str) -> Option<&'static str> {
    OWN.into_iter()
        .chain([STATUS])
        .find(|own| own.eq_ignore_ascii_case(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ex_7_present_names_are_read_as_the_former_ones() {
        assert_eq!(
            names(&["url handle", "Description", "PRICE", "My own"]),
            ["Handle", "Body (HTML)", "Variant Price", "My own"]
        );
        // A shop's own column beside the format's.
        assert_eq!(
            names(&["Handle", "Variant Price", "Price"]),
            ["Handle", "Variant Price", "Price"]
        );
    }
}
