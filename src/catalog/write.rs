//! The write side of the catalog: makes what is stored equal to what was described.
//!
//! Invariant: options, values, pictures and variants that stay keep their ids, so that carts,
//! orders and the price history go on meaning the same things.

mod fault;
mod group;
mod parts;
mod record;
mod store;

pub use fault::WriteFault;
pub use group::{CategoryInput, CollectionInput, delete_group, save_category, save_collection};
pub use record::StoredProduct;
pub use store::{lock, product_by_slug};

use std::collections::BTreeSet;

use uuid::Uuid;

use super::input::{ProductInput, TextFormat};
use crate::core::{Error, ProductId, Reason, Refusal, Slug, VariantId};
use crate::db::TenantTx;
use crate::inventory::{MovementKind, StockChange, store as stock};
use crate::web::edits::changed_by_import;
use crate::web::markdown;

/// What saving did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// The product is new.
    Created,
    /// Something about it is different now.
    Changed,
    /// It was like this before; nothing was written.
    Unchanged,
}

/// A saved product.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// Its id.
    pub id: ProductId,
    /// Its address.
    pub slug: Slug,
    /// What saving did.
    pub change: Change,
}

/// Where a new stock count comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StockSource {
    /// Somebody counted.
    Count,
    /// A file was imported.
    Import,
}

impl StockSource {
    fn movement(self) -> MovementKind {
        match self {
            Self::Count => MovementKind::Count,
            Self::Import => MovementKind::Import,
        }
    }
}

/// The product as it is stored, in the form it is written.
pub async fn load(tx: &mut TenantTx, id: ProductId) -> sqlx::Result<Option<StoredProduct>> {
    Ok(load_many(tx, &[id]).await?.pop())
}

/// Several products as they are stored, in the order of `ids`; those that do not exist are left out.
pub async fn load_many(tx: &mut TenantTx, ids: &[ProductId]) -> sqlx::Result<Vec<StoredProduct>> {
    let ids: Vec<Uuid> = ids.iter().map(|id| id.as_uuid()).collect();
    store::load(tx, &ids).await
}

/// Creates the product, or makes the stored one with that id equal to `input`. The constraints of
/// the database are checked before this returns.
///
/// # Errors
/// [`WriteFault::Refused`] with the faults by field; nothing may be committed then.
pub async fn save_product(
    tx: &mut TenantTx,
    id: Option<ProductId>,
    input: &ProductInput,
    source: StockSource,
) -> Result<Saved, WriteFault> {
    let stored = match id {
        None => None,
        Some(id) => {
            // Two merchants at once: the second waits and writes over what the first wrote.
            if !lock(tx, id.as_uuid()).await? {
                return Err(Error::NotFound.into());
            }
            load(tx, id).await?
        }
    };
    save_over(tx, stored.as_ref(), input, source).await
}

/// [`save_product`] for a caller that has loaded what is stored in the same transaction.
///
/// # Errors
/// As [`save_product`].
pub async fn save_over(
    tx: &mut TenantTx,
    stored: Option<&StoredProduct>,
    input: &ProductInput,
    source: StockSource,
) -> Result<Saved, WriteFault> {
    let mut input = completed(tx, stored, input).await?;
    input.check()?;
    let slug = input.slug.clone().ok_or_else(no_slug)?;
    if let Some(stored) = stored {
        stored.recognise(&mut input);
        if stored.input == input {
            return Ok(Saved {
                id: stored.id,
                slug,
                change: Change::Unchanged,
            });
        }
    }
    let id = stored.map_or_else(ProductId::new, |stored| stored.id);
    write(tx, id, &slug, stored, &input, source).await?;
    if stored.is_some() && source == StockSource::Import {
        changed_by_import(tx, form_of(id)).await?;
    }
    let change = if stored.is_some() {
        Change::Changed
    } else {
        Change::Created
    };
    Ok(Saved { id, slug, change })
}

/// Key of the form that edits a product.
pub(super) fn form_of(product: ProductId) -> String {
    format!("product-{product}")
}

fn no_slug() -> WriteFault {
    Error::invalid("slug", Reason::Required).into()
}

/// What may be written in several ways is written in one.
fn settle(input: &mut ProductInput) {
    if input.tax_class.is_empty() {
        "standard".clone_into(&mut input.tax_class);
    }
    input.tell_gift_card();
    for variant in &mut input.variants {
        in_gallery_order(&mut variant.pictures);
        if input.is_gift_card {
            // An amount weighs nothing, is never out of stock, and was never dearer.
            variant.compare_at_price = None;
            variant.floor_price = None;
            variant.weight_grams = 0;
            variant.requires_shipping = false;
            variant.taxable = false;
            variant.stock.tracked = false;
            variant.stock.oversell = false;
        }
    }
}

/// Fills in what may be left out: the slug, the tax class.
async fn completed(
    tx: &mut TenantTx,
    stored: Option<&StoredProduct>,
    input: &ProductInput,
) -> Result<ProductInput, WriteFault> {
    let mut input = input.clone();
    settle(&mut input);
    if input.slug.is_none() {
        input.slug = match stored {
            Some(stored) => stored.input.slug.clone(),
            None => {
                let wished = Slug::from_title(&input.title)
                    .map_err(|reason| Error::invalid("slug", reason))?;
                Some(store::free_product_slug(tx, &wished).await?)
            }
        };
    }
    Ok(input)
}

/// The first picture stands for the variant; the others follow as in the gallery, each once.
fn in_gallery_order(pictures: &mut Vec<usize>) {
    let Some(first) = pictures.first().copied() else {
        return;
    };
    let others: BTreeSet<_> = pictures.iter().copied().filter(|at| *at != first).collect();
    *pictures = std::iter::once(first).chain(others).collect();
}

/// A product's description as pages show it.
#[must_use]
pub fn rendered(input: &ProductInput) -> String {
    match input.description_format {
        TextFormat::Markdown => markdown::html(&input.description),
        TextFormat::Html => markdown::of_html(&input.description),
    }
}

async fn write(
    tx: &mut TenantTx,
    id: ProductId,
    slug: &Slug,
    stored: Option<&StoredProduct>,
    input: &ProductInput,
    source: StockSource,
) -> Result<(), WriteFault> {
    let parts = parts::Parts::of(stored, input);
    let html = rendered(input);
    let product = id.as_uuid();
    if stored.is_some() {
        // Stock first, in the order in which orders take it: nobody waits for each other in a circle.
        stock::lock_of_product(tx, product).await?;
    }
    match stored {
        None => store::insert_product(tx, product, slug, input, &html).await?,
        Some(stored) => {
            store::update_product(tx, product, slug, input, &html).await?;
            if let Some(old) = stored.input.slug.as_ref().filter(|old| *old != slug) {
                store::remember_slug(tx, "product", old, product).await?;
            }
        }
    }
    store::claim_slug(tx, "product", slug).await?;
    store::save_options(tx, product, &parts).await?;
    store::save_pictures(tx, product, &parts).await?;
    store::save_variants(tx, product, &parts).await?;
    if stored.is_some() {
        if stock::has_commitments(tx, product, &parts.variant_ids()).await? {
            return Err(Error::from(Refusal::InUse).into());
        }
        store::delete_missing(tx, product, &parts).await?;
    }
    store::save_variant_pictures(tx, product, &parts).await?;
    let counts: Vec<StockChange> = parts
        .variants
        .iter()
        .map(|variant| StockChange {
            variant: VariantId::from_uuid(variant.id),
            change: StoredProduct::stock_change(stored, variant.input),
            tracked: variant.input.stock.tracked,
            oversell: variant.input.stock.oversell,
        })
        .collect();
    stock::save_counts(tx, &counts, source.movement()).await?;
    store::save_memberships(tx, product, stored, input).await?;
    store::write_search(tx, product).await?;
    store::check_constraints(tx).await?;
    Ok(())
}
