//! Limits are decided on the route that is found, whatever the address looks like.

use galleria::core::Locale;
use reqwest::{Method, StatusCode};

use crate::harness::{TestPlatform, TestShop, Visitor};

/// Attempts of one client that the standard profile lets through at once.
const BURST: usize = 12;

const OF_SHOPS: [&str; 14] = [
    "/account/sign-in",
    "/account/register",
    "/account/forgotten-password",
    "/account/password-reset/x",
    "/account/proof",
    "/account/proof/x",
    "/account/new-email/x",
    "/account/email",
    "/account/password",
    "/admin/sign-in",
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
        let mut looked_at = 0;
        for address in variants(path) {
            let request = shop
                .request(Method::POST, &address)
                .header("x-forwarded-for", &client)
                .form(&[("email", "ada@example.com")]);
            let status = shop.send(request).await.status;
            let is_routed = !matches!(
                status,
                StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED | StatusCode::BAD_REQUEST
            );
            if is_routed && status != StatusCode::TOO_MANY_REQUESTS {
                looked_at += 1;
            }
        }
        // The plain address and the German one are two ways in; both are shut together.
        for address in [(*path).to_owned(), format!("/de{path}")] {
            let mut last = StatusCode::OK;
            for _ in 0..BURST {
                let request = shop
                    .request(Method::POST, &address)
                    .header("x-forwarded-for", &client)
                    .form(&[("email", "ada@example.com")]);
                last = shop.send(request).await.status;
                looked_at += usize::from(last != StatusCode::TOO_MANY_REQUESTS);
            }
            assert_eq!(last, StatusCode::TOO_MANY_REQUESTS, "{address}");
        }
        // One or two more may have grown back meanwhile.
        assert!(looked_at <= BURST + 3, "{path}: {looked_at}");
    }
}

#[tokio::test]
async fn sec_15_the_platform_s_doors_are_limited_too() {
    let platform = TestPlatform::start(|config| config.rate_limits = "standard".to_owned()).await;
    let visitor = Visitor::of(&platform);
    for path in OF_THE_PLATFORM {
        let mut last = StatusCode::OK;
        for _ in 0..=BURST {
            last = visitor.post_as_program(path, &[]).await.status;
        }
        assert_eq!(last, StatusCode::TOO_MANY_REQUESTS, "{path}");
        let page = visitor.get("/sign-up").await;
        assert_eq!(page.status, StatusCode::OK, "pages are counted apart");
    }
}
