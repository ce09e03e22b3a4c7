use reqwest::StatusCode;

use crate::harness::TestShop;

#[tokio::test]
async fn sec_14_every_page_has_a_policy_with_a_nonce_of_its_own() {
    let shop = TestShop::open().await;
    let first = shop.get("/").await;
    let policy = first.header("content-security-policy");
    assert!(
        policy.contains("script-src 'nonce-")
            && !policy.contains("unsafe-inline")
            && !policy.contains("'unsafe-eval'")
    );
    assert_ne!(
        policy,
        shop.get("/").await.header("content-security-policy")
    );
}

#[tokio::test]
async fn ex_2_an_unknown_address_is_404_in_the_shops_design() {
    let shop = TestShop::open().await;
    let page = shop.get("/no-such-page").await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    assert!(page.text.contains("site-header"));
}

#[tokio::test]
async fn mt_13_no_session_is_made_for_a_visitor_who_only_looks() {
    let shop = TestShop::open().await;
    assert_eq!(shop.get("/").await.header("set-cookie"), "");
}
