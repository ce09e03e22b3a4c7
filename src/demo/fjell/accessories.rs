//! For head, hands and feet.

use crate::demo::model::{DemoProduct, Form, PLAIN, Words, colour, w};
use crate::demo::phrases::{
    CARE_GEAR, CARE_LEATHER, CARE_SYNTHETIC, CARE_WOOL, FIT, ITALY, LITHUANIA, MADE_IN, MATERIAL,
    NORWAY, PORTUGAL, WEIGHT,
};

const SHOE_SIZES: &[Words] = &[
    w("38", "38"),
    w("39", "39"),
    w("40", "40"),
    w("41", "41"),
    w("42", "42"),
    w("43", "43"),
    w("44", "44"),
    w("45", "45"),
];
const SOCK_SIZES: &[Words] = &[
    w("36–39", "36–39"),
    w("40–43", "40–43"),
    w("44–47", "44–47"),
];
const GLOVE_SIZES: &[Words] = &[w("S", "S"), w("M", "M"), w("L", "L")];

pub const ALL: &[DemoProduct] = &[
    DemoProduct {
        slug: "lue-beanie",
        category: "accessories",
        collections: &["first-night-out"],
        title: w("Lue ribbed beanie", "Rippmütze Lue"),
        short_description: w(
            "Thick ribs, a deep fold, no itch: the hat that stays on in the sleeping bag.",
            "Dicke Rippen, tiefer Umschlag, kein Kratzen: die Mütze, die im Schlafsack anbleibt.",
        ),
        description: w(
            "Lambswool with a band of merino where it touches the forehead. Knitted in Norway, 40 minutes each.\n\nOne size fits all heads we have met.",
            "Lammwolle mit einem Band aus Merino an der Stirn. In Norwegen gestrickt, 40 Minuten das Stück.\n\nEine Größe passt auf alle Köpfe, die wir kennen.",
        ),
        vendor: "Ullvar",
        tags: &["hat", "wool"],
        price: "45.00",
        weight_grams: 95,
        sku: "FJ-LUE",
        colours: &[
            colour("Rowan", "Vogelbeere", "#c0563a"),
            colour("Pine", "Kiefer", "#3f5a4a"),
            colour("Oat", "Hafer", "#d9ccb4"),
            colour("Ink", "Tinte", "#34435a"),
        ],
        stock: &[32, 24, 18, 2],
        specification: &[
            (MATERIAL, w("Lambswool, merino", "Lammwolle, Merino")),
            (WEIGHT, w("95 g", "95 g")),
            (MADE_IN, NORWAY),
        ],
        care: CARE_WOOL,
        form: Form::Beanie,
        ..PLAIN
    },
    DemoProduct {
        slug: "skygge-cap",
        category: "accessories",
        collections: &["hut-to-hut"],
        title: w("Skygge five-panel cap", "Schirmmütze Skygge"),
        short_description: w(
            "A light cap that dries on your head and folds flat into a pocket.",
            "Eine leichte Kappe, die auf dem Kopf trocknet und flach in die Tasche passt.",
        ),
        description: w(
            "Ripstop in five panels, a soft brim with four rows of stitches, and a strap that does not pinch.\n\nThe brim floats. We did not plan that, but it has helped.",
            "Ripstop in fünf Bahnen, ein weicher Schirm mit vier Nähten und ein Band, das nicht zwickt.\n\nDer Schirm schwimmt. Geplant war das nicht, geholfen hat es schon.",
        ),
        vendor: "Fjell",
        tags: &["cap", "summer"],
        price: "39.00",
        weight_grams: 70,
        sku: "FJ-SKYG",
        colours: &[
            colour("Spruce", "Fichte", "#35574f"),
            colour("Sand", "Sand", "#cbb894"),
            colour("Ember", "Glut", "#b8502f"),
        ],
        stock: &[27, 19, 8],
        specification: &[
            (MATERIAL, w("Recycled polyamide", "Recyceltes Polyamid")),
            (WEIGHT, w("70 g", "70 g")),
            (MADE_IN, PORTUGAL),
        ],
        care: CARE_SYNTHETIC,
        form: Form::Cap,
        ..PLAIN
    },
    DemoProduct {
        slug: "hand-work-gloves",
        category: "accessories",
        collections: &["bad-weather"],
        title: w("Hand leather gloves", "Lederhandschuhe Hand"),
        short_description: w(
            "Goatskin with a knitted cuff: for ropes, firewood and the last hundred metres of fence.",
            "Ziegenleder mit Strickbund: für Seile, Brennholz und die letzten hundert Meter Zaun.",
        ),
        description: w(
            "Goatskin stays supple when it has been wet. The seams are turned outward, so fingers do not feel them.\n\nWax them twice a year and they will take your shape.",
            "Ziegenleder bleibt geschmeidig, auch wenn es nass war. Die Nähte liegen außen, die Finger spüren sie nicht.\n\nZweimal im Jahr wachsen, dann nehmen sie Ihre Form an.",
        ),
        vendor: "Hammar Lær",
        tags: &["gloves", "leather"],
        price: "69.00",
        weight_grams: 160,
        sku: "FJ-HAND",
        colours: &[
            colour("Bark", "Rinde", "#7b5a3c"),
            colour("Coal", "Kohle", "#45413d"),
        ],
        sizes: GLOVE_SIZES,
        stock: &[9, 16, 12, 8, 3, 0],
        specification: &[
            (MATERIAL, w("Goatskin, wool", "Ziegenleder, Wolle")),
            (FIT, w("Snug, gives with wear", "Eng, gibt nach")),
            (MADE_IN, NORWAY),
        ],
        care: CARE_LEATHER,
        form: Form::Gloves,
        ..PLAIN
    },
    DemoProduct {
        slug: "ur-boots",
        category: "accessories",
        collections: &["hut-to-hut", "bad-weather"],
        title: w("Ur leather boots", "Lederstiefel Ur"),
        short_description: w(
            "Nubuck boots with a sewn welt and a sole that any good cobbler can replace.",
            "Nubukstiefel mit genähtem Rahmen und einer Sohle, die jede gute Schusterei erneuern kann.",
        ),
        description: w(
            "Ur is Norwegian for a field of loose rock, and that is what the boot is for: a stiff shank, a rubber rand, a soft collar.\n\nThe first week is work. After that you will not want another pair.",
            "Ur heißt auf Norwegisch Geröllfeld, und dafür ist der Stiefel da: steife Brandsohle, Gummirand, weicher Schaft.\n\nDie erste Woche ist Arbeit. Danach wollen Sie kein anderes Paar.",
        ),
        vendor: "Scarpone Asolo Alto",
        tags: &["boots", "leather", "resoleable"],
        price: "289.00",
        weight_grams: 1380,
        sku: "FJ-UR",
        colours: &[
            colour("Chestnut", "Kastanie", "#8a5a36"),
            colour("Slate", "Schiefer", "#565d62"),
        ],
        size_name: w("Shoe size", "Schuhgröße"),
        sizes: SHOE_SIZES,
        stock: &[3, 8, 9, 12, 14, 11, 8, 2, 0, 8, 10, 9, 12, 8, 3, 1],
        specification: &[
            (
                MATERIAL,
                w("Nubuck 2.4 mm, leather lining", "Nubuk 2,4 mm, Lederfutter"),
            ),
            (WEIGHT, w("690 g each in size 42", "je 690 g in Größe 42")),
            (MADE_IN, ITALY),
        ],
        care: CARE_LEATHER,
        form: Form::Boots,
        ..PLAIN
    },
    DemoProduct {
        slug: "rask-trail-shoes",
        category: "accessories",
        collections: &[],
        title: w("Rask trail shoes", "Trailschuhe Rask"),
        short_description: w(
            "Light mesh in a firm cage, with lugs for mud and a toe cap for roots.",
            "Leichtes Netz im festen Käfig, mit Stollen für Matsch und Kappe gegen Wurzeln.",
        ),
        description: w(
            "Rask drains instead of keeping water out, which on a long day is the drier choice. The midsole is firm enough to walk home on.\n\nTake half a size more than on the road.",
            "Rask lässt Wasser ablaufen, statt es auszusperren; an langen Tagen ist das trockener. Die Zwischensohle ist fest genug für den Heimweg.\n\nNehmen Sie eine halbe Größe mehr als auf der Straße.",
        ),
        vendor: "Fjell",
        tags: &["shoes", "running"],
        price: "149.00",
        compare_at_price: Some("169.00"),
        weight_grams: 640,
        sku: "FJ-RASK",
        colours: &[
            colour("Tarn", "Bergsee", "#3f6f7a"),
            colour("Ochre", "Ocker", "#bd8a35"),
        ],
        size_name: w("Shoe size", "Schuhgröße"),
        sizes: SHOE_SIZES,
        stock: &[8, 9, 10, 12, 16, 12, 9, 3, 2, 8, 8, 11, 10, 9, 0, 0],
        specification: &[
            (
                MATERIAL,
                w(
                    "Recycled polyester mesh, rubber",
                    "Netz aus recyceltem Polyester, Gummi",
                ),
            ),
            (WEIGHT, w("290 g each in size 42", "je 290 g in Größe 42")),
            (MADE_IN, PORTUGAL),
        ],
        care: CARE_GEAR,
        form: Form::TrailShoes,
        ..PLAIN
    },
    DemoProduct {
        slug: "tett-socks",
        category: "accessories",
        collections: &["hut-to-hut", "first-night-out"],
        title: w("Tett wool socks", "Wollsocken Tett"),
        short_description: w(
            "Terry sole, reinforced heel and toe, a rib that stays up without squeezing.",
            "Frotteesohle, verstärkte Ferse und Spitze, ein Bund, der hält, ohne zu drücken.",
        ),
        description: w(
            "Two pairs are enough for a week: one on your feet, one drying on the pack. Heel and toe are knitted from undyed wool, so a darn never looks wrong.",
            "Zwei Paar reichen für eine Woche: eins an den Füßen, eins zum Trocknen am Rucksack. Ferse und Spitze sind aus ungefärbter Wolle, so passt jeder Stopffaden.",
        ),
        vendor: "Ullvar",
        tags: &["socks", "wool"],
        price: "24.00",
        weight_grams: 90,
        sku: "FJ-TETT",
        colours: &[
            colour("Moss", "Moos", "#6b7a52"),
            colour("Brick", "Ziegel", "#a9523a"),
            colour("Dusk", "Dämmerung", "#55607a"),
        ],
        sizes: SOCK_SIZES,
        stock: &[30, 40, 22, 18, 28, 9, 14, 3, 0],
        specification: &[
            (
                MATERIAL,
                w(
                    "70 % wool, 28 % polyamide, 2 % elastane",
                    "70 % Wolle, 28 % Polyamid, 2 % Elasthan",
                ),
            ),
            (MADE_IN, LITHUANIA),
        ],
        care: CARE_WOOL,
        form: Form::Socks,
        ..PLAIN
    },
];
