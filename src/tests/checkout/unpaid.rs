//! What may be ordered before it is paid, and whose it counts as.

use reqwest::StatusCode;

use super::shop;
use crate::account::PASSWORD;
use crate::goods::Guest;
use crate::harness::{Answer, TestShop};

/// Places an order of so many from an empty cart as a program.
async fn order(buyer: &TestShop, lamp: &str, quantity: &str, guest: Guest) -> Answer {
    buyer.put_in_cart(lamp, quantity).await;
    let guest = buyer.at_checkout(guest).await;
    let answer = buyer
        .post_as_program("/checkout/orders", &guest.fields())
        .await;
    if answer.status != StatusCode::CREATED {
        let line = buyer
            .text("select l.id::text from line_items l order by added_at desc limit 1")
            .await;
        buyer.post(&format!("/cart/lines/{line}/remove"), &[]).await;
    }
    answer
}

#[tokio::test]
async fn sec_6_orders_of_strangers_never_shut_out_who_proved_the_address() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "5.00", 99).await;
    shop.known("victim@example.com").await;
    let as_victim = || Guest::named("victim").with("payment_method", "bank_transfer");
    for _ in 0..5 {
        let stranger = shop.stranger();
        // The victim's address of mail, the victim's door.
        assert_eq!(
            order(&stranger, &lamp, "1", as_victim()).await.status,
            StatusCode::CREATED
        );
    }
    let sixth = order(&shop.stranger(), &lamp, "1", as_victim()).await;
    assert!(
        sixth.text.contains("too_many_open_orders"),
        "{}",
        sixth.text
    );
    // Nobody else's orders are the victim's; five of one's own are.
    for number in 0..5 {
        let own = order(&shop, &lamp, "1", as_victim()).await;
        assert_eq!(own.status, StatusCode::CREATED, "{number} {}", own.text);
    }
    let own = order(&shop, &lamp, "1", as_victim()).await;
    assert!(own.text.contains("too_many_open_orders"), "{}", own.text);
    // What the victim left unpaid does not count against guests either.
    let ada = Guest::named("ada").with("street", "victim street 1");
    assert!(
        order(&shop.stranger(), &lamp, "1", ada)
            .await
            .text
            .contains("too_many_open_orders")
    );
    shop.sql("update orders set payment_state = 'paid' where not proven")
        .await;
    let ada = Guest::named("ada").with("street", "victim street 1");
    assert_eq!(
        order(&shop.stranger(), &lamp, "1", ada).await.status,
        StatusCode::CREATED
    );
}

#[tokio::test]
async fn sec_6_an_account_whose_address_is_not_proven_counts_as_a_guest() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "5.00", 999).await;
    let form = crate::account::form("mallory@example.com", &[]);
    shop.post("/account/register", &form).await;
    shop.shopper_signs_in("mallory@example.com", PASSWORD).await;
    let refused = order(&shop, &lamp, "500", Guest::named("mallory")).await;
    assert!(refused.text.contains("unproven_units"), "{}", refused.text);
}

#[tokio::test]
async fn sec_6_a_session_counts_whatever_it_types() {
    let shop = shop().await;
    shop.settle(|settings| settings.open_unpaid_orders = 2)
        .await;
    let lamp = shop.sell("lamp", "5.00", 99).await;
    for name in ["one", "two"] {
        assert_eq!(
            order(&shop, &lamp, "1", Guest::named(name)).await.status,
            StatusCode::CREATED
        );
    }
    let third = order(&shop, &lamp, "1", Guest::named("three")).await;
    assert!(
        third.text.contains("too_many_open_orders"),
        "{}",
        third.text
    );
    assert_eq!(
        order(&shop.stranger(), &lamp, "1", Guest::named("three"))
            .await
            .status,
        StatusCode::CREATED
    );
    // With the money the session is forgotten.
    let owner = shop.staff("owner").await;
    let id = shop
        .text("select id::text from orders where number = 1001")
        .await;
    owner.post(&format!("/admin/orders/{id}/paid"), &[]).await;
    assert_eq!(
        shop.count("select count(*) from orders where session_hash is null")
            .await,
        1
    );
    assert_eq!(
        order(&shop, &lamp, "1", Guest::named("three")).await.status,
        StatusCode::CREATED
    );
}

#[tokio::test]
async fn sec_6_a_guest_cannot_take_the_whole_stock_on_trust() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "5.00", 500).await;
    let dear = shop.sell("chandelier", "6000.00", 9).await;
    let guest = || Guest::named("ada").with("payment_method", "bank_transfer");
    shop.put_in_cart(&lamp, "500").await;
    let all = shop.at_checkout(guest()).await;
    assert_eq!(shop.place(&all).await.location(), "/checkout");
    let page = shop.get("/checkout").await.text;
    let told = "As a guest you can have at most 200 items in orders that are not paid yet.";
    assert!(
        page.contains(told) && page.contains("sign in with a confirmed email address"),
        "{page}"
    );
    assert_eq!(
        shop.count("select committed::bigint from stock_items order by 1 desc limit 1")
            .await,
        0
    );

    // All open orders together, by whatever of the buyer is the same.
    let buyer = shop.stranger();
    assert_eq!(
        order(&buyer, &lamp, "150", guest()).await.status,
        StatusCode::CREATED
    );
    for other in [guest(), Guest::named("bob").with("street", "ada street 1")] {
        let more = order(&shop.stranger(), &lamp, "51", other).await;
        assert!(more.text.contains("unproven_units"), "{}", more.text);
    }
    let bob = Guest::named("bob");
    assert!(
        order(&buyer, &lamp, "51", bob.clone())
            .await
            .text
            .contains("unproven_units")
    );
    assert_eq!(
        order(&shop.stranger(), &lamp, "51", bob).await.status,
        StatusCode::CREATED
    );
    let rich = shop.stranger();
    assert!(
        order(&rich, &dear, "2", Guest::named("rich"))
            .await
            .text
            .contains("unproven_total")
    );
    assert_eq!(
        order(&rich, &dear, "1", Guest::named("rich")).await.status,
        StatusCode::CREATED
    );
    assert!(
        order(&rich, &dear, "1", Guest::named("rich"))
            .await
            .text
            .contains("unproven_total")
    );

    // Who proved the address is trusted with more.
    let owner = shop.stranger();
    owner.known("owner@example.com").await;
    assert_eq!(
        order(&owner, &lamp, "250", Guest::named("owner"))
            .await
            .status,
        StatusCode::CREATED
    );
}

#[tokio::test]
async fn sec_6_a_guest_has_fewer_days_for_a_transfer_and_is_told_how_many() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "5.00", 99).await;
    let guest = || Guest::named("ada").with("payment_method", "bank_transfer");
    let days = "select extract(day from expires_at - placed_at + interval '1 minute')::bigint from orders order by number desc limit 1";
    shop.put_in_cart(&lamp, "1").await;
    assert!(
        shop.get("/checkout")
            .await
            .text
            .contains("Please transfer within 4 days")
    );
    assert_eq!(
        order(&shop, &lamp, "1", guest()).await.status,
        StatusCode::CREATED
    );
    assert_eq!(shop.count(days).await, 4);
    shop.known("ada@example.com").await;
    shop.put_in_cart(&lamp, "1").await;
    assert!(
        shop.get("/checkout")
            .await
            .text
            .contains("Please transfer within 7 days")
    );
    assert_eq!(
        order(&shop, &lamp, "1", guest()).await.status,
        StatusCode::CREATED
    );
    assert_eq!(shop.count(days).await, 7);
    // The merchant's own time is never made longer.
    shop.settle(|settings| settings.bank_transfer.days = 2)
        .await;
    let other = shop.stranger();
    assert_eq!(
        order(&other, &lamp, "1", guest()).await.status,
        StatusCode::CREATED
    );
    assert_eq!(shop.count(days).await, 2);
}
