//! Where a cart is to go: what is asked, and what is remembered of the answer.

use leptos::prelude::*;
use serde_json::json;

use super::text::DestinationText;
use super::{Cart, store};
use crate::core::{CartId, CountryCode};
use crate::customer::EventKind;
use crate::customer::event::happened;
use crate::db::TenantTx;
use crate::pricing::Destination;
use crate::shipping::{self, ELSEWHERE, Tariff};
use crate::ui::SelectField;
use crate::web::{Failure, Shop};
use crate::words::Words;

/// A destination and what could be chosen instead, as values and words.
#[derive(Clone, Debug)]
pub struct DestinationChoice {
    /// Where the estimate is calculated for.
    pub destination: Destination,
    /// Every country that something is sent to, and the chosen one.
    pub countries: Vec<(String, String)>,
    regions: Vec<(String, String)>,
    region: String,
}

impl DestinationChoice {
    /// The choice at a country, the shop's own when there is none, and a region as typed.
    #[must_use]
    pub fn new(shop: &Shop, tariff: &Tariff, country: Option<CountryCode>, region: &str) -> Self {
        let home = shop.settings().country;
        let country = country.unwrap_or(home);
        let mut countries = tariff.countries(home);
        if !countries.contains(&country) {
            countries.push(country);
        }
        CountryCode::sort_by_name(&mut countries, shop.locale);
        let mut regions = tariff.regions(country);
        if !regions.is_empty() && tariff.has_elsewhere(country) {
            regions.push((
                ELSEWHERE.to_owned(),
                shop.words.t("shipping-region-elsewhere"),
            ));
        }
        let destination = tariff.estimated(country, region);
        let region = match &destination.region {
            Some(region) => region.as_str(),
            None => region.trim(),
        };
        Self {
            region: region.to_owned(),
            regions,
            countries: countries
                .into_iter()
                .map(|country| {
                    let name = country.name(shop.locale).to_owned();
                    (country.as_str().to_owned(), name)
                })
                .collect(),
            destination,
        }
    }

    /// As the cart shows it.
    #[must_use]
    pub(super) fn text(&self) -> DestinationText {
        let chosen = self
            .regions
            .iter()
            .find(|(value, _)| value.to_lowercase() == self.region.to_lowercase());
        DestinationText {
            countries: self.countries.clone(),
            country: self.destination.country.as_str().to_owned(),
            regions: self.regions.clone(),
            region: chosen.map(|(value, _)| value.clone()).unwrap_or_default(),
        }
    }

    /// What was chosen for a cart so far.
    #[must_use]
    pub fn of_cart(shop: &Shop, tariff: &Tariff, cart: &Cart) -> Self {
        Self::new(shop, tariff, cart.country, &cart.region)
    }
}

/// The question for the region; none where nothing depends on it.
pub fn region_field(
    words: &Words,
    to: &DestinationChoice,
    error: Option<String>,
) -> Option<impl IntoView + use<>> {
    if to.regions.is_empty() {
        return None;
    }
    let mut options = vec![(String::new(), words.t("shipping-region-choose"))];
    options.extend(to.regions.iter().cloned());
    let chosen = to
        .regions
        .iter()
        .find(|(value, _)| value.to_lowercase() == to.region.to_lowercase())
        .map(|(value, _)| value.clone());
    let (label, value) = (words.t("shipping-region"), chosen.unwrap_or_default());
    Some(view! {
        <SelectField name="region" label options value error autocomplete="address-level1"/>
    })
}

/// Remembers where the shopper wants the cart sent; a region that the country does not have is
/// forgotten.
pub async fn send_to(
    shop: &Shop,
    tx: &mut TenantTx,
    cart: CartId,
    country: CountryCode,
    region: &str,
) -> Result<(), Failure> {
    let tariff = shipping::tariff(shop, tx).await?;
    let region = match tariff.destination(country, region) {
        Ok(to) => match to.region {
            Some(region) => region.as_str().to_owned(),
            None if tariff.regions(country).is_empty() => String::new(),
            None => ELSEWHERE.to_owned(),
        },
        Err(_) => String::new(),
    };
    if store::set_destination(tx, cart, country, &region).await? {
        let subject = json!({ "country": country, "region": region });
        happened(shop, tx, EventKind::LocationChange, subject).await?;
    }
    Ok(())
}
