//! What PayPal tells by itself.

use galleria::demo::paypal_double::{Funding, Hooks};
use reqwest::StatusCode;

use super::{PayPalShop, money};

const APPROVED: &str = "CHECKOUT.ORDER.APPROVED";
const CAPTURES: &str = "select count(*) from payments where kind = 'capture'";

#[tokio::test]
async fn ca_12_an_event_pays_an_order_whose_buyer_never_came_back() {
    let at = PayPalShop::open().await;
    at.double.set_hooks(Hooks::Twice);
    let waiting = at.order().await;
    assert!(at.double.approve(&waiting.order, Funding::Balance));
    at.until("open paid").await;
    at.come_back(&waiting).await;
    assert_eq!(at.ledger().await, "capture 54.9");
    assert_eq!(at.shop.count("select count(*) from outbox").await, 1);
    at.shop.books_hold().await;
}

#[tokio::test]
async fn ca_12_events_returns_and_the_job_at_once_pay_once() {
    let at = PayPalShop::open().await;
    let waiting = at.order().await;
    assert!(at.double.approve(&waiting.order, Funding::Balance));
    let back = format!("{}/payment/return", waiting.page);
    let all = (0..20).map(|number| {
        let (at, back, waiting) = (&at, &back, &waiting);
        async move {
            match number % 3 {
                0 => assert_eq!(at.told(waiting, APPROVED).await, StatusCode::OK),
                1 => at.reconcile().await,
                _ => assert_eq!(at.shop.get(back).await.status, StatusCode::SEE_OTHER),
            }
        }
    });
    futures::future::join_all(all).await;
    assert_eq!(at.states().await, "open paid");
    assert_eq!(at.shop.count(CAPTURES).await, 1);
    assert_eq!(at.shop.count("select count(*) from outbox").await, 1);
    assert_eq!(at.double.sums(), (money("54.90"), money("0")));
    at.shop.books_hold().await;
}

#[tokio::test]
async fn ca_12_an_event_that_comes_before_the_page_is_known_counts() {
    let at = PayPalShop::open().await;
    let waiting = at.order().await;
    // As it is while the first call is still on its way.
    at.shop
        .sql("update payment_attempts set state = 'starting', session_id = null, url = null")
        .await;
    assert!(at.double.approve(&waiting.order, Funding::Balance));
    assert_eq!(at.told(&waiting, APPROVED).await, StatusCode::OK);
    assert_eq!(at.states().await, "open paid");
    at.shop.books_hold().await;
}

#[tokio::test]
async fn sec_22_what_paypal_did_not_send_is_refused() {
    let at = PayPalShop::open().await;
    let neighbour = at.shop.neighbour("bolt").await;
    neighbour.take_paypal().await;
    let waiting = at.order().await;
    assert!(at.double.approve(&waiting.order, Funding::Balance));
    let event = |webhook: &str| {
        let event = at.double.event(&waiting.order, APPROVED, webhook);
        event.expect("an event")
    };
    // What goes to a neighbour's webhook opens nothing here, nor does a neighbour hear of what is not theirs.
    let foreign = event("WHbolt");
    assert_eq!(at.shop.hear_paypal(&foreign).await, StatusCode::BAD_REQUEST);
    assert_eq!(neighbour.hear_paypal(&foreign).await, StatusCode::OK);
    let mut unsigned = event("WHacme");
    unsigned.headers.clear();
    assert_eq!(
        at.shop.hear_paypal(&unsigned).await,
        StatusCode::BAD_REQUEST
    );
    let mut changed = event("WHacme");
    changed.body = changed.body.replace("54.90", "1.00");
    assert_eq!(at.shop.hear_paypal(&changed).await, StatusCode::BAD_REQUEST);
    let mut broken = event("WHacme");
    broken.body.push('x');
    assert_eq!(at.shop.hear_paypal(&broken).await, StatusCode::BAD_REQUEST);
    assert_eq!(at.states().await, "open unpaid");
    assert_eq!(
        at.shop.count("select count(*) from payment_events").await,
        0
    );
    assert_eq!(neighbour.count("select count(*) from payments").await, 0);
    // A shop without PayPal has no such address.
    let plain = at.shop.neighbour("plain").await;
    assert_eq!(plain.hear_paypal(&unsigned).await, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn sec_22_another_amount_or_currency_is_never_captured() {
    for (amount, currency) in [(money("1.00"), "EUR"), (money("54.90"), "USD")] {
        let at = PayPalShop::open().await;
        let waiting = at.order().await;
        at.double.falsify(&waiting.order, amount, currency);
        assert!(at.double.approve(&waiting.order, Funding::Balance));
        at.come_back(&waiting).await;
        assert_eq!(at.told(&waiting, APPROVED).await, StatusCode::OK);
        assert_eq!(at.states().await, "open unpaid");
        assert_eq!(at.attempt().await, "unclear");
        assert_eq!(at.double.sums(), (money("0"), money("0")));
        let owner = at.shop.staff("owner").await;
        let page = owner.get(&at.page_of_order().await).await.text;
        assert!(
            page.contains("needs a look") && page.contains("PayPal dashboard"),
            "{page}"
        );
        assert!(page.contains(&waiting.order), "{page}");
        // The buyer is asked not to pay again.
        let page = at.shop.get(&waiting.page).await.text;
        assert!(page.contains("We are checking your payment"), "{page}");
        assert_eq!(at.expire().await, 0);
    }
}

#[tokio::test]
async fn sec_22_another_amount_that_was_captured_pays_nothing() {
    let at = PayPalShop::open().await;
    let waiting = at.order().await;
    assert!(at.double.approve(&waiting.order, Funding::Check));
    at.come_back(&waiting).await;
    // What was captured is another order's worth.
    at.shop
        .sql("update payment_attempts set amount = 50.00")
        .await;
    assert!(at.double.decide(&waiting.order, true));
    at.told(&waiting, "PAYMENT.CAPTURE.COMPLETED").await;
    assert_eq!(at.attempt().await, "unclear");
    assert_eq!(at.states().await, "open unpaid");
    assert_eq!(at.ledger().await, "");
}
