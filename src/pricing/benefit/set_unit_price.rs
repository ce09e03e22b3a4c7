use crate::core::Amount;
use crate::pricing::Selector;
use crate::pricing::benefit::Deal;
use crate::pricing::benefit::Give;
use crate::pricing::outcome::Refusal;
use crate::pricing::read::At;
use crate::pricing::read::record;
use crate::pricing::verification::Verification;

record! {
    /// A price for each chosen unit; never raises one.
    pub struct SetUnitPrice {
        /// The price.
        price: Amount,
        /// Which units.
        select: Selector = Selector::default(),
    }
}

impl Give for SetUnitPrice {
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
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::pricing::testing::{Test, given};

    #[test]
    fn no_price_is_raised() -> Test {
        for (lines, benefit, discount, totals) in [
            (
                json!([{ "sku": "A", "unit_price": "10.00", "quantity": 2 }, { "sku": "B", "unit_price": "3.00", "quantity": 2 }]),
                json!({ "kind": "set_unit_price", "price": "5.00" }),
                "10.00",
                vec!["10.00", "6.00"],
            ),
            (
                json!([{ "sku": "A", "unit_price": "10.00", "quantity": 2, "floor_price": "8.00" }]),
                json!({ "kind": "set_unit_price", "price": "5.00" }),
                "4.00",
                vec!["16.00"],
            ),
        ] {
            let (off, left) = given(lines, benefit.clone())?;
            assert_eq!(
                (off.as_str(), left),
                (discount, totals.into_iter().map(String::from).collect()),
                "{benefit}"
            );
        }
        Ok(())
    }
}
