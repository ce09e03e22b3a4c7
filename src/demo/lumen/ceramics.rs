//! Ceramics.

use crate::demo::model::{DemoProduct, Form, PLAIN, colour, w};
use crate::demo::phrases::{
    CAPACITY, CARE_CLAY, CARE_VASE, DIMENSIONS, GERMANY, MADE_IN, MATERIAL, PORTUGAL,
};

pub const ALL: &[DemoProduct] = &[
    DemoProduct {
        slug: "hals-vase",
        category: "ceramics",
        collections: &["long-table"],
        title: w("Hals bottle vase", "Flaschenvase Hals"),
        short_description: w(
            "A long neck for a single branch; it stands firm because the weight sits low.",
            "Ein langer Hals für einen einzelnen Zweig; steht sicher, weil das Gewicht unten sitzt.",
        ),
        description: w(
            "Hals is thrown in two parts and joined while the clay is leather-hard. If you look for the seam at the shoulder, you may find it.\n\nThe foot is left bare and shows the colour of the clay.",
            "Hals wird in zwei Teilen gedreht und lederhart zusammengesetzt. Wer an der Schulter nach der Naht sucht, findet sie vielleicht.\n\nDer Fuß bleibt unglasiert und zeigt die Farbe des Tons.",
        ),
        vendor: "Keramik Sora",
        tags: &["vase", "stoneware"],
        price: "84.00",
        weight_grams: 1500,
        sku: "LU-HALS",
        colours: &[
            colour("Eggshell", "Eierschale", "#e8dfd0"),
            colour("Iron", "Eisen", "#5c4a40"),
            colour("Sea green", "Seegrün", "#6f8f86"),
        ],
        stock: &[16, 9, 2],
        specification: &[
            (
                MATERIAL,
                w(
                    "Stoneware, fired at 1240 °C",
                    "Steinzeug, bei 1240 °C gebrannt",
                ),
            ),
            (
                DIMENSIONS,
                w("Ø 18 cm, height 31 cm", "Ø 18 cm, Höhe 31 cm"),
            ),
            (MADE_IN, GERMANY),
        ],
        care: CARE_VASE,
        form: Form::BottleVase,
        ..PLAIN
    },
    DemoProduct {
        slug: "bauch-vase",
        category: "ceramics",
        collections: &["quiet-corner"],
        title: w("Bauch moon jar", "Mondvase Bauch"),
        short_description: w(
            "Two bowls, one upside down on the other, make a jar that is almost a ball.",
            "Zwei Schalen, eine kopfüber auf der anderen, ergeben ein Gefäß, das fast eine Kugel ist.",
        ),
        description: w(
            "The seam stays visible as a fine line around the middle. That is how moon jars have been built for centuries, since no wheel can throw this shape in one go.\n\nWatertight, and heavy enough for a whole branch.",
            "Die Naht bleibt als feine Linie um die Mitte sichtbar. So baut man Mondvasen seit Jahrhunderten, weil keine Scheibe diese Form in einem Zug hergibt.\n\nWasserdicht und schwer genug für einen ganzen Ast.",
        ),
        vendor: "Keramik Sora",
        tags: &["vase", "stoneware"],
        price: "118.00",
        compare_at_price: Some("136.00"),
        weight_grams: 2400,
        sku: "LU-BAUC",
        colours: &[
            colour("Sage", "Salbei", "#8a9a86"),
            colour("Shell", "Muschel", "#e6dccb"),
            colour("Rust", "Rost", "#a85c3e"),
        ],
        stock: &[8, 11, 3],
        specification: &[
            (MATERIAL, w("Stoneware", "Steinzeug")),
            (
                DIMENSIONS,
                w("Ø 26 cm, height 21 cm", "Ø 26 cm, Höhe 21 cm"),
            ),
            (MADE_IN, GERMANY),
        ],
        care: CARE_VASE,
        form: Form::MoonVase,
        ..PLAIN
    },
    DemoProduct {
        slug: "runde-bowl",
        category: "ceramics",
        collections: &["long-table"],
        title: w("Runde serving bowl", "Servierschale Runde"),
        short_description: w(
            "A wide bowl on a small foot: salad for six, or all the lemons.",
            "Eine weite Schale auf kleinem Fuß: Salat für sechs oder alle Zitronen.",
        ),
        description: w(
            "The rim is pulled thin and then thickened by a millimetre, so it does not chip in the sink. Inside, the glaze lies darker where it pools.\n\nFits a 60 cm dishwasher standing up.",
            "Der Rand wird dünn gezogen und um einen Millimeter verstärkt, damit er in der Spüle nicht ausbricht. Innen liegt die Glasur dunkler, wo sie sich sammelt.\n\nPasst stehend in eine Spülmaschine von 60 cm.",
        ),
        vendor: "Olaria Minho",
        tags: &["bowl", "serving", "dishwasher-safe"],
        price: "72.00",
        weight_grams: 1700,
        sku: "LU-RUND",
        colours: &[
            colour("Harbour blue", "Hafenblau", "#3f5a6b"),
            colour("Oat", "Hafer", "#dfd2bb"),
            colour("Fig", "Feige", "#6b4450"),
        ],
        stock: &[21, 34, 9],
        specification: &[
            (MATERIAL, w("Stoneware", "Steinzeug")),
            (
                DIMENSIONS,
                w("Ø 32 cm, height 12 cm", "Ø 32 cm, Höhe 12 cm"),
            ),
            (CAPACITY, w("3.2 l", "3,2 l")),
            (MADE_IN, PORTUGAL),
        ],
        care: CARE_CLAY,
        form: Form::Bowl,
        ..PLAIN
    },
    DemoProduct {
        slug: "frueh-mug",
        category: "ceramics",
        collections: &["long-table", "quiet-corner"],
        title: w("Früh mug", "Becher Früh"),
        short_description: w(
            "A mug for 350 ml of coffee, with a handle that takes all four fingers.",
            "Ein Becher für 350 ml Kaffee, mit einem Henkel für alle vier Finger.",
        ),
        description: w(
            "The handle is pulled, not cast, and sits where the full mug balances. The glaze stops two fingers above the table.\n\nSold singly, because mugs break singly.",
            "Der Henkel ist gezogen, nicht gegossen, und sitzt dort, wo der volle Becher ausgewogen ist. Die Glasur endet zwei Finger über dem Tisch.\n\nEinzeln erhältlich, weil Becher einzeln zerbrechen.",
        ),
        vendor: "Olaria Minho",
        tags: &["mug", "coffee", "dishwasher-safe"],
        price: "26.00",
        weight_grams: 420,
        sku: "LU-FRUE",
        colours: &[
            colour("Terracotta", "Terrakotta", "#c06a45"),
            colour("Fog", "Nebel", "#b9bdb6"),
            colour("Pine", "Kiefer", "#4d6152"),
            colour("Cream", "Creme", "#eae1d0"),
        ],
        stock: &[40, 28, 33, 0],
        specification: &[
            (MATERIAL, w("Stoneware", "Steinzeug")),
            (CAPACITY, w("350 ml", "350 ml")),
            (
                DIMENSIONS,
                w("Ø 9 cm, height 9.5 cm", "Ø 9 cm, Höhe 9,5 cm"),
            ),
            (MADE_IN, PORTUGAL),
        ],
        care: CARE_CLAY,
        form: Form::Mug,
        ..PLAIN
    },
    DemoProduct {
        slug: "rand-plates",
        category: "ceramics",
        collections: &["long-table"],
        title: w("Rand set of plates", "Tellerset Rand"),
        short_description: w(
            "Three dinner plates and two side plates with a raw, slightly wavy rim.",
            "Drei große und zwei kleine Teller mit rohem, leicht bewegtem Rand.",
        ),
        description: w(
            "The unglazed edge is polished with a stone after firing, so it feels like a pebble and not like chalk.\n\nThe plates nest closely: five of them are eleven centimetres high.",
            "Die unglasierte Kante wird nach dem Brand mit einem Stein poliert und fühlt sich an wie ein Kiesel, nicht wie Kreide.\n\nDie Teller stapeln sich eng: fünf sind elf Zentimeter hoch.",
        ),
        vendor: "Olaria Minho",
        tags: &["plates", "set", "dishwasher-safe"],
        price: "124.00",
        weight_grams: 3600,
        sku: "LU-RAND",
        colours: &[
            colour("Linen white", "Leinenweiß", "#e9e1d3"),
            colour("Moss", "Moos", "#7c8468"),
            colour("Smoke blue", "Rauchblau", "#7b8c99"),
        ],
        stock: &[13, 10, 1],
        specification: &[
            (MATERIAL, w("Stoneware", "Steinzeug")),
            (DIMENSIONS, w("Ø 27 cm and Ø 20 cm", "Ø 27 cm und Ø 20 cm")),
            (MADE_IN, PORTUGAL),
        ],
        care: CARE_CLAY,
        form: Form::Plates,
        ..PLAIN
    },
];
