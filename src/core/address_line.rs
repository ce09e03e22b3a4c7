use super::text::tidy;
use super::{CountryCode, Reason, ShortText};

/// Who receives something.
///
/// # Errors
/// When it is empty, too long, no line, or without a letter of any script.
pub fn recipient(text: &str) -> Result<ShortText<100>, Reason> {
    let line = ShortText::parse(&tidy(text))?;
    if line.as_str().chars().any(char::is_alphabetic) {
        Ok(line)
    } else {
        Err(Reason::NotAName)
    }
}

/// The company that receives something; some are called by a number.
///
/// # Errors
/// When it is empty, too long, or no line.
pub fn company(text: &str) -> Result<ShortText<100>, Reason> {
    ShortText::parse(&tidy(text))
}

/// Street and number: a letter and something more. In Japan blocks have numbers instead of names.
///
/// # Errors
/// Why nobody lives there.
pub fn street(country: CountryCode, text: &str) -> Result<ShortText<120>, Reason> {
    let line = ShortText::parse(&tidy(text))?;
    let text: &str = line.as_str();
    let named = text.chars().any(char::is_alphabetic)
        || (country.as_str() == "JP" && text.split('-').count() > 1);
    if named && text.chars().filter(|c| c.is_alphanumeric()).count() > 1 {
        Ok(line)
    } else {
        Err(Reason::NotAStreet)
    }
}

/// City, town or village: some have a single letter.
///
/// # Errors
/// Why there is no such place.
pub fn city(text: &str) -> Result<ShortText<100>, Reason> {
    let line = ShortText::parse(&tidy(text))?;
    let text: &str = line.as_str();
    if text.chars().any(char::is_alphabetic) {
        Ok(line)
    } else {
        Err(Reason::NotAPlace)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::PostalCode;

    /// Name, street, postal code, city, country.
    const REAL: &[[&str; 5]] = &[
        ["Æ", "Nygata 3", "8392", "Å", "NO"],
        ["Ø", "Rue de la Gare 1", "80190", "Y", "FR"],
        [
            "Ada Lovelace",
            "12 St James's Square",
            "SW1Y 4JH",
            "London",
            "GB",
        ],
        ["Jürgen Groß", "Q7, 24", "68161", "Mannheim", "DE"],
        ["Eva Huber", "Linke Wienzeile 38/3", "1060", "Wien", "AT"],
        ["Reto Bühler", "Im Bächli", "8303", "Bassersdorf", "CH"],
        [
            "Anna de Vries",
            "Prinsengracht 263",
            "1016 GV",
            "Amsterdam",
            "NL",
        ],
        ["Luc Peeters", "Grote Markt 1", "1000", "Brussel", "BE"],
        ["Björk", "Laugavegur 5", "101", "Reykjavík", "IS"],
        ["Li Åberg", "Götgatan 1", "118 46", "Stockholm", "SE"],
        ["Matti", "Mannerheimintie 12 A 4", "00100", "Helsinki", "FI"],
        ["Mads", "Ø 4", "8000", "Aarhus C", "DK"],
        ["Maria Rossi", "Via Roma, 1", "00184", "Roma", "IT"],
        ["José", "C/ Mayor, 1, 2º B", "28013", "Madrid", "ES"],
        ["Inês", "R. Augusta 24", "1100-053", "Lisboa", "PT"],
        ["Νίκος", "Ερμού 15", "105 63", "Αθήνα", "GR"],
        ["Jan Kowalski", "ul. Prosta 51", "00-838", "Warszawa", "PL"],
        ["Eva Nováková", "Na Příkopě 3", "110 00", "Praha 1", "CZ"],
        ["Nagy Éva", "Fő u. 1.", "1011", "Budapest", "HU"],
        ["Ion", "Str. Lipscani 1", "030031", "București", "RO"],
        ["Seán", "1 Grafton Street", "", "Dublin", "IE"],
        ["Марія", "вул. Хрещатик, 1", "01001", "Київ", "UA"],
        ["Ayşe", "İstiklal Cd. No:1", "34433", "İstanbul", "TR"],
        [
            "Jo Smith",
            "1600 Pennsylvania Ave NW",
            "20500",
            "Washington",
            "US",
        ],
        ["Bob", "111 Wellington St", "K1A 0A9", "Ottawa", "CA"],
        ["João", "Av. Paulista, 1578", "01310-200", "São Paulo", "BR"],
        ["Priya", "MG Road", "560001", "Bengaluru", "IN"],
        ["山田太郎", "南青山2-11-3", "107-0062", "港区", "JP"],
        ["田中", "１－２－３", "１０７－００６２", "港区", "JP"],
        ["陈", "皇后大道中1号", "", "香港", "HK"],
        ["محمد", "شارع الشيخ زايد", "", "دبي", "AE"],
        ["김", "세종대로 110", "04524", "서울", "KR"],
        ["Tom", "Unit 4/12 Pitt St", "2000", "Sydney", "AU"],
        ["Thabo", "PO Box 8", "0001", "Pretoria", "ZA"],
        ["Ali", "P.O. Box 22", "", "Doha", "QA"],
    ];

    #[test]
    fn real_addresses_of_many_countries_are_taken() -> Result<(), Reason> {
        for address in REAL {
            let [name, way, code, place, country] = *address;
            let country = CountryCode::parse(country)?;
            assert!(recipient(name).is_ok(), "{address:?}");
            assert!(street(country, way).is_ok(), "{address:?}");
            assert!(PostalCode::parse(country, code).is_ok(), "{address:?}");
            assert!(city(place).is_ok(), "{address:?}");
        }
        Ok(())
    }

    #[test]
    fn what_nobody_lives_at_is_refused() {
        let german = |text| street(CountryCode::GERMANY, text);
        for wrong in ["x", "1", "12", "12-3", "-", "Å", "…"] {
            assert_eq!(german(wrong), Err(Reason::NotAStreet), "{wrong}");
        }
        for wrong in ["1", "-", "10115", "…"] {
            assert_eq!(city(wrong), Err(Reason::NotAPlace), "{wrong}");
        }
        for wrong in ["1", "-", "12345", "…"] {
            assert_eq!(recipient(wrong), Err(Reason::NotAName), "{wrong}");
        }
        for empty in ["", " ", "\u{a0}\u{3000}", "\u{200b}"] {
            assert_eq!(german(empty), Err(Reason::Required));
            assert_eq!(city(empty), Err(Reason::Required));
            assert_eq!(recipient(empty), Err(Reason::Required));
        }
    }

    #[test]
    fn what_a_page_put_in_between_is_taken_out() -> Result<(), Reason> {
        let line = street(
            CountryCode::GERMANY,
            "\u{a0}Unter den\u{a0} Linden\u{200b} ７",
        )?;
        assert_eq!(line.as_str(), "Unter den Linden 7");
        Ok(())
    }
}
