//! The merchant's keys of the provider of cards. They are typed, kept sealed and never shown again.

mod api;
mod views;

pub use api::{remove, save, test};

use crate::db::TenantTx;
use crate::identity::Staff;
use crate::payment::STRIPE;
use crate::payment::store::{keys_shown, last_event_at};
use crate::storefront::Draw;
use crate::web::Failure;

/// Where the form stands.
const PAGE: &str = "/admin/settings/payment";
/// Key of its draft.
const FORM: &str = "settings-card";
/// Names of its fields.
const SECRET_KEY: &str = "secret_key";
const WEBHOOK_SECRET: &str = "webhook_secret";
const OFFERED: &str = "card_online";

/// The card's section of the page about payment.
pub async fn section(staff: &Staff, tx: &mut TenantTx) -> Result<Draw, Failure> {
    let shop = staff.shop.clone();
    let shown = views::Shown {
        draft: shop.draft(tx, FORM).await?,
        keys: keys_shown(tx, STRIPE).await?,
        last_event: last_event_at(tx, STRIPE).await?,
        shop,
    };
    Ok(Box::new(move || shown.view()))
}
