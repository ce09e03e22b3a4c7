//! The merchant's import pages. They work without script: while an import runs, the page asks the
//! browser to come back.

mod changes;

use axum::extract::Path;
use axum::http::{HeaderValue, header};
use leptos::prelude::*;

use changes::{changes_card, start_card};

use super::api::{COLUMNS, FORM, PAGE};
use super::record::{ImportRecord, ImportState};
use super::store;
use crate::admin::{PageHead, page};
use crate::core::ImportId;
use crate::identity::Staff;
use crate::import::shopify_csv::{RowFault, RowReason, Severity};
use crate::web::{Failure, Head, Outcome};
use crate::words::Words;

/// `/admin/import`
pub async fn list(staff: Staff) -> Outcome {
    let mut tx = staff.shop.begin().await?;
    let runs = store::runs(&mut tx, None).await?;
    let draft = staff.shop.draft(&mut tx, FORM).await?;
    let words = staff.shop.words.clone();
    let columns = draft
        .fields()
        .map(|fields| fields.get(COLUMNS).to_owned())
        .filter(|columns| !columns.is_empty());
    let fault = match (draft.reason("file"), columns) {
        (Some(_), Some(columns)) => {
            Some(words.with("import-columns-read", [("columns", columns.into())]))
        }
        (reason, _) => reason.map(|reason| words.reason(reason)),
    };
    let head = Head::titled(words.t("import-title"));
    let shop = staff.shop.clone();
    page(&staff, tx, head, crate::catalog::admin::PRODUCTS, move || {
        let rows: Vec<_> = runs
            .iter()
            .map(|run| {
                view! {
                    <tr>
                        <th scope="row"><a href=shop.href(&format!("{PAGE}/{}", run.id))>{run.file_name.clone()}</a></th>
                        <td data-label=words.t("import-state")>{badge(run.state, &words)}</td>
                        <td data-label=words.t("import-rows") data-align="end">{run.total_rows}</td>
                        <td data-label=words.t("import-imported") data-align="end">{run.progress.imported()}</td>
                        <td data-label=words.t("import-refused") data-align="end">{run.progress.refused}</td>
                    </tr>
                }
            })
            .collect();
        let past = (!rows.is_empty()).then(|| {
            view! {
                <section class="card" data-flush>
                    <div class="table-frame"><table class="data-table">
                        <thead><tr>
                            <th scope="col">{words.t("import-file")}</th>
                            <th scope="col">{words.t("import-state")}</th>
                            <th scope="col" data-align="end">{words.t("import-rows")}</th>
                            <th scope="col" data-align="end">{words.t("import-imported")}</th>
                            <th scope="col" data-align="end">{words.t("import-refused")}</th>
                        </tr></thead>
                        <tbody>{rows}</tbody>
                    </table></div>
                </section>
            }
        });
        let address = shop.href("/admin/export/products.csv");
        let export = view! { <a class="button" href=address download>{words.t("import-export")}</a> };
        view! {
            <PageHead title=words.t("import-title") lead=words.t("import-lead")>
                {export}
            </PageHead>
            <section class="card">
                <form class="form" method="post" enctype="multipart/form-data" action=shop.href(PAGE)>
                    <div class="field">
                        <label for="file">{words.t("import-file")}</label>
                        <p class="field-hint" id="file-hint">{words.t("import-file-hint")}</p>
                        <input id="file" name="file" type="file" accept=".csv,text/csv" required
                            aria-describedby="file-hint" aria-invalid=fault.is_some().then_some("true")/>
                        {fault.map(|fault| view! { <p class="field-error" id="file-error">{fault}</p> })}
                    </div>
                    <button class="button" data-kind="primary">{words.t("import-upload")}</button>
                </form>
            </section>
            {past}
        }
    })
    .await
}

/// `/admin/import/{id}`
pub async fn show(staff: Staff, Path(id): Path<String>) -> Outcome {
    let id = ImportId::parse(&id).map_err(|_| Failure::NotFound)?;
    let mut tx = staff.shop.begin().await?;
    let run = store::run(&mut tx, id).await?.ok_or(Failure::NotFound)?;
    let words = staff.shop.words.clone();
    let head = Head::titled(run.file_name.clone());
    let under_way = run.state.is_under_way();
    let shop = staff.shop.clone();
    let mut response = page(
        &staff,
        tx,
        head,
        crate::catalog::admin::PRODUCTS,
        move || {
            let cancel = (under_way || run.state == ImportState::Preview).then(|| {
            view! {
                <form method="post" action=shop.href(&format!("{PAGE}/{id}/cancel"))>
                    <button class="button" data-kind="danger">{words.t("import-cancel")}</button>
                </form>
            }
        });
            let start = (run.state == ImportState::Preview)
                .then(|| start_card(&run, shop.href(&format!("{PAGE}/{id}/start")), &words));
            let back =
                view! { <a class="button" href=shop.href(PAGE)>{words.t("import-back")}</a> };
            view! {
                <PageHead title=run.file_name.clone()>
                    {back}
                    {cancel}
                </PageHead>
                {state_card(&run, &words)}
                {start}
                {changes_card(&run, &words)}
                {fault_card(&run, &words)}
            }
        },
    )
    .await?;
    if under_way {
        response
            .headers_mut()
            .insert(header::REFRESH, HeaderValue::from_static("2"));
    }
    Ok(response)
}

fn badge(state: ImportState, words: &Words) -> impl IntoView + use<> {
    let kind = match state {
        ImportState::Done => "success",
        ImportState::Failed => "danger",
        ImportState::Cancelled => "warn",
        ImportState::Preview => "plain",
        ImportState::Queued | ImportState::Running => "info",
    };
    let text = words.t(&format!("import-state-{}", state.as_str()));
    view! { <span class="badge" data-kind=kind data-dot>{text}</span> }
}

fn state_card(run: &ImportRecord, words: &Words) -> impl IntoView + use<> {
    let done = &run.progress;
    let bar = run.state.is_under_way().then(|| {
        let (max, value) = (run.total_rows.to_string(), done.rows.to_string());
        view! { <progress class="progress" max=max value=value aria-label=words.t("import-progress")></progress> }
    });
    let counts = [
        ("import-rows", run.total_rows),
        ("import-created", done.created),
        ("import-changed", done.changed),
        ("import-unchanged", done.unchanged),
        ("import-kept", done.kept),
        ("import-refused", done.refused),
    ];
    // Before the start nothing is left alone yet.
    let shown = |key: &str| run.state != ImportState::Preview || key != "import-kept";
    let counts: Vec<_> = counts
        .into_iter()
        .filter(|(key, _)| shown(key))
        .map(|(key, count)| {
            view! {
                <li><div class="stat">
                    <span class="stat-name">{words.t(key)}</span>
                    <strong class="stat-value">{count}</strong>
                </div></li>
            }
        })
        .collect();
    view! {
        <section class="card">
            <header class="card-head"><h2>{words.t("import-state")}</h2>{badge(run.state, words)}</header>
            {bar}
            <ul class="stats">{counts}</ul>
        </section>
    }
}

fn fault_card(run: &ImportRecord, words: &Words) -> Option<impl IntoView + use<>> {
    let rows: Vec<_> = run
        .progress
        .faults
        .iter()
        .map(|fault| fault_row(fault, words))
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="card" data-flush>
                <header class="card-head"><h2>{words.with("import-faults", [("count", run.fault_count.into())])}</h2></header>
                <div class="table-frame"><table class="data-table">
                    <thead><tr>
                        <th scope="col">{words.t("import-row")}</th>
                        <th scope="col">{words.t("import-column")}</th>
                        <th scope="col">{words.t("import-severity")}</th>
                        <th scope="col">{words.t("import-fault")}</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table></div>
            </section>
        }
    })
}

fn fault_row(fault: &RowFault, words: &Words) -> impl IntoView + use<> {
    let (kind, severity) = match fault.severity {
        Severity::Error => ("danger", words.t("import-error")),
        Severity::Warning => ("warn", words.t("import-warning")),
    };
    let text = match &fault.reason {
        RowReason::Value(reason) => words.reason(reason),
        other => words.t(other.words_key()),
    };
    view! {
        <tr>
            <th scope="row">{fault.row}</th>
            <td data-label=words.t("import-column")>{fault.column.clone()}</td>
            <td data-label=words.t("import-severity")><span class="badge" data-kind=kind>{severity}</span></td>
            <td data-label=words.t("import-fault")>{text}</td>
        </tr>
    }
}
