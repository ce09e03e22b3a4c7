use serde::{Deserialize, Serialize};

use crate::core::Reason;

/// How bad a fault is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The product was left as it is.
    Error,
    /// The product was taken, but for this.
    Warning,
}

/// What is wrong with a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RowReason {
    /// The value is not accepted.
    Value(Reason),
    /// The row is not text in UTF-8, or has more cells than the head has columns.
    Unreadable,
    /// Rows of this product stand further up, with others between.
    HandleAgain,
    /// Another row of the product has the same options.
    VariantAgain,
    /// Units of it are held for placed orders.
    InUse,
    /// Less than nothing was counted as nothing.
    NegativeStock,
    /// The picture's address could not be reached.
    PictureUnreachable,
    /// The picture's address leads into a network that is not public.
    PictureForbidden,
    /// What came from the address is no picture that is taken.
    PictureRefused,
    /// The file of that name is not among the given pictures.
    PictureMissing,
    /// Another product has the address, a number was put behind it.
    AddressTaken,
    /// Another variant has the SKU; it was left out.
    SkuTaken,
    /// The product has several variants, and the row does not say which it means.
    WhichVariant,
    /// The options are not those that the product has.
    OptionsDiffer,
    /// A state that is not known here; the product is a draft.
    UnknownState,
}

impl RowReason {
    /// Key of its words; those of a value are made from its reason.
    #[must_use]
    pub fn words_key(&self) -> &'static str {
        match self {
            Self::Value(_) => "fault-malformed",
            Self::Unreadable => "import-fault-unreadable",
            Self::HandleAgain => "import-fault-handle-again",
            Self::VariantAgain => "import-fault-variant-again",
            Self::InUse => "import-fault-in-use",
            Self::NegativeStock => "import-fault-negative-stock",
            Self::PictureUnreachable => "import-fault-picture-unreachable",
            Self::PictureForbidden => "import-fault-picture-forbidden",
            Self::PictureRefused => "import-fault-picture-refused",
            Self::PictureMissing => "import-fault-picture-missing",
            Self::AddressTaken => "import-fault-address-taken",
            Self::SkuTaken => "import-fault-sku-taken",
            Self::WhichVariant => "import-fault-which-variant",
            Self::OptionsDiffer => "import-fault-options-differ",
            Self::UnknownState => "import-fault-unknown-state",
        }
    }
}

/// Something wrong in a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowFault {
    /// The row as a spreadsheet counts it: the head is 1.
    pub row: u64,
    /// Name of the column.
    pub column: String,
    /// Whether the product was refused for it.
    pub severity: Severity,
    /// What is wrong.
    pub reason: RowReason,
}

impl RowFault {
    /// A fault for which the product is refused.
    #[must_use]
    pub fn error(row: u64, column: &str, reason: RowReason) -> Self {
        Self {
            row,
            column: column.to_owned(),
            severity: Severity::Error,
            reason,
        }
    }

    /// A fault that does not keep the product out.
    #[must_use]
    pub fn warning(row: u64, column: &str, reason: RowReason) -> Self {
        Self {
            row,
            column: column.to_owned(),
            severity: Severity::Warning,
            reason,
        }
    }
}

/// English, for the command line; pages use their message files.
impl std::fmt::Display for RowFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let kind = match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        write!(
            f,
            "row {}, {}: {kind}: {}",
            self.row, self.column, self.reason
        )
    }
}

impl std::fmt::Display for RowReason {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Value(reason) => return reason.fmt(f),
            Self::Unreadable => "is not readable as a row of this file",
            Self::HandleAgain => "the product's rows must stand together",
            Self::VariantAgain => "another row has the same options",
            Self::InUse => "units are held for placed orders",
            Self::NegativeStock => "less than nothing is counted as nothing",
            Self::PictureUnreachable => "the picture could not be reached",
            Self::PictureForbidden => "the picture's address is not on the public network",
            Self::PictureRefused => "what was found there is no accepted picture",
            Self::PictureMissing => "there is no such file among the pictures",
            Self::AddressTaken => "another product has this address, a number was put behind it",
            Self::SkuTaken => "another variant has this SKU, it was left out",
            Self::WhichVariant => {
                "the product has several variants, and this row names none of them"
            }
            Self::OptionsDiffer => {
                "the product has other options; its variants would have to be removed"
            }
            Self::UnknownState => "this state is not known here, the product is a draft",
        })
    }
}

/// Why a file is no file of products.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeadFault {
    /// What is wrong with it.
    pub reason: RowReason,
    /// The columns that were read.
    pub columns: Vec<String>,
}

impl HeadFault {
    pub(super) fn new(reason: RowReason, columns: Vec<String>) -> Self {
        Self { reason, columns }
    }
}

impl std::fmt::Display for HeadFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        RowFault::error(1, "Handle", self.reason).fmt(f)?;
        if !self.columns.is_empty() {
            write!(f, "; columns read: {}", self.columns.join(", "))?;
        }
        Ok(())
    }
}

impl std::error::Error for HeadFault {}
