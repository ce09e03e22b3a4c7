//! Every number that the specification and the quote file's text name.

use serde_json::{Value, json};

use super::oracle;

fn cart(prices: &[&str], promotions: Value) -> Value {
    let lines: Vec<Value> = prices
        .iter()
        .enumerate()
        .map(|(place, price)| json!({ "sku": format!("S{place}"), "unit_price": price, "quantity": 1 }))
        .collect();
    json!({ "currency": "EUR", "now": "2026-06-01T10:00:00Z", "lines": lines, "promotions": promotions })
}

fn automatic(id: &str, priority: i64, benefit: Value) -> Value {
    json!({ "id": id, "trigger": "automatic", "priority": priority, "benefits": [benefit] })
}

fn with(mut promotion: Value, field: &str, value: Value) -> Value {
    promotion[field] = value;
    promotion
}

fn percent(percent: &str) -> Value {
    json!({ "kind": "percent_off_order", "percent": percent })
}

fn amount(amount: &str) -> Value {
    json!({ "kind": "amount_off_order", "amount": amount })
}

fn goods(input: &Value) -> String {
    oracle(input)["totals"]["goods"]
        .as_str()
        .unwrap_or_default()
        .to_owned()
}

fn promotion(quote: &Value, id: &str) -> Value {
    quote["promotions"]
        .as_array()
        .into_iter()
        .flatten()
        .find(|one| one["id"] == id)
        .cloned()
        .unwrap_or_default()
}

#[test]
fn the_example_of_the_quote_file() {
    let quote = oracle(
        &json!({"currency":"EUR","now":"2026-06-01T10:00:00Z","lines":[{"sku":"MUG","unit_price":"15.00","quantity":4,"tax_rate":"0.20"}],"promotions":[{"id":"P","trigger":"automatic","condition":{"kind":"subtotal","at_least":"50.00"},"benefits":[{"kind":"percent_off_order","percent":"10"}]},{"id":"Q","trigger":"automatic","condition":{"kind":"subtotal","at_least":"60.00"},"benefits":[{"kind":"percent_off_shipping","percent":"100"}]}],"shipping":[{"id":"std","price":"4.90","tax_rate":"0.20"}]}),
    );
    let totals = &quote["totals"];
    assert_eq!(totals["discount"], "6.00");
    assert_eq!(totals["goods"], "54.00");
    assert_eq!(totals["shipping"], "4.90");
    assert_eq!(quote["lines"][0]["tax"], "10.80");
    assert_eq!(quote["shipping"][0]["tax"], "0.98");
    assert_eq!(totals["tax"], "11.78");
    assert_eq!(totals["grand"], "70.68");
    assert_eq!(
        promotion(&quote, "P"),
        json!({ "id": "P", "applied": true, "amount": "6.00", "notes": [] })
    );
    assert_eq!(
        promotion(&quote, "Q")["refused"],
        json!({ "condition": "subtotal", "missing": "6.00" })
    );
}

#[test]
fn an_exclusive_promotion_applies_alone() {
    let promotions = json!([
        automatic("A", 3, amount("10.00")),
        with(automatic("B", 2, amount("15.00")), "exclusive", json!(true)),
        automatic("C", 1, amount("20.00")),
    ]);
    let input = cart(&["100.00"], promotions);
    assert_eq!(goods(&input), "85.00");
    assert_eq!(
        promotion(&oracle(&input), "A")["refused"]["condition"],
        "exclusive"
    );
}

#[test]
fn the_best_of_a_group_applies_at_the_place_of_its_highest_member() {
    let promotions = json!([
        automatic("A", 3, amount("10.00")),
        with(automatic("B", 2, percent("20")), "group", json!("g")),
        with(automatic("C", 1, amount("15.00")), "group", json!("g")),
    ]);
    let quote = oracle(&cart(&["100.00"], promotions));
    assert_eq!(quote["totals"]["goods"], "72.00");
    assert_eq!(promotion(&quote, "B")["amount"], "18.00");
    assert_eq!(promotion(&quote, "C")["refused"]["condition"], "group");
}

#[test]
fn a_percentage_off_the_order_is_rounded_once() {
    assert_eq!(
        goods(&cart(&["99.99"], json!([automatic("P", 0, percent("5"))]))),
        "94.99"
    );
    let quote = oracle(&cart(
        &["33.33", "33.33", "33.33"],
        json!([automatic("P", 0, percent("5"))]),
    ));
    assert_eq!(quote["totals"]["discount"], "5.00");
    let shares: Vec<&Value> = (0..3)
        .map(|line| &quote["lines"][line]["discounts"][0]["amount"])
        .collect();
    assert_eq!(shares, ["1.67", "1.67", "1.66"]);
}

#[test]
fn only_one_tier_applies() {
    let tiers = json!({ "kind": "tiers", "by": "subtotal", "tiers": [
        { "from": "50.00", "benefit": percent("5") },
        { "from": "100.00", "benefit": percent("10") },
    ] });
    for (price, discount) in [
        ("49.99", "0.00"),
        ("50.00", "2.50"),
        ("99.99", "5.00"),
        ("100.00", "10.00"),
    ] {
        let quote = oracle(&cart(&[price], json!([automatic("T", 0, tiers.clone())])));
        assert_eq!(quote["totals"]["discount"], discount, "{price}");
    }
}

#[test]
fn a_birthday_of_29_february_needs_no_leap_year() {
    let mut input = cart(
        &["100.00"],
        json!([with(
            automatic("P", 0, percent("10")),
            "condition",
            json!({ "kind": "birthday_within", "days": 1 })
        )]),
    );
    input["customer"] = json!({ "id": "c", "birthday": "1990-02-29" });
    for (now, expected) in [
        ("2026-02-28", "90.00"),
        ("2028-02-28", "90.00"),
        ("2028-03-01", "90.00"),
        ("2026-03-03", "100.00"),
    ] {
        input["now"] = json!(format!("{now}T10:00:00Z"));
        assert_eq!(goods(&input), expected, "{now}");
    }
}

#[test]
fn a_floored_line_passes_its_share_of_an_order_amount_to_the_others() {
    let mut input = cart(
        &["10.00", "10.00"],
        json!([automatic("P", 0, amount("8.00"))]),
    );
    input["lines"][0]["floor_price"] = json!("9.00");
    let quote = oracle(&input);
    assert_eq!(quote["lines"][0]["total"], "9.00");
    assert_eq!(quote["lines"][1]["total"], "3.00");
}

#[test]
fn what_a_floored_line_cannot_take_of_its_own_falls_away() {
    let benefit = json!({ "kind": "percent_off_lines", "percent": "50" });
    let mut input = cart(&["10.00", "10.00"], json!([automatic("P", 0, benefit)]));
    input["lines"][0]["floor_price"] = json!("9.00");
    let quote = oracle(&input);
    assert_eq!(quote["lines"][0]["total"], "9.00");
    assert_eq!(quote["lines"][1]["total"], "5.00");
}

#[test]
fn a_bought_unit_is_not_also_free() {
    let benefit = json!({ "kind": "buy_x_get_y", "buy": {}, "buy_quantity": 2, "get": {}, "get_quantity": 1, "repeat": 5 });
    let promotions = json!([automatic("P", 0, benefit)]);
    assert_eq!(goods(&cart(&["5.00", "6.00"], promotions.clone())), "11.00");
    assert_eq!(
        goods(&cart(&["5.00", "6.00", "7.00"], promotions.clone())),
        "13.00"
    );
    assert_eq!(
        goods(&cart(
            &["1.00", "2.00", "3.00", "4.00", "5.00", "6.00"],
            promotions
        )),
        "18.00"
    );
}

#[test]
fn a_catalog_promotion_changes_the_list_price_between_its_dates() {
    let sale = json!([{ "id": "S", "trigger": "catalog", "starts_at": "2026-06-01T10:00:00Z",
        "ends_at": "2026-06-01T11:00:00Z", "benefits": [{ "kind": "percent_off_price", "percent": "30", "select": {} }] }]);
    let mut input = cart(&["20.00"], sale);
    let quote = oracle(&input);
    assert_eq!(quote["lines"][0]["unit_price"], "14.00");
    assert_eq!(quote["totals"]["catalog_discount"], "6.00");
    assert_eq!(quote["totals"]["discount"], "0.00");
    for (now, expected) in [
        ("09:59:59", "20.00"),
        ("10:59:59", "14.00"),
        ("11:00:00", "20.00"),
        ("11:00:01", "20.00"),
    ] {
        input["now"] = json!(format!("2026-06-01T{now}Z"));
        assert_eq!(goods(&input), expected, "{now}");
    }
}

#[test]
fn a_spent_budget_refuses_the_whole_discount() {
    let limits = json!({ "budget": "25.00", "spent": "16.00" });
    let input = cart(
        &["100.00"],
        json!([with(automatic("P", 0, amount("10.00")), "limits", limits)]),
    );
    assert_eq!(
        promotion(&oracle(&input), "P")["refused"]["condition"],
        "budget"
    );
}

#[test]
fn tax_inside_the_price_leaves_the_gross_as_it_is() {
    let mut input = cart(&["119.00"], json!([]));
    input["prices_include_tax"] = json!(true);
    input["lines"][0]["tax_rate"] = json!("0.19");
    let quote = oracle(&input);
    assert_eq!(quote["lines"][0]["tax"], "19.00");
    assert_eq!(quote["lines"][0]["net"], "100.00");
    assert_eq!(quote["totals"]["grand"], "119.00");
    assert_eq!(quote["totals"]["tax"], "0.00");
    assert_eq!(quote["totals"]["tax_included"], "19.00");
}
