//! The lines of a cart.

use leptos::prelude::*;

use crate::cart::text::{CartText, CartWords, LinePicture, LinePrice, LineText};
use crate::cart::view::Place;
use crate::ui::{Icon, IconName};

/// What there is to say about the last change, and the way to take it back.
pub fn notices(cart: &CartText) -> AnyView {
    let notice = cart.notice.clone().map(|notice| {
        let entries = notice.entries.into_iter();
        let entries: Vec<_> = entries.map(|text| view! { <li>{text}</li> }).collect();
        view! {
            <div class="notice" data-kind="warn" role="status">
                <p>{notice.text}</p>
                {(!entries.is_empty()).then(|| view! { <ul>{entries}</ul> })}
            </div>
        }
    });
    let undo = cart.words.undo.clone();
    let action = [&cart.words.prefix, "/cart/lines"].concat();
    let removed = cart.removed.clone().map(|removed| {
        view! {
            <form class="notice cart-removed" method="post" action=action data-cart="put">
                <p>{removed.text}</p>
                <input type="hidden" name="variant_id" value=removed.variant/>
                <input type="hidden" name="quantity" value=removed.quantity/>
                <button class="button" data-size="small" id="cart-undo">{undo}</button>
            </form>
        }
    });
    view! { {notice} {removed} }.into_any().into_any()
}

/// Every line of the cart.
pub fn lines(cart: &CartText, place: Place) -> AnyView {
    let compact = (place != Place::Page).then_some("");
    let lines = cart.lines.iter();
    let lines: Vec<_> = lines.map(|own| line(own, &cart.words, place)).collect();
    view! { <ul class="cart-lines" data-compact=compact>{lines}</ul> }.into_any()
}

/// A gift, or a line that is only read.
pub fn gift_line(gift: &LineText, words: &CartWords) -> AnyView {
    line(gift, words, Place::Checkout)
}

fn line(line: &LineText, words: &CartWords, place: Place) -> AnyView {
    let is_gift = line.id.is_empty();
    let is_read = is_gift || place == Place::Checkout;
    let picture = line.picture.clone().map(picture);
    let picture = if is_read {
        view! {
            <div class="cart-line-picture">
                {picture}
                <span class="cart-line-count">
                    <span class="visually-hidden">{words.quantity.clone()} " "</span>
                    {line.quantity.clone()}
                </span>
            </div>
        }
        .into_any()
    } else {
        view! {
            <a class="cart-line-picture" href=line.href.clone() tabindex="-1" aria-hidden="true">{picture}</a>
        }
        .into_any()
    };
    let title = line.title.clone();
    let options = line.options.clone();
    let note = line.note.clone();
    view! {
        <li class="cart-line" data-gift=is_gift.then_some("")>
            {picture}
            <div class="cart-line-text">
                <h3 class="cart-line-name">
                    {if is_read {
                        title.into_any()
                    } else {
                        view! { <a href=line.href.clone()>{title}</a> }.into_any()
                    }}
                </h3>
                {(!options.is_empty()).then(|| view! { <p class="cart-line-note">{options}</p> })}
                {line.recipient.clone().map(|to| recipient(to, words, is_read))}
                {note.map(|(level, text)| view! { <p class="stock-note" data-level=level>{text}</p> })}
                {promotion_list(&line.promotions)}
            </div>
            {line.price.clone().map(|price| line_price(price, &words.before))}
            {(!is_read).then(|| actions(line, words, place))}
        </li>
    }
    .into_any()
}

/// To whom a gift card goes, and where that is changed.
fn recipient((text, href): (String, String), words: &CartWords, is_read: bool) -> AnyView {
    let change = (!is_read).then(|| view! { " " <a href=href>{words.recipient.clone()}</a> });
    view! { <p class="cart-line-note">{text} {change}</p> }.into_any()
}

fn picture(picture: LinePicture) -> impl IntoView {
    view! {
        <picture class="picture">
            <source type="image/webp" srcset=picture.webp sizes="6rem"/>
            <img src=picture.jpg width=picture.width height=picture.height alt="" loading="lazy" decoding="async"/>
        </picture>
    }
}

/// What a line costs, and what it cost before the sale.
pub fn line_price(price: LinePrice, before: &str) -> AnyView {
    let reduced = price.before.is_some().then_some("");
    let label = before.to_owned();
    view! {
        <p class="price cart-line-price" data-reduced=reduced>
            {price
                .before
                .map(|before| {
                    view! {
                        <span class="visually-hidden">{label} " "</span>
                        <s class="price-before">{before}</s>
                        " "
                    }
                })}
            <span class="price-now">{price.now}</span>
        </p>
    }
    .into_any()
}

/// The promotions that reduce a line; what they take off stands once below all lines.
pub fn promotion_list(names: &[String]) -> Option<AnyView> {
    let names: Vec<_> = names
        .iter()
        .map(|name| view! { <li>{name.clone()}</li> })
        .collect();
    (!names.is_empty()).then(|| view! { <ul class="line-discounts">{names}</ul> }.into_any())
}

/// The forms of a line. The steps are buttons of the same form, so that they need no script.
fn actions(line: &LineText, words: &CartWords, place: Place) -> AnyView {
    let id = |name: &str| [place.name(), "-", &line.id, name].concat();
    let fault_id = id("-error");
    let is_wrong = line.fault.is_some();
    let labels = line.labels.clone();
    let fault = line.fault.clone();
    let quantity = line.quantity.clone();
    view! {
        <div class="cart-line-actions">
            <form
                method="post"
                action=line.action.clone()
                data-cart="set"
                data-line=line.id.clone()
                data-said=labels.changed
                data-at-once=""
            >
                // The first button of a form is the one that Enter presses.
                <button class="button" data-size="small" data-unscripted="">{words.update.clone()}</button>
                <div class="quantity" data-size="small">
                    <button name="step" value="-1" id=id("-fewer") aria-label=labels.fewer>
                        <Icon name=IconName::Minus/>
                    </button>
                    <input
                        id=id("")
                        type="number"
                        name="quantity"
                        value=quantity.clone()
                        prop:value=quantity
                        min="0"
                        max=line.most
                        inputmode="numeric"
                        autocomplete="off"
                        aria-label=labels.quantity
                        aria-invalid=is_wrong.then_some("true")
                        aria-describedby=is_wrong.then(|| fault_id.clone())
                    />
                    <button name="step" value="1" id=id("-more") aria-label=labels.more>
                        <Icon name=IconName::Plus/>
                    </button>
                </div>
                {fault.map(|fault| view! { <p class="field-error" id=fault_id role="alert">{fault}</p> })}
            </form>
            <form
                method="post"
                action=[&line.action, "/remove"].concat()
                data-cart="remove"
                data-line=line.id.clone()
                data-said=labels.removed
            >
                <button class="button" data-kind="link" id=id("-remove") data-remove="line" aria-label=labels.remove>
                    {words.remove.clone()}
                </button>
            </form>
        </div>
    }
    .into_any()
}

/// What the shop says about an empty cart.
pub fn empty(words: &CartWords) -> AnyView {
    view! {
        <div class="empty-state">
            <Icon name=IconName::Cart size="large"/>
            <h2>{words.empty.clone()}</h2>
            <p>{words.empty_text.clone()}</p>
            <a class="button" data-kind="primary" href=[&words.prefix, "/"].concat()>{words.empty_link.clone()}</a>
        </div>
    }
    .into_any()
}
