use proptest::prelude::*;
use rust_decimal::Decimal;
use time::OffsetDateTime;
use time::macros::datetime;

use super::*;
use crate::core::{Quantity, Reason, Sku, TaxRate};
use crate::pricing::{LineInput, Policy, TaxRounding};

const NOW: OffsetDateTime = datetime!(2026-06-01 10:00 UTC);

type Outcome = Result<(), Box<dyn std::error::Error>>;

fn priced(json: &str) -> Result<Quote, Box<dyn std::error::Error>> {
    Ok(quote(&serde_json::from_str(json)?)?)
}

#[test]
fn tax_is_added_to_net_prices() -> Outcome {
    let quote = priced(
        r#"{"now":"2026-06-01T10:00:00Z","currency":"EUR",
            "lines":[{"sku":"MUG","unit_price":"15.00","quantity":4,"tax_rate":"0.20"}],
            "shipping":[{"id":"std","price":"4.90","tax_rate":"0.20"}]}"#,
    )?;
    assert_eq!(
        serde_json::to_string(&quote)?,
        concat!(
            r#"{"currency":"EUR","lines":[{"id":null,"sku":"MUG","gift":false,"quantity":4,"#,
            r#""list_unit_price":"15.00","unit_price":"15.00","list_total":"60.00","#,
            r#""discounts":[],"unit_totals":["15.00","15.00","15.00","15.00"],"total":"60.00","#,
            r#""tax":"12.00","net":"60.00","gross":"72.00"}],"#,
            r#""shipping":[{"id":"std","price":"4.90","discounts":[],"total":"4.90","tax":"0.98","#,
            r#""net":"4.90","gross":"5.88"}],"#,
            r#""totals":{"list":"60.00","catalog_discount":"0.00","discount":"0.00","#,
            r#""goods":"60.00","shipping_discount":"0.00","shipping":"4.90","tax":"12.98","#,
            r#""tax_included":"0.00","net":"64.90","grand":"77.88"},"promotions":[]}"#,
        )
    );
    Ok(())
}

#[test]
fn quotes_of_before_promotions_still_read() -> Outcome {
    let stored = concat!(
        r#"{"currency":"EUR","lines":[{"id":null,"sku":"MUG","quantity":1,"#,
        r#""list_unit_price":"15.00","unit_price":"15.00","list_total":"15.00","#,
        r#""unit_totals":["15.00"],"total":"15.00","tax":"0.00","net":"15.00","gross":"15.00"}],"#,
        r#""shipping":[{"id":"std","price":"4.90","total":"4.90","tax":"0.00","net":"4.90","gross":"4.90"}],"#,
        r#""totals":{"list":"15.00","goods":"15.00","shipping":"4.90","tax":"0.00","#,
        r#""tax_included":"0.00","net":"19.90","grand":"19.90"}}"#,
    );
    let quote: Quote = serde_json::from_str(stored)?;
    assert_eq!(quote.grand_total().to_string(), "19.90 EUR");
    assert!(quote.promotions.is_empty());
    Ok(())
}

#[test]
fn tax_is_found_inside_gross_prices() -> Outcome {
    let quote = priced(
        r#"{"now":"2026-06-01T10:00:00Z","currency":"EUR","prices_include_tax":true,
            "lines":[{"sku":"MUG","unit_price":"11.90","quantity":3,"tax_rate":"0.19"}],
            "shipping":[{"id":"std","price":"5.00","tax_rate":"0.20","price_includes_tax":false}]}"#,
    )?;
    assert_eq!(quote.totals.tax_included, Amount::parse("5.70")?);
    assert_eq!(quote.totals.tax, Amount::parse("1.00")?);
    assert_eq!(quote.totals.net, Amount::parse("35.00")?);
    assert_eq!(quote.grand_total().to_string(), "41.70 EUR");
    Ok(())
}

#[test]
fn tax_is_rounded_per_line_or_per_unit() -> Outcome {
    // 7 % of 0.50 is 0.035: 0.04 each, but 0.11 for three.
    for (rounding, tax) in [("line", "0.11"), ("unit", "0.12")] {
        let quote = priced(&format!(
            r#"{{"now":"2026-06-01T10:00:00Z","currency":"EUR","policy":{{"tax_rounding":"{rounding}"}},
                "lines":[{{"sku":"PIN","unit_price":"0.50","quantity":3,"tax_rate":"0.07"}}]}}"#
        ))?;
        assert_eq!(quote.totals.tax, Amount::parse(tax)?, "{rounding}");
    }
    Ok(())
}

#[test]
fn amounts_have_the_minor_digits_of_their_currency() -> Outcome {
    for (currency, price, expected) in [
        ("JPY", "1200", "1200"),
        ("EUR", "12", "12.00"),
        ("KWD", "1.5", "1.500"),
    ] {
        let quote = priced(&format!(
            r#"{{"now":"2026-06-01T10:00:00Z","currency":"{currency}","lines":[{{"sku":"A","unit_price":"{price}","quantity":1}}]}}"#
        ))?;
        assert_eq!(quote.totals.grand.to_string(), expected);
        assert_eq!(
            quote.totals.shipping.get().scale(),
            quote.totals.grand.get().scale()
        );
    }
    Ok(())
}

#[test]
fn faults_name_their_place() -> Outcome {
    for (line, fault) in [
        (
            r#""unit_price":"1.005","quantity":1"#,
            "lines[0].unit_price: must have at most 2 decimal places",
        ),
        (
            r#""unit_price":"-1","quantity":1"#,
            "lines[0].unit_price: must be 0 or more",
        ),
        (
            r#""unit_price":"1000000000000000","quantity":2"#,
            "lines[0].total: must be from 0 to 1000000000000000",
        ),
    ] {
        let json = format!(
            r#"{{"now":"2026-06-01T10:00:00Z","currency":"EUR","lines":[{{"sku":"A",{line}}}]}}"#
        );
        let refused = quote(&serde_json::from_str(&json)?);
        assert_eq!(
            refused.map_err(|fault| fault.to_string()),
            Err(fault.to_owned())
        );
    }
    Ok(())
}

#[test]
fn malformed_input_is_not_read() {
    for line in [
        r#"{"sku":"A","unit_price":"1","quantity":0}"#,
        r#"{"sku":"A","unit_price":"1","quantity":10000}"#,
        r#"{"sku":"A","unit_price":"1","quantity":1.5}"#,
        r#"{"sku":"A","unit_price":1,"quantity":1}"#,
        r#"{"sku":"","unit_price":"1","quantity":1}"#,
        r#"{"sku":"A","unit_price":"1","quantity":1,"tax_rate":"19"}"#,
        r#"{"sku":"A","unit_price":"1","quantity":1,"colour":"red"}"#,
    ] {
        let json = format!(r#"{{"now":"2026-06-01T10:00:00Z","currency":"EUR","lines":[{line}]}}"#);
        assert!(serde_json::from_str::<QuoteInput>(&json).is_err(), "{line}");
    }
}

#[test]
fn carts_beyond_the_limits_are_refused() -> Outcome {
    let largest = Amount::new(Decimal::from(Amount::LIMIT))?;
    let line = |quantity| -> Result<LineInput, Reason> {
        Ok(LineInput::new(Sku::parse("A")?, largest, quantity))
    };
    let cart = |lines| QuoteInput {
        lines,
        ..QuoteInput::new(Currency::EUR, NOW)
    };
    let refused_at = |lines| {
        quote(&cart(lines)).map(|_| ()).map_err(|faults| {
            faults
                .0
                .into_iter()
                .map(|fault| fault.at)
                .collect::<Vec<_>>()
        })
    };

    let too_large = refused_at(vec![line(Quantity::MAX)?; 1_000]);
    let places = too_large.err().unwrap_or_default();
    assert_eq!(places.first().map(String::as_str), Some("lines[0].total"));
    assert_eq!(places.last().map(String::as_str), Some("lines"));
    assert_eq!(
        refused_at(vec![line(Quantity::ONE)?; 1_001]),
        Err(vec!["lines".to_owned()])
    );
    assert_eq!(
        refused_at(vec![line(Quantity::ONE)?; 1_000]),
        Err(vec!["totals".to_owned()])
    );
    assert_eq!(refused_at(vec![line(Quantity::ONE)?]), Ok(()));
    Ok(())
}

fn any_input() -> impl Strategy<Value = QuoteInput> {
    let currency = prop::sample::select(vec![Currency::EUR, Currency::JPY, Currency::USD]);
    let line = (0i64..100_000_000, 1i64..50, 0i64..=1_000_000);
    let shipping = (0i64..10_000, 0i64..=1_000_000, any::<Option<bool>>());
    (
        currency,
        any::<bool>(),
        any::<bool>(),
        prop::collection::vec(line, 0..20),
        prop::collection::vec(shipping, 0..3),
    )
        .prop_filter_map(
            "all values are in range",
            |(currency, include, unit, lines, shipping)| {
                let digits = currency.minor_digits();
                let amount = |units| Amount::new(Decimal::new(units, digits)).ok();
                let rate = |millionths| TaxRate::new(Decimal::new(millionths, 6)).ok();
                let rounding = if unit {
                    TaxRounding::Unit
                } else {
                    TaxRounding::Line
                };
                Some(QuoteInput {
                    prices_include_tax: include,
                    policy: Policy {
                        tax_rounding: rounding,
                        ..Policy::default()
                    },
                    lines: lines
                        .into_iter()
                        .map(|(price, quantity, tax)| {
                            let sku = Sku::parse(&format!("S{price}")).ok()?;
                            let quantity = Quantity::new(quantity).ok()?;
                            Some(LineInput {
                                tax_rate: rate(tax)?,
                                ..LineInput::new(sku, amount(price)?, quantity)
                            })
                        })
                        .collect::<Option<_>>()?,
                    shipping: shipping
                        .into_iter()
                        .map(|(price, tax, included)| {
                            Some(ShippingInput {
                                id: ShortText::parse("std").ok()?,
                                price: amount(price)?,
                                tax_rate: rate(tax)?,
                                price_includes_tax: included,
                            })
                        })
                        .collect::<Option<_>>()?,
                    ..QuoteInput::new(currency, NOW)
                })
            },
        )
}

fn sum(amounts: impl Iterator<Item = Amount>) -> Decimal {
    amounts.map(Amount::get).sum()
}

proptest! {
    #[test]
    fn totals_are_the_sums_of_the_parts(input in any_input()) {
        let quote = quote(&input)?;
        let totals = quote.totals;
        prop_assert_eq!(totals.goods.get(), sum(quote.lines.iter().map(|line| line.total)));
        prop_assert_eq!(totals.shipping.get(), sum(quote.shipping.iter().map(|entry| entry.total)));
        let net = sum(quote.lines.iter().map(|line| line.net)) + sum(quote.shipping.iter().map(|entry| entry.net));
        prop_assert_eq!(totals.net.get(), net);
        prop_assert_eq!(totals.grand.get(), totals.goods.get() + totals.shipping.get() + totals.tax.get());
        prop_assert_eq!(totals.grand.get(), totals.net.get() + totals.tax.get() + totals.tax_included.get());
    }

    #[test]
    fn every_line_holds_together(input in any_input()) {
        let quote = quote(&input)?;
        for line in &quote.lines {
            prop_assert_eq!(line.unit_totals.len(), usize::from(line.quantity.get()));
            prop_assert_eq!(sum(line.unit_totals.iter().copied()), line.total.get());
            prop_assert_eq!(line.net.get() + line.tax.get(), line.gross.get());
            prop_assert_eq!(line.total, if input.prices_include_tax { line.gross } else { line.net });
            prop_assert!(line.tax >= Amount::ZERO && line.net >= Amount::ZERO);
        }
    }

    #[test]
    fn line_order_never_changes_the_totals(input in any_input(), turns in 0usize..20) {
        let mut turned = input.clone();
        turned.lines.reverse();
        let middle = turns % turned.lines.len().max(1);
        turned.lines.rotate_left(middle);
        prop_assert_eq!(quote(&input)?.totals, quote(&turned)?.totals);
    }

    #[test]
    fn a_stored_quote_reads_back_unchanged(input in any_input()) {
        let quote = quote(&input)?;
        let json = serde_json::to_string(&quote)?;
        let back: Quote = serde_json::from_str(&json)?;
        prop_assert_eq!(&back, &quote);
        prop_assert_eq!(serde_json::to_string(&back)?, json);
    }
}
