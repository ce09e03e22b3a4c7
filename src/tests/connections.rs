//! What a client can do with connections alone: over raw TCP, as those do who mean no good.

use std::net::{IpAddr, SocketAddr};
use std::num::{NonZeroU32, NonZeroU64};
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpSocket, TcpStream};
use tokio::time::timeout;

use crate::harness::TestShop;

/// A shop with few places and little patience.
async fn shop() -> TestShop {
    TestShop::open_with(|config| {
        config.connections = NonZeroU32::new(200).unwrap();
        config.head_patience = NonZeroU64::new(2).unwrap();
        config.transfer_patience = NonZeroU64::new(2).unwrap();
    })
    .await
}

/// A connection from another address of this machine, with its first bytes sent.
async fn connect(from: &str, shop: &TestShop, begun: &str) -> TcpStream {
    let socket = TcpSocket::new_v4().unwrap();
    let from: IpAddr = from.parse().unwrap();
    socket.bind(SocketAddr::new(from, 0)).unwrap();
    let mut stream = socket.connect(shop.platform.address).await.unwrap();
    // One that is turned away may be closed already.
    let _ = stream.write_all(begun.as_bytes()).await;
    stream
}

/// Everything that comes until the connection is closed; nothing when it stays open.
async fn rest(stream: &mut TcpStream, seconds: u64) -> Option<String> {
    let mut all = Vec::new();
    let read = timeout(Duration::from_secs(seconds), stream.read_to_end(&mut all)).await;
    // A reset is an end too.
    read.ok()
        .map(|_| String::from_utf8_lossy(&all).into_owned())
}

fn request(shop: &TestShop, more: &str) -> String {
    format!(
        "GET / HTTP/1.1\r\nHost: {}.localhost\r\nAccept: text/html\r\n{more}\r\n",
        shop.tenant
    )
}

#[tokio::test]
async fn sec_15_three_hundred_half_requests_of_one_client_keep_nobody_out() {
    let shop = shop().await;
    let mut held = Vec::new();
    for _ in 0..300 {
        held.push(connect("127.0.0.3", &shop, "GET / HTTP/1.1\r\nHost: ac").await);
    }
    let whole = request(&shop, "Connection: close\r\n");
    let mut shopper = connect("127.0.0.2", &shop, &whole).await;
    let answer = rest(&mut shopper, 5).await.expect("an answer");
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    // All but a quarter of the places were closed as they came; the rest when their time was over.
    let mut closed_at_once = 0;
    for stream in &mut held {
        closed_at_once += usize::from(
            timeout(Duration::from_millis(2), stream.read(&mut [0]))
                .await
                .is_ok_and(|read| read.map_or(true, |bytes| bytes == 0)),
        );
    }
    assert!(closed_at_once >= 200, "{closed_at_once} of 300");
    for stream in &mut held {
        assert!(rest(stream, 6).await.is_some(), "half a head is given up");
    }
}

#[tokio::test]
async fn sec_15_who_says_nothing_is_hung_up_on() {
    let shop = shop().await;
    let mut empty = connect("127.0.0.4", &shop, "").await;
    assert!(rest(&mut empty, 6).await.is_some(), "an empty connection");

    let whole = request(&shop, "");
    let mut resting = connect("127.0.0.4", &shop, &whole).await;
    let answer = rest(&mut resting, 8).await.expect("the end of the rest");
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");

    let slow = format!(
        "POST /cart/lines HTTP/1.1\r\nHost: {}.localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\nvaria",
        shop.tenant
    );
    let mut slow = connect("127.0.0.4", &shop, &slow).await;
    let answer = rest(&mut slow, 8).await.expect("a body that stands still");
    assert!(
        !answer.contains(" 200 ") && !answer.contains(" 303 "),
        "{answer}"
    );
}
