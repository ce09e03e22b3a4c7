//! Orders that want the same card at once.

use futures::future::join_all;

use super::{lamp_shop, nothing_chosen};

#[tokio::test]
async fn ex_11_twenty_orders_at_once_spend_a_card_once() {
    let (shop, lamp) = lamp_shop().await;
    let code = shop.gift_card("60.00").await;
    let mut buyers = Vec::new();
    for number in 0..20 {
        let buyer = shop.stranger();
        buyer.put_in_cart(&lamp, "1").await;
        buyer.pays_with(&code).await;
        let guest = buyer
            .at_checkout(nothing_chosen(&format!("buyer{number}")))
            .await;
        buyers.push((buyer, guest));
    }
    let answers = join_all(buyers.iter().map(|(buyer, guest)| buyer.place(guest))).await;
    let mut placed = 0;
    for answer in answers {
        let to = answer.location();
        assert!(
            to == "/checkout" || to.starts_with("/orders/"),
            "{} {to}",
            answer.status
        );
        placed += i32::from(to.starts_with("/orders/"));
    }
    assert_eq!(placed, 1);
    assert_eq!(shop.count("select count(*) from orders").await, 1);
    assert_eq!(
        shop.count("select committed::bigint from stock_items")
            .await,
        1
    );
    assert_eq!(shop.balances().await, "5.10");
    shop.books_hold().await;
}

#[tokio::test]
async fn ex_11_orders_with_the_same_cards_in_any_order_fail_nobody() {
    let (shop, lamp) = lamp_shop().await;
    let codes = shop.gift_cards("60.00", 4).await;
    let mut buyers = Vec::new();
    for number in 0..12 {
        let buyer = shop.stranger();
        buyer.put_in_cart(&lamp, "2").await;
        for at in 0..2 {
            buyer
                .pays_with(&codes[(number + at * (1 + number % 3)) % 4])
                .await;
        }
        let guest = buyer
            .at_checkout(nothing_chosen(&format!("buyer{number}")))
            .await;
        buyers.push((buyer, guest));
    }
    let answers = join_all(buyers.iter().map(|(buyer, guest)| buyer.place(guest))).await;
    for answer in answers {
        assert!(answer.status.is_redirection(), "{}", answer.status);
    }
    assert!(shop.count("select count(*) from orders").await >= 1);
    shop.books_hold().await;
}

#[tokio::test]
async fn ex_11_one_order_clicked_twenty_times_spends_once() {
    let (shop, lamp) = lamp_shop().await;
    let code = shop.gift_card("120.00").await;
    shop.put_in_cart(&lamp, "1").await;
    shop.pays_with(&code).await;
    let guest = shop.at_checkout(nothing_chosen("ada")).await;
    let answers = join_all((0..20).map(|_| shop.place(&guest))).await;
    let first = answers[0].location();
    assert!(first.starts_with("/orders/"), "{first}");
    assert!(answers.iter().all(|answer| answer.location() == first));
    assert_eq!(shop.balances().await, "65.10");
    shop.books_hold().await;
}
