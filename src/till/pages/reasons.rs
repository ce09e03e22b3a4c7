//! Why something cannot be put on a sale: the staff are told precisely.

use leptos::prelude::*;
use time::OffsetDateTime;

use crate::core::{Error, OrderId, Reason, Refusal};
use crate::db::TenantTx;
use crate::identity::Staff;
use crate::promotion::{CodeStanding, FoundCode, last_use};
use crate::till::api::{SCANNED, TOLD};
use crate::till::scan::refused_code;
use crate::web::{Draft, Failure, Shop};

/// A reason in words, with the order that it speaks of.
#[derive(Clone, Debug)]
pub(super) struct Told {
    text: String,
    order: Option<(OrderId, i64)>,
}

impl Told {
    pub fn of(text: String) -> Self {
        Self { text, order: None }
    }

    pub fn view(&self, shop: &Shop) -> impl IntoView + use<> {
        let link = self.order.map(|(id, number)| {
            let number = shop.words.with("till-order", [("number", number.into())]);
            let href = shop.href(&format!("/admin/orders/{id}"));
            view! { " " <a href=href>{number}</a> }
        });
        view! { {self.text.clone()} {link} }
    }
}

/// What was wrong with the last scan; nothing when all was well.
pub(super) async fn of_scan(
    staff: &Staff,
    tx: &mut TenantTx,
    draft: &Draft,
) -> Result<Option<Told>, Failure> {
    let (shop, words) = (&staff.shop, &staff.shop.words);
    let typed = draft.value(SCANNED, "");
    let text = match draft.error() {
        Error::Invalid(_) => match draft.reason(SCANNED) {
            None => return Ok(None),
            Some(Reason::Unknown) => words.with("till-unknown", [("text", typed.into())]),
            Some(Reason::Mismatch) => words.t("till-several"),
            Some(reason) => words.reason(reason),
        },
        Error::Refused(Refusal::OutOfStock { available }) => {
            words.with("till-out-of-stock", [("available", (*available).into())])
        }
        Error::Refused(refusal) => match standing_of(refusal) {
            Some(standing) => match refused_code(shop, tx, &typed).await? {
                Some(found) => return of_code(shop, tx, standing, &found).await.map(Some),
                None => words.refusal(refusal),
            },
            None => words.refusal(refusal),
        },
        error => words.error(error).unwrap_or_default(),
    };
    Ok(Some(Told::of(text)))
}

fn standing_of(refusal: &Refusal) -> Option<CodeStanding> {
    match refusal {
        Refusal::CodeUsedUp => Some(CodeStanding::UsedUp),
        Refusal::CodeExpired => Some(CodeStanding::Expired),
        Refusal::CodeNotStarted => Some(CodeStanding::NotStarted),
        Refusal::CodeRefused => Some(CodeStanding::Unknown),
        _ => None,
    }
}

/// Why a code cannot be used. One that was refused for no reason of its own is another customer's, was
/// switched off, or its promotion has reached a limit.
pub(super) async fn of_code(
    shop: &Shop,
    tx: &mut TenantTx,
    standing: CodeStanding,
    found: &FoundCode,
) -> Result<Told, Failure> {
    let words = &shop.words;
    let at = |key: &str, at: Option<OffsetDateTime>| {
        let moment = at.map(|at| shop.moment(at)).unwrap_or_default();
        words.with(key, [("moment", moment.into())])
    };
    Ok(Told::of(match standing {
        CodeStanding::NotStarted => at("till-code-not-started", found.starts_at),
        CodeStanding::Expired => at("till-code-expired", found.ends_at),
        CodeStanding::UsedUp => {
            if let Some((used_at, order, number)) = last_use(tx, found.id).await? {
                return Ok(Told {
                    text: at("till-code-used", Some(used_at)),
                    order: Some((order, number)),
                });
            }
            words.t("till-code-limit")
        }
        _ if found.is_disabled => words.t("till-code-disabled"),
        CodeStanding::Foreign => words.t("till-code-foreign"),
        _ if found.customer.is_some() => words.t("till-code-foreign"),
        _ => words.t("till-code-limit"),
    }))
}

/// What was wrong with what the buyer told of themselves.
pub(super) fn of_customer(shop: &Shop, draft: &Draft) -> Option<String> {
    let words = &shop.words;
    match draft.reason(TOLD) {
        Some(Reason::Unknown) => Some(words.t("till-customer-unknown")),
        Some(Reason::Mismatch) => Some(words.t("till-customer-several")),
        Some(reason) => Some(words.reason(reason)),
        None => words.error(draft.error()),
    }
}
