use super::*;

fn read(country: &str, text: &str) -> Result<String, Reason> {
    PostalCode::parse(CountryCode::parse(country)?, text).map(String::from)
}

#[test]
fn codes_are_written_as_their_country_writes_them() {
    for (country, typed, written) in [
        ("AD", "500", "AD500"),
        ("AR", "c1070aam", "C1070AAM"),
        ("AT", "A-1010", "1010"),
        ("AU", "2060", "2060"),
        ("AZ", "1000", "AZ 1000"),
        ("BE", "B-1000", "1000"),
        ("BR", "70002900", "70002-900"),
        ("CA", "k1a0b1", "K1A 0B1"),
        ("CH", "CH-8001", "8001"),
        ("CZ", "10000", "100 00"),
        ("DE", "１０１１５", "10115"),
        ("DE", "\u{a0}10115\u{3000}", "10115"),
        ("DE", "D-10115", "10115"),
        ("DE", "101 15", "10115"),
        ("DK", "8660", "8660"),
        ("EG", "١٢٤١١", "12411"),
        ("FI", "FI-00550", "00550"),
        ("FR", "75 001", "75001"),
        ("GB", "sw1a1aa", "SW1A 1AA"),
        ("GB", "M2 5BQ", "M2 5BQ"),
        ("GR", "15124", "151 24"),
        ("IE", "a65f4e2", "A65 F4E2"),
        ("IN", "110 034", "110034"),
        ("IR", "11936-12345", "11936-12345"),
        ("JP", "１５４－００２３", "154-0023"),
        ("JP", "154ー0023", "154-0023"),
        ("KR", "03051", "03051"),
        ("LI", "FL-9490", "9490"),
        ("LT", "04340", "LT-04340"),
        ("LU", "L-4750", "4750"),
        ("LV", "1010", "LV-1010"),
        ("MT", "vlt1117", "VLT 1117"),
        ("NL", "1012ab", "1012 AB"),
        ("NO", "0025", "0025"),
        ("OM", "PC 133", "133"),
        ("PE", "Lima 23", "LIMA 23"),
        ("PL", "00950", "00-950"),
        ("PT", "2725 079", "2725-079"),
        ("SE", "SE-114 55", "114 55"),
        ("SK", "010 01", "010 01"),
        ("TR", "34000", "34000"),
        ("TW", "10603", "10603"),
        ("US", "22162 1010", "22162-1010"),
        ("US", "95014", "95014"),
    ] {
        let read = read(country, typed);
        assert_eq!(read.as_deref(), Ok(written), "{country} {typed}");
    }
}

#[test]
fn what_is_no_code_of_the_country_is_refused() {
    for (country, typed) in [
        ("DE", "ABCDE"),
        ("DE", "1011"),
        ("DE", "101155"),
        ("DE", "SW1A 1AA"),
        ("AT", "10115"),
        ("GB", "10115"),
        ("NL", "1012"),
        ("US", "9501"),
        ("CA", "12345"),
        ("FR", "x"),
        ("JP", "123"),
        ("PL", "1234"),
    ] {
        let fault = read(country, typed);
        assert!(
            matches!(fault, Err(Reason::NotAPostalCode { .. })),
            "{country} {typed}: {fault:?}"
        );
    }
    assert_eq!(read("DE", " \u{a0} "), Err(Reason::Required));
}

#[test]
fn nobody_is_asked_for_a_code_that_does_not_exist() -> Result<(), Reason> {
    for country in ["HK", "AE", "QA", "MO", "PA", "KE", "IE"] {
        assert_eq!(read(country, "").as_deref(), Ok(""), "{country}");
    }
    for country in ["HK", "AE", "QA"] {
        assert_eq!(read(country, "00000").as_deref(), Ok(""), "{country}");
    }
    for country in ["DE", "JP", "AU"] {
        assert!(CountryCode::parse(country)?.postal_codes().are_digits());
    }
    for country in ["GB", "IE", "HK"] {
        assert!(!CountryCode::parse(country)?.postal_codes().are_digits());
    }
    Ok(())
}

#[test]
fn codes_have_the_name_and_the_place_that_they_have_there() -> Result<(), Reason> {
    for (country, kind, is_after_city) in [
        ("DE", PostalCodeKind::PostalCode, false),
        ("US", PostalCodeKind::Zip, true),
        ("GB", PostalCodeKind::Postcode, true),
        ("IE", PostalCodeKind::Eircode, true),
        ("IN", PostalCodeKind::Pin, true),
    ] {
        let codes = CountryCode::parse(country)?.postal_codes();
        assert_eq!((codes.kind(), codes.is_after_city()), (kind, is_after_city));
    }
    Ok(())
}

#[test]
fn every_example_is_a_code() {
    for country in CountryCode::all() {
        let example = country.postal_codes().example();
        let read = PostalCode::parse(country, example);
        assert_eq!(
            read.as_ref().map(PostalCode::as_str),
            Ok(example),
            "{country}"
        );
    }
}
