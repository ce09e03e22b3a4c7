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
        title: w("Sprosse spindle chair", "Sprossenstuhl Sprosse"),
        short_description: w(
            "Eight turned spindles, a carved seat and no screws: a chair for forty years of breakfasts.",
            "Acht gedrechselte Sprossen, ein ausgehöhlter Sitz, keine Schraube: ein Stuhl für vierzig Jahre Frühstück.",
        ),
        description: w(
            "Legs and spindles are driven into the seat with wedges, the way it has been done for three hundred years, because nothing works loose.\n\nThe seat is hollowed by machine and finished by hand. It needs no cushion.",
            "Beine und Sprossen sind mit Keilen in den Sitz getrieben, wie seit dreihundert Jahren, weil sich so nichts löst.\n\nDer Sitz wird maschinell ausgehöhlt und von Hand geglättet. Ein Kissen braucht er nicht.",
        ),
        vendor: "Mizar Tolmin",
        tags: &["dining chair", "solid wood"],
        price: "289.00",
        weight_grams: 6200,
        sku: "LU-SPRO",
        colours: &[
            colour("Oak", "Eiche", "#c79d68"),
            colour("Walnut", "Nussbaum", "#7a5135"),
            colour("Black-stained", "Schwarz gebeizt", "#35302c"),
        ],
        stock: &[26, 12, 3],
        specification: &[
            (MATERIAL, w("Solid wood", "Massivholz")),
            (
                DIMENSIONS,
                w("W 48 × D 52 × H 92 cm", "B 48 × T 52 × H 92 cm"),
            ),
            (SEAT_HEIGHT, w("45 cm", "45 cm")),
            (FINISH, w("Hardwax oil", "Hartwachsöl")),
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
        title: w("Mulde shell chair", "Schalenstuhl Mulde"),
        short_description: w(
            "An upholstered shell on a crossed oak frame, wide enough to sit sideways.",
            "Eine gepolsterte Schale auf gekreuztem Eichengestell, breit genug, um quer zu sitzen.",
        ),
        description: w(
            "The shell is moulded felt under a thin layer of latex, covered in vegetable-tanned leather that softens over the first year.\n\nThe frame comes apart with four bolts; the chair fits into a small parcel and through every stairwell.",
            "Die Schale besteht aus geformtem Filz unter einer dünnen Lage Latex, bezogen mit pflanzlich gegerbtem Leder, das im ersten Jahr weicher wird.\n\nDas Gestell löst sich mit vier Schrauben; der Stuhl passt in ein kleines Paket und durch jedes Treppenhaus.",
        ),
        vendor: "Officina Bassi",
        tags: &["dining chair", "leather"],
        price: "349.00",
        compare_at_price: Some("395.00"),
        weight_grams: 7400,
        sku: "LU-MULD",
        colours: &[
            colour("Reed", "Schilf", "#7c8a76"),
            colour("Cognac", "Cognac", "#a9683e"),
            colour("Slate", "Schiefer", "#55606a"),
            colour("Sand", "Sand", "#d2bd9c"),
        ],
        stock: &[11, 15, 0, 8],
        specification: &[
            (
                MATERIAL,
                w("Leather, wool felt, oak", "Leder, Wollfilz, Eiche"),
            ),
            (
                DIMENSIONS,
                w("W 58 × D 55 × H 80 cm", "B 58 × T 55 × H 80 cm"),
            ),
            (SEAT_HEIGHT, w("46 cm", "46 cm")),
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
        title: w("Nische armchair", "Sessel Nische"),
        short_description: w(
            "A deep chair with a channelled back, for people who read until the end of the chapter.",
            "Ein tiefer Sessel mit gestepptem Rücken, für Leute, die bis zum Kapitelende lesen.",
        ),
        description: w(
            "A beech frame, real springs, and a seat cushion that can be turned over. The cover closes with a zip and can be washed.\n\nNische is 80 cm wide. It passes a door of 75 cm if you take off the legs.",
            "Ein Rahmen aus Buche, echte Federn und ein Sitzkissen zum Wenden. Der Bezug hat einen Reißverschluss und ist waschbar.\n\nNische ist 80 cm breit. Ohne Füße passt der Sessel durch eine Tür von 75 cm.",
        ),
        vendor: "Polsterei Anders",
        tags: &["armchair", "upholstered", "washable cover"],
        price: "890.00",
        weight_grams: 24000,
        sku: "LU-NISC",
        colours: &[
            colour("Rust", "Rost", "#b0603f"),
            colour("Fir", "Tanne", "#4c5f54"),
            colour("Oat", "Hafer", "#d8c9b0"),
        ],
        stock: &[5, 3, 9],
        specification: &[
            (
                MATERIAL,
                w(
                    "Wool blend, beech, steel springs",
                    "Wollmischung, Buche, Stahlfedern",
                ),
            ),
            (
                DIMENSIONS,
                w("W 80 × D 82 × H 84 cm", "B 80 × T 82 × H 84 cm"),
            ),
            (SEAT_HEIGHT, w("42 cm", "42 cm")),
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
        title: w("Dreibein stool", "Hocker Dreibein"),
        short_description: w(
            "Three legs never wobble. A stool for the hallway, the bath and one guest too many.",
            "Drei Beine wackeln nie. Ein Hocker für den Flur, das Bad und den einen Gast zu viel.",
        ),
        description: w(
            "The seat is turned from one plank and dished by eight millimetres: enough to sit well, little enough to set down a glass.\n\nAlso good as a side table.",
            "Der Sitz ist aus einer Bohle gedreht und acht Millimeter tief ausgehöhlt: genug, um gut zu sitzen, wenig genug für ein Glas.\n\nAuch als Beistelltisch gut.",
        ),
        vendor: "Mizar Tolmin",
        tags: &["stool", "solid wood"],
        price: "139.00",
        weight_grams: 3600,
        sku: "LU-DREI",
        colours: &[
            colour("Oak", "Eiche", "#c79d68"),
            colour("Cherry", "Kirsche", "#9a5f3d"),
            colour("Black-stained", "Schwarz gebeizt", "#35302c"),
        ],
        stock: &[31, 17, 20],
        specification: &[
            (MATERIAL, w("Solid wood", "Massivholz")),
            (
                DIMENSIONS,
                w("Ø 36 cm, height 45 cm", "Ø 36 cm, Höhe 45 cm"),
            ),
            (FINISH, w("Hardwax oil", "Hartwachsöl")),
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
        title: w("Tresen bar stool", "Barhocker Tresen"),
        short_description: w(
            "A tall stool with a low back, a linen pad and a brass ring for the feet.",
            "Ein hoher Hocker mit niedriger Lehne, Leinenpolster und einem Messingring für die Füße.",
        ),
        description: w(
            "The back is just high enough to lean on and low enough to slide under the counter. The brass ring will show where your shoes rest; we find that good.\n\nChoose 65 cm for worktops and 75 cm for bars.",
            "Die Lehne ist gerade hoch genug zum Anlehnen und niedrig genug für unter die Theke. Am Messingring sieht man mit der Zeit, wo die Schuhe stehen; wir finden das gut.\n\n65 cm für Arbeitsplatten, 75 cm für Bars.",
        ),
        vendor: "Baltic Form",
        tags: &["bar stool", "kitchen"],
        price: "265.00",
        weight_grams: 6900,
        sku: "LU-TRES",
        colours: &[
            colour("Black-stained", "Schwarz gebeizt", "#332e2a"),
            colour("Oak", "Eiche", "#c49a64"),
        ],
        size_name: w("Seat height", "Sitzhöhe"),
        sizes: &[w("65 cm", "65 cm"), w("75 cm", "75 cm")],
        stock: &[12, 8, 10, 2],
        specification: &[
            (MATERIAL, w("Ash, linen, brass", "Esche, Leinen, Messing")),
            (DIMENSIONS, w("W 42 × D 44 cm", "B 42 × T 44 cm")),
            (MADE_IN, LITHUANIA),
        ],
        care: CARE_WOOD,
        form: Form::BarStool,
        ..PLAIN
    },
];
