use rust_decimal::Decimal;

use super::selector::phrase as goods;
use super::{TargetNames, join, money};
use crate::core::{Amount, Percentage};
use crate::pricing::{Benefit, Label, Selector, Threshold, Tiers};
use crate::web::Shop;

/// A benefit as a phrase.
pub(super) fn phrase(shop: &Shop, benefit: &Benefit, names: &TargetNames) -> String {
    let words = &shop.words;
    match benefit {
        Benefit::PercentOffOrder(b) => capped(shop, percent_off(shop, b.percent), b.cap),
        Benefit::AmountOffOrder(b) => amount_off(shop, b.amount),
        Benefit::AmountOffAcrossLines(b) => on(shop, amount_off(shop, b.amount), &b.select, names),
        Benefit::PercentOffLines(b) => {
            let off = on(shop, percent_off(shop, b.percent), &b.select, names);
            capped(shop, off, b.cap)
        }
        Benefit::AmountOffEachLine(b) => {
            let off = words.with(
                "gain-each-line",
                [("off", amount_off(shop, b.amount).into())],
            );
            on(shop, off, &b.select, names)
        }
        Benefit::PercentOffUnits(b) => {
            let off = on(shop, percent_off(shop, b.percent), &b.select, names);
            at_most(shop, off, b.max_units.or(b.max_units_per_line))
        }
        Benefit::AmountOffUnits(b) => {
            let off = words.with(
                "gain-each-unit",
                [("off", amount_off(shop, b.amount).into())],
            );
            let off = on(shop, off, &b.select, names);
            at_most(shop, off, b.max_units.or(b.max_units_per_line))
        }
        Benefit::SetUnitPrice(b) => priced(shop, b.price, &b.select, names),
        Benefit::SetPrice(b) => priced(shop, b.price, &b.select, names),
        Benefit::EveryNUnits(b) => {
            let off = match (b.percent, b.amount) {
                (Some(percent), _) => percent_off(shop, percent),
                (None, Some(amount)) => amount_off(shop, amount),
                (None, None) => String::new(),
            };
            let values = [("off", off.into()), ("units", b.n.get().into())];
            on(shop, words.with("gain-every", values), &b.select, names)
        }
        Benefit::BundlePrice(b) => {
            let price = money(shop, b.price);
            let values = [("price", price.into()), ("units", b.n.get().into())];
            on(shop, words.with("gain-bundle", values), &b.select, names)
        }
        Benefit::BuyXGetY(b) => {
            let values = [
                ("buy", b.buy_quantity.get().into()),
                ("bought", some_goods(shop, &b.buy, names).into()),
                ("get", b.get_quantity.get().into()),
                ("got", some_goods(shop, &b.get, names).into()),
                ("off", percent_off(shop, b.percent).into()),
                (
                    "free",
                    if b.percent == Percentage::ALL {
                        "yes"
                    } else {
                        "no"
                    }
                    .into(),
                ),
            ];
            words.with("gain-buy-get", values)
        }
        Benefit::Tiers(b) => tiers(shop, b, names),
        Benefit::FreeGift(b) => {
            let values = [
                ("units", u32::from(b.quantity).into()),
                ("gift", names.of(b.sku.as_str()).into()),
            ];
            words.with("gain-gift", values)
        }
        Benefit::PercentOffShipping(b) if b.percent == Percentage::ALL => {
            by(shop, words.t("gain-free-delivery"), &b.methods, names)
        }
        Benefit::PercentOffShipping(b) => {
            let off = percent_off(shop, b.percent);
            let off = words.with("gain-delivery", [("off", off.into())]);
            by(shop, off, &b.methods, names)
        }
        Benefit::AmountOffShipping(b) => {
            let off = amount_off(shop, b.amount);
            let off = words.with("gain-delivery", [("off", off.into())]);
            by(shop, off, &b.methods, names)
        }
        Benefit::PercentOffPrice(b) => on(shop, percent_off(shop, b.percent), &b.select, names),
        Benefit::AmountOffPrice(b) => on(shop, amount_off(shop, b.amount), &b.select, names),
    }
}

fn tiers(shop: &Shop, tiers: &Tiers, names: &TargetNames) -> String {
    let words = &shop.words;
    let mut levels: Vec<String> = tiers
        .base
        .iter()
        .map(|base| phrase(shop, base, names))
        .collect();
    levels.extend(tiers.tiers.iter().map(|tier| {
        let gain = phrase(shop, &tier.benefit, names);
        match tier.from {
            Threshold::Amount(from) => {
                let values = [("gain", gain.into()), ("from", money(shop, from).into())];
                words.with("gain-tier-spend", values)
            }
            Threshold::Units(from) => words.with(
                "gain-tier-units",
                [("gain", gain.into()), ("from", from.into())],
            ),
        }
    }));
    join(shop, &levels, "terms-and")
}

/// A share as the reader writes it: "12.5%", "12,5 %".
pub(super) fn percent(shop: &Shop, share: Percentage) -> String {
    let number: Decimal = share.get().normalize();
    shop.words.percent(&number.to_string())
}

fn percent_off(shop: &Shop, share: Percentage) -> String {
    shop.words
        .with("gain-off", [("off", percent(shop, share).into())])
}

fn amount_off(shop: &Shop, amount: Amount) -> String {
    shop.words
        .with("gain-off", [("off", money(shop, amount).into())])
}

fn on(shop: &Shop, gain: String, select: &Selector, names: &TargetNames) -> String {
    let goods = goods(shop, select, names);
    if goods.is_empty() {
        gain
    } else {
        shop.words
            .with("gain-on", [("gain", gain.into()), ("goods", goods.into())])
    }
}

fn some_goods(shop: &Shop, select: &Selector, names: &TargetNames) -> String {
    let goods = goods(shop, select, names);
    if goods.is_empty() {
        shop.words.t("terms-any-goods")
    } else {
        goods
    }
}

fn priced(shop: &Shop, price: Amount, select: &Selector, names: &TargetNames) -> String {
    let values = [
        ("goods", some_goods(shop, select, names).into()),
        ("price", money(shop, price).into()),
    ];
    shop.words.with("gain-price", values)
}

fn by(shop: &Shop, gain: String, methods: &[Label], names: &TargetNames) -> String {
    if methods.is_empty() {
        return gain;
    }
    let methods: Vec<String> = methods.iter().map(|m| names.of(m.as_str())).collect();
    let methods = join(shop, &methods, "terms-or");
    shop.words.with(
        "gain-by",
        [("gain", gain.into()), ("methods", methods.into())],
    )
}

fn capped(shop: &Shop, gain: String, cap: Option<Amount>) -> String {
    match cap {
        None => gain,
        Some(cap) => {
            let values = [("gain", gain.into()), ("cap", money(shop, cap).into())];
            shop.words.with("gain-capped", values)
        }
    }
}

fn at_most(shop: &Shop, gain: String, most: Option<u32>) -> String {
    match most {
        None => gain,
        Some(units) => {
            let values = [("gain", gain.into()), ("units", units.into())];
            shop.words.with("gain-at-most", values)
        }
    }
}
