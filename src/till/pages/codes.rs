//! The codes of the sale, and what each does or why it does nothing.

use leptos::prelude::*;

use super::reasons::{Told, of_code};
use crate::cart::PricedCart;
use crate::cart::text::{hints, outcome_of, why_not};
use crate::cart::views::hint_list;
use crate::core::Money;
use crate::db::TenantTx;
use crate::pricing::RefusedBy;
use crate::promotion::{CartCode, CodeStanding};
use crate::web::{Failure, Shop};

/// A code with what became of it.
#[derive(Clone, Debug)]
pub(super) struct CodeEntry {
    normalized: String,
    shown: String,
    taken: Option<Money>,
    told: Option<Told>,
}

/// What became of each code of a sale.
pub(super) async fn entries(
    shop: &Shop,
    tx: &mut TenantTx,
    priced: &PricedCart,
) -> Result<Vec<CodeEntry>, Failure> {
    let mut entries = Vec::with_capacity(priced.offers.codes.len());
    for code in &priced.offers.codes {
        let (taken, told) = became(shop, tx, priced, code).await?;
        entries.push(CodeEntry {
            normalized: code.normalized.clone(),
            shown: code.shown.clone(),
            taken,
            told,
        });
    }
    Ok(entries)
}

async fn became(
    shop: &Shop,
    tx: &mut TenantTx,
    priced: &PricedCart,
    code: &CartCode,
) -> Result<(Option<Money>, Option<Told>), Failure> {
    let words = &shop.words;
    let Some(found) = &code.found else {
        return Ok((None, Some(Told::of(words.t("refusal-code-refused")))));
    };
    let standing = priced.offers.standing(code);
    let live = priced.offers.live(found.promotion);
    let (CodeStanding::Live, Some(live)) = (standing, live) else {
        return Ok((None, Some(of_code(shop, tx, standing, found).await?)));
    };
    if priced.offers.needs_name(live) {
        return Ok((None, Some(Told::of(words.t("till-code-needs-customer")))));
    }
    let Some(outcome) = outcome_of(priced, live) else {
        return Ok((None, Some(Told::of(words.t("code-not-met")))));
    };
    if let Some(amount) = outcome.applied() {
        return Ok((Some(priced.estimate.quote.money(amount)), None));
    }
    let is_limited = outcome
        .refused()
        .is_some_and(|refused| matches!(refused.condition, RefusedBy::Limit | RefusedBy::Budget));
    let text = if is_limited {
        words.t("till-code-limit")
    } else {
        why_not(shop, priced, outcome)
    };
    Ok((None, Some(Told::of(text))))
}

/// The codes as a list, and what is missing for the discounts that are near.
pub(super) fn list(
    shop: &Shop,
    priced: Option<&PricedCart>,
    codes: &[CodeEntry],
) -> impl IntoView + use<> {
    let rows: Vec<_> = codes.iter().map(|code| entry(shop, code)).collect();
    let hints = priced.and_then(|priced| hint_list(&hints(shop, priced)));
    view! {
        {(!rows.is_empty()).then(|| view! { <ul class="code-list">{rows}</ul> })}
        {hints}
    }
}

fn entry(shop: &Shop, code: &CodeEntry) -> impl IntoView + use<> {
    let words = &shop.words;
    let label = words.with("code-remove-label", [("code", code.shown.clone().into())]);
    let taken = code.taken.map(|amount| {
        view! { <span class="number">{shop.money(&amount.negated())}</span> }
    });
    let told = code
        .told
        .as_ref()
        .map(|told| view! { <p class="small code-state">{told.view(shop)}</p> });
    view! {
        <li class="code-entry" data-applied=code.taken.is_some().then_some("")>
            <span class="code-name">{code.shown.clone()}</span>
            {taken}
            <form method="post" action=shop.href("/admin/till/codes/remove")>
                <input type="hidden" name="code" value=code.normalized.clone()/>
                <button class="button" data-kind="link" aria-label=label>{words.t("code-remove")}</button>
            </form>
            {told}
        </li>
    }
}
