use crate::core::Amount;
use crate::pricing::benefit::Deal;
use crate::pricing::benefit::Give;
use crate::pricing::outcome::Refusal;
use crate::pricing::read::At;
use crate::pricing::read::record;
use crate::pricing::verification::Verification;

record! {
    /// An amount off everything in the cart.
    pub struct AmountOffOrder {
        /// How much.
        amount: Amount,
    }
}

impl Give for AmountOffOrder {
    fn give(&self, deal: &mut Deal<'_, '_>) -> Result<(), Refusal> {
        let (lines, amount) = (deal.lines(), deal.minor(self.amount));
        deal.not_given += deal.cart.take_across(&lines, amount);
        Ok(())
    }

    fn verify(&self, at: &At<'_>, verification: &mut Verification) {
        verification.amount(at, "amount", self.amount);
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::pricing::testing::{Test, given};

    #[test]
    fn what_a_floored_line_cannot_take_goes_to_the_others() -> Test {
        for (lines, benefit, discount, totals) in [
            (
                json!([{ "sku": "A", "unit_price": "10.00", "quantity": 1 }, { "sku": "B", "unit_price": "30.00", "quantity": 1 }]),
                json!({ "kind": "amount_off_order", "amount": "4.00" }),
                "4.00",
                vec!["9.00", "27.00"],
            ),
            (
                json!([{ "sku": "A", "unit_price": "10.00", "quantity": 1, "floor_price": "9.50" }, { "sku": "B", "unit_price": "30.00", "quantity": 1 }]),
                json!({ "kind": "amount_off_order", "amount": "4.00" }),
                "4.00",
                vec!["9.50", "26.50"],
            ),
            (
                json!([{ "sku": "A", "unit_price": "10.00", "quantity": 1, "floor_price": "9.50" }, { "sku": "B", "unit_price": "30.00", "quantity": 1, "floor_price": "30.00" }]),
                json!({ "kind": "amount_off_order", "amount": "4.00" }),
                "0.50",
                vec!["9.50", "30.00"],
            ),
            (
                json!([{ "sku": "A", "unit_price": "10.00", "quantity": 2 }]),
                json!({ "kind": "amount_off_order", "amount": "25.00" }),
                "20.00",
                vec!["0.00"],
            ),
            (
                json!([{ "sku": "A", "unit_price": "10.00", "quantity": 1, "floor_price": "12.00" }, { "sku": "B", "unit_price": "10.00", "quantity": 1 }]),
                json!({ "kind": "amount_off_order", "amount": "2.00" }),
                "2.00",
                vec!["10.00", "8.00"],
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
