//! What is cheaper at lumen.

use serde_json::json;

use crate::demo::model::{DemoPromotion, w};

pub fn all() -> Vec<DemoPromotion> {
    let mugs = json!({ "products": ["frueh-mug"] });
    let off =
        |percent: &str| json!({ "kind": "percent_off_lines", "percent": percent, "select": mugs });
    vec![
        DemoPromotion {
            name: w("Living room week", "Wohnzimmerwoche", "La semaine du salon"),
            code: None,
            days: Some(6),
            rule: json!({
                "trigger": "catalog",
                "benefits": [{ "kind": "percent_off_price", "percent": "20", "select": { "products": [
                    "nische-armchair", "kiesel-coffee-tables", "tablett-side-table", "raute-rug", "vorhang-weite",
                ] } }],
            }),
        },
        DemoPromotion {
            name: w(
                "Welcome discount",
                "Willkommensrabatt",
                "Remise de bienvenue",
            ),
            code: Some("HELLO10"),
            days: None,
            rule: json!({
                "trigger": "code",
                "limits": { "per_customer": 1 },
                "condition": { "kind": "subtotal", "at_least": "50.00" },
                "benefits": [{ "kind": "percent_off_order", "percent": "10" }],
            }),
        },
        DemoPromotion {
            name: w(
                "Mugs for the whole table",
                "Becher für die ganze Runde",
                "Des tasses pour toute la tablée",
            ),
            code: None,
            days: None,
            rule: json!({
                // Whoever has none in the cart is not told how many more it takes.
                "condition": { "kind": "contains", "select": mugs },
                "benefits": [{ "kind": "tiers", "by": "quantity", "select": mugs, "tiers": [
                    { "from": 3, "benefit": off("10") },
                    { "from": 6, "benefit": off("20") },
                ] }],
            }),
        },
        DemoPromotion {
            name: w(
                "A table and two chairs",
                "Ein Tisch und zwei Stühle",
                "Une table et deux chaises",
            ),
            code: None,
            days: None,
            rule: json!({
                "benefits": [{
                    "kind": "buy_x_get_y",
                    "buy": { "products": ["tafel-table"] },
                    "get": { "products": ["sprosse-chair"] }, "get_quantity": 2,
                    "percent": "25",
                    "repeat": true,
                }],
            }),
        },
    ]
}
