use super::{Furnished, furnished};

const INJECTIONS: [&str; 10] = [
    "' or 1=1 --",
    "'; drop table products; --",
    "\" or \"\"=\"",
    "1) union select null --",
    "%27%20or%20sleep(5)",
    "$1; select pg_sleep(9)",
    "\\'; delete from variants; --",
    "{\"$gt\": \"\"}",
    "a:* & !b <-> (c | d)",
    "<script>alert(1)</script>",
];

#[tokio::test]
async fn sec_11_injections_in_addresses_change_nothing() {
    let Furnished { shop, .. } = furnished().await;
    let places = [
        ("/search", "q"),
        ("/categories/chairs", "sort"),
        ("/categories/chairs", "page"),
        ("/categories/chairs", "colour"),
        ("/categories/chairs", "from"),
        ("/collections/quiet-corner", "to"),
        ("/products/spindle-chair", "variant"),
        ("/products/spindle-chair", "Colour"),
    ];
    for (path, parameter) in places {
        for injection in INJECTIONS {
            let query = url::form_urlencoded::Serializer::new(String::new())
                .append_pair(parameter, injection)
                .finish();
            let answer = shop.get(&format!("{path}?{query}")).await;
            assert!(
                answer.status.as_u16() < 500,
                "{path} {parameter}={injection}: {}",
                answer.status
            );
            assert!(
                !answer.text.contains("<script>alert"),
                "sec_13 {path} {parameter}"
            );
        }
    }
    assert_eq!(shop.count("select count(*) from products").await, 2);
    assert_eq!(shop.count("select count(*) from variants").await, 4);
}

#[tokio::test]
async fn sec_11_bytes_that_are_no_text_are_refused() {
    let Furnished { shop, .. } = furnished().await;
    let huge = format!("/search?q={}", "a".repeat(60_000));
    for path in [
        "/search?q=%00",
        "/search?q=%ed%a0%80",
        "/categories/chairs?colour=%00",
        "/products/%00",
        "/products/%ff%fe",
        "/categories/..%2f..%2fetc",
        "/pages/%00",
        "/products/spindle-chair?variant=%ed%a0%80",
        huge.as_str(),
    ] {
        let status = shop.get(path).await.status;
        let shown: String = path.chars().take(40).collect();
        assert!(
            status.is_client_error() || status.is_success(),
            "{shown}: {status}"
        );
    }
}

#[tokio::test]
async fn sec_13_a_products_own_text_is_shown_as_text() {
    let furnished = furnished().await;
    let mut chair = furnished.spindle_chair();
    let evil = "</script><script>alert(1)</script>";
    chair.slug = galleria::core::Slug::parse("evil").ok();
    chair.title = format!("Chair {evil}");
    chair.short_description = evil.to_owned();
    chair.vendor = evil.to_owned();
    chair.description = format!("{evil}<img src=x onerror=alert(1)>");
    chair.care_tips = evil.to_owned();
    chair.specification = vec![(evil.to_owned(), evil.to_owned())];
    furnished.save(chair).await;
    for path in [
        "/products/evil",
        "/categories/chairs",
        "/search?q=alert",
        "/",
    ] {
        let page = furnished.shop.get(path).await;
        assert_eq!(page.status, 200, "{path}");
        assert!(!page.text.contains("<script>alert"), "{path}");
        assert!(!page.text.contains("onerror=alert(1)>"), "{path}");
    }
}
