//! All tenants, and a new one.

use axum::http::Uri;
use axum::response::Response;
use leptos::prelude::*;

use super::frame::{Place, operator_page};
use super::sign_up::TenantField;
use crate::core::{Email, PageNumber, TenantName, format_date};
use crate::platform::api::tenants::FORM;
use crate::platform::operator::{AnyOperator, Operator};
use crate::tenancy;
use crate::tenancy::TenantState;
use crate::tenancy::store::TenantRow;
use crate::ui::{ErrorSummary, TextField};
use crate::web::{Draft, FormFields, Outcome};
use crate::words::Words;

/// Tenants on a page.
const PER_PAGE: std::num::NonZeroU32 = std::num::NonZeroU32::new(50).unwrap();

/// `/operator`
pub async fn show(Operator(operator): Operator, uri: Uri) -> Outcome {
    let front = operator.front.clone();
    let wish = FormFields::of_query(&uri)?;
    let typed: String = wish.get("q").trim().chars().take(60).collect();
    let page = PageNumber::parse(wish.get("page")).unwrap_or(PageNumber::FIRST);
    let pool = front.state.db.pool();
    let (rows, total) =
        tenancy::store::tenants_page(pool, &typed, PER_PAGE.get().into(), page.offset(PER_PAGE))
            .await?;
    let sizes = tenancy::store::schema_sizes(pool, &rows).await?;
    let draft = front.draft(FORM).await?;
    let words = front.words.clone();
    let authority = front.state.config.authority().to_owned();
    let title = words.t("platform-tenants");
    Ok(
        operator_page(&operator, title.clone(), Place::Tenants, move || {
            let lead = words.with("platform-tenant-count", [("count", total.into())]);
            let list: Vec<_> = rows
                .iter()
                .map(|row| tenant_row(&words, row, sizes.get(&row.schema).copied().unwrap_or(0)))
                .collect();
            let nothing = list
                .is_empty()
                .then(|| view! { <footer class="card-foot"><p class="soft">{words.t("platform-no-tenants")}</p></footer> });
            let pages = pagination(&words, &typed, page.get(), total);
            view! {
                <header class="page-head"><div><h1>{title}</h1><p>{lead}</p></div></header>
                <section class="card" data-flush>
                    <form class="toolbar" method="get">
                        <div class="field toolbar-search">
                            <label for="q">{words.t("platform-search")}</label>
                            <input id="q" type="search" name="q" value=typed maxlength="60"/>
                        </div>
                        <button class="button">{words.t("platform-search-button")}</button>
                    </form>
                    <div class="table-frame">
                        <table class="data-table">
                            <thead>
                                <tr>
                                    <th scope="col">{words.t("platform-tenant-name")}</th>
                                    <th scope="col">{words.t("platform-state")}</th>
                                    <th scope="col">{words.t("platform-version")}</th>
                                    <th scope="col">{words.t("platform-created")}</th>
                                    <th scope="col" data-align="end">{words.t("platform-size")}</th>
                                </tr>
                            </thead>
                            <tbody>{list}</tbody>
                        </table>
                    </div>
                    {nothing}
                    {pages}
                </section>
                <section class="card">
                    <header class="card-head"><h2>{words.t("platform-new-tenant")}</h2></header>
                    <NewTenant words draft authority/>
                </section>
            }
        })
        .await,
    )
}

fn tenant_row(words: &Words, row: &TenantRow, bytes: i64) -> impl IntoView + use<> {
    let href = format!("/operator/tenants/{}", row.name);
    view! {
        <tr>
            <th scope="row"><a href=href>{row.name.clone()}</a></th>
            <td data-label=words.t("platform-state")>{state_badge(words, row.state)}</td>
            <td data-label=words.t("platform-version")>{row.version}</td>
            <td data-label=words.t("platform-created")>{format_date(row.created_at.date(), words.locale())}</td>
            <td data-label=words.t("platform-size") data-align="end">{size(bytes)}</td>
        </tr>
    }
}

/// The state as a pill.
pub(super) fn state_badge(words: &Words, state: TenantState) -> impl IntoView + use<> {
    let kind = match state {
        TenantState::Active => "success",
        TenantState::Creating => "info",
        TenantState::Suspended => "danger",
    };
    let name = words.t(&format!("platform-state-{}", state.word()));
    view! { <span class="badge" data-kind=kind data-dot>{name}</span> }
}

/// Mebibytes, rounded up.
pub(super) fn size(bytes: i64) -> String {
    format!("{} MB", (bytes + 1_048_575) / 1_048_576)
}

#[component]
fn NewTenant(words: Words, draft: Draft, authority: String) -> impl IntoView {
    let fault = |name: &str| draft.fault(name, &words);
    let summary = draft.summary(
        &words,
        &[
            ("shop_name", "platform-shop-name"),
            ("tenant", "platform-tenant"),
            ("email", "platform-owner-email"),
        ],
    );
    view! {
        <form class="form" method="post" action="/operator/tenants">
            <ErrorSummary text=summary/>
            <div class="field-row">
                <TextField name="shop_name" label=words.t("platform-shop-name") value=draft.value("shop_name", "") error=fault("shop_name") maxlength=60/>
                <TenantField words=words.clone() value=draft.value("tenant", "") error=fault("tenant") authority/>
            </div>
            <TextField
                name="email"
                label=words.t("platform-owner-email")
                value=draft.value("email", "")
                kind="email"
                hint=Some(words.t("platform-owner-email-hint"))
                error=fault("email")
                autocomplete="off"
                maxlength=254
            />
            <div class="form-actions"><button class="button" data-kind="primary">{words.t("platform-create")}</button></div>
        </form>
    }
}

fn pagination(words: &Words, typed: &str, page: u32, total: i64) -> Option<impl IntoView + use<>> {
    let last = u32::try_from((total + i64::from(PER_PAGE.get()) - 1) / i64::from(PER_PAGE.get()))
        .unwrap_or(1);
    let address = |number: u32| {
        let query: String = url::form_urlencoded::Serializer::new(String::new())
            .append_pair("q", typed)
            .append_pair("page", &number.to_string())
            .finish();
        format!("/operator?{query}")
    };
    (last > 1).then(|| {
        let earlier = (page > 1).then(|| view! { <a class="button" href=address(page - 1) rel="prev">{words.t("platform-earlier")}</a> });
        let later = (page < last).then(|| view! { <a class="button" href=address(page + 1) rel="next">{words.t("platform-later")}</a> });
        view! {
            <footer class="card-foot">
                {earlier} <span class="soft">{format!("{page} / {last}")}</span> {later}
            </footer>
        }
    })
}

/// The owner's first password, told this once.
pub(in crate::platform) async fn first_password(
    operator: &AnyOperator,
    tenant: &TenantName,
    email: &Email,
    password: String,
) -> Response {
    let words = operator.front.words.clone();
    let title = words.t("platform-done-created");
    let address = format!(
        "{}/admin",
        operator.front.state.config.shop_url(tenant.as_str())
    );
    let (back, email) = (format!("/operator/tenants/{tenant}"), email.to_string());
    operator_page(operator, title.clone(), Place::Tenants, move || {
        view! {
            <header class="page-head"><div><h1>{title}</h1><p>{words.t("platform-first-password-text")}</p></div></header>
            <section class="card">
                <dl class="facts">
                    <div><dt>{words.t("platform-admin-address")}</dt><dd><a href=address.clone()>{address.clone()}</a></dd></div>
                    <div><dt>{words.t("identity-email")}</dt><dd>{email}</dd></div>
                    <div><dt>{words.t("identity-password")}</dt><dd><code>{password}</code></dd></div>
                </dl>
                <footer class="card-foot"><a class="button" href=back>{words.t("platform-tenant-name")}</a></footer>
            </section>
        }
    })
    .await
}
