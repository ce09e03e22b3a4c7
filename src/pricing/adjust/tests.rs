//! The order of promotions, and what each computes on.

mod admission;
mod exclusion;
mod sales;

use serde_json::{Value, json};

use crate::pricing::testing::{Test, priced, priced_with, verdict};

fn goods(total: &str) -> Value {
    json!([{ "sku": "A", "unit_price": total, "quantity": 1 }])
}

fn amount_off(id: &str, amount: &str, more: Value) -> Value {
    promotion(
        id,
        json!({ "kind": "amount_off_order", "amount": amount }),
        more,
    )
}

fn percent_off(id: &str, percent: &str, more: Value) -> Value {
    promotion(
        id,
        json!({ "kind": "percent_off_order", "percent": percent }),
        more,
    )
}

fn promotion(id: &str, benefit: Value, more: Value) -> Value {
    let mut promotion = json!({ "id": id, "benefits": [benefit] });
    if let (Some(fields), Value::Object(more)) = (promotion.as_object_mut(), more) {
        fields.extend(more);
    }
    promotion
}

/// What is to be paid, and what became of each promotion in the order they were looked at.
fn told(
    lines: Value,
    promotions: Value,
    more: Value,
) -> Result<(String, Vec<String>), Box<dyn std::error::Error>> {
    let quote = priced_with(lines, promotions, more)?;
    let verdicts = quote
        .promotions
        .iter()
        .map(|outcome| {
            format!(
                "{}: {}",
                outcome.id,
                verdict(&quote, &outcome.id.to_string())
            )
        })
        .collect();
    Ok((quote.totals.goods.to_string(), verdicts))
}

#[test]
fn priority_decides_then_age_then_place() -> Test {
    let at = |day: u8| json!({ "created_at": format!("2026-01-{day:02}T00:00:00Z") });
    let (_, order) = told(
        goods("100.00"),
        json!([
            amount_off("unknown", "1.00", json!({})),
            amount_off("younger", "1.00", at(2)),
            amount_off("older", "1.00", at(1)),
            amount_off("low", "1.00", json!({ "priority": -1 })),
            amount_off("high", "1.00", json!({ "priority": 1 })),
            amount_off("same", "1.00", at(2)),
        ]),
        json!({}),
    )?;
    let order: Vec<_> = order
        .iter()
        .filter_map(|told| told.split(':').next())
        .collect();
    assert_eq!(
        order,
        ["high", "older", "younger", "same", "unknown", "low"]
    );
    Ok(())
}

#[test]
fn the_next_promotion_computes_on_reduced_or_on_original_prices() -> Test {
    let promotions = json!([
        percent_off("A", "10", json!({ "priority": 2 })),
        percent_off("B", "10", json!({ "priority": 1 })),
    ]);
    for (stacking, left) in [("sequential", "81.00"), ("parallel", "80.00")] {
        let policy = json!({ "policy": { "stacking": stacking } });
        let (goods, _) = told(goods("100.00"), promotions.clone(), policy)?;
        assert_eq!(goods, left, "{stacking}");
    }
    Ok(())
}

#[test]
fn original_prices_never_take_a_line_below_its_floor() -> Test {
    let (left, verdicts) = told(
        json!([{ "sku": "A", "unit_price": "100.00", "quantity": 1, "floor_price": "30.00" }]),
        json!([
            percent_off("A", "60", json!({ "priority": 2 })),
            promotion(
                "B",
                json!({ "kind": "percent_off_lines", "percent": "60" }),
                json!({ "priority": 1 })
            ),
            percent_off("C", "60", json!({})),
        ]),
        json!({ "policy": { "stacking": "parallel" } }),
    )?;
    assert_eq!(left, "30.00");
    assert_eq!(verdicts, ["A: 60.00", "B: 10.00", "C: nothing_to_discount"]);
    Ok(())
}

#[test]
fn two_benefits_of_one_promotion_compute_on_the_same_price() -> Test {
    let both = json!([{ "id": "P", "benefits": [
        { "kind": "percent_off_order", "percent": "10" },
        { "kind": "percent_off_lines", "percent": "10" },
        { "kind": "percent_off_shipping", "percent": "50" },
    ] }]);
    let quote = priced_with(
        goods("100.00"),
        both,
        json!({ "shipping": [{ "id": "std", "price": "5.00" }] }),
    )?;
    assert_eq!(quote.totals.goods.to_string(), "80.00");
    assert_eq!(quote.totals.shipping.to_string(), "2.50");
    assert_eq!(verdict(&quote, "P"), "22.50");
    let full = json!([{ "id": "P", "benefits": [
        { "kind": "percent_off_order", "percent": "70" },
        { "kind": "percent_off_units", "percent": "70", "max_units": 1 },
    ] }]);
    let quote = priced(goods("100.00"), full)?;
    assert_eq!(quote.totals.goods.to_string(), "0.00");
    let notes = serde_json::to_value(&quote.promotions[0])?;
    assert_eq!(
        notes["notes"],
        json!([{ "kind": "not_given", "amount": "40.00" }])
    );
    Ok(())
}

#[test]
fn shares_of_the_order_reach_every_unit() -> Test {
    let quote = priced(
        json!([{ "sku": "A", "unit_price": "10.00", "quantity": 3 }]),
        json!([
            amount_off("P", "1.00", json!({ "priority": 1 })),
            promotion(
                "Q",
                json!({ "kind": "percent_off_units", "percent": "100", "max_units": 1 }),
                json!({})
            ),
        ]),
    )?;
    let units: Vec<_> = quote.lines[0]
        .unit_totals
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(units, ["9.67", "9.66", "0.00"]);
    assert_eq!(verdict(&quote, "Q"), "9.67");
    Ok(())
}

#[test]
fn percentages_are_rounded_per_line_or_per_unit() -> Test {
    for (rounding, off) in [("line", "0.11"), ("unit", "0.12")] {
        let lines = json!([{ "sku": "A", "unit_price": "0.50", "quantity": 3 }]);
        let policy = json!({ "policy": { "percent_rounding": rounding } });
        for kind in ["percent_off_lines", "percent_off_units"] {
            let benefit = json!({ "kind": kind, "percent": "7" });
            let quote = priced_with(
                lines.clone(),
                json!([promotion("P", benefit, json!({}))]),
                policy.clone(),
            )?;
            assert_eq!(quote.totals.discount.to_string(), off, "{rounding} {kind}");
        }
    }
    Ok(())
}

#[test]
fn the_store_decides_which_units_are_given() -> Test {
    let lines = json!([{ "sku": "A", "unit_price": "30.00", "quantity": 2 }, { "sku": "B", "unit_price": "10.00", "quantity": 1 }]);
    for (pick, own, off) in [
        ("cheapest", None, "10.00"),
        ("dearest", None, "30.00"),
        ("dearest", Some("cheapest"), "10.00"),
    ] {
        let benefit = json!({ "kind": "buy_x_get_y", "buy_quantity": 2, "pick": own });
        let policy = json!({ "policy": { "buy_x_pick": pick } });
        let quote = priced_with(
            lines.clone(),
            json!([promotion("P", benefit, json!({}))]),
            policy,
        )?;
        assert_eq!(quote.totals.discount.to_string(), off, "{pick} {own:?}");
    }
    Ok(())
}
