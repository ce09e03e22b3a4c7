//! Carts and promotions of chance.

use proptest::prelude::*;
use serde_json::{Value, json};

pub fn one_of(values: &'static [&'static str]) -> impl Strategy<Value = &'static str> + Clone {
    prop::sample::select(values)
}

fn amount() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => (0u32..6_000).prop_map(|cents| format!("{}.{:02}", cents / 100, cents % 100)),
        1 => Just("0.00".to_owned()),
        1 => (0u64..1_000_000_000).prop_map(|euros| euros.to_string()),
    ]
}

fn percent() -> impl Strategy<Value = String> {
    prop_oneof![
        one_of(&["5", "10", "15", "33.3333", "50", "99.9999", "100", "0"]).prop_map(str::to_owned),
        (0u32..=1_000_000).prop_map(|parts| format!("{}.{:04}", parts / 10_000, parts % 10_000)),
    ]
}

fn selector() -> impl Strategy<Value = Value> {
    prop_oneof![
        3 => Just(json!({})),
        1 => one_of(&["A", "B", "C"]).prop_map(|sku| json!({ "skus": [sku] })),
        1 => one_of(&["A", "B", "C"]).prop_map(|sku| json!({ "not_skus": [sku] })),
        1 => one_of(&["x", "y"]).prop_map(|tag| json!({ "tags": [tag] })),
        1 => amount().prop_map(|price| json!({ "price_min": price })),
    ]
}

pub fn cart_benefit() -> impl Strategy<Value = Value> {
    let count = 1u32..5;
    let limit = prop::option::of(0u32..6);
    let pick = one_of(&["dearest", "cheapest"]);
    let spread = one_of(&["each", "across"]);
    let cap = prop::option::of(amount());
    let simple = (
        amount(),
        percent(),
        selector(),
        cap,
        (limit.clone(), limit, pick.clone()),
        spread,
    );
    let simple = (simple, 0u8..10).prop_map(
        |((amount, percent, select, cap, (most, most_per_line, pick), spread), kind)| match kind {
            0 => json!({ "kind": "percent_off_order", "percent": percent, "cap": cap }),
            1 => json!({ "kind": "amount_off_order", "amount": amount }),
            2 => json!({ "kind": "amount_off_across_lines", "amount": amount, "select": select }),
            3 => json!({ "kind": "percent_off_lines", "percent": percent, "select": select, "cap": cap }),
            4 => json!({ "kind": "amount_off_each_line", "amount": amount, "select": select }),
            5 => json!({ "kind": "percent_off_units", "percent": percent, "select": select, "max_units": most, "max_units_per_line": most_per_line, "pick": pick }),
            6 => json!({ "kind": "amount_off_units", "amount": amount, "select": select, "max_units": most, "max_units_per_line": most_per_line, "pick": pick }),
            7 => json!({ "kind": "set_unit_price", "price": amount, "select": select }),
            8 => json!({ "kind": "percent_off_shipping", "percent": percent, "spread": spread }),
            _ => json!({ "kind": "amount_off_shipping", "amount": amount, "methods": ["std"], "spread": spread }),
        },
    );
    let grouped = (
        amount(),
        percent(),
        selector(),
        selector(),
        (count.clone(), count),
        pick,
        0u8..5,
    );
    let grouped = grouped.prop_map(|(amount, percent, select, other, (n, m), pick, kind)| match kind {
        0 => json!({ "kind": "every_n_units", "n": n, "percent": percent, "select": select }),
        1 => json!({ "kind": "every_n_units", "n": n, "amount": amount, "select": select }),
        2 => json!({ "kind": "bundle_price", "n": n, "price": amount, "select": select }),
        3 => json!({ "kind": "buy_x_get_y", "buy": select, "buy_quantity": n, "get": other, "get_quantity": m, "percent": percent, "pick": pick, "repeat": n }),
        _ => json!({ "kind": "free_gift", "sku": "GIFT", "unit_price": amount, "quantity": n }),
    });
    let plain = prop_oneof![2 => simple, 1 => grouped].boxed();
    let tiers = (plain.clone(), plain.clone(), amount(), amount());
    let tiers = tiers.prop_map(|(low, high, from, more)| {
        json!({
            "kind": "tiers",
            "tiers": [{ "from": from, "benefit": low }, { "from": more, "benefit": high }],
        })
    });
    prop_oneof![8 => plain, 1 => tiers]
}

fn catalog_benefit() -> impl Strategy<Value = Value> {
    (amount(), percent(), selector(), 0u8..3).prop_map(|(amount, percent, select, kind)| match kind
    {
        0 => json!({ "kind": "percent_off_price", "percent": percent, "select": select }),
        1 => json!({ "kind": "amount_off_price", "amount": amount, "select": select }),
        _ => json!({ "kind": "set_price", "price": amount, "select": select }),
    })
}

fn promotion() -> impl Strategy<Value = Value> {
    let condition = prop_oneof![
        3 => Just(Value::Null),
        1 => (amount(), one_of(&["discounted", "undiscounted"])).prop_map(|(at_least, of)| json!({ "kind": "subtotal", "at_least": at_least, "of": of })),
        1 => (selector(), 1u32..5).prop_map(|(select, quantity)| json!({ "kind": "contains", "select": select, "quantity": quantity })),
        1 => (0u32..8).prop_map(|units| json!({ "not": { "kind": "quantity", "at_least": units } })),
    ];
    let benefits = prop_oneof![
        5 => (Just("automatic"), prop::collection::vec(cart_benefit(), 1..3)),
        1 => (Just("catalog"), prop::collection::vec(catalog_benefit(), 1..3)),
    ];
    let group = prop::option::weighted(0.3, one_of(&["g", "h"]));
    let flags = (
        prop::bool::weighted(0.05),
        prop::bool::weighted(0.2),
        prop::option::weighted(0.1, amount()),
    );
    (condition, benefits, group, flags, -2i32..3).prop_map(
        |(condition, (trigger, benefits), group, (exclusive, skip, budget), priority)| json!({
            "id": "P", "trigger": trigger, "priority": priority, "group": group, "exclusive": exclusive,
            "skip_discounted": skip, "limits": { "budget": budget }, "condition": condition, "benefits": benefits,
        }),
    )
}

fn line() -> impl Strategy<Value = Value> {
    let floor = prop::option::weighted(0.3, amount());
    let sale = prop::option::weighted(0.2, amount());
    let tax = one_of(&["0", "0.07", "0.19", "0.123456"]);
    (
        one_of(&["A", "B", "C", "D"]),
        amount(),
        1u32..8,
        floor,
        sale,
        one_of(&["x", "y", "z"]),
        tax,
    )
        .prop_map(|(sku, price, quantity, floor, sale, tag, tax)| {
            json!({
                "sku": sku, "unit_price": price, "quantity": quantity, "floor_price": floor,
                "compare_at_price": sale, "tags": [tag], "tax_rate": tax,
            })
        })
}

prop_compose! {
    pub fn any_input()(
        lines in prop::collection::vec(line(), 0..6),
        promotions in prop::collection::vec(promotion(), 0..6),
        shipping in prop::collection::vec((one_of(&["std", "fast"]), amount()), 0..3),
        include in any::<bool>(),
        stacking in one_of(&["sequential", "parallel"]),
        percent_rounding in one_of(&["line", "unit"]),
        tax_rounding in one_of(&["line", "unit"]),
    ) -> Value {
        let shipping: Vec<_> = shipping
            .into_iter()
            .map(|(id, price)| json!({ "id": id, "price": price, "tax_rate": "0.19" }))
            .collect();
        let promotions: Vec<_> = promotions
            .into_iter()
            .zip(0..)
            .map(|(mut promotion, number)| {
                promotion["id"] = json!(format!("P{number}"));
                promotion
            })
            .collect();
        json!({
            "currency": "EUR", "now": "2026-06-01T12:00:00Z", "prices_include_tax": include,
            "policy": { "stacking": stacking, "percent_rounding": percent_rounding, "tax_rounding": tax_rounding },
            "lines": lines, "shipping": shipping, "promotions": promotions,
        })
    }
}

/// Any JSON, with words that the reader knows among it.
pub fn any_json() -> impl Strategy<Value = Value> {
    let word = one_of(&[
        "currency",
        "now",
        "lines",
        "sku",
        "unit_price",
        "quantity",
        "promotions",
        "id",
        "benefits",
        "kind",
        "percent_off_order",
        "percent",
        "condition",
        "all",
        "any",
        "not",
        "subtotal",
        "at_least",
        "tiers",
        "from",
        "EUR",
        "2026-06-01T12:00:00Z",
        "1000000000000000",
        "-1",
        "1e9",
        "0.00001",
        "",
        "\n",
    ]);
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        Just(json!(1.5)),
        word.clone().prop_map(Value::from),
        ".*".prop_map(Value::from),
    ];
    leaf.prop_recursive(6, 60, 6, move |inner| {
        let fields = prop::collection::vec((word.clone(), inner.clone()), 0..6);
        prop_oneof![
            prop::collection::vec(inner, 0..6).prop_map(Value::from),
            fields.prop_map(|fields| Value::Object(
                fields
                    .into_iter()
                    .map(|(name, value)| (name.to_owned(), value))
                    .collect()
            )),
        ]
    })
}
