//! Many codes at once: the form, the job that makes them, and how far it is.

mod job;
mod random;

pub use job::MakeCodes;
pub(in crate::promotion) use random::random_code;

use axum::extract::Path;
use leptos::prelude::*;
use serde_json::json;

use super::codes::{self, channel, customer_of, prefix, uses};
use super::{id_of, stored};
use crate::admin;
use crate::core::{
    CodeBatchId, Error, FieldErrors, PromotionId, Reason, ShortText, optional, whole_number,
};
use crate::identity::Staff;
use crate::jobs;
use crate::promotion::store::admin::{CodeBatch, add_batch, cancel_batch};
use crate::ui::{ErrorSummary, TextField};
use crate::web::{Draft, Failure, FormFields, Outcome};

/// The most codes of one batch.
const MOST: i32 = 100_000;

/// Key of the draft of the form.
pub(super) fn form_of(id: PromotionId) -> String {
    format!("promotion-batch-{id}")
}

/// `POST /admin/promotions/{promotion}/batches`
pub async fn start(staff: Staff, Path(id): Path<String>, fields: FormFields) -> Outcome {
    let id = id_of(&id)?;
    match write(&staff, id, &fields).await {
        Ok(()) => admin::step(&staff, &codes::page_of(id), "added", Ok(())),
        Err(Failure::Wire(error @ Error::Invalid(_))) => {
            let (form, page) = (form_of(id), codes::page_of(id));
            staff.shop.reject(&form, &page, &fields, error).await
        }
        Err(failure) => Err(failure),
    }
}

async fn write(staff: &Staff, id: PromotionId, fields: &FormFields) -> Result<(), Failure> {
    let shop = &staff.shop;
    let mut errors = FieldErrors::default();
    let name = errors.check(
        "batch_name",
        optional(fields.get("batch_name"), ShortText::<100>::parse),
    );
    let prefix = errors.check("batch_prefix", prefix(fields.get("batch_prefix")));
    let channel = errors.check("batch_channel", channel(fields.get("batch_channel")));
    let limit = errors.check("batch_uses", uses(fields.get("batch_uses")));
    let wanted = errors.check("batch_wanted", wanted(fields.get("batch_wanted")));
    let mut tx = shop.begin().await?;
    stored(&mut tx, shop, id).await?;
    let customer = customer_of(&mut tx, fields.get("batch_customer")).await?;
    let customer = errors.check("batch_customer", customer);
    errors.into_result()?;
    let batch = CodeBatch {
        id: CodeBatchId::new(),
        promotion: id,
        name: name.flatten().map(String::from).unwrap_or_default(),
        prefix: prefix.unwrap_or_default(),
        channel: channel.flatten(),
        wanted: wanted.unwrap_or_default(),
        made: 0,
        limit_total: limit.flatten(),
        customer: customer.flatten(),
        cancelled_at: None,
        by: Some(staff.member.id),
    };
    add_batch(&mut tx, &batch).await?;
    jobs::add_for_tenant::<MakeCodes>(&mut tx, json!({ "batch": batch.id }), 0).await?;
    shop.forget_draft(&mut tx, &form_of(id)).await?;
    tx.commit().await?;
    Ok(())
}

fn wanted(text: &str) -> Result<i32, Reason> {
    let wanted = whole_number(text, 1, MOST.into())?;
    i32::try_from(wanted).map_err(|_| Reason::NotANumber)
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
    batches: Vec<CodeBatch>,
    draft: &Draft,
) -> impl IntoView + use<> {
    let (shop, words) = (&staff.shop, &staff.shop.words);
    let fault = |name: &str| draft.fault(name, words);
    let optional = || Some(words.t("admin-optional"));
    let rows: Vec<_> = batches.iter().map(|batch| row(staff, batch)).collect();
    let made = (!rows.is_empty()).then(|| view! { <ul class="batches">{rows}</ul> });
    view! {
        <section class="card" id="batches">
            <header class="card-head"><h2>{words.t("admin-promotion-batches")}</h2></header>
            {made}
            <form class="form" method="post" action=shop.href(&format!("{}/batches", super::page_of(id))) novalidate>
                <p class="field-hint">{words.t("admin-promotion-batches-hint")}</p>
                <ErrorSummary text=words.error(draft.error())/>
                <div class="field-row">
                    <TextField name="batch_wanted" label=words.t("admin-promotion-batch-wanted") value=draft.value("batch_wanted", "") error=fault("batch_wanted") inputmode="numeric" maxlength=6/>
                    <TextField name="batch_prefix" label=words.t("admin-promotion-prefix") value=draft.value("batch_prefix", "") error=fault("batch_prefix") optional=optional() maxlength=20/>
                    <TextField name="batch_uses" label=words.t("admin-promotion-code-uses") value=draft.value("batch_uses", "1") error=fault("batch_uses") optional=optional() inputmode="numeric" maxlength=7/>
                </div>
                <div class="field-row">
                    <TextField name="batch_name" label=words.t("admin-promotion-batch-name") value=draft.value("batch_name", "") error=fault("batch_name") optional=optional() maxlength=100/>
                    <TextField name="batch_channel" label=words.t("admin-promotion-channel") value=draft.value("batch_channel", "") error=fault("batch_channel") optional=optional() maxlength=100/>
                    <TextField name="batch_customer" kind="email" label=words.t("admin-promotion-code-customer") value=draft.value("batch_customer", "") error=fault("batch_customer") optional=optional()/>
                </div>
                <div class="form-actions"><button class="button" data-kind="primary">{words.t("admin-promotion-batch-make")}</button></div>
            </form>
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
    let label = format!("{}: {name}", words.t("admin-promotion-codes-export"));
    view! {
        <li class="batch">
            <span><strong>{name}</strong> " " <span class="soft small">{told}</span></span>
            <a class="button" data-size="small" href=href download="" aria-label=label>{words.t("admin-promotion-codes-export")}</a>
            {bar}
        </li>
    }
}
