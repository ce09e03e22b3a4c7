use crate::pricing::minor::Minor;

/// Units of a line that cost the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::pricing) struct Run {
    pub count: u32,
    /// The price of one before the promotion at hand.
    pub price: Minor,
    /// What the promotion at hand took off one.
    pub off: Minor,
    /// Whether a promotion that counts units once has counted them.
    pub counted: bool,
}

impl Run {
    pub(super) fn is_like(&self, other: &Self) -> bool {
        (self.price, self.off, self.counted) == (other.price, other.off, other.counted)
    }
}

/// Adds units to the last run when they cost the same.
pub(super) fn push(runs: &mut Vec<Run>, run: Run) {
    if run.count == 0 {
        return;
    }
    match runs.last_mut() {
        Some(last) if run.is_like(last) => last.count += run.count,
        _ => runs.push(run),
    }
}
