use std::sync::Arc;

use super::{Tariff, store};
use crate::core::Locale;
use crate::db::TenantTx;
use crate::web::{Failure, Shop};

/// A store's tariff in each of its languages.
struct Tariffs(Vec<(Locale, Arc<Tariff>)>);

/// The store's methods and rates, the names in the reader's language. They are remembered until something that
/// belongs to the store changes.
///
/// # Errors
/// When the database refuses.
pub async fn tariff(shop: &Shop, tx: &mut TenantTx) -> Result<Arc<Tariff>, Failure> {
    let settings = shop.settings();
    let known = shop.remembered(async {
        let mut tariffs = Vec::with_capacity(settings.locales.len());
        for locale in &settings.locales {
            let tariff = store::tariff(&mut *tx, settings, *locale).await?;
            tariffs.push((*locale, Arc::new(tariff)));
        }
        Ok(Tariffs(tariffs))
    });
    let known = known.await?;
    let of_locale = known.0.iter().find(|(locale, _)| *locale == shop.locale);
    match of_locale {
        Some((_, tariff)) => Ok(Arc::clone(tariff)),
        // A member of the staff may read a language that the store does not speak.
        None => Ok(Arc::new(store::tariff(tx, settings, shop.locale).await?)),
    }
}
