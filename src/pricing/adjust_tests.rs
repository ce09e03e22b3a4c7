use serde_json::{Value, json};

use crate::pricing::testing::{Test, priced, priced_with, totals, verdict};

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
        .map(|outcome| format!("{}: {}", outcome.id, verdict(&quote, outcome.id.as_str())))
        .collect();
    Ok((quote.totals.goods.to_string(), verdicts))
}

#[test]
fn cpn_4_a_promotion_without_code_applies_as_soon_as_the_cart_qualifies() -> Test {
    let promotion = amount_off(
        "P",
        "5.00",
        json!({ "condition": { "kind": "subtotal", "at_least": "50.00" } }),
    );
    for (total, left) in [("49.99", "49.99"), ("50.00", "45.00")] {
        let quote = priced(goods(total), json!([promotion]))?;
        assert_eq!(quote.totals.goods.to_string(), left);
    }
    Ok(())
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

#[test]
fn thresholds_look_at_what_the_promotions_before_left() -> Test {
    let from =
        |of: &str| json!({ "condition": { "kind": "subtotal", "at_least": "95.00", "of": of } });
    let promotions = json!([
        amount_off("A", "10.00", json!({ "priority": 1 })),
        amount_off("B", "5.00", from("discounted")),
        amount_off("C", "5.00", from("undiscounted")),
    ]);
    let (left, verdicts) = told(goods("100.00"), promotions, json!({}))?;
    assert_eq!(left, "85.00");
    assert_eq!(verdicts, ["A: 10.00", "B: subtotal 5.00", "C: 5.00"]);
    Ok(())
}

#[test]
fn cpn_12_the_first_second_counts_and_the_last_does_not() -> Test {
    let promotion = amount_off(
        "P",
        "5.00",
        json!({
            "trigger": "code", "codes": ["SUMMER"],
            "starts_at": "2026-06-01T00:00:00Z", "ends_at": "2026-07-01T00:00:00Z",
        }),
    );
    for (now, answer) in [
        ("2026-05-31T23:59:59Z", "P: dates"),
        ("2026-06-01T00:00:00Z", "P: 5.00"),
        ("2026-06-30T23:59:59.999Z", "P: 5.00"),
        ("2026-07-01T00:00:00Z", "P: dates"),
        ("2026-07-01T01:59:59+02:00", "P: 5.00"),
    ] {
        let more = json!({ "now": now, "codes": ["summer"] });
        let (_, verdicts) = told(goods("100.00"), json!([promotion]), more)?;
        assert_eq!(verdicts, [answer], "{now}");
    }
    Ok(())
}

#[test]
fn codes_are_trimmed_and_their_case_does_not_matter() -> Test {
    let promotion = amount_off(
        "P",
        "5.00",
        json!({ "trigger": "code", "codes": ["Welcome10", "other"] }),
    );
    for (codes, answer) in [
        (json!([" welcome10 "]), "P: 5.00"),
        (json!(["x", "OTHER"]), "P: 5.00"),
        (json!(["WELCOME 10"]), "P: code"),
        (json!([""]), "P: code"),
        (json!([]), "P: code"),
    ] {
        let (_, verdicts) = told(
            goods("100.00"),
            json!([promotion]),
            json!({ "codes": codes }),
        )?;
        assert_eq!(verdicts, [answer], "{codes}");
    }
    Ok(())
}

#[test]
fn a_used_up_promotion_is_refused_and_a_discount_is_never_clipped() -> Test {
    for (limits, answer) in [
        (json!({ "total": 10, "used": 9 }), "P: 15.00"),
        (json!({ "total": 10, "used": 10 }), "P: limit"),
        (json!({ "total": 0 }), "P: limit"),
        (json!({ "per_customer": 1 }), "P: 15.00"),
        (
            json!({ "per_customer": 1, "used_by_customer": 1 }),
            "P: limit",
        ),
        (json!({ "budget": "100.00", "spent": "85.00" }), "P: 15.00"),
        (
            json!({ "budget": "100.00", "spent": "85.01" }),
            "P: budget 0.01",
        ),
        (
            json!({ "budget": "100.00", "spent": "100.00" }),
            "P: budget",
        ),
    ] {
        let promotion = amount_off("P", "15.00", json!({ "limits": limits }));
        let (left, verdicts) = told(goods("100.00"), json!([promotion]), json!({}))?;
        assert_eq!(verdicts, [answer], "{limits}");
        assert_eq!(left == "85.00", answer == "P: 15.00");
    }
    Ok(())
}

#[test]
fn pp_7_a_sale_changes_list_prices_at_its_minute_and_back() -> Test {
    let sale = promotion(
        "SALE",
        json!({ "kind": "percent_off_price", "percent": "50", "select": { "skus": ["A"] } }),
        json!({ "trigger": "catalog", "starts_at": "2026-06-01T12:00:00Z", "ends_at": "2026-06-01T13:00:00Z" }),
    );
    let lines = json!([
        { "sku": "A", "unit_price": "9.99", "quantity": 2, "floor_price": "4.00" },
        { "sku": "B", "unit_price": "10.00", "quantity": 1 },
    ]);
    for (now, unit_price, discount, goods) in [
        ("2026-06-01T11:59:59Z", "9.99", "0.00", "29.98"),
        ("2026-06-01T12:00:00Z", "4.99", "10.00", "19.98"),
        ("2026-06-01T13:00:00Z", "9.99", "0.00", "29.98"),
    ] {
        let quote = priced_with(lines.clone(), json!([sale]), json!({ "now": now }))?;
        let line = &quote.lines[0];
        assert_eq!(line.list_unit_price.to_string(), "9.99");
        assert_eq!(line.unit_price.to_string(), unit_price, "{now}");
        assert_eq!(quote.totals.catalog_discount.to_string(), discount);
        assert_eq!(quote.totals.discount.to_string(), "0.00");
        assert_eq!(quote.totals.goods.to_string(), goods);
        assert!(line.discounts.is_empty());
    }
    Ok(())
}

#[test]
fn sales_come_before_all_other_promotions() -> Test {
    let sale = |id: &str, benefit: Value, more: Value| {
        let mut sale = promotion(id, benefit, more);
        sale["trigger"] = json!("catalog");
        sale
    };
    let (left, verdicts) = told(
        json!([{ "sku": "A", "unit_price": "100.00", "quantity": 1, "floor_price": "20.00" }]),
        json!([
            percent_off(
                "P",
                "10",
                json!({ "priority": 9, "exclusive": true, "condition": { "kind": "subtotal", "at_least": "60.00", "of": "undiscounted" } })
            ),
            percent_off(
                "Q",
                "10",
                json!({ "condition": { "kind": "contains", "select": { "price_min": "100.00" } } })
            ),
            sale(
                "S1",
                json!({ "kind": "amount_off_price", "amount": "30.00" }),
                json!({ "priority": 1 })
            ),
            sale(
                "S2",
                json!({ "kind": "set_price", "price": "60.00", "select": { "price_min": "100.00" } }),
                json!({})
            ),
            sale(
                "S3",
                json!({ "kind": "set_price", "price": "80.00" }),
                json!({ "priority": -1 })
            ),
        ]),
        json!({}),
    )?;
    assert_eq!(left, "54.00");
    let expected = [
        "S1: 30.00",
        "S2: 10.00",
        "S3: nothing_to_discount",
        "P: 6.00",
        "Q: exclusive",
    ];
    assert_eq!(verdicts, expected);
    Ok(())
}

#[test]
fn reduced_lines_can_be_left_out() -> Test {
    let lines = json!([
        { "sku": "SALE", "unit_price": "10.00", "quantity": 1 },
        { "sku": "WAS", "unit_price": "10.00", "compare_at_price": "12.00", "quantity": 1 },
        { "sku": "FULL", "unit_price": "10.00", "compare_at_price": "10.00", "quantity": 1 },
    ]);
    let quote = priced(
        lines,
        json!([
            promotion(
                "S",
                json!({ "kind": "amount_off_price", "amount": "1.00", "select": { "skus": ["SALE"] } }),
                json!({ "trigger": "catalog" })
            ),
            amount_off("P", "2.00", json!({ "skip_discounted": true })),
        ]),
    )?;
    assert_eq!(totals(&quote), ["9.00", "10.00", "8.00"]);
    Ok(())
}

#[test]
fn a_line_that_a_sale_could_not_reduce_is_not_left_out() -> Test {
    let sale = json!({ "kind": "amount_off_price", "amount": "1.00" });
    let quote = priced(
        json!([
            { "sku": "FLOOR", "unit_price": "10.00", "floor_price": "10.00", "quantity": 1 },
            { "sku": "SALE", "unit_price": "10.00", "quantity": 1 },
            { "sku": "FREE", "unit_price": "0.00", "quantity": 1 },
        ]),
        json!([
            promotion("S", sale, json!({ "trigger": "catalog" })),
            promotion(
                "G",
                json!({ "kind": "tiers", "by": "quantity", "tiers": [{ "from": 2, "benefit": { "kind": "free_gift", "sku": "G", "unit_price": "1.00" } }] }),
                json!({ "skip_discounted": true })
            ),
        ]),
    )?;
    assert_eq!(verdict(&quote, "S"), "1.00");
    assert_eq!(verdict(&quote, "G"), "1.00");
    Ok(())
}

#[test]
fn price_benefits_and_cart_benefits_keep_to_their_triggers() {
    for (trigger, kind) in [
        (
            "catalog",
            json!({ "kind": "amount_off_order", "amount": "1.00" }),
        ),
        (
            "automatic",
            json!({ "kind": "amount_off_price", "amount": "1.00" }),
        ),
        (
            "code",
            json!({ "kind": "tiers", "tiers": [{ "from": "1.00", "benefit": { "kind": "set_price", "price": "1.00" } }] }),
        ),
    ] {
        let promotion = promotion("P", kind, json!({ "trigger": trigger }));
        assert!(
            priced(goods("10.00"), json!([promotion])).is_err(),
            "{trigger}"
        );
    }
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

#[test]
fn vc_10_who_redeemed_or_referred_gets_a_discount() -> Test {
    let promotion = percent_off(
        "P",
        "15",
        json!({ "condition": { "any": [
        { "kind": "redeemed", "this_month": true },
        { "kind": "referred" },
    ] } }),
    );
    for (customer, answer) in [
        (
            json!({ "redemptions": [{ "code": "X", "at": "2026-06-01T08:00:00Z" }] }),
            "P: 15.00",
        ),
        (json!({ "referrals": 1 }), "P: 15.00"),
        (
            json!({ "redemptions": [{ "code": "X", "at": "2026-05-01T08:00:00Z" }] }),
            "P: redeemed",
        ),
    ] {
        let (_, verdicts) = told(
            goods("100.00"),
            json!([promotion]),
            json!({ "customer": customer }),
        )?;
        assert_eq!(verdicts, [answer]);
    }
    Ok(())
}
