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
use crate::admin::table::Table;
use crate::admin::{PageHead, page};
use crate::core::ImportId;
use crate::identity::Staff;
use crate::import::shopify_csv::{RowFault, RowReason, Severity};
use crate::web::{Failure, Head, Outcome, Shop};
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
        let table = Table::of(&runs)
            .link("import-file", |run| (format!("{PAGE}/{}", run.id), run.file_name.clone()))
            .column("import-state", |run| badge(run.state, &words))
            .end("import-rows", |run| run.total_rows)
            .end("import-imported", |run| run.progress.imported())
            .end("import-refused", |run| run.progress.refused)
            .view(&shop);
        let past = (!runs.is_empty())
            .then(|| view! { <section class="card" data-flush>{table}</section> });
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
                {changes_card(&run, &shop)}
                {fault_card(&run, &shop)}
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

fn fault_card(run: &ImportRecord, shop: &Shop) -> Option<impl IntoView + use<>> {
    let (faults, words) = (&run.progress.faults, &shop.words);
    let table = Table::of(faults)
        .head("import-row", |fault| fault.row)
        .column("import-column", |fault| fault.column.clone())
        .column("import-severity", |fault| severity(fault, words))
        .column("import-fault", |fault| match &fault.reason {
            RowReason::Value(reason) => words.reason(reason),
            other => words.t(other.words_key()),
        });
    let title = words.with("import-faults", [("count", run.fault_count.into())]);
    (!faults.is_empty()).then(|| {
        view! {
            <section class="card" data-flush>
                <header class="card-head"><h2>{title}</h2></header>
                {table.view(shop)}
            </section>
        }
    })
}

fn severity(fault: &RowFault, words: &Words) -> impl IntoView + use<> {
    let (kind, key) = match fault.severity {
        Severity::Error => ("danger", "import-error"),
        Severity::Warning => ("warn", "import-warning"),
    };
    view! { <span class="badge" data-kind=kind>{words.t(key)}</span> }
}
