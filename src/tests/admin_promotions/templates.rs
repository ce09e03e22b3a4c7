use serde_json::{Value, json};

use super::{Fields, send, set};
use crate::admin_products::form_on;
use crate::harness::TestShop;
use crate::quote::answered;

/// A Tuesday, 15:00 in Berlin.
const NOW: &str = "2026-06-02T13:00:00Z";

/// A template, what the merchant adds to it, and what carts cost with it.
struct Case {
    row: &'static str,
    template: &'static str,
    typed: &'static [(&'static str, &'static str)],
    /// What each cart says beside [`NOW`], and its grand total.
    carts: Vec<(Value, &'static str)>,
}

fn case(
    row: &'static str,
    template: &'static str,
    typed: &'static [(&'static str, &'static str)],
    carts: impl IntoIterator<Item = (Value, &'static str)>,
) -> Case {
    Case {
        row,
        template,
        typed,
        carts: carts.into_iter().collect(),
    }
}

/// Lines of SKU, price and quantity.
fn lines(lines: &[(&str, &str, u32)]) -> Value {
    lines
        .iter()
        .map(|(sku, price, quantity)| json!({ "sku": sku, "unit_price": price, "quantity": quantity }))
        .collect()
}

fn cart(units: &[(&str, &str, u32)]) -> Value {
    json!({ "lines": lines(units) })
}

/// 100.00 of goods in the cart of this customer.
fn buyer(customer: &Value) -> Value {
    json!({ "lines": lines(&[("lamp", "100.00", 1)]), "customer": customer })
}

/// The same on another day or hour.
fn at(now: &str) -> Value {
    json!({ "lines": lines(&[("lamp", "100.00", 1)]), "now": now })
}

fn with_code(customer: &Value, code: &str) -> Value {
    let mut cart = buyer(customer);
    cart["codes"] = json!([code]);
    cart
}

fn sent(total: &str) -> Value {
    json!({ "lines": lines(&[("lamp", total, 1)]), "shipping": [{ "id": "std", "price": "4.90" }] })
}

fn redeemed(code: &str, at: &str) -> Value {
    buyer(&json!({ "redemptions": [{ "code": code, "promotion": "x", "at": at }] }))
}

/// By what a customer is and has done.
fn for_buyers() -> Vec<Case> {
    let abandoned = json!({ "abandoned_cart_at": "2026-06-01T10:00:00Z" });
    vec![
        case(
            "VC-4",
            "abandoner",
            &[],
            [(buyer(&abandoned), "90.00"), (buyer(&json!({})), "100.00")],
        ),
        case(
            "VC-10",
            "redeemed",
            &[],
            [
                (redeemed("SPRING", "2026-06-01T00:00:00+02:00"), "85.00"),
                (redeemed("SPRING", "2026-05-31T23:59:59+02:00"), "100.00"),
            ],
        ),
        case(
            "VC-12",
            "after-codes",
            &[],
            [
                (redeemed("FRIEND", "2026-03-01T10:00:00Z"), "90.00"),
                (redeemed("SPRING", "2026-03-01T10:00:00Z"), "100.00"),
            ],
        ),
        case(
            "VC-15",
            "signed-up",
            &[],
            [
                (
                    buyer(&json!({ "signed_up_at": "2026-06-02T12:59:00Z" })),
                    "90.00",
                ),
                (
                    buyer(&json!({ "signed_up_at": "2026-05-20T12:00:00Z" })),
                    "100.00",
                ),
            ],
        ),
        case(
            "CD-16",
            "birthday",
            &[],
            [
                (buyer(&json!({ "birthday": "1990-06-05" })), "85.00"),
                (buyer(&json!({ "birthday": "1990-06-06" })), "100.00"),
            ],
        ),
        case(
            "CPN-1",
            "welcome",
            &[],
            [
                (with_code(&json!({}), " welcome10 "), "90.00"),
                (
                    with_code(&json!({ "placed_orders": 1 }), "WELCOME10"),
                    "100.00",
                ),
                (buyer(&json!({})), "100.00"),
            ],
        ),
        case(
            "CD-9",
            "first-purchase",
            &[],
            [
                (buyer(&json!({})), "90.00"),
                (buyer(&json!({ "placed_orders": 1 })), "100.00"),
            ],
        ),
    ]
}

/// By what lies in the cart, and when.
fn for_carts() -> Vec<Case> {
    let one = |total: &'static str| cart(&[("lamp", total, 1)]);
    let pair = cart(&[("lamp", "80.00", 1), ("bulb", "8.00", 2)]);
    vec![
        case(
            "VC-7",
            "tiered",
            &[],
            [
                (one("49.99"), "49.99"),
                (one("50.00"), "47.50"),
                (one("99.99"), "94.99"),
                (one("100.00"), "90.00"),
            ],
        ),
        case(
            "VC-8",
            "buy-a-get-b",
            &[
                ("benefits[0].buy.skus", "lamp"),
                ("benefits[0].get.skus", "bulb"),
            ],
            [
                (pair.clone(), "88.00"),
                (cart(&[("bulb", "8.00", 2)]), "16.00"),
            ],
        ),
        case(
            "VC-9",
            "cross-sell",
            &[
                ("conditions[0].select.skus", "lamp"),
                ("benefits[0].select.skus", "bulb"),
            ],
            [
                (pair.clone(), "94.80"),
                (cart(&[("bulb", "8.00", 2)]), "16.00"),
            ],
        ),
        case(
            "VC-11",
            "window",
            &[],
            [
                (at("2026-06-02T13:00:00Z"), "90.00"),
                (at("2026-06-02T15:00:01Z"), "100.00"),
                (at("2026-06-06T13:00:00Z"), "100.00"),
            ],
        ),
        case(
            "VC-13",
            "pair-spend",
            &[
                ("conditions[0].select.not_skus", "bulb"),
                ("benefits[0].select.skus", "bulb"),
            ],
            [
                (pair.clone(), "93.60"),
                (cart(&[("lamp", "59.99", 1), ("bulb", "8.00", 9)]), "131.99"),
            ],
        ),
        case(
            "VC-14",
            "pair-product",
            &[
                ("conditions[0].select.skus", "lamp"),
                ("benefits[0].select.skus", "bulb"),
            ],
            [
                (pair, "93.60"),
                (cart(&[("vase", "80.00", 1), ("bulb", "8.00", 2)]), "96.00"),
            ],
        ),
        case(
            "VC-8",
            "three-for-two",
            &[],
            [
                (cart(&[("bulb", "8.00", 3)]), "16.00"),
                (cart(&[("bulb", "8.00", 2)]), "16.00"),
                (cart(&[("bulb", "8.00", 6)]), "32.00"),
            ],
        ),
        case(
            "CA-2",
            "free-shipping",
            &[],
            [(sent("50.00"), "50.00"), (sent("49.99"), "54.89")],
        ),
        case(
            "VC-20",
            "bundle-price",
            &[],
            [
                (cart(&[("bulb", "20.00", 3)]), "50.00"),
                (cart(&[("bulb", "20.00", 2)]), "40.00"),
            ],
        ),
        case(
            "PP-7",
            "season",
            &[
                ("starts_at", "2026-06-01T00:00"),
                ("ends_at", "2026-06-15T00:00"),
            ],
            [
                (at("2026-06-14T21:59:59Z"), "80.00"),
                (at("2026-06-14T22:00:01Z"), "100.00"),
            ],
        ),
        case(
            "CPN-8",
            "offer",
            &[("benefits[0].select.skus", "bulb")],
            [
                (cart(&[("bulb", "10.00", 2), ("lamp", "80.00", 1)]), "96.00"),
                (one("80.00"), "80.00"),
            ],
        ),
    ]
}

/// What the form made, in the words of the quote file.
async fn made_of(shop: &TestShop) -> Value {
    let sql = r#"select json_strip_nulls(json_build_object('id', 'P', 'trigger', trigger, 'group', group_name, 'condition', condition,
            'benefits', benefits, 'codes', (select coalesce(json_agg(code), '[]') from coupon_codes),
            'starts_at', to_char(starts_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
            'ends_at', to_char(ends_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
            'limits', json_build_object('total', limit_total, 'per_customer', limit_per_customer)))::text from promotions"#;
    serde_json::from_str(&shop.text(sql).await).expect("json")
}

async fn opened(merchant: &TestShop, template: &str) -> Fields {
    let new = format!("/admin/promotions/new?template={template}");
    let mut fields = form_on(&merchant.get(&new).await.text, "promotion");
    if template == "offer" {
        set(&mut fields, "name", "Offer");
    }
    fields
}

#[tokio::test]
async fn vc_4_to_16_what_a_template_makes_costs_what_its_row_says() {
    let shop = TestShop::open().await;
    let merchant = shop.staff("manager").await;
    for sku in ["lamp", "bulb", "vase"] {
        shop.sell(sku, "80.00", 50).await;
    }
    let cases: Vec<_> = for_buyers().into_iter().chain(for_carts()).collect();
    let page = merchant.get("/admin/promotions/templates").await.text;
    for name in page.split("/admin/promotions/new?template=").skip(1) {
        let name = name.split('"').next().unwrap_or_default();
        let known = cases.iter().any(|case| case.template == name);
        assert!(known || name == "blank", "{name} has no case");
    }
    for case in cases {
        let mut fields = opened(&merchant, case.template).await;
        for (name, typed) in case.typed {
            set(&mut fields, name, typed);
        }
        let saved = send(&merchant, "/admin/promotions", &fields).await;
        let location = saved.location();
        assert!(
            location.ends_with("?done=added"),
            "{}: {location}",
            case.template
        );
        let rule = made_of(&shop).await;
        for (mut cart, grand) in case.carts {
            let file = json!({ "currency": "EUR", "now": NOW, "time_zone": "Europe/Berlin", "promotions": [rule] });
            for (key, value) in file.as_object().into_iter().flatten() {
                if cart.get(key).is_none() {
                    cart[key] = value.clone();
                }
            }
            let quote = answered(&cart);
            let label = format!("{} {}: {cart}", case.row, case.template);
            assert_eq!(quote["totals"]["grand"], grand, "{label}");
        }
        shop.sql("delete from coupon_codes; delete from promotions")
            .await;
    }
}
