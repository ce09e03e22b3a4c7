//! What promotions do to a cart, its order and its mail.

use galleria::core::OrderId;
use galleria::order::actions::{self, CancelReason};
use serde_json::json;
use time::macros::datetime;

use super::{shop, ten_percent, ten_percent_by_code};
use crate::goods::Guest;
use crate::harness::{READ_CART, TestShop};

#[tokio::test]
async fn cpn_4_an_automatic_discount_applies_as_soon_as_the_cart_qualifies() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.promote(json!({
        "name": "From ninety",
        "condition": { "kind": "subtotal", "at_least": "90.00" },
        "benefits": [{ "kind": "percent_off_order", "percent": "10" }],
    }))
    .await;
    shop.put_in_cart(&lamp, "1").await;
    assert_eq!(shop.total().await, "54.90");
    shop.put_in_cart(&lamp, "1").await;
    assert_eq!(shop.total().await, "94.90", "90.00 and the parcel");
    for path in ["/cart", READ_CART, "/checkout"] {
        let page = shop.look(path).await.text;
        assert!(page.contains("From ninety"), "{path}");
        assert!(page.contains("−€10.00"), "{path}");
    }
}

#[tokio::test]
async fn cpn_9_the_message_follows_the_cart() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "44.00", 9).await;
    shop.promote(json!({
        "name": "From a hundred",
        "condition": { "kind": "subtotal", "at_least": "100.00" },
        "benefits": [{ "kind": "percent_off_order", "percent": "10" }],
    }))
    .await;
    shop.put_in_cart(&lamp, "1").await;
    let cart = shop.get("/cart").await.text;
    assert!(cart.contains("Spend €56.00 more to get 10% off."), "{cart}");
    shop.put_in_cart(&lamp, "1").await;
    for path in ["/cart", READ_CART, "/checkout"] {
        let page = shop.look(path).await.text;
        assert!(page.contains("Spend €12.00 more to get 10% off."), "{path}");
    }
    shop.put_in_cart(&lamp, "1").await;
    let cart = shop.get("/cart").await.text;
    assert!(!cart.contains("more to get"), "{cart}");
    assert!(cart.contains("−€13.20"));
}

#[tokio::test]
async fn cpn_9_the_next_level_is_told_on_every_level() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "40.00", 9).await;
    shop.sell("bulb", "5.00", 9).await;
    shop.promote(json!({
        "name": "More is less", "priority": 1,
        "benefits": [{ "kind": "tiers", "by": "subtotal", "tiers": [
            { "from": "50.00", "benefit": { "kind": "percent_off_order", "percent": "5" } },
            { "from": "100.00", "benefit": { "kind": "percent_off_order", "percent": "15" } },
        ] }],
    }))
    .await;
    shop.promote(json!({
        "name": "Lamps together",
        "benefits": [{
            "kind": "tiers", "by": "quantity", "select": { "skus": ["lamp"] },
            "base": { "kind": "free_gift", "sku": "bulb", "unit_price": "5.00" },
            "tiers": [
                { "from": 2, "benefit": { "kind": "amount_off_order", "amount": "1.00" } },
                { "from": 4, "benefit": { "kind": "amount_off_order", "amount": "3.00" } },
            ],
        }],
    }))
    .await;
    for told in [
        [
            "Spend €10.00 more to get 5% off.",
            "Add 1 more qualifying item to get €1.00 off.",
        ],
        [
            "Spend €20.00 more to get 15% off.",
            "Add 2 more qualifying items to get €3.00 off.",
        ],
        ["", "Add 1 more qualifying item to get €3.00 off."],
        ["", ""],
    ] {
        shop.put_in_cart(&lamp, "1").await;
        let told: Vec<_> = told.into_iter().filter(|text| !text.is_empty()).collect();
        for path in ["/cart", READ_CART, "/checkout"] {
            let page = shop.look(path).await.text;
            assert_eq!(
                page.matches("small hint-near").count(),
                told.len(),
                "{path}: {page}"
            );
            for text in &told {
                assert!(page.contains(text), "{path}: {text}: {page}");
            }
        }
    }
}

#[tokio::test]
async fn cpn_9_what_asks_something_of_the_buyer_is_not_promised_to_everybody() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "44.00", 9).await;
    shop.promote(json!({
        "name": "Friends",
        "condition": { "all": [
            { "kind": "subtotal", "at_least": "100.00" },
            { "kind": "customer_in", "groups": ["friends"] },
        ] },
        "benefits": [{ "kind": "percent_off_order", "percent": "10" }],
    }))
    .await;
    shop.put_in_cart(&lamp, "1").await;
    assert!(!shop.get("/cart").await.text.contains("more to get"));
}

#[tokio::test]
async fn cpn_13_the_time_left_is_shown_on_the_last_day() {
    let shop = TestShop::open_at(datetime!(2026-06-01 10:00 UTC)).await;
    shop.send_parcels().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    let mut day = ten_percent_by_code();
    day["ends_at"] = json!("2026-06-02T10:00:00Z");
    let promotion = shop.promote(day).await;
    shop.code(promotion, "TODAY").await;
    shop.put_in_cart(&lamp, "1").await;
    shop.types_code("today").await;
    assert!(shop.get("/cart").await.text.contains("24 h 0 min left"));
    shop.platform
        .state
        .clock
        .set(datetime!(2026-06-02 9:15 UTC));
    assert!(shop.get("/checkout").await.text.contains("45 minutes left"));
    shop.platform
        .state
        .clock
        .set(datetime!(2026-06-01 9:59 UTC));
    assert!(!shop.get("/cart").await.text.contains("min left"));
}

#[tokio::test]
async fn vc_7_tiers_by_spend() {
    let shop = shop().await;
    shop.promote(json!({
        "name": "More is less",
        "benefits": [{ "kind": "tiers", "by": "subtotal", "tiers": [
            { "from": "50.00", "benefit": { "kind": "percent_off_order", "percent": "5" } },
            { "from": "100.00", "benefit": { "kind": "percent_off_order", "percent": "10" } },
        ] }],
    }))
    .await;
    for (price, discount) in [
        ("49.99", None),
        ("50.00", Some("−€2.50")),
        ("99.99", Some("−€5.00")),
        ("100.00", Some("−€10.00")),
    ] {
        let name = format!("lamp-{}", price.replace('.', "-"));
        let lamp = shop.sell(&name, price, 9).await;
        let buyer = shop.stranger();
        buyer.put_in_cart(&lamp, "1").await;
        let cart = buyer.get("/cart").await.text;
        match discount {
            Some(discount) => assert!(cart.contains(discount), "{price}: {discount}"),
            None => assert!(!cart.contains("−€"), "{price}"),
        }
    }
}

#[tokio::test]
async fn vc_8_buy_one_get_the_other_free() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    let bulb = shop.sell("bulb", "8.00", 9).await;
    shop.promote(json!({
        "name": "Light for the lamp",
        "benefits": [{ "kind": "buy_x_get_y", "buy": { "skus": ["lamp"] }, "get": { "skus": ["bulb"] } }],
    }))
    .await;
    shop.put_in_cart(&bulb, "1").await;
    assert_eq!(shop.total().await, "12.90");
    shop.put_in_cart(&lamp, "1").await;
    assert_eq!(shop.total().await, "54.90", "only the bulb is free");
    let guest = shop.at_checkout(Guest::named("ada")).await;
    shop.place(&guest).await;
    assert_eq!(
        shop.text("select string_agg(sku || ' ' || total::numeric(8, 2), ', ' order by sku) from order_lines")
            .await,
        "bulb 0.00, lamp 50.00"
    );
}

#[tokio::test]
async fn vc_9_another_product_of_a_category_costs_less_with_the_lamp() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "30.00", 9).await;
    let mug = shop.sell("mug", "10.00", 9).await;
    let jug = shop.sell("jug", "12.00", 9).await;
    shop.sql(
        "insert into categories (id, slug, name) values ('01890a5d-ac96-774b-bcce-b302099a8801', 'kitchen', 'Kitchen');
         insert into product_categories (product_id, category_id)
             select p.id, c.id from products p, categories c where p.slug in ('mug', 'jug');",
    )
    .await;
    shop.promote(json!({
        "name": "Something for the kitchen",
        "benefits": [{
            "kind": "buy_x_get_y", "percent": "20",
            "buy": { "skus": ["lamp"] }, "get": { "categories": ["kitchen"] },
        }],
    }))
    .await;
    shop.put_in_cart(&mug, "1").await;
    shop.put_in_cart(&jug, "1").await;
    assert_eq!(shop.total().await, "26.90", "no lamp, no discount");
    shop.put_in_cart(&lamp, "1").await;
    assert_eq!(shop.total().await, "54.90", "two off the mug");
}

#[tokio::test]
async fn vc_20_a_condition_asks_for_what_is_told_of_variants_and_sets() {
    let shop = shop().await;
    let chair = shop.sell("chair", "50.00", 9).await;
    let stool = shop.sell("stool", "20.00", 9).await;
    shop.sql(
        r#"update products set specification = '[["Wood", "oak"]]' where slug = 'chair';
           update products set specification = '[["Wood", "beech"]]', tags = '{seat}' where slug = 'stool';"#,
    )
    .await;
    shop.promote(json!({
        "name": "Oak beside a seat",
        "condition": { "all": [
            { "kind": "contains", "select": { "attributes": { "Wood": "oak" } } },
            { "kind": "contains", "select": { "tags": ["seat"] }, "quantity": 2 },
        ] },
        "benefits": [{ "kind": "percent_off_lines", "percent": "10", "select": { "attributes": { "Wood": "oak" } } }],
    }))
    .await;
    shop.put_in_cart(&chair, "1").await;
    shop.put_in_cart(&stool, "1").await;
    assert_eq!(shop.total().await, "74.90", "the set is not whole");
    shop.put_in_cart(&stool, "1").await;
    assert_eq!(shop.total().await, "89.90", "five off the oak");
}

#[tokio::test]
async fn vc_11_only_within_its_hours() {
    let shop = TestShop::open_at(datetime!(2026-06-01 15:59 UTC)).await;
    shop.send_parcels().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    let mut rule = ten_percent();
    // Berlin: two hours ahead of UTC in summer.
    rule["condition"] =
        json!({ "kind": "window", "weekdays": ["mon"], "from": "18:00", "to": "20:00" });
    shop.promote(rule).await;
    shop.put_in_cart(&lamp, "1").await;
    assert_eq!(shop.total().await, "54.90");
    shop.platform
        .state
        .clock
        .set(datetime!(2026-06-01 16:00 UTC));
    assert_eq!(shop.total().await, "49.90");
    shop.platform
        .state
        .clock
        .set(datetime!(2026-06-01 18:00 UTC));
    assert_eq!(shop.total().await, "54.90");
}

/// The two promotions of VC-13, in one group.
async fn headphones(shop: &TestShop) {
    let thirty = json!([{ "kind": "percent_off_lines", "percent": "30", "select": { "skus": ["headphones"] } }]);
    let other = json!({
        "name": "With something of sixty", "group": "headphones",
        "condition": { "kind": "contains", "select": { "not_skus": ["headphones"], "price_min": "60.00" } },
        "benefits": thirty,
    });
    let keyboard = json!({
        "name": "With the keyboard", "group": "headphones",
        "condition": { "kind": "contains", "select": { "skus": ["keyboard"] } },
        "benefits": thirty,
    });
    shop.promote(other).await;
    shop.promote(keyboard).await;
}

#[tokio::test]
async fn vc_13_the_headphones_are_cheaper_with_either_companion() {
    let shop = shop().await;
    headphones(&shop).await;
    let phones = shop.sell("headphones", "100.00", 9).await;
    let keyboard = shop.sell("keyboard", "20.00", 9).await;
    let desk = shop.sell("desk", "60.00", 9).await;
    let cheap = shop.sell("mat", "59.99", 9).await;
    for (companion, goods) in [(&cheap, "159.99"), (&desk, "130.00"), (&keyboard, "94.90")] {
        let buyer = shop.stranger();
        buyer.put_in_cart(&phones, "1").await;
        buyer.put_in_cart(companion, "1").await;
        assert_eq!(buyer.total().await, goods);
    }
}

#[tokio::test]
async fn vc_14_two_promotions_of_one_group_never_apply_twice() {
    let shop = shop().await;
    headphones(&shop).await;
    let phones = shop.sell("headphones", "100.00", 9).await;
    let keyboard = shop.sell("keyboard", "20.00", 9).await;
    let desk = shop.sell("desk", "60.00", 9).await;
    for variant in [&phones, &keyboard, &desk] {
        shop.put_in_cart(variant, "1").await;
    }
    assert_eq!(shop.total().await, "150.00");
    let guest = shop.at_checkout(Guest::named("ada")).await;
    shop.place(&guest).await;
    assert_eq!(shop.count("select count(*) from redemptions").await, 1);
}

#[tokio::test]
async fn a_free_gift_is_a_line_and_takes_its_stock() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.sell("bulb", "8.00", 1).await;
    shop.promote(json!({
        "name": "A bulb for you",
        "benefits": [{ "kind": "free_gift", "sku": "bulb", "unit_price": "8.00" }],
    }))
    .await;
    shop.put_in_cart(&lamp, "1").await;
    let cart = shop.get("/cart").await.text;
    assert!(
        cart.contains("The bulb") && cart.contains("A bulb for you"),
        "{cart}"
    );
    assert_eq!(shop.total().await, "54.90");
    let guest = shop.at_checkout(Guest::named("ada")).await;
    shop.place(&guest).await;
    assert_eq!(
        shop.text("select string_agg(sku || ' ' || total::numeric(8, 2), ', ' order by position) from order_lines")
            .await,
        "lamp 50.00, bulb 0.00"
    );
    assert_eq!(
        shop.count("select committed::bigint from stock_items s join variants v on v.id = s.variant_id where v.sku = 'bulb'")
            .await,
        1
    );
    // The last one is promised: the next buyer is not told of a gift that is not there.
    let next = shop.stranger();
    next.put_in_cart(&lamp, "1").await;
    assert!(!next.get("/cart").await.text.contains("A bulb for you"));
}

#[tokio::test]
async fn the_order_and_its_mail_show_what_was_taken_off_and_keep_the_name() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.promote(ten_percent()).await;
    shop.promote(json!({
        "name": "Half the way",
        "benefits": [{ "kind": "percent_off_shipping", "percent": "50" }],
    }))
    .await;
    let path = shop.buy(&lamp, Guest::named("ada")).await;
    shop.sql("update promotions set public_name = 'Renamed'")
        .await;
    let page = shop.get(&path).await.text;
    for words in ["Ten", "−€5.00", "Half the way", "−€2.45", "€47.45"] {
        assert!(page.contains(words), "{words}");
    }
    assert!(!page.contains("Renamed"));
    let mail = shop.mail_of_kind("order_confirmation").await;
    for words in ["Ten", "−€5.00", "Half the way", "−€2.45", "€47.45"] {
        assert!(mail.contains(words), "{words} in {mail}");
    }
}

#[tokio::test]
async fn cpn_38_a_cancelled_order_gives_its_uses_back_once() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    let mut rule = ten_percent_by_code();
    rule["limits"] = json!({ "total": 1, "per_customer": 1, "budget": "5.00" });
    let promotion = shop
        .promote_with(rule, |promotion| promotion.limit_per_day = Some(1))
        .await;
    shop.code_with(promotion, "ONCE", |code| code.limit_total = Some(1))
        .await;
    let counted = "select used || ' ' || spent::numeric(8, 2) || ' ' || (select sum(used) from coupon_codes) || ' '
                   || (select sum(used) from promotion_days) || ' ' || (select sum(used) from promotion_buyers) from promotions";
    shop.put_in_cart(&lamp, "1").await;
    shop.types_code("ONCE").await;
    let guest = shop.at_checkout(Guest::named("ada")).await;
    assert!(shop.place(&guest).await.location().starts_with("/orders/"));
    assert_eq!(shop.text(counted).await, "1 5.00 1 1 1");
    assert_eq!(shop.types_code("ONCE").await["refused"], "code_refused");

    let order = OrderId::parse(&shop.text("select id::text from orders").await).unwrap();
    let mut tx = shop.tx().await;
    let reason = CancelReason::parse("Changed their mind").unwrap();
    actions::cancel(&mut tx, order, &reason, None)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert_eq!(shop.text(counted).await, "0 0.00 0 0 0");
    let mut tx = shop.tx().await;
    galleria::promotion::store::give_back(&mut tx, order)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert_eq!(shop.text(counted).await, "0 0.00 0 0 0", "only once");

    // It can be used again.
    shop.put_in_cart(&lamp, "1").await;
    assert_eq!(shop.types_code("ONCE").await["applied"], true);
    let guest = shop.at_checkout(Guest::named("ada")).await;
    assert!(shop.place(&guest).await.location().starts_with("/orders/"));
}
