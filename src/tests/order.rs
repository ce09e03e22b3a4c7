//! What happens to an order after it is placed.

mod page;
mod refused;
mod risk;

use galleria::core::{FulfillmentId, LineItemId, OrderId, PageNumber, ShortText, Text};
use galleria::order::actions::{self, CancelReason, PackLine};
use galleria::order::store::{OrderFilter, OrderSort, list};
use galleria::order::{FulfillmentState, OrderState, Tracking, TrackingUrl};
use galleria::web::Failure;
use reqwest::StatusCode;

use crate::goods::Guest;
use crate::harness::TestShop;

async fn shop() -> TestShop {
    let shop = TestShop::open().await;
    shop.send_parcels().await;
    shop.settle(|settings| settings.bank_transfer.enabled = true)
        .await;
    shop
}

async fn only_order(shop: &TestShop) -> OrderId {
    OrderId::parse(&shop.text("select id::text from orders").await).unwrap()
}

/// Stock on hand, promised, and what an order's states are.
async fn standing(shop: &TestShop) -> String {
    shop.text(
        "select s.on_hand || ' ' || s.committed || ' ' || o.state || ' ' || o.payment_state || ' ' || o.fulfilment_state
         from stock_items s, orders o",
    )
    .await
}

fn tracking() -> Tracking {
    Tracking {
        carrier: ShortText::parse("Parcel Post").ok(),
        number: ShortText::parse("PP 77").ok(),
        url: TrackingUrl::parse("https://parcels.example/PP77").ok(),
    }
}

async fn pack_all(shop: &TestShop, order: OrderId) -> Result<FulfillmentId, Failure> {
    let mut tx = shop.tx().await;
    let parcel = actions::pack(&mut tx, order, &[], None).await?;
    tx.commit().await?;
    Ok(parcel)
}

async fn ship(shop: &TestShop, order: OrderId, parcel: FulfillmentId) -> Result<(), Failure> {
    let mut tx = shop.tx().await;
    actions::ship(&mut tx, order, parcel, &tracking(), None).await?;
    tx.commit().await?;
    Ok(())
}

async fn deliver(shop: &TestShop, order: OrderId, parcel: FulfillmentId) -> Result<(), Failure> {
    let mut tx = shop.tx().await;
    actions::deliver(&mut tx, order, parcel, None).await?;
    tx.commit().await?;
    Ok(())
}

async fn pay(shop: &TestShop, order: OrderId) -> Result<(), Failure> {
    let mut tx = shop.tx().await;
    actions::mark_paid(&mut tx, order, None).await?;
    tx.commit().await?;
    Ok(())
}

async fn cancel(shop: &TestShop, order: OrderId) -> Result<(), Failure> {
    let mut tx = shop.tx().await;
    let reason = CancelReason::parse("Changed their mind").unwrap();
    actions::cancel(&mut tx, order, &reason, None).await?;
    tx.commit().await?;
    Ok(())
}

#[tokio::test]
async fn pp_1_the_shopper_sees_a_thank_you_that_nobody_else_is_told_of() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 5).await;
    let path = shop.buy(&lamp, Guest::named("ada")).await;
    let page = shop.get(&path).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text.contains("Thank you, ada"));
    assert!(page.text.contains("Dust the lamp with a dry cloth"));
    assert_eq!(page.header("referrer-policy"), "same-origin");
    assert!(page.header("cache-control").contains("private"));
    assert!(page.header("x-robots-tag").contains("noindex"));
    assert!(page.text.contains(r#"name="robots" content="noindex""#));
    assert_eq!(
        shop.text("select kind from outbox").await,
        "order_confirmation"
    );
    assert!(path.len() >= "/orders/".len() + 22, "128 random bits");
}

#[tokio::test]
async fn pp_26_paid_packed_shipped_delivered_on_the_page_and_by_mail() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 5).await;
    let path = shop
        .buy(
            &lamp,
            Guest::named("ada").with("payment_method", "bank_transfer"),
        )
        .await;
    let order = only_order(&shop).await;
    assert_eq!(standing(&shop).await, "5 1 open unpaid open");
    pay(&shop, order).await.unwrap();
    let parcel = pack_all(&shop, order).await.unwrap();
    assert_eq!(standing(&shop).await, "5 1 open paid open");
    ship(&shop, order, parcel).await.unwrap();
    assert_eq!(standing(&shop).await, "4 0 open paid shipped");
    let page = shop.get(&path).await.text;
    for words in [
        "Paid",
        "Packed",
        "Shipped",
        "Parcel Post PP 77",
        r#"href="https://parcels.example/PP77""#,
    ] {
        assert!(page.contains(words), "{words}");
    }
    assert!(!page.contains("Thank you"));
    deliver(&shop, order, parcel).await.unwrap();
    assert_eq!(standing(&shop).await, "4 0 completed paid delivered");
    assert_eq!(
        shop.text("select string_agg(kind, ' ' order by created_at, id) from outbox")
            .await,
        "order_confirmation order_paid order_packed order_shipped order_delivered"
    );
    assert_eq!(
        shop.text("select string_agg(kind || ' ' || on_hand_change, ',') from stock_movements where kind <> 'count'")
            .await,
        "shipment -1"
    );
    assert_eq!(
        shop.text("select kind || ' ' || amount::numeric(8, 2) from payments")
            .await,
        "capture 54.90"
    );
}

#[tokio::test]
async fn cash_on_delivery_ships_unpaid_and_is_completed_by_the_money() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 5).await;
    shop.put_in_cart(&lamp, "3").await;
    let guest = shop.at_checkout(Guest::named("ada")).await;
    shop.place(&guest).await;
    let order = only_order(&shop).await;
    let line = LineItemId::parse(&shop.text("select id::text from order_lines").await).unwrap();

    // Two parcels, each on its own.
    let mut tx = shop.tx().await;
    let part = [PackLine { line, quantity: 1 }];
    let first = actions::pack(&mut tx, order, &part, None).await.unwrap();
    tx.commit().await.unwrap();
    let too_many = [PackLine { line, quantity: 3 }];
    let mut tx = shop.tx().await;
    assert!(
        actions::pack(&mut tx, order, &too_many, None)
            .await
            .is_err()
    );
    drop(tx);
    ship(&shop, order, first).await.unwrap();
    assert_eq!(standing(&shop).await, "4 2 open unpaid partly_shipped");
    let second = pack_all(&shop, order).await.unwrap();
    assert!(
        pack_all(&shop, order).await.is_err(),
        "nothing is left to pack"
    );
    ship(&shop, order, second).await.unwrap();
    assert_eq!(standing(&shop).await, "2 0 open unpaid shipped");
    deliver(&shop, order, first).await.unwrap();
    deliver(&shop, order, second).await.unwrap();
    assert_eq!(standing(&shop).await, "2 0 open unpaid delivered");
    pay(&shop, order).await.unwrap();
    assert_eq!(standing(&shop).await, "2 0 completed paid delivered");
    for wrong in [
        pay(&shop, order).await,
        ship(&shop, order, first).await,
        cancel(&shop, order).await,
    ] {
        assert!(matches!(wrong, Err(Failure::Wire(_))));
    }
}

#[tokio::test]
async fn cancelling_before_shipping_returns_the_stock() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 1).await;
    let path = shop.buy(&lamp, Guest::named("ada")).await;
    let order = only_order(&shop).await;
    pack_all(&shop, order).await.unwrap();
    cancel(&shop, order).await.unwrap();
    assert_eq!(standing(&shop).await, "1 0 cancelled voided open");
    assert!(shop.get(&path).await.text.contains("Changed their mind"));
    assert!(cancel(&shop, order).await.is_err());
    assert!(pack_all(&shop, order).await.is_err());
    assert_eq!(
        shop.count("select count(*) from outbox where kind = 'order_cancelled'")
            .await,
        1
    );
    // The unit is for sale again.
    shop.sql("delete from sessions").await;
    let buyer = shop.stranger();
    buyer.buy(&lamp, Guest::named("bob")).await;

    let second = OrderId::parse(
        &shop
            .text("select id::text from orders where state = 'open'")
            .await,
    )
    .unwrap();
    let parcel = pack_all(&shop, second).await.unwrap();
    ship(&shop, second, parcel).await.unwrap();
    assert!(cancel(&shop, second).await.is_err(), "it has left");
}

#[tokio::test]
async fn comments_are_for_the_staff_only() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 5).await;
    let path = shop.buy(&lamp, Guest::named("ada")).await;
    let order = only_order(&shop).await;
    let mut tx = shop.tx().await;
    let text = Text::parse("Rings twice <b>always</b>").unwrap();
    actions::comment(&mut tx, order, &text, None).await.unwrap();
    let unknown = OrderId::new();
    assert!(matches!(
        actions::comment(&mut tx, unknown, &text, None).await,
        Err(Failure::NotFound)
    ));
    tx.commit().await.unwrap();
    assert!(!shop.get(&path).await.text.contains("Rings twice"));
    assert_eq!(
        shop.text("select data ->> 'text' from order_events where kind = 'comment'")
            .await,
        "Rings twice <b>always</b>"
    );
}

#[tokio::test]
async fn the_list_filters_sorts_and_finds() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.buy(&lamp, Guest::named("ada")).await;
    shop.buy(
        &lamp,
        Guest::named("bob").with("shipping_method", "01890a5d-ac96-774b-bcce-b302099a8001"),
    )
    .await;
    shop.sql("update orders set grand_total = 99 where number = 1001; update orders set state = 'completed' where number = 1002").await;
    let mut tx = shop.tx().await;
    let cases = [
        (OrderFilter::default(), vec![1002, 1001]),
        (
            OrderFilter {
                sort: OrderSort::Oldest,
                ..OrderFilter::default()
            },
            vec![1001, 1002],
        ),
        (
            OrderFilter {
                sort: OrderSort::Largest,
                ..OrderFilter::default()
            },
            vec![1001, 1002],
        ),
        (
            OrderFilter {
                state: Some(OrderState::Open),
                ..OrderFilter::default()
            },
            vec![1001],
        ),
        (
            OrderFilter {
                text: "BOB@".to_owned(),
                by_email: true,
                ..OrderFilter::default()
            },
            vec![1002],
        ),
        (
            OrderFilter {
                text: "#1001".to_owned(),
                ..OrderFilter::default()
            },
            vec![1001],
        ),
        (
            OrderFilter {
                text: "100%' or '1'='1".to_owned(),
                ..OrderFilter::default()
            },
            vec![],
        ),
        (
            OrderFilter {
                fulfilment: Some(FulfillmentState::Shipped),
                ..OrderFilter::default()
            },
            vec![],
        ),
    ];
    for (filter, expected) in cases {
        let page = list(&mut tx, &filter, PageNumber::FIRST).await.unwrap();
        let numbers: Vec<_> = page.items.iter().map(|row| row.number).collect();
        assert_eq!(numbers, expected, "{filter:?}");
        assert_eq!(page.total, expected.len() as u64);
    }
}

#[tokio::test]
async fn pp_11_the_return_policy_is_stated_before_purchase() {
    let shop = shop().await;
    shop.settle(|settings| settings.return_days = 21).await;
    let lamp = shop.sell("lamp", "50.00", 5).await;
    shop.put_in_cart(&lamp, "1").await;
    for path in ["/products/lamp", "/cart", "/checkout"] {
        let page = shop.get(path).await.text;
        assert!(
            page.contains("21 days") && page.contains(r#"href="/pages/returns""#),
            "{path}"
        );
    }
}
