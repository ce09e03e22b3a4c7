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
        title: w(
            "Glo stove and pot",
            "Kocher mit Topf Glo",
            "Réchaud et casserole Glo",
        ),
        short_description: w(
            "A folding burner and a litre pot that swallows it, gas can included in the nest.",
            "Ein Klappbrenner und ein Litertopf, der ihn samt Kartusche schluckt.",
            "Un brûleur pliant et une casserole d’un litre qui l’avale, cartouche comprise.",
        ),
        description: w(
            "Boils half a litre in two and a half minutes and simmers low enough for porridge. The flame is set in, so wind has to work for it.\n\nAny screw-on gas can fits. It is sold without gas.",
            "Kocht einen halben Liter in zweieinhalb Minuten und lässt sich klein genug für Haferbrei stellen. Die Flamme sitzt tief, der Wind muss sich anstrengen.\n\nPasst auf jede Schraubkartusche. Lieferung ohne Gas.",
            "Porte un demi-litre à ébullition en deux minutes et demie et sait mijoter assez bas pour un porridge. La flamme est enfoncée, le vent doit s’employer.\n\nAccepte toute cartouche à visser. Livré sans gaz.",
        ),
        vendor: "Hammar Smie",
        tags: &["stove", "cooking"],
        price: "89.00",
        weight_grams: 340,
        sku: "FJ-GLO",
        colours: &[
            colour(
                "Bare aluminium",
                "Aluminium natur",
                "Aluminium brut",
                "#a8adb0",
            ),
            colour("Soot", "Ruß", "Suie", "#3b3f42"),
        ],
        stock: &[26, 9],
        specification: &[
            (
                MATERIAL,
                w(
                    "Anodised aluminium, steel",
                    "Eloxiertes Aluminium, Stahl",
                    "Aluminium anodisé, acier",
                ),
            ),
            (CAPACITY, w("1 l", "1 l", "1 l")),
            (WEIGHT, w("340 g", "340 g", "340 g")),
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
        title: w(
            "Kilde steel bottle",
            "Stahlflasche Kilde",
            "Gourde en acier Kilde",
        ),
        short_description: w(
            "Double-walled steel with a loop lid: tea stays hot until the second pass.",
            "Doppelwandiger Stahl mit Bügeldeckel: Der Tee bleibt heiß bis zum zweiten Pass.",
            "Acier à double paroi et bouchon à anse : le thé reste chaud jusqu’au deuxième col.",
        ),
        description: w(
            "Eighteen hours warm, thirty cold, measured at five degrees and not on a desk. The lid has one seal, and you get a second one in the box.\n\nDents are part of it.",
            "Achtzehn Stunden warm, dreißig kalt, gemessen bei fünf Grad und nicht am Schreibtisch. Der Deckel hat eine Dichtung, eine zweite liegt bei.\n\nBeulen gehören dazu.",
            "Dix-huit heures au chaud, trente au froid, mesurées à cinq degrés et non sur un bureau. Le bouchon a un joint ; un second est fourni.\n\nLes bosses font partie de l’histoire.",
        ),
        vendor: "Hammar Smie",
        tags: &["bottle", "insulated"],
        price: "39.00",
        weight_grams: 360,
        sku: "FJ-KILD",
        colours: &[
            colour("Fir", "Tanne", "Sapin", "#3c6b5b"),
            colour("Rowan", "Vogelbeere", "Sorbier", "#c4532f"),
            colour("Snow", "Schnee", "Neige", "#e6e8e6"),
            colour("Basalt", "Basalt", "Basalte", "#3d4348"),
        ],
        size_name: w("Volume", "Volumen", "Volume"),
        sizes: &[
            w("0.5 l", "0,5 l", "0,5 l"),
            w("0.75 l", "0,75 l", "0,75 l"),
        ],
        size_surcharges: &[0, 6],
        stock: &[36, 28, 20, 14, 9, 3, 0, 17],
        specification: &[
            (
                MATERIAL,
                w(
                    "Stainless steel, powder-coated",
                    "Edelstahl, pulverbeschichtet",
                    "Acier inoxydable thermolaqué",
                ),
            ),
            (WEIGHT, w("From 360 g", "Ab 360 g", "À partir de 360 g")),
            (DIMENSIONS, w("Ø 7.3 cm", "Ø 7,3 cm", "Ø 7,3 cm")),
        ],
        care: CARE_STEEL,
        form: Form::Bottle,
        ..PLAIN
    },
    DemoProduct {
        slug: "kopp-enamel-mug",
        category: "kit",
        collections: &["first-night-out", "hut-to-hut"],
        title: w("Kopp enamel mug", "Emaillebecher Kopp", "Mug émaillé Kopp"),
        short_description: w(
            "Speckled enamel on steel: goes on the fire, into the sink and down the scree.",
            "Gesprenkelte Emaille auf Stahl: darf ins Feuer, in die Spüle und das Geröll hinunter.",
            "Émail moucheté sur acier : il va sur le feu, dans l’évier et au bas du pierrier.",
        ),
        description: w(
            "Two coats of enamel, fired at 820 °C, a rolled rim that does not burn the lip. Chips will rust a little and do no harm.\n\nHolds 400 ml, or an egg, a roll and a bag of tea.",
            "Zwei Schichten Emaille, bei 820 °C gebrannt, ein gerollter Rand, der die Lippe nicht verbrennt. Abplatzer rosten ein wenig und schaden nicht.\n\nFasst 400 ml oder ein Ei, ein Brötchen und einen Teebeutel.",
            "Deux couches d’émail, cuites à 820 °C, un bord roulé qui ne brûle pas les lèvres. Les éclats rouillent un peu, sans gravité.\n\nContient 400 ml, ou un œuf, un petit pain et un sachet de thé.",
        ),
        vendor: "Hammar Smie",
        tags: &["mug", "enamel"],
        price: "22.00",
        weight_grams: 170,
        sku: "FJ-KOPP",
        colours: &[
            colour("Snow", "Schnee", "Neige", "#e7e3da"),
            colour("Lake", "See", "Lac", "#4a6f86"),
            colour("Moss", "Moos", "Mousse", "#78835a"),
        ],
        stock: &[40, 32, 8],
        specification: &[
            (
                MATERIAL,
                w("Enamelled steel", "Emaillierter Stahl", "Acier émaillé"),
            ),
            (CAPACITY, w("400 ml", "400 ml", "400 ml")),
            (WEIGHT, w("170 g", "170 g", "170 g")),
        ],
        care: CARE_STEEL,
        form: Form::CampMug,
        ..PLAIN
    },
    DemoProduct {
        slug: "stjerne-headlamp",
        category: "kit",
        collections: &["first-night-out", "bad-weather"],
        title: w(
            "Stjerne headlamp",
            "Stirnlampe Stjerne",
            "Lampe frontale Stjerne",
        ),
        short_description: w(
            "One beam for the path, one for the map, one button for both. Charges by USB-C.",
            "Ein Strahl für den Weg, einer für die Karte, ein Knopf für beide. Lädt über USB-C.",
            "Un faisceau pour le sentier, un pour la carte, un seul bouton pour les deux. Se recharge en USB-C.",
        ),
        description: w(
            "Hold the button for brighter, tap for the other lamp. Red light for the tent comes on first, so nobody is blinded.\n\nThe battery is a standard cell behind two screws.",
            "Halten macht heller, tippen wechselt die Lampe. Zuerst kommt das rote Licht fürs Zelt, damit niemand geblendet wird.\n\nDer Akku ist eine gewöhnliche Zelle hinter zwei Schrauben.",
            "Un appui long éclaire plus fort, un appui court change de lampe. La lumière rouge pour la tente s’allume d’abord : personne n’est ébloui.\n\nLa batterie est une cellule standard derrière deux vis.",
        ),
        vendor: "Nordlys Elektro",
        tags: &["light", "rechargeable"],
        price: "64.00",
        compare_at_price: Some("72.00"),
        weight_grams: 98,
        sku: "FJ-STJE",
        colours: &[
            colour("Signal", "Signal", "Signal", "#e0702f"),
            colour("Glacier", "Gletscher", "Glacier", "#7fa3b0"),
        ],
        stock: &[21, 2],
        specification: &[
            (
                w("Light", "Licht", "Lumière"),
                w(
                    "Up to 420 lm, 95 m",
                    "Bis 420 lm, 95 m",
                    "Jusqu’à 420 lm, 95 m",
                ),
            ),
            (
                w("Run time", "Leuchtdauer", "Autonomie"),
                w("6 to 80 h", "6 bis 80 h", "6 à 80 h"),
            ),
            (WEIGHT, w("98 g", "98 g", "98 g")),
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
        title: w(
            "Stav trekking poles",
            "Trekkingstöcke Stav",
            "Bâtons de trek Stav",
        ),
        short_description: w(
            "A pair of aluminium poles with cork grips and levers that hold at minus twenty.",
            "Ein Paar Aluminiumstöcke mit Korkgriffen und Hebeln, die bei minus zwanzig halten.",
            "Une paire de bâtons en aluminium à poignées de liège, dont les leviers tiennent à moins vingt.",
        ),
        description: w(
            "Three sections, two levers, no inner parts that freeze. The foam under the grip is for short, steep bits.\n\nTips, baskets and each section can be replaced.",
            "Drei Segmente, zwei Hebel, keine Innenteile, die einfrieren. Der Schaum unter dem Griff ist für kurze, steile Stücke.\n\nSpitzen, Teller und jedes Segment lassen sich tauschen.",
            "Trois segments, deux leviers, aucune pièce intérieure qui gèle. La mousse sous la poignée sert aux passages courts et raides.\n\nPointes, rondelles et segments se remplacent.",
        ),
        vendor: "Fjell",
        tags: &["poles", "trekking"],
        price: "99.00",
        weight_grams: 480,
        sku: "FJ-STAV",
        colours: &[
            colour("Ember", "Glut", "Braise", "#c7482f"),
            colour("Silver birch", "Silberbirke", "Bouleau argenté", "#b4b8b4"),
        ],
        stock: &[18, 8],
        specification: &[
            (
                MATERIAL,
                w(
                    "Aluminium 7075, cork",
                    "Aluminium 7075, Kork",
                    "Aluminium 7075, liège",
                ),
            ),
            (LENGTH, w("100 to 135 cm", "100 bis 135 cm", "100 à 135 cm")),
            (
                WEIGHT,
                w("480 g a pair", "480 g das Paar", "480 g la paire"),
            ),
        ],
        care: CARE_GEAR,
        form: Form::Poles,
        ..PLAIN
    },
];
