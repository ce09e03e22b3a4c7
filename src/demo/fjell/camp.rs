//! Packs and camp.

use crate::demo::model::{DemoProduct, Form, PLAIN, colour, w};
use crate::demo::phrases::{
    CAPACITY, CARE_DOWN, CARE_GEAR, DIMENSIONS, FILLING, LITHUANIA, MADE_IN, MATERIAL, PACKED,
    PORTUGAL, WATERPROOF, WEIGHT,
};

pub const ALL: &[DemoProduct] = &[
    DemoProduct {
        slug: "bere-trekking-pack",
        category: "camp",
        collections: &["hut-to-hut", "first-night-out"],
        title: w(
            "Bere trekking pack",
            "Trekkingrucksack Bere",
            "Sac de trek Bere",
        ),
        short_description: w(
            "A pack for a week: two straps, two wings, a lid that doubles as a bag for the summit.",
            "Ein Rucksack für eine Woche: zwei Gurte, zwei Flügel, ein Deckel, der zur Gipfeltasche wird.",
            "Un sac pour une semaine : deux bretelles, deux ailes, un rabat qui devient sacoche pour le sommet.",
        ),
        description: w(
            "The frame is one bent aluminium rod that follows your back; the hip wings carry, the shoulders steer. Straps below hold a mat.\n\nEvery buckle is screwed on and can be replaced on the way with a coin.",
            "Der Rahmen ist ein gebogener Aluminiumstab, der dem Rücken folgt; die Hüftflügel tragen, die Schultern lenken. Unten halten Riemen eine Matte.\n\nJede Schnalle ist geschraubt und unterwegs mit einer Münze zu tauschen.",
            "L’armature est une seule tige d’aluminium cintrée qui suit le dos ; les ailes portent, les épaules dirigent. Dessous, des sangles tiennent un matelas.\n\nChaque boucle est vissée et se remplace en route avec une pièce de monnaie.",
        ),
        vendor: "Fjell",
        tags: &["backpack", "trekking"],
        price: "259.00",
        weight_grams: 1780,
        sku: "FJ-BERE",
        colours: &[
            colour("Lagoon", "Lagune", "Lagon", "#2f5b5a"),
            colour("Rust", "Rost", "Rouille", "#a3502f"),
        ],
        size_name: w("Volume", "Volumen", "Volume"),
        sizes: &[w("50 l", "50 l", "50 l"), w("65 l", "65 l", "65 l")],
        size_surcharges: &[0, 30],
        stock: &[14, 8, 9, 3],
        specification: &[
            (
                MATERIAL,
                w(
                    "Recycled polyamide, 210 denier",
                    "Recyceltes Polyamid, 210 Denier",
                    "Polyamide recyclé, 210 deniers",
                ),
            ),
            (WEIGHT, w("1.78 kg", "1,78 kg", "1,78 kg")),
            (MADE_IN, LITHUANIA),
        ],
        care: CARE_GEAR,
        form: Form::TrekkingPack,
        ..PLAIN
    },
    DemoProduct {
        slug: "rull-day-pack",
        category: "camp",
        collections: &["hut-to-hut"],
        title: w(
            "Rull roll-top day pack",
            "Rolltop-Rucksack Rull",
            "Sac à dos roulé Rull",
        ),
        short_description: w(
            "22 litres that roll down to twelve; rainproof, with a laptop sleeve for weekdays.",
            "22 Liter, die sich auf zwölf rollen; regendicht, mit Laptopfach für werktags.",
            "22 litres qui se roulent à douze ; étanche à la pluie, avec une poche d’ordinateur pour la semaine.",
        ),
        description: w(
            "Welded at the bottom, rolled at the top, so the inside stays dry in a downpour. One zip outside for keys and the map.\n\nThe dark base takes wet grass and train floors.",
            "Unten verschweißt, oben gerollt, so bleibt es bei Wolkenbruch innen trocken. Außen ein Reißverschluss für Schlüssel und Karte.\n\nDer dunkle Boden verträgt nasses Gras und Zugabteile.",
            "Soudé en bas, roulé en haut : l’intérieur reste sec sous l’averse. Une fermeture à l’extérieur, pour les clés et la carte.\n\nLe fond sombre ne craint ni l’herbe mouillée ni le sol des trains.",
        ),
        vendor: "Fjell",
        tags: &["backpack", "day hike", "city"],
        price: "119.00",
        weight_grams: 720,
        sku: "FJ-RULL",
        colours: &[
            colour("Amber", "Bernstein", "Ambre", "#d29b3a"),
            colour("Pine", "Kiefer", "Pin", "#3d5b4b"),
            colour("Stone", "Stein", "Pierre", "#8b8f8e"),
        ],
        stock: &[23, 17, 2],
        specification: &[
            (
                MATERIAL,
                w(
                    "Recycled polyester, coated",
                    "Recyceltes Polyester, beschichtet",
                    "Polyester recyclé, enduit",
                ),
            ),
            (CAPACITY, w("12 to 22 l", "12 bis 22 l", "12 à 22 l")),
            (WEIGHT, w("720 g", "720 g", "720 g")),
            (MADE_IN, PORTUGAL),
        ],
        care: CARE_GEAR,
        form: Form::DayPack,
        ..PLAIN
    },
    DemoProduct {
        slug: "ly-tent",
        category: "camp",
        collections: &["first-night-out"],
        title: w(
            "Ly two-person tent",
            "Zweipersonenzelt Ly",
            "Tente deux places Ly",
        ),
        short_description: w(
            "Stands in five minutes, stays up in a gale, with room for two and wet boots.",
            "Steht in fünf Minuten, hält im Sturm, mit Platz für zwei und nasse Stiefel.",
            "Montée en cinq minutes, elle tient dans la tempête, avec de la place pour deux et pour les chaussures mouillées.",
        ),
        description: w(
            "Three poles of equal length, so there is no wrong way to pitch it. Outer and inner go up together, which matters when it rains.\n\nA roof vent on the lee side keeps the walls dry by morning.",
            "Drei gleich lange Stangen, also gibt es keinen falschen Aufbau. Außen- und Innenzelt stehen gemeinsam; bei Regen ist das viel wert.\n\nEine Lüftung auf der Leeseite hält die Wände bis zum Morgen trocken.",
            "Trois arceaux de même longueur : impossible de se tromper au montage. Le double toit et la chambre se montent ensemble, ce qui compte quand il pleut.\n\nUne aération du côté abrité garde les parois sèches jusqu’au matin.",
        ),
        vendor: "Fjell",
        tags: &["tent", "three-season"],
        price: "549.00",
        compare_at_price: Some("620.00"),
        weight_grams: 2350,
        sku: "FJ-LY",
        colours: &[
            colour("Cloudberry", "Moltebeere", "Mûre arctique", "#c8762f"),
            colour(
                "Reindeer moss",
                "Rentierflechte",
                "Lichen des rennes",
                "#8b9272",
            ),
        ],
        stock: &[9, 3],
        specification: &[
            (
                MATERIAL,
                w(
                    "Silicone-coated polyamide, aluminium poles",
                    "Silikonbeschichtetes Polyamid, Aluminiumgestänge",
                    "Polyamide siliconé, arceaux en aluminium",
                ),
            ),
            (
                WATERPROOF,
                w(
                    "3,000 mm fly, 5,000 mm floor",
                    "3.000 mm Außenzelt, 5.000 mm Boden",
                    "Double toit 3 000 mm, sol 5 000 mm",
                ),
            ),
            (PACKED, w("46 × 16 cm", "46 × 16 cm", "46 × 16 cm")),
            (WEIGHT, w("2.35 kg", "2,35 kg", "2,35 kg")),
        ],
        care: CARE_GEAR,
        form: Form::Tent,
        ..PLAIN
    },
    DemoProduct {
        slug: "sov-sleeping-bag",
        category: "camp",
        collections: &["first-night-out"],
        title: w(
            "Sov down sleeping bag",
            "Daunenschlafsack Sov",
            "Sac de couchage en duvet Sov",
        ),
        short_description: w(
            "Comfortable to −3 °C, with a loose foot for people who sleep on their side.",
            "Angenehm bis −3 °C, mit weitem Fußteil für Seitenschläfer.",
            "Confort jusqu’à −3 °C, avec un pied large pour qui dort sur le côté.",
        ),
        description: w(
            "Wide at the knees, narrow at the shoulders: made for turning over. The zip has a stiff guard and does not bite into the cloth.\n\nHang it out each morning; half an hour of wind is enough.",
            "Weit an den Knien, schmal an den Schultern: zum Umdrehen gemacht. Der Reißverschluss hat eine steife Leiste und frisst keinen Stoff.\n\nMorgens aufhängen; eine halbe Stunde Wind genügt.",
            "Large aux genoux, étroit aux épaules : fait pour se retourner. La fermeture a une bande rigide et ne mord pas le tissu.\n\nAérez-le chaque matin ; une demi-heure de vent suffit.",
        ),
        vendor: "Fjell",
        tags: &["sleeping bag", "down"],
        price: "319.00",
        weight_grams: 1040,
        sku: "FJ-SOV",
        colours: &[
            colour("Deep lake", "Tiefsee", "Lac profond", "#2f4f7a"),
            colour("Lingonberry", "Preiselbeere", "Airelle", "#93403a"),
        ],
        size_name: w("Length", "Länge", "Longueur"),
        sizes: &[
            w("up to 175 cm", "bis 175 cm", "jusqu’à 175 cm"),
            w("up to 195 cm", "bis 195 cm", "jusqu’à 195 cm"),
        ],
        size_surcharges: &[0, 25],
        stock: &[12, 9, 8, 0],
        specification: &[
            (
                FILLING,
                w(
                    "95/5 goose down, 800 cuin, 520 g",
                    "95/5 Gänsedaune, 800 cuin, 520 g",
                    "Duvet d’oie 95/5, 800 cuin, 520 g",
                ),
            ),
            (PACKED, w("30 × 19 cm", "30 × 19 cm", "30 × 19 cm")),
            (WEIGHT, w("1.04 kg", "1,04 kg", "1,04 kg")),
            (MADE_IN, LITHUANIA),
        ],
        care: CARE_DOWN,
        form: Form::SleepingBag,
        ..PLAIN
    },
    DemoProduct {
        slug: "myr-sleeping-mat",
        category: "camp",
        collections: &["first-night-out"],
        title: w("Myr insulated mat", "Isomatte Myr", "Matelas isolant Myr"),
        short_description: w(
            "Seven centimetres of quiet air over lofted fibre; blows up with its own sack.",
            "Sieben Zentimeter leise Luft über Faserfüllung; mit dem eigenen Packsack aufgeblasen.",
            "Sept centimètres d’air silencieux sur une fibre gonflante ; se gonfle avec son propre sac.",
        ),
        description: w(
            "Lengthwise chambers keep you in the middle of the mat. The sack doubles as a pump: twelve strokes and it is firm.\n\nA patch kit is sewn into the seam where you will find it at night.",
            "Längskammern halten Sie in der Mitte. Der Packsack ist die Pumpe: zwölf Züge, und die Matte ist fest.\n\nDas Flickzeug steckt in der Naht, wo man es auch nachts findet.",
            "Des chambres dans la longueur vous gardent au milieu du matelas. Le sac sert de pompe : douze coups et il est ferme.\n\nLe kit de réparation est cousu dans la couture, là où vous le trouverez la nuit.",
        ),
        vendor: "Fjell",
        tags: &["sleeping mat", "insulated"],
        price: "129.00",
        weight_grams: 610,
        sku: "FJ-MYR",
        colours: &[
            colour("Copper", "Kupfer", "Cuivre", "#b9642f"),
            colour("Heath", "Heide", "Lande", "#6d7457"),
        ],
        stock: &[19, 11],
        specification: &[
            (
                DIMENSIONS,
                w("186 × 56 × 7 cm", "186 × 56 × 7 cm", "186 × 56 × 7 cm"),
            ),
            (PACKED, w("24 × 12 cm", "24 × 12 cm", "24 × 12 cm")),
            (WEIGHT, w("610 g", "610 g", "610 g")),
            (
                MATERIAL,
                w(
                    "Recycled polyester, R-value 4.1",
                    "Recyceltes Polyester, R-Wert 4,1",
                    "Polyester recyclé, valeur R 4,1",
                ),
            ),
        ],
        care: CARE_GEAR,
        form: Form::SleepingMat,
        ..PLAIN
    },
];
