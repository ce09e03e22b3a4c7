//! Passkeys of shoppers, through HTTP, with an authenticator of our own.

mod authenticator;

use authenticator::{Authenticator, text};
use futures::future::join_all;
use reqwest::StatusCode;
use serde_json::Value;

use crate::account::PASSWORD;
use crate::harness::{Answer, TestShop};

const ADA: &str = "ada@example.com";
const PASSKEYS: &str = "select count(*) from passkeys";
const SESSIONS: &str = "select count(*) from sessions where account_id is not null";
const UNKNOWN: &str = "/account/sign-in?done=passkey-unknown&next=%2Faccount";
const ADD: &str = "/account/passkeys/challenge";
const SIGN_IN: &str = "/account/passkeys/sign-in/challenge";

impl TestShop {
    /// What the page's script is told to have signed.
    async fn asks(&self, path: &str) -> Value {
        let fields = [("current_password", PASSWORD)];
        let answer = self.post_as_program(path, &fields).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
        serde_json::from_str(&answer.text).expect("a question")
    }

    async fn answers(&self, path: &str, question: &Value, credential: &str) -> Answer {
        let challenge = text(&question["challenge"]);
        let fields = [
            ("challenge", challenge.as_str()),
            ("credential", credential),
            ("name", "Ada's phone"),
        ];
        self.post(path, &fields).await
    }

    /// Adds a passkey to the account that is signed in.
    async fn adds(&self) -> Authenticator {
        let mut key = Authenticator::new();
        let question = self.asks(ADD).await;
        let made = key.make(&question, &self.address());
        let added = self.answers("/account/passkeys", &question, &made).await;
        assert_eq!(added.location(), "/account/password?done=passkey-added");
        key
    }

    /// Signs in with a passkey; answers with where that leads.
    async fn enters_by(&self, key: &mut Authenticator) -> String {
        let question = self.asks(SIGN_IN).await;
        let signed = key.sign(&question, &self.address());
        let path = "/account/passkeys/sign-in";
        self.answers(path, &question, &signed).await.location()
    }
}

#[tokio::test]
async fn ca_4_a_passkey_is_added_signs_in_is_renamed_and_removed() {
    let shop = TestShop::open().await;
    shop.known(ADA).await;
    let wrong = [("current_password", "a guess")];
    let refused = shop.post_as_program(ADD, &wrong).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let mut key = shop.adds().await;
    let mailed = "select count(*) from outbox where kind = 'account_passkey_added' and recipient = 'ada@example.com'";
    assert_eq!(shop.count(mailed).await, 1);
    let page = shop.get("/account/password").await.text;
    assert!(
        page.contains("Ada&#x27;s phone") || page.contains("Ada's phone"),
        "{page}"
    );
    let same = "select count(*) from passkeys where user_handle = account_id or user_handle = id";
    assert_eq!(shop.count(same).await, 0, "a handle names nobody");

    let browser = shop.stranger();
    assert_eq!(browser.enters_by(&mut key).await, "/account");
    assert_eq!(browser.get("/account").await.status, StatusCode::OK);
    let used = "select count(*) from passkeys where used_at is not null";
    assert_eq!(shop.count(used).await, 1);
    let id = shop.text("select id::text from passkeys").await;
    let path = |action: &str| format!("/account/passkeys/{id}/{action}");
    let saved = shop.post(&path("name"), &[("name", " Old phone ")]).await;
    assert_eq!(saved.location(), "/account/password?done=saved");
    assert_eq!(shop.text("select name from passkeys").await, "Old phone");

    // Another account finds nothing to rename or remove.
    let eve = shop.stranger();
    eve.known("eve@example.com").await;
    let renamed = eve.post(&path("name"), &[("name", "Mine")]).await;
    assert_eq!(renamed.status, StatusCode::NOT_FOUND);
    eve.post(&path("remove"), &[]).await;
    assert_eq!(shop.count(PASSKEYS).await, 1);
    let removed = shop.post(&path("remove"), &[]).await;
    assert_eq!(removed.location(), "/account/password?done=passkey-removed");
    assert_eq!(shop.stranger().enters_by(&mut key).await, UNKNOWN);
}

#[tokio::test]
async fn ca_4_the_last_passkey_stays_where_there_is_no_password() {
    let shop = TestShop::open().await;
    shop.known(ADA).await;
    let mut key = shop.adds().await;
    shop.sql("update accounts set password_hash = ''").await;
    let browser = shop.stranger();
    assert_eq!(browser.enters_by(&mut key).await, "/account");
    let id = shop.text("select id::text from passkeys").await;
    let path = format!("/account/passkeys/{id}/remove");
    let last = browser.post(&path, &[]).await.location();
    assert_eq!(last, "/account/password?done=passkey-last");
    assert_eq!(shop.count(PASSKEYS).await, 1);
    browser.adds().await;
    let removed = browser.post(&path, &[]).await.location();
    assert_eq!(removed, "/account/password?done=passkey-removed");
    assert_eq!(shop.count(PASSKEYS).await, 1);
}

#[tokio::test]
async fn sec_6_one_answer_signs_in_once_however_often_it_is_sent() {
    let shop = TestShop::open().await;
    shop.known(ADA).await;
    let mut key = shop.adds().await;
    let before = shop.count(SESSIONS).await;
    let browser = shop.stranger();
    let question = browser.asks(SIGN_IN).await;
    let signed = key.sign(&question, &shop.address());
    let send = || browser.answers("/account/passkeys/sign-in", &question, &signed);
    let sent = join_all((0..20).map(|_| send())).await;
    let entered = sent.iter().filter(|one| one.location() == "/account");
    assert_eq!(entered.count(), 1);
    assert_eq!(shop.count(SESSIONS).await, before + 1);
    assert_eq!(send().await.location(), UNKNOWN, "it is used up");
    assert_eq!(
        shop.count("select count(*) from passkey_challenges").await,
        0
    );
}

#[tokio::test]
async fn sec_6_an_answer_to_another_browser_shop_origin_or_purpose_opens_nothing() {
    let shop = TestShop::open().await;
    shop.known(ADA).await;
    let mut key = shop.adds().await;
    let before = shop.count(SESSIONS).await;
    let door = "/account/passkeys/sign-in";
    let (browser, neighbour) = (shop.stranger(), shop.neighbour("other").await);
    let question = browser.asks(SIGN_IN).await;
    let signed = key.sign(&question, &shop.address());
    let stolen = shop.stranger();
    stolen.asks(SIGN_IN).await;
    assert_eq!(
        stolen.answers(door, &question, &signed).await.location(),
        UNKNOWN
    );
    // A neighbour's question, signed as if it were this shop's.
    let mut theirs = neighbour.asks(SIGN_IN).await;
    theirs["options"]["publicKey"]["rpId"] = question["options"]["publicKey"]["rpId"].clone();
    let signed = key.sign(&theirs, &shop.address());
    assert_eq!(
        browser.answers(door, &theirs, &signed).await.location(),
        UNKNOWN
    );
    assert_eq!(
        neighbour.answers(door, &theirs, &signed).await.location(),
        UNKNOWN
    );
    for origin in ["https://evil.test", &neighbour.address()] {
        let question = browser.asks(SIGN_IN).await;
        let signed = key.sign(&question, origin);
        assert_eq!(
            browser.answers(door, &question, &signed).await.location(),
            UNKNOWN,
            "{origin}"
        );
        // What was refused is used up, too.
        let signed = key.sign(&question, &shop.address());
        assert_eq!(
            browser.answers(door, &question, &signed).await.location(),
            UNKNOWN
        );
    }
    for nonsense in ["", "{}", "null"] {
        let question = browser.asks(SIGN_IN).await;
        assert_eq!(
            browser.answers(door, &question, nonsense).await.location(),
            UNKNOWN
        );
    }
    // A question to sign in adds nothing.
    let question = shop.asks(SIGN_IN).await;
    let mut other = Authenticator::new();
    let mut asked = question.clone();
    asked["options"]["publicKey"]["rp"] = serde_json::json!({ "id": "acme.localhost" });
    asked["options"]["publicKey"]["user"] = serde_json::json!({ "id": "AAAA" });
    let made = other.make(&asked, &shop.address());
    let expired = shop.answers("/account/passkeys", &question, &made).await;
    assert_eq!(expired.location(), "/account/password?done=passkey-expired");
    assert_eq!(shop.count(SESSIONS).await, before);
    assert_eq!(browser.enters_by(&mut key).await, "/account");
}

#[tokio::test]
async fn sec_6_a_sign_count_that_goes_back_is_refused() {
    let shop = TestShop::open().await;
    shop.known(ADA).await;
    let mut key = shop.adds().await;
    let copied = key.count;
    assert_eq!(shop.stranger().enters_by(&mut key).await, "/account");
    key.count = copied;
    assert_eq!(shop.stranger().enters_by(&mut key).await, UNKNOWN);
    assert_eq!(shop.stranger().enters_by(&mut key).await, "/account");
}

#[tokio::test]
async fn sec_10_not_me_removes_the_passkeys_of_that_sign_in_and_those_added_since() {
    let shop = TestShop::open().await;
    shop.known(ADA).await;
    let mut old = shop.adds().await;
    let eve = shop.stranger();
    eve.shopper_signs_in(ADA, PASSWORD).await;
    let link = shop.minted("account_new_device").await;
    let mut eves = eve.adds().await;
    assert_eq!(shop.count(PASSKEYS).await, 2);
    shop.stranger().post(&link, &[]).await;
    assert_eq!(shop.count(PASSKEYS).await, 1);
    assert_eq!(shop.stranger().enters_by(&mut eves).await, UNKNOWN);
    assert_eq!(shop.stranger().enters_by(&mut old).await, "/account");
}

#[tokio::test]
async fn sec_6_a_password_set_by_mail_shuts_out_every_passkey() {
    let shop = TestShop::open().await;
    shop.known(ADA).await;
    let mut key = shop.adds().await;
    let ada = shop.stranger();
    ada.post("/account/forgotten-password", &[("email", ADA)])
        .await;
    let link = shop.minted("account_password").await;
    ada.post(&link, &[("new_password", "seven green chairs")])
        .await;
    assert_eq!(shop.count(PASSKEYS).await, 0);
    assert_eq!(shop.stranger().enters_by(&mut key).await, UNKNOWN);
}

#[tokio::test]
async fn ex_13_passkeys_are_in_the_own_data_and_go_with_the_account() {
    let shop = TestShop::open().await;
    shop.known(ADA).await;
    shop.adds().await;
    shop.asks(ADD).await;
    let file = shop.get("/account/data/file").await.text;
    assert!(file.contains("Ada's phone"), "{file}");
    assert!(!file.contains("credential"), "no key is handed out: {file}");
    let erased = [("current_password", PASSWORD)];
    shop.post("/account/data/erase", &erased).await;
    assert_eq!(shop.count(PASSKEYS).await, 0);
    assert_eq!(
        shop.count("select count(*) from passkey_challenges").await,
        0
    );
}

#[tokio::test]
async fn ca_4_the_owner_is_told_whom_another_address_concerns() {
    let shop = TestShop::open().await;
    let page = "/admin/settings/domains";
    let owner = shop.staff("owner").await;
    assert!(!owner.get(page).await.text.contains("passkey"));
    shop.known(ADA).await;
    shop.adds().await;
    shop.adds().await;
    let page = owner.get(page).await.text;
    assert!(
        page.contains("1 customer signs in with a passkey of acme.localhost."),
        "{page}"
    );
}
