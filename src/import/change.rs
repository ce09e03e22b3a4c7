use serde::{Deserialize, Serialize};

use crate::catalog::input::ProductInput;
use crate::catalog::write;
use crate::import::shopify_csv::{Described, Difference, differences, label};

/// Most changed products that are told one by one.
const CHANGED_KEPT: usize = 300;
/// Most others.
const OTHERS_KEPT: usize = 20;

/// What a file does to a product.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// It is new.
    Created,
    /// Something about it becomes different.
    Changed,
    /// It is like this already.
    Unchanged,
    /// It exists and is left alone, since nobody asked to replace it.
    Kept,
}

impl Change {
    /// The word in message keys.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Created => "created",
            Self::Changed => "changed",
            Self::Unchanged => "unchanged",
            Self::Kept => "kept",
        }
    }
}

/// A product of a file, and what becomes of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProductChange {
    /// Its row.
    pub row: u64,
    /// The name by which the file knows it.
    pub handle: String,
    /// Its title.
    pub title: String,
    /// What becomes of it.
    pub change: Change,
    /// How many variants the file tells of.
    pub variants: usize,
    /// How many pictures.
    pub pictures: usize,
    /// What is different.
    #[serde(default)]
    pub differences: Vec<Difference>,
    /// Variants that the file does not name, in words: they go if that was asked for.
    #[serde(default)]
    pub unnamed: Vec<String>,
}

impl From<write::Change> for Change {
    fn from(change: write::Change) -> Self {
        match change {
            write::Change::Created => Self::Created,
            write::Change::Changed => Self::Changed,
            write::Change::Unchanged => Self::Unchanged,
        }
    }
}

impl ProductChange {
    pub(super) fn of(described: &Described, change: Change) -> Self {
        let title = described.title.as_ref();
        Self {
            row: described.row,
            handle: described.handle.clone(),
            title: title.unwrap_or(&described.handle).clone(),
            change,
            variants: described.variant_count(),
            pictures: described.pictures.len(),
            differences: Vec::new(),
            unnamed: Vec::new(),
        }
    }

    /// The same with pictures that nobody has tried to get so far.
    pub(super) fn with_new_pictures<'a>(
        mut self,
        addresses: impl Iterator<Item = &'a str>,
    ) -> Self {
        self.differences.extend(addresses.map(|address| Difference {
            column: "Image Src".to_owned(),
            variant: String::new(),
            old: String::new(),
            new: address.to_owned(),
        }));
        self
    }

    /// The same with what is different.
    pub(super) fn comparing(
        mut self,
        old: &ProductInput,
        new: &ProductInput,
        unnamed: &[usize],
    ) -> Self {
        self.differences = differences(old, new);
        self.unnamed = unnamed
            .iter()
            .filter_map(|at| old.variants.get(*at))
            .map(|variant| {
                let count = variant.stock.on_hand.unwrap_or_default();
                format!("{} ({count})", label(variant))
            })
            .collect();
        self
    }
}

/// "lamp: Variant Price “12.00” → “14.00”", for the command line.
impl std::fmt::Display for ProductChange {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.handle, self.change.as_str())?;
        for difference in &self.differences {
            write!(f, "; {difference}")?;
        }
        Ok(())
    }
}

/// Those that are kept when `more` are added to `kept`: what changes counts most.
pub(super) fn first_changes(
    mut kept: Vec<ProductChange>,
    more: &[ProductChange],
) -> Vec<ProductChange> {
    let is_changed =
        |product: &ProductChange| product.change == Change::Changed || !product.unnamed.is_empty();
    let mut changed = kept.iter().filter(|product| is_changed(product)).count();
    for product in more {
        let room = if is_changed(product) {
            changed += 1;
            changed <= CHANGED_KEPT
        } else {
            kept.len().saturating_sub(changed) < OTHERS_KEPT
        };
        if room {
            kept.push(product.clone());
        }
    }
    kept
}
