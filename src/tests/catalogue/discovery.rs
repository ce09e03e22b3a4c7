use super::{Furnished, furnished, words};

#[tokio::test]
async fn ex_2_the_sitemap_names_every_public_page_in_every_language() {
    let Furnished { shop, .. } = furnished().await;
    shop.sql("update products set state = 'draft' where slug = 'stool'")
        .await;
    let map = shop.get("/sitemap.xml").await;
    assert!(map.header("content-type").starts_with("application/xml"));
    for path in [
        "/products/spindle-chair</loc>",
        "/de/products/spindle-chair</loc>",
        "/categories/chairs</loc>",
        "/collections/quiet-corner</loc>",
        "/pages/imprint</loc>",
    ] {
        assert!(map.text.contains(path), "{path} in {}", map.text);
    }
    assert!(map.text.contains("hreflang=\"de\""));
    assert!(!map.text.contains("/products/stool"));
    let robots = shop.get("/robots.txt").await.text;
    assert!(
        robots.contains("Disallow: /de/checkout") && robots.contains("/sitemap.xml"),
        "{robots}"
    );
    assert!(shop.get("/favicon.svg").await.text.contains("<svg"));
}

#[tokio::test]
async fn ex_16_pages_of_law_are_there_even_before_they_are_written() {
    let Furnished { shop, .. } = furnished().await;
    for page in [
        "terms",
        "imprint",
        "privacy",
        "returns",
        "withdrawal",
        "story",
    ] {
        let path = format!("/pages/{page}");
        assert_eq!(shop.get(&path).await.status, 200, "{path}");
        assert!(
            shop.get("/products/stool")
                .await
                .text
                .contains(&format!("href=\"{path}\""))
        );
    }
    assert!(
        words(&shop.get("/pages/terms").await.text).contains("We are still writing this page.")
    );
    let imprint = words(&shop.get("/pages/imprint").await.text);
    assert!(
        imprint.contains("Acme Furniture Ltd") && imprint.contains("Long Lane 7"),
        "{imprint}"
    );
    assert_eq!(shop.get("/pages/secrets").await.status, 404);
}

#[tokio::test]
async fn ex_2_the_home_page_says_who_the_shop_is() {
    let Furnished { shop, .. } = furnished().await;
    let home = shop.get("/").await.text;
    assert!(home.contains("\"@type\":\"Organization\"") && home.contains("\"@type\":\"WebSite\""));
    assert!(home.contains("hreflang=\"x-default\""));
}
