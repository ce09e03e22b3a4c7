//! From the rows of a cart to what its reader sees.

use super::codes::{codes, ends, hints};
use super::line::{gifts, line};
use super::{CartText, CartWords, CodeFormText, DeliveryText, Notice, RemovedText};
use crate::cart::BACK;
use crate::cart::change::{FORM, LINE, REMOVED};
use crate::cart::merge::{self, Capped};
use crate::cart::refill::REFILLED;
use crate::cart::{
    Cart, DestinationChoice, PricedCart, Wishes, codes as typed, price, store, totals_by_tax,
    totals_text,
};
use crate::core::{CountryCode, Error, Field, Quantity, Refusal};
use crate::db::TenantTx;
use crate::pricing::Quote;
use crate::promotion::{Contact, KnownBy, PromotionNames};
use crate::shipping::{self, Estimate, Taxes};
use crate::tenancy::PageKind;
use crate::ui::TotalsText;
use crate::web::{Draft, Failure, Shop};

/// Nobody types an address into the cart.
const VISITOR: KnownBy<'_> = KnownBy::Session(Contact {
    email: None,
    phone: None,
});

/// How long something that was taken out is offered again, in minutes.
const UNDO_MINUTES: i64 = 10;

/// The cart of a session.
pub async fn current(shop: &Shop, tx: &mut TenantTx) -> Result<Option<Cart>, Failure> {
    match &shop.session {
        Some(token) => Ok(store::of_session(tx, &token.hash(), shop.locale).await?),
        None => Ok(None),
    }
}

/// The visitor's cart, with what there is to say about the last change.
pub async fn read(shop: &Shop, tx: &mut TenantTx) -> Result<CartText, Failure> {
    let cart = current(shop, tx).await?;
    let forms = [FORM, typed::FORM, merge::FORM, REFILLED, REMOVED];
    let [draft, code, capped, missing, removed] = shop.drafts(tx, forms).await?;
    let (capped, missing) = (merge::told(&capped), merge::told(&missing));
    let mut text = CartText {
        notice: merged(shop, &capped)
            .or_else(|| refilled(shop, &missing))
            .or_else(|| notice(shop, &draft)),
        removed: removed_view(shop, &removed),
        words: words(shop),
        now: shop.words.t("cart-empty"),
        ..CartText::default()
    };
    let Some(cart) = cart.filter(|cart| !cart.lines.is_empty()) else {
        return Ok(text);
    };
    text.units = cart.units();
    text.can_be_bought = cart.can_be_bought();
    text.code = code_form(shop, &code);
    let tariff = shipping::tariff(shop, tx).await?;
    let to = DestinationChoice::of_cart(shop, &tariff, &cart);
    text.destination = to.text();
    let known = cart.clone();
    let at = &to.destination;
    match price(shop, tx, &tariff, cart, at, Wishes::default(), VISITOR).await {
        Ok(priced) => {
            fill(shop, &draft, &priced, at.country, "/cart", &mut text);
            text.totals = Some(sums(shop, &priced, totals_text));
        }
        // It is shown without prices, so that something can be taken out of it.
        Err(Failure::Wire(Error::Refused(Refusal::CartTooLarge))) => {
            let words = shop.words.refusal(&Refusal::CartTooLarge);
            text.now.clone_from(&words);
            text.notice.get_or_insert(Notice {
                text: words,
                entries: Vec::new(),
            });
            let lines = known.lines.iter();
            text.lines = lines.map(|own| line(shop, &draft, None, own)).collect();
        }
        Err(failure) => return Err(failure),
    }
    Ok(text)
}

/// A cart as the checkout has priced it.
#[must_use]
pub fn of_priced(shop: &Shop, code: &Draft, priced: &PricedCart, to: CountryCode) -> CartText {
    let mut text = CartText {
        units: priced.cart.units(),
        can_be_bought: priced.cart.can_be_bought(),
        code: code_form(shop, code),
        words: words(shop),
        ..CartText::default()
    };
    fill(shop, &Draft::default(), priced, to, "/checkout", &mut text);
    text.totals = Some(sums(shop, priced, totals_by_tax));
    text
}

/// The sums of a priced cart, in one of the two ways of writing them.
fn sums(
    shop: &Shop,
    priced: &PricedCart,
    written: fn(&Shop, &Quote, &Taxes, &PromotionNames, Option<&str>) -> TotalsText,
) -> TotalsText {
    let estimate = &priced.estimate;
    let method = estimate.chosen.as_ref();
    let method = method.map(|option| option.quote.name.as_str());
    written(
        shop,
        &estimate.quote,
        &estimate.taxes,
        &priced.names,
        method,
    )
}

/// What is known once the cart is priced, but for the sums.
fn fill(
    shop: &Shop,
    draft: &Draft,
    priced: &PricedCart,
    to: CountryCode,
    back: &str,
    text: &mut CartText,
) {
    let estimate = &priced.estimate;
    let quote = &estimate.quote;
    let lines = priced.cart.lines.iter();
    let lines = lines.map(|own| line(shop, draft, Some(priced), own));
    text.lines = lines.chain(gifts(shop, priced)).collect();
    text.codes = codes(shop, priced, back);
    text.hints = hints(shop, priced);
    text.ends = ends(shop, priced);
    text.delivery = delivery(shop, to, estimate);
    text.now = now(shop, text, shop.money(&quote.grand_total()));
}

/// What the cart comes to after a change, in one breath: less than wished for, units, total.
fn now(shop: &Shop, text: &CartText, total: String) -> String {
    let notes = text.lines.iter().filter_map(|line| line.note.as_ref());
    let sums = shop.words.with(
        "cart-said-now",
        [("units", text.units.into()), ("total", total.into())],
    );
    notes
        .map(|(_, text)| text.clone())
        .chain([sums])
        .collect::<Vec<_>>()
        .join(" ")
}

/// How far it is to free delivery, or that nothing goes there.
fn delivery(shop: &Shop, to: CountryCode, estimate: &Estimate) -> Option<DeliveryText> {
    let words = &shop.words;
    if !estimate.can_be_sent() {
        let country = to.name(shop.locale);
        return Some(DeliveryText {
            text: words.with("shipping-nowhere", [("country", country.into())]),
            percent: None,
        });
    }
    let missing = estimate.chosen.as_ref()?.quote.missing_for_free?;
    let goods = estimate.quote.totals.goods.get();
    let share = goods
        .checked_mul(100.into())
        .and_then(|part| part.checked_div(goods + missing.amount()))?;
    Some(DeliveryText {
        text: words.with(
            "shipping-free-from",
            [("missing", shop.money(&missing).into())],
        ),
        percent: u8::try_from(share.trunc()).ok(),
    })
}

/// What the last change was refused for; what concerns one line stands there.
fn notice(shop: &Shop, draft: &Draft) -> Option<Notice> {
    let text = match draft.error() {
        _ if !draft.value(LINE, "").is_empty() => None,
        Error::Refused(_) if !draft.value("wanted", "").is_empty() => None,
        Error::Invalid(faults) => faults.first().map(|_| {
            let is_variant = |(field, _): &(Field, _)| *field == Field::from("variant_id");
            if faults.iter().any(is_variant) && !draft.value(BACK, "").is_empty() {
                shop.words.t("cart-choose-first")
            } else if faults.iter().any(is_variant) {
                shop.words.refusal(&Refusal::NotForSale)
            } else {
                let max = u32::from(Quantity::MAX);
                shop.words.with("cart-nothing-added", [("max", max.into())])
            }
        }),
        error => shop.words.error(error),
    };
    text.map(|text| Notice {
        text,
        entries: Vec::new(),
    })
}

/// What could not be put together whole when the shopper signed in.
fn merged(shop: &Shop, capped: &[Capped]) -> Option<Notice> {
    let entry = |line: &Capped| {
        shop.words.with(
            "cart-merged-line",
            [
                ("product", line.title.clone().into()),
                ("wanted", line.wanted.into()),
                ("quantity", line.quantity.into()),
            ],
        )
    };
    (!capped.is_empty()).then(|| Notice {
        text: shop.words.t("cart-merged"),
        entries: capped.iter().map(entry).collect(),
    })
}

/// What could not be ordered once more as it was.
fn refilled(shop: &Shop, missing: &[Capped]) -> Option<Notice> {
    let entry = |line: &Capped| {
        let key = if line.quantity == 0 {
            "cart-refilled-none"
        } else {
            "cart-refilled-fewer"
        };
        shop.words.with(
            key,
            [
                ("product", line.title.clone().into()),
                ("wanted", line.wanted.into()),
                ("quantity", line.quantity.into()),
            ],
        )
    };
    (!missing.is_empty()).then(|| Notice {
        text: shop.words.t("cart-refilled"),
        entries: missing.iter().map(entry).collect(),
    })
}

fn removed_view(shop: &Shop, draft: &Draft) -> Option<RemovedText> {
    let age = shop.state.clock.now() - draft.kept()?;
    let title = draft.value("title", "");
    (age.whole_minutes() < UNDO_MINUTES).then(|| RemovedText {
        text: shop
            .words
            .with("cart-said-removed", [("product", title.into())]),
        variant: draft.value("variant_id", ""),
        quantity: draft.value("quantity", "").parse().unwrap_or(1),
    })
}

fn code_form(shop: &Shop, draft: &Draft) -> CodeFormText {
    let words = &shop.words;
    CodeFormText {
        typed: draft.value(typed::FIELD, ""),
        fault: draft
            .fault(typed::FIELD, words)
            .or_else(|| words.error(draft.error())),
    }
}

/// The words around a cart.
#[must_use]
pub fn words(shop: &Shop) -> CartWords {
    let words = &shop.words;
    let days = shop.settings().return_days;
    CartWords {
        prefix: shop.href("/").trim_end_matches('/').to_owned(),
        empty: words.t("cart-empty"),
        empty_text: words.t("cart-empty-text"),
        empty_link: words.t("cart-empty-link"),
        quantity: words.t("cart-quantity"),
        update: words.t("cart-line-update"),
        recipient: words.t("cart-line-recipient"),
        remove: words.t("cart-line-remove"),
        undo: words.t("cart-undo"),
        before: words.t("cart-line-before"),
        code: words.t("code-label"),
        apply: words.t("code-apply"),
        code_added: words.t("cart-said-code"),
        terms: words.t("code-terms"),
        for_signed_in: words.t("code-for-signed-in"),
        sign_in: words.t("code-sign-in"),
        summary: words.t("cart-summary"),
        country: words.t("shipping-country"),
        region: words.t("shipping-region"),
        estimate: words.t("cart-estimate"),
        checkout: words.t("cart-checkout"),
        see: words.t("cart-see"),
        adjust_text: words.t("cart-adjust-text"),
        adjust: words.t("cart-adjust"),
        returns: words.with("cart-returns", [("days", days.into())]),
        returns_href: shop.href(&format!("/pages/{}", PageKind::Returns.slug())),
        added: words.t("cart-said-added"),
    }
}
