//! fjell: outdoor clothing and gear.

mod accessories;
mod camp;
mod jackets;
mod kit;
mod layers;
mod promotions;

use super::model::{DemoCategory, DemoCollection, DemoShop, ShopKind, w};

/// The shop for the mountains.
pub fn fjell() -> DemoShop {
    DemoShop {
        kind: ShopKind::Fjell,
        slug: "fjell",
        name: "Fjell",
        tagline: w(
            "Clothing and gear for going outside anyway",
            "Kleidung und Ausrüstung für trotzdem raus",
            "Vêtements et matériel pour sortir quand même",
        ),
        hero_headline: w(
            "There is weather. Go.",
            "Es gibt Wetter. Los.",
            "Qu’il vente ou qu’il pleuve : dehors.",
        ),
        hero_text: w(
            "Shells, wool and tents that we wear out ourselves first, between Hemsedal and the Karwendel. Repairs for life.",
            "Jacken, Wolle und Zelte, die wir erst selbst verschleißen, zwischen Hemsedal und Karwendel. Reparatur ein Leben lang.",
            "Vestes, laine et tentes que nous usons d’abord nous-mêmes, entre Hemsedal et le Karwendel. Réparation à vie.",
        ),
        story: w(
            "Fjell is two people with a sewing machine and a hut. Marit patched backpacks for a rental shop in Hemsedal; Jonas guided in the Karwendel and kept breaking the same zip. In 2016 they drew a jacket that could be mended with a needle, and sold thirty of them out of a van.\n\nEverything we make is tested for one winter before it is sold: by guides, by a mountain rescue team and by a kindergarten that goes out in any weather. What comes back torn is opened up, drawn again and tried once more.\n\nWe publish how to repair each piece and sell every buckle, zip and pole section on its own. If you do not want to sew, send it in: the workshop in Bad Tölz mends what we made for as long as there is cloth left to mend.",
            "Fjell, das sind zwei Leute, eine Nähmaschine und eine Hütte. Marit flickte Rucksäcke für einen Verleih in Hemsedal; Jonas führte im Karwendel und zerriss immer denselben Reißverschluss. 2016 zeichneten sie eine Jacke, die sich mit einer Nadel richten lässt, und verkauften dreißig Stück aus dem Bus.\n\nAlles, was wir machen, wird vor dem Verkauf einen Winter lang geprüft: von Bergführerinnen, einer Bergwacht und einem Kindergarten, der bei jedem Wetter hinausgeht. Was zerrissen zurückkommt, wird aufgetrennt, neu gezeichnet und noch einmal probiert.\n\nZu jedem Stück gibt es eine Anleitung für die Reparatur, jede Schnalle, jeden Reißverschluss und jedes Gestängeteil auch einzeln. Wer nicht nähen mag, schickt es ein: Die Werkstatt in Bad Tölz richtet, was wir gemacht haben, solange Stoff da ist.",
            "Fjell, ce sont deux personnes, une machine à coudre et une cabane. Marit rapiéçait des sacs à dos pour un loueur de Hemsedal ; Jonas guidait dans le Karwendel et cassait toujours la même fermeture éclair. En 2016, ils ont dessiné une veste qui se répare à l’aiguille, et en ont vendu trente depuis leur fourgon.\n\nTout ce que nous fabriquons est mis à l’épreuve un hiver entier avant d’être vendu : par des guides, par une équipe de secours en montagne et par un jardin d’enfants qui sort par tous les temps. Ce qui revient déchiré est décousu, redessiné et essayé à nouveau.\n\nNous publions la façon de réparer chaque pièce et vendons chaque boucle, chaque fermeture, chaque segment d’arceau à l’unité. Si vous n’aimez pas coudre, envoyez-nous la pièce : l’atelier de Bad Tölz répare ce que nous avons fabriqué tant qu’il reste du tissu à réparer.",
        ),
        categories: CATEGORIES,
        collections: COLLECTIONS,
        products: [
            jackets::ALL,
            layers::ALL,
            accessories::ALL,
            camp::ALL,
            kit::ALL,
        ]
        .concat(),
        promotions: promotions::all(),
    }
}

const CATEGORIES: &[DemoCategory] = &[
    DemoCategory {
        slug: "jackets",
        name: w("Jackets", "Jacken", "Vestes"),
        description: w(
            "Against rain, wind and cold, in this order. No fluorinated chemicals anywhere.",
            "Gegen Regen, Wind und Kälte, in dieser Reihenfolge. Überall ohne Fluorchemie.",
            "Contre la pluie, le vent et le froid, dans cet ordre. Sans aucune chimie fluorée.",
        ),
    },
    DemoCategory {
        slug: "layers",
        name: w("Layers & trousers", "Lagen & Hosen", "Couches et pantalons"),
        description: w(
            "Wool, fleece and tough cloth for what goes under the jacket and through the brambles.",
            "Wolle, Fleece und zähes Tuch für alles, was unter die Jacke und durch die Brombeeren geht.",
            "Laine, polaire et toile solide pour ce qui se porte sous la veste et à travers les ronces.",
        ),
    },
    DemoCategory {
        slug: "accessories",
        name: w(
            "Head, hands & feet",
            "Kopf, Hände & Füße",
            "Tête, mains et pieds",
        ),
        description: w(
            "The parts of you that get cold first.",
            "Die Teile, die zuerst kalt werden.",
            "Les parties de vous qui ont froid en premier.",
        ),
    },
    DemoCategory {
        slug: "camp",
        name: w("Packs & camp", "Rucksäcke & Lager", "Sacs et bivouac"),
        description: w(
            "Carry it up, sleep well, carry it down again.",
            "Hinauftragen, gut schlafen, wieder hinuntertragen.",
            "Porter là-haut, bien dormir, redescendre.",
        ),
    },
    DemoCategory {
        slug: "kit",
        name: w("Kit", "Kleingerät", "Petit matériel"),
        description: w(
            "Small things that make a day longer: fire, light, something hot to drink.",
            "Kleine Dinge, die den Tag verlängern: Feuer, Licht, etwas Heißes zu trinken.",
            "Les petites choses qui allongent la journée : du feu, de la lumière, une boisson chaude.",
        ),
    },
];

const COLLECTIONS: &[DemoCollection] = &[
    DemoCollection {
        slug: "hut-to-hut",
        name: w("Hut to hut", "Von Hütte zu Hütte", "De refuge en refuge"),
        description: w(
            "Five days, one pack, nothing you will not use.",
            "Fünf Tage, ein Rucksack, nichts zu viel.",
            "Cinq jours, un sac, rien de superflu.",
        ),
    },
    DemoCollection {
        slug: "bad-weather",
        name: w(
            "Bad-weather days",
            "Schlechtwettertage",
            "Jours de mauvais temps",
        ),
        description: w(
            "For the days on which the others turn back.",
            "Für die Tage, an denen die anderen umkehren.",
            "Pour les jours où les autres font demi-tour.",
        ),
    },
    DemoCollection {
        slug: "first-night-out",
        name: w(
            "First night out",
            "Erste Nacht draußen",
            "Première nuit dehors",
        ),
        description: w(
            "All you need to sleep outside once, and want to again.",
            "Alles, um einmal draußen zu schlafen und es wieder zu wollen.",
            "Tout ce qu’il faut pour dormir dehors une fois, et avoir envie de recommencer.",
        ),
    },
];
