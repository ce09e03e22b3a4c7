use serde::{Deserialize, Serialize};

use crate::core::{CountryCode, Reason, ShortText, optional};

/// Where a cart goes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Destination {
    /// The country.
    pub country: CountryCode,
    /// The state, province or region, where that matters.
    #[serde(default)]
    pub region: Option<ShortText<80>>,
}

/// A country, or a region of one, that belongs to a zone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ZonePlace {
    /// The country.
    pub country: CountryCode,
    /// Only this region of it.
    #[serde(default)]
    pub region: Option<ShortText<80>>,
}

/// Places that are shipped to or taxed alike; without any place, the rest of the world.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Zone {
    /// The places.
    pub places: Vec<ZonePlace>,
}

/// How closely a zone names a destination, from the least close on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Closeness {
    World,
    Country,
    Region,
}

impl Destination {
    /// A whole country.
    pub const fn new(country: CountryCode) -> Self {
        Self {
            country,
            region: None,
        }
    }

    /// Reads a country code and a region as typed; a blank region is none.
    pub fn parse(country: &str, region: Option<&str>) -> Result<Self, Reason> {
        let country = CountryCode::parse(country)?;
        let region = region.unwrap_or_default();
        // "New York" and "NY" are one region.
        let region = country.region_code(region).unwrap_or(region);
        Ok(Self {
            country,
            region: optional(region, ShortText::parse)?,
        })
    }
}

impl ZonePlace {
    /// Reads a country code and a region as typed; a blank region is none.
    pub fn parse(country: &str, region: Option<&str>) -> Result<Self, Reason> {
        let Destination { country, region } = Destination::parse(country, region)?;
        Ok(Self { country, region })
    }

    fn closeness(&self, to: &Destination) -> Option<Closeness> {
        if self.country != to.country {
            return None;
        }
        let Some(own) = &self.region else {
            return Some(Closeness::Country);
        };
        let given = to.region.as_ref()?;
        let is_same = own.as_str().to_lowercase() == given.as_str().to_lowercase();
        is_same.then_some(Closeness::Region)
    }
}

impl Zone {
    /// A zone of whole countries.
    pub fn of_countries(countries: impl IntoIterator<Item = CountryCode>) -> Self {
        let whole = |country| ZonePlace {
            country,
            region: None,
        };
        Self {
            places: countries.into_iter().map(whole).collect(),
        }
    }

    /// Whether a destination lies in the zone.
    pub fn contains(&self, to: &Destination) -> bool {
        self.closeness(to).is_some()
    }

    pub(super) fn closeness(&self, to: &Destination) -> Option<Closeness> {
        if self.places.is_empty() {
            return Some(Closeness::World);
        }
        self.places
            .iter()
            .filter_map(|place| place.closeness(to))
            .max()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_region_lies_in_its_country_but_not_the_other_way_round() -> Result<(), Reason> {
        let country = Zone::of_countries([CountryCode::parse("US")?]);
        let region = Zone {
            places: vec![ZonePlace::parse("US", Some("New York"))?],
        };
        let whole = Destination::parse("US", Some(" "))?;
        let part = Destination::parse("us", Some("new york"))?;
        assert!(country.contains(&whole) && country.contains(&part));
        assert!(region.contains(&part) && !region.contains(&whole));
        assert!(!country.contains(&Destination::parse("CA", None)?));
        assert!(Zone::default().contains(&whole));
        Ok(())
    }
}
