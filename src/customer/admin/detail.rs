//! `/admin/customers/{customer}`: what a customer bought, when and for how much; what is allowed.

use axum::extract::Path;
use leptos::prelude::*;

use super::orders::orders_table;
use super::store::{self, CustomerDetail, Trouble};
use crate::admin::parts::breadcrumb;
use crate::admin::{PageHead, editor_state, page};
use crate::blocklist::{self, Scope};
use crate::core::{CustomerId, format_date};
use crate::customer::Consent;
use crate::customer::segment::{Moment, Segment, segments_of};
use crate::customer::store::GroupRow;
use crate::identity::{Right, Staff};
use crate::order::OrderState;
use crate::web::{Draft, Failure, Head, Outcome};

/// From so many refused parcels on, the page suggests not to send anything that is paid at the door.
const SUGGESTED_FROM: i64 = 2;

struct Record {
    staff: Staff,
    customer: CustomerDetail,
    groups: Vec<GroupRow>,
    segments: Vec<Segment>,
    trouble: Trouble,
    /// What the blocklist closes to them.
    blocked: Option<Scope>,
    draft: Draft,
}

/// `GET /admin/customers/{customer}`
pub async fn show(staff: Staff, Path(id): Path<String>) -> Outcome {
    let id = CustomerId::parse(&id).map_err(|_| Failure::NotFound)?;
    let mut tx = staff.shop.begin().await?;
    let customer = store::detail(&mut tx, id).await?.ok_or(Failure::NotFound)?;
    let groups = crate::customer::store::groups(&mut tx, Some(id)).await?;
    let now = Moment::of(staff.shop.settings(), staff.shop.state.clock.now());
    let segments = segments_of(&mut tx, id, &now).await?;
    let trouble = store::trouble(&mut tx, id).await?;
    let blocked = blocklist::scope_of(&mut tx, id).await?;
    let draft = staff.shop.editor_draft(&mut tx, &groups_form(id)).await?;
    let title = title_of(&staff, &customer);
    let head = Head::titled(title.clone());
    let record = Record {
        staff: staff.clone(),
        customer,
        groups,
        segments,
        trouble,
        blocked,
        draft,
    };
    page(
        &staff,
        tx,
        head,
        crate::customer::admin::NAVIGATION,
        move || record.view(title),
    )
    .await
}

/// What a customer's page is called.
pub(super) fn title_of(staff: &Staff, customer: &CustomerDetail) -> String {
    if customer.name.is_empty() {
        staff.email(&customer.email)
    } else {
        customer.name.clone()
    }
}

/// Key of the form with the customer's groups.
pub fn groups_form(id: CustomerId) -> String {
    format!("customer-groups-{id}")
}

impl Record {
    fn t(&self, key: &str) -> String {
        self.staff.shop.words.t(key)
    }

    fn view(&self, title: String) -> impl IntoView + use<> {
        let list = self.t("admin-customers");
        view! {
            {breadcrumb(&self.staff, "/admin/customers", list, title.clone())}
            <PageHead title/>
            {self.person()}
            {self.orders()}
            {self.trouble()}
            {self.belonging()}
            {self.consents()}
            {self.own_data()}
        }
    }

    /// What is done when they ask for their data, or that it be erased.
    fn own_data(&self) -> Option<impl IntoView + use<>> {
        let may = self.staff.member.may(Right::AnswerDataRequests);
        let path = |step: &str| {
            let path = format!("/admin/customers/{}/{step}", self.customer.id);
            self.staff.shop.href(&path)
        };
        may.then(|| {
            view! {
                <section class="card stack" data-gap="3">
                    <header class="card-head"><h2>{self.t("customers-own-data")}</h2></header>
                    <p class="soft">{self.t("customers-own-data-text")}</p>
                    <p class="cluster">
                        <a class="button" href=path("data") download>{self.t("customers-own-data-download")}</a>
                        <a class="button" href=path("erase")>{self.t("customers-erase")}</a>
                    </p>
                </section>
            }
        })
    }

    fn person(&self) -> impl IntoView + use<> {
        let (customer, staff) = (&self.customer, &self.staff);
        let may_see = staff.member.may(Right::SeeContactData);
        let bought = customer
            .orders
            .iter()
            .filter(|order| order.state != OrderState::Cancelled);
        let spent = bought.clone().map(|order| order.grand_total).sum();
        let spent = staff.shop.amount(spent);
        let birthday = customer.birthday.filter(|_| may_see);
        let row = |key: &str, value: AnyView| {
            view! { <div><dt>{self.t(key)}</dt><dd>{value}</dd></div> }
        };
        let since = customer.signed_up_at;
        view! {
            <section class="card">
                <header class="card-head"><h2>{self.t("customers-person")}</h2></header>
                <dl class="spec-table">
                    {row("customers-email", staff.email(&customer.email).into_any())}
                    {(!customer.phone.is_empty()).then(|| row("customers-phone", staff.phone(&customer.phone).into_any()))}
                    {birthday.map(|day| row("customers-birthday", format_date(day, staff.shop.locale).into_any()))}
                    {row("customers-known-since", staff.shop.time(customer.created_at).into_any())}
                    {since.map(|at| row("customers-account-since", staff.shop.time(at).into_any()))}
                    {row("admin-orders", bought.count().into_any())}
                    {row("customers-spent", spent.into_any())}
                </dl>
            </section>
        }
    }

    fn orders(&self) -> impl IntoView + use<> {
        let orders = &self.customer.orders;
        let content = if orders.is_empty() {
            view! { <p class="soft">{self.t("customers-no-orders")}</p> }.into_any()
        } else {
            orders_table(&self.staff, orders).into_any()
        };
        view! {
            <section class="card" data-flush="">
                <header class="card-head"><h2>{self.t("admin-orders")}</h2></header>
                {content}
            </section>
        }
    }

    /// What went wrong with them, and what can be done about it.
    fn trouble(&self) -> impl IntoView + use<> {
        let trouble = self.trouble;
        let (shop, words) = (&self.staff.shop, &self.staff.shop.words);
        let row = |key: &str, count: i64| {
            view! { <div><dt>{self.t(key)}</dt><dd>{count}</dd></div> }
        };
        let blocked = self.blocked.map(|scope| {
            let closed = self.t(&format!("blocklist-closed-{}", scope.name()));
            let closed = words.labeled(&self.t("customers-blocked"), &closed);
            view! { <p><strong>{closed}</strong></p> }
        });
        let is_suggested = trouble.refused_parcels >= SUGGESTED_FROM && self.blocked.is_none();
        let may_block = self.staff.member.may(Right::BlockBuyers);
        let suggestion = (is_suggested && may_block).then(|| {
            let text = words.with(
                "customers-suggest-block",
                [("count", trouble.refused_parcels.into())],
            );
            view! { <div class="notice" data-kind="warn"><p>{text}</p></div> }
        });
        let block = (may_block && self.blocked.is_none()).then(|| {
            let scope = if is_suggested { Scope::Cash } else { Scope::Orders };
            let id = self.customer.id;
            let path = format!("/admin/customers/blocklist/new?customer={id}&scope={}", scope.name());
            view! { <p><a class="button" data-size="small" href=shop.href(&path)>{self.t("admin-block-buyer")}</a></p> }
        });
        view! {
            <section class="card">
                <header class="card-head"><h2>{self.t("customers-trouble")}</h2></header>
                {suggestion}
                {blocked}
                <dl class="spec-table">
                    {row("customers-refused-parcels", trouble.refused_parcels)}
                    {row("customers-questions", trouble.questions)}
                    {row("withdrawals-title", trouble.withdrawals)}
                </dl>
                {block}
            </section>
        }
    }

    /// The segments that the customer is in now, and the groups, which can be changed here.
    fn belonging(&self) -> impl IntoView + use<> {
        let may_group = self.staff.member.may(Right::GroupCustomers);
        let segments = if self.segments.is_empty() {
            self.t("customers-no-segments")
        } else {
            let names = self.segments.iter().map(|segment| segment.name.as_str());
            names.collect::<Vec<_>>().join(", ")
        };
        let boxes: Vec<_> = self
            .groups
            .iter()
            .map(|group| {
                let id = group.id.to_string();
                let ticked = match self.draft.fields() {
                    Some(typed) => typed.all("group").any(|it| it == id),
                    None => group.has_customer,
                };
                view! {
                    <label class="choice">
                        <input type="checkbox" name="group" value=id checked=ticked disabled=!may_group/>
                        <span>{group.name.clone()}</span>
                    </label>
                }
            })
            .collect();
        let action = format!("/admin/customers/{}/groups", self.customer.id);
        let save = may_group.then(|| {
            view! {
                <div class="form-actions"><button class="button">{self.t("customers-save-groups")}</button></div>
            }
        });
        let form = (!boxes.is_empty()).then(|| {
            view! {
                <form class="form" method="post" action=self.staff.shop.href(&action)>
                    {may_group.then(|| editor_state(&self.staff.shop, &self.draft, &["segments"]))}
                    <fieldset class="field">
                        <legend>{self.t("segments-groups")}</legend>
                        {boxes}
                    </fieldset>
                    {save}
                </form>
            }
        });
        view! {
            <section class="card">
                <header class="card-head"><h2>{self.t("segments-title")}</h2></header>
                <p>{segments}</p>
                {form}
            </section>
        }
    }

    fn consents(&self) -> impl IntoView + use<> {
        let rows: Vec<_> = self
            .customer
            .consents
            .iter()
            .map(|consent| self.consent(consent))
            .collect();
        let none = rows
            .is_empty()
            .then(|| view! { <p class="soft">{self.t("customers-no-consents")}</p> });
        view! {
            <section class="card">
                <header class="card-head"><h2>{self.t("customers-consents")}</h2></header>
                {none}
                <dl class="spec-table">{rows}</dl>
            </section>
        }
    }

    fn consent(&self, consent: &Consent) -> impl IntoView + use<> {
        let key = if consent.granted {
            "customers-consent-granted"
        } else {
            "customers-consent-refused"
        };
        let channel = self.t(&format!("customers-consent-{}", consent.channel.name()));
        let source = consent.source.name().replace('_', "-");
        let source = self.t(&format!("customers-consent-source-{source}"));
        view! {
            <div>
                <dt>{channel}</dt>
                <dd>{self.t(key)} " · " {source} " · " {self.staff.shop.time(consent.recorded_at)}</dd>
            </div>
        }
    }
}
