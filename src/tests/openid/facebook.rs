//! Facebook, by its own interface.

use galleria::demo::openid_double::OpenIdDouble;
use galleria::web::{OpenIdProvider, OpenIdProviders};
use reqwest::StatusCode;
use tokio::net::TcpListener;

use super::{ACCOUNTS, IDENTITIES, answer_at_provider, told, unverified, with};
use crate::account::PASSWORD;
use crate::harness::TestShop;

const SIGN_IN: &str = "/account/sign-in/facebook";
const CONNECT: &str = "/account/providers/facebook/connect";
const CONFIRM: &str = "/account/providers/confirm";

async fn shop() -> TestShop {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("bind");
    let url = format!("http://{}", listener.local_addr().expect("address"));
    let double = OpenIdDouble::new(&url, "galleria", "known to nobody else").expect("a key");
    tokio::spawn(double.serve(listener));
    TestShop::open_with(|config| {
        config.openid_providers = OpenIdProviders::default().with(OpenIdProvider {
            name: "facebook".to_owned(),
            title: "Facebook".to_owned(),
            issuer: url,
            client_id: "galleria".to_owned(),
            client_secret: "known to nobody else".to_owned(),
        });
    })
    .await
}

#[tokio::test]
async fn ca_4_facebook_signs_in_who_connected_it_and_its_address_takes_over_nothing() {
    let shop = shop().await;
    let page = shop.get("/account/sign-in").await.text;
    assert!(page.contains("Facebook"), "{page}");
    // Facebook says nothing of whether an address is somebody's: nobody gets an account, or into one, by it.
    shop.known("ada@example.com").await;
    for email in ["ada@example.com", "new@example.com", ""] {
        let stranger = shop.stranger();
        let refused = stranger.passes(SIGN_IN, &unverified(email)).await;
        assert_ne!(refused.location(), "/account", "{email}");
        assert_ne!(stranger.get("/account").await.status, StatusCode::OK);
    }
    assert_eq!(shop.count(ACCOUNTS).await, 1);
    assert_eq!(shop.count(IDENTITIES).await, 0);

    // Whoever is signed in connects it, with the password; after that its key signs in, with or without an address.
    let nameless = unverified("");
    assert_eq!(shop.passes(CONNECT, &nameless).await.location(), CONFIRM);
    let right = [("current_password", PASSWORD)];
    let done = shop.post(CONFIRM, &right).await.location();
    assert_eq!(done, "/account/password?done=openid-connected");
    assert_eq!(shop.count(IDENTITIES).await, 1);
    let phone = shop.stranger();
    let entered = phone.passes(SIGN_IN, &nameless).await;
    assert_eq!(entered.location(), "/account", "{}", entered.text);
}

#[tokio::test]
async fn ca_4_a_code_of_facebook_is_worth_nothing_to_who_did_not_ask_for_it() {
    let shop = shop().await;
    shop.known("ada@example.com").await;
    let nameless = unverified("");
    shop.passes(CONNECT, &nameless).await;
    shop.post(CONFIRM, &[("current_password", PASSWORD)]).await;

    let owner = shop.stranger();
    let there = owner.sets_out(SIGN_IN).await;
    assert!(there.path().ends_with("/v21.0/dialog/oauth"));
    let back = answer_at_provider(&there, &nameless, "yes").await;
    // Somebody else's code on one's own way, and one that Facebook never gave.
    for code in [told(&back, "code"), "made-up".to_owned()] {
        let thief = shop.stranger();
        let there = thief.sets_out(SIGN_IN).await;
        let own = answer_at_provider(&there, &unverified("thief@example.com"), "yes").await;
        let answer = thief.calls_back(&with(&own, "code", &code)).await;
        if answer.status == StatusCode::SEE_OTHER {
            thief.comes_back(&answer).await;
        }
        assert_ne!(thief.get("/account").await.status, StatusCode::OK, "{code}");
    }
    // A code that was tried is used up.
    let answer = owner.calls_back(&back).await;
    if answer.status == StatusCode::SEE_OTHER {
        owner.comes_back(&answer).await;
    }
    assert_ne!(owner.get("/account").await.status, StatusCode::OK);
}
