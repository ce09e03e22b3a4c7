//! Payments that are late, or that nobody told about.

use galleria::demo::stripe_double::{ACCEPTED, Hooks};
use galleria::order::actions::{CancelReason, cancel};

use super::CardShop;

const COMPLETED: &str = "checkout.session.completed";

#[tokio::test]
async fn ca_12_no_order_expires_that_was_paid() {
    let at = CardShop::open().await;
    at.double.set_hooks(Hooks::Off);
    let waiting = at.order().await;
    assert!(at.double.pay(&waiting.session, ACCEPTED));
    assert_eq!(at.expire().await, 0);
    assert_eq!(at.states().await, "open paid");
}

#[tokio::test]
async fn ca_12_an_order_that_was_never_paid_expires_and_cannot_be_paid_any_more() {
    let at = CardShop::open().await;
    let waiting = at.order().await;
    assert_eq!(at.expire().await, 1);
    assert_eq!(at.states().await, "cancelled voided");
    assert_eq!(
        at.shop
            .count("select committed::bigint from stock_items")
            .await,
        0
    );
    assert!(!at.double.pay(&waiting.session, ACCEPTED));
    // It was never confirmed, so nobody is told that it is off.
    assert_eq!(at.shop.count("select count(*) from outbox").await, 0);
    let pay = format!("{}/payment", waiting.page);
    assert_eq!(at.shop.post(&pay, &[]).await.location(), waiting.page);
}

#[tokio::test]
async fn ca_12_expiry_and_payment_at_once_agree() {
    let at = CardShop::open().await;
    let waiting = at.order().await;
    at.shop
        .sql("update orders set expires_at = now() - interval '1 minute'")
        .await;
    let tenant = at.shop.registered().await;
    let state = &at.shop.platform.state;
    let paying = async {
        tokio::task::yield_now().await;
        at.double.pay(&waiting.session, ACCEPTED)
    };
    let (expired, paid) = tokio::join!(galleria::order::expire_unpaid(state, &tenant), paying);
    assert_eq!(expired.expect("expiry"), u32::from(!paid));
    let expected = if paid {
        "open paid"
    } else {
        "cancelled voided"
    };
    at.until(expected).await;
    at.shop.books_hold().await;
}

#[tokio::test]
async fn ca_12_a_provider_that_does_not_answer_lets_no_order_expire() {
    let at = CardShop::open().await;
    at.order().await;
    at.double
        .fail_next(galleria::demo::stripe_double::Fault::Unavailable, 2);
    assert_eq!(at.expire().await, 0);
    assert_eq!(at.states().await, "open unpaid");
    assert_eq!(at.expire().await, 1);
}

#[tokio::test]
async fn ca_12_money_that_comes_after_the_order_was_called_off_goes_back_by_itself() {
    let at = CardShop::open().await;
    at.double.set_hooks(Hooks::Off);
    let waiting = at.order().await;
    let order = at.shop.text("select id::text from orders").await;
    let order = galleria::core::OrderId::parse(&order).expect("an id");
    let mut tx = at.shop.tx().await;
    let reason = CancelReason::parse("Sold out").expect("a reason");
    cancel(&mut tx, order, &reason, None).await.expect("cancel");
    tx.commit().await.expect("commit");

    assert!(at.double.pay(&waiting.session, ACCEPTED));
    let event = at
        .double
        .event(&waiting.session, COMPLETED, "whsec_acme")
        .expect("an event");
    at.shop.hear(&event).await;
    assert_eq!(at.states().await, "cancelled paid");
    at.reconcile().await;
    assert_eq!(at.states().await, "cancelled refunded");
    assert_eq!(at.ledger().await, "void 54.9, capture 54.9, refund 54.9");
    assert_eq!(at.double.sums(), (5_490, 5_490));
    at.reconcile().await;
    at.shop.hear(&event).await;
    assert_eq!(at.double.sums(), (5_490, 5_490));
    at.shop.books_hold().await;
}

#[tokio::test]
async fn ca_12_what_nobody_told_about_is_asked_for() {
    let at = CardShop::open().await;
    at.double.set_hooks(Hooks::Off);
    let waiting = at.order().await;
    assert!(at.double.pay(&waiting.session, ACCEPTED));
    at.reconcile().await;
    assert_eq!(at.states().await, "open paid");
}
