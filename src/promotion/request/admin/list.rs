use leptos::prelude::*;

use super::{PATH, page_of};
use crate::admin::list::ListQuery;
use crate::admin::parts::{StateBadge, filter_select};
use crate::admin::{Moments, PageHead, page};
use crate::core::Page;
use crate::identity::Staff;
use crate::promotion::RequestState;
use crate::promotion::store::{self, RequestRow};
use crate::ui::{Icon, IconName};
use crate::web::{Head, Outcome};

/// `GET /admin/discount-requests`: who waits longest stands first.
pub async fn list(staff: Staff) -> Outcome {
    let query = ListQuery::of(&staff, PATH)?;
    let state = query.choice("state", RequestState::parse)?;
    let mut tx = staff.shop.begin().await?;
    let requests = store::requests(&mut tx, state, query.page()?).await?;
    let asked = requests.items.iter().map(|request| request.created_at);
    let moments = Moments::read(&mut tx, &staff, asked).await?;
    let title = staff.shop.words.t("admin-requests");
    let head = Head {
        title: title.clone(),
        ..Head::default()
    };
    let inner = staff.clone();
    page(&staff, tx, head, crate::promotion::admin::PROMOTIONS, move || {
        let words = &inner.shop.words;
        let states = RequestState::ALL
            .map(|state| (state.name(), words.t(&format!("request-state-{}", state.name()))));
        let chosen = state.map(RequestState::name);
        let all = words.t("admin-requests-all");
        view! {
            <PageHead title lead=words.t("admin-requests-lead")/>
            <section class="card" data-flush="">
                <form class="toolbar" method="get" action=inner.shop.href(PATH)>
                    {filter_select("state", words.t("customers-state"), all, states.to_vec(), chosen)}
                    <button class="button">{words.t("admin-filter")}</button>
                </form>
                {table(&inner, &requests, &moments)}
                {query.pagination(&inner, &requests)}
            </section>
        }
    })
    .await
}

fn table(staff: &Staff, requests: &Page<RequestRow>, moments: &Moments) -> AnyView {
    let words = &staff.shop.words;
    if requests.items.is_empty() {
        return view! {
            <div class="empty-state">
                <Icon name=IconName::Mail size="large"/>
                <h2>{words.t("admin-requests-none")}</h2>
                <p>{words.t("admin-requests-none-text")}</p>
            </div>
        }
        .into_any();
    }
    let rows: Vec<_> = requests
        .items
        .iter()
        .map(|request| row(staff, request, moments))
        .collect();
    view! {
        <div class="table-frame">
            <table class="data-table">
                <thead>
                    <tr>
                        <th scope="col">{words.t("customers-name")}</th>
                        <th scope="col">{words.t("request-message")}</th>
                        <th scope="col">{words.t("admin-order-date")}</th>
                        <th scope="col">{words.t("customers-state")}</th>
                        <th scope="col" data-align="end">{words.t("admin-orders")}</th>
                        <th scope="col" data-align="end">{words.t("customers-spent")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(staff: &Staff, request: &RequestRow, moments: &Moments) -> impl IntoView + use<> {
    let (shop, words) = (&staff.shop, &staff.shop.words);
    let name = if request.name.is_empty() {
        staff.email(&request.email)
    } else {
        request.name.clone()
    };
    let spent = shop.money(&shop.settings().money(request.spent));
    view! {
        <tr>
            <th scope="row"><a href=shop.href(&page_of(request.id))>{name}</a></th>
            <td data-label=words.t("request-message")>{request.message.clone()}</td>
            <td data-label=words.t("admin-order-date")>{moments.element(request.created_at)}</td>
            <td data-label=words.t("customers-state")>{badge(staff, request.state)}</td>
            <td data-label=words.t("admin-orders") data-align="end">{request.orders}</td>
            <td data-label=words.t("customers-spent") data-align="end">{spent}</td>
        </tr>
    }
}

/// The state as a pill.
pub(super) fn badge(staff: &Staff, state: RequestState) -> impl IntoView + use<> {
    let kind = match state {
        RequestState::Open => "info",
        RequestState::Granted => "success",
        RequestState::Declined => "plain",
    };
    let text = staff
        .shop
        .words
        .t(&format!("request-state-{}", state.name()));
    view! { <StateBadge kind text/> }
}
