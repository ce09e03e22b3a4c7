use crate::core::Amount;
use crate::pricing::Label;
use crate::pricing::benefit::Deal;
use crate::pricing::benefit::Give;
use crate::pricing::benefit::Spread;
use crate::pricing::benefit::need_of_methods;
use crate::pricing::outcome::Refusal;
use crate::pricing::promotions::Need;
use crate::pricing::read::At;
use crate::pricing::read::record;
use crate::pricing::verification::Verification;

record! {
    /// An amount off sending.
    pub struct AmountOffShipping {
        /// How much.
        amount: Amount,
        /// Off which charges; all when none is given.
        methods: Vec<Label> = Vec::new(),
        /// Off each or off their sum.
        spread: Spread = Spread::default(),
    }
}

impl Give for AmountOffShipping {
    fn give(&self, deal: &mut Deal<'_, '_>) -> Result<(), Refusal> {
        let amount = deal.minor(self.amount);
        deal.off_shipping(&self.methods, self.spread, |_| amount);
        Ok(())
    }

    fn need(&self) -> Need<'_> {
        need_of_methods(&self.methods)
    }

    fn verify(&self, at: &At<'_>, verification: &mut Verification) {
        verification.amount(at, "amount", self.amount);
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::pricing::testing::{Test, priced_with, verdict};

    #[test]
    fn only_the_shipping_line_gets_cheaper() -> Test {
        for (benefit, amount, left) in [
            (
                json!({ "kind": "amount_off_shipping", "amount": "6.00" }),
                "11.00",
                ["0.00", "4.01"],
            ),
            (
                json!({ "kind": "amount_off_shipping", "amount": "6.00", "spread": "across" }),
                "6.00",
                ["3.00", "6.01"],
            ),
            (
                json!({ "kind": "amount_off_shipping", "amount": "20.00", "spread": "across" }),
                "15.01",
                ["0.00", "0.00"],
            ),
            (
                json!({ "kind": "amount_off_shipping", "amount": "1.00", "methods": ["fast"] }),
                "1.00",
                ["5.00", "9.01"],
            ),
        ] {
            let quote = priced_with(
                json!([{ "sku": "A", "unit_price": "50.00", "quantity": 1 }]),
                json!([{ "id": "P", "benefits": [benefit] }]),
                json!({ "shipping": [{ "id": "std", "price": "5.00", "tax_rate": "0.20" }, { "id": "fast", "price": "10.01" }] }),
            )?;
            assert_eq!(verdict(&quote, "P"), amount);
            let totals: Vec<_> = quote
                .shipping
                .iter()
                .map(|entry| entry.total.to_string())
                .collect();
            assert_eq!(totals, left);
            assert_eq!(quote.totals.goods.to_string(), "50.00");
            // Tax on what is left.
            let expected = quote.shipping[0].total.get() / rust_decimal::Decimal::from(5);
            assert_eq!(quote.shipping[0].tax.get(), expected.round_dp(2));
        }
        Ok(())
    }

    #[test]
    fn the_odd_cent_of_charges_alike_goes_by_id() -> Test {
        for ids in [["express", "std"], ["std", "express"]] {
            let charge = |id: &str| json!({ "id": id, "price": "3.00" });
            let quote = priced_with(
                json!([{ "sku": "A", "unit_price": "50.00", "quantity": 1 }]),
                json!([{ "id": "P", "benefits": [{ "kind": "amount_off_shipping", "amount": "3.75", "spread": "across" }] }]),
                json!({ "shipping": ids.map(charge) }),
            )?;
            for charge in &quote.shipping {
                let is_first = charge.id.as_str() == "express";
                let left = if is_first { "1.12" } else { "1.13" };
                assert_eq!(charge.total.to_string(), left, "{ids:?}");
            }
        }
        Ok(())
    }
}
