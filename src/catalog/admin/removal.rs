//! Variants that a form would delete with their stock or their past: never without a question.

use leptos::prelude::*;

use super::form::rows_of;
use super::store;
use crate::catalog::input::ProductInput;
use crate::core::{FieldErrors, ProductId, Reason, VariantId};
use crate::db::TenantTx;
use crate::web::{Draft, FormFields};
use crate::words::Words;

/// Name of the boxes that are ticked to let a variant go; each holds a variant's id.
const CONFIRMED: &str = "removal";

/// A variant that would go.
#[derive(Clone, Debug)]
pub(super) struct Leaving {
    id: VariantId,
    name: String,
    on_hand: i32,
    is_ordered: bool,
}

/// The stored variants that the form has no row for any more, if they are in stock or were ordered.
pub(super) async fn leaving(
    tx: &mut TenantTx,
    product: ProductId,
    stored: &ProductInput,
    fields: &FormFields,
) -> sqlx::Result<Vec<Leaving>> {
    let rows = rows_of(fields);
    let stays = |id: VariantId, values: &[String]| {
        rows.iter().any(|row| {
            !row.removed
                && (VariantId::parse(&row.id) == Ok(id)
                    || (row.id.is_empty() && row.values == values))
        })
    };
    let gone: Vec<_> = stored
        .variants
        .iter()
        .filter_map(|variant| Some((variant.id?, variant)))
        .filter(|(id, variant)| !stays(*id, &variant.values))
        .collect();
    if gone.is_empty() {
        return Ok(Vec::new());
    }
    let ordered = store::ordered_variants(tx, product).await?;
    Ok(gone
        .into_iter()
        .map(|(id, variant)| {
            let sku = variant.sku.as_ref().map(|sku| sku.as_str().to_owned());
            let values = Some(variant.values.join(" / ")).filter(|text| !text.is_empty());
            let parts: Vec<String> = values.into_iter().chain(sku).collect();
            Leaving {
                id,
                name: parts.join(", "),
                on_hand: variant.stock.on_hand.unwrap_or_default(),
                is_ordered: ordered.contains(&id),
            }
        })
        .filter(|it| it.on_hand != 0 || it.is_ordered)
        .collect())
}

/// Notes a fault unless every one of them was let go.
pub(super) fn check(leaving: &[Leaving], fields: &FormFields, faults: &mut FieldErrors) {
    let is_confirmed = |it: &Leaving| {
        fields
            .all(CONFIRMED)
            .any(|id| VariantId::parse(id) == Ok(it.id))
    };
    if !leaving.iter().all(is_confirmed) {
        faults.add(CONFIRMED, Reason::Required);
    }
}

/// The question.
pub(super) fn question(
    leaving: &[Leaving],
    draft: &Draft,
    words: &Words,
) -> Option<impl IntoView + use<>> {
    if leaving.is_empty() {
        return None;
    }
    let ticked = |id: &str| {
        draft
            .fields()
            .is_some_and(|fields| fields.all(CONFIRMED).any(|it| it == id))
    };
    let boxes: Vec<_> = leaving
        .iter()
        .map(|it| {
            let id = it.id.to_string();
            let key = if it.is_ordered {
                "admin-removal-ordered"
            } else {
                "admin-removal-stock"
            };
            let name = if it.name.is_empty() {
                words.t("admin-variant-only")
            } else {
                it.name.clone()
            };
            let label = words.with(
                key,
                [("variant", name.into()), ("count", it.on_hand.into())],
            );
            view! {
                <label class="choice">
                    <input type="checkbox" name=CONFIRMED value=id.clone() checked=ticked(&id)/>
                    <span>{label}</span>
                </label>
            }
        })
        .collect();
    let fault = draft
        .reason(CONFIRMED)
        .map(|_| view! { <p class="field-error" role="alert">{words.t("admin-removal-tick")}</p> });
    Some(view! {
        <section class="card" id="removal">
            <header class="card-head"><h2>{words.t("admin-removal")}</h2></header>
            <p>{words.t("admin-removal-text")}</p>
            {fault}
            <div class="choices">{boxes}</div>
        </section>
    })
}
