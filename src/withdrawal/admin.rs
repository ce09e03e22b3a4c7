//! The merchant's side: every withdrawal, those of one order, and which of them are seen to.

mod list;
mod own_order;

pub use list::list;
pub use own_order::for_merchant;

use axum::extract::Path;
use futures::future::BoxFuture;
use leptos::prelude::*;

use super::pages::goods_in_words;
use super::store::{self, Withdrawal};
use crate::admin::parts::StateBadge;
use crate::admin::{NavigationItem, step};
use crate::core::{Error, Refusal, WithdrawalId};
use crate::db::TenantTx;
use crate::identity::{Right, Staff};
use crate::ui::IconName;
use crate::web::{Failure, Outcome};

/// Where the list lives.
const PATH: &str = "/admin/withdrawals";

fn waiting(tx: &mut TenantTx) -> BoxFuture<'_, sqlx::Result<i64>> {
    Box::pin(store::waiting(tx))
}

/// Withdrawals, with how many wait to be seen to.
pub const NAVIGATION: NavigationItem = NavigationItem {
    path: PATH,
    words: "withdrawals-title",
    icon: IconName::Return,
    right: Right::SeeOrders,
    count: Some(waiting),
};

/// `POST /admin/withdrawals/{withdrawal}/handled`: back to the order, else to the list.
pub async fn set_handled(staff: Staff, Path(id): Path<String>) -> Outcome {
    let id = WithdrawalId::parse(&id).map_err(|_| Failure::NotFound)?;
    let mut tx = staff.shop.begin().await?;
    let made = store::withdrawal(&mut tx, id)
        .await?
        .ok_or(Failure::NotFound)?;
    let (by, now) = (staff.member.id, staff.shop.state.clock.now());
    let is_new = store::set_handled(&mut tx, id, by, now).await?;
    tx.commit().await?;
    let page = match made.order {
        Some(order) => format!("/admin/orders/{order}"),
        None => PATH.to_owned(),
    };
    let result = if is_new {
        Ok(())
    } else {
        Err(Error::Refused(Refusal::WrongState).into())
    };
    step(&staff, &page, "changed", result)
}

/// What it is about, as this member may see it.
fn goods(staff: &Staff, made: &Withdrawal) -> Vec<String> {
    goods_in_words(&staff.shop.words, made)
        .iter()
        .map(|text| staff.note(text, ""))
        .collect()
}

/// Whether somebody has seen to it, as a pill.
fn badge(staff: &Staff, made: &Withdrawal) -> impl IntoView + use<> {
    let (kind, word) = match made.handled_at {
        Some(_) => ("success", "handled"),
        None => ("info", "open"),
    };
    let text = staff.shop.words.t(&format!("withdrawals-state-{word}"));
    view! { <StateBadge kind text/> }
}

/// Notes that the staff have seen to it.
fn handled_button(staff: &Staff, made: &Withdrawal) -> Option<impl IntoView + use<>> {
    let (shop, words) = (&staff.shop, &staff.shop.words);
    let is_open = made.handled_at.is_none() && staff.member.may(Right::CommentOrders);
    is_open.then(|| {
        let action = shop.href(&format!("{PATH}/{}/handled", made.id));
        let text = words.t("withdrawals-handle");
        let label = words.labeled(&text, &staff.note(&made.order_number, ""));
        view! {
            <form method="post" action=action>
                <button class="button" data-size="small" aria-label=label>{text}</button>
            </form>
        }
    })
}
