//! What the merchant sees when something under /admin fails.

use axum::routing::get;
use reqwest::StatusCode;

use crate::harness::{TestPlatform, TestShop};

fn is_admin_page(page: &str) -> bool {
    page.contains("admin-nav") && page.contains("error-code") && !page.contains("site-header")
}

#[tokio::test]
async fn ex_8_a_failed_page_of_the_admin_stays_in_the_admin() {
    let shop = TestShop::open().await;
    let (owner, support) = (shop.staff("owner").await, shop.staff("support").await);
    for path in [
        "/admin/no-such-page",
        "/admin/orders/00000000-0000-0000-0000-000000000000",
        "/admin/products/x/y/z",
    ] {
        let page = owner.get(path).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
        assert!(is_admin_page(&page.text), "{path}");
        assert_eq!(page.text.matches("<html").count(), 1);
    }
    let page = support.get("/admin/settings/store").await;
    assert_eq!(page.status, StatusCode::FORBIDDEN);
    assert!(is_admin_page(&page.text));
    assert!(page.text.contains("You don’t have access to this page"));
    // A form asked as a page.
    let page = owner.get("/admin/sign-out").await;
    assert_eq!(page.status, StatusCode::METHOD_NOT_ALLOWED);
    assert!(is_admin_page(&page.text));
    // Strangers learn nothing of the admin, programs get no page.
    let stranger = shop.stranger().get("/admin/no-such-page").await;
    assert_eq!(stranger.status, StatusCode::NOT_FOUND);
    assert!(!stranger.text.contains("admin-nav"));
    let program = owner.post_as_program("/admin/no-such-page", &[]).await;
    assert_eq!(program.status, StatusCode::NOT_FOUND);
    assert!(!program.text.contains("<html"));
}

#[tokio::test]
async fn ex_8_a_page_of_the_admin_that_breaks_is_said_in_its_frame() {
    let routes = |state: galleria::web::AppState| {
        let broken = galleria::admin::AdminRoutes::new(&state)
            .get(
                "/admin/broken",
                galleria::identity::Right::SeeDashboard,
                || async { Err::<(), _>(galleria::web::Failure::internal("broken on purpose")) },
            )
            .get(
                "/admin/panics",
                galleria::identity::Right::SeeDashboard,
                || async { std::hint::black_box(None::<()>).expect("a panic on purpose") },
            )
            .open_post("/admin/sign-in", galleria::identity::api::sign_in::submit);
        let shop = axum::Router::new()
            .route("/", get(|| async { "shop" }))
            .merge(broken.into_router());
        galleria::web::server::application(
            state,
            axum::Router::new(),
            shop,
            galleria::storefront::error_page,
        )
    };
    let platform = TestPlatform::start_with(|_| {}, routes, std::future::pending()).await;
    let shop = TestShop::on(platform, "acme").created().await;
    let owner = shop.staff("owner").await;
    for path in ["/admin/broken", "/admin/panics"] {
        let page = owner.get(path).await;
        assert_eq!(page.status, StatusCode::INTERNAL_SERVER_ERROR, "{path}");
        assert!(is_admin_page(&page.text), "{path}");
        assert!(!page.text.contains("on purpose"));
    }
}
