use serde::{Deserialize, Serialize};

use super::{Mode, Progress};
use crate::core::ImportId;
use crate::import::shopify_csv::RowFault;

/// Most faults that are kept; the others are counted.
pub const FAULTS_KEPT: usize = 1_000;

/// Where an import stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ImportState {
    /// Uploaded and looked through; nothing is written yet.
    Preview,
    /// Waits for the worker.
    Queued,
    /// Products are being written.
    Running,
    /// Every row was read.
    Done,
    /// It could not go on.
    Failed,
    /// Somebody stopped it; what was written stays.
    Cancelled,
}

impl ImportState {
    /// The word in the database and in message keys.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Preview => "preview",
            Self::Queued => "queued",
            Self::Running => "running",
            Self::Done => "done",
            Self::Failed => "failed",
            Self::Cancelled => "cancelled",
        }
    }

    pub(super) fn parse(word: &str) -> Self {
        match word {
            "preview" => Self::Preview,
            "queued" => Self::Queued,
            "running" => Self::Running,
            "done" => Self::Done,
            "cancelled" => Self::Cancelled,
            _ => Self::Failed,
        }
    }

    /// Whether there is something to wait for.
    #[must_use]
    pub fn is_under_way(self) -> bool {
        matches!(self, Self::Queued | Self::Running)
    }
}

/// An import as the merchant sees it.
#[derive(Clone, Debug)]
pub struct ImportRecord {
    /// Its id.
    pub id: ImportId,
    /// Name of the uploaded file.
    pub file_name: String,
    /// Where the upload is kept.
    pub storage_key: String,
    /// Where it stands.
    pub state: ImportState,
    /// Rows of the file, without the head.
    pub total_rows: u64,
    /// How far it is; before it starts, what the preview counted.
    pub progress: Progress,
    /// What may happen to products that exist.
    pub mode: Mode,
    /// How many faults were found; the first [`FAULTS_KEPT`] are in `progress`.
    pub fault_count: u64,
}

/// The faults to keep when `more` are added to `kept`.
pub(super) fn first_faults(mut kept: Vec<RowFault>, more: &[RowFault]) -> Vec<RowFault> {
    let room = FAULTS_KEPT.saturating_sub(kept.len());
    kept.extend(more.iter().take(room).cloned());
    kept
}
