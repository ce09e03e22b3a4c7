//! Promotions ask for segments by id, whatever those are called.

use galleria::core::SegmentId;
use reqwest::StatusCode;
use serde_json::{Value, json};

use crate::harness::TestShop;

/// The form of a segment of who signed up this week.
fn rows(name: &str) -> [(&'static str, &str); 6] {
    [
        ("name", name),
        ("kind_0", "all"),
        ("depth_0", "0"),
        ("kind_1", "signed_up_within"),
        ("depth_1", "1"),
        ("days_1", "7"),
    ]
}

/// Calls a segment of who signed up this week otherwise, in its form.
pub async fn rename(owner: &TestShop, id: &str, name: &str) {
    let page = format!("/admin/segments/{id}");
    let location = owner.post(&page, &rows(name)).await.location();
    assert_eq!(location, format!("{page}?done=saved"));
}

#[tokio::test]
async fn vc_15_a_renamed_segment_keeps_its_promotions() {
    let shop = TestShop::open().await;
    shop.send_parcels().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.known("ada@example.com").await;
    let rule = r#"{"kind":"signed_up_within","days":7}"#;
    let id = shop.segment("new", rule).await.to_string();
    shop.promote(json!({
        "name": "Hello",
        "condition": { "all": [
            { "not": { "kind": "channel", "any": ["new"] } },
            { "any": [
                { "kind": "customer_in", "segments": ["other"], "groups": ["new"] },
                { "not": { "not": { "kind": "customer_in", "segments": ["other", &id] } } },
            ] },
        ] },
        "benefits": [{ "kind": "percent_off_order", "percent": "10" }],
    }))
    .await;
    shop.put_in_cart(&lamp, "1").await;
    assert_eq!(shop.total().await, "49.90");

    let stored = "select to_jsonb(p)::text from promotions p";
    let before = shop.text(stored).await;
    let owner = shop.staff("owner").await;
    rename(&owner, &id, "Just \"come\"").await;
    assert_eq!(shop.total().await, "49.90");
    assert_eq!(shop.text(stored).await, before, "nothing had to follow");
    // A name that is free again means nobody else.
    shop.segment("new", r#"{"not":{"kind":"signed_up_within","days":7}}"#)
        .await;
    assert_eq!(shop.total().await, "49.90");

    let page = format!("/admin/segments/{id}");
    let delete = format!("{page}/delete");
    let refused = owner.post(&delete, &[]).await.location();
    assert_eq!(refused, format!("{page}?refused=in-use"));
    let told = owner.get(&refused).await.text;
    assert!(
        told.contains("still in use") && told.contains("Hello"),
        "{told}"
    );
    shop.sql("update promotions set state = 'archived'").await;
    owner.post(&delete, &[]).await;
    let left = shop
        .text("select string_agg(name, ' ') from segments")
        .await;
    assert_eq!(left, "new");
}

#[tokio::test]
async fn vc_15_what_is_no_segment_cannot_be_changed() {
    let shop = TestShop::open().await;
    let owner = shop.staff("owner").await;
    let page = format!("/admin/segments/{}", SegmentId::new());
    for path in [
        page.clone(),
        format!("{page}/delete"),
        format!("{page}/recount"),
    ] {
        let answer = owner.post(&path, &rows("new")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
    }
    assert_eq!(shop.count("select count(*) from segments").await, 0);
}

#[tokio::test]
async fn vc_15_promotions_that_named_segments_ask_for_their_ids() {
    let shop = TestShop::open().await;
    shop.send_parcels().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.known("ada@example.com").await;
    let rule = r#"{"kind":"signed_up_within","days":7}"#;
    let new = shop.segment("it's \"new\", really", rule).await;
    let other = shop.segment("other", rule).await;
    let ten = json!([{ "kind": "percent_off_order", "percent": "10" }]);
    let asks = |segments: Value| json!({ "kind": "customer_in", "segments": segments, "groups": ["other"] });
    for (name, condition) in [
        ("plain", asks(json!(["it's \"new\", really"]))),
        (
            "nested",
            json!({ "all": [
                { "kind": "channel", "any": ["other"] },
                { "any": [asks(json!(["other"])), { "not": { "not": asks(json!(["gone", "other", "it's \"new\", really"])) } }] },
            ] }),
        ),
        ("gone", asks(json!(["gone"]))),
        // Written as an id it was no name, and gave nothing.
        ("never", asks(json!([other]))),
        ("groups", asks(json!([]))),
        (
            "attribute",
            json!({ "kind": "contains", "select": { "attributes": { "kind": "customer_in", "segments": "other" } } }),
        ),
    ] {
        shop.promote(json!({ "name": name, "condition": condition, "benefits": ten }))
            .await;
    }
    shop.promote(json!({ "name": "for all", "trigger": "code", "benefits": ten }))
        .await;
    let written = "select jsonb_object_agg(name, condition order by name)::text from promotions";
    let before: Value = serde_json::from_str(&shop.text(written).await).expect("json");

    let migration =
        include_str!("../../../migrations/tenant/0042_promotions_name_segments_by_id.sql");
    shop.sql(migration).await;
    let after: Value = serde_json::from_str(&shop.text(written).await).expect("json");
    assert_eq!(after["plain"], asks(json!([new])));
    assert_eq!(after["nested"]["all"][0]["any"], json!(["other"]));
    let any = &after["nested"]["all"][1]["any"];
    assert_eq!(any[0], asks(json!([other])));
    assert_eq!(any[1]["not"]["not"], asks(json!(["gone", other, new])));
    for name in ["gone", "groups", "attribute", "for all"] {
        assert_eq!(after[name], before[name], "{name}");
    }

    // What let nobody in does not begin to.
    let fell = "update promotions set state = 'draft' where name not in ('gone', 'never')";
    shop.sql(fell).await;
    shop.put_in_cart(&lamp, "1").await;
    assert_eq!(shop.total().await, "54.90");
    let asked = after["never"]["segments"][0].as_str().expect("a word");
    assert!(SegmentId::parse(asked).is_err(), "{asked}");
}
