use serde::{Deserialize, Serialize};

use super::{Destination, TaxClass, Zone};
use crate::core::{Money, MoneyError, ShippingMethodId, ShortText};

/// A way of sending, where it is offered and what it costs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShippingMethod {
    /// Its id.
    pub id: ShippingMethodId,
    /// What shoppers read.
    pub name: ShortText<100>,
    /// Where it goes.
    pub zone: Zone,
    /// The least weight in grams.
    #[serde(default)]
    pub weight_min: Option<u32>,
    /// The largest weight in grams, itself included.
    #[serde(default)]
    pub weight_max: Option<u32>,
    /// The least value of the goods.
    #[serde(default)]
    pub subtotal_min: Option<Money>,
    /// The largest value of the goods, itself included.
    #[serde(default)]
    pub subtotal_max: Option<Money>,
    /// What it costs.
    pub price: Money,
    /// Costs nothing from this value of the goods on.
    #[serde(default)]
    pub free_from: Option<Money>,
    /// How it is taxed.
    pub tax_class: TaxClass,
}

/// What a method costs for one cart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShippingQuote {
    /// The method.
    pub method: ShippingMethodId,
    /// What shoppers read.
    pub name: ShortText<100>,
    /// What it costs now.
    pub price: Money,
    /// How it is taxed.
    pub tax_class: TaxClass,
    /// How much more must be in the cart for it to cost nothing, where that is possible.
    pub missing_for_free: Option<Money>,
}

/// The methods that take a cart of this weight in grams and value to a destination, in the
/// merchant's order.
pub fn shipping_quotes(
    methods: &[ShippingMethod],
    to: &Destination,
    weight: u32,
    subtotal: &Money,
) -> Result<Vec<ShippingQuote>, MoneyError> {
    let mut quotes = Vec::new();
    for method in methods {
        if method.takes(to, weight, subtotal) {
            quotes.push(method.quote(subtotal)?);
        }
    }
    Ok(quotes)
}

impl ShippingMethod {
    fn takes(&self, to: &Destination, weight: u32, subtotal: &Money) -> bool {
        // An amount in another currency compares as neither, so that limit is not met.
        self.zone.contains(to)
            && self.weight_min.is_none_or(|min| weight >= min)
            && self.weight_max.is_none_or(|max| weight <= max)
            && self.subtotal_min.is_none_or(|min| *subtotal >= min)
            && self.subtotal_max.is_none_or(|max| *subtotal <= max)
    }

    fn quote(&self, subtotal: &Money) -> Result<ShippingQuote, MoneyError> {
        let missing = match &self.free_from {
            Some(from) => Some(from.minus(subtotal)?),
            None => None,
        };
        let is_free = missing.is_some_and(|missing| missing.is_zero() || missing.is_negative());
        let can_become_free = !is_free && !self.price.is_zero();
        Ok(ShippingQuote {
            method: self.id,
            name: self.name.clone(),
            price: if is_free {
                Money::zero(self.price.currency())
            } else {
                self.price
            },
            tax_class: self.tax_class.clone(),
            missing_for_free: missing.filter(|_| can_become_free),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::{CountryCode, Currency, Reason};

    fn euros(text: &str) -> Result<Money, Reason> {
        Money::parse(text, Currency::EUR)
    }

    fn method() -> Result<ShippingMethod, Reason> {
        Ok(ShippingMethod {
            id: ShippingMethodId::parse("01890a5d-ac96-774b-bcce-b302099a8057")?,
            name: ShortText::parse("Parcel")?,
            zone: Zone::of_countries([CountryCode::parse("DE")?]),
            weight_min: None,
            weight_max: Some(31_500),
            subtotal_min: Some(euros("10")?),
            subtotal_max: Some(euros("500")?),
            price: euros("4.90")?,
            free_from: Some(euros("50")?),
            tax_class: TaxClass::parse("standard")?,
        })
    }

    #[test]
    fn limits_are_included() -> Result<(), Reason> {
        let methods = [method()?];
        for (country, weight, subtotal, offered) in [
            ("DE", 31_500, "10.00", 1),
            ("DE", 31_501, "10.00", 0),
            ("DE", 0, "9.99", 0),
            ("DE", 0, "500.00", 1),
            ("DE", 0, "500.01", 0),
            ("FR", 0, "10.00", 0),
        ] {
            let to = Destination::parse(country, None)?;
            let quotes = shipping_quotes(&methods, &to, weight, &euros(subtotal)?)?;
            assert_eq!(quotes.len(), offered, "{country} {weight} {subtotal}");
        }
        Ok(())
    }

    #[test]
    fn it_costs_nothing_from_its_threshold_on() -> Result<(), Reason> {
        let to = Destination::parse("DE", None)?;
        for (subtotal, price, missing) in [
            ("49.99", "4.90", Some("0.01")),
            ("50.00", "0.00", None),
            ("99.00", "0.00", None),
        ] {
            let quotes = shipping_quotes(&[method()?], &to, 1, &euros(subtotal)?)?;
            let [quote] = quotes.as_slice() else {
                return Err(Reason::Unknown);
            };
            assert_eq!(quote.price, euros(price)?);
            assert_eq!(quote.missing_for_free, missing.map(euros).transpose()?);
        }
        Ok(())
    }
}
