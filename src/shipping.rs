//! What sending costs and which taxes apply, as the store keeps them, and the one function that
//! prices goods for a destination.
//!
//! Invariant: the product page, the cart and the checkout all call [`estimate`], so that the total
//! at checkout is the one that was told before.

pub mod admin;
mod arrival;
mod estimate;
mod gift_cards;
mod region;
mod remembered;
pub mod store;
mod tax_share;
mod tax_zone_change;

use crate::core::CountryCode;
use crate::pricing::{ShippingMethod, TaxRule};

pub use arrival::Arrival;
pub use estimate::{DeliveryOption, Estimate, Goods, estimate};
pub use region::ELSEWHERE;
pub use remembered::tariff;
pub use tax_share::{TaxShare, Taxes};

/// A way of sending with the time it takes.
#[derive(Clone, Debug)]
pub struct Delivery {
    /// Where it goes and what it costs.
    pub method: ShippingMethod,
    /// Fewest days on the way.
    pub min_days: i32,
    /// Most days on the way.
    pub max_days: i32,
    /// Whether Saturdays do not count among them; Sundays never do.
    pub working_days_only: bool,
    /// Whether the number of the receiver's identity document is needed.
    pub asks_identity_document: bool,
}

/// Every enabled method and every tax rate of the store.
#[derive(Clone, Debug, Default)]
pub struct Tariff {
    /// In the merchant's order.
    pub deliveries: Vec<Delivery>,
    /// Tax rates by class and place.
    pub taxes: Vec<TaxRule>,
}

impl Tariff {
    /// The methods alone, as the money engine takes them.
    #[must_use]
    pub fn methods(&self) -> Vec<ShippingMethod> {
        self.deliveries.iter().map(|d| d.method.clone()).collect()
    }

    /// The countries that something is sent to, the shop's own first.
    #[must_use]
    pub fn countries(&self, home: CountryCode) -> Vec<CountryCode> {
        let reached = |country: &CountryCode| {
            self.deliveries.iter().any(|delivery| {
                let places = &delivery.method.zone.places;
                places.is_empty() || places.iter().any(|place| place.country == *country)
            })
        };
        let everywhere = self
            .deliveries
            .iter()
            .any(|delivery| delivery.method.zone.places.is_empty());
        let mut countries: Vec<_> = if everywhere {
            CountryCode::all().collect()
        } else {
            CountryCode::all().filter(reached).collect()
        };
        countries.retain(|country| *country != home);
        // A shop that sends nowhere yet still tells its prices at home.
        if reached(&home) || countries.is_empty() {
            countries.insert(0, home);
        }
        countries
    }
}
