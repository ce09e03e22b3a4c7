//! Requests that meet: they wait for each other, and none of them fails.

use futures::future::{join, join_all};

use crate::account::PASSWORD;
use crate::admin_products::form_on;
use crate::goods::Guest;
use crate::harness::TestShop;

async fn shop_with_lamp() -> (TestShop, String) {
    let shop = TestShop::open().await;
    shop.send_parcels().await;
    let lamp = shop.sell("lamp", "50.00", 500).await;
    (shop, lamp)
}

/// Buyers at their filled checkout.
async fn at_checkout(shop: &TestShop, lamp: &str, count: usize) -> Vec<(TestShop, Guest)> {
    let mut buyers = Vec::new();
    for number in 0..count {
        let buyer = shop.stranger();
        buyer.put_in_cart(lamp, "1").await;
        let guest = buyer
            .at_checkout(Guest::named(&format!("buyer{number}")))
            .await;
        buyers.push((buyer, guest));
    }
    buyers
}

#[tokio::test]
async fn ca_7_what_is_typed_while_the_order_is_placed_fails_neither() {
    let (shop, lamp) = shop_with_lamp().await;
    for (buyer, guest) in at_checkout(&shop, &lamp, 12).await {
        let typed = guest.clone().with("country", "AT");
        let fields = typed.fields();
        let (placed, kept) =
            join(buyer.place(&guest), buyer.post("/checkout/draft", &fields)).await;
        assert!(kept.status.is_redirection(), "{}", kept.status);
        assert!(placed.status.is_redirection(), "{}", placed.status);
    }
    shop.books_hold().await;
}

#[tokio::test]
async fn ca_8_a_price_that_changes_while_orders_are_placed_is_told_and_fails_nobody() {
    let (shop, lamp) = shop_with_lamp().await;
    let owner = shop.staff("owner").await;
    let product = shop.text("select id::text from products").await;
    let page = format!("/admin/products/{product}");
    for price in ["51.00", "52.00"] {
        let form = form_on(&owner.get(&page).await.text, "product");
        let fields: Vec<(&str, &str)> = form
            .iter()
            .map(|(name, value)| match name.as_str() {
                "variants[0].price" => (name.as_str(), price),
                name => (name, value.as_str()),
            })
            .collect();
        let buyers = at_checkout(&shop, &lamp, 6).await;
        let (answers, saved) = join(
            join_all(buyers.iter().map(|(buyer, guest)| buyer.place(guest))),
            owner.post(&page, &fields),
        )
        .await;
        assert!(saved.status.is_redirection(), "{}", saved.status);
        for answer in answers {
            let to = answer.location();
            assert!(to == "/checkout" || to.starts_with("/orders/"), "{to}");
        }
    }
    assert_eq!(
        shop.text("select price::numeric(8, 2)::text from variants")
            .await,
        "52.00"
    );
    shop.books_hold().await;
}

#[tokio::test]
async fn cd_10_signing_in_on_many_devices_while_one_of_them_buys_fails_nowhere() {
    let (shop, lamp) = shop_with_lamp().await;
    shop.known("ada@example.com").await;
    for _ in 0..4 {
        shop.put_in_cart(&lamp, "1").await;
        let guest = shop.at_checkout(Guest::named("ada")).await;
        let devices: Vec<_> = (0..4).map(|_| shop.stranger()).collect();
        for device in &devices {
            device.put_in_cart(&lamp, "1").await;
        }
        let (placed, entered) = join(
            shop.place(&guest),
            join_all(
                devices
                    .iter()
                    .map(|device| device.shopper_signs_in("ada@example.com", PASSWORD)),
            ),
        )
        .await;
        assert!(placed.status.is_redirection(), "{}", placed.status);
        for answer in entered {
            assert!(answer.status.is_redirection(), "{}", answer.status);
        }
    }
}
