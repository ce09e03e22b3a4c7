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
        title: w("Lam pile fleece", "Florjacke Lam", "Veste polaire Lam"),
        short_description: w(
            "Deep pile, a high collar and one ripstop pocket for the phone.",
            "Hoher Flor, hoher Kragen und eine Ripstop-Tasche fürs Telefon.",
            "Poil profond, col montant et une poche en ripstop pour le téléphone.",
        ),
        description: w(
            "The pile is knitted so densely that it sheds next to no fibres; we had that measured. It dries overnight on any hook.\n\nBinding at hem and cuffs can be replaced when it wears out.",
            "Der Flor ist so dicht gestrickt, dass er kaum Fasern verliert; wir haben das messen lassen. Er trocknet über Nacht an jedem Haken.\n\nDie Einfassung an Saum und Ärmeln lässt sich erneuern.",
            "Le poil est tricoté si serré qu’il ne perd presque pas de fibres ; nous l’avons fait mesurer. Elle sèche en une nuit au premier crochet venu.\n\nLes biais de l’ourlet et des poignets se remplacent quand ils sont usés.",
        ),
        vendor: "Fjell",
        tags: &["fleece", "midlayer"],
        price: "149.00",
        weight_grams: 520,
        sku: "FJ-LAM",
        colours: &[
            colour("Lamb", "Lamm", "Agneau", "#e0d5c1"),
            colour("Heather", "Heide", "Bruyère", "#8b6f7c"),
            colour("Peat", "Torf", "Tourbe", "#6a5442"),
        ],
        sizes: S_TO_XL,
        stock: &[14, 25, 20, 9, 8, 11, 3, 0, 10, 15, 12, 8],
        specification: &[
            (
                MATERIAL,
                w(
                    "Recycled polyester pile",
                    "Flor aus recyceltem Polyester",
                    "Polaire en polyester recyclé",
                ),
            ),
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
        care: CARE_SYNTHETIC,
        form: Form::Fleece,
        ..PLAIN
    },
    DemoProduct {
        slug: "ull-jumper",
        category: "layers",
        collections: &["hut-to-hut"],
        title: w(
            "Ull yoke jumper",
            "Rundpassenpullover Ull",
            "Pull à empiècement Ull",
        ),
        short_description: w(
            "Norwegian wool, knitted in the round, with a yoke of snow, peaks and stones.",
            "Norwegische Wolle, rund gestrickt, mit einer Passe aus Schnee, Gipfeln und Steinen.",
            "Laine norvégienne tricotée en rond, avec un empiècement de neige, de sommets et de pierres.",
        ),
        description: w(
            "Knitted in one piece without a side seam. The wool is robust, a little rough and smells faintly of sheep when wet.\n\nComes with 20 metres of matching yarn for elbows.",
            "In einem Stück gestrickt, ohne Seitennaht. Die Wolle ist robust, etwas rau und riecht nass ein wenig nach Schaf.\n\nMit 20 Metern passendem Garn für die Ellbogen.",
            "Tricoté d’une pièce, sans couture latérale. La laine est robuste, un peu rêche, et sent légèrement le mouton quand elle est mouillée.\n\nLivré avec 20 mètres de fil assorti pour les coudes.",
        ),
        vendor: "Ullvar",
        tags: &["wool", "knitwear"],
        price: "189.00",
        weight_grams: 640,
        sku: "FJ-ULL",
        colours: &[
            colour("Fjord blue", "Fjordblau", "Bleu fjord", "#3c5a70"),
            colour("Moss", "Moos", "Mousse", "#5f6a4b"),
            colour("Charcoal", "Kohle", "Charbon", "#43464a"),
        ],
        sizes: S_TO_XL,
        stock: &[8, 10, 9, 2, 12, 8, 8, 0, 9, 16, 11, 3],
        specification: &[
            (
                MATERIAL,
                w("Norwegian wool", "Norwegische Wolle", "Laine norvégienne"),
            ),
            (FIT, w("Regular", "Normal", "Normale")),
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
        title: w(
            "Grunn merino long-sleeve",
            "Merinoshirt Grunn",
            "T-shirt mérinos à manches longues Grunn",
        ),
        short_description: w(
            "Fine merino for next to the skin; fresh after three days, dry after one night.",
            "Feines Merino für direkt auf der Haut; nach drei Tagen frisch, nach einer Nacht trocken.",
            "Mérinos fin à même la peau ; frais après trois jours, sec après une nuit.",
        ),
        description: w(
            "18.5 micron merino around a thin polyamide core, which makes it last three times as long. No seam lies under a pack strap.\n\nMulesing-free, from farms we can name.",
            "Merino mit 18,5 Mikron um einen dünnen Kern aus Polyamid; so hält es dreimal so lang. Unter den Rucksackgurten liegt keine Naht.\n\nOhne Mulesing, von Höfen, die wir nennen können.",
            "Un mérinos de 18,5 microns autour d’une fine âme de polyamide, qui le fait durer trois fois plus longtemps. Aucune couture sous les bretelles.\n\nSans mulesing, de fermes que nous pouvons nommer.",
        ),
        vendor: "Ullvar",
        tags: &["merino", "base layer"],
        price: "89.00",
        compare_at_price: Some("99.00"),
        weight_grams: 210,
        sku: "FJ-GRUN",
        colours: &[
            colour("Cranberry", "Preiselbeere", "Canneberge", "#8a3b36"),
            colour("Slate", "Schiefer", "Ardoise", "#4e5b66"),
            colour("Birch", "Birke", "Bouleau", "#d8d2c4"),
        ],
        sizes: S_TO_XL,
        stock: &[20, 34, 30, 14, 18, 26, 22, 9, 8, 12, 1, 0],
        specification: &[
            (
                MATERIAL,
                w(
                    "87 % merino, 13 % polyamide",
                    "87 % Merino, 13 % Polyamid",
                    "87 % mérinos, 13 % polyamide",
                ),
            ),
            (WEIGHT, w("160 g/m²", "160 g/m²", "160 g/m²")),
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
        title: w(
            "Sti walking trousers",
            "Wanderhose Sti",
            "Pantalon de randonnée Sti",
        ),
        short_description: w(
            "Shaped knees, four pockets, stretch where you step up and tough cloth everywhere else.",
            "Vorgeformte Knie, vier Taschen, Stretch beim Steigen und sonst überall zähes Tuch.",
            "Genoux préformés, quatre poches, du stretch quand on lève la jambe et de la toile solide partout ailleurs.",
        ),
        description: w(
            "Knees and seat are doubled. The hem has a hook for laces and a snap to fit over boots.\n\nAvailable with 5 cm more or less at the leg; just write to us.",
            "Knie und Gesäß sind doppelt. Der Saum hat einen Haken für die Schnürsenkel und einen Druckknopf für Stiefel.\n\nAuf Wunsch mit 5 cm mehr oder weniger Bein; schreiben Sie uns.",
            "Les genoux et l’assise sont doublés. L’ourlet a un crochet pour les lacets et une pression pour passer par-dessus les chaussures.\n\nDisponible avec 5 cm de jambe en plus ou en moins ; il suffit de nous écrire.",
        ),
        vendor: "Fjell",
        tags: &["trousers", "stretch"],
        price: "139.00",
        weight_grams: 420,
        sku: "FJ-STI",
        colours: &[
            colour("Scree", "Geröll", "Éboulis", "#5f635e"),
            colour("Bracken", "Farn", "Fougère", "#7a6647"),
            colour("Midnight", "Mitternacht", "Minuit", "#323c4a"),
        ],
        sizes: S_TO_XL,
        stock: &[12, 20, 17, 8, 9, 14, 10, 3, 8, 11, 0, 2],
        specification: &[
            (
                MATERIAL,
                w(
                    "Polyamide, elastane, organic cotton",
                    "Polyamid, Elasthan, Bio-Baumwolle",
                    "Polyamide, élasthanne, coton bio",
                ),
            ),
            (
                POCKETS,
                w(
                    "Two side, one thigh, one back",
                    "Zwei seitlich, eine am Oberschenkel, eine hinten",
                    "Deux latérales, une à la cuisse, une à l’arrière",
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
        title: w("Sti shorts", "Shorts Sti", "Short Sti"),
        short_description: w(
            "The same cloth with less of it. Draw cord, zipped pockets, dry before lunch.",
            "Dasselbe Tuch, nur weniger davon. Kordelzug, Taschen mit Reißverschluss, trocken vor dem Mittag.",
            "Le même tissu, mais moins. Cordon de serrage, poches zippées, sec avant midi.",
        ),
        description: w(
            "For scrambling, swimming and the train home. The lining of the pockets is mesh and lets water out.\n\nCut above the knee.",
            "Zum Kraxeln, Schwimmen und für den Zug nach Hause. Das Taschenfutter ist aus Netz und lässt Wasser ablaufen.\n\nEndet über dem Knie.",
            "Pour grimper, nager et rentrer en train. La doublure des poches est en filet et laisse l’eau s’écouler.\n\nS’arrête au-dessus du genou.",
        ),
        vendor: "Fjell",
        tags: &["shorts", "summer"],
        price: "79.00",
        weight_grams: 230,
        sku: "FJ-SHOR",
        colours: &[
            colour("Dune", "Düne", "Dune", "#97866a"),
            colour("Scree", "Geröll", "Éboulis", "#5f635e"),
        ],
        sizes: S_TO_XL,
        stock: &[16, 18, 12, 3, 8, 9, 10, 0],
        specification: &[
            (
                MATERIAL,
                w(
                    "Polyamide, elastane",
                    "Polyamid, Elasthan",
                    "Polyamide, élasthanne",
                ),
            ),
            (
                WEIGHT,
                w("230 g in size M", "230 g in Größe M", "230 g en taille M"),
            ),
            (MADE_IN, PORTUGAL),
        ],
        care: CARE_SYNTHETIC,
        form: Form::Shorts,
        ..PLAIN
    },
];
