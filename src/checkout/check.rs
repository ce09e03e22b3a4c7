//! What is known of the form before the order is placed: what is typed so far, and what is wrong with it by the rule
//! of the placement.

use leptos::prelude::*;

use super::form::{
    Asks, BILLING, COUNTRY, CheckoutForm, DELIVERY, EMAIL, FIELDS, FORM, IDENTITY_DOCUMENT,
    PAYMENT, PHONE, REGION, SHIPPING,
};
use super::placement::document;
use super::{faults, pages, views};
use crate::cart;
use crate::cart::trail::{self, CartStep};
use crate::core::{CountryCode, Error};
use crate::db::TenantTx;
use crate::shipping;
use crate::web::call::end;
use crate::web::{Failure, FormFields, Shop, session};

/// What the totals depend on, and the code, after which everything is shown anew.
const CHANGES_TOTALS: [&str; 7] = [
    COUNTRY,
    REGION,
    SHIPPING,
    PAYMENT,
    EMAIL,
    PHONE,
    cart::codes::FIELD,
];

/// What the island is told ([`check_checkout`](super::calls::check_checkout)).
///
/// # Errors
/// When the form cannot be read, or there is nothing to buy.
pub async fn answer(shop: &Shop, form: &str, left: Option<&[String]>) -> Result<String, Error> {
    let fields = end(FormFields::of_body(form))?;
    end(check(shop, &fields, left).await)
}

/// Keeps the form as typed so far, and answers the pieces of the page that follow from it, as HTML: what is wrong
/// with the fields that were `left`, and the totals where one of them changes those. Without `left` the whole form is
/// checked, and nothing is answered when all is well.
///
/// # Errors
/// [`Failure::NotFound`] when there is nothing to buy.
async fn check(
    shop: &Shop,
    fields: &FormFields,
    left: Option<&[String]>,
) -> Result<String, Failure> {
    let faults = remember(shop, fields, left).await?;
    let faults = faults.ok_or(Failure::NotFound)?;
    let is_wrong = !matches!(&faults, Error::Invalid(faults) if faults.is_empty());
    if left.is_none() && !is_wrong {
        return Ok(String::new());
    }
    let has = |name: &str| left.is_none_or(|left| was_left(left, name));
    let names = FIELDS.iter().copied().chain([IDENTITY_DOCUMENT]);
    let names = names.filter(|name| has(name));
    let told = told(shop, &faults, names);
    if left.is_some() && !CHANGES_TOTALS.into_iter().any(has) {
        let pieces = told.into_iter();
        return Ok(pieces.map(RenderHtml::to_html).collect());
    }
    let mut tx = shop.begin().await?;
    let Some(checkout) = pages::load(shop, &mut tx).await? else {
        return Err(Failure::NotFound);
    };
    checkout.note(&mut tx).await?;
    tx.commit().await?;
    let code = (left.is_some() && has(cart::codes::FIELD))
        .then(|| view! { <div data-piece="checkout-code">{views::code(&checkout)}</div> });
    let summary = left.is_none().then(|| {
        view! { <div data-piece="checkout-faults">{views::error_summary(&checkout)}</div> }
    });
    Ok(view! { {pages::pieces_of(&checkout)} {code} {told} {summary} }.to_html())
}

/// What is wrong with each of these fields, which may be nothing any more.
fn told(shop: &Shop, faults: &Error, names: impl Iterator<Item = &'static str>) -> Vec<AnyView> {
    names
        .map(|name| {
            let id = [name, "-error"].concat();
            let fault = faults::of(&shop.words, faults, name);
            view! { <p data-piece=id data-field=name>{fault}</p> }.into_any()
        })
        .collect()
}

/// Keeps the form as typed so far with what is wrong with it: with all of it, or with the fields that were `left`;
/// what is typed and was not left is not complained about. None when there is nothing to buy.
pub(super) async fn remember(
    shop: &Shop,
    fields: &FormFields,
    left: Option<&[String]>,
) -> Result<Option<Error>, Failure> {
    let Some(token) = &shop.session else {
        return Ok(None);
    };
    let mut tx = shop.begin().await?;
    let session = session::open(&mut tx, &shop.state.config, Some(token)).await?;
    let Some(cart) = session.cart else {
        return Ok(None);
    };
    // In the order in which placing holds them, so that neither waits for the other in vain.
    cart::store::lock(&mut tx, cart).await?;
    // What comes after the order was placed must not be the draft of the next one.
    if shop.units_in_cart(&mut tx).await? == 0 {
        return Ok(None);
    }
    let faults = match left {
        Some([]) => Error::Invalid(Vec::new()),
        left => wrong(shop, &mut tx, fields, left).await?,
    };
    let kept = match left {
        None => faults.clone(),
        Some(_) => Error::Invalid(Vec::new()),
    };
    shop.keep_draft(&mut tx, &session.hash, FORM, fields, &kept)
        .await?;
    document::keep_typed(shop, &mut tx, cart, fields).await?;
    if !fields.get(EMAIL).trim().is_empty() {
        trail::reached(&mut tx, cart, CartStep::Details).await?;
    }
    if let Ok(country) = CountryCode::parse(fields.get(COUNTRY)) {
        cart::send_to(shop, &mut tx, cart, country, fields.get(REGION)).await?;
    }
    tx.commit().await?;
    Ok(Some(faults))
}

/// What the placement would find wrong with the form, or with the fields that were `left`.
async fn wrong(
    shop: &Shop,
    tx: &mut TenantTx,
    fields: &FormFields,
    left: Option<&[String]>,
) -> Result<Error, Failure> {
    let tariff = shipping::tariff(shop, tx).await?;
    let token = shop.session.as_ref();
    let cart = match token {
        Some(token) => cart::store::of_session(tx, &token.hash(), shop.locale).await?,
        None => None,
    };
    let is_gift_cards_only = cart.is_some_and(|cart| cart.is_gift_cards_only());
    let asks = Asks::of(shop.settings(), is_gift_cards_only);
    let parsed = CheckoutForm::parse(fields, &tariff, asks);
    let faults = match parsed {
        Ok(_) => Vec::new(),
        Err(Error::Invalid(faults)) => faults,
        Err(error) => return Err(error.into()),
    };
    let Some(left) = left else {
        return Ok(Error::Invalid(faults));
    };
    let faults = faults.into_iter();
    let faults = faults.filter(|(field, _)| {
        let name = field.as_str();
        let is_typed = !fields.get(name).trim().is_empty();
        was_left(left, name) && (is_typed || left.iter().any(|left| left == name))
    });
    Ok(Error::Invalid(faults.collect()))
}

/// A postal code that was right in one country may be wrong in another, so that it is left with its country.
fn was_left(left: &[String], name: &str) -> bool {
    left.iter().any(|left| {
        let mut addresses = [DELIVERY, BILLING].into_iter();
        left == name
            || addresses.any(|address| address.postal_code == name && address.country == left)
    })
}
