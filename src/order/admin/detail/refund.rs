//! Money that goes back, and payments that the merchant has to look at.

use leptos::prelude::*;
use rust_decimal::Decimal;

use super::OrderPage;
use crate::admin::parts::Line;
use crate::core::RefundId;
use crate::identity::Right;
use crate::order::{OrderState, PaymentState};
use crate::payment::PaymentMethod;
use crate::payment::store::{Attempt, AttemptState, RefundState};

impl OrderPage {
    /// The form that gives money back, with what was asked and not given yet; nothing where neither a gift card nor a
    /// provider can be given any.
    pub(super) fn refund_form(&self) -> Option<impl IntoView + use<>> {
        let order = &self.order;
        let (shop, words) = (&self.staff.shop, &self.staff.shop.words);
        let left = order
            .attempts
            .iter()
            .filter(|attempt| attempt.state == AttemptState::Paid);
        let left = left.map(Attempt::left).max().unwrap_or_default();
        let to_cards = if order.payment_state == PaymentState::Unpaid {
            Decimal::ZERO
        } else {
            order.left_of_gift_cards()
        };
        let left = left + to_cards;
        let waiting: Vec<_> = order
            .refunds
            .iter()
            .filter(|refund| refund.state != RefundState::Done)
            .map(|refund| {
                let amount = shop.amount(refund.amount);
                let key = match refund.state {
                    RefundState::Failed => "admin-order-refund-failed",
                    RefundState::Asked | RefundState::Done => "admin-order-refund-asked",
                };
                view! { <li class="small">{words.with(key, [("amount", amount.into())])}</li> }
            })
            .collect();
        let may = self.may(Right::CaptureAndRefund) && !left.is_zero() && !order.is_disputed();
        if !may && waiting.is_empty() {
            return None;
        }
        // Of gift cards that were sold goes back what nobody has spent.
        let spent = order.spent_of_sold_cards();
        let offered = (left - spent).max(Decimal::ZERO);
        let form = may.then(|| self.refund_fields(&shop.notation().written(offered), to_cards));
        let waiting = (!waiting.is_empty()).then(|| view! { <ul>{waiting}</ul> });
        Some(view! {
            <section class="card" id="refund">
                <header class="card-head"><h2>{self.t("admin-order-refund")}</h2></header>
                {waiting}
                {form}
            </section>
        })
    }

    fn refund_fields(&self, left: &str, to_cards: Decimal) -> impl IntoView + use<> {
        let (draft, words) = (&self.drafts.refund, &self.staff.shop.words);
        let key = draft.value("key", &RefundId::new().to_string());
        let left_words = left.to_owned();
        let is_paypal = self.order.payment_method == PaymentMethod::PayPal;
        let (hint, button) = if to_cards.is_zero() {
            let (hint, give) = if is_paypal {
                (
                    "admin-order-refund-paypal-hint",
                    "admin-order-refund-paypal-give",
                )
            } else {
                ("admin-order-refund-hint", "admin-order-refund-give")
            };
            (words.with(hint, [("amount", left_words.into())]), give)
        } else {
            let first = self.staff.shop.amount(to_cards);
            let values = [("amount", left_words.into()), ("first", first.into())];
            let hint = if is_paypal {
                "admin-order-refund-gift-card-paypal-hint"
            } else {
                "admin-order-refund-gift-card-hint"
            };
            let hint = words.with(hint, values);
            (hint, "admin-order-refund")
        };
        view! {
            <form class="form" method="post" action=self.action("refunds")>
                <input type="hidden" name="key" value=key/>
                <Line
                    id="amount"
                    name="amount"
                    label=self.t("admin-order-refund-amount")
                    value=draft.value("amount", left)
                    error=draft.fault("amount", words)
                    hint=Some(hint)
                    inputmode="decimal"
                    width="short"
                />
                <Line
                    id="refund_reason"
                    name="refund_reason"
                    label=self.t("admin-order-refund-reason")
                    value=draft.value("refund_reason", "")
                    error=draft.fault("refund_reason", words)
                    optional=Some(self.t("account-optional"))
                />
                {self.covers_spent()}
                <div class="form-actions">
                    <button class="button">{self.t(button)}</button>
                </div>
            </form>
        }
    }

    /// What was spent already of the gift cards that were sold, and the tick that gives it back all the same.
    fn covers_spent(&self) -> Option<impl IntoView + use<>> {
        let spent = self.order.spent_of_sold_cards();
        (!spent.is_zero()).then(|| {
            let shop = &self.staff.shop;
            let values = [("amount", shop.amount(spent).into())];
            let text = shop.words.with("admin-order-refund-covers-spent", values);
            view! {
                <label class="choice">
                    <input type="checkbox" name="covers_spent" checked=self.drafts.refund.fields().is_some_and(|it| it.has("covers_spent"))/>
                    <span>{text}</span>
                </label>
            }
        })
    }

    /// A payment that is not the one that was agreed.
    pub(super) fn unclear(&self) -> Option<impl IntoView + use<>> {
        let is_open = self.order.state == OrderState::Open
            && self.order.payment_state == PaymentState::Unpaid;
        let mut attempts = self.order.attempts.iter().filter(|_| is_open);
        let unclear = attempts.find(|attempt| attempt.state == AttemptState::Unclear)?;
        let words = &self.staff.shop.words;
        let name = unclear.session.clone().unwrap_or_default();
        let provider = unclear.provider.title().into();
        let values = [("name", name.into()), ("provider", provider)];
        let text = words.with("admin-order-unclear", values);
        Some(view! { <div class="notice" data-kind="warn" role="status"><p>{text}</p></div> })
    }
}
