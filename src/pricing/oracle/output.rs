//! The Quote: tax on what is left, totals, and what became of every promotion.

use rust_decimal::{Decimal, RoundingStrategy};
use serde_json::{Value, json};

use super::cart::{Cart, Discount, Line, Shipping};
use super::input::Per;
use super::promotion::Explanation;

/// A charged amount with its tax. Tax inside is part of the amount, tax on top is not.
struct Taxed {
    inside: bool,
    tax: Decimal,
    net: Decimal,
    gross: Decimal,
}

pub fn quote(cart: &Cart, explanations: &[Explanation]) -> Value {
    json!({
        "currency": cart.currency,
        "lines": cart.lines.iter().map(|line| line_out(cart, line)).collect::<Vec<Value>>(),
        "shipping": cart.shipping.iter().map(|entry| shipping_out(cart, entry)).collect::<Vec<Value>>(),
        "totals": totals(cart),
        "promotions": explanations.iter().map(|explanation| explanation_out(cart, explanation)).collect::<Vec<Value>>(),
    })
}

fn line_out(cart: &Cart, line: &Line) -> Value {
    let unit = line.units[0];
    let taxed = tax_of_line(cart, line);
    json!({
        "id": line.id,
        "sku": line.sku,
        "gift": line.gift,
        "quantity": line.units.len(),
        "list_unit_price": money(cart, unit.list),
        "unit_price": money(cart, unit.price),
        "list_total": money(cart, list_total(line)),
        "discounts": discounts_out(cart, &line.discounts),
        "unit_totals": line.units.iter().map(|unit| money(cart, unit.now)).collect::<Vec<String>>(),
        "total": money(cart, line.total()),
        "tax": money(cart, taxed.tax),
        "net": money(cart, taxed.net),
        "gross": money(cart, taxed.gross),
    })
}

fn shipping_out(cart: &Cart, entry: &Shipping) -> Value {
    let taxed = tax_of_shipping(cart, entry);
    json!({
        "id": entry.id,
        "price": money(cart, entry.price),
        "discounts": discounts_out(cart, &entry.discounts),
        "total": money(cart, entry.now),
        "tax": money(cart, taxed.tax),
        "net": money(cart, taxed.net),
        "gross": money(cart, taxed.gross),
    })
}

fn totals(cart: &Cart) -> Value {
    let taxed: Vec<Taxed> = (cart.lines.iter().map(|line| tax_of_line(cart, line)))
        .chain(
            cart.shipping
                .iter()
                .map(|entry| tax_of_shipping(cart, entry)),
        )
        .collect();
    let list: Decimal = cart.lines.iter().map(list_total).sum();
    let undiscounted: Decimal = cart.lines.iter().map(Line::undiscounted).sum();
    let goods: Decimal = cart.lines.iter().map(Line::total).sum();
    let shipping: Decimal = cart.shipping.iter().map(|entry| entry.now).sum();
    let shipping_price: Decimal = cart.shipping.iter().map(|entry| entry.price).sum();
    let added: Decimal = taxed
        .iter()
        .filter(|one| !one.inside)
        .map(|one| one.tax)
        .sum();
    let included: Decimal = taxed
        .iter()
        .filter(|one| one.inside)
        .map(|one| one.tax)
        .sum();
    json!({
        "list": money(cart, list),
        "catalog_discount": money(cart, list - undiscounted),
        "discount": money(cart, undiscounted - goods),
        "goods": money(cart, goods),
        "shipping_discount": money(cart, shipping_price - shipping),
        "shipping": money(cart, shipping),
        "tax": money(cart, added),
        "tax_included": money(cart, included),
        "net": money(cart, taxed.iter().map(|one| one.net).sum()),
        "grand": money(cart, goods + shipping + added),
    })
}

fn explanation_out(cart: &Cart, explanation: &Explanation) -> Value {
    match &explanation.outcome {
        Ok((amount, notes)) => {
            json!({ "id": explanation.promotion, "applied": true, "amount": money(cart, *amount), "notes": notes })
        }
        Err(refusal) => {
            let mut refused = json!({ "condition": refusal.condition });
            if let Some(missing) = &refusal.missing {
                refused["missing"] = json!(missing);
            }
            json!({ "id": explanation.promotion, "applied": false, "refused": refused })
        }
    }
}

fn discounts_out(cart: &Cart, discounts: &[Discount]) -> Vec<Value> {
    discounts
        .iter()
        .map(|discount| json!({ "promotion": discount.promotion, "amount": money(cart, discount.amount) }))
        .collect()
}

fn list_total(line: &Line) -> Decimal {
    line.units.iter().map(|unit| unit.list).sum()
}

/// On the line's total, or on each unit and added up.
fn tax_of_line(cart: &Cart, line: &Line) -> Taxed {
    let tax = match cart.policy.tax_rounding {
        Per::Line => tax_of(cart, line.total(), line.tax_rate, cart.prices_include_tax),
        Per::Unit => line
            .units
            .iter()
            .map(|unit| tax_of(cart, unit.now, line.tax_rate, cart.prices_include_tax))
            .sum(),
    };
    taxed(line.total(), tax, cart.prices_include_tax)
}

fn tax_of_shipping(cart: &Cart, entry: &Shipping) -> Taxed {
    taxed(
        entry.now,
        tax_of(cart, entry.now, entry.tax_rate, entry.includes_tax),
        entry.includes_tax,
    )
}

fn tax_of(cart: &Cart, amount: Decimal, rate: Decimal, inside: bool) -> Decimal {
    if inside {
        cart.round(amount * rate / (Decimal::ONE + rate))
    } else {
        cart.round(amount * rate)
    }
}

/// With the tax inside the gross is the truth and net is what the tax leaves.
fn taxed(amount: Decimal, tax: Decimal, inside: bool) -> Taxed {
    let (net, gross) = if inside {
        (amount - tax, amount)
    } else {
        (amount, amount + tax)
    };
    Taxed {
        inside,
        tax,
        net,
        gross,
    }
}

fn money(cart: &Cart, amount: Decimal) -> String {
    let mut shown =
        amount.round_dp_with_strategy(cart.digits, RoundingStrategy::MidpointAwayFromZero);
    shown.rescale(cart.digits);
    shown.to_string()
}
