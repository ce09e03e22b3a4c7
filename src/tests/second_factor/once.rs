use futures::future::join_all;
use reqwest::StatusCode;

use super::{CODE_PAGE, OWNER, set_up, shop};
use crate::harness::TestShop;
use crate::staff::PASSWORD;

/// Browsers that the owner has signed in with, half signed in again: each has a throttle of its own, so that all that
/// they send at once is looked at.
async fn half_in_at_known_browsers(
    shop: &TestShop,
    number: usize,
) -> (super::Factor, Vec<TestShop>) {
    let mut browsers = Vec::new();
    for _ in 0..number {
        browsers.push(shop.staff("owner").await);
    }
    let factor = set_up(&browsers[0]).await;
    for browser in &browsers {
        let answer = browser.sign_in(OWNER, PASSWORD).await;
        assert!(answer.location().starts_with(CODE_PAGE));
    }
    (factor, browsers)
}

#[tokio::test]
async fn sec_16_a_code_sent_twenty_times_at_once_opens_once() {
    let shop = shop().await;
    let (factor, browsers) = half_in_at_known_browsers(&shop, 20).await;
    shop.sql("delete from staff_sessions").await;
    let code = factor.code(&shop, 0);
    let fields = [("code", code.as_str())];
    let sent = browsers
        .iter()
        .map(|it| it.post_as_program(CODE_PAGE, &fields));
    let statuses: Vec<_> = join_all(sent)
        .await
        .into_iter()
        .map(|it| it.status)
        .collect();
    let with = |status| statuses.iter().filter(|it| **it == status).count();
    assert_eq!(with(StatusCode::SEE_OTHER), 1, "{statuses:?}");
    assert_eq!(with(StatusCode::UNPROCESSABLE_ENTITY), 19, "{statuses:?}");
    assert_eq!(shop.count("select count(*) from staff_sessions").await, 1);
    // The others are still waited for, with another code.
    assert_eq!(shop.count("select count(*) from half_sign_ins").await, 19);
}

#[tokio::test]
async fn sec_16_one_half_sign_in_sent_twenty_times_opens_once() {
    let shop = shop().await;
    let (factor, browsers) = half_in_at_known_browsers(&shop, 1).await;
    shop.sql("delete from staff_sessions").await;
    let code = factor.code(&shop, 0);
    let fields = [("code", code.as_str())];
    let sent = (0..20).map(|_| browsers[0].post_as_program(CODE_PAGE, &fields));
    let answers = join_all(sent).await;
    let opened = answers
        .iter()
        .filter(|it| it.status == StatusCode::SEE_OTHER);
    assert_eq!(opened.count(), 1);
    assert_eq!(shop.count("select count(*) from staff_sessions").await, 1);
}

#[tokio::test]
async fn sec_16_a_recovery_code_opens_once() {
    let shop = shop().await;
    let (factor, browsers) = half_in_at_known_browsers(&shop, 20).await;
    shop.sql("delete from staff_sessions").await;
    let code = factor.recovery_codes[3].to_uppercase().replace('-', " ");
    let fields = [("recovery_code", code.as_str())];
    let sent = browsers
        .iter()
        .map(|it| it.post_as_program(CODE_PAGE, &fields));
    let answers = join_all(sent).await;
    let opened = answers
        .iter()
        .filter(|it| it.status == StatusCode::SEE_OTHER);
    assert_eq!(opened.count(), 1);
    assert_eq!(shop.count("select count(*) from recovery_codes").await, 9);
    let half = shop.half_in(OWNER).await;
    half.type_code(&factor.code(&shop, 0)).await;
    let page = half.get(super::PAGE).await.text;
    assert!(page.contains("9 recovery codes are left"));
}
