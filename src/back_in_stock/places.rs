//! How many people may be told.

/// What stands between a variant and those who wait for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Places {
    /// Units for which somebody was told, when that was counted last.
    pub offered: i64,
    /// Units that were bought since.
    pub sold: i64,
    /// Units that may be sold now.
    pub available: i64,
}

impl Places {
    /// Units for which somebody was told who may still buy them.
    pub fn standing(self) -> i64 {
        (self.offered - self.sold).clamp(0, self.available.max(0))
    }

    /// Units of which nobody was told.
    pub fn free(self) -> i64 {
        self.available.max(0) - self.standing()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ex_11_as_many_are_told_as_there_are_units() {
        for (offered, sold, available, free) in [
            (0, 0, 0, 0),
            (0, 0, 3, 3),
            // They have been told; nobody has bought.
            (3, 0, 3, 0),
            // One came back, or one more came.
            (3, 0, 4, 1),
            // Two were bought, by whomever.
            (3, 2, 1, 0),
            // All were bought, and as many came since.
            (3, 3, 3, 3),
            // Gone otherwise: counted anew.
            (3, 0, 0, 0),
            (3, 0, -2, 0),
            // Bought by others before anybody was told.
            (0, 5, 2, 2),
        ] {
            let places = Places {
                offered,
                sold,
                available,
            };
            assert_eq!(places.free(), free, "{places:?}");
        }
    }
}
