use crate::core::Reason;
use crate::pricing::Benefit;
use crate::pricing::Flaw;
use crate::pricing::RefusedBy;
use crate::pricing::Selector;
use crate::pricing::benefit::Deal;
use crate::pricing::benefit::Give;
use crate::pricing::minor::Minor;
use crate::pricing::outcome::Lack;
use crate::pricing::outcome::Refusal;
use crate::pricing::promotions::Need;
use crate::pricing::verification::Verification;
use serde::Serialize;
use serde_json::{Value, json};

use crate::core::Amount;
use crate::pricing::Faults;
use crate::pricing::read::{At, Read, record, words};

record! {
    /// The highest reached level applies, alone.
    pub struct Tiers {
        /// What counts.
        by: TierBy = TierBy::default(),
        /// Of which lines.
        select: Selector = Selector::default(),
        /// What applies below the first level.
        base: Option<Box<Benefit>> = None,
        /// The levels.
        tiers: Vec<Tier>,
    }
}

impl Give for Tiers {
    fn give(&self, deal: &mut Deal<'_, '_>) -> Result<(), Refusal> {
        let lines = deal.select(&self.select);
        let (reached, by) = match self.by {
            TierBy::Subtotal => (deal.cart.value(&lines), RefusedBy::Subtotal),
            TierBy::Quantity => (deal.cart.count(&lines).into(), RefusedBy::Quantity),
        };
        let starts = self
            .tiers
            .iter()
            .map(|tier| (self.start(tier.from, deal), tier));
        let starts: Vec<_> = starts.collect();
        let highest = starts
            .iter()
            .filter(|(start, _)| *start <= reached)
            .max_by_key(|(start, _)| *start);
        let next = starts
            .iter()
            .filter(|(start, _)| *start > reached)
            .min_by_key(|(start, _)| *start);
        let lack = next.map_or(Lack::Unmeasured, |(start, _)| self.lack(start - reached));
        let refusal = Refusal { by, lack };
        if let Some((_, tier)) = next {
            deal.tell_next(refusal, self.select != Selector::default(), &tier.benefit);
        }
        if let Some((_, tier)) = highest {
            return tier.benefit.rule().give(deal);
        }
        match &self.base {
            Some(base) => base.rule().give(deal),
            None => Err(refusal),
        }
    }

    fn selectors(&self) -> Vec<&Selector> {
        let within = self.levels().flat_map(|benefit| benefit.rule().selectors());
        std::iter::once(&self.select).chain(within).collect()
    }

    /// What one of the levels needs, for any may be the one.
    fn need(&self) -> Need<'_> {
        Need::any(self.levels().map(|benefit| benefit.rule().need()))
    }

    fn verify(&self, at: &At<'_>, verification: &mut Verification) {
        verification.selector(at, "select", &self.select);
        if let Some(base) = &self.base {
            verification.benefit(&At::Field(at, "base"), base);
        }
        let tiers = At::Field(at, "tiers");
        if self.tiers.is_empty() {
            verification.refuse(&tiers, Reason::TooShort { min: 1 });
        }
        for (index, tier) in self.tiers.iter().enumerate() {
            let at = At::Entry(&tiers, index);
            match (self.by, tier.from) {
                (TierBy::Subtotal, Threshold::Amount(from)) => {
                    verification.amount(&at, "from", from);
                }
                (TierBy::Subtotal, Threshold::Units(_)) => {
                    verification.refuse(&At::Field(&at, "from"), Flaw::NotA("string"));
                }
                (TierBy::Quantity, Threshold::Amount(from)) if !from.get().is_integer() => {
                    verification.refuse(&At::Field(&at, "from"), Flaw::NotA("integer"));
                }
                (TierBy::Quantity, _) => {}
            }
            verification.benefit(&At::Field(&at, "benefit"), &tier.benefit);
        }
    }

    fn changes_list_prices(&self) -> Option<bool> {
        None
    }
}

impl Tiers {
    /// What it may give.
    fn levels(&self) -> impl Iterator<Item = &Benefit> {
        let levels = self.tiers.iter().map(|tier| &tier.benefit);
        self.base.iter().chain(levels).map(Box::as_ref)
    }

    fn lack(&self, missing: Minor) -> Lack {
        match self.by {
            TierBy::Subtotal => Lack::Amount(missing),
            TierBy::Quantity => u32::try_from(missing).map_or(Lack::Unmeasured, Lack::Number),
        }
    }

    fn start(&self, from: Threshold, deal: &Deal<'_, '_>) -> Minor {
        match (self.by, from) {
            (_, Threshold::Units(units)) => units.into(),
            (TierBy::Subtotal, Threshold::Amount(amount)) => deal.minor(amount),
            (TierBy::Quantity, Threshold::Amount(amount)) => amount.minor_units(0),
        }
    }
}

record! {
    /// A spend level inside a promotion.
    pub struct Tier {
        /// From here on.
        from: Threshold,
        /// What it gives.
        benefit: Box<Benefit>,
    }
}

words! {
    /// What the levels count.
    pub enum TierBy {
        /// The value of the chosen lines.
        Subtotal = "subtotal",
        /// Their units.
        Quantity = "quantity",
    }
}

/// Where a tier begins: "50.00" or 3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Threshold {
    /// At a value.
    Amount(Amount),
    /// At a number of units.
    Units(u32),
}

record!(@deserialize Threshold);

impl Read for Threshold {
    fn read(value: &Value, at: &At<'_>, faults: &mut Faults) -> Option<Self> {
        if value.is_string() {
            Amount::read(value, at, faults).map(Self::Amount)
        } else {
            u32::read(value, at, faults).map(Self::Units)
        }
    }

    fn schema() -> Value {
        json!({ "anyOf": [<Amount as Read>::schema(), <u32 as Read>::schema()] })
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::pricing::testing::{Test, given};

    #[test]
    fn vc_7_only_the_highest_level_reached_applies() -> Test {
        for (lines, benefit, discount, totals) in [
            (
                json!([{ "sku": "A", "unit_price": "49.99", "quantity": 1 }]),
                json!({ "kind": "tiers", "tiers": [{ "from": "50.00", "benefit": { "kind": "percent_off_order", "percent": "5" } }, { "from": "100.00", "benefit": { "kind": "percent_off_order", "percent": "10" } }] }),
                "0.00",
                vec!["49.99"],
            ),
            (
                json!([{ "sku": "A", "unit_price": "50.00", "quantity": 1 }]),
                json!({ "kind": "tiers", "tiers": [{ "from": "50.00", "benefit": { "kind": "percent_off_order", "percent": "5" } }, { "from": "100.00", "benefit": { "kind": "percent_off_order", "percent": "10" } }] }),
                "2.50",
                vec!["47.50"],
            ),
            (
                json!([{ "sku": "A", "unit_price": "99.99", "quantity": 1 }]),
                json!({ "kind": "tiers", "tiers": [{ "from": "50.00", "benefit": { "kind": "percent_off_order", "percent": "5" } }, { "from": "100.00", "benefit": { "kind": "percent_off_order", "percent": "10" } }] }),
                "5.00",
                vec!["94.99"],
            ),
            (
                json!([{ "sku": "A", "unit_price": "100.00", "quantity": 1 }]),
                json!({ "kind": "tiers", "tiers": [{ "from": "50.00", "benefit": { "kind": "percent_off_order", "percent": "5" } }, { "from": "100.00", "benefit": { "kind": "percent_off_order", "percent": "10" } }] }),
                "10.00",
                vec!["90.00"],
            ),
            (
                json!([{ "sku": "A", "unit_price": "49.99", "quantity": 1 }]),
                json!({ "kind": "tiers", "tiers": [{ "from": "50.00", "benefit": { "kind": "percent_off_order", "percent": "5" } }, { "from": "100.00", "benefit": { "kind": "percent_off_order", "percent": "10" } }], "base": { "kind": "amount_off_order", "amount": "1.00" } }),
                "1.00",
                vec!["48.99"],
            ),
            (
                json!([{ "sku": "A", "unit_price": "50.00", "quantity": 1 }]),
                json!({ "kind": "tiers", "tiers": [{ "from": "50.00", "benefit": { "kind": "percent_off_order", "percent": "5" } }, { "from": "100.00", "benefit": { "kind": "percent_off_order", "percent": "10" } }], "base": { "kind": "amount_off_order", "amount": "1.00" } }),
                "2.50",
                vec!["47.50"],
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
    fn levels_count_units_of_the_chosen_lines() -> Test {
        for (lines, benefit, discount, totals) in [
            (
                json!([{ "sku": "A", "unit_price": "10.00", "quantity": 1 }, { "sku": "B", "unit_price": "10.00", "quantity": 9 }]),
                json!({ "kind": "tiers", "by": "quantity", "select": { "skus": ["A"] }, "tiers": [{ "from": 2, "benefit": { "kind": "amount_off_order", "amount": "1.00" } }, { "from": "4", "benefit": { "kind": "amount_off_order", "amount": "3.00" } }] }),
                "0.00",
                vec!["10.00", "90.00"],
            ),
            (
                json!([{ "sku": "A", "unit_price": "10.00", "quantity": 3 }]),
                json!({ "kind": "tiers", "by": "quantity", "select": { "skus": ["A"] }, "tiers": [{ "from": 2, "benefit": { "kind": "amount_off_order", "amount": "1.00" } }, { "from": "4", "benefit": { "kind": "amount_off_order", "amount": "3.00" } }] }),
                "1.00",
                vec!["29.00"],
            ),
            (
                json!([{ "sku": "A", "unit_price": "10.00", "quantity": 4 }]),
                json!({ "kind": "tiers", "by": "quantity", "select": { "skus": ["A"] }, "tiers": [{ "from": 2, "benefit": { "kind": "amount_off_order", "amount": "1.00" } }, { "from": "4", "benefit": { "kind": "amount_off_order", "amount": "3.00" } }] }),
                "3.00",
                vec!["37.00"],
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
