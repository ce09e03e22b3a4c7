//! `galleria quote`, run as its users run it: without database and network.

mod cases;

use std::io::Write;
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};

fn run(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_galleria"))
        .arg("quote")
        .args(arguments)
        .env_clear()
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut stdin = child.stdin.take().expect("standard input is open");
    // A program that answers without reading closes its end.
    let _ = stdin.write_all(input.as_bytes());
    drop(stdin);
    child.wait_with_output().expect("the program ends")
}

/// What a file is answered with.
pub fn answered(file: &Value) -> Value {
    let output = run(&["-"], &file.to_string());
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{told}");
    assert!(told.is_empty(), "{told}");
    serde_json::from_slice(&output.stdout).expect("the answer is JSON")
}

/// The lines on standard error for a file that is refused.
fn refused(text: &str) -> Vec<String> {
    let output = run(&["-"], text);
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
    let told = String::from_utf8(output.stderr).expect("faults are text");
    told.lines().map(str::to_owned).collect()
}

fn example() -> Value {
    json!({
        "currency": "EUR", "now": "2026-06-01T10:00:00Z",
        "lines": [{ "sku": "MUG", "unit_price": "15.00", "quantity": 4, "tax_rate": "0.20" }],
        "promotions": [
            { "id": "P", "trigger": "automatic", "condition": { "kind": "subtotal", "at_least": "50.00" },
              "benefits": [{ "kind": "percent_off_order", "percent": "10" }] },
            { "id": "Q", "trigger": "automatic", "condition": { "kind": "subtotal", "at_least": "60.00" },
              "benefits": [{ "kind": "percent_off_shipping", "percent": "100" }] },
        ],
        "shipping": [{ "id": "std", "price": "4.90", "tax_rate": "0.20" }],
    })
}

#[test]
fn cpn_9_a_quote_explains_itself() {
    let quote = answered(&example());
    let totals = &quote["totals"];
    for (name, amount) in [
        ("list", "60.00"),
        ("discount", "6.00"),
        ("goods", "54.00"),
        ("shipping", "4.90"),
        ("tax", "11.78"),
        ("grand", "70.68"),
    ] {
        assert_eq!(totals[name], amount, "{name}");
    }
    let promotions = json!([
        { "id": "P", "applied": true, "amount": "6.00", "notes": [] },
        { "id": "Q", "applied": false, "refused": { "condition": "subtotal", "missing": "6.00" } },
    ]);
    assert_eq!(quote["promotions"], promotions);
}

#[test]
fn vc_7_tiers_through_the_command_line() {
    let level = |percent: &str| json!({ "kind": "percent_off_order", "percent": percent });
    let cart = |total: &str| {
        json!({
            "currency": "EUR", "now": "2026-06-01T10:00:00Z",
            "lines": [{ "sku": "A", "unit_price": total, "quantity": 1 }],
            "promotions": [{ "id": "T", "benefits": [{ "kind": "tiers", "tiers": [
                { "from": "50.00", "benefit": level("5") },
                { "from": "100.00", "benefit": level("10") },
            ] }] }],
        })
    };
    let carts: Vec<_> = ["49.99", "50.00", "99.99", "100.00"].map(cart).to_vec();
    let quotes = answered(&Value::from(carts));
    let discounts: Vec<_> = quotes
        .as_array()
        .expect("a list is answered with a list")
        .iter()
        .map(|quote| {
            quote["totals"]["discount"]
                .as_str()
                .unwrap_or_default()
                .to_owned()
        })
        .collect();
    assert_eq!(discounts, ["0.00", "2.50", "5.00", "10.00"]);
    assert_eq!(
        quotes[0]["promotions"][0]["refused"],
        json!({ "condition": "subtotal", "missing": "0.01" })
    );
}

#[test]
fn a_malformed_list_is_answered_with_every_fault_and_no_quote() {
    let mut wrong = example();
    wrong["lines"][0]["quantity"] = json!(0);
    wrong["lines"][0]["colour"] = json!("red");
    wrong["promotions"][1]["benefits"][0]["percent"] = json!("101");
    let file = json!([example(), example(), example(), wrong, 5]);
    assert_eq!(
        refused(&file.to_string()),
        [
            "-: [3].lines[0].colour: is no field of this object",
            "-: [3].lines[0].quantity: must be 1 or more",
            "-: [3].promotions[1].benefits[0].percent: must be from 0 to 100",
            "-: [4]: must be of type object",
        ]
    );
}

#[test]
fn what_is_no_quote_file_is_refused_in_one_line() {
    for text in [
        "",
        "{",
        "null",
        "\"\"",
        "{} {}",
        "[[]]",
        "{\"currency\": NaN}",
    ] {
        assert_eq!(refused(text).len(), 1, "{text}");
    }
    assert_eq!(refused("{}").len(), 3);
    assert_eq!(refused(&"[".repeat(100_000)).len(), 1);
    let output = run(&["no-such-file.json"], "");
    assert_eq!(output.status.code(), Some(2));
    assert!(
        String::from_utf8_lossy(&output.stderr).starts_with("no-such-file.json: cannot be read")
    );
}

#[test]
fn the_largest_cart_is_refused_at_a_limit() {
    let line = json!({ "sku": "A", "unit_price": "1000000000000000", "quantity": 9999 });
    let file =
        json!({ "currency": "EUR", "now": "2026-06-01T10:00:00Z", "lines": vec![line; 1_000] });
    let faults = refused(&file.to_string());
    assert_eq!(faults.len(), 1_001);
    assert_eq!(
        faults[0],
        "-: lines[0].total: must be from 0 to 1000000000000000"
    );
    assert_eq!(faults[1_000], "-: lines: must be from 0 to 100000");
}

#[test]
fn the_schema_tells_both_sides() {
    let output = run(&["--schema"], "");
    assert!(output.status.success());
    let schema: Value = serde_json::from_slice(&output.stdout).expect("the schema is JSON");
    assert_eq!(
        schema["$schema"],
        "https://json-schema.org/draft/2020-12/schema"
    );
    for name in ["Input", "Quote", "Condition", "Benefit"] {
        assert!(schema["$defs"][name].is_object(), "{name}");
    }
}

#[test]
fn an_empty_list_is_answered_with_an_empty_list() {
    assert_eq!(answered(&json!([])), json!([]));
}

#[test]
fn cpn_1_codes_in_a_quote_file_may_carry_marks_that_nobody_sees() {
    let promotion = |code: &str| {
        json!([{ "id": "C", "trigger": "code", "codes": [code],
                 "benefits": [{ "kind": "percent_off_order", "percent": "10" }] }])
    };
    for (typed, code) in [
        ("SUMMER10\u{200b}", "SUMMER10"),
        ("summer10", "\u{feff}SUMMER10"),
        ("SUM\u{ad}MER\u{2060}10\u{200e}", "SUMMER10"),
        ("E\u{301}T\u{c9}", "\u{c9}T\u{c9}"),
        (" \u{a0}straße\t", "STRASSE"),
        ("0", "0"),
    ] {
        let quote = answered(&json!({
            "currency": "EUR", "now": "2026-06-01T10:00:00Z", "codes": [typed],
            "lines": [{ "sku": "A", "unit_price": "100.00", "quantity": 1 }],
            "promotions": promotion(code),
        }));
        assert_eq!(
            quote["promotions"][0]["amount"], "10.00",
            "{typed:?} {quote}"
        );
    }
}
