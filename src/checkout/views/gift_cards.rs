//! Where gift cards are typed, and those that pay.

use leptos::prelude::*;

use crate::checkout::gift_cards::CARD;
use crate::checkout::pages::Checkout;
use crate::gift_card::GiftCardShare;
use crate::gift_card::page::{FIELD, PATH};

/// The field of a gift card, which belongs to the large form, so that what was typed there is kept, and the cards that
/// pay. Nothing where the shop has made none.
pub(in crate::checkout) fn gift_cards(checkout: &Checkout) -> Option<impl IntoView + use<>> {
    const APPLY: &str = "gift_card-apply";
    const FAULT: &str = "gift_card-error";
    if !checkout.has_gift_cards {
        return None;
    }
    let shop = &checkout.shop;
    let words = &shop.words;
    let fault = words.error(checkout.gift_card_draft.error());
    let described = fault.is_some().then_some(FAULT);
    Some(view! {
        <div class="stack" data-gap="3">
            <div class="field code-form">
                <label class="label" for=FIELD>{words.t("gift-card")}</label>
                <div class="input-row">
                    <input
                        id=FIELD
                        name=FIELD
                        form="checkout-form"
                        maxlength="100"
                        autocomplete="off"
                        autocapitalize="characters"
                        spellcheck="false"
                        aria-invalid=fault.is_some().then_some("true")
                        aria-describedby=described
                    />
                    <button
                        class="button"
                        id=APPLY
                        form="checkout-form"
                        formaction=shop.href("/checkout/gift-cards")
                        formnovalidate
                    >
                        {words.t("gift-card-apply")}
                    </button>
                </div>
                {fault.map(|fault| view! { <p class="field-error" id=FAULT role="alert">{fault}</p> })}
                <p class="small"><a href=shop.href(PATH)>{words.t("gift-card-balance-ask")}</a></p>
            </div>
            <div id="checkout-gift-cards" class="field-slot">{gift_card_list(checkout)}</div>
        </div>
    })
}

/// What each card pays.
pub(in crate::checkout) fn gift_card_list(checkout: &Checkout) -> Option<impl IntoView + use<>> {
    let shares = checkout.tender.shares.iter();
    let shares: Vec<_> = shares.map(|share| entry(checkout, share)).collect();
    // No card buys a card.
    let at_most = checkout.priced.cart.has_gift_cards().then(|| {
        let shop = &checkout.shop;
        let most = shop.money(&checkout.priced.estimate.payable_by_cards());
        let text = shop
            .words
            .with("checkout-gift-cards-at-most", [("amount", most.into())]);
        view! { <p class="small soft">{text}</p> }
    });
    let list = (!shares.is_empty()).then(|| view! { <ul class="code-list">{shares}</ul> });
    (list.is_some() || at_most.is_some()).then(|| view! { {at_most} {list} })
}

fn entry(checkout: &Checkout, share: &GiftCardShare) -> impl IntoView + use<> {
    let shop = &checkout.shop;
    let words = &shop.words;
    let name = words.with("gift-card-ending", [("end", share.code_end.clone().into())]);
    let remove = words.with("gift-card-remove", [("end", share.code_end.clone().into())]);
    let rest = share.balance - share.amount;
    let rest = words.with("gift-card-stays", [("amount", shop.amount(rest).into())]);
    view! {
        <li class="code-entry" data-applied="">
            <span class="code-name">{name}</span>
            <span class="number">{shop.amount(-share.amount)}</span>
            <form method="post" action=shop.href("/checkout/gift-cards/remove")>
                <input type="hidden" name=CARD value=share.card.to_string()/>
                <button class="button" data-kind="link" aria-label=remove>{words.t("gift-card-remove-word")}</button>
            </form>
            <p class="small code-state">{rest}</p>
        </li>
    }
}
