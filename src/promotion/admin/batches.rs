//! Many codes at once: the form, the job that makes them, and how far it is.

mod job;
mod random;

pub use job::MakeCodes;
pub use random::random_code;

use axum::extract::Path;
use leptos::prelude::*;
use serde_json::json;

use super::codes::{self, BatchForm, customer_in};
use super::{id_of, stored};
use crate::admin;
use crate::admin::form::{FormAt, OpenForm, submit_form};
use crate::core::{CodeBatchId, Error, PromotionId};
use crate::identity::Staff;
use crate::jobs;
use crate::promotion::store::admin::{CodeBatch, add_batch, cancel_batch};
use crate::web::{Draft, Failure, FormFields, Outcome};

/// Key of the draft of the form.
pub(super) fn form_of(id: PromotionId) -> String {
    format!("promotion-batch-{id}")
}

/// `POST /admin/promotions/{promotion}/batches`
pub async fn start(staff: Staff, at: FormAt<PromotionId>, fields: FormFields) -> Outcome {
    let (key, page) = (form_of(at.id), codes::page_of(at.id));
    submit_form(
        &staff,
        &key,
        &page,
        "added",
        &fields,
        async |tx, form: BatchForm| {
            stored(tx, &staff.shop, at.id).await?;
            let batch = CodeBatch {
                id: CodeBatchId::new(),
                promotion: at.id,
                name: form.batch_name.map(String::from).unwrap_or_default(),
                prefix: form.batch_prefix.map(|prefix| prefix.0).unwrap_or_default(),
                channel: form.batch_channel.map(String::from),
                wanted: form.batch_wanted.0,
                made: 0,
                limit_total: form.batch_uses.map(|uses| uses.0),
                customer: customer_in(tx, "batch_customer", form.batch_customer).await?,
                cancelled_at: None,
                by: Some(staff.member.id),
            };
            add_batch(tx, &batch).await?;
            jobs::add_for_tenant::<MakeCodes>(tx, json!({ "batch": batch.id }), 0).await?;
            Ok(())
        },
    )
    .await
}

/// `POST /admin/promotions/{promotion}/batches/{batch}/cancel`: what was made stays.
pub async fn cancel(staff: Staff, Path((id, batch)): Path<(String, String)>) -> Outcome {
    let id = id_of(&id)?;
    let batch = CodeBatchId::parse(&batch).map_err(|_| Failure::NotFound)?;
    let mut tx = staff.shop.begin().await?;
    let stopped = cancel_batch(&mut tx, id, batch).await?;
    tx.commit().await?;
    let result = if stopped {
        Ok(())
    } else {
        Err(Error::from(crate::core::Refusal::WrongState).into())
    };
    admin::step(&staff, &codes::page_of(id), "changed", result)
}

/// The batches of a promotion and the form of another.
pub(super) fn card(
    staff: &Staff,
    id: PromotionId,
    batches: &[CodeBatch],
    draft: Draft,
) -> impl IntoView + use<> {
    let (shop, words) = (&staff.shop, &staff.shop.words);
    let rows: Vec<_> = batches.iter().map(|batch| row(staff, batch)).collect();
    let made = (!rows.is_empty()).then(|| view! { <ul class="batches">{rows}</ul> });
    let action = format!("{}/batches", super::page_of(id));
    let form = OpenForm::new::<BatchForm>(shop, draft, None, action)
        .submitted_by("admin-promotion-batch-make");
    let hint = words.t("admin-promotion-batches-hint");
    view! {
        <section class="card" id="batches">
            <header class="card-head"><h2>{words.t("admin-promotion-batches")}</h2></header>
            {made}
            {form.around(view! { <p class="field-hint">{hint}</p> {form.row(0)} {form.row(1)} })}
        </section>
    }
}

fn row(staff: &Staff, batch: &CodeBatch) -> impl IntoView + use<> {
    let (shop, words) = (&staff.shop, &staff.shop.words);
    let name = if batch.name.is_empty() {
        words.t("admin-promotion-batch")
    } else {
        batch.name.clone()
    };
    let key = match (batch.cancelled_at, batch.is_under_way()) {
        (Some(_), _) => "admin-promotion-batch-cancelled",
        (None, true) => "admin-promotion-batch-running",
        (None, false) => "admin-promotion-batch-done",
    };
    let values = [("made", batch.made.into()), ("wanted", batch.wanted.into())];
    let told = words.with(key, values);
    let bar = batch.is_under_way().then(|| {
        let (max, value) = (batch.wanted.to_string(), batch.made.to_string());
        let stop = format!("{}/batches/{}/cancel", super::page_of(batch.promotion), batch.id);
        view! {
            <progress class="progress" max=max value=value aria-label=words.t("admin-promotion-batch-progress")></progress>
            <form method="post" action=shop.href(&stop)>
                <button class="button" data-kind="danger" data-size="small">{words.t("admin-cancel")}</button>
            </form>
        }
    });
    let href = shop.href(&format!(
        "{}.csv?batch={}",
        codes::page_of(batch.promotion),
        batch.id
    ));
    let label = words.labeled(&words.t("admin-promotion-codes-export"), &name);
    view! {
        <li class="batch">
            <span><strong>{name}</strong> " " <span class="soft small">{told}</span></span>
            <a class="button" data-size="small" href=href download="" aria-label=label>{words.t("admin-promotion-codes-export")}</a>
            {bar}
        </li>
    }
}
