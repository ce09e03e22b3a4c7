//! A guest's order that becomes an account's.

use reqwest::StatusCode;

use super::PASSWORD;
use crate::goods::Guest;
use crate::harness::TestShop;

const ADA: &str = "ada@example.com";
const PROVEN: &str = "select count(*) from accounts where proven_at is not null";

/// A shop where Ada has ordered as a guest, and the address of the order's page.
async fn ordered() -> (TestShop, String) {
    let shop = TestShop::open().await;
    shop.send_parcels().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    let order = shop.buy(&lamp, Guest::named("ada")).await;
    (shop, order)
}

#[tokio::test]
async fn ca_3_a_guest_s_order_becomes_an_account_s_by_the_order_s_mail() {
    let (shop, order) = ordered().await;
    let page = shop.get(&order).await.text;
    let action = format!(r#"action="{order}/account""#);
    assert!(
        page.contains(&action) && !page.contains("type=\"password\""),
        "{page}"
    );
    let asked = shop.post(&format!("{order}/account"), &[]).await;
    assert_eq!(asked.location(), format!("{order}?done=account"));
    assert!(
        shop.get(&asked.location())
            .await
            .text
            .contains("on its way")
    );
    assert_eq!(shop.count(PROVEN).await, 0);

    let link = shop.minted("account_proof").await;
    let told = "select recipient from outbox where kind = 'account_proof'";
    assert_eq!(shop.text(told).await, ADA);
    let ada = shop.stranger();
    let page = ada.get(&link).await.text;
    assert!(
        page.contains("your new account") && page.contains("new_password"),
        "{page}"
    );
    let set = ada.post(&link, &[("new_password", PASSWORD)]).await;
    assert_eq!(set.location(), "/account?done=proven");
    let page = ada.get("/account").await.text;
    assert!(page.contains("Order 1001"), "{page}");
    assert!(!ada.get(&order).await.text.contains(&action));
    let signed_in = shop.stranger().shopper_signs_in(ADA, PASSWORD).await;
    assert_eq!(signed_in.location(), "/account");
}

#[tokio::test]
async fn ca_3_whoever_holds_the_order_s_link_alone_gets_no_account() {
    let (shop, order) = ordered().await;
    let eve = shop.stranger();
    eve.post(&format!("{order}/account"), &[]).await;
    assert_eq!(eve.get("/account").await.status, StatusCode::SEE_OTHER);
    for password in ["", PASSWORD, "eve's own"] {
        let answer = eve.shopper_signs_in(ADA, password).await;
        assert_ne!(answer.location(), "/account", "{password}");
    }
    // Even the browser that asked chooses a password, since it need not be the mail's reader who asked.
    let link = shop.minted("account_proof").await;
    assert!(eve.get(&link).await.text.contains("new_password"));
    assert_eq!(eve.post(&link, &[]).await.location(), link);
    assert_eq!(shop.count(PROVEN).await, 0);
}

#[tokio::test]
async fn ca_3_somebody_who_has_an_account_is_told_by_mail_and_nobody_else() {
    let (shop, order) = ordered().await;
    let ada = shop.stranger();
    ada.known(ADA).await;
    let eve = shop.stranger();
    let known = eve.post(&format!("{order}/account"), &[]).await;
    assert_eq!(known.location(), format!("{order}?done=account"));
    shop.links_looked_up().await;
    let told = "select recipient from outbox where kind = 'account_exists'";
    assert_eq!(shop.text(told).await, ADA);
    assert_eq!(shop.count("select count(*) from accounts").await, 1);
    // Signed in, it asks for nothing.
    ada.post(&format!("{order}/account"), &[]).await;
    shop.links_looked_up().await;
    let mails = "select count(*) from outbox where kind = 'account_exists'";
    assert_eq!(shop.count(mails).await, 1);
}

#[tokio::test]
async fn ca_3_an_account_without_a_password_hides_none_that_has_one() {
    let (shop, order) = ordered().await;
    let ada = shop.stranger();
    ada.post("/account/register", &super::form(ADA, &[])).await;
    shop.post(&format!("{order}/account"), &[]).await;
    let signed_in = ada.shopper_signs_in(ADA, PASSWORD).await;
    assert_eq!(signed_in.location(), "/account");
}

#[tokio::test]
async fn sec_6_asking_for_an_account_gets_slower() {
    let (shop, order) = ordered().await;
    let mut last = String::new();
    for _ in 0..8 {
        let asked = shop.post(&format!("{order}/account"), &[]).await;
        last = asked.location();
    }
    assert_eq!(last, format!("{order}?done=too-often"));
    let nowhere = format!("/orders/{}/account", "x".repeat(32));
    assert_eq!(
        shop.stranger().post(&nowhere, &[]).await.status,
        StatusCode::NOT_FOUND
    );
}
