//! Words that many products share: rows of the specification, sizes, care tips.

use super::model::{Words, w};

pub const COLOR: Words = w("Color", "Farbe", "Couleur");
pub const MATERIAL: Words = w("Material", "Material", "Matière");
pub const LENGTH: Words = w("Length", "Länge", "Longueur");
pub const DIMENSIONS: Words = w("Dimensions", "Maße", "Dimensions");
pub const WEIGHT: Words = w("Weight", "Gewicht", "Poids");
pub const MADE_IN: Words = w("Made in", "Hergestellt in", "Pays de fabrication");
pub const BULB: Words = w("Bulb", "Leuchtmittel", "Ampoule");
pub const CABLE: Words = w("Cable", "Kabel", "Câble");
pub const SEAT_HEIGHT: Words = w("Seat height", "Sitzhöhe", "Hauteur d’assise");
pub const FINISH: Words = w("Finish", "Oberfläche", "Finition");
pub const CAPACITY: Words = w("Capacity", "Fassungsvermögen", "Contenance");
pub const FILLING: Words = w("Filling", "Füllung", "Garnissage");
pub const WATERPROOF: Words = w("Water column", "Wassersäule", "Colonne d’eau");
pub const FIT: Words = w("Fit", "Passform", "Coupe");
pub const POCKETS: Words = w("Pockets", "Taschen", "Poches");
pub const PACKED: Words = w("Packed size", "Packmaß", "Dimensions plié");

pub const GERMANY: Words = w("Germany", "Deutschland", "Allemagne");
pub const PORTUGAL: Words = w("Portugal", "Portugal", "Portugal");
pub const NORWAY: Words = w("Norway", "Norwegen", "Norvège");
pub const LITHUANIA: Words = w("Lithuania", "Litauen", "Lituanie");
pub const ITALY: Words = w("Italy", "Italien", "Italie");
pub const SLOVENIA: Words = w("Slovenia", "Slowenien", "Slovénie");

/// Clothing sizes.
pub const S_TO_XL: &[Words] = &[
    w("S", "S", "S"),
    w("M", "M", "M"),
    w("L", "L", "L"),
    w("XL", "XL", "XL"),
];

pub const CARE_LAMP: &[Words] = &[
    w(
        "Dust with a dry, soft cloth.",
        "Mit einem trockenen, weichen Tuch abstauben.",
        "Dépoussiérez avec un chiffon doux et sec.",
    ),
    w(
        "Let the bulb cool down before you clean the shade.",
        "Das Leuchtmittel vor dem Reinigen abkühlen lassen.",
        "Laissez refroidir l’ampoule avant de nettoyer l’abat-jour.",
    ),
];
pub const CARE_WOOD: &[Words] = &[
    w(
        "Wipe with a damp cloth and dry at once.",
        "Feucht abwischen und gleich trocknen.",
        "Essuyez avec un chiffon humide et séchez aussitôt.",
    ),
    w(
        "Rub in a thin coat of hardwax oil once a year.",
        "Einmal im Jahr dünn mit Hartwachsöl einreiben.",
        "Passez une fois par an une fine couche d’huile-cire dure.",
    ),
    w(
        "Keep away from radiators; wood moves with the air.",
        "Nicht an den Heizkörper stellen: Holz arbeitet.",
        "Tenez à l’écart des radiateurs : le bois travaille.",
    ),
];
pub const CARE_METAL: &[Words] = &[
    w(
        "Wipe with a damp cloth; no scouring agents.",
        "Feucht abwischen, keine Scheuermittel verwenden.",
        "Essuyez avec un chiffon humide, sans produit abrasif.",
    ),
    w(
        "Use felt pads on wooden floors.",
        "Auf Holzböden Filzgleiter verwenden.",
        "Sur un parquet, utilisez des patins de feutre.",
    ),
];
pub const CARE_SEAT: &[Words] = &[
    w(
        "Vacuum with the soft brush.",
        "Mit der weichen Bürste absaugen.",
        "Aspirez avec la brosse douce.",
    ),
    w(
        "Blot spills at once, do not rub.",
        "Flecken sofort abtupfen, nicht reiben.",
        "Tamponnez aussitôt les taches, sans frotter.",
    ),
];
pub const CARE_CLAY: &[Words] = &[
    w(
        "Safe in the dishwasher and the microwave.",
        "Für Spülmaschine und Mikrowelle geeignet.",
        "Passe au lave-vaisselle et au micro-ondes.",
    ),
    w(
        "The bare foot darkens with use; that is normal.",
        "Der unglasierte Fuß dunkelt mit der Zeit nach; das ist normal.",
        "Le pied nu fonce à l’usage ; c’est normal.",
    ),
];
pub const CARE_VASE: &[Words] = &[
    w(
        "Rinse by hand with warm water.",
        "Von Hand mit warmem Wasser ausspülen.",
        "Rincez à la main, à l’eau chaude.",
    ),
    w(
        "Put felt under the bare foot on delicate surfaces.",
        "Auf empfindlichen Flächen Filz unter den Fuß legen.",
        "Sur les surfaces délicates, glissez un feutre sous le pied nu.",
    ),
];
pub const CARE_CORD: &[Words] = &[
    w(
        "Wash the cover inside out at 30 °C, with the zip closed.",
        "Den Bezug auf links bei 30 °C waschen, den Reißverschluss geschlossen.",
        "Lavez la housse à l’envers à 30 °C, fermeture fermée.",
    ),
    w(
        "Hang to dry and brush the pile while it is damp; do not iron.",
        "Hängend trocknen und den Flor feucht aufbürsten, nicht bügeln.",
        "Séchez suspendu et brossez le velours tant qu’il est humide ; ne repassez pas.",
    ),
];
pub const CARE_LINEN: &[Words] = &[
    w(
        "Wash at 40 °C with like colours.",
        "Bei 40 °C mit ähnlichen Farben waschen.",
        "Lavez à 40 °C avec des couleurs semblables.",
    ),
    w(
        "Iron damp, or leave it creased: linen may look slept in.",
        "Feucht bügeln oder knittrig lassen: Leinen darf das.",
        "Repassez humide, ou laissez-le froissé : le lin en a le droit.",
    ),
];
pub const CARE_WOOL: &[Words] = &[
    w(
        "Air it first; wool rarely needs a wash.",
        "Erst lüften; Wolle muss selten gewaschen werden.",
        "Aérez d’abord ; la laine a rarement besoin d’être lavée.",
    ),
    w(
        "Wool cycle at 30 °C, dry flat.",
        "Wollprogramm bei 30 °C, liegend trocknen.",
        "Programme laine à 30 °C, séchage à plat.",
    ),
];
pub const CARE_SHELL: &[Words] = &[
    w(
        "Close all zips and wash at 30 °C with liquid detergent.",
        "Alle Reißverschlüsse schließen, bei 30 °C mit Flüssigwaschmittel waschen.",
        "Fermez toutes les fermetures et lavez à 30 °C avec une lessive liquide.",
    ),
    w(
        "No softener: it clogs the membrane.",
        "Kein Weichspüler: Er verstopft die Membran.",
        "Pas d’adoucissant : il bouche la membrane.",
    ),
    w(
        "Tumble dry on low; warmth renews the water repellency.",
        "Im Trockner bei niedriger Stufe trocknen; Wärme frischt die Imprägnierung auf.",
        "Sèche-linge à basse température ; la chaleur ravive l’imperméabilisation.",
    ),
];
pub const CARE_DOWN: &[Words] = &[
    w(
        "Wash at 30 °C with down detergent.",
        "Bei 30 °C mit Daunenwaschmittel waschen.",
        "Lavez à 30 °C avec une lessive pour duvet.",
    ),
    w(
        "Tumble dry on low with two tennis balls until no clumps are left.",
        "Mit zwei Tennisbällen schonend trocknen, bis keine Klumpen mehr da sind.",
        "Sèche-linge à basse température avec deux balles de tennis, jusqu’à ce qu’il n’y ait plus d’amas.",
    ),
    w(
        "Store it loose, never compressed.",
        "Locker lagern, nie zusammengedrückt.",
        "Rangez-le déployé, jamais comprimé.",
    ),
];
pub const CARE_SYNTHETIC: &[Words] = &[
    w(
        "Wash at 30 °C, inside out.",
        "Auf links bei 30 °C waschen.",
        "Lavez à 30 °C, à l’envers.",
    ),
    w(
        "Hang to dry; do not iron.",
        "Hängend trocknen, nicht bügeln.",
        "Séchez suspendu ; ne repassez pas.",
    ),
];
pub const CARE_LEATHER: &[Words] = &[
    w(
        "Brush off mud once it is dry.",
        "Schmutz abbürsten, sobald er trocken ist.",
        "Brossez la boue une fois sèche.",
    ),
    w(
        "Let leather dry slowly, away from the stove, and wax it.",
        "Leder langsam und nicht am Ofen trocknen, danach wachsen.",
        "Laissez sécher le cuir lentement, loin du poêle, puis cirez-le.",
    ),
];
pub const CARE_GEAR: &[Words] = &[
    w(
        "Wipe with lukewarm water and dry completely before storing.",
        "Mit lauwarmem Wasser abwischen und vor dem Verstauen ganz trocknen.",
        "Essuyez à l’eau tiède et laissez sécher complètement avant de ranger.",
    ),
    w(
        "Spare parts are available for at least ten years.",
        "Ersatzteile gibt es mindestens zehn Jahre lang.",
        "Les pièces de rechange sont disponibles au moins dix ans.",
    ),
];
pub const CARE_STEEL: &[Words] = &[
    w(
        "Rinse after use and leave open to dry.",
        "Nach Gebrauch ausspülen und offen trocknen lassen.",
        "Rincez après usage et laissez sécher ouvert.",
    ),
    w(
        "No steel wool on the coloured surface.",
        "Keine Stahlwolle auf der farbigen Fläche.",
        "Pas de laine d’acier sur la surface colorée.",
    ),
];
