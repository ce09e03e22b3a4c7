use leptos::prelude::*;
use time::OffsetDateTime;

use super::{CLIENT_ID, FORM, OFFERED, SANDBOX, SECRET, WEBHOOK_ID};
use crate::payment::PayPal;
use crate::payment::admin::{PAGE, keys_view};
use crate::payment::store::KeysShown;
use crate::ui::{Choice, ErrorSummary};
use crate::web::{Draft, Shop};

/// Where PayPal is told to send its events.
const WEBHOOK: &str = "/webhooks/paypal";
/// Which events it is told to send.
const EVENTS: [&str; 9] = [
    "CHECKOUT.ORDER.APPROVED",
    "PAYMENT.CAPTURE.COMPLETED",
    "PAYMENT.CAPTURE.DENIED",
    "PAYMENT.CAPTURE.PENDING",
    "PAYMENT.CAPTURE.REFUNDED",
    "PAYMENT.REFUND.FAILED",
    "CUSTOMER.DISPUTE.CREATED",
    "CUSTOMER.DISPUTE.UPDATED",
    "CUSTOMER.DISPUTE.RESOLVED",
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
        let currency = self.shop.settings().currency;
        let refused = (!PayPal::takes(currency)).then(|| {
            let code = currency.code().into();
            let text = words.with("settings-paypal-currency", [("currency", code)]);
            view! { <div class="notice" data-kind="warn" role="status"><p>{text}</p></div> }
        });
        view! {
            <section class="card" id="paypal-keys">
                <header class="card-head"><h2>{words.t("settings-paypal")}</h2></header>
                <div class="stack" data-gap="4">
                    <p>{words.t("settings-paypal-text")}</p>
                    {refused}
                    {body}
                </div>
            </section>
        }
        .into_any()
    }

    fn form(&self) -> impl IntoView + use<> {
        let (shop, words, draft) = (&self.shop, &self.shop.words, &self.draft);
        let labels = [
            (CLIENT_ID, "settings-paypal-client-id"),
            (SECRET, "settings-paypal-secret"),
            (WEBHOOK_ID, "settings-paypal-webhook-id"),
        ];
        let summary = draft.summary(words, &labels);
        let keys = self.keys.as_ref();
        let hint = || words.t("settings-paypal-hint");
        let client_id = keys_view::secret(
            shop,
            draft,
            CLIENT_ID,
            words.t("settings-paypal-client-id"),
            hint(),
            keys.map(|keys| keys.client_id_end.clone()),
        );
        let secret = keys_view::secret(
            shop,
            draft,
            SECRET,
            words.t("settings-paypal-secret"),
            hint(),
            keys.map(|keys| keys.secret_key_end.clone()),
        );
        let webhook_id = keys_view::secret(
            shop,
            draft,
            WEBHOOK_ID,
            words.t("settings-paypal-webhook-id"),
            words.t("settings-paypal-webhook-id-hint"),
            keys.map(|keys| keys.webhook_secret_end.clone()),
        );
        let is_sandbox = keys.is_some_and(|keys| !keys.is_live);
        let state = keys.map(|keys| keys_view::state(shop, keys, self.last_event));
        let lead = words.t("settings-paypal-webhook");
        let doors = keys.map(|_| keys_view::doors(shop, "paypal"));
        view! {
            <ErrorSummary text=summary/>
            {state}
            {keys_view::webhook(shop, lead, WEBHOOK, &EVENTS)}
            <form class="form" id=FORM method="post" action=shop.href(&[PAGE, "/paypal"].concat()) autocomplete="off">
                {client_id}
                {secret}
                {webhook_id}
                <Choice
                    name=SANDBOX
                    label=words.t("settings-paypal-sandbox")
                    ticked=draft.ticked(SANDBOX, is_sandbox)
                />
                <Choice
                    name=OFFERED
                    label=words.t("settings-paypal-offered")
                    ticked=draft.ticked(OFFERED, shop.settings().paypal)
                />
                <div class="form-actions">
                    <button class="button" data-kind="primary">{words.t("admin-save")}</button>
                </div>
            </form>
            {doors}
        }
    }
}
