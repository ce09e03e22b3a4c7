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

/// The spelling of ours for a column that is written in another case.
pub(super) fn known(name: &str) -> Option<&'static str> {
    OWN.into_iter()
        .chain([STATUS])
        .find(|own| own.eq_ignore_ascii_case(name))
}
