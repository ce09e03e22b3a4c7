//! What a product's form is refused for.

use super::*;
use crate::catalog::input::{OptionInput, ValueInput, VariantInput};

fn lamp() -> ProductInput {
    ProductInput {
        title: "Lamp".to_owned(),
        variants: vec![VariantInput::default()],
        ..ProductInput::default()
    }
}

fn reason(input: &ProductInput, field: &str) -> Option<Reason> {
    match input.check() {
        Err(Error::Invalid(faults)) => faults
            .into_iter()
            .find(|(name, _)| name.as_str() == field)
            .map(|(_, reason)| reason),
        _ => None,
    }
}

#[test]
fn vm_6_a_short_description_has_a_limit() {
    let mut input = lamp();
    input.short_description = "ä".repeat(SHORT_DESCRIPTION_MAX);
    assert_eq!(input.check(), Ok(()));
    input.short_description.push('!');
    assert_eq!(
        reason(&input, "short_description"),
        Some(Reason::TooLong { max: 160 })
    );
}

#[test]
fn a_variant_names_values_that_exist_and_once() {
    let mut input = lamp();
    input.options = vec![OptionInput {
        name: "Size".to_owned(),
        values: vec![ValueInput {
            name: "S".to_owned(),
            ..ValueInput::default()
        }],
        ..OptionInput::default()
    }];
    assert_eq!(reason(&input, "variants[0].values"), Some(Reason::Unknown));
    let small = VariantInput {
        values: vec!["S".to_owned()],
        ..VariantInput::default()
    };
    input.variants = vec![small.clone(), small];
    assert_eq!(
        reason(&input, "variants[1].values"),
        Some(Reason::AlreadyTaken)
    );
}

#[test]
fn a_price_has_a_most() {
    let mut input = lamp();
    input.variants[0].price = Decimal::from(Amount::MOST_PRICE);
    assert_eq!(input.check(), Ok(()));
    let out = Reason::OutOfRange {
        min: 0,
        max: Amount::MOST_PRICE,
    };
    let dear = Some(Decimal::from(100_000_000_000_i64));
    input.variants[0].price = Decimal::from(Amount::MOST_PRICE) + Decimal::new(1, 2);
    input.variants[0].compare_at_price = dear;
    input.variants[0].floor_price = dear;
    for part in ["price", "compare_at_price", "floor_price"] {
        let field = format!("variants[0].{part}");
        assert_eq!(reason(&input, &field), Some(out), "{part}");
    }
}

#[test]
fn sec_11_a_nul_never_reaches_the_database() {
    let input = ProductInput {
        description: "a\0b".to_owned(),
        ..lamp()
    };
    assert_eq!(
        reason(&input, "description"),
        Some(Reason::ForbiddenCharacter)
    );
}
