//! Sales, which change list prices before all else.

use serde_json::{Value, json};

use super::{amount_off, goods, percent_off, promotion, told};
use crate::pricing::testing::{Test, priced, priced_with, totals, verdict};

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
