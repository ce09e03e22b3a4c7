use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::postal_code::PostalCodes;
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

/// Every country with what is known of it, in the order of [`CODES`].
const COUNTRIES: &str = include_str!("country/countries.tsv");

/// What a line of [`COUNTRIES`] says.
struct Facts {
    /// In English, German and French.
    names: [&'static str; 3],
    postal_codes: PostalCodes,
    calling: Calling,
}

/// How telephones of a country are called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Calling {
    /// The digits that stand for the country; empty where nobody lives.
    pub(super) code: &'static str,
    /// What is dialled before a number at home, and not from abroad; empty for nothing.
    pub(super) trunk: &'static str,
}

static FACTS: LazyLock<Vec<Facts>> = LazyLock::new(|| {
    let lines = COUNTRIES.lines().filter(|line| !line.starts_with('#'));
    lines.map(facts).collect()
});

fn facts(line: &'static str) -> Facts {
    let mut cells = line.split('\t').skip(1);
    let mut next = || cells.next().unwrap_or_default();
    Facts {
        names: [next(), next(), next()],
        postal_codes: PostalCodes::read([next(), next(), next(), next(), next()]),
        calling: Calling {
            code: next(),
            trunk: next(),
        },
    }
}

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

    /// Every country, by its name in the reader's language.
    pub fn by_name(locale: Locale) -> Vec<Self> {
        let mut all: Vec<_> = Self::all().collect();
        Self::sort_by_name(&mut all, locale);
        all
    }

    /// Sorts as a dictionary of that language does: "Österreich" stands under O.
    pub fn sort_by_name(countries: &mut [Self], locale: Locale) {
        countries.sort_by_cached_key(|country| sorted_under(country.name(locale)));
    }

    /// The code, "DE".
    pub fn as_str(self) -> &'static str {
        let start = usize::from(self.0) * 3;
        &CODES[start..start + 2]
    }

    /// The name in the reader's language.
    pub fn name(self, locale: Locale) -> &'static str {
        let Some(Facts {
            names: [en, de, fr],
            ..
        }) = self.facts()
        else {
            return self.as_str();
        };
        match locale {
            Locale::En => en,
            Locale::De => de,
            Locale::Fr => fr,
        }
    }

    /// Whether addresses there have a postal code, and what it looks like.
    pub fn postal_codes(self) -> &'static PostalCodes {
        static UNKNOWN: PostalCodes = PostalCodes::unknown();
        self.facts().map_or(&UNKNOWN, |facts| &facts.postal_codes)
    }

    /// How telephones there are called.
    pub(super) fn calling(self) -> Calling {
        let unknown = Calling {
            code: "",
            trunk: "",
        };
        self.facts().map_or(unknown, |facts| facts.calling)
    }

    /// Whether it is a member of the European Union.
    pub fn is_in_european_union(self) -> bool {
        EUROPEAN_UNION.split(' ').any(|code| code == self.as_str())
    }

    fn facts(self) -> Option<&'static Facts> {
        FACTS.get(usize::from(self.0))
    }
}

/// Small letters without their marks.
fn sorted_under(name: &str) -> String {
    let plain = |c: char| match c {
        'à'..='å' => 'a',
        'ç' => 'c',
        'è'..='ë' => 'e',
        'ì'..='ï' => 'i',
        'ñ' => 'n',
        'ò'..='ö' => 'o',
        'ù'..='ü' => 'u',
        c => c,
    };
    let letters = name.chars().flat_map(char::to_lowercase);
    letters
        .map(plain)
        .filter(|c| c.is_alphanumeric() || *c == ' ')
        .collect()
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
    fn every_country_has_a_name_in_every_language() {
        let codes = COUNTRIES.lines().skip(1).map(|line| &line[..2]);
        assert!(codes.eq(CountryCode::all().map(CountryCode::as_str)));
        for country in CountryCode::all() {
            for locale in [Locale::En, Locale::De, Locale::Fr] {
                assert!(country.name(locale).chars().count() > 2, "{country}");
            }
        }
    }

    #[test]
    fn countries_stand_where_a_reader_looks_for_them() -> Result<(), Reason> {
        let order = |codes: &str, locale| -> Result<String, Reason> {
            let countries: Result<Vec<_>, _> = codes.split(' ').map(CountryCode::parse).collect();
            let mut countries = countries?;
            CountryCode::sort_by_name(&mut countries, locale);
            let codes: Vec<_> = countries.into_iter().map(CountryCode::as_str).collect();
            Ok(codes.join(" "))
        };
        let codes = "AT DE EG AF OM";
        assert_eq!(order(codes, Locale::De)?, "AF EG DE OM AT");
        assert_eq!(order(codes, Locale::En)?, "AF AT EG DE OM");
        assert_eq!(order(codes, Locale::Fr)?, "AF DE AT EG OM");
        Ok(())
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
