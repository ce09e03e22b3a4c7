//! Shoppers who are known, through HTTP.

mod addresses;
mod carts;
mod from_order;
mod links;
mod merging;
mod orders;
mod sign_in_link;
mod strangers;

use galleria::core::Error;
use reqwest::StatusCode;

use crate::goods::Guest;
use crate::harness::{Answer, TestShop};

pub const PASSWORD: &str = "four lamps";

/// What somebody types into the registration form.
pub fn form<'f>(email: &'f str, more: &[(&'f str, &'f str)]) -> Vec<(&'f str, &'f str)> {
    let mut fields = vec![
        ("first_name", "Ada"),
        ("surname", "Lovelace"),
        ("email", email),
        ("password", PASSWORD),
    ];
    fields.retain(|(name, _)| more.iter().all(|(other, _)| other != name));
    fields.extend(more);
    fields
}

impl TestShop {
    /// Registers, and follows the link that was mailed: the visitor is signed in then.
    pub async fn known(&self, email: &str) {
        let answer = self.post("/account/register", &form(email, &[])).await;
        assert_eq!(answer.location(), "/account/register/sent");
        let link = self.minted("account_proof").await;
        let proven = self.post(&link, &[]).await;
        assert_eq!(proven.status, StatusCode::SEE_OTHER, "{}", proven.text);
    }

    /// Sends the shoppers' sign-in form.
    pub async fn shopper_signs_in(&self, email: &str, password: &str) -> Answer {
        let fields = [("email", email), ("password", password)];
        self.post("/account/sign-in", &fields).await
    }
}

#[tokio::test]
async fn cd_10_registration_is_short() {
    let shop = TestShop::open().await;
    let page = shop.get("/account/register").await.text;
    let form = page
        .split(r#"action="/account/register""#)
        .nth(1)
        .and_then(|rest| rest.split("</form>").next())
        .expect("the form");
    let required = form.matches(" required").count();
    assert_eq!(required, 2, "address, password: {form}");
    let (asked, folded) = form.split_once("<details").expect("what nobody has to say");
    assert_eq!(asked.matches("<input").count(), 2, "{form}");
    assert_eq!(folded.matches("<input").count(), 4, "{form}");
    let tag = folded.split('>').next().unwrap_or_default();
    assert!(!tag.contains("open"), "{tag}");
    assert!(!form.contains("birthday"), "that has time");
    assert!(!form.contains("checked"), "nothing is allowed unasked");
}

#[tokio::test]
async fn cd_11_names_address_and_phone_are_kept() {
    let shop = TestShop::open().await;
    let fields = form("Ada@example.com", &[("phone", "+49 30 / 123-456")]);
    shop.post("/account/register", &fields).await;
    let link = shop.minted("account_proof").await;
    shop.post(&link, &[]).await;
    let kept =
        "select name || ', ' || email || ', ' || phone || ', ' || phone_normalized from customers";
    assert_eq!(
        shop.text(kept).await,
        "Ada Lovelace, Ada@example.com, +49 30 123 456, +4930123456"
    );
    let page = shop.get("/account/profile").await.text;
    assert!(page.contains("Ada Lovelace") && page.contains("+49 30 123 456"));
}

#[tokio::test]
async fn cd_10_an_address_and_a_password_are_enough_and_the_name_comes_later() {
    let shop = TestShop::open().await;
    let few = [("email", "ada@example.com"), ("password", PASSWORD)];
    shop.post("/account/register", &few).await;
    let link = shop.minted("account_proof").await;
    assert_eq!(
        shop.post(&link, &[]).await.location(),
        "/account?done=proven"
    );
    let named = "select '[' || name || ']' from customers";
    assert_eq!(shop.text(named).await, "[]");
    assert_eq!(shop.get("/account").await.status, StatusCode::OK);
    let said = [("first_name", "Ada"), ("surname", "Lovelace")];
    let saved = shop.post("/account/profile", &said).await;
    assert_eq!(saved.location(), "/account/profile?done=saved");
    assert_eq!(shop.text(named).await, "[Ada Lovelace]");
    // What a customer was called stays, when the account says nothing of it.
    shop.post("/account/profile", &[]).await;
    assert_eq!(shop.text(named).await, "[Ada Lovelace]");
}

#[tokio::test]
async fn cd_11_what_is_wrong_stands_beside_its_field_and_nothing_typed_is_lost() {
    let shop = TestShop::open().await;
    let long = "Lovelace".repeat(8);
    let fields = form(
        "ada@nowhere",
        &[
            ("phone", "call me"),
            ("password", "short"),
            ("surname", &long),
        ],
    );
    let answer = shop.post("/account/register", &fields).await;
    assert_eq!(answer.location(), "/account/register");
    let page = shop.get("/account/register").await.text;
    for field in ["email", "phone", "password", "surname"] {
        assert!(page.contains(&format!(r#"id="{field}-error""#)), "{field}");
    }
    assert!(page.contains(r#"value="ada@nowhere""#) && page.contains(r#"value="call me""#));
    assert!(!page.contains(r#"value="short""#), "never a password");
    let program = shop.post_as_program("/account/register", &fields).await;
    assert_eq!(program.status, StatusCode::UNPROCESSABLE_ENTITY);
    let error: Error = serde_json::from_str(&program.text).expect("an error");
    assert!(matches!(error, Error::Invalid(faults) if faults.len() == 4));
    assert_eq!(shop.count("select count(*) from accounts").await, 0);
}

#[tokio::test]
async fn cd_12_the_birthday_is_optional_and_29_february_is_one() {
    let shop = TestShop::open().await;
    shop.known("ada@example.com").await;
    let birthday = "select coalesce(birthday::text, 'none') from accounts";
    for (typed, kept) in [
        ("1992-02-29", "1992-02-29"),
        ("1993-02-29", "1992-02-29"),
        ("", "none"),
    ] {
        let answer = shop.post("/account/profile", &[("birthday", typed)]).await;
        let is_refused = answer.location() == "/account/profile";
        assert_eq!(is_refused, typed == "1993-02-29", "{typed}");
        assert_eq!(shop.text(birthday).await, kept, "{typed}");
    }
}

#[tokio::test]
async fn ex_6_the_birthday_is_told_as_the_reader_writes_days() {
    let shop = TestShop::open().await;
    shop.settle(|settings| settings.locales = galleria::core::Locale::ALL.to_vec())
        .await;
    shop.known("ada@example.com").await;
    shop.post("/account/profile", &[("birthday", "1992-02-29")])
        .await;
    for (path, told) in [
        ("/account/profile", "29 February 1992"),
        ("/de/account/profile", "29. Februar 1992"),
        ("/fr/account/profile", "29 février 1992"),
    ] {
        let page = shop.get(path).await.text;
        assert!(page.contains(told), "{path}: {page}");
    }
}

#[tokio::test]
async fn cd_10_a_known_and_an_unknown_address_are_answered_alike() {
    let shop = TestShop::open().await;
    shop.known("ada@example.com").await;
    let mut answers = Vec::new();
    for email in ["ada@example.com", "grace@example.com"] {
        let visitor = shop.stranger();
        let answer = visitor.post("/account/register", &form(email, &[])).await;
        // The tokens differ, nothing else of the cookies.
        let cookie = answer.header("set-cookie");
        let kind = cookie.split(['=', ';']).next().unwrap_or_default();
        let cookie = (kind.to_owned(), cookie.len());
        answers.push((answer.status, answer.location(), answer.text, cookie));
        visitor
            .post("/account/forgotten-password", &[("email", email)])
            .await;
    }
    assert_eq!(answers[0], answers[1]);
    shop.links_looked_up().await;
    let mails = "select string_agg(kind, ' ' order by created_at) from outbox where recipient = ";
    assert_eq!(
        shop.text(&format!("{mails}'ada@example.com'")).await,
        "account_proof account_exists account_password"
    );
    assert_eq!(shop.count("select count(*) from accounts").await, 2);
}

#[tokio::test]
async fn sec_6_guessing_a_shopper_s_password_gets_slower_and_tells_nothing() {
    let shop = TestShop::open().await;
    shop.known("ada@example.com").await;
    let mut answers = Vec::new();
    for email in ["ada@example.com", "nobody@example.com"] {
        let fields = [("email", email), ("password", "wrong")];
        let mut statuses = Vec::new();
        for _ in 0..8 {
            let answer = shop
                .stranger()
                .post_as_program("/account/sign-in", &fields)
                .await;
            statuses.push(answer.status);
        }
        assert_eq!(statuses[0], StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(statuses[7], StatusCode::TOO_MANY_REQUESTS);
        answers.push(statuses);
    }
    assert_eq!(answers[0], answers[1]);
    // The staff's door is another one.
    shop.staff("owner").await;
    let email = "ada@example.com";
    shop.sql("update sign_in_throttles set blocked_until = now() - interval '1 second'")
        .await;
    let right = shop.stranger().shopper_signs_in(email, PASSWORD).await;
    assert_eq!(right.location(), "/account");
}

#[tokio::test]
async fn sec_25_shoppers_are_told_how_to_keep_their_account() {
    let shop = TestShop::open().await;
    let page = shop.get("/account/register").await.text;
    let tips = r#"href="/account/security-tips""#;
    assert!(page.contains(tips) && page.contains(r#"class="strength""#));
    let told = shop.get("/account/security-tips").await;
    assert_eq!(told.status, StatusCode::OK);
    assert!(told.text.contains("Acme never asks for your password"));
    assert!(told.text.contains(&shop.address()), "{}", told.text);
    shop.known("ada@example.com").await;
    assert!(shop.get("/account/password").await.text.contains(tips));
}

#[tokio::test]
async fn sec_17_signing_in_makes_a_new_session_and_signing_out_ends_it() {
    let shop = TestShop::open().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.put_in_cart(&lamp, "1").await;
    let hash = "select encode(token_hash, 'hex') from sessions";
    let before = shop.text(hash).await;
    shop.known("ada@example.com").await;
    assert_ne!(before, shop.text(hash).await, "the token before is no good");
    assert_eq!(shop.count("select count(*) from sessions").await, 1);
    assert_eq!(shop.get("/account").await.status, StatusCode::OK);
    let out = shop.post("/account/sign-out", &[]).await;
    let cookie = out.header("set-cookie");
    assert!(
        cookie.contains("Max-Age=0") && cookie.contains("HttpOnly"),
        "{cookie}"
    );
    assert_eq!(shop.count("select count(*) from sessions").await, 0);
    let page = shop.get("/account").await;
    assert_eq!(page.location(), "/account/sign-in");
    let program = shop.post_as_program("/account/profile", &[]).await;
    assert_eq!(program.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn sec_6_signing_out_everywhere_ends_every_session() {
    let shop = TestShop::open().await;
    shop.known("ada@example.com").await;
    let phone = shop.stranger();
    phone.shopper_signs_in("ada@example.com", PASSWORD).await;
    assert_eq!(phone.get("/account").await.status, StatusCode::OK);
    shop.post("/account/sign-out-everywhere", &[]).await;
    for device in [&shop, &phone] {
        assert_eq!(device.get("/account").await.status, StatusCode::SEE_OTHER);
    }
}

#[tokio::test]
async fn mt_13_a_shopper_of_one_shop_is_nobody_in_another() {
    let shop = TestShop::open().await;
    shop.known("ada@example.com").await;
    let phone = shop.stranger();
    let answer = phone.shopper_signs_in("ada@example.com", PASSWORD).await;
    let cookie = answer.header("set-cookie");
    let cookie = cookie.split(';').next().expect("cookie");
    let neighbour = shop.neighbour("globex").await;
    let request = neighbour
        .request(reqwest::Method::GET, "/account")
        .header("accept", "text/html")
        .header("cookie", cookie);
    let foreign = neighbour.send(request).await;
    assert_eq!(foreign.location(), "/account/sign-in");
    let wrong = neighbour
        .shopper_signs_in("ada@example.com", PASSWORD)
        .await;
    assert_eq!(wrong.location(), "/account/sign-in?next=%2Faccount");
}

#[tokio::test]
async fn cd_7_orders_of_the_past_are_the_account_s_after_proof_only() {
    let shop = TestShop::open().await;
    shop.send_parcels().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.buy(&lamp, Guest::named("ada")).await;
    let visitor = shop.stranger();
    visitor
        .post("/account/register", &form("ada@example.com", &[]))
        .await;
    visitor.shopper_signs_in("ada@example.com", PASSWORD).await;
    let page = visitor.get("/account").await.text;
    assert!(page.contains("No orders yet."), "{page}");
    assert!(page.contains("not confirmed"));

    let link = shop.minted("account_proof").await;
    shop.stranger().get(&link).await;
    let page = visitor.get("/account").await.text;
    assert!(page.contains("No orders yet."), "a GET proves nothing");

    visitor.post(&link, &[]).await;
    let page = visitor.get("/account").await.text;
    assert!(page.contains("Order 1001"), "{page}");
    assert_eq!(shop.count("select count(*) from customers").await, 1);
}

#[tokio::test]
async fn cd_7_an_address_that_looks_alike_shows_nobody_s_orders() {
    let shop = TestShop::open().await;
    shop.send_parcels().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.buy(&lamp, Guest::named("ada")).await;
    shop.known("ada+shop@example.com").await;
    let page = shop.get("/account").await.text;
    assert!(page.contains("No orders yet."), "{page}");
}

#[tokio::test]
async fn ca_6_the_checkout_knows_who_is_signed_in() {
    let shop = TestShop::open().await;
    shop.send_parcels().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.known("ada@example.com").await;
    shop.put_in_cart(&lamp, "1").await;
    let page = shop.get("/checkout").await.text;
    assert!(
        page.contains(r#"value="ada@example.com""#) && page.contains(r#"value="Ada Lovelace""#)
    );
    // Sent to somebody else's mailbox, it is Ada's order nevertheless.
    let placed = shop.buy(&lamp, Guest::named("grace")).await;
    assert_eq!(shop.count("select count(*) from customers").await, 1);
    let page = shop.get("/account").await.text;
    assert!(page.contains(&placed), "{page}");
    shop.put_in_cart(&lamp, "1").await;
    let page = shop.get("/checkout").await.text;
    assert!(
        page.contains(r#"value="grace street 1""#),
        "where the last went"
    );
}

#[tokio::test]
async fn sec_13_names_are_text() {
    let shop = TestShop::open().await;
    let fields = form(
        "ada@example.com",
        &[
            ("first_name", "<script>alert(1)</script>"),
            ("surname", "\"'><b>"),
        ],
    );
    shop.post("/account/register", &fields).await;
    let link = shop.minted("account_proof").await;
    shop.post(&link, &[]).await;
    let owner = shop.staff("owner").await;
    for page in [
        shop.get("/account").await,
        owner.get("/admin/customers").await,
    ] {
        assert_eq!(page.status, StatusCode::OK);
        assert!(!page.text.contains("<script>alert") && !page.text.contains("<b>"));
    }
}

#[tokio::test]
async fn sec_11_hostile_input_into_the_account_is_never_our_fault() {
    let shop = TestShop::open().await;
    shop.known("ada@example.com").await;
    let long = "9".repeat(100_000);
    for text in [
        "' or 1=1 --",
        "\0",
        "\u{fffd}",
        "",
        "1e9",
        "-0001-01-01",
        &long,
    ] {
        for path in [
            "/account/register",
            "/account/sign-in",
            "/account/forgotten-password",
            "/account/profile",
            "/account/addresses/new",
            "/account/addresses/x",
            "/account/addresses/x/default",
            "/account/addresses/x/delete",
            "/orders/x/again",
            "/orders/x/account",
            "/account/email",
            "/account/password",
            "/privacy/consent",
            "/account/proof/x",
            "/account/password-reset/x",
        ] {
            let fields: Vec<_> = [
                "first_name",
                "surname",
                "email",
                "phone",
                "birthday",
                "password",
                "new_password",
                "current_password",
                "next",
                "cookies",
                "news",
                "back",
            ]
            .map(|name| (name, text))
            .to_vec();
            for answer in [
                shop.post(path, &fields).await,
                shop.post_as_program(path, &fields).await,
            ] {
                assert!(!answer.status.is_server_error(), "{path} {text}");
            }
        }
    }
    assert_eq!(shop.count("select count(*) from accounts").await, 1);
}
