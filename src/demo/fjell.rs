//! fjell: outdoor clothing and gear.

mod accessories;
mod camp;
mod jackets;
mod kit;
mod layers;

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
        ),
        hero_headline: w("There is weather. Go.", "Es gibt Wetter. Los."),
        hero_text: w(
            "Shells, wool and tents that we wear out ourselves first, between Hemsedal and the Karwendel. Repairs for life.",
            "Jacken, Wolle und Zelte, die wir erst selbst verschleißen, zwischen Hemsedal und Karwendel. Reparatur ein Leben lang.",
        ),
        story: w(
            "Fjell is two people with a sewing machine and a hut. Marit patched backpacks for a rental shop in Hemsedal; Jonas guided in the Karwendel and kept breaking the same zip. In 2016 they drew a jacket that could be mended with a needle, and sold thirty of them out of a van.\n\nEverything we make is tested for one winter before it is sold: by guides, by a mountain rescue team and by a kindergarten that goes out in any weather. What comes back torn is opened up, drawn again and tried once more.\n\nWe publish how to repair each piece and sell every buckle, zip and pole section on its own. If you do not want to sew, send it in: the workshop in Bad Tölz mends what we made for as long as there is cloth left to mend.",
            "Fjell, das sind zwei Leute, eine Nähmaschine und eine Hütte. Marit flickte Rucksäcke für einen Verleih in Hemsedal; Jonas führte im Karwendel und zerriss immer denselben Reißverschluss. 2016 zeichneten sie eine Jacke, die sich mit einer Nadel richten lässt, und verkauften dreißig Stück aus dem Bus.\n\nAlles, was wir machen, wird vor dem Verkauf einen Winter lang geprüft: von Bergführerinnen, einer Bergwacht und einem Kindergarten, der bei jedem Wetter hinausgeht. Was zerrissen zurückkommt, wird aufgetrennt, neu gezeichnet und noch einmal probiert.\n\nZu jedem Stück gibt es eine Anleitung für die Reparatur, jede Schnalle, jeden Reißverschluss und jedes Gestängeteil auch einzeln. Wer nicht nähen mag, schickt es ein: Die Werkstatt in Bad Tölz richtet, was wir gemacht haben, solange Stoff da ist.",
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
    }
}

const CATEGORIES: &[DemoCategory] = &[
    DemoCategory {
        slug: "jackets",
        name: w("Jackets", "Jacken"),
        description: w(
            "Against rain, wind and cold, in this order. No fluorinated chemicals anywhere.",
            "Gegen Regen, Wind und Kälte, in dieser Reihenfolge. Überall ohne Fluorchemie.",
        ),
    },
    DemoCategory {
        slug: "layers",
        name: w("Layers & trousers", "Lagen & Hosen"),
        description: w(
            "Wool, fleece and tough cloth for what goes under the jacket and through the brambles.",
            "Wolle, Fleece und zähes Tuch für alles, was unter die Jacke und durch die Brombeeren geht.",
        ),
    },
    DemoCategory {
        slug: "accessories",
        name: w("Head, hands & feet", "Kopf, Hände & Füße"),
        description: w(
            "The parts of you that get cold first.",
            "Die Teile, die zuerst kalt werden.",
        ),
    },
    DemoCategory {
        slug: "camp",
        name: w("Packs & camp", "Rucksäcke & Lager"),
        description: w(
            "Carry it up, sleep well, carry it down again.",
            "Hinauftragen, gut schlafen, wieder hinuntertragen.",
        ),
    },
    DemoCategory {
        slug: "kit",
        name: w("Kit", "Kleingerät"),
        description: w(
            "Small things that make a day longer: fire, light, something hot to drink.",
            "Kleine Dinge, die den Tag verlängern: Feuer, Licht, etwas Heißes zu trinken.",
        ),
    },
];

const COLLECTIONS: &[DemoCollection] = &[
    DemoCollection {
        slug: "hut-to-hut",
        name: w("Hut to hut", "Von Hütte zu Hütte"),
        description: w(
            "Five days, one pack, nothing you will not use.",
            "Fünf Tage, ein Rucksack, nichts zu viel.",
        ),
    },
    DemoCollection {
        slug: "bad-weather",
        name: w("Bad-weather days", "Schlechtwettertage"),
        description: w(
            "For the days on which the others turn back.",
            "Für die Tage, an denen die anderen umkehren.",
        ),
    },
    DemoCollection {
        slug: "first-night-out",
        name: w("First night out", "Erste Nacht draußen"),
        description: w(
            "All you need to sleep outside once, and want to again.",
            "Alles, um einmal draußen zu schlafen und es wieder zu wollen.",
        ),
    },
];
