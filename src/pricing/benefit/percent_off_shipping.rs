use crate::core::Percentage;
use crate::pricing::Label;
use crate::pricing::benefit::Deal;
use crate::pricing::benefit::Give;
use crate::pricing::benefit::Spread;
use crate::pricing::benefit::need_of_methods;
use crate::pricing::minor::percent_of;
use crate::pricing::outcome::Refusal;
use crate::pricing::promotions::Need;
use crate::pricing::read::record;

record! {
    /// A percentage off sending.
    pub struct PercentOffShipping {
        /// How much.
        percent: Percentage,
        /// Off which charges; all when none is given.
        methods: Vec<Label> = Vec::new(),
        /// Off each or off their sum.
        spread: Spread = Spread::default(),
    }
}

impl Give for PercentOffShipping {
    fn give(&self, deal: &mut Deal<'_, '_>) -> Result<(), Refusal> {
        deal.off_shipping(&self.methods, self.spread, |value| {
            percent_of(value, self.percent)
        });
        Ok(())
    }

    fn need(&self) -> Need<'_> {
        need_of_methods(&self.methods)
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
                json!({ "kind": "percent_off_shipping", "percent": "100" }),
                "15.01",
                ["0.00", "0.00"],
            ),
            (
                json!({ "kind": "percent_off_shipping", "percent": "50" }),
                "7.51",
                ["2.50", "5.00"],
            ),
            (
                json!({ "kind": "percent_off_shipping", "percent": "50", "methods": ["std"] }),
                "2.50",
                ["2.50", "10.01"],
            ),
            (
                json!({ "kind": "percent_off_shipping", "percent": "10", "spread": "across" }),
                "1.50",
                ["4.50", "9.01"],
            ),
            (
                json!({ "kind": "percent_off_shipping", "percent": "50", "methods": ["none"] }),
                "nothing_to_discount",
                ["5.00", "10.01"],
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
}
