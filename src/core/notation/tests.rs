//! Numbers as people write them, in several languages and currencies.

use proptest::prelude::*;

use super::*;

fn read(locale: Locale, currency: &str, text: &str) -> Result<String, Reason> {
    let notation = Notation::new(Currency::parse(currency)?, locale);
    Ok(notation.money(text)?.amount().to_string())
}

#[test]
fn price_comma_a_separator_between_thousands_is_never_a_point() {
    for (text, amount) in [
        ("1,299", "1299.00"),
        ("1,000", "1000.00"),
        ("1,500", "1500.00"),
        ("1,299.00", "1299.00"),
        ("1.299,00", "1299.00"),
        ("1 299,00", "1299.00"),
        ("1\u{202f}299,00", "1299.00"),
        ("1\u{a0}299.5", "1299.50"),
        ("1'299.00", "1299.00"),
        ("1’299.00", "1299.00"),
        ("1,299,000", "1299000.00"),
        ("1.299.000", "1299000.00"),
        ("1.299.000,50", "1299000.50"),
        ("19,90", "19.90"),
        ("19.90", "19.90"),
        ("19,9", "19.90"),
        ("€1,299.00", "1299.00"),
        ("1.299,00 €", "1299.00"),
        ("EUR 19.90", "19.90"),
        ("19,90 eur", "19.90"),
        ("-5,00", "-5.00"),
        ("\u{2212}5", "-5.00"),
        ("1000.0000", "1000.00"),
    ] {
        assert_eq!(
            read(Locale::En, "EUR", text).as_deref(),
            Ok(amount),
            "{text}"
        );
    }
    assert_eq!(read(Locale::De, "EUR", "1.299").as_deref(), Ok("1299.00"));
    assert_eq!(read(Locale::En, "JPY", "1,299").as_deref(), Ok("1299"));
    assert_eq!(read(Locale::De, "JPY", "1.299").as_deref(), Ok("1299"));
    assert_eq!(read(Locale::De, "JPY", "1,299").as_deref(), Ok("1299"));
    assert_eq!(read(Locale::En, "KWD", "1.299").as_deref(), Ok("1.299"));
    assert_eq!(read(Locale::En, "KWD", "1,299").as_deref(), Ok("1299.000"));
    assert_eq!(read(Locale::De, "KWD", "1,299").as_deref(), Ok("1.299"));
    assert_eq!(read(Locale::De, "KWD", "0.125").as_deref(), Ok("0.125"));
}

#[test]
fn what_may_be_two_amounts_is_refused() {
    for (locale, text) in [
        (Locale::En, "1.299"),
        (Locale::De, "1,299"),
        (Locale::Fr, "1,299"),
        (Locale::Fr, "1.299"),
    ] {
        let refused = read(locale, "EUR", text);
        assert_eq!(refused, Err(Reason::Ambiguous), "{text} in {locale}");
    }
}

#[test]
fn decimals_that_the_currency_lacks_are_refused() {
    for (currency, text, max) in [
        ("EUR", "0,125", 2),
        ("EUR", "0.125", 2),
        ("EUR", "19.9999", 2),
        ("EUR", "1299.000", 2),
        ("JPY", "12.5", 0),
        ("KWD", "0.1234", 3),
    ] {
        let refused = read(Locale::En, currency, text);
        assert_eq!(
            refused,
            Err(Reason::TooPrecise { max }),
            "{text} {currency}"
        );
    }
}

#[test]
fn what_is_no_amount_is_refused() {
    for text in [
        "1,,299",
        "1,29,9.00",
        "12,34,567",
        "1.299,00,00",
        ",5",
        "5,",
        "1 29",
        "1,299.00.00",
        "1 299 00",
        "12 34",
        "1e3",
        "+1",
        "abc",
        "1x",
        "--1",
        "1-2",
        "\u{661}",
    ] {
        assert_eq!(
            read(Locale::En, "EUR", text),
            Err(Reason::NotANumber),
            "{text}"
        );
    }
    assert_eq!(read(Locale::En, "EUR", " "), Err(Reason::Required));
    for text in ["$5", "5 USD", "¥5", "₹5"] {
        let other = Reason::OtherCurrency {
            currency: Currency::EUR,
        };
        assert_eq!(read(Locale::En, "EUR", text), Err(other), "{text}");
    }
}

#[test]
fn files_have_a_point_before_decimals() {
    let files = |text: &str| {
        let money = Notation::of_files(Currency::EUR).money(text)?;
        Ok::<_, Reason>(money.amount().to_string())
    };
    assert_eq!(files("1,299.00").as_deref(), Ok("1299.00"));
    assert_eq!(files("1299.00").as_deref(), Ok("1299.00"));
    assert_eq!(files("1,299"), Err(Reason::Ambiguous));
    assert_eq!(files("1.299"), Err(Reason::TooPrecise { max: 2 }));
    assert_eq!(files("0.125"), Err(Reason::TooPrecise { max: 2 }));
}

#[test]
fn shares_have_decimals_and_no_thousands() {
    let notation = Notation::new(Currency::EUR, Locale::En);
    let read = |text: &str| Ok::<_, Reason>(notation.percentage(text)?.get().to_string());
    assert_eq!(read("12,5 %").as_deref(), Ok("12.5"));
    assert_eq!(read("12.125").as_deref(), Ok("12.125"));
    assert_eq!(read("19%").as_deref(), Ok("19"));
    assert_eq!(read("1.2.3"), Err(Reason::NotANumber));
    assert_eq!(read("1 9"), Err(Reason::NotANumber));
    assert_eq!(read(""), Err(Reason::Required));
    assert!(read("101").is_err());
}

#[test]
fn whole_numbers_may_be_grouped() {
    for text in ["1299", "1,299", "1.299", "1 299", "1'299"] {
        assert_eq!(whole_number(text, 0, 9_999), Ok(1_299), "{text}");
    }
    assert_eq!(whole_number("1,5", 0, 9), Err(Reason::NotANumber));
    assert_eq!(
        whole_number("1,299.000", 0, i64::MAX),
        Err(Reason::NotANumber)
    );
    let out = Reason::OutOfRange { min: 0, max: 9 };
    assert_eq!(whole_number("10", 0, 9), Err(out));
    assert_eq!(whole_number("-1", 0, 9), Err(out));
    assert_eq!(whole_number("", 0, 9), Err(Reason::Required));
}

proptest! {
    #[test]
    fn what_a_form_shows_is_read_back(units in 0i128..10_000_000_000, currency in 0usize..4, locale in 0usize..3) {
        let currency = Currency::parse(["EUR", "JPY", "KWD", "CLF"][currency])?;
        let money = Money::from_minor_units(units, currency)?;
        let notation = Notation::new(currency, Locale::ALL[locale]);
        prop_assert_eq!(notation.money(&notation.written(money.amount())), Ok(money));
        let formatted = crate::core::format_money(&money, Locale::ALL[locale]);
        prop_assert_eq!(notation.money(&formatted), Ok(money));
    }

    #[test]
    fn nothing_typed_ends_in_a_panic(text in ".{0,24}") {
        let _ = Notation::new(Currency::EUR, Locale::De).money(&text);
        let _ = whole_number(&text, 0, 9);
    }
}
