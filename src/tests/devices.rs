//! Guesses slow down everybody but the owner's own devices.

use std::time::{Duration, Instant};

use reqwest::{Method, StatusCode};

use crate::account::PASSWORD as SHOPPERS;
use crate::harness::{Answer, TestPlatform, TestShop, Visitor};
use crate::staff::PASSWORD as STAFFS;

const ADA: &str = "ada@example.com";
const OWNER: &str = "owner@example.com";

/// Signs in from an address of the network, as a program.
async fn tries(visitor: &TestShop, door: &str, email: &str, password: &str, from: &str) -> Answer {
    let request = visitor
        .request(Method::POST, door)
        .header("x-forwarded-for", from)
        .form(&[("email", email), ("password", password)]);
    visitor.send(request).await
}

/// A shop behind a proxy, with Ada's account and an owner.
async fn shop() -> TestShop {
    let shop = TestShop::open_with(|config| config.trusted_proxies = 1).await;
    shop.stranger().known(ADA).await;
    shop.staff("owner").await;
    shop.sql("delete from sign_in_throttles").await;
    shop
}

/// What is closed now stays so for the rest of the test, however slow the machine is.
async fn hold(shop: &TestShop) {
    shop.sql("update sign_in_throttles set blocked_until = now() + interval '5 minutes' where blocked_until is not null")
        .await;
}

/// Guesses that one account or device may have had after a time: six, and one after each delay of four
/// seconds, eight, sixteen …
fn looked_at_most(mut time: Duration) -> usize {
    let (mut most, mut delay) = (6, Duration::from_secs(4));
    while time >= delay {
        time -= delay;
        delay *= 2;
        most += 1;
    }
    most
}

const DOORS: [(&str, &str, &str); 2] = [
    ("/account/sign-in", ADA, SHOPPERS),
    ("/admin/sign-in", OWNER, STAFFS),
];

#[tokio::test]
async fn sec_6_guesses_from_a_hundred_addresses_do_not_lock_the_owner_out() {
    let shop = shop().await;
    for (door, email, right) in DOORS {
        let known = shop.stranger();
        let first = tries(&known, door, email, right, "192.0.2.1").await;
        assert_eq!(first.status, StatusCode::SEE_OTHER, "{door}");
        // The attacker sits in the owner's network, too.
        let attacker = shop.stranger();
        for number in 0..100 {
            let from = match number % 4 {
                0 => "192.0.2.1".to_owned(),
                _ => format!("198.51.100.{number}"),
            };
            tries(&attacker, door, email, "wrong", &from).await;
        }
        hold(&shop).await;
        for from in ["192.0.2.1", "203.0.113.9"] {
            let strange = tries(&shop.stranger(), door, email, right, from).await;
            assert_eq!(strange.status, StatusCode::TOO_MANY_REQUESTS, "{door}");
            let owner = tries(&known, door, email, right, from).await;
            assert_eq!(owner.status, StatusCode::SEE_OTHER, "{door}");
        }
        // What the owner does gives the attacker no new chances.
        let strange = tries(&shop.stranger(), door, email, right, "203.0.113.10").await;
        assert_eq!(strange.status, StatusCode::TOO_MANY_REQUESTS, "{door}");
    }
}

#[tokio::test]
async fn sec_6_a_known_device_has_a_throttle_of_its_own() {
    let shop = shop().await;
    for (door, email, right) in DOORS {
        let (stolen, other) = (shop.stranger(), shop.stranger());
        for device in [&stolen, &other] {
            tries(device, door, email, right, "192.0.2.1").await;
        }
        let guesses = (0..50).map(|_| tries(&stolen, door, email, "wrong", "192.0.2.1"));
        let begun = Instant::now();
        let answers = futures::future::join_all(guesses).await;
        let most = looked_at_most(begun.elapsed());
        let looked_at = answers
            .iter()
            .filter(|answer| answer.status == StatusCode::UNPROCESSABLE_ENTITY)
            .count();
        assert!((1..=most).contains(&looked_at), "{door}: {looked_at} of 50");
        hold(&shop).await;
        let right_now = tries(&stolen, door, email, right, "192.0.2.1").await;
        assert_eq!(right_now.status, StatusCode::TOO_MANY_REQUESTS);
        for device in [&other, &shop.stranger()] {
            let answer = tries(device, door, email, right, "192.0.2.1").await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{door}");
        }
    }
}

#[tokio::test]
async fn sec_6_fifty_strange_guesses_at_once_are_not_all_looked_at() {
    let shop = shop().await;
    for (door, email, _) in DOORS {
        let stranger = &shop.stranger();
        let guesses = (0..50).map(|number| {
            let from = format!("198.51.100.{number}");
            async move { tries(stranger, door, email, "wrong", &from).await }
        });
        let begun = Instant::now();
        let answers = futures::future::join_all(guesses).await;
        let most = looked_at_most(begun.elapsed());
        let looked_at = answers
            .iter()
            .filter(|answer| answer.status == StatusCode::UNPROCESSABLE_ENTITY)
            .count();
        assert!((1..=most).contains(&looked_at), "{door}: {looked_at} of 50");
    }
}

#[tokio::test]
async fn sec_6_a_device_is_known_to_one_account_of_one_shop() {
    let shop = shop().await;
    let eve = shop.stranger();
    eve.known("eve@example.com").await;
    // The cookie of another shop, of another account, of the other door, or a made-up one.
    let neighbour = shop.neighbour("globex").await;
    let elsewhere = neighbour.stranger();
    elsewhere.known(ADA).await;
    let known = elsewhere.shopper_signs_in(ADA, SHOPPERS).await;
    let cookie = device_cookie(&known);
    for (door, email, right) in DOORS {
        for _ in 0..8 {
            tries(&shop.stranger(), door, email, "wrong", "198.51.100.7").await;
        }
        hold(&shop).await;
        let answer = tries(&eve, door, email, right, "192.0.2.1").await;
        assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS, "{door}");
        for cookie in [cookie.clone(), format!("device={}", "A".repeat(43))] {
            let request = shop
                .stranger()
                .request(Method::POST, door)
                .header("x-forwarded-for", "192.0.2.1")
                .header("cookie", cookie)
                .form(&[("email", email), ("password", right)]);
            let answer = shop.send(request).await;
            assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS, "{door}");
        }
    }
}

#[tokio::test]
async fn sec_6_a_new_password_forgets_devices_and_a_reset_by_mail_makes_one_known() {
    let shop = shop().await;
    let thief = shop.stranger();
    tries(&thief, "/account/sign-in", ADA, SHOPPERS, "192.0.2.1").await;
    let ada = shop.stranger();
    let asked = [("email", ADA)];
    ada.post("/account/forgotten-password", &asked).await;
    let link = shop.minted("account_password").await;
    ada.post(&link, &[("new_password", "five lamps")]).await;
    for _ in 0..8 {
        let stranger = shop.stranger();
        tries(&stranger, "/account/sign-in", ADA, "wrong", "198.51.100.7").await;
    }
    hold(&shop).await;
    let attempts = [
        (&thief, StatusCode::TOO_MANY_REQUESTS),
        (&ada, StatusCode::SEE_OTHER),
    ];
    for (device, expected) in attempts {
        let answer = tries(device, "/account/sign-in", ADA, "five lamps", "203.0.113.9").await;
        assert_eq!(answer.status, expected);
    }
    // The same for the staff, and when every session is ended.
    let (lost, owner) = (shop.stranger(), shop.stranger());
    for device in [&lost, &owner] {
        tries(device, "/admin/sign-in", OWNER, STAFFS, "192.0.2.1").await;
    }
    owner.post("/admin/sign-out-everywhere", &[]).await;
    for _ in 0..8 {
        let stranger = shop.stranger();
        tries(&stranger, "/admin/sign-in", OWNER, "wrong", "198.51.100.7").await;
    }
    hold(&shop).await;
    let attempts = [
        (&lost, StatusCode::TOO_MANY_REQUESTS),
        (&owner, StatusCode::SEE_OTHER),
    ];
    for (device, expected) in attempts {
        let answer = tries(device, "/admin/sign-in", OWNER, STAFFS, "203.0.113.9").await;
        assert_eq!(answer.status, expected);
    }
}

#[tokio::test]
async fn sec_6_guesses_do_not_keep_anybody_from_changing_the_password() {
    let shop = shop().await;
    let ada = shop.stranger();
    ada.shopper_signs_in(ADA, SHOPPERS).await;
    let owner = shop.staff("owner").await;
    for (door, email, _) in DOORS {
        for _ in 0..8 {
            tries(&shop.stranger(), door, email, "wrong", "198.51.100.7").await;
        }
    }
    let fields = |current| {
        [
            ("current_password", current),
            ("new_password", "chairs & 4 lamps"),
            ("new_password_again", "chairs & 4 lamps"),
        ]
    };
    let changed = ada.post("/account/password", &fields(SHOPPERS)).await;
    assert_eq!(changed.location(), "/account/password?done=saved");
    let changed = owner.post("/admin/password", &fields(STAFFS)).await;
    assert_eq!(changed.location(), "/admin/account?done=saved");
}

#[tokio::test]
async fn sec_6_nobody_locks_the_operator_out() {
    let platform = TestPlatform::start(|_| {}).await;
    let known = crate::platform::operator(&platform).await;
    known.post("/operator/sign-out", &[]).await;
    let fields = |password| [("email", "operator@localhost"), ("password", password)];
    for _ in 0..8 {
        let stranger = Visitor::of(&platform);
        stranger
            .post("/operator/sign-in", &fields("wrong password 1"))
            .await;
    }
    let right = fields(crate::platform::PASSWORD);
    let stranger = Visitor::of(&platform);
    let strange = stranger.post_as_program("/operator/sign-in", &right).await;
    assert_eq!(strange.status, StatusCode::TOO_MANY_REQUESTS);
    let owner = known.post_as_program("/operator/sign-in", &right).await;
    assert_eq!(owner.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn sec_17_the_device_s_cookie_is_out_of_reach_and_kept_as_a_hash() {
    let shop = TestShop::open_with(|config| {
        config.public_url = config.public_url.replace("http://", "https://");
    })
    .await;
    let fields = crate::account::form(ADA, &[]);
    shop.post("/account/register", &fields).await;
    let answer = shop
        .stranger()
        .shopper_signs_in(ADA, crate::account::PASSWORD)
        .await;
    let cookie = device_cookie(&answer);
    assert!(cookie.starts_with("__Host-device="), "{cookie}");
    for part in [
        "Path=/",
        "HttpOnly",
        "Secure",
        "SameSite=Lax",
        "Max-Age=31536000",
    ] {
        assert!(cookie.contains(part), "{cookie}");
    }
    let token = cookie.split(['=', ';']).nth(1).expect("a token");
    let kept = "select string_agg(d::text, ' ') from account_devices d";
    let kept = shop.text(kept).await;
    assert!(!kept.is_empty() && !kept.contains(token), "{kept}");
}

fn device_cookie(answer: &Answer) -> String {
    let cookies = answer.headers.get_all("set-cookie").iter();
    cookies
        .filter_map(|cookie| cookie.to_str().ok())
        .find(|cookie| cookie.contains("device="))
        .expect("a device's cookie")
        .to_owned()
}
