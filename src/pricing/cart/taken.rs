use crate::pricing::minor::Minor;

/// What a promotion took, in as little room as there can be: a cart has thousands.
#[derive(Clone, Copy, Debug)]
pub(in crate::pricing) struct Taken {
    /// The place of the promotion.
    pub promotion: u32,
    amount: u64,
}

impl Taken {
    pub fn of(promotion: usize, amount: Minor) -> Self {
        Self {
            promotion: u32::try_from(promotion).unwrap_or(u32::MAX),
            // No line costs as much as that.
            amount: u64::try_from(amount).unwrap_or(u64::MAX),
        }
    }

    pub fn amount(&self) -> Minor {
        self.amount.into()
    }
}
