//! What changes prices in a demo shop.

use serde_json::{Value, json};

use super::{Words, w};

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
    /// One that needs no code and has no end.
    pub const fn lasting(name: Words, rule: Value) -> Self {
        Self {
            name,
            code: None,
            days: None,
            rule,
        }
    }

    /// A week in which some products cost a fifth less.
    pub fn sale(name: Words, products: &[&str]) -> Self {
        let rule = json!({
            "trigger": "catalog",
            "benefits": [{ "kind": "percent_off_price", "percent": "20", "select": { "products": products } }],
        });
        Self {
            days: Some(6),
            ..Self::lasting(name, rule)
        }
    }

    /// A tenth off for newcomers, by a code that each uses once, from a subtotal on.
    pub fn welcome(at_least: &str) -> Self {
        let name = w(
            "Welcome discount",
            "Willkommensrabatt",
            "Remise de bienvenue",
        );
        let rule = json!({
            "trigger": "code",
            "limits": { "per_customer": 1 },
            "condition": { "kind": "subtotal", "at_least": at_least },
            "benefits": [{ "kind": "percent_off_order", "percent": "10" }],
        });
        Self {
            code: Some("HELLO10"),
            ..Self::lasting(name, rule)
        }
    }

    /// A tenth off three of a product, a fifth off six.
    pub fn levels(name: Words, product: &str) -> Self {
        let select = json!({ "products": [product] });
        let off = |percent: &str| json!({ "kind": "percent_off_lines", "percent": percent, "select": select });
        let rule = json!({
            // Whoever has none in the cart is not told how many more it takes.
            "condition": { "kind": "contains", "select": select },
            "benefits": [{ "kind": "tiers", "by": "quantity", "select": select, "tiers": [
                { "from": 3, "benefit": off("10") },
                { "from": 6, "benefit": off("20") },
            ] }],
        });
        Self::lasting(name, rule)
    }

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
