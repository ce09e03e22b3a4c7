//! Forms that failed are kept, but not for everybody to store in what they like.

use crate::harness::TestShop;

#[tokio::test]
async fn sec_15_forms_that_fail_are_no_free_storage() {
    let shop = TestShop::open().await;
    let junk = "x7".repeat(200_000);
    for turn in 0..60 {
        let visitor = shop.stranger();
        let sent = [
            ("email", "nobody"),
            ("first_name", "Ada"),
            ("surname", junk.as_str()),
            ("junk", junk.as_str()),
        ];
        let answer = visitor.post("/account/register", &sent).await;
        assert_eq!(answer.location(), "/account/register");
        if turn == 0 {
            let page = visitor.get("/account/register").await.text;
            assert!(page.contains("value=\"nobody\"") && page.contains("value=\"Ada\""));
            assert!(page.contains("id=\"surname-error\""), "the fault is told");
        }
    }
    let stored = "select coalesce(sum(length(fields::text)), 0)::bigint from form_drafts";
    let stored = shop.count(stored).await;
    assert!(stored < 60 * 1_000, "{stored} characters");
    let unknown = "select count(*) from form_drafts where fields::text like '%junk%'";
    assert_eq!(shop.count(unknown).await, 0);
}

#[tokio::test]
async fn sec_15_one_session_keeps_so_much_and_no_more() {
    let shop = TestShop::open().await;
    let merchant = shop.staff("manager").await;
    merchant.post("/admin/products", &[("title", "")]).await;
    shop.sql(
        "insert into form_drafts (session_hash, form, fields)
         select token_hash, 'other-' || n, '[]' from sessions, generate_series(1, 60) n",
    )
    .await;
    let description = "Brass & glass. ".repeat(20_000);
    let form = [("title", ""), ("description", description.as_str())];
    let answer = merchant.post("/admin/products", &form).await;
    assert_eq!(answer.location(), "/admin/products/new");
    assert_eq!(
        shop.count(
            "select max(count) from (select count(*) from form_drafts group by session_hash) c"
        )
        .await,
        40
    );
    let kept = "select length(fields::text)::bigint from form_drafts where form like 'product%'";
    assert!(
        shop.count(kept).await > 300_000,
        "a large product comes back whole"
    );
}

#[tokio::test]
async fn sec_15_sessions_that_hold_nothing_go_soon() {
    let shop = TestShop::open().await;
    shop.sql(
        "insert into sessions (token_hash, seen_at, expires_at, cookies_allowed) values
         ('\\x01', now() - interval '25 hours', now() + interval '59 days', null),
         ('\\x02', now() - interval '25 hours', now() + interval '59 days', false),
         ('\\x03', now() - interval '15 days', now() + interval '45 days', true),
         ('\\x04', now() - interval '2 hours', now() + interval '59 days', null),
         ('\\x05', now() - interval '25 hours', now() + interval '59 days', null);
         insert into form_drafts (session_hash, form, fields, updated_at) values
         ('\\x01', 'f', '[]', now() - interval '25 hours'), ('\\x04', 'f', '[]', now()), ('\\x05', 'f', '[]', now())",
    )
    .await;
    let job = galleria::jobs::TidyTenant::new(shop.registered().await.id);
    job.perform(&shop.platform.state).await.expect("tidied");
    let left = shop
        .text("select string_agg(encode(token_hash, 'hex'), ' ' order by token_hash) from sessions")
        .await;
    assert_eq!(left, "02 04 05", "who is typing now is not forgotten");
    assert_eq!(shop.count("select count(*) from form_drafts").await, 2);
}
