//! Who tries many cards in vain is stopped for a while.

use galleria::demo::stripe_double::Hooks;
use galleria::tenancy::SealingKeys;
use galleria::web::limits::LimitProfile;

use super::{CardShop, stand_in};
use crate::goods::Guest;
use crate::harness::TestShop;

/// A shop where three tries may come to nothing.
async fn counting() -> CardShop {
    let (url, double) = stand_in().await;
    let shop = TestShop::open_with(|config| {
        config.stripe_url = url;
        config.sealing_keys = SealingKeys::parse(&format!("test:{}", "0f".repeat(32))).ok();
        let mut profile = LimitProfile::BENCH;
        profile.ended_payments = std::num::NonZeroU32::new(3);
        config.limit_profiles.insert("counting".to_owned(), profile);
        config.rate_limits = "counting".to_owned();
    })
    .await;
    shop.send_parcels().await;
    shop.take_cards().await;
    double.set_hooks(Hooks::Off);
    CardShop { shop, double }
}

/// Where somebody of their own session is led who wants to pay by card.
async fn led_to(buyer: &TestShop, lamp: &str, name: &str) -> String {
    buyer.put_in_cart(lamp, "1").await;
    let guest = Guest::named(name).with("payment_method", "card_online");
    let guest = buyer.at_checkout(guest).await;
    buyer.place(&guest).await.location()
}

#[tokio::test]
async fn sec_3_cards_tried_in_vain_from_one_network_end_further_tries_for_an_hour() {
    let at = counting().await;
    let lamp = at.shop.sell("lamp", "50.00", 99).await;
    let attempts = "select count(*) from payment_attempts";
    for number in 0..3 {
        let buyer = at.shop.stranger();
        let path = led_to(&buyer, &lamp, &format!("b{number}")).await;
        assert!(path.ends_with("/payment"), "{path}");
        at.shop
            .sql("update payment_attempts set state = 'ended'")
            .await;
    }
    let path = led_to(&at.shop.stranger(), &lamp, "b9").await;
    assert!(path.ends_with("?done=too-often"), "{path}");
    assert_eq!(
        at.shop.count(attempts).await,
        3,
        "the provider was not asked"
    );
    // The order stands and can be paid later; nothing says why not now.
    let page = at.shop.get(&path).await.text;
    assert!(!page.contains("network"), "{page}");

    // Whoever has proven who they are does not suffer from their neighbours.
    let known = at.shop.stranger();
    known.known("grace@example.com").await;
    let proven = led_to(&known, &lamp, "grace").await;
    assert!(proven.ends_with("/payment"), "{proven}");

    at.shop
        .sql("update payment_attempts set state = 'ended', started_at = now() - interval '61 minutes'")
        .await;
    let path = led_to(&at.shop.stranger(), &lamp, "b10").await;
    assert!(path.ends_with("/payment"), "{path}");
}

#[tokio::test]
async fn sec_3_cards_tried_in_vain_speak_against_the_next_order() {
    let at = CardShop::open().await;
    at.double.set_hooks(Hooks::Off);
    let lamp = at.shop.sell("lamp", "50.00", 99).await;
    for number in 0..3 {
        led_to(&at.shop.stranger(), &lamp, &format!("b{number}")).await;
        at.shop
            .sql("update payment_attempts set state = 'ended'")
            .await;
    }
    led_to(&at.shop.stranger(), &lamp, "b9").await;
    let risk = "select (risk ->> 'score') || ' ' || (risk ->> 'reasons') from orders order by number desc limit 1";
    assert_eq!(at.shop.text(risk).await, r#"25 ["payments"]"#);
}

#[tokio::test]
async fn sec_3_from_where_a_card_was_tried_is_forgotten_after_a_day() {
    let at = CardShop::open().await;
    at.order().await;
    let known = "select count(*) from payment_attempts where network_hash is not null";
    at.expire().await;
    assert_eq!(at.shop.count(known).await, 1);
    at.shop
        .sql("update payment_attempts set started_at = now() - interval '25 hours'")
        .await;
    at.expire().await;
    assert_eq!(at.shop.count(known).await, 0);
}
