//! One mail: its state, what it says, and another try.

use axum::extract::Path;
use axum::http::{HeaderName, HeaderValue, header};
use axum::response::{Html, IntoResponse};
use leptos::prelude::*;
use time::OffsetDateTime;

use super::{badge, kind_in_words};
use crate::admin::{PageHead, page};
use crate::core::MessageId;
use crate::db::TenantTx;
use crate::identity::Staff;
use crate::messaging::store::{self, ListedMail};
use crate::messaging::{LetterFault, Letterhead, Rendered, preview, resend};
use crate::web::{Failure, Head, Outcome};

/// The mail's own styles and the shop's own pictures, nothing else, and only inside the admin.
const FRAME_POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/// `/admin/outbox/{id}`
pub async fn show(staff: Staff, Path(id): Path<String>) -> Outcome {
    let id = MessageId::parse(&id).map_err(|_| Failure::NotFound)?;
    let mut tx = staff.shop.begin().await?;
    let mail = store::listed(&mut tx, id).await?.ok_or(Failure::NotFound)?;
    let rendered = rendered(&staff, &mut tx, id).await?;
    let words = staff.shop.words.clone();
    let head = Head::titled(kind_in_words(&mail, &words));
    let inner = staff.clone();
    page(
        &staff,
        tx,
        head,
        crate::messaging::admin::NAVIGATION,
        move || {
            let shop = &inner.shop;
            let again = shop.href(&format!("/admin/outbox/{id}/resend"));
            let lead = inner.email(&mail.recipient);
            let (list, back, resend) = (
                shop.href("/admin/outbox"),
                words.t("outbox-back"),
                words.t("outbox-resend"),
            );
            let content = match rendered {
                MailPreview::Shown(rendered) => shown(&inner, id, rendered).into_any(),
                MailPreview::Secret => notice("info", words.t("outbox-secret")).into_any(),
                MailPreview::Outdated => notice("warn", words.t("outbox-outdated")).into_any(),
            };
            view! {
                <PageHead title=kind_in_words(&mail, &words) lead=lead>
                    <a class="button" href=list>{back}</a>
                    <form method="post" action=again>
                        <button class="button" data-kind="primary">{resend}</button>
                    </form>
                </PageHead>
                {state(&inner, &mail)}
                {content}
            }
        },
    )
    .await
}

/// `/admin/outbox/{id}/frame`: the mail as its reader sees it, for the frame in the page above.
pub async fn frame(staff: Staff, Path(id): Path<String>) -> Outcome {
    let id = MessageId::parse(&id).map_err(|_| Failure::NotFound)?;
    let mut tx = staff.shop.begin().await?;
    let MailPreview::Shown(rendered) = rendered(&staff, &mut tx, id).await? else {
        return Err(Failure::NotFound);
    };
    tx.commit().await?;
    let mut response = Html(rendered.html).into_response();
    for (name, value) in [
        (header::CONTENT_SECURITY_POLICY, FRAME_POLICY),
        (HeaderName::from_static("x-frame-options"), "SAMEORIGIN"),
        (header::CACHE_CONTROL, "private, no-store"),
    ] {
        response
            .headers_mut()
            .insert(name, HeaderValue::from_static(value));
    }
    Ok(response)
}

/// `POST /admin/outbox/{id}/resend`
pub async fn send_again(staff: Staff, Path(id): Path<String>) -> Outcome {
    let id = MessageId::parse(&id).map_err(|_| Failure::NotFound)?;
    let mut tx = staff.shop.begin().await?;
    let queued = resend(&mut tx, id).await?;
    tx.commit().await?;
    // A mail that is being sent this moment needs no second push.
    let id = queued.unwrap_or(id);
    staff
        .shop
        .see_other(&format!("/admin/outbox/{id}?done=queued"))
}

enum MailPreview {
    Shown(Rendered),
    Secret,
    Outdated,
}

async fn rendered(staff: &Staff, tx: &mut TenantTx, id: MessageId) -> Result<MailPreview, Failure> {
    let shop = &staff.shop;
    let letterhead = Letterhead::of_shop(&shop.state.config, &shop.tenant, shop.store.clone());
    match preview(tx, &shop.state, &letterhead, id).await {
        Ok(Some(rendered)) => Ok(MailPreview::Shown(rendered)),
        Ok(None) => Err(Failure::NotFound),
        Err(LetterFault::Secret) => Ok(MailPreview::Secret),
        Err(LetterFault::Outdated) => Ok(MailPreview::Outdated),
        Err(LetterFault::Internal(cause)) => Err(Failure::internal(cause)),
    }
}

fn state(staff: &Staff, mail: &ListedMail) -> impl IntoView + use<> {
    let (shop, words) = (&staff.shop, &staff.shop.words);
    let moment = |at: OffsetDateTime| shop.moment(at);
    let next = (mail.state == "queued").then(|| moment(mail.next_attempt_at));
    let rows: Vec<_> = [
        ("outbox-written", Some(moment(mail.created_at))),
        ("outbox-sent-at", mail.sent_at.map(moment)),
        ("outbox-attempts", Some(mail.attempts.to_string())),
        ("outbox-next", next),
        ("outbox-error", mail.last_error.clone()),
    ]
    .into_iter()
    .filter_map(|(key, value)| {
        value.map(|value| view! { <div><dt>{words.t(key)}</dt><dd>{value}</dd></div> })
    })
    .collect();
    view! {
        <section class="card">
            <header class="card-head"><h2>{words.t("outbox-state")}</h2>{badge(mail, words)}</header>
            <dl class="facts">{rows}</dl>
        </section>
    }
}

fn shown(staff: &Staff, id: MessageId, rendered: Rendered) -> impl IntoView + use<> {
    let (shop, words) = (&staff.shop, &staff.shop.words);
    let src = shop.href(&format!("/admin/outbox/{id}/frame"));
    view! {
        <section class="card">
            <header class="card-head"><h2>{rendered.subject}</h2></header>
            <iframe class="preview-frame" src=src title=words.t("outbox-preview")></iframe>
        </section>
        <section class="card">
            <details>
                <summary>{words.t("outbox-text")}</summary>
                <pre class="mail-text" tabindex="0">{rendered.text}</pre>
            </details>
        </section>
    }
}

fn notice(kind: &'static str, text: String) -> impl IntoView {
    view! { <div class="notice" data-kind=kind role="status"><p>{text}</p></div> }
}
