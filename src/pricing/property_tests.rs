//! What holds for every cart.

mod chance;

use proptest::prelude::*;
use rust_decimal::Decimal;
use serde_json::{Value, json};

use self::chance::{any_input, any_json, cart_benefit, one_of};
use super::schema::conforms;
use super::{Quote, QuoteInput, Verdict, quote, schema};
use crate::core::Amount;

fn sum(amounts: impl Iterator<Item = Amount>) -> Decimal {
    amounts.map(Amount::get).sum()
}

fn priced(file: &Value) -> Result<Quote, TestCaseError> {
    let input = QuoteInput::read(file).map_err(|faults| TestCaseError::fail(faults.to_string()))?;
    quote(&input).map_err(|faults| TestCaseError::fail(faults.to_string()))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn discounts_of_lines_sum_to_those_of_promotions(file in any_input()) {
        let quote = priced(&file)?;
        for outcome in &quote.promotions {
            let id = &outcome.id;
            let goods = sum(quote.lines.iter().flat_map(|line| &line.discounts).filter(|d| d.promotion == *id).map(|d| d.amount));
            let shipping = sum(quote.shipping.iter().flat_map(|entry| &entry.discounts).filter(|d| d.promotion == *id).map(|d| d.amount));
            match &outcome.verdict {
                Verdict::Applied { amount, .. } if goods + shipping != Decimal::ZERO => {
                    prop_assert_eq!(amount.get(), goods + shipping);
                }
                Verdict::Applied { .. } => {}
                Verdict::Refused(_) => prop_assert_eq!(goods + shipping, Decimal::ZERO),
            }
        }
        let discount = sum(quote.lines.iter().flat_map(|line| &line.discounts).map(|d| d.amount));
        prop_assert_eq!(discount, quote.totals.discount.get());
    }

    #[test]
    fn every_amount_holds_together(file in any_input()) {
        let quote = priced(&file)?;
        let totals = &quote.totals;
        for line in &quote.lines {
            let taken = sum(line.discounts.iter().map(|discount| discount.amount));
            let quantity = Decimal::from(line.quantity.get());
            prop_assert_eq!(line.total.get(), line.unit_price.get() * quantity - taken);
            prop_assert_eq!(sum(line.unit_totals.iter().copied()), line.total.get());
            prop_assert_eq!(line.unit_totals.len(), usize::from(line.quantity.get()));
            prop_assert_eq!(line.net.get() + line.tax.get(), line.gross.get());
            prop_assert!(line.discounts.iter().all(|discount| discount.amount > Amount::ZERO) || line.gift);
        }
        for entry in &quote.shipping {
            let taken = sum(entry.discounts.iter().map(|discount| discount.amount));
            prop_assert_eq!(entry.total.get(), entry.price.get() - taken);
            prop_assert!(entry.total >= Amount::ZERO);
        }
        let list = totals.list.get() - totals.catalog_discount.get() - totals.discount.get();
        prop_assert_eq!(totals.goods.get(), list);
        prop_assert_eq!(totals.goods.get(), sum(quote.lines.iter().map(|line| line.total)));
        prop_assert_eq!(totals.shipping.get(), sum(quote.shipping.iter().map(|entry| entry.total)));
        prop_assert_eq!(totals.grand.get(), totals.goods.get() + totals.shipping.get() + totals.tax.get());
        prop_assert_eq!(totals.grand.get(), totals.net.get() + totals.tax.get() + totals.tax_included.get());
        prop_assert!(totals.grand >= Amount::ZERO && totals.tax >= Amount::ZERO);
    }

    #[test]
    fn no_unit_falls_below_zero_or_its_floor(file in any_input()) {
        let quote = priced(&file)?;
        let input = QuoteInput::read(&file).map_err(|faults| TestCaseError::fail(faults.to_string()))?;
        for (line, given) in quote.lines.iter().zip(&input.lines) {
            // A floor above the price leaves the price alone.
            let least = given.floor_price.min(given.unit_price);
            for unit in &line.unit_totals {
                prop_assert!(*unit >= least, "{unit} is below {least}");
            }
            prop_assert!(line.unit_price <= line.list_unit_price);
        }
    }

    #[test]
    fn line_order_never_changes_a_total(file in any_input(), turns in 0usize..6) {
        let quote = priced(&file)?;
        let mut turned = file.clone();
        if let Some(lines) = turned["lines"].as_array_mut() {
            lines.reverse();
            let middle = turns % lines.len().max(1);
            lines.rotate_left(middle);
        }
        let again = priced(&turned)?;
        prop_assert_eq!(&quote.totals, &again.totals);
        prop_assert_eq!(&quote.promotions, &again.promotions);
        prop_assert_eq!(priced(&file)?, quote);
    }

    #[test]
    fn inputs_and_quotes_read_back_unchanged(file in any_input()) {
        let input = QuoteInput::read(&file).map_err(|faults| TestCaseError::fail(faults.to_string()))?;
        let written = serde_json::to_value(&input)?;
        prop_assert_eq!(QuoteInput::read(&written), Ok(input));
        let schema = schema();
        let files = json!({ "in": [written, file] });
        prop_assert!(conforms(&files, &schema, &schema));
        let quote = priced(&file)?;
        let out = json!({ "out": serde_json::to_value(&quote)? });
        prop_assert!(conforms(&out, &schema, &schema));
        let json = serde_json::to_string(&quote)?;
        let back: Quote = serde_json::from_str(&json)?;
        prop_assert_eq!(&back, &quote);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn any_json_is_either_priced_or_refused(value in any_json()) {
        match QuoteInput::read(&value) {
            Ok(input) => { let _ = quote(&input); }
            Err(faults) => {
                prop_assert!(!faults.0.is_empty());
                prop_assert!(faults.0.iter().all(|fault| !fault.to_string().contains('\n')));
            }
        }
    }

    #[test]
    fn a_good_file_with_one_bad_place_is_priced_or_refused(file in any_input(), at in any::<prop::sample::Index>(), bad in any_json()) {
        let mut file = file;
        let mut places = Vec::new();
        collect(&file, String::new(), &mut places);
        if let Some(place) = places.get(at.index(places.len().max(1)))
            && let Some(value) = file.pointer_mut(place)
        {
            *value = bad;
        }
        if let Ok(input) = QuoteInput::read(&file)
            && let Ok(quote) = quote(&input)
        {
            prop_assert!(quote.totals.grand >= Amount::ZERO);
        }
    }

    #[test]
    fn extreme_amounts_are_priced_or_refused(
        price in one_of(&["1000000000000000", "999999999999999.99", "10000000000000.01", "0.01", "0"]),
        quantity in prop::sample::select(vec![1u32, 2, 9_999]),
        lines in prop::sample::select(vec![1usize, 2, 10, 100]),
        tax in one_of(&["0", "1", "0.999999"]),
        include in any::<bool>(),
        mut benefits in prop::collection::vec(cart_benefit(), 1..4),
    ) {
        let line = json!({ "sku": "A", "unit_price": price, "quantity": quantity, "tax_rate": tax });
        for benefit in &mut benefits {
            if benefit["amount"].is_string() {
                benefit["amount"] = json!("1000000000000000");
            }
        }
        let file = json!({
            "currency": "EUR", "now": "2026-06-01T12:00:00Z", "prices_include_tax": include,
            "lines": vec![line; lines],
            "promotions": [{ "id": "P", "benefits": benefits }],
        });
        if let Ok(input) = QuoteInput::read(&file)
            && let Ok(quote) = quote(&input)
        {
            let totals = &quote.totals;
            prop_assert_eq!(totals.goods.get(), totals.list.get() - totals.discount.get());
            prop_assert_eq!(totals.grand.get(), totals.net.get() + totals.tax.get() + totals.tax_included.get());
            prop_assert!(totals.grand >= Amount::ZERO);
        }
    }
}

/// The place of every value in a document.
fn collect(value: &Value, at: String, places: &mut Vec<String>) {
    match value {
        Value::Array(entries) => {
            for (index, entry) in entries.iter().enumerate() {
                collect(entry, format!("{at}/{index}"), places);
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                collect(field, format!("{at}/{name}"), places);
            }
        }
        _ => {}
    }
    places.push(at);
}
