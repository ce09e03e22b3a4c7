//! The way to the card and back.

use galleria::demo::stripe_double::{ACCEPTED, DECLINED, Fault, Hooks};
use reqwest::StatusCode;

use super::CardShop;
use crate::goods::Guest;

#[tokio::test]
async fn ca_12_a_card_is_offered_only_where_it_is_set_up() {
    let at = CardShop::open().await;
    let lamp = at.shop.sell("lamp", "50.00", 9).await;
    at.shop.put_in_cart(&lamp, "1").await;
    let card = r#"value="card_online""#;
    assert!(at.shop.get("/checkout").await.text.contains(card));
    at.shop
        .settle(|settings| settings.card_online = false)
        .await;
    assert!(!at.shop.get("/checkout").await.text.contains(card));
    let guest = Guest::named("ada").with("payment_method", "card_online");
    let guest = at.shop.at_checkout(guest).await;
    assert_eq!(at.shop.place(&guest).await.location(), "/checkout");
    assert_eq!(at.shop.count("select count(*) from orders").await, 0);
}

#[tokio::test]
async fn ca_12_a_card_pays_an_order_and_whoever_comes_back_sees_it() {
    let at = CardShop::open().await;
    at.double.set_hooks(Hooks::Off);
    let waiting = at.order().await;
    assert_eq!(at.states().await, "open unpaid");
    assert_eq!(
        at.shop
            .count("select committed::bigint from stock_items")
            .await,
        1
    );
    // Nothing is confirmed that may never be paid.
    assert_eq!(at.shop.count("select count(*) from outbox").await, 0);

    // A form leads to this host only; from its answer a link and a refresh lead on.
    let on = at.shop.get(&format!("{}/payment", waiting.page)).await;
    let session = at.double.session(&waiting.session).expect("a session");
    let url = session["url"].as_str().expect("a page");
    assert!(on.text.contains(&format!(r#"href="{url}""#)), "{}", on.text);
    assert_eq!(on.header("refresh"), format!("0; url={url}"));
    assert_eq!(on.header("referrer-policy"), "same-origin");
    assert_eq!(session["amount_total"], 5_490);
    assert_eq!(session["currency"], "eur");
    assert!(on.text.contains("€54.90"));

    // That somebody came back proves nothing.
    at.come_back(&waiting).await;
    let page = at.shop.get(&waiting.page).await.text;
    assert_eq!(at.states().await, "open unpaid");
    assert!(page.contains("Pay €54.90 by card") && !page.contains("Thank you"));

    assert!(at.double.pay(&waiting.session, ACCEPTED));
    at.come_back(&waiting).await;
    assert_eq!(at.states().await, "open paid");
    let page = at.shop.get(&waiting.page).await.text;
    assert!(page.contains("Thank you, ada") && !page.contains("Pay €54.90 by card"));
    assert_eq!(at.ledger().await, "capture 54.9");
    let mails = "select string_agg(kind, ' ') from outbox";
    assert_eq!(at.shop.text(mails).await, "order_confirmation");
    assert_eq!(
        at.shop
            .get(&format!("{}/payment", waiting.page))
            .await
            .location(),
        waiting.page
    );
}

#[tokio::test]
async fn ca_12_a_declined_card_keeps_the_order_and_the_next_one_pays_it() {
    let at = CardShop::open().await;
    let waiting = at.order().await;
    assert!(!at.double.pay(&waiting.session, DECLINED));
    at.come_back(&waiting).await;
    assert_eq!(at.states().await, "open unpaid");

    // The same click twice is the same page; a later one is a new page, and the old one is closed.
    let pay = format!("{}/payment", waiting.page);
    assert_eq!(at.shop.post(&pay, &[]).await.location(), pay);
    assert_eq!(at.double.sessions().len(), 1);
    at.shop
        .sql("update payment_attempts set started_at = started_at - interval '1 minute'")
        .await;
    assert_eq!(at.shop.post(&pay, &[]).await.location(), pay);
    let sessions = at.double.sessions();
    assert_eq!(sessions.len(), 2);
    let old = at.double.session(&waiting.session).expect("the old one");
    assert_eq!(old["status"], "expired");
    assert!(
        !at.double.pay(&waiting.session, ACCEPTED),
        "no order is paid twice"
    );
    let page = at.shop.get(&waiting.page).await.text;
    assert!(page.contains("nothing was charged"), "{page}");

    assert!(at.double.pay(&sessions[1], ACCEPTED));
    at.come_back(&waiting).await;
    assert_eq!(at.states().await, "open paid");
    assert_eq!(at.ledger().await, "capture 54.9");
}

#[tokio::test]
async fn ca_12_twenty_clicks_on_pay_open_one_page() {
    let at = CardShop::open().await;
    let waiting = at.order().await;
    at.shop
        .sql("update payment_attempts set started_at = started_at - interval '1 minute'")
        .await;
    let pay = format!("{}/payment", waiting.page);
    let clicks = (0..20).map(|_| at.shop.post(&pay, &[]));
    for answer in futures::future::join_all(clicks).await {
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
    }
    let open = at.double.sessions();
    let open = open.iter().filter(|id| {
        let session = at.double.session(id).expect("a session");
        session["status"] == "open"
    });
    assert_eq!(open.count(), 1);
    let live = "select count(*) from payment_attempts where state = 'open'";
    assert_eq!(at.shop.count(live).await, 1);
}

#[tokio::test]
async fn ca_12_a_silent_provider_takes_no_order_away() {
    let at = CardShop::open().await;
    // Asked twice by the shop, and not answered twice.
    at.double.fail_next(Fault::Unavailable, 2);
    let lamp = at.shop.sell("lamp", "50.00", 9).await;
    at.shop.put_in_cart(&lamp, "1").await;
    let guest = Guest::named("ada").with("payment_method", "card_online");
    let guest = at.shop.at_checkout(guest).await;
    let placed = at.shop.place(&guest).await.location();
    let page = placed
        .strip_suffix("?done=card-unavailable")
        .expect("the order's page");
    let told = at.shop.get(&placed).await.text;
    assert!(told.contains("Your order is kept"), "{told}");
    assert_eq!(at.states().await, "open unpaid");

    // An answer that is lost is asked for again, under the same key.
    at.double.fail_next(Fault::Lost, 1);
    let pay = format!("{page}/payment");
    assert_eq!(at.shop.post(&pay, &[]).await.location(), pay);
    assert_eq!(at.double.sessions().len(), 1);
}

#[tokio::test]
async fn ca_12_a_program_is_told_where_to_pay() {
    let at = CardShop::open().await;
    let lamp = at.shop.sell("lamp", "50.00", 9).await;
    at.shop.put_in_cart(&lamp, "1").await;
    let guest = Guest::named("ada").with("payment_method", "card_online");
    let guest = at.shop.at_checkout(guest).await;
    for _ in 0..2 {
        let placed = at
            .shop
            .post_as_program("/checkout/orders", &guest.fields())
            .await;
        assert_eq!(placed.status, StatusCode::CREATED);
        let told: serde_json::Value = serde_json::from_str(&placed.text).expect("json");
        let order = told["order"].as_str().expect("an order");
        assert_eq!(told["payment"], format!("{order}/payment"));
    }
    assert_eq!(at.shop.count("select count(*) from orders").await, 1);
    assert_eq!(at.double.sessions().len(), 1);
}
