//! The cart page and the piece of it that the drawer shows.

mod drawer;
mod summary;

use axum::response::IntoResponse;
use leptos::prelude::*;

use self::summary::summary;
use super::api::{FORM, LINE};
use super::merge::{self, Capped};
use super::{Cart, DestinationChoice, PricedCart, Wishes, codes, price, store, views};
use crate::core::{Error, Field, Quantity, Refusal};
use crate::promotion::{Contact, KnownBy};
use crate::shipping;
use crate::web::render::never_kept;
use crate::web::{Draft, Failure, Head, Outcome, Shop};

pub use drawer::drawer;
pub use summary::{adjust_form, delivery_note};

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
