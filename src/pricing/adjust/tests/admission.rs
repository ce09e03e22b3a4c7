//! What lets a promotion apply: thresholds, dates, codes, limits, the buyer.

use serde_json::json;

use super::{amount_off, goods, percent_off, told};
use crate::pricing::testing::{Test, priced};

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
