//! Textiles.

use crate::demo::model::{DemoProduct, Form, PLAIN, colour, w};
use crate::demo::phrases::{
    CARE_CORD, CARE_LINEN, CARE_WOOL, DIMENSIONS, FILLING, GERMANY, LITHUANIA, MADE_IN, MATERIAL,
    PORTUGAL,
};

pub const ALL: &[DemoProduct] = &[
    DemoProduct {
        slug: "cord-cushion",
        category: "textiles",
        collections: &["quiet-corner"],
        title: w("Cord cushion", "Kissen Cord"),
        short_description: w(
            "Wide-wale corduroy with piped edges and a feather filling that can be plumped.",
            "Breiter Cord mit Paspel und einer Federfüllung, die sich aufschütteln lässt.",
        ),
        description: w(
            "Cotton corduroy in the weight of a good pair of trousers. It gets softer where you lean and keeps its colour.\n\nThe zip hides under the piping, and the cover comes off for washing.",
            "Baumwollcord in der Stärke einer guten Hose. Er wird weicher, wo man sich anlehnt, und behält die Farbe.\n\nDer Reißverschluss liegt unter der Paspel; zum Waschen lässt sich der Bezug abziehen.",
        ),
        vendor: "Weberei Tann",
        tags: &["cushion", "corduroy"],
        price: "59.00",
        weight_grams: 900,
        sku: "LU-CORD",
        colours: &[
            colour("Ochre", "Ocker", "#b5793c"),
            colour("Bottle green", "Flaschengrün", "#42584a"),
            colour("Dusk rose", "Abendrosa", "#b9807a"),
            colour("Ecru", "Ecru", "#e0d4bf"),
        ],
        sizes: &[w("50 × 50 cm", "50 × 50 cm"), w("60 × 60 cm", "60 × 60 cm")],
        size_surcharges: &[0, 12],
        stock: &[18, 9, 14, 7, 3, 0, 22, 11],
        specification: &[
            (MATERIAL, w("Cotton", "Baumwolle")),
            (
                FILLING,
                w(
                    "Feathers, from food production",
                    "Federn aus der Lebensmittelerzeugung",
                ),
            ),
            (MADE_IN, GERMANY),
        ],
        care: CARE_CORD,
        form: Form::Cushion,
        ..PLAIN
    },
    DemoProduct {
        slug: "fransen-throw",
        category: "textiles",
        collections: &["evening-light", "quiet-corner"],
        title: w("Fransen wool throw", "Wolldecke Fransen"),
        short_description: w(
            "Lambswool with three woven stripes and a fringe knotted by hand.",
            "Lammwolle mit drei gewebten Streifen und von Hand geknüpften Fransen.",
        ),
        description: w(
            "Woven loosely and fulled afterwards, so the throw is warm without being heavy. The stripes are undyed wool.\n\nLong enough to cover feet and shoulders at once.",
            "Locker gewebt und danach gewalkt, damit die Decke warm ist, ohne schwer zu sein. Die Streifen sind ungefärbte Wolle.\n\nLang genug für Füße und Schultern zugleich.",
        ),
        vendor: "Weberei Tann",
        tags: &["throw", "wool"],
        price: "129.00",
        compare_at_price: Some("149.00"),
        weight_grams: 1100,
        sku: "LU-FRAN",
        colours: &[
            colour("Storm", "Sturm", "#6f7d8a"),
            colour("Chestnut", "Kastanie", "#8a5138"),
            colour("Moss", "Moos", "#6f7452"),
        ],
        stock: &[17, 8, 2],
        specification: &[
            (MATERIAL, w("Lambswool", "Lammwolle")),
            (DIMENSIONS, w("140 × 200 cm", "140 × 200 cm")),
            (MADE_IN, GERMANY),
        ],
        care: CARE_WOOL,
        form: Form::Throw,
        ..PLAIN
    },
    DemoProduct {
        slug: "raute-rug",
        category: "textiles",
        collections: &["quiet-corner"],
        title: w("Raute flat-woven rug", "Teppich Raute"),
        short_description: w(
            "A reversible wool rug with small diamonds; lies flat, rolls up small.",
            "Ein Wendeteppich aus Wolle mit kleinen Rauten; liegt flach, rollt sich klein.",
        ),
        description: w(
            "Flat-woven on a wide loom from thick wool yarn. Both sides carry the pattern, with the colours swapped.\n\nLay it on felt and it will not wander.",
            "Auf breitem Webstuhl flach aus dickem Wollgarn gewebt. Beide Seiten zeigen das Muster, mit vertauschten Farben.\n\nAuf einer Filzunterlage wandert er nicht.",
        ),
        vendor: "Baltic Form",
        tags: &["rug", "wool", "reversible"],
        price: "340.00",
        weight_grams: 6800,
        sku: "LU-RAUT",
        colours: &[
            colour("Madder", "Krapp", "#a8543c"),
            colour("Indigo", "Indigo", "#3f506b"),
            colour("Olive", "Olive", "#777554"),
        ],
        sizes: &[
            w("140 × 200 cm", "140 × 200 cm"),
            w("170 × 240 cm", "170 × 240 cm"),
        ],
        size_surcharges: &[0, 150],
        stock: &[9, 4, 8, 1, 12, 0],
        specification: &[
            (
                MATERIAL,
                w("Wool, cotton warp", "Wolle, Kette aus Baumwolle"),
            ),
            (MADE_IN, LITHUANIA),
        ],
        care: CARE_WOOL,
        form: Form::Rug,
        ..PLAIN
    },
    DemoProduct {
        slug: "vorhang-weite",
        category: "textiles",
        collections: &["evening-light"],
        title: w("Weite linen curtain", "Leinenvorhang Weite"),
        short_description: w(
            "Washed linen that softens the light without shutting it out. One length with rings tape.",
            "Gewaschenes Leinen, das Licht mildert, ohne es auszusperren. Ein Schal mit Ringband.",
        ),
        description: w(
            "Linen of 230 g/m², washed before sewing so it will not shrink on you. The hem is ten centimetres deep and can be let down.\n\nOne length covers a window of up to 90 cm; take two for wider ones.",
            "Leinen mit 230 g/m², vor dem Nähen gewaschen, damit es nicht einläuft. Der Saum ist zehn Zentimeter tief und lässt sich auslassen.\n\nEin Schal reicht für ein Fenster bis 90 cm; für breitere nehmen Sie zwei.",
        ),
        vendor: "Linho Aveiro",
        tags: &["curtain", "linen"],
        price: "119.00",
        weight_grams: 1600,
        sku: "LU-WEIT",
        colours: &[
            colour("Flax", "Flachs", "#d3c4aa"),
            colour("White", "Weiß", "#ece7dc"),
            colour("Eucalyptus", "Eukalyptus", "#94a394"),
        ],
        size_name: w("Length", "Länge"),
        sizes: &[w("250 cm", "250 cm"), w("300 cm", "300 cm")],
        size_surcharges: &[0, 20],
        stock: &[24, 12, 30, 16, 8, 3],
        specification: &[
            (MATERIAL, w("Linen", "Leinen")),
            (DIMENSIONS, w("Width 140 cm", "Breite 140 cm")),
            (MADE_IN, PORTUGAL),
        ],
        care: CARE_LINEN,
        form: Form::Curtain,
        ..PLAIN
    },
    DemoProduct {
        slug: "karo-tea-towel",
        category: "textiles",
        collections: &["long-table"],
        title: w("Karo tea towel", "Geschirrtuch Karo"),
        short_description: w(
            "Half linen, woven in a kitchen check; dries glasses without a trace.",
            "Halbleinen im Küchenkaro; trocknet Gläser ohne Fusseln.",
        ),
        description: w(
            "Linen for the shine, cotton for the thirst. After three washes it is as good as your grandmother's.\n\nThe loop sits at the corner, where it does not tear out.",
            "Leinen für den Glanz, Baumwolle für den Durst. Nach drei Wäschen ist es so gut wie das der Großmutter.\n\nDer Aufhänger sitzt an der Ecke, wo er nicht ausreißt.",
        ),
        vendor: "Linho Aveiro",
        tags: &["kitchen", "linen"],
        price: "18.00",
        weight_grams: 140,
        sku: "LU-KARO",
        colours: &[
            colour("Ink", "Tinte", "#4f6378"),
            colour("Brick", "Ziegel", "#b0573c"),
            colour("Forest", "Wald", "#55694f"),
        ],
        stock: &[40, 36, 19],
        specification: &[
            (
                MATERIAL,
                w("52 % linen, 48 % cotton", "52 % Leinen, 48 % Baumwolle"),
            ),
            (DIMENSIONS, w("50 × 70 cm", "50 × 70 cm")),
            (MADE_IN, PORTUGAL),
        ],
        care: CARE_LINEN,
        form: Form::TeaTowel,
        ..PLAIN
    },
];
