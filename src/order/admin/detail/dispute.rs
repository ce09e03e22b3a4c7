//! Payments of the order that their cardholders dispute.

use leptos::prelude::*;

use super::OrderPage;
use crate::payment::DisputeState;

impl OrderPage {
    /// What is disputed now, and what was lost.
    pub(super) fn disputes(&self) -> Vec<impl IntoView + use<>> {
        let words = &self.staff.shop.words;
        let disputes = self.order.disputes.iter();
        disputes
            .filter(|dispute| dispute.state != DisputeState::Won)
            .map(|dispute| {
                let amount = self.staff.shop.money(&dispute.amount);
                let key = format!("admin-order-dispute-{}", dispute.state.name());
                let provider = dispute.provider.title();
                let values = [("amount", amount.into()), ("provider", provider.into())];
                let text = words.with(&key, values);
                let reason = (!dispute.reason.is_empty()).then(|| {
                    let reason = dispute.reason.replace('_', " ");
                    let text = words.with("mail-order-dispute-reason", [("reason", reason.into())]);
                    view! { <p>{text}</p> }
                });
                let kind = if dispute.state == DisputeState::Open {
                    "warn"
                } else {
                    "plain"
                };
                view! {
                    <div class="notice" data-kind=kind role="status">
                        <p>{text}</p>
                        {reason}
                    </div>
                }
            })
            .collect()
    }
}
