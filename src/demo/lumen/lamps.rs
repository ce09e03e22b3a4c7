//! Lamps.

use crate::demo::model::{DemoProduct, Form, PLAIN, colour, w};
use crate::demo::phrases::{
    BULB, CABLE, CARE_LAMP, DIMENSIONS, GERMANY, ITALY, LITHUANIA, MADE_IN, MATERIAL,
};

const E27: (crate::demo::Words, crate::demo::Words) = (
    BULB,
    w(
        "E27, up to 12 W LED, not included",
        "E27, bis 12 W LED, nicht enthalten",
        "E27, LED jusqu’à 12 W, non fournie",
    ),
);

pub const ALL: &[DemoProduct] = &[
    DemoProduct {
        slug: "halm-pendant",
        category: "lamps",
        collections: &["evening-light", "long-table"],
        title: w("Halm pendant lamp", "Pendelleuchte Halm", "Suspension Halm"),
        short_description: w(
            "A dome spun from one sheet of aluminium, white inside, for the middle of the table.",
            "Eine Kuppel, aus einem Stück Aluminium gedrückt, innen weiß, für die Mitte des Tisches.",
            "Un dôme repoussé dans une seule feuille d’aluminium, blanc à l’intérieur, pour le milieu de la table.",
        ),
        description: w(
            "Our first lamp, and still the one we hang most often. The spinner presses a flat disc over a wooden form until it becomes a dome; the fine rings on the surface come from his tool.\n\nThe inside is white, so a small bulb lights a table for six. Hang it **60 cm above the top** and nobody is dazzled.",
            "Unsere erste Leuchte, und bis heute die, die wir am häufigsten aufhängen. Der Metalldrücker formt eine flache Scheibe über einem Holzkern zur Kuppel; die feinen Ringe stammen von seinem Werkzeug.\n\nInnen ist sie weiß, so reicht ein kleines Leuchtmittel für sechs Personen. **60 cm über der Platte** blendet sie niemanden.",
            "Notre première lampe, et toujours celle que nous accrochons le plus souvent. L’artisan presse un disque plat sur une forme en bois jusqu’à ce qu’il devienne dôme ; les fins anneaux à la surface viennent de son outil.\n\nL’intérieur est blanc : une petite ampoule éclaire une table de six. Accrochée **60 cm au-dessus du plateau**, elle n’éblouit personne.",
        ),
        vendor: "Metalldrückerei Kolbe",
        tags: &["pendant", "aluminium", "dining"],
        price: "189.00",
        weight_grams: 1900,
        sku: "LU-HALM",
        colours: &[
            colour("Brick", "Ziegel", "Brique", "#b4553a"),
            colour("Moss", "Moos", "Mousse", "#66735a"),
            colour("Cream", "Creme", "Crème", "#ece3d0"),
        ],
        stock: &[14, 9, 2],
        specification: &[
            (
                MATERIAL,
                w(
                    "Aluminium, powder-coated; brass",
                    "Aluminium, pulverbeschichtet; Messing",
                    "Aluminium thermolaqué ; laiton",
                ),
            ),
            (
                DIMENSIONS,
                w(
                    "Ø 42 cm, height 22 cm",
                    "Ø 42 cm, Höhe 22 cm",
                    "Ø 42 cm, hauteur 22 cm",
                ),
            ),
            E27,
            (
                CABLE,
                w("Textile, 2.5 m", "Textil, 2,5 m", "Textile, 2,5 m"),
            ),
            (MADE_IN, GERMANY),
        ],
        care: CARE_LAMP,
        form: Form::DomePendant,
        ..PLAIN
    },
    DemoProduct {
        slug: "falte-pendant",
        category: "lamps",
        collections: &["evening-light"],
        title: w(
            "Falte pleated pendant",
            "Plissee-Leuchte Falte",
            "Suspension plissée Falte",
        ),
        short_description: w(
            "Thirty-four hand-laid folds of cotton; soft light with a clear edge.",
            "Vierunddreißig von Hand gelegte Falten aus Baumwolle; weiches Licht mit klarer Kante.",
            "Trente-quatre plis de coton posés à la main ; une lumière douce aux contours nets.",
        ),
        description: w(
            "The cloth is laid into a card mould, steamed and left to dry overnight. After that it keeps its folds for good.\n\nSwitched off, Falte is a quiet white shape. Switched on, every fold becomes a line of light and a line of shade.",
            "Der Stoff wird in eine Form aus Karton gelegt, gedämpft und über Nacht getrocknet. Danach behält er seine Falten.\n\nAusgeschaltet ist Falte eine ruhige, helle Form. Eingeschaltet wird aus jeder Falte eine Linie Licht und eine Linie Schatten.",
            "L’étoffe est posée dans un moule en carton, passée à la vapeur et laissée à sécher une nuit. Elle garde ensuite ses plis pour de bon.\n\nÉteinte, Falte est une forme blanche et calme. Allumée, chaque pli devient un trait de lumière et un trait d’ombre.",
        ),
        vendor: "Atelier Vilma",
        tags: &["pendant", "cotton", "bedroom"],
        price: "149.00",
        weight_grams: 900,
        sku: "LU-FALT",
        colours: &[
            colour("Chalk", "Kreide", "Craie", "#ece4d4"),
            colour("Rose clay", "Rosenton", "Argile rose", "#d3a18c"),
            colour("Straw", "Stroh", "Paille", "#dcbf7c"),
        ],
        stock: &[18, 11, 6],
        specification: &[
            (
                MATERIAL,
                w(
                    "Cotton, laminated; brass",
                    "Baumwolle, kaschiert; Messing",
                    "Coton contrecollé ; laiton",
                ),
            ),
            (
                DIMENSIONS,
                w(
                    "Ø 45 cm, height 25 cm",
                    "Ø 45 cm, Höhe 25 cm",
                    "Ø 45 cm, hauteur 25 cm",
                ),
            ),
            E27,
            (MADE_IN, LITHUANIA),
        ],
        care: CARE_LAMP,
        form: Form::PleatPendant,
        ..PLAIN
    },
    DemoProduct {
        slug: "mond-pendant",
        category: "lamps",
        collections: &["evening-light"],
        title: w(
            "Mond glass pendant",
            "Glasleuchte Mond",
            "Suspension en verre Mond",
        ),
        short_description: w(
            "A mouth-blown opal globe on a slim metal rod: even light, all round.",
            "Eine mundgeblasene Opalkugel an schlankem Stab: gleichmäßiges Licht ringsum.",
            "Un globe opalin soufflé à la bouche sur une fine tige de métal : une lumière égale, tout autour.",
        ),
        description: w(
            "Three layers of glass, the middle one milky, blown by two people in one breath. The globe glows evenly and never shows the bulb.\n\nThe rod comes in two parts and can be shortened with a pipe cutter. Brass is left bare and will darken.",
            "Drei Schichten Glas, die mittlere milchig, von zwei Leuten in einem Zug geblasen. Die Kugel leuchtet gleichmäßig und zeigt das Leuchtmittel nie.\n\nDer Stab ist zweiteilig und lässt sich mit einem Rohrschneider kürzen. Das Messing ist unbehandelt und dunkelt nach.",
            "Trois couches de verre, celle du milieu laiteuse, soufflées à deux et d’un seul souffle. Le globe luit d’un éclat égal et ne laisse jamais voir l’ampoule.\n\nLa tige est en deux parties et se raccourcit au coupe-tube. Le laiton est laissé brut et va foncer.",
        ),
        vendor: "Vetreria Sale",
        tags: &["pendant", "glass", "hallway"],
        price: "245.00",
        compare_at_price: Some("279.00"),
        weight_grams: 2600,
        sku: "LU-MOND",
        colours: &[
            colour("Brass", "Messing", "Laiton", "#b98d4f"),
            colour("Blackened steel", "Schwarzstahl", "Acier noirci", "#33302d"),
        ],
        stock: &[7, 3],
        specification: &[
            (
                MATERIAL,
                w(
                    "Triplex opal glass, metal",
                    "Dreischicht-Opalglas, Metall",
                    "Verre opalin triple couche, métal",
                ),
            ),
            (
                DIMENSIONS,
                w(
                    "Globe Ø 30 cm, rod 80 cm",
                    "Kugel Ø 30 cm, Stab 80 cm",
                    "Globe Ø 30 cm, tige 80 cm",
                ),
            ),
            E27,
            (MADE_IN, ITALY),
        ],
        care: CARE_LAMP,
        form: Form::GlobePendant,
        ..PLAIN
    },
    DemoProduct {
        slug: "kappe-table-lamp",
        category: "lamps",
        collections: &["evening-light", "quiet-corner"],
        title: w(
            "Kappe table lamp",
            "Tischleuchte Kappe",
            "Lampe de table Kappe",
        ),
        short_description: w(
            "A low lamp with a deep cap that throws its light on the table and nowhere else.",
            "Eine niedrige Leuchte mit tiefer Kappe, die ihr Licht auf den Tisch wirft und sonst nirgendhin.",
            "Une lampe basse à chapeau profond, qui éclaire la table et rien d’autre.",
        ),
        description: w(
            "Kappe stands on sideboards, window sills and bedside tables. The cap reaches down far enough that you never look into the bulb, even lying down.\n\nA dimmer sits in the brass knob on top: turn to light, turn on to brighten.",
            "Kappe steht auf Sideboards, Fensterbänken und Nachttischen. Die Kappe reicht so weit herunter, dass man auch im Liegen nie ins Leuchtmittel schaut.\n\nDer Dimmer sitzt im Messingknopf oben: drehen macht an, weiterdrehen macht heller.",
            "Kappe se pose sur les buffets, les rebords de fenêtre et les tables de chevet. Le chapeau descend assez bas pour que l’on ne voie jamais l’ampoule, même couché.\n\nLe variateur est dans le bouton de laiton, sur le dessus : on tourne pour allumer, on tourne encore pour éclairer plus fort.",
        ),
        vendor: "Metalldrückerei Kolbe",
        tags: &["table lamp", "dimmable", "bedside"],
        price: "168.00",
        weight_grams: 2300,
        sku: "LU-KAPP",
        colours: &[
            colour("Mustard", "Senf", "Moutarde", "#d0a044"),
            colour("Oxblood", "Ochsenblut", "Sang-de-bœuf", "#7d3530"),
            colour("Sage", "Salbei", "Sauge", "#94a08a"),
            colour("Ivory", "Elfenbein", "Ivoire", "#eae0cb"),
        ],
        stock: &[22, 8, 13, 0],
        specification: &[
            (
                MATERIAL,
                w(
                    "Steel, lacquered; brass",
                    "Stahl, lackiert; Messing",
                    "Acier laqué ; laiton",
                ),
            ),
            (
                DIMENSIONS,
                w(
                    "Ø 32 cm, height 35 cm",
                    "Ø 32 cm, Höhe 35 cm",
                    "Ø 32 cm, hauteur 35 cm",
                ),
            ),
            E27,
            (
                CABLE,
                w(
                    "Textile, 1.8 m, with dimmer",
                    "Textil, 1,8 m, mit Dimmer",
                    "Textile, 1,8 m, avec variateur",
                ),
            ),
            (MADE_IN, GERMANY),
        ],
        care: CARE_LAMP,
        form: Form::MushroomLamp,
        ..PLAIN
    },
    DemoProduct {
        slug: "rille-table-lamp",
        category: "lamps",
        collections: &["quiet-corner"],
        title: w(
            "Rille lamp with linen shade",
            "Leuchte Rille mit Leinenschirm",
            "Lampe à abat-jour de lin Rille",
        ),
        short_description: w(
            "A grooved stoneware foot, thrown by hand, under a drum of natural linen.",
            "Ein gerillter Fuß aus Steinzeug, von Hand gedreht, unter einer Trommel aus Naturleinen.",
            "Un pied de grès rainuré, tourné à la main, sous un abat-jour cylindrique de lin naturel.",
        ),
        description: w(
            "The grooves are drawn with a fingertip while the wheel turns, so each foot has its own rhythm. The glaze gathers in them and shows darker there.\n\nThe shade is sewn, not glued, and can be replaced on its own.",
            "Die Rillen zieht eine Fingerspitze, während die Scheibe läuft; darum hat jeder Fuß seinen eigenen Rhythmus. Die Glasur sammelt sich darin und wird dunkler.\n\nDer Schirm ist genäht, nicht geklebt, und lässt sich tauschen.",
            "Les rainures sont tracées du bout du doigt pendant que le tour tourne : chaque pied a donc son rythme. L’émail s’y rassemble et y fonce.\n\nL’abat-jour est cousu, non collé, et se remplace séparément.",
        ),
        vendor: "Keramik Sora",
        tags: &["table lamp", "stoneware", "linen"],
        price: "198.00",
        weight_grams: 3100,
        sku: "LU-RILL",
        colours: &[
            colour("Lichen", "Flechte", "Lichen", "#6f7f6d"),
            colour("Terracotta", "Terrakotta", "Terre cuite", "#b8694a"),
            colour("Night blue", "Nachtblau", "Bleu nuit", "#3b4d63"),
        ],
        stock: &[9, 12, 1],
        specification: &[
            (
                MATERIAL,
                w("Stoneware, linen", "Steinzeug, Leinen", "Grès, lin"),
            ),
            (
                DIMENSIONS,
                w(
                    "Shade Ø 36 cm, height 52 cm",
                    "Schirm Ø 36 cm, Höhe 52 cm",
                    "Abat-jour Ø 36 cm, hauteur 52 cm",
                ),
            ),
            E27,
            (MADE_IN, GERMANY),
        ],
        care: CARE_LAMP,
        form: Form::DrumLamp,
        ..PLAIN
    },
    DemoProduct {
        slug: "reiher-floor-lamp",
        category: "lamps",
        collections: &["quiet-corner"],
        title: w(
            "Reiher floor lamp",
            "Stehleuchte Reiher",
            "Lampadaire Reiher",
        ),
        short_description: w(
            "A reading lamp with a long bent neck; a pull of the chain puts out the light.",
            "Eine Leseleuchte mit langem gebogenem Hals; ein Zug an der Kette löscht das Licht.",
            "Une liseuse au long col courbé ; on tire la chaînette, et la lumière s’éteint.",
        ),
        description: w(
            "Reiher reaches over the arm of a chair and stops where the page is. The neck turns in a brass joint and stays where you leave it.\n\nThe foot weighs four kilos, so it may also stand on carpet.",
            "Reiher reicht über die Armlehne und hört dort auf, wo die Seite liegt. Der Hals dreht sich in einem Messinggelenk und bleibt, wo man ihn lässt.\n\nDer Fuß wiegt vier Kilo, die Leuchte steht also auch auf Teppich sicher.",
            "Reiher passe par-dessus l’accoudoir et s’arrête là où se trouve la page. Le col tourne sur une articulation de laiton et reste où on le laisse.\n\nLe pied pèse quatre kilos : il tient aussi sur un tapis.",
        ),
        vendor: "Metalldrückerei Kolbe",
        tags: &["floor lamp", "reading"],
        price: "329.00",
        weight_grams: 7800,
        sku: "LU-REIH",
        colours: &[
            colour("Soot", "Ruß", "Suie", "#2f3331"),
            colour("Olive", "Olive", "Olive", "#6d6b45"),
            colour("Chalk", "Kreide", "Craie", "#e5dccb"),
        ],
        stock: &[10, 4, 8],
        specification: &[
            (
                MATERIAL,
                w(
                    "Steel, lacquered; brass",
                    "Stahl, lackiert; Messing",
                    "Acier laqué ; laiton",
                ),
            ),
            (
                DIMENSIONS,
                w(
                    "Height 148 cm, reach 46 cm",
                    "Höhe 148 cm, Ausladung 46 cm",
                    "Hauteur 148 cm, portée 46 cm",
                ),
            ),
            E27,
            (
                CABLE,
                w("Textile, 2.2 m", "Textil, 2,2 m", "Textile, 2,2 m"),
            ),
            (MADE_IN, GERMANY),
        ],
        care: CARE_LAMP,
        form: Form::FloorLamp,
        ..PLAIN
    },
];
