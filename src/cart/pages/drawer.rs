//! The piece of the cart that the drawer shows.

use leptos::prelude::*;

use super::{VISITOR, current, notice, priced_or_not, unpriced};
use crate::cart::api::FORM;
use crate::cart::discounts::{self, Place};
use crate::cart::{Cart, PricedCart, Wishes, codes, price, totals_text, views};
use crate::core::Refusal;
use crate::shipping;
use crate::ui::Totals;
use crate::web::render::{fragment, never_kept};
use crate::web::{Draft, Outcome, Shop};

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
        let totals = totals_text(shop, &estimate.quote, &estimate.taxes, &priced.names, method);
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
