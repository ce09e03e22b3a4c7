//! Codes that shoppers type.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use galleria::promotion::{PromotionState, store};
use reqwest::StatusCode;
use serde_json::json;
use time::macros::datetime;

use super::{shop, ten_percent_by_code};
use crate::goods::Guest;
use crate::harness::{Answer, TestShop};

#[tokio::test]
async fn cpn_1_a_code_typed_at_the_cart_gives_its_discount() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    let promotion = shop.promote(ten_percent_by_code()).await;
    shop.code(promotion, "WELCOME10").await;
    shop.put_in_cart(&lamp, "1").await;
    assert_eq!(shop.total().await, "54.90");
    let answer = shop.post("/cart/codes", &[("code", " welcome10 ")]).await;
    assert_eq!(
        (answer.status, answer.location().as_str()),
        (StatusCode::SEE_OTHER, "/cart")
    );
    let cart = shop.get("/cart").await.text;
    assert!(
        cart.contains("WELCOME10") && !cart.contains("welcome10") && cart.contains("−€5.00"),
        "{cart}"
    );
    assert_eq!(shop.total().await, "49.90");
    let guest = shop.at_checkout(Guest::named("ada")).await;
    assert!(shop.place(&guest).await.location().starts_with("/orders/"));
    assert_eq!(
        shop.text("select grand_total::numeric(8, 2)::text from orders")
            .await,
        "49.90"
    );
    assert_eq!(
        shop.text("select k.code || ' ' || r.amount::numeric(8, 2) from redemptions r join coupon_codes k on k.id = r.code_id").await,
        "WELCOME10 5.00"
    );
    assert_eq!(shop.count("select count(*) from cart_codes").await, 0);
}

#[tokio::test]
async fn cpn_1_a_code_typed_at_the_checkout_keeps_what_was_typed_there() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    let promotion = shop.promote(ten_percent_by_code()).await;
    shop.code(promotion, "WELCOME10").await;
    shop.put_in_cart(&lamp, "1").await;
    for (path, code) in [
        ("/checkout/codes", "nothing"),
        ("/checkout/codes", "WELCOME10"),
        ("/checkout/draft", "WELCOME10"),
    ] {
        let guest = shop
            .at_checkout(Guest::named("ada"))
            .await
            .with("code", code);
        let answer = shop.post(path, &guest.fields()).await;
        assert_eq!(answer.location(), "/checkout");
        let page = shop.get("/checkout").await.text;
        assert!(page.contains(r#"value="ada@example.com""#), "{path} {code}");
        assert_eq!(
            page.contains("This code cannot be used."),
            code == "nothing"
        );
    }
    assert_eq!(shop.total().await, "49.90");
    let answer = shop
        .post(
            "/cart/codes/remove",
            &[("code", "WELCOME10"), ("to", "checkout")],
        )
        .await;
    assert_eq!(answer.location(), "/checkout");
    assert_eq!(shop.total().await, "54.90");
}

#[tokio::test]
async fn cpn_1_a_live_code_whose_cart_does_not_qualify_gets_a_hint() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "44.00", 9).await;
    let mut rule = ten_percent_by_code();
    rule["condition"] = json!({ "kind": "subtotal", "at_least": "100.00" });
    let promotion = shop.promote(rule).await;
    shop.code(promotion, "LATER").await;
    shop.put_in_cart(&lamp, "1").await;
    let told = shop.types_code("later").await;
    assert_eq!(
        (&told["applied"], &told["missing"]),
        (&json!(false), &json!("56.00"))
    );
    assert!(
        shop.get("/cart")
            .await
            .text
            .contains("Spend €56.00 more to get 10% off.")
    );
    shop.put_in_cart(&lamp, "2").await;
    assert_eq!(shop.total().await, "118.80");
}

#[tokio::test]
async fn cpn_1_a_code_for_known_customers_tells_a_guest_to_sign_in() {
    const TOLD: &str = "This code is for signed-in customers.";
    let shop = shop().await;
    let lamp = shop.sell("lamp", "44.00", 9).await;
    let mut rule = ten_percent_by_code();
    rule["condition"] = json!({ "kind": "signed_up_within", "days": 7 });
    let promotion = shop.promote(rule.clone()).await;
    shop.code(promotion, "HELLO").await;
    rule["condition"] = json!({ "kind": "channel", "any": ["elsewhere"] });
    let of_visit = shop.promote(rule).await;
    shop.code(of_visit, "THERE").await;
    shop.put_in_cart(&lamp, "1").await;
    for code in ["THERE", "NEVER"] {
        shop.types_code(code).await;
        assert!(!shop.get("/cart").await.text.contains(TOLD), "{code}");
    }
    shop.types_code("HELLO").await;
    for path in ["/cart", "/checkout"] {
        let page = shop.get(path).await.text;
        let link = format!(r#"href="/account/sign-in?next={path}""#);
        assert_eq!(page.matches(TOLD).count(), 1, "{path} {page}");
        assert!(page.contains(&link), "{path} {page}");
    }
    // A code that was switched off is refused like any other.
    shop.sql("update coupon_codes set disabled_at = now()")
        .await;
    let page = shop.get("/cart").await.text;
    assert!(
        !page.contains(TOLD) && page.contains("This code cannot be used."),
        "{page}"
    );
    shop.sql("update coupon_codes set disabled_at = null").await;
    shop.known("ada@example.com").await;
    assert!(!shop.get("/cart").await.text.contains(TOLD));
    assert_eq!(shop.total().await, "44.50");
}

#[tokio::test]
async fn a_get_applies_no_code() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    let promotion = shop.promote(ten_percent_by_code()).await;
    shop.code(promotion, "WELCOME10").await;
    shop.put_in_cart(&lamp, "1").await;
    for path in [
        "/cart/codes?code=WELCOME10",
        "/cart?code=WELCOME10",
        "/checkout?code=WELCOME10",
    ] {
        shop.get(path).await;
    }
    assert_eq!(shop.count("select count(*) from cart_codes").await, 0);
}

#[tokio::test]
async fn cpn_12_the_second_after_the_end_the_code_is_refused() {
    let shop = TestShop::open_at(datetime!(2026-06-01 11:59:59 UTC)).await;
    shop.send_parcels().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    let mut rule = ten_percent_by_code();
    rule["ends_at"] = json!("2026-06-01T12:00:00Z");
    let promotion = shop.promote(rule).await;
    shop.code(promotion, "NOON").await;
    shop.put_in_cart(&lamp, "1").await;
    shop.types_code("NOON").await;
    assert_eq!(shop.total().await, "49.90");
    let guest = shop.at_checkout(Guest::named("ada")).await;

    shop.platform
        .state
        .clock
        .set(datetime!(2026-06-01 12:00 UTC));
    let late = shop.stranger();
    late.put_in_cart(&lamp, "1").await;
    assert_eq!(late.types_code("NOON").await["refused"], "code_refused");
    // In the cart it counts no more, and the order is not placed at another total than was shown.
    let placed = shop.place(&guest).await;
    assert_eq!(placed.location(), "/checkout");
    let page = shop.get("/checkout").await.text;
    assert!(page.contains("A price has changed") && page.contains("This code cannot be used."));
    assert!(page.contains(r#"value="ada@example.com""#));
    assert_eq!(shop.total().await, "54.90");
    assert_eq!(shop.count("select count(*) from orders").await, 0);
}

/// Codes that cannot be used, each for another reason.
async fn useless_codes(shop: &TestShop) -> Vec<&'static str> {
    let yesterday = time::OffsetDateTime::now_utc() - time::Duration::DAY;
    let tomorrow = time::OffsetDateTime::now_utc() + time::Duration::DAY;
    let promotion = shop.promote(ten_percent_by_code()).await;
    shop.code_with(promotion, "EARLY", |code| code.starts_at = Some(tomorrow))
        .await;
    shop.code_with(promotion, "LATE", |code| code.ends_at = Some(yesterday))
        .await;
    shop.code(promotion, "DISABLED").await;
    shop.code_with(promotion, "USEDUP", |code| code.limit_total = Some(1))
        .await;
    shop.sql(
        "update coupon_codes set disabled_at = now() where code = 'DISABLED';
         update coupon_codes set used = 1 where code = 'USEDUP';
         insert into customers (id, email, email_normalized) values ('01890a5d-ac96-774b-bcce-b302099a8701', 'eve@example.com', 'eve@example.com');",
    )
    .await;
    shop.code_with(promotion, "FOREIGN", |code| {
        code.customer =
            galleria::core::CustomerId::parse("01890a5d-ac96-774b-bcce-b302099a8701").ok();
    })
    .await;
    let paused = shop
        .promote_with(ten_percent_by_code(), |promotion| {
            promotion.state = PromotionState::Paused
        })
        .await;
    shop.code(paused, "PAUSED").await;
    let mut spent = ten_percent_by_code();
    spent["limits"] = json!({ "budget": "5.00" });
    let spent = shop.promote(spent).await;
    shop.code(spent, "SPENT").await;
    shop.sql(&format!(
        "update promotions set spent = 5 where id = '{spent}'"
    ))
    .await;
    vec![
        "UNKNOWN", "EARLY", "LATE", "DISABLED", "USEDUP", "FOREIGN", "PAUSED", "SPENT",
    ]
}

#[tokio::test]
async fn cpn_37_every_code_that_cannot_be_used_is_refused_in_one_way() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    let codes = useless_codes(&shop).await;
    shop.put_in_cart(&lamp, "1").await;
    let mut told: Vec<(StatusCode, String)> = Vec::new();
    for code in &codes {
        let Answer { status, text, .. } =
            shop.post_as_program("/cart/codes", &[("code", code)]).await;
        told.push((status, text));
    }
    assert_eq!(told[0].0, StatusCode::UNPROCESSABLE_ENTITY);
    for (code, answer) in codes.iter().zip(&told) {
        assert_eq!(*answer, told[0], "{code}");
    }
    for code in &codes {
        let answer = shop.post("/cart/codes", &[("code", code)]).await;
        assert_eq!(
            (answer.status, answer.location().as_str()),
            (StatusCode::SEE_OTHER, "/cart")
        );
        let page = shop.get("/cart").await.text;
        assert!(page.contains("This code cannot be used."), "{code}");
    }
    assert_eq!(shop.count("select count(*) from cart_codes").await, 0);
}

/// Counts what is sent to Postgres, by the log of its driver.
#[derive(Clone, Default)]
struct Queries(Arc<AtomicUsize>);

impl Queries {
    fn count(&self) -> usize {
        self.0.load(Ordering::SeqCst)
    }
}

impl tracing::Subscriber for Queries {
    fn enabled(&self, metadata: &tracing::Metadata<'_>) -> bool {
        metadata.target() == "sqlx::query"
    }

    fn new_span(&self, _: &tracing::span::Attributes<'_>) -> tracing::span::Id {
        tracing::span::Id::from_u64(1)
    }

    fn event(&self, _: &tracing::Event<'_>) {
        self.0.fetch_add(1, Ordering::SeqCst);
    }

    fn record(&self, _: &tracing::span::Id, _: &tracing::span::Record<'_>) {}
    fn record_follows_from(&self, _: &tracing::span::Id, _: &tracing::span::Id) {}
    fn enter(&self, _: &tracing::span::Id) {}
    fn exit(&self, _: &tracing::span::Id) {}
}

#[tokio::test]
async fn cpn_37_every_refusal_takes_the_same_number_of_queries() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    let codes = useless_codes(&shop).await;
    shop.put_in_cart(&lamp, "1").await;
    let queries = Queries::default();
    // The server of the test answers on the test's own thread.
    let _counting = tracing::subscriber::set_default(queries.clone());
    shop.types_code("FIRST").await;
    let mut counts = Vec::new();
    for code in &codes {
        let before = queries.count();
        shop.types_code(code).await;
        counts.push(queries.count() - before);
    }
    assert!(counts[0] > 3, "queries are counted: {counts:?}");
    assert!(counts.iter().all(|count| *count == counts[0]), "{counts:?}");
}

#[tokio::test]
async fn sec_29_who_guesses_codes_is_slowed_down() {
    let shop = TestShop::open_with(|config| config.rate_limits = "standard".to_owned()).await;
    shop.send_parcels().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    let promotion = shop.promote(ten_percent_by_code()).await;
    shop.code(promotion, "WELCOME10").await;
    shop.put_in_cart(&lamp, "1").await;
    for _ in 0..20 {
        assert_eq!(
            shop.types_code("WELCOME10").await["applied"],
            true,
            "a good code is no guess"
        );
    }
    let mut refused = 0;
    while shop
        .post_as_program("/cart/codes", &[("code", "GUESS")])
        .await
        .status
        != StatusCode::TOO_MANY_REQUESTS
    {
        refused += 1;
        assert!(refused < 30, "guessing goes on");
    }
    // Now a right one is answered as a wrong one is, in another session too.
    let other = shop.stranger();
    other.put_in_cart(&lamp, "1").await;
    for buyer in [&shop, &other] {
        let answer = buyer
            .post_as_program("/cart/codes", &[("code", "WELCOME10")])
            .await;
        assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
        assert_eq!(answer.header("retry-after"), "60");
    }
    // Everything else still works.
    assert_eq!(other.get("/cart").await.status, StatusCode::OK);
}

#[tokio::test]
async fn cpn_37_a_personal_code_is_its_owners_and_tells_only_them_the_truth() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.known("ada@example.com").await;
    let owner = galleria::core::CustomerId::parse(
        &shop.text("select customer_id::text from accounts").await,
    )
    .unwrap();
    let promotion = shop.promote(ten_percent_by_code()).await;
    shop.code_with(promotion, "FORADA", |code| code.customer = Some(owner))
        .await;
    let yesterday = time::OffsetDateTime::now_utc() - time::Duration::DAY;
    shop.code_with(promotion, "ADASLAST", |code| {
        code.customer = Some(owner);
        code.ends_at = Some(yesterday);
    })
    .await;
    let stranger = shop.stranger();
    for buyer in [&shop, &stranger] {
        buyer.put_in_cart(&lamp, "1").await;
    }
    assert_eq!(
        stranger.types_code("FORADA").await["refused"],
        "code_refused"
    );
    assert_eq!(
        stranger.types_code("ADASLAST").await["refused"],
        "code_refused"
    );
    assert_eq!(shop.types_code("ADASLAST").await["refused"], "code_expired");
    assert_eq!(shop.types_code("FORADA").await["applied"], true);
    assert_eq!(shop.total().await, "49.90");
}

#[tokio::test]
async fn a_paused_promotion_stops_at_once_and_its_history_says_so() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    let promotion = shop.promote(super::ten_percent()).await;
    shop.put_in_cart(&lamp, "1").await;
    assert_eq!(shop.total().await, "49.90");
    let guest = shop.at_checkout(Guest::named("ada")).await;
    let tenant = shop.registered().await;
    let mut tx = shop.tx().await;
    store::set_state(&mut tx, &tenant, promotion, PromotionState::Paused, None)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    // Even where the rule is still remembered, no order is placed by it.
    assert_eq!(shop.place(&guest).await.location(), "/checkout");
    assert_eq!(shop.count("select count(*) from orders").await, 0);
    shop.platform.state.registry.forget_all();
    assert_eq!(shop.total().await, "54.90");
    let mut tx = shop.tx().await;
    let changes = store::changes(&mut tx, promotion).await.unwrap();
    let kinds: Vec<_> = changes.iter().map(|change| change.kind.name()).collect();
    assert_eq!(kinds, ["paused", "created"]);
}

#[tokio::test]
async fn a_promotion_that_cannot_be_read_is_left_out() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    let broken = shop.promote(super::ten_percent()).await;
    shop.sql(&format!(
        r#"update promotions set benefits = '[{{"kind": "magic"}}]' where id = '{broken}'"#
    ))
    .await;
    shop.promote(
        json!({ "name": "Five", "benefits": [{ "kind": "amount_off_order", "amount": "5.00" }] }),
    )
    .await;
    shop.put_in_cart(&lamp, "1").await;
    assert_eq!(shop.total().await, "49.90");
}

#[tokio::test]
async fn cpn_1_a_code_copied_with_marks_that_nobody_sees_is_the_code() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 99).await;
    let promotion = shop.promote(ten_percent_by_code()).await;
    shop.code(promotion, "SUMMER10").await;
    // However the merchant copied it.
    let other = shop.promote(ten_percent_by_code()).await;
    shop.code(other, "e\u{301}t\u{e9}\u{200b}").await;
    for typed in [
        "SUMMER10\u{200b}",
        "\u{feff}summer10",
        "SUM\u{ad}MER10",
        "\u{a0}SUMMER10\t\u{2060}",
        "\u{200e}SUMMER10",
        "\u{c9}T\u{c9}",
        "E\u{301}TE\u{301}",
    ] {
        let visitor = shop.stranger();
        visitor.put_in_cart(&lamp, "1").await;
        let answer = visitor.types_code(typed).await;
        assert_eq!(answer["applied"], true, "{typed:?} {answer}");
        assert_eq!(answer["amount"], "5.00", "{typed:?}");
    }
    let owner = shop.staff("owner").await;
    for (typed, name) in [
        ("summer10%E2%80%8B", "Ten"),
        ("%C3%A9t%C3%A9", "Ten"),
        ("nothing10", ""),
    ] {
        let page = owner
            .get(&format!("/admin/promotions?q={typed}"))
            .await
            .text;
        let found = page.contains(&format!("/admin/promotions/{promotion}"))
            || page.contains(&format!("/admin/promotions/{other}"));
        assert_eq!(found, !name.is_empty(), "{typed}: {page}");
    }
}
