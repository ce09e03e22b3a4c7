use crate::core::Percentage;
use crate::pricing::Selector;
use crate::pricing::benefit::Deal;
use crate::pricing::benefit::Give;
use crate::pricing::benefit::Pick;
use crate::pricing::outcome::Refusal;
use crate::pricing::read::At;
use crate::pricing::read::record;
use crate::pricing::verification::Verification;

record! {
    /// A percentage off chosen units.
    pub struct PercentOffUnits {
        /// How much.
        percent: Percentage,
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

impl Give for PercentOffUnits {
    fn give(&self, deal: &mut Deal<'_, '_>) -> Result<(), Refusal> {
        let lines = deal.select(&self.select);
        let most = (self.max_units, self.max_units_per_line);
        let units = deal.cart.picked_units(&lines, self.pick, most);
        if deal.rounds_per_line() {
            deal.percent_off(units, self.percent);
        } else {
            deal.percent_off_each(&units, self.percent);
        }
        Ok(())
    }

    fn selectors(&self) -> Vec<&Selector> {
        vec![&self.select]
    }

    fn verify(&self, at: &At<'_>, verification: &mut Verification) {
        verification.selector(at, "select", &self.select);
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::pricing::testing::{Test, given};

    #[test]
    fn at_most_so_many_units_dearest_first() -> Test {
        for (lines, benefit, discount, totals) in [
            (
                json!([{ "sku": "A", "unit_price": "10.00", "quantity": 2 }, { "sku": "B", "unit_price": "30.00", "quantity": 2 }]),
                json!({ "kind": "percent_off_units", "percent": "50", "max_units": 3 }),
                "35.00",
                vec!["15.00", "30.00"],
            ),
            (
                json!([{ "sku": "A", "unit_price": "10.00", "quantity": 2 }, { "sku": "B", "unit_price": "30.00", "quantity": 2 }]),
                json!({ "kind": "percent_off_units", "percent": "50", "max_units": 3, "pick": "cheapest" }),
                "25.00",
                vec!["10.00", "45.00"],
            ),
            (
                json!([{ "sku": "A", "unit_price": "10.00", "quantity": 2 }, { "sku": "B", "unit_price": "30.00", "quantity": 2 }]),
                json!({ "kind": "percent_off_units", "percent": "50", "max_units_per_line": 1 }),
                "20.00",
                vec!["15.00", "45.00"],
            ),
            (
                json!([{ "sku": "A", "unit_price": "10.00", "quantity": 2 }, { "sku": "B", "unit_price": "30.00", "quantity": 2 }]),
                json!({ "kind": "percent_off_units", "percent": "50", "max_units": 1, "max_units_per_line": 1 }),
                "15.00",
                vec!["20.00", "45.00"],
            ),
            (
                json!([{ "sku": "A", "unit_price": "10.00", "quantity": 2 }]),
                json!({ "kind": "percent_off_units", "percent": "50", "max_units": 0 }),
                "0.00",
                vec!["20.00"],
            ),
            (
                json!([{ "sku": "B", "unit_price": "10.00", "quantity": 1 }, { "sku": "A", "unit_price": "10.00", "quantity": 1 }]),
                json!({ "kind": "percent_off_units", "percent": "50", "max_units": 1 }),
                "5.00",
                vec!["10.00", "5.00"],
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
