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
        let tariffs = store::tariffs(&mut *tx, settings, &settings.locales).await?;
        let tariffs = tariffs.into_iter().map(Arc::new);
        Ok(Tariffs(
            settings.locales.iter().copied().zip(tariffs).collect(),
        ))
    });
    let known = known.await?;
    let of_locale = known.0.iter().find(|(locale, _)| *locale == shop.locale);
    if let Some((_, tariff)) = of_locale {
        return Ok(Arc::clone(tariff));
    }
    // A member of the staff may read a language that the store does not speak.
    let mut own = store::tariffs(tx, settings, &[shop.locale]).await?;
    Ok(Arc::new(own.pop().unwrap_or_default()))
}
