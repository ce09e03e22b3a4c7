use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::core::{Amount, TaxRate};
use crate::pricing::{Quote, TaxRule};
use crate::words::Words;

/// The taxes of a Quote by name and rate. They stand beside the Quote, whose form knows amounts only;
/// an order keeps both.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Taxes(Vec<TaxShare>);

/// What one tax comes to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaxShare {
    /// What the merchant calls it; empty where nobody wrote that down.
    pub name: String,
    /// The rate; none where nobody wrote that down.
    pub rate: Option<TaxRate>,
    /// What it comes to.
    pub amount: Amount,
    /// Whether it lies inside the prices instead of being added to them.
    pub included: bool,
}

impl Taxes {
    /// Counts the tax of a line or a charge. What is 0.00 is not told.
    pub(super) fn add(&mut self, rule: &TaxRule, amount: Amount, included: bool) {
        if amount.get().is_zero() {
            return;
        }
        let (name, rate) = (rule.name.trim(), Some(rule.rate));
        let known = self
            .0
            .iter_mut()
            .find(|share| share.name == name && share.rate == rate && share.included == included);
        match known {
            Some(share) => share.amount = sum(share.amount, amount),
            None => self.0.push(TaxShare {
                name: name.to_owned(),
                rate,
                amount,
                included,
            }),
        }
    }

    /// The same; where it is empty, as it is of old orders, what the Quote knows of its taxes.
    #[must_use]
    pub fn or_unnamed(self, quote: &Quote) -> Self {
        if !self.0.is_empty() {
            return self;
        }
        let totals = &quote.totals;
        let unnamed = [(totals.tax, false), (totals.tax_included, true)]
            .into_iter()
            .filter(|(amount, _)| !amount.get().is_zero())
            .map(|(amount, included)| TaxShare {
                name: String::new(),
                rate: None,
                amount,
                included,
            });
        Self(unnamed.collect())
    }

    /// Those that are added to the prices.
    pub fn added(&self) -> impl Iterator<Item = &TaxShare> {
        self.0.iter().filter(|share| !share.included)
    }

    /// Those that lie inside the prices.
    pub fn included(&self) -> impl Iterator<Item = &TaxShare> {
        self.0.iter().filter(|share| share.included)
    }

    /// What all of them are called, for one line: each name once, without its rate.
    #[must_use]
    pub fn names(&self, words: &Words) -> String {
        let mut names: Vec<String> = Vec::new();
        for share in &self.0 {
            let name = share.plain_name(words);
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names.join(", ")
    }
}

impl TaxShare {
    /// "VAT 19%". A name that says a rate itself stays as it is.
    #[must_use]
    pub fn name_with_rate(&self, words: &Words) -> String {
        match self.rate {
            Some(rate) if !self.name.is_empty() && !self.name.contains('%') => {
                let percent = rate.to_percentage().get().normalize().to_string();
                let rate = words.percent(&percent);
                words.with(
                    "tax-at-rate",
                    [("name", self.name.clone().into()), ("rate", rate.into())],
                )
            }
            _ => self.plain_name(words),
        }
    }

    /// The same, of a tax that lies inside the total beside it: "incl. VAT 19%".
    #[must_use]
    pub fn name_as_included(&self, words: &Words) -> String {
        let name = self.name_with_rate(words);
        words.with("tax-included", [("name", name.into())])
    }

    fn plain_name(&self, words: &Words) -> String {
        if self.name.is_empty() {
            words.t("tax-unnamed")
        } else {
            self.name.clone()
        }
    }
}

/// The amounts of one Quote, whose sum stands in it too, so that it is within the bounds of money.
fn sum(one: Amount, other: Amount) -> Amount {
    let sum: Decimal = one.get() + other.get();
    Amount::new(sum).unwrap_or(one)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::{Locale, Reason};
    use crate::pricing::{TaxClass, Zone};

    fn rule(name: &str, rate: &str) -> Result<TaxRule, Reason> {
        Ok(TaxRule {
            class: TaxClass::parse("standard")?,
            zone: Zone { places: Vec::new() },
            rate: TaxRate::parse(rate)?,
            name: name.to_owned(),
        })
    }

    #[test]
    fn ex_6_taxes_are_summed_by_name_and_rate() -> Result<(), Reason> {
        let (standard, reduced) = (rule("MwSt.", "0.19")?, rule("MwSt.", "0.07")?);
        let mut taxes = Taxes::default();
        for (rule, amount) in [
            (&standard, "1.90"),
            (&reduced, "0.70"),
            (&standard, "0.10"),
            (&reduced, "0"),
        ] {
            taxes.add(rule, Amount::parse(amount)?, true);
        }
        let words = Words::in_locale(Locale::De);
        let told: Vec<_> = taxes
            .included()
            .map(|share| (share.name_with_rate(&words), share.amount.get().to_string()))
            .collect();
        let expected = [("MwSt. 19\u{a0}%", "2.00"), ("MwSt. 7\u{a0}%", "0.70")];
        let expected = expected.map(|(name, amount)| (name.to_owned(), amount.to_owned()));
        assert_eq!(told, expected);
        assert_eq!(taxes.names(&words), "MwSt.");
        assert_eq!(taxes.added().count(), 0);
        Ok(())
    }

    #[test]
    fn ex_6_a_name_that_says_its_rate_says_it_once() -> Result<(), Reason> {
        let mut taxes = Taxes::default();
        taxes.add(&rule("VAT 19%", "0.19")?, Amount::parse("1")?, false);
        taxes.add(&rule("", "0.07")?, Amount::parse("1")?, false);
        let words = Words::in_locale(Locale::En);
        let told: Vec<_> = taxes
            .added()
            .map(|share| share.name_with_rate(&words))
            .collect();
        assert_eq!(told, ["VAT 19%", "Tax"]);
        Ok(())
    }
}
