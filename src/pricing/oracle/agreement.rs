//! The engine against the oracle, on carts that chance makes.

use std::collections::BTreeSet;
use std::time::{SystemTime, UNIX_EPOCH};

use serde_json::{Value, json};

use super::difference::differences;
use super::{generate, oracle};
use crate::pricing::{ConditionKind, Faults, Quote, QuoteInput, quote, quote_briefly};

/// Prices each cart by the oracle, which looks at every promotion, and by the engine, with explanations and
/// without; told are the first cart on which they part and where.
fn agree(carts: impl Iterator<Item = Value>) {
    for mut input in carts {
        // Where promotions stand side by side, which of equal units gets the odd cent is free.
        let is_parallel = input["policy"]["stacking"] == "parallel";
        if is_parallel {
            input["policy"]["tax_rounding"] = "line".into();
        }
        let mut expected = oracle(&input);
        for engine in [quote, quote_briefly] {
            let differences = differences(&expected, &priced(&input, engine), !is_parallel);
            assert!(
                differences.is_empty(),
                "{input}\n{}",
                differences.join("\n")
            );
            // What is told without explanations.
            let outcomes = expected["promotions"].as_array_mut().expect("a list");
            outcomes.retain(|outcome| outcome["applied"] == true);
        }
    }
}

fn priced(input: &Value, engine: fn(&QuoteInput) -> Result<Quote, Faults>) -> Value {
    let read = QuoteInput::read(input).expect("the cart can be read");
    let quote = engine(&read).expect("the cart can be priced");
    serde_json::to_value(quote).expect("a Quote can be written")
}

#[test]
fn the_engine_and_the_oracle_agree_on_carts_that_are_always_the_same() {
    agree((0..CARTS).map(generate::input));
}

#[test]
fn the_engine_and_the_oracle_agree_where_a_hundred_promotions_meet() {
    let crowds =
        (0..CROWDS).map(|seed| generate::crowd(seed, (1..50).map(|other| seed + other * CROWDS)));
    agree(crowds);
}

#[test]
fn the_engine_and_the_oracle_agree_on_carts_that_are_always_others() {
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    let seed = now.map_or(0, |since| since.as_secs()) * CARTS;
    let seeds = (0..CARTS).map(|cart| seed.wrapping_add(cart));
    agree(seeds.map(generate::input));
}

#[test]
fn chance_makes_every_kind_of_condition_by_itself_negated_and_in_trees() {
    let mut found = BTreeSet::new();
    let mut empty_carts = 0;
    for seed in 0..CARTS {
        let input = generate::input(seed);
        empty_carts += u32::from(input["lines"] == json!([]));
        for promotion in input["promotions"].as_array().expect("a list") {
            note_kinds(&promotion["condition"], "by itself", &mut found);
        }
    }
    for kind in ConditionKind::KINDS {
        for within in ["by itself", "not", "any", "all"] {
            let place = (within, (*kind).to_owned());
            assert!(found.contains(&place), "{place:?}");
        }
    }
    assert!(empty_carts > 100, "{empty_carts}");
}

/// Notes each kind with what it stands in.
fn note_kinds(condition: &Value, within: &'static str, found: &mut BTreeSet<(&str, String)>) {
    if let Some(kind) = condition["kind"].as_str() {
        found.insert((within, kind.to_owned()));
    }
    if !condition["not"].is_null() {
        note_kinds(&condition["not"], "not", found);
    }
    for within in ["any", "all"] {
        // The words of a kind are `any` too.
        for member in condition[within].as_array().into_iter().flatten() {
            note_kinds(member, within, found);
        }
    }
}

const CARTS: u64 = 1_500;
const CROWDS: u64 = 60;
