use super::Taken;
use crate::pricing::allocation::Part;
use crate::pricing::minor::{Minor, Scale};
use crate::pricing::{Label, ShippingInput};

/// A shipping charge while it is being priced.
pub(in crate::pricing) struct CartCharge<'q> {
    pub id: &'q Label,
    pub rank: u32,
    /// What it costs as listed.
    pub price: Minor,
    /// What it costs as it stands.
    pub total: Minor,
    /// What the promotion at hand took.
    pub taken: Minor,
    /// What promotions took before, by their place.
    pub discounts: Vec<Taken>,
    is_parallel: bool,
}

impl<'q> CartCharge<'q> {
    pub fn new(entry: &'q ShippingInput, rank: u32, scale: Scale, is_parallel: bool) -> Self {
        let price = scale.minor(entry.price);
        Self {
            id: &entry.id,
            rank,
            price,
            total: price,
            taken: 0,
            discounts: Vec::new(),
            is_parallel,
        }
    }

    /// What a promotion computes on.
    pub const fn value(&self) -> Minor {
        if self.is_parallel {
            self.price
        } else {
            self.total
        }
    }

    /// What can still be taken.
    pub const fn room(&self) -> Minor {
        self.total - self.taken
    }

    /// Its part in a discount on several charges.
    pub const fn part(&self) -> Part {
        Part {
            count: 1,
            value: self.value(),
            cap: self.room(),
            rank: self.rank,
        }
    }

    /// Takes an amount; returned is what it could not take.
    pub fn take(&mut self, amount: Minor) -> Minor {
        let taken = amount.min(self.room());
        self.taken += taken;
        amount - taken
    }

    pub fn keep(&mut self, promotion: usize) {
        if self.taken > 0 {
            self.total -= self.taken;
            self.discounts.push(Taken::of(promotion, self.taken));
            self.taken = 0;
        }
    }
}
