//! The merchant's keys of the providers. They are typed, kept sealed and never shown again.

mod api;
mod keys_view;
pub mod paypal;
mod views;

pub use api::{remove, save, test};

use crate::core::{Error, Reason};
use crate::db::TenantTx;
use crate::identity::Staff;
use crate::payment::store::{keys_shown, last_event_at};
use crate::payment::{NO_WEBHOOK, ProviderFault, ProviderName};
use crate::storefront::Draw;
use crate::web::Failure;

/// Where the forms stand.
const PAGE: &str = "/admin/settings/payment";
/// Key of the draft of the card's.
const FORM: &str = "settings-card";
/// Names of its fields.
const SECRET_KEY: &str = "secret_key";
const WEBHOOK_SECRET: &str = "webhook_secret";
const OFFERED: &str = "card_online";

/// The providers' sections of the page about payment.
pub async fn section(staff: &Staff, tx: &mut TenantTx) -> Result<Draw, Failure> {
    let shop = staff.shop.clone();
    let stripe = ProviderName::Stripe.name();
    let shown = views::Shown {
        draft: shop.draft(tx, FORM).await?,
        keys: keys_shown(tx, stripe).await?,
        last_event: last_event_at(tx, stripe).await?,
        shop,
    };
    let paypal = paypal::section(staff, tx).await?;
    Ok(Box::new(move || {
        use leptos::prelude::*;
        view! {
            {shown.view()}
            {paypal()}
        }
        .into_any()
    }))
}

/// What a provider said of keys that were tried, beside the field that it is about.
fn told(fault: &ProviderFault, key: &'static str, webhook: &'static str) -> Error {
    match fault {
        ProviderFault::Refused(code) if code == NO_WEBHOOK => {
            Error::invalid(webhook, Reason::NoSuchWebhook)
        }
        ProviderFault::Unauthorized | ProviderFault::NotFound | ProviderFault::Refused(_) => {
            Error::invalid(key, Reason::KeyNotAccepted)
        }
        ProviderFault::Unreachable => Error::invalid(key, Reason::NoAnswer),
    }
}
