//! Kit.

use crate::demo::model::{DemoProduct, Form, PLAIN, colour, w};
use crate::demo::phrases::{
    CAPACITY, CARE_GEAR, CARE_STEEL, DIMENSIONS, GERMANY, LENGTH, MADE_IN, MATERIAL, WEIGHT,
};

pub const ALL: &[DemoProduct] = &[
    DemoProduct {
        slug: "glo-stove",
        category: "kit",
        collections: &["first-night-out"],
        title: w("Glo stove and pot", "Kocher mit Topf Glo"),
        short_description: w(
            "A folding burner and a litre pot that swallows it, gas can included in the nest.",
            "Ein Klappbrenner und ein Litertopf, der ihn samt Kartusche schluckt.",
        ),
        description: w(
            "Boils half a litre in two and a half minutes and simmers low enough for porridge. The flame is set in, so wind has to work for it.\n\nAny screw-on gas can fits. It is sold without gas.",
            "Kocht einen halben Liter in zweieinhalb Minuten und lässt sich klein genug für Haferbrei stellen. Die Flamme sitzt tief, der Wind muss sich anstrengen.\n\nPasst auf jede Schraubkartusche. Lieferung ohne Gas.",
        ),
        vendor: "Hammar Smie",
        tags: &["stove", "cooking"],
        price: "89.00",
        weight_grams: 340,
        sku: "FJ-GLO",
        colours: &[
            colour("Bare aluminium", "Aluminium natur", "#a8adb0"),
            colour("Soot", "Ruß", "#3b3f42"),
        ],
        stock: &[26, 9],
        specification: &[
            (
                MATERIAL,
                w("Anodised aluminium, steel", "Eloxiertes Aluminium, Stahl"),
            ),
            (CAPACITY, w("1 l", "1 l")),
            (WEIGHT, w("340 g", "340 g")),
            (MADE_IN, GERMANY),
        ],
        care: CARE_STEEL,
        form: Form::Stove,
        ..PLAIN
    },
    DemoProduct {
        slug: "kilde-bottle",
        category: "kit",
        collections: &["hut-to-hut"],
        title: w("Kilde steel bottle", "Stahlflasche Kilde"),
        short_description: w(
            "Double-walled steel with a loop lid: tea stays hot until the second pass.",
            "Doppelwandiger Stahl mit Bügeldeckel: Der Tee bleibt heiß bis zum zweiten Pass.",
        ),
        description: w(
            "Eighteen hours warm, thirty cold, measured at five degrees and not on a desk. The lid has one seal, and you get a second one in the box.\n\nDents are part of it.",
            "Achtzehn Stunden warm, dreißig kalt, gemessen bei fünf Grad und nicht am Schreibtisch. Der Deckel hat eine Dichtung, eine zweite liegt bei.\n\nBeulen gehören dazu.",
        ),
        vendor: "Hammar Smie",
        tags: &["bottle", "insulated"],
        price: "39.00",
        weight_grams: 360,
        sku: "FJ-KILD",
        colours: &[
            colour("Fir", "Tanne", "#3c6b5b"),
            colour("Rowan", "Vogelbeere", "#c4532f"),
            colour("Snow", "Schnee", "#e6e8e6"),
            colour("Basalt", "Basalt", "#3d4348"),
        ],
        size_name: w("Volume", "Volumen"),
        sizes: &[w("0.5 l", "0,5 l"), w("0.75 l", "0,75 l")],
        size_surcharges: &[0, 6],
        stock: &[36, 28, 20, 14, 9, 3, 0, 17],
        specification: &[
            (
                MATERIAL,
                w(
                    "Stainless steel, powder-coated",
                    "Edelstahl, pulverbeschichtet",
                ),
            ),
            (WEIGHT, w("From 360 g", "Ab 360 g")),
            (DIMENSIONS, w("Ø 7.3 cm", "Ø 7,3 cm")),
        ],
        care: CARE_STEEL,
        form: Form::Bottle,
        ..PLAIN
    },
    DemoProduct {
        slug: "kopp-enamel-mug",
        category: "kit",
        collections: &["first-night-out", "hut-to-hut"],
        title: w("Kopp enamel mug", "Emaillebecher Kopp"),
        short_description: w(
            "Speckled enamel on steel: goes on the fire, into the sink and down the scree.",
            "Gesprenkelte Emaille auf Stahl: darf ins Feuer, in die Spüle und das Geröll hinunter.",
        ),
        description: w(
            "Two coats of enamel, fired at 820 °C, a rolled rim that does not burn the lip. Chips will rust a little and do no harm.\n\nHolds 400 ml, or an egg, a roll and a bag of tea.",
            "Zwei Schichten Emaille, bei 820 °C gebrannt, ein gerollter Rand, der die Lippe nicht verbrennt. Abplatzer rosten ein wenig und schaden nicht.\n\nFasst 400 ml oder ein Ei, ein Brötchen und einen Teebeutel.",
        ),
        vendor: "Hammar Smie",
        tags: &["mug", "enamel"],
        price: "22.00",
        weight_grams: 170,
        sku: "FJ-KOPP",
        colours: &[
            colour("Snow", "Schnee", "#e7e3da"),
            colour("Lake", "See", "#4a6f86"),
            colour("Moss", "Moos", "#78835a"),
        ],
        stock: &[40, 32, 8],
        specification: &[
            (MATERIAL, w("Enamelled steel", "Emaillierter Stahl")),
            (CAPACITY, w("400 ml", "400 ml")),
            (WEIGHT, w("170 g", "170 g")),
        ],
        care: CARE_STEEL,
        form: Form::CampMug,
        ..PLAIN
    },
    DemoProduct {
        slug: "stjerne-headlamp",
        category: "kit",
        collections: &["first-night-out", "bad-weather"],
        title: w("Stjerne headlamp", "Stirnlampe Stjerne"),
        short_description: w(
            "One beam for the path, one for the map, one button for both. Charges by USB-C.",
            "Ein Strahl für den Weg, einer für die Karte, ein Knopf für beide. Lädt über USB-C.",
        ),
        description: w(
            "Hold the button for brighter, tap for the other lamp. Red light for the tent comes on first, so nobody is blinded.\n\nThe battery is a standard cell behind two screws.",
            "Halten macht heller, tippen wechselt die Lampe. Zuerst kommt das rote Licht fürs Zelt, damit niemand geblendet wird.\n\nDer Akku ist eine gewöhnliche Zelle hinter zwei Schrauben.",
        ),
        vendor: "Nordlys Elektro",
        tags: &["light", "rechargeable"],
        price: "64.00",
        compare_at_price: Some("72.00"),
        weight_grams: 98,
        sku: "FJ-STJE",
        colours: &[
            colour("Signal", "Signal", "#e0702f"),
            colour("Glacier", "Gletscher", "#7fa3b0"),
        ],
        stock: &[21, 2],
        specification: &[
            (
                w("Light", "Licht"),
                w("Up to 420 lm, 95 m", "Bis 420 lm, 95 m"),
            ),
            (w("Run time", "Leuchtdauer"), w("6 to 80 h", "6 bis 80 h")),
            (WEIGHT, w("98 g", "98 g")),
            (MADE_IN, GERMANY),
        ],
        care: CARE_GEAR,
        form: Form::Headlamp,
        ..PLAIN
    },
    DemoProduct {
        slug: "stav-trekking-poles",
        category: "kit",
        collections: &["hut-to-hut"],
        title: w("Stav trekking poles", "Trekkingstöcke Stav"),
        short_description: w(
            "A pair of aluminium poles with cork grips and levers that hold at minus twenty.",
            "Ein Paar Aluminiumstöcke mit Korkgriffen und Hebeln, die bei minus zwanzig halten.",
        ),
        description: w(
            "Three sections, two levers, no inner parts that freeze. The foam under the grip is for short, steep bits.\n\nTips, baskets and each section can be replaced.",
            "Drei Segmente, zwei Hebel, keine Innenteile, die einfrieren. Der Schaum unter dem Griff ist für kurze, steile Stücke.\n\nSpitzen, Teller und jedes Segment lassen sich tauschen.",
        ),
        vendor: "Fjell",
        tags: &["poles", "trekking"],
        price: "99.00",
        weight_grams: 480,
        sku: "FJ-STAV",
        colours: &[
            colour("Ember", "Glut", "#c7482f"),
            colour("Silver birch", "Silberbirke", "#b4b8b4"),
        ],
        stock: &[18, 8],
        specification: &[
            (MATERIAL, w("Aluminium 7075, cork", "Aluminium 7075, Kork")),
            (LENGTH, w("100 to 135 cm", "100 bis 135 cm")),
            (WEIGHT, w("480 g a pair", "480 g das Paar")),
        ],
        care: CARE_GEAR,
        form: Form::Poles,
        ..PLAIN
    },
];
