//! Promotions that apply alone, and groups of which one applies.

use serde_json::{Value, json};

use super::{amount_off, goods, percent_off, promotion, told};
use crate::pricing::testing::Test;

#[test]
fn an_exclusive_promotion_applies_alone() -> Test {
    let promotions = json!([
        amount_off("A", "10.00", json!({ "priority": 3 })),
        amount_off("B", "15.00", json!({ "priority": 2, "exclusive": true })),
        amount_off("C", "20.00", json!({ "priority": 1 })),
    ]);
    let (left, verdicts) = told(goods("100.00"), promotions, json!({}))?;
    assert_eq!(left, "85.00");
    assert_eq!(verdicts, ["A: exclusive", "B: 15.00", "C: exclusive"]);
    Ok(())
}

#[test]
fn exclusive_is_decided_on_the_undiscounted_cart() -> Test {
    let threshold = |from: &str| json!({ "kind": "subtotal", "at_least": from });
    let promotions = json!([
        amount_off("A", "10.00", json!({ "priority": 9 })),
        amount_off(
            "far",
            "50.00",
            json!({ "priority": 8, "exclusive": true, "condition": threshold("100.01") })
        ),
        amount_off(
            "code",
            "50.00",
            json!({ "priority": 7, "exclusive": true, "trigger": "code", "codes": ["X"] })
        ),
        amount_off(
            "near",
            "15.00",
            json!({ "priority": 6, "exclusive": true, "condition": threshold("100.00") })
        ),
        amount_off(
            "later",
            "60.00",
            json!({ "priority": 5, "exclusive": true })
        ),
        amount_off("over", "1.00", json!({ "ends_at": "2026-06-01T12:00:00Z" })),
    ]);
    let (left, verdicts) = told(goods("100.00"), promotions, json!({}))?;
    assert_eq!(left, "85.00");
    let expected = [
        "A: exclusive",
        "far: exclusive",
        "code: code",
        "near: 15.00",
        "later: exclusive",
        "over: dates",
    ];
    assert_eq!(verdicts, expected);
    Ok(())
}

#[test]
fn an_exclusive_promotion_that_gives_nothing_stops_nobody() -> Test {
    let promotions = json!([
        promotion(
            "A",
            json!({ "kind": "percent_off_shipping", "percent": "100" }),
            json!({ "exclusive": true, "priority": 1 })
        ),
        amount_off("B", "5.00", json!({})),
    ]);
    let (left, verdicts) = told(goods("100.00"), promotions, json!({}))?;
    assert_eq!(left, "95.00");
    assert_eq!(verdicts, ["A: nothing_to_discount", "B: 5.00"]);
    Ok(())
}

#[test]
fn of_a_group_the_best_applies_on_the_prices_as_they_stand() -> Test {
    let promotions = json!([
        amount_off("A", "10.00", json!({ "priority": 3 })),
        percent_off("B", "20", json!({ "priority": 2, "group": "g" })),
        amount_off("D", "1.00", json!({ "priority": 1 })),
        amount_off("C", "15.00", json!({ "group": "g" })),
    ]);
    let (left, verdicts) = told(goods("100.00"), promotions, json!({}))?;
    assert_eq!(left, "71.00");
    assert_eq!(verdicts, ["A: 10.00", "B: 18.00", "C: group", "D: 1.00"]);
    Ok(())
}

#[test]
fn of_a_group_equal_discounts_go_by_priority_then_age() -> Test {
    let member = |id: &str, more: Value| {
        let mut member = amount_off(id, "15.00", more);
        member["group"] = json!("g");
        member
    };
    let at = |day: u8| format!("2026-01-{day:02}T00:00:00Z");
    let promotions = json!([
        member("young", json!({ "created_at": at(2) })),
        member("old", json!({ "created_at": at(1) })),
        member(
            "dear",
            json!({ "created_at": at(1), "limits": { "budget": "10.00" } })
        ),
        member(
            "far",
            json!({ "condition": { "kind": "subtotal", "at_least": "101.00" } })
        ),
    ]);
    let (left, verdicts) = told(goods("100.00"), promotions, json!({}))?;
    assert_eq!(left, "85.00");
    assert_eq!(
        verdicts,
        [
            "old: 15.00",
            "dear: budget 5.00",
            "young: group",
            "far: subtotal 1.00"
        ]
    );
    Ok(())
}

#[test]
fn vc_14_two_promotions_of_a_group_never_both_apply() -> Test {
    let headphones = |id: &str, condition: Value| {
        promotion(
            id,
            json!({ "kind": "percent_off_lines", "percent": "30", "select": { "skus": ["HEADPHONES"] } }),
            json!({ "group": "headphones", "condition": condition }),
        )
    };
    let promotions = json!([
        headphones(
            "other",
            json!({ "kind": "contains", "select": { "not_skus": ["HEADPHONES"] }, "value": "60.00" })
        ),
        headphones(
            "keyboard",
            json!({ "kind": "contains", "select": { "skus": ["KEYBOARD"] } })
        ),
    ]);
    let cart = |others: &[(&str, &str)]| {
        let mut lines = vec![json!({ "sku": "HEADPHONES", "unit_price": "100.00", "quantity": 1 })];
        lines.extend(
            others
                .iter()
                .map(|(sku, price)| json!({ "sku": sku, "unit_price": price, "quantity": 1 })),
        );
        Value::from(lines)
    };
    for (others, left, verdicts) in [
        (
            &[][..],
            "100.00",
            ["other: contains 1", "keyboard: contains 1"],
        ),
        (
            &[("LAMP", "59.99")],
            "159.99",
            ["other: contains 0.01", "keyboard: contains 1"],
        ),
        (
            &[("LAMP", "60.00")],
            "130.00",
            ["other: 30.00", "keyboard: contains 1"],
        ),
        (
            &[("KEYBOARD", "20.00")],
            "90.00",
            ["other: contains 40.00", "keyboard: 30.00"],
        ),
        (
            &[("KEYBOARD", "80.00")],
            "150.00",
            ["other: 30.00", "keyboard: group"],
        ),
    ] {
        let (goods, told) = told(cart(others), promotions.clone(), json!({}))?;
        assert_eq!(
            (goods.as_str(), told),
            (left, verdicts.map(String::from).to_vec()),
            "{others:?}"
        );
    }
    Ok(())
}
