//! What sending costs and which taxes apply, as the store keeps them.

pub mod store;

use crate::pricing::{ShippingMethod, TaxRule};

/// A way of sending with the time it takes.
#[derive(Clone, Debug)]
pub struct Delivery {
    /// Where it goes and what it costs.
    pub method: ShippingMethod,
    /// Fewest days on the way.
    pub min_days: i32,
    /// Most days on the way.
    pub max_days: i32,
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
}
