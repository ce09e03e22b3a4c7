use reqwest::StatusCode;
use serde_json::Value;

use crate::harness::TestShop;
use crate::promotion::{shop, ten_percent_by_code};
use galleria::core::PromotionId;
use galleria::promotion::LeadField;

/// A promotion that asks for something before it shows a coupon.
async fn asking(shop: &TestShop, fields: &[LeadField]) -> PromotionId {
    shop.promote_with(ten_percent_by_code(), |promotion| {
        promotion.lead_fields = fields.to_vec();
    })
    .await
}

/// As many codes of one use as a batch would make.
async fn batch(shop: &TestShop, promotion: PromotionId, codes: &[&str]) {
    shop.sql(&format!(
        "insert into code_batches (id, promotion_id, wanted, made, limit_total)
             values ('01890a5d-ac96-774b-bcce-b302099a8900', '{promotion}', {0}, {0}, 1)",
        codes.len()
    ))
    .await;
    for code in codes {
        shop.code_with(promotion, code, |code| code.limit_total = Some(1))
            .await;
    }
    shop.sql("update coupon_codes set batch_id = '01890a5d-ac96-774b-bcce-b302099a8900'")
        .await;
}

const FACES: [&str; 3] = ["coupon.png", "coupon.pdf", "preview.png"];

#[tokio::test]
async fn cpn_7_the_coupon_is_shown_after_the_form_and_the_lead_is_saved() {
    let shop = shop().await;
    let promotion = asking(&shop, &LeadField::ALL).await;
    shop.code(promotion, "SUMMER10").await;
    let form = shop.get("/coupons/SUMMER10").await;
    assert_eq!(form.status, StatusCode::OK);
    for field in ["email", "phone", "location", "news"] {
        assert!(form.text.contains(&format!(r#"name="{field}""#)), "{field}");
    }
    assert!(form.text.contains("10% off") && !form.text.contains("coupon-barcode"));
    assert!(!form.text.contains("preview.png") && !form.text.contains("checked"));
    for face in FACES {
        let answer = shop.get(&format!("/coupons/SUMMER10/{face}")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{face}");
    }
    let offer = format!("/offers/{promotion}");
    let wrong = [
        ("code", "SUMMER10"),
        ("email", "ada@"),
        ("phone", "call me"),
        ("location", ""),
    ];
    let answer = shop.post(&offer, &wrong).await;
    assert_eq!(answer.location(), "/coupons/SUMMER10");
    let form = shop.get("/coupons/SUMMER10").await.text;
    for field in ["email", "phone", "location"] {
        assert!(form.contains(&format!(r#"id="{field}-error""#)), "{field}");
    }
    assert!(
        form.contains(r#"value="call me""#),
        "what was typed is kept"
    );
    assert_eq!(shop.count("select count(*) from leads").await, 0);
    let right = [
        ("code", "SUMMER10"),
        ("email", "ada@example.com"),
        ("phone", "+49 30 123456"),
        ("location", "10115 Berlin"),
        ("news", "on"),
    ];
    let answer = shop.post(&offer, &right).await;
    assert_eq!(answer.location(), "/coupons/SUMMER10");
    let coupon = shop.get("/coupons/SUMMER10").await.text;
    assert!(coupon.contains("coupon-barcode"));
    for face in FACES {
        let answer = shop.get(&format!("/coupons/SUMMER10/{face}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{face}");
    }
    let stranger = shop.stranger();
    for face in FACES {
        let answer = stranger.get(&format!("/coupons/SUMMER10/{face}")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "to others: {face}");
    }
    let merchant = shop.staff("owner").await;
    let list = merchant.get("/admin/leads").await.text;
    for told in [
        "ada@example.com",
        "+49 30 123456",
        "10115 Berlin",
        "SUMMER10",
    ] {
        assert!(list.contains(told), "{told}");
    }
    let consent =
        "select channel || ' ' || source || ' ' || granted from consents where lead_id is not null";
    assert_eq!(shop.text(consent).await, "email lead_form true");
    let id = shop.text("select id::text from leads").await;
    merchant
        .post(&format!("/admin/leads/{id}/delete"), &[])
        .await;
    for table in ["leads", "consents"] {
        let left = shop.count(&format!("select count(*) from {table}")).await;
        assert_eq!(left, 0, "{table}: nothing personal stays");
    }
    let again = shop.get("/coupons/SUMMER10/coupon.png").await;
    assert_eq!(again.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn cpn_7_each_address_gets_one_code_of_its_own() {
    let shop = shop().await;
    let promotion = asking(&shop, &[LeadField::Email]).await;
    batch(&shop, promotion, &["ONE-AAAA", "TWO-BBBB"]).await;
    let offer = format!("/offers/{promotion}");
    assert_eq!(shop.get(&offer).await.status, StatusCode::OK);
    let (ada, bob, eve) = (shop.stranger(), shop.stranger(), shop.stranger());
    let first = ada.post(&offer, &[("email", "ada@example.com")]).await;
    let second = bob.post(&offer, &[("email", "bob@example.com")]).await;
    let mut given = [first.location(), second.location()];
    given.sort();
    assert_eq!(given, ["/coupons/ONE-AAAA", "/coupons/TWO-BBBB"]);
    let again = ada.post(&offer, &[("email", "ada2@example.com")]).await;
    assert_eq!(again.location(), first.location(), "one per session");
    let seen = ada.get(&offer).await;
    assert_eq!(seen.location(), first.location(), "no second form");
    // Nobody is shown somebody else's code by typing their address.
    let stolen = eve.post(&offer, &[("email", "Ada@example.com")]).await;
    assert_eq!(stolen.location(), offer);
    shop.code(promotion, "SPARE").await;
    shop.sql(
        "update coupon_codes set batch_id = '01890a5d-ac96-774b-bcce-b302099a8900', limit_total = 1 where code = 'SPARE'",
    )
    .await;
    let stolen = eve.post(&offer, &[("email", "Ada@example.com")]).await;
    assert_eq!(stolen.location(), offer);
    assert!(eve.get(&offer).await.text.contains(r#"id="email-error""#));
    let page = eve.get(&first.location()).await.text;
    assert!(!page.contains("coupon-barcode"));
    assert_eq!(shop.count("select count(*) from leads").await, 2);
}

#[tokio::test]
async fn cpn_7_a_shared_code_is_shown_again_to_the_same_address() {
    let shop = shop().await;
    let promotion = asking(&shop, &[LeadField::Phone]).await;
    shop.code(promotion, "SUMMER10").await;
    let offer = format!("/offers/{promotion}");
    for phone in ["+49 30 123456", "0049 30 123 456"] {
        let visitor = shop.stranger();
        let answer = visitor.post(&offer, &[("phone", phone)]).await;
        assert_eq!(answer.location(), "/coupons/SUMMER10");
        let page = visitor.get("/coupons/SUMMER10").await.text;
        assert!(page.contains("coupon-barcode"), "{phone}");
    }
    assert_eq!(shop.count("select count(*) from leads").await, 1);
}

#[tokio::test]
async fn cpn_7_who_sends_many_is_slowed_down() {
    let shop = TestShop::open_with(|config| config.rate_limits = "standard".to_owned()).await;
    let promotion = asking(&shop, &[LeadField::Email]).await;
    shop.code(promotion, "SUMMER10").await;
    let offer = format!("/offers/{promotion}");
    let mut statuses = Vec::new();
    for number in 0..20 {
        let email = format!("a{number}@example.com");
        let fields = [("email", email.as_str())];
        statuses.push(shop.stranger().post(&offer, &fields).await.status);
    }
    assert_eq!(statuses.first(), Some(&StatusCode::SEE_OTHER));
    assert_eq!(statuses.last(), Some(&StatusCode::TOO_MANY_REQUESTS));
}

#[tokio::test]
async fn cpn_7_the_merchant_asks_for_it_in_the_editor_and_exports_the_leads() {
    let shop = shop().await;
    let merchant = shop.staff("owner").await;
    let page = crate::admin_promotions::made(
        &merchant,
        &[
            ("trigger", "code"),
            ("codes", "SPRING"),
            ("lead_email", "on"),
            ("then", "start"),
        ],
    )
    .await;
    let promotion = page.rsplit('/').next().expect("an id").to_owned();
    let offer = format!("/offers/{promotion}");
    assert!(merchant.get(&page).await.text.contains(&offer));
    let visitor = shop.stranger();
    visitor.get("/?utm_source=facebook").await;
    let answer = visitor.post(&offer, &[("email", "ada@example.com")]).await;
    assert_eq!(answer.location(), "/coupons/SPRING");
    let csv = merchant.get("/admin/leads.csv").await;
    assert_eq!(csv.header("content-type"), "text/csv; charset=utf-8");
    let row = csv.text.lines().nth(1).expect("a lead");
    assert!(
        row.ends_with("Ten off,SPRING,0,ada@example.com,,,facebook,no"),
        "{row}"
    );
    let support = shop.staff("support").await;
    let list = support.get("/admin/leads").await.text;
    assert!(!list.contains("ada@example.com"), "masked for support");
    let refused = support.get("/admin/leads.csv").await.status;
    assert_eq!(refused, StatusCode::FORBIDDEN);
    let told: Value = visitor.types_code("SPRING").await;
    assert_eq!(told["code"], "SPRING");
}

#[tokio::test]
async fn cpn_7_there_is_no_form_where_nothing_is_asked() {
    let shop = shop().await;
    let promotion = asking(&shop, &[]).await;
    shop.code(promotion, "SUMMER10").await;
    for path in [format!("/offers/{promotion}"), "/offers/x".to_owned()] {
        assert_eq!(shop.get(&path).await.status, StatusCode::NOT_FOUND);
        let answer = shop.post(&path, &[("email", "a@example.com")]).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
    }
    let coupon = shop.get("/coupons/SUMMER10").await.text;
    assert!(coupon.contains("coupon-barcode"));
}

#[tokio::test]
async fn cpn_7_a_form_sent_twice_at_once_is_one_lead_and_one_coupon() {
    let shop = shop().await;
    let promotion = asking(&shop, &[LeadField::Email]).await;
    batch(&shop, promotion, &["ONE1", "TWO2", "SIX6", "TEN0"]).await;
    let offer = format!("/offers/{promotion}");
    for name in ["ada", "bob"] {
        let visitor = shop.stranger();
        visitor
            .post("/privacy/consent", &[("cookies", "decline")])
            .await;
        let email = format!("{name}@example.com");
        let fields = [("email", email.as_str())];
        let (first, second) =
            futures::future::join(visitor.post(&offer, &fields), visitor.post(&offer, &fields))
                .await;
        assert!(
            first.location().starts_with("/coupons/"),
            "{}",
            first.location()
        );
        assert_eq!(first.location(), second.location());
    }
    assert_eq!(shop.count("select count(*) from leads").await, 2);
}
