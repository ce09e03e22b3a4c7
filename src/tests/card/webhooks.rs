//! What the provider tells by itself.

use galleria::demo::stripe_double::{ACCEPTED, Hooks};
use reqwest::StatusCode;

use super::CardShop;
use crate::harness::Answer;

const COMPLETED: &str = "checkout.session.completed";
const CAPTURES: &str = "select count(*) from payments where kind = 'capture'";

#[tokio::test]
async fn ca_12_an_event_pays_an_order_whose_buyer_never_came_back() {
    let at = CardShop::open().await;
    at.double.set_hooks(Hooks::Twice);
    let waiting = at.order().await;
    assert!(at.double.pay(&waiting.session, ACCEPTED));
    at.until("open paid").await;
    at.come_back(&waiting).await;
    assert_eq!(at.ledger().await, "capture 54.9");
    assert_eq!(
        at.shop.count("select count(*) from payment_events").await,
        1
    );
    assert_eq!(at.shop.count("select count(*) from outbox").await, 1);
}

#[tokio::test]
async fn ca_12_events_and_returns_at_once_pay_once() {
    let at = CardShop::open().await;
    at.double.set_hooks(Hooks::Off);
    let waiting = at.order().await;
    assert!(at.double.pay(&waiting.session, ACCEPTED));
    let same = at
        .double
        .event(&waiting.session, COMPLETED, "whsec_acme")
        .expect("an event");
    let back = format!("{}/payment/return", waiting.page);
    let all = (0..20).map(|number| {
        let (at, same, back, session) = (&at, &same, &back, &waiting.session);
        async move {
            match number % 3 {
                0 => at.shop.hear(same).await,
                1 => {
                    let other = at.double.event(session, COMPLETED, "whsec_acme");
                    at.shop.hear(&other.expect("an event")).await
                }
                _ => {
                    let Answer { status, .. } = at.shop.get(back).await;
                    assert_eq!(status, StatusCode::SEE_OTHER);
                    StatusCode::OK
                }
            }
        }
    });
    for status in futures::future::join_all(all).await {
        assert_eq!(status, StatusCode::OK);
    }
    assert_eq!(at.states().await, "open paid");
    assert_eq!(at.shop.count(CAPTURES).await, 1);
    assert_eq!(at.shop.count("select count(*) from outbox").await, 1);
    let paid = "select count(*) from order_events where kind = 'paid'";
    assert_eq!(at.shop.count(paid).await, 1);
    at.shop.books_hold().await;
}

#[tokio::test]
async fn ca_12_an_event_that_comes_before_the_page_is_known_counts() {
    let at = CardShop::open().await;
    at.double.set_hooks(Hooks::Off);
    let waiting = at.order().await;
    // As it is while the first call is still on its way.
    at.shop
        .sql("update payment_attempts set state = 'starting', session_id = null, url = null")
        .await;
    assert!(at.double.pay(&waiting.session, ACCEPTED));
    let event = at
        .double
        .event(&waiting.session, COMPLETED, "whsec_acme")
        .expect("an event");
    assert_eq!(at.shop.hear(&event).await, StatusCode::OK);
    assert_eq!(at.states().await, "open paid");
}

#[tokio::test]
async fn sec_22_what_somebody_else_signed_is_refused() {
    let at = CardShop::open().await;
    at.double.set_hooks(Hooks::Off);
    let neighbour = at.shop.neighbour("bolt").await;
    neighbour.take_cards().await;
    let waiting = at.order().await;
    assert!(at.double.pay(&waiting.session, ACCEPTED));

    let event = |secret: &str| {
        at.double
            .event(&waiting.session, COMPLETED, secret)
            .expect("an event")
    };
    // A neighbour's secret opens nothing here.
    assert_eq!(
        at.shop.hear(&event("whsec_bolt")).await,
        StatusCode::BAD_REQUEST
    );
    // Nor does a neighbour hear of what is not theirs.
    assert_eq!(neighbour.hear(&event("whsec_bolt")).await, StatusCode::OK);
    let (body, _) = event("whsec_acme");
    let unsigned = (body.clone(), String::new());
    assert_eq!(at.shop.hear(&unsigned).await, StatusCode::BAD_REQUEST);
    let (_, other) = event("whsec_acme");
    let changed = (body.replace("5490", "1"), other);
    assert_eq!(at.shop.hear(&changed).await, StatusCode::BAD_REQUEST);
    assert_eq!(at.states().await, "open unpaid");
    assert_eq!(
        at.shop.count("select count(*) from payment_events").await,
        0
    );
    assert_eq!(neighbour.count("select count(*) from payments").await, 0);

    let long = ("x".repeat(300 * 1024), String::new());
    assert_eq!(at.shop.hear(&long).await, StatusCode::PAYLOAD_TOO_LARGE);
    // A shop without cards has no such address.
    let plain = at.shop.neighbour("plain").await;
    assert_eq!(plain.hear(&unsigned).await, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn ca_12_events_of_other_kinds_are_answered_well_and_change_nothing() {
    let at = CardShop::open().await;
    at.double.set_hooks(Hooks::Off);
    let waiting = at.order().await;
    assert!(at.double.pay(&waiting.session, ACCEPTED));
    let event = at
        .double
        .event(&waiting.session, "payment_intent.created", "whsec_acme");
    assert_eq!(
        at.shop.hear(&event.expect("an event")).await,
        StatusCode::OK
    );
    assert_eq!(at.states().await, "open unpaid");
}

#[tokio::test]
async fn sec_22_another_amount_pays_nothing_and_the_merchant_is_told() {
    let at = CardShop::open().await;
    at.double.set_hooks(Hooks::Off);
    let waiting = at.order().await;
    at.double.falsify(&waiting.session, 100);
    assert!(at.double.pay(&waiting.session, ACCEPTED));
    at.come_back(&waiting).await;
    let event = at
        .double
        .event(&waiting.session, COMPLETED, "whsec_acme")
        .expect("an event");
    assert_eq!(at.shop.hear(&event).await, StatusCode::OK);
    assert_eq!(at.states().await, "open unpaid");
    assert_eq!(at.ledger().await, "");

    let owner = at.shop.staff("owner").await;
    let order = at.shop.text("select id::text from orders").await;
    let page = owner.get(&format!("/admin/orders/{order}")).await.text;
    assert!(
        page.contains("needs a look") && page.contains(&waiting.session),
        "{page}"
    );
    // The buyer is asked not to pay again, and nobody cancels what may be paid.
    let page = at.shop.get(&waiting.page).await.text;
    assert!(page.contains("We are checking your payment") && !page.contains("by card</button>"));
    assert_eq!(at.expire().await, 0);
    assert_eq!(at.states().await, "open unpaid");
}
