//! What pages show of passkeys: the button of the sign-in, and an account's own. What needs a script is hidden until
//! `passkey.js` has found that the browser knows passkeys.

use leptos::prelude::*;

use crate::account::form::CURRENT_PASSWORD;
use crate::account::passkey::{LONGEST_NAME, host};
use crate::account::store::OwnPasskey;
use crate::ui::TextField;
use crate::web::{LiveScript, Shop};

/// What a redirect may tell of them in the account.
pub(super) const TOLD: [&str; 6] = [
    "passkey-added",
    "passkey-removed",
    "passkey-last",
    "passkey-full",
    "passkey-refused",
    "passkey-expired",
];

/// What a redirect may tell at the sign-in.
pub(super) const TOLD_AT_DOOR: [&str; 1] = ["passkey-unknown"];

/// The button that signs in with a passkey and goes on with `next`. The browser also offers passkeys in the field of the
/// email address.
pub(super) fn button(shop: &Shop, next: String) -> impl IntoView + use<> {
    let words = &shop.words;
    view! {
        <form
            class="form"
            method="post"
            action=shop.href("/account/passkeys/sign-in")
            data-passkey=shop.href("/account/passkeys/sign-in/challenge")
            data-failed=words.t("account-passkey-failed")
            data-often=words.t("account-passkey-often")
            hidden
        >
            <input type="hidden" name="next" value=next/>
            {answer()}
            <div class="form-actions"><button class="button">{words.t("account-passkey-button")}</button></div>
            <p class="field-error" role="alert"></p>
        </form>
        <LiveScript name="passkey"/>
    }
}

/// What the script fills in.
fn answer() -> impl IntoView {
    view! {
        <input type="hidden" name="challenge"/>
        <input type="hidden" name="credential"/>
    }
}

/// The passkeys of an account, and how to add one. An address that nobody has proven gets none.
pub(super) fn list(
    shop: &Shop,
    known: &[OwnPasskey],
    is_proven: bool,
    has_password: bool,
) -> impl IntoView + use<> {
    let words = &shop.words;
    let own: Vec<_> = known.iter().map(|one| passkey(shop, one)).collect();
    let is_empty = own.is_empty();
    let list = (!is_empty).then(|| view! { <ul class="provider-list">{own}</ul> });
    let add = is_proven.then(|| add_form(shop, has_password));
    (is_proven || !is_empty).then(|| {
        view! {
            <section class="stack" data-gap="4" id="passkeys" hidden=is_empty>
                <h2>{words.t("account-passkey-title")}</h2>
                <p class="soft small">{words.t("account-passkey-text")}</p>
                {list}
                {add}
            </section>
        }
    })
}

fn passkey(shop: &Shop, one: &OwnPasskey) -> impl IntoView + use<> {
    let words = &shop.words;
    let since = [("moment", shop.moment(one.created_at).into())];
    let since = words.with("account-passkey-since", since);
    let used = one.used_at.map(|at| {
        let used = [("moment", shop.moment(at).into())];
        words.with("account-passkey-used", used)
    });
    let elsewhere = host(shop).is_ok_and(|here| here != one.host).then(|| {
        let of = [("host", one.host.clone().into())];
        words.with("account-passkey-elsewhere", of)
    });
    let named = |key: &str| words.with(key, [("name", one.name.clone().into())]);
    let path = |action: &str| shop.href(&format!("/account/passkeys/{}/{action}", one.id));
    view! {
        <li>
            <span>
                {one.name.clone()} " " <span class="soft small">{since} " " {used} " " {elsewhere}</span>
            </span>
            <form method="post" action=path("name")>
                <input
                    name="name"
                    value=one.name.clone()
                    aria-label=named("account-passkey-name-of")
                    maxlength=LONGEST_NAME
                    required
                />
                " "
                <button class="button" data-size="small" aria-label=named("account-passkey-rename-named")>
                    {words.t("account-passkey-rename")}
                </button>
            </form>
            <form method="post" action=path("remove")>
                <button class="button" data-size="small" aria-label=named("account-passkey-remove-named")>
                    {words.t("account-passkey-remove")}
                </button>
            </form>
        </li>
    }
}

fn add_form(shop: &Shop, has_password: bool) -> impl IntoView + use<> {
    let words = &shop.words;
    let password = has_password.then(|| {
        view! {
            <div class="field">
                <label for="passkey-password">{words.t("account-current-password")}</label>
                <input id="passkey-password" type="password" name=CURRENT_PASSWORD autocomplete="current-password" required/>
            </div>
        }
    });
    view! {
        <form
            class="form"
            method="post"
            action=shop.href("/account/passkeys")
            data-passkey=shop.href("/account/passkeys/challenge")
            data-makes=""
            data-failed=words.t("account-passkey-failed")
            data-often=words.t("account-passkey-often")
            data-wrong=words.t("account-passkey-wrong")
            hidden
        >
            {answer()}
            <TextField name="name" label=words.t("account-passkey-name") value="" optional=Some(words.t("account-optional")) maxlength=LONGEST_NAME.into()/>
            {password}
            <div class="form-actions"><button class="button">{words.t("account-passkey-add")}</button></div>
            <p class="field-error" role="alert"></p>
        </form>
        <LiveScript name="passkey"/>
    }
}
