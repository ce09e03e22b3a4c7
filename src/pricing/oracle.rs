//! The oracle: a slow, plain second reading of how money is computed, for tests.
//!
//! It shares no code with the engine. Every unit of every line is a record of its own with its own
//! exact price; every promotion is tried on a copy of the whole cart. Nothing here is meant to be
//! fast. Where the specification leaves a choice, it makes the one that `docs/pricing.md` tells.

mod agreement;
mod allocation;
mod benefit;
mod cart;
mod catalog;
mod condition;
mod customer;
mod difference;
mod generate;
mod index;
mod input;
mod output;
mod promotion;
mod selector;
mod specification;
mod window;

use serde_json::Value;

/// Prices one input of the quote file's form.
fn oracle(input: &Value) -> Value {
    let input: input::Input =
        serde_json::from_value(input.clone()).expect("the input has the quote file's form");
    let mut cart = cart::Cart::new(&input);
    let mut explanations = catalog::change_list_prices(&mut cart, &input);
    explanations.extend(promotion::discount_cart(&mut cart, &input));
    output::quote(&cart, &explanations)
}
