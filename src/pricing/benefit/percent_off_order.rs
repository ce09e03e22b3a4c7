use crate::core::Amount;
use crate::core::Percentage;
use crate::pricing::benefit::Deal;
use crate::pricing::benefit::Give;
use crate::pricing::minor::percent_of;
use crate::pricing::outcome::Refusal;
use crate::pricing::read::At;
use crate::pricing::read::record;
use crate::pricing::verification::Verification;

record! {
    /// A percentage off everything in the cart.
    pub struct PercentOffOrder {
        /// How much.
        percent: Percentage,
        /// At most this.
        cap: Option<Amount> = None,
    }
}

impl Give for PercentOffOrder {
    fn give(&self, deal: &mut Deal<'_, '_>) -> Result<(), Refusal> {
        let lines = deal.lines();
        let amount = percent_of(deal.cart.value(&lines), self.percent);
        let amount = deal.within(self.cap, amount);
        deal.not_given += deal.cart.take_across(&lines, amount);
        Ok(())
    }

    fn verify(&self, at: &At<'_>, verification: &mut Verification) {
        verification.optional_amount(at, "cap", self.cap);
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::pricing::testing::{Test, given};

    #[test]
    fn a_percentage_is_rounded_once_on_the_sum() -> Test {
        for (lines, benefit, discount, totals) in [
            (
                json!([{ "sku": "A", "unit_price": "99.99", "quantity": 1 }]),
                json!({ "kind": "percent_off_order", "percent": "5" }),
                "5.00",
                vec!["94.99"],
            ),
            (
                json!([{ "sku": "C", "unit_price": "33.33", "quantity": 1 }, { "sku": "A", "unit_price": "33.33", "quantity": 1 }, { "sku": "B", "unit_price": "33.33", "quantity": 1 }]),
                json!({ "kind": "percent_off_order", "percent": "5" }),
                "5.00",
                vec!["31.67", "31.66", "31.66"],
            ),
            (
                json!([{ "sku": "A", "unit_price": "10.00", "quantity": 1 }, { "sku": "B", "unit_price": "30.00", "quantity": 1 }]),
                json!({ "kind": "percent_off_order", "percent": "50", "cap": "10.00" }),
                "10.00",
                vec!["7.50", "22.50"],
            ),
            (
                json!([{ "sku": "A", "unit_price": "0.01", "quantity": 1 }]),
                json!({ "kind": "percent_off_order", "percent": "50" }),
                "0.01",
                vec!["0.00"],
            ),
            (
                json!([{ "sku": "A", "unit_price": "10.00", "quantity": 1 }, { "sku": "B", "unit_price": "30.00", "quantity": 1 }]),
                json!({ "kind": "percent_off_order", "percent": "100" }),
                "40.00",
                vec!["0.00", "0.00"],
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
