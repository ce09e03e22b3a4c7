use galleria::coupon::Symbol;
use galleria::coupon::store::CODES_PER_SHEET;

use super::main_of;
use crate::harness::TestShop;
use crate::promotion::ten_percent_by_code;

#[tokio::test]
async fn cpn_22_a_sheet_of_coupons_is_printed_for_an_event() {
    let shop = TestShop::open().await;
    let promotion = shop.promote(ten_percent_by_code()).await;
    for number in 1..=30 {
        shop.code(promotion, &format!("FEST{number:02}")).await;
    }
    shop.sql("update coupon_codes set disabled_at = now() where code = 'FEST02'")
        .await;
    let merchant = shop.staff("manager").await;
    let first = merchant
        .get(&format!("/admin/promotions/{promotion}/sheet"))
        .await
        .text;
    let sheet = main_of(&first);
    assert_eq!(
        sheet.matches("coupon-qr").count(),
        CODES_PER_SHEET.get() as usize
    );
    let address = format!("{}/coupons/FEST01", shop.address());
    let qr = Symbol::qr(&address).expect("a QR code");
    assert!(sheet.contains(&qr.path(Symbol::QR_QUIET)) && sheet.contains("<code>FEST01"));
    assert!(sheet.contains("10% off") && !sheet.contains("FEST02"));
    let second = merchant
        .get(&format!("/admin/promotions/{promotion}/sheet?page=2"))
        .await
        .text;
    assert_eq!(main_of(&second).matches("coupon-qr").count(), 5);
}
