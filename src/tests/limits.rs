//! Limits are decided on the route that is found, whatever the address looks like.

use std::time::Instant;

use galleria::core::Locale;
use reqwest::{Method, StatusCode};

use crate::harness::{TestPlatform, TestShop, Visitor};

/// Attempts of one client that the standard profile lets through at once.
const BURST: u64 = 12;

const OF_SHOPS: [&str; 22] = [
    "/account/sign-in",
    "/account/register",
    "/account/forgotten-password",
    "/account/password-reset/x",
    "/account/proof",
    "/account/proof/x",
    "/account/new-email/x",
    "/account/email",
    "/account/password",
    "/orders/x/account",
    "/contact",
    "/withdrawal/confirm",
    "/orders/x/withdrawal/confirm",
    "/admin/sign-in",
    "/admin/sign-in/code",
    "/admin/account/second-factor",
    "/admin/account/second-factor/off",
    "/admin/account/second-factor/codes",
    "/admin/forgotten-password",
    "/admin/invitation/x",
    "/admin/password-reset/x",
    "/admin/password",
];

const OF_THE_PLATFORM: [&str; 4] = [
    "/operator/sign-in",
    "/operator/password",
    "/sign-up",
    "/sign-up/proof/x",
];

/// The same address, written in every way that a router might take for it.
fn variants(path: &str) -> Vec<String> {
    let (head, last) = path.rsplit_once('/').expect("a path");
    let encoded: String = last.bytes().map(|byte| format!("%{byte:02X}")).collect();
    let mut variants = vec![
        path.to_owned(),
        format!("{path}/"),
        format!("{path}?x=1"),
        format!("{path}/?x=/admin"),
        format!("/{path}"),
        format!("{head}//{last}"),
        format!("{head}/./{last}"),
        format!("{head}/{encoded}"),
        format!("{path}%2F"),
        path.to_uppercase(),
    ];
    for language in ["de", "en", "fr", "DE", "%64e"] {
        for end in ["", "/", "?x=1"] {
            variants.push(format!("/{language}{path}{end}"));
        }
        variants.push(format!("/{language}/{language}{path}"));
        variants.push(format!("/{language}/{path}"));
    }
    variants
}

async fn attempt(shop: &TestShop, address: &str, client: &str) -> StatusCode {
    let request = shop
        .request(Method::POST, address)
        .header("x-forwarded-for", client)
        .form(&[("email", "ada@example.com")]);
    shop.send(request).await.status
}

#[tokio::test]
async fn sec_15_no_way_of_writing_an_address_escapes_the_limit() {
    let shop = TestShop::open_with(|config| {
        config.trusted_proxies = 1;
        config.rate_limits = "standard".to_owned();
    })
    .await;
    shop.settle(|settings| settings.locales = vec![Locale::En, Locale::De])
        .await;
    for (number, path) in OF_SHOPS.iter().enumerate() {
        let client = format!("198.51.100.{number}");
        let begun = Instant::now();
        let mut looked_at = 0;
        for address in variants(path) {
            let status = attempt(&shop, &address, &client).await;
            let is_routed = !matches!(
                status,
                StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED | StatusCode::BAD_REQUEST
            );
            looked_at += u64::from(is_routed && status != StatusCode::TOO_MANY_REQUESTS);
        }
        // The plain address and the German one are two ways in; both are shut together.
        for address in [(*path).to_owned(), format!("/de{path}")] {
            let mut refused = 0;
            for _ in 0..BURST {
                let status = attempt(&shop, &address, &client).await;
                refused += u64::from(status == StatusCode::TOO_MANY_REQUESTS);
            }
            looked_at += BURST - refused;
            assert!(refused > 0, "{address}");
        }
        // One more every five seconds.
        let grown = begun.elapsed().as_secs() / 5 + 1;
        assert!(looked_at <= BURST + grown, "{path}: {looked_at}");
    }
}

#[tokio::test]
async fn sec_15_the_platform_s_doors_are_limited_too() {
    let platform = TestPlatform::start(|config| config.rate_limits = "standard".to_owned()).await;
    let visitor = Visitor::of(&platform);
    for path in OF_THE_PLATFORM {
        let mut refused = false;
        for _ in 0..2 * BURST {
            let answer = visitor.post_as_program(path, &[]).await;
            refused |= answer.status == StatusCode::TOO_MANY_REQUESTS;
        }
        assert!(refused, "{path}");
        let page = visitor.get("/sign-up").await;
        assert_eq!(page.status, StatusCode::OK, "pages are counted apart");
    }
}
