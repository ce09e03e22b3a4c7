use leptos::prelude::*;

use super::Preview;
use super::conflict::{Conflict, ConflictKind};
use crate::admin::table::Table;
use crate::core::Amount;
use crate::identity::Staff;
use crate::pricing::{Missing, PromotionOutcome, QuoteLine, Verdict};

/// What a sample cart comes to, and why each promotion applies or not: the tried one first.
pub fn result(staff: &Staff, preview: &Preview) -> impl IntoView + use<> {
    let (shop, words) = (&staff.shop, &staff.shop.words);
    let quote = &preview.quote;
    let money = |amount| shop.money(&quote.money(amount));
    let name = |id: &str| {
        let known = preview.names.get(id).filter(|name| !name.is_empty());
        known
            .cloned()
            .unwrap_or_else(|| words.t("admin-promotion-unnamed"))
    };
    let title = |line: &QuoteLine| {
        let sku = line.sku.as_str();
        let title = preview
            .titles
            .get(sku)
            .map_or(sku, String::as_str)
            .to_owned();
        let gift = line.gift.then(|| view! { " " <span class="badge" data-kind="success">{words.t("admin-promotion-gift")}</span> });
        view! { {title} {gift} }
    };
    let taken = |line: &QuoteLine| -> String {
        let discounts = line.discounts.iter();
        let taken: Vec<_> = discounts
            .map(|it| {
                words.labeled(
                    &name(&it.promotion.to_string()),
                    &format!("-{}", money(it.amount)),
                )
            })
            .collect();
        taken.join(", ")
    };
    let lines = Table::of(&quote.lines)
        .head("admin-promotion-sample-goods", title)
        .end("admin-promotion-sample-quantity", |line| {
            line.quantity.to_string()
        })
        .end("admin-promotion-list-total", |line| money(line.list_total))
        .column("admin-promotion-taken", taken)
        .end("admin-promotion-line-total", |line| money(line.total));
    let (tried, others): (Vec<_>, Vec<_>) = quote
        .promotions
        .iter()
        .partition(|outcome| outcome.id == preview.tried);
    let (applied, refused): (Vec<_>, Vec<_>) = others
        .into_iter()
        .partition(|outcome| outcome.refused().is_none());
    let entries = |outcomes: Vec<&PromotionOutcome>| -> Vec<_> {
        outcomes
            .into_iter()
            .map(|outcome| {
                let (kind, text) = match &outcome.verdict {
                    Verdict::Applied { amount, .. } => {
                        let values = [("amount", money(*amount).into())];
                        ("success", words.with("admin-promotion-applied", values))
                    }
                    Verdict::Refused(_) => ("plain", why_not(staff, preview, outcome)),
                };
                let mark = if kind == "success" {
                    words.t("admin-promotion-applies")
                } else {
                    words.t("admin-promotion-applies-not")
                };
                view! {
                    <li>
                        <span class="badge" data-kind=kind data-dot="">{mark}</span> " "
                        <strong>{name(&outcome.id.to_string())}</strong> ": " {text}
                    </li>
                }
            })
            .collect()
    };
    let told = entries(tried.into_iter().chain(applied).collect());
    let count = refused.len();
    let kept_out = entries(refused);
    let kept_out = (count > 0).then(|| {
        let summary = words.with("admin-promotion-others-refused", [("count", count.into())]);
        view! {
            <details class="offer-select">
                <summary>{summary}</summary>
                <ul class="outcomes small">{kept_out}</ul>
            </details>
        }
    });
    let totals = &quote.totals;
    // Sales change the price before any cart: what they take off is a discount all the same.
    let taken = totals.catalog_discount.get() + totals.discount.get();
    let taken = Amount::new(taken).unwrap_or(totals.discount);
    let sum = |key: &str, amount| {
        view! { <div><dt>{words.t(key)}</dt><dd>{money(amount)}</dd></div> }
    };
    view! {
        <ul class="outcomes small">{told}</ul>
        {kept_out}
        {lines.view(shop)}
        <dl class="facts">
            {sum("admin-promotion-sum-list", totals.list)}
            {sum("admin-promotion-sum-discount", taken)}
            {sum("admin-promotion-sum-goods", totals.goods)}
            {sum("admin-promotion-sum-shipping", totals.shipping)}
            {sum("admin-promotion-sum-grand", totals.grand)}
        </dl>
    }
}

/// Why it does not apply, and how far it is.
fn why_not(staff: &Staff, preview: &Preview, outcome: &PromotionOutcome) -> String {
    let (shop, words) = (&staff.shop, &staff.shop.words);
    let Some(refused) = outcome.refused() else {
        return String::new();
    };
    let condition = serde_json::to_value(refused.condition).unwrap_or_default();
    let key = condition.as_str().unwrap_or_default().replace('_', "-");
    let reason = words.t(&format!("admin-promotion-refused-{key}"));
    let missing = match refused.missing {
        None => return reason,
        Some(Missing::Amount(amount)) => shop.money(&preview.quote.money(amount)),
        Some(Missing::Number(number)) => number.to_string(),
    };
    let values = [("reason", reason.into()), ("missing", missing.into())];
    words.with("admin-promotion-missing", values)
}

/// What stands in its way, before anybody tries.
pub fn conflict_notice(staff: &Staff, conflicts: &[Conflict]) -> Option<impl IntoView + use<>> {
    let words = &staff.shop.words;
    let told: Vec<_> = conflicts
        .iter()
        .map(|conflict| {
            let key = match conflict.kind {
                ConflictKind::StoppedBy => "admin-promotion-stopped-by",
                ConflictKind::Stops => "admin-promotion-stops",
                ConflictKind::SameGroup => "admin-promotion-same-group",
            };
            let text = words.with(key, [("name", conflict.name.clone().into())]);
            view! { <li>{text}</li> }
        })
        .collect();
    (!told.is_empty()).then(|| {
        view! {
            <div class="notice" data-kind="warn">
                <p><strong>{words.t("admin-promotion-conflicts")}</strong></p>
                <ul>{told}</ul>
            </div>
        }
    })
}
