//! lumen: lamps, chairs, tables, ceramics and textiles for the home.

mod ceramics;
mod chairs;
mod lamps;
mod tables;
mod textiles;

use super::model::{DemoCategory, DemoCollection, DemoShop, ShopKind, w};

/// The shop for the home.
pub fn lumen() -> DemoShop {
    DemoShop {
        kind: ShopKind::Lumen,
        slug: "lumen",
        name: "Lumen",
        tagline: w(
            "Things for a lived-in home",
            "Dinge für ein bewohntes Zuhause",
        ),
        hero_headline: w("Light for the long evenings", "Licht für die langen Abende"),
        hero_text: w(
            "Lamps, oak and clay from nine workshops we know by name. Made to be used every day and repaired when needed.",
            "Leuchten, Eiche und Ton aus neun Werkstätten, die wir beim Namen kennen. Für jeden Tag gemacht, und wenn nötig repariert.",
        ),
        story: w(
            "Lumen began in 2014 with a single lamp. Ida Brandt needed light above a kitchen table in Leipzig, found nothing she liked, and had a metal spinner two streets away press a dome from one sheet of aluminium. Friends asked for the second, third and fortieth.\n\nToday we work with nine workshops between Jutland and the Minho. We visit each of them every year, agree on prices that pay for apprentices, and print the maker's name on every label. Most pieces are made in runs of fifty to two hundred.\n\nWe sell few things and keep them for long. If a cable wears out or a cup loses its handle, write to us: for everything we have ever sold we have the part, or know the person who can make it.",
            "Lumen begann 2014 mit einer einzigen Leuchte. Ida Brandt brauchte Licht über einem Küchentisch in Leipzig, fand nichts Passendes und ließ sich zwei Straßen weiter von einem Metalldrücker eine Kuppel aus einem Stück Aluminium formen. Freunde wollten die zweite, dritte und vierzigste.\n\nHeute arbeiten wir mit neun Werkstätten zwischen Jütland und dem Minho. Wir besuchen jede einmal im Jahr, vereinbaren Preise, von denen sich ausbilden lässt, und drucken den Namen der Werkstatt auf jedes Etikett. Die meisten Stücke entstehen in Auflagen von fünfzig bis zweihundert.\n\nWir verkaufen wenige Dinge, und die lange. Wenn ein Kabel verschleißt oder eine Tasse den Henkel verliert, schreiben Sie uns: Für alles, was wir je verkauft haben, gibt es das Teil oder jemanden, der es machen kann.",
        ),
        categories: CATEGORIES,
        collections: COLLECTIONS,
        products: [
            lamps::ALL,
            chairs::ALL,
            tables::ALL,
            ceramics::ALL,
            textiles::ALL,
        ]
        .concat(),
    }
}

const CATEGORIES: &[DemoCategory] = &[
    DemoCategory {
        slug: "lamps",
        name: w("Lamps", "Leuchten"),
        description: w(
            "Spun metal, opal glass and folded cloth. All lamps take ordinary E27 bulbs, so that the light can be replaced for as long as the lamp lasts.",
            "Gedrücktes Metall, Opalglas und gefaltetes Tuch. Alle Leuchten haben eine gewöhnliche E27-Fassung, damit sich das Licht so lange tauschen lässt, wie die Leuchte hält.",
        ),
    },
    DemoCategory {
        slug: "chairs",
        name: w("Chairs", "Stühle"),
        description: w(
            "Chairs to stay seated in, from the breakfast stool to the chair beside the shelf.",
            "Stühle zum Sitzenbleiben, vom Hocker am Morgen bis zum Sessel neben dem Regal.",
        ),
    },
    DemoCategory {
        slug: "tables",
        name: w("Tables", "Tische"),
        description: w(
            "Solid wood and bent steel. Tops are oiled, not lacquered, and can be sanded at the kitchen table itself.",
            "Massivholz und gebogener Stahl. Die Platten sind geölt statt lackiert und lassen sich zu Hause nachschleifen.",
        ),
    },
    DemoCategory {
        slug: "ceramics",
        name: w("Ceramics", "Keramik"),
        description: w(
            "Stoneware thrown in small runs and glazed by hand. No two pieces agree on where the glaze ends.",
            "Steinzeug, in kleinen Auflagen gedreht und von Hand glasiert. Wo die Glasur endet, entscheidet jedes Stück selbst.",
        ),
    },
    DemoCategory {
        slug: "textiles",
        name: w("Textiles", "Textilien"),
        description: w(
            "Linen, wool and cotton, woven close to where they grew wherever that is possible.",
            "Leinen, Wolle und Baumwolle, möglichst dort gewebt, wo sie gewachsen sind.",
        ),
    },
];

const COLLECTIONS: &[DemoCollection] = &[
    DemoCollection {
        slug: "evening-light",
        name: w("Evening light", "Abendlicht"),
        description: w(
            "Low lamps and warm cloth for the hours after supper.",
            "Niedrige Leuchten und warme Stoffe für die Stunden nach dem Abendessen.",
        ),
    },
    DemoCollection {
        slug: "long-table",
        name: w("The long table", "Die lange Tafel"),
        description: w(
            "Everything for eight people and a pot in the middle.",
            "Alles für acht Leute und einen Topf in der Mitte.",
        ),
    },
    DemoCollection {
        slug: "quiet-corner",
        name: w("A quiet corner", "Stille Ecke"),
        description: w(
            "A chair, a lamp, something soft: enough for a good book.",
            "Ein Sessel, eine Leuchte, etwas Weiches: genug für ein gutes Buch.",
        ),
    },
];
