use reqwest::StatusCode;
use serde_json::json;

use crate::goods::Guest;
use crate::harness::TestShop;
use crate::promotion::{shop, ten_percent_by_code};

/// Adds a partner with ten percent of what they bring; answers the page.
async fn partner(merchant: &TestShop, name: &str) -> String {
    let fields = [
        ("name", name),
        ("kind", "influencer"),
        ("slug", ""),
        ("email", "partner@example.com"),
        ("commission", "10"),
    ];
    let answer = merchant.post("/admin/partners", &fields).await;
    let (page, done) = {
        let location = answer.location();
        let (page, done) = location.split_once('?').expect("a notice");
        (page.to_owned(), done.to_owned())
    };
    assert_eq!(done, "done=added");
    page
}

/// Gives a partner a code for ten percent off.
async fn code(shop: &TestShop, merchant: &TestShop, page: &str, code: &str) {
    let promotion = match shop.count("select count(*) from promotions").await {
        0 => shop.promote(ten_percent_by_code()).await.to_string(),
        _ => shop.text("select id::text from promotions").await,
    };
    let fields = [("code", code), ("promotion", promotion.as_str())];
    let answer = merchant.post(&format!("{page}/codes"), &fields).await;
    assert_eq!(answer.location(), format!("{page}?done=added"));
}

async fn buys(shop: &TestShop, name: &str) -> String {
    let guest = shop.at_checkout(Guest::named(name)).await;
    let placed = shop.place(&guest).await.location();
    assert!(placed.starts_with("/orders/"), "{placed}");
    placed
}

/// Who is credited with the newest order, and how.
const CREDITED: &str = "select coalesce((select p.name || ' by ' || c.way from partner_credits c join partners p on p.id = c.partner_id
         where c.order_id = o.id and c.taken_back_at is null), 'nobody')
     from orders o order by o.number desc limit 1";

#[tokio::test]
async fn cpn_20_the_influencer_sees_orders_revenue_and_discount_by_a_secret_link() {
    let shop = shop().await;
    let merchant = shop.staff("manager").await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    let page = partner(&merchant, "Anna Zett").await;
    code(&shop, &merchant, &page, "ANNA10").await;
    shop.put_in_cart(&lamp, "1").await;
    shop.types_code("anna10").await;
    buys(&shop, "grace").await;
    assert_eq!(shop.text(CREDITED).await, "Anna Zett by code");
    for visit in ["/admin/partners", page.as_str()] {
        let told = merchant.get(visit).await.text;
        for number in ["€49.90", "€5.00", "€4.50"] {
            assert!(told.contains(number), "{visit} {number}");
        }
    }
    assert!(
        merchant
            .get(&page)
            .await
            .text
            .contains("Create report link")
    );
    merchant.post(&format!("{page}/report-link"), &[]).await;
    let token = shop.text("select report_token from partners").await;
    assert_eq!(token.len(), 43, "256 random bits");
    let report = format!("/partners/{token}");
    assert!(merchant.get(&page).await.text.contains(&report));
    let influencer = shop.stranger();
    let seen = influencer.get(&report).await;
    assert_eq!(seen.header("cache-control"), "private, no-cache");
    for told in [
        "€49.90",
        "€5.00",
        "€4.50",
        "ANNA10",
        "/r/anna-zett",
        "noindex",
    ] {
        assert!(seen.text.contains(told), "{told}");
    }
    for hidden in ["grace", "street", "partner@example.com", "1001"] {
        assert!(!seen.text.contains(hidden), "{hidden} is nobody's business");
    }
    merchant
        .post(&format!("{page}/report-link/revoke"), &[])
        .await;
    assert_eq!(influencer.get(&report).await.status, StatusCode::NOT_FOUND);
    for guess in ["x", "", &"A".repeat(43)] {
        let answer = influencer.get(&format!("/partners/{guess}")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn cpn_20_a_code_is_one_partners_alone_and_what_is_wrong_stands_beside_its_field() {
    let shop = shop().await;
    let merchant = shop.staff("manager").await;
    let page = partner(&merchant, "Anna").await;
    let other = partner(&merchant, "Ben").await;
    code(&shop, &merchant, &page, "ANNA10").await;
    let promotion = shop.text("select id::text from promotions").await;
    let again = [("code", "anna10"), ("promotion", promotion.as_str())];
    let answer = merchant.post(&format!("{other}/codes"), &again).await;
    assert_eq!(answer.location(), other, "refused");
    assert!(
        merchant
            .get(&other)
            .await
            .text
            .contains(r#"id="code-error""#)
    );
    let fields = [
        ("name", ""),
        ("kind", "friend"),
        ("slug", "An na"),
        ("email", "nowhere"),
        ("commission", "101"),
    ];
    let answer = merchant.post("/admin/partners", &fields).await;
    assert_eq!(answer.location(), "/admin/partners/new");
    let form = merchant.get("/admin/partners/new").await.text;
    for field in ["name", "kind", "slug", "email", "commission"] {
        assert!(form.contains(&format!(r#"id="{field}-error""#)), "{field}");
    }
    assert!(form.contains(r#"value="An na""#), "what was typed is kept");
    let taken = [("name", "Anna"), ("kind", "affiliate"), ("slug", "anna")];
    merchant.post("/admin/partners", &taken).await;
    let form = merchant.get("/admin/partners/new").await.text;
    assert!(form.contains(r#"id="slug-error""#));
    assert_eq!(shop.count("select count(*) from partners").await, 2);
}

#[tokio::test]
async fn cpn_21_the_affiliate_link_applies_the_coupon_and_credits_the_order() {
    let shop = shop().await;
    let merchant = shop.staff("manager").await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    let page = partner(&merchant, "Anna").await;
    code(&shop, &merchant, &page, "ANNA10").await;
    let sessions = "select count(*) from sessions";
    let before = shop.count(sessions).await;
    let link = shop.get("/r/anna").await;
    assert_eq!(link.status, StatusCode::OK);
    assert!(link.text.contains("data-apply-coupon") && link.text.contains("10% off"));
    assert_eq!(shop.count(sessions).await, before, "looking credits nobody");
    let followed = shop.post("/r/anna", &[]).await;
    assert_eq!(followed.location(), "/cart");
    shop.put_in_cart(&lamp, "1").await;
    assert_eq!(shop.total().await, "49.90");
    let order = buys(&shop, "ada").await;
    assert_eq!(shop.text(CREDITED).await, "Anna by link");
    assert_eq!(shop.text("select utm_source from orders").await, "anna");
    // What belongs to the cart goes with the order; whose link it was stays for the session.
    shop.put_in_cart(&lamp, "1").await;
    assert_eq!(shop.total().await, "54.90");
    buys(&shop, "ada").await;
    assert_eq!(shop.text(CREDITED).await, "Anna by link");
    shop.sql("update sessions set partner_at = now() - interval '31 days'")
        .await;
    shop.put_in_cart(&lamp, "1").await;
    buys(&shop, "ada").await;
    assert_eq!(shop.text(CREDITED).await, "nobody", "after 30 days");
    let totals = merchant.get(&page).await.text;
    assert!(totals.contains("€104.80"), "49.90 and 54.90");
    assert!(totals.contains("€9.50"), "a tenth of 45.00 and 50.00");
    let id = shop
        .text("select id::text from orders order by number limit 1")
        .await;
    merchant
        .post(
            &format!("/admin/orders/{id}/cancel"),
            &[("reason", "Changed my mind")],
        )
        .await;
    assert!(order.starts_with("/orders/"));
    let totals = merchant.get(&page).await.text;
    assert!(totals.contains("€54.90") && !totals.contains("€104.80"));
    assert!(!totals.contains("€9.50"), "the credit was given back");
}

#[tokio::test]
async fn cpn_21_a_program_follows_the_link_as_the_pages_script_does() {
    let shop = shop().await;
    let merchant = shop.staff("manager").await;
    let page = partner(&merchant, "Anna").await;
    let answer = shop.stranger().post_as_program("/r/anna", &[]).await;
    assert_eq!(answer.status, StatusCode::OK, "a link without a code");
    code(&shop, &merchant, &page, "ANNA10").await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    let answer = shop.post_as_program("/r/anna", &[]).await;
    let told: serde_json::Value = serde_json::from_str(&answer.text).expect("json");
    assert_eq!(told["code"], json!("ANNA10"));
    // The code can no longer be used; who followed the link still did.
    let late = shop.stranger();
    shop.sql("update coupon_codes set limit_total = 1, used = 1")
        .await;
    late.post_as_program("/r/anna", &[]).await;
    late.put_in_cart(&lamp, "1").await;
    buys(&late, "eve").await;
    assert_eq!(shop.text(CREDITED).await, "Anna by link");
    merchant.post(&format!("{page}/disable"), &[]).await;
    assert_eq!(shop.get("/r/anna").await.status, StatusCode::NOT_FOUND);
    assert_eq!(shop.get("/r/nobody").await.status, StatusCode::NOT_FOUND);
    late.put_in_cart(&lamp, "1").await;
    buys(&late, "eve").await;
    assert_eq!(
        shop.text(CREDITED).await,
        "nobody",
        "who is switched off earns nothing"
    );
}

#[tokio::test]
async fn cpn_21_the_partner_met_last_is_credited() {
    let shop = shop().await;
    let merchant = shop.staff("manager").await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    for name in ["Anna", "Ben"] {
        let page = partner(&merchant, name).await;
        code(
            &shop,
            &merchant,
            &page,
            &format!("{}10", name.to_uppercase()),
        )
        .await;
    }
    shop.post("/r/anna", &[]).await;
    shop.post("/r/ben", &[]).await;
    shop.put_in_cart(&lamp, "1").await;
    buys(&shop, "ada").await;
    assert_eq!(shop.text(CREDITED).await, "Ben by link", "the last click");
    let typed = shop.stranger();
    typed.post("/r/ben", &[]).await;
    typed.post("/cart/codes/remove", &[("code", "BEN10")]).await;
    typed.put_in_cart(&lamp, "1").await;
    typed.types_code("ANNA10").await;
    buys(&typed, "bob").await;
    assert_eq!(
        shop.text(CREDITED).await,
        "Anna by code",
        "typed after the click"
    );
}
