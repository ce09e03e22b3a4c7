use crate::core::Percentage;
use crate::pricing::Selector;
use crate::pricing::benefit::Deal;
use crate::pricing::benefit::Give;
use crate::pricing::cart::Units;
use crate::pricing::minor::percent_of;
use crate::pricing::outcome::Refusal;
use crate::pricing::read::At;
use crate::pricing::read::record;
use crate::pricing::verification::Verification;

record! {
    /// A percentage off list prices.
    pub struct PercentOffPrice {
        /// How much.
        percent: Percentage,
        /// Which units.
        select: Selector = Selector::default(),
    }
}

impl Give for PercentOffPrice {
    fn give(&self, deal: &mut Deal<'_, '_>) -> Result<(), Refusal> {
        let units = deal.cart.units_of(&deal.select(&self.select));
        let off = |units: &Units| units.cut(percent_of(units.value, self.percent));
        let mut cuts: Vec<_> = units.iter().map(off).collect();
        deal.not_given += deal.cart.take_from_units(&mut cuts);
        Ok(())
    }

    fn selectors(&self) -> Vec<&Selector> {
        vec![&self.select]
    }

    fn verify(&self, at: &At<'_>, verification: &mut Verification) {
        verification.selector(at, "select", &self.select);
    }

    fn changes_list_prices(&self) -> Option<bool> {
        Some(true)
    }
}
