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
        title: w(
            "Hals bottle vase",
            "Flaschenvase Hals",
            "Vase bouteille Hals",
        ),
        short_description: w(
            "A long neck for a single branch; it stands firm because the weight sits low.",
            "Ein langer Hals für einen einzelnen Zweig; steht sicher, weil das Gewicht unten sitzt.",
            "Un long col pour une seule branche ; il tient bien debout, car le poids est en bas.",
        ),
        description: w(
            "Hals is thrown in two parts and joined while the clay is leather-hard. If you look for the seam at the shoulder, you may find it.\n\nThe foot is left bare and shows the colour of the clay.",
            "Hals wird in zwei Teilen gedreht und lederhart zusammengesetzt. Wer an der Schulter nach der Naht sucht, findet sie vielleicht.\n\nDer Fuß bleibt unglasiert und zeigt die Farbe des Tons.",
            "Hals est tourné en deux parties, assemblées quand la terre a la consistance du cuir. En cherchant la jointure à l’épaule, vous la trouverez peut-être.\n\nLe pied reste nu et montre la couleur de la terre.",
        ),
        vendor: "Keramik Sora",
        tags: &["vase", "stoneware"],
        price: "84.00",
        weight_grams: 1500,
        sku: "LU-HALS",
        colours: &[
            colour("Eggshell", "Eierschale", "Coquille d’œuf", "#e8dfd0"),
            colour("Iron", "Eisen", "Fer", "#5c4a40"),
            colour("Sea green", "Seegrün", "Vert marin", "#6f8f86"),
        ],
        stock: &[16, 9, 2],
        specification: &[
            (
                MATERIAL,
                w(
                    "Stoneware, fired at 1240 °C",
                    "Steinzeug, bei 1240 °C gebrannt",
                    "Grès cuit à 1240 °C",
                ),
            ),
            (
                DIMENSIONS,
                w(
                    "Ø 18 cm, height 31 cm",
                    "Ø 18 cm, Höhe 31 cm",
                    "Ø 18 cm, hauteur 31 cm",
                ),
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
        title: w("Bauch moon jar", "Mondvase Bauch", "Vase lune Bauch"),
        short_description: w(
            "Two bowls, one upside down on the other, make a jar that is almost a ball.",
            "Zwei Schalen, eine kopfüber auf der anderen, ergeben ein Gefäß, das fast eine Kugel ist.",
            "Deux bols, l’un renversé sur l’autre, donnent un vase qui est presque une sphère.",
        ),
        description: w(
            "The seam stays visible as a fine line around the middle. That is how moon jars have been built for centuries, since no wheel can throw this shape in one go.\n\nWatertight, and heavy enough for a whole branch.",
            "Die Naht bleibt als feine Linie um die Mitte sichtbar. So baut man Mondvasen seit Jahrhunderten, weil keine Scheibe diese Form in einem Zug hergibt.\n\nWasserdicht und schwer genug für einen ganzen Ast.",
            "La jointure reste visible, une fine ligne au milieu. C’est ainsi que l’on monte les vases lune depuis des siècles, car aucun tour ne donne cette forme d’un seul trait.\n\nÉtanche, et assez lourd pour une branche entière.",
        ),
        vendor: "Keramik Sora",
        tags: &["vase", "stoneware"],
        price: "118.00",
        compare_at_price: Some("136.00"),
        weight_grams: 2400,
        sku: "LU-BAUC",
        colours: &[
            colour("Sage", "Salbei", "Sauge", "#8a9a86"),
            colour("Shell", "Muschel", "Coquillage", "#e6dccb"),
            colour("Rust", "Rost", "Rouille", "#a85c3e"),
        ],
        stock: &[8, 11, 3],
        specification: &[
            (MATERIAL, w("Stoneware", "Steinzeug", "Grès")),
            (
                DIMENSIONS,
                w(
                    "Ø 26 cm, height 21 cm",
                    "Ø 26 cm, Höhe 21 cm",
                    "Ø 26 cm, hauteur 21 cm",
                ),
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
        title: w(
            "Runde serving bowl",
            "Servierschale Runde",
            "Saladier Runde",
        ),
        short_description: w(
            "A wide bowl on a small foot: salad for six, or all the lemons.",
            "Eine weite Schale auf kleinem Fuß: Salat für sechs oder alle Zitronen.",
            "Une large coupe sur un petit pied : de la salade pour six, ou tous les citrons.",
        ),
        description: w(
            "The rim is pulled thin and then thickened by a millimetre, so it does not chip in the sink. Inside, the glaze lies darker where it pools.\n\nFits a 60 cm dishwasher standing up.",
            "Der Rand wird dünn gezogen und um einen Millimeter verstärkt, damit er in der Spüle nicht ausbricht. Innen liegt die Glasur dunkler, wo sie sich sammelt.\n\nPasst stehend in eine Spülmaschine von 60 cm.",
            "Le bord est tiré fin, puis épaissi d’un millimètre pour ne pas s’ébrécher dans l’évier. À l’intérieur, l’émail fonce là où il s’accumule.\n\nTient debout dans un lave-vaisselle de 60 cm.",
        ),
        vendor: "Olaria Minho",
        tags: &["bowl", "serving", "dishwasher-safe"],
        price: "72.00",
        weight_grams: 1700,
        sku: "LU-RUND",
        colours: &[
            colour("Harbour blue", "Hafenblau", "Bleu port", "#3f5a6b"),
            colour("Oat", "Hafer", "Avoine", "#dfd2bb"),
            colour("Fig", "Feige", "Figue", "#6b4450"),
        ],
        stock: &[21, 34, 9],
        specification: &[
            (MATERIAL, w("Stoneware", "Steinzeug", "Grès")),
            (
                DIMENSIONS,
                w(
                    "Ø 32 cm, height 12 cm",
                    "Ø 32 cm, Höhe 12 cm",
                    "Ø 32 cm, hauteur 12 cm",
                ),
            ),
            (CAPACITY, w("3.2 l", "3,2 l", "3,2 l")),
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
        title: w("Früh mug", "Becher Früh", "Tasse Früh"),
        short_description: w(
            "A mug for 350 ml of coffee, with a handle that takes all four fingers.",
            "Ein Becher für 350 ml Kaffee, mit einem Henkel für alle vier Finger.",
            "Une tasse pour 350 ml de café, avec une anse où passent les quatre doigts.",
        ),
        description: w(
            "The handle is pulled, not cast, and sits where the full mug balances. The glaze stops two fingers above the table.\n\nSold singly, because mugs break singly.",
            "Der Henkel ist gezogen, nicht gegossen, und sitzt dort, wo der volle Becher ausgewogen ist. Die Glasur endet zwei Finger über dem Tisch.\n\nEinzeln erhältlich, weil Becher einzeln zerbrechen.",
            "L’anse est tirée, non coulée, et placée là où la tasse pleine s’équilibre. L’émail s’arrête à deux doigts de la table.\n\nVendue à l’unité, puisque les tasses se cassent à l’unité.",
        ),
        vendor: "Olaria Minho",
        tags: &["mug", "coffee", "dishwasher-safe"],
        price: "26.00",
        weight_grams: 420,
        sku: "LU-FRUE",
        colours: &[
            colour("Terracotta", "Terrakotta", "Terre cuite", "#c06a45"),
            colour("Fog", "Nebel", "Brume", "#b9bdb6"),
            colour("Pine", "Kiefer", "Pin", "#4d6152"),
            colour("Cream", "Creme", "Crème", "#eae1d0"),
        ],
        stock: &[40, 28, 33, 0],
        specification: &[
            (MATERIAL, w("Stoneware", "Steinzeug", "Grès")),
            (CAPACITY, w("350 ml", "350 ml", "350 ml")),
            (
                DIMENSIONS,
                w(
                    "Ø 9 cm, height 9.5 cm",
                    "Ø 9 cm, Höhe 9,5 cm",
                    "Ø 9 cm, hauteur 9,5 cm",
                ),
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
        title: w(
            "Rand set of plates",
            "Tellerset Rand",
            "Service d’assiettes Rand",
        ),
        short_description: w(
            "Three dinner plates and two side plates with a raw, slightly wavy rim.",
            "Drei große und zwei kleine Teller mit rohem, leicht bewegtem Rand.",
            "Trois grandes assiettes et deux petites, au bord brut et légèrement ondulé.",
        ),
        description: w(
            "The unglazed edge is polished with a stone after firing, so it feels like a pebble and not like chalk.\n\nThe plates nest closely: five of them are eleven centimetres high.",
            "Die unglasierte Kante wird nach dem Brand mit einem Stein poliert und fühlt sich an wie ein Kiesel, nicht wie Kreide.\n\nDie Teller stapeln sich eng: fünf sind elf Zentimeter hoch.",
            "Le bord non émaillé est poli à la pierre après cuisson : il a le toucher d’un galet, pas celui de la craie.\n\nLes assiettes s’empilent de près : à cinq, elles font onze centimètres de haut.",
        ),
        vendor: "Olaria Minho",
        tags: &["plates", "set", "dishwasher-safe"],
        price: "124.00",
        weight_grams: 3600,
        sku: "LU-RAND",
        colours: &[
            colour("Linen white", "Leinenweiß", "Blanc lin", "#e9e1d3"),
            colour("Moss", "Moos", "Mousse", "#7c8468"),
            colour("Smoke blue", "Rauchblau", "Bleu fumé", "#7b8c99"),
        ],
        stock: &[13, 10, 1],
        specification: &[
            (MATERIAL, w("Stoneware", "Steinzeug", "Grès")),
            (
                DIMENSIONS,
                w(
                    "Ø 27 cm and Ø 20 cm",
                    "Ø 27 cm und Ø 20 cm",
                    "Ø 27 cm et Ø 20 cm",
                ),
            ),
            (MADE_IN, PORTUGAL),
        ],
        care: CARE_CLAY,
        form: Form::Plates,
        ..PLAIN
    },
];
