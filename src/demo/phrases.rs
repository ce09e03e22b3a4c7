//! Words that many products share: rows of the specification, sizes, care tips.

use super::model::{Words, w};

pub const MATERIAL: Words = w("Material", "Material");
pub const LENGTH: Words = w("Length", "Länge");
pub const DIMENSIONS: Words = w("Dimensions", "Maße");
pub const WEIGHT: Words = w("Weight", "Gewicht");
pub const MADE_IN: Words = w("Made in", "Hergestellt in");
pub const BULB: Words = w("Bulb", "Leuchtmittel");
pub const CABLE: Words = w("Cable", "Kabel");
pub const SEAT_HEIGHT: Words = w("Seat height", "Sitzhöhe");
pub const FINISH: Words = w("Finish", "Oberfläche");
pub const CAPACITY: Words = w("Capacity", "Fassungsvermögen");
pub const FILLING: Words = w("Filling", "Füllung");
pub const WATERPROOF: Words = w("Water column", "Wassersäule");
pub const FIT: Words = w("Fit", "Passform");
pub const POCKETS: Words = w("Pockets", "Taschen");
pub const PACKED: Words = w("Packed size", "Packmaß");

pub const GERMANY: Words = w("Germany", "Deutschland");
pub const PORTUGAL: Words = w("Portugal", "Portugal");
pub const NORWAY: Words = w("Norway", "Norwegen");
pub const LITHUANIA: Words = w("Lithuania", "Litauen");
pub const ITALY: Words = w("Italy", "Italien");
pub const SLOVENIA: Words = w("Slovenia", "Slowenien");

/// Clothing sizes.
pub const S_TO_XL: &[Words] = &[w("S", "S"), w("M", "M"), w("L", "L"), w("XL", "XL")];

pub const CARE_LAMP: &[Words] = &[
    w(
        "Dust with a dry, soft cloth.",
        "Mit einem trockenen, weichen Tuch abstauben.",
    ),
    w(
        "Let the bulb cool down before you clean the shade.",
        "Das Leuchtmittel vor dem Reinigen abkühlen lassen.",
    ),
];
pub const CARE_WOOD: &[Words] = &[
    w(
        "Wipe with a damp cloth and dry at once.",
        "Feucht abwischen und gleich trocknen.",
    ),
    w(
        "Rub in a thin coat of hardwax oil once a year.",
        "Einmal im Jahr dünn mit Hartwachsöl einreiben.",
    ),
    w(
        "Keep away from radiators; wood moves with the air.",
        "Nicht an den Heizkörper stellen: Holz arbeitet.",
    ),
];
pub const CARE_METAL: &[Words] = &[
    w(
        "Wipe with a damp cloth; no scouring agents.",
        "Feucht abwischen, keine Scheuermittel verwenden.",
    ),
    w(
        "Use felt pads on wooden floors.",
        "Auf Holzböden Filzgleiter verwenden.",
    ),
];
pub const CARE_SEAT: &[Words] = &[
    w(
        "Vacuum with the soft brush.",
        "Mit der weichen Bürste absaugen.",
    ),
    w(
        "Blot spills at once, do not rub.",
        "Flecken sofort abtupfen, nicht reiben.",
    ),
];
pub const CARE_CLAY: &[Words] = &[
    w(
        "Safe in the dishwasher and the microwave.",
        "Für Spülmaschine und Mikrowelle geeignet.",
    ),
    w(
        "The bare foot darkens with use; that is normal.",
        "Der unglasierte Fuß dunkelt mit der Zeit nach; das ist normal.",
    ),
];
pub const CARE_VASE: &[Words] = &[
    w(
        "Rinse by hand with warm water.",
        "Von Hand mit warmem Wasser ausspülen.",
    ),
    w(
        "Put felt under the bare foot on delicate surfaces.",
        "Auf empfindlichen Flächen Filz unter den Fuß legen.",
    ),
];
pub const CARE_CORD: &[Words] = &[
    w(
        "Wash the cover inside out at 30 °C, with the zip closed.",
        "Den Bezug auf links bei 30 °C waschen, den Reißverschluss geschlossen.",
    ),
    w(
        "Hang to dry and brush the pile while it is damp; do not iron.",
        "Hängend trocknen und den Flor feucht aufbürsten, nicht bügeln.",
    ),
];
pub const CARE_LINEN: &[Words] = &[
    w(
        "Wash at 40 °C with like colours.",
        "Bei 40 °C mit ähnlichen Farben waschen.",
    ),
    w(
        "Iron damp, or leave it creased: linen may look slept in.",
        "Feucht bügeln oder knittrig lassen: Leinen darf das.",
    ),
];
pub const CARE_WOOL: &[Words] = &[
    w(
        "Air it first; wool rarely needs a wash.",
        "Erst lüften; Wolle muss selten gewaschen werden.",
    ),
    w(
        "Wool cycle at 30 °C, dry flat.",
        "Wollprogramm bei 30 °C, liegend trocknen.",
    ),
];
pub const CARE_SHELL: &[Words] = &[
    w(
        "Close all zips and wash at 30 °C with liquid detergent.",
        "Alle Reißverschlüsse schließen, bei 30 °C mit Flüssigwaschmittel waschen.",
    ),
    w(
        "No softener: it clogs the membrane.",
        "Kein Weichspüler: Er verstopft die Membran.",
    ),
    w(
        "Tumble dry on low; warmth renews the water repellency.",
        "Im Trockner bei niedriger Stufe trocknen; Wärme frischt die Imprägnierung auf.",
    ),
];
pub const CARE_DOWN: &[Words] = &[
    w(
        "Wash at 30 °C with down detergent.",
        "Bei 30 °C mit Daunenwaschmittel waschen.",
    ),
    w(
        "Tumble dry on low with two tennis balls until no clumps are left.",
        "Mit zwei Tennisbällen schonend trocknen, bis keine Klumpen mehr da sind.",
    ),
    w(
        "Store it loose, never compressed.",
        "Locker lagern, nie zusammengedrückt.",
    ),
];
pub const CARE_SYNTHETIC: &[Words] = &[
    w("Wash at 30 °C, inside out.", "Auf links bei 30 °C waschen."),
    w(
        "Hang to dry; do not iron.",
        "Hängend trocknen, nicht bügeln.",
    ),
];
pub const CARE_LEATHER: &[Words] = &[
    w(
        "Brush off mud once it is dry.",
        "Schmutz abbürsten, sobald er trocken ist.",
    ),
    w(
        "Let leather dry slowly, away from the stove, and wax it.",
        "Leder langsam und nicht am Ofen trocknen, danach wachsen.",
    ),
];
pub const CARE_GEAR: &[Words] = &[
    w(
        "Wipe with lukewarm water and dry completely before storing.",
        "Mit lauwarmem Wasser abwischen und vor dem Verstauen ganz trocknen.",
    ),
    w(
        "Spare parts are available for at least ten years.",
        "Ersatzteile gibt es mindestens zehn Jahre lang.",
    ),
];
pub const CARE_STEEL: &[Words] = &[
    w(
        "Rinse after use and leave open to dry.",
        "Nach Gebrauch ausspülen und offen trocknen lassen.",
    ),
    w(
        "No steel wool on the coloured surface.",
        "Keine Stahlwolle auf der farbigen Fläche.",
    ),
];
