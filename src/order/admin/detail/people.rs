use leptos::prelude::*;
use time::OffsetDateTime;

use super::OrderPage;
use crate::admin::parts::Line;
use crate::identity::Right;
use crate::order::actions::CancelReason;
use crate::order::admin::words as states;
use crate::order::{Address, FulfillmentState, OrderState, PaymentState, TILL, WEB};
use crate::payment::PaymentMethod;
use crate::promotion::today;

impl OrderPage {
    /// Who bought, as far as the member may see it.
    pub(super) fn customer(&self) -> impl IntoView + use<> {
        let order = &self.order;
        if let Some(at) = order.erased_at {
            return self.erased_buyer(at).into_any();
        }
        if order.email.is_empty() {
            return view! {
                <section class="card">
                    <header class="card-head"><h2>{self.t("admin-order-customer")}</h2></header>
                    <p class="soft">{self.t("admin-order-unnamed")}</p>
                </section>
            }
            .into_any();
        }
        let email = self.staff.email(&order.email);
        let email = if self.may(Right::SeeContactData) {
            view! { <a href=format!("mailto:{email}")>{email.clone()}</a> }.into_any()
        } else {
            email.into_any()
        };
        let phone = (!order.phone.is_empty()).then(|| {
            let phone = self.staff.phone(&order.phone);
            view! { <div><dt>{self.t("admin-order-phone")}</dt><dd>{phone}</dd></div> }
        });
        let came_from = (!order.came_from.is_empty()).then(|| {
            let from = order.came_from.clone();
            view! { <div><dt>{self.t("admin-order-came-from")}</dt><dd>{from}</dd></div> }
        });
        let block = (order.channel == WEB && self.may(Right::BlockBuyers)).then(|| {
            let path = format!("/admin/customers/blocklist/new?order={}", order.id);
            let href = self.staff.shop.href(&path);
            view! { <p><a class="button" data-size="small" href=href>{self.t("admin-block-buyer")}</a></p> }
        });
        view! {
            <section class="card">
                <header class="card-head"><h2>{self.t("admin-order-customer")}</h2></header>
                <dl class="facts">
                    <div><dt>{self.t("admin-order-name")}</dt><dd>{order.address.name.clone()}</dd></div>
                    <div><dt>{self.t("admin-order-email")}</dt><dd>{email}</dd></div>
                    {phone}
                    <div><dt>{self.t("admin-language")}</dt><dd>{order.locale.own_name()}</dd></div>
                    {came_from}
                </dl>
                {block}
            </section>
        }
        .into_any()
    }

    /// Somebody whose data was erased; what the law keeps stands on a page of its own.
    fn erased_buyer(&self, at: OffsetDateTime) -> impl IntoView + use<> {
        let shop = &self.staff.shop;
        let text = [("moment", shop.moment(at).into())];
        let text = shop.words.with("admin-order-erased-at", text);
        let is_kept = self.order.is_buyer_kept && self.may(Right::SeeLockedData);
        let kept = is_kept.then(|| {
            let href = self.action("buyer");
            view! { <p><a href=href>{self.t("admin-order-locked")}</a></p> }
        });
        view! {
            <section class="card">
                <header class="card-head"><h2>{self.t("admin-order-customer")}</h2></header>
                <p class="soft">{text}</p>
                {kept}
            </section>
        }
    }

    /// Where it goes.
    pub(super) fn address(&self) -> impl IntoView + use<> {
        let address = &self.order.address;
        let title = if self.order.channel == TILL {
            self.t("admin-order-sold-here")
        } else {
            self.t("admin-order-address")
        };
        self.address_card(title, address)
    }

    /// Where the bill goes, if not there.
    pub(super) fn billing(&self) -> Option<impl IntoView + use<>> {
        let billing = self.order.billing.as_ref()?;
        Some(self.address_card(self.t("admin-order-billing"), billing))
    }

    fn address_card(&self, title: String, address: &Address) -> impl IntoView + use<> {
        // Of an erased buyer no name is left.
        let name = Some(address.name.clone()).filter(|name| !name.is_empty());
        let lines = name
            .into_iter()
            .chain(address.lines(self.staff.shop.locale));
        let lines: Vec<_> = lines.map(|line| view! { {line} <br/> }).collect();
        view! {
            <section class="card">
                <header class="card-head"><h2>{title}</h2></header>
                <address class="address">{lines}</address>
            </section>
        }
    }

    /// The number of the receiver's identity document, masked until it is asked for.
    pub(super) fn document(&self) -> Option<impl IntoView + use<>> {
        let end = self.document_end.as_ref()?;
        let form = self.may(Right::SeeContactData).then(|| {
            view! {
                <form method="post" action=self.action("document")>
                    <button class="button" data-size="small">{self.t("admin-order-document-show")}</button>
                </form>
            }
        });
        Some(view! {
            <section class="card">
                <header class="card-head"><h2>{self.t("admin-order-document")}</h2></header>
                <p>"•••• " {end.clone()}</p>
                {form}
                <p class="small soft">{self.t("admin-order-document-hint")}</p>
            </section>
        })
    }

    /// What the buyer wrote to the order.
    pub(super) fn note(&self) -> Option<impl IntoView + use<>> {
        let order = &self.order;
        (!order.note.is_empty()).then(|| {
            view! {
                <section class="card">
                    <header class="card-head"><h2>{self.t("admin-order-note")}</h2></header>
                    <p class="order-note">{self.staff.note(&order.note, &order.phone)}</p>
                </section>
            }
        })
    }

    /// What is printed for the receiver of a present.
    pub(super) fn gift_message(&self) -> Option<impl IntoView + use<>> {
        let order = &self.order;
        (!order.gift_message.is_empty()).then(|| {
            view! {
                <section class="card">
                    <header class="card-head"><h2>{self.t("admin-order-gift-message")}</h2></header>
                    <p class="order-note">{self.staff.note(&order.gift_message, &order.phone)}</p>
                    <p class="small soft">{self.t("admin-order-gift-message-hint")}</p>
                </section>
            }
        })
    }

    /// How it is paid, and whether it was.
    pub(super) fn payment(&self) -> impl IntoView + use<> {
        let (order, words) = (&self.order, &self.staff.shop.words);
        let ledger: Vec<_> = order
            .payments
            .iter()
            .map(|entry| {
                let kind = self.t(&format!("admin-order-ledger-{}", entry.kind.replace('_', "-")));
                let by_gift_card = (entry.method == PaymentMethod::GiftCard)
                    .then(|| format!(" · {}", words.t(entry.method.word())));
                let by = entry.by.clone().map(|by| format!(" · {by}"));
                view! {
                    <li class="small">
                        {kind} " " {self.staff.shop.money(&entry.amount)} {by_gift_card} " · " {self.staff.shop.time(entry.at)} {by}
                    </li>
                }
            })
            .collect();
        let ledger = (!ledger.is_empty()).then(|| view! { <ul>{ledger}</ul> });
        let expires = order.expires_at.map(|at| {
            view! { <p class="small soft">{self.t("admin-order-expires")} " " {self.staff.shop.time(at)}</p> }
        });
        let owed = order.payment_state.is_owed_back(order.state).then(|| {
            let amount = self.staff.shop.money(&order.balance());
            let text = words.with("admin-order-owed-back", [("amount", amount.into())]);
            view! { <p><strong>{text}</strong></p> }
        });
        let fits = order.state == OrderState::Open && order.payment_state == PaymentState::Unpaid;
        let form = (fits && self.may(Right::CaptureAndRefund)).then(|| {
            view! {
                <form method="post" action=self.action("paid")>
                    <button class="button" data-kind="primary">{self.t("admin-order-mark-paid")}</button>
                </form>
            }
        });
        view! {
            <section class="card">
                <header class="card-head">
                    <h2>{self.t("admin-order-payment")}</h2>
                    {states::money_badge(order.state, order.payment_state, words)}
                </header>
                <p>{words.t(order.payment_method.word())}</p>
                {ledger}
                {owed}
                {expires}
                {form}
            </section>
        }
    }

    /// The form that calls the order off, while nothing has left.
    pub(super) fn cancel_form(&self) -> Option<impl IntoView + use<>> {
        let order = &self.order;
        // Of gift cards alone nothing has left that could not be switched off.
        let is_here = (order.state == OrderState::Open
            && order.fulfilment_state == FulfillmentState::Open)
            || (order.state == OrderState::Completed && order.is_gift_cards_only());
        let fits = is_here || self.is_sale_of_today();
        if !fits || !self.may(Right::CancelOrders) {
            return None;
        }
        let draft = &self.drafts.cancel;
        let hint = if !is_here {
            self.t("admin-order-cancel-sale-hint")
        } else if order.payment_state.is_owed_back(OrderState::Cancelled) && !order.due.is_zero() {
            let amount = self.staff.shop.money(&order.due);
            let words = &self.staff.shop.words;
            words.with("admin-order-cancel-paid-hint", [("amount", amount.into())])
        } else {
            self.t("admin-order-cancel-hint")
        };
        Some(view! {
            <section class="card">
                <header class="card-head"><h2>{self.t("admin-order-cancel")}</h2></header>
                <form class="form" method="post" action=self.action("cancel")>
                    <Line
                        id="reason"
                        name="reason"
                        label=self.t("admin-order-cancel-reason")
                        value=draft.value("reason", "")
                        error=draft.fault("reason", &self.staff.shop.words)
                        hint=Some(hint)
                    />
                    <div class="form-actions">
                        <button class="button" data-kind="danger">{self.t("admin-order-cancel")}</button>
                    </div>
                </form>
            </section>
        })
    }

    /// A sale at the counter can be called off on its day.
    fn is_sale_of_today(&self) -> bool {
        let (order, shop) = (&self.order, &self.staff.shop);
        order.channel == TILL
            && order.state == OrderState::Completed
            && order.payment_state == PaymentState::Paid
            && shop.settings().time_zone.date(order.placed_at)
                == today(shop, shop.state.clock.now())
    }

    /// Why the order was called off.
    pub(super) fn cancellation(&self) -> Option<impl IntoView + use<>> {
        let cancellation = self.order.cancellation.as_ref()?;
        let reason = match cancellation.reason.as_str() {
            CancelReason::UNPAID => self.t("admin-order-cancelled-unpaid"),
            CancelReason::REFUSED => self.t("admin-order-cancelled-refused"),
            reason => self.staff.note(reason, &self.order.phone),
        };
        Some(view! {
            <div class="notice" data-kind="warn">
                <p><strong>{self.t("admin-order-state-cancelled")}</strong> " " {reason}</p>
            </div>
        })
    }
}
