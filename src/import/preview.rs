//! Looking a file through before anything is written.

use std::collections::HashSet;
use std::io::Read;

use super::addresses::Addresses;
use super::change::first_changes;
use super::fault::ImportFault;
use super::record::first_faults;
use super::run::next_groups;
use super::{Importer, Progress};
use crate::import::shopify_csv::Reader;

/// What an import would do.
pub(super) struct Preview {
    /// Its counts, with the first faults and changes.
    pub progress: Progress,
    /// How many faults there are.
    pub fault_count: u64,
}

impl Importer {
    /// What importing `file` would do by what is stored now. No picture is fetched.
    pub(super) async fn look_through<R: Read + Send>(
        &self,
        file: R,
    ) -> Result<Preview, ImportFault> {
        let mut reader = Reader::new(file).map_err(ImportFault::Head)?;
        let mut addresses = Addresses::default();
        let mut claimed = HashSet::new();
        let mut preview = Preview {
            progress: Progress::default(),
            fault_count: 0,
        };
        loop {
            let groups = next_groups(&mut reader);
            if groups.is_empty() {
                return Ok(preview);
            }
            let batch = self.batch(groups, &mut addresses).await?;
            let supply = self.known_supply(&batch).await?;
            let mut news = Progress::default();
            for product in &batch.products {
                let verdict = batch.judge(product, &supply, self.mode, &claimed);
                claimed.extend(verdict.skus);
                match verdict.change {
                    Some(change) => news.note(change, verdict.faults),
                    None => news.refuse(verdict.faults),
                }
                preview.progress.rows = product.rows_done;
            }
            preview.fault_count += news.faults.len() as u64;
            preview.add(news);
        }
    }
}

impl Preview {
    fn add(&mut self, news: Progress) {
        let all = &mut self.progress;
        all.created += news.created;
        all.changed += news.changed;
        all.unchanged += news.unchanged;
        all.refused += news.refused;
        all.kept += news.kept;
        all.faults = first_faults(std::mem::take(&mut all.faults), &news.faults);
        all.changes = first_changes(std::mem::take(&mut all.changes), &news.changes);
    }
}
