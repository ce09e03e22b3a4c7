use std::collections::HashSet;
use std::io::Read;

use super::addresses::Addresses;
use super::change::ProductChange;
use super::fault::ImportFault;
use super::pictures::Supply;
use super::product::{Batch, Product};
use super::{Change, Images, store};
use crate::core::Currency;
use crate::db::{Db, TenantTx};
use crate::import::shopify_csv::{Group, Reader, RowFault};
use crate::media::PictureStore;
use crate::media::fetch::Fetcher;
use crate::tenancy::Tenant;

/// Products that are looked at together. Each is written alone.
pub(super) const BATCH: usize = 50;

/// What may happen to products that exist.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Mode {
    /// They become as the file tells them; otherwise they are left alone.
    pub replaces: bool,
    /// Their variants that the file does not name go.
    pub removes_variants: bool,
}

/// How far an import is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Rows of the file that are done, without the head.
    pub rows: u64,
    /// Products that are new.
    pub created: u64,
    /// Products that are different now.
    pub changed: u64,
    /// Products that were like this before.
    pub unchanged: u64,
    /// Products that were left out for their faults.
    pub refused: u64,
    /// Products that exist and were left alone.
    pub kept: u64,
    /// Faults found since the last time.
    pub faults: Vec<RowFault>,
    /// What became of the products since the last time.
    pub changes: Vec<ProductChange>,
}

impl Progress {
    /// Products that are in the catalog as the file tells them.
    #[must_use]
    pub fn imported(&self) -> u64 {
        self.created + self.changed + self.unchanged
    }

    /// Counts a product and notes what became of it.
    pub(super) fn note(&mut self, product: ProductChange, faults: Vec<RowFault>) {
        match product.change {
            Change::Created => self.created += 1,
            Change::Changed => self.changed += 1,
            Change::Unchanged => self.unchanged += 1,
            Change::Kept => self.kept += 1,
        }
        self.changes.push(product);
        self.faults.extend(faults);
    }

    /// Counts a product that was left out.
    pub(super) fn refuse(&mut self, faults: Vec<RowFault>) {
        self.refused += 1;
        self.faults.extend(faults);
    }

    fn forget_news(&mut self) {
        self.faults.clear();
        self.changes.clear();
    }
}

/// Whether to go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signal {
    /// Go on.
    Continue,
    /// Stop after what was just written.
    Stop,
}

/// Hears how far an import is, inside the transaction that made it so.
pub trait Listener: Send {
    /// Called before each commit.
    fn hear(
        &mut self,
        tx: &mut TenantTx,
        progress: &Progress,
    ) -> impl Future<Output = sqlx::Result<Signal>> + Send;
}

/// Everything an import needs beside the file.
pub struct Importer {
    /// The database.
    pub db: Db,
    /// Where pictures are kept.
    pub shelf: PictureStore,
    /// Whose catalog.
    pub tenant: Tenant,
    /// The store's currency.
    pub currency: Currency,
    /// Hosts under which the shop itself is served.
    pub own_hosts: Vec<String>,
    /// The way to pictures elsewhere.
    pub fetcher: Fetcher,
    /// Pictures that came with the file.
    pub images: Images,
    /// What may happen to products that exist.
    pub mode: Mode,
}

impl Importer {
    /// Reads `file` from the row after `start.rows` and writes its products.
    ///
    /// # Errors
    /// When the file has no readable head, or the database fails; what was written stays.
    pub async fn run<R: Read + Send, L: Listener>(
        &self,
        file: R,
        start: Progress,
        listener: &mut L,
    ) -> Result<Progress, ImportFault> {
        let mut reader = Reader::new(file).map_err(ImportFault::Head)?;
        let mut progress = start;
        let skipped = progress.rows;
        let mut addresses = Addresses::default();
        loop {
            let groups = next_groups(&mut reader);
            if groups.is_empty() {
                return Ok(progress);
            }
            // What was done before a stop is read again for the addresses that it used.
            let mut batch = self.batch(groups, &mut addresses).await?;
            batch.forget_done(skipped);
            let signal = self.write(batch, &mut progress, listener).await?;
            if signal == Signal::Stop {
                return Ok(progress);
            }
        }
    }

    /// Writes the products of a batch, each in a transaction of its own.
    async fn write<L: Listener>(
        &self,
        batch: Batch,
        progress: &mut Progress,
        listener: &mut L,
    ) -> Result<Signal, ImportFault> {
        let mut supply = self.supply(&batch).await?;
        let mut warnings = std::mem::take(&mut supply.faults).into_iter().peekable();
        let mut unheard = false;
        for product in &batch.products {
            unheard = true;
            let of_product = |fault: &RowFault| fault.row <= product.rows_done + 1;
            progress
                .faults
                .extend(std::iter::from_fn(|| warnings.next_if(of_product)));
            progress.rows = product.rows_done;
            let verdict = batch.judge(product, &supply, self.mode, &HashSet::new());
            match verdict.change {
                None => progress.refuse(verdict.faults),
                Some(change) if matches!(change.change, Change::Unchanged | Change::Kept) => {
                    progress.note(change, verdict.faults);
                }
                Some(_) => {
                    let signal = self.insist(product, &supply, progress, listener).await?;
                    if let Some(signal) = signal {
                        unheard = false;
                        progress.forget_news();
                        if signal == Signal::Stop {
                            return Ok(signal);
                        }
                    }
                }
            }
        }
        if !unheard {
            return Ok(Signal::Continue);
        }
        let mut tx = self.db.begin(&self.tenant.schema).await?;
        store::commit_lightly(&mut tx).await?;
        let signal = listener.hear(&mut tx, progress).await?;
        tx.commit().await?;
        progress.forget_news();
        Ok(signal)
    }

    /// Writes a product, if need be again after an order that stood in its way.
    async fn insist<L: Listener>(
        &self,
        product: &Product,
        supply: &Supply,
        progress: &mut Progress,
        listener: &mut L,
    ) -> Result<Option<Signal>, ImportFault> {
        let mut tries = 0;
        loop {
            tries += 1;
            let mut noted = progress.clone();
            match self.write_one(product, supply, &mut noted, listener).await {
                Err(fault) if fault.is_contention() && tries < TRIES => {}
                Err(fault) => return Err(fault),
                Ok(signal) => {
                    *progress = noted;
                    return Ok(signal);
                }
            }
        }
    }
}

/// How often a product is tried that an order stood in the way of.
const TRIES: u32 = 5;

/// The next products of a file.
pub(super) fn next_groups<R: Read>(reader: &mut Reader<R>) -> Vec<Group> {
    std::iter::from_fn(|| reader.next_group())
        .take(BATCH)
        .collect()
}
