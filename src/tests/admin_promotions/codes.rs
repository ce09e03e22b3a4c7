use galleria::core::CodeBatchId;
use galleria::promotion::admin::MakeCodes;
use reqwest::StatusCode;

use super::{form, made, send, set};
use crate::harness::TestShop;

/// The job of the only batch.
async fn job(shop: &TestShop) -> MakeCodes {
    let id = shop.text("select id::text from code_batches").await;
    let batch = CodeBatchId::parse(&id).expect("id");
    MakeCodes::new(shop.registered().await.id, batch)
}

#[tokio::test]
async fn cpn_26_own_words_are_allowed_with_a_warning_and_a_suggested_limit() {
    let shop = TestShop::open().await;
    let merchant = shop.staff("manager").await;
    let codes = [("trigger", "code"), ("codes", "welcome10\nK3N8QZ5TW2M7P")];
    let page = made(&merchant, &codes).await;
    let editor = merchant.get(&page).await.text;
    assert!(editor.contains("WELCOME10 can be guessed"), "a warning");
    let list = merchant.get(&format!("{page}/codes")).await.text;
    assert_eq!(list.matches("This code can be guessed").count(), 1);
    assert!(list.contains("Limit to 100 uses"));
    let id = shop
        .text("select id::text from coupon_codes where code = 'WELCOME10'")
        .await;
    let limited = merchant
        .post(&format!("{page}/codes/{id}/limit"), &[])
        .await;
    assert_eq!(limited.location(), format!("{page}/codes?done=changed"));
    let list = merchant.get(&format!("{page}/codes")).await.text;
    assert!(list.contains("0 / 100") && !list.contains("This code can be guessed"));

    let other = form(&merchant, "/admin/promotions/new").await;
    let mut other = other;
    set(&mut other, "name", "Another");
    set(&mut other, "trigger", "code");
    set(&mut other, "codes", "Welcome10 ");
    let taken = send(&merchant, "/admin/promotions", &other).await;
    assert_eq!(taken.location(), "/admin/promotions/new");
    let told = merchant.get("/admin/promotions/new").await.text;
    assert!(told.contains("id=\"codes-error\"") && told.contains("Welcome10"));
    assert_eq!(
        shop.count("select count(*) from promotions").await,
        1,
        "nothing by halves"
    );
}

#[tokio::test]
async fn sec_29_cpn_37_a_batch_makes_many_codes_that_nobody_guesses() {
    let shop = TestShop::open().await;
    let merchant = shop.staff("manager").await;
    let page = made(&merchant, &[("trigger", "code")]).await;
    let wish = [
        ("batch_wanted", "2500"),
        ("batch_prefix", "sale"),
        ("batch_channel", "newsletter"),
        ("batch_uses", "1"),
    ];
    let asked = merchant.post(&format!("{page}/batches"), &wish).await;
    assert_eq!(asked.location(), format!("{page}/codes?done=added"));
    let state = &shop.platform.state;
    let job = job(&shop).await;
    assert!(job.make_some(state).await.expect("some"));
    let half = merchant.get(&format!("{page}/codes")).await;
    assert!(
        half.text.contains("1000 of 2500 codes created")
            || half.text.contains("1,000 of 2,500 codes created")
    );
    assert_eq!(half.header("refresh"), "2", "the page follows");
    // What a restart does: the same job begins anew.
    job.perform(state).await.expect("the rest");
    job.perform(state).await.expect("nothing more");
    let codes = "select count(distinct code_normalized) from coupon_codes
        where code ~ '^SALE-[2-9A-HJKMNP-Z]{13}$' and limit_total = 1 and channel = 'newsletter'";
    assert_eq!(shop.count(codes).await, 2500);
    assert_eq!(
        shop.count("select count(*) from coupon_codes where code ~ '-.*[01OIL]'")
            .await,
        0
    );
    let file = merchant.get(&format!("{page}/codes.csv")).await;
    assert_eq!(file.status, StatusCode::OK);
    assert_eq!(file.text.lines().count(), 2501);
    assert_eq!(
        merchant
            .get(&format!("{page}/codes"))
            .await
            .header("refresh"),
        ""
    );
}

#[tokio::test]
async fn ex_15_a_batch_that_was_stopped_gets_no_more_codes() {
    let shop = TestShop::open().await;
    let merchant = shop.staff("manager").await;
    let page = made(&merchant, &[("trigger", "code")]).await;
    merchant
        .post(&format!("{page}/batches"), &[("batch_wanted", "3000")])
        .await;
    let state = &shop.platform.state;
    let job = job(&shop).await;
    job.make_some(state).await.expect("some");
    let batch = shop.text("select id::text from code_batches").await;
    let stopped = merchant
        .post(&format!("{page}/batches/{batch}/cancel"), &[])
        .await;
    assert_eq!(stopped.location(), format!("{page}/codes?done=changed"));
    job.perform(state).await.expect("nothing");
    assert_eq!(shop.count("select count(*) from coupon_codes").await, 1000);
    for wrong in ["0", "100001", "many", ""] {
        let refused = merchant
            .post(&format!("{page}/batches"), &[("batch_wanted", wrong)])
            .await;
        assert_eq!(refused.location(), format!("{page}/codes"), "{wrong}");
    }
    let told = merchant.get(&format!("{page}/codes")).await.text;
    assert!(told.contains("id=\"batch_wanted-error\"") && told.contains("stopped after"));
}

#[tokio::test]
async fn cpn_37_a_code_is_bound_to_a_customer_when_wished() {
    let shop = TestShop::open().await;
    let merchant = shop.staff("manager").await;
    shop.sql("insert into customers (id, email, email_normalized) values (gen_random_uuid(), 'ada@example.com', 'ada@example.com')")
        .await;
    let page = made(&merchant, &[("trigger", "code")]).await;
    let bound = [("code", "FORADA"), ("customer", "Ada@example.com")];
    let added = merchant.post(&format!("{page}/codes"), &bound).await;
    assert_eq!(added.location(), format!("{page}/codes?done=added"));
    let sql = "select count(*) from coupon_codes k join customers c on c.id = k.customer_id where c.email = 'ada@example.com'";
    assert_eq!(shop.count(sql).await, 1);
    let batch = [("batch_wanted", "5"), ("batch_customer", "ada@example.com")];
    merchant.post(&format!("{page}/batches"), &batch).await;
    let job = job(&shop).await;
    job.perform(&shop.platform.state).await.expect("codes");
    assert_eq!(shop.count(sql).await, 6);
    let stranger = [("code", "FORBOB"), ("customer", "bob@example.com")];
    let refused = merchant.post(&format!("{page}/codes"), &stranger).await;
    assert_eq!(refused.location(), format!("{page}/codes"));
    let told = merchant.get(&format!("{page}/codes")).await.text;
    assert!(told.contains("id=\"customer-error\"") && told.contains("value=\"FORBOB\""));
    assert!(told.contains("only for ada@example.com"));
}

#[tokio::test]
async fn cpn_11_each_channel_gets_a_code_of_its_own() {
    let shop = TestShop::open().await;
    let merchant = shop.staff("manager").await;
    let page = made(&merchant, &[("trigger", "code")]).await;
    let channels = [
        ("channels", "facebook\r\ninstagram\r\n=tiktok"),
        ("channel_prefix", "AD"),
    ];
    let made = merchant
        .post(&format!("{page}/codes/channels"), &channels)
        .await;
    assert_eq!(made.location(), format!("{page}/codes?done=added"));
    assert_eq!(
        shop.count("select count(distinct channel) from coupon_codes where code like 'AD-%'")
            .await,
        3
    );
    let file = merchant.get(&format!("{page}/codes.csv")).await.text;
    assert!(file.contains(",'=tiktok,"), "no formula: {file}");
    let id = shop
        .text("select id::text from coupon_codes where channel = 'facebook'")
        .await;
    merchant
        .post(&format!("{page}/codes/{id}/disable"), &[])
        .await;
    assert_eq!(
        shop.count("select count(*) from coupon_codes where disabled_at is not null")
            .await,
        1
    );
    merchant
        .post(&format!("{page}/codes/{id}/enable"), &[])
        .await;
    assert_eq!(
        shop.count("select count(*) from coupon_codes where disabled_at is not null")
            .await,
        0
    );
}
