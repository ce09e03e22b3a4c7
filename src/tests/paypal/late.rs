//! Payments that are late, that nobody told about, or whose answer was lost.

use galleria::demo::paypal_double::{Fault, Funding};
use galleria::order::actions::{CancelReason, cancel};

use super::{PayPalShop, money};

#[tokio::test]
async fn ca_12_a_capture_whose_answer_was_lost_is_found_and_made_once() {
    let at = PayPalShop::open().await;
    let waiting = at.order().await;
    assert!(at.double.approve(&waiting.order, Funding::Balance));
    // It captures and then does not answer, both times.
    at.double.fail_next(Fault::Lost, 2);
    at.come_back(&waiting).await;
    assert_eq!(at.states().await, "open unpaid");
    assert_eq!(at.attempt().await, "processing");
    // Meanwhile nothing expires that may be paid.
    assert_eq!(at.expire().await, 0);
    assert_eq!(at.states().await, "open paid");
    assert_eq!(at.double.sums(), (money("54.90"), money("0")));
    at.reconcile().await;
    assert_eq!(at.ledger().await, "capture 54.9");
    at.shop.books_hold().await;
}

#[tokio::test]
async fn ca_12_a_capture_that_was_begun_and_not_made_is_gone_on_with() {
    let at = PayPalShop::open().await;
    let waiting = at.order().await;
    assert!(at.double.approve(&waiting.order, Funding::Balance));
    at.double.fail_next(Fault::Unavailable, 2);
    at.come_back(&waiting).await;
    assert_eq!(at.attempt().await, "processing");
    assert_eq!(at.double.sums(), (money("0"), money("0")));
    let page = at.shop.get(&waiting.page).await.text;
    assert!(page.contains("PayPal is still checking"), "{page}");
    at.reconcile().await;
    assert_eq!(at.states().await, "open paid");
    assert_eq!(at.double.sums(), (money("54.90"), money("0")));
    at.shop.books_hold().await;
}

#[tokio::test]
async fn ca_12_what_nobody_told_about_is_asked_for() {
    let at = PayPalShop::open().await;
    let waiting = at.order().await;
    assert!(at.double.approve(&waiting.order, Funding::Balance));
    at.reconcile().await;
    assert_eq!(at.states().await, "open paid");
    at.shop.books_hold().await;
}

#[tokio::test]
async fn ca_12_nothing_is_captured_after_the_hold_has_ended() {
    let at = PayPalShop::open().await;
    let waiting = at.order().await;
    assert!(at.double.approve(&waiting.order, Funding::Balance));
    at.let_time_pass().await;
    at.come_back(&waiting).await;
    assert_eq!(at.attempt().await, "ended");
    assert_eq!(at.expire().await, 1);
    at.told(&waiting, "CHECKOUT.ORDER.APPROVED").await;
    at.come_back(&waiting).await;
    at.reconcile().await;
    assert_eq!(at.states().await, "cancelled voided");
    assert_eq!(at.double.sums(), (money("0"), money("0")));
    at.shop.books_hold().await;
}

#[tokio::test]
async fn ca_12_an_order_that_paypal_has_forgotten_expires() {
    let at = PayPalShop::open().await;
    let waiting = at.order().await;
    at.double.forget(&waiting.order);
    at.reconcile().await;
    assert_eq!(at.attempt().await, "ended");
    assert_eq!(at.expire().await, 1);
    assert_eq!(at.states().await, "cancelled voided");
    // It was never confirmed, so nobody is told that it is off.
    assert_eq!(at.shop.count("select count(*) from outbox").await, 0);
}

#[tokio::test]
async fn ca_12_expiry_and_return_at_once_agree() {
    let at = PayPalShop::open().await;
    let waiting = at.order().await;
    assert!(at.double.approve(&waiting.order, Funding::Balance));
    // The order's hold has ended, by the attempt's clock not quite.
    at.shop
        .sql("update orders set expires_at = now() - interval '1 minute'")
        .await;
    let tenant = at.shop.registered().await;
    let state = &at.shop.platform.state;
    let expiry = galleria::order::expire_unpaid(state, &tenant);
    let (expired, ()) = tokio::join!(expiry, at.come_back(&waiting));
    let expired = expired.expect("expiry");
    at.reconcile().await;
    let (paid, _) = at.double.sums();
    assert_eq!(paid.is_zero(), expired == 1);
    let expected = if expired == 1 {
        "cancelled voided"
    } else {
        "open paid"
    };
    assert_eq!(at.states().await, expected);
    at.shop.books_hold().await;
}

#[tokio::test]
async fn ca_12_money_that_comes_after_the_order_was_called_off_goes_back_by_itself() {
    let at = PayPalShop::open().await;
    let waiting = at.order().await;
    assert!(at.double.approve(&waiting.order, Funding::Check));
    at.come_back(&waiting).await;
    assert_eq!(at.attempt().await, "processing");
    let order = at.shop.text("select id::text from orders").await;
    let order = galleria::core::OrderId::parse(&order).expect("an id");
    let mut tx = at.shop.tx().await;
    let reason = CancelReason::parse("Sold out").expect("a reason");
    cancel(&mut tx, order, &reason, None).await.expect("cancel");
    tx.commit().await.expect("commit");

    assert!(at.double.decide(&waiting.order, true));
    at.told(&waiting, "PAYMENT.CAPTURE.COMPLETED").await;
    assert_eq!(at.states().await, "cancelled paid");
    at.reconcile().await;
    assert_eq!(at.states().await, "cancelled refunded");
    assert_eq!(at.ledger().await, "void 54.9, capture 54.9, refund 54.9");
    assert_eq!(at.double.sums(), (money("54.90"), money("54.90")));
    at.shop.books_hold().await;
}

#[tokio::test]
async fn ca_12_money_that_comes_after_the_order_expired_opens_it_again() {
    let at = PayPalShop::open().await;
    let waiting = at.order().await;
    assert!(at.double.approve(&waiting.order, Funding::Check));
    at.come_back(&waiting).await;
    // As if the shop had not known of the check.
    at.shop
        .sql("update payment_attempts set state = 'ended'")
        .await;
    assert_eq!(at.expire().await, 1);
    assert_eq!(at.states().await, "cancelled voided");
    assert!(at.double.decide(&waiting.order, true));
    at.told(&waiting, "PAYMENT.CAPTURE.COMPLETED").await;
    assert_eq!(at.states().await, "open paid");
    assert_eq!(at.double.sums(), (money("54.90"), money("0")));
    at.shop.books_hold().await;
}
