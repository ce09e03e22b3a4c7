//! For head, hands and feet.

use crate::demo::model::{DemoProduct, Form, PLAIN, Words, colour, w};
use crate::demo::phrases::{
    CARE_GEAR, CARE_LEATHER, CARE_SYNTHETIC, CARE_WOOL, FIT, ITALY, LITHUANIA, MADE_IN, MATERIAL,
    NORWAY, PORTUGAL, WEIGHT,
};

const SHOE_SIZES: &[Words] = &[
    w("38", "38", "38"),
    w("39", "39", "39"),
    w("40", "40", "40"),
    w("41", "41", "41"),
    w("42", "42", "42"),
    w("43", "43", "43"),
    w("44", "44", "44"),
    w("45", "45", "45"),
];
const SOCK_SIZES: &[Words] = &[
    w("36–39", "36–39", "36–39"),
    w("40–43", "40–43", "40–43"),
    w("44–47", "44–47", "44–47"),
];
const GLOVE_SIZES: &[Words] = &[w("S", "S", "S"), w("M", "M", "M"), w("L", "L", "L")];

pub const ALL: &[DemoProduct] = &[
    DemoProduct {
        slug: "lue-beanie",
        category: "accessories",
        collections: &["first-night-out"],
        title: w("Lue ribbed beanie", "Rippmütze Lue", "Bonnet côtelé Lue"),
        short_description: w(
            "Thick ribs, a deep fold, no itch: the hat that stays on in the sleeping bag.",
            "Dicke Rippen, tiefer Umschlag, kein Kratzen: die Mütze, die im Schlafsack anbleibt.",
            "Grosses côtes, large revers, rien qui gratte : le bonnet qu’on garde dans le sac de couchage.",
        ),
        description: w(
            "Lambswool with a band of merino where it touches the forehead. Knitted in Norway, 40 minutes each.\n\nOne size fits all heads we have met.",
            "Lammwolle mit einem Band aus Merino an der Stirn. In Norwegen gestrickt, 40 Minuten das Stück.\n\nEine Größe passt auf alle Köpfe, die wir kennen.",
            "De la laine d’agneau, avec un bandeau de mérinos là où elle touche le front. Tricoté en Norvège, 40 minutes par pièce.\n\nUne seule taille, qui va à toutes les têtes que nous connaissons.",
        ),
        vendor: "Ullvar",
        tags: &["hat", "wool"],
        price: "45.00",
        weight_grams: 95,
        sku: "FJ-LUE",
        colours: &[
            colour("Rowan", "Vogelbeere", "Sorbier", "#c0563a"),
            colour("Pine", "Kiefer", "Pin", "#3f5a4a"),
            colour("Oat", "Hafer", "Avoine", "#d9ccb4"),
            colour("Ink", "Tinte", "Encre", "#34435a"),
        ],
        stock: &[32, 24, 18, 2],
        specification: &[
            (
                MATERIAL,
                w(
                    "Lambswool, merino",
                    "Lammwolle, Merino",
                    "Laine d’agneau, mérinos",
                ),
            ),
            (WEIGHT, w("95 g", "95 g", "95 g")),
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
        title: w(
            "Skygge five-panel cap",
            "Schirmmütze Skygge",
            "Casquette cinq pans Skygge",
        ),
        short_description: w(
            "A light cap that dries on your head and folds flat into a pocket.",
            "Eine leichte Kappe, die auf dem Kopf trocknet und flach in die Tasche passt.",
            "Une casquette légère qui sèche sur la tête et se glisse à plat dans une poche.",
        ),
        description: w(
            "Ripstop in five panels, a soft brim with four rows of stitches, and a strap that does not pinch.\n\nThe brim floats. We did not plan that, but it has helped.",
            "Ripstop in fünf Bahnen, ein weicher Schirm mit vier Nähten und ein Band, das nicht zwickt.\n\nDer Schirm schwimmt. Geplant war das nicht, geholfen hat es schon.",
            "Du ripstop en cinq pans, une visière souple à quatre rangs de couture et une sangle qui ne pince pas.\n\nLa visière flotte. Ce n’était pas prévu, mais cela a déjà servi.",
        ),
        vendor: "Fjell",
        tags: &["cap", "summer"],
        price: "39.00",
        weight_grams: 70,
        sku: "FJ-SKYG",
        colours: &[
            colour("Spruce", "Fichte", "Épicéa", "#35574f"),
            colour("Sand", "Sand", "Sable", "#cbb894"),
            colour("Ember", "Glut", "Braise", "#b8502f"),
        ],
        stock: &[27, 19, 8],
        specification: &[
            (
                MATERIAL,
                w(
                    "Recycled polyamide",
                    "Recyceltes Polyamid",
                    "Polyamide recyclé",
                ),
            ),
            (WEIGHT, w("70 g", "70 g", "70 g")),
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
        title: w(
            "Hand leather gloves",
            "Lederhandschuhe Hand",
            "Gants de cuir Hand",
        ),
        short_description: w(
            "Goatskin with a knitted cuff: for ropes, firewood and the last hundred metres of fence.",
            "Ziegenleder mit Strickbund: für Seile, Brennholz und die letzten hundert Meter Zaun.",
            "Cuir de chèvre et poignet tricoté : pour les cordes, le bois de chauffage et les cent derniers mètres de clôture.",
        ),
        description: w(
            "Goatskin stays supple when it has been wet. The seams are turned outward, so fingers do not feel them.\n\nWax them twice a year and they will take your shape.",
            "Ziegenleder bleibt geschmeidig, auch wenn es nass war. Die Nähte liegen außen, die Finger spüren sie nicht.\n\nZweimal im Jahr wachsen, dann nehmen sie Ihre Form an.",
            "Le cuir de chèvre reste souple même après avoir été mouillé. Les coutures sont tournées vers l’extérieur, les doigts ne les sentent pas.\n\nCirez-les deux fois par an et ils prendront la forme de vos mains.",
        ),
        vendor: "Hammar Lær",
        tags: &["gloves", "leather"],
        price: "69.00",
        weight_grams: 160,
        sku: "FJ-HAND",
        colours: &[
            colour("Bark", "Rinde", "Écorce", "#7b5a3c"),
            colour("Coal", "Kohle", "Charbon", "#45413d"),
        ],
        sizes: GLOVE_SIZES,
        stock: &[9, 16, 12, 8, 3, 0],
        specification: &[
            (
                MATERIAL,
                w(
                    "Goatskin, wool",
                    "Ziegenleder, Wolle",
                    "Cuir de chèvre, laine",
                ),
            ),
            (
                FIT,
                w(
                    "Snug, gives with wear",
                    "Eng, gibt nach",
                    "Près de la main, se détend à l’usage",
                ),
            ),
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
        title: w(
            "Ur leather boots",
            "Lederstiefel Ur",
            "Chaussures de montagne en cuir Ur",
        ),
        short_description: w(
            "Nubuck boots with a sewn welt and a sole that any good cobbler can replace.",
            "Nubukstiefel mit genähtem Rahmen und einer Sohle, die jede gute Schusterei erneuern kann.",
            "Des chaussures en nubuck à trépointe cousue, avec une semelle que tout bon cordonnier peut remplacer.",
        ),
        description: w(
            "Ur is Norwegian for a field of loose rock, and that is what the boot is for: a stiff shank, a rubber rand, a soft collar.\n\nThe first week is work. After that you will not want another pair.",
            "Ur heißt auf Norwegisch Geröllfeld, und dafür ist der Stiefel da: steife Brandsohle, Gummirand, weicher Schaft.\n\nDie erste Woche ist Arbeit. Danach wollen Sie kein anderes Paar.",
            "En norvégien, « ur » désigne un champ d’éboulis, et c’est pour cela que cette chaussure est faite : cambrion rigide, pare-pierres en caoutchouc, tige souple.\n\nLa première semaine est un effort. Ensuite, vous n’en voudrez plus d’autres.",
        ),
        vendor: "Scarpone Asolo Alto",
        tags: &["boots", "leather", "resoleable"],
        price: "289.00",
        weight_grams: 1380,
        sku: "FJ-UR",
        colours: &[
            colour("Chestnut", "Kastanie", "Châtaigne", "#8a5a36"),
            colour("Slate", "Schiefer", "Ardoise", "#565d62"),
        ],
        size_name: w("Shoe size", "Schuhgröße", "Pointure"),
        sizes: SHOE_SIZES,
        stock: &[3, 8, 9, 12, 14, 11, 8, 2, 0, 8, 10, 9, 12, 8, 3, 1],
        specification: &[
            (
                MATERIAL,
                w(
                    "Nubuck 2.4 mm, leather lining",
                    "Nubuk 2,4 mm, Lederfutter",
                    "Nubuck 2,4 mm, doublure en cuir",
                ),
            ),
            (
                WEIGHT,
                w(
                    "690 g each in size 42",
                    "je 690 g in Größe 42",
                    "690 g chacune en pointure 42",
                ),
            ),
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
        title: w(
            "Rask trail shoes",
            "Trailschuhe Rask",
            "Chaussures de trail Rask",
        ),
        short_description: w(
            "Light mesh in a firm cage, with lugs for mud and a toe cap for roots.",
            "Leichtes Netz im festen Käfig, mit Stollen für Matsch und Kappe gegen Wurzeln.",
            "Un mesh léger dans une cage ferme, avec des crampons pour la boue et un pare-pierres contre les racines.",
        ),
        description: w(
            "Rask drains instead of keeping water out, which on a long day is the drier choice. The midsole is firm enough to walk home on.\n\nTake half a size more than on the road.",
            "Rask lässt Wasser ablaufen, statt es auszusperren; an langen Tagen ist das trockener. Die Zwischensohle ist fest genug für den Heimweg.\n\nNehmen Sie eine halbe Größe mehr als auf der Straße.",
            "Rask laisse l’eau s’écouler au lieu de l’empêcher d’entrer : sur une longue journée, on a les pieds plus secs. La semelle intermédiaire est assez ferme pour rentrer à pied.\n\nPrenez une demi-pointure de plus que sur route.",
        ),
        vendor: "Fjell",
        tags: &["shoes", "running"],
        price: "149.00",
        compare_at_price: Some("169.00"),
        weight_grams: 640,
        sku: "FJ-RASK",
        colours: &[
            colour("Tarn", "Bergsee", "Lac de montagne", "#3f6f7a"),
            colour("Ochre", "Ocker", "Ocre", "#bd8a35"),
        ],
        size_name: w("Shoe size", "Schuhgröße", "Pointure"),
        sizes: SHOE_SIZES,
        stock: &[8, 9, 10, 12, 16, 12, 9, 3, 2, 8, 8, 11, 10, 9, 0, 0],
        specification: &[
            (
                MATERIAL,
                w(
                    "Recycled polyester mesh, rubber",
                    "Netz aus recyceltem Polyester, Gummi",
                    "Mesh de polyester recyclé, caoutchouc",
                ),
            ),
            (
                WEIGHT,
                w(
                    "290 g each in size 42",
                    "je 290 g in Größe 42",
                    "290 g chacune en pointure 42",
                ),
            ),
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
        title: w(
            "Tett wool socks",
            "Wollsocken Tett",
            "Chaussettes de laine Tett",
        ),
        short_description: w(
            "Terry sole, reinforced heel and toe, a rib that stays up without squeezing.",
            "Frotteesohle, verstärkte Ferse und Spitze, ein Bund, der hält, ohne zu drücken.",
            "Semelle bouclette, talon et pointe renforcés, une côte qui tient sans serrer.",
        ),
        description: w(
            "Two pairs are enough for a week: one on your feet, one drying on the pack. Heel and toe are knitted from undyed wool, so a darn never looks wrong.",
            "Zwei Paar reichen für eine Woche: eins an den Füßen, eins zum Trocknen am Rucksack. Ferse und Spitze sind aus ungefärbter Wolle, so passt jeder Stopffaden.",
            "Deux paires suffisent pour une semaine : une aux pieds, une qui sèche sur le sac. Le talon et la pointe sont tricotés en laine non teinte : aucune reprise ne jure jamais.",
        ),
        vendor: "Ullvar",
        tags: &["socks", "wool"],
        price: "24.00",
        weight_grams: 90,
        sku: "FJ-TETT",
        colours: &[
            colour("Moss", "Moos", "Mousse", "#6b7a52"),
            colour("Brick", "Ziegel", "Brique", "#a9523a"),
            colour("Dusk", "Dämmerung", "Crépuscule", "#55607a"),
        ],
        sizes: SOCK_SIZES,
        stock: &[30, 40, 22, 18, 28, 9, 14, 3, 0],
        specification: &[
            (
                MATERIAL,
                w(
                    "70 % wool, 28 % polyamide, 2 % elastane",
                    "70 % Wolle, 28 % Polyamid, 2 % Elasthan",
                    "70 % laine, 28 % polyamide, 2 % élasthanne",
                ),
            ),
            (MADE_IN, LITHUANIA),
        ],
        care: CARE_WOOL,
        form: Form::Socks,
        ..PLAIN
    },
];
