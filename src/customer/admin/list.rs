//! `/admin/customers`

use leptos::prelude::*;

use super::store::{self, CustomerRow};
use crate::admin::list::ListQuery;
use crate::admin::parts::StateBadge;
use crate::admin::table::Table;
use crate::admin::{PageHead, action, page};
use crate::identity::{Right, Staff};
use crate::ui::IconName;
use crate::web::{Head, Outcome};
use crate::words::Words;

const PATH: &str = "/admin/customers";

/// `GET /admin/customers`
pub async fn show(staff: Staff) -> Outcome {
    let query = ListQuery::of(&staff, PATH)?;
    let text = query.text("q");
    let by_contact = staff.member.may(Right::SeeContactData);
    let mut tx = staff.shop.begin().await?;
    let customers = store::list(&mut tx, &text, by_contact, query.page()?).await?;
    let (title, inner) = (staff.shop.words.t("admin-customers"), staff.clone());
    let head = Head::titled(title.clone());
    page(
        &staff,
        tx,
        head,
        crate::customer::admin::NAVIGATION,
        move || {
            let (shop, words) = (&inner.shop, &inner.shop.words);
            let lead = words.with("customers-found", [("count", customers.total.into())]);
            let mut actions = vec![action(shop, "/admin/leads", "admin-leads")];
            if inner.member.may(Right::BlockBuyers) {
                actions.push(action(
                    shop,
                    "/admin/customers/blocklist",
                    "blocklist-title",
                ));
            }
            if inner.member.may(Right::GroupCustomers) {
                actions.push(action(shop, "/admin/segments", "segments-title"));
            }
            let name = |customer: &CustomerRow| match customer.name.as_str() {
                "" => words.t("customers-nameless"),
                name => name.to_owned(),
            };
            let table = Table::of(&customers.items)
                .link("customers-name", |customer| {
                    (format!("{PATH}/{}", customer.id), name(customer))
                })
                .column("customers-email", |customer| inner.email(&customer.email))
                .column("customers-account", |customer| account(customer, words))
                .end("admin-orders", |customer| customer.orders)
                .amount("customers-spent", |customer| customer.spent)
                .column("customers-last-order", |customer| {
                    customer.last_order_at.map(|at| shop.time(at))
                })
                .empty(IconName::People, "customers-none");
            view! {
                <PageHead title lead actions/>
                <section class="card" data-flush="">
                    {query.toolbar(&inner).search(None).view()}
                    {table.view(shop)}
                    {query.pagination(&inner, &customers)}
                </section>
            }
        },
    )
    .await
}

fn account(customer: &CustomerRow, words: &Words) -> impl IntoView + use<> {
    let (kind, key) = if customer.is_registered {
        ("success", "customers-registered")
    } else {
        ("plain", "customers-guest")
    };
    view! { <StateBadge kind text=words.t(key)/> }
}
