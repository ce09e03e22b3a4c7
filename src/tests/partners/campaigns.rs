use reqwest::StatusCode;
use time::macros::datetime;

use crate::goods::Guest;
use crate::harness::TestShop;
use crate::promotion::{shop, ten_percent, ten_percent_by_code};

/// Makes a campaign; answers its page.
async fn campaign(merchant: &TestShop, fields: &[(&str, &str)]) -> String {
    let answer = merchant.post("/admin/campaigns", fields).await;
    let location = answer.location();
    let (page, done) = location.split_once('?').expect("a notice");
    assert_eq!(done, "done=added");
    page.to_owned()
}

/// Puts a promotion into a campaign.
async fn with(merchant: &TestShop, page: &str, promotion: &str) {
    let answer = merchant
        .post(&format!("{page}/promotions"), &[("promotion", promotion)])
        .await;
    assert_eq!(answer.location(), format!("{page}?done=changed"));
}

async fn buys(shop: &TestShop, name: &str) {
    let guest = shop.at_checkout(Guest::named(name)).await;
    let placed = shop.place(&guest).await.location();
    assert!(placed.starts_with("/orders/"), "{placed}");
}

#[tokio::test]
async fn cpn_11_a_campaign_compares_the_channels_of_its_codes() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    let merchant = shop.staff("manager").await;
    let page = campaign(&merchant, &[("name", "Spring"), ("budget", "100")]).await;
    let promotion = shop.promote(ten_percent_by_code()).await;
    for channel in ["facebook", "instagram"] {
        shop.code_with(promotion, &channel.to_uppercase(), |code| {
            code.channel = Some(channel.to_owned());
        })
        .await;
    }
    with(&merchant, &page, &promotion.to_string()).await;
    for (buyer, code, units) in [("ada", "FACEBOOK", "1"), ("bob", "INSTAGRAM", "2")] {
        let visitor = shop.stranger();
        visitor.put_in_cart(&lamp, units).await;
        visitor.types_code(code).await;
        buys(&visitor, buyer).await;
    }
    let report = merchant.get(&page).await.text;
    let (best, other) = (report.find(">instagram<"), report.find(">facebook<"));
    assert!(best.is_some() && best < other, "the best first");
    // 45.00 and 90.00 with 4.90 for the parcel each.
    for told in ["€49.90", "€94.90", "€144.80", "€15.00 / €100.00", "Ten"] {
        assert!(report.contains(told), "{told}");
    }
    let list = merchant.get("/admin/campaigns").await.text;
    for told in ["Spring", "€144.80", "€15.00 / €100.00"] {
        assert!(list.contains(told), "{told}");
    }
    let out = format!("{page}/promotions/{promotion}/remove");
    assert_eq!(
        merchant.post(&out, &[]).await.location(),
        format!("{page}?done=changed")
    );
    assert!(!merchant.get(&page).await.text.contains(">instagram<"));
    assert_eq!(merchant.post(&out, &[]).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn cpn_11_what_is_wrong_with_a_campaign_stands_beside_its_field() {
    let shop = shop().await;
    let merchant = shop.staff("manager").await;
    let wrong = [
        ("name", ""),
        ("starts_at", "2026-06-02T00:00"),
        ("ends_at", "2026-06-01T00:00"),
        ("budget", "much"),
    ];
    let answer = merchant.post("/admin/campaigns", &wrong).await;
    assert_eq!(answer.location(), "/admin/campaigns/new");
    let form = merchant.get("/admin/campaigns/new").await.text;
    for field in ["name", "ends_at", "budget"] {
        assert!(form.contains(&format!(r#"id="{field}-error""#)), "{field}");
    }
    assert!(form.contains(r#"value="much""#), "what was typed is kept");
    for budget in ["-1", "1.234", "1e9", "99999999999999999999"] {
        let fields = [("name", "Spring"), ("budget", budget)];
        let answer = merchant.post("/admin/campaigns", &fields).await;
        assert_eq!(answer.location(), "/admin/campaigns/new", "{budget}");
    }
    let page = campaign(&merchant, &[("name", "Spring"), ("budget", "10")]).await;
    shop.sql("update campaigns set spent = 8").await;
    let less = [("name", "Spring"), ("budget", "7.99")];
    assert_eq!(merchant.post(&page, &less).await.location(), page);
    assert!(
        merchant
            .get(&page)
            .await
            .text
            .contains("More than this has already been spent.")
    );
    let enough = [("name", "Summer"), ("budget", "8")];
    assert_eq!(
        merchant.post(&page, &enough).await.location(),
        format!("{page}?done=saved")
    );
    assert!(merchant.get(&page).await.text.contains("Summer"));
}

#[tokio::test]
async fn cpn_11_a_campaigns_dates_hold_in_the_price_and_in_the_order() {
    let shop = TestShop::open_at(datetime!(2026-06-01 12:00 UTC)).await;
    shop.send_parcels().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    let merchant = shop.staff("manager").await;
    let promotion = shop.promote(ten_percent()).await;
    // The store's clock is Berlin's.
    let page = campaign(
        &merchant,
        &[
            ("name", "An hour"),
            ("starts_at", "2026-06-01T15:00"),
            ("ends_at", "2026-06-01T16:00"),
        ],
    )
    .await;
    with(&merchant, &page, &promotion.to_string()).await;
    shop.put_in_cart(&lamp, "1").await;
    assert_eq!(shop.total().await, "54.90", "not yet");
    let clock = &shop.platform.state.clock;
    clock.set(datetime!(2026-06-01 13:00 UTC));
    assert_eq!(shop.total().await, "49.90");
    let guest = shop.at_checkout(Guest::named("ada")).await;
    clock.set(datetime!(2026-06-01 14:00 UTC));
    let late = shop.place(&guest).await.location();
    assert_eq!(late, "/checkout", "asked to confirm the new total");
    assert_eq!(shop.total().await, "54.90");
    clock.set(datetime!(2026-06-01 13:59:59 UTC));
    buys(&shop, "ada").await;
    // Other dates count at once, for what was priced before too.
    shop.put_in_cart(&lamp, "1").await;
    let guest = shop.at_checkout(Guest::named("ada")).await;
    let over = [("name", "An hour"), ("ends_at", "2026-06-01T15:30")];
    assert_eq!(
        merchant.post(&page, &over).await.location(),
        format!("{page}?done=saved")
    );
    assert_eq!(shop.place(&guest).await.location(), "/checkout");
    assert_eq!(shop.total().await, "54.90");
}

#[tokio::test]
async fn cpn_11_a_campaigns_budget_holds_over_all_its_promotions() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 99).await;
    let merchant = shop.staff("manager").await;
    let page = campaign(&merchant, &[("name", "Spring"), ("budget", "12")]).await;
    for code in ["ONE", "TWO"] {
        let promotion = shop.promote(ten_percent_by_code()).await;
        shop.code(promotion, code).await;
        with(&merchant, &page, &promotion.to_string()).await;
    }
    let ready = |name: &'static str, code: &'static str| {
        let (visitor, lamp) = (shop.stranger(), lamp.clone());
        async move {
            visitor.put_in_cart(&lamp, "1").await;
            visitor.types_code(code).await;
            let guest = visitor.at_checkout(Guest::named(name)).await;
            (visitor, guest)
        }
    };
    let mut buyers = Vec::new();
    for (name, code) in [
        ("ada", "ONE"),
        ("bob", "TWO"),
        ("cid", "ONE"),
        ("dot", "TWO"),
        ("eve", "ONE"),
        ("fay", "TWO"),
    ] {
        buyers.push(ready(name, code).await);
    }
    let placed =
        futures::future::join_all(buyers.iter().map(|(visitor, guest)| visitor.place(guest))).await;
    let sold = placed
        .iter()
        .filter(|answer| answer.location().starts_with("/orders/"))
        .count();
    assert_eq!(sold, 2, "5.00 each out of 12.00");
    let spent = shop
        .text("select spent::numeric(9, 2)::text from campaigns")
        .await;
    assert_eq!(spent, "10.00");
    let id = shop.text("select id::text from orders limit 1").await;
    merchant
        .post(
            &format!("/admin/orders/{id}/cancel"),
            &[("reason", "Called off")],
        )
        .await;
    let spent = shop
        .text("select spent::numeric(9, 2)::text from campaigns")
        .await;
    assert_eq!(spent, "5.00", "given back");
}
