use galleria::core::Email;
use galleria::identity::create_first_owner;
use reqwest::{Method, StatusCode, header};

use crate::harness::TestShop;
use crate::staff::PASSWORD;

#[tokio::test]
async fn ex_1_the_staff_signs_in_with_a_plain_form() {
    let shop = TestShop::open().await;
    let asked = shop.get("/admin/account").await;
    assert_eq!(asked.status, StatusCode::SEE_OTHER);
    assert_eq!(asked.location(), "/admin/sign-in?next=%2Fadmin%2Faccount");
    assert!(shop.get(&asked.location()).await.text.contains("<form"));
    let member = shop.staff("support").await;
    let page = member.get("/admin/account").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text.contains("class=\"admin\"") && page.text.contains("support@example.com"));
    assert!(
        !page.text.contains("/admin/staff"),
        "only what the role opens is shown"
    );
}

#[tokio::test]
async fn ex_1_a_program_is_told_with_a_status() {
    let shop = TestShop::open().await;
    let request = shop.request(Method::GET, "/admin/account");
    assert_eq!(shop.send(request).await.status, StatusCode::UNAUTHORIZED);
    let wrong = [("email", "nobody@example.com"), ("password", "wrong")];
    let answer = shop.post_as_program("/admin/sign-in", &wrong).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn ex_1_a_sign_in_leads_back_but_never_out_of_the_admin() {
    let shop = TestShop::open().await;
    shop.staff("owner").await;
    for (next, expected) in [
        ("/admin/account", "/admin/account"),
        ("https://evil.test/", "/admin"),
        ("//evil.test/admin", "/admin"),
    ] {
        let fields = [
            ("email", "owner@example.com"),
            ("password", PASSWORD),
            ("next", next),
        ];
        assert_eq!(
            shop.stranger()
                .post("/admin/sign-in", &fields)
                .await
                .location(),
            expected
        );
    }
}

#[tokio::test]
async fn sec_6_guessing_gets_slower_and_tells_nothing() {
    let shop = TestShop::open().await;
    shop.staff("owner").await;
    let mut answers = Vec::new();
    for email in ["owner@example.com", "nobody@example.com"] {
        let visitor = shop.stranger();
        let mut statuses = Vec::new();
        let mut pages = Vec::new();
        for _ in 0..8 {
            let fields = [("email", email), ("password", "wrong")];
            statuses.push(
                visitor
                    .post_as_program("/admin/sign-in", &fields)
                    .await
                    .status,
            );
        }
        visitor.sign_in(email, "wrong").await;
        let page = visitor.get("/admin/sign-in").await.text;
        pages.push(
            page.replace(email, "")
                .lines()
                .filter(|l| !l.contains("nonce"))
                .count(),
        );
        assert_eq!(statuses[0], StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(statuses[7], StatusCode::TOO_MANY_REQUESTS);
        answers.push((statuses, pages));
    }
    assert_eq!(
        answers[0], answers[1],
        "a known and an unknown address look alike"
    );
    shop.sql("update sign_in_throttles set blocked_until = now() + interval '1 minute' where blocked_until is not null")
        .await;
    let right = shop.sign_in("owner@example.com", PASSWORD).await;
    assert!(
        !right.location().ends_with("/admin"),
        "closed for the right password too"
    );
    shop.sql("update sign_in_throttles set blocked_until = now() - interval '1 second'")
        .await;
    assert_eq!(
        shop.sign_in("owner@example.com", PASSWORD).await.location(),
        "/admin"
    );
    let closed = "select count(*) from sign_in_throttles where scope like 'account:%'";
    assert_eq!(
        shop.count(closed).await,
        1,
        "the right password forgives its own account"
    );
}

#[tokio::test]
async fn sec_6_many_guesses_at_once_are_not_all_looked_at() {
    let shop = TestShop::open().await;
    let guesses = (0..30).map(|_| {
        shop.post_as_program(
            "/admin/sign-in",
            &[("email", "owner@example.com"), ("password", "guess")],
        )
    });
    let answers = futures::future::join_all(guesses).await;
    let looked_at = answers
        .iter()
        .filter(|a| a.status == StatusCode::UNPROCESSABLE_ENTITY)
        .count();
    assert!(looked_at <= 6, "{looked_at} of 30 were looked at");
}

#[tokio::test]
async fn sec_8_a_generated_password_opens_only_the_page_that_replaces_it() {
    let shop = TestShop::open().await;
    let mut tx = shop.tx().await;
    let email = Email::parse("Ada@Example.com").unwrap();
    let generated = create_first_owner(&mut tx, &email, "Ada")
        .await
        .unwrap()
        .unwrap();
    assert!(
        create_first_owner(&mut tx, &email, "Ada")
            .await
            .unwrap()
            .is_none()
    );
    tx.commit().await.unwrap();

    assert_eq!(
        shop.sign_in("ada@example.com", &generated).await.location(),
        "/admin"
    );
    for path in ["/admin/account", "/admin/orders"] {
        let answer = shop.get(path).await;
        if answer.status != StatusCode::NOT_FOUND {
            assert_eq!(answer.location(), "/admin/password", "{path}");
        }
    }
    let everywhere = shop
        .post_as_program("/admin/sign-out-everywhere", &[])
        .await;
    assert_eq!(everywhere.status, StatusCode::FORBIDDEN);

    let change = |new: &str| {
        let fields = [
            ("current_password".to_owned(), generated.clone()),
            ("new_password".to_owned(), new.to_owned()),
            ("new_password_again".to_owned(), new.to_owned()),
        ];
        let request = shop
            .request(Method::POST, "/admin/password")
            .header(header::ACCEPT, "text/html")
            .form(&fields);
        shop.send(request)
    };
    assert_eq!(change(&generated).await.location(), "/admin/password");
    assert_eq!(change("too-short-1").await.location(), "/admin/password");
    let page = shop.get("/admin/password").await.text;
    assert!(
        page.contains("Enter at least 12 characters."),
        "sec_7: the reason is shown"
    );
    assert_eq!(
        change("lamps & 4 chairs").await.location(),
        "/admin/account?done=saved"
    );
    assert_eq!(shop.get("/admin/account").await.status, StatusCode::OK);
}

#[tokio::test]
async fn sec_8_every_session_ends_with_the_password() {
    let shop = TestShop::open().await;
    let (here, there) = (shop.staff("owner").await, shop.staff("owner").await);
    let new = "tables + 5 lamps";
    let fields = [
        ("current_password", PASSWORD),
        ("new_password", new),
        ("new_password_again", new),
    ];
    here.post("/admin/password", &fields).await;
    assert_eq!(here.get("/admin/account").await.status, StatusCode::OK);
    assert_eq!(
        there.get("/admin/account").await.status,
        StatusCode::SEE_OTHER
    );
}

#[tokio::test]
async fn ex_1_signing_in_makes_a_new_session_and_signing_out_ends_it() {
    let shop = TestShop::open().await;
    let member = shop.staff("owner").await;
    let before = shop
        .text("select encode(token_hash, 'hex') from staff_sessions")
        .await;
    member.sign_in("owner@example.com", PASSWORD).await;
    assert_eq!(shop.count("select count(*) from staff_sessions").await, 1);
    assert_ne!(
        before,
        shop.text("select encode(token_hash, 'hex') from staff_sessions")
            .await
    );
    let other = shop.staff("owner").await;
    member.post("/admin/sign-out-everywhere", &[]).await;
    assert_eq!(
        other.get("/admin/account").await.status,
        StatusCode::SEE_OTHER
    );
    assert_eq!(shop.count("select count(*) from staff_sessions").await, 0);
}

#[tokio::test]
async fn mt_13_a_staff_session_of_one_shop_is_refused_by_another() {
    let shop = TestShop::open().await;
    let neighbour = shop.neighbour("globex").await;
    shop.staff("owner").await;
    neighbour.staff("owner").await;
    let answer = shop.sign_in("owner@example.com", PASSWORD).await;
    let cookie = answer.header("set-cookie");
    let cookie = cookie.split(';').next().unwrap();
    let asked = async |of: TestShop| {
        let request = of.request(Method::GET, "/admin/account");
        of.send(request.header(header::COOKIE, cookie)).await.status
    };
    assert_eq!(asked(shop.stranger()).await, StatusCode::OK);
    assert_eq!(asked(neighbour.stranger()).await, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn sec_8_an_invited_member_joins_by_a_link_that_works_once() {
    let shop = TestShop::open().await;
    let owner = shop.staff("owner").await;
    let fields = [
        ("email", "Grace@Example.com"),
        ("name", "Grace"),
        ("role", "manager"),
    ];
    assert_eq!(
        owner.post("/admin/staff", &fields).await.location(),
        "/admin/staff?done=sent"
    );
    assert_eq!(
        owner.post("/admin/staff", &fields).await.location(),
        "/admin/staff"
    );
    let again = owner.get("/admin/staff").await.text;
    assert!(again.contains("already taken") && again.contains("Grace@Example.com"));
    let path = shop.minted("staff_invitation").await;
    assert!(
        !shop
            .text("select data::text from outbox")
            .await
            .contains(&path)
    );

    let visitor = shop.stranger();
    assert!(visitor.get(&path).await.text.contains("Join the team"));
    let choose = [
        ("new_password", "chairs & 4 lamps"),
        ("new_password_again", "chairs & 4 lamps"),
    ];
    let weak = [
        ("new_password", "password"),
        ("new_password_again", "password"),
    ];
    assert_eq!(visitor.post(&path, &weak).await.location(), path);
    assert!(visitor.get(&path).await.text.contains("At least 12"));
    assert_eq!(
        visitor.post(&path, &choose).await.location(),
        "/admin/sign-in?done=password-set"
    );
    assert_eq!(visitor.get(&path).await.status, StatusCode::GONE);
    assert_eq!(
        visitor.post_as_program(&path, &choose).await.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    let signed_in = visitor.sign_in("grace@example.com", "chairs & 4 lamps");
    assert_eq!(signed_in.await.location(), "/admin");
}

#[tokio::test]
async fn sec_8_asking_for_a_new_password_tells_nothing_and_the_link_runs_out() {
    let shop = TestShop::open().await;
    let member = shop.staff("manager").await;
    let mut answers = Vec::new();
    for email in ["nobody@example.com", "manager@example.com"] {
        let fields = [("email", email)];
        let asked = shop.post("/admin/forgotten-password", &fields).await;
        answers.push((asked.status, asked.location(), asked.text));
    }
    assert_eq!(answers[0], answers[1]);
    shop.links_looked_up().await;
    assert_eq!(
        shop.count("select count(*) from outbox where secret").await,
        1
    );
    let path = shop.minted("password_reset").await;
    let invitation = path.replace("password-reset", "invitation");
    assert_eq!(shop.get(&invitation).await.status, StatusCode::GONE);
    shop.sql("update secret_links set expires_at = now() - interval '1 second'")
        .await;
    assert_eq!(shop.get(&path).await.status, StatusCode::GONE);
    let path = shop.minted("password_reset").await;
    let choose = [
        ("new_password", "chairs & 4 lamps"),
        ("new_password_again", "chairs & 4 lamps"),
    ];
    shop.post(&path, &choose).await;
    assert_eq!(
        member.get("/admin/account").await.status,
        StatusCode::SEE_OTHER
    );
    let signed_in = shop.sign_in("manager@example.com", "chairs & 4 lamps");
    assert_eq!(signed_in.await.location(), "/admin");
}

#[tokio::test]
async fn sec_8_the_last_owner_can_neither_be_demoted_nor_shut_out() {
    let shop = TestShop::open().await;
    let owner = shop.staff("owner").await;
    let of = async |role: &str| {
        shop.text(&format!(
            "select id::text from staff_members where role = '{role}'"
        ))
        .await
    };
    let own = format!("/admin/staff/{}", of("owner").await);
    let answer = owner.post(&own, &[("role", "support")]).await;
    assert_eq!(answer.location(), own);
    assert!(owner.get(&own).await.text.contains("the last one"));
    let refused = owner.post(&format!("{own}/disable"), &[]).await;
    assert_eq!(refused.location(), format!("{own}?refused=last-owner"));

    let manager = shop.staff("manager").await;
    let theirs = format!("/admin/staff/{}", of("manager").await);
    let grant = [("role", "manager"), ("may_export_customers", "on")];
    owner.post(&theirs, &grant).await;
    assert_eq!(
        shop.count("select count(*) from staff_members where may_export_customers")
            .await,
        1
    );
    owner.post(&format!("{theirs}/disable"), &[]).await;
    assert_eq!(
        manager.get("/admin/account").await.status,
        StatusCode::SEE_OTHER
    );
    assert_ne!(
        shop.sign_in("manager@example.com", PASSWORD)
            .await
            .location(),
        "/admin"
    );
    owner.post(&format!("{theirs}/enable"), &[]).await;
    assert_eq!(
        shop.sign_in("manager@example.com", PASSWORD)
            .await
            .location(),
        "/admin"
    );
}

#[tokio::test]
async fn sec_8_two_owners_cannot_demote_each_other_at_once() {
    let shop = TestShop::open().await;
    let first = shop.staff("owner").await;
    shop.sql("update staff_members set email = 'first@example.com'")
        .await;
    let second = shop.staff("owner").await;
    let id = async |email: &str| {
        let sql = format!("select id::text from staff_members where email = '{email}'");
        format!("/admin/staff/{}", shop.text(&sql).await)
    };
    let (of_first, of_second) = (id("first@example.com").await, id("owner@example.com").await);
    let demote = [("role", "support")];
    futures::future::join(
        first.post(&of_second, &demote),
        second.post(&of_first, &demote),
    )
    .await;
    let owners = "select count(*) from staff_members where role = 'owner'";
    assert_eq!(shop.count(owners).await, 1);
}
