//! `/admin/customers`

use leptos::prelude::*;

use super::store::{self, CustomerRow};
use crate::admin::list::ListQuery;
use crate::admin::parts::StateBadge;
use crate::admin::{Moments, PageHead, page};
use crate::core::Page;
use crate::identity::{Right, Staff};
use crate::ui::{Icon, IconName};
use crate::web::{Head, Outcome};

const PATH: &str = "/admin/customers";

/// `GET /admin/customers`
pub async fn show(staff: Staff) -> Outcome {
    let query = ListQuery::of(&staff, PATH)?;
    let text = query.text("q");
    let by_contact = staff.member.may(Right::SeeContactData);
    let mut tx = staff.shop.begin().await?;
    let customers = store::list(&mut tx, &text, by_contact, query.page()?).await?;
    let last = customers.items.iter().filter_map(|row| row.last_order_at);
    let moments = Moments::read(&mut tx, &staff, last).await?;
    let head = Head {
        title: staff.shop.words.t("admin-customers"),
        ..Head::default()
    };
    let (title, inner) = (head.title.clone(), staff.clone());
    page(
        &staff,
        tx,
        head,
        crate::customer::admin::NAVIGATION,
        move || {
            let words = &inner.shop.words;
            let lead = words.with("customers-found", [("count", customers.total.into())]);
            let segments = inner.member.may(Right::GroupCustomers).then(|| {
                let href = inner.shop.href("/admin/segments");
                view! { <a class="button" href=href>{words.t("segments-title")}</a> }
            });
            let leads = inner.shop.href("/admin/leads");
            let leads_words = words.t("admin-leads");
            view! {
                <PageHead title lead>
                    <a class="button" href=leads>{leads_words}</a>
                    {segments}
                </PageHead>
                <section class="card" data-flush="">
                    <form class="toolbar" method="get" action=inner.shop.href(PATH)>
                        <div class="field toolbar-search">
                            <label for="q">{words.t("admin-search")}</label>
                            <input id="q" type="search" name="q" maxlength="100" value=text/>
                        </div>
                        <button class="button">{words.t("admin-filter")}</button>
                    </form>
                    {table(&inner, &customers, &moments)}
                    {query.pagination(&inner, &customers)}
                </section>
            }
        },
    )
    .await
}

fn table(staff: &Staff, customers: &Page<CustomerRow>, moments: &Moments) -> AnyView {
    let words = &staff.shop.words;
    if customers.items.is_empty() {
        return view! {
            <div class="empty-state">
                <Icon name=IconName::People size="large"/>
                <h2>{words.t("customers-none")}</h2>
                <p>{words.t("customers-none-text")}</p>
            </div>
        }
        .into_any();
    }
    let rows: Vec<_> = customers
        .items
        .iter()
        .map(|customer| row(staff, customer, moments))
        .collect();
    view! {
        <div class="table-frame">
            <table class="data-table">
                <thead>
                    <tr>
                        <th scope="col">{words.t("customers-name")}</th>
                        <th scope="col">{words.t("customers-email")}</th>
                        <th scope="col">{words.t("customers-account")}</th>
                        <th scope="col" data-align="end">{words.t("admin-orders")}</th>
                        <th scope="col" data-align="end">{words.t("customers-spent")}</th>
                        <th scope="col">{words.t("customers-last-order")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(staff: &Staff, customer: &CustomerRow, moments: &Moments) -> impl IntoView + use<> {
    let (shop, words) = (&staff.shop, &staff.shop.words);
    let href = shop.href(&format!("{PATH}/{}", customer.id));
    let name = if customer.name.is_empty() {
        words.t("customers-nameless")
    } else {
        customer.name.clone()
    };
    let (kind, account) = if customer.is_registered {
        ("success", "customers-registered")
    } else {
        ("plain", "customers-guest")
    };
    let spent = shop.money(&shop.settings().money(customer.spent));
    view! {
        <tr>
            <th scope="row"><a href=href>{name}</a></th>
            <td data-label=words.t("customers-email")>{staff.email(&customer.email)}</td>
            <td data-label=words.t("customers-account")><StateBadge kind text=words.t(account)/></td>
            <td data-label=words.t("admin-orders") data-align="end">{customer.orders}</td>
            <td data-label=words.t("customers-spent") data-align="end">{spent}</td>
            <td data-label=words.t("customers-last-order")>{customer.last_order_at.map(|at| moments.element(at))}</td>
        </tr>
    }
}
