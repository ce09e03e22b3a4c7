use serde_json::{Value, json};

use crate::pricing::testing::{Test, given, priced_with, totals, verdict};

#[test]
fn vc_8_both_must_be_in_the_cart_and_only_the_second_is_free() -> Test {
    for (lines, benefit, discount, totals) in [
        (
            json!([{ "sku": "A", "unit_price": "30.00", "quantity": 1 }, { "sku": "B", "unit_price": "10.00", "quantity": 1 }]),
            json!({ "kind": "buy_x_get_y", "buy": { "skus": ["A"] }, "get": { "skus": ["B"] } }),
            "10.00",
            vec!["30.00", "0.00"],
        ),
        (
            json!([{ "sku": "A", "unit_price": "30.00", "quantity": 1 }]),
            json!({ "kind": "buy_x_get_y", "buy": { "skus": ["A"] }, "get": { "skus": ["B"] } }),
            "0.00",
            vec!["30.00"],
        ),
        (
            json!([{ "sku": "B", "unit_price": "10.00", "quantity": 1 }]),
            json!({ "kind": "buy_x_get_y", "buy": { "skus": ["A"] }, "get": { "skus": ["B"] } }),
            "0.00",
            vec!["10.00"],
        ),
        (
            json!([{ "sku": "A", "unit_price": "30.00", "quantity": 2 }, { "sku": "B", "unit_price": "10.00", "quantity": 2 }]),
            json!({ "kind": "buy_x_get_y", "buy": { "skus": ["A"] }, "get": { "skus": ["B"] } }),
            "10.00",
            vec!["60.00", "10.00"],
        ),
    ] {
        let (off, left) = given(lines, benefit.clone())?;
        assert_eq!(
            (off.as_str(), left),
            (discount, totals.into_iter().map(String::from).collect()),
            "{benefit}"
        );
    }
    Ok(())
}

#[test]
fn vc_9_another_product_of_a_category_costs_less() -> Test {
    for (lines, benefit, discount, totals) in [
        (
            json!([{ "sku": "A", "unit_price": "30.00", "quantity": 1 }, { "sku": "B", "unit_price": "10.00", "quantity": 1, "categories": ["socks"] }, { "sku": "C", "unit_price": "12.00", "quantity": 1, "categories": ["socks"] }]),
            json!({ "kind": "buy_x_get_y", "buy": { "skus": ["A"] }, "get": { "categories": ["socks"] }, "percent": "20" }),
            "2.00",
            vec!["30.00", "8.00", "12.00"],
        ),
        (
            json!([{ "sku": "A", "unit_price": "30.00", "quantity": 1 }, { "sku": "B", "unit_price": "10.00", "quantity": 1, "categories": ["socks"] }, { "sku": "C", "unit_price": "12.00", "quantity": 1, "categories": ["socks"] }]),
            json!({ "kind": "buy_x_get_y", "buy": { "skus": ["A"] }, "get": { "categories": ["socks"] }, "percent": "20", "pick": "dearest" }),
            "2.40",
            vec!["30.00", "10.00", "9.60"],
        ),
    ] {
        let (off, left) = given(lines, benefit.clone())?;
        assert_eq!(
            (off.as_str(), left),
            (discount, totals.into_iter().map(String::from).collect()),
            "{benefit}"
        );
    }
    Ok(())
}

#[test]
fn a_unit_that_counts_as_bought_is_not_free() -> Test {
    for (lines, benefit, discount, totals) in [
        (
            json!([{ "sku": "A", "unit_price": "10.00", "quantity": 2 }]),
            json!({ "kind": "buy_x_get_y", "buy_quantity": 2 }),
            "0.00",
            vec!["20.00"],
        ),
        (
            json!([{ "sku": "A", "unit_price": "10.00", "quantity": 3 }]),
            json!({ "kind": "buy_x_get_y", "buy_quantity": 2 }),
            "10.00",
            vec!["20.00"],
        ),
        (
            json!([{ "sku": "A", "unit_price": "30.00", "quantity": 2 }, { "sku": "B", "unit_price": "20.00", "quantity": 2 }, { "sku": "C", "unit_price": "10.00", "quantity": 2 }]),
            json!({ "kind": "buy_x_get_y", "buy_quantity": 2, "repeat": 2 }),
            "20.00",
            vec!["60.00", "40.00", "0.00"],
        ),
        (
            json!([{ "sku": "A", "unit_price": "30.00", "quantity": 2 }, { "sku": "B", "unit_price": "20.00", "quantity": 2 }, { "sku": "C", "unit_price": "10.00", "quantity": 2 }]),
            json!({ "kind": "buy_x_get_y", "buy_quantity": 2, "repeat": 2, "pick": "dearest" }),
            "60.00",
            vec!["0.00", "40.00", "20.00"],
        ),
        (
            json!([{ "sku": "A", "unit_price": "10.00", "quantity": 9 }]),
            json!({ "kind": "buy_x_get_y", "buy_quantity": 2, "repeat": 2 }),
            "20.00",
            vec!["70.00"],
        ),
        (
            json!([{ "sku": "A", "unit_price": "10.00", "quantity": 9 }]),
            json!({ "kind": "buy_x_get_y", "buy_quantity": 2, "repeat": true }),
            "30.00",
            vec!["60.00"],
        ),
        (
            json!([{ "sku": "A", "unit_price": "10.00", "quantity": 5 }]),
            json!({ "kind": "buy_x_get_y", "buy_quantity": 2, "repeat": true }),
            "10.00",
            vec!["40.00"],
        ),
        (
            json!([{ "sku": "A", "unit_price": "10.00", "quantity": 3 }]),
            json!({ "kind": "buy_x_get_y", "buy_quantity": 2, "get_quantity": 2 }),
            "0.00",
            vec!["30.00"],
        ),
        (
            json!([{ "sku": "A", "unit_price": "10.00", "quantity": 7 }]),
            json!({ "kind": "buy_x_get_y", "buy_quantity": 2, "get_quantity": 2, "repeat": true }),
            "20.00",
            vec!["50.00"],
        ),
        (
            json!([{ "sku": "A", "unit_price": "10.00", "quantity": 2 }, { "sku": "B", "unit_price": "5.00", "quantity": 1 }]),
            json!({ "kind": "buy_x_get_y", "buy": { "skus": ["A", "B"] }, "buy_quantity": 2, "get": { "skus": ["B"] } }),
            "5.00",
            vec!["20.00", "0.00"],
        ),
        (
            json!([{ "sku": "A", "unit_price": "10.00", "quantity": 1 }, { "sku": "B", "unit_price": "5.00", "quantity": 2 }]),
            json!({ "kind": "buy_x_get_y", "buy": { "skus": ["A", "B"] }, "buy_quantity": 2, "get": { "skus": ["B"] } }),
            "5.00",
            vec!["10.00", "5.00"],
        ),
    ] {
        let (off, left) = given(lines, benefit.clone())?;
        assert_eq!(
            (off.as_str(), left),
            (discount, totals.into_iter().map(String::from).collect()),
            "{benefit}"
        );
    }
    Ok(())
}

fn buy_one_get_one(id: &str, more: Value) -> Value {
    let mut promotion = json!({ "id": id, "benefits": [{ "kind": "buy_x_get_y" }] });
    if let (Some(fields), Value::Object(more)) = (promotion.as_object_mut(), more) {
        fields.extend(more);
    }
    promotion
}

#[test]
fn a_unit_counts_once_among_all_promotions_of_this_kind() -> Test {
    let both = json!([
        buy_one_get_one("P", json!({})),
        buy_one_get_one("Q", json!({}))
    ]);
    for stacking in ["sequential", "parallel"] {
        for (quantity, verdicts, left) in [
            (2, ["10.00", "nothing_to_discount"], "10.00"),
            (3, ["10.00", "nothing_to_discount"], "20.00"),
            (4, ["10.00", "10.00"], "20.00"),
        ] {
            let quote = priced_with(
                json!([{ "sku": "A", "unit_price": "10.00", "quantity": quantity }]),
                both.clone(),
                json!({ "policy": { "stacking": stacking } }),
            )?;
            assert_eq!([verdict(&quote, "P"), verdict(&quote, "Q")], verdicts);
            assert_eq!(totals(&quote), [left], "{stacking} {quantity}");
        }
    }
    Ok(())
}

#[test]
fn a_unit_bought_for_one_promotion_is_not_bought_for_another() -> Test {
    let with = |id: &str, get: &str| {
        let benefit =
            json!({ "kind": "buy_x_get_y", "buy": { "skus": ["A"] }, "get": { "skus": [get] } });
        json!({ "id": id, "benefits": [benefit] })
    };
    for (quantity, answer) in [(1, "nothing_to_discount"), (2, "8.00")] {
        let quote = priced_with(
            json!([
                { "sku": "A", "unit_price": "30.00", "quantity": quantity },
                { "sku": "B", "unit_price": "10.00", "quantity": 1 },
                { "sku": "C", "unit_price": "8.00", "quantity": 1 },
            ]),
            json!([with("P", "B"), with("Q", "C")]),
            json!({}),
        )?;
        assert_eq!(verdict(&quote, "P"), "10.00");
        assert_eq!(verdict(&quote, "Q"), answer, "{quantity}");
    }
    Ok(())
}

#[test]
fn only_a_promotion_that_applies_counts_units() -> Test {
    let larger = json!({ "kind": "amount_off_order", "amount": "12.00" });
    for before in [
        json!([buy_one_get_one("B", json!({ "group": "g" })), { "id": "C", "group": "g", "benefits": [larger] }]),
        json!([buy_one_get_one("B", json!({ "limits": { "budget": "9.99" } })), { "id": "C", "benefits": [larger] }]),
    ] {
        let mut promotions = before.as_array().cloned().unwrap_or_default();
        promotions.push(buy_one_get_one("D", json!({ "priority": -1 })));
        let quote = priced_with(
            json!([{ "sku": "A", "unit_price": "10.00", "quantity": 2 }]),
            Value::from(promotions),
            json!({}),
        )?;
        assert_eq!(verdict(&quote, "C"), "12.00");
        assert_eq!(verdict(&quote, "D"), "4.00");
    }
    Ok(())
}

#[test]
fn what_other_benefits_took_off_does_not_count_a_unit() -> Test {
    let free = json!({ "kind": "percent_off_units", "percent": "100", "max_units": 1 });
    let quote = priced_with(
        json!([{ "sku": "A", "unit_price": "10.00", "quantity": 3 }]),
        json!([
            buy_one_get_one("P", json!({ "priority": 1 })),
            { "id": "Q", "benefits": [free] },
        ]),
        json!({}),
    )?;
    assert_eq!(verdict(&quote, "P"), "10.00");
    assert_eq!(verdict(&quote, "Q"), "10.00");
    assert_eq!(totals(&quote), ["10.00"]);
    Ok(())
}

#[test]
fn the_discount_is_rounded_per_line_whatever_the_store_does_with_percentages() -> Test {
    for rounding in ["line", "unit"] {
        let benefit = json!({ "kind": "buy_x_get_y", "get_quantity": 2, "percent": "50" });
        let quote = priced_with(
            json!([{ "sku": "A", "unit_price": "0.03", "quantity": 3 }]),
            json!([{ "id": "P", "benefits": [benefit] }]),
            json!({ "policy": { "percent_rounding": rounding } }),
        )?;
        assert_eq!(verdict(&quote, "P"), "0.03", "{rounding}");
    }
    Ok(())
}
