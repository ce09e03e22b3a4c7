//! Strangers who type somebody else's address, and what its owner's click then makes good.

use reqwest::{Method, StatusCode};

use super::{PASSWORD, form};
use crate::goods::Guest;
use crate::harness::TestShop;

const ADA: &str = "ada@example.com";
const PROVEN: &str = "select count(*) from accounts where proven_at is not null";

/// A shop where Ada has bought as a guest, and Eve, who has registered Ada's address and signed in.
async fn hijacked() -> (TestShop, TestShop) {
    let shop = TestShop::open().await;
    shop.send_parcels().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.stranger().buy(&lamp, Guest::named("ada")).await;
    let eve = shop.stranger();
    let fields = form(ADA, &[("password", "eve's own")]);
    eve.post("/account/register", &fields).await;
    eve.shopper_signs_in(ADA, "eve's own").await;
    assert_eq!(eve.get("/account").await.status, StatusCode::OK);
    (shop, eve)
}

#[tokio::test]
async fn cd_7_who_proves_an_address_elsewhere_shares_the_account_with_nobody() {
    let (shop, eve) = hijacked().await;
    // Eve keeps a way back ready, too.
    let ask = [
        ("email", "eve@example.com"),
        ("current_password", "eve's own"),
    ];
    eve.post("/account/email", &ask).await;
    let way_back = eve.minted("account_email").await;
    let link = shop.minted("account_proof").await;

    let ada = shop.stranger();
    let page = ada.get(&link).await.text;
    assert!(
        page.contains("new_password") && page.contains("different browser"),
        "{page}"
    );
    for (typed, told) in [
        ("", "This field is required."),
        ("password", "tried first"),
        ("ada@example.com", "Leave out your name"),
    ] {
        let refused = ada.post(&link, &[("new_password", typed)]).await;
        assert_eq!(refused.location(), link, "{typed:?}");
        let page = ada.get(&link).await.text;
        assert!(
            page.contains("new_password-error") && page.contains(told),
            "{page}"
        );
    }
    let program = ada.post_as_program(&link, &[]).await;
    assert_eq!(program.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(shop.count(PROVEN).await, 0);

    let set = ada.post(&link, &[("new_password", PASSWORD)]).await;
    assert_eq!(set.location(), "/account?done=proven");
    let page = ada.get("/account").await.text;
    assert!(page.contains("Order 1001"), "{page}");
    assert_eq!(eve.get("/account").await.status, StatusCode::SEE_OTHER);
    let old = eve.shopper_signs_in(ADA, "eve's own").await;
    assert_ne!(old.location(), "/account");
    let back = [("new_password", "eve's own again")];
    assert_eq!(eve.post(&way_back, &back).await.location(), way_back);
    let address = "select email from accounts where proven_at is not null";
    assert_eq!(shop.text(address).await, ADA);
    let phone = shop.stranger().shopper_signs_in(ADA, PASSWORD).await;
    assert_eq!(phone.location(), "/account");
}

#[tokio::test]
async fn cd_7_a_stranger_s_order_does_not_say_where_the_next_goes() {
    let (shop, eve) = hijacked().await;
    let lamp = shop.text("select id::text from variants").await;
    eve.buy(&lamp, Guest::named("eve")).await;
    let link = shop.minted("account_proof").await;
    let ada = shop.stranger();
    ada.post(&link, &[("new_password", PASSWORD)]).await;
    ada.put_in_cart(&lamp, "1").await;
    let page = ada.get("/checkout").await.text;
    assert!(page.contains(ADA) && !page.contains("eve street"), "{page}");
}

#[tokio::test]
async fn cd_10_in_the_browser_that_registered_the_link_is_one_click() {
    let shop = TestShop::open().await;
    shop.post("/account/register", &form(ADA, &[])).await;
    let link = shop.minted("account_proof").await;
    assert!(!shop.get(&link).await.text.contains("new_password"));
    assert_eq!(
        shop.post(&link, &[]).await.location(),
        "/account?done=proven"
    );

    // And on a device that is signed in to the account.
    let (laptop, phone) = (shop.stranger(), shop.stranger());
    let fields = form("grace@example.com", &[]);
    laptop.post("/account/register", &fields).await;
    phone.shopper_signs_in("grace@example.com", PASSWORD).await;
    let link = shop.minted("account_proof").await;
    assert!(!phone.get(&link).await.text.contains("new_password"));
    assert_eq!(
        phone.post(&link, &[]).await.location(),
        "/account?done=proven"
    );

    // Not in one that is signed in to another.
    let fields = form("joan@example.com", &[]);
    laptop.post("/account/register", &fields).await;
    let link = shop.minted("account_proof").await;
    assert_eq!(shop.post(&link, &[]).await.location(), link);
    assert_eq!(shop.count(PROVEN).await, 2);
}

#[tokio::test]
async fn cd_11_a_changed_address_proven_elsewhere_ends_the_other_sessions() {
    let (shop, _) = hijacked().await;
    let eve = shop.stranger();
    eve.known("eve@example.com").await;
    let ask = [("email", ADA), ("current_password", PASSWORD)];
    let asked = eve.post("/account/email", &ask).await;
    assert_eq!(asked.location(), "/account/profile?done=sent");
    let link = shop.minted("account_email").await;
    let ada = shop.stranger();
    assert_eq!(ada.post(&link, &[]).await.location(), link);
    let address = "select email from accounts where proven_at is not null";
    assert_eq!(shop.text(address).await, "eve@example.com");
    let set = ada.post(&link, &[("new_password", "five lamps")]).await;
    assert_eq!(set.location(), "/account?done=proven");
    assert!(ada.get("/account").await.text.contains("Order 1001"));
    assert_eq!(eve.get("/account").await.status, StatusCode::SEE_OTHER);
    let old = eve.shopper_signs_in(ADA, PASSWORD).await;
    assert_ne!(old.location(), "/account");
}

#[tokio::test]
async fn cd_11_a_link_in_the_old_mailbox_opens_nothing_after_a_change() {
    let shop = TestShop::open().await;
    shop.known(ADA).await;
    let forgotten = [("email", ADA)];
    shop.stranger()
        .post("/account/forgotten-password", &forgotten)
        .await;
    let old = shop.minted("account_password").await;
    let ask = [
        ("email", "lovelace@example.com"),
        ("current_password", PASSWORD),
    ];
    shop.post("/account/email", &ask).await;
    let link = shop.minted("account_email").await;
    shop.post(&link, &[]).await;
    let visitor = shop.stranger();
    assert_eq!(visitor.get(&old).await.status, StatusCode::GONE);
    visitor.post(&old, &[("new_password", "five lamps")]).await;
    let email = "lovelace@example.com";
    let signed_in = visitor.shopper_signs_in(email, PASSWORD).await;
    assert_eq!(signed_in.location(), "/account");
}

#[tokio::test]
async fn cd_7_a_forgotten_password_takes_the_account_from_whoever_made_it() {
    let (shop, eve) = hijacked().await;
    let ada = shop.stranger();
    ada.post("/account/forgotten-password", &[("email", ADA)])
        .await;
    let link = shop.minted("account_password").await;
    ada.post(&link, &[("new_password", PASSWORD)]).await;
    ada.shopper_signs_in(ADA, PASSWORD).await;
    assert!(ada.get("/account").await.text.contains("Order 1001"));
    assert_eq!(eve.get("/account").await.status, StatusCode::SEE_OTHER);
    let old = eve.shopper_signs_in(ADA, "eve's own").await;
    assert_ne!(old.location(), "/account");
}

#[tokio::test]
async fn cd_10_opening_a_link_changes_nothing_whoever_opens_it() {
    let shop = TestShop::open().await;
    let owner = shop.staff("owner").await;
    shop.known("grace@example.com").await;
    let ask = [
        ("email", "hopper@example.com"),
        ("current_password", PASSWORD),
    ];
    shop.post("/account/email", &ask).await;
    let visitor = shop.stranger();
    visitor.post("/account/register", &form(ADA, &[])).await;
    for (path, email) in [
        ("/account/forgotten-password", "grace@example.com"),
        ("/admin/forgotten-password", "owner@example.com"),
    ] {
        visitor.post(path, &[("email", email)]).await;
    }
    let invited = [("email", "new@example.com"), ("role", "support")];
    owner.post("/admin/staff", &invited).await;
    let mut links = Vec::new();
    for kind in [
        "account_email",
        "account_proof",
        "account_password",
        "password_reset",
        "staff_invitation",
    ] {
        links.push(shop.minted(kind).await);
    }
    let everything = [
        "secret_links",
        "accounts",
        "customers",
        "staff_members",
        "sessions",
        "staff_sessions",
        "account_devices",
        "staff_devices",
        "form_drafts",
        "outbox",
    ]
    .map(|table| {
        format!("coalesce((select string_agg(t::text, ' ' order by t::text) from {table} t), '')")
    });
    let everything = format!("select {}", everything.join(" || "));
    let before = shop.text(&everything).await;
    for link in &links {
        for browser in [&shop, &visitor, &shop.stranger()] {
            for method in [Method::GET, Method::HEAD] {
                let request = browser.request(method, link).header("accept", "text/html");
                assert_eq!(browser.send(request).await.status, StatusCode::OK, "{link}");
            }
        }
    }
    assert_eq!(before, shop.text(&everything).await);
}

#[tokio::test]
async fn cd_10_known_and_unknown_addresses_leave_the_same_work_behind() {
    let shop = TestShop::open().await;
    shop.known(ADA).await;
    shop.staff("owner").await;
    shop.links_looked_up().await;
    let work = "select (select count(*) from outbox) || ' mails ' || (select count(*) from secret_links) || ' links '
        || (select count(*) from accounts) || ' accounts ' || (select count(*) from graphile_worker._private_jobs) || ' jobs'";
    let forms = [
        ("/account/forgotten-password", ADA),
        ("/admin/forgotten-password", "owner@example.com"),
        ("/account/register", ADA),
        ("/account/email", ADA),
    ];
    let grace = shop.stranger();
    grace.known("grace@example.com").await;
    for (path, known) in forms {
        let mut left = Vec::new();
        // The first replaces nothing, the others what the one before left.
        for email in ["first@example.com", known, "unknown@example.com"] {
            let before = shop.text(work).await;
            let mut fields = form(email, &[]);
            fields.push(("current_password", PASSWORD));
            let answer = grace.post(path, &fields).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER);
            let after = shop.text(work).await;
            left.push(difference(&before, &after));
        }
        assert_eq!(left[1], left[2], "{path}");
        assert!(left[1].contains(&1), "{path} queued nothing");
    }
}

fn difference(before: &str, after: &str) -> Vec<i64> {
    let numbers = |text: &str| -> Vec<i64> {
        text.split(' ')
            .filter_map(|word| word.parse().ok())
            .collect()
    };
    let pairs = numbers(before).into_iter().zip(numbers(after));
    pairs.map(|(before, after)| after - before).collect()
}
