use reqwest::StatusCode;

use super::{ACCOUNTS, CONNECT, IDENTITIES, IdShop, SIGN_IN, verified};
use crate::account::{PASSWORD, form};

const CONFIRM: &str = "/account/providers/confirm";
const DISCONNECT: &str = "/account/providers/demo/disconnect";

#[tokio::test]
async fn ca_4_the_owner_of_an_account_connects_and_disconnects_a_provider() {
    let IdShop { shop, .. } = IdShop::open().await;
    shop.known("ada@example.com").await;
    let page = shop.get("/account/password").await.text;
    assert!(page.contains(&format!(r#"href="{CONNECT}""#)), "{page}");
    // The address there is another one, and may be.
    let says = verified("lind@example.org");
    assert_eq!(shop.passes(CONNECT, &says).await.location(), CONFIRM);
    let page = shop.get(CONFIRM).await.text;
    assert!(
        page.contains("lind@example.org") && page.contains(r#"name="current_password""#),
        "{page}"
    );
    assert_eq!(shop.count(IDENTITIES).await, 0, "a link connects nothing");
    // Whoever holds the session and not the password gets no further.
    let wrong = shop.post(CONFIRM, &[("current_password", "a guess")]).await;
    assert_eq!(wrong.location(), CONFIRM);
    assert!(
        shop.get(CONFIRM)
            .await
            .text
            .contains(r#"id="current_password-error""#)
    );
    let right = [("current_password", PASSWORD)];
    let done = shop.post(CONFIRM, &right).await.location();
    assert_eq!(done, "/account/password?done=openid-connected");
    let page = shop.get(&done).await.text;
    assert!(
        page.contains("Connected.") && page.contains("lind@example.org"),
        "{page}"
    );
    assert!(!page.contains(&format!(r#"href="{CONNECT}""#)));
    let mailed = "select count(*) from outbox where kind = 'account_openid_connected' and recipient = 'ada@example.com'";
    assert_eq!(shop.count(mailed).await, 1);
    let again = shop.post(CONFIRM, &right).await.location();
    assert_eq!(
        again, "/account/password?done=openid-expired",
        "it is used up"
    );

    shop.stranger().enters(&says).await;
    assert_eq!(shop.count(ACCOUNTS).await, 1);
    let done = shop.post(DISCONNECT, &[]).await.location();
    assert_eq!(done, "/account/password?done=openid-disconnected");
    assert_eq!(shop.count(IDENTITIES).await, 0);
    let made = shop.stranger();
    made.enters(&says).await;
    assert_eq!(
        shop.count(ACCOUNTS).await,
        2,
        "it is somebody else's sign-in now"
    );
    // What signs in to another account is not taken from it.
    let taken = shop.passes(CONNECT, &says).await.location();
    assert_eq!(taken, "/account/password?done=openid-taken");
}

#[tokio::test]
async fn ca_4_the_last_way_to_sign_in_stays_until_there_is_a_password() {
    let IdShop { shop, .. } = IdShop::open().await;
    let says = verified("ada@example.com");
    shop.enters(&says).await;
    let last = shop.post(DISCONNECT, &[]).await.location();
    assert_eq!(last, "/account/password?done=openid-last");
    assert_eq!(shop.count(IDENTITIES).await, 1);
    let page = shop.get(&last).await.text;
    assert!(
        page.contains("only way to sign in") && page.contains(r#"action="/account/password/link""#),
        "{page}"
    );
    // Neither empty nor any other password signs in.
    for typed in ["", "anything"] {
        shop.stranger()
            .shopper_signs_in("ada@example.com", typed)
            .await;
    }
    let asked = shop.post("/account/password/link", &[]).await.location();
    assert_eq!(asked, "/account/password?done=sent");
    let link = shop.minted("account_password").await;
    let set = shop.post(&link, &[("new_password", PASSWORD)]).await;
    assert_eq!(set.location(), "/account/sign-in?done=password-set");
    assert_eq!(
        shop.count(IDENTITIES).await,
        1,
        "chosen by who was signed in"
    );
    shop.shopper_signs_in("ada@example.com", PASSWORD).await;
    let done = shop.post(DISCONNECT, &[]).await.location();
    assert_eq!(done, "/account/password?done=openid-disconnected");
    assert_eq!(shop.count(IDENTITIES).await, 0);
}

#[tokio::test]
async fn sec_6_a_password_set_by_mail_shuts_out_who_was_connected() {
    let IdShop { shop, .. } = IdShop::open().await;
    let says = verified("eve@example.com");
    shop.known("ada@example.com").await;
    shop.passes(CONNECT, &says).await;
    shop.post(CONFIRM, &[("current_password", PASSWORD)]).await;
    let ada = shop.stranger();
    let asked = [("email", "ada@example.com")];
    ada.post("/account/forgotten-password", &asked).await;
    let link = shop.minted("account_password").await;
    ada.post(&link, &[("new_password", "seven green chairs")])
        .await;
    assert_eq!(shop.count(IDENTITIES).await, 0);
    let eve = shop.stranger();
    eve.enters(&says).await;
    assert_eq!(shop.count(ACCOUNTS).await, 2, "an account of her own");
}

#[tokio::test]
async fn cd_7_nothing_is_connected_with_an_account_whose_address_nobody_has_proven() {
    let IdShop { shop, .. } = IdShop::open().await;
    shop.post("/account/register", &form("ada@example.com", &[]))
        .await;
    shop.shopper_signs_in("ada@example.com", PASSWORD).await;
    let page = shop.get("/account/password").await.text;
    assert!(!page.contains(CONNECT), "{page}");
    assert_eq!(shop.get(CONNECT).await.location(), "/account/password");
    let nobody = shop.stranger();
    for path in [CONNECT, CONFIRM] {
        assert_eq!(
            nobody.get(path).await.location(),
            "/account/sign-in",
            "{path}"
        );
    }
    for path in [CONFIRM, DISCONNECT, "/account/password/link"] {
        let answer = nobody.post_as_program(path, &[]).await;
        assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{path}");
    }
}

#[tokio::test]
async fn sec_6_a_connection_that_one_account_began_no_other_gets() {
    let IdShop { shop, .. } = IdShop::open().await;
    shop.stranger().known("bob@example.com").await;
    shop.known("ada@example.com").await;
    let there = shop.sets_out(CONNECT).await;
    let says = verified("lind@example.org");
    let back = super::answer_at_provider(&there, &says, "yes").await;
    let handoff = shop.calls_back(&back).await;
    shop.post("/account/sign-out", &[]).await;
    shop.shopper_signs_in("bob@example.com", PASSWORD).await;
    let answer = shop.comes_back(&handoff).await;
    assert_eq!(answer.location(), "/account/password?done=openid-expired");
    let answer = shop.post(CONFIRM, &[("current_password", PASSWORD)]).await;
    assert_eq!(answer.location(), "/account/password?done=openid-expired");
    assert_eq!(shop.count(IDENTITIES).await, 0);
    assert_eq!(shop.get(SIGN_IN).await.location(), "/account");
}
