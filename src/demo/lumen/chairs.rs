//! Chairs.

use crate::demo::model::{DemoProduct, Form, PLAIN, colour, w};
use crate::demo::phrases::{
    CARE_SEAT, CARE_WOOD, DIMENSIONS, FINISH, GERMANY, ITALY, LITHUANIA, MADE_IN, MATERIAL,
    SEAT_HEIGHT, SLOVENIA,
};

pub const ALL: &[DemoProduct] = &[
    DemoProduct {
        slug: "sprosse-chair",
        category: "chairs",
        collections: &["long-table"],
        title: w(
            "Sprosse spindle chair",
            "Sprossenstuhl Sprosse",
            "Chaise à barreaux Sprosse",
        ),
        short_description: w(
            "Eight turned spindles, a carved seat and no screws: a chair for forty years of breakfasts.",
            "Acht gedrechselte Sprossen, ein ausgehöhlter Sitz, keine Schraube: ein Stuhl für vierzig Jahre Frühstück.",
            "Huit barreaux tournés, une assise creusée, pas une vis : une chaise pour quarante ans de petits déjeuners.",
        ),
        description: w(
            "Legs and spindles are driven into the seat with wedges, the way it has been done for three hundred years, because nothing works loose.\n\nThe seat is hollowed by machine and finished by hand. It needs no cushion.",
            "Beine und Sprossen sind mit Keilen in den Sitz getrieben, wie seit dreihundert Jahren, weil sich so nichts löst.\n\nDer Sitz wird maschinell ausgehöhlt und von Hand geglättet. Ein Kissen braucht er nicht.",
            "Les pieds et les barreaux sont enfoncés dans l’assise et bloqués par des coins, comme on le fait depuis trois cents ans, parce que rien ne prend de jeu.\n\nL’assise est creusée à la machine et finie à la main. Elle se passe de coussin.",
        ),
        vendor: "Mizar Tolmin",
        tags: &["dining chair", "solid wood"],
        price: "289.00",
        weight_grams: 6200,
        sku: "LU-SPRO",
        colours: &[
            colour("Oak", "Eiche", "Chêne", "#c79d68"),
            colour("Walnut", "Nussbaum", "Noyer", "#7a5135"),
            colour("Black-stained", "Schwarz gebeizt", "Teinté noir", "#35302c"),
        ],
        stock: &[26, 12, 3],
        specification: &[
            (MATERIAL, w("Solid wood", "Massivholz", "Bois massif")),
            (
                DIMENSIONS,
                w(
                    "W 48 × D 52 × H 92 cm",
                    "B 48 × T 52 × H 92 cm",
                    "l 48 × P 52 × H 92 cm",
                ),
            ),
            (SEAT_HEIGHT, w("45 cm", "45 cm", "45 cm")),
            (FINISH, w("Hardwax oil", "Hartwachsöl", "Huile-cire dure")),
            (MADE_IN, SLOVENIA),
        ],
        care: CARE_WOOD,
        form: Form::SpindleChair,
        ..PLAIN
    },
    DemoProduct {
        slug: "mulde-chair",
        category: "chairs",
        collections: &["long-table"],
        title: w(
            "Mulde shell chair",
            "Schalenstuhl Mulde",
            "Chaise coque Mulde",
        ),
        short_description: w(
            "An upholstered shell on a crossed oak frame, wide enough to sit sideways.",
            "Eine gepolsterte Schale auf gekreuztem Eichengestell, breit genug, um quer zu sitzen.",
            "Une coque rembourrée sur un piètement croisé en chêne, assez large pour s’asseoir de travers.",
        ),
        description: w(
            "The shell is moulded felt under a thin layer of latex, covered in vegetable-tanned leather that softens over the first year.\n\nThe frame comes apart with four bolts; the chair fits into a small parcel and through every stairwell.",
            "Die Schale besteht aus geformtem Filz unter einer dünnen Lage Latex, bezogen mit pflanzlich gegerbtem Leder, das im ersten Jahr weicher wird.\n\nDas Gestell löst sich mit vier Schrauben; der Stuhl passt in ein kleines Paket und durch jedes Treppenhaus.",
            "La coque est en feutre moulé sous une mince couche de latex, habillée d’un cuir au tannage végétal qui s’assouplit la première année.\n\nLe piètement se démonte avec quatre boulons ; la chaise tient dans un petit colis et passe dans toutes les cages d’escalier.",
        ),
        vendor: "Officina Bassi",
        tags: &["dining chair", "leather"],
        price: "349.00",
        compare_at_price: Some("395.00"),
        weight_grams: 7400,
        sku: "LU-MULD",
        colours: &[
            colour("Reed", "Schilf", "Roseau", "#7c8a76"),
            colour("Cognac", "Cognac", "Cognac", "#a9683e"),
            colour("Slate", "Schiefer", "Ardoise", "#55606a"),
            colour("Sand", "Sand", "Sable", "#d2bd9c"),
        ],
        stock: &[11, 15, 0, 8],
        specification: &[
            (
                MATERIAL,
                w(
                    "Leather, wool felt, oak",
                    "Leder, Wollfilz, Eiche",
                    "Cuir, feutre de laine, chêne",
                ),
            ),
            (
                DIMENSIONS,
                w(
                    "W 58 × D 55 × H 80 cm",
                    "B 58 × T 55 × H 80 cm",
                    "l 58 × P 55 × H 80 cm",
                ),
            ),
            (SEAT_HEIGHT, w("46 cm", "46 cm", "46 cm")),
            (MADE_IN, ITALY),
        ],
        care: CARE_SEAT,
        form: Form::ShellChair,
        ..PLAIN
    },
    DemoProduct {
        slug: "nische-armchair",
        category: "chairs",
        collections: &["quiet-corner"],
        title: w("Nische armchair", "Sessel Nische", "Fauteuil Nische"),
        short_description: w(
            "A deep chair with a channelled back, for people who read until the end of the chapter.",
            "Ein tiefer Sessel mit gestepptem Rücken, für Leute, die bis zum Kapitelende lesen.",
            "Un fauteuil profond au dossier cannelé, pour ceux qui lisent jusqu’à la fin du chapitre.",
        ),
        description: w(
            "A beech frame, real springs, and a seat cushion that can be turned over. The cover closes with a zip and can be washed.\n\nNische is 80 cm wide. It passes a door of 75 cm if you take off the legs.",
            "Ein Rahmen aus Buche, echte Federn und ein Sitzkissen zum Wenden. Der Bezug hat einen Reißverschluss und ist waschbar.\n\nNische ist 80 cm breit. Ohne Füße passt der Sessel durch eine Tür von 75 cm.",
            "Une carcasse en hêtre, de vrais ressorts et un coussin d’assise réversible. La housse se ferme par une fermeture éclair et se lave.\n\nNische mesure 80 cm de large. Sans ses pieds, il passe une porte de 75 cm.",
        ),
        vendor: "Polsterei Anders",
        tags: &["armchair", "upholstered", "washable cover"],
        price: "890.00",
        weight_grams: 24000,
        sku: "LU-NISC",
        colours: &[
            colour("Rust", "Rost", "Rouille", "#b0603f"),
            colour("Fir", "Tanne", "Sapin", "#4c5f54"),
            colour("Oat", "Hafer", "Avoine", "#d8c9b0"),
        ],
        stock: &[5, 3, 9],
        specification: &[
            (
                MATERIAL,
                w(
                    "Wool blend, beech, steel springs",
                    "Wollmischung, Buche, Stahlfedern",
                    "Laine mélangée, hêtre, ressorts d’acier",
                ),
            ),
            (
                DIMENSIONS,
                w(
                    "W 80 × D 82 × H 84 cm",
                    "B 80 × T 82 × H 84 cm",
                    "l 80 × P 82 × H 84 cm",
                ),
            ),
            (SEAT_HEIGHT, w("42 cm", "42 cm", "42 cm")),
            (MADE_IN, GERMANY),
        ],
        care: CARE_SEAT,
        form: Form::LoungeChair,
        ..PLAIN
    },
    DemoProduct {
        slug: "dreibein-stool",
        category: "chairs",
        collections: &["quiet-corner"],
        title: w("Dreibein stool", "Hocker Dreibein", "Tabouret Dreibein"),
        short_description: w(
            "Three legs never wobble. A stool for the hallway, the bath and one guest too many.",
            "Drei Beine wackeln nie. Ein Hocker für den Flur, das Bad und den einen Gast zu viel.",
            "Sur trois pieds, rien ne boite. Un tabouret pour l’entrée, la salle de bains et l’invité de trop.",
        ),
        description: w(
            "The seat is turned from one plank and dished by eight millimetres: enough to sit well, little enough to set down a glass.\n\nAlso good as a side table.",
            "Der Sitz ist aus einer Bohle gedreht und acht Millimeter tief ausgehöhlt: genug, um gut zu sitzen, wenig genug für ein Glas.\n\nAuch als Beistelltisch gut.",
            "L’assise est tournée dans une seule planche et creusée de huit millimètres : assez pour bien s’asseoir, assez peu pour y poser un verre.\n\nFait aussi une bonne table d’appoint.",
        ),
        vendor: "Mizar Tolmin",
        tags: &["stool", "solid wood"],
        price: "139.00",
        weight_grams: 3600,
        sku: "LU-DREI",
        colours: &[
            colour("Oak", "Eiche", "Chêne", "#c79d68"),
            colour("Cherry", "Kirsche", "Merisier", "#9a5f3d"),
            colour("Black-stained", "Schwarz gebeizt", "Teinté noir", "#35302c"),
        ],
        stock: &[31, 17, 20],
        specification: &[
            (MATERIAL, w("Solid wood", "Massivholz", "Bois massif")),
            (
                DIMENSIONS,
                w(
                    "Ø 36 cm, height 45 cm",
                    "Ø 36 cm, Höhe 45 cm",
                    "Ø 36 cm, hauteur 45 cm",
                ),
            ),
            (FINISH, w("Hardwax oil", "Hartwachsöl", "Huile-cire dure")),
            (MADE_IN, SLOVENIA),
        ],
        care: CARE_WOOD,
        form: Form::RoundStool,
        ..PLAIN
    },
    DemoProduct {
        slug: "tresen-bar-stool",
        category: "chairs",
        collections: &[],
        title: w(
            "Tresen bar stool",
            "Barhocker Tresen",
            "Tabouret de bar Tresen",
        ),
        short_description: w(
            "A tall stool with a low back, a linen pad and a brass ring for the feet.",
            "Ein hoher Hocker mit niedriger Lehne, Leinenpolster und einem Messingring für die Füße.",
            "Un tabouret haut à dossier bas, avec une galette de lin et un anneau de laiton pour les pieds.",
        ),
        description: w(
            "The back is just high enough to lean on and low enough to slide under the counter. The brass ring will show where your shoes rest; we find that good.\n\nChoose 65 cm for worktops and 75 cm for bars.",
            "Die Lehne ist gerade hoch genug zum Anlehnen und niedrig genug für unter die Theke. Am Messingring sieht man mit der Zeit, wo die Schuhe stehen; wir finden das gut.\n\n65 cm für Arbeitsplatten, 75 cm für Bars.",
            "Le dossier est juste assez haut pour s’y appuyer et assez bas pour glisser sous le comptoir. L’anneau de laiton gardera la trace de vos semelles ; cela nous plaît.\n\n65 cm pour un plan de travail, 75 cm pour un bar.",
        ),
        vendor: "Baltic Form",
        tags: &["bar stool", "kitchen"],
        price: "265.00",
        weight_grams: 6900,
        sku: "LU-TRES",
        colours: &[
            colour("Black-stained", "Schwarz gebeizt", "Teinté noir", "#332e2a"),
            colour("Oak", "Eiche", "Chêne", "#c49a64"),
        ],
        size_name: w("Seat height", "Sitzhöhe", "Hauteur d’assise"),
        sizes: &[w("65 cm", "65 cm", "65 cm"), w("75 cm", "75 cm", "75 cm")],
        stock: &[12, 8, 10, 2],
        specification: &[
            (
                MATERIAL,
                w(
                    "Ash, linen, brass",
                    "Esche, Leinen, Messing",
                    "Frêne, lin, laiton",
                ),
            ),
            (
                DIMENSIONS,
                w("W 42 × D 44 cm", "B 42 × T 44 cm", "l 42 × P 44 cm"),
            ),
            (MADE_IN, LITHUANIA),
        ],
        care: CARE_WOOD,
        form: Form::BarStool,
        ..PLAIN
    },
];
