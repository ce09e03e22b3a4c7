use leptos::prelude::*;
use serde_json::Value;

use super::OrderPage;
use crate::identity::Right;
use crate::order::EventKind;
use crate::order::actions::CancelReason;
use crate::order::admin::words as states;
use crate::order::store::OrderEvent;
use crate::payment::{PaymentMethod, ProviderName};
use crate::ui::area_text;

impl OrderPage {
    /// What happened, the newest first, with what the staff wrote down.
    pub(super) fn timeline(&self) -> impl IntoView + use<> {
        let events: Vec<_> = self
            .order
            .events
            .iter()
            .rev()
            .map(|event| self.event(event))
            .collect();
        view! {
            <section class="card">
                <header class="card-head"><h2>{self.t("admin-order-timeline")}</h2></header>
                {self.comment_form()}
                <ol class="timeline" data-log="">{events}</ol>
            </section>
        }
    }

    fn comment_form(&self) -> Option<impl IntoView + use<>> {
        let draft = &self.drafts.comment;
        let fault = draft.fault("comment", &self.staff.shop.words);
        self.may(Right::CommentOrders).then(|| {
            view! {
                <form class="comment-box" method="post" action=self.action("comments")>
                    <label class="visually-hidden" for="comment">{self.t("admin-order-comment-label")}</label>
                    <textarea
                        id="comment"
                        name="comment"
                        maxlength="2000"
                        required
                        placeholder=self.t("admin-order-comment-hint")
                        aria-invalid=fault.is_some().then_some("true")
                        aria-describedby=fault.is_some().then_some("comment-error")
                    >
                        {area_text(&draft.value("comment", ""))}
                    </textarea>
                    {fault.map(|text| view! { <p class="field-error" id="comment-error">{text}</p> })}
                    <button class="button">{self.t("admin-order-comment")}</button>
                </form>
            }
        })
    }

    fn event(&self, event: &OrderEvent) -> impl IntoView + use<> {
        let words = &self.staff.shop.words;
        let is_free = self.order.payment_method == PaymentMethod::Nothing;
        let what = if is_free && event.kind == EventKind::Paid {
            words.t(self.order.payment_method.word())
        } else {
            states::event(event.kind, words)
        };
        let parcel = event
            .data
            .get("parcel")
            .and_then(Value::as_i64)
            .map(|number| words.with("admin-order-parcel", [("number", number.into())]));
        let title = [Some(what), parcel, event.by.clone()]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" · ");
        let kind = (event.kind == EventKind::Comment).then_some("comment");
        let detail = self.detail(event).map(|text| view! { <p>{text}</p> });
        view! { <li data-kind=kind><strong>{title}</strong> {self.staff.shop.time(event.at)} {detail}</li> }
    }

    fn detail(&self, event: &OrderEvent) -> Option<String> {
        let text = |name: &str| {
            let text = event.data.get(name)?.as_str()?;
            Some(self.staff.note(text, &self.order.phone))
        };
        match event.kind {
            EventKind::Comment => text("text"),
            EventKind::Refunded
            | EventKind::Late
            | EventKind::RefundFailed
            | EventKind::Disputed
            | EventKind::DisputeWon
            | EventKind::DisputeLost => {
                let amount = self.staff.shop.money(&event.amount(&self.order)?);
                let elsewhere = event.data.get("at").and_then(Value::as_str);
                Some(match elsewhere.and_then(ProviderName::parse) {
                    Some(provider) => {
                        let provider = provider.title().into();
                        let values = [("amount", amount.into()), ("provider", provider)];
                        let words = &self.staff.shop.words;
                        words.with("admin-order-refunded-there", values)
                    }
                    None => amount,
                })
            }
            EventKind::Cancelled => text("reason").map(|reason| match reason.as_str() {
                CancelReason::UNPAID => self.t("admin-order-cancelled-unpaid"),
                CancelReason::REFUSED => self.t("admin-order-cancelled-refused"),
                _ => reason,
            }),
            EventKind::Shipped => {
                let parts: Vec<_> = [text("carrier"), text("tracking_number")]
                    .into_iter()
                    .flatten()
                    .collect();
                (!parts.is_empty()).then(|| parts.join(" "))
            }
            _ => None,
        }
    }
}
