//! What is cheaper at fjell.

use serde_json::json;

use crate::demo::model::{DemoPromotion, w};

pub fn all() -> Vec<DemoPromotion> {
    let hats = json!({ "products": ["lue-beanie"] });
    let off =
        |percent: &str| json!({ "kind": "percent_off_lines", "percent": percent, "select": hats });
    vec![
        DemoPromotion {
            name: w(
                "Bad-weather week",
                "Schlechtwetterwoche",
                "La semaine du mauvais temps",
            ),
            code: None,
            days: Some(6),
            rule: json!({
                "trigger": "catalog",
                "benefits": [{ "kind": "percent_off_price", "percent": "20", "select": { "products": [
                    "regn-parka", "vidde-anorak", "hand-work-gloves", "ur-boots", "kilde-bottle",
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
                "condition": { "kind": "subtotal", "at_least": "80.00" },
                "benefits": [{ "kind": "percent_off_order", "percent": "10" }],
            }),
        },
        DemoPromotion {
            name: w(
                "Hats for the whole rope",
                "Mützen für die ganze Seilschaft",
                "Des bonnets pour toute la cordée",
            ),
            code: None,
            days: None,
            rule: json!({
                // Whoever has none in the cart is not told how many more it takes.
                "condition": { "kind": "contains", "select": hats },
                "benefits": [{ "kind": "tiers", "by": "quantity", "select": hats, "tiers": [
                    { "from": 3, "benefit": off("10") },
                    { "from": 6, "benefit": off("20") },
                ] }],
            }),
        },
        DemoPromotion {
            name: w(
                "Three pairs of socks",
                "Drei Paar Socken",
                "Trois paires de chaussettes",
            ),
            code: None,
            days: None,
            rule: json!({
                "benefits": [{ "kind": "bundle_price", "n": 3, "price": "60.00", "select": { "products": ["tett-socks"] } }],
            }),
        },
        DemoPromotion {
            name: w(
                "A mug with your stove",
                "Ein Becher zum Kocher",
                "Un mug avec votre réchaud",
            ),
            code: None,
            days: None,
            rule: json!({
                "condition": { "kind": "contains", "select": { "products": ["glo-stove"] } },
                "benefits": [{ "kind": "free_gift", "sku": "FJ-KOPP-01", "unit_price": "22.00" }],
            }),
        },
    ]
}
