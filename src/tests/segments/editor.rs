use galleria::app::job_table;
use galleria::jobs;
use reqwest::StatusCode;
use tokio_util::sync::CancellationToken;

use crate::harness::TestShop;

#[tokio::test]
async fn vc_15_a_segment_is_made_with_plain_forms_and_counted_before_it_is_saved() {
    let shop = TestShop::open().await;
    shop.known("ada@example.com").await;
    let owner = shop.staff("owner").await;
    let page = owner.get("/admin/segments/new").await.text;
    assert!(
        page.contains(r#"name="kind_0""#) && page.contains(r#"name="days_1""#),
        "{page}"
    );

    let rows = [
        ("name", "New and English"),
        ("kind_0", "all"),
        ("depth_0", "0"),
        ("kind_1", "signed_up_within"),
        ("depth_1", "1"),
        ("days_1", "7"),
    ];
    let with = |more: &[(&'static str, &'static str)]| [&rows[..], more].concat();
    let added = owner
        .post("/admin/segments/new", &with(&[("do", "add:0")]))
        .await;
    assert_eq!(added.location(), "/admin/segments/new");
    let page = owner.get("/admin/segments/new").await.text;
    assert!(page.contains(r#"name="kind_2""#) && page.contains("New and English"));

    let english = [("kind_2", "locale"), ("depth_2", "1"), ("locales_2", "en")];
    let counted = owner
        .post(
            "/admin/segments/new",
            &with(&[&english[..], &[("do", "count")]].concat()),
        )
        .await;
    assert_eq!(counted.location(), "/admin/segments/new?count=now");
    let page = owner.get(&counted.location()).await.text;
    assert!(
        page.contains("One customer matches.") && page.contains("ada@example.com"),
        "{page}"
    );
    assert_eq!(shop.count("select count(*) from segments").await, 0);

    let saved = owner
        .post(
            "/admin/segments/new",
            &with(&[&english[..], &[("do", "save")]].concat()),
        )
        .await;
    assert!(
        saved.location().ends_with("?done=saved"),
        "{}",
        saved.location()
    );
    assert_eq!(shop.segments_now().await, "New and English");
    let id = shop.text("select id::text from segments").await;
    let page = owner.get(&format!("/admin/segments/{id}")).await.text;
    assert!(page.contains(r#"value="en""#), "{page}");
    let customer = shop.text("select id::text from customers").await;
    let record = owner
        .get(&format!("/admin/customers/{customer}"))
        .await
        .text;
    assert!(record.contains("New and English"));
}

#[tokio::test]
async fn vc_15_what_is_wrong_with_a_rule_stands_beside_its_row() {
    let shop = TestShop::open().await;
    let owner = shop.staff("owner").await;
    let rows = [
        ("name", ""),
        ("kind_0", "any"),
        ("depth_0", "0"),
        ("kind_1", "country"),
        ("depth_1", "1"),
        ("countries_1", "DE, Nowhere"),
        ("kind_2", "did"),
        ("depth_2", "1"),
        ("event_2", "view"),
        ("times_2", "0"),
    ];
    owner.post("/admin/segments/new", &rows).await;
    let page = owner.get("/admin/segments/new").await.text;
    for field in ["name-error", "countries_1-error", "times_2-error"] {
        assert!(page.contains(field), "{field} in {page}");
    }
    assert!(page.contains(r#"value="DE, Nowhere""#));
    for (name, text) in [
        ("kind_0", "'; drop table segments"),
        ("depth_1", "-1"),
        ("depth_2", "99999999999999999999"),
        ("countries_1", "\u{fffd}"),
        ("do", "remove:0"),
        ("do", "add:99999999999"),
        ("times_2", "4294967296"),
    ] {
        let mut fields = rows.to_vec();
        fields.retain(|(other, _)| *other != name);
        fields.push((name, text));
        let answer = owner.post("/admin/segments/new", &fields).await;
        assert!(!answer.status.is_server_error(), "{name} {text}");
        let page = owner.get("/admin/segments/new").await;
        assert_eq!(page.status, StatusCode::OK, "{name} {text}");
    }
    assert_eq!(shop.count("select count(*) from segments").await, 0);
}

#[tokio::test]
async fn vc_15_a_name_is_given_once() {
    let shop = TestShop::open().await;
    shop.segment("new", r#"{"kind":"signed_up_within","days":7}"#)
        .await;
    let owner = shop.staff("owner").await;
    let rows = [
        ("name", "new"),
        ("kind_0", "all"),
        ("kind_1", "birthday_within"),
        ("depth_1", "1"),
        ("days_1", "3"),
    ];
    owner.post("/admin/segments/new", &rows).await;
    let page = owner.get("/admin/segments/new").await.text;
    assert!(page.contains("This is already taken."), "{page}");
    let support = shop.staff("support").await;
    assert_eq!(
        support.get("/admin/segments").await.status,
        StatusCode::FORBIDDEN
    );
}

#[tokio::test]
async fn vc_17_a_full_recount_is_a_job() {
    let shop = TestShop::open().await;
    shop.known("ada@example.com").await;
    shop.segment("new", r#"{"kind":"signed_up_within","days":7}"#)
        .await;
    let id = shop.text("select id::text from segments").await;
    let owner = shop.staff("owner").await;
    owner
        .post(&format!("/admin/segments/{id}/recount"), &[])
        .await;
    let members = "select coalesce(members, -1) from segments";
    assert_eq!(shop.count(members).await, -1, "nobody waited for it");
    let stop = CancellationToken::new();
    let state = shop.platform.state.clone();
    tokio::spawn(jobs::keep_running(state, job_table, stop.clone()));
    for _ in 0..200 {
        if shop.count(members).await == 1 {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    stop.cancel();
    assert_eq!(shop.count(members).await, 1);
}

#[tokio::test]
async fn vc_15_groups_are_made_by_hand() {
    let shop = TestShop::open().await;
    shop.known("ada@example.com").await;
    let owner = shop.staff("owner").await;
    let added = owner.post("/admin/groups", &[("group", "Friends")]).await;
    assert_eq!(added.location(), "/admin/segments?done=added");
    for wrong in ["Friends", "", "a, b"] {
        owner.post("/admin/groups", &[("group", wrong)]).await;
        let page = owner.get("/admin/segments").await.text;
        assert!(page.contains("group-error"), "{wrong}");
    }
    let group = shop.text("select id::text from customer_groups").await;
    let customer = shop.text("select id::text from customers").await;
    let path = format!("/admin/customers/{customer}/groups");
    owner
        .post(&path, &[("group", &group), ("group", "nonsense")])
        .await;
    let known = super::facts::of(&shop).await;
    assert_eq!(
        known.groups.first().map(|name| name.as_str()),
        Some("Friends")
    );
    owner.post(&path, &[]).await;
    assert!(super::facts::of(&shop).await.groups.is_empty());
    owner
        .post(&format!("/admin/groups/{group}/delete"), &[])
        .await;
    assert_eq!(shop.count("select count(*) from customer_groups").await, 0);
}
