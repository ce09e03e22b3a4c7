//! `/admin/till/orders/{order}`: an order that is collected in the store.

use axum::extract::Path;
use leptos::prelude::*;

use crate::admin::parts::breadcrumb;
use crate::admin::{PageHead, page};
use crate::core::OrderId;
use crate::identity::Staff;
use crate::order::admin::words as states;
use crate::order::store::{self, OrderDetail, OrderLine};
use crate::order::{FulfillmentState, OrderState, ParcelState, PaymentState};
use crate::till::api::{METHODS, PATH};
use crate::till::payment::METHOD;
use crate::ui::Picture;
use crate::web::{Failure, FormFields, Head, Outcome};

/// `GET /admin/till/orders/{order}`; `?by=number` when nothing but its number was shown.
pub async fn show(staff: Staff, Path(order): Path<String>) -> Outcome {
    let id = OrderId::parse(&order).map_err(|_| Failure::NotFound)?;
    let by_number = FormFields::of_query(&staff.shop.uri)?.get("by") == "number";
    let mut tx = staff.shop.begin().await?;
    let order = store::by_id(&mut tx, id).await?;
    let number = [("number", order.number.into())];
    let head = Head::titled(staff.shop.words.with("admin-order-title", number));
    let (inner, title) = (staff.clone(), head.title.clone());
    page(&staff, tx, head, crate::till::NAVIGATION, move || {
        view(&inner, &order, title, by_number)
    })
    .await
}

fn view(
    staff: &Staff,
    order: &OrderDetail,
    title: String,
    by_number: bool,
) -> impl IntoView + use<> {
    let (shop, words) = (&staff.shop, &staff.shop.words);
    let is_left =
        order.state == OrderState::Open && order.fulfilment_state != FulfillmentState::Delivered;
    let check = (by_number && is_left).then(|| {
        view! { <div class="notice" data-kind="warn" role="status"><p>{words.t("till-order-check")}</p></div> }
    });
    let lines: Vec<_> = order
        .lines
        .iter()
        .map(|line| goods(staff, order, line))
        .collect();
    let (whole, whole_word) = (
        shop.href(&format!("/admin/orders/{}", order.id)),
        words.t("till-order-whole"),
    );
    let state = states::state_badge(order.state, words).into_any();
    let payment = states::money_badge(order.state, order.payment_state, words);
    let email = (!order.email.is_empty()).then(|| staff.email(&order.email));
    view! {
        {breadcrumb(staff, PATH, words.t("admin-till"), title.clone())}
        <PageHead title lead=shop.moment(order.placed_at)>
            {state} {payment}
            <a class="button" href=whole>{whole_word}</a>
        </PageHead>
        {check}
        <div class="form-layout">
            <div class="form-main">
                <section class="card">
                    <h2 class="visually-hidden">{words.t("admin-order-goods")}</h2>
                    <ul class="cart-lines" data-compact>{lines}</ul>
                </section>
            </div>
            <div class="form-side">
                <section class="card">
                    <header class="card-head"><h2>{words.t("till-customer")}</h2></header>
                    <p class="till-buyer"><strong>{order.address.name.clone()}</strong> <br/> {email}</p>
                </section>
                {hand_over(staff, order, is_left)}
            </div>
        </div>
    }
}

fn goods(staff: &Staff, order: &OrderDetail, line: &OrderLine) -> impl IntoView + use<> {
    let words = &staff.shop.words;
    let gone: i32 = order
        .parcels
        .iter()
        .filter(|parcel| matches!(parcel.state, ParcelState::Shipped | ParcelState::Delivered))
        .flat_map(|parcel| &parcel.lines)
        .filter(|(id, _)| *id == line.id)
        .map(|(_, units)| units)
        .sum();
    let note = (gone > 0 && order.state == OrderState::Open)
        .then(|| words.with("till-order-gone", [("count", gone.into())]));
    view! {
        <li class="cart-line">
            <div class="cart-line-picture">
                {line.picture.clone().map(|source| view! { <Picture source sizes="4rem"/> })}
                <span class="cart-line-count">
                    <span class="visually-hidden">{words.t("cart-quantity")} " "</span>
                    {line.quantity}
                </span>
            </div>
            <div class="cart-line-text">
                <h3 class="cart-line-name">{line.title.clone()}</h3>
                {(!line.options.is_empty()).then(|| view! { <p class="cart-line-note">{line.options.clone()}</p> })}
                {(!line.sku.is_empty()).then(|| view! { <p class="cart-line-note">{line.sku.clone()}</p> })}
                {note.map(|note| view! { <p class="stock-note">{note}</p> })}
            </div>
            <p class="price cart-line-price"><span class="price-now">{staff.shop.money(&line.total)}</span></p>
        </li>
    }
}

/// One button; where the money is still missing, one for each way of paying.
fn hand_over(staff: &Staff, order: &OrderDetail, is_left: bool) -> AnyView {
    let (shop, words) = (&staff.shop, &staff.shop.words);
    let action = shop.href(&format!("{PATH}/orders/{}/collected", order.id));
    let amount = shop.money(&order.due);
    let title = words.t("till-hand-over");
    let content = if !is_left {
        view! { <p>{words.t("till-order-nothing-left")}</p> }.into_any()
    } else if order.payment_state == PaymentState::Unpaid {
        let buttons: Vec<_> = METHODS
            .into_iter()
            .map(|method| {
                let text = words.t(&format!("till-paid-{}", method.name()));
                view! {
                    <form method="post" action=action.clone()>
                        <input type="hidden" name=METHOD value=method.name()/>
                        <button class="button" data-size="large" data-wide>{text}</button>
                    </form>
                }
            })
            .collect();
        let due = words.with("till-order-due", [("amount", amount.into())]);
        view! { <p><strong>{due}</strong></p> <div class="till-pay">{buttons}</div> }.into_any()
    } else {
        view! {
            <form method="post" action=action>
                <button class="button" data-kind="primary" data-size="large" data-wide>{words.t("till-handed-over")}</button>
            </form>
        }
        .into_any()
    };
    view! {
        <section class="card">
            <header class="card-head"><h2>{title}</h2></header>
            {content}
        </section>
    }
    .into_any()
}
