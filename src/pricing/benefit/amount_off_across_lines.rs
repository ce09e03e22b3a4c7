use crate::core::Amount;
use crate::pricing::Selector;
use crate::pricing::benefit::Deal;
use crate::pricing::benefit::Give;
use crate::pricing::outcome::Refusal;
use crate::pricing::read::At;
use crate::pricing::read::record;
use crate::pricing::verification::Verification;

record! {
    /// An amount off all chosen lines together.
    pub struct AmountOffAcrossLines {
        /// How much.
        amount: Amount,
        /// Which lines.
        select: Selector = Selector::default(),
    }
}

impl Give for AmountOffAcrossLines {
    fn give(&self, deal: &mut Deal<'_, '_>) -> Result<(), Refusal> {
        let (lines, amount) = (deal.select(&self.select), deal.minor(self.amount));
        deal.not_given += deal.cart.take_across(&lines, amount);
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
    fn only_chosen_lines_share_it() -> Test {
        for (lines, benefit, discount, totals) in [
            (
                json!([{ "sku": "A", "unit_price": "10.00", "quantity": 1 }, { "sku": "B", "unit_price": "10.00", "quantity": 1 }, { "sku": "C", "unit_price": "20.00", "quantity": 1 }]),
                json!({ "kind": "amount_off_across_lines", "amount": "3.00", "select": { "skus": ["A", "C"] } }),
                "3.00",
                vec!["9.00", "10.00", "18.00"],
            ),
            (
                json!([{ "sku": "A", "unit_price": "10.00", "quantity": 1 }]),
                json!({ "kind": "amount_off_across_lines", "amount": "3.00", "select": { "skus": ["Z"] } }),
                "0.00",
                vec!["10.00"],
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
