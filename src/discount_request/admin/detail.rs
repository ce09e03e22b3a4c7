use axum::extract::Path;
use leptos::prelude::*;

use super::list::badge;
use super::{PATH, decline_form, grant_form, id_of, page_of};
use crate::admin::parts::breadcrumb;
use crate::admin::{PageHead, page};
use crate::customer::admin::orders_table;
use crate::customer::admin::store::{self as customers, CustomerDetail};
use crate::customer::{Channel, Consent};
use crate::discount_request::RequestState;
use crate::discount_request::benefit::{AMOUNT, KIND, KINDS, MINIMUM, PERCENT};
use crate::discount_request::store::{self, Engagement, RequestDetail};
use crate::identity::Staff;
use crate::order::OrderState;
use crate::ui::{Choice, ErrorSummary, SelectField, TextArea, TextField};
use crate::web::{Draft, Failure, Head, Outcome};

struct Wish {
    staff: Staff,
    request: RequestDetail,
    customer: CustomerDetail,
    engagement: Engagement,
    granting: Draft,
    declining: Draft,
}

/// `GET /admin/discount-requests/{request}`: the wish, and who it is that asks.
pub async fn show(staff: Staff, Path(id): Path<String>) -> Outcome {
    let id = id_of(&id)?;
    let shop = &staff.shop;
    let mut tx = shop.begin().await?;
    let request = store::request(&mut tx, id)
        .await?
        .ok_or(Failure::NotFound)?;
    let found = customers::detail(&mut tx, request.customer).await?;
    let customer = found.ok_or(Failure::NotFound)?;
    let wish = Wish {
        engagement: store::engagement(&mut tx, request.customer).await?,
        granting: shop.draft(&mut tx, &grant_form(id)).await?,
        declining: shop.draft(&mut tx, &decline_form(id)).await?,
        staff: staff.clone(),
        request,
        customer,
    };
    let title = if wish.customer.name.is_empty() {
        staff.email(&wish.customer.email)
    } else {
        wish.customer.name.clone()
    };
    let head = Head::titled(title.clone());
    page(
        &staff,
        tx,
        head,
        crate::promotion::admin::PROMOTIONS,
        move || wish.view(title),
    )
    .await
}

impl Wish {
    fn t(&self, key: &str) -> String {
        self.staff.shop.words.t(key)
    }

    fn view(&self, title: String) -> impl IntoView + use<> {
        let answer = if self.request.state == RequestState::Open {
            view! { {self.grant()} {self.decline()} }.into_any()
        } else {
            self.answered().into_any()
        };
        let state = badge(&self.staff, self.request.state);
        view! {
            {breadcrumb(&self.staff, PATH, self.t("admin-requests"), title.clone())}
            <PageHead title>{state}</PageHead>
            {self.message()}
            {self.history()}
            {self.orders()}
            {answer}
        }
    }

    fn message(&self) -> impl IntoView + use<> {
        view! {
            <section class="card">
                <header class="card-head">
                    <h2>{self.t("request-message")}</h2>
                    <span class="small soft">{self.staff.shop.time(self.request.created_at)}</span>
                </header>
                <p class="request-words">{self.request.message.clone()}</p>
            </section>
        }
    }

    /// What somebody who has to decide looks at first.
    fn history(&self) -> impl IntoView + use<> {
        let (shop, customer, engagement) = (&self.staff.shop, &self.customer, &self.engagement);
        let bought = customer
            .orders
            .iter()
            .filter(|order| order.state != OrderState::Cancelled);
        let spent = bought.clone().map(|order| order.grand_total).sum();
        let news = customer
            .consents
            .iter()
            .find(|consent| consent.channel == Channel::Email);
        let news = if news.is_some_and(|consent: &Consent| consent.granted) {
            "customers-consent-granted"
        } else {
            "customers-consent-refused"
        };
        let row =
            |key: &str, value: AnyView| view! { <div><dt>{self.t(key)}</dt><dd>{value}</dd></div> };
        let last = customer.orders.first().map(|order| {
            row(
                "customers-last-order",
                shop.time(order.placed_at).into_any(),
            )
        });
        let since = customer.signed_up_at;
        let href = shop.href(&format!("/admin/customers/{}", customer.id));
        view! {
            <section class="card">
                <header class="card-head">
                    <h2>{self.t("admin-request-history")}</h2>
                    <a href=href>{self.t("admin-request-customer")}</a>
                </header>
                <dl class="facts">
                    {row("customers-email", self.staff.email(&customer.email).into_any())}
                    {row("customers-known-since", shop.time(customer.created_at).into_any())}
                    {since.map(|at| row("customers-account-since", shop.time(at).into_any()))}
                    {row("admin-orders", bought.count().into_any())}
                    {row("customers-spent", shop.amount(spent).into_any())}
                    {last}
                    {row("admin-request-redeemed", engagement.redemptions.into_any())}
                    {row("admin-request-saved", shop.amount(engagement.saved).into_any())}
                    {row("admin-request-asked", engagement.requests.into_any())}
                    {row("admin-request-granted", engagement.granted.into_any())}
                    {row("customers-consent-email", self.t(news).into_any())}
                </dl>
            </section>
        }
    }

    /// The last ten.
    fn orders(&self) -> Option<impl IntoView + use<>> {
        let orders: Vec<_> = self.customer.orders.iter().take(10).cloned().collect();
        (!orders.is_empty()).then(|| {
            view! {
                <section class="card" data-flush="">
                    <header class="card-head"><h2>{self.t("admin-orders")}</h2></header>
                    {orders_table(&self.staff, &orders)}
                </section>
            }
        })
    }

    fn grant(&self) -> impl IntoView + use<> {
        let (shop, draft) = (&self.staff.shop, &self.granting);
        let words = &shop.words;
        let optional = || Some(self.t("admin-optional"));
        let fault = |name: &str| draft.fault(name, words);
        let value = |name: &str, otherwise: &str| draft.value(name, otherwise);
        let kinds = KINDS
            .map(|kind| (kind.to_owned(), self.t(&format!("admin-request-{kind}"))))
            .to_vec();
        let currency = shop.settings().currency.to_string();
        let amount = format!("{} ({currency})", self.t("admin-request-amount"));
        let minimum = format!("{} ({currency})", self.t("admin-request-minimum"));
        let summary = draft.summary(
            words,
            &[
                (KIND, "admin-request-kind"),
                (PERCENT, "admin-request-percent"),
                (AMOUNT, "admin-request-amount"),
                (MINIMUM, "admin-request-minimum"),
                ("days", "admin-request-days"),
                ("answer", "admin-request-words"),
            ],
        );
        view! {
            <section class="card" id="grant">
                <header class="card-head"><h2>{self.t("admin-request-grant")}</h2></header>
                <form class="form" method="post" action=shop.href(&format!("{}/grant", page_of(self.request.id))) novalidate>
                    <ErrorSummary text=summary/>
                    <SelectField name=KIND label=self.t("admin-request-kind") options=kinds value=value(KIND, "percent") error=fault(KIND)/>
                    <div class="field-row">
                        <TextField name=PERCENT label=self.t("admin-request-percent") value=value(PERCENT, "10") error=fault(PERCENT) optional=optional() inputmode="decimal" width="short" maxlength=8/>
                        <TextField name=AMOUNT label=amount value=value(AMOUNT, "") error=fault(AMOUNT) optional=optional() inputmode="decimal" width="short" maxlength=16/>
                    </div>
                    <div class="field-row">
                        <TextField name=MINIMUM label=minimum value=value(MINIMUM, "") error=fault(MINIMUM) optional=optional() inputmode="decimal" width="short" maxlength=16/>
                        <TextField name="days" label=self.t("admin-request-days") value=value("days", "30") error=fault("days") inputmode="numeric" width="short" maxlength=4/>
                    </div>
                    <TextArea name="answer" label=self.t("admin-request-words") value=value("answer", "") error=fault("answer") hint=Some(self.t("admin-request-words-hint")) optional=optional() maxlength=2000/>
                    <div class="form-actions"><button class="button" data-kind="primary">{self.t("admin-request-grant-send")}</button></div>
                </form>
            </section>
        }
    }

    fn decline(&self) -> impl IntoView + use<> {
        let (shop, draft) = (&self.staff.shop, &self.declining);
        let words = &shop.words;
        // A select and a text of the other form have these names on the page already.
        let policy = "policy";
        view! {
            <section class="card" id="decline">
                <header class="card-head"><h2>{self.t("admin-request-decline")}</h2></header>
                <form class="form" method="post" action=shop.href(&format!("{}/decline", page_of(self.request.id))) novalidate>
                    <ErrorSummary text=draft.summary(words, &[(policy, "admin-request-policy")])/>
                    <TextArea name=policy label=self.t("admin-request-policy") value=draft.value(policy, "") error=draft.fault(policy, words) hint=Some(self.t("admin-request-policy-hint")) optional=Some(self.t("admin-optional")) maxlength=2000/>
                    <Choice name="newsletter" label=self.t("admin-request-newsletter") ticked=draft.ticked("newsletter", true)/>
                    <div class="form-actions"><button class="button">{self.t("admin-request-decline-send")}</button></div>
                </form>
            </section>
        }
    }

    fn answered(&self) -> impl IntoView + use<> {
        let request = &self.request;
        let code = request.code.as_ref().map(|code| {
            let gain = self.staff.shop.words.labeled(&request.gain, "");
            view! { <p>{gain}<code>{code.clone()}</code></p> }
        });
        let terms: Vec<_> = request
            .terms
            .iter()
            .map(|term| view! { <li>{term.clone()}</li> })
            .collect();
        view! {
            <section class="card">
                <header class="card-head">
                    <h2>{self.t("admin-request-answer")}</h2>
                    <span class="small soft">{request.answered_at.map(|at| self.staff.shop.time(at))}</span>
                </header>
                {code}
                <ul class="coupon-terms">{terms}</ul>
                <p class="request-words">{request.answer.clone()}</p>
            </section>
        }
    }
}
