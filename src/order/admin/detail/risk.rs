//! How likely the order is to be a fraud, and why.

use leptos::prelude::*;

use super::OrderPage;
use crate::admin::parts::StateBadge;
use crate::identity::Right;
use crate::order::OrderState;

/// From here on a score is shown as one to look at.
const HIGH: u8 = 60;
/// From here on as one to notice.
const NOTICEABLE: u8 = 30;

impl OrderPage {
    /// Score and reasons; nothing of what was sold at the counter.
    pub(super) fn risk(&self) -> Option<impl IntoView + use<>> {
        let risk = self.order.risk.as_ref()?;
        let words = &self.staff.shop.words;
        let kind = match risk.score {
            HIGH.. => "danger",
            NOTICEABLE.. => "warn",
            _ => "success",
        };
        let score = words.with("admin-risk-score", [("score", risk.score.into())]);
        let reasons: Vec<_> = risk
            .reasons
            .iter()
            .map(|reason| {
                let text = self.t(&format!("admin-risk-{}", reason.name()));
                view! { <li>{text}</li> }
            })
            .collect();
        let reasons = if reasons.is_empty() {
            view! { <p class="soft">{self.t("admin-risk-none")}</p> }.into_any()
        } else {
            view! { <ul>{reasons}</ul> }.into_any()
        };
        let rules = words.with("admin-risk-version", [("version", risk.version.into())]);
        Some(view! {
            <section class="card">
                <header class="card-head">
                    <h2>{self.t("admin-risk")}</h2>
                    <StateBadge kind text=score/>
                </header>
                {reasons}
                <p class="small soft">{rules}</p>
            </section>
        })
    }

    /// That nothing leaves before somebody has looked at it, and the button that says so.
    pub(super) fn review(&self) -> Option<impl IntoView + use<>> {
        let waits = self.order.is_in_review && self.order.state == OrderState::Open;
        waits.then(|| {
            let approve = self.may(Right::CancelOrders).then(|| {
                view! {
                    <form method="post" action=self.action("approve")>
                        <button class="button">{self.t("admin-order-approve")}</button>
                    </form>
                }
            });
            view! {
                <div class="notice" data-kind="warn" role="status">
                    <p>{self.t("admin-order-in-review")}</p>
                    {approve}
                </div>
            }
        })
    }
}
