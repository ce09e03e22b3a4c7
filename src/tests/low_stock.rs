//! The shop hears of what sales leave little of.

use futures::future::join_all;
use galleria::core::Email;
use galleria::inventory::AlertLowStock;

use crate::catalogue::words;
use crate::goods::Guest;
use crate::harness::TestShop;

const MAILS: &str = "select coalesce(string_agg(recipient, ' ' order by created_at), '') from outbox where kind = 'low_stock'";

async fn shop() -> TestShop {
    let shop = TestShop::open().await;
    shop.send_parcels().await;
    shop.settle(|settings| settings.email = Email::parse("hello@acme.example").ok())
        .await;
    assert_eq!(look(&shop).await, 0);
    shop
}

/// Runs the job; answers how many variants fell.
async fn look(shop: &TestShop) -> usize {
    let job = AlertLowStock::new(shop.registered().await.id);
    job.perform(&shop.platform.state).await.expect("a look")
}

async fn buy(shop: &TestShop, variant: &str, quantity: &str, name: &str) {
    let buyer = shop.stranger();
    buyer.put_in_cart(variant, quantity).await;
    let guest = buyer.at_checkout(Guest::named(name)).await;
    let placed = buyer.place(&guest).await;
    assert!(placed.location().starts_with("/orders/"));
}

#[tokio::test]
async fn ex_11_one_mail_tells_everything_that_fell_once() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 6).await;
    let vase = shop.sell("vase", "20.00", 4).await;
    buy(&shop, &lamp, "2", "ann").await;
    assert_eq!(look(&shop).await, 0, "four are left");
    buy(&shop, &lamp, "1", "bob").await;
    buy(&shop, &vase, "4", "cid").await;
    assert_eq!(look(&shop).await, 2);
    assert_eq!(shop.text(MAILS).await, "hello@acme.example");
    let owner = shop.staff("owner").await;
    let id = shop
        .text("select id::text from outbox where kind = 'low_stock'")
        .await;
    let mail = owner.get(&format!("/admin/outbox/{id}/frame")).await.text;
    let mail = words(&mail);
    assert!(mail.contains("2 items run low"), "{mail}");
    assert!(
        mail.contains("The vase") && mail.contains("The lamp"),
        "{mail}"
    );

    buy(&shop, &lamp, "1", "dan").await;
    assert_eq!(look(&shop).await, 0, "it has been said");
    shop.sql(&format!(
        "update stock_items set on_hand = on_hand + 10 where variant_id = '{lamp}'"
    ))
    .await;
    assert_eq!(look(&shop).await, 0);
    buy(&shop, &lamp, "9", "eva").await;
    assert_eq!(look(&shop).await, 1, "it rose, and fell again");
    assert_eq!(
        shop.text(MAILS).await,
        "hello@acme.example hello@acme.example"
    );
}

#[tokio::test]
async fn ex_11_what_the_merchant_counts_is_no_news() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.sql("update stock_items set on_hand = 2").await;
    assert_eq!(look(&shop).await, 0, "nothing was sold");
    buy(&shop, &lamp, "1", "ann").await;
    assert_eq!(look(&shop).await, 0, "it was low before");
    shop.sql("update stock_items set on_hand = 9, tracked = false")
        .await;
    buy(&shop, &lamp, "7", "bob").await;
    assert_eq!(look(&shop).await, 0, "it is not counted");
}

#[tokio::test]
async fn ex_11_the_shop_says_from_which_number_on_and_who_hears() {
    let shop = shop().await;
    shop.settle(|settings| {
        settings.low_stock_alert = 0;
        settings.email = None;
    })
    .await;
    let lamp = shop.sell("lamp", "50.00", 20).await;
    shop.staff("owner").await;
    shop.staff("manager").await;
    buy(&shop, &lamp, "5", "ann").await;
    assert_eq!(look(&shop).await, 0, "off");
    shop.settle(|settings| settings.low_stock_alert = 14).await;
    buy(&shop, &lamp, "1", "bob").await;
    let looks = (0..3).map(|_| look(&shop));
    let fell: usize = join_all(looks).await.into_iter().sum();
    assert_eq!(fell, 1);
    assert_eq!(shop.text(MAILS).await, "owner@example.com");
}

#[tokio::test]
async fn ex_11_the_number_is_a_setting() {
    let shop = shop().await;
    let owner = shop.staff("owner").await;
    let page = owner.get("/admin/settings/store").await.text;
    assert!(page.contains(r#"name="low_stock_alert""#), "{page}");
}
