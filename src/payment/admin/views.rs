use leptos::prelude::*;
use time::OffsetDateTime;

use super::{FORM, OFFERED, PAGE, SECRET_KEY, WEBHOOK_SECRET};
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
            let text = words.t("settings-card-no-sealing");
            view! { <div class="notice" data-kind="warn" role="status"><p>{text}</p></div> }
                .into_any()
        };
        view! {
            <section class="card" id="card">
                <header class="card-head"><h2>{words.t("settings-card")}</h2></header>
                <p>{words.t("settings-card-text")}</p>
                {body}
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
        let secret_key = self.secret(
            SECRET_KEY,
            words.t("settings-card-secret-key"),
            words.t("settings-card-secret-key-hint"),
            end(|keys| &keys.secret_key_end),
        );
        let webhook_secret = self.secret(
            WEBHOOK_SECRET,
            words.t("settings-card-webhook-secret"),
            words.t("settings-card-webhook-secret-hint"),
            end(|keys| &keys.webhook_secret_end),
        );
        let offered = shop.settings().card_online;
        view! {
            <ErrorSummary text=summary/>
            {self.state()}
            {self.webhook()}
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
            {self.doors()}
        }
    }

    /// A field that is never filled in; of what is kept only the end is told.
    fn secret(
        &self,
        name: &'static str,
        label: String,
        hint: String,
        end: Option<String>,
    ) -> impl IntoView + use<> {
        let words = &self.shop.words;
        let fault = self.draft.fault(name, words);
        let hint = match end {
            Some(end) => words.with("settings-card-kept", [("end", end.into())]),
            None => hint,
        };
        let described = match fault {
            Some(_) => format!("{name}-hint {name}-error"),
            None => format!("{name}-hint"),
        };
        let error = fault.as_ref().map(|fault| {
            let id = format!("{name}-error");
            view! { <p class="field-error" id=id>{fault.clone()}</p> }
        });
        view! {
            <div class="field">
                <label for=name>{label}</label>
                <p class="field-hint" id=format!("{name}-hint")>{hint}</p>
                <input
                    id=name
                    name=name
                    type="password"
                    autocomplete="off"
                    maxlength="255"
                    aria-invalid=fault.is_some().then_some("true")
                    aria-describedby=described
                />
                {error}
            </div>
        }
    }

    /// Whether the keys move real money, and when they were last accepted and told something.
    fn state(&self) -> Option<impl IntoView + use<>> {
        let keys = self.keys.as_ref()?;
        let (shop, words) = (&self.shop, &self.shop.words);
        let mode = if keys.is_live {
            "settings-card-live"
        } else {
            "settings-card-test-mode"
        };
        let tested = keys.tested_at.map(|at| {
            view! { <div><dt>{words.t("settings-card-tested")}</dt><dd>{shop.time(at)}</dd></div> }
        });
        let heard = match self.last_event {
            Some(at) => shop.time(at).into_any(),
            None => words.t("settings-card-never-heard").into_any(),
        };
        Some(view! {
            <dl class="facts">
                <div><dt>{words.t("settings-card-mode")}</dt><dd>{words.t(mode)}</dd></div>
                {tested}
                <div><dt>{words.t("settings-card-heard")}</dt><dd>{heard}</dd></div>
            </dl>
        })
    }

    /// What has to be told to Stripe.
    fn webhook(&self) -> impl IntoView + use<> {
        let words = &self.shop.words;
        let address = [self.shop.base_url().as_str(), WEBHOOK].concat();
        let events: Vec<_> = EVENTS
            .into_iter()
            .map(|event| view! { <li><code>{event}</code></li> })
            .collect();
        view! {
            <div class="stack" data-gap="2">
                <p>{words.t("settings-card-webhook")}</p>
                <p><code>{address}</code></p>
                <ul>{events}</ul>
            </div>
        }
    }

    fn doors(&self) -> Option<impl IntoView + use<>> {
        self.keys.as_ref()?;
        let (shop, words) = (&self.shop, &self.shop.words);
        let (test, remove) = (
            shop.href(&[PAGE, "/card/test"].concat()),
            shop.href(&[PAGE, "/card/remove"].concat()),
        );
        Some(view! {
            <div class="cluster" data-gap="3">
                <form method="post" action=test>
                    <button class="button">{words.t("settings-card-test")}</button>
                </form>
                <form method="post" action=remove>
                    <button class="button" data-kind="danger">{words.t("settings-card-remove")}</button>
                </form>
            </div>
        })
    }
}
