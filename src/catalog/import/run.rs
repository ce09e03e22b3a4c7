use std::collections::HashMap;
use std::io::Read;

use super::store;
use crate::catalog::input::ProductInput;
use crate::catalog::shopify_csv::{
    Described, Group, Reader, RowFault, RowReason, Severity, merged, missing,
};
use crate::catalog::write::{
    self, Change, Fault, StockSource, StoredProduct, keep_savepoint, rollback_to_savepoint,
    set_savepoint,
};
use crate::core::{Currency, Error, MediaId, Slug};
use crate::db::{Db, TenantTx};
use crate::media::Shelf;
use crate::media::fetch::Fetcher;
use crate::platform::Tenant;

use super::Images;

/// Products written in one transaction.
const CHUNK: usize = 50;

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
    /// Faults found since the last time.
    pub faults: Vec<RowFault>,
}

impl Progress {
    /// Products that are in the catalogue as the file tells them.
    #[must_use]
    pub fn imported(&self) -> u64 {
        self.created + self.changed + self.unchanged
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
    pub shelf: Shelf,
    /// Whose catalogue.
    pub tenant: Tenant,
    /// The store's currency.
    pub currency: Currency,
    /// Hosts under which the shop itself is served.
    pub own_hosts: Vec<String>,
    /// The way to pictures elsewhere.
    pub fetcher: Fetcher,
    /// Pictures that came with the file.
    pub images: Images,
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
        let mut groups = Vec::with_capacity(CHUNK);
        loop {
            let group = reader.next_group();
            let ended = group.is_none();
            groups.extend(group.filter(|group| group.rows_done > skipped));
            if groups.len() == CHUNK || (ended && !groups.is_empty()) {
                let signal = self
                    .chunk(std::mem::take(&mut groups), &mut progress, listener)
                    .await?;
                progress.faults.clear();
                if signal == Signal::Stop {
                    return Ok(progress);
                }
            }
            if ended {
                return Ok(progress);
            }
        }
    }

    async fn chunk<L: Listener>(
        &self,
        groups: Vec<Group>,
        progress: &mut Progress,
        listener: &mut L,
    ) -> Result<Signal, ImportFault> {
        let mut faults = Vec::new();
        let mut products = Vec::new();
        let rows = groups.last().map_or(progress.rows, |group| group.rows_done);
        for group in &groups {
            let mut own = group.faults.clone();
            let described = Described::read(group, self.currency, &mut own);
            products.push((described, own));
        }
        let described: Vec<&Described> = products.iter().map(|(described, _)| described).collect();
        let media = self.pictures(&described, &mut faults).await?;
        let mut tx = self.db.begin(&self.tenant.schema).await?;
        let stored = stored(&mut tx, &products).await?;
        for (described, own) in products {
            let known = described.slug.as_ref().and_then(|slug| stored.get(slug));
            let (change, found) = add(&mut tx, &described, known, &media, own).await?;
            match change {
                Some(Change::Created) => progress.created += 1,
                Some(Change::Changed) => progress.changed += 1,
                Some(Change::Unchanged) => progress.unchanged += 1,
                None => progress.refused += 1,
            }
            faults.extend(found);
        }
        faults.sort_by_key(|fault| fault.row);
        progress.rows = rows;
        progress.faults = faults;
        let signal = listener.hear(&mut tx, progress).await?;
        tx.commit().await?;
        Ok(signal)
    }
}

/// Why an import ended early.
#[derive(Debug)]
pub enum ImportFault {
    /// The file's head cannot be read.
    Head(RowFault),
    /// The database failed.
    Database(sqlx::Error),
    /// The storage of pictures failed.
    Media(crate::media::MediaFault),
}

impl From<sqlx::Error> for ImportFault {
    fn from(error: sqlx::Error) -> Self {
        Self::Database(error)
    }
}

impl std::fmt::Display for ImportFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Head(fault) => fault.fmt(f),
            Self::Database(error) => error.fmt(f),
            Self::Media(fault) => fault.fmt(f),
        }
    }
}

impl std::error::Error for ImportFault {}

async fn stored(
    tx: &mut TenantTx,
    products: &[(Described, Vec<RowFault>)],
) -> sqlx::Result<HashMap<Slug, StoredProduct>> {
    let slugs: Vec<String> = products
        .iter()
        .filter_map(|(described, _)| described.slug.as_ref().map(|slug| slug.as_str().to_owned()))
        .collect();
    let ids = store::lock_by_slugs(tx, &slugs).await?;
    let found = write::load_many(tx, &ids).await?;
    Ok(found
        .into_iter()
        .filter_map(|stored| Some((stored.input.slug.clone()?, stored)))
        .collect())
}

/// Writes one product; `None` with the faults when it is refused.
async fn add(
    tx: &mut TenantTx,
    described: &Described,
    known: Option<&StoredProduct>,
    media: &HashMap<String, MediaId>,
    mut faults: Vec<RowFault>,
) -> Result<(Option<Change>, Vec<RowFault>), ImportFault> {
    let input: ProductInput = merged(
        known.map(|known| &known.input),
        described,
        media,
        &mut faults,
    );
    if faults.iter().any(|fault| fault.severity == Severity::Error) {
        return Ok((None, faults));
    }
    set_savepoint(tx).await?;
    match write::save_over(tx, known, &input, StockSource::Import).await {
        Ok(saved) => {
            if let Some(missing) = missing(described, media) {
                store::keep_missing_pictures(tx, saved.id, &missing).await?;
            }
            keep_savepoint(tx).await?;
            Ok((Some(saved.change), faults))
        }
        Err(Fault::Refused(error)) => {
            rollback_to_savepoint(tx).await?;
            faults.extend(row_faults(&error, described));
            Ok((None, faults))
        }
        Err(Fault::Database(error)) => Err(error.into()),
    }
}

/// A refusal of the write side as faults of rows.
fn row_faults(error: &Error, described: &Described) -> Vec<RowFault> {
    let Error::Invalid(faults) = error else {
        return vec![RowFault::error(described.row, "Handle", RowReason::InUse)];
    };
    faults
        .iter()
        .map(|(field, reason)| {
            let (row, column) = place_of(field.as_str(), described);
            RowFault::error(row, column, RowReason::Value(*reason))
        })
        .collect()
}

fn place_of(field: &str, described: &Described) -> (u64, &'static str) {
    let variant = field
        .strip_prefix("variants[")
        .and_then(|rest| rest.split_once(']'));
    if let Some((place, part)) = variant {
        let row = described.variant_row(place.parse().unwrap_or_default());
        let column = match part {
            ".sku" => "Variant SKU",
            ".barcode" => "Variant Barcode",
            ".price" => "Variant Price",
            ".compare_at_price" => "Variant Compare At Price",
            ".weight" => "Variant Grams",
            ".on_hand" => "Variant Inventory Qty",
            ".pictures" => "Variant Image",
            _ => "Option1 Value",
        };
        return (row, column);
    }
    let column = match field {
        "title" => "Title",
        "description" => "Body (HTML)",
        "vendor" => "Vendor",
        "product_type" => "Type",
        "tags" => "Tags",
        "seo_title" => "SEO Title",
        "seo_description" => "SEO Description",
        "sku" => "Variant SKU",
        "variants" => "Option1 Value",
        _ if field.starts_with("pictures") => "Image Alt Text",
        _ if field.starts_with("options[1]") => "Option2 Name",
        _ if field.starts_with("options[2]") => "Option3 Name",
        _ if field.starts_with("options") => "Option1 Name",
        _ => "Handle",
    };
    (described.row, column)
}
