use crate::core::Amount;
use crate::core::Percentage;
use crate::pricing::Selector;
use crate::pricing::benefit::Deal;
use crate::pricing::benefit::Give;
use crate::pricing::cart::CartLine;
use crate::pricing::line_set::LineSet;
use crate::pricing::minor::Minor;
use crate::pricing::minor::percent_of;
use crate::pricing::outcome::Refusal;
use crate::pricing::read::At;
use crate::pricing::read::record;
use crate::pricing::verification::Verification;

record! {
    /// A percentage off each chosen line.
    pub struct PercentOffLines {
        /// How much.
        percent: Percentage,
        /// Which lines.
        select: Selector = Selector::default(),
        /// At most this, all lines together.
        cap: Option<Amount> = None,
    }
}

impl Give for PercentOffLines {
    fn give(&self, deal: &mut Deal<'_, '_>) -> Result<(), Refusal> {
        let lines = deal.select(&self.select);
        if self.cap.is_some_and(|cap| self.exceeds(cap, &lines, deal)) {
            return Ok(());
        }
        if deal.rounds_per_line() {
            for line in lines.iter() {
                let value = deal.cart.lines.get(line).map_or(0, CartLine::value);
                let amount = percent_of(value, self.percent);
                deal.not_given += deal.cart.take_from_line(line, amount);
            }
        } else {
            let units = deal.cart.units_of(&lines);
            deal.percent_off_each(&units, self.percent);
        }
        Ok(())
    }

    fn selectors(&self) -> Vec<&Selector> {
        vec![&self.select]
    }

    fn verify(&self, at: &At<'_>, verification: &mut Verification) {
        verification.selector(at, "select", &self.select);
        verification.optional_amount(at, "cap", self.cap);
    }
}

impl PercentOffLines {
    /// Gives exactly the cap where the lines would get more, divided by value; no line gets more
    /// than its own percentage.
    fn exceeds(&self, cap: Amount, lines: &LineSet, deal: &mut Deal<'_, '_>) -> bool {
        let rounds_per_line = deal.rounds_per_line();
        let would_get = |line: &CartLine| {
            if rounds_per_line {
                return percent_of(line.value(), self.percent).min(line.room());
            }
            line.sum_of_units(|value| percent_of(value, self.percent))
        };
        if !rounds_per_line {
            deal.cart.spread(lines);
        }
        let lines_chosen = lines.iter().filter_map(|line| deal.cart.lines.get(line));
        let sum: Minor = lines_chosen.map(would_get).sum();
        let cap = deal.minor(cap);
        if sum <= cap {
            return false;
        }
        deal.capped += sum - cap;
        deal.cart
            .take_shares(cap, lines, |line| (line.value(), would_get(line)));
        true
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::pricing::testing::{Test, given};

    #[test]
    fn each_line_is_rounded_by_itself() -> Test {
        for (lines, benefit, discount, totals) in [
            (
                json!([{ "sku": "A", "unit_price": "33.33", "quantity": 1 }, { "sku": "B", "unit_price": "33.33", "quantity": 1 }, { "sku": "C", "unit_price": "33.33", "quantity": 1 }]),
                json!({ "kind": "percent_off_lines", "percent": "5" }),
                "5.01",
                vec!["31.66", "31.66", "31.66"],
            ),
            (
                json!([{ "sku": "A", "unit_price": "0.50", "quantity": 3 }, { "sku": "B", "unit_price": "9.00", "quantity": 1 }]),
                json!({ "kind": "percent_off_lines", "percent": "7", "select": { "skus": ["A"] } }),
                "0.11",
                vec!["1.39", "9.00"],
            ),
            (
                json!([{ "sku": "A", "unit_price": "10.00", "quantity": 1, "floor_price": "9.00" }, { "sku": "B", "unit_price": "10.00", "quantity": 1 }]),
                json!({ "kind": "percent_off_lines", "percent": "50" }),
                "6.00",
                vec!["9.00", "5.00"],
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

    #[test]
    fn the_cap_holds_for_all_lines_together() -> Test {
        for (lines, benefit, discount, totals) in [
            (
                json!([{ "sku": "A", "unit_price": "10.00", "quantity": 1 }, { "sku": "B", "unit_price": "30.00", "quantity": 1 }]),
                json!({ "kind": "percent_off_lines", "percent": "50", "cap": "10.00" }),
                "10.00",
                vec!["7.50", "22.50"],
            ),
            (
                json!([{ "sku": "A", "unit_price": "10.00", "quantity": 1 }, { "sku": "B", "unit_price": "30.00", "quantity": 1 }]),
                json!({ "kind": "percent_off_lines", "percent": "50", "cap": "20.00" }),
                "20.00",
                vec!["5.00", "15.00"],
            ),
            (
                json!([{ "sku": "A", "unit_price": "10.00", "quantity": 1, "floor_price": "10.00" }, { "sku": "B", "unit_price": "10.00", "quantity": 1 }]),
                json!({ "kind": "percent_off_lines", "percent": "50", "cap": "6.00" }),
                "5.00",
                vec!["10.00", "5.00"],
            ),
            // By value, not by what each would get, which is the same for A and B.
            (
                json!([{ "sku": "A", "unit_price": "29.97", "quantity": 1 }, { "sku": "B", "unit_price": "30.00", "quantity": 1 }, { "sku": "C", "unit_price": "10.00", "quantity": 1 }]),
                json!({ "kind": "percent_off_lines", "percent": "12.5", "cap": "3.00" }),
                "3.00",
                vec!["28.69", "28.71", "9.57"],
            ),
            // No line gets more than its own percentage, which its floor may hold back.
            (
                json!([{ "sku": "A", "unit_price": "10.00", "quantity": 1, "floor_price": "9.00" }, { "sku": "B", "unit_price": "10.00", "quantity": 1 }, { "sku": "C", "unit_price": "20.00", "quantity": 1 }]),
                json!({ "kind": "percent_off_lines", "percent": "50", "cap": "13.00" }),
                "13.00",
                vec!["9.00", "6.00", "12.00"],
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
