use super::{Money, MoneyError, Sku};

/// What one line brings to an order-wide amount.
#[derive(Clone, Copy, Debug)]
pub struct Share<'a> {
    /// The displayed value of the line, never below zero.
    pub value: Money,
    /// Decides between lines of one value.
    pub sku: &'a Sku,
}

/// Divides a whole among lines in proportion to their values. Each gets its share rounded down;
/// the units left over go, one each, to the largest remainders (tie: larger value, then SKU). The
/// parts stand in the order of the shares and always sum to the whole.
pub fn largest_remainder(whole: &Money, shares: &[Share<'_>]) -> Result<Vec<Money>, MoneyError> {
    let currency = whole.currency();
    let sum = Money::sum(currency, shares.iter().map(|share| &share.value))?.minor_units();
    if whole.is_zero() {
        return Ok(vec![*whole; shares.len()]);
    }
    if sum == 0 || shares.iter().any(|share| share.value.is_negative()) {
        return Err(MoneyError::NothingToShareBy);
    }

    // Whole and values have at most 20 digits each, so their product fits 128 bits.
    let magnitude = whole.minor_units().abs();
    let products: Vec<i128> = shares
        .iter()
        .map(|share| magnitude * share.value.minor_units())
        .collect();
    let mut parts: Vec<i128> = products.iter().map(|product| product / sum).collect();
    let left_over = magnitude - parts.iter().sum::<i128>();

    let mut order: Vec<usize> = (0..shares.len()).collect();
    order.sort_by(|&a, &b| {
        let (remainder_a, remainder_b) = (products[a] % sum, products[b] % sum);
        let (value_a, value_b) = (shares[a].value.minor_units(), shares[b].value.minor_units());
        remainder_b
            .cmp(&remainder_a)
            .then(value_b.cmp(&value_a))
            .then_with(|| shares[a].sku.cmp(shares[b].sku))
    });
    // There are always fewer units left over than lines with a remainder.
    for (&index, _) in order.iter().zip(0..left_over) {
        parts[index] += 1;
    }

    let sign = if whole.is_negative() { -1 } else { 1 };
    parts
        .into_iter()
        .map(|part| Money::from_minor_units(sign * part, currency))
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::core::{Currency, Reason};

    fn divide(whole: &str, lines: &[(&str, &str)]) -> Result<Vec<String>, Reason> {
        let money = |text: &str| Money::parse(text, Currency::EUR);
        let skus = lines
            .iter()
            .map(|(sku, _)| Sku::parse(sku))
            .collect::<Result<Vec<_>, _>>()?;
        let mut shares = Vec::new();
        for ((_, value), sku) in lines.iter().zip(&skus) {
            let value = money(value)?;
            shares.push(Share { value, sku });
        }
        let parts = largest_remainder(&money(whole)?, &shares)?;
        Ok(parts.iter().map(|part| part.amount().to_string()).collect())
    }

    #[test]
    fn ties_go_to_the_larger_value_then_the_sku() -> Result<(), Reason> {
        let thirds = divide("5.00", &[("C", "33.33"), ("A", "33.33"), ("B", "33.33")])?;
        assert_eq!(thirds, ["1.66", "1.67", "1.67"]);
        // Remainders are half a cent each: the line of 30.00 gets it.
        let halves = divide("0.02", &[("A", "10.00"), ("B", "30.00")])?;
        assert_eq!(halves, ["0.00", "0.02"]);
        let negative = divide("-0.01", &[("B", "1.00"), ("A", "1.00")])?;
        assert_eq!(negative, ["0.00", "-0.01"]);
        Ok(())
    }

    #[test]
    fn nothing_to_share_by_is_an_error() -> Result<(), Reason> {
        assert!(divide("1.00", &[]).is_err());
        assert!(divide("1.00", &[("A", "0.00")]).is_err());
        assert!(divide("1.00", &[("A", "-1.00"), ("B", "2.00")]).is_err());
        assert_eq!(divide("0.00", &[("A", "0.00")])?, ["0.00"]);
        Ok(())
    }

    proptest! {
        #[test]
        fn parts_sum_to_the_whole(
            whole in -100_000_000_000_000_000i128..=100_000_000_000_000_000,
            values in prop::collection::vec(0i128..=100_000_000_000_000, 1..40),
        ) {
            prop_assume!(values.iter().sum::<i128>() > 0);
            let whole = Money::from_minor_units(whole, Currency::EUR)?;
            let sku = Sku::parse("A")?;
            let shares = values
                .iter()
                .map(|&value| Ok(Share { value: Money::from_minor_units(value, Currency::EUR)?, sku: &sku }))
                .collect::<Result<Vec<_>, MoneyError>>()?;
            let parts = largest_remainder(&whole, &shares)?;
            prop_assert_eq!(Money::sum(Currency::EUR, &parts)?, whole);
            for (part, value) in parts.iter().zip(&values) {
                prop_assert!(*value > 0 || part.is_zero());
            }
        }
    }
}
