//! `/admin/orders`: every order, by state, payment, fulfilment and what is typed.

use leptos::prelude::*;

use super::words as states;
use crate::admin::list::ListQuery;
use crate::admin::parts::{StateBadge, filter_select};
use crate::admin::{Moments, PageHead, page};
use crate::core::Page;
use crate::identity::{Right, Staff};
use crate::order::store::{self, OrderFilter, OrderRow, OrderSort};
use crate::order::{FulfilmentState, OrderState, PaymentState, TILL, WEB};
use crate::ui::{Icon, IconName};
use crate::web::{Failure, Head, Outcome};

const PATH: &str = "/admin/orders";

/// `GET /admin/orders`
pub async fn show(staff: Staff) -> Outcome {
    staff.require(Right::SeeOrders)?;
    let query = ListQuery::of(&staff, PATH)?;
    let filter = filter(&staff, &query)?;
    let mut tx = staff.shop.begin().await?;
    let orders = store::list(&mut tx, &filter, query.page()?).await?;
    let placed = orders.items.iter().map(|order| order.placed_at);
    let moments = Moments::read(&mut tx, &staff, placed).await?;
    let words = &staff.shop.words;
    let head = Head {
        title: words.t("admin-orders"),
        ..Head::default()
    };
    let (title, inner) = (head.title.clone(), staff.clone());
    page(
        &staff,
        tx,
        head,
        crate::order::admin::NAVIGATION,
        move || {
            let lead = inner
                .shop
                .words
                .with("admin-orders-found", [("count", orders.total.into())]);
            view! {
                <PageHead title lead/>
                {tabs(&inner, &query, filter.state)}
                <section class="card" data-flush="">
                    {toolbar(&inner, &filter)}
                    {table(&inner, &orders, &moments)}
                    {query.pagination(&inner, &orders)}
                </section>
            }
        },
    )
    .await
}

fn filter(staff: &Staff, query: &ListQuery) -> Result<OrderFilter, Failure> {
    Ok(OrderFilter {
        state: query.choice("state", OrderState::parse)?,
        channel: query.choice("channel", channel)?,
        payment: query.choice("payment", PaymentState::parse)?,
        fulfilment: query.choice("fulfilment", FulfilmentState::parse)?,
        text: query.text("q"),
        by_email: staff.member.may(Right::SeeContactData),
        sort: query.choice("sort", OrderSort::parse)?.unwrap_or_default(),
    })
}

/// Reads the channel that is asked for.
fn channel(word: &str) -> Option<&'static str> {
    [WEB, TILL].into_iter().find(|channel| *channel == word)
}

fn tabs(staff: &Staff, query: &ListQuery, chosen: Option<OrderState>) -> impl IntoView + use<> {
    let words = &staff.shop.words;
    let tab = |state: Option<OrderState>| {
        let href = query.with("state", state.map_or("", OrderState::name));
        let text = state.map_or_else(|| words.t("admin-orders-all"), |s| states::state(s, words));
        let current = (state == chosen).then_some("page");
        view! { <a href=staff.shop.href(&href) aria-current=current>{text}</a> }
    };
    let tabs: Vec<_> = std::iter::once(None)
        .chain(OrderState::ALL.iter().copied().map(Some))
        .map(tab)
        .collect();
    view! { <nav class="tabs" aria-label=words.t("admin-orders-by-state")>{tabs}</nav> }
}

fn toolbar(staff: &Staff, filter: &OrderFilter) -> impl IntoView + use<> {
    let words = &staff.shop.words;
    let any = || words.t("admin-filter-any");
    let payments = PaymentState::ALL
        .iter()
        .map(|state| (state.name(), states::payment(*state, words)))
        .collect();
    let fulfilments = FulfilmentState::ALL
        .iter()
        .map(|state| (state.name(), states::fulfilment(*state, words)))
        .collect();
    let sorts: Vec<_> = OrderSort::ALL
        .into_iter()
        .map(|sort| {
            let text = words.t(&format!("admin-orders-sort-{}", sort.name()));
            view! { <option value=sort.name() selected=sort == filter.sort>{text}</option> }
        })
        .collect();
    let channels = [WEB, TILL]
        .into_iter()
        .map(|channel| (channel, words.t(&format!("admin-order-channel-{channel}"))))
        .collect();
    let payment = filter.payment.map(PaymentState::name);
    let fulfilment = filter.fulfilment.map(FulfilmentState::name);
    view! {
        <form class="toolbar" method="get" action=staff.shop.href(PATH)>
            {filter.state.map(|state| view! { <input type="hidden" name="state" value=state.name()/> })}
            <div class="field toolbar-search">
                <label for="q">{words.t("admin-search")}</label>
                <input id="q" type="search" name="q" maxlength="100" value=filter.text.clone() placeholder=words.t("admin-orders-search-hint")/>
            </div>
            {filter_select("channel", words.t("admin-order-channel"), any(), channels, filter.channel)}
            {filter_select("payment", words.t("admin-order-payment"), any(), payments, payment)}
            {filter_select("fulfilment", words.t("admin-order-fulfilment"), any(), fulfilments, fulfilment)}
            <div class="field">
                <label for="sort">{words.t("admin-sort")}</label>
                <select id="sort" name="sort">{sorts}</select>
            </div>
            <button class="button">{words.t("admin-filter")}</button>
        </form>
    }
}

fn table(staff: &Staff, orders: &Page<OrderRow>, moments: &Moments) -> AnyView {
    let words = &staff.shop.words;
    if orders.items.is_empty() {
        return view! {
            <div class="empty-state">
                <Icon name=IconName::Orders size="large"/>
                <h2>{words.t("admin-orders-none")}</h2>
                <p>{words.t("admin-orders-none-text")}</p>
            </div>
        }
        .into_any();
    }
    let rows: Vec<_> = orders
        .items
        .iter()
        .map(|order| row(staff, order, moments))
        .collect();
    view! {
        <div class="table-frame">
            <table class="data-table">
                <thead>
                    <tr>
                        <th scope="col">{words.t("admin-order")}</th>
                        <th scope="col">{words.t("admin-order-date")}</th>
                        <th scope="col">{words.t("admin-order-customer")}</th>
                        <th scope="col">{words.t("admin-order-payment")}</th>
                        <th scope="col">{words.t("admin-order-fulfilment")}</th>
                        <th scope="col" data-align="end">{words.t("admin-order-units")}</th>
                        <th scope="col" data-align="end">{words.t("admin-order-total")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(staff: &Staff, order: &OrderRow, moments: &Moments) -> impl IntoView + use<> {
    let words = &staff.shop.words;
    let href = staff.shop.href(&format!("{PATH}/{}", order.id));
    let cancelled = (order.state == OrderState::Cancelled)
        .then(|| view! { " " {states::state_badge(order.state, words)} });
    let at_till = (order.channel == TILL).then(|| {
        let text = words.t("admin-order-channel-till");
        view! { " " <StateBadge kind="plain" text/> }
    });
    view! {
        <tr>
            <th scope="row"><a href=href>{format!("#{}", order.number)}</a> {at_till} {cancelled}</th>
            <td data-label=words.t("admin-order-date")>{moments.element(order.placed_at)}</td>
            <td data-label=words.t("admin-order-customer")>
                {buyer(staff, order)}
            </td>
            <td data-label=words.t("admin-order-payment")>{states::money_badge(order.state, order.payment_state, words)}</td>
            <td data-label=words.t("admin-order-fulfilment")>{states::fulfilment_badge(order.fulfilment_state, words)}</td>
            <td data-label=words.t("admin-order-units") data-align="end">{order.units}</td>
            <td data-label=words.t("admin-order-total") data-align="end">{staff.shop.money(&order.grand_total)}</td>
        </tr>
    }
}

/// Who bought, as far as it is known.
fn buyer(staff: &Staff, order: &OrderRow) -> AnyView {
    if order.email.is_empty() {
        return view! { <span class="soft">{staff.shop.words.t("admin-order-unnamed")}</span> }
            .into_any();
    }
    view! { {order.name.clone()} " " <span class="soft small">{staff.email(&order.email)}</span> }
        .into_any()
}
