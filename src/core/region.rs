use super::CountryCode;

/// States, districts and the military's own "states", by name.
const UNITED_STATES: &[(&str, &str)] = &[
    ("AL", "Alabama"),
    ("AK", "Alaska"),
    ("AZ", "Arizona"),
    ("AR", "Arkansas"),
    ("AA", "Armed Forces Americas"),
    ("AE", "Armed Forces Europe"),
    ("AP", "Armed Forces Pacific"),
    ("CA", "California"),
    ("CO", "Colorado"),
    ("CT", "Connecticut"),
    ("DE", "Delaware"),
    ("DC", "District of Columbia"),
    ("FL", "Florida"),
    ("GA", "Georgia"),
    ("HI", "Hawaii"),
    ("ID", "Idaho"),
    ("IL", "Illinois"),
    ("IN", "Indiana"),
    ("IA", "Iowa"),
    ("KS", "Kansas"),
    ("KY", "Kentucky"),
    ("LA", "Louisiana"),
    ("ME", "Maine"),
    ("MD", "Maryland"),
    ("MA", "Massachusetts"),
    ("MI", "Michigan"),
    ("MN", "Minnesota"),
    ("MS", "Mississippi"),
    ("MO", "Missouri"),
    ("MT", "Montana"),
    ("NE", "Nebraska"),
    ("NV", "Nevada"),
    ("NH", "New Hampshire"),
    ("NJ", "New Jersey"),
    ("NM", "New Mexico"),
    ("NY", "New York"),
    ("NC", "North Carolina"),
    ("ND", "North Dakota"),
    ("OH", "Ohio"),
    ("OK", "Oklahoma"),
    ("OR", "Oregon"),
    ("PA", "Pennsylvania"),
    ("RI", "Rhode Island"),
    ("SC", "South Carolina"),
    ("SD", "South Dakota"),
    ("TN", "Tennessee"),
    ("TX", "Texas"),
    ("UT", "Utah"),
    ("VT", "Vermont"),
    ("VA", "Virginia"),
    ("WA", "Washington"),
    ("WV", "West Virginia"),
    ("WI", "Wisconsin"),
    ("WY", "Wyoming"),
];

const CANADA: &[(&str, &str)] = &[
    ("AB", "Alberta"),
    ("BC", "British Columbia"),
    ("MB", "Manitoba"),
    ("NB", "New Brunswick"),
    ("NL", "Newfoundland and Labrador"),
    ("NT", "Northwest Territories"),
    ("NS", "Nova Scotia"),
    ("NU", "Nunavut"),
    ("ON", "Ontario"),
    ("PE", "Prince Edward Island"),
    ("QC", "Quebec"),
    ("SK", "Saskatchewan"),
    ("YT", "Yukon"),
];

const AUSTRALIA: &[(&str, &str)] = &[
    ("ACT", "Australian Capital Territory"),
    ("NSW", "New South Wales"),
    ("NT", "Northern Territory"),
    ("QLD", "Queensland"),
    ("SA", "South Australia"),
    ("TAS", "Tasmania"),
    ("VIC", "Victoria"),
    ("WA", "Western Australia"),
];

impl CountryCode {
    /// The country's regions by code and name, where addresses there name one; otherwise none.
    pub fn regions(self) -> &'static [(&'static str, &'static str)] {
        match self.as_str() {
            "AU" => AUSTRALIA,
            "CA" => CANADA,
            "US" => UNITED_STATES,
            _ => &[],
        }
    }

    /// The code of a region that was written as its code ("NY", "US-NY") or its name.
    pub fn region_code(self, text: &str) -> Option<&'static str> {
        let text = text.trim();
        let own = text
            .split_once('-')
            .filter(|(country, _)| country.eq_ignore_ascii_case(self.as_str()))
            .map_or(text, |(_, region)| region);
        self.regions()
            .iter()
            .find(|(code, name)| own.eq_ignore_ascii_case(code) || own.eq_ignore_ascii_case(name))
            .map(|(code, _)| *code)
    }
}

/// City, postal code and region in the order of their country: "10115 Berlin", "London SW1A 1AA", "Springfield, IL
/// 62701" where the region belongs to the address, "Hong Kong" where there are no codes.
#[must_use]
pub fn city_line(
    country: CountryCode,
    postal_code: &str,
    city: &str,
    region: Option<&str>,
) -> String {
    let place = match region {
        Some(region) if city.is_empty() => region.to_owned(),
        Some(region) => format!("{city}, {region}"),
        None => city.to_owned(),
    };
    let line = if country.postal_codes().is_after_city() {
        format!("{place} {postal_code}")
    } else {
        format!("{postal_code} {place}")
    };
    line.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::Reason;

    #[test]
    fn a_region_has_one_code_however_it_is_written() -> Result<(), Reason> {
        let country = CountryCode::parse("US")?;
        for text in ["NY", " ny", "US-NY", "us-ny", "new york"] {
            assert_eq!(country.region_code(text), Some("NY"), "{text}");
        }
        for text in ["", "CA-NY", "New Yorck", "ON"] {
            assert_eq!(country.region_code(text), None, "{text}");
        }
        assert_eq!(CountryCode::GERMANY.region_code("Bayern"), None);
        Ok(())
    }

    #[test]
    fn regions_stand_by_name_and_no_code_twice() {
        for country in CountryCode::all() {
            let regions = country.regions();
            assert!(
                regions.iter().map(|(_, name)| name).is_sorted(),
                "{country}"
            );
            let codes: std::collections::BTreeSet<_> =
                regions.iter().map(|(code, _)| code).collect();
            assert_eq!(codes.len(), regions.len(), "{country}");
        }
    }

    #[test]
    fn a_city_stands_as_its_country_writes_it() -> Result<(), Reason> {
        for (country, code, city, region, line) in [
            ("DE", "10115", "Berlin", None, "10115 Berlin"),
            ("GB", "SW1A 1AA", "London", None, "London SW1A 1AA"),
            (
                "US",
                "62701",
                "Springfield",
                Some("IL"),
                "Springfield, IL 62701",
            ),
            (
                "ES",
                "35001",
                "Las Palmas",
                Some("CN"),
                "35001 Las Palmas, CN",
            ),
            ("HK", "", "Hong Kong", None, "Hong Kong"),
        ] {
            let country = CountryCode::parse(country)?;
            assert_eq!(city_line(country, code, city, region), line);
        }
        Ok(())
    }
}
