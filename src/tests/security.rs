//! What keeps strangers' requests harmless.

use reqwest::{Method, StatusCode, header};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::harness::TestShop;

#[tokio::test]
async fn sec_17_over_tls_every_answer_asks_for_tls() {
    let shop = TestShop::open_with(|config| {
        config.public_url = config.public_url.replace("http://", "https://");
    })
    .await;
    for path in ["/", "/no-such-page", "/healthz"] {
        let sent = shop.get(path).await.header("strict-transport-security");
        assert!(sent.contains("max-age=31536000"), "{path}: {sent}");
    }
}

#[tokio::test]
async fn sec_14_every_answer_carries_the_headers_that_fence_it_in() {
    let shop = TestShop::open().await;
    let nobody = TestShop::on(shop.platform.clone(), "nobody");
    for answer in [
        shop.get("/").await,
        shop.get("/no-such-page").await,
        shop.get("/healthz").await,
        nobody.get("/").await,
    ] {
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert_eq!(answer.header("x-frame-options"), "DENY");
        assert_eq!(
            answer.header("referrer-policy"),
            "strict-origin-when-cross-origin"
        );
        let policy = answer.header("content-security-policy");
        assert!(policy.contains("frame-ancestors 'none'"), "{policy}");
        assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"));
    }
}

#[tokio::test]
async fn sec_17_a_form_from_another_site_is_refused() {
    let shop = TestShop::open().await;
    let post = |name: &'static str, value: String| {
        shop.request(Method::POST, "/no-such-form")
            .header(header::ACCEPT, "text/html")
            .header(name, value)
            .form(&[("a", "b")])
    };
    for (name, value) in [
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
        ("origin", "https://evil.example"),
        ("origin", "null"),
    ] {
        let answer = shop.send(post(name, value.to_owned())).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{name}: {value}");
        assert!(answer.text.contains("<h1>"));
    }
    let own = format!("http://acme.localhost:{}", shop.platform.address.port());
    for (name, value) in [
        ("sec-fetch-site", "same-origin".to_owned()),
        ("sec-fetch-site", "none".to_owned()),
        ("origin", own),
    ] {
        let answer = shop.send(post(name, value)).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "let through: {name}");
    }
}

#[tokio::test]
async fn sec_11_addresses_that_no_page_can_have_are_refused() {
    let shop = TestShop::open().await;
    let some = format!("/search?q={}", "a".repeat(9_000));
    for (path, wanted) in [
        (some.as_str(), StatusCode::URI_TOO_LONG),
        ("/a%00b", StatusCode::BAD_REQUEST),
        ("/search?q=%00", StatusCode::BAD_REQUEST),
        ("/search?q=%ed%a0%80", StatusCode::BAD_REQUEST),
        ("/%ff%fe", StatusCode::BAD_REQUEST),
    ] {
        let status = shop.get(path).await.status;
        assert_eq!(status, wanted, "{}", &path[..path.len().min(40)]);
    }
}

#[tokio::test]
async fn sec_11_a_query_of_100_kb_is_refused() {
    let shop = TestShop::open().await;
    let mut stream = TcpStream::connect(shop.platform.address).await.unwrap();
    let query = "a".repeat(100_000);
    let request = format!(
        "GET /search?q={query} HTTP/1.1\r\nhost: acme.localhost\r\nconnection: close\r\n\r\n"
    );
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 4"), "{answer}");
}

/// Strings that have broken out of SQL somewhere.
const INJECTIONS: &[&str] = &[
    "'",
    "\"",
    "' or '1'='1",
    "'; drop table orders; --",
    "\\'; select pg_sleep(5); --",
    "1) union select password_hash from staff_members --",
    "$$; drop schema public cascade; $$",
    "%' and 1=0 union all select null --",
    "x' || pg_read_file('/etc/passwd') || '",
    "99999999999999999999999999",
    "-1",
    "NaN",
    "'{\"a\":1}'::jsonb",
    "<script>alert(1)</script>",
];

#[tokio::test]
async fn sec_11_injections_in_addresses_change_nothing_and_break_nothing() {
    let shop = TestShop::open().await;
    let tables = "select count(*) from information_schema.tables where table_schema = 't_acme'";
    let before = shop.count(tables).await;
    for injection in INJECTIONS {
        let hostile: String = url::form_urlencoded::byte_serialize(injection.as_bytes())
            .collect::<String>()
            .replace('+', "%20");
        for path in [
            format!("/{hostile}"),
            format!("/products/{hostile}"),
            format!("/categories/{hostile}"),
            format!("/collections/{hostile}"),
            format!("/pages/{hostile}"),
            format!("/orders/{hostile}"),
            format!("/search?q={hostile}"),
            format!("/search?q=a&sort={hostile}&page={hostile}&min={hostile}&max={hostile}"),
            format!("/?{hostile}={hostile}"),
            format!("/admin?{hostile}={hostile}"),
            format!("/admin/orders?q={hostile}&state={hostile}&page={hostile}"),
            format!("/admin/products/{hostile}"),
        ] {
            let status = shop.get(&path).await.status;
            assert!(!status.is_server_error(), "{path}: {status}");
        }
    }
    assert_eq!(shop.count(tables).await, before);
}

#[tokio::test]
async fn sec_11_injections_in_forms_change_nothing_and_break_nothing() {
    let shop = TestShop::open().await;
    let tables = "select count(*) from information_schema.tables where table_schema = 't_acme'";
    let before = shop.count(tables).await;
    for injection in INJECTIONS {
        for (path, names) in [
            ("/cart/lines", &["variant", "quantity", "product"][..]),
            ("/cart", &["variant", "quantity", "country"]),
            ("/checkout", &["email", "name", "city", "country", "key"]),
            ("/admin/sign-in", &["email", "password"]),
            ("/admin/password", &["email"]),
        ] {
            let fields: Vec<_> = names.iter().map(|name| (*name, *injection)).collect();
            let status = shop.post(path, &fields).await.status;
            assert!(!status.is_server_error(), "{path} {injection}: {status}");
        }
    }
    assert_eq!(shop.count(tables).await, before);
}

#[tokio::test]
async fn sec_11_a_form_that_is_too_large_is_refused() {
    let shop = TestShop::open().await;
    let large = "a".repeat(2 * 1024 * 1024);
    let answer = shop.post("/cart/lines", &[("variant", &large)]).await;
    assert!(answer.status.is_client_error(), "{}", answer.status);
}

#[tokio::test]
async fn sec_17_a_form_of_a_plain_page_is_refused_over_tls() {
    let shop = TestShop::open_with(|config| {
        config.public_url = config.public_url.replace("http://", "https://");
    })
    .await;
    let own = shop.address();
    for (origin, refused) in [(own.clone(), true), (own.replace("http:", "https:"), false)] {
        let form = shop
            .request(Method::POST, "/no-such-form")
            .header(header::ORIGIN, &origin)
            .form(&[("a", "b")]);
        let status = shop.send(form).await.status;
        assert_eq!(
            status == StatusCode::FORBIDDEN,
            refused,
            "{origin}: {status}"
        );
    }
}

#[tokio::test]
async fn sec_17_a_body_that_is_no_form_is_not_read_as_one() {
    let shop = TestShop::open().await;
    for kind in [
        "text/plain",
        "application/json",
        "text/plain; charset=utf-8",
    ] {
        let request = shop
            .request(Method::POST, "/account/sign-in")
            .header(header::CONTENT_TYPE, kind)
            .body("email=a%40b.c&password=x");
        let answer = shop.send(request).await;
        assert_eq!(answer.status, StatusCode::UNSUPPORTED_MEDIA_TYPE, "{kind}");
    }
    let bare = shop.request(Method::POST, "/cart/adjust");
    assert_ne!(
        shop.send(bare).await.status,
        StatusCode::UNSUPPORTED_MEDIA_TYPE
    );
}

#[tokio::test]
async fn sec_19_what_belongs_to_somebody_is_kept_by_no_browser() {
    let shop = TestShop::open().await;
    shop.settle(|settings| {
        settings.locales = vec![galleria::core::Locale::En, galleria::core::Locale::De];
    })
    .await;
    let owner = shop.staff("owner").await;
    for path in [
        "/admin",
        "/admin/customers",
        "/admin/no-such-page",
        "/admin/sign-in",
        "/account",
        "/de/account/sign-in",
        "/checkout",
        "/orders/nothing",
        // What is in the cart now is shown after Back, without a script too.
        "/cart",
        "/de/cart",
    ] {
        let kept = owner.get(path).await.header("cache-control");
        assert!(kept.contains("no-store"), "{path}: {kept}");
    }
    for path in ["/", "/de/pages/terms", "/search?q=a", "/administrator"] {
        let kept = owner.get(path).await.header("cache-control");
        assert!(!kept.contains("no-store"), "{path}: {kept}");
    }
}

#[tokio::test]
async fn sec_14_only_pages_that_open_windows_of_providers_may_be_reached_from_them() {
    let shop = TestShop::open().await;
    let opener = async |path: &str| shop.get(path).await.header("cross-origin-opener-policy");
    for path in ["/checkout", "/account/sign-in", "/account/register"] {
        assert_eq!(opener(path).await, "same-origin-allow-popups", "{path}");
    }
    for path in ["/", "/cart", "/account", "/admin/orders", "/healthz"] {
        assert_eq!(opener(path).await, "same-origin", "{path}");
    }
}

#[tokio::test]
async fn sec_17_a_merchants_domain_answers_for_itself_only() {
    let shop = TestShop::open_with(|config| {
        config.public_url = config.public_url.replace("http://", "https://");
    })
    .await;
    let ours = shop.get("/").await.header("strict-transport-security");
    assert_eq!(ours, "max-age=31536000; includeSubDomains");
    let theirs = shop
        .request(Method::GET, "/")
        .header(header::HOST, "shop.merchant.example");
    let theirs = shop.send(theirs).await;
    assert_eq!(
        theirs.header("strict-transport-security"),
        "max-age=31536000"
    );
}
