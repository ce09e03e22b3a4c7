use std::num::NonZeroU128;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::minor::Minor;
use super::{Destination, TaxRounding, Zone};
use crate::core::{Money, MoneyError, Slug, TaxRate, divide_half_up};

/// A kind of goods that is taxed alike: `standard`, `reduced`, `zero`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TaxClass(Slug);

impl TaxClass {
    /// Reads a name made of small letters, digits and hyphens.
    pub fn parse(text: &str) -> Result<Self, crate::core::Reason> {
        Slug::parse(text).map(Self)
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

impl std::fmt::Display for TaxClass {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The rate of one class in one zone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaxRule {
    /// Which goods.
    pub class: TaxClass,
    /// Where the buyer is.
    pub zone: Zone,
    /// The rate there.
    pub rate: TaxRate,
    /// What shoppers read.
    pub name: String,
}

/// The rule for goods of a class at a destination: the one that names the place most closely, and
/// of two alike the first. Outside every zone there is none.
pub fn tax_rule<'r>(
    rules: &'r [TaxRule],
    class: &TaxClass,
    to: &Destination,
) -> Option<&'r TaxRule> {
    let mut best: Option<(&TaxRule, super::place::Closeness)> = None;
    for rule in rules.iter().filter(|rule| rule.class == *class) {
        let Some(closeness) = rule.zone.closeness(to) else {
            continue;
        };
        if best.is_none_or(|(_, closest)| closeness > closest) {
            best = Some((rule, closeness));
        }
    }
    best.map(|(rule, _)| rule)
}

/// The rate of that rule. Where there is none, no tax is charged.
pub fn tax_rate(rules: &[TaxRule], class: &TaxClass, to: &Destination) -> TaxRate {
    tax_rule(rules, class, to).map_or(TaxRate::ZERO, |rule| rule.rate)
}

/// What a buyer from another tax zone pays for a price that includes the home zone's tax.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CrossZonePrice {
    /// The same gross price; the store bears the difference.
    #[default]
    SameGross,
    /// The same net price, with the tax of the buyer's zone.
    SameNet,
}

/// The gross unit price for a buyer whose rate differs from the home zone's. Only for prices that
/// include tax: a net price is the same everywhere.
pub fn price_in_zone(
    price: &Money,
    home: TaxRate,
    buyer: TaxRate,
    choice: CrossZonePrice,
) -> Result<Money, MoneyError> {
    if choice == CrossZonePrice::SameGross || home == buyer {
        return Ok(*price);
    }
    let one = Decimal::ONE;
    let gross = price.amount() * (one + buyer.get()) / (one + home.get());
    Money::rounded(gross, price.currency())
}

/// A total with its tax.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Taxed {
    /// The tax, whether added or inside.
    pub tax: Minor,
    /// Without tax.
    pub net: Minor,
    /// With tax.
    pub gross: Minor,
}

/// The tax of a total that units add up to, given as a price and how many cost it. Where prices
/// include tax the gross is the truth and net is what is left of it; otherwise the other way round.
pub(super) fn tax_of(
    total: Minor,
    units: impl Iterator<Item = (Minor, u32)>,
    rate: TaxRate,
    included: bool,
    rounding: TaxRounding,
) -> Taxed {
    let rate = rate.millionths();
    let whole = NonZeroU128::new(if included {
        WHOLE + u128::from(rate)
    } else {
        WHOLE
    });
    let of =
        |amount: Minor| whole.map_or(0, |whole| divide_half_up(amount * Minor::from(rate), whole));
    let tax = match rounding {
        TaxRounding::Line => of(total),
        TaxRounding::Unit => units
            .map(|(price, count)| of(price) * Minor::from(count))
            .sum(),
    };
    let (net, gross) = if included {
        (total - tax, total)
    } else {
        (total, total + tax)
    };
    Taxed { tax, net, gross }
}

/// A rate of one, in millionths.
const WHOLE: u128 = 1_000_000;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::{CountryCode, Currency, Reason};
    use crate::pricing::ZonePlace;

    fn rule(country: &str, region: Option<&str>, rate: &str) -> Result<TaxRule, Reason> {
        Ok(TaxRule {
            class: TaxClass::parse("standard")?,
            zone: Zone {
                places: vec![ZonePlace::parse(country, region)?],
            },
            rate: TaxRate::parse(rate)?,
            name: "VAT".to_owned(),
        })
    }

    #[test]
    fn the_closest_rule_decides() -> Result<(), Reason> {
        let rules = [
            rule("US", None, "0.05")?,
            rule("US", Some("NY"), "0.08875")?,
            rule("DE", None, "0.19")?,
        ];
        let standard = TaxClass::parse("standard")?;
        for (country, region, rate) in [
            ("DE", None, "0.19"),
            ("US", None, "0.05"),
            ("US", Some("ny"), "0.08875"),
            ("US", Some("CA"), "0.05"),
            ("FR", None, "0"),
        ] {
            let to = Destination::parse(country, region)?;
            assert_eq!(tax_rate(&rules, &standard, &to), TaxRate::parse(rate)?);
        }
        let to = Destination::new(CountryCode::parse("DE")?);
        let reduced = TaxClass::parse("reduced")?;
        assert_eq!(tax_rate(&rules, &reduced, &to), TaxRate::ZERO);
        Ok(())
    }

    #[test]
    fn a_buyer_from_another_zone_pays_the_same_gross_or_the_same_net() -> Result<(), Reason> {
        let price = Money::parse("119.00", Currency::EUR)?;
        let (home, buyer) = (TaxRate::parse("0.19")?, TaxRate::parse("0.20")?);
        let paid = |choice| price_in_zone(&price, home, buyer, choice);
        assert_eq!(paid(CrossZonePrice::SameGross)?, price);
        let same_net = Money::parse("120.00", Currency::EUR)?;
        assert_eq!(paid(CrossZonePrice::SameNet)?, same_net);
        Ok(())
    }
}
