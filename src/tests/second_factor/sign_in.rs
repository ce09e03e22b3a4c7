use reqwest::{Method, StatusCode};
use time::Duration;

use super::{CODE_PAGE, OWNER, set_up, shop};
use crate::harness::TestShop;
use crate::staff::PASSWORD;

#[tokio::test]
async fn sec_16_the_right_password_alone_opens_nothing() {
    let shop = shop().await;
    let owner = shop.staff("owner").await;
    let factor = set_up(&owner).await;
    let half = shop.half_in(OWNER).await;
    for path in [
        "/admin",
        "/admin/account",
        "/admin/staff",
        "/admin/password",
        super::PAGE,
    ] {
        let answer = half.get(path).await;
        assert!(answer.location().starts_with("/admin/sign-in"), "{path}");
        let program = half.send(half.request(Method::GET, path)).await;
        assert_eq!(program.status, StatusCode::UNAUTHORIZED, "{path}");
    }
    assert_eq!(half.get(CODE_PAGE).await.status, StatusCode::OK);
    // The code is asked for in the browser that knows the password, and nowhere else.
    let code = factor.code(&shop, 0);
    let stranger = shop.stranger();
    let answer = stranger.type_code(&code).await;
    assert!(answer.location().starts_with("/admin/sign-in?"));
    let answer = stranger
        .post_as_program(CODE_PAGE, &[("code", &code)])
        .await;
    assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
    let fields = [("code", code.as_str()), ("next", "/admin/orders?x=1")];
    let answer = half.post(CODE_PAGE, &fields).await;
    assert_eq!(answer.location(), "/admin/orders?x=1");
    assert!(half.is_in().await);
    // It is used up.
    assert_eq!(shop.count("select count(*) from half_sign_ins").await, 0);
    let again = half.type_code(&factor.code(&shop, 1)).await;
    assert!(
        again
            .location()
            .starts_with("/admin/sign-in?done=code-late")
    );
}

#[tokio::test]
async fn sec_16_a_half_sign_in_ends_after_five_minutes_and_with_the_password() {
    let shop = shop().await;
    let owner = shop.staff("owner").await;
    let factor = set_up(&owner).await;
    let late = shop.half_in(OWNER).await;
    let clock = &shop.platform.state.clock;
    clock.advance(Duration::minutes(5));
    let answer = late.type_code(&factor.code(&shop, 0)).await;
    assert!(
        answer
            .location()
            .starts_with("/admin/sign-in?done=code-late")
    );
    assert!(
        late.get(&answer.location())
            .await
            .text
            .contains("took too long")
    );
    let half = shop.half_in(OWNER).await;
    let new = "chairs & 4 lamps";
    let fields = [
        ("current_password", PASSWORD),
        ("new_password", new),
        ("new_password_again", new),
    ];
    let changed = owner.post("/admin/password", &fields).await;
    assert_eq!(changed.location(), "/admin/account?done=saved");
    half.type_code(&factor.code(&shop, 0)).await;
    assert!(!half.is_in().await, "its password is none any more");
}

#[tokio::test]
async fn sec_16_clocks_may_differ_by_one_step() {
    let shop = shop().await;
    let owner = shop.staff("owner").await;
    let factor = set_up(&owner).await;
    for (steps, accepted) in [
        (-2, false),
        (-1, true),
        (0, true),
        (1, true),
        (2, false),
        (0, false),
    ] {
        let half = shop.half_in(OWNER).await;
        half.type_code(&factor.code(&shop, steps)).await;
        assert_eq!(half.is_in().await, accepted, "{steps}");
        shop.sql("delete from sign_in_throttles").await;
    }
}

#[tokio::test]
async fn sec_16_a_foreign_member_s_code_is_none() {
    let shop = shop().await;
    let (owner, manager) = (shop.staff("owner").await, shop.staff("manager").await);
    let (owners, managers) = (set_up(&owner).await, set_up(&manager).await);
    let half = shop.half_in("manager@example.com").await;
    half.type_code(&owners.code(&shop, 0)).await;
    assert!(!half.is_in().await);
    let theirs = [("recovery_code", owners.recovery_codes[0].as_str())];
    half.post(CODE_PAGE, &theirs).await;
    assert!(!half.is_in().await);
    assert_eq!(shop.count("select count(*) from recovery_codes").await, 20);
    half.type_code(&managers.code(&shop, 0)).await;
    assert!(half.is_in().await);
}

#[tokio::test]
async fn sec_16_a_new_password_by_mail_does_not_go_round_the_code() {
    let shop = shop().await;
    let owner = shop.staff("owner").await;
    let factor = set_up(&owner).await;
    let visitor = shop.stranger();
    visitor
        .post("/admin/forgotten-password", &[("email", OWNER)])
        .await;
    let link = shop.minted("password_reset").await;
    let new = "chairs & 4 lamps";
    let fields = [("new_password", new), ("new_password_again", new)];
    visitor.post(&link, &fields).await;
    assert!(!visitor.is_in().await);
    let answer = visitor.sign_in(OWNER, new).await;
    assert!(answer.location().starts_with(CODE_PAGE));
    assert!(!visitor.is_in().await);
    visitor.type_code(&factor.code(&shop, 0)).await;
    assert!(visitor.is_in().await);
}

async fn typed_from(visitor: &TestShop, code: &str, from: &str) -> StatusCode {
    let request = visitor
        .request(Method::POST, CODE_PAGE)
        .header("accept", "application/json")
        .header("x-forwarded-for", from)
        .form(&[("code", code)]);
    visitor.send(request).await.status
}

#[tokio::test]
async fn sec_6_guessing_codes_gets_slower_and_locks_nobody_out() {
    let shop = shop().await;
    let owner = shop.staff("owner").await;
    let factor = set_up(&owner).await;
    let [thief, strange] = [shop.half_in(OWNER).await, shop.half_in(OWNER).await];
    let mut refused = 0;
    for number in 0..20 {
        let from = format!("198.51.100.{number}");
        let status = typed_from(&thief, &factor.code(&shop, 100 + number), &from).await;
        refused += i32::from(status == StatusCode::TOO_MANY_REQUESTS);
    }
    assert!(refused >= 10, "{refused} of 20");
    shop.sql("update sign_in_throttles set blocked_until = now() + interval '5 minutes' where blocked_until is not null")
        .await;
    let code = factor.code(&shop, 0);
    let status = typed_from(&strange, &code, "203.0.113.9").await;
    assert_eq!(status, StatusCode::TOO_MANY_REQUESTS);
    // The owner's own browser does not wait for what others do.
    let answer = owner.sign_in(OWNER, PASSWORD).await;
    assert!(answer.location().starts_with(CODE_PAGE));
    let status = typed_from(&owner, &code, "203.0.113.9").await;
    assert_eq!(status, StatusCode::SEE_OTHER);
}
