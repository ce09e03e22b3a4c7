//! Pictures from elsewhere, over real connections: every hop is checked anew.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use axum::Router;
use axum::response::Redirect;
use axum::routing::get;
use futures::future::BoxFuture;
use galleria::media::fetch::{FetchFault, Fetcher, Resolve};
use tokio::net::TcpListener;

/// A network where the public address of `pictures.example` is a server of this test, and
/// `inside.example` lies in a private network.
struct Network(SocketAddr);

const PUBLIC: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(93, 184, 215, 14));

impl Resolve for Network {
    fn resolve<'a>(&'a self, host: &'a str) -> BoxFuture<'a, std::io::Result<Vec<IpAddr>>> {
        let found = match host {
            "pictures.example" => Ok(vec![PUBLIC]),
            "inside.example" => Ok(vec![IpAddr::from([10, 0, 0, 7])]),
            _ => Err(std::io::ErrorKind::NotFound.into()),
        };
        Box::pin(std::future::ready(found))
    }

    fn reached_at(&self, address: SocketAddr) -> SocketAddr {
        assert_eq!(address.ip(), PUBLIC, "only what was found public is asked");
        self.0
    }
}

struct Elsewhere {
    fetcher: Fetcher,
    port: u16,
    secrets_told: Arc<AtomicUsize>,
}

/// A server that redirects to wherever its path says, has a picture, and a secret beside it.
async fn elsewhere() -> Elsewhere {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("bind");
    let address = listener.local_addr().expect("address");
    let secrets_told = Arc::new(AtomicUsize::new(0));
    let told = Arc::clone(&secrets_told);
    let to = |host: &str| {
        let place = format!("http://{host}:{}/secret", address.port());
        get(|| async move { Redirect::temporary(&place) })
    };
    let server = Router::new()
        .route("/picture", get(|| async { "a picture" }))
        .route(
            "/secret",
            get(move || {
                told.fetch_add(1, Ordering::SeqCst);
                async { "a secret" }
            }),
        )
        .route("/moved", get(|| async { Redirect::permanent("/picture") }))
        .route("/to-loopback", to("127.0.0.1"))
        .route("/to-mapped", to("[::ffff:127.0.0.1]"))
        .route("/to-private", to("192.168.1.1"))
        .route("/to-metadata", to("169.254.169.254"))
        .route("/to-inside", to("inside.example"))
        .route("/round", get(|| async { Redirect::temporary("/round") }))
        .route(
            "/twice",
            get(|| async { Redirect::temporary("/to-loopback") }),
        );
    tokio::spawn(async move { axum::serve(listener, server).await });
    Elsewhere {
        fetcher: Fetcher::new(Arc::new(Network(address))),
        port: address.port(),
        secrets_told,
    }
}

impl Elsewhere {
    async fn fetch(&self, path: &str) -> Result<String, FetchFault> {
        let address = format!("http://pictures.example:{}{path}", self.port);
        let bytes = self.fetcher.fetch(&address).await?;
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }
}

#[tokio::test]
async fn ex_7_a_redirect_to_a_private_address_is_refused_at_the_hop() {
    let elsewhere = elsewhere().await;
    for path in [
        "/to-loopback",
        "/to-mapped",
        "/to-private",
        "/to-metadata",
        "/to-inside",
        "/twice",
    ] {
        assert_eq!(
            elsewhere.fetch(path).await,
            Err(FetchFault::Forbidden),
            "{path}"
        );
    }
    assert_eq!(elsewhere.secrets_told.load(Ordering::SeqCst), 0);
}

#[tokio::test]
async fn ex_7_a_redirect_among_public_addresses_is_followed_but_not_for_ever() {
    let elsewhere = elsewhere().await;
    assert_eq!(elsewhere.fetch("/moved").await.as_deref(), Ok("a picture"));
    assert_eq!(
        elsewhere.fetch("/round").await,
        Err(FetchFault::Unreachable)
    );
}
