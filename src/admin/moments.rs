use std::collections::HashMap;

use leptos::prelude::*;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use super::store;
use crate::core::{Locale, format_date_time};
use crate::db::TenantTx;
use crate::identity::Staff;

/// Moments as the clock in the shop shows them.
#[derive(Clone, Debug)]
pub struct Moments {
    on_the_wall: HashMap<OffsetDateTime, OffsetDateTime>,
    locale: Locale,
}

impl Moments {
    /// Reads them off the clock of the store's time zone.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn read(
        tx: &mut TenantTx,
        staff: &Staff,
        moments: impl IntoIterator<Item = OffsetDateTime>,
    ) -> sqlx::Result<Self> {
        let moments: Vec<_> = moments.into_iter().collect();
        let zone = &staff.shop.settings().time_zone;
        let local = store::local_times(tx, zone, &moments).await?;
        Ok(Self {
            on_the_wall: moments.into_iter().zip(local).collect(),
            locale: staff.shop.locale,
        })
    }

    /// In words.
    #[must_use]
    pub fn words(&self, moment: OffsetDateTime) -> String {
        let local = self.on_the_wall.get(&moment).copied().unwrap_or(moment);
        format_date_time(local, self.locale)
    }

    /// As a `<time>`.
    #[must_use]
    pub fn element(&self, moment: OffsetDateTime) -> impl IntoView + use<> {
        let machine = moment.format(&Rfc3339).unwrap_or_default();
        view! { <time datetime=machine>{self.words(moment)}</time> }
    }
}
