//! What changes prices in a demo shop.

use serde_json::Value;

use super::Words;

/// A promotion of a demo shop.
#[derive(Clone, Debug)]
pub struct DemoPromotion {
    /// What shoppers read; merchants know it by the English.
    pub name: Words,
    /// The code that opens it.
    pub code: Option<&'static str>,
    /// How many whole days it goes on after today; for good where none are given.
    pub days: Option<u16>,
    /// What it does, in the words of the quote file. Products are named by their slugs.
    pub rule: Value,
}

impl DemoPromotion {
    /// The places in the rule that name a product.
    pub fn products(&mut self) -> Vec<&mut Value> {
        let mut found = Vec::new();
        collect(&mut self.rule, &mut found);
        found
    }
}

fn collect<'r>(part: &'r mut Value, found: &mut Vec<&'r mut Value>) {
    match part {
        Value::Object(fields) => {
            for (name, value) in fields {
                if name != "products" {
                    collect(value, found);
                } else if let Value::Array(slugs) = value {
                    found.extend(slugs);
                }
            }
        }
        Value::Array(parts) => {
            for part in parts {
                collect(part, found);
            }
        }
        _ => {}
    }
}
