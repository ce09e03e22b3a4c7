use leptos::prelude::*;

use super::{PATH, page_of};
use crate::admin::list::ListQuery;
use crate::admin::parts::StateBadge;
use crate::admin::table::Table;
use crate::admin::{PageHead, page};
use crate::discount_request::RequestState;
use crate::discount_request::store::{self, RequestRow};
use crate::identity::Staff;
use crate::ui::IconName;
use crate::web::{Head, Outcome};

/// `GET /admin/discount-requests`: who waits longest stands first.
pub async fn list(staff: Staff) -> Outcome {
    let query = ListQuery::of(&staff, PATH)?;
    let state = query.choice("state", RequestState::parse)?;
    let mut tx = staff.shop.begin().await?;
    let requests = store::requests(&mut tx, state, query.page()?).await?;
    let title = staff.shop.words.t("admin-requests");
    let (head, inner) = (Head::titled(title.clone()), staff.clone());
    page(
        &staff,
        tx,
        head,
        crate::promotion::admin::PROMOTIONS,
        move || {
            let words = &inner.shop.words;
            let states = RequestState::ALL.map(|state| {
                let word = state.name();
                (word, words.t(&format!("request-state-{word}")))
            });
            let toolbar = query.toolbar(&inner);
            let all = words.t("admin-requests-all");
            view! {
                <PageHead title lead=words.t("admin-requests-lead")/>
                <section class="card" data-flush="">
                    {toolbar.select("state", "customers-state", all, states.to_vec()).view()}
                    {table(&inner, &requests.items)}
                    {query.pagination(&inner, &requests)}
                </section>
            }
        },
    )
    .await
}

fn table(staff: &Staff, requests: &[RequestRow]) -> AnyView {
    let shop = &staff.shop;
    let name = |request: &RequestRow| match request.name.as_str() {
        "" => staff.email(&request.email),
        name => name.to_owned(),
    };
    Table::of(requests)
        .link("customers-name", |request| {
            (page_of(request.id), name(request))
        })
        .column("request-message", |request| request.message.clone())
        .column("admin-order-date", |request| shop.time(request.created_at))
        .column("customers-state", |request| badge(staff, request.state))
        .end("admin-orders", |request| request.orders)
        .amount("customers-spent", |request| request.spent)
        .empty(IconName::Mail, "admin-requests-none")
        .view(shop)
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
