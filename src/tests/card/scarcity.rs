//! How many are left, and how many others are checking out: from the database, as it changes.

use std::time::Duration;

use galleria::order::expire_unpaid;
use reqwest::{Method, Response, StatusCode};
use tokio::time::timeout;

use super::CardShop;
use crate::goods::Guest;
use crate::harness::{TestPlatform, TestShop};

const STREAM: &str = "/live/stock/lamp";
const PATIENCE: Duration = Duration::from_secs(15);
/// So long what is told may be old.
const FRESH: Duration = Duration::from_millis(2_200);

/// What a page hears.
struct Heard {
    response: Response,
    text: String,
}

impl Heard {
    async fn open(visitor: &TestShop) -> Self {
        let response = stream(visitor).await;
        assert_eq!(response.status(), StatusCode::OK);
        let kind = response.headers().get("content-type");
        assert_eq!(kind.expect("a kind"), "text/event-stream");
        let text = String::new();
        Self { response, text }
    }

    /// The next events up to one that says this; the last one heard.
    async fn until(&mut self, words: &str) -> String {
        let hear = async {
            while !self.text.contains(words) || !self.text.ends_with("\n\n") {
                let chunk = self.response.chunk().await.expect("a chunk");
                let chunk = chunk.unwrap_or_else(|| panic!("ended without {words}: {}", self.text));
                self.text.push_str(&String::from_utf8_lossy(&chunk));
            }
            let events = std::mem::take(&mut self.text);
            let last = events.trim_end().rsplit("\n\n").next();
            last.unwrap_or_default().to_owned()
        };
        timeout(PATIENCE, hear).await.expect("in time")
    }

    /// Whether it ends by itself.
    async fn ends(mut self) -> bool {
        let end = async { while let Ok(Some(_)) = self.response.chunk().await {} };
        timeout(PATIENCE, end).await.is_ok()
    }
}

async fn stream(visitor: &TestShop) -> Response {
    let request = visitor.request(Method::GET, STREAM);
    let request = request.header("accept", "text/event-stream");
    request.send().await.expect("an answer")
}

/// Orders one lamp and is led on to pay.
async fn check_out(visitor: &TestShop, lamp: &str, name: &str) {
    visitor.put_in_cart(lamp, "1").await;
    let guest = Guest::named(name).with("payment_method", "card_online");
    let guest = visitor.at_checkout(guest).await;
    let placed = visitor.place(&guest).await.location();
    assert!(placed.ends_with("/payment"), "{placed}");
}

#[tokio::test]
async fn ca_14_the_page_tells_how_many_others_are_checking_out() {
    let at = CardShop::open().await;
    let lamp = at.shop.sell("lamp", "50.00", 9).await;
    let quiet = at.shop.get("/products/lamp").await.text;
    assert!(!quiet.contains("checking out now") && !quiet.contains("data-stock-at"));
    let (ada, ben) = (at.shop.stranger(), at.shop.stranger());
    check_out(&ada, &lamp, "ada").await;
    tokio::time::sleep(FRESH).await;
    let page = at.shop.get("/products/lamp").await.text;
    assert!(page.contains("1 person is checking out now"), "{page}");
    assert!(page.contains(r#"data-stock-at="/live/stock/lamp""#));
    let own = ada.get("/products/lamp").await.text;
    assert!(!own.contains("checking out now"), "nobody else: {own}");
    // A cart holds nothing, and a second order of the same person is no second person.
    ben.put_in_cart(&lamp, "1").await;
    check_out(&ada, &lamp, "ada").await;
    tokio::time::sleep(FRESH).await;
    let page = at.shop.get("/products/lamp").await.text;
    assert!(page.contains("1 person is checking out now"), "{page}");
    check_out(&ben, &lamp, "ben").await;
    tokio::time::sleep(FRESH).await;
    let told = at.shop.get(STREAM).await;
    assert!(
        told.text.contains("2 people are checking out now"),
        "{}",
        told.text
    );
    assert_eq!(told.header("cache-control"), "no-store");
    assert!(ada.get(STREAM).await.text.contains("1 person is checking"));
}

#[tokio::test]
async fn ca_14_the_numbers_follow_by_a_stream_of_events() {
    let at = CardShop::open().await;
    let lamp = at.shop.sell("lamp", "50.00", 3).await;
    let mut heard = Heard::open(&at.shop).await;
    let first = heard.until("Only 3 left").await;
    assert!(
        first.contains(&format!("data: {lamp}")) && first.contains("id: "),
        "{first}"
    );
    assert!(!first.contains("checking out"), "{first}");
    check_out(&at.shop.stranger(), &lamp, "ada").await;
    let next = heard.until("Only 2 left").await;
    assert!(next.contains("1 person is checking out now"), "{next}");
    // An order that is not paid with a card waits for nobody.
    at.shop.stranger().buy(&lamp, Guest::named("cid")).await;
    let next = heard.until("Only 1 left").await;
    assert!(next.contains("1 person is checking out now"), "{next}");
    check_out(&at.shop.stranger(), &lamp, "ben").await;
    let next = heard.until("Sold out").await;
    assert!(next.contains("2 people are checking out now"), "{next}");
    at.expire().await;
    let next = heard.until("Only 2 left").await;
    assert!(!next.contains("checking out"), "{next}");
}

#[tokio::test]
async fn ca_14_who_comes_back_is_not_told_twice() {
    let at = CardShop::open().await;
    at.shop.sell("lamp", "50.00", 3).await;
    let first = Heard::open(&at.shop).await.until("Only 3 left").await;
    let id = first.lines().find_map(|line| line.strip_prefix("id: "));
    let request = at.shop.request(Method::GET, STREAM);
    let request = request
        .header("accept", "text/event-stream")
        .header("last-event-id", id.expect("an id"));
    let response = request.send().await.expect("an answer");
    let mut heard = Heard {
        response,
        text: String::new(),
    };
    let silence = timeout(Duration::from_secs(4), heard.response.chunk()).await;
    assert!(silence.is_err(), "{silence:?}");
    at.shop.sql("update stock_items set on_hand = 2").await;
    heard.until("Only 2 left").await;
}

#[tokio::test]
async fn ca_14_a_shop_may_keep_its_numbers_to_itself() {
    let at = CardShop::open().await;
    let lamp = at.shop.sell("lamp", "50.00", 3).await;
    check_out(&at.shop.stranger(), &lamp, "ada").await;
    let mut heard = Heard::open(&at.shop).await;
    heard.until("Only 2 left").await;
    at.shop
        .settle(|settings| settings.shows_scarcity = false)
        .await;
    assert!(heard.ends().await, "who listens already hears no more");
    for path in ["/products/lamp", "/products"] {
        let page = at.shop.get(path).await.text;
        assert!(!page.contains("Only 2 left"), "{path}: {page}");
        assert!(!page.contains("checking out now"), "{path}: {page}");
    }
    let page = at.shop.get("/products/lamp").await.text;
    assert!(page.contains("In stock") && !page.contains("data-stock-at"));
    assert_eq!(stream(&at.shop).await.status(), StatusCode::NOT_FOUND);
    assert_eq!(at.shop.get(STREAM).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn ca_14_what_is_not_for_sale_is_not_watched() {
    let at = CardShop::open().await;
    at.shop.sell("lamp", "50.00", 3).await;
    assert_eq!(
        at.shop.get("/live/stock/none").await.status,
        StatusCode::NOT_FOUND
    );
    at.shop.sql("update products set state = 'draft'").await;
    assert_eq!(stream(&at.shop).await.status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn ca_14_one_client_has_so_many_streams_and_then_asks_now_and_then() {
    let at = CardShop::open().await;
    at.shop.sell("lamp", "50.00", 3).await;
    let mut held = Vec::new();
    let refused = loop {
        let response = stream(&at.shop).await;
        if response.status() != StatusCode::OK {
            break response.status();
        }
        held.push(response);
        assert!(held.len() < 100, "no end");
    };
    assert_eq!((refused, held.len()), (StatusCode::TOO_MANY_REQUESTS, 24));
    assert!(at.shop.get(STREAM).await.text.contains("Only 3 left"));
    drop(held);
    let streams = &at.shop.platform.state.streams;
    let given_back = async {
        while streams.count() > 0 {
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    };
    timeout(Duration::from_secs(20), given_back)
        .await
        .expect("places are given back");
}

#[tokio::test]
async fn ca_14_streams_end_with_the_program() {
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let platform = TestPlatform::start_with(|_| {}, galleria::app::router, async {
        let _ = stopped.await;
    })
    .await;
    let shop = TestShop::on(platform, "acme").created().await;
    shop.sell("lamp", "50.00", 3).await;
    let mut heard = Heard::open(&shop).await;
    heard.until("Only 3 left").await;
    stop.send(()).unwrap();
    assert!(heard.ends().await);
}

#[tokio::test]
async fn ca_14_an_order_whose_time_is_over_is_nobody_at_the_checkout() {
    let at = CardShop::open().await;
    let lamp = at.shop.sell("lamp", "50.00", 3).await;
    check_out(&at.shop.stranger(), &lamp, "ada").await;
    at.shop
        .sql("update orders set expires_at = now() - interval '1 minute'")
        .await;
    tokio::time::sleep(FRESH).await;
    let told = at.shop.get(STREAM).await.text;
    assert!(
        told.contains("Only 2 left"),
        "its goods are held until the job has run: {told}"
    );
    assert!(!told.contains("checking out"), "{told}");
    let tenant = at.shop.registered().await;
    let state = &at.shop.platform.state;
    expire_unpaid(state, &tenant).await.expect("expiry");
    tokio::time::sleep(FRESH).await;
    assert!(at.shop.get(STREAM).await.text.contains("Only 3 left"));
}
