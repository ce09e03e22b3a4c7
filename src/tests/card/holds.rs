//! What is held for orders that nobody has paid: for how long, how much, and how it comes free.

use futures::future::join_all;
use galleria::demo::stripe_double::{ACCEPTED, Hooks};
use reqwest::StatusCode;

use super::{CardShop, stand_in};
use crate::goods::Guest;
use crate::harness::TestShop;

const MINUTES: &str = "select round(extract(epoch from expires_at - placed_at) / 60)::bigint from orders order by number desc limit 1";
const COMMITTED: &str = "select sum(committed)::bigint from stock_items";

/// A shop whose clients are counted as those of a real one are.
async fn counted() -> CardShop {
    let (url, double) = stand_in().await;
    let shop = TestShop::open_with(|config| {
        config.stripe_url = url;
        config.sealing_keys =
            galleria::tenancy::SealingKeys::parse(&format!("test:{}", "0f".repeat(32))).ok();
        let mut profile = galleria::web::limits::LimitProfile::BENCH;
        profile.unpaid_orders = galleria::web::limits::LimitProfile::STANDARD.unpaid_orders;
        config.limit_profiles.insert("counted".to_owned(), profile);
        config.rate_limits = "counted".to_owned();
    })
    .await;
    shop.send_parcels().await;
    shop.take_cards().await;
    CardShop { shop, double }
}

/// Orders one of a thing from a session and a door of its own.
async fn order(shop: &TestShop, thing: &str, name: &str) -> crate::harness::Answer {
    let visitor = shop.stranger();
    visitor.put_in_cart(thing, "1").await;
    let guest = visitor.at_checkout(Guest::named(name)).await;
    visitor
        .post_as_program("/checkout/orders", &guest.fields())
        .await
}

#[tokio::test]
async fn sec_19_a_card_holds_goods_for_as_long_as_the_shop_says_and_tries_do_not_make_it_endless() {
    let at = CardShop::open().await;
    at.double.set_hooks(Hooks::Off);
    let waiting = at.order().await;
    assert_eq!(at.shop.count(MINUTES).await, 10);
    let page = at.shop.get(&waiting.page).await.text;
    assert!(page.contains("We keep your items for you until"), "{page}");

    // A try at the end of the hold makes it longer, and the last one no longer than three holds.
    let pay = format!("{}/payment", waiting.page);
    for (age, whole) in [(9, 19), (18, 28), (27, 30)] {
        at.shop
            .sql(&format!(
                "update orders set placed_at = now() - interval '{age} minutes', expires_at = now() + interval '1 minute';
                 update payment_attempts set started_at = now() - interval '5 minutes'"
            ))
            .await;
        at.shop.post(&pay, &[]).await;
        assert_eq!(at.shop.count(MINUTES).await, whole, "after {age} minutes");
    }
    at.shop
        .sql("update orders set expires_at = now() - interval '1 second'; update payment_attempts set started_at = now() - interval '5 minutes'")
        .await;
    at.shop
        .sql("update orders set placed_at = now() - interval '31 minutes'")
        .await;
    let late = at.shop.post(&pay, &[]).await;
    assert_eq!(late.location(), format!("{}?done=too-late", waiting.page));
    let told = at.shop.get(&late.location()).await.text;
    assert!(
        told.contains("The time to pay this order is over."),
        "{told}"
    );
}

#[tokio::test]
async fn sec_19_a_hold_is_half_as_long_where_others_hold_half_of_what_there_is() {
    let at = CardShop::open().await;
    at.shop.settle(|settings| settings.hold_minutes = 20).await;
    at.order_by("ada").await;
    at.shop.sql("update stock_items set on_hand = 3").await;
    assert_eq!(at.shop.count(MINUTES).await, 20);
    at.order_by("bea").await;
    assert_eq!(at.shop.count(MINUTES).await, 20, "one of three is held");
    at.order_by("cem").await;
    assert_eq!(at.shop.count(MINUTES).await, 10, "two of three are held");
}

#[tokio::test]
async fn sec_19_many_sessions_of_one_network_hold_no_more_than_its_share() {
    let at = counted().await;
    let lamp = at.shop.sell("lamp", "5.00", 999).await;
    let names: Vec<String> = (0..30).map(|number| format!("guest{number}")).collect();
    let answers = join_all(names.iter().map(|name| order(&at.shop, &lamp, name))).await;
    let placed = answers
        .iter()
        .filter(|answer| answer.status == StatusCode::CREATED)
        .count();
    assert_eq!(placed, 10);
    for answer in &answers {
        let is_told =
            answer.status == StatusCode::CREATED || answer.text.contains("crowded_network");
        assert!(is_told, "{} {}", answer.status, answer.text);
    }
    assert_eq!(at.shop.count(COMMITTED).await, 10);

    // Who proved an address is not taken for the others.
    at.shop.known("ada@example.com").await;
    at.shop.put_in_cart(&lamp, "1").await;
    let guest = at.shop.at_checkout(Guest::named("ada")).await;
    let own = at
        .shop
        .post_as_program("/checkout/orders", &guest.fields())
        .await;
    assert_eq!(own.status, StatusCode::CREATED, "{}", own.text);

    // What is paid, or an hour old, does not count.
    at.shop
        .sql("update orders set placed_at = placed_at - interval '61 minutes'")
        .await;
    let next = order(&at.shop, &lamp, "later").await;
    assert_eq!(next.status, StatusCode::CREATED, "{}", next.text);
    at.shop.books_hold().await;
}

#[tokio::test]
async fn sec_20_the_merchant_sees_what_is_held_and_lets_it_go() {
    let at = CardShop::open().await;
    at.double.set_hooks(Hooks::Off);
    let first = at.order_by("ada").await;
    let second = at.order_by("bea").await;
    let paid = at.order_by("cem").await;
    assert!(at.double.pay(&paid.session, ACCEPTED));
    let staff = at.shop.staff("owner").await;
    let page = staff.get("/admin/orders/holds").await.text;
    for seen in [
        "ada@example.com",
        "bea@example.com",
        "cem@example.com",
        "3 holds",
    ] {
        assert!(page.contains(seen), "{seen}: {page}");
    }

    // The third was paid at the provider, and nobody has told yet.
    let ids = at
        .shop
        .text("select string_agg(id::text, ',' order by number) from orders")
        .await;
    let chosen: Vec<(&str, &str)> = ids.split(',').map(|id| ("order", id)).collect();
    let done = staff.post("/admin/orders/holds", &chosen).await;
    assert_eq!(done.location(), "/admin/orders/holds?done=released&count=2");
    let states =
        "select string_agg(state || ' ' || payment_state, ', ' order by number) from orders";
    assert_eq!(
        at.shop.text(states).await,
        "cancelled voided, cancelled voided, open paid"
    );
    assert_eq!(at.shop.count(COMMITTED).await, 1);
    for waiting in [&first, &second] {
        assert!(
            !at.double.pay(&waiting.session, ACCEPTED),
            "its page is closed"
        );
    }
    // Nobody was mailed of these orders yet, so nobody is now; their page says why they ended, in words.
    let mails = "select count(*) from outbox where kind = 'order_cancelled'";
    assert_eq!(at.shop.count(mails).await, 0);
    let page = at.shop.get(&first.page).await.text;
    assert!(
        page.contains("The payment did not arrive in time."),
        "{page}"
    );
    let told = staff.get(&done.location()).await.text;
    assert!(
        told.contains("2 orders cancelled.") && told.contains("Nothing is on hold"),
        "{told}"
    );

    let none = staff.post("/admin/orders/holds", &[]).await;
    assert_eq!(
        none.location(),
        "/admin/orders/holds?refused=no-order-chosen"
    );
    // Where they came from is forgotten with the next round.
    at.expire().await;
    let known = "select count(*) from orders where network_hash is not null";
    assert_eq!(at.shop.count(known).await, 0);
}

#[tokio::test]
async fn sec_20_who_may_not_cancel_orders_sees_holds_and_ends_none() {
    let at = CardShop::open().await;
    at.order().await;
    let order = at.shop.text("select id::text from orders").await;
    let staff = at.shop.staff("support").await;
    let page = staff.get("/admin/orders/holds").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(!page.text.contains("Cancel selected orders"));
    let refused = staff
        .post("/admin/orders/holds", &[("order", &order)])
        .await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    assert_eq!(at.states().await, "open unpaid");
}
