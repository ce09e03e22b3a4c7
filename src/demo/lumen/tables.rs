//! Tables.

use crate::demo::model::{DemoProduct, Form, PLAIN, colour, w};
use crate::demo::phrases::{
    CARE_METAL, CARE_WOOD, DIMENSIONS, FINISH, GERMANY, LITHUANIA, MADE_IN, MATERIAL, PORTUGAL,
    SLOVENIA,
};

pub const ALL: &[DemoProduct] = &[
    DemoProduct {
        slug: "tafel-table",
        category: "tables",
        collections: &["long-table"],
        title: w(
            "Tafel trestle table",
            "Bocktisch Tafel",
            "Table à tréteaux Tafel",
        ),
        short_description: w(
            "A solid top on two trestles that come apart without tools.",
            "Eine massive Platte auf zwei Böcken, zerlegbar ohne Werkzeug.",
            "Un plateau massif sur deux tréteaux, démontables sans outil.",
        ),
        description: w(
            "Four boards from the same trunk make one top, so the grain runs on from edge to edge. It rests on the trestles by its weight and two wooden pegs.\n\nMoving house? The table becomes three flat parts in two minutes.",
            "Vier Bohlen aus demselben Stamm ergeben eine Platte, die Maserung läuft von Kante zu Kante. Sie liegt durch ihr Gewicht und zwei Holzdübel auf den Böcken.\n\nUmzug? In zwei Minuten sind es drei flache Teile.",
            "Quatre planches d’un même tronc font un plateau dont le fil court d’un bord à l’autre. Il tient sur les tréteaux par son poids et deux chevilles de bois.\n\nUn déménagement ? En deux minutes, la table devient trois pièces plates.",
        ),
        vendor: "Mizar Tolmin",
        tags: &["dining table", "solid wood"],
        price: "1190.00",
        weight_grams: 48000,
        sku: "LU-TAFE",
        colours: &[
            colour("Oak", "Eiche", "Chêne", "#c79d68"),
            colour("Smoked oak", "Räuchereiche", "Chêne fumé", "#6a4c36"),
        ],
        size_name: w("Length", "Länge", "Longueur"),
        sizes: &[
            w("180 cm", "180 cm", "180 cm"),
            w("220 cm", "220 cm", "220 cm"),
            w("260 cm", "260 cm", "260 cm"),
        ],
        size_surcharges: &[0, 210, 420],
        stock: &[6, 4, 2, 3, 0, 1],
        specification: &[
            (
                MATERIAL,
                w(
                    "Solid oak, 32 mm",
                    "Massive Eiche, 32 mm",
                    "Chêne massif, 32 mm",
                ),
            ),
            (
                DIMENSIONS,
                w(
                    "Width 90 cm, height 74 cm",
                    "Breite 90 cm, Höhe 74 cm",
                    "Largeur 90 cm, hauteur 74 cm",
                ),
            ),
            (FINISH, w("Hardwax oil", "Hartwachsöl", "Huile-cire dure")),
            (MADE_IN, SLOVENIA),
        ],
        care: CARE_WOOD,
        form: Form::LongTable,
        ..PLAIN
    },
    DemoProduct {
        slug: "kelch-table",
        category: "tables",
        collections: &["long-table"],
        title: w(
            "Kelch round table",
            "Runder Tisch Kelch",
            "Table ronde Kelch",
        ),
        short_description: w(
            "One fluted foot, no leg in the way: seats four, or six who like each other.",
            "Ein kannelierter Fuß, kein Bein im Weg: für vier, oder sechs, die sich mögen.",
            "Un seul pied cannelé, rien qui gêne les jambes : pour quatre, ou pour six qui s’aiment bien.",
        ),
        description: w(
            "The foot is built from thirty-six staves like a barrel and fluted on the lathe. A steel plate inside keeps it upright, even with an elbow on the edge.\n\nThe top is bevelled underneath and looks thinner than it is.",
            "Der Fuß ist wie ein Fass aus sechsunddreißig Dauben gebaut und auf der Drehbank kanneliert. Eine Stahlplatte im Inneren hält ihn gerade, auch mit Ellbogen auf der Kante.\n\nDie Platte ist unten abgeschrägt und wirkt dünner, als sie ist.",
            "Le pied est monté de trente-six douelles, comme un tonneau, puis cannelé au tour. Une plaque d’acier à l’intérieur le garde droit, même un coude posé sur le bord.\n\nLe plateau est chanfreiné par-dessous et paraît plus mince qu’il n’est.",
        ),
        vendor: "Baltic Form",
        tags: &["dining table", "round"],
        price: "980.00",
        compare_at_price: Some("1120.00"),
        weight_grams: 42000,
        sku: "LU-KELC",
        colours: &[
            colour("Black-stained", "Schwarz gebeizt", "Teinté noir", "#3a322d"),
            colour("Oak", "Eiche", "Chêne", "#c79d68"),
            colour("Oxide red", "Oxidrot", "Rouge oxyde", "#8e4a39"),
        ],
        stock: &[4, 7, 1],
        specification: &[
            (
                MATERIAL,
                w(
                    "Ash, steel plate",
                    "Esche, Stahlplatte",
                    "Frêne, plaque d’acier",
                ),
            ),
            (
                DIMENSIONS,
                w(
                    "Ø 110 cm, height 74 cm",
                    "Ø 110 cm, Höhe 74 cm",
                    "Ø 110 cm, hauteur 74 cm",
                ),
            ),
            (MADE_IN, LITHUANIA),
        ],
        care: CARE_WOOD,
        form: Form::PedestalTable,
        ..PLAIN
    },
    DemoProduct {
        slug: "tablett-side-table",
        category: "tables",
        collections: &["quiet-corner", "evening-light"],
        title: w(
            "Tablett side table",
            "Beistelltisch Tablett",
            "Table d’appoint Tablett",
        ),
        short_description: w(
            "A steel tray with a handle that lifts off its stand: carry the coffee out, bring the cups back.",
            "Ein Stahltablett mit Griff, das sich vom Gestell heben lässt: Kaffee hinaus, Tassen zurück.",
            "Un plateau d’acier à poignée qui se soulève de son support : on sort le café, on rapporte les tasses.",
        ),
        description: w(
            "Tray and stand are two parts held together by gravity. The rim keeps glasses on board, the brass-wrapped handle stays cool.\n\nPowder-coated, so it may spend the summer on a covered balcony.",
            "Tablett und Gestell sind zwei Teile, die das Gewicht zusammenhält. Der Rand hält Gläser an Bord, der mit Messing umwickelte Griff bleibt kühl.\n\nPulverbeschichtet, also auch für den überdachten Balkon.",
            "Le plateau et le support sont deux pièces que tient la pesanteur. Le rebord garde les verres à bord, la poignée gainée de laiton reste fraîche.\n\nThermolaquée, elle peut passer l’été sur un balcon couvert.",
        ),
        vendor: "Metalldrückerei Kolbe",
        tags: &["side table", "steel", "balcony"],
        price: "159.00",
        weight_grams: 4100,
        sku: "LU-TABL",
        colours: &[
            colour("Celadon", "Seladon", "Céladon", "#a3b09a"),
            colour("Brick", "Ziegel", "Brique", "#b4553a"),
            colour("Graphite", "Graphit", "Graphite", "#3d4143"),
        ],
        stock: &[19, 24, 8],
        specification: &[
            (
                MATERIAL,
                w("Steel, brass", "Stahl, Messing", "Acier, laiton"),
            ),
            (
                DIMENSIONS,
                w(
                    "Ø 46 cm, height 55 cm",
                    "Ø 46 cm, Höhe 55 cm",
                    "Ø 46 cm, hauteur 55 cm",
                ),
            ),
            (MADE_IN, GERMANY),
        ],
        care: CARE_METAL,
        form: Form::TrayTable,
        ..PLAIN
    },
    DemoProduct {
        slug: "kiesel-coffee-tables",
        category: "tables",
        collections: &["quiet-corner"],
        title: w(
            "Kiesel pair of coffee tables",
            "Couchtischpaar Kiesel",
            "Duo de tables basses Kiesel",
        ),
        short_description: w(
            "Two low tables with tops like river stones; push them together or apart.",
            "Zwei niedrige Tische mit Platten wie Flusskiesel; zusammen- oder auseinandergeschoben.",
            "Deux tables basses aux plateaux en galets de rivière ; à rapprocher ou à séparer.",
        ),
        description: w(
            "No straight edge, so nobody knocks a knee. The lower table slides under the higher one when you need the floor.\n\nMade from the offcuts of the Tafel table, glued up and shaped by hand.",
            "Keine gerade Kante, kein blaues Knie. Der niedrige Tisch verschwindet unter dem höheren, wenn man den Boden braucht.\n\nAus den Abschnitten des Tisches Tafel verleimt und von Hand geformt.",
            "Pas un bord droit : personne ne s’y cogne le genou. La plus basse glisse sous la plus haute quand on a besoin de place.\n\nFaites des chutes de la table Tafel, collées et façonnées à la main.",
        ),
        vendor: "Mizar Tolmin",
        tags: &["coffee table", "set of two"],
        price: "620.00",
        weight_grams: 26000,
        sku: "LU-KIES",
        colours: &[
            colour("Walnut", "Nussbaum", "Noyer", "#724a32"),
            colour("Oak", "Eiche", "Chêne", "#c49a64"),
        ],
        stock: &[8, 3],
        specification: &[
            (
                MATERIAL,
                w(
                    "Solid wood, 40 mm",
                    "Massivholz, 40 mm",
                    "Bois massif, 40 mm",
                ),
            ),
            (
                DIMENSIONS,
                w(
                    "90 × 58 × 32 cm and 80 × 46 × 42 cm",
                    "90 × 58 × 32 cm und 80 × 46 × 42 cm",
                    "90 × 58 × 32 cm et 80 × 46 × 42 cm",
                ),
            ),
            (MADE_IN, SLOVENIA),
        ],
        care: CARE_WOOD,
        form: Form::PebbleTable,
        ..PLAIN
    },
    DemoProduct {
        slug: "brief-desk",
        category: "tables",
        collections: &[],
        title: w("Brief writing desk", "Schreibtisch Brief", "Bureau Brief"),
        short_description: w(
            "Two shallow drawers, three compartments and a slot for the cable: a desk that fits a corridor.",
            "Zwei flache Schubladen, drei Fächer und ein Schlitz fürs Kabel: ein Schreibtisch, der in den Flur passt.",
            "Deux tiroirs plats, trois casiers et une fente pour le câble : un bureau qui tient dans un couloir.",
        ),
        description: w(
            "Brief is 58 cm deep: enough for a laptop and a notebook, little enough for the space beside a bed. The drawers run on wood and are waxed.\n\nA slot in the back panel takes every plug.",
            "Brief ist 58 cm tief: genug für Laptop und Heft, wenig genug für den Platz neben dem Bett. Die Schubladen laufen auf Holz und sind gewachst.\n\nDurch den Schlitz in der Rückwand passt jeder Stecker.",
            "Brief fait 58 cm de profondeur : assez pour un ordinateur portable et un cahier, assez peu pour la place à côté d’un lit. Les tiroirs coulissent sur bois et sont cirés.\n\nLa fente du panneau arrière laisse passer toutes les fiches.",
        ),
        vendor: "Oficina Lima",
        tags: &["desk", "home office"],
        price: "740.00",
        weight_grams: 29000,
        sku: "LU-BRIE",
        colours: &[
            colour("Oak", "Eiche", "Chêne", "#c79d68"),
            colour("Walnut", "Nussbaum", "Noyer", "#7a5135"),
        ],
        stock: &[9, 2],
        specification: &[
            (
                MATERIAL,
                w(
                    "Solid wood, brass knobs",
                    "Massivholz, Messingknöpfe",
                    "Bois massif, boutons de laiton",
                ),
            ),
            (
                DIMENSIONS,
                w(
                    "W 120 × D 58 × H 88 cm",
                    "B 120 × T 58 × H 88 cm",
                    "l 120 × P 58 × H 88 cm",
                ),
            ),
            (MADE_IN, PORTUGAL),
        ],
        care: CARE_WOOD,
        form: Form::Desk,
        ..PLAIN
    },
];
