//! The walls between tenants, from outside.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use futures::StreamExt;
use galleria::tenancy;
use galleria::web::server::application;
use galleria::web::{Failure, Shop};
use reqwest::{Method, StatusCode, header};

use crate::harness::{TestPlatform, TestShop};

/// The shop's own name out of its own table, after a pause inside the transaction.
async fn own_name(shop: Shop, Path(pause): Path<u64>) -> Result<String, Failure> {
    let mut tx = shop.begin().await?;
    tokio::time::sleep(Duration::from_millis(pause)).await;
    let name: String = sqlx::query_scalar("select settings->>'name' from store")
        .fetch_one(&mut *tx)
        .await?;
    tx.commit().await?;
    Ok(name)
}

async fn panic_midway(shop: Shop) -> Result<String, Failure> {
    let mut tx = shop.begin().await?;
    let name: String = sqlx::query_scalar("select settings->>'name' from store")
        .fetch_one(&mut *tx)
        .await?;
    panic!("on purpose, in the middle of {name}'s transaction");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn mt_10_a_thousand_requests_over_two_connections_never_see_a_neighbour() {
    let routes = |state| {
        let shop = Router::new()
            .route("/name/{pause}", get(own_name))
            .route("/panic", get(panic_midway));
        application(state, Router::new(), shop, galleria::storefront::error_page)
    };
    let two = |config: &mut galleria::web::Config| config.database_connections = 2;
    let platform = TestPlatform::start_with(two, routes, std::future::pending()).await;
    let shops = [
        Arc::new(TestShop::on(Arc::clone(&platform), "acme").created().await),
        Arc::new(TestShop::on(platform, "globex").created().await),
    ];
    let outcomes: Vec<Option<bool>> = futures::stream::iter(0..1_000_usize)
        .map(|number| {
            let shop = Arc::clone(&shops[number % 2]);
            async move {
                if number % 20 == 7 {
                    let status = shop.get("/panic").await.status;
                    assert_eq!(status, StatusCode::INTERNAL_SERVER_ERROR);
                    return None;
                }
                let path = format!("/name/{}", number % 4);
                let asked = shop.get(&path);
                if number % 10 == 3 {
                    // Hangs up midway: before, inside or after the transaction.
                    let patience = Duration::from_micros(300 * (number as u64 % 40));
                    let _ = tokio::time::timeout(patience, asked).await;
                    return None;
                }
                let answer = asked.await;
                assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
                Some(answer.text == shop.tenant.as_str())
            }
        })
        .buffer_unordered(40)
        .collect()
        .await;
    assert!(outcomes.iter().flatten().count() >= 800);
    assert!(outcomes.into_iter().flatten().all(|own| own));
}

#[tokio::test]
async fn mt_9_each_host_shows_its_own_shop_without_a_restart() {
    let acme = TestShop::open().await;
    assert_eq!(
        TestShop::on(acme.platform.clone(), "globex")
            .get("/")
            .await
            .status,
        StatusCode::NOT_FOUND
    );
    let globex = acme.neighbour("globex").await;
    acme.platform.state.registry.forget_all();
    assert!(acme.get("/").await.text.contains("Acme"));
    let page = globex.get("/").await.text;
    assert!(page.contains("globex") && !page.contains("Acme"));
}

#[tokio::test]
async fn mt_12_unknown_hosts_and_closed_shops_show_nothing_of_anybody() {
    let shop = TestShop::open().await;
    let unknown = TestShop::on(shop.platform.clone(), "nobody").get("/").await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);

    let db = &shop.platform.state.db;
    assert!(tenancy::suspend(db, &shop.tenant).await.unwrap());
    shop.platform.state.registry.forget_all();
    for path in ["/", "/admin", "/products/lamp"] {
        let closed = shop.get(path).await;
        assert_eq!(closed.status, StatusCode::SERVICE_UNAVAILABLE, "{path}");
        assert_ne!(closed.header("retry-after"), "");
        assert!(!closed.text.contains("Acme") && !closed.text.contains("acme"));
    }
    assert!(tenancy::resume(db, &shop.tenant).await.unwrap());
    shop.platform.state.registry.forget_all();
    assert_eq!(shop.get("/").await.status, StatusCode::OK);
    let text = unknown.text;
    assert!(!text.contains("acme") && !text.contains("Acme") && !text.contains("Galleria"));
}

#[tokio::test]
async fn mt_11_a_hostile_host_header_is_harmless() {
    let shop = TestShop::open().await;
    let port = shop.platform.address.port();
    let ask = async |host: &str| {
        let request = shop
            .request(Method::GET, "/")
            .header(header::ACCEPT, "text/html")
            .header(header::HOST, host);
        shop.send(request).await
    };
    for fine in [
        format!("ACME.localhost:{port}"),
        "acme.localhost".to_owned(),
        "acme.localhost.".to_owned(),
    ] {
        let answer = ask(&fine).await;
        assert!(answer.text.contains("Acme"), "{fine}: {}", answer.status);
    }
    let long = "a".repeat(300);
    for hostile in [
        "a\"; drop schema t_acme cascade; --.localhost",
        "t_acme.localhost",
        "template.localhost",
        "pg_catalog.localhost",
        "acme.localhost..",
        ".acme.localhost",
        "x.acme.localhost",
        "acme",
        "evil.example",
        "acme.localhost@evil.example",
        "../../etc/passwd",
        "%00",
        long.as_str(),
    ] {
        let answer = ask(hostile).await;
        assert!(
            answer.status.is_client_error(),
            "{hostile}: {}",
            answer.status
        );
        assert!(!answer.text.contains("Acme"), "{hostile}");
    }
    assert!(shop.get("/").await.text.contains("Acme"));
}
