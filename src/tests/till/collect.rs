//! Orders from the shop's pages are collected in the store.

use reqwest::StatusCode;

use super::{fault, shop_with_till};
use crate::goods::Guest;
use crate::harness::TestShop;

/// Scans something that opens an order; where it lies.
async fn opens(till: &TestShop, text: &str) -> String {
    let answer = till.post("/admin/till/scans", &[("scan", text)]).await;
    answer.location()
}

#[tokio::test]
async fn vm_19_an_order_is_collected_and_paid_at_the_till() {
    let (shop, till) = shop_with_till(5).await;
    let lamp = shop.text("select id::text from variants").await;
    let public = shop.buy(&lamp, Guest::named("ada")).await;
    let (id, number) = (
        shop.text("select id::text from orders").await,
        shop.text("select number::text from orders").await,
    );
    let buyers = shop.get(&public).await.text;
    assert!(buyers.contains("Pick up in the store"), "{buyers}");
    let place = format!("/admin/till/orders/{id}");
    for typed in [
        number.clone(),
        format!("#{number}"),
        format!("ORDER {number}"),
    ] {
        assert_eq!(opens(&till, &typed).await, format!("{place}?by=number"));
    }
    let address = format!("{}{public}", shop.address());
    assert_eq!(opens(&till, &address).await, place, "the buyer's own page");
    assert_eq!(opens(&till, &format!("{address}x")).await, "/admin/till");

    let page = till.get(&format!("{place}?by=number")).await.text;
    assert!(page.contains("Ask who is picking it up"), "{page}");
    assert!(page.contains("To be paid: €54.90"), "{page}");
    let collected = format!("{place}/collected");
    let unpaid = till.post(&collected, &[]).await;
    assert_eq!(unpaid.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        shop.text("select state || ' ' || payment_state from orders")
            .await,
        "open unpaid"
    );
    let done = till.post(&collected, &[("payment_method", "card")]).await;
    assert!(done.location().ends_with("?done=collected"));
    assert_eq!(
        shop.text("select channel || ' ' || state || ' ' || payment_state || ' ' || fulfilment_state from orders")
            .await,
        "web completed paid delivered"
    );
    assert_eq!(
        shop.text("select method from payments where kind = 'capture'")
            .await,
        "card"
    );
    assert_eq!(
        shop.text("select on_hand || ' ' || committed from stock_items")
            .await,
        "4 0"
    );
    let again = till.post(&collected, &[]).await;
    assert!(
        again.location().contains("refused="),
        "{}",
        again.location()
    );
    let page = till.get(&place).await.text;
    assert!(page.contains("Nothing left to hand over"), "{page}");
    assert!(
        shop.get(&public)
            .await
            .text
            .contains("Picked up in the store")
    );
}

#[tokio::test]
async fn vm_19_what_is_packed_or_paid_is_handed_over_with_one_button() {
    let (shop, till) = shop_with_till(5).await;
    let lamp = shop.text("select id::text from variants").await;
    shop.buy(&lamp, Guest::named("ada")).await;
    let id = shop.text("select id::text from orders").await;
    let support = shop.staff("support").await;
    let collected = format!("/admin/orders/{id}/collected");
    let unpaid = support.post(&collected, &[]).await;
    assert!(unpaid.location().contains("refused="), "not paid yet");
    till.post(&format!("/admin/orders/{id}/paid"), &[]).await;
    support.post(&format!("/admin/orders/{id}/pack"), &[]).await;
    let page = support.get(&format!("/admin/orders/{id}")).await.text;
    assert!(page.contains("Picked up in the store"), "{page}");
    let done = support.post(&collected, &[]).await;
    assert!(
        done.location().ends_with("?done=collected"),
        "{}",
        done.location()
    );
    assert_eq!(
        shop.text("select state || ' ' || fulfilment_state from orders")
            .await,
        "completed delivered"
    );
    assert_eq!(
        shop.text("select string_agg(state, ' ') from fulfillments")
            .await,
        "delivered"
    );
    assert_eq!(
        shop.text("select on_hand || ' ' || committed from stock_items")
            .await,
        "4 0"
    );
}

#[tokio::test]
async fn vm_19_a_neighbours_order_is_unknown_here() {
    let (shop, till) = shop_with_till(5).await;
    let neighbour = shop.neighbour("globex").await;
    neighbour.send_parcels().await;
    let lamp = neighbour.sell("lamp", "5.00", 1).await;
    let public = neighbour.buy(&lamp, Guest::named("eve")).await;
    let theirs = format!("{}{public}", neighbour.address());
    assert!(fault(&till.scan(&theirs).await).contains("Nothing found"));
    let number = neighbour.text("select number::text from orders").await;
    assert!(fault(&till.scan(&number).await).contains("Nothing found"));
    let id = neighbour.text("select id::text from orders").await;
    let page = till.get(&format!("/admin/till/orders/{id}")).await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
}
