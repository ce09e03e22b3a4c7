use galleria::coupon::Symbol;
use reqwest::StatusCode;
use serde_json::json;
use time::macros::datetime;

use super::{ending, file, main_of, scanned, shop_with_coupon, useless_codes, with_coupon};
use crate::harness::TestShop;
use crate::promotion::ten_percent_by_code;

#[tokio::test]
async fn cpn_2_a_coupon_is_kept_as_a_picture_and_as_a_pdf() {
    let shop = shop_with_coupon().await;
    let page = shop.get("/coupons/SUMMER10").await.text;
    for path in [
        "/coupons/SUMMER10/coupon.png",
        "/coupons/SUMMER10/coupon.pdf",
    ] {
        assert!(page.contains(&format!(r#"href="{path}""#)), "{path}");
        let disposition = shop.get(path).await.header("content-disposition");
        assert!(disposition.starts_with("attachment; filename=\"coupon-SUMMER10."));
    }
    let (kind, png) = file(&shop, "/coupons/SUMMER10/coupon.png").await;
    assert_eq!(kind, "image/png");
    let address = format!("{}/coupons/SUMMER10", shop.address());
    assert_eq!(scanned(&png), address);
    let (kind, pdf) = file(&shop, "/coupons/SUMMER10/coupon.pdf").await;
    assert_eq!(kind, "application/pdf");
    assert!(pdf.starts_with(b"%PDF-") && pdf.trim_ascii_end().ends_with(b"%%EOF"));
    let text = String::from_utf8_lossy(&pdf);
    for words in [
        "(SUMMER10)",
        "(10% off)",
        "(Acme)",
        "Acme Lamps Ltd",
        "Lamp Street 7",
    ] {
        assert!(text.contains(words), "{words}");
    }
}

#[tokio::test]
async fn cpn_5_the_coupon_shows_its_code_as_a_barcode() {
    let shop = shop_with_coupon().await;
    let page = shop.get("/coupons/summer10").await.text;
    let barcode = Symbol::barcode("SUMMER10").expect("a barcode");
    assert!(page.contains(&barcode.path(Symbol::BARCODE_QUIET)));
    let address = format!("{}/coupons/SUMMER10", shop.address());
    let qr = Symbol::qr(&address).expect("a QR code");
    assert!(page.contains(&qr.path(Symbol::QR_QUIET)));
}

#[tokio::test]
async fn cpn_6_the_coupon_carries_the_company_and_its_address() {
    let shop = shop_with_coupon().await;
    let page = shop.get("/coupons/SUMMER10").await.text;
    let coupon = main_of(&page);
    for words in [
        "Acme",
        "Acme Lamps Ltd",
        "Lamp Street 7",
        "10115 Berlin",
        "+49 30 123456",
        "10% off",
    ] {
        assert!(coupon.contains(words), "{words}");
    }
}

#[tokio::test]
async fn cpn_12_the_second_after_the_end_there_is_no_coupon() {
    let shop = TestShop::open_at(datetime!(2026-06-01 11:59:59 UTC)).await;
    with_coupon(&shop, ending("2026-06-01T12:00:00Z")).await;
    assert_eq!(shop.get("/coupons/SUMMER10").await.status, StatusCode::OK);
    shop.platform
        .state
        .clock
        .set(datetime!(2026-06-01 12:00 UTC));
    for path in [
        "/coupons/SUMMER10",
        "/coupons/SUMMER10/coupon.png",
        "/coupons/SUMMER10/coupon.pdf",
    ] {
        assert_eq!(shop.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn cpn_13_the_time_left_is_seen() {
    let shop = TestShop::open_at(datetime!(2026-06-01 12:00 UTC)).await;
    with_coupon(&shop, ending("2026-06-02T12:00:00Z")).await;
    let page = shop.get("/coupons/SUMMER10").await.text;
    assert!(page.contains("24 h 0 min left") && page.contains(r#"data-seconds="86400""#));
    // The store's clock is Berlin's.
    assert!(page.contains("Valid until 2 June 2026, 14:00."));
    shop.platform
        .state
        .clock
        .set(datetime!(2026-06-02 11:58:30 UTC));
    assert!(
        shop.get("/coupons/SUMMER10")
            .await
            .text
            .contains("2 minutes left")
    );
}

#[tokio::test]
async fn cpn_16_a_shared_link_shows_its_picture_and_only_a_post_applies_the_code() {
    let shop = shop_with_coupon().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.put_in_cart(&lamp, "1").await;
    let page = shop.get("/coupons/SUMMER10").await.text;
    let address = format!("{}/coupons/SUMMER10", shop.address());
    assert!(
        page.contains(&format!(r#"content="{address}/preview.png""#)),
        "{page}"
    );
    assert!(page.contains(&format!(r#"readonly value="{address}""#)));
    let (kind, preview) = file(&shop, "/coupons/SUMMER10/preview.png").await;
    assert_eq!((kind.as_str(), scanned(&preview)), ("image/png", address));
    assert_eq!(
        shop.count("select count(*) from cart_codes").await,
        0,
        "a GET applies nothing"
    );
    let form = page.split("data-apply-coupon").next().expect("the form");
    assert!(
        form.ends_with(r#"<form method="post" action="/cart/codes" "#),
        "the cart's form"
    );
    let applied = shop
        .post("/cart/codes", &[("to", "cart"), ("code", "SUMMER10")])
        .await;
    assert_eq!(applied.location(), "/cart");
    assert_eq!(shop.total().await, "49.90");
}

#[tokio::test]
async fn cpn_27_the_coupon_says_its_terms_in_plain_words() {
    let shop = TestShop::open().await;
    let mut rule = ten_percent_by_code();
    rule["condition"] = json!({ "kind": "subtotal", "at_least": "80.00" });
    rule["limits"] = json!({ "per_customer": 1 });
    rule["ends_at"] = json!("2100-01-01T00:00:00Z");
    with_coupon(&shop, rule).await;
    let page = shop.get("/coupons/SUMMER10").await.text;
    for term in [
        "You get 10% off.",
        "When you spend at least €80.00.",
        "Once per customer.",
        "Valid until 1 January 2100, 01:00.",
    ] {
        assert!(page.contains(&format!("<li>{term}")), "{term}");
    }
}

#[tokio::test]
async fn cpn_37_codes_that_cannot_be_used_have_one_page() {
    let shop = shop_with_coupon().await;
    let mut pages = Vec::new();
    for code in useless_codes(&shop).await {
        let answer = shop.get(&format!("/coupons/{code}")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{code}");
        let main = main_of(&answer.text).to_owned();
        assert!(main.contains("This code cannot be used.") && !main.contains(code));
        pages.push(main);
        for name in ["coupon.png", "coupon.pdf", "preview.png"] {
            let answer = shop.get(&format!("/coupons/{code}/{name}")).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{code} {name}");
        }
    }
    assert!(pages.iter().all(|page| *page == pages[0]));
}

#[tokio::test]
async fn cpn_37_a_personal_coupon_is_seen_by_its_owner_only() {
    let shop = shop_with_coupon().await;
    shop.known("ada@example.com").await;
    let owner = shop.text("select customer_id::text from accounts").await;
    shop.sql(&format!("update coupon_codes set customer_id = '{owner}'"))
        .await;
    assert_eq!(shop.get("/coupons/SUMMER10").await.status, StatusCode::OK);
    assert_eq!(
        shop.stranger().get("/coupons/SUMMER10").await.status,
        StatusCode::NOT_FOUND
    );
    shop.sql("update coupon_codes set ends_at = now() - interval '1 day'")
        .await;
    let told = shop.get("/coupons/SUMMER10").await;
    assert_eq!(told.status, StatusCode::NOT_FOUND);
    assert!(
        !told.text.contains("This code cannot be used."),
        "the owner is told the truth"
    );
}

#[tokio::test]
async fn sec_29_who_guesses_coupons_is_slowed_down() {
    let shop = TestShop::open_with(|config| config.rate_limits = "standard".to_owned()).await;
    with_coupon(&shop, ten_percent_by_code()).await;
    let mut refused = 0;
    while shop.get("/coupons/GUESS").await.status != StatusCode::TOO_MANY_REQUESTS {
        refused += 1;
        assert!(refused < 30, "guessing goes on");
    }
    let right = shop.stranger().get("/coupons/SUMMER10").await;
    assert_eq!(
        right.status,
        StatusCode::TOO_MANY_REQUESTS,
        "a right one is answered as a wrong one"
    );
    let typed = shop
        .post_as_program("/cart/codes", &[("code", "SUMMER10")])
        .await;
    assert_eq!(
        typed.status,
        StatusCode::TOO_MANY_REQUESTS,
        "it is one limit"
    );
}
