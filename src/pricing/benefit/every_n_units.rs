use crate::core::Amount;
use crate::core::Percentage;
use crate::pricing::Flaw;
use crate::pricing::Selector;
use crate::pricing::benefit::Deal;
use crate::pricing::benefit::Give;
use crate::pricing::benefit::Pick;
use crate::pricing::outcome::Refusal;
use crate::pricing::read::At;
use crate::pricing::read::record;
use crate::pricing::verification::Verification;
use std::num::NonZeroU32;

record! {
    /// So much off each unit of every full group of n.
    pub struct EveryNUnits {
        /// How many make a group.
        n: NonZeroU32,
        /// A percentage off each,
        percent: Option<Percentage> = None,
        /// or an amount.
        amount: Option<Amount> = None,
        /// Which units.
        select: Selector = Selector::default(),
    }
}

impl Give for EveryNUnits {
    fn give(&self, deal: &mut Deal<'_, '_>) -> Result<(), Refusal> {
        let lines = deal.select(&self.select);
        let full_groups = deal.cart.count(&lines) / self.n;
        let most = Some(full_groups * self.n.get());
        let units = deal.cart.picked_units(&lines, Pick::Dearest, (most, None));
        match (self.percent, self.amount) {
            (Some(percent), _) => deal.percent_off(units, percent),
            (None, Some(amount)) => deal.amount_off_each(&units, deal.minor(amount)),
            (None, None) => {}
        }
        Ok(())
    }

    fn selectors(&self) -> Vec<&Selector> {
        vec![&self.select]
    }

    fn verify(&self, at: &At<'_>, verification: &mut Verification) {
        if self.percent.is_some() == self.amount.is_some() {
            verification.refuse(at, Flaw::EitherOr("percent", "amount"));
        }
        verification.optional_amount(at, "amount", self.amount);
        verification.selector(at, "select", &self.select);
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::pricing::testing::{Test, given, priced_with};

    #[test]
    fn the_discount_is_rounded_per_line_whatever_the_store_does_with_percentages() -> Test {
        for rounding in ["line", "unit"] {
            let benefit = json!({ "kind": "every_n_units", "n": 2, "percent": "50" });
            let quote = priced_with(
                json!([{ "sku": "A", "unit_price": "0.03", "quantity": 2 }]),
                json!([{ "id": "P", "benefits": [benefit] }]),
                json!({ "policy": { "percent_rounding": rounding } }),
            )?;
            assert_eq!(quote.totals.discount.to_string(), "0.03", "{rounding}");
        }
        Ok(())
    }

    #[test]
    fn units_beyond_the_last_full_group_get_nothing() -> Test {
        for (lines, benefit, discount, totals) in [
            (
                json!([{ "sku": "A", "unit_price": "10.00", "quantity": 3 }, { "sku": "B", "unit_price": "6.00", "quantity": 4 }]),
                json!({ "kind": "every_n_units", "n": 3, "percent": "10" }),
                "4.80",
                vec!["27.00", "22.20"],
            ),
            (
                json!([{ "sku": "A", "unit_price": "10.00", "quantity": 7 }]),
                json!({ "kind": "every_n_units", "n": 3, "amount": "1.00" }),
                "6.00",
                vec!["64.00"],
            ),
            (
                json!([{ "sku": "A", "unit_price": "10.00", "quantity": 2 }]),
                json!({ "kind": "every_n_units", "n": 3, "amount": "1.00" }),
                "0.00",
                vec!["20.00"],
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
