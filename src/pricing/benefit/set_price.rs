use crate::core::Amount;
use crate::pricing::Selector;
use crate::pricing::benefit::Deal;
use crate::pricing::benefit::Give;
use crate::pricing::outcome::Refusal;
use crate::pricing::read::At;
use crate::pricing::read::record;
use crate::pricing::verification::Verification;

record! {
    /// A list price; never raises one.
    pub struct SetPrice {
        /// The price.
        price: Amount,
        /// Which units.
        select: Selector = Selector::default(),
    }
}

impl Give for SetPrice {
    fn give(&self, deal: &mut Deal<'_, '_>) -> Result<(), Refusal> {
        let units = deal.cart.units_of(&deal.select(&self.select));
        deal.price_each(&units, deal.minor(self.price));
        Ok(())
    }

    fn selectors(&self) -> Vec<&Selector> {
        vec![&self.select]
    }

    fn verify(&self, at: &At<'_>, verification: &mut Verification) {
        verification.amount(at, "price", self.price);
        verification.selector(at, "select", &self.select);
    }

    fn changes_list_prices(&self) -> Option<bool> {
        Some(true)
    }
}
