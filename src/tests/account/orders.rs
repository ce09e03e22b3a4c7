//! A shopper's own orders.

use crate::goods::Guest;
use crate::harness::TestShop;

#[tokio::test]
async fn ca_3_own_orders_are_found_by_state_and_number() {
    let shop = TestShop::open().await;
    shop.send_parcels().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.known("ada@example.com").await;
    for _ in 0..3 {
        shop.buy(&lamp, Guest::named("ada")).await;
    }
    shop.sql(
        "update orders set state = 'cancelled' where number = 1001;
         update orders set state = 'completed' where number = 1002",
    )
    .await;
    for (path, found) in [
        ("/account", "1001 1002 1003"),
        ("/account?state=open", "1003"),
        ("/account?state=completed", "1002"),
        ("/account?state=cancelled&number=", "1001"),
        ("/account?state=nonsense", "1001 1002 1003"),
        ("/account?number=%231002", "1002"),
        ("/account?number=1002&state=open", ""),
        ("/account?number=%25", ""),
    ] {
        let page = shop.get(path).await.text;
        let shown = ["1001", "1002", "1003"]
            .into_iter()
            .filter(|number| page.contains(&format!(">Order {number}<!></a>")))
            .collect::<Vec<_>>();
        assert_eq!(shown.join(" "), found, "{path}: {page}");
        assert_eq!(
            page.contains("No orders found."),
            found.is_empty(),
            "{path}"
        );
        assert!(page.contains(r#"name="state""#), "the way back: {path}");
    }
    let again = shop
        .text("select access_token from orders where number = 1002")
        .await;
    let page = shop.get("/account").await.text;
    assert!(page.contains(&format!(r#"action="/orders/{again}/again""#)));
}

#[tokio::test]
async fn sec_6_the_account_tells_where_it_is_signed_in() {
    let shop = TestShop::open().await;
    shop.known("ada@example.com").await;
    let here = shop.get("/account/password").await.text;
    assert!(here.contains("This device, signed in on"), "{here}");
    assert_eq!(here.matches("igned in on").count(), 1, "{here}");
    let phone = shop.stranger();
    phone
        .shopper_signs_in("ada@example.com", super::PASSWORD)
        .await;
    let here = shop.get("/account/password").await.text;
    assert_eq!(here.matches("igned in on").count(), 2, "{here}");
}
