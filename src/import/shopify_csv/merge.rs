//! What is stored, changed by what the file says. What it does not name stays as it is.

mod gallery;
mod plan;

use std::collections::{BTreeMap, HashMap, HashSet};

use gallery::{pictures, variant_pictures};
use plan::{Plan, Slot};

use super::body::with_addresses;
use super::described::{Described, DescribedVariant};
use super::{RowFault, RowReason};
use crate::catalog::input::{
    OptionInput, PictureInput, ProductInput, ProductState, TextFormat, ValueInput, VariantInput,
};
use crate::core::{MediaId, Reason, Sku, Slug};
use crate::web::markdown;

/// What is known beside the file and the stored product.
pub struct Surroundings<'a> {
    /// The product's address, if it is new.
    pub slug: &'a Slug,
    /// The pictures that could be had, by address.
    pub media: &'a HashMap<String, MediaId>,
    /// Where the shop itself shows pictures of descriptions, by their address in the file.
    pub own: &'a HashMap<String, String>,
    /// SKUs that other products have.
    pub taken: &'a HashSet<Sku>,
    /// Whether variants that the file does not name are to go.
    pub removes_variants: bool,
}

/// What is to be written.
#[derive(Clone, Debug)]
pub struct Merged {
    /// The product.
    pub input: ProductInput,
    /// Stored variants that the file does not name, by their place.
    pub unnamed: Vec<usize>,
}

/// The product as it is to be written.
pub fn merged(
    stored: Option<&ProductInput>,
    described: &Described,
    around: &Surroundings<'_>,
    faults: &mut Vec<RowFault>,
) -> Merged {
    let mut input = stored.cloned().unwrap_or_else(|| ProductInput {
        slug: Some(around.slug.clone()),
        handle: (described.handle != around.slug.as_str()).then(|| described.handle.clone()),
        state: ProductState::Published,
        ..ProductInput::default()
    });
    put(&mut input.title, &described.title);
    describe(&mut input, described, around.own);
    put(&mut input.vendor, &described.vendor);
    put(&mut input.product_type, &described.product_type);
    put(&mut input.tags, &described.tags);
    put(&mut input.state, &described.state);
    put(&mut input.seo_title, &described.seo_title);
    put(&mut input.seo_description, &described.seo_description);
    put_foreign(&mut input.foreign_fields, &described.foreign);
    put(&mut input.is_gift_card, &described.is_gift_card);
    let nothing = ProductInput::default();
    let old = stored.unwrap_or(&nothing);
    input.pictures = pictures(old, described, around.media);
    let plan = Plan::of(stored, described, around.removes_variants, faults);
    let mut merging = Merging {
        old,
        described,
        plan: &plan,
        pictures: &input.pictures,
        media: around.media,
        claimed: around.taken.clone(),
        faults,
    };
    let variants = merging.variants();
    input.options = options(old, &plan, &variants);
    input.variants = variants;
    Merged {
        input,
        unnamed: plan.unnamed,
    }
}

fn put<T: Clone>(place: &mut T, value: &Option<T>) {
    if let Some(value) = value {
        place.clone_from(value);
    }
}

/// An empty cell takes the field away; a column that the file lacks leaves it.
fn put_foreign(place: &mut BTreeMap<String, String>, cells: &BTreeMap<String, String>) {
    for (name, text) in cells {
        if text.is_empty() {
            place.remove(name);
        } else {
            place.insert(name.clone(), text.clone());
        }
    }
}

/// The description is HTML, unless it is what the stored Markdown was exported as.
fn describe(input: &mut ProductInput, described: &Described, own: &HashMap<String, String>) {
    let Some(text) = &described.description else {
        return;
    };
    let text = with_addresses(text, |address| own.get(address).cloned());
    let typed = input.description_format == TextFormat::Markdown;
    if typed && markdown::html(&input.description) == text {
        return;
    }
    input.description_format = if text.is_empty() {
        TextFormat::Markdown
    } else {
        TextFormat::Html
    };
    input.description = text;
}

/// Options and values keep their order, swatches and translations; values that no stored variant
/// had stay, those that lost their variants go, new ones follow.
fn options(old: &ProductInput, plan: &Plan, variants: &[VariantInput]) -> Vec<OptionInput> {
    let option = |(place, name): (usize, &String)| {
        let at = plan.stored_option(old, place);
        let mut option = at
            .and_then(|at| old.options.get(at))
            .cloned()
            .unwrap_or_default();
        option.name.clone_from(name);
        let has = |variants: &[VariantInput], place: usize, value: &str| {
            let mut values = variants.iter().filter_map(|it| it.values.get(place));
            values.any(|known| known == value)
        };
        option.values.retain(|value| {
            has(variants, place, &value.name)
                || !has(&old.variants, at.unwrap_or(place), &value.name)
        });
        for value in variants
            .iter()
            .filter_map(|variant| variant.values.get(place))
        {
            if !option.values.iter().any(|known| known.name == *value) {
                option.values.push(ValueInput {
                    name: value.clone(),
                    ..ValueInput::default()
                });
            }
        }
        option
    };
    plan.options.iter().enumerate().map(option).collect()
}

/// The variants of one product, on their way from the file.
struct Merging<'a> {
    old: &'a ProductInput,
    described: &'a Described,
    plan: &'a Plan,
    pictures: &'a [PictureInput],
    media: &'a HashMap<String, MediaId>,
    /// SKUs that somebody has.
    claimed: HashSet<Sku>,
    faults: &'a mut Vec<RowFault>,
}

impl Merging<'_> {
    fn variants(&mut self) -> Vec<VariantInput> {
        let plan = self.plan;
        for slot in plan.slots.iter().filter(|slot| slot.told.is_none()) {
            let kept = slot.stored.and_then(|at| self.old.variants.get(at));
            self.claimed
                .extend(kept.and_then(|variant| variant.sku.clone()));
        }
        plan.slots.iter().map(|slot| self.variant(slot)).collect()
    }

    fn variant(&mut self, slot: &Slot) -> VariantInput {
        let stored = slot.stored.and_then(|at| self.old.variants.get(at));
        let told = slot.told.and_then(|at| self.described.variants.get(at));
        let mut variant = stored.cloned().unwrap_or_default();
        variant.values = self.plan.values(slot, self.old, self.described);
        let nothing = DescribedVariant::default();
        let told_or_nothing = told.unwrap_or(&nothing);
        variant.pictures =
            variant_pictures(self.old, self.pictures, stored, told_or_nothing, self.media);
        if let Some(told) = told {
            if stored.is_none() {
                self.begin(&mut variant, told);
            }
            self.put_sku(&mut variant, told);
            put_told(&mut variant, told);
        }
        variant
    }

    /// What a variant must have, and what it is like where the file is silent.
    fn begin(&mut self, variant: &mut VariantInput, told: &DescribedVariant) {
        // As in Shopify, goods are counted only where somebody said so.
        variant.stock.tracked = told.on_hand.is_some();
        if told.price.is_none() {
            let missing = RowReason::Value(Reason::Required);
            let known = |fault: &RowFault| fault.row == told.row && fault.column == "Variant Price";
            if !self.faults.iter().any(known) {
                self.faults
                    .push(RowFault::error(told.row, "Variant Price", missing));
            }
        }
    }

    /// A SKU that another variant has is left out; the variant keeps the one that it had.
    fn put_sku(&mut self, variant: &mut VariantInput, told: &DescribedVariant) {
        match &told.sku {
            Some(Some(sku)) if self.claimed.contains(sku) => {
                let taken = RowReason::SkuTaken;
                self.faults
                    .push(RowFault::warning(told.row, "Variant SKU", taken));
            }
            Some(sku) => variant.sku.clone_from(sku),
            None => {}
        }
        let sku = variant.sku.take();
        variant.sku = sku.filter(|sku| self.claimed.insert(sku.clone()));
    }
}

fn put_told(variant: &mut VariantInput, told: &DescribedVariant) {
    put(&mut variant.weight_grams, &told.grams);
    put(&mut variant.stock.tracked, &told.tracked);
    put(&mut variant.stock.oversell, &told.oversell);
    if told.on_hand.is_some() {
        variant.stock.on_hand = told.on_hand;
    }
    put(&mut variant.price, &told.price);
    put(&mut variant.compare_at_price, &told.compare_at_price);
    put(&mut variant.requires_shipping, &told.requires_shipping);
    put(&mut variant.taxable, &told.taxable);
    put(&mut variant.barcode, &told.barcode);
    put_foreign(&mut variant.foreign_fields, &told.foreign);
}
