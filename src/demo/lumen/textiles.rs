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
        title: w(
            "Cord cushion",
            "Kissen Cord",
            "Coussin en velours côtelé Cord",
        ),
        short_description: w(
            "Wide-wale corduroy with piped edges and a feather filling that can be plumped.",
            "Breiter Cord mit Paspel und einer Federfüllung, die sich aufschütteln lässt.",
            "Velours à grosses côtes, passepoil et garnissage de plumes qui regonfle d’un geste.",
        ),
        description: w(
            "Cotton corduroy in the weight of a good pair of trousers. It gets softer where you lean and keeps its colour.\n\nThe zip hides under the piping, and the cover comes off for washing.",
            "Baumwollcord in der Stärke einer guten Hose. Er wird weicher, wo man sich anlehnt, und behält die Farbe.\n\nDer Reißverschluss liegt unter der Paspel; zum Waschen lässt sich der Bezug abziehen.",
            "Un velours côtelé de coton, du poids d’un bon pantalon. Il s’assouplit là où l’on s’appuie et garde sa couleur.\n\nLa fermeture éclair se cache sous le passepoil, et la housse s’enlève pour être lavée.",
        ),
        vendor: "Weberei Tann",
        tags: &["cushion", "corduroy"],
        price: "59.00",
        weight_grams: 900,
        sku: "LU-CORD",
        colours: &[
            colour("Ochre", "Ocker", "Ocre", "#b5793c"),
            colour("Bottle green", "Flaschengrün", "Vert bouteille", "#42584a"),
            colour("Dusk rose", "Abendrosa", "Rose du soir", "#b9807a"),
            colour("Ecru", "Ecru", "Écru", "#e0d4bf"),
        ],
        sizes: &[
            w("50 × 50 cm", "50 × 50 cm", "50 × 50 cm"),
            w("60 × 60 cm", "60 × 60 cm", "60 × 60 cm"),
        ],
        size_surcharges: &[0, 12],
        stock: &[18, 9, 14, 7, 3, 0, 22, 11],
        specification: &[
            (MATERIAL, w("Cotton", "Baumwolle", "Coton")),
            (
                FILLING,
                w(
                    "Feathers, from food production",
                    "Federn aus der Lebensmittelerzeugung",
                    "Plumes issues de la filière alimentaire",
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
        title: w(
            "Fransen wool throw",
            "Wolldecke Fransen",
            "Plaid de laine Fransen",
        ),
        short_description: w(
            "Lambswool with three woven stripes and a fringe knotted by hand.",
            "Lammwolle mit drei gewebten Streifen und von Hand geknüpften Fransen.",
            "Laine d’agneau à trois bandes tissées, avec des franges nouées à la main.",
        ),
        description: w(
            "Woven loosely and fulled afterwards, so the throw is warm without being heavy. The stripes are undyed wool.\n\nLong enough to cover feet and shoulders at once.",
            "Locker gewebt und danach gewalkt, damit die Decke warm ist, ohne schwer zu sein. Die Streifen sind ungefärbte Wolle.\n\nLang genug für Füße und Schultern zugleich.",
            "Tissé lâche puis foulé : le plaid est chaud sans être lourd. Les bandes sont en laine non teinte.\n\nAssez long pour couvrir à la fois les pieds et les épaules.",
        ),
        vendor: "Weberei Tann",
        tags: &["throw", "wool"],
        price: "129.00",
        compare_at_price: Some("149.00"),
        weight_grams: 1100,
        sku: "LU-FRAN",
        colours: &[
            colour("Storm", "Sturm", "Tempête", "#6f7d8a"),
            colour("Chestnut", "Kastanie", "Châtaigne", "#8a5138"),
            colour("Moss", "Moos", "Mousse", "#6f7452"),
        ],
        stock: &[17, 8, 2],
        specification: &[
            (MATERIAL, w("Lambswool", "Lammwolle", "Laine d’agneau")),
            (
                DIMENSIONS,
                w("140 × 200 cm", "140 × 200 cm", "140 × 200 cm"),
            ),
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
        title: w(
            "Raute flat-woven rug",
            "Teppich Raute",
            "Tapis tissé à plat Raute",
        ),
        short_description: w(
            "A reversible wool rug with small diamonds; lies flat, rolls up small.",
            "Ein Wendeteppich aus Wolle mit kleinen Rauten; liegt flach, rollt sich klein.",
            "Un tapis de laine réversible à petits losanges ; il reste à plat et se roule serré.",
        ),
        description: w(
            "Flat-woven on a wide loom from thick wool yarn. Both sides carry the pattern, with the colours swapped.\n\nLay it on felt and it will not wander.",
            "Auf breitem Webstuhl flach aus dickem Wollgarn gewebt. Beide Seiten zeigen das Muster, mit vertauschten Farben.\n\nAuf einer Filzunterlage wandert er nicht.",
            "Tissé à plat sur un large métier, d’un gros fil de laine. Les deux faces portent le motif, en couleurs inversées.\n\nPosé sur un feutre, il ne bouge pas.",
        ),
        vendor: "Baltic Form",
        tags: &["rug", "wool", "reversible"],
        price: "340.00",
        weight_grams: 6800,
        sku: "LU-RAUT",
        colours: &[
            colour("Madder", "Krapp", "Garance", "#a8543c"),
            colour("Indigo", "Indigo", "Indigo", "#3f506b"),
            colour("Olive", "Olive", "Olive", "#777554"),
        ],
        sizes: &[
            w("140 × 200 cm", "140 × 200 cm", "140 × 200 cm"),
            w("170 × 240 cm", "170 × 240 cm", "170 × 240 cm"),
        ],
        size_surcharges: &[0, 150],
        stock: &[9, 4, 8, 1, 12, 0],
        specification: &[
            (
                MATERIAL,
                w(
                    "Wool, cotton warp",
                    "Wolle, Kette aus Baumwolle",
                    "Laine, chaîne de coton",
                ),
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
        title: w(
            "Weite linen curtain",
            "Leinenvorhang Weite",
            "Rideau de lin Weite",
        ),
        short_description: w(
            "Washed linen that softens the light without shutting it out. One length with rings tape.",
            "Gewaschenes Leinen, das Licht mildert, ohne es auszusperren. Ein Schal mit Ringband.",
            "Un lin lavé qui adoucit la lumière sans l’arrêter. Un panneau, avec ruban à anneaux.",
        ),
        description: w(
            "Linen of 230 g/m², washed before sewing so it will not shrink on you. The hem is ten centimetres deep and can be let down.\n\nOne length covers a window of up to 90 cm; take two for wider ones.",
            "Leinen mit 230 g/m², vor dem Nähen gewaschen, damit es nicht einläuft. Der Saum ist zehn Zentimeter tief und lässt sich auslassen.\n\nEin Schal reicht für ein Fenster bis 90 cm; für breitere nehmen Sie zwei.",
            "Un lin de 230 g/m², lavé avant couture pour ne pas rétrécir chez vous. L’ourlet fait dix centimètres et peut se rallonger.\n\nUn panneau couvre une fenêtre de 90 cm ; prenez-en deux pour les plus larges.",
        ),
        vendor: "Linho Aveiro",
        tags: &["curtain", "linen"],
        price: "119.00",
        weight_grams: 1600,
        sku: "LU-WEIT",
        colours: &[
            colour("Flax", "Flachs", "Lin", "#d3c4aa"),
            colour("White", "Weiß", "Blanc", "#ece7dc"),
            colour("Eucalyptus", "Eukalyptus", "Eucalyptus", "#94a394"),
        ],
        size_name: w("Length", "Länge", "Longueur"),
        sizes: &[
            w("250 cm", "250 cm", "250 cm"),
            w("300 cm", "300 cm", "300 cm"),
        ],
        size_surcharges: &[0, 20],
        stock: &[24, 12, 30, 16, 8, 3],
        specification: &[
            (MATERIAL, w("Linen", "Leinen", "Lin")),
            (
                DIMENSIONS,
                w("Width 140 cm", "Breite 140 cm", "Largeur 140 cm"),
            ),
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
        title: w(
            "Karo tea towel",
            "Geschirrtuch Karo",
            "Torchon à carreaux Karo",
        ),
        short_description: w(
            "Half linen, woven in a kitchen check; dries glasses without a trace.",
            "Halbleinen im Küchenkaro; trocknet Gläser ohne Fusseln.",
            "Métis à carreaux de cuisine ; essuie les verres sans laisser de trace.",
        ),
        description: w(
            "Linen for the shine, cotton for the thirst. After three washes it is as good as your grandmother's.\n\nThe loop sits at the corner, where it does not tear out.",
            "Leinen für den Glanz, Baumwolle für den Durst. Nach drei Wäschen ist es so gut wie das der Großmutter.\n\nDer Aufhänger sitzt an der Ecke, wo er nicht ausreißt.",
            "Du lin pour l’éclat, du coton pour la soif. Après trois lavages, il vaut celui de votre grand-mère.\n\nL’attache est dans l’angle, là où elle ne s’arrache pas.",
        ),
        vendor: "Linho Aveiro",
        tags: &["kitchen", "linen"],
        price: "18.00",
        weight_grams: 140,
        sku: "LU-KARO",
        colours: &[
            colour("Ink", "Tinte", "Encre", "#4f6378"),
            colour("Brick", "Ziegel", "Brique", "#b0573c"),
            colour("Forest", "Wald", "Forêt", "#55694f"),
        ],
        stock: &[40, 36, 19],
        specification: &[
            (
                MATERIAL,
                w(
                    "52 % linen, 48 % cotton",
                    "52 % Leinen, 48 % Baumwolle",
                    "52 % lin, 48 % coton",
                ),
            ),
            (DIMENSIONS, w("50 × 70 cm", "50 × 70 cm", "50 × 70 cm")),
            (MADE_IN, PORTUGAL),
        ],
        care: CARE_LINEN,
        form: Form::TeaTowel,
        ..PLAIN
    },
];
