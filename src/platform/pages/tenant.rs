//! One tenant: its state, its domains, and what the operator may do to it.

use axum::extract::Path;
use leptos::prelude::*;

use super::frame::{Place, operator_page};
use super::tenants::{size, state_badge};
use crate::core::{TenantName, format_date};
use crate::platform::api::tenants::{DELETE_FORM, by_name};
use crate::platform::operator::Operator;
use crate::tenancy;
use crate::tenancy::TenantState;
use crate::tenancy::domains::{self, Domain, Proof};
use crate::tenancy::store::TenantRow;
use crate::ui::{ErrorSummary, TextField};
use crate::web::{Draft, Failure, Outcome};
use crate::words::Words;

/// `/operator/tenants/{name}`
pub async fn show(Operator(operator): Operator, Path(name): Path<String>) -> Outcome {
    let front = operator.front.clone();
    let db = &front.state.db;
    let tenant = by_name(db, &name).await?;
    let row = tenancy::store::tenant_row(db.pool(), &tenant.name)
        .await?
        .ok_or(Failure::NotFound)?;
    let sizes = tenancy::store::schema_sizes(db.pool(), std::slice::from_ref(&row)).await?;
    let bytes = sizes.get(&row.schema).copied().unwrap_or(0);
    let claimed = domains::list(db, &tenant).await?;
    let draft = front.draft(DELETE_FORM).await?;
    let words = front.words.clone();
    let url = front.state.config.shop_url(tenant.name.as_str());
    let title = row.name.clone();
    Ok(operator_page(&operator, title, Place::Tenants, move || {
        view! {
            <header class="page-head">
                <div>
                    <nav class="breadcrumb" aria-label=words.t("platform-where")>
                        <ol><li><a href="/operator">{words.t("platform-tenants")}</a></li><li><a aria-current="page">{row.name.clone()}</a></li></ol>
                    </nav>
                    <h1>{row.name.clone()}</h1>
                    <p><a href=url.clone()>{url.clone()}</a></p>
                </div>
                {state_form(&words, &row)}
            </header>
            {facts(&words, &row, bytes)}
            {domain_card(&words, &tenant.name, claimed)}
            {delete_card(&words, &tenant.name, &draft)}
        }
    })
    .await)
}

fn state_form(words: &Words, row: &TenantRow) -> Option<impl IntoView + use<>> {
    let (step, label) = match row.state {
        TenantState::Active => ("suspend", "platform-suspend"),
        TenantState::Suspended => ("resume", "platform-resume"),
        TenantState::Creating => return None,
    };
    let action = format!("/operator/tenants/{}/{step}", row.name);
    Some(view! {
        <form class="page-actions" method="post" action=action>
            <button class="button">{words.t(label)}</button>
        </form>
    })
}

fn facts(words: &Words, row: &TenantRow, bytes: i64) -> impl IntoView + use<> {
    let locale = words.locale();
    view! {
        <section class="card">
            <dl class="facts">
                <div><dt>{words.t("platform-state")}</dt><dd>{state_badge(words, row.state)}</dd></div>
                <div><dt>{words.t("platform-version")}</dt><dd>{row.version}</dd></div>
                <div><dt>{words.t("platform-created")}</dt><dd>{format_date(row.created_at.date(), locale)}</dd></div>
                <div><dt>{words.t("platform-size")}</dt><dd>{size(bytes)}</dd></div>
                <div><dt>{words.t("platform-owner-email")}</dt><dd>{mailbox(row.owner_email.as_deref())}</dd></div>
            </dl>
        </section>
    }
}

/// An address that breaks before its host where a line is too short for it, not within a word.
fn mailbox(email: Option<&str>) -> AnyView {
    match email.and_then(|email| email.split_once('@')) {
        Some((name, host)) => view! { {name.to_owned()} <wbr/> {format!("@{host}")} }.into_any(),
        None => "–".into_any(),
    }
}

fn domain_card(words: &Words, tenant: &TenantName, claimed: Vec<Domain>) -> impl IntoView + use<> {
    let action = format!("/operator/tenants/{tenant}/domains");
    let nothing = claimed
        .is_empty()
        .then(|| view! { <p class="soft">{words.t("platform-no-domains")}</p> });
    let rows: Vec<_> = claimed
        .into_iter()
        .map(|domain| {
            let host = domain.host.to_string();
            let end = match domain.proof {
                Some(proof) => {
                    let key = match proof {
                        Proof::Dns => "platform-proven-by-dns",
                        Proof::Operator => "platform-proven-by-operator",
                    };
                    view! { <span class="badge" data-kind="success" data-dot>{words.t(key)}</span> }.into_any()
                }
                None => view! {
                    <form method="post" action=action.clone()>
                        <input type="hidden" name="host" value=host.clone()/>
                        <button class="button" data-size="small">{words.t("platform-vouch")}</button>
                    </form>
                }
                .into_any(),
            };
            view! { <div><dt>{host}</dt><dd>{end}</dd></div> }
        })
        .collect();
    view! {
        <section class="card">
            <header class="card-head"><h2>{words.t("platform-domains")}</h2></header>
            {nothing}
            <dl class="facts">{rows}</dl>
        </section>
    }
}

fn delete_card(words: &Words, tenant: &TenantName, draft: &Draft) -> impl IntoView + use<> {
    let action = format!("/operator/tenants/{tenant}/delete");
    let label = words.with("platform-type-name", [("name", tenant.to_string().into())]);
    let summary = draft.summary_by(words, |field| {
        (field == "typed_name").then(|| label.clone())
    });
    view! {
        <section class="card">
            <header class="card-head"><h2>{words.t("platform-delete")}</h2></header>
            <p>{words.t("platform-delete-text")}</p>
            <form class="form" method="post" action=action>
                <ErrorSummary text=summary/>
                <TextField
                    name="typed_name"
                    label
                    value=draft.value("typed_name", "")
                    error=draft.fault("typed_name", words)
                    autocomplete="off"
                    maxlength=40
                />
                <div class="form-actions"><button class="button" data-kind="danger">{words.t("platform-delete-button")}</button></div>
            </form>
        </section>
    }
}
