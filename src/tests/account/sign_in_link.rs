//! Signing in by a link in a mail.

use futures::future::join_all;
use reqwest::StatusCode;

use super::{PASSWORD, form};
use crate::goods::Guest;
use crate::harness::TestShop;

const ASK: &str = "/account/sign-in-link";
const ADA: &str = "ada@example.com";

impl TestShop {
    /// Asks for a link and answers its path.
    async fn asks_for_link(&self, email: &str) -> String {
        let asked = self.post(ASK, &[("email", email)]).await;
        assert_eq!(asked.location(), "/account/sign-in?done=link-asked");
        self.minted("account_sign_in").await
    }
}

#[tokio::test]
async fn ca_4_a_mailed_link_signs_in_by_its_button_alone() {
    let shop = TestShop::open().await;
    shop.known(ADA).await;
    let laptop = shop.stranger();
    let page = laptop.get("/account/sign-in").await.text;
    assert!(page.contains(&format!(r#"formaction="{ASK}""#)), "{page}");
    let link = laptop.asks_for_link("ADA@example.com").await;
    let sessions = "select count(*) from sessions where account_id is not null";
    let page = shop.stranger().scanned(&link).await;
    assert!(page.contains(ADA), "whose account it is");
    assert_eq!(shop.count(sessions).await, 1, "a scanner signs nobody in");
    assert_eq!(laptop.post(&link, &[]).await.location(), "/account");
    assert_eq!(laptop.get("/account").await.status, StatusCode::OK);
    // The password is as good as before, and so is the other session.
    assert_eq!(shop.get("/account").await.status, StatusCode::OK);
    let phone = shop.stranger();
    assert_eq!(
        phone.shopper_signs_in(ADA, PASSWORD).await.location(),
        "/account"
    );
}

#[tokio::test]
async fn ca_4_a_link_counts_once_however_often_it_is_clicked() {
    let shop = TestShop::open().await;
    shop.known(ADA).await;
    let link = shop.stranger().asks_for_link(ADA).await;
    let before = shop.count("select count(*) from sessions").await;
    let clicks = (0..20).map(|_| async { shop.stranger().post(&link, &[]).await });
    let answers = join_all(clicks).await;
    let entered = answers
        .iter()
        .filter(|answer| answer.location() == "/account");
    assert_eq!(entered.count(), 1);
    assert!(
        answers
            .iter()
            .all(|answer| answer.status == StatusCode::SEE_OTHER)
    );
    assert_eq!(
        shop.count("select count(*) from sessions").await,
        before + 1
    );
    assert_eq!(shop.stranger().get(&link).await.status, StatusCode::GONE);
}

#[tokio::test]
async fn ca_4_a_link_is_good_for_a_quarter_of_an_hour_and_until_the_next() {
    let shop = TestShop::open().await;
    shop.known(ADA).await;
    let first = shop.stranger().asks_for_link(ADA).await;
    let end = "select count(*) from secret_links where purpose = 'account_sign_in'
         and expires_at between now() + interval '14 minutes' and now() + interval '15 minutes'";
    assert_eq!(shop.count(end).await, 1);
    let second = shop.stranger().asks_for_link(ADA).await;
    assert_eq!(shop.get(&first).await.status, StatusCode::GONE);
    shop.sql("update secret_links set expires_at = now() - interval '1 second'")
        .await;
    let late = shop.stranger().post(&second, &[]).await;
    assert_eq!(late.location(), second);
    assert_eq!(shop.get(&second).await.status, StatusCode::GONE);
}

#[tokio::test]
async fn ca_4_an_unknown_address_is_answered_like_a_known_one() {
    let shop = TestShop::open().await;
    shop.known(ADA).await;
    let mut answers = Vec::new();
    for email in [ADA, "nobody@example.com"] {
        let visitor = shop.stranger();
        let answer = visitor.post(ASK, &[("email", email)]).await;
        let work =
            "select (select count(*) from outbox) || ' ' || (select count(*) from secret_links)";
        answers.push((
            answer.status,
            answer.location(),
            answer.text,
            shop.text(work).await,
        ));
    }
    assert_eq!(answers[0], answers[1]);
    shop.links_looked_up().await;
    let mails = "select string_agg(recipient, ' ') from outbox where kind = 'account_sign_in'";
    assert_eq!(shop.text(mails).await, ADA);
    let odd = shop.stranger();
    let refused = odd.post(ASK, &[("email", "ada at home")]).await;
    assert_eq!(refused.location(), "/account/sign-in?next=%2Faccount");
    let page = odd.get("/account/sign-in").await.text;
    assert!(
        page.contains("email-error") && page.contains("ada at home"),
        "{page}"
    );
}

#[tokio::test]
async fn ca_4_links_are_limited_for_an_address() {
    let shop = TestShop::open().await;
    shop.known(ADA).await;
    let mut statuses = Vec::new();
    for _ in 0..8 {
        let answer = shop
            .stranger()
            .post_as_program(ASK, &[("email", ADA)])
            .await;
        statuses.push(answer.status);
    }
    assert_eq!(statuses[7], StatusCode::TOO_MANY_REQUESTS, "{statuses:?}");
    // Nobody is kept from the password by it.
    let entered = shop.stranger().shopper_signs_in(ADA, PASSWORD).await;
    assert_eq!(entered.location(), "/account");
}

#[tokio::test]
async fn mt_13_a_link_to_sign_in_opens_nothing_at_the_neighbour_s() {
    let shop = TestShop::open().await;
    shop.known(ADA).await;
    let neighbour = shop.neighbour("other").await;
    neighbour.known(ADA).await;
    let link = shop.stranger().asks_for_link(ADA).await;
    let there = neighbour.stranger();
    assert_eq!(there.get(&link).await.status, StatusCode::GONE);
    assert_eq!(there.post(&link, &[]).await.location(), link);
    assert_eq!(there.get("/account").await.status, StatusCode::SEE_OTHER);
    assert_eq!(
        shop.stranger().post(&link, &[]).await.location(),
        "/account"
    );
}

#[tokio::test]
async fn ca_3_a_link_proves_the_address_and_brings_what_was_ordered_as_a_guest() {
    let shop = TestShop::open().await;
    shop.send_parcels().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.stranger().buy(&lamp, Guest::named("ada")).await;
    // Eve has made an account with the address, and sits in it.
    let eve = shop.stranger();
    eve.post("/account/register", &form(ADA, &[])).await;
    eve.shopper_signs_in(ADA, PASSWORD).await;
    let ada = shop.stranger();
    let link = eve.asks_for_link(ADA).await;
    assert_eq!(ada.post(&link, &[]).await.location(), "/account");
    let page = ada.get("/account").await.text;
    assert!(page.contains("Order 1001"), "{page}");
    let proven = "select count(*) from accounts where proven_at is not null";
    assert_eq!(shop.count(proven).await, 1);
    assert_eq!(eve.get("/account").await.status, StatusCode::SEE_OTHER);
    let again = eve.shopper_signs_in(ADA, PASSWORD).await;
    assert_ne!(again.location(), "/account", "what Eve chose opens nothing");
}
