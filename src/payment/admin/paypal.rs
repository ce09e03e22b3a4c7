//! The merchant's keys of PayPal.

mod api;
mod views;

pub use api::{remove, save, test};

use crate::db::TenantTx;
use crate::identity::Staff;
use crate::payment::ProviderName;
use crate::payment::store::{keys_shown, last_event_at};
use crate::storefront::Draw;
use crate::web::Failure;

/// Key of the draft.
const FORM: &str = "settings-paypal";
/// Names of its fields.
const CLIENT_ID: &str = "paypal_client_id";
const SECRET: &str = "paypal_secret";
const WEBHOOK_ID: &str = "paypal_webhook_id";
const SANDBOX: &str = "paypal_sandbox";
const OFFERED: &str = "paypal";

/// PayPal's section of the page about payment.
pub(super) async fn section(staff: &Staff, tx: &mut TenantTx) -> Result<Draw, Failure> {
    let shop = staff.shop.clone();
    let paypal = ProviderName::PayPal.name();
    let shown = views::Shown {
        draft: shop.draft(tx, FORM).await?,
        keys: keys_shown(tx, paypal).await?,
        last_event: last_event_at(tx, paypal).await?,
        shop,
    };
    Ok(Box::new(move || shown.view()))
}
