use leptos::prelude::*;
use rust_decimal::Decimal;

use crate::catalog::listing::{Listing, PriceFault, PriceField};
use crate::web::Shop;

pub fn price_range(shop: &Shop, listing: &Listing) -> Option<impl IntoView + use<>> {
    let query = &listing.query;
    let (low, high) = listing.prices?;
    if low == high && query.from.typed.is_empty() && query.to.typed.is_empty() {
        return None;
    }
    let words = &shop.words;
    let legend = format!(
        "{} ({})",
        words.t("catalog-price"),
        shop.settings().currency.symbol()
    );
    Some(view! {
        <fieldset class="facet">
            <legend>{legend}</legend>
            <div class="price-range">
                {field(shop, listing, ("from", "catalog-price-from"), &query.from, low.trunc())}
                {field(shop, listing, ("to", "catalog-price-to"), &query.to, high.ceil())}
            </div>
        </fieldset>
    })
}

fn field(
    shop: &Shop,
    listing: &Listing,
    (name, label): (&'static str, &str),
    field: &PriceField,
    hint: Decimal,
) -> impl IntoView + use<> {
    let id = format!("price-{name}");
    let fault = field.fault.map(|fault| words_of(shop, listing, fault));
    let described = fault.as_ref().map(|_| format!("{id}-error"));
    let error = fault.map(|fault| {
        view! { <p class="field-error" id=format!("{id}-error")>{fault}</p> }
    });
    view! {
        <div class="field">
            <label for=id.clone()>{shop.words.t(label)}</label>
            <input
                id=id
                name=name
                inputmode="decimal"
                maxlength="12"
                value=field.typed.clone()
                placeholder=hint.to_string()
                aria-invalid=described.is_some().then_some("true")
                aria-describedby=described
            />
            {error}
        </div>
    }
}

/// What is wrong with the prices that were typed, to be announced.
pub fn price_fault(shop: &Shop, listing: &Listing) -> Option<String> {
    let query = &listing.query;
    let fault = query.from.fault.or(query.to.fault)?;
    Some(words_of(shop, listing, fault))
}

fn words_of(shop: &Shop, listing: &Listing, fault: PriceFault) -> String {
    match fault {
        PriceFault::NoAmount => {
            let example = listing.prices.map_or(Decimal::TEN, |(low, _)| low.ceil());
            let values = [("example", example.to_string().into())];
            shop.words.with("catalog-price-no-amount", values)
        }
        PriceFault::AboveHighest => shop.words.t("catalog-price-above-highest"),
    }
}
