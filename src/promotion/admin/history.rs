//! `/admin/promotions/{promotion}/history`: who changed what, and when.

use std::collections::HashMap;

use axum::extract::Path;
use leptos::prelude::*;
use serde_json::{Value, json};
use time::OffsetDateTime;

use super::segments::asked_segments;
use super::{id_of, page_of, stored};
use crate::admin::parts::breadcrumb;
use crate::admin::{PageHead, page};
use crate::customer::segment;
use crate::db::TenantTx;
use crate::identity::Staff;
use crate::pricing::{self, Condition, Label};
use crate::promotion::store::{self, PromotionChange, changes};
use crate::promotion::words::{TargetNames, benefits_text, targets, terms};
use crate::web::{Head, Outcome};

/// What is told of a change, in the order of the form.
const FIELDS: [&str; 20] = [
    "name",
    "public_name",
    "state",
    "trigger",
    "starts_at",
    "ends_at",
    "announced",
    "lead_fields",
    "condition",
    "benefits",
    "limit_total",
    "limit_per_customer",
    "limit_per_day",
    "budget",
    "priority",
    "exclusive",
    "group",
    "skip_discounted",
    "goal",
    "campaign",
];

/// `GET /admin/promotions/{promotion}/history`
pub async fn show(staff: Staff, Path(id): Path<String>) -> Outcome {
    let id = id_of(&id)?;
    let mut tx = staff.shop.begin().await?;
    let promotion = stored(&mut tx, &staff.shop, id).await?;
    let mut changes = changes(&mut tx, id).await?;
    let segments = segment_names(&mut tx).await?;
    for change in &mut changes {
        for document in [&mut change.before, &mut change.after] {
            let condition = document.as_mut().and_then(|it| it.get_mut("condition"));
            if let Some(condition) = condition {
                name_segments(condition, &segments);
            }
        }
    }
    let named: Vec<_> = changes
        .iter()
        .flat_map(|change| [&change.before, &change.after])
        .filter_map(|document| rule_of(document.as_ref()?))
        .flat_map(|rule| targets(&rule))
        .collect();
    let names = store::target_names(&mut tx, staff.shop.locale, &named).await?;
    let words = staff.shop.words.clone();
    let head = Head::titled(words.t("admin-promotion-see-history"));
    let inner = staff.clone();
    page(&staff, tx, head, crate::promotion::admin::PROMOTIONS, move || {
        let entries: Vec<_> = changes
            .iter()
            .map(|change| entry(&inner, change, &names))
            .collect();
        view! {
            {breadcrumb(&inner, &page_of(id), promotion.name().to_owned(), words.t("admin-promotion-see-history"))}
            <PageHead title=words.t("admin-promotion-see-history") lead=promotion.name().to_owned()/>
            <section class="card"><ol class="timeline" data-log="">{entries}</ol></section>
        }
    })
    .await
}

/// Present names of segments by id.
async fn segment_names(tx: &mut TenantTx) -> sqlx::Result<HashMap<String, Label>> {
    let segments = segment::store::all(tx).await?.into_iter();
    let named = segments.filter_map(|it| Some((it.id.to_string(), Label::parse(&it.name).ok()?)));
    Ok(named.collect())
}

/// Calls segments by their present names; what is no longer there stays as it was written.
fn name_segments(condition: &mut Value, names: &HashMap<String, Label>) {
    let Ok(mut read) = serde_json::from_value::<Condition>(condition.clone()) else {
        return;
    };
    for segment in asked_segments(&mut read) {
        if let Some(name) = names.get(segment.as_str()) {
            *segment = name.clone();
        }
    }
    if let Ok(named) = serde_json::to_value(read) {
        *condition = named;
    }
}

fn entry(staff: &Staff, change: &PromotionChange, names: &TargetNames) -> impl IntoView + use<> {
    let words = &staff.shop.words;
    let who = match &change.by {
        Some(who) => who.clone(),
        None => words.t("admin-promotion-by-nobody"),
    };
    let what = words.with(
        &format!("admin-promotion-change-{}", change.kind.name()),
        [("who", who.into())],
    );
    let lines: Vec<_> = FIELDS
        .into_iter()
        .filter_map(|field| difference(staff, change, field, names))
        .map(|line| view! { <li>{line}</li> })
        .collect();
    let lines = (!lines.is_empty()).then(|| view! { <ul class="small">{lines}</ul> });
    view! {
        <li>
            <strong>{what}</strong>
            {staff.shop.time(change.at)}
            {lines}
        </li>
    }
}

/// "Priority: 1 → 2", when that is what changed.
fn difference(
    staff: &Staff,
    change: &PromotionChange,
    field: &str,
    names: &TargetNames,
) -> Option<String> {
    let words = &staff.shop.words;
    let of = |document: &Option<Value>| document.as_ref().and_then(|it| it.get(field)).cloned();
    // What it was made of is told by the promotion itself.
    let before = of(&change.before)?;
    let after = of(&change.after)?;
    if before == after {
        return None;
    }
    let name = words.t(&format!(
        "admin-promotion-changed-{}",
        field.replace('_', "-")
    ));
    if let Some((before, after)) = sentences(staff, change, field, names) {
        return Some(words.labeled(&name, &format!("{before} → {after}")));
    }
    let text = |value: &Value| shown(staff, field, value);
    let told = format!("{} → {}", text(&before), text(&after));
    Some(words.labeled(&name, &told))
}

/// What the rule said before and says now, as shoppers read it; nothing where the words are the same
/// and only the rule itself tells the difference.
fn sentences(
    staff: &Staff,
    change: &PromotionChange,
    field: &str,
    names: &TargetNames,
) -> Option<(String, String)> {
    let shop = &staff.shop;
    let told = |document: &Option<Value>| {
        let rule = rule_of(document.as_ref()?)?;
        match field {
            "benefits" => Some(benefits_text(shop, &rule, names)),
            "condition" => {
                let asked = terms(shop, &rule, names).split_off(1).join(" ");
                Some(if asked.is_empty() {
                    "–".to_owned()
                } else {
                    asked
                })
            }
            _ => None,
        }
    };
    let (before, after) = (told(&change.before)?, told(&change.after)?);
    (before != after).then_some((before, after))
}

/// What a kept document says of goods and money, as the engine reads it.
fn rule_of(document: &Value) -> Option<pricing::Promotion> {
    let mut rule = json!({ "id": "promotion" });
    for field in ["trigger", "condition", "benefits"] {
        if let Some(value) = document.get(field).filter(|value| !value.is_null()) {
            rule[field] = value.clone();
        }
    }
    serde_json::from_value(rule).ok()
}

fn shown(staff: &Staff, field: &str, value: &Value) -> String {
    let words = &staff.shop.words;
    match (field, value) {
        (_, Value::Null) => "–".to_owned(),
        ("state", Value::String(state)) => {
            words.t(&format!("admin-promotion-standing-{}", state_key(state)))
        }
        ("trigger", Value::String(trigger)) => {
            words.t(&format!("admin-promotion-trigger-{trigger}-short"))
        }
        ("starts_at" | "ends_at", Value::Number(seconds)) => seconds
            .as_i64()
            .and_then(|seconds| OffsetDateTime::from_unix_timestamp(seconds).ok())
            .map_or_else(|| value.to_string(), |at| staff.shop.moment(at)),
        (_, Value::Bool(true)) => words.t("admin-promotion-yes"),
        (_, Value::Bool(false)) => words.t("admin-promotion-no"),
        (_, Value::String(text)) if text.is_empty() => "–".to_owned(),
        (_, Value::String(text)) => text.clone(),
        ("lead_fields", Value::Array(fields)) => {
            let names = fields.iter().filter_map(Value::as_str);
            let names: Vec<_> = names.map(|it| words.t(&format!("lead-{it}"))).collect();
            if names.is_empty() {
                "–".to_owned()
            } else {
                names.join(", ")
            }
        }
        ("public_name", Value::Object(texts)) => texts
            .values()
            .filter_map(Value::as_str)
            .collect::<Vec<_>>()
            .join(" / "),
        (_, other) => other.to_string(),
    }
}

/// An active promotion is told as running, whatever its dates.
fn state_key(state: &str) -> &str {
    if state == "active" { "running" } else { state }
}
