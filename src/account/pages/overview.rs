//! `/account`: the shopper's orders and what the shop knows of them.

use leptos::prelude::*;

use super::{done, keep_private, notice};
use crate::account::Birthday;
use crate::account::api::{email, password, profile};
use crate::account::form::{
    BIRTHDAY, CURRENT_PASSWORD, EMAIL, FIRST_NAME, NEW_PASSWORD, NEWS, PHONE, SURNAME,
};
use crate::account::store::{self, OwnOrder};
use crate::customer::{self, Channel, Shopper, signed_in};
use crate::identity::pages::NewPasswordField;
use crate::order::admin::words as states;
use crate::ui::{Choice, ErrorSummary, TextField};
use crate::web::{Draft, Head, Outcome, Shop};

struct Overview {
    shop: Shop,
    shopper: Shopper,
    orders: Vec<OwnOrder>,
    news: bool,
    profile: Draft,
    email: Draft,
    password: Draft,
}

/// `GET /account`
pub async fn show(shop: Shop) -> Outcome {
    let mut tx = shop.begin().await?;
    let shopper = signed_in(&shop, &mut tx).await?;
    let consents = customer::store::latest_consents(&mut tx, shopper.account).await?;
    let overview = Overview {
        orders: store::orders(&mut tx, shopper.account).await?,
        news: consents
            .iter()
            .any(|consent| consent.channel == Channel::Email && consent.granted),
        profile: shop.draft(&mut tx, profile::FORM).await?,
        email: shop.draft(&mut tx, email::FORM).await?,
        password: shop.draft(&mut tx, password::FORM).await?,
        shop: shop.clone(),
        shopper,
    };
    let head = Head::unlisted(shop.words.t("account-title"));
    let mut response = shop.page(tx, head, move || overview.view()).await?;
    keep_private(&mut response);
    Ok(response)
}

impl Overview {
    fn t(&self, key: &str) -> String {
        self.shop.words.t(key)
    }

    fn view(&self) -> impl IntoView + use<> {
        let told = done(&self.shop, &["saved", "sent", "proven", "too-often"]);
        view! {
            <main id="content" tabindex="-1" class="section account" data-width="narrow">
                <header class="page-title">
                    <h1>{self.t("account-title")}</h1>
                    <p class="lead">{format!("{} · {}", self.shopper.name(), self.shopper.email)}</p>
                </header>
                <div class="stack" data-gap="6">
                    {notice(told)}
                    {self.shopper.customer.is_none().then(|| self.unproven())}
                    {self.order_list()}
                    {self.profile_form()}
                    {self.email_form()}
                    {self.password_form()}
                    {self.consent_form()}
                    {self.doors()}
                </div>
            </main>
        }
    }

    /// What an unproven address leaves closed, and how to prove it.
    fn unproven(&self) -> impl IntoView + use<> {
        view! {
            <div class="notice" data-kind="warn" role="status">
                <p><strong>{self.t("account-unproven")}</strong> " " {self.t("account-unproven-text")}</p>
                <form method="post" action=self.shop.href("/account/proof")>
                    <button class="button" data-size="small">{self.t("account-send-again")}</button>
                </form>
            </div>
        }
    }

    fn order_list(&self) -> impl IntoView + use<> {
        let rows: Vec<_> = self
            .orders
            .iter()
            .map(|order| self.order_row(order))
            .collect();
        let list = if rows.is_empty() {
            view! { <p class="soft">{self.t("account-no-orders")}</p> }.into_any()
        } else {
            view! { <ul class="order-list">{rows}</ul> }.into_any()
        };
        view! {
            <section class="stack" data-gap="4" id="orders">
                <h2>{self.t("account-orders")}</h2>
                {list}
                <p><a href=self.shop.href("/account/discount")>{self.t("request-title")}</a></p>
            </section>
        }
    }

    fn order_row(&self, order: &OwnOrder) -> impl IntoView + use<> {
        let (shop, words) = (&self.shop, &self.shop.words);
        let href = shop.href(&format!("/orders/{}", order.access_token));
        let number = words.with(
            "account-order",
            [("number", order.number.to_string().into())],
        );
        let state = if order.state == crate::order::OrderState::Cancelled {
            let owed = order.payment_state.is_owed_back(order.state);
            let owed = owed.then(|| states::money_badge(order.state, order.payment_state, words));
            view! { {states::state_badge(order.state, words)} {owed} }.into_any()
        } else {
            view! {
                {states::payment_badge(order.payment_state, words)}
                {states::fulfilment_badge(order.fulfilment_state, words)}
            }
            .into_any()
        };
        view! {
            <li>
                <a href=href>{number}</a>
                <span class="small soft">{shop.day(order.placed_at)}</span>
                <span class="cluster" data-gap="2">{state}</span>
                <span class="number">{shop.money(&order.grand_total)}</span>
            </li>
        }
    }

    fn profile_form(&self) -> impl IntoView + use<> {
        let (words, draft, shopper) = (&self.shop.words, &self.profile, &self.shopper);
        let birthday = shopper.birthday.map(Birthday::written).unwrap_or_default();
        let optional = || Some(self.t("account-optional"));
        let summary = draft.summary(
            words,
            &[
                (FIRST_NAME, "account-first-name"),
                (SURNAME, "account-surname"),
                (PHONE, "account-phone"),
                (BIRTHDAY, "account-birthday"),
            ],
        );
        view! {
            // Here and below: the address of a fault leads to the section, and with it the focus.
            <section class="stack" data-gap="4" id="change-profile" tabindex="-1">
                <h2>{self.t("account-profile")}</h2>
                <form class="form" method="post" action=self.shop.href("/account/profile") novalidate>
                    <ErrorSummary text=summary/>
                    <div class="field-row">
                        <TextField name=FIRST_NAME label=self.t("account-first-name") value=draft.value(FIRST_NAME, &shopper.first_name) error=draft.fault(FIRST_NAME, words) autocomplete="given-name" maxlength=60/>
                        <TextField name=SURNAME label=self.t("account-surname") value=draft.value(SURNAME, &shopper.surname) error=draft.fault(SURNAME, words) autocomplete="family-name" maxlength=60/>
                    </div>
                    <div class="field-row">
                        <TextField name=PHONE label=self.t("account-phone") value=draft.value(PHONE, &shopper.phone) error=draft.fault(PHONE, words) kind="tel" autocomplete="tel" optional=optional() maxlength=30/>
                        <TextField name=BIRTHDAY label=self.t("account-birthday") value=draft.value(BIRTHDAY, &birthday) error=draft.fault(BIRTHDAY, words) kind="date" autocomplete="bday" optional=optional()/>
                    </div>
                    <div class="form-actions"><button class="button" data-kind="primary">{self.t("account-save")}</button></div>
                </form>
            </section>
        }
    }

    fn email_form(&self) -> impl IntoView + use<> {
        let (words, draft) = (&self.shop.words, &self.email);
        let labels = [
            (EMAIL, "account-new-email"),
            (CURRENT_PASSWORD, "account-current-password"),
        ];
        let summary = draft.summary(words, &labels);
        let summary =
            summary.map(|text| text.leading(CURRENT_PASSWORD, &current_password_id("email")));
        view! {
            <section class="stack" data-gap="4" id="change-email" tabindex="-1">
                <h2>{self.t("account-change-email")}</h2>
                <form class="form" method="post" action=self.shop.href("/account/email") novalidate>
                    <ErrorSummary text=summary/>
                    <TextField name=EMAIL label=self.t("account-new-email") value=draft.value(EMAIL, "") error=draft.fault(EMAIL, words) kind="email" autocomplete="email" hint=Some(self.t("account-new-email-hint")) maxlength=254/>
                    {self.current_password("email", draft)}
                    <div class="form-actions"><button class="button">{self.t("account-send-link")}</button></div>
                </form>
            </section>
        }
    }

    fn password_form(&self) -> impl IntoView + use<> {
        let (words, draft) = (&self.shop.words, &self.password);
        let labels = [
            (NEW_PASSWORD, "account-new-password"),
            (CURRENT_PASSWORD, "account-current-password"),
        ];
        let summary = draft.summary(words, &labels);
        let summary =
            summary.map(|text| text.leading(CURRENT_PASSWORD, &current_password_id("password")));
        view! {
            <section class="stack" data-gap="4" id="change-password" tabindex="-1">
                <h2>{self.t("account-change-password")}</h2>
                <form class="form" method="post" action=self.shop.href("/account/password") novalidate>
                    <ErrorSummary text=summary/>
                    <input type="hidden" name="username" autocomplete="username" value=self.shopper.email.clone()/>
                    {self.current_password("password", draft)}
                    <NewPasswordField words=words.clone() name=NEW_PASSWORD label=self.t("account-new-password") hint=self.t("account-password-hint") least=8 own=self.shop.settings().name.clone() error=draft.fault(NEW_PASSWORD, words)/>
                    <div class="form-actions"><button class="button">{self.t("account-save-password")}</button></div>
                </form>
            </section>
        }
    }

    /// Two forms of the page ask for it, so that its id says which.
    fn current_password(&self, form: &str, draft: &Draft) -> impl IntoView + use<> {
        let error = draft.fault(CURRENT_PASSWORD, &self.shop.words);
        let id = current_password_id(form);
        let fault = format!("{id}-error");
        view! {
            <div class="field">
                <label for=id.clone()>{self.t("account-current-password")}</label>
                <input
                    id=id
                    name=CURRENT_PASSWORD
                    type="password"
                    autocomplete="current-password"
                    required
                    aria-invalid=error.is_some().then_some("true")
                    aria-describedby=error.is_some().then(|| fault.clone())
                />
                {error.map(|error| view! { <p class="field-error" id=fault>{error}</p> })}
            </div>
        }
    }

    fn consent_form(&self) -> impl IntoView + use<> {
        view! {
            <section class="stack" data-gap="4" id="permissions">
                <h2>{self.t("account-consent")}</h2>
                <form class="form" method="post" action=self.shop.href("/account/consent")>
                    <Choice name=NEWS label=self.t("account-news") ticked=self.news hint=Some(self.t("account-news-hint"))/>
                    <div class="form-actions"><button class="button">{self.t("account-save")}</button></div>
                </form>
                <p class="small"><a href=self.shop.href("/privacy/consent")>{self.t("frame-consent")}</a></p>
            </section>
        }
    }

    fn doors(&self) -> impl IntoView + use<> {
        view! {
            <section class="cluster" data-gap="3">
                <form method="post" action=self.shop.href("/account/sign-out")>
                    <button class="button">{self.t("account-sign-out")}</button>
                </form>
                <form method="post" action=self.shop.href("/account/sign-out-everywhere")>
                    <button class="button" data-kind="link">{self.t("account-sign-out-everywhere")}</button>
                </form>
            </section>
        }
    }
}

fn current_password_id(form: &str) -> String {
    format!("{form}-{CURRENT_PASSWORD}")
}
