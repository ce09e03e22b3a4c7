use serde::{Deserialize, Serialize};

use super::{Locale, Reason};

/// All ISO 3166-1 codes of two letters, in order.
const CODES: &str = "\
AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS \
BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE \
EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM \
HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC \
LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA \
NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW \
SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO \
TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW";

const EUROPEAN_UNION: &str = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL \
PT RO SE SI SK";

/// Names in English, German and French.
const NAMES: &[(&str, [&str; 3])] = &[
    ("AT", ["Austria", "Österreich", "Autriche"]),
    ("AU", ["Australia", "Australien", "Australie"]),
    ("BE", ["Belgium", "Belgien", "Belgique"]),
    ("BG", ["Bulgaria", "Bulgarien", "Bulgarie"]),
    ("CA", ["Canada", "Kanada", "Canada"]),
    ("CH", ["Switzerland", "Schweiz", "Suisse"]),
    ("CY", ["Cyprus", "Zypern", "Chypre"]),
    ("CZ", ["Czechia", "Tschechien", "Tchéquie"]),
    ("DE", ["Germany", "Deutschland", "Allemagne"]),
    ("DK", ["Denmark", "Dänemark", "Danemark"]),
    ("EE", ["Estonia", "Estland", "Estonie"]),
    ("ES", ["Spain", "Spanien", "Espagne"]),
    ("FI", ["Finland", "Finnland", "Finlande"]),
    ("FR", ["France", "Frankreich", "France"]),
    (
        "GB",
        ["United Kingdom", "Vereinigtes Königreich", "Royaume-Uni"],
    ),
    ("GR", ["Greece", "Griechenland", "Grèce"]),
    ("HR", ["Croatia", "Kroatien", "Croatie"]),
    ("HU", ["Hungary", "Ungarn", "Hongrie"]),
    ("IE", ["Ireland", "Irland", "Irlande"]),
    ("IS", ["Iceland", "Island", "Islande"]),
    ("IT", ["Italy", "Italien", "Italie"]),
    ("JP", ["Japan", "Japan", "Japon"]),
    ("LI", ["Liechtenstein", "Liechtenstein", "Liechtenstein"]),
    ("LT", ["Lithuania", "Litauen", "Lituanie"]),
    ("LU", ["Luxembourg", "Luxemburg", "Luxembourg"]),
    ("LV", ["Latvia", "Lettland", "Lettonie"]),
    ("MT", ["Malta", "Malta", "Malte"]),
    ("NL", ["Netherlands", "Niederlande", "Pays-Bas"]),
    ("NO", ["Norway", "Norwegen", "Norvège"]),
    ("NZ", ["New Zealand", "Neuseeland", "Nouvelle-Zélande"]),
    ("PL", ["Poland", "Polen", "Pologne"]),
    ("PT", ["Portugal", "Portugal", "Portugal"]),
    ("RO", ["Romania", "Rumänien", "Roumanie"]),
    ("SE", ["Sweden", "Schweden", "Suède"]),
    ("SI", ["Slovenia", "Slowenien", "Slovénie"]),
    ("SK", ["Slovakia", "Slowakei", "Slovaquie"]),
    ("US", ["United States", "Vereinigte Staaten", "États-Unis"]),
];

/// A country by its ISO 3166-1 code of two letters, kept as its place in the list of codes.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CountryCode(u8);

impl CountryCode {
    const COUNT: u8 = 249;

    /// Germany, where a store that has said nothing else is taken to be.
    pub const GERMANY: Self = Self(56);

    /// Reads a code; small letters and surrounding spaces are forgiven.
    pub fn parse(text: &str) -> Result<Self, Reason> {
        let text = text.trim();
        if text.is_empty() {
            return Err(Reason::Required);
        }
        if text.len() != 2 {
            return Err(Reason::Malformed);
        }
        Self::all()
            .find(|country| country.as_str().eq_ignore_ascii_case(text))
            .ok_or(Reason::Unknown)
    }

    /// Every country, by code.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..Self::COUNT).map(Self)
    }

    /// The countries that have a name in every language, the ones a form offers first.
    pub fn named() -> impl Iterator<Item = Self> {
        Self::all().filter(|country| country.names().is_some())
    }

    /// The code, "DE".
    pub fn as_str(self) -> &'static str {
        let start = usize::from(self.0) * 3;
        &CODES[start..start + 2]
    }

    /// The name in the reader's language; the code where we know no name.
    pub fn name(self, locale: Locale) -> &'static str {
        let Some([en, de, fr]) = self.names() else {
            return self.as_str();
        };
        match locale {
            Locale::En => en,
            Locale::De => de,
            Locale::Fr => fr,
        }
    }

    /// Whether it is a member of the European Union.
    pub fn is_in_european_union(self) -> bool {
        EUROPEAN_UNION.split(' ').any(|code| code == self.as_str())
    }

    fn names(self) -> Option<&'static [&'static str; 3]> {
        let (_, names) = NAMES.iter().find(|(code, _)| *code == self.as_str())?;
        Some(names)
    }
}

impl TryFrom<String> for CountryCode {
    type Error = Reason;

    fn try_from(text: String) -> Result<Self, Reason> {
        Self::parse(&text)
    }
}

impl From<CountryCode> for String {
    fn from(country: CountryCode) -> Self {
        country.as_str().to_owned()
    }
}

impl std::str::FromStr for CountryCode {
    type Err = Reason;

    fn from_str(text: &str) -> Result<Self, Reason> {
        Self::parse(text)
    }
}

impl std::fmt::Display for CountryCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl std::fmt::Debug for CountryCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_whole_and_sorted() {
        let codes: Vec<_> = CountryCode::all().collect();
        assert_eq!(CODES.split(' ').count(), codes.len());
        assert_eq!(CountryCode::GERMANY.as_str(), "DE");
        assert!(codes.iter().map(|c| c.as_str()).is_sorted());
        assert_eq!(
            codes.iter().filter(|c| c.is_in_european_union()).count(),
            27
        );
    }

    #[test]
    fn names_belong_to_known_codes() {
        assert_eq!(CountryCode::named().count(), NAMES.len());
        for country in CountryCode::all().filter(|c| c.is_in_european_union()) {
            assert!(country.name(Locale::De).len() > 2, "{country}");
        }
    }

    #[test]
    fn refuses_what_is_no_country() {
        assert_eq!(
            CountryCode::parse(" de ").map(CountryCode::as_str),
            Ok("DE")
        );
        assert_eq!(CountryCode::parse("XX"), Err(Reason::Unknown));
        assert_eq!(CountryCode::parse("D "), Err(Reason::Malformed));
        assert_eq!(CountryCode::parse("DEU"), Err(Reason::Malformed));
        assert_eq!(CountryCode::parse(""), Err(Reason::Required));
    }
}
