//! A cart is begun once, however many things are put into it at the same moment.

use futures::future::{join, join_all};

use super::shop;
use crate::account::PASSWORD;
use crate::harness::TestShop;
use crate::promotion::ten_percent_by_code;

/// What lies in the cart of a browser: the number that its frame shows.
async fn units(shop: &TestShop) -> String {
    shop.drawer().await.units.to_string()
}

/// A session that has no cart yet: the cookie notice was answered.
async fn fresh(shop: &TestShop) -> TestShop {
    let visitor = shop.stranger();
    let answer = visitor
        .post("/privacy/consent", &[("cookies", "decline")])
        .await;
    assert!(answer.status.is_redirection(), "{}", answer.status);
    assert!(!answer.header("set-cookie").is_empty());
    visitor
}

async fn lamps(shop: &TestShop, count: usize) -> Vec<String> {
    let mut lamps = Vec::new();
    for number in 0..count {
        lamps.push(shop.sell(&format!("lamp-{number}"), "5.00", 99).await);
    }
    lamps
}

#[tokio::test]
async fn ca_1_things_put_in_at_once_are_all_in_the_cart() {
    let shop = shop().await;
    let lamps = lamps(&shop, 8).await;
    for count in [2, 8, 2, 8] {
        let visitor = fresh(&shop).await;
        let added = join_all(
            lamps
                .iter()
                .take(count)
                .map(|lamp| visitor.put_in_cart(lamp, "1")),
        )
        .await;
        for answer in added {
            assert_eq!(answer.location(), "/cart");
        }
        assert_eq!(units(&visitor).await, count.to_string());
    }
    let orphans = "select count(*) from carts c where not exists (select from sessions s where s.cart_id = c.id)";
    assert_eq!(shop.count(orphans).await, 0);
}

#[tokio::test]
async fn cd_7_six_devices_of_one_account_fill_one_cart() {
    let shop = shop().await;
    let lamps = lamps(&shop, 6).await;
    shop.known("ada@example.com").await;
    let mut devices = Vec::new();
    for _ in 0..6 {
        let device = shop.stranger();
        device.shopper_signs_in("ada@example.com", PASSWORD).await;
        devices.push(device);
    }
    let added = join_all(
        devices
            .iter()
            .zip(&lamps)
            .map(|(device, lamp)| device.put_in_cart(lamp, "1")),
    )
    .await;
    for answer in added {
        assert_eq!(answer.location(), "/cart");
    }
    assert_eq!(shop.count("select count(*) from carts").await, 1);
    for device in &devices {
        assert_eq!(units(device).await, "6");
    }
}

#[tokio::test]
async fn ca_1_a_code_and_a_destination_meet_the_first_thing_in_one_cart() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 99).await;
    let promotion = shop.promote(ten_percent_by_code()).await;
    shop.code(promotion, "TEN").await;
    for _ in 0..4 {
        let visitor = fresh(&shop).await;
        let (added, (coded, sent)) = join(
            visitor.put_in_cart(&lamp, "2"),
            join(
                visitor.post("/cart/codes", &[("code", "ten")]),
                visitor.post("/cart/destination", &[("country", "AT")]),
            ),
        )
        .await;
        for answer in [added, coded, sent] {
            assert_eq!(answer.location(), "/cart");
        }
        let page = visitor.get("/cart").await.text;
        assert!(
            page.contains("€90.00") || page.contains("−€10.00"),
            "{page}"
        );
        assert!(page.contains("Shipping (Abroad)"), "{page}");
        assert_eq!(units(&visitor).await, "2");
    }
}

#[tokio::test]
async fn cd_7_adding_while_devices_sign_in_loses_nothing_and_fails_nowhere() {
    let shop = shop().await;
    let lamps = lamps(&shop, 4).await;
    shop.known("ada@example.com").await;
    for _ in 0..3 {
        let device = shop.stranger();
        device.shopper_signs_in("ada@example.com", PASSWORD).await;
        let guest = shop.stranger();
        guest.put_in_cart(&lamps[0], "1").await;
        let (entered, added) = join(
            guest.shopper_signs_in("ada@example.com", PASSWORD),
            join_all(lamps.iter().map(|lamp| device.put_in_cart(lamp, "1"))),
        )
        .await;
        assert!(entered.status.is_redirection(), "{}", entered.status);
        for answer in added {
            assert_eq!(answer.location(), "/cart");
        }
        let page = device.get("/cart").await.text;
        for number in 0..4 {
            assert!(page.contains(&format!("The lamp-{number}")), "{number}");
        }
    }
}
