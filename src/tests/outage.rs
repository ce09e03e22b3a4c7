//! Postgres goes away and comes back.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use reqwest::StatusCode;
use tokio::io::copy_bidirectional;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Notify;
use tokio::time::sleep;

use crate::harness::TestShop;

/// The line to the database, which can be cut.
struct Line {
    address: SocketAddr,
    is_cut: Arc<AtomicBool>,
    cut: Arc<Notify>,
}

impl Line {
    async fn to(database: SocketAddr) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let line = Self {
            address: listener.local_addr().unwrap(),
            is_cut: Arc::default(),
            cut: Arc::default(),
        };
        let (is_cut, cut) = (line.is_cut.clone(), line.cut.clone());
        tokio::spawn(async move {
            while let Ok((mut near, _)) = listener.accept().await {
                if is_cut.load(Ordering::SeqCst) {
                    continue;
                }
                let cut = cut.clone();
                tokio::spawn(async move {
                    let Ok(mut far) = TcpStream::connect(database).await else {
                        return;
                    };
                    tokio::select! {
                        _ = copy_bidirectional(&mut near, &mut far) => {}
                        () = cut.notified() => {}
                    }
                });
            }
        });
        line
    }

    fn cut(&self) {
        self.is_cut.store(true, Ordering::SeqCst);
        self.cut.notify_waiters();
    }

    fn mend(&self) {
        self.is_cut.store(false, Ordering::SeqCst);
    }
}

#[tokio::test]
async fn ex_14_without_its_database_a_shop_says_so_at_once_and_comes_back_by_itself() {
    let url = std::env::var("TEST_DATABASE_URL").expect("TEST_DATABASE_URL");
    let url = url::Url::parse(&url).unwrap();
    let there = format!("{}:{}", url.host_str().unwrap(), url.port().unwrap_or(5432));
    let line = Line::to(there.parse().unwrap()).await;
    let shop = TestShop::open_with(|config| {
        let mut url = url::Url::parse(&config.database_url).unwrap();
        url.set_port(Some(line.address.port())).unwrap();
        config.database_url = url.to_string();
    })
    .await;
    assert_eq!(shop.get("/").await.status, StatusCode::OK);
    assert_eq!(shop.get("/readyz").await.status, StatusCode::OK);

    line.cut();
    let begun = Instant::now();
    for wait in [0, 4_000, 0] {
        sleep(Duration::from_millis(wait)).await;
        let asked = Instant::now();
        let page = shop.get("/").await;
        assert_eq!(page.status, StatusCode::SERVICE_UNAVAILABLE);
        assert!(page.header("retry-after").parse::<u32>().unwrap() >= 1);
        assert!(page.text.contains("site-header"), "in the shop's own frame");
        let patience = if begun.elapsed() < Duration::from_secs(4) {
            3_500
        } else {
            800
        };
        assert!(
            asked.elapsed() < Duration::from_millis(patience),
            "{:?}",
            asked.elapsed()
        );
    }
    let written = shop
        .post(
            "/cart/lines",
            &[("variant_id", "01976a00-0000-7000-8000-000000000000")],
        )
        .await;
    assert_eq!(written.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(!written.header("retry-after").is_empty());
    let asked = Instant::now();
    assert_eq!(
        shop.get("/readyz").await.status,
        StatusCode::SERVICE_UNAVAILABLE
    );
    assert!(
        asked.elapsed() < Duration::from_millis(300),
        "known, not asked"
    );
    assert_eq!(shop.get("/healthz").await.status, StatusCode::OK);

    line.mend();
    let back = Instant::now();
    while shop.get("/").await.status != StatusCode::OK {
        assert!(back.elapsed() < Duration::from_secs(8), "back by itself");
        sleep(Duration::from_millis(200)).await;
    }
    assert_eq!(shop.get("/readyz").await.status, StatusCode::OK);
}
