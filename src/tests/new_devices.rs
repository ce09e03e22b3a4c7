//! Sign-ins from browsers that were not seen before: the mail, and the link that undoes them.

use futures::future::join_all;
use reqwest::{Method, StatusCode};

use crate::account::{PASSWORD, form};
use crate::harness::{Answer, TestShop};
use crate::staff;

const ADA: &str = "ada@example.com";
const OWNER: &str = "owner@example.com";
const FIREFOX: &str =
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";

/// What was mailed of sign-ins.
const MAILS: &str = "select coalesce(string_agg(kind || ' ' || recipient, ', ' order by created_at), '') from outbox
     where kind like '%new_device'";

/// Signs in with a password, from `from`, with Firefox.
async fn enters(visitor: &TestShop, door: &str, email: &str, password: &str) -> Answer {
    let request = visitor
        .request(Method::POST, door)
        .header("accept", "text/html")
        .header("user-agent", FIREFOX)
        .header("x-forwarded-for", "203.0.113.7")
        .form(&[("email", email), ("password", password)]);
    visitor.send(request).await
}

async fn shop() -> TestShop {
    TestShop::open_with(|config| config.trusted_proxies = 1).await
}

#[tokio::test]
async fn sec_10_a_shopper_is_told_of_a_new_browser_and_of_no_other() {
    let shop = shop().await;
    shop.known(ADA).await;
    shop.post("/account/sign-out", &[]).await;
    shop.shopper_signs_in(ADA, PASSWORD).await;
    assert_eq!(shop.text(MAILS).await, "", "the browser that registered");
    let laptop = shop.stranger();
    for _ in 0..2 {
        let entered = enters(&laptop, "/account/sign-in", ADA, PASSWORD).await;
        assert_eq!(entered.location(), "/account");
        laptop.post("/account/sign-out", &[]).await;
    }
    assert_eq!(
        shop.text(MAILS).await,
        "account_new_device ada@example.com",
        "once"
    );
    let told = "select concat_ws(' ', data ->> 'address', data ->> 'device') from outbox where kind = 'account_new_device'";
    assert_eq!(shop.text(told).await, "203.0.113.7 Firefox, Windows");
    // A wrong password tells nobody anything.
    enters(&shop.stranger(), "/account/sign-in", ADA, "wrong").await;
    assert_eq!(shop.text(MAILS).await, "account_new_device ada@example.com");
}

#[tokio::test]
async fn sec_10_an_address_that_nobody_has_proven_is_not_written_to() {
    let shop = shop().await;
    let eve = shop.stranger();
    eve.post("/account/register", &form(ADA, &[])).await;
    for _ in 0..3 {
        enters(&shop.stranger(), "/account/sign-in", ADA, PASSWORD).await;
    }
    assert_eq!(shop.text(MAILS).await, "");
}

#[tokio::test]
async fn sec_10_not_me_ends_every_session_and_a_scanner_ends_none() {
    let shop = shop().await;
    shop.known(ADA).await;
    let eve = shop.stranger();
    enters(&eve, "/account/sign-in", ADA, PASSWORD).await;
    let link = shop.minted("account_new_device").await;
    let kept = "select count(*) from secret_links where token_hash is not null and encode(token_hash, 'escape') like '%' || $$";
    let token = link.rsplit('/').next().expect("a token");
    assert_eq!(shop.count(&format!("{kept}{token}$$")).await, 0, "hashed");
    shop.stranger().scanned(&link).await;
    assert_eq!(eve.get("/account").await.status, StatusCode::OK);
    // The stranger changes the password, which voids every other link.
    let change = [
        ("current_password", PASSWORD),
        ("new_password", "eve's own lamps"),
    ];
    let changed = eve.post("/account/password", &change).await;
    assert_eq!(changed.location(), "/account/password?done=saved");
    let neighbour = shop.neighbour("other").await;
    assert_eq!(neighbour.get(&link).await.status, StatusCode::GONE);
    let answers = join_all((0..20).map(|_| async { shop.stranger().post(&link, &[]).await })).await;
    let done = "/account/sign-in?done=not-me";
    let done = answers.iter().filter(|answer| answer.location() == done);
    assert_eq!(done.count(), 1, "it counts once");
    for browser in [&shop, &eve] {
        assert_eq!(browser.get("/account").await.status, StatusCode::SEE_OTHER);
    }
    for password in [PASSWORD, "eve's own lamps", ""] {
        let refused = eve.shopper_signs_in(ADA, password).await;
        assert_ne!(refused.location(), "/account", "{password}");
    }
    assert_eq!(shop.count("select count(*) from account_devices").await, 0);
    let reset = shop.minted("account_password").await;
    let set = shop
        .post(&reset, &[("new_password", "ada's new lamps")])
        .await;
    assert_eq!(set.location(), "/account/sign-in?done=password-set");
    let entered = shop.shopper_signs_in(ADA, "ada's new lamps").await;
    assert_eq!(entered.location(), "/account");
    assert_eq!(shop.text(MAILS).await, "account_new_device ada@example.com");
}

#[tokio::test]
async fn sec_10_a_link_of_a_sign_in_runs_out_and_later_ones_leave_it() {
    let shop = shop().await;
    shop.known(ADA).await;
    enters(&shop.stranger(), "/account/sign-in", ADA, PASSWORD).await;
    let first = shop.minted("account_new_device").await;
    enters(&shop.stranger(), "/account/sign-in", ADA, PASSWORD).await;
    let second = shop.minted("account_new_device").await;
    for link in [&first, &second] {
        assert_eq!(shop.get(link).await.status, StatusCode::OK);
    }
    shop.sql("update secret_links set expires_at = now() - interval '1 second'")
        .await;
    for link in [&first, &second] {
        assert_eq!(shop.get(link).await.status, StatusCode::GONE);
        let refused = shop.post_as_program(link, &[]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    assert_eq!(shop.get("/account").await.status, StatusCode::OK);
}

#[tokio::test]
async fn sec_10_a_new_address_gets_no_way_in_from_the_old_one_s_mail() {
    let shop = shop().await;
    shop.known(ADA).await;
    let eve = shop.stranger();
    enters(&eve, "/account/sign-in", ADA, PASSWORD).await;
    let link = shop.minted("account_new_device").await;
    let ask = [("email", "eve@example.com"), ("current_password", PASSWORD)];
    eve.post("/account/email", &ask).await;
    let proof = shop.minted("account_email").await;
    eve.post(&proof, &[]).await;
    let done = shop.stranger().post(&link, &[]).await;
    assert_eq!(done.location(), "/account/sign-in?done=moved-away");
    assert_eq!(eve.get("/account").await.status, StatusCode::SEE_OTHER);
    let mails = "select count(*) from outbox where kind = 'account_password'";
    assert_eq!(shop.count(mails).await, 0);
}

#[tokio::test]
async fn sec_10_the_staff_is_told_too_and_shuts_a_stranger_out() {
    let shop = shop().await;
    let owner = shop.staff("owner").await;
    assert_eq!(shop.text(MAILS).await, "", "the first sign-in of all");
    let eve = shop.stranger();
    let entered = enters(&eve, "/admin/sign-in", OWNER, staff::PASSWORD).await;
    assert_eq!(entered.location(), "/admin");
    assert_eq!(shop.text(MAILS).await, "staff_new_device owner@example.com");
    let link = shop.minted("staff_new_device").await;
    let page = shop.stranger().get(&link).await;
    assert!(
        page.text.contains(&format!(r#"action="{link}""#)),
        "{}",
        page.text
    );
    assert_eq!(eve.get("/admin").await.status, StatusCode::OK);
    let mailbox = shop.stranger();
    let done = mailbox.post(&link, &[]).await;
    assert_eq!(done.location(), "/admin/sign-in?done=not-me");
    let told = mailbox.get("/admin/sign-in?done=not-me").await.text;
    assert!(told.contains("the password no longer works"), "{told}");
    for browser in [&owner, &eve] {
        assert_eq!(browser.get("/admin").await.status, StatusCode::SEE_OTHER);
    }
    let refused = eve.sign_in(OWNER, staff::PASSWORD).await;
    assert_ne!(refused.location(), "/admin");
    assert_eq!(shop.stranger().get(&link).await.status, StatusCode::GONE);
    // The link of the mail is late: another is asked for at the door.
    shop.sql("update secret_links set expires_at = now() - interval '1 second'")
        .await;
    shop.post("/admin/forgotten-password", &[("email", OWNER)])
        .await;
    let reset = shop.minted("password_reset").await;
    let fields = [
        ("new_password", "A-quite-other-1amp!"),
        ("new_password_again", "A-quite-other-1amp!"),
    ];
    let set = shop.post(&reset, &fields).await;
    assert_eq!(
        set.location(),
        "/admin/sign-in?done=password-set",
        "{}",
        set.text
    );
    let entered = shop.sign_in(OWNER, "A-quite-other-1amp!").await;
    assert_eq!(entered.location(), "/admin");
}
