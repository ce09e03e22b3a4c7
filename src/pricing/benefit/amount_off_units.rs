use crate::core::Amount;
use crate::pricing::Selector;
use crate::pricing::benefit::Deal;
use crate::pricing::benefit::Give;
use crate::pricing::benefit::Pick;
use crate::pricing::outcome::Refusal;
use crate::pricing::read::At;
use crate::pricing::read::record;
use crate::pricing::verification::Verification;

record! {
    /// An amount off each of the chosen units.
    pub struct AmountOffUnits {
        /// How much.
        amount: Amount,
        /// Which units.
        select: Selector = Selector::default(),
        /// At most so many.
        max_units: Option<u32> = None,
        /// Of each line at most so many.
        max_units_per_line: Option<u32> = None,
        /// Which of them first.
        pick: Pick = Pick::default(),
    }
}

impl Give for AmountOffUnits {
    fn give(&self, deal: &mut Deal<'_, '_>) -> Result<(), Refusal> {
        let lines = deal.select(&self.select);
        let most = (self.max_units, self.max_units_per_line);
        let units = deal.cart.picked_units(&lines, self.pick, most);
        deal.amount_off_each(&units, deal.minor(self.amount));
        Ok(())
    }

    fn selectors(&self) -> Vec<&Selector> {
        vec![&self.select]
    }

    fn verify(&self, at: &At<'_>, verification: &mut Verification) {
        verification.amount(at, "amount", self.amount);
        verification.selector(at, "select", &self.select);
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::pricing::testing::{Test, given};

    #[test]
    fn each_chosen_unit_gets_it() -> Test {
        for (lines, benefit, discount, totals) in [
            (
                json!([{ "sku": "A", "unit_price": "10.00", "quantity": 2 }, { "sku": "B", "unit_price": "3.00", "quantity": 2 }]),
                json!({ "kind": "amount_off_units", "amount": "5.00" }),
                "16.00",
                vec!["10.00", "0.00"],
            ),
            (
                json!([{ "sku": "A", "unit_price": "10.00", "quantity": 2 }, { "sku": "B", "unit_price": "3.00", "quantity": 2 }]),
                json!({ "kind": "amount_off_units", "amount": "5.00", "max_units": 1 }),
                "5.00",
                vec!["15.00", "6.00"],
            ),
            (
                json!([{ "sku": "A", "unit_price": "10.00", "quantity": 2, "floor_price": "8.00" }]),
                json!({ "kind": "amount_off_units", "amount": "5.00" }),
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
