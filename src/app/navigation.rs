//! The admin's navigation and the subjects of its settings, in order.

use crate::admin::settings::SettingsSubjects;
use crate::admin::{self, Navigation};
use crate::{
    catalog, customer, identity, insight, messaging, order, partner, promotion, shipping, tenancy,
    till,
};

/// The daily places, then those for setting up.
pub(super) fn navigation() -> Navigation {
    Navigation {
        daily: vec![
            insight::dashboard::NAVIGATION,
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
            identity::admin::staff::NAVIGATION,
            messaging::admin::NAVIGATION,
        ],
    }
}

/// The subjects of the settings, in order.
pub(super) fn settings_subjects() -> SettingsSubjects {
    use shipping::admin::{methods, taxes};
    use tenancy::admin::{details, domains, languages, payment, pictures, policies, theme};
    SettingsSubjects(vec![
        details::SUBJECT,
        pictures::SUBJECT,
        policies::SUBJECT,
        theme::SUBJECT,
        methods::SUBJECT,
        taxes::SUBJECT,
        payment::SUBJECT,
        languages::SUBJECT,
        domains::SUBJECT,
    ])
}
