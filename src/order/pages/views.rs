//! The parts of the buyer's page.

use leptos::prelude::*;

use super::timeline::timeline;
use super::{card, next, transfer};
use crate::cart::totals_by_tax;
use crate::core::format_days;
use crate::coupon::{Symbol, symbol_picture};
use crate::gift_card::{paid_by_cards, recipient_text};
use crate::order::store::{OrderDetail, OrderLine};
use crate::order::{Address, EventKind, FulfillmentState, OrderState, order_text};
use crate::payment::PaymentMethod;
use crate::promotion::PromotionNames;
use crate::storefront::Draw;
use crate::ui::{Picture, Totals};
use crate::web::{LiveScript, Shop, markdown};
use crate::words::Words;

/// Who looks at the page, and what there is to tell them.
pub struct Reader {
    /// Whether an account is signed in.
    pub is_signed_in: bool,
    /// What was done.
    pub told: Option<String>,
    /// In which other ways the order can be paid.
    pub other_ways: Vec<PaymentMethod>,
}

pub fn page(
    shop: &Shop,
    order: &OrderDetail,
    reader: Reader,
    added: Vec<Draw>,
) -> impl IntoView + use<> {
    let words = &shop.words;
    let told = reader.told.map(
        |text| view! { <div class="notice" data-kind="info" role="status"><p>{text}</p></div> },
    );
    let added: Vec<_> = added.into_iter().map(|draw| draw()).collect();
    view! {
        <main id="content" tabindex="-1" class="section order-page">
            {title(shop, order)}
            {told}
            <div class="side-frame">
                <div class="stack" data-gap="7">
                    {next::step(shop, order)}
                    {card::payment(shop, order, &reader.other_ways)}
                    {transfer::instructions(shop, order)}
                    <section class="stack" data-gap="3"><h2>{words.t("order-timeline")}</h2>{timeline(shop, order)}</section>
                    {delivery(shop, order)}
                    {collection(shop, order)}
                    {care_tips(shop, order)}
                    {next::account(shop, order, reader.is_signed_in)}
                    {added}
                    {next::help(shop)}
                </div>
                <aside>{summary(shop, order)}</aside>
            </div>
            <p class="visually-hidden" role="status" data-copy-told=""></p>
            <LiveScript name="order"/>
        </main>
    }
}

/// Thanks while nothing but the order itself has happened.
fn title(shop: &Shop, order: &OrderDetail) -> impl IntoView + use<> {
    let words = &shop.words;
    let number = words.with("order-title", [("number", order.number.to_string().into())]);
    let is_new = order.state == OrderState::Open
        && order.events.iter().all(|event| match event.kind {
            EventKind::Ordered => true,
            EventKind::Paid => {
                order.payment_method.provider().is_some()
                    || matches!(
                        order.payment_method,
                        PaymentMethod::Nothing | PaymentMethod::GiftCard
                    )
            }
            _ => false,
        })
        && !card::is_due(order);
    if is_new {
        let name = order.address.name.clone();
        let lead = words.with("order-thanks-text", [("email", order.email.clone().into())]);
        view! {
            <header class="thanks">
                <p class="eyebrow">{number}</p>
                <h1>{words.with("order-thanks", [("name", name.into())])}</h1>
                <p class="lead">{lead}</p>
            </header>
        }
        .into_any()
    } else {
        view! { <header class="page-title"><h1>{number}</h1></header> }.into_any()
    }
}

fn delivery(shop: &Shop, order: &OrderDetail) -> impl IntoView + use<> {
    let words = &shop.words;
    let method = (!order.shipping_method.is_empty()).then(|| {
        view! { <div><h3>{words.t("order-shipping-method")}</h3><p>{order.shipping_method.clone()}</p></div> }
    });
    let billing = order.billing.as_ref().map(|billing| {
        view! { <div><h3>{words.t("order-billing")}</h3>{address(shop, billing)}</div> }
    });
    let is_coming =
        order.state == OrderState::Open && order.fulfilment_state != FulfillmentState::Delivered;
    let expected = order.expected.filter(|_| is_coming).map(|expected| {
        let days = format_days(expected.from, expected.until, shop.locale);
        view! { <div><h3>{words.t("order-expected")}</h3><p>{days}</p></div> }
    });
    let note = (!order.note.is_empty()).then(|| {
        view! { <div><h3>{words.t("order-note")}</h3><p class="order-note">{order.note.clone()}</p></div> }
    });
    let gift_message = (!order.gift_message.is_empty()).then(|| {
        view! { <div><h3>{words.t("order-gift-message")}</h3><p class="order-note">{order.gift_message.clone()}</p></div> }
    });
    view! {
        <section class="stack" data-gap="3">
            <h2>{words.t("order-delivery")}</h2>
            <div class="facts">
                <div>
                    <h3>{words.t("order-address")}</h3>
                    {address(shop, &order.address)}
                </div>
                {billing}
                {method}
                {expected}
                <div>
                    <h3>{words.t("order-payment")}</h3>
                    <p>{payment(shop, order)}</p>
                </div>
                {note}
                {gift_message}
            </div>
        </section>
    }
}

fn address(shop: &Shop, address: &Address) -> impl IntoView + use<> {
    let lines: Vec<_> = address
        .lines(shop.locale)
        .into_iter()
        .map(|line| view! { <br/> {line} })
        .collect();
    view! { <address class="address">{address.name.clone()} {lines}</address> }
}

/// How it is paid and whether it was; of an order of 0.00 only that nothing is to be paid.
fn payment(shop: &Shop, order: &OrderDetail) -> String {
    let words = &shop.words;
    let method = words.t(order.payment_method.word());
    if order.payment_method == PaymentMethod::Nothing {
        return method;
    }
    let state = if order.payment_state.is_owed_back(order.state) {
        words.t("order-payment-owed-back")
    } else {
        words.t(&format!(
            "order-payment-{}",
            order.payment_state.name().replace('_', "-")
        ))
    };
    format!("{method}, {state}")
}

/// What the till reads when the order is collected in the store: the page's own address, which nobody
/// else knows, and for scanners without a camera the number.
fn collection(shop: &Shop, order: &OrderDetail) -> Option<impl IntoView + use<>> {
    let is_left = order.state == OrderState::Open
        && order.fulfilment_state != FulfillmentState::Delivered
        && shop.settings().collect_in_store;
    if !is_left {
        return None;
    }
    let words = &shop.words;
    let address = shop.url(&format!("/orders/{}", order.access_token));
    let qr = Symbol::qr(&address).map(|symbol| {
        let label = words.t("order-collect-qr");
        symbol_picture(&symbol, Symbol::QR_QUIET, "coupon-qr", label)
    });
    let barcode = Symbol::barcode(&order_text(order.number)).map(|symbol| {
        let label = words.t("order-collect-barcode");
        symbol_picture(&symbol, Symbol::BARCODE_QUIET, "order-barcode", label)
    });
    Some(view! {
        <section class="stack" data-gap="3">
            <h2>{words.t("order-collect")}</h2>
            <p>{words.t("order-collect-text")}</p>
            <div class="order-symbols">{qr} {barcode}</div>
        </section>
    })
}

/// How to look after what was bought, each thing once.
fn care_tips(shop: &Shop, order: &OrderDetail) -> Option<impl IntoView + use<>> {
    let mut told: Vec<&str> = Vec::new();
    let mut tips = Vec::new();
    for line in &order.lines {
        if line.care_tips.trim().is_empty() || told.contains(&line.slug.as_str()) {
            continue;
        }
        told.push(&line.slug);
        let html = markdown::html(&line.care_tips);
        tips.push(view! { <div><h3>{line.title.clone()}</h3><div class="prose" inner_html=html></div></div> });
    }
    (!tips.is_empty()).then(|| {
        view! {
            <section class="stack" data-gap="3">
                <h2>{shop.words.t("order-care")}</h2>
                <div class="stack" data-gap="4">{tips}</div>
            </section>
        }
    })
}

fn summary(shop: &Shop, order: &OrderDetail) -> impl IntoView + use<> {
    let words = &shop.words;
    let lines: Vec<_> = order.lines.iter().map(|line| sold(shop, line)).collect();
    let method = (!order.quote.shipping.is_empty()).then_some(order.shipping_method.as_str());
    let names = PromotionNames::new(words, order.promotions.iter().cloned());
    let totals = totals_by_tax(shop, &order.quote, &order.taxes, &names, method);
    view! {
        <section class="order-summary">
            <h2>{words.t("order-summary")}</h2>
            <ul class="cart-lines" data-compact>{lines}</ul>
            <Totals text=totals/>
            {paid_by_cards(shop, &order.gift_card_shares(), &order.due)}
            {next::doors(shop, order)}
        </section>
    }
}

fn sold(shop: &Shop, line: &OrderLine) -> impl IntoView + use<> {
    view! {
        <li class="cart-line">
            <div class="cart-line-picture">
                {line.picture.clone().map(|source| view! { <Picture source=source sizes="6rem"/> })}
                <span class="cart-line-count">
                    <span class="visually-hidden">{shop.words.t("cart-quantity")} " "</span>
                    {line.quantity}
                </span>
            </div>
            <div class="cart-line-text">
                <h3 class="cart-line-name">{line.title.clone()}</h3>
                {(!line.options.is_empty()).then(|| view! { <p class="cart-line-note">{line.options.clone()}</p> })}
                {line.is_gift_card.then(|| view! { <p class="cart-line-note">{sold_card_text(&shop.words, line)}</p> })}
            </div>
            <p class="price cart-line-price"><span class="price-now">{shop.money(&line.total)}</span></p>
        </li>
    }
}

/// To whom a sold gift card goes, and that no tax is in its price.
pub(in crate::order) fn sold_card_text(words: &Words, line: &OrderLine) -> String {
    let untaxed = words.t("gift-card-untaxed");
    format!("{} · {untaxed}", recipient_text(words, &line.recipient))
}
