//! What is looked at for a cart, and what is not.

use serde_json::{Value, json};

use super::*;
use crate::core::Currency;
use crate::pricing::cart::Cart;
use crate::pricing::situation::Situation;
use crate::pricing::testing::Test;
use crate::pricing::{QuoteInput, quote, quote_briefly};

fn ten_off(id: &str, more: Value) -> Value {
    let mut promotion =
        json!({ "id": id, "benefits": [{ "kind": "percent_off_order", "percent": "10" }] });
    if let (Some(fields), Value::Object(more)) = (promotion.as_object_mut(), more) {
        fields.extend(more);
    }
    promotion
}

fn contains(select: Value) -> Value {
    json!({ "condition": { "kind": "contains", "select": select } })
}

/// The ids of the promotions that are looked at for a cart of three mugs and a lamp.
fn looked_at(promotions: Value, more: Value) -> Result<Vec<String>, Box<dyn std::error::Error>> {
    let mut file = json!({
        "currency": "EUR", "now": "2026-06-01T12:00:00Z", "promotions": promotions,
        "lines": [
            { "sku": "MUG", "unit_price": "15.00", "quantity": 3, "categories": ["kitchen"], "attributes": { "colour": "red" } },
            { "sku": "LAMP", "product": "light", "unit_price": "60.00", "quantity": 1, "tags": ["new"] },
        ],
    });
    if let (Some(file), Value::Object(more)) = (file.as_object_mut(), more) {
        file.extend(more);
    }
    let input = QuoteInput::read(&file)?;
    let ready = input.promotions.ready(Scale::of(Currency::EUR));
    let situation = Situation::of(&input, &ready, false);
    let cart = Cart::of(&situation);
    let rules = situation.looked_at(cart.size());
    Ok(rules
        .iter()
        .map(|rule| rule.promotion.id.to_string())
        .collect())
}

#[test]
fn a_promotion_is_found_by_what_it_needs() -> Test {
    let promotions = json!([
        ten_off("any", json!({})),
        ten_off("mug", contains(json!({ "skus": ["MUG"] }))),
        ten_off("vase", contains(json!({ "skus": ["VASE"] }))),
        ten_off("light", contains(json!({ "products": ["light"] }))),
        ten_off("kitchen", contains(json!({ "categories": ["kitchen", "bath"] }))),
        ten_off("bath", contains(json!({ "categories": ["bath"] }))),
        ten_off("red", contains(json!({ "attributes": { "colour": "red" } }))),
        ten_off("blue", contains(json!({ "attributes": { "colour": "blue" } }))),
        ten_off("new", contains(json!({ "tags": ["new"] }))),
        ten_off("none of it", contains(json!({ "skus": ["VASE"], "categories": ["kitchen", "bath"] }))),
        ten_off("no goods asked for", json!({ "condition": { "kind": "contains", "select": { "skus": ["VASE"] }, "quantity": 0 } })),
        ten_off("without", json!({ "condition": { "not": { "kind": "contains", "select": { "skus": ["VASE"] } } } })),
        ten_off("105 euros", json!({ "condition": { "kind": "subtotal", "at_least": "105.00" } })),
        ten_off("more than 105 euros", json!({ "condition": { "kind": "subtotal", "at_least": "105.01" } })),
        ten_off("4 units", json!({ "condition": { "kind": "quantity", "at_least": 4 } })),
        ten_off("5 units", json!({ "condition": { "kind": "quantity", "at_least": 5 } })),
        ten_off("3 on a line", json!({ "condition": { "kind": "line_quantity", "at_least": 3 } })),
        ten_off("4 on a line", json!({ "condition": { "kind": "line_quantity", "at_least": 4 } })),
        ten_off("5 units or 200 euros", json!({ "condition": { "any": [
            { "kind": "quantity", "at_least": 5 },
            { "kind": "subtotal", "at_least": "200.00" },
        ] } })),
        ten_off("a vase and 4 units, or a mug", json!({ "condition": { "any": [
            { "all": [{ "kind": "contains", "select": { "skus": ["VASE"] } }, { "kind": "quantity", "at_least": 4 }] },
            { "kind": "contains", "select": { "skus": ["MUG"] } },
        ] } })),
        { "id": "off bath", "benefits": [{ "kind": "percent_off_lines", "percent": "5", "select": { "categories": ["bath"] } }] },
        { "id": "off bath or kitchen", "benefits": [
            { "kind": "percent_off_lines", "percent": "5", "select": { "categories": ["bath"] } },
            { "kind": "percent_off_lines", "percent": "5", "select": { "categories": ["kitchen"] } },
        ] },
        { "id": "a mug for a vase", "benefits": [{ "kind": "buy_x_get_y", "buy": { "skus": ["VASE"] }, "get": { "skus": ["MUG"] } }] },
    ]);
    assert_eq!(
        looked_at(promotions, json!({}))?,
        [
            "any",
            "mug",
            "light",
            "kitchen",
            "red",
            "new",
            "no goods asked for",
            "without",
            "105 euros",
            "4 units",
            "3 on a line",
            "a vase and 4 units, or a mug",
            "off bath or kitchen"
        ]
    );
    Ok(())
}

#[test]
fn who_buys_and_how_finds_promotions_too() -> Test {
    let any = |kind: &str, word: &str| json!({ "condition": { "kind": kind, "any": [word] } });
    let promotions = json!([
        ten_off("group", json!({ "condition": { "kind": "customer_in", "groups": ["vip"] } })),
        ten_off("segment", json!({ "condition": { "kind": "customer_in", "segments": ["loyal"] } })),
        ten_off("channel", any("channel", "instagram")),
        ten_off("country", any("country", "de")),
        ten_off("payment", any("payment_method", "card")),
        ten_off("shipping", any("shipping_method", "std")),
        ten_off("code", json!({ "trigger": "code", "codes": ["SUMMER", "WINTER"] })),
        { "id": "off shipping", "benefits": [{ "kind": "percent_off_shipping", "percent": "50", "methods": ["std"] }] },
    ]);
    assert_eq!(
        looked_at(promotions.clone(), json!({}))?,
        Vec::<String>::new()
    );
    let known = json!({
        "customer": { "groups": ["vip"], "segments": ["loyal"] }, "channel": "instagram",
        "ship_to": { "country": "DE" }, "payment_method": "card", "codes": [" winter"],
        "shipping": [{ "id": "std", "price": "4.90" }],
    });
    let all = [
        "group",
        "segment",
        "channel",
        "country",
        "payment",
        "shipping",
        "code",
        "off shipping",
    ];
    assert_eq!(looked_at(promotions.clone(), known)?, all);
    let unproven =
        json!({ "customer": { "groups": ["vip"], "segments": ["loyal"], "proven": false } });
    assert_eq!(looked_at(promotions, unproven)?, Vec::<String>::new());
    Ok(())
}

#[test]
fn a_group_is_looked_at_as_a_whole_and_in_order() -> Test {
    let member = |id: &str, priority: i32, sku: &str| {
        let mut member = ten_off(id, contains(json!({ "skus": [sku] })));
        member["group"] = json!("g");
        member["priority"] = json!(priority);
        member
    };
    let promotions = json!([
        member("low", 1, "MUG"),
        ten_off("between", json!({ "priority": 5 })),
        member("high", 9, "VASE"),
    ]);
    assert_eq!(
        looked_at(promotions, json!({}))?,
        ["high", "between", "low"]
    );
    let promotions = json!([member("low", 1, "VASE"), member("high", 9, "VASE")]);
    assert_eq!(looked_at(promotions, json!({}))?, Vec::<String>::new());
    Ok(())
}

#[test]
fn what_is_ready_for_one_currency_is_made_anew_for_another() -> Test {
    let promotions = json!([ten_off(
        "P",
        json!({ "condition": { "kind": "subtotal", "at_least": "100.00" } })
    )]);
    let file = |currency: &str, price: &str| {
        json!({
            "currency": currency, "now": "2026-06-01T12:00:00Z", "promotions": promotions,
            "lines": [{ "sku": "A", "unit_price": price, "quantity": 1 }],
        })
    };
    let euros = QuoteInput::read(&file("EUR", "100.00"))?;
    let yen = QuoteInput {
        promotions: euros.promotions.clone(),
        ..QuoteInput::read(&file("JPY", "99"))?
    };
    for quote in [quote, quote_briefly] {
        assert_eq!(quote(&euros)?.totals.grand.to_string(), "90.00");
        assert_eq!(quote(&yen)?.totals.grand.to_string(), "99");
    }
    Ok(())
}

#[test]
fn a_fault_is_told_at_its_place_among_those_that_are_left() -> Test {
    let promotions = json!([
        ten_off("A", json!({})),
        ten_off("B", json!({ "limits": { "budget": "1.001" } })),
        { "id": "C", "benefits": [{ "kind": "amount_off_order", "amount": "0.001" }] },
    ]);
    let file = json!({ "currency": "EUR", "now": "2026-06-01T12:00:00Z", "lines": [], "promotions": promotions });
    let input = QuoteInput::read(&file)?;
    let told = |promotions: Promotions| {
        let quote = quote_briefly(&QuoteInput {
            promotions,
            ..input.clone()
        });
        let faults = quote.err().unwrap_or_default().0;
        faults.into_iter().map(|fault| fault.at).collect::<Vec<_>>()
    };
    assert_eq!(
        told(input.promotions.clone()),
        [
            "promotions[1].limits.budget",
            "promotions[2].benefits[0].amount"
        ]
    );
    let few = [Standing::LeftOut, Standing::LeftOut, Standing::AsWritten];
    assert_eq!(
        told(input.promotions.standing(few)),
        ["promotions[0].benefits[0].amount"]
    );
    let counted = Standing::Counted(Box::new(Counted {
        codes: Vec::new(),
        limits: Limits::default(),
    }));
    let without = [Standing::AsWritten, counted, Standing::LeftOut];
    assert_eq!(
        told(input.promotions.standing(without)),
        Vec::<String>::new()
    );
    Ok(())
}
