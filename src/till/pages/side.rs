//! Beside the sale: who buys, what it comes to, how it is paid.

use leptos::prelude::*;

use super::codes::{self, CodeEntry};
use super::reasons::of_customer;
use crate::admin::parts::Line;
use crate::cart::PricedCart;
use crate::cart::totals_text;
use crate::checkout::KEY_FIELD;
use crate::identity::Staff;
use crate::payment::PaymentMethod;
use crate::pricing::Quote;
use crate::till::Sale;
use crate::till::api::TOLD;
use crate::till::payment::{METHOD, SHOWN_TOTAL};
use crate::ui::Totals;
use crate::web::Draft;

/// The sums, and one button for each way of paying.
pub(super) fn payment(
    staff: &Staff,
    priced: &PricedCart,
    codes: &[CodeEntry],
    quotes: &[(PaymentMethod, Quote)],
    key: &str,
) -> impl IntoView + use<> {
    let (shop, words) = (&staff.shop, &staff.shop.words);
    let estimate = &priced.estimate;
    let totals = totals_text(shop, &estimate.quote, &estimate.taxes, &priced.names, None);
    let can_be_sold = priced.cart.can_be_bought();
    let buttons: Vec<_> = quotes
        .iter()
        .map(|(method, quote)| pay_form(staff, *method, quote, key))
        .collect();
    let pay = if can_be_sold {
        view! { <div class="till-pay">{buttons}</div> }.into_any()
    } else {
        view! { <div class="notice" data-kind="warn" role="status"><p>{words.t("till-cannot-sell")}</p></div> }
            .into_any()
    };
    view! {
        <section class="card order-summary">
            <h2>{words.t("till-total")}</h2>
            {codes::list(shop, Some(priced), codes)}
            <Totals text=totals/>
            {pay}
            <form method="post" action=shop.href("/admin/till/clear")>
                <button class="button" data-kind="link">{words.t("till-clear")}</button>
            </form>
        </section>
    }
}

fn pay_form(
    staff: &Staff,
    method: PaymentMethod,
    quote: &Quote,
    key: &str,
) -> impl IntoView + use<> {
    let shop = &staff.shop;
    let kind = (method == PaymentMethod::Cash).then_some("primary");
    let amount = shop.money(&quote.grand_total());
    let paid_by = method.of_total(&quote.grand_total());
    let name = shop.words.t(&format!("till-pay-{}", paid_by.name()));
    view! {
        <form method="post" action=shop.href("/admin/till/payments")>
            <input type="hidden" name=KEY_FIELD value=key.to_owned()/>
            <input type="hidden" name=SHOWN_TOTAL value=quote.totals.grand.to_string()/>
            <input type="hidden" name=METHOD value=method.name()/>
            <button class="button" data-kind=kind data-size="large" data-wide>
                <span>{name}</span> " " <span class="number">{amount}</span>
            </button>
        </form>
    }
}

/// Codes that wait for goods.
pub(super) fn waiting(staff: &Staff, codes: &[CodeEntry]) -> Option<impl IntoView + use<>> {
    let shop = &staff.shop;
    (!codes.is_empty()).then(|| {
        view! {
            <section class="card order-summary">
                <h2>{shop.words.t("till-codes")}</h2>
                {codes::list(shop, None, codes)}
            </section>
        }
    })
}

/// Who buys; it may stay open.
pub(super) fn customer(staff: &Staff, sale: Option<&Sale>, draft: &Draft) -> AnyView {
    let (shop, words) = (&staff.shop, &staff.shop.words);
    let known = sale.and_then(|sale| Some((sale, sale.email.as_ref()?)));
    let title = words.t("till-customer");
    if let Some((sale, email)) = known {
        let is_new = sale.buyer.customer.is_none();
        let email = staff.email(email.as_str());
        let name = (!sale.name.trim().is_empty()).then(|| {
            view! { <strong>{sale.name.clone()}</strong> <br/> }
        });
        let new =
            is_new.then(|| view! { <p class="small soft">{words.t("till-customer-new")}</p> });
        return view! {
            <section class="card">
                <header class="card-head"><h2>{title}</h2></header>
                <p class="till-buyer">{name} {email}</p>
                {new}
                <form method="post" action=shop.href("/admin/till/customer/remove")>
                    <button class="button" data-size="small">{words.t("till-customer-remove")}</button>
                </form>
            </section>
        }
        .into_any();
    }
    view! {
        <section class="card">
            <header class="card-head"><h2>{title}</h2></header>
            <form class="form" method="post" action=shop.href("/admin/till/customer")>
                <Line
                    id="customer"
                    name=TOLD
                    label=words.t("till-customer-label")
                    value=draft.value(TOLD, "")
                    error=of_customer(shop, draft)
                    hint=Some(words.t("till-customer-hint"))
                />
                <button class="button">{words.t("till-customer-set")}</button>
            </form>
        </section>
    }
    .into_any()
}
