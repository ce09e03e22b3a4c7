//! The cart page and the piece of it that the drawer shows.

use crate::cart::totals_text;
use axum::response::IntoResponse;
use leptos::prelude::*;

use super::api::{FORM, LINE};
use super::discounts::{self, Place};
use super::merge::{self, Capped};
use super::{
    Cart, DestinationChoice, PricedCart, Wishes, codes, price, region_field, store, views,
};
use crate::core::{CountryCode, Error, Field, Quantity, Refusal};
use crate::promotion::{Contact, KnownBy};
use crate::shipping::{self, Estimate};
use crate::tenancy::PageKind;
use crate::ui::{Icon, IconName, SelectField, Totals};
use crate::web::render::{fragment, never_kept};
use crate::web::{Draft, Failure, Head, Outcome, Shop};

/// Nobody types an address into the cart.
const VISITOR: KnownBy<'_> = KnownBy::Session(Contact {
    email: None,
    phone: None,
});

/// `GET /cart`
pub async fn show(shop: Shop) -> Outcome {
    let mut tx = shop.begin().await?;
    let cart = current(&shop, &mut tx).await?;
    let draft = shop.draft(&mut tx, FORM).await?;
    let code = shop.draft(&mut tx, codes::FORM).await?;
    let capped = merge::told(&shop.draft(&mut tx, merge::FORM).await?);
    let tariff = shipping::store::tariff(&mut tx, shop.settings(), shop.locale).await?;
    let filled = match cart.filter(|cart| !cart.lines.is_empty()) {
        Some(cart) => {
            let to = DestinationChoice::of_cart(&shop, &tariff, &cart);
            let wishes = Wishes::default();
            let at = &to.destination;
            let known = cart.clone();
            let priced = price(&shop, &mut tx, &tariff, cart, at, wishes, VISITOR).await;
            Some((priced_or_not(priced)?, known, to))
        }
        None => None,
    };
    let head = Head::unlisted(shop.words.t("cart-title"));
    let view_shop = shop.clone();
    let page = shop.page(tx, head, move || {
        let shop = view_shop;
        let content = match &filled {
            Some((Some(priced), _, to)) => contents(&shop, &draft, &code, to, priced).into_any(),
            Some((None, cart, _)) => unpriced(&shop, &draft, cart, false).into_any(),
            None => views::empty_cart(&shop).into_any(),
        };
        view! {
            <main id="content" tabindex="-1" class="section" data-fresh="">
                <header class="page-title"><h1>{shop.words.t("cart-title")}</h1></header>
                {notice(&shop, &draft)}
                {(!capped.is_empty()).then(|| merge_notice(&shop, &capped))}
                {content}
            </main>
        }
    });
    Ok(never_kept(page.await?))
}

/// `GET /cart/count`: how many units are in the cart, for the header of a page that the browser kept.
pub async fn count(shop: Shop) -> Outcome {
    let mut tx = shop.begin().await?;
    let units = shop.units_in_cart(&mut tx).await?;
    tx.commit().await?;
    Ok(never_kept(units.to_string().into_response()))
}

/// `GET /cart/drawer`: what the drawer shows; no page of its own.
pub async fn drawer(shop: Shop) -> Outcome {
    let mut tx = shop.begin().await?;
    let cart = current(&shop, &mut tx).await?;
    let draft = shop.draft(&mut tx, FORM).await?;
    let code = shop.draft(&mut tx, codes::FORM).await?;
    let tariff = shipping::store::tariff(&mut tx, shop.settings(), shop.locale).await?;
    let filled = match cart.filter(|cart| !cart.lines.is_empty()) {
        Some(cart) => {
            let country = cart.country.unwrap_or(shop.settings().country);
            let to = tariff.estimated(country, &cart.region);
            let wishes = Wishes::default();
            let known = cart.clone();
            let priced = price(&shop, &mut tx, &tariff, cart, &to, wishes, VISITOR).await;
            Some((priced_or_not(priced)?, known))
        }
        None => None,
    };
    tx.commit().await?;
    Ok(never_kept(fragment(move || {
        drawer_contents(&shop, &draft, &code, filled.as_ref())
    })))
}

/// Nothing for a cart that is beyond what can be priced: it is shown without prices, so that something can
/// be taken out of it.
fn priced_or_not(priced: Result<PricedCart, Failure>) -> Result<Option<PricedCart>, Failure> {
    match priced {
        Ok(priced) => Ok(Some(priced)),
        Err(Failure::Wire(Error::Refused(Refusal::CartTooLarge))) => Ok(None),
        Err(failure) => Err(failure),
    }
}

async fn current(shop: &Shop, tx: &mut crate::db::TenantTx) -> Result<Option<Cart>, Failure> {
    match &shop.session {
        Some(token) => Ok(store::of_session(tx, &token.hash(), shop.locale).await?),
        None => Ok(None),
    }
}

/// What the last change was refused for; what concerns one line stands there.
fn notice(shop: &Shop, draft: &Draft) -> Option<impl IntoView + use<>> {
    let text = match draft.error() {
        _ if !draft.value(LINE, "").is_empty() => None,
        Error::Refused(_) if !draft.value("wanted", "").is_empty() => None,
        Error::Invalid(faults) => faults.first().map(|_| {
            let is_variant = |(field, _): &(Field, _)| *field == Field::from("variant_id");
            if faults.iter().any(is_variant) {
                shop.words.refusal(&Refusal::NotForSale)
            } else {
                let max = u32::from(Quantity::MAX);
                shop.words.with("cart-nothing-added", [("max", max.into())])
            }
        }),
        error => shop.words.error(error),
    };
    text.map(
        |text| view! { <div class="notice" data-kind="warn" role="status"><p>{text}</p></div> },
    )
}

/// What could not be put together whole when the shopper signed in.
fn merge_notice(shop: &Shop, capped: &[Capped]) -> impl IntoView + use<> {
    let entries: Vec<_> = capped
        .iter()
        .map(|line| {
            let text = shop.words.with(
                "cart-merged-line",
                [
                    ("product", line.title.clone().into()),
                    ("wanted", line.wanted.into()),
                    ("quantity", line.quantity.into()),
                ],
            );
            view! { <li>{text}</li> }
        })
        .collect();
    view! {
        <div class="notice" data-kind="warn" role="status">
            <p>{shop.words.t("cart-merged")}</p>
            <ul>{entries}</ul>
        </div>
    }
}

fn contents(
    shop: &Shop,
    draft: &Draft,
    code: &Draft,
    to: &DestinationChoice,
    priced: &PricedCart,
) -> impl IntoView + use<> {
    let lines: Vec<_> = priced
        .cart
        .lines
        .iter()
        .map(|line| views::editable_line(shop, draft, Some(priced), line, false))
        .collect();
    view! {
        <div class="side-frame">
            <div><ul class="cart-lines">{lines} {views::gift_lines(shop, priced)}</ul></div>
            <aside>{summary(shop, code, to, priced)}</aside>
        </div>
    }
}

/// A cart that is beyond what can be priced, with the ways of making it smaller.
fn unpriced(shop: &Shop, draft: &Draft, cart: &Cart, live: bool) -> impl IntoView + use<> {
    let lines: Vec<_> = cart
        .lines
        .iter()
        .map(|line| views::editable_line(shop, draft, None, line, live))
        .collect();
    let text = shop.words.refusal(&Refusal::CartTooLarge);
    let compact = live.then_some("");
    view! {
        <div class="notice" data-kind="warn" role="status"><p>{text}</p></div>
        <ul class="cart-lines" data-compact=compact>{lines}</ul>
    }
}

fn summary(
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
    let totals = totals_text(shop, &estimate.quote, &priced.names, method);
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

fn drawer_contents(
    shop: &Shop,
    draft: &Draft,
    code: &Draft,
    filled: Option<&(Option<PricedCart>, Cart)>,
) -> impl IntoView + use<> {
    let words = &shop.words;
    let cart = filled.map(|(_, cart)| cart);
    let body = match filled {
        Some((None, cart)) => unpriced(shop, draft, cart, true).into_any(),
        Some((Some(priced), _)) => {
            let lines: Vec<_> = priced
                .cart
                .lines
                .iter()
                .map(|line| views::editable_line(shop, draft, Some(priced), line, true))
                .collect();
            view! {
                <ul class="cart-lines" data-compact>{lines} {views::gift_lines(shop, priced)}</ul>
                {discounts::code_form(shop, code, Place::Drawer)}
                {discounts::told(shop, priced, Place::Drawer)}
            }
            .into_any()
        }
        None => views::empty_cart(shop).into_any(),
    };
    let priced = filled.and_then(|(priced, _)| priced.as_ref());
    let foot = priced.map(|priced| {
        let estimate = &priced.estimate;
        let method = estimate
            .chosen
            .as_ref()
            .map(|option| option.quote.name.as_str());
        let totals = totals_text(shop, &estimate.quote, &priced.names, method);
        view! {
            <footer class="dialog-foot">
                <Totals text=totals/>
                <a class="button" data-kind="primary" data-wide href=shop.href("/checkout")>{words.t("cart-checkout")}</a>
                <a class="button" data-wide href=shop.href("/cart")>{words.t("cart-see")}</a>
            </footer>
        }
    });
    view! {
        {views::drawer_head(words, Some((views::units(cart), now(shop, draft, filled))))}
        <div class="dialog-body">{notice(shop, draft)} {body}</div>
        {foot}
    }
}

/// What the cart comes to after a change, in one breath: less than wished for, units, total.
fn now(shop: &Shop, draft: &Draft, filled: Option<&(Option<PricedCart>, Cart)>) -> String {
    let words = &shop.words;
    let priced = match filled {
        Some((Some(priced), _)) => priced,
        Some((None, _)) => return words.refusal(&Refusal::CartTooLarge),
        None => return words.t("cart-empty"),
    };
    let quote = &priced.estimate.quote;
    let total = shop.money(&quote.grand_total());
    let units = priced.cart.units();
    let notes = priced.cart.lines.iter();
    let notes = notes.filter_map(|line| Some(views::line_note(shop, draft, line)?.1));
    let sums = words.with(
        "cart-said-now",
        [("units", units.into()), ("total", total.into())],
    );
    notes.chain([sums]).collect::<Vec<_>>().join(" ")
}
