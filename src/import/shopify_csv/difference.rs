//! What a file changes about a product, as a person reads it.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::catalog::input::{PictureInput, ProductInput, VariantInput};

/// Most characters of a value that is shown.
const SHOWN: usize = 80;
/// Most differences of one product that are kept.
const MOST: usize = 40;

/// One thing that is different.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Difference {
    /// The column that says so.
    pub column: String,
    /// The variant that it is about; empty for the product itself.
    #[serde(default)]
    pub variant: String,
    /// What was stored; empty for nothing.
    pub old: String,
    /// What the file says; empty for nothing.
    pub new: String,
}

/// "lamp, Red / S: Variant Price 12 → 14".
impl std::fmt::Display for Difference {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if !self.variant.is_empty() {
            write!(f, "{}: ", self.variant)?;
        }
        write!(f, "{} “{}” → “{}”", self.column, self.old, self.new)
    }
}

/// The differences between a stored product and what it is to become.
pub fn differences(old: &ProductInput, new: &ProductInput) -> Vec<Difference> {
    let mut found = Found(Vec::new());
    found.note("", "Title", &old.title, &new.title);
    found.note("", "Body (HTML)", &old.description, &new.description);
    if old.description == new.description {
        let (old, new) = (old.description_format, new.description_format);
        found.note("", "Body (HTML)", old.as_str(), new.as_str());
    }
    found.note("", "Vendor", &old.vendor, &new.vendor);
    found.note("", "Type", &old.product_type, &new.product_type);
    found.note("", "Tags", &old.tags.join(", "), &new.tags.join(", "));
    found.note("", "Status", old.state.as_str(), new.state.as_str());
    found.note("", "SEO Title", &old.seo_title, &new.seo_title);
    let seo = (&old.seo_description, &new.seo_description);
    found.note("", "SEO Description", seo.0, seo.1);
    let options = |product: &ProductInput| {
        let names: Vec<&str> = product.options.iter().map(|it| it.name.as_str()).collect();
        names.join(" / ")
    };
    found.note("", "Option1 Name", &options(old), &options(new));
    found.foreign("", &old.foreign_fields, &new.foreign_fields);
    found.pictures(&old.pictures, &new.pictures);
    for variant in &new.variants {
        match old.variants.iter().find(|it| is_same(it, variant)) {
            Some(before) => found.variant(before, variant),
            None => found.note(&label(variant), "Variant Price", "", &amount(variant.price)),
        }
    }
    for variant in &old.variants {
        if !new.variants.iter().any(|it| is_same(variant, it)) {
            found.note(&label(variant), "Variant Price", &amount(variant.price), "");
        }
    }
    found.0
}

/// A variant in words: its values, its SKU, how many lie on the shelf.
pub fn label(variant: &VariantInput) -> String {
    let mut parts = Vec::new();
    if !variant.values.is_empty() {
        parts.push(variant.values.join(" / "));
    }
    parts.extend(variant.sku.as_ref().map(ToString::to_string));
    parts.join(", ")
}

fn is_same(old: &VariantInput, new: &VariantInput) -> bool {
    match (old.id, new.id) {
        (Some(old), Some(new)) => old == new,
        _ => false,
    }
}

fn amount(amount: Decimal) -> String {
    let mut amount = amount.normalize();
    if amount.scale() < 2 {
        amount.rescale(2);
    }
    amount.to_string()
}

struct Found(Vec<Difference>);

impl Found {
    fn note(&mut self, variant: &str, column: &str, old: &str, new: &str) {
        if old == new || self.0.len() >= MOST {
            return;
        }
        self.0.push(Difference {
            column: column.to_owned(),
            variant: variant.to_owned(),
            old: shown(old),
            new: shown(new),
        });
    }

    fn foreign(
        &mut self,
        variant: &str,
        old: &std::collections::BTreeMap<String, String>,
        new: &std::collections::BTreeMap<String, String>,
    ) {
        let text = |fields: &std::collections::BTreeMap<String, String>, name: &str| {
            fields.get(name).cloned().unwrap_or_default()
        };
        let added = new.keys().filter(|name| !old.contains_key(*name));
        for name in old.keys().chain(added) {
            self.note(variant, name, &text(old, name), &text(new, name));
        }
    }

    fn pictures(&mut self, old: &[PictureInput], new: &[PictureInput]) {
        if old == new {
            return;
        }
        let words = |pictures: &[PictureInput]| {
            let alts: Vec<&str> = pictures.iter().map(|it| it.alt.as_str()).collect();
            format!("{}: {}", pictures.len(), alts.join(", "))
        };
        let (before, after) = (words(old), words(new));
        if before == after {
            let order = format!("{after} …");
            self.note("", "Image Src", &before, &order);
        } else {
            self.note("", "Image Src", &before, &after);
        }
    }

    fn variant(&mut self, old: &VariantInput, new: &VariantInput) {
        let name = label(new);
        let name = name.as_str();
        let optional = |amounts: Option<Decimal>| amounts.map(amount).unwrap_or_default();
        let sku = |variant: &VariantInput| variant.sku.as_ref().map(ToString::to_string);
        let (old_sku, new_sku) = (sku(old).unwrap_or_default(), sku(new).unwrap_or_default());
        let values = (old.values.join(" / "), new.values.join(" / "));
        self.note(name, "Option1 Value", &values.0, &values.1);
        self.note(name, "Variant SKU", &old_sku, &new_sku);
        self.note(name, "Variant Barcode", &old.barcode, &new.barcode);
        self.note(
            name,
            "Variant Price",
            &amount(old.price),
            &amount(new.price),
        );
        let before = (
            optional(old.compare_at_price),
            optional(new.compare_at_price),
        );
        self.note(name, "Variant Compare At Price", &before.0, &before.1);
        let texts = |variant: &VariantInput| {
            [
                ("Variant Grams", variant.weight_grams.to_string()),
                ("Variant Inventory Qty", count(variant.stock.on_hand)),
                ("Variant Inventory Tracker", yes_no(variant.stock.tracked)),
                ("Variant Inventory Policy", yes_no(variant.stock.oversell)),
                (
                    "Variant Requires Shipping",
                    yes_no(variant.requires_shipping),
                ),
                ("Variant Taxable", yes_no(variant.taxable)),
                ("Variant Image", format!("{:?}", variant.pictures)),
            ]
        };
        for ((column, old), (_, new)) in texts(old).iter().zip(&texts(new)) {
            self.note(name, column, old, new);
        }
        self.foreign(name, &old.foreign_fields, &new.foreign_fields);
    }
}

fn count(on_hand: Option<i32>) -> String {
    on_hand.unwrap_or_default().to_string()
}

fn yes_no(flag: bool) -> String {
    if flag { "true" } else { "false" }.to_owned()
}

/// The beginning of a long text.
fn shown(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}
