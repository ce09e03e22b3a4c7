//! Opening a shop: the wish, the waiting for the mail, and the link that proves the address.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;

use super::frame::{entry_page, public_page};
use crate::core::{Error, Refusal};
use crate::identity::pages::{NEW_PASSWORD_LABELS, new_password_fields};
use crate::platform::api::sign_up::{FORM, PROOF_FORM};
use crate::platform::sign_up::{self, LINK_HOURS, SignUp, SignUpState};
use crate::platform::{SignUpPolicy, api};
use crate::ui::{ErrorSummary, TextField};
use crate::web::{Draft, Head, Outcome, PlatformContext};
use crate::words::Words;

/// `/sign-up`
pub async fn show(front: PlatformContext) -> Outcome {
    let words = front.words.clone();
    let title = words.t("platform-sign-up-title");
    let policy = sign_up::settings(&front.state.db).await?.sign_up;
    if policy == SignUpPolicy::Closed {
        let text = words.t("platform-closed");
        return Ok(entry_page(&front, title, || view! { <p class="lead">{text}</p> }).await);
    }
    let draft = front.draft(FORM).await?;
    let authority = front.state.config.authority().to_owned();
    let sends_mail = front.state.config.smtp_url.is_some();
    let head = Head {
        title: title.clone(),
        description: words.t("platform-lead"),
        canonical: Some(format!("{}/sign-up", front.state.config.public_url)),
        ..Head::default()
    };
    let page = public_page(&front, head, move || {
        let by_approval = (policy == SignUpPolicy::Approval)
            .then(|| view! { <p class="soft">{words.t("platform-by-approval")}</p> });
        let no_mail = (!sends_mail).then(|| {
            view! { <div class="notice" data-kind="warn" role="status"><p>{words.t("platform-no-mail")}</p></div> }
        });
        view! {
            <main id="content" tabindex="-1" class="section">
                <div class="entry-card">
                    <h1>{title}</h1>
                    {by_approval}
                    {no_mail}
                    <SignUpForm words draft authority/>
                </div>
            </main>
        }
    })
    .await;
    Ok(page)
}

/// The form of a wish.
#[component]
pub(super) fn SignUpForm(words: Words, draft: Draft, authority: String) -> impl IntoView {
    let fault = |name: &str| draft.fault(name, &words);
    let summary = draft.summary(
        &words,
        &[
            ("shop_name", "platform-shop-name"),
            ("tenant", "platform-tenant"),
            ("email", "platform-email"),
        ],
    );
    view! {
        <form class="form" method="post" action="/sign-up">
            <ErrorSummary text=summary/>
            <TextField
                name="shop_name"
                label=words.t("platform-shop-name")
                value=draft.value("shop_name", "")
                error=fault("shop_name")
                autocomplete="organization"
                maxlength=60
            />
            <TenantField words=words.clone() value=draft.value("tenant", "") error=fault("tenant") authority/>
            <TextField
                name="email"
                label=words.t("platform-email")
                value=draft.value("email", "")
                kind="email"
                hint=Some(words.t("platform-email-hint"))
                error=fault("email")
                autocomplete="email"
                maxlength=254
            />
            <div class="form-actions">
                <button class="button" data-kind="primary" data-wide>{words.t("platform-open-shop")}</button>
            </div>
        </form>
    }
}

/// The tenant's name with the rest of its address behind it.
#[component]
pub(super) fn TenantField(
    words: Words,
    value: String,
    #[prop(optional_no_strip)] error: Option<String>,
    authority: String,
) -> impl IntoView {
    let invalid = error.is_some().then_some("true");
    view! {
        <div class="field">
            <label for="tenant">{words.t("platform-tenant")}</label>
            <p class="field-hint" id="tenant-hint">{words.t("platform-tenant-hint")}</p>
            <div class="affix">
                <input
                    id="tenant"
                    name="tenant"
                    value=value
                    required
                    minlength="3"
                    maxlength="40"
                    autocomplete="off"
                    autocapitalize="none"
                    spellcheck="false"
                    aria-invalid=invalid
                    aria-describedby="tenant-hint tenant-error"
                />
                <span>{format!(".{authority}")}</span>
            </div>
            <p class="field-error" id="tenant-error">{error}</p>
        </div>
    }
}

/// `/sign-up/sent`
pub async fn sent(front: PlatformContext) -> Outcome {
    let words = front.words.clone();
    let title = words.t("platform-mail-sent");
    Ok(entry_page(&front, title, move || {
        let span = words.span(LINK_HOURS);
        view! { <p class="lead">{words.with("platform-mail-sent-text", [("span", span.into())])}</p> }
    })
    .await)
}

/// `/sign-up/waiting`
pub async fn waiting(front: PlatformContext) -> Outcome {
    let words = front.words.clone();
    let title = words.t("platform-waiting");
    Ok(entry_page(&front, title, move || {
        view! { <p class="lead">{words.t("platform-waiting-text")}</p> }
    })
    .await)
}

/// `/sign-up/proof/{token}`: what the mailed link shows, before the shop is open and after. Looking
/// changes nothing.
pub async fn proof(front: PlatformContext, Path(token): Path<String>) -> Outcome {
    let words = front.words.clone();
    let Some(wish) = sign_up::by_link(&front.state.db, &token).await? else {
        return expired(&front).await;
    };
    if wish.state == SignUpState::Opened {
        return Ok(opened(&front, &wish).await);
    }
    let policy = sign_up::settings(&front.state.db).await?.sign_up;
    let action = api::sign_up::proof_path(&token);
    if wish.needs_consent(policy) {
        let title = words.t("platform-prove-title");
        return Ok(entry_page(&front, title, move || {
            view! {
                <p class="lead">{words.with("platform-prove-text", [("email", wish.email.to_string().into())])}</p>
                <form class="form" method="post" action=action>
                    <div class="form-actions">
                        <button class="button" data-kind="primary" data-wide>{words.t("platform-prove")}</button>
                    </div>
                </form>
            }
        })
        .await);
    }
    let draft = front.draft(PROOF_FORM).await?;
    let authority = front.state.config.authority().to_owned();
    let title = words.with(
        "platform-welcome",
        [("shop", wish.shop_name.clone().into())],
    );
    Ok(entry_page(&front, title, move || {
        opening_form(&words, &draft, &wish, action, authority)
    })
    .await)
}

/// Where the shop lies. A form's answer must not lead to another host, which the page's own policy
/// forbids and browsers enforce; links may.
async fn opened(front: &PlatformContext, wish: &SignUp) -> Response {
    let words = front.words.clone();
    let shop = front.state.config.shop_url(wish.tenant.as_str());
    let admin = format!("{shop}/admin");
    let title = words.with("platform-opened", [("shop", wish.shop_name.clone().into())]);
    let email = wish.email.to_string();
    entry_page(front, title, move || {
        let text = words.with("platform-opened-text", [("email", email.into())]);
        let place = |key: &str, address: &str| {
            let link = view! { <a href=address.to_owned()>{address.to_owned()}</a> };
            view! { <div><dt>{words.t(key)}</dt><dd>{link}</dd></div> }
        };
        view! {
            <p class="lead">{text}</p>
            <dl class="facts">
                {place("platform-opened-shop", &shop)}
                {place("platform-opened-admin", &admin)}
            </dl>
            <p><a class="button" data-kind="primary" data-wide href=admin>{words.t("platform-opened-sign-in")}</a></p>
        }
    })
    .await
}

fn opening_form(
    words: &Words,
    draft: &Draft,
    wish: &SignUp,
    action: String,
    authority: String,
) -> impl IntoView + use<> {
    let fault = |name: &str| draft.fault(name, words);
    let [new, again] = NEW_PASSWORD_LABELS;
    let summary = draft.summary(words, &[("tenant", "platform-tenant"), new, again]);
    let tenant = if wish.is_approved {
        let host = format!("{}.{authority}", wish.tenant);
        view! { <p class="lead">{host}</p> }.into_any()
    } else {
        let value = draft.value("tenant", wish.tenant.as_str());
        view! { <TenantField words=words.clone() value error=fault("tenant") authority/> }
            .into_any()
    };
    view! {
        <p>{words.t("platform-choose-password")}</p>
        <form class="form" method="post" action=action>
            <ErrorSummary text=summary/>
            {tenant}
            <input type="hidden" name="username" autocomplete="username" value=wish.email.to_string()/>
            {new_password_fields(words, draft, &wish.shop_name)}
            <div class="form-actions">
                <button class="button" data-kind="primary" data-wide>{words.t("platform-open-shop")}</button>
            </div>
        </form>
    }
}

/// The page of a link that leads nowhere (any more).
async fn expired(front: &PlatformContext) -> Outcome {
    let words = front.words.clone();
    let title = words.t("platform-link-expired");
    let text = words
        .error(&Error::Refused(Refusal::LinkExpired))
        .unwrap_or_default();
    let mut page = entry_page(front, title, move || {
        view! {
            <p class="lead">{text}</p>
            <p><a class="button" href="/sign-up">{words.t("platform-open-shop")}</a></p>
        }
    })
    .await;
    *page.status_mut() = StatusCode::GONE;
    Ok(page)
}
