//! What comes back to cards.

use futures::future::join_all;
use uuid::Uuid;

use super::{by_transfer, lamp_shop, nothing_chosen};
use crate::harness::{Answer, TestShop};

const STATES: &str = "select state || ' ' || payment_state from orders";

async fn page_of_order(shop: &TestShop) -> String {
    let id = shop.text("select id::text from orders").await;
    format!("/admin/orders/{id}")
}

async fn refund(owner: &TestShop, page: &str, amount: &str) -> Answer {
    let key = Uuid::now_v7().to_string();
    let fields = [("amount", amount), ("refund_reason", ""), ("key", &key)];
    owner.post(&format!("{page}/refunds"), &fields).await
}

#[tokio::test]
async fn ex_11_a_cancelled_order_gives_back_to_its_cards_even_expired_ones() {
    let (shop, lamp) = lamp_shop().await;
    let code = shop.gift_card("20.00").await;
    shop.put_in_cart(&lamp, "1").await;
    shop.pays_with(&code).await;
    let guest = shop.at_checkout(by_transfer("ada")).await;
    shop.place(&guest).await;
    shop.sql("update gift_cards set expires_at = now() - interval '1 day'")
        .await;
    let owner = shop.staff("owner").await;
    let cancel = format!("{}/cancel", page_of_order(&shop).await);
    join_all((0..5).map(|_| owner.post(&cancel, &[("reason", "No lamps")]))).await;
    assert_eq!(shop.text(STATES).await, "cancelled voided");
    assert_eq!(shop.balances().await, "20.00");
    let mail = shop.mail_of_kind("order_cancelled").await;
    assert!(
        mail.contains("20.00") && !mail.contains("You paid"),
        "{mail}"
    );
    shop.books_hold().await;
}

#[tokio::test]
async fn ex_11_an_order_that_nobody_pays_gives_back_when_it_expires() {
    let (shop, lamp) = lamp_shop().await;
    let code = shop.gift_card("20.00").await;
    shop.put_in_cart(&lamp, "1").await;
    shop.pays_with(&code).await;
    let guest = shop.at_checkout(by_transfer("ada")).await;
    shop.place(&guest).await;
    shop.sql("update orders set expires_at = now() - interval '1 minute'")
        .await;
    let tenant = shop.registered().await;
    let expired = galleria::order::expire_unpaid(&shop.platform.state, &tenant).await;
    assert_eq!(expired.unwrap(), 1);
    assert_eq!(shop.text(STATES).await, "cancelled voided");
    assert_eq!(shop.balances().await, "20.00");
    shop.books_hold().await;
}

#[tokio::test]
async fn ex_11_of_a_paid_order_that_is_cancelled_only_the_rest_is_owed() {
    let (shop, lamp) = lamp_shop().await;
    let code = shop.gift_card("20.00").await;
    shop.put_in_cart(&lamp, "1").await;
    shop.pays_with(&code).await;
    let guest = shop.at_checkout(by_transfer("ada")).await;
    shop.place(&guest).await;
    let owner = shop.staff("owner").await;
    let page = page_of_order(&shop).await;
    owner.post(&format!("{page}/paid"), &[]).await;
    owner
        .post(&format!("{page}/cancel"), &[("reason", "No lamps")])
        .await;
    assert_eq!(shop.text(STATES).await, "cancelled partly_refunded");
    assert_eq!(shop.balances().await, "20.00");
    let shown = owner.get(&page).await.text;
    assert!(shown.contains("You owe the customer €34.90"), "{shown}");
    shop.books_hold().await;
}

#[tokio::test]
async fn ex_11_an_order_that_a_card_paid_alone_is_refunded_by_being_cancelled() {
    let (shop, lamp) = lamp_shop().await;
    let code = shop.gift_card("60.00").await;
    shop.put_in_cart(&lamp, "1").await;
    shop.pays_with(&code).await;
    let guest = shop.at_checkout(nothing_chosen("ada")).await;
    shop.place(&guest).await;
    let owner = shop.staff("owner").await;
    let page = page_of_order(&shop).await;
    owner
        .post(&format!("{page}/cancel"), &[("reason", "No lamps")])
        .await;
    assert_eq!(shop.text(STATES).await, "cancelled refunded");
    assert_eq!(shop.balances().await, "60.00");
    assert!(!owner.get(&page).await.text.contains("You owe the customer"));
    shop.books_hold().await;
}

#[tokio::test]
async fn pp_13_a_refund_goes_to_the_card_that_was_spent_last_first_and_never_above_what_it_paid() {
    let (shop, lamp) = lamp_shop().await;
    let codes = shop.gift_cards("30.00", 2).await;
    shop.put_in_cart(&lamp, "1").await;
    for code in &codes {
        shop.pays_with(code).await;
    }
    let guest = shop.at_checkout(nothing_chosen("ada")).await;
    shop.place(&guest).await;
    assert_eq!(shop.balances().await, "0.00 5.10");
    let owner = shop.staff("owner").await;
    let page = page_of_order(&shop).await;
    assert!(
        owner
            .get(&page)
            .await
            .text
            .contains("At most 54.90 can be refunded")
    );
    let done = format!("{page}?done=refunded");
    assert_eq!(refund(&owner, &page, "10.00").await.location(), done);
    assert_eq!(shop.balances().await, "0.00 15.10");
    assert_eq!(shop.text(STATES).await, "open partly_refunded");
    assert_eq!(refund(&owner, &page, "20.00").await.location(), done);
    assert_eq!(shop.balances().await, "5.10 30.00");
    assert_eq!(refund(&owner, &page, "24.91").await.location(), page);
    assert_eq!(shop.balances().await, "5.10 30.00");
    assert_eq!(refund(&owner, &page, "24.90").await.location(), done);
    assert_eq!(shop.balances().await, "30.00 30.00");
    assert_eq!(shop.text(STATES).await, "open refunded");
    shop.books_hold().await;
    // Called off afterwards, nothing comes a second time.
    owner
        .post(&format!("{page}/cancel"), &[("reason", "No lamps")])
        .await;
    assert_eq!(shop.balances().await, "30.00 30.00");
    shop.books_hold().await;
}

#[tokio::test]
async fn pp_13_twenty_refunds_at_once_give_no_more_to_a_card_than_it_paid() {
    let (shop, lamp) = lamp_shop().await;
    let code = shop.gift_card("60.00").await;
    shop.put_in_cart(&lamp, "1").await;
    shop.pays_with(&code).await;
    let guest = shop.at_checkout(nothing_chosen("ada")).await;
    shop.place(&guest).await;
    let owner = shop.staff("owner").await;
    let page = page_of_order(&shop).await;
    let answers = join_all((0..20).map(|_| refund(&owner, &page, "10.00"))).await;
    let done = answers
        .iter()
        .filter(|answer| answer.location().ends_with("?done=refunded"));
    assert_eq!(done.count(), 5);
    assert_eq!(shop.balances().await, "55.10");
    shop.books_hold().await;
}

#[tokio::test]
async fn pp_13_before_the_rest_is_paid_a_card_is_given_nothing_back() {
    let (shop, lamp) = lamp_shop().await;
    let code = shop.gift_card("20.00").await;
    shop.put_in_cart(&lamp, "1").await;
    shop.pays_with(&code).await;
    let guest = shop.at_checkout(by_transfer("ada")).await;
    shop.place(&guest).await;
    let owner = shop.staff("owner").await;
    let page = page_of_order(&shop).await;
    assert_eq!(refund(&owner, &page, "10.00").await.location(), page);
    assert_eq!(shop.balances().await, "0.00");
    // What came by transfer does not go back from here.
    owner.post(&format!("{page}/paid"), &[]).await;
    assert_eq!(refund(&owner, &page, "20.01").await.location(), page);
    assert_eq!(
        refund(&owner, &page, "20.00").await.location(),
        format!("{page}?done=refunded")
    );
    assert_eq!(shop.balances().await, "20.00");
    shop.books_hold().await;
}
