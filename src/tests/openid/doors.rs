use reqwest::StatusCode;

use super::{IdShop, SIGN_IN, provider, told};
use crate::harness::TestShop;

const DOORS: [&str; 3] = ["/account/sign-in", "/account/register", "/checkout"];

#[tokio::test]
async fn ca_4_a_button_stands_at_every_door_and_only_for_what_is_configured() {
    let IdShop { shop, .. } = IdShop::open().await;
    let without = TestShop::open().await;
    for shop in [&shop, &without] {
        shop.send_parcels().await;
        let lamp = shop.sell("lamp", "50.00", 9).await;
        shop.put_in_cart(&lamp, "1").await;
    }
    for door in DOORS {
        let page = shop.get(door).await.text;
        assert!(
            page.contains("Continue with Demo ID") && page.contains(SIGN_IN),
            "{door}: {page}"
        );
        let page = without.get(door).await.text;
        assert!(!page.contains("Continue with"), "{door}: {page}");
    }
    let page = shop.get("/checkout").await.text;
    assert!(
        page.contains(&format!("{SIGN_IN}?next=%2Fcheckout")),
        "{page}"
    );
    for visitor in [&shop, &without] {
        let answer = visitor.get("/account/sign-in/other").await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
    }
    assert_eq!(without.get(SIGN_IN).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn sec_6_the_provider_is_asked_with_pkce_state_and_nonce() {
    let IdShop { shop, .. } = IdShop::open().await;
    let there = shop.sets_out(SIGN_IN).await;
    assert_eq!(told(&there, "code_challenge_method"), "S256");
    assert_eq!(told(&there, "code_challenge").len(), 43);
    assert_eq!(told(&there, "nonce").len(), 43);
    assert_eq!(told(&there, "scope"), "openid email profile");
    let port = shop.platform.address.port();
    let back = format!("http://localhost:{port}/sign-in/openid/demo/callback");
    assert_eq!(
        told(&there, "redirect_uri"),
        back,
        "one address for every shop"
    );
    assert!(!there.as_str().contains("known"), "no secret travels");
    // Each way is another one; the browser's token stays, so that two tabs do not hinder each other.
    let again = shop.sets_out(SIGN_IN).await;
    for name in ["state", "nonce", "code_challenge"] {
        assert_ne!(told(&there, name), told(&again, name), "{name}");
    }
    assert_eq!(
        shop.count("select count(*) from openid_handoffs").await,
        0,
        "a link writes nothing"
    );
    assert_eq!(shop.count("select count(*) from sessions").await, 0);
    let ahead = shop.request(reqwest::Method::GET, SIGN_IN);
    let ahead = shop.send(ahead.header("sec-purpose", "prefetch")).await;
    assert_eq!(ahead.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(ahead.header("set-cookie"), "");
}

#[tokio::test]
async fn ca_4_a_provider_that_does_not_answer_is_told_in_words() {
    // Nobody listens there.
    let shop = TestShop::open_with(|config| {
        config.openid_providers = provider("http://127.0.0.1:9");
    })
    .await;
    for _ in 0..2 {
        let answer = shop.get(&format!("{SIGN_IN}?next=/cart")).await;
        let page = "/account/sign-in?done=openid-unavailable&next=%2Fcart";
        assert_eq!(answer.location(), page);
        let page = shop.get(page).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(
            page.text.contains("does not work right now"),
            "{}",
            page.text
        );
        assert!(page.text.contains(r#"name="next" value="/cart""#));
    }
}

#[tokio::test]
async fn ex_6_the_way_back_is_in_the_language_it_began_in() {
    let IdShop { shop, .. } = IdShop::open().await;
    shop.settle(|settings| settings.locales = galleria::core::Locale::ALL.to_vec())
        .await;
    let page = shop.get("/de/account/sign-in").await.text;
    assert!(
        page.contains("Weiter mit Demo ID") && page.contains("/de/account/sign-in/demo"),
        "{page}"
    );
    let path = format!("/de{SIGN_IN}");
    let says = super::verified("ada@example.com");
    let entered = shop.passes(&path, &says).await;
    assert_eq!(entered.location(), "/de/account");
}
