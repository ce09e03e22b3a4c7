mod fields;

use serde::{Deserialize, Serialize};

use crate::core::{CountryCode, Locale, city_line};

pub use fields::AddressFields;

/// Where an order, or its bill, goes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Address {
    /// Who receives it.
    pub name: String,
    /// The company there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub company: Option<String>,
    /// Street and number.
    pub street: String,
    /// Postal code.
    pub postal_code: String,
    /// City.
    pub city: String,
    /// State, province or region, where the address needs one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// Country.
    pub country: CountryCode,
}

impl Address {
    /// Recognizes an address however it was typed: for the cap on open unpaid orders.
    #[must_use]
    pub fn hash(&self) -> Vec<u8> {
        let plain = |text: &str| -> String {
            text.to_lowercase()
                .chars()
                .filter(|c| c.is_alphanumeric())
                .collect()
        };
        let whole = [
            plain(&self.street),
            plain(&self.postal_code),
            plain(&self.city),
            self.country.as_str().to_owned(),
        ]
        .join("\n");
        // Without a street it is no door that others share.
        let whole = if self.street.is_empty() {
            [whole, plain(&self.name)].join("\n")
        } else {
            whole
        };
        blake3::hash(whole.as_bytes()).as_bytes().to_vec()
    }

    /// Country name last, as on a parcel, without the name.
    #[must_use]
    pub fn lines(&self, locale: Locale) -> Vec<String> {
        let code = &self.postal_code;
        let city = city_line(self.country, code, &self.city, self.region.as_deref());
        let country = self.country.name(locale).to_owned();
        let company = self.company.iter().cloned();
        // Of an erased buyer only the country is left.
        company
            .chain([self.street.clone(), city, country])
            .filter(|line| !line.trim().is_empty())
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(street: &str, city: &str) -> Address {
        Address {
            name: "Ada".to_owned(),
            company: None,
            street: street.to_owned(),
            postal_code: "10115".to_owned(),
            city: city.to_owned(),
            region: None,
            country: CountryCode::GERMANY,
        }
    }

    #[test]
    fn ex_13_what_was_erased_leaves_no_empty_line() {
        let mut erased = address("", "");
        erased.postal_code.clear();
        assert_eq!(erased.lines(Locale::En), ["Germany"]);
    }

    #[test]
    fn a_company_stands_above_the_street() {
        let mut address = address("Invalidenstraße 1", "Berlin");
        address.company = Some("Lovelace GmbH".to_owned());
        let lines = [
            "Lovelace GmbH",
            "Invalidenstraße 1",
            "10115 Berlin",
            "Germany",
        ];
        assert_eq!(address.lines(Locale::En), lines);
    }

    #[test]
    fn one_address_is_recognised_however_it_was_typed() {
        let typed = address("Invalidenstraße 1", "Berlin");
        assert_eq!(
            typed.hash(),
            address(" invalidenstraße  1,", "BERLIN").hash()
        );
        assert_ne!(typed.hash(), address("Invalidenstraße 2", "Berlin").hash());
    }
}
