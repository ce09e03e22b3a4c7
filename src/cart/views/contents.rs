//! What the drawer and the cart's page show.

use leptos::prelude::*;

use super::{
    adjust_form, code_form, delivery_note, destination, empty, lines, notices, returns, told,
};
use crate::cart::text::CartText;
use crate::cart::view::Place;
use crate::ui::Totals;

/// What a place shows of the cart; the checkout draws its own.
pub fn contents(cart: &CartText, place: Place) -> AnyView {
    match place {
        Place::Drawer => drawer_contents(cart),
        Place::Page | Place::Checkout => page_contents(cart),
    }
}

fn drawer_contents(cart: &CartText) -> AnyView {
    let foot = cart.totals.clone().map(|totals| {
        let (prefix, words) = (&cart.words.prefix, &cart.words);
        view! {
            <footer class="dialog-foot">
                <Totals text=totals/>
                <a class="button" data-kind="primary" data-wide href=[prefix, "/checkout"].concat()>{words.checkout.clone()}</a>
                <a class="button" data-wide href=[prefix, "/cart"].concat()>{words.see.clone()}</a>
            </footer>
        }
    });
    let body = if cart.lines.is_empty() {
        empty(&cart.words).into_any()
    } else {
        view! {
            {delivery_note(cart.delivery.clone())}
            {lines(cart, Place::Drawer)}
            {code_form(cart, Place::Drawer)}
            {told(cart, Place::Drawer)}
        }
        .into_any()
    };
    view! {
        <div class="dialog-body stack" data-gap="4">{notices(cart)} {body}</div>
        {foot}
    }
    .into_any()
}

fn page_contents(cart: &CartText) -> AnyView {
    if cart.lines.is_empty() {
        return view! { {notices(cart)} {empty(&cart.words)} }.into_any();
    }
    let words = &cart.words;
    let summary = cart.totals.clone().map(|totals| {
        let way = if cart.can_be_bought {
            let href = [&words.prefix, "/checkout"].concat();
            view! {
                <a class="button" data-kind="primary" data-size="large" data-wide href=href>{words.checkout.clone()}</a>
            }
            .into_any()
        } else {
            adjust_form(words, "cart").into_any()
        };
        view! {
            <section class="order-summary stack" data-gap="4">
                <h2>{words.summary.clone()}</h2>
                {destination(cart)}
                {code_form(cart, Place::Page)}
                {told(cart, Place::Page)}
                <Totals text=totals/>
                {delivery_note(cart.delivery.clone())}
                {way}
                {returns(words)}
            </section>
        }
    });
    view! {
        {notices(cart)}
        <div class="side-frame">
            <div>{lines(cart, Place::Page)}</div>
            <aside>{summary}</aside>
        </div>
    }
    .into_any()
}
