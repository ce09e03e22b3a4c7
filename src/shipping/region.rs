use super::Tariff;
use crate::core::{CountryCode, Reason};
use crate::pricing::{Destination, ZonePlace};

/// Chosen by a buyer whose region is none of those that the store names.
pub const ELSEWHERE: &str = "-";

impl Tariff {
    /// The regions to choose from, by value and name, where a rate or a way of sending depends on
    /// the region; none where the whole country is alike, and nobody is asked.
    #[must_use]
    pub fn regions(&self, country: CountryCode) -> Vec<(String, String)> {
        let named: Vec<&str> = self
            .places()
            .filter(|place| place.country == country)
            .filter_map(|place| place.region.as_ref().map(|region| region.as_str()))
            .collect();
        if named.is_empty() {
            return Vec::new();
        }
        let known = country.regions().iter();
        let mut regions: Vec<_> = known
            .map(|(code, name)| ((*code).to_owned(), (*name).to_owned()))
            .collect();
        for region in named {
            if !regions.iter().any(|(value, _)| is_same(value, region)) {
                regions.push((region.to_owned(), region.to_owned()));
            }
        }
        regions.sort_by(|(_, left), (_, right)| left.cmp(right));
        regions
    }

    /// Whether a buyer may be from a region that the store does not name.
    #[must_use]
    pub fn has_elsewhere(&self, country: CountryCode) -> bool {
        country.regions().is_empty()
    }

    /// Where an order goes: the region is asked for where it matters and ignored elsewhere.
    ///
    /// # Errors
    /// When the region is missing or none of [`Tariff::regions`].
    pub fn destination(&self, country: CountryCode, region: &str) -> Result<Destination, Reason> {
        let regions = self.regions(country);
        let whole = Destination::new(country);
        let region = region.trim();
        if regions.is_empty() || (region == ELSEWHERE && self.has_elsewhere(country)) {
            return Ok(whole);
        }
        let wish = Destination::parse(country.as_str(), Some(region))?;
        let wished = wish.region.as_ref().ok_or(Reason::Required)?;
        let is_known = regions
            .iter()
            .any(|(value, _)| is_same(value, wished.as_str()));
        if is_known {
            Ok(wish)
        } else {
            Err(Reason::Unknown)
        }
    }

    /// Where an estimate is for: the whole country as long as its region is not known.
    #[must_use]
    pub fn estimated(&self, country: CountryCode, region: &str) -> Destination {
        self.destination(country, region)
            .unwrap_or_else(|_| Destination::new(country))
    }

    fn places(&self) -> impl Iterator<Item = &ZonePlace> {
        let sent = self.deliveries.iter().map(|d| &d.method.zone);
        let taxed = self.taxes.iter().map(|rule| &rule.zone);
        sent.chain(taxed).flat_map(|zone| &zone.places)
    }
}

fn is_same(left: &str, right: &str) -> bool {
    left.to_lowercase() == right.to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::TaxRate;
    use crate::pricing::{TaxClass, TaxRule, Zone};

    fn tariff(places: &[(&str, &str)]) -> Result<Tariff, Reason> {
        let taxes: Result<Vec<_>, Reason> = places
            .iter()
            .map(|(country, region)| {
                Ok(TaxRule {
                    class: TaxClass::parse("standard")?,
                    zone: Zone {
                        places: vec![ZonePlace::parse(country, Some(region))?],
                    },
                    rate: TaxRate::ZERO,
                    name: String::new(),
                })
            })
            .collect();
        Ok(Tariff {
            deliveries: Vec::new(),
            taxes: taxes?,
        })
    }

    #[test]
    fn a_region_is_asked_for_only_where_it_matters() -> Result<(), Reason> {
        let tariff = tariff(&[("US", "New York"), ("ES", "Canarias"), ("DE", "")])?;
        let [us, es, de] = [
            CountryCode::parse("US")?,
            CountryCode::parse("ES")?,
            CountryCode::GERMANY,
        ];
        assert!(tariff.regions(de).is_empty());
        assert_eq!(tariff.regions(es).len(), 1);
        assert_eq!(tariff.regions(us).len(), us.regions().len());
        let region = |country, text| {
            let to = tariff.destination(country, text)?;
            Ok(to.region.map(|region| region.as_str().to_owned()))
        };
        assert_eq!(region(de, "anything"), Ok(None));
        assert_eq!(region(us, "new york"), Ok(Some("NY".to_owned())));
        assert_eq!(region(us, ""), Err(Reason::Required));
        assert_eq!(region(us, ELSEWHERE), Err(Reason::Unknown));
        assert_eq!(region(us, "Canarias"), Err(Reason::Unknown));
        assert_eq!(region(es, ELSEWHERE), Ok(None));
        assert_eq!(region(es, "canarias"), Ok(Some("canarias".to_owned())));
        assert_eq!(tariff.estimated(us, "nowhere"), Destination::new(us));
        Ok(())
    }
}
