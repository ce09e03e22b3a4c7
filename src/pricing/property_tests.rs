//! What holds for every cart.

use proptest::prelude::*;
use rust_decimal::Decimal;
use serde_json::{Value, json};

use super::schema::conforms;
use super::{Quote, QuoteInput, Verdict, quote, schema};
use crate::core::Amount;

fn sum(amounts: impl Iterator<Item = Amount>) -> Decimal {
    amounts.map(Amount::get).sum()
}

fn one_of(values: &'static [&'static str]) -> impl Strategy<Value = &'static str> + Clone {
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

fn cart_benefit() -> impl Strategy<Value = Value> {
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
    fn any_input()(
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

fn priced(file: &Value) -> Result<Quote, TestCaseError> {
    let input = QuoteInput::read(file).map_err(|faults| TestCaseError::fail(faults.to_string()))?;
    quote(&input).map_err(|faults| TestCaseError::fail(faults.to_string()))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn discounts_of_lines_sum_to_those_of_promotions(file in any_input()) {
        let quote = priced(&file)?;
        for outcome in &quote.promotions {
            let id = &outcome.id;
            let goods = sum(quote.lines.iter().flat_map(|line| &line.discounts).filter(|d| d.promotion == *id).map(|d| d.amount));
            let shipping = sum(quote.shipping.iter().flat_map(|entry| &entry.discounts).filter(|d| d.promotion == *id).map(|d| d.amount));
            match &outcome.verdict {
                Verdict::Applied { amount, .. } if goods + shipping != Decimal::ZERO => {
                    prop_assert_eq!(amount.get(), goods + shipping);
                }
                Verdict::Applied { .. } => {}
                Verdict::Refused(_) => prop_assert_eq!(goods + shipping, Decimal::ZERO),
            }
        }
        let discount = sum(quote.lines.iter().flat_map(|line| &line.discounts).map(|d| d.amount));
        prop_assert_eq!(discount, quote.totals.discount.get());
    }

    #[test]
    fn every_amount_holds_together(file in any_input()) {
        let quote = priced(&file)?;
        let totals = &quote.totals;
        for line in &quote.lines {
            let taken = sum(line.discounts.iter().map(|discount| discount.amount));
            let quantity = Decimal::from(line.quantity.get());
            prop_assert_eq!(line.total.get(), line.unit_price.get() * quantity - taken);
            prop_assert_eq!(sum(line.unit_totals.iter().copied()), line.total.get());
            prop_assert_eq!(line.unit_totals.len(), usize::from(line.quantity.get()));
            prop_assert_eq!(line.net.get() + line.tax.get(), line.gross.get());
            prop_assert!(line.discounts.iter().all(|discount| discount.amount > Amount::ZERO) || line.gift);
        }
        for entry in &quote.shipping {
            let taken = sum(entry.discounts.iter().map(|discount| discount.amount));
            prop_assert_eq!(entry.total.get(), entry.price.get() - taken);
            prop_assert!(entry.total >= Amount::ZERO);
        }
        let list = totals.list.get() - totals.catalog_discount.get() - totals.discount.get();
        prop_assert_eq!(totals.goods.get(), list);
        prop_assert_eq!(totals.goods.get(), sum(quote.lines.iter().map(|line| line.total)));
        prop_assert_eq!(totals.shipping.get(), sum(quote.shipping.iter().map(|entry| entry.total)));
        prop_assert_eq!(totals.grand.get(), totals.goods.get() + totals.shipping.get() + totals.tax.get());
        prop_assert_eq!(totals.grand.get(), totals.net.get() + totals.tax.get() + totals.tax_included.get());
        prop_assert!(totals.grand >= Amount::ZERO && totals.tax >= Amount::ZERO);
    }

    #[test]
    fn no_unit_falls_below_zero_or_its_floor(file in any_input()) {
        let quote = priced(&file)?;
        let input = QuoteInput::read(&file).map_err(|faults| TestCaseError::fail(faults.to_string()))?;
        for (line, given) in quote.lines.iter().zip(&input.lines) {
            // A floor above the price leaves the price alone.
            let least = given.floor_price.min(given.unit_price);
            for unit in &line.unit_totals {
                prop_assert!(*unit >= least, "{unit} is below {least}");
            }
            prop_assert!(line.unit_price <= line.list_unit_price);
        }
    }

    #[test]
    fn line_order_never_changes_a_total(file in any_input(), turns in 0usize..6) {
        let quote = priced(&file)?;
        let mut turned = file.clone();
        if let Some(lines) = turned["lines"].as_array_mut() {
            lines.reverse();
            let middle = turns % lines.len().max(1);
            lines.rotate_left(middle);
        }
        let again = priced(&turned)?;
        prop_assert_eq!(&quote.totals, &again.totals);
        prop_assert_eq!(&quote.promotions, &again.promotions);
        prop_assert_eq!(priced(&file)?, quote);
    }

    #[test]
    fn inputs_and_quotes_read_back_unchanged(file in any_input()) {
        let input = QuoteInput::read(&file).map_err(|faults| TestCaseError::fail(faults.to_string()))?;
        let written = serde_json::to_value(&input)?;
        prop_assert_eq!(QuoteInput::read(&written), Ok(input));
        let schema = schema();
        let files = json!({ "in": [written, file] });
        prop_assert!(conforms(&files, &schema, &schema));
        let quote = priced(&file)?;
        let out = json!({ "out": serde_json::to_value(&quote)? });
        prop_assert!(conforms(&out, &schema, &schema));
        let json = serde_json::to_string(&quote)?;
        let back: Quote = serde_json::from_str(&json)?;
        prop_assert_eq!(&back, &quote);
    }
}

/// Any JSON, with words that the reader knows among it.
fn any_json() -> impl Strategy<Value = Value> {
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

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn any_json_is_either_priced_or_refused(value in any_json()) {
        match QuoteInput::read(&value) {
            Ok(input) => { let _ = quote(&input); }
            Err(faults) => {
                prop_assert!(!faults.0.is_empty());
                prop_assert!(faults.0.iter().all(|fault| !fault.to_string().contains('\n')));
            }
        }
    }

    #[test]
    fn a_good_file_with_one_bad_place_is_priced_or_refused(file in any_input(), at in any::<prop::sample::Index>(), bad in any_json()) {
        let mut file = file;
        let mut places = Vec::new();
        collect(&file, String::new(), &mut places);
        if let Some(place) = places.get(at.index(places.len().max(1)))
            && let Some(value) = file.pointer_mut(place)
        {
            *value = bad;
        }
        if let Ok(input) = QuoteInput::read(&file)
            && let Ok(quote) = quote(&input)
        {
            prop_assert!(quote.totals.grand >= Amount::ZERO);
        }
    }

    #[test]
    fn extreme_amounts_are_priced_or_refused(
        price in one_of(&["1000000000000000", "999999999999999.99", "10000000000000.01", "0.01", "0"]),
        quantity in prop::sample::select(vec![1u32, 2, 9_999]),
        lines in prop::sample::select(vec![1usize, 2, 10, 100]),
        tax in one_of(&["0", "1", "0.999999"]),
        include in any::<bool>(),
        mut benefits in prop::collection::vec(cart_benefit(), 1..4),
    ) {
        let line = json!({ "sku": "A", "unit_price": price, "quantity": quantity, "tax_rate": tax });
        for benefit in &mut benefits {
            if benefit["amount"].is_string() {
                benefit["amount"] = json!("1000000000000000");
            }
        }
        let file = json!({
            "currency": "EUR", "now": "2026-06-01T12:00:00Z", "prices_include_tax": include,
            "lines": vec![line; lines],
            "promotions": [{ "id": "P", "benefits": benefits }],
        });
        if let Ok(input) = QuoteInput::read(&file)
            && let Ok(quote) = quote(&input)
        {
            let totals = &quote.totals;
            prop_assert_eq!(totals.goods.get(), totals.list.get() - totals.discount.get());
            prop_assert_eq!(totals.grand.get(), totals.net.get() + totals.tax.get() + totals.tax_included.get());
            prop_assert!(totals.grand >= Amount::ZERO);
        }
    }
}

/// The place of every value in a document.
fn collect(value: &Value, at: String, places: &mut Vec<String>) {
    match value {
        Value::Array(entries) => {
            for (index, entry) in entries.iter().enumerate() {
                collect(entry, format!("{at}/{index}"), places);
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                collect(field, format!("{at}/{name}"), places);
            }
        }
        _ => {}
    }
    places.push(at);
}
