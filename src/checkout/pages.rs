//! The checkout page, and the pieces of it that follow what is chosen.

use leptos::prelude::*;

use super::caps::is_proven;
use super::form::{COUNTRY, EMAIL, FORM, PAYMENT, PHONE, REGION, SHIPPING};
use super::islands::CheckoutLive;
use super::key::{FIELD, IdempotencyKey};
use super::placement::document;
use super::{gift_cards, views};
use crate::account;
use crate::cart::text::{self, CartText};
use crate::cart::trail::{Shown, checkout_shown};
use crate::cart::views::adjust_form;
use crate::cart::{self, DestinationChoice, PricedCart, Wishes, price};
use crate::core::{CountryCode, Email, Error, Phone, Refusal, ShippingMethodId};
use crate::customer;
use crate::db::TenantTx;
use crate::gift_card::{self, Tender};
use crate::order;
use crate::payment::PaymentMethod;
use crate::promotion::{self, Contact, KnownBy};
use crate::shipping;
use crate::web::render::fragment;
use crate::web::{Draft, Failure, FormFields, Head, Outcome, Shop};

/// Everything that the page shows.
pub(super) struct Checkout {
    pub shop: Shop,
    pub priced: PricedCart,
    pub draft: Draft,
    /// What is bought, in words.
    pub cart: CartText,
    /// What is known of a shopper who is signed in; empty for guests.
    pub known: FormFields,
    /// Whether the buyer is signed in with a proven address.
    pub proven: bool,
    pub to: DestinationChoice,
    pub key: String,
    /// What gift cards pay.
    pub tender: Tender,
    /// Whether the shop has made gift cards.
    pub has_gift_cards: bool,
    /// The last signs of the number of an identity document that is kept already.
    pub document_end: Option<String>,
    /// Why the last gift card was refused.
    pub gift_card_draft: Draft,
}

impl Checkout {
    /// Notes that it was shown, for who wants to know why a cart was left.
    pub async fn note(&self, tx: &mut TenantTx) -> Result<(), Failure> {
        let estimate = &self.priced.estimate;
        let sends = estimate.can_be_sent();
        let shown = Shown {
            shipping: sends.then(|| estimate.quote.totals.shipping.get()),
            total: estimate.quote.totals.grand.get(),
        };
        checkout_shown(tx, &self.shop, &self.priced.cart, shown).await
    }
}

/// `GET /checkout`
pub async fn show(shop: Shop) -> Outcome {
    let mut tx = shop.begin().await?;
    let checkout = match load(&shop, &mut tx).await {
        Ok(Some(checkout)) => checkout,
        // Whoever goes back after ordering does not meet a checkout with nothing in it.
        Ok(None) => {
            let placed = just_placed(&shop, &mut tx).await?;
            return shop.see_other(placed.as_deref().unwrap_or("/cart"));
        }
        // The cart's page says what to do about it.
        Err(Failure::Wire(Error::Refused(Refusal::CartTooLarge))) => {
            return shop.see_other("/cart");
        }
        Err(failure) => return Err(failure),
    };
    checkout.note(&mut tx).await?;
    let head = Head::unlisted(shop.words.t("checkout-title"));
    let clock = promotion::sale_clock(&shop, &mut tx).await?;
    shop.bare_page(tx, head, move || page(&checkout, clock()))
        .await
}

/// The page of the order that this session placed a moment ago.
async fn just_placed(shop: &Shop, tx: &mut TenantTx) -> Result<Option<String>, Failure> {
    let Some(token) = &shop.session else {
        return Ok(None);
    };
    let placed = order::store::just_placed(tx, &token.hash()).await?;
    Ok(placed.map(|token| format!("/orders/{token}")))
}

/// What depends on the country and the way of sending.
pub(super) async fn pieces(shop: Shop) -> Outcome {
    let mut tx = shop.begin().await?;
    let Some(checkout) = load(&shop, &mut tx).await? else {
        return Err(Failure::NotFound);
    };
    checkout.note(&mut tx).await?;
    tx.commit().await?;
    Ok(fragment(move || pieces_of(&checkout)))
}

/// The same, drawn.
pub(super) fn pieces_of(checkout: &Checkout) -> impl IntoView + use<> {
    view! {
        <div data-piece="checkout-place" data-for=checkout.to.destination.country.as_str()>{views::place(checkout)}</div>
        <div data-piece="checkout-region">{views::region(checkout)}</div>
        <div data-piece="checkout-delivery">{views::delivery(checkout)}</div>
        <div data-piece="checkout-payment">{views::payment(checkout)}</div>
        <div data-piece="checkout-submit">{views::submit(checkout)}</div>
        <div data-piece="checkout-total">{views::due(checkout)}</div>
        <div data-piece="checkout-gift-cards">{views::gift_card_list(checkout)}</div>
        <div data-piece="checkout-summary">{views::summary(checkout)}</div>
    }
}

/// Nothing when there is nothing to buy.
pub(super) async fn load(shop: &Shop, tx: &mut TenantTx) -> Result<Option<Checkout>, Failure> {
    let Some(token) = &shop.session else {
        return Ok(None);
    };
    let cart = cart::store::of_session(tx, &token.hash(), shop.locale).await?;
    let Some(cart) = cart.filter(|cart| !cart.lines.is_empty()) else {
        return Ok(None);
    };
    let draft = shop.draft(tx, FORM).await?;
    let known = account::checkout_fields(shop, tx).await?;
    let tariff = shipping::tariff(shop, tx).await?;
    let country = CountryCode::parse(&draft.value(COUNTRY, known.get(COUNTRY)))
        .ok()
        .or(cart.country);
    let region = match known.get(REGION) {
        "" if country == cart.country => cart.region.as_str(),
        region => region,
    };
    let to = DestinationChoice::new(shop, &tariff, country, &draft.value(REGION, region));
    let payment = draft.value(PAYMENT, first_payment(shop));
    let wishes = Wishes {
        shipping: ShippingMethodId::parse(&draft.value(SHIPPING, "")).ok(),
        payment: Some(&payment),
        collected: false,
    };
    let email = Email::parse(&draft.value(EMAIL, known.get(EMAIL))).ok();
    let phone = Phone::parse(&draft.value(PHONE, known.get(PHONE))).ok();
    let buyer = KnownBy::Session(Contact {
        email: email.as_ref(),
        phone: phone.as_ref().filter(|_| shop.settings().asks_phone),
    });
    let at = &to.destination;
    let priced = price(shop, tx, &tariff, cart, at, wishes, buyer).await?;
    let mut key = draft.value(FIELD, "");
    if IdempotencyKey::parse(&key).is_err() {
        key = IdempotencyKey::mint()?.as_str().to_owned();
    }
    let [code, gift_card_draft] = shop
        .drafts(tx, [cart::codes::FORM, gift_cards::FORM])
        .await?;
    let cards = gift_card::store::of_cart(tx, priced.cart.id, shop.state.clock.now()).await?;
    let document_end = match document::is_asked(shop, &priced.estimate) {
        true => order::store::document_end_of_cart(tx, priced.cart.id).await?,
        false => None,
    };
    Ok(Some(Checkout {
        shop: shop.clone(),
        document_end,
        cart: text::of_priced(shop, &code, &priced, to.destination.country),
        to,
        tender: Tender::of(&cards, &priced.estimate.payable_by_cards()),
        has_gift_cards: gift_card::store::are_there(tx).await?,
        gift_card_draft,
        priced,
        draft,
        known,
        proven: is_proven(customer::here(shop, tx).await?.as_ref()),
        key,
    }))
}

/// The way of paying that is chosen while nobody chose one.
fn first_payment(shop: &Shop) -> &'static str {
    PaymentMethod::offered(shop.settings())
        .first()
        .map_or("", |method| method.name())
}

fn page(checkout: &Checkout, clock: AnyView) -> impl IntoView + use<> {
    let shop = &checkout.shop;
    let words = &shop.words;
    let adjust = (!checkout.priced.cart.can_be_bought())
        .then(|| adjust_form(&checkout.cart.words, "checkout"));
    view! {
        <header class="checkout-header">
            <a class="logo" href=shop.href("/")>{shop.logo()}</a>
            <ol class="steps">
                <li><a href=shop.href("/cart")>{words.t("checkout-step-cart")}</a></li>
                <li aria-current="step">{words.t("checkout-step-details")}</li>
                <li>{words.t("checkout-step-done")}</li>
            </ol>
        </header>
        <main id="content" tabindex="-1" class="section">
            <h1 class="visually-hidden">{words.t("checkout-title")}</h1>
            <div class="side-frame" data-summary="first">
                <div class="stack" data-gap="5">
                    {clock}
                    <div id="checkout-faults" class="field-slot">{views::error_summary(checkout)}</div>
                    {adjust}
                    {views::form(checkout)}
                </div>
                <aside class="checkout-aside">
                    <details class="order-summary">
                        <summary>
                            <span>{words.t("checkout-summary")}</span>
                            <span class="number" id="checkout-total">{views::due(checkout)}</span>
                        </summary>
                        <div id="checkout-summary">{views::summary(checkout)}</div>
                    </details>
                    <div id="checkout-code">{views::code(checkout)}</div>
                    <div id="checkout-gift-card">{views::gift_cards(checkout)}</div>
                </aside>
            </div>
            <CheckoutLive/>
        </main>
    }
}
