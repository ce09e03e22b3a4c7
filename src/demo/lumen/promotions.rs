//! What is cheaper at lumen.

use serde_json::json;

use crate::demo::model::{DemoPromotion, w};

pub fn all() -> Vec<DemoPromotion> {
    vec![
        DemoPromotion::sale(
            w("Living room week", "Wohnzimmerwoche", "La semaine du salon"),
            &[
                "nische-armchair",
                "kiesel-coffee-tables",
                "tablett-side-table",
                "raute-rug",
                "vorhang-weite",
            ],
        ),
        DemoPromotion::welcome("50.00"),
        DemoPromotion::levels(
            w(
                "Mugs for the whole table",
                "Becher für die ganze Runde",
                "Des tasses pour toute la tablée",
            ),
            "frueh-mug",
        ),
        DemoPromotion::lasting(
            w(
                "A table and two chairs",
                "Ein Tisch und zwei Stühle",
                "Une table et deux chaises",
            ),
            json!({
                "benefits": [{
                    "kind": "buy_x_get_y",
                    "buy": { "products": ["tafel-table"] },
                    "get": { "products": ["sprosse-chair"] }, "get_quantity": 2,
                    "percent": "25",
                    "repeat": true,
                }],
            }),
        ),
    ]
}
