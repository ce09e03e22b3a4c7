//! What colors are called in English, German and French.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::ColorFamily;

/// The shortest word that a German color may end with: "dunkelblau", "flaschengrün".
const SHORTEST_ENDING: usize = 4;

const NAMES: [(ColorFamily, &str); 10] = [
    (
        ColorFamily::White,
        "white chalk snow eggshell alabaster porcelain milk pearl \
         weiß weiss kreide schnee eierschale alabaster porzellan milch perle \
         blanc blanche craie neige albâtre porcelaine lait perle",
    ),
    (
        ColorFamily::Beige,
        "beige sand cream ivory ecru oat flax linen shell lamb vanilla camel champagne nude natural bone wheat parchment \
         creme elfenbein hafer flachs leinen muschel lamm vanille kamel natur knochen weizen pergament hautfarben \
         crème sable ivoire écru avoine lin coquille agneau chameau naturel os blé parchemin chair",
    ),
    (
        ColorFamily::Brown,
        "brown oak walnut chestnut cognac tan toffee chocolate coffee espresso mocha cherry peat bronze copper leather hazel \
         mahogany teak ash beech cedar pinewood caramel cinnamon earth taupe umber sepia tobacco cork \
         braun eiche räuchereiche nussbaum walnuss kastanie schokolade kaffee mokka kirsche kirschbaum torf kupfer leder \
         hasel mahagoni esche buche zeder karamell zimt erde tabak kork \
         brun marron chêne noyer châtaigne chocolat café moka cerisier tourbe cuivre cuir noisette acajou frêne hêtre cèdre \
         cannelle terre tabac liège",
    ),
    (
        ColorFamily::Black,
        "black soot ebony onyx jet charcoal blackened raven coal \
         schwarz ruß russ ebenholz rabe kohle \
         noir noire suie ébène corbeau charbon",
    ),
    (
        ColorFamily::Gray,
        "gray grey stone slate graphite fog smoke silver chrome zinc concrete scree anthracite pewter nickel cement ashen \
         grau stein schiefer graphit nebel rauch silber chrom zink beton geröll anthrazit zinn zement \
         gris grise pierre ardoise brouillard fumée argent béton éboulis étain ciment",
    ),
    (
        ColorFamily::Yellow,
        "yellow straw mustard ochre ocher gold golden brass lemon honey saffron sun amber maize curry \
         gelb stroh senf ocker messing zitrone honig safran sonne bernstein mais \
         jaune paille moutarde laiton or doré citron miel soleil ambre maïs",
    ),
    (
        ColorFamily::Red,
        "red brick rust oxblood terracotta madder rowan signal orange apricot peach scarlet crimson burgundy bordeaux wine ruby \
         carmine coral vermilion cayenne tangerine pumpkin paprika poppy cranberry \
         rot ziegel rost ochsenblut terrakotta krapp vogelbeere aprikose pfirsich scharlach purpurrot weinrot rubin karmin koralle \
         zinnober mandarine kürbis mohn \
         rouge brique rouille garance abricot pêche écarlate cramoisi vin rubis carmin corail mandarine citrouille coquelicot",
    ),
    (
        ColorFamily::Pink,
        "pink rose blush fuchsia magenta violet purple lilac lavender mauve plum aubergine eggplant fig heather berry orchid raspberry \
         rosa altrosa pflaume lila flieder lavendel feige heide beere orchidee himbeere \
         pourpre lilas lavande prune figue bruyère baie orchidée framboise",
    ),
    (
        ColorFamily::Blue,
        "blue navy indigo night ink storm sea tarn denim sky turquoise teal petrol aqua azure cobalt cyan ocean marine midnight ice \
         blau nacht tinte sturm see bergsee jeans himmel türkis azur kobalt ozean mitternacht eis \
         bleu bleue nuit encre tempête mer ciel sarcelle pétrole cobalt océan minuit glace",
    ),
    (
        ColorFamily::Green,
        "green moss sage lichen olive fir pine spruce forest eucalyptus reed celadon mint emerald jade bottle khaki fern leaf pistachio \
         grün moos salbei flechte rentierflechte oliv tanne kiefer fichte wald eukalyptus schilf seladon minze smaragd farn blatt \
         pistazie \
         vert verte mousse sauge sapin pin épicéa forêt roseau céladon menthe émeraude kaki fougère feuille pistache",
    ),
];

static KNOWN: LazyLock<HashMap<&'static str, ColorFamily>> = LazyLock::new(|| {
    let words = |(family, names): &(ColorFamily, &'static str)| {
        let family = *family;
        names.split_whitespace().map(move |word| (word, family))
    };
    NAMES.iter().flat_map(words).collect()
});

/// The family that a name in small letters tells. The last word that is a color counts: "smoke blue" is blue,
/// and so is "bleu nuit".
pub(super) fn family(name: &str) -> Option<ColorFamily> {
    let name = name.to_lowercase();
    let words: Vec<&str> = name
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty())
        .collect();
    plain(&words).or_else(|| words.iter().rev().find_map(|word| compound(word)))
}

/// The words that name a hue itself, which count before whatever they are compared with: "bleu nuit",
/// "vert olive", "bottle green".
const HUES: &str = "white beige brown black gray grey yellow red orange pink violet purple blue green \
     weiß weiss braun schwarz grau gelb rot rosa lila blau grün \
     blanc blanche brun marron noir noire gris grise jaune rouge rose bleu bleue vert verte";

fn plain(words: &[&str]) -> Option<ColorFamily> {
    let known = |word: &&str| KNOWN.get(*word).copied();
    let is_hue = |word: &&&str| HUES.split_whitespace().any(|hue| hue == **word);
    let hue = words.iter().rev().find(is_hue).and_then(known);
    hue.or_else(|| words.iter().rev().find_map(known))
}

fn compound(word: &str) -> Option<ColorFamily> {
    let ends = |(at, _): (usize, char)| {
        let ending = word.get(at..)?;
        let is_long = ending.chars().count() >= SHORTEST_ENDING || ending == "rot";
        KNOWN.get(ending).copied().filter(|_| is_long)
    };
    word.char_indices().skip(1).find_map(ends)
}
