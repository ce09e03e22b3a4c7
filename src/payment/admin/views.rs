use leptos::prelude::*;
use time::OffsetDateTime;

use super::{FORM, OFFERED, PAGE, SECRET_KEY, WEBHOOK_SECRET, keys_view};
use crate::payment::store::KeysShown;
use crate::ui::{Choice, ErrorSummary};
use crate::web::{Draft, Shop};

/// Where Stripe is told to send its events.
const WEBHOOK: &str = "/webhooks/stripe";
/// Which events it is told to send.
const EVENTS: [&str; 10] = [
    "checkout.session.completed",
    "checkout.session.expired",
    "checkout.session.async_payment_succeeded",
    "checkout.session.async_payment_failed",
    "charge.refunded",
    "refund.created",
    "refund.updated",
    "refund.failed",
    "charge.dispute.created",
    "charge.dispute.closed",
];

/// What the section shows.
pub(super) struct Shown {
    pub shop: Shop,
    pub draft: Draft,
    pub keys: Option<KeysShown>,
    pub last_event: Option<OffsetDateTime>,
}

impl Shown {
    pub(super) fn view(&self) -> AnyView {
        let words = &self.shop.words;
        let body = if self.shop.state.config.sealing_keys.is_some() {
            self.form().into_any()
        } else {
            keys_view::no_sealing(&self.shop)
        };
        view! {
            <section class="card" id="card">
                <header class="card-head"><h2>{words.t("settings-card")}</h2></header>
                <div class="stack" data-gap="4">
                    <p>{words.t("settings-card-text")}</p>
                    {body}
                </div>
            </section>
        }
        .into_any()
    }

    fn form(&self) -> impl IntoView + use<> {
        let (shop, words) = (&self.shop, &self.shop.words);
        let labels = [
            (SECRET_KEY, "settings-card-secret-key"),
            (WEBHOOK_SECRET, "settings-card-webhook-secret"),
        ];
        let summary = self.draft.summary(words, &labels);
        let end = |of: fn(&KeysShown) -> &str| self.keys.as_ref().map(|keys| of(keys).to_owned());
        let secret_key = keys_view::secret(
            shop,
            &self.draft,
            SECRET_KEY,
            words.t("settings-card-secret-key"),
            words.t("settings-card-secret-key-hint"),
            end(|keys| &keys.secret_key_end),
        );
        let webhook_secret = keys_view::secret(
            shop,
            &self.draft,
            WEBHOOK_SECRET,
            words.t("settings-card-webhook-secret"),
            words.t("settings-card-webhook-secret-hint"),
            end(|keys| &keys.webhook_secret_end),
        );
        let offered = shop.settings().card_online;
        let state = self.keys.as_ref();
        let state = state.map(|keys| keys_view::state(shop, keys, self.last_event));
        let lead = words.t("settings-card-webhook");
        let doors = self.keys.as_ref().map(|_| keys_view::doors(shop, "card"));
        view! {
            <ErrorSummary text=summary/>
            {state}
            {keys_view::webhook(shop, lead, WEBHOOK, &EVENTS)}
            <form class="form" id=FORM method="post" action=shop.href(&[PAGE, "/card"].concat()) autocomplete="off">
                {secret_key}
                {webhook_secret}
                <Choice
                    name=OFFERED
                    label=words.t("settings-card-offered")
                    ticked=self.draft.ticked(OFFERED, offered)
                />
                <div class="form-actions">
                    <button class="button" data-kind="primary">{words.t("admin-save")}</button>
                </div>
            </form>
            {doors}
        }
    }
}
