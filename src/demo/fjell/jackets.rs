//! Jackets.

use crate::demo::model::{DemoProduct, Form, PLAIN, colour, w};
use crate::demo::phrases::{
    CARE_DOWN, CARE_SHELL, FILLING, FIT, LITHUANIA, MADE_IN, MATERIAL, POCKETS, PORTUGAL, S_TO_XL,
    WATERPROOF, WEIGHT,
};

pub const ALL: &[DemoProduct] = &[
    DemoProduct {
        slug: "skarv-shell",
        category: "jackets",
        collections: &["bad-weather", "hut-to-hut"],
        title: w(
            "Skarv three-layer shell",
            "Dreilagenjacke Skarv",
            "Veste trois couches Skarv",
        ),
        short_description: w(
            "A hardshell with a storm hood that fits over a helmet and a zip you can replace yourself.",
            "Eine Hardshell mit Sturmkapuze für den Helm und einem Reißverschluss, den man selbst tauschen kann.",
            "Une hardshell à capuche tempête qui passe sur un casque, et une fermeture éclair que l’on remplace soi-même.",
        ),
        description: w(
            "Skarv is the jacket we started with. The yoke is a second layer of cloth where pack straps rub; every seam is taped and can be taped again.\n\nThe front zip is sewn in with one line of stitches. Unpick it, sew in the new one, done.",
            "Mit Skarv haben wir angefangen. Die Passe ist eine zweite Lage Stoff, wo Rucksackgurte scheuern; jede Naht ist getapt und lässt sich neu tapen.\n\nDer Frontreißverschluss hängt an einer einzigen Naht. Auftrennen, neuen einnähen, fertig.",
            "Skarv est la veste de nos débuts. L’empiècement est une seconde couche de tissu là où frottent les bretelles ; chaque couture est étanchée et peut l’être à nouveau.\n\nLa fermeture ne tient que par une ligne de points. Découdre, coudre la nouvelle, c’est fait.",
        ),
        vendor: "Fjell",
        tags: &["hardshell", "waterproof", "repairable"],
        price: "389.00",
        weight_grams: 510,
        sku: "FJ-SKAR",
        colours: &[
            colour("Rowan", "Vogelbeere", "Sorbier", "#cf5a30"),
            colour("Fjord", "Fjord", "Fjord", "#2f5573"),
            colour("Lichen", "Flechte", "Lichen", "#7d8657"),
        ],
        sizes: S_TO_XL,
        stock: &[8, 14, 11, 3, 12, 20, 16, 9, 0, 8, 2, 10],
        specification: &[
            (
                MATERIAL,
                w(
                    "Recycled polyamide, PFAS-free membrane",
                    "Recyceltes Polyamid, Membran ohne PFAS",
                    "Polyamide recyclé, membrane sans PFAS",
                ),
            ),
            (WATERPROOF, w("20,000 mm", "20.000 mm", "20 000 mm")),
            (
                POCKETS,
                w(
                    "Two side, one chest",
                    "Zwei seitlich, eine an der Brust",
                    "Deux latérales, une sur la poitrine",
                ),
            ),
            (MADE_IN, PORTUGAL),
        ],
        care: CARE_SHELL,
        form: Form::ShellJacket,
        ..PLAIN
    },
    DemoProduct {
        slug: "dun-down-jacket",
        category: "jackets",
        collections: &["first-night-out"],
        title: w("Dun down jacket", "Daunenjacke Dun", "Doudoune Dun"),
        short_description: w(
            "Light, warm and packed into its own pocket: for breaks, summits and cold kitchens.",
            "Leicht, warm und in der eigenen Tasche verstaut: für Pausen, Gipfel und kalte Küchen.",
            "Légère, chaude et rangée dans sa propre poche : pour les pauses, les sommets et les cuisines froides.",
        ),
        description: w(
            "Down of 700 cuin in wide chambers, traceable to the farm. The hood closes around the face with one cord.\n\nRolled into its left pocket it is as big as a loaf of bread.",
            "Daune mit 700 cuin in breiten Kammern, bis zum Hof rückverfolgbar. Die Kapuze schließt mit einem Zug um das Gesicht.\n\nIn die linke Tasche gerollt ist sie so groß wie ein Laib Brot.",
            "Un duvet de 700 cuin dans de larges chambres, traçable jusqu’à la ferme. La capuche se ferme autour du visage d’un seul cordon.\n\nRoulée dans sa poche gauche, elle tient la place d’une miche de pain.",
        ),
        vendor: "Fjell",
        tags: &["down", "insulation", "packable"],
        price: "279.00",
        compare_at_price: Some("319.00"),
        weight_grams: 430,
        sku: "FJ-DUN",
        colours: &[
            colour("Night", "Nacht", "Nuit", "#27466b"),
            colour("Ember", "Glut", "Braise", "#b8472f"),
            colour("Granite", "Granit", "Granit", "#6a7176"),
        ],
        sizes: S_TO_XL,
        stock: &[15, 22, 18, 8, 9, 12, 0, 4, 11, 13, 10, 2],
        specification: &[
            (
                MATERIAL,
                w(
                    "Recycled polyamide, 20 denier",
                    "Recyceltes Polyamid, 20 Denier",
                    "Polyamide recyclé, 20 deniers",
                ),
            ),
            (
                FILLING,
                w(
                    "90/10 duck down, 700 cuin",
                    "90/10 Entendaune, 700 cuin",
                    "Duvet de canard 90/10, 700 cuin",
                ),
            ),
            (
                WEIGHT,
                w("430 g in size M", "430 g in Größe M", "430 g en taille M"),
            ),
            (MADE_IN, LITHUANIA),
        ],
        care: CARE_DOWN,
        form: Form::DownJacket,
        ..PLAIN
    },
    DemoProduct {
        slug: "dun-vest",
        category: "jackets",
        collections: &["hut-to-hut"],
        title: w("Dun down vest", "Daunenweste Dun", "Gilet en duvet Dun"),
        short_description: w(
            "Warm where it counts, free at the arms, with a tough yoke for pack straps.",
            "Warm, wo es zählt, frei an den Armen, mit fester Passe für die Rucksackgurte.",
            "Chaud là où il le faut, libre aux bras, avec un empiècement solide sous les bretelles.",
        ),
        description: w(
            "Narrow chambers keep the down in place under a shell. The dark yoke is ripstop and does not mind a heavy pack.\n\nOur own office wears it from October to May.",
            "Schmale Kammern halten die Daune unter der Jacke am Platz. Die dunkle Passe ist aus Ripstop und nimmt einen schweren Rucksack nicht übel.\n\nUnser Büro trägt sie von Oktober bis Mai.",
            "Des chambres étroites maintiennent le duvet en place sous une veste. L’empiècement sombre est en ripstop et supporte un sac lourd.\n\nNotre propre bureau le porte d’octobre à mai.",
        ),
        vendor: "Fjell",
        tags: &["down", "vest"],
        price: "179.00",
        weight_grams: 290,
        sku: "FJ-VEST",
        colours: &[
            colour("Juniper", "Wacholder", "Genévrier", "#76803f"),
            colour("Copper", "Kupfer", "Cuivre", "#b06a3a"),
        ],
        sizes: S_TO_XL,
        stock: &[10, 18, 12, 6, 8, 9, 1, 0],
        specification: &[
            (
                MATERIAL,
                w(
                    "Recycled polyamide",
                    "Recyceltes Polyamid",
                    "Polyamide recyclé",
                ),
            ),
            (
                FILLING,
                w(
                    "90/10 duck down, 700 cuin",
                    "90/10 Entendaune, 700 cuin",
                    "Duvet de canard 90/10, 700 cuin",
                ),
            ),
            (MADE_IN, LITHUANIA),
        ],
        care: CARE_DOWN,
        form: Form::DownVest,
        ..PLAIN
    },
    DemoProduct {
        slug: "vidde-anorak",
        category: "jackets",
        collections: &["bad-weather"],
        title: w(
            "Vidde pullover anorak",
            "Schlupfanorak Vidde",
            "Anorak à enfiler Vidde",
        ),
        short_description: w(
            "A wide windproof anorak with a front pocket for map, mittens and half a loaf.",
            "Ein weiter, winddichter Anorak mit Fronttasche für Karte, Fäustlinge und ein halbes Brot.",
            "Un anorak ample et coupe-vent, avec une poche frontale pour la carte, les moufles et une demi-miche.",
        ),
        description: w(
            "Dense cotton mix that rustles once and then never again. Windproof, nearly silent, and it can be waxed against rain.\n\nCut wide enough to go over everything else.",
            "Dichtes Baumwollgemisch, das einmal raschelt und dann nie wieder. Winddicht, fast lautlos und gegen Regen wachsbar.\n\nWeit genug, um über alles andere zu passen.",
            "Un coton mélangé très dense, qui bruisse une fois puis plus jamais. Coupe-vent, presque silencieux, et on peut le cirer contre la pluie.\n\nAssez ample pour passer par-dessus tout le reste.",
        ),
        vendor: "Fjell",
        tags: &["anorak", "windproof", "waxable"],
        price: "219.00",
        weight_grams: 690,
        sku: "FJ-VIDD",
        colours: &[
            colour("Gorse", "Ginster", "Ajonc", "#c9a227"),
            colour("Spruce", "Fichte", "Épicéa", "#3f5f50"),
        ],
        sizes: S_TO_XL,
        stock: &[8, 16, 9, 3, 12, 14, 10, 8],
        specification: &[
            (
                MATERIAL,
                w(
                    "65 % polyester, 35 % organic cotton",
                    "65 % Polyester, 35 % Bio-Baumwolle",
                    "65 % polyester, 35 % coton bio",
                ),
            ),
            (FIT, w("Wide", "Weit", "Ample")),
            (MADE_IN, PORTUGAL),
        ],
        care: CARE_SHELL,
        form: Form::Anorak,
        ..PLAIN
    },
    DemoProduct {
        slug: "regn-parka",
        category: "jackets",
        collections: &["bad-weather"],
        title: w("Regn rain parka", "Regenparka Regn", "Parka de pluie Regn"),
        short_description: w(
            "Knee-long, welded, with snaps under a flap: for the walk to the bus and the one over the pass.",
            "Knielang, verschweißt, mit Druckknöpfen unter der Leiste: für den Weg zum Bus und den über den Pass.",
            "Jusqu’aux genoux, soudée, à pressions sous patte : pour aller au bus comme pour passer le col.",
        ),
        description: w(
            "Waterproof cloth on a soft knitted back, cut long enough for cyclists. The hood turns with your head.\n\nBrass snaps work with wet gloves, and they cannot jam.",
            "Wasserdichter Stoff mit weicher Strickabseite, lang genug zum Radfahren. Die Kapuze dreht mit dem Kopf mit.\n\nDruckknöpfe aus Messing gehen auch mit nassen Handschuhen und klemmen nie.",
            "Un tissu imperméable doublé d’une maille douce, assez long pour le vélo. La capuche suit les mouvements de la tête.\n\nLes pressions en laiton s’ouvrent avec des gants mouillés et ne se coincent jamais.",
        ),
        vendor: "Fjell",
        tags: &["rain", "parka", "city"],
        price: "249.00",
        weight_grams: 780,
        sku: "FJ-REGN",
        colours: &[
            colour("Bog", "Moor", "Tourbière", "#4d5a4a"),
            colour("Sea", "See", "Mer", "#35586a"),
        ],
        sizes: S_TO_XL,
        stock: &[11, 19, 13, 8, 9, 0, 12, 2],
        specification: &[
            (
                MATERIAL,
                w(
                    "Recycled polyester",
                    "Recyceltes Polyester",
                    "Polyester recyclé",
                ),
            ),
            (WATERPROOF, w("15,000 mm", "15.000 mm", "15 000 mm")),
            (
                POCKETS,
                w(
                    "Two with flaps, one inside",
                    "Zwei mit Patte, eine innen",
                    "Deux à rabat, une intérieure",
                ),
            ),
            (MADE_IN, LITHUANIA),
        ],
        care: CARE_SHELL,
        form: Form::Parka,
        ..PLAIN
    },
];
