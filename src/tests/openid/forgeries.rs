use galleria::demo::openid_double::Quirk;
use reqwest::StatusCode;
use url::Url;

use super::{ACCOUNTS, IdShop, SIGN_IN, answer_at_provider, told, verified, with};

const FAILED: &str = "?failed=refused";

#[tokio::test]
async fn sec_6_a_token_that_is_not_meant_for_this_sign_in_signs_nobody_in() {
    let IdShop { shop, double } = IdShop::open().await;
    for quirk in [
        Quirk::WrongNonce,
        Quirk::WrongIssuer,
        Quirk::WrongAudience,
        Quirk::Expired,
        Quirk::WrongKey,
    ] {
        double.set_quirk(Some(quirk));
        let answer = shop.passes(SIGN_IN, &verified("ada@example.com")).await;
        assert_eq!(
            answer.location(),
            "/account/sign-in?done=openid-refused",
            "{quirk:?}"
        );
        let page = shop.get(&answer.location()).await.text;
        assert!(
            page.contains("The sign-in did not work."),
            "{quirk:?} {page}"
        );
    }
    assert_eq!(shop.count(ACCOUNTS).await, 0);
    assert_eq!(shop.count("select count(*) from openid_handoffs").await, 0);
    double.set_quirk(None);
    shop.enters(&verified("ada@example.com")).await;
}

#[tokio::test]
async fn sec_6_a_state_that_we_did_not_write_leads_nowhere() {
    let IdShop { shop, .. } = IdShop::open().await;
    let there = shop.sets_out(SIGN_IN).await;
    let back = answer_at_provider(&there, &verified("ada@example.com"), "yes").await;
    let state = told(&back, "state");
    let (text, signature) = state.split_once('.').expect("two parts");
    let mut letters: Vec<char> = text.chars().collect();
    letters[20] = if letters[20] == 'A' { 'B' } else { 'A' };
    let other: String = letters.into_iter().collect();
    for forged in [
        "",
        "x",
        text,
        &format!("{other}.{signature}"),
        &format!("{text}.{other}"),
    ] {
        let answer = shop.calls_back(&with(&back, "state", forged)).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{forged}");
        assert!(
            answer.text.contains("This sign-in has ended"),
            "{}",
            answer.text
        );
        assert_eq!(answer.location(), "");
    }
    let unknown = Url::parse(&back.as_str().replace("/demo/", "/other/")).expect("an address");
    let answer = shop.calls_back(&unknown).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    // The right one was not used up by all that.
    let handoff = shop.calls_back(&back).await;
    assert_eq!(shop.comes_back(&handoff).await.location(), "/account");
}

#[tokio::test]
async fn sec_6_a_code_is_good_once_and_for_its_own_way() {
    let IdShop { shop, .. } = IdShop::open().await;
    let there = shop.sets_out(SIGN_IN).await;
    let back = answer_at_provider(&there, &verified("ada@example.com"), "yes").await;
    // Somebody who has seen the code brings it on a way of their own: PKCE refuses.
    let eve = shop.stranger();
    let own = eve.sets_out(SIGN_IN).await;
    let stolen = with(&back, "state", &told(&own, "state"));
    let answer = eve.calls_back(&stolen).await;
    assert!(answer.location().ends_with(FAILED), "{}", answer.location());

    let there = shop.sets_out(SIGN_IN).await;
    let back = answer_at_provider(&there, &verified("ada@example.com"), "yes").await;
    let first = shop.calls_back(&back).await;
    let again = shop.calls_back(&back).await;
    assert!(again.location().ends_with(FAILED), "{}", again.location());
    assert_eq!(shop.comes_back(&first).await.location(), "/account");
    // Another provider's word for itself is not believed.
    let there = eve.sets_out(SIGN_IN).await;
    let back = answer_at_provider(&there, &verified("ada@example.com"), "yes").await;
    let answer = eve
        .calls_back(&with(&back, "iss", "https://elsewhere.example"))
        .await;
    assert!(answer.location().ends_with(FAILED), "{}", answer.location());
}

#[tokio::test]
async fn sec_6_a_handoff_is_good_once_for_a_minute_and_in_the_browser_that_set_out() {
    let IdShop { shop, .. } = IdShop::open().await;
    let expired = "/account/sign-in?done=openid-expired";
    let handoff = async || {
        let there = shop.sets_out(SIGN_IN).await;
        let back = answer_at_provider(&there, &verified("ada@example.com"), "yes").await;
        shop.calls_back(&back).await
    };
    let first = handoff().await;
    let token = told(
        &Url::parse(&first.location()).expect("an address"),
        "handoff",
    );
    let kept = shop
        .text("select encode(token_hash, 'hex') from openid_handoffs")
        .await;
    assert!(
        token.len() == 43 && !kept.contains(&token),
        "only a hash is kept"
    );
    // A link that signs its reader in as somebody else works in no other browser: without the cookie, and with another.
    let victim = shop.stranger();
    assert_eq!(victim.comes_back(&first).await.location(), expired);
    victim.sets_out(SIGN_IN).await;
    assert_eq!(victim.comes_back(&first).await.location(), expired);
    assert_ne!(victim.get("/account").await.status, StatusCode::OK);
    assert_eq!(shop.comes_back(&first).await.location(), "/account");
    shop.post("/account/sign-out", &[]).await;
    assert_eq!(shop.comes_back(&first).await.location(), expired);
    assert_ne!(shop.get("/account").await.status, StatusCode::OK);

    let late = handoff().await;
    shop.sql("update openid_handoffs set expires_at = now() - interval '1 second'")
        .await;
    assert_eq!(shop.comes_back(&late).await.location(), expired);
}

#[tokio::test]
async fn mt_13_what_one_shop_began_no_other_goes_on_with() {
    let IdShop { shop, .. } = IdShop::open().await;
    let neighbour = shop.neighbour("globex").await;
    let there = shop.sets_out(SIGN_IN).await;
    let back = answer_at_provider(&there, &verified("ada@example.com"), "yes").await;
    // The state says whose shop it is, so the way leads back there and nowhere else.
    neighbour.sets_out(SIGN_IN).await;
    let handoff = neighbour.calls_back(&back).await;
    assert!(
        handoff.location().starts_with(&shop.address()),
        "{}",
        handoff.location()
    );
    let expired = "/account/sign-in?done=openid-expired";
    assert_eq!(neighbour.comes_back(&handoff).await.location(), expired);
    assert_ne!(neighbour.get("/account").await.status, StatusCode::OK);
    // Nor does the state of one go with the code of the other.
    let (ours, theirs) = (
        shop.sets_out(SIGN_IN).await,
        neighbour.sets_out(SIGN_IN).await,
    );
    let code = answer_at_provider(&ours, &verified("ada@example.com"), "yes").await;
    let mixed = with(&code, "state", &told(&theirs, "state"));
    let answer = neighbour.calls_back(&mixed).await;
    assert!(answer.location().starts_with(&neighbour.address()));
    assert!(answer.location().ends_with(FAILED), "{}", answer.location());
    assert_eq!(neighbour.count(ACCOUNTS).await, 0);
    // A shop that is closed meanwhile is told of nobody.
    let there = shop.sets_out(SIGN_IN).await;
    let back = answer_at_provider(&there, &verified("ada@example.com"), "yes").await;
    let state = &shop.platform.state;
    sqlx::query(
        "update platform.tenants set state = 'suspended', suspended_at = now() where name = 'acme'",
    )
    .execute(state.db.pool())
    .await
    .expect("suspended");
    state.registry.forget_all();
    assert_eq!(shop.calls_back(&back).await.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn sec_6_the_way_back_is_as_limited_as_any_sign_in() {
    let IdShop { shop, .. } = IdShop::with_limits("standard").await;
    let there = shop.sets_out(SIGN_IN).await;
    let back = answer_at_provider(&there, &verified("ada@example.com"), "yes").await;
    let mut statuses = Vec::new();
    for _ in 0..14 {
        let answer = shop.calls_back(&with(&back, "code", "guessed")).await;
        statuses.push(answer.status);
    }
    assert_eq!(statuses[0], StatusCode::SEE_OTHER);
    assert_eq!(statuses[13], StatusCode::TOO_MANY_REQUESTS);
}
