//! Layers and trousers.

use crate::demo::model::{DemoProduct, Form, PLAIN, colour, w};
use crate::demo::phrases::{
    CARE_SYNTHETIC, CARE_WOOL, FIT, LITHUANIA, MADE_IN, MATERIAL, NORWAY, POCKETS, PORTUGAL,
    S_TO_XL, WEIGHT,
};

pub const ALL: &[DemoProduct] = &[
    DemoProduct {
        slug: "lam-fleece",
        category: "layers",
        collections: &["hut-to-hut", "first-night-out"],
        title: w("Lam pile fleece", "Florjacke Lam"),
        short_description: w(
            "Deep pile, a high collar and one ripstop pocket for the phone.",
            "Hoher Flor, hoher Kragen und eine Ripstop-Tasche fürs Telefon.",
        ),
        description: w(
            "The pile is knitted so densely that it sheds next to no fibres; we had that measured. It dries overnight on any hook.\n\nBinding at hem and cuffs can be replaced when it wears out.",
            "Der Flor ist so dicht gestrickt, dass er kaum Fasern verliert; wir haben das messen lassen. Er trocknet über Nacht an jedem Haken.\n\nDie Einfassung an Saum und Ärmeln lässt sich erneuern.",
        ),
        vendor: "Fjell",
        tags: &["fleece", "midlayer"],
        price: "149.00",
        weight_grams: 520,
        sku: "FJ-LAM",
        colours: &[
            colour("Lamb", "Lamm", "#e0d5c1"),
            colour("Heather", "Heide", "#8b6f7c"),
            colour("Peat", "Torf", "#6a5442"),
        ],
        sizes: S_TO_XL,
        stock: &[14, 25, 20, 9, 8, 11, 3, 0, 10, 15, 12, 8],
        specification: &[
            (
                MATERIAL,
                w("Recycled polyester pile", "Flor aus recyceltem Polyester"),
            ),
            (
                POCKETS,
                w("Two side, one chest", "Zwei seitlich, eine an der Brust"),
            ),
            (MADE_IN, PORTUGAL),
        ],
        care: CARE_SYNTHETIC,
        form: Form::Fleece,
        ..PLAIN
    },
    DemoProduct {
        slug: "ull-jumper",
        category: "layers",
        collections: &["hut-to-hut"],
        title: w("Ull yoke jumper", "Rundpassenpullover Ull"),
        short_description: w(
            "Norwegian wool, knitted in the round, with a yoke of snow, peaks and stones.",
            "Norwegische Wolle, rund gestrickt, mit einer Passe aus Schnee, Gipfeln und Steinen.",
        ),
        description: w(
            "Knitted in one piece without a side seam. The wool is robust, a little rough and smells faintly of sheep when wet.\n\nComes with 20 metres of matching yarn for elbows.",
            "In einem Stück gestrickt, ohne Seitennaht. Die Wolle ist robust, etwas rau und riecht nass ein wenig nach Schaf.\n\nMit 20 Metern passendem Garn für die Ellbogen.",
        ),
        vendor: "Ullvar",
        tags: &["wool", "knitwear"],
        price: "189.00",
        weight_grams: 640,
        sku: "FJ-ULL",
        colours: &[
            colour("Fjord blue", "Fjordblau", "#3c5a70"),
            colour("Moss", "Moos", "#5f6a4b"),
            colour("Charcoal", "Kohle", "#43464a"),
        ],
        sizes: S_TO_XL,
        stock: &[8, 10, 9, 2, 12, 8, 8, 0, 9, 16, 11, 3],
        specification: &[
            (MATERIAL, w("Norwegian wool", "Norwegische Wolle")),
            (FIT, w("Regular", "Normal")),
            (MADE_IN, NORWAY),
        ],
        care: CARE_WOOL,
        form: Form::Jumper,
        ..PLAIN
    },
    DemoProduct {
        slug: "grunn-base-layer",
        category: "layers",
        collections: &["hut-to-hut", "bad-weather"],
        title: w("Grunn merino long-sleeve", "Merinoshirt Grunn"),
        short_description: w(
            "Fine merino for next to the skin; fresh after three days, dry after one night.",
            "Feines Merino für direkt auf der Haut; nach drei Tagen frisch, nach einer Nacht trocken.",
        ),
        description: w(
            "18.5 micron merino around a thin polyamide core, which makes it last three times as long. No seam lies under a pack strap.\n\nMulesing-free, from farms we can name.",
            "Merino mit 18,5 Mikron um einen dünnen Kern aus Polyamid; so hält es dreimal so lang. Unter den Rucksackgurten liegt keine Naht.\n\nOhne Mulesing, von Höfen, die wir nennen können.",
        ),
        vendor: "Ullvar",
        tags: &["merino", "base layer"],
        price: "89.00",
        compare_at_price: Some("99.00"),
        weight_grams: 210,
        sku: "FJ-GRUN",
        colours: &[
            colour("Cranberry", "Preiselbeere", "#8a3b36"),
            colour("Slate", "Schiefer", "#4e5b66"),
            colour("Birch", "Birke", "#d8d2c4"),
        ],
        sizes: S_TO_XL,
        stock: &[20, 34, 30, 14, 18, 26, 22, 9, 8, 12, 1, 0],
        specification: &[
            (
                MATERIAL,
                w("87 % merino, 13 % polyamide", "87 % Merino, 13 % Polyamid"),
            ),
            (WEIGHT, w("160 g/m²", "160 g/m²")),
            (MADE_IN, LITHUANIA),
        ],
        care: CARE_WOOL,
        form: Form::BaseLayer,
        ..PLAIN
    },
    DemoProduct {
        slug: "sti-trousers",
        category: "layers",
        collections: &["hut-to-hut"],
        title: w("Sti walking trousers", "Wanderhose Sti"),
        short_description: w(
            "Shaped knees, four pockets, stretch where you step up and tough cloth everywhere else.",
            "Vorgeformte Knie, vier Taschen, Stretch beim Steigen und sonst überall zähes Tuch.",
        ),
        description: w(
            "Knees and seat are doubled. The hem has a hook for laces and a snap to fit over boots.\n\nAvailable with 5 cm more or less at the leg; just write to us.",
            "Knie und Gesäß sind doppelt. Der Saum hat einen Haken für die Schnürsenkel und einen Druckknopf für Stiefel.\n\nAuf Wunsch mit 5 cm mehr oder weniger Bein; schreiben Sie uns.",
        ),
        vendor: "Fjell",
        tags: &["trousers", "stretch"],
        price: "139.00",
        weight_grams: 420,
        sku: "FJ-STI",
        colours: &[
            colour("Scree", "Geröll", "#5f635e"),
            colour("Bracken", "Farn", "#7a6647"),
            colour("Midnight", "Mitternacht", "#323c4a"),
        ],
        sizes: S_TO_XL,
        stock: &[12, 20, 17, 8, 9, 14, 10, 3, 8, 11, 0, 2],
        specification: &[
            (
                MATERIAL,
                w(
                    "Polyamide, elastane, organic cotton",
                    "Polyamid, Elasthan, Bio-Baumwolle",
                ),
            ),
            (
                POCKETS,
                w(
                    "Two side, one thigh, one back",
                    "Zwei seitlich, eine am Oberschenkel, eine hinten",
                ),
            ),
            (MADE_IN, PORTUGAL),
        ],
        care: CARE_SYNTHETIC,
        form: Form::Trousers,
        ..PLAIN
    },
    DemoProduct {
        slug: "sti-shorts",
        category: "layers",
        collections: &[],
        title: w("Sti shorts", "Shorts Sti"),
        short_description: w(
            "The same cloth with less of it. Draw cord, zipped pockets, dry before lunch.",
            "Dasselbe Tuch, nur weniger davon. Kordelzug, Taschen mit Reißverschluss, trocken vor dem Mittag.",
        ),
        description: w(
            "For scrambling, swimming and the train home. The lining of the pockets is mesh and lets water out.\n\nCut above the knee.",
            "Zum Kraxeln, Schwimmen und für den Zug nach Hause. Das Taschenfutter ist aus Netz und lässt Wasser ablaufen.\n\nEndet über dem Knie.",
        ),
        vendor: "Fjell",
        tags: &["shorts", "summer"],
        price: "79.00",
        weight_grams: 230,
        sku: "FJ-SHOR",
        colours: &[
            colour("Dune", "Düne", "#97866a"),
            colour("Scree", "Geröll", "#5f635e"),
        ],
        sizes: S_TO_XL,
        stock: &[16, 18, 12, 3, 8, 9, 10, 0],
        specification: &[
            (MATERIAL, w("Polyamide, elastane", "Polyamid, Elasthan")),
            (WEIGHT, w("230 g in size M", "230 g in Größe M")),
            (MADE_IN, PORTUGAL),
        ],
        care: CARE_SYNTHETIC,
        form: Form::Shorts,
        ..PLAIN
    },
];
