//! The admin's navigation, in order.

use crate::admin::{self, Navigation};
use crate::{catalog, customer, messaging, order, partner, promotion, till};

/// The daily places, then those for setting up.
pub(super) fn navigation() -> Navigation {
    Navigation {
        daily: vec![
            admin::dashboard::NAVIGATION,
            order::admin::NAVIGATION,
            till::NAVIGATION,
            customer::admin::NAVIGATION,
            catalog::admin::PRODUCTS,
            catalog::admin::CATEGORIES,
            catalog::admin::COLLECTIONS,
            promotion::admin::PROMOTIONS,
            promotion::admin::CAMPAIGNS,
            partner::NAVIGATION,
        ],
        set_up: vec![
            admin::settings::NAVIGATION,
            admin::staff::NAVIGATION,
            messaging::admin::NAVIGATION,
        ],
    }
}
