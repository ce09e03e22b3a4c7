//! What the shop knows of customers, and what they allow.

use reqwest::StatusCode;

use crate::account::form;
use crate::goods::Guest;
use crate::harness::TestShop;

#[tokio::test]
async fn vc_21_the_cookie_notice_is_answered_recorded_and_taken_back() {
    let shop = TestShop::open().await;
    let page = shop.get("/").await.text;
    assert!(page.contains("cookie-notice"), "{page}");
    let nothing = "select count(*) from sessions";
    assert_eq!(shop.count(nothing).await, 0, "nothing is stored before");

    let fields = [
        ("cookies", "accept"),
        ("source", "notice"),
        ("back", "/search?q=lamp"),
    ];
    let answer = shop.post("/privacy/consent", &fields).await;
    assert_eq!(answer.location(), "/search?q=lamp");
    assert!(!shop.get("/").await.text.contains("cookie-notice"));
    let said = "select string_agg(channel || ' ' || granted || ' ' || source || ' ' || (recorded_at > now() - interval '1 minute'), ', ' order by id) from consents";
    assert_eq!(shop.text(said).await, "cookies true cookie_notice true");

    let page = shop.get("/privacy/consent").await.text;
    assert!(page.contains("You have allowed this."), "{page}");
    shop.post("/privacy/consent", &[("cookies", "decline")])
        .await;
    let page = shop.get("/privacy/consent").await.text;
    assert!(page.contains("You have not allowed this."));
    assert_eq!(
        shop.text(said).await,
        "cookies true cookie_notice true, cookies false consent_page true"
    );
    let names = "select count(distinct visitor_id) from consents";
    assert_eq!(shop.count(names).await, 2, "the name before is given up");
}

#[tokio::test]
async fn vc_21_yes_and_no_are_as_easy_and_the_footer_leads_back() {
    let shop = TestShop::open().await;
    let page = shop.get("/").await.text;
    let notice = page.split("cookie-notice").nth(1).expect("notice");
    let notice = notice.split("</aside>").next().expect("its end");
    for (mark, times) in [
        (r#"name="cookies""#, 2),
        (r#"data-size="small""#, 2),
        (r#"class="button""#, 2),
        ("data-kind", 0),
    ] {
        assert_eq!(notice.matches(mark).count(), times, "{mark} in {notice}");
    }
    assert!(page.matches(r#"href="/privacy/consent""#).count() >= 2);
    for back in ["https://evil.test/", "//evil.test", "/\\evil.test"] {
        let fields = [("cookies", "decline"), ("back", back)];
        let answer = shop.stranger().post("/privacy/consent", &fields).await;
        assert_eq!(answer.location(), "/privacy/consent?done=saved");
    }
    let wrong = shop
        .post_as_program("/privacy/consent", &[("cookies", "perhaps")])
        .await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn vc_21_the_marketing_permission_is_unticked_recorded_and_revocable() {
    let shop = TestShop::open().await;
    let fields = form("ada@example.com", &[("news", "on")]);
    shop.post("/account/register", &fields).await;
    let link = shop.minted("account_proof").await;
    shop.post(&link, &[]).await;
    let said = "select string_agg(channel || ' ' || granted || ' ' || source, ', ' order by id) from consents where customer_id is not null";
    assert_eq!(shop.text(said).await, "email true registration");
    shop.post("/account/consent", &[]).await;
    shop.post("/privacy/consent", &[("news", "accept")]).await;
    shop.post("/account/consent", &[]).await;
    assert_eq!(
        shop.text(said).await,
        "email true registration, email false account, email true consent_page, email false account"
    );
    let visitor = shop.stranger();
    visitor.known("grace@example.com").await;
    let grace = "select count(*) from consents c join customers u on u.id = c.customer_id where u.email = 'grace@example.com'";
    assert_eq!(shop.count(grace).await, 0, "nothing is allowed unasked");
}

#[tokio::test]
async fn vc_21_the_answer_goes_with_a_shopper_who_signs_in() {
    let shop = TestShop::open().await;
    shop.post("/privacy/consent", &[("cookies", "decline")])
        .await;
    shop.known("ada@example.com").await;
    assert!(!shop.get("/").await.text.contains("cookie-notice"));
}

#[tokio::test]
async fn cd_1_the_record_shows_what_was_bought_when_and_for_how_much() {
    let shop = TestShop::open().await;
    shop.send_parcels().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.known("ada@example.com").await;
    shop.buy(&lamp, Guest::named("ada").with("email", "ada@example.com"))
        .await;
    let owner = shop.staff("owner").await;
    let list = owner.get("/admin/customers").await.text;
    assert!(
        list.contains("Ada Lovelace") && list.contains("€54.90"),
        "{list}"
    );
    let id = shop.text("select id::text from customers").await;
    let record = owner.get(&format!("/admin/customers/{id}")).await.text;
    for words in [
        "1 × The lamp",
        "#1001",
        "€54.90",
        "ada@example.com",
        "<time",
    ] {
        assert!(record.contains(words), "{words} in {record}");
    }
    let missing = owner
        .get("/admin/customers/01890a5d-ac96-774b-bcce-b302099a8057")
        .await;
    assert_eq!(missing.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn sec_28_support_sees_contact_data_masked_and_cannot_search_it() {
    let shop = TestShop::open().await;
    shop.known("ada@example.com").await;
    let said = [
        ("first_name", "Ada"),
        ("surname", "Lovelace"),
        ("phone", "+49 30 123456"),
        ("birthday", "1992-02-29"),
    ];
    shop.post("/account/profile", &said).await;
    let id = shop.text("select id::text from customers").await;
    let support = shop.staff("support").await;
    let record = support.get(&format!("/admin/customers/{id}")).await.text;
    assert!(
        record.contains("a…@e….com") && record.contains("… 56"),
        "{record}"
    );
    for page in [record, support.get("/admin/customers").await.text] {
        for hidden in ["ada@example.com", "123456", "1992"] {
            assert!(!page.contains(hidden), "{hidden}");
        }
    }
    let found = support.get("/admin/customers?q=ada%40example").await.text;
    assert!(found.contains("No customers here"));
    let found = support.get("/admin/customers?q=lovelace").await.text;
    assert!(found.contains("Ada Lovelace"));
}
