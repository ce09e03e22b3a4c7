use time::Duration;

use super::{CODE_PAGE, OWNER, set_up, shop};
use crate::harness::TestShop;
use crate::staff::PASSWORD;

/// Whether a browser is asked for a code after the password.
async fn is_asked(browser: &TestShop) -> bool {
    let answer = browser.sign_in(OWNER, PASSWORD).await;
    answer.location().starts_with(CODE_PAGE)
}

#[tokio::test]
async fn sec_16_a_browser_is_trusted_for_thirty_days_where_that_was_ticked() {
    let shop = shop().await;
    let owner = shop.staff("owner").await;
    let factor = set_up(&owner).await;
    let (trusted, known) = (shop.half_in(OWNER).await, shop.half_in(OWNER).await);
    let first = factor.code(&shop, 0);
    trusted
        .post(CODE_PAGE, &[("code", first.as_str()), ("trust", "on")])
        .await;
    known.type_code(&factor.code(&shop, 1)).await;
    assert!(trusted.is_in().await && known.is_in().await);
    assert!(!is_asked(&trusted).await);
    assert!(is_asked(&known).await && is_asked(&shop.stranger()).await);
    let clock = &shop.platform.state.clock;
    clock.advance(Duration::days(29));
    assert!(!is_asked(&trusted).await, "signing in does not lengthen it");
    clock.advance(Duration::days(1));
    assert!(is_asked(&trusted).await);
}

#[tokio::test]
async fn sec_16_trust_ends_with_the_password_and_with_every_session() {
    let shop = shop().await;
    let owner = shop.staff("owner").await;
    let factor = set_up(&owner).await;
    let trusted = shop.half_in(OWNER).await;
    let code = factor.code(&shop, 0);
    trusted
        .post(CODE_PAGE, &[("code", code.as_str()), ("trust", "on")])
        .await;
    assert!(!is_asked(&trusted).await);
    owner.post("/admin/sign-out-everywhere", &[]).await;
    assert!(is_asked(&trusted).await);
}
