//! Money that goes back through PayPal, and payments that are disputed there.

use galleria::demo::paypal_double::{Fault, Hooks};
use reqwest::StatusCode;
use uuid::Uuid;

use super::{PayPalShop, money};
use crate::harness::{Answer, TestShop};

const REFUNDED: &str = "PAYMENT.CAPTURE.REFUNDED";
const REFUNDS: &str = "select count(*) from payments where kind = 'refund'";

async fn refund(staff: &TestShop, page: &str, amount: &str, key: Uuid) -> Answer {
    let key = key.to_string();
    let fields = [("amount", amount), ("refund_reason", ""), ("key", &key)];
    staff.post(&format!("{page}/refunds"), &fields).await
}

#[tokio::test]
async fn pp_13_a_part_goes_back_once_however_often_it_is_clicked() {
    let at = PayPalShop::open().await;
    at.paid().await;
    let owner = at.shop.staff("owner").await;
    let page = at.page_of_order().await;
    let shown = owner.get(&page).await.text;
    assert!(shown.contains("Refund through PayPal"), "{shown}");
    let key = Uuid::now_v7();
    let twice = (0..2).map(|_| refund(&owner, &page, "10.00", key));
    for answer in futures::future::join_all(twice).await {
        assert!(
            answer
                .location()
                .starts_with(&format!("{page}?done=refund"))
        );
    }
    assert_eq!(at.double.sums(), (money("54.90"), money("10.00")));
    assert_eq!(at.ledger().await, "capture 54.9, refund 10");
    let more = refund(&owner, &page, "44.91", Uuid::now_v7()).await;
    assert_eq!(more.location(), page, "beside the field");
    let rest = refund(&owner, &page, "44.90", Uuid::now_v7()).await;
    assert_eq!(rest.location(), format!("{page}?done=refunded"));
    assert_eq!(at.states().await, "open refunded");
    at.shop.books_hold().await;
}

#[tokio::test]
async fn pp_13_twenty_refunds_at_once_give_no_more_than_was_paid() {
    let at = PayPalShop::open().await;
    at.paid().await;
    at.double.set_hooks(Hooks::On);
    let owner = at.shop.staff("owner").await;
    let page = at.page_of_order().await;
    let all = (0..20).map(|_| refund(&owner, &page, "10.00", Uuid::now_v7()));
    let answers = futures::future::join_all(all).await;
    let done = answers
        .iter()
        .filter(|answer| answer.location().ends_with("?done=refunded"));
    assert_eq!(done.count(), 5);
    at.reconcile().await;
    assert_eq!(at.double.sums(), (money("54.90"), money("50.00")));
    assert_eq!(at.shop.count(REFUNDS).await, 5);
    at.shop.books_hold().await;
}

#[tokio::test]
async fn pp_13_a_refund_whose_answer_was_lost_is_found_and_not_given_twice() {
    let at = PayPalShop::open().await;
    at.paid().await;
    let owner = at.shop.staff("owner").await;
    let page = at.page_of_order().await;
    at.double.fail_next(Fault::Lost, 2);
    let lost = refund(&owner, &page, "10.00", Uuid::now_v7()).await;
    assert_eq!(lost.location(), format!("{page}?done=refund-asked"));
    at.reconcile().await;
    assert_eq!(at.ledger().await, "capture 54.9, refund 10");
    assert_eq!(at.double.sums(), (money("54.90"), money("10.00")));
    at.shop.books_hold().await;
}

#[tokio::test]
async fn pp_13_a_refund_made_at_paypal_is_booked_once_however_it_is_told() {
    let at = PayPalShop::open().await;
    let waiting = at.paid().await;
    at.double
        .refund(&waiting.order, money("10.00"))
        .expect("a refund");
    let all = (0..12).map(|_| at.told(&waiting, REFUNDED));
    for status in futures::future::join_all(all).await {
        assert_eq!(status, StatusCode::OK);
    }
    assert_eq!(at.ledger().await, "capture 54.9, refund 10");
    assert_eq!(at.states().await, "open partly_refunded");
    let owner = at.shop.staff("owner").await;
    let page = owner.get(&at.page_of_order().await).await.text;
    assert!(page.contains("€10.00, in the PayPal dashboard"), "{page}");
    // The buyer's bank does not take it.
    at.double.fail_refund(&waiting.order);
    at.told(&waiting, "PAYMENT.REFUND.FAILED").await;
    assert_eq!(at.states().await, "open paid");
    at.shop.books_hold().await;
}

#[tokio::test]
async fn pp_13_a_refund_that_is_told_before_the_payment_is_booked_later() {
    let at = PayPalShop::open().await;
    let waiting = at.order().await;
    assert!(at.double.approve(
        &waiting.order,
        galleria::demo::paypal_double::Funding::Balance
    ));
    // Captured, and the answer is lost; then it is refunded there.
    at.double.fail_next(Fault::Lost, 2);
    at.come_back(&waiting).await;
    at.double
        .refund(&waiting.order, money("10.00"))
        .expect("a refund");
    assert_eq!(at.told(&waiting, REFUNDED).await, StatusCode::OK);
    assert_eq!(at.ledger().await, "");
    at.reconcile().await;
    at.reconcile().await;
    assert_eq!(at.ledger().await, "capture 54.9, refund 10");
    at.shop.books_hold().await;
}

#[tokio::test]
async fn pp_13_a_dispute_that_is_lost_is_entered_once_and_nothing_more_goes_back() {
    let at = PayPalShop::open().await;
    let waiting = at.paid().await;
    at.double.dispute(&waiting.order);
    at.told(&waiting, "CUSTOMER.DISPUTE.CREATED").await;
    let owner = at.shop.staff("owner").await;
    let page = at.page_of_order().await;
    let shown = owner.get(&page).await.text;
    assert!(
        shown.contains("respond in your PayPal dashboard"),
        "{shown}"
    );
    let refused = refund(&owner, &page, "10.00", Uuid::now_v7()).await;
    assert_eq!(refused.location(), format!("{page}?refused=disputed"));
    at.double.close_dispute(&waiting.order, false);
    for _ in 0..2 {
        at.told(&waiting, "CUSTOMER.DISPUTE.RESOLVED").await;
    }
    assert_eq!(at.ledger().await, "capture 54.9, dispute 54.9");
    assert_eq!(at.states().await, "open refunded");
    at.shop.books_hold().await;
}
