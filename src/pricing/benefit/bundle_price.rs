use crate::core::Amount;
use crate::pricing::Selector;
use crate::pricing::allocation::{Division, Part};
use crate::pricing::benefit::Deal;
use crate::pricing::benefit::Give;
use crate::pricing::benefit::Pick;
use crate::pricing::cart::Cut;
use crate::pricing::cart::Units;
use crate::pricing::minor::Minor;
use crate::pricing::outcome::Refusal;
use crate::pricing::read::At;
use crate::pricing::read::record;
use crate::pricing::verification::Verification;
use std::num::NonZeroU32;

record! {
    /// Any n for this price, again and again; never raises a price.
    pub struct BundlePrice {
        /// How many.
        n: NonZeroU32,
        /// For how much together.
        price: Amount,
        /// Which units.
        select: Selector = Selector::default(),
    }
}

impl Give for BundlePrice {
    fn give(&self, deal: &mut Deal<'_, '_>) -> Result<(), Refusal> {
        let lines = deal.select(&self.select);
        let bundles = deal.cart.count(&lines) / self.n;
        let most = Some(bundles * self.n.get());
        let units = deal.cart.picked_units(&lines, Pick::Dearest, (most, None));
        let mut cuts = self.cuts(&units, deal.minor(self.price));
        deal.not_given += deal.cart.take_from_units(&mut cuts);
        Ok(())
    }

    fn selectors(&self) -> Vec<&Selector> {
        vec![&self.select]
    }

    fn verify(&self, at: &At<'_>, verification: &mut Verification) {
        verification.amount(at, "price", self.price);
        verification.selector(at, "select", &self.select);
    }
}

impl BundlePrice {
    /// What comes off each unit when the dearest n make the first bundle, the next n the second.
    fn cuts(&self, units: &[Units], price: Minor) -> Vec<Cut> {
        let n = self.n.get();
        let mut cuts = Vec::new();
        let mut bundle: Vec<Units> = Vec::new();
        let mut missing = n;
        for units in units {
            let mut left = *units;
            // Bundles of units that are all alike are divided alike, so they are all done at once.
            if missing == n && left.count >= n {
                let bundles = left.count / n;
                let off = (left.value * Minor::from(n) - price).max(0);
                let (each, more) = (off / Minor::from(n), off % Minor::from(n));
                // The remainder is smaller than n.
                let dearer = u32::try_from(more).unwrap_or_default() * bundles;
                let whole = bundles * n;
                cuts.push(Cut {
                    count: dearer,
                    ..left.cut(each + 1)
                });
                cuts.push(Cut {
                    count: whole - dearer,
                    ..left.cut(each)
                });
                left.count -= whole;
            }
            while left.count > 0 {
                let count = left.count.min(missing);
                bundle.push(Units { count, ..left });
                left.count -= count;
                missing -= count;
                if missing == 0 {
                    divide_bundle(&bundle, price, &mut cuts);
                    bundle.clear();
                    missing = n;
                }
            }
        }
        cuts
    }
}

/// Divides what a bundle saves among its units by value.
fn divide_bundle(bundle: &[Units], price: Minor, cuts: &mut Vec<Cut>) {
    let value = |units: &Units| units.value * Minor::from(units.count);
    let saved = bundle.iter().map(value).sum::<Minor>() - price;
    let mut division = Division::default();
    division
        .parts
        .extend(bundle.iter().zip(0..).map(|(units, rank)| Part {
            count: units.count,
            value: units.value,
            cap: units.value,
            rank,
        }));
    division.divide(saved);
    let mut pieces = division.pieces;
    pieces.sort_by_key(|piece| piece.part);
    for piece in pieces {
        if let Some(units) = bundle.get(piece.part) {
            cuts.push(Cut {
                count: piece.count,
                ..units.cut(piece.amount)
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::pricing::testing::{Test, given};

    #[test]
    fn any_n_cost_so_much_dearest_first() -> Test {
        for (lines, benefit, discount, totals) in [
            (
                json!([{ "sku": "A", "unit_price": "20.00", "quantity": 3 }]),
                json!({ "kind": "bundle_price", "n": 3, "price": "50.00" }),
                "10.00",
                vec!["50.00"],
            ),
            (
                json!([{ "sku": "A", "unit_price": "20.00", "quantity": 7 }]),
                json!({ "kind": "bundle_price", "n": 3, "price": "50.00" }),
                "20.00",
                vec!["120.00"],
            ),
            (
                json!([{ "sku": "A", "unit_price": "30.00", "quantity": 1 }, { "sku": "B", "unit_price": "20.00", "quantity": 1 }, { "sku": "C", "unit_price": "10.00", "quantity": 2 }]),
                json!({ "kind": "bundle_price", "n": 3, "price": "50.00" }),
                "10.00",
                vec!["25.00", "16.67", "18.33"],
            ),
            (
                json!([{ "sku": "A", "unit_price": "10.00", "quantity": 3 }]),
                json!({ "kind": "bundle_price", "n": 3, "price": "50.00" }),
                "0.00",
                vec!["30.00"],
            ),
            (
                json!([{ "sku": "A", "unit_price": "40.00", "quantity": 2 }, { "sku": "B", "unit_price": "5.00", "quantity": 2 }]),
                json!({ "kind": "bundle_price", "n": 2, "price": "50.00" }),
                "30.00",
                vec!["50.00", "10.00"],
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
