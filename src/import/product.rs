//! What becomes of a product of the file, and writing it.

use std::collections::{HashMap, HashSet};

use super::addresses::{Addresses, Target};
use super::change::{Change, ProductChange};
use super::fault::{ImportFault, row_faults};
use super::pictures::Supply;
use super::{Importer, Listener, Mode, Progress, Signal, store};
use crate::catalog::input::ProductInput;
use crate::catalog::write::{self, StockSource, StoredProduct, WriteFault};
use crate::core::{ProductId, Sku};
use crate::db::TenantTx;
use crate::import::shopify_csv::{
    Described, Group, Merged, MissingPicture, RowFault, Severity, Surroundings, merged, missing,
};
use crate::inventory;

/// Some products of the file, with what is stored of them.
#[derive(Default)]
pub(super) struct Batch {
    pub products: Vec<Product>,
    stored: HashMap<ProductId, StoredProduct>,
    missing: HashMap<ProductId, Vec<MissingPicture>>,
    owners: HashMap<Sku, ProductId>,
}

/// A product of the file.
pub(super) struct Product {
    pub described: Described,
    pub target: Option<Target>,
    /// Rows of the file that are done with it.
    pub rows_done: u64,
    faults: Vec<RowFault>,
}

/// What becomes of a product.
pub(super) struct Verdict {
    /// Nothing when it is refused.
    pub change: Option<ProductChange>,
    pub faults: Vec<RowFault>,
    /// The SKUs that it will have.
    pub skus: Vec<Sku>,
}

impl Verdict {
    fn refused(faults: Vec<RowFault>) -> Self {
        Self {
            change: None,
            faults,
            skus: Vec::new(),
        }
    }
}

impl Product {
    fn known(&self) -> Option<ProductId> {
        self.target.as_ref()?.known
    }

    /// Whether its pictures are wanted.
    pub fn is_wanted(&self, mode: Mode) -> bool {
        !is_refused(&self.faults)
            && self
                .target
                .as_ref()
                .is_some_and(|target| target.known.is_none() || mode.replaces)
    }

    fn merge(
        &self,
        target: &Target,
        stored: Option<&ProductInput>,
        supply: &Supply,
        taken: &HashSet<Sku>,
        mode: Mode,
    ) -> (Merged, Vec<RowFault>) {
        let mut faults = self.faults.clone();
        let around = Surroundings {
            slug: &target.slug,
            media: &supply.media,
            own: &supply.own,
            taken,
            removes_variants: mode.removes_variants,
        };
        let merged = merged(stored, &self.described, &around, &mut faults);
        (merged, faults)
    }

    /// Addresses of pictures that nobody has tried to get so far.
    fn new_pictures<'p>(
        &'p self,
        supply: &Supply,
        missing: &[MissingPicture],
    ) -> impl Iterator<Item = &'p str> {
        let pictures = self.described.pictures.iter();
        pictures
            .map(|picture| picture.address.as_str())
            .filter(|address| {
                !supply.is_complete
                    && !supply.media.contains_key(*address)
                    && !missing.iter().any(|it| it.address == *address)
            })
    }
}

impl Batch {
    /// Leaves out what an import did before it was stopped.
    pub fn forget_done(&mut self, rows: u64) {
        self.products.retain(|product| product.rows_done > rows);
    }

    /// What becomes of a product by what is stored now; `claimed` holds SKUs of products further up
    /// that are not written yet.
    pub fn judge(
        &self,
        product: &Product,
        supply: &Supply,
        mode: Mode,
        claimed: &HashSet<Sku>,
    ) -> Verdict {
        let Some(target) = product
            .target
            .as_ref()
            .filter(|_| !is_refused(&product.faults))
        else {
            return Verdict::refused(product.faults.clone());
        };
        if target.known.is_some() && !mode.replaces {
            return Verdict {
                change: Some(ProductChange::of(&product.described, Change::Kept)),
                ..Verdict::refused(Vec::new())
            };
        }
        let mut taken = others(&self.owners, target.known);
        taken.extend(claimed.iter().cloned());
        let stored = target.known.and_then(|id| self.stored.get(&id));
        let input = stored.map(|stored| &stored.input);
        let (merged, faults) = product.merge(target, input, supply, &taken, mode);
        if is_refused(&faults) {
            return Verdict::refused(faults);
        }
        let change = match stored {
            None => ProductChange::of(&product.described, Change::Created),
            Some(stored) => {
                let before = self.missing.get(&stored.id).map_or(&[][..], Vec::as_slice);
                let after = missing(&product.described, &supply.media);
                let same_pictures = if supply.is_complete {
                    after.is_none_or(|after| after == before)
                } else {
                    product.new_pictures(supply, before).next().is_none()
                };
                let change = if same_pictures && stored.is_like(&merged.input) {
                    Change::Unchanged
                } else {
                    Change::Changed
                };
                ProductChange::of(&product.described, change)
                    .comparing(&stored.input, &merged.input, &merged.unnamed)
                    .with_new_pictures(product.new_pictures(supply, before))
            }
        };
        let skus = merged.input.variants.iter();
        Verdict {
            skus: skus.filter_map(|variant| variant.sku.clone()).collect(),
            change: Some(change),
            faults,
        }
    }
}

/// Whether there is something for which the product is left out.
fn is_refused(faults: &[RowFault]) -> bool {
    faults.iter().any(|fault| fault.severity == Severity::Error)
}

/// The SKUs that other products have.
fn others(owners: &HashMap<Sku, ProductId>, known: Option<ProductId>) -> HashSet<Sku> {
    owners
        .iter()
        .filter(|(_, owner)| Some(**owner) != known)
        .map(|(sku, _)| sku.clone())
        .collect()
}

impl Importer {
    /// Reads some products and what is stored of them.
    pub(super) async fn batch(
        &self,
        groups: Vec<Group>,
        addresses: &mut Addresses,
    ) -> Result<Batch, ImportFault> {
        let mut faults: Vec<Vec<RowFault>> =
            groups.iter().map(|group| group.faults.clone()).collect();
        let mut tx = self.db.begin(&self.tenant.schema).await?;
        let targets = addresses.settle(&mut tx, &groups, &mut faults).await?;
        let mut batch = Batch::default();
        for ((group, target), mut faults) in groups.iter().zip(targets).zip(faults) {
            batch.products.push(Product {
                described: Described::read(group, self.currency, &mut faults),
                target,
                rows_done: group.rows_done,
                faults,
            });
        }
        let known: Vec<ProductId> = batch.products.iter().filter_map(Product::known).collect();
        if self.mode.replaces {
            let stored = write::load_many(&mut tx, &known).await?;
            batch.stored = stored.into_iter().map(|it| (it.id, it)).collect();
            batch.missing = store::missing_pictures(&mut tx, &known).await?;
        }
        let described = batch.products.iter().map(|product| &product.described);
        batch.owners = owners(&mut tx, described).await?;
        tx.commit().await?;
        Ok(batch)
    }

    /// Writes one product, and notes it in `progress`. Nothing is heard of one that is refused.
    pub(super) async fn write_one<L: Listener>(
        &self,
        product: &Product,
        supply: &Supply,
        progress: &mut Progress,
        listener: &mut L,
    ) -> Result<Option<Signal>, ImportFault> {
        let Some(target) = &product.target else {
            progress.refuse(product.faults.clone());
            return Ok(None);
        };
        let described = &product.described;
        let mut tx = self.db.begin(&self.tenant.schema).await?;
        store::commit_lightly(&mut tx).await?;
        let stored = match target.known {
            Some(id) => locked(&mut tx, id).await?,
            None => None,
        };
        let owners = owners(&mut tx, std::iter::once(described)).await?;
        let taken = others(&owners, target.known);
        let before = stored.as_ref().map(|stored| &stored.input);
        let (merged, mut faults) = product.merge(target, before, supply, &taken, self.mode);
        if is_refused(&faults) {
            progress.refuse(faults);
            return Ok(None);
        }
        let input = &merged.input;
        let saved = write::save_over(&mut tx, stored.as_ref(), input, StockSource::Import).await;
        let saved = match saved {
            Ok(saved) => saved,
            Err(WriteFault::Refused(error)) => {
                faults.extend(row_faults(&error, described));
                progress.refuse(faults);
                return Ok(None);
            }
            Err(WriteFault::Database(error)) => return Err(error.into()),
        };
        if let Some(missing) = missing(described, &supply.media) {
            store::keep_missing_pictures(&mut tx, saved.id, &missing).await?;
        }
        let change = ProductChange::of(described, saved.change.into());
        let change = match before {
            Some(before) => change.comparing(before, input, &merged.unnamed),
            None => change,
        };
        progress.note(change, faults);
        let signal = listener.hear(&mut tx, progress).await?;
        tx.commit().await?;
        Ok(Some(signal))
    }
}

/// A product that nobody changes until the transaction ends, neither its stock.
async fn locked(tx: &mut TenantTx, id: ProductId) -> sqlx::Result<Option<StoredProduct>> {
    if !write::lock(tx, id.as_uuid()).await? {
        return Ok(None);
    }
    inventory::store::lock_of_product(tx, id.as_uuid()).await?;
    write::load(tx, id).await
}

async fn owners(
    tx: &mut TenantTx,
    products: impl Iterator<Item = &Described>,
) -> sqlx::Result<HashMap<Sku, ProductId>> {
    let skus: Vec<String> = products
        .flat_map(|product| product.skus().map(ToString::to_string))
        .collect();
    if skus.is_empty() {
        return Ok(HashMap::new());
    }
    store::owners_of_skus(tx, &skus).await
}
