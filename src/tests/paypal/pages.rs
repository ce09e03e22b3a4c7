//! The way to PayPal and back.

use galleria::demo::paypal_double::{Fault, Funding};
use galleria::demo::stripe_double::ACCEPTED;
use reqwest::StatusCode;

use super::{PayPalShop, money};
use crate::goods::Guest;

const CAPTURES: &str = "select count(*) from payments where kind = 'capture'";

#[tokio::test]
async fn ca_12_paypal_is_offered_only_where_it_is_set_up() {
    let at = PayPalShop::open().await;
    let lamp = at.shop.sell("lamp", "50.00", 9).await;
    at.shop.put_in_cart(&lamp, "1").await;
    let paypal = r#"value="paypal""#;
    assert!(at.shop.get("/checkout").await.text.contains(paypal));
    at.shop.settle(|settings| settings.paypal = false).await;
    assert!(!at.shop.get("/checkout").await.text.contains(paypal));
    let guest = Guest::named("ada").with("payment_method", "paypal");
    let guest = at.shop.at_checkout(guest).await;
    assert_eq!(at.shop.place(&guest).await.location(), "/checkout");
    assert_eq!(at.shop.count("select count(*) from orders").await, 0);
}

#[tokio::test]
async fn ca_12_paypal_pays_an_order_and_whoever_comes_back_sees_it() {
    let at = PayPalShop::open().await;
    let waiting = at.order().await;
    assert_eq!(at.states().await, "open unpaid");
    // Nothing is confirmed that may never be paid.
    assert_eq!(at.shop.count("select count(*) from outbox").await, 0);

    // A form leads to this host only; from its answer a link and a refresh lead on.
    let on = at.shop.get(&format!("{}/payment", waiting.page)).await;
    let there = at.double.order(&waiting.order).expect("an order there");
    let url = there["links"][1]["href"].as_str().expect("a page");
    assert!(on.text.contains(&format!(r#"href="{url}""#)), "{}", on.text);
    assert!(on.text.contains("Pay €54.90 with PayPal"), "{}", on.text);
    assert_eq!(on.header("refresh"), format!("0; url={url}"));
    assert_eq!(there["purchase_units"][0]["amount"]["value"], "54.90");

    // That somebody came back proves nothing.
    at.come_back(&waiting).await;
    let page = at.shop.get(&waiting.page).await.text;
    assert_eq!(at.states().await, "open unpaid");
    assert!(page.contains("Pay €54.90 with PayPal") && !page.contains("Thank you"));

    assert!(at.double.approve(&waiting.order, Funding::Balance));
    assert_eq!(
        at.double.sums(),
        (money("0"), money("0")),
        "the shop captures"
    );
    at.come_back(&waiting).await;
    assert_eq!(at.states().await, "open paid");
    let page = at.shop.get(&waiting.page).await.text;
    assert!(page.contains("Thank you, ada") && !page.contains("Pay €54.90 with PayPal"));
    assert_eq!(at.ledger().await, "capture 54.9");
    let method = "select method from payments";
    assert_eq!(at.shop.text(method).await, "paypal");
    let mails = "select string_agg(kind, ' ') from outbox";
    assert_eq!(at.shop.text(mails).await, "order_confirmation");
    at.shop.books_hold().await;
}

#[tokio::test]
async fn ca_12_fifty_returns_at_once_capture_once() {
    let at = PayPalShop::open().await;
    let waiting = at.order().await;
    assert!(at.double.approve(&waiting.order, Funding::Balance));
    let back = format!("{}/payment/return", waiting.page);
    let all = (0..50).map(|_| at.shop.get(&back));
    for answer in futures::future::join_all(all).await {
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
    }
    assert_eq!(at.states().await, "open paid");
    assert_eq!(at.shop.count(CAPTURES).await, 1);
    assert_eq!(at.double.sums(), (money("54.90"), money("0")));
    assert_eq!(at.shop.count("select count(*) from outbox").await, 1);
    at.shop.books_hold().await;
}

#[tokio::test]
async fn ca_12_a_decline_leads_back_and_something_else_pays() {
    let at = PayPalShop::open().await;
    let waiting = at.order().await;
    assert!(at.double.approve(&waiting.order, Funding::Declined));
    at.come_back(&waiting).await;
    assert_eq!(at.states().await, "open unpaid");
    assert_eq!(at.attempt().await, "ended");
    let page = at.shop.get(&waiting.page).await.text;
    assert!(
        page.contains("nothing was charged") && page.contains("choose another way"),
        "{page}"
    );
    assert!(page.contains("Pay €54.90 with PayPal"));

    // The next try is another order there: the first one's answer would be the same again.
    let pay = format!("{}/payment", waiting.page);
    assert_eq!(at.shop.post(&pay, &[]).await.location(), pay);
    let orders = at.double.orders();
    assert_eq!(orders.len(), 2);
    assert!(at.double.approve(&orders[1], Funding::Balance));
    // What was declined is not tried again, even if its buyer agrees to it anew.
    assert!(at.double.approve(&waiting.order, Funding::Balance));
    at.come_back(&waiting).await;
    assert_eq!(at.states().await, "open paid");
    assert_eq!(at.ledger().await, "capture 54.9");
    assert_eq!(at.double.sums(), (money("54.90"), money("0")));
    at.shop.books_hold().await;
}

#[tokio::test]
async fn ca_12_whoever_cancels_at_paypal_can_pay_later() {
    let at = PayPalShop::open().await;
    let waiting = at.order().await;
    at.come_back(&waiting).await;
    at.shop
        .sql("update payment_attempts set started_at = started_at - interval '1 minute'")
        .await;
    let pay = format!("{}/payment", waiting.page);
    assert_eq!(at.shop.post(&pay, &[]).await.location(), pay);
    let orders = at.double.orders();
    assert_eq!(orders.len(), 2);
    // The page of before is of no use any more: the shop takes nothing for it.
    assert!(at.double.approve(&waiting.order, Funding::Balance));
    at.told(&waiting, "CHECKOUT.ORDER.APPROVED").await;
    at.come_back(&waiting).await;
    assert_eq!(at.states().await, "open unpaid");
    assert_eq!(at.double.sums(), (money("0"), money("0")));
    assert!(at.double.approve(&orders[1], Funding::Balance));
    at.come_back(&waiting).await;
    assert_eq!(at.states().await, "open paid");
    assert_eq!(at.double.sums(), (money("54.90"), money("0")));
}

#[tokio::test]
async fn ca_12_what_paypal_still_checks_is_told_and_comes_later() {
    let at = PayPalShop::open().await;
    let waiting = at.order().await;
    assert!(at.double.approve(&waiting.order, Funding::Check));
    at.come_back(&waiting).await;
    assert_eq!(at.states().await, "open unpaid");
    assert_eq!(at.attempt().await, "processing");
    let page = at.shop.get(&waiting.page).await.text;
    assert!(page.contains("PayPal is still checking"), "{page}");
    assert!(!page.contains("with PayPal</button>"), "{page}");
    // It takes days, and the order waits.
    assert_eq!(at.expire().await, 0);
    assert!(at.double.decide(&waiting.order, true));
    let heard = at.told(&waiting, "PAYMENT.CAPTURE.COMPLETED").await;
    assert_eq!(heard, StatusCode::OK);
    assert_eq!(at.states().await, "open paid");
    at.shop.books_hold().await;
}

#[tokio::test]
async fn ca_12_what_paypal_denies_after_days_ends() {
    let at = PayPalShop::open().await;
    let waiting = at.order().await;
    assert!(at.double.approve(&waiting.order, Funding::Check));
    at.come_back(&waiting).await;
    assert!(at.double.decide(&waiting.order, false));
    at.reconcile().await;
    assert_eq!(at.attempt().await, "ended");
    assert_eq!(at.ledger().await, "");
    assert_eq!(at.expire().await, 1);
    at.shop.books_hold().await;
}

#[tokio::test]
async fn ca_12_a_silent_paypal_takes_no_order_away() {
    let at = PayPalShop::open().await;
    at.double.fail_next(Fault::Unavailable, 2);
    let visitor = at.shop.stranger();
    let lamp = at.shop.sell("lamp", "50.00", 9).await;
    visitor.put_in_cart(&lamp, "1").await;
    let guest = Guest::named("ada").with("payment_method", "paypal");
    let guest = visitor.at_checkout(guest).await;
    let placed = visitor.place(&guest).await.location();
    let page = placed.strip_suffix("?done=card-unavailable");
    let page = page.expect("told so").to_owned();
    assert_eq!(at.states().await, "open unpaid");
    // Too much was asked, then it takes its time: the same question is asked once more.
    at.double.fail_next(Fault::TooMany, 1);
    at.double.fail_next(Fault::Slow, 1);
    let pay = format!("{page}/payment");
    assert_eq!(at.shop.post(&pay, &[]).await.location(), pay);
    assert_eq!(at.double.orders().len(), 1);
}

#[tokio::test]
async fn ca_12_a_token_that_ends_before_its_time_is_asked_for_anew() {
    let at = PayPalShop::open().await;
    let waiting = at.order().await;
    assert!(at.double.approve(&waiting.order, Funding::Balance));
    at.double.end_tokens();
    at.come_back(&waiting).await;
    assert_eq!(at.states().await, "open paid");
}

#[tokio::test]
async fn ca_12_whoever_is_declined_pays_by_card_instead() {
    let at = PayPalShop::open().await;
    let cards = at.take_cards().await;
    let waiting = at.order().await;
    assert!(at.double.approve(&waiting.order, Funding::Declined));
    at.come_back(&waiting).await;
    let page = at.shop.get(&waiting.page).await.text;
    assert!(page.contains("Pay €54.90 by card"), "{page}");
    let pay = format!("{}/payment", waiting.page);
    let by_card = [("payment_method", "card_online")];
    assert_eq!(at.shop.post(&pay, &by_card).await.location(), pay);
    let session = cards.sessions().pop().expect("a session");
    assert!(cards.pay(&session, ACCEPTED));
    at.come_back(&waiting).await;
    at.until("open paid").await;
    assert_eq!(at.ledger().await, "capture 54.9");
    let method = "select p.method || ' ' || o.payment_method from payments p join orders o on o.id = p.order_id";
    assert_eq!(at.shop.text(method).await, "card_online card_online");
    assert_eq!(at.double.sums(), (money("0"), money("0")));
    at.shop.books_hold().await;
}

#[tokio::test]
async fn ca_12_the_way_of_paying_stays_where_a_promotion_heeds_it() {
    let at = PayPalShop::open().await;
    at.take_cards().await;
    let waiting = at.order().await;
    at.shop
        .sql(
            r#"insert into promotions (id, name, trigger, condition, benefits)
               values (gen_random_uuid(), 'PayPal week', 'automatic', '{"kind": "payment_method", "any": ["paypal"]}', '[]')"#,
        )
        .await;
    let page = at.shop.get(&waiting.page).await.text;
    assert!(page.contains("with PayPal") && !page.contains("by card</button>"));
    let pay = format!("{}/payment", waiting.page);
    for wanted in [
        "card_online",
        "bank_transfer",
        "cash_on_delivery",
        "nothing",
    ] {
        let fields = [("payment_method", wanted)];
        assert_eq!(at.shop.post(&pay, &fields).await.location(), pay);
        let method = "select payment_method from orders";
        assert_eq!(at.shop.text(method).await, "paypal", "{wanted}");
    }
}
