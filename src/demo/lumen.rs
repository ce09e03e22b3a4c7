//! lumen: lamps, chairs, tables, ceramics and textiles for the home.

mod ceramics;
mod chairs;
mod lamps;
mod promotions;
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
            "Des objets pour un intérieur habité",
        ),
        hero_headline: w(
            "Light for the long evenings",
            "Licht für die langen Abende",
            "De la lumière pour les longues soirées",
        ),
        hero_text: w(
            "Lamps, oak and clay from nine workshops we know by name. Made to be used every day and repaired when needed.",
            "Leuchten, Eiche und Ton aus neun Werkstätten, die wir beim Namen kennen. Für jeden Tag gemacht, und wenn nötig repariert.",
            "Luminaires, chêne et argile de neuf ateliers que nous connaissons par leur nom. Faits pour servir chaque jour, et pour être réparés au besoin.",
        ),
        story: w(
            "Lumen began in 2014 with a single lamp. Ida Brandt needed light above a kitchen table in Leipzig, found nothing she liked, and had a metal spinner two streets away press a dome from one sheet of aluminium. Friends asked for the second, third and fortieth.\n\nToday we work with nine workshops between Jutland and the Minho. We visit each of them every year, agree on prices that pay for apprentices, and print the maker's name on every label. Most pieces are made in runs of fifty to two hundred.\n\nWe sell few things and keep them for long. If a cable wears out or a cup loses its handle, write to us: for everything we have ever sold we have the part, or know the person who can make it.",
            "Lumen begann 2014 mit einer einzigen Leuchte. Ida Brandt brauchte Licht über einem Küchentisch in Leipzig, fand nichts Passendes und ließ sich zwei Straßen weiter von einem Metalldrücker eine Kuppel aus einem Stück Aluminium formen. Freunde wollten die zweite, dritte und vierzigste.\n\nHeute arbeiten wir mit neun Werkstätten zwischen Jütland und dem Minho. Wir besuchen jede einmal im Jahr, vereinbaren Preise, von denen sich ausbilden lässt, und drucken den Namen der Werkstatt auf jedes Etikett. Die meisten Stücke entstehen in Auflagen von fünfzig bis zweihundert.\n\nWir verkaufen wenige Dinge, und die lange. Wenn ein Kabel verschleißt oder eine Tasse den Henkel verliert, schreiben Sie uns: Für alles, was wir je verkauft haben, gibt es das Teil oder jemanden, der es machen kann.",
            "Lumen est né en 2014 d’une seule lampe. Ida Brandt avait besoin de lumière au-dessus d’une table de cuisine à Leipzig, ne trouvait rien qui lui plaise et fit repousser un dôme, d’une seule feuille d’aluminium, chez un artisan à deux rues de là. Des amis voulurent la deuxième, la troisième, la quarantième.\n\nAujourd’hui, nous travaillons avec neuf ateliers entre le Jutland et le Minho. Nous rendons visite à chacun d’eux tous les ans, convenons de prix qui permettent de former des apprentis, et imprimons le nom de l’atelier sur chaque étiquette. La plupart des pièces naissent par séries de cinquante à deux cents.\n\nNous vendons peu de choses, et longtemps. Si un câble s’use ou qu’une tasse perd son anse, écrivez-nous : pour tout ce que nous avons vendu, nous avons la pièce, ou nous connaissons la personne qui saura la faire.",
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
        promotions: promotions::all(),
    }
}

const CATEGORIES: &[DemoCategory] = &[
    DemoCategory {
        slug: "lamps",
        name: w("Lamps", "Leuchten", "Luminaires"),
        description: w(
            "Spun metal, opal glass and folded cloth. All lamps take ordinary E27 bulbs, so that the light can be replaced for as long as the lamp lasts.",
            "Gedrücktes Metall, Opalglas und gefaltetes Tuch. Alle Leuchten haben eine gewöhnliche E27-Fassung, damit sich das Licht so lange tauschen lässt, wie die Leuchte hält.",
            "Métal repoussé, verre opalin et tissu plié. Tous les luminaires prennent des ampoules E27 ordinaires : la lumière se remplace aussi longtemps que dure la lampe.",
        ),
    },
    DemoCategory {
        slug: "chairs",
        name: w("Chairs", "Stühle", "Chaises"),
        description: w(
            "Chairs to stay seated in, from the breakfast stool to the chair beside the shelf.",
            "Stühle zum Sitzenbleiben, vom Hocker am Morgen bis zum Sessel neben dem Regal.",
            "Des sièges où l’on reste assis, du tabouret du petit déjeuner au fauteuil près de l’étagère.",
        ),
    },
    DemoCategory {
        slug: "tables",
        name: w("Tables", "Tische", "Tables"),
        description: w(
            "Solid wood and bent steel. Tops are oiled, not lacquered, and can be sanded at the kitchen table itself.",
            "Massivholz und gebogener Stahl. Die Platten sind geölt statt lackiert und lassen sich zu Hause nachschleifen.",
            "Bois massif et acier cintré. Les plateaux sont huilés, non vernis, et se poncent chez soi, dans la cuisine.",
        ),
    },
    DemoCategory {
        slug: "ceramics",
        name: w("Ceramics", "Keramik", "Céramique"),
        description: w(
            "Stoneware thrown in small runs and glazed by hand. No two pieces agree on where the glaze ends.",
            "Steinzeug, in kleinen Auflagen gedreht und von Hand glasiert. Wo die Glasur endet, entscheidet jedes Stück selbst.",
            "Du grès tourné en petites séries et émaillé à la main. Chaque pièce décide elle-même où s’arrête l’émail.",
        ),
    },
    DemoCategory {
        slug: "textiles",
        name: w("Textiles", "Textilien", "Textiles"),
        description: w(
            "Linen, wool and cotton, woven close to where they grew wherever that is possible.",
            "Leinen, Wolle und Baumwolle, möglichst dort gewebt, wo sie gewachsen sind.",
            "Lin, laine et coton, tissés autant que possible là où ils ont poussé.",
        ),
    },
];

const COLLECTIONS: &[DemoCollection] = &[
    DemoCollection {
        slug: "evening-light",
        name: w("Evening light", "Abendlicht", "Lumière du soir"),
        description: w(
            "Low lamps and warm cloth for the hours after supper.",
            "Niedrige Leuchten und warme Stoffe für die Stunden nach dem Abendessen.",
            "Des lampes basses et des étoffes chaudes pour les heures d’après dîner.",
        ),
    },
    DemoCollection {
        slug: "long-table",
        name: w("The long table", "Die lange Tafel", "La grande tablée"),
        description: w(
            "Everything for eight people and a pot in the middle.",
            "Alles für acht Leute und einen Topf in der Mitte.",
            "Tout pour huit personnes et une marmite au milieu.",
        ),
    },
    DemoCollection {
        slug: "quiet-corner",
        name: w("A quiet corner", "Stille Ecke", "Un coin tranquille"),
        description: w(
            "A chair, a lamp, something soft: enough for a good book.",
            "Ein Sessel, eine Leuchte, etwas Weiches: genug für ein gutes Buch.",
            "Un fauteuil, une lampe, quelque chose de doux : de quoi lire un bon livre.",
        ),
    },
];
