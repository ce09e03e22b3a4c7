use crate::core::Amount;
use crate::pricing::Selector;
use crate::pricing::benefit::Deal;
use crate::pricing::benefit::Give;
use crate::pricing::outcome::Refusal;
use crate::pricing::read::At;
use crate::pricing::read::record;
use crate::pricing::verification::Verification;

record! {
    /// An amount off each chosen line.
    pub struct AmountOffEachLine {
        /// How much.
        amount: Amount,
        /// Which lines.
        select: Selector = Selector::default(),
    }
}

impl Give for AmountOffEachLine {
    fn give(&self, deal: &mut Deal<'_, '_>) -> Result<(), Refusal> {
        let amount = deal.minor(self.amount);
        for line in deal.select(&self.select).iter() {
            deal.not_given += deal.cart.take_from_line(line, amount);
        }
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
    fn each_line_gets_it_once() -> Test {
        for (lines, benefit, discount, totals) in [
            (
                json!([{ "sku": "A", "unit_price": "10.00", "quantity": 3 }, { "sku": "B", "unit_price": "2.00", "quantity": 1 }, { "sku": "C", "unit_price": "9.00", "quantity": 1 }]),
                json!({ "kind": "amount_off_each_line", "amount": "5.00", "select": { "not_skus": ["C"] } }),
                "7.00",
                vec!["25.00", "0.00", "9.00"],
            ),
            (
                json!([{ "sku": "A", "unit_price": "10.00", "quantity": 3, "floor_price": "9.00" }]),
                json!({ "kind": "amount_off_each_line", "amount": "5.00" }),
                "3.00",
                vec!["27.00"],
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
