use crate::core::VariantId;

/// The stock of one variant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stock {
    /// The physical count.
    pub on_hand: i32,
    /// Promised to orders that have not left.
    pub committed: i32,
    /// Whether the shop counts it at all.
    pub tracked: bool,
    /// Whether it may be sold past zero.
    pub oversell: bool,
}

impl Stock {
    /// How many may be sold; nothing when there is no limit.
    #[must_use]
    pub fn available(&self) -> Option<u32> {
        if !self.tracked || self.oversell {
            return None;
        }
        Some(u32::try_from(self.on_hand - self.committed).unwrap_or(0))
    }
}

/// Some units of a variant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Units {
    /// Of what.
    pub variant: VariantId,
    /// How many.
    pub quantity: i32,
}

/// What was counted of a variant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StockChange {
    /// Of what.
    pub variant: VariantId,
    /// How many more or fewer than were stored.
    pub change: i32,
    /// Whether the shop counts it at all.
    pub tracked: bool,
    /// Whether it may be sold past zero.
    pub oversell: bool,
}

/// Why a count changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MovementKind {
    /// Somebody counted.
    Count,
    /// A file said so.
    Import,
    /// Goods left.
    Shipment,
    /// Goods came back.
    Return,
}

impl MovementKind {
    /// The word in the ledger.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Count => "count",
            Self::Import => "import",
            Self::Shipment => "shipment",
            Self::Return => "return",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_counted_stock_has_a_limit() {
        let stock = Stock {
            on_hand: 5,
            committed: 3,
            tracked: true,
            oversell: false,
        };
        assert_eq!(stock.available(), Some(2));
        let oversold = Stock {
            committed: 9,
            ..stock
        };
        assert_eq!(oversold.available(), Some(0));
        let made_to_order = Stock {
            oversell: true,
            ..stock
        };
        assert_eq!(made_to_order.available(), None);
    }
}
