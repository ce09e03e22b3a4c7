//! `/admin/orders`: every order, by state, payment, fulfillment and what is typed.

use leptos::prelude::*;

use super::words as states;
use crate::admin::list::ListQuery;
use crate::admin::parts::StateBadge;
use crate::admin::table::Table;
use crate::admin::{PageHead, page};
use crate::identity::{Right, Staff};
use crate::order::store::{self, OrderFilter, OrderRow, OrderSort};
use crate::order::{FulfillmentState, OrderState, PaymentState, TILL, WEB};
use crate::ui::IconName;
use crate::web::{Failure, Head, Outcome};

const PATH: &str = "/admin/orders";

/// `GET /admin/orders`
pub async fn show(staff: Staff) -> Outcome {
    let query = ListQuery::of(&staff, PATH)?;
    let filter = filter(&staff, &query)?;
    let mut tx = staff.shop.begin().await?;
    let orders = store::list(&mut tx, &filter, query.page()?).await?;
    let (title, inner) = (staff.shop.words.t("admin-orders"), staff.clone());
    let head = Head::titled(title.clone());
    page(
        &staff,
        tx,
        head,
        crate::order::admin::NAVIGATION,
        move || {
            let words = inner.shop.words.clone();
            let (to_holds, holds) = (
                inner.shop.href("/admin/orders/holds"),
                words.t("admin-holds"),
            );
            let lead = words.with("admin-orders-found", [("count", orders.total.into())]);
            let all = ("", words.t("admin-orders-all"));
            let tabs = OrderState::ALL
                .iter()
                .map(|state| (state.name(), states::state(*state, &words)));
            let tabs = std::iter::once(all).chain(tabs);
            view! {
                <PageHead title lead>
                    <a class="button" href=to_holds>{holds}</a>
                </PageHead>
                {query.tabs(&inner, "state", "admin-orders-by-state", tabs)}
                <section class="card" data-flush="">
                    {toolbar(&inner, &query, filter.sort)}
                    {table(&inner, &orders.items)}
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
        fulfilment: query.choice("fulfilment", FulfillmentState::parse)?,
        in_review: query.choice("review", waiting)?.is_some(),
        disputed: query.choice("dispute", open_dispute)?.is_some(),
        text: query.text("q"),
        by_email: staff.member.may(Right::SeeContactData),
        sort: query.choice("sort", OrderSort::parse)?.unwrap_or_default(),
    })
}

/// The one word by which orders are filtered that wait for a review.
const WAITING: &str = "waiting";

/// The one word by which orders are filtered whose payment is disputed.
const DISPUTED: &str = "open";

fn open_dispute(word: &str) -> Option<()> {
    (word == DISPUTED).then_some(())
}

fn waiting(word: &str) -> Option<()> {
    (word == WAITING).then_some(())
}

/// Reads the channel that is asked for.
fn channel(word: &str) -> Option<&'static str> {
    [WEB, TILL].into_iter().find(|channel| *channel == word)
}

fn toolbar(staff: &Staff, query: &ListQuery, chosen: OrderSort) -> impl IntoView + use<> {
    let words = &staff.shop.words;
    let any = || words.t("admin-filter-any");
    let payments = PaymentState::ALL
        .iter()
        .map(|state| (state.name(), states::payment(*state, words)));
    let fulfilments = FulfillmentState::ALL
        .iter()
        .map(|state| (state.name(), states::fulfilment(*state, words)));
    let channels =
        [WEB, TILL].map(|channel| (channel, words.t(&format!("admin-order-channel-{channel}"))));
    let sorts: Vec<_> = OrderSort::ALL
        .into_iter()
        .map(|sort| {
            let text = words.t(&format!("admin-orders-sort-{}", sort.name()));
            view! { <option value=sort.name() selected=sort == chosen>{text}</option> }
        })
        .collect();
    query
        .toolbar(staff)
        .keeping("state")
        .search(Some("admin-orders-search-hint"))
        .select("channel", "admin-order-channel", any(), channels.to_vec())
        .select("payment", "admin-order-payment", any(), payments.collect())
        .select(
            "fulfilment",
            "admin-order-fulfilment",
            any(),
            fulfilments.collect(),
        )
        .select(
            "review",
            "admin-risk",
            any(),
            vec![(WAITING, words.t("admin-order-review-waiting"))],
        )
        .select(
            "dispute",
            "admin-order-dispute",
            any(),
            vec![(DISPUTED, words.t("admin-order-disputed"))],
        )
        .input(view! {
            <div class="field">
                <label for="sort">{words.t("admin-sort")}</label>
                <select id="sort" name="sort">{sorts}</select>
            </div>
        })
        .view()
}

fn table(staff: &Staff, orders: &[OrderRow]) -> AnyView {
    let (shop, words) = (&staff.shop, &staff.shop.words);
    Table::of(orders)
        .head("admin-order", |order| number(staff, order))
        .column("admin-order-date", |order| shop.time(order.placed_at))
        .column("admin-order-customer", |order| buyer(staff, order))
        .column("admin-order-payment", |order| {
            states::money_badge(order.state, order.payment_state, words)
        })
        .column("admin-order-fulfilment", |order| {
            states::fulfilment_badge(order.fulfilment_state, words)
        })
        .end("admin-order-units", |order| order.units)
        .end("admin-order-total", |order| shop.money(&order.grand_total))
        .empty(IconName::Orders, "admin-orders-none")
        .view(shop)
}

fn number(staff: &Staff, order: &OrderRow) -> impl IntoView + use<> {
    let words = &staff.shop.words;
    let href = staff.shop.href(&format!("{PATH}/{}", order.id));
    let cancelled = (order.state == OrderState::Cancelled)
        .then(|| view! { " " {states::state_badge(order.state, words)} });
    let at_till = (order.channel == TILL).then(|| {
        let text = words.t("admin-order-channel-till");
        view! { " " <StateBadge kind="plain" text/> }
    });
    let in_review = order.is_in_review.then(|| {
        let text = words.t("admin-order-review-waiting");
        view! { " " <StateBadge kind="warn" text/> }
    });
    let disputed = order.is_disputed.then(|| {
        let text = words.t("admin-order-disputed");
        view! { " " <StateBadge kind="danger" text/> }
    });
    view! {
        <a href=href>{format!("#{}", order.number)}</a>
        {at_till} {cancelled} {in_review} {disputed}
    }
}

/// Who bought, as far as it is known.
fn buyer(staff: &Staff, order: &OrderRow) -> AnyView {
    if order.email.is_empty() {
        let key = if order.is_erased {
            "admin-order-erased"
        } else {
            "admin-order-unnamed"
        };
        return view! { <span class="soft">{staff.shop.words.t(key)}</span> }.into_any();
    }
    view! { <span>{order.name.clone()} " " <span class="soft small">{staff.email(&order.email)}</span></span> }
        .into_any()
}
