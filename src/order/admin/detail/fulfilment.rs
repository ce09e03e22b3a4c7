use leptos::prelude::*;

use super::OrderPage;
use crate::admin::parts::Line;
use crate::identity::Right;
use crate::order::actions::can_be_refused;
use crate::order::admin::words as states;
use crate::order::store::Parcel;
use crate::order::{FulfillmentState, OrderState, ParcelState, PaymentState};

impl OrderPage {
    /// What is still to be packed, and every parcel.
    pub(super) fn fulfilment(&self) -> impl IntoView + use<> {
        let parcels: Vec<_> = self
            .order
            .parcels
            .iter()
            .map(|parcel| self.parcel(parcel))
            .collect();
        let (pack, words) = (self.pack_form(), &self.staff.shop.words);
        let empty = (parcels.is_empty() && pack.is_none() && !self.order.is_in_review)
            .then(|| view! { <p class="soft">{self.t("admin-order-nothing-to-pack")}</p> });
        view! {
            <section class="card">
                <header class="card-head">
                    <h2>{self.t("admin-order-fulfilment")}</h2>
                    {states::fulfilment_badge(self.order.fulfilment_state, words)}
                </header>
                {pack}
                {empty}
                {self.collect_form()}
            </section>
            {parcels}
        }
    }

    /// The buyer came to the store: one button instead of the steps of a parcel.
    fn collect_form(&self) -> Option<impl IntoView + use<>> {
        let order = &self.order;
        let fits = order.state == OrderState::Open
            && order.payment_state == PaymentState::Paid
            && !order.is_in_review
            && order.fulfilment_state != FulfillmentState::Delivered;
        (fits && self.may(Right::PackAndShip)).then(|| {
            view! {
                <form method="post" action=self.action("collected")>
                    <button class="button">{self.t("admin-order-collect")}</button>
                </form>
            }
        })
    }

    fn pack_form(&self) -> Option<impl IntoView + use<>> {
        let left: Vec<_> = self
            .order
            .lines
            .iter()
            .filter(|line| !line.is_gift_card && line.packed < line.quantity)
            .collect();
        let open = self.order.state == OrderState::Open
            && !self.order.is_in_review
            && self.may(Right::PackAndShip);
        if left.is_empty() || !open {
            return None;
        }
        let draft = &self.drafts.pack;
        let words = &self.staff.shop.words;
        let rows: Vec<_> = left
            .into_iter()
            .map(|line| {
                let most = line.quantity - line.packed;
                let name = format!("quantity-{}", line.id);
                let label = [line.title.as_str(), line.options.as_str()]
                    .into_iter()
                    .filter(|part| !part.is_empty())
                    .collect::<Vec<_>>()
                    .join(", ");
                let hint = words.with("admin-order-left", [("count", most.into())]);
                view! {
                    <Line
                        id=name.clone()
                        name=name.clone()
                        label
                        value=draft.value(&name, &most.to_string())
                        hint=Some(hint)
                        inputmode="numeric"
                        width="short"
                    />
                }
            })
            .collect();
        let fault = draft.fault("quantity", words);
        Some(view! {
            <form class="form" method="post" action=self.action("pack")>
                {rows}
                {fault.map(|text| view! { <p class="field-error" role="alert">{text}</p> })}
                <div class="form-actions">
                    <button class="button" data-kind="primary">{self.t("admin-order-pack")}</button>
                </div>
            </form>
        })
    }

    fn parcel(&self, parcel: &Parcel) -> impl IntoView + use<> {
        let words = &self.staff.shop.words;
        let title = words.with("admin-order-parcel", [("number", parcel.number.into())]);
        let content: Vec<_> = parcel
            .lines
            .iter()
            .filter_map(|(id, quantity)| {
                let line = self.order.lines.iter().find(|line| line.id == *id)?;
                Some(view! { <li>{format!("{quantity} × {} {}", line.title, line.options)}</li> })
            })
            .collect();
        let slip = self.action(&format!("slip?parcel={}", parcel.number));
        view! {
            <section class="card">
                <header class="card-head"><h2>{title}</h2> {states::parcel_badge(parcel.state, words)}</header>
                <ul>{content}</ul>
                {self.tracking(parcel)}
                {self.ship_form(parcel)}
                {self.deliver_form(parcel)}
                {self.refuse_form(parcel)}
                <p><a class="button" data-size="small" href=slip>{self.t("admin-order-slip")}</a></p>
            </section>
        }
    }

    fn tracking(&self, parcel: &Parcel) -> Option<impl IntoView + use<>> {
        if parcel.state == ParcelState::Packed {
            return None;
        }
        let fact = |key: &str, value: &str| {
            let value = value.to_owned();
            (!value.is_empty()).then(|| view! { <div><dt>{self.t(key)}</dt><dd>{value}</dd></div> })
        };
        let link = (!parcel.tracking_url.is_empty()).then(|| {
            let href = parcel.tracking_url.clone();
            view! { <p><a href=href rel="noreferrer noopener">{self.t("admin-order-follow")}</a></p> }
        });
        Some(view! {
            <dl class="facts">
                {fact("admin-order-carrier", &parcel.carrier)}
                {fact("admin-order-tracking-number", &parcel.tracking_number)}
            </dl>
            {link}
        })
    }

    fn ship_form(&self, parcel: &Parcel) -> Option<impl IntoView + use<>> {
        let fits = self.order.state == OrderState::Open && parcel.state == ParcelState::Packed;
        if !fits || !self.may(Right::PackAndShip) {
            return None;
        }
        let (id, words) = (parcel.id, &self.staff.shop.words);
        let (_, draft) = self.drafts.ship.iter().find(|(of, _)| *of == id)?;
        let field = |name: &'static str, label: &str, kind: &'static str| {
            view! {
                <Line
                    id=format!("{name}-{id}")
                    name
                    label=self.t(label)
                    value=draft.value(name, "")
                    error=draft.fault(name, words)
                    optional=Some(self.t("admin-optional"))
                    kind
                />
            }
        };
        Some(view! {
            <form class="form" method="post" action=self.action(&format!("parcels/{id}/ship"))>
                <div class="field-row">
                    {field("carrier", "admin-order-carrier", "text")}
                    {field("tracking_number", "admin-order-tracking-number", "text")}
                </div>
                {field("tracking_url", "admin-order-tracking-url", "url")}
                <div class="form-actions">
                    <button class="button" data-kind="primary">{self.t("admin-order-ship")}</button>
                </div>
            </form>
        })
    }

    fn deliver_form(&self, parcel: &Parcel) -> Option<impl IntoView + use<>> {
        let fits = self.order.state == OrderState::Open && parcel.state == ParcelState::Shipped;
        (fits && self.may(Right::PackAndShip)).then(|| {
            let action = self.action(&format!("parcels/{}/deliver", parcel.id));
            view! {
                <form method="post" action=action>
                    <button class="button" data-kind="primary">{self.t("admin-order-deliver")}</button>
                </form>
            }
        })
    }

    /// What is paid at the door may come back instead.
    fn refuse_form(&self, parcel: &Parcel) -> Option<impl IntoView + use<>> {
        let order = &self.order;
        let fits = parcel.state == ParcelState::Shipped
            && can_be_refused(order.state, order.payment_state, order.payment_method);
        (fits && self.may(Right::PackAndShip)).then(|| {
            let action = self.action(&format!("parcels/{}/refuse", parcel.id));
            view! {
                <form method="post" action=action>
                    <button class="button" data-kind="danger">{self.t("admin-order-refuse")}</button>
                    <p class="field-hint">{self.t("admin-order-refuse-hint")}</p>
                </form>
            }
        })
    }
}
