use reqwest::StatusCode;

use super::{PASSWORD, form};
use crate::harness::TestShop;

#[tokio::test]
async fn cd_10_the_link_shows_a_button_and_only_the_button_proves() {
    let shop = TestShop::open().await;
    shop.post("/account/register", &form("ada@example.com", &[]))
        .await;
    let link = shop.minted("account_proof").await;
    let proven = "select count(*) from accounts where proven_at is not null";
    shop.scanned(&link).await;
    assert_eq!(shop.count(proven).await, 0);
    let answer = shop.post(&link, &[]).await;
    assert_eq!(answer.location(), "/account?done=proven");
    assert_eq!(shop.count(proven).await, 1);
    let again = shop.stranger().post(&link, &[]).await;
    assert_eq!(again.location(), link, "it is used once");
    let page = shop.stranger().get(&link).await;
    assert_eq!(page.status, StatusCode::GONE);
    let program = shop.stranger().post_as_program(&link, &[]).await;
    assert_eq!(program.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn cd_10_a_link_runs_out() {
    let shop = TestShop::open().await;
    shop.post("/account/register", &form("ada@example.com", &[]))
        .await;
    let link = shop.minted("account_proof").await;
    shop.sql("update secret_links set expires_at = now() - interval '1 second'")
        .await;
    shop.post(&link, &[]).await;
    let proven = "select count(*) from accounts where proven_at is not null";
    assert_eq!(shop.count(proven).await, 0);
    shop.shopper_signs_in("ada@example.com", PASSWORD).await;
    let sent = shop.post("/account/proof", &[]).await;
    assert_eq!(sent.location(), "/account?done=sent");
    let link = shop.minted("account_proof").await;
    shop.post(&link, &[]).await;
    assert_eq!(shop.count(proven).await, 1);
}

#[tokio::test]
async fn cd_10_nobody_keeps_the_owner_of_an_address_out() {
    let shop = TestShop::open().await;
    let (eve, ada) = (shop.stranger(), shop.stranger());
    let email = "ada@example.com";
    eve.post(
        "/account/register",
        &form(email, &[("password", "eve's own")]),
    )
    .await;
    eve.shopper_signs_in(email, "eve's own").await;
    assert_eq!(eve.get("/account").await.status, StatusCode::OK);
    ada.known(email).await;
    assert_eq!(eve.get("/account").await.status, StatusCode::SEE_OTHER);
    eve.shopper_signs_in(email, "eve's own").await;
    assert_eq!(eve.get("/account").await.status, StatusCode::SEE_OTHER);
    assert_eq!(ada.get("/account").await.status, StatusCode::OK);
    assert_eq!(shop.count("select count(*) from accounts").await, 1);
}

#[tokio::test]
async fn sec_6_a_forgotten_password_is_set_by_mail_and_ends_every_session() {
    let shop = TestShop::open().await;
    shop.known("ada@example.com").await;
    let asked = shop
        .stranger()
        .post(
            "/account/forgotten-password",
            &[("email", "ADA@example.com")],
        )
        .await;
    assert_eq!(asked.location(), "/account/sign-in?done=reset-asked");
    let link = shop.minted("account_password").await;
    let visitor = shop.stranger();
    assert_eq!(visitor.get(&link).await.status, StatusCode::OK);
    let short = visitor.post(&link, &[("new_password", "short")]).await;
    assert_eq!(short.location(), link);
    assert!(
        visitor
            .get(&link)
            .await
            .text
            .contains("Enter at least 8 characters.")
    );
    let set = visitor.post(&link, &[("new_password", "five lamps")]).await;
    assert_eq!(set.location(), "/account/sign-in?done=password-set");
    assert_eq!(shop.get("/account").await.status, StatusCode::SEE_OTHER);
    let old = visitor.shopper_signs_in("ada@example.com", PASSWORD).await;
    assert_ne!(old.location(), "/account");
    let new = visitor
        .shopper_signs_in("ada@example.com", "five lamps")
        .await;
    assert_eq!(new.location(), "/account");
}

#[tokio::test]
async fn sec_6_changing_the_password_needs_the_old_one_and_ends_the_other_sessions() {
    let shop = TestShop::open().await;
    shop.known("ada@example.com").await;
    let phone = shop.stranger();
    phone.shopper_signs_in("ada@example.com", PASSWORD).await;
    let change = |current: &'static str| {
        let shop = &shop;
        async move {
            let fields = [
                ("current_password", current),
                ("new_password", "five lamps"),
            ];
            shop.post("/account/password", &fields).await.location()
        }
    };
    assert_eq!(change("wrong").await, "/account/password");
    assert!(
        shop.get("/account/password")
            .await
            .text
            .contains("current_password-error")
    );
    assert_eq!(change(PASSWORD).await, "/account/password?done=saved");
    assert_eq!(shop.get("/account").await.status, StatusCode::OK);
    assert_eq!(phone.get("/account").await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn cd_11_another_address_counts_once_it_is_proven() {
    let shop = TestShop::open().await;
    shop.known("ada@example.com").await;
    let ask = [
        ("email", "lovelace@example.com"),
        ("current_password", PASSWORD),
    ];
    assert_eq!(
        shop.post("/account/email", &ask).await.location(),
        "/account/profile?done=sent"
    );
    let email = "select email || ' ' || email_normalized from customers";
    assert_eq!(shop.text(email).await, "ada@example.com ada@example.com");
    let link = shop.minted("account_email").await;
    assert!(shop.get(&link).await.text.contains("lovelace@example.com"));
    assert_eq!(
        shop.post(&link, &[]).await.location(),
        "/account?done=proven"
    );
    assert_eq!(
        shop.text(email).await,
        "lovelace@example.com lovelace@example.com"
    );
    let told = "select recipient from outbox where kind = 'account_email_changed'";
    assert_eq!(shop.text(told).await, "ada@example.com");
    let visitor = shop.stranger();
    visitor
        .shopper_signs_in("lovelace@example.com", PASSWORD)
        .await;
    assert_eq!(visitor.get("/account").await.status, StatusCode::OK);
}

#[tokio::test]
async fn cd_11_the_address_of_another_account_stays_theirs() {
    let shop = TestShop::open().await;
    shop.known("ada@example.com").await;
    let grace = shop.stranger();
    grace.known("grace@example.com").await;
    let ask = [("email", "ada@example.com"), ("current_password", PASSWORD)];
    assert_eq!(
        grace.post("/account/email", &ask).await.location(),
        "/account/profile?done=sent"
    );
    shop.links_looked_up().await;
    let links = "select count(*) from outbox where kind = 'account_email'";
    assert_eq!(shop.count(links).await, 0);
    let told = "select recipient from outbox where kind = 'account_exists'";
    assert_eq!(shop.text(told).await, "ada@example.com");
}
