//! What the sections of the providers have in common.

use leptos::prelude::*;
use time::OffsetDateTime;

use super::PAGE;
use crate::payment::store::KeysShown;
use crate::web::{Draft, Shop};

/// A field that is never filled in; of what is kept only the end is told.
pub(super) fn secret(
    shop: &Shop,
    draft: &Draft,
    name: &'static str,
    label: String,
    hint: String,
    end: Option<String>,
) -> impl IntoView + use<> {
    let words = &shop.words;
    let fault = draft.fault(name, words);
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
pub(super) fn state(
    shop: &Shop,
    keys: &KeysShown,
    last_event: Option<OffsetDateTime>,
) -> impl IntoView + use<> {
    let words = &shop.words;
    let mode = if keys.is_live {
        "settings-card-live"
    } else {
        "settings-card-test-mode"
    };
    let tested = keys.tested_at.map(|at| {
        view! { <div><dt>{words.t("settings-card-tested")}</dt><dd>{shop.time(at)}</dd></div> }
    });
    let heard = match last_event {
        Some(at) => shop.time(at).into_any(),
        None => words.t("settings-card-never-heard").into_any(),
    };
    view! {
        <dl class="facts">
            <div><dt>{words.t("settings-card-mode")}</dt><dd>{words.t(mode)}</dd></div>
            {tested}
            <div><dt>{words.t("settings-card-heard")}</dt><dd>{heard}</dd></div>
        </dl>
    }
}

/// What has to be told to the provider: where it sends which events.
pub(super) fn webhook(
    shop: &Shop,
    lead: String,
    path: &str,
    events: &[&'static str],
) -> impl IntoView + use<> {
    let address = [shop.base_url().as_str(), path].concat();
    let events: Vec<_> = events
        .iter()
        .map(|event| view! { <li><code>{*event}</code></li> })
        .collect();
    view! {
        <div class="stack" data-gap="2">
            <p>{lead}</p>
            <p><code>{address}</code></p>
            <ul>{events}</ul>
        </div>
    }
}

/// The buttons that try the keys and remove them.
pub(super) fn doors(shop: &Shop, provider: &str) -> impl IntoView + use<> {
    let words = &shop.words;
    let (test, remove) = (
        shop.href(&format!("{PAGE}/{provider}/test")),
        shop.href(&format!("{PAGE}/{provider}/remove")),
    );
    view! {
        <div class="cluster" data-gap="3">
            <form method="post" action=test>
                <button class="button">{words.t("settings-card-test")}</button>
            </form>
            <form method="post" action=remove>
                <button class="button" data-kind="danger">{words.t("settings-card-remove")}</button>
            </form>
        </div>
    }
}

/// What stands in the place of the form while the installation cannot seal.
pub(super) fn no_sealing(shop: &Shop) -> AnyView {
    let text = shop.words.t("settings-card-no-sealing");
    view! { <div class="notice" data-kind="warn" role="status"><p>{text}</p></div> }.into_any()
}
