//! What is cheaper at fjell.

use serde_json::json;

use crate::demo::model::{DemoPromotion, w};

pub fn all() -> Vec<DemoPromotion> {
    vec![
        DemoPromotion::sale(
            w(
                "Bad-weather week",
                "Schlechtwetterwoche",
                "La semaine du mauvais temps",
            ),
            &[
                "regn-parka",
                "vidde-anorak",
                "hand-work-gloves",
                "ur-boots",
                "kilde-bottle",
            ],
        ),
        DemoPromotion::welcome("80.00"),
        DemoPromotion::levels(
            w(
                "Hats for the whole rope",
                "Mützen für die ganze Seilschaft",
                "Des bonnets pour toute la cordée",
            ),
            "lue-beanie",
        ),
        DemoPromotion::lasting(
            w(
                "Three pairs of socks",
                "Drei Paar Socken",
                "Trois paires de chaussettes",
            ),
            json!({
                "benefits": [{ "kind": "bundle_price", "n": 3, "price": "60.00", "select": { "products": ["tett-socks"] } }],
            }),
        ),
        DemoPromotion::lasting(
            w(
                "A mug with your stove",
                "Ein Becher zum Kocher",
                "Un mug avec votre réchaud",
            ),
            json!({
                "condition": { "kind": "contains", "select": { "products": ["glo-stove"] } },
                "benefits": [{ "kind": "free_gift", "sku": "FJ-KOPP-01", "unit_price": "22.00" }],
            }),
        ),
    ]
}
