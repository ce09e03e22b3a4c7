//! `/admin/orders/holds`: for whom goods are held that nobody has paid, and how they come free.

use leptos::prelude::*;

use crate::admin::list::ListQuery;
use crate::admin::table::Table;
use crate::admin::{PageHead, page, step};
use crate::core::{Error, OrderId, Reason, Refusal};
use crate::identity::{Right, Staff};
use crate::order::actions::{CancelReason, cancel};
use crate::order::card;
use crate::order::store::{self, Hold};
use crate::ui::IconName;
use crate::web::{Failure, FormFields, Head, Outcome};

const PATH: &str = "/admin/orders/holds";

/// `GET /admin/orders/holds`
pub async fn show(staff: Staff) -> Outcome {
    let query = ListQuery::of(&staff, PATH)?;
    let mut tx = staff.shop.begin().await?;
    let holds = store::holds(&mut tx, query.page()?).await?;
    let (title, inner) = (staff.shop.words.t("admin-holds"), staff.clone());
    let head = Head::titled(title.clone());
    page(&staff, tx, head, super::NAVIGATION, move || {
        let lead = inner.shop.words.t("admin-holds-lead");
        view! {
            <PageHead title lead/>
            <section class="card" data-flush="">
                {table(&inner, &holds.items)}
                {query.pagination(&inner, &holds)}
            </section>
        }
    })
    .await
}

/// `POST /admin/orders/holds`: calls the ticked orders off. What was paid meanwhile stays.
pub async fn release(staff: Staff, fields: FormFields) -> Outcome {
    let orders: Result<Vec<_>, Reason> = fields.all("order").map(OrderId::parse).collect();
    let orders = orders.map_err(|reason| Error::invalid("order", reason))?;
    if orders.is_empty() {
        return step(
            &staff,
            PATH,
            "",
            Err(Error::Refused(Refusal::NoOrderChosen).into()),
        );
    }
    let mut released = 0_usize;
    for order in orders {
        released += usize::from(release_one(&staff, order).await?);
    }
    let done = "released";
    step(&staff, PATH, &format!("{done}&count={released}"), Ok(()))
}

/// Ends a hold, unless the order was paid, sent or called off meanwhile. Answers whether it did.
async fn release_one(staff: &Staff, order: OrderId) -> Result<bool, Failure> {
    let shop = &staff.shop;
    card::close_page(&shop.state, &shop.tenant, order).await?;
    let mut tx = shop.begin().await?;
    if !store::held(&mut tx, order).await? {
        return Ok(false);
    }
    match cancel(
        &mut tx,
        order,
        &CancelReason::unpaid(),
        Some(staff.member.id),
    )
    .await
    {
        Ok(()) => {
            tx.commit().await?;
            Ok(true)
        }
        Err(Failure::Wire(Error::Refused(_))) => Ok(false),
        Err(failure) => Err(failure),
    }
}

fn table(staff: &Staff, holds: &[Hold]) -> AnyView {
    let (shop, words) = (&staff.shop, &staff.shop.words);
    let may_release = staff.member.may(Right::CancelOrders);
    let chosen = |hold: &Hold| {
        let number = hold.number.to_string();
        let label = words.with("admin-holds-choose-one", [("number", number.into())]);
        ("order", hold.order.to_string(), label)
    };
    let table = Table::of(holds)
        .when(may_release, |table| {
            table.select("admin-holds-choose", chosen)
        })
        .link("admin-order", |hold| {
            let path = format!("/admin/orders/{}", hold.order);
            (path, format!("#{}", hold.number))
        })
        .column("admin-order-customer", |hold| staff.email(&hold.email))
        .column("admin-order-payment", |hold| {
            words.t(hold.payment_method.word())
        })
        .column("admin-holds-network", |hold| network(staff, hold))
        .column("admin-holds-since", |hold| shop.time(hold.placed_at))
        .column("admin-holds-until", |hold| shop.time(hold.expires_at))
        .end("admin-order-units", |hold| hold.units)
        .end("admin-order-total", |hold| shop.money(&hold.total))
        .empty(IconName::Orders, "admin-holds-none")
        .view(shop);
    if holds.is_empty() || !may_release {
        return table;
    }
    view! {
        <form method="post" action=shop.href(PATH)>
            {table}
            <div class="card-foot">
                <p class="cluster">
                    <button class="button" data-size="small">{words.t("admin-holds-release")}</button>
                    <span class="small soft">{words.t("admin-holds-release-hint")}</span>
                </p>
            </div>
        </form>
    }
    .into_any()
}

/// Signs by which holds of one network are seen to belong together; they say nothing about where it is.
fn network(staff: &Staff, hold: &Hold) -> Option<impl IntoView + use<>> {
    let name = hold.network.clone()?;
    let many = (hold.of_network > 1).then(|| {
        let count = [("count", hold.of_network.into())];
        view! { " " <span class="soft small">{staff.shop.words.with("admin-holds-of-network", count)}</span> }
    });
    Some(view! { <code>{name}</code> {many} })
}
