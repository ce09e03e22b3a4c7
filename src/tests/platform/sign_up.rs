use galleria::platform::{SignUpPolicy, sign_up};
use reqwest::StatusCode;
use uuid::Uuid;

use super::{PASSWORD, operator};
use crate::harness::{TestPlatform, TestShop, Visitor};

const WISH: [(&str, &str); 3] = [
    ("shop_name", "Paper & Ink"),
    ("tenant", "paper"),
    ("email", "ada@paper.example"),
];

/// The newest wish for a shop of that name.
async fn wish(platform: &TestPlatform, tenant: &str) -> Uuid {
    sqlx::query_scalar(
        "select id from platform.sign_ups where tenant_name = $1 order by created_at desc limit 1",
    )
    .bind(tenant)
    .fetch_one(platform.state.db.pool())
    .await
    .expect("a wish")
}

/// The link that the mail of a wish holds.
async fn link(platform: &TestPlatform, tenant: &str) -> String {
    let id = wish(platform, tenant).await;
    let mut tx = platform.state.db.begin_platform().await.unwrap();
    let token = sign_up::mint_link(&mut tx, id)
        .await
        .unwrap()
        .expect("open");
    tx.commit().await.unwrap();
    sign_up::link_path(&token)
}

async fn number(platform: &TestPlatform, sql: &'static str) -> i64 {
    sqlx::query_scalar(sql)
        .fetch_one(platform.state.db.pool())
        .await
        .unwrap()
}

fn password(again: &'static str) -> [(&'static str, &'static str); 2] {
    [("new_password", PASSWORD), ("new_password_again", again)]
}

#[tokio::test]
async fn ex_18_an_open_sign_up_proves_the_address_and_makes_the_shop() {
    let platform = TestPlatform::start(|_| {}).await;
    let visitor = Visitor::of(&platform);
    assert_eq!(
        visitor.post("/sign-up", &WISH).await.location(),
        "/sign-up/sent"
    );
    let mails = "select count(*) from platform.outbox where kind = 'sign_up_proof' and recipient = 'ada@paper.example'";
    assert_eq!(number(&platform, mails).await, 1);
    let tenants = "select count(*) from platform.tenants";
    assert_eq!(
        number(&platform, tenants).await,
        0,
        "nothing before the proof"
    );

    let path = link(&platform, "paper").await;
    let secret = path.rsplit('/').next().unwrap().to_owned();
    let kept: String =
        sqlx::query_scalar("select s::text || o::text from platform.sign_ups s, platform.outbox o")
            .fetch_one(platform.state.db.pool())
            .await
            .unwrap();
    assert!(!kept.contains(&secret), "only its hash is kept");

    assert!(visitor.get(&path).await.text.contains("Paper &amp; Ink"));
    assert_eq!(
        number(&platform, tenants).await,
        0,
        "looking changes nothing"
    );
    let refused = visitor.post(&path, &password("something else")).await;
    assert_eq!(refused.location(), path);
    assert!(
        visitor
            .get(&path)
            .await
            .text
            .contains("new_password_again-error")
    );
    assert_eq!(number(&platform, tenants).await, 0);

    let opened = visitor.post(&path, &password(PASSWORD)).await;
    assert_eq!(opened.location(), path, "never to another host");
    let told = visitor.get(&path).await;
    assert_eq!(told.status, StatusCode::OK);
    for address in ["//paper.", "/admin\""] {
        assert!(told.text.contains(address), "{address}: {}", told.text);
    }
    let shop = TestShop::on(platform.clone(), "paper");
    assert!(shop.get("/").await.text.contains("Paper &amp; Ink"));
    let entered = shop
        .post(
            "/admin/sign-in",
            &[("email", "ada@paper.example"), ("password", PASSWORD)],
        )
        .await;
    assert!(
        entered.header("set-cookie").contains("staff="),
        "{entered:?}"
    );
    // A second click on the button, in this window or another, changes nothing and leads to the same page.
    let again = visitor.post(&path, &password("something else")).await;
    assert_eq!(again.location(), path);
    assert_eq!(number(&platform, tenants).await, 1);
    let members = "select count(*) from t_paper.staff_members";
    assert_eq!(number(&platform, members).await, 1);
    // Only whoever holds the link is told, and not for ever.
    let expire = "update platform.sign_ups set token_expires_at = now() - interval '1 minute'";
    sqlx::query(expire)
        .execute(platform.state.db.pool())
        .await
        .unwrap();
    assert_eq!(visitor.get(&path).await.status, StatusCode::GONE);
    let late = visitor.post_as_program(&path, &password(PASSWORD)).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn ex_18_a_name_that_went_meanwhile_can_be_replaced() {
    let platform = TestPlatform::start(|_| {}).await;
    let visitor = Visitor::of(&platform);
    visitor.post("/sign-up", &WISH).await;
    let path = link(&platform, "paper").await;
    TestShop::on(platform.clone(), "paper").created().await;
    let taken = visitor.post(&path, &password(PASSWORD)).await;
    assert_eq!(taken.location(), path);
    assert!(visitor.get(&path).await.text.contains("name=\"tenant\""));
    let [one, two] = password(PASSWORD);
    let opened = visitor.post(&path, &[one, two, ("tenant", "ink")]).await;
    assert_eq!(opened.location(), path);
    let told = visitor.get(&path).await.text;
    assert!(told.contains("//ink.") && !told.contains("//paper."));
    // With the shop, its page goes too.
    sqlx::query("delete from platform.tenants where name = 'ink'")
        .execute(platform.state.db.pool())
        .await
        .unwrap();
    assert_eq!(visitor.get(&path).await.status, StatusCode::GONE);
}

#[tokio::test]
async fn ex_18_by_approval_the_operator_decides_after_the_proof() {
    let platform = TestPlatform::start(|_| {}).await;
    let operator = operator(&platform).await;
    let chosen = operator
        .post("/operator/policy", &[("policy", "approval")])
        .await;
    assert_eq!(chosen.location(), "/operator/sign-ups?done=saved");
    let visitor = Visitor::of(&platform);
    visitor.post("/sign-up", &WISH).await;
    let unproven = operator.get("/operator/sign-ups").await.text;
    assert!(
        !unproven.contains("ada@paper.example"),
        "not before the proof"
    );
    let path = link(&platform, "paper").await;
    let proven = visitor.post(&path, &password(PASSWORD)).await;
    assert_eq!(proven.location(), "/sign-up/waiting");
    let tenants = "select count(*) from platform.tenants";
    assert_eq!(number(&platform, tenants).await, 0);

    let list = operator.get("/operator/sign-ups").await.text;
    assert!(list.contains("ada@paper.example") && list.contains("Paper &amp; Ink"));
    let id = wish(&platform, "paper").await;
    operator
        .post(&format!("/operator/sign-ups/{id}/approve"), &[])
        .await;
    let mails = "select count(*) from platform.outbox where kind = 'sign_up_approved'";
    assert_eq!(number(&platform, mails).await, 1);
    let path = link(&platform, "paper").await;
    let opened = visitor.post(&path, &password(PASSWORD)).await;
    assert_eq!(opened.location(), path);
    assert!(visitor.get(&path).await.text.contains("//paper."));
}

#[tokio::test]
async fn ex_18_a_declined_wish_makes_no_shop() {
    let platform = TestPlatform::start(|_| {}).await;
    let operator = operator(&platform).await;
    operator
        .post("/operator/policy", &[("policy", "approval")])
        .await;
    let visitor = Visitor::of(&platform);
    visitor.post("/sign-up", &WISH).await;
    let path = link(&platform, "paper").await;
    visitor.post(&path, &[]).await;
    let id = wish(&platform, "paper").await;
    operator
        .post(&format!("/operator/sign-ups/{id}/decline"), &[])
        .await;
    assert_eq!(visitor.get(&path).await.status, StatusCode::GONE);
    let mails = "select count(*) from platform.outbox where kind = 'sign_up_declined'";
    assert_eq!(number(&platform, mails).await, 1);
    let again = operator
        .post(&format!("/operator/sign-ups/{id}/approve"), &[])
        .await;
    assert_eq!(again.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn ex_18_a_closed_sign_up_takes_nobody() {
    let platform = TestPlatform::start(|_| {}).await;
    let operator = operator(&platform).await;
    operator
        .post("/operator/policy", &[("policy", "closed")])
        .await;
    let visitor = Visitor::of(&platform);
    assert!(!visitor.get("/sign-up").await.text.contains("<form"));
    let refused = visitor.post_as_program("/sign-up", &WISH).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        number(&platform, "select count(*) from platform.sign_ups").await,
        0
    );
    let policy = sign_up::settings(&platform.state.db).await.unwrap().sign_up;
    assert_eq!(policy, SignUpPolicy::Closed);
}

#[tokio::test]
async fn ex_18_sign_ups_are_capped() {
    let platform = TestPlatform::start(|_| {}).await;
    let visitor = Visitor::of(&platform);
    for number in 0..3 {
        let tenant = format!("paper-{number}");
        let fields = [WISH[0], ("tenant", &tenant), WISH[2]];
        let taken = visitor.post_as_program("/sign-up", &fields).await;
        assert_eq!(taken.status, StatusCode::SEE_OTHER, "{taken:?}");
    }
    let fields = [
        WISH[0],
        ("tenant", "paper-9"),
        ("email", "ADA@paper.example"),
    ];
    let one_mailbox = visitor.post_as_program("/sign-up", &fields).await;
    assert_eq!(one_mailbox.status, StatusCode::TOO_MANY_REQUESTS);
    for (tenant, email, wanted) in [
        ("ink-1", "b@paper.example", StatusCode::SEE_OTHER),
        ("ink-2", "c@paper.example", StatusCode::SEE_OTHER),
        ("ink-3", "d@paper.example", StatusCode::TOO_MANY_REQUESTS),
    ] {
        let fields = [WISH[0], ("tenant", tenant), ("email", email)];
        let answer = visitor.post_as_program("/sign-up", &fields).await;
        assert_eq!(answer.status, wanted, "{tenant}");
    }
}

#[tokio::test]
async fn mt_11_a_hostile_name_is_refused_at_sign_up_beside_its_field() {
    let platform = TestPlatform::start(|_| {}).await;
    let visitor = Visitor::of(&platform);
    for hostile in [
        "a\"; drop schema",
        "public",
        "www",
        "pg_temp",
        "ab",
        "",
        "ä",
        &"a".repeat(41),
    ] {
        let fields = [WISH[0], ("tenant", hostile), WISH[2]];
        let answer = visitor.post("/sign-up", &fields).await;
        assert_eq!(answer.location(), "/sign-up", "{hostile}");
        let page = visitor.get("/sign-up").await.text;
        assert!(page.contains("aria-invalid=\"true\""), "{hostile}");
        assert!(
            page.contains("value=\"ada@paper.example\""),
            "what was typed is kept"
        );
    }
    // A name that nobody sees, and one that a mail program would turn into a link.
    for hostile in [
        "\u{200b}\u{200b}",
        "http://evil.example click",
        "www.evil.example",
    ] {
        let fields = [("shop_name", hostile), WISH[1], WISH[2]];
        let answer = visitor.post("/sign-up", &fields).await;
        assert_eq!(answer.location(), "/sign-up", "{hostile}");
    }
    assert_eq!(
        number(&platform, "select count(*) from platform.sign_ups").await,
        0
    );
}

#[tokio::test]
async fn ex_18_a_link_that_was_never_given_leads_nowhere() {
    let platform = TestPlatform::start(|_| {}).await;
    let visitor = Visitor::of(&platform);
    for path in [
        "/sign-up/proof/nothing",
        "/sign-up/proof/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "/sign-up/proof/'%20or%201=1",
    ] {
        assert_eq!(visitor.get(path).await.status, StatusCode::GONE, "{path}");
        let posted = visitor.post_as_program(path, &password(PASSWORD)).await;
        assert_eq!(posted.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
    }
}

#[tokio::test]
async fn sec_14_the_platforms_pages_have_a_policy_and_need_no_script() {
    let platform = TestPlatform::start(|_| {}).await;
    let visitor = Visitor::of(&platform);
    for path in [
        "/",
        "/sign-up",
        "/sign-up/sent",
        "/operator/sign-in",
        "/nothing",
    ] {
        let page = visitor.get(path).await;
        let policy = page.header("content-security-policy");
        assert!(policy.contains("script-src 'nonce-"), "{path}: {policy}");
        assert!(!policy.contains("unsafe-inline"));
        assert!(!page.text.contains("<script"), "{path}");
    }
}

#[tokio::test]
async fn ex_18_the_front_page_links_the_shops_to_look_at() {
    let shop = TestShop::open().await;
    let visitor = Visitor::of(&shop.platform);
    let address = format!("http://acme.localhost:{}", shop.platform.address.port());
    assert!(!visitor.get("/").await.text.contains(&address));
    let names = vec![shop.tenant.clone()];
    sign_up::show_demo_shops(&shop.platform.state.db, names)
        .await
        .unwrap();
    let page = visitor.get("/").await.text;
    assert!(page.contains(&address) && page.contains("Acme"));
}
