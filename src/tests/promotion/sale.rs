//! Sales that change list prices.

use galleria::promotion::keep_sale_prices;
use serde_json::json;
use time::OffsetDateTime;
use time::macros::datetime;

use crate::goods::Guest;
use crate::harness::TestShop;

const BEFORE: OffsetDateTime = datetime!(2026-06-30 21:59:59 UTC);
const BEGIN: OffsetDateTime = datetime!(2026-06-30 22:00 UTC);
const LAST: OffsetDateTime = datetime!(2026-07-14 21:59:59 UTC);
const END: OffsetDateTime = datetime!(2026-07-14 22:00 UTC);

/// A lamp of fifty, and a sale of two weeks that takes a fifth off.
async fn shop_with_sale() -> (TestShop, String) {
    let shop = TestShop::open_at(BEFORE).await;
    shop.send_parcels().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.sql(
        "insert into categories (id, slug, name) values ('01890a5d-ac96-774b-bcce-b302099a8801', 'lamps', 'Lamps');
         insert into product_categories (product_id, category_id) select p.id, c.id from products p, categories c;",
    )
    .await;
    shop.promote(json!({
        "name": "Summer sale", "trigger": "catalog",
        "starts_at": "2026-06-30T22:00:00Z", "ends_at": "2026-07-14T22:00:00Z",
        "benefits": [{ "kind": "percent_off_price", "percent": "20" }],
    }))
    .await;
    (shop, lamp)
}

impl TestShop {
    fn at(&self, now: OffsetDateTime) {
        self.platform.state.clock.set(now);
    }

    /// The products that the category shows, in its order.
    async fn listed(&self, query: &str) -> Vec<String> {
        let page = self.get(&format!("/categories/lamps?{query}")).await.text;
        let mut slugs: Vec<String> = page
            .split("href=\"/products/")
            .skip(1)
            .filter_map(|rest| rest.split(['"', '?']).next().map(str::to_owned))
            .collect();
        slugs.dedup();
        slugs
    }

    async fn keep_sale_prices(&self) {
        let state = &self.platform.state;
        let tenant = self.registered().await;
        let store = state.registry.store(&tenant).await.unwrap();
        keep_sale_prices(&state.db, &tenant, &store.settings, state.clock.now())
            .await
            .unwrap();
    }
}

#[tokio::test]
async fn pp_7_prices_change_at_the_minute_of_the_sale_and_go_back() {
    let (shop, lamp) = shop_with_sale().await;
    shop.put_in_cart(&lamp, "1").await;
    for (now, reduced, total) in [
        (BEFORE, false, "54.90"),
        (BEGIN, true, "44.90"),
        (LAST, true, "44.90"),
        (END, false, "54.90"),
    ] {
        shop.at(now);
        for path in [
            "/",
            "/products/lamp",
            "/categories/lamps",
            "/cart",
            "/checkout",
        ] {
            let page = shop.get(path).await.text;
            assert_eq!(page.contains("€40.00"), reduced, "{path} at {now}");
            assert!(
                page.contains("€50.00"),
                "{path} at {now}: the list price is shown"
            );
        }
        assert_eq!(shop.total().await, total, "{now}");
    }
    let product = shop.get("/products/lamp").await.text;
    assert!(product.contains(r#""price":"50.00""#), "structured data");
    shop.at(BEGIN);
    let product = shop.get("/products/lamp").await.text;
    assert!(product.contains(r#""price":"40.00""#), "structured data");
}

#[tokio::test]
async fn pp_7_lists_sort_and_filter_by_what_goods_cost_in_the_sale() {
    let (shop, _) = shop_with_sale().await;
    shop.sell("chair", "45.00", 9).await;
    shop.sql(
        "update variants set floor_price = 45 where price = 45;
         insert into product_categories (product_id, category_id)
             select p.id, c.id from products p, categories c where p.slug = 'chair';",
    )
    .await;
    for (now, up, over_44) in [
        (BEFORE, ["chair", "lamp"], vec!["chair", "lamp"]),
        (BEGIN, ["lamp", "chair"], vec!["chair"]),
        (END, ["chair", "lamp"], vec!["chair", "lamp"]),
    ] {
        shop.at(now);
        assert_eq!(shop.listed("sort=price-up").await, up, "{now}");
        assert_eq!(shop.listed("sort=price-up&from=44").await, over_44, "{now}");
    }
}

#[tokio::test]
async fn pp_7_a_list_follows_a_sale_from_its_first_second_to_its_last() {
    let (shop, _) = shop_with_sale().await;
    for (now, up_to_44, reduced) in [(BEFORE, 0, 0), (BEGIN, 1, 1), (LAST, 1, 1), (END, 0, 0)] {
        shop.at(now);
        assert_eq!(shop.listed("to=44").await.len(), up_to_44, "{now}");
        let sale = shop.get("/sale").await.text;
        let cards = sale.matches("class=\"product-card\"").count();
        assert_eq!(cards, reduced, "{now}");
        let is_empty = sale.contains("Nothing is reduced right now");
        assert_eq!(is_empty, reduced == 0, "{now}");
        // What the clock writes down for the lowest price of 30 days lags behind, and changes no list.
        if now == LAST {
            shop.keep_sale_prices().await;
        }
    }
}

#[tokio::test]
async fn pp_7_a_card_says_by_how_much_the_struck_price_was_reduced() {
    let (shop, _) = shop_with_sale().await;
    shop.at(BEGIN);
    let page = shop.get("/categories/lamps").await.text;
    assert!(page.contains("class=\"badge\">−20%<"), "{page}");
    assert!(page.contains("price-before\">€50.00"), "{page}");
    shop.sql(
        "update promotions set state = 'archived'; update variants set compare_at_price = 59.99;",
    )
    .await;
    shop.platform.state.registry.forget_all();
    let page = shop.get("/categories/lamps").await.text;
    // 16.65 %: never more than it is.
    assert!(page.contains("class=\"badge\">−16%<"), "{page}");
    shop.sql("update variants set compare_at_price = 50.20;")
        .await;
    let page = shop.get("/categories/lamps").await.text;
    assert!(page.contains("class=\"badge\">Reduced<"), "{page}");
}

#[tokio::test]
async fn pp_7_an_order_is_placed_at_the_price_of_its_moment_only() {
    let (shop, lamp) = shop_with_sale().await;
    shop.at(LAST);
    shop.put_in_cart(&lamp, "2").await;
    let guest = shop.at_checkout(Guest::named("ada")).await;
    shop.at(END);
    assert_eq!(shop.place(&guest).await.location(), "/checkout");
    assert_eq!(shop.count("select count(*) from orders").await, 0);
    shop.at(LAST);
    let guest = shop.at_checkout(Guest::named("ada")).await;
    let placed = shop.place(&guest).await.location();
    assert!(placed.starts_with("/orders/"), "{placed}");
    assert_eq!(
        shop.text(
            "select unit_price::numeric(8, 2) || ' ' || total::numeric(8, 2) from order_lines"
        )
        .await,
        "40.00 80.00"
    );
}

#[tokio::test]
async fn ex_16_the_lowest_price_of_the_thirty_days_before_is_told_of_reduced_goods() {
    let (shop, _) = shop_with_sale().await;
    // It cost 45 a week before, and 39 long ago.
    shop.sql(
        "delete from price_changes;
         insert into price_changes (variant_id, price, changed_at)
             select id, p.price, p.changed_at from variants,
                 (values (39.00, timestamptz '2026-01-01 00:00Z'), (52.00, '2026-03-01 00:00Z'),
                         (45.00, '2026-06-20 00:00Z'), (50.00, '2026-06-22 00:00Z')) as p (price, changed_at);",
    )
    .await;
    let notice = "Lowest price of the 30 days before the reduction: €45.00";
    assert!(
        !shop
            .get("/products/lamp")
            .await
            .text
            .contains("Lowest price")
    );
    shop.at(BEGIN);
    assert!(shop.get("/products/lamp").await.text.contains(notice));
    shop.settle(|settings| settings.lowest_price_notice = Some(false))
        .await;
    assert!(
        !shop
            .get("/products/lamp")
            .await
            .text
            .contains("Lowest price")
    );
    shop.settle(|settings| {
        settings.lowest_price_notice = None;
        settings.country = galleria::core::CountryCode::parse("US").unwrap();
    })
    .await;
    assert!(
        !shop
            .get("/products/lamp")
            .await
            .text
            .contains("Lowest price"),
        "not the law there"
    );
}

#[tokio::test]
async fn ex_16_the_prices_of_an_earlier_sale_count_for_the_lowest_price() {
    let (shop, _) = shop_with_sale().await;
    shop.sql("update price_changes set changed_at = '2026-01-01 00:00Z'")
        .await;
    for now in [BEFORE, BEGIN, LAST, END] {
        shop.at(now);
        shop.keep_sale_prices().await;
    }
    assert_eq!(
        shop.text("select string_agg(price::numeric(8, 2) || ' ' || (ended_at - began_at), ', ') from sale_prices")
            .await,
        "40.00 14 days"
    );
    shop.promote(json!({
        "name": "After-sale", "trigger": "catalog", "starts_at": "2026-08-01T00:00:00Z",
        "benefits": [{ "kind": "percent_off_price", "percent": "10" }],
    }))
    .await;
    shop.at(datetime!(2026-08-01 0:00 UTC));
    let page = shop.get("/products/lamp").await.text;
    assert!(page.contains("€45.00"));
    assert!(
        page.contains("Lowest price of the 30 days before the reduction: €40.00"),
        "{page}"
    );
}
