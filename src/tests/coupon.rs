//! Coupons as things, through HTTP.

mod page;
mod request;
mod sheet;
mod upcoming;

use galleria::promotion::PromotionState;
use reqwest::{Method, StatusCode, header};
use serde_json::{Value, json};

use crate::harness::TestShop;
use crate::promotion::ten_percent_by_code;

/// A shop with an address, in which SUMMER10 takes ten percent off.
async fn shop_with_coupon() -> TestShop {
    let shop = TestShop::open().await;
    with_coupon(&shop, ten_percent_by_code()).await;
    shop
}

async fn with_coupon(shop: &TestShop, rule: Value) {
    shop.send_parcels().await;
    shop.settle(|settings| {
        settings.legal_name = "Acme Lamps Ltd".to_owned();
        settings.address.street = "Lamp Street 7".to_owned();
        settings.address.postal_code = "10115".to_owned();
        settings.address.city = "Berlin".to_owned();
        settings.phone = "+49 30 123456".to_owned();
    })
    .await;
    let promotion = shop.promote(rule).await;
    shop.code(promotion, "SUMMER10").await;
}

/// The content of a page, without what differs from answer to answer.
fn main_of(page: &str) -> &str {
    let from = page.find("<main").expect("a main");
    let to = page.find("</main>").expect("its end");
    &page[from..to]
}

/// A file's bytes and kind.
pub async fn file(shop: &TestShop, path: &str) -> (String, Vec<u8>) {
    let request = shop
        .request(Method::GET, path)
        .header(header::ACCEPT, "text/html");
    let answer = request.send().await.expect("an answer");
    assert_eq!(answer.status(), StatusCode::OK, "{path}");
    let kind = answer.headers()[header::CONTENT_TYPE]
        .to_str()
        .expect("a kind")
        .to_owned();
    (kind, answer.bytes().await.expect("a file").to_vec())
}

/// What a camera reads in a picture.
pub fn scanned(png: &[u8]) -> String {
    let picture = image::load_from_memory(png).expect("a picture").to_luma8();
    let (width, height) = (picture.width() as usize, picture.height() as usize);
    let mut prepared = rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| {
        picture.get_pixel(x as u32, y as u32).0[0]
    });
    let grids = prepared.detect_grids();
    assert_eq!(grids.len(), 1, "one QR code");
    grids[0].decode().expect("a readable QR code").1
}

/// Codes that nobody may use, each for another reason.
async fn useless_codes(shop: &TestShop) -> [&'static str; 6] {
    let now = shop.platform.state.clock.now();
    let promotion = shop.promote(ten_percent_by_code()).await;
    shop.code_with(promotion, "EARLY", |code| {
        code.starts_at = Some(now + time::Duration::DAY)
    })
    .await;
    shop.code_with(promotion, "LATE", |code| {
        code.ends_at = Some(now - time::Duration::DAY)
    })
    .await;
    shop.code_with(promotion, "USEDUP", |code| code.limit_total = Some(1))
        .await;
    shop.sql(
        "update coupon_codes set used = 1 where code = 'USEDUP';
         insert into customers (id, email, email_normalized) values ('01890a5d-ac96-774b-bcce-b302099a8701', 'eve@example.com', 'eve@example.com');",
    )
    .await;
    shop.code_with(promotion, "FOREIGN", |code| {
        code.customer =
            galleria::core::CustomerId::parse("01890a5d-ac96-774b-bcce-b302099a8701").ok();
    })
    .await;
    let draft = shop
        .promote_with(ten_percent_by_code(), |promotion| {
            promotion.state = PromotionState::Draft
        })
        .await;
    shop.code(draft, "DRAFT").await;
    ["UNKNOWN", "EARLY", "LATE", "USEDUP", "FOREIGN", "DRAFT"]
}

/// Ten percent that ends at a moment.
fn ending(at: &str) -> Value {
    let mut rule = ten_percent_by_code();
    rule["ends_at"] = json!(at);
    rule
}
