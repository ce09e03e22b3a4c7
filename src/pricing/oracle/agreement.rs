//! The engine against the oracle, on carts that chance makes.

use std::time::{SystemTime, UNIX_EPOCH};

use serde_json::Value;

use super::difference::differences;
use super::{generate, oracle};
use crate::pricing::{ConditionKind, QuoteInput, quote};

/// Prices the cart of each seed twice; told are the first seed on which the two part, its cart and
/// where they part.
fn agree(seeds: impl Iterator<Item = u64>) {
    for seed in seeds {
        let mut input = generate::input(seed);
        // Where promotions stand side by side, which of equal units gets the odd cent is free.
        let is_parallel = input["policy"]["stacking"] == "parallel";
        if is_parallel {
            input["policy"]["tax_rounding"] = "line".into();
        }
        let differences = differences(&oracle(&input), &engine(&input), !is_parallel);
        assert!(
            differences.is_empty(),
            "seed {seed}\n{input}\n{}",
            differences.join("\n")
        );
    }
}

fn engine(input: &Value) -> Value {
    let read = QuoteInput::read(input).expect("the cart can be read");
    let quote = quote(&read).expect("the cart can be priced");
    serde_json::to_value(quote).expect("a Quote can be written")
}

#[test]
fn the_engine_and_the_oracle_agree_on_carts_that_are_always_the_same() {
    agree(0..CARTS);
}

#[test]
fn the_engine_and_the_oracle_agree_on_carts_that_are_always_others() {
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    let seed = now.map_or(0, |since| since.as_secs()) * CARTS;
    agree((0..CARTS).map(|cart| seed.wrapping_add(cart)));
}

#[test]
fn chance_makes_every_kind_of_condition() {
    let mut missing = ConditionKind::KINDS.to_vec();
    for seed in 0..CARTS {
        let input = generate::input(seed).to_string();
        missing.retain(|kind| !input.contains(&format!(r#""kind":"{kind}""#)));
    }
    assert_eq!(missing, Vec::<&str>::new());
}

const CARTS: u64 = 1_500;
