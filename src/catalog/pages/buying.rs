//! What the buy box of a product says: prices, true stock, and what delivery and tax come to for the
//! country of the visitor, by the same reckoning as the checkout.

use std::collections::HashMap;

use rust_decimal::Decimal;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use super::buy_box::{BuyBoxData, BuyBoxWords, OptionView};
use super::scarcity;
use crate::catalog::islands::{Choices, FormData, GalleryData, OptionData, PriceData, StockLevel};
use crate::catalog::priced::Priced;
use crate::catalog::product::{Product, ProductOption, Variant};
use crate::catalog::sale::Reductions;
use crate::core::VariantId;
use crate::pricing::Destination;
use crate::promotion::LOWEST_PRICE_DAYS;
use crate::shipping::Tariff;
use crate::tenancy::PageKind;
use crate::web::Shop;

/// Most units of one line, where the shop does not count.
const MOST_UNCOUNTED: i64 = 99;
/// Width of the picture beside the button that stays in sight.
const SMALL: i32 = 160;

/// Everything that the buy box shows of `product`, delivered to `to`; `checking` is how many others are checking out
/// with each variant.
pub fn offers(
    shop: &Shop,
    product: &Product,
    tariff: &Tariff,
    to: &Destination,
    reductions: &Reductions,
    checking: &HashMap<VariantId, usize>,
) -> BuyBoxData {
    let words = &shop.words;
    let options = product.options.iter().map(|option| OptionView {
        label: option.label.clone(),
        swatches: option
            .values
            .iter()
            .map(|value| value.swatch.clone())
            .collect(),
        guide: guide(shop, option),
    });
    let priced = Priced::of(shop, product, tariff, to);
    let choices = choices(shop, product, priced, reductions, checking);
    let is_live = scarcity::is_live(shop, &choices.forms);
    BuyBoxData {
        action: shop.href("/cart/lines"),
        stock_path: is_live.then(|| shop.href(&scarcity::path(&product.slug))),
        options: options.collect(),
        choices,
        words: BuyBoxWords {
            title: product.title.clone(),
            returns: words.with(
                "catalog-returns",
                [("days", u32::from(shop.settings().return_days).into())],
            ),
            returns_link: (shop.href("/pages/returns"), words.t("catalog-returns-how")),
            now: words.t("catalog-now"),
            before: words.t("catalog-before"),
            quantity: words.t("catalog-quantity"),
            fewer: words.t("catalog-fewer"),
            more: words.t("catalog-more"),
        },
    }
}

fn choices(
    shop: &Shop,
    product: &Product,
    mut priced: Priced<'_>,
    reductions: &Reductions,
    checking: &HashMap<VariantId, usize>,
) -> Choices {
    let words = &shop.words;
    let mut galleries = Vec::new();
    let mut told = Vec::new();
    let mut forms = Vec::new();
    for (variant, places) in product.variants.iter().zip(product.galleries()) {
        let offer = priced.offer(variant);
        let from = words.with("catalog-from", [("price", offer.price.clone().into())]);
        let (ends_at, ends) = end(shop, reductions.ends.get(&variant.id));
        told.push((
            variant.price,
            PriceData {
                now: offer.price,
                from,
                before: offer.before,
                lowest: lowest_text(shop, reductions.lowest.get(&variant.id)),
                ends_at,
                ends,
            },
        ));
        let others = checking.get(&variant.id).copied().unwrap_or_default();
        forms.push(FormData {
            checking: checking_out(shop, others),
            facts: offer.facts,
            gallery: place_of(&mut galleries, gallery(product, places)),
            ..form(shop, product, variant)
        });
    }
    let mut prices = told.clone();
    prices.sort_unstable();
    prices.dedup();
    for (form, price) in forms.iter_mut().zip(told) {
        form.price = prices.binary_search(&price).unwrap_or_default();
    }
    Choices {
        path: shop.href(&format!("/products/{}", product.slug)),
        options: product.options.iter().map(|it| option(shop, it)).collect(),
        forms,
        prices: prices.into_iter().map(|(_, price)| price).collect(),
        galleries,
        facts: priced.facts,
        add: words.t("catalog-add"),
        sold_out: words.t("catalog-sold-out"),
        still: words.t("catalog-still-available"),
    }
}

/// The place of something among those that are known; it becomes known.
fn place_of<T: PartialEq>(known: &mut Vec<T>, it: T) -> usize {
    if let Some(place) = known.iter().position(|other| *other == it) {
        return place;
    }
    known.push(it);
    known.len() - 1
}

fn gallery(product: &Product, places: Vec<usize>) -> GalleryData {
    let first = places
        .first()
        .and_then(|place| product.pictures.get(*place));
    GalleryData {
        small: first
            .map(|picture| picture.source.address(SMALL, "webp"))
            .unwrap_or_default(),
        places,
    }
}

/// The size guide, beside sizes.
fn guide(shop: &Shop, option: &ProductOption) -> Option<(String, String)> {
    let kind = PageKind::SizeGuide;
    let is_there =
        ProductOption::is_size(&option.name) && shop.settings().has_page(kind, shop.locale);
    is_there.then(|| {
        let name = shop.words.t(&format!("page-{}", kind.slug()));
        (shop.href(&kind.path()), name)
    })
}

fn option(shop: &Shop, option: &ProductOption) -> OptionData {
    let values = || option.values.iter();
    let choose = if ProductOption::is_size(&option.name) {
        shop.words.t("catalog-choose-size")
    } else {
        let label = option.label.clone();
        shop.words
            .with("catalog-choose", [("option", label.into())])
    };
    let pair = |name: &str| {
        let mut pair = url::form_urlencoded::Serializer::new(String::new());
        pair.append_pair(&option.name, name).finish()
    };
    OptionData {
        labels: values().map(|value| value.label.clone()).collect(),
        pairs: values().map(|value| pair(&value.name)).collect(),
        choose,
    }
}

/// A variant without what it shares with others: price, pictures and facts.
fn form(shop: &Shop, product: &Product, variant: &Variant) -> FormData {
    let values: Vec<_> = product
        .options
        .iter()
        .enumerate()
        .filter_map(|(place, option)| {
            let id = variant.values.get(place)?;
            option.values.iter().position(|value| value.id == *id)
        })
        .collect();
    FormData {
        values,
        ..stock_of(shop, variant.id, variant.available)
    }
}

/// How much there is of a variant.
pub fn stock_of(shop: &Shop, variant: VariantId, available: Option<i64>) -> FormData {
    let (stock, level) = stock(shop, available);
    let most = available.unwrap_or(MOST_UNCOUNTED).min(MOST_UNCOUNTED);
    FormData {
        id: variant.to_string(),
        stock,
        level,
        most: u32::try_from(most).unwrap_or(0),
        ..FormData::default()
    }
}

/// How many others are checking out, in words; empty for none.
pub fn checking_out(shop: &Shop, others: usize) -> String {
    if others == 0 {
        return String::new();
    }
    shop.words
        .with("catalog-checking-out", [("count", others.into())])
}

fn lowest_text(shop: &Shop, lowest: Option<&Decimal>) -> Option<String> {
    let price = shop.amount(*lowest?);
    let values = [("days", LOWEST_PRICE_DAYS.into()), ("price", price.into())];
    Some(shop.words.with("price-lowest", values))
}

/// When a price goes up again, for machines and in words; empty where it does not.
pub fn end(shop: &Shop, at: Option<&OffsetDateTime>) -> (String, String) {
    let Some(at) = at else {
        return (String::new(), String::new());
    };
    let moment = shop.moment(*at);
    let words = shop.words.with("sale-ends-at", [("moment", moment.into())]);
    (at.format(&Rfc3339).unwrap_or_default(), words)
}

/// The true number that is left, said up to the shop's limit.
fn stock(shop: &Shop, available: Option<i64>) -> (String, StockLevel) {
    let (words, settings) = (&shop.words, shop.settings());
    let is_few = |units| settings.shows_scarcity && units <= i64::from(settings.low_stock);
    match available {
        Some(units) if units <= 0 => (words.t("catalog-sold-out"), StockLevel::Out),
        Some(units) if is_few(units) => (
            words.with("catalog-only-left", [("count", units.into())]),
            StockLevel::Low,
        ),
        _ => (words.t("catalog-in-stock"), StockLevel::Enough),
    }
}
