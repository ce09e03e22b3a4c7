//! What an operator counts on: health, metrics, request ids, limits, an orderly end.

use std::time::Duration;

use axum::Router;
use axum::routing::get;
use galleria::web::server::application;
use galleria::web::{AppState, metrics};
use reqwest::{Method, StatusCode, header};

use crate::harness::{TestPlatform, TestShop};

fn with_route(
    path: &'static str,
    handler: axum::routing::MethodRouter<AppState>,
) -> impl FnOnce(AppState) -> Router {
    move |state| {
        application(
            state,
            Router::new(),
            Router::new().route(path, handler),
            galleria::storefront::error_page,
        )
    }
}

#[tokio::test]
async fn ex_14_health_and_readiness_answer_on_every_host() {
    let shop = TestShop::open().await;
    for path in ["/healthz", "/readyz"] {
        assert_eq!(shop.get(path).await.status, StatusCode::OK, "{path}");
    }
    let nobody = TestShop::on(shop.platform.clone(), "nobody");
    assert_eq!(nobody.get("/readyz").await.status, StatusCode::OK);

    shop.platform.state.db.pool().close().await;
    assert_eq!(shop.get("/healthz").await.status, StatusCode::OK);
    assert_eq!(
        shop.get("/readyz").await.status,
        StatusCode::SERVICE_UNAVAILABLE
    );
}

#[tokio::test]
async fn ex_14_every_answer_has_a_request_id_of_its_own() {
    let shop = TestShop::open().await;
    let first = shop.get("/").await.header("x-request-id");
    assert!(uuid::Uuid::parse_str(&first).is_ok(), "{first}");
    assert_ne!(first, shop.get("/").await.header("x-request-id"));
}

#[tokio::test]
async fn ex_14_metrics_name_routes_and_no_tenant() {
    let shop = TestShop::open().await;
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = free.local_addr().unwrap();
    drop(free);
    metrics::start(address, shop.platform.state.db.clone())
        .await
        .unwrap();
    shop.get("/").await;
    shop.get("/no-such-page").await;
    let text = reqwest::get(format!("http://{address}/metrics"))
        .await
        .unwrap()
        .text()
        .await
        .unwrap();
    assert!(
        text.contains(r#"galleria_requests_total{method="GET",route="/",status="200"} 1"#),
        "{text}"
    );
    assert!(text.contains(r#"route="unmatched",status="404""#), "{text}");
    assert!(text.contains("galleria_request_seconds_bucket"));
    assert!(text.contains("galleria_database_connections"));
    assert!(!text.contains("acme"));
    let public = shop.get("/metrics").await;
    assert_eq!(public.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn ex_14_a_shutdown_loses_no_request() {
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let slow = get(|| async {
        tokio::time::sleep(Duration::from_millis(600)).await;
        "finished"
    });
    let platform = TestPlatform::start_with(|_| {}, with_route("/slow", slow), async {
        let _ = stopped.await;
    })
    .await;
    let shop = TestShop::on(platform, "acme").created().await;
    let asked = tokio::spawn({
        let shop = shop.stranger();
        async move { shop.get("/slow").await }
    });
    tokio::time::sleep(Duration::from_millis(200)).await;
    stop.send(()).unwrap();
    assert_eq!(asked.await.unwrap().text, "finished");
    let late = tokio::net::TcpStream::connect(shop.platform.address).await;
    assert!(late.is_err(), "no new request is taken");
}

#[tokio::test]
async fn ex_14_a_handler_that_panics_breaks_its_own_request_only() {
    let broken = get(|| async {
        if true {
            panic!("on purpose");
        }
    });
    let platform = TestPlatform::start_with(
        |_| {},
        with_route("/broken", broken),
        std::future::pending(),
    )
    .await;
    let shop = TestShop::on(platform, "acme").created().await;
    let page = shop.get("/broken").await;
    assert_eq!(page.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(page.text.contains("site-header") && !page.text.contains("on purpose"));
    assert_eq!(shop.get("/nothing").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn sec_15_a_client_that_floods_gets_429_and_is_told_when_to_come_back() {
    let shop = TestShop::open_with(|config| {
        config.rate_limits = "standard".to_owned();
        config.trusted_proxies = 1;
    })
    .await;
    let ask = async |client: &str| {
        let request = shop
            .request(Method::GET, "/")
            .header(header::ACCEPT, "text/html")
            .header("x-forwarded-for", client);
        shop.send(request).await
    };
    let mut turned_away = None;
    for _ in 0..300 {
        let answer = ask("203.0.113.1").await;
        if answer.status == StatusCode::TOO_MANY_REQUESTS {
            turned_away = Some(answer);
            break;
        }
    }
    let turned_away = turned_away.expect("the flood is stopped");
    assert!(turned_away.header("retry-after").parse::<u64>().unwrap() >= 1);
    assert!(turned_away.text.contains("<h1>"));
    assert_eq!(ask("203.0.113.2").await.status, StatusCode::OK);
}
