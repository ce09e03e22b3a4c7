//! What the cart comes to, and the way to the checkout.

use leptos::prelude::*;

use crate::cart::discounts::{self, Place};
use crate::cart::{DestinationChoice, PricedCart, region_field, totals_text};
use crate::core::CountryCode;
use crate::shipping::Estimate;
use crate::tenancy::PageKind;
use crate::ui::{Icon, IconName, SelectField, Totals};
use crate::web::{Draft, Shop};

pub(super) fn summary(
    shop: &Shop,
    code: &Draft,
    to: &DestinationChoice,
    priced: &PricedCart,
) -> impl IntoView + use<> {
    let words = &shop.words;
    let (cart, estimate) = (&priced.cart, &priced.estimate);
    let country = to.destination.country;
    let days = shop.settings().return_days;
    let returns = shop.href(&format!("/pages/{}", PageKind::Returns.slug()));
    let method = estimate
        .chosen
        .as_ref()
        .map(|option| option.quote.name.as_str());
    let totals = totals_text(
        shop,
        &estimate.quote,
        &estimate.taxes,
        &priced.names,
        method,
    );
    view! {
        <section class="order-summary stack" data-gap="4">
            <h2>{words.t("cart-summary")}</h2>
            <form class="stack" data-gap="2" method="post" action=shop.href("/cart/destination") autocomplete="off">
                <SelectField
                    name="country"
                    label=words.t("shipping-country")
                    options=to.countries.clone()
                    value=country.as_str()
                />
                {region_field(words, to, None)}
                <button class="button" data-size="small">{words.t("cart-estimate")}</button>
            </form>
            {discounts::code_form(shop, code, Place::Cart)}
            {discounts::told(shop, priced, Place::Cart)}
            <Totals text=totals/>
            {delivery_note(shop, country, estimate)}
            {if cart.can_be_bought() {
                view! {
                    <a class="button" data-kind="primary" data-size="large" data-wide href=shop.href("/checkout")>
                        {words.t("cart-checkout")}
                    </a>
                }
                    .into_any()
            } else {
                adjust_form(shop, "cart").into_any()
            }}
            <p class="small cluster" data-gap="2">
                <Icon name=IconName::Return/>
                <a href=returns>{words.with("cart-returns", [("days", days.into())])}</a>
            </p>
        </section>
    }
}

/// How far it is to free delivery, or that nothing goes there.
pub fn delivery_note(
    shop: &Shop,
    to: CountryCode,
    estimate: &Estimate,
) -> Option<impl IntoView + use<>> {
    let words = &shop.words;
    if !estimate.can_be_sent() {
        let text = words.with(
            "shipping-nowhere",
            [("country", to.name(shop.locale).into())],
        );
        return Some(
            view! { <div class="notice" data-kind="warn" role="status"><p>{text}</p></div> }
                .into_any(),
        );
    }
    let missing = estimate.chosen.as_ref()?.quote.missing_for_free?;
    let text = words.with(
        "shipping-free-from",
        [("missing", shop.money(&missing).into())],
    );
    Some(view! { <p class="small soft">{text}</p> }.into_any())
}

/// Asks before less is sold than is in the cart.
pub fn adjust_form(shop: &Shop, to: &'static str) -> impl IntoView + use<> {
    let words = &shop.words;
    view! {
        <form class="stack" data-gap="2" method="post" action=shop.href("/cart/adjust")>
            <input type="hidden" name="to" value=to/>
            <p class="small">{words.t("cart-adjust-text")}</p>
            <button class="button" data-kind="primary" data-wide>{words.t("cart-adjust")}</button>
        </form>
    }
}
