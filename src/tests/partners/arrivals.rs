use reqwest::{Method, header};
use serde_json::{Value, json};

use crate::goods::Guest;
use crate::harness::TestShop;
use crate::promotion::{shop, ten_percent, ten_percent_by_code};

/// Ten percent off for who comes from a channel.
fn for_channel(channel: &str) -> Value {
    let mut rule = ten_percent();
    rule["name"] = json!(format!("Hello {channel}"));
    rule["condition"] = json!({ "kind": "channel", "any": [channel] });
    rule
}

/// The order's arrival as one text.
const ARRIVED: &str = "select concat_ws(' ', utm_source, utm_medium, utm_campaign) from orders
     order by placed_at desc, number desc limit 1";

async fn buys(shop: &TestShop, name: &str) {
    let guest = shop.at_checkout(Guest::named(name)).await;
    let placed = shop.place(&guest).await.location();
    assert!(placed.starts_with("/orders/"), "{placed}");
}

#[tokio::test]
async fn cpn_19_a_visit_by_an_advertisement_is_priced_and_sold_as_such() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.promote(for_channel("facebook")).await;
    let page = shop
        .get("/products/lamp?utm_source=Facebook&utm_medium=cpc&utm_campaign=spring")
        .await;
    let cookie = page.header("set-cookie");
    assert!(
        cookie.starts_with("arrival=s=facebook") && !cookie.contains("Max-Age"),
        "{cookie}"
    );
    assert_eq!(
        shop.count("select count(*) from sessions").await,
        0,
        "looking leaves nothing on the server"
    );
    shop.put_in_cart(&lamp, "1").await;
    assert_eq!(shop.total().await, "49.90");
    let other = shop.stranger();
    other.put_in_cart(&lamp, "1").await;
    assert_eq!(other.total().await, "54.90");
    buys(&shop, "ada").await;
    assert_eq!(shop.text(ARRIVED).await, "facebook cpc spring");
    let order = shop.text("select id::text from orders").await;
    let merchant = shop.staff("support").await;
    let page = merchant.get(&format!("/admin/orders/{order}")).await.text;
    assert!(page.contains("facebook · cpc · spring"));
    assert_eq!(
        shop.text("select channel from redemptions").await,
        "facebook"
    );
}

#[tokio::test]
async fn cpn_19_the_last_touch_wins_and_odd_addresses_are_ignored() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.promote(for_channel("instagram")).await;
    shop.get("/?utm_source=facebook&utm_campaign=spring").await;
    shop.put_in_cart(&lamp, "1").await;
    assert_eq!(shop.total().await, "54.90");
    shop.get("/search?q=lamp&utm_source=instagram").await;
    assert_eq!(shop.total().await, "49.90", "on the very next page");
    let long = "x".repeat(500);
    for odd in [
        "%00",
        "%ff%fe",
        "a%0d%0aSet-Cookie:%20x=y",
        long.as_str(),
        "",
    ] {
        let page = shop
            .get(&format!("/?utm_source={odd}&utm_medium={odd}"))
            .await;
        assert!(!page.status.is_server_error(), "{odd}: {}", page.status);
        assert_eq!(page.header("set-cookie"), "", "{odd}");
    }
    assert_eq!(shop.total().await, "49.90");
    buys(&shop, "ada").await;
    assert_eq!(shop.text(ARRIVED).await, "instagram");
}

#[tokio::test]
async fn cpn_19_a_page_that_was_fetched_ahead_was_no_visit() {
    let shop = shop().await;
    let ahead = shop
        .request(Method::GET, "/?utm_source=facebook")
        .header(header::ACCEPT, "text/html")
        .header("sec-purpose", "prefetch;prerender");
    assert_eq!(shop.send(ahead).await.header("set-cookie"), "");
}

#[tokio::test]
async fn cpn_11_each_channel_has_its_code_and_the_report_compares_them() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    let promotion = shop.promote(ten_percent_by_code()).await;
    for channel in ["facebook", "Instagram"] {
        let code = format!("FROM-{channel}");
        shop.code_with(promotion, &code, |code| {
            code.channel = Some(channel.to_owned());
        })
        .await;
    }
    for (buyer, channel, units) in [("ada", "facebook", "1"), ("bob", "Instagram", "2")] {
        let visitor = shop.stranger();
        visitor.put_in_cart(&lamp, units).await;
        visitor.types_code(&format!("FROM-{channel}")).await;
        buys(&visitor, buyer).await;
        assert_eq!(shop.text(ARRIVED).await, channel.to_lowercase());
    }
    let merchant = shop.staff("manager").await;
    let report = merchant
        .get(&format!("/admin/promotions/{promotion}/report"))
        .await
        .text;
    // 90.00 with free parcels for one that says 94.90, 45.00 and 4.90 for the other.
    for told in [
        "facebook",
        "instagram",
        "€49.90",
        "€94.90",
        "€5.00",
        "€10.00",
    ] {
        assert!(report.contains(told), "{told}");
    }
}

#[tokio::test]
async fn cpn_19_the_channels_page_tells_which_works_best() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.promote(for_channel("facebook")).await;
    for (buyer, address, units) in [
        (
            "ada",
            "/?utm_source=facebook&utm_medium=cpc&utm_campaign=spring",
            "1",
        ),
        ("bob", "/?utm_source=google&utm_medium=search", "2"),
        ("eve", "/", "1"),
    ] {
        let visitor = shop.stranger();
        visitor.get(address).await;
        visitor.put_in_cart(&lamp, units).await;
        buys(&visitor, buyer).await;
    }
    let merchant = shop.staff("manager").await;
    let page = merchant.get("/admin/promotions/channels").await.text;
    let place = |word: &str| page.find(word).unwrap_or_else(|| panic!("{word}: {page}"));
    assert!(place(">google<") < place(">web<"), "the best first");
    for told in ["cpc", "spring", "€49.90", "€5.00", "search"] {
        assert!(page.contains(told), "{told}");
    }
    shop.sql(
        "update orders set placed_at = now() - interval '60 days' where utm_source = 'google'",
    )
    .await;
    let month = merchant.get("/admin/promotions/channels").await.text;
    assert!(!month.contains(">google<"));
    let quarter = merchant
        .get("/admin/promotions/channels?days=90")
        .await
        .text;
    assert!(quarter.contains(">google<"));
    let odd = merchant.get("/admin/promotions/channels?days=1000").await;
    assert_eq!(odd.status.as_u16(), 400);
}

#[tokio::test]
async fn vc_2_the_first_page_shows_what_the_visit_brings() {
    let shop = shop().await;
    shop.sell("lamp", "50.00", 9).await;
    let mut rule = for_channel("facebook");
    rule["condition"] = json!({ "all": [
        { "kind": "channel", "any": ["facebook"] },
        { "kind": "subtotal", "at_least": "60.00" },
    ] });
    shop.promote(rule).await;
    let mut sale = for_channel("newsletter");
    sale["trigger"] = json!("catalog");
    sale["benefits"] = json!([{ "kind": "percent_off_price", "percent": "20" }]);
    shop.promote(sale).await;
    let page = shop.get("/products/lamp").await.text;
    assert!(!page.contains("Hello"), "{page}");
    assert!(page.contains("€50.00"), "{page}");
    let page = shop.get("/products/lamp?utm_source=facebook").await.text;
    let banner = page.split("class=\"incentives\"").nth(1).expect("a banner");
    let banner = banner.split("</aside>").next().expect("its end");
    assert!(banner.contains("Hello facebook") && banner.contains("10% off"));
    assert!(banner.contains("60.00"), "with its terms: {banner}");
    assert!(!page.contains("Hello newsletter"));
    let reader = shop.stranger();
    let page = reader
        .get("/products/lamp?utm_source=newsletter")
        .await
        .text;
    assert!(
        page.contains("€40.00"),
        "the price itself, on the first page"
    );
    assert!(page.contains("Hello newsletter"));
    let page = reader.get("/products/lamp").await.text;
    assert!(page.contains("€40.00"), "and on the next");
}

#[tokio::test]
async fn vc_2_a_member_of_a_segment_is_told_on_the_visit() {
    let shop = shop().await;
    let mut rule = ten_percent();
    rule["name"] = json!("New here");
    rule["condition"] = json!({ "kind": "signed_up_within", "days": 7 });
    shop.promote(rule).await;
    assert!(!shop.get("/").await.text.contains("New here"));
    shop.known("ada@example.com").await;
    assert!(shop.get("/").await.text.contains("New here"));
    shop.sql("update accounts set created_at = now() - interval '8 days'")
        .await;
    assert!(!shop.get("/").await.text.contains("New here"));
}

#[tokio::test]
async fn vc_12_only_who_redeemed_certain_codes_gets_it() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    let friends = shop.promote(ten_percent_by_code()).await;
    for code in ["FRIEND", "OTHER"] {
        shop.code(friends, code).await;
    }
    let mut rule = ten_percent();
    rule["name"] = json!("Thanks for coming by a friend");
    rule["condition"] = json!({ "kind": "redeemed", "codes": ["FRIEND"] });
    shop.promote(rule).await;
    for (name, code, total) in [("ada", "FRIEND", "49.90"), ("bob", "OTHER", "54.90")] {
        let buyer = shop.stranger();
        buyer.known(&format!("{name}@example.com")).await;
        buyer.put_in_cart(&lamp, "1").await;
        buyer.types_code(code).await;
        assert_eq!(buyer.total().await, "49.90", "{code} itself");
        buys(&buyer, name).await;
        buyer.put_in_cart(&lamp, "1").await;
        assert_eq!(buyer.total().await, total, "after {code}");
    }
}
