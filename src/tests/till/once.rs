//! A code is used as often as it may be, whatever happens at once.

use galleria::coupon::Symbol;
use serde_json::json;

use super::{TILL, fault, order_of, shop_with_till};
use crate::coupon::{file, scanned};
use crate::goods::{Guest, hidden};
use crate::harness::TestShop;
use crate::promotion::ten_percent_by_code;

/// ONCE takes ten percent off, once.
async fn with_single_use(shop: &TestShop) {
    let promotion = shop.promote(ten_percent_by_code()).await;
    shop.code_with(promotion, "ONCE", |code| code.limit_total = Some(1))
        .await;
}

const USES: &str = "select used::bigint from coupon_codes where code = 'ONCE'";

#[tokio::test]
async fn cpn_5_the_barcode_of_a_coupons_page_is_redeemed_once_at_the_till() {
    let (shop, till) = shop_with_till(5).await;
    with_single_use(&shop).await;
    let coupon = shop.get("/coupons/ONCE").await.text;
    let barcode = Symbol::barcode("ONCE").expect("a barcode");
    assert!(
        coupon.contains(&barcode.path(Symbol::BARCODE_QUIET)),
        "the page shows the code as a barcode"
    );
    let (_, picture) = file(&shop, "/coupons/ONCE/coupon.png").await;
    let address = scanned(&picture);
    assert!(address.ends_with("/coupons/ONCE"), "{address}");

    till.scan("lamp").await;
    assert_eq!(fault(&till.scan(&address).await), "", "its QR code");
    assert_eq!(fault(&till.scan("ONCE").await), "", "its barcode");
    let page = till.till().await;
    assert_eq!(hidden(&page, "shown_total"), "45.00");
    till.take("cash").await;
    assert_eq!(shop.count(USES).await, 1);
    assert_eq!(
        shop.text("select channel from redemptions").await,
        "till",
        "as an order of channel till"
    );

    till.scan("lamp").await;
    let number = shop.text("select number::text from orders").await;
    for again in ["ONCE", "once", address.as_str()] {
        let page = till.scan(again).await;
        let told = fault(&page);
        assert!(told.contains("used up"), "{told}");
        assert!(told.contains(&format!("order {number}")), "{told}");
        assert!(told.contains("20"), "and when: {told}");
        assert!(page.contains(again), "what was typed is kept");
    }
    assert_eq!(hidden(&till.till().await, "shown_total"), "50.00");
}

#[tokio::test]
async fn cpn_5_staff_are_told_why_a_code_cannot_be_used() {
    let (shop, till) = shop_with_till(5).await;
    let now = shop.platform.state.clock.now();
    let promotion = shop.promote(ten_percent_by_code()).await;
    shop.code_with(promotion, "EARLY", |code| {
        code.starts_at = Some(now + time::Duration::DAY);
    })
    .await;
    shop.code_with(promotion, "LATE", |code| {
        code.ends_at = Some(now - time::Duration::DAY);
    })
    .await;
    shop.code(promotion, "OFF").await;
    shop.sql("update coupon_codes set disabled_at = now() where code = 'OFF'")
        .await;
    let mut spend = ten_percent_by_code();
    spend["condition"] = json!({ "kind": "subtotal", "at_least": "80" });
    let spend = shop.promote(spend).await;
    shop.code(spend, "FROM80").await;
    till.scan("lamp").await;
    assert!(fault(&till.scan("EARLY").await).contains("valid from"));
    assert!(fault(&till.scan("LATE").await).contains("valid until"));
    assert!(fault(&till.scan("OFF").await).contains("turned off"));
    assert!(fault(&till.scan("NOSUCH").await).contains("Nothing found"));
    let page = till.scan("FROM80").await;
    assert_eq!(fault(&page), "");
    assert!(page.contains("€30.00 more"), "what is missing: {page}");
    let page = till.scan("lamp").await;
    assert_eq!(hidden(&page, "shown_total"), "90.00");
    till.post("/admin/till/codes/remove", &[("code", "FROM80")])
        .await;
    assert_eq!(hidden(&till.till().await, "shown_total"), "100.00");
}

#[tokio::test]
async fn cpn_5_guesses_at_the_till_are_slowed_down() {
    let shop = TestShop::open_with(|config| config.rate_limits = "standard".to_owned()).await;
    shop.sell("lamp", "50.00", 5).await;
    let promotion = shop.promote(ten_percent_by_code()).await;
    shop.code(promotion, "RIGHT").await;
    let till = shop.staff("manager").await;
    for number in 0..20 {
        let guess = format!("GUESS{number}");
        till.post("/admin/till/scans", &[("scan", &guess)]).await;
    }
    let program = till
        .post_as_program("/admin/till/scans", &[("scan", "RIGHT")])
        .await;
    assert_eq!(program.status.as_u16(), 429);
    assert_ne!(fault(&till.scan("RIGHT").await), "", "a right one too");
    assert_eq!(fault(&till.scan("lamp").await), "", "goods are no guesses");
}

#[tokio::test]
async fn cpn_38_two_tills_with_one_single_use_code_make_one_order_with_it() {
    let (shop, manager) = shop_with_till(50).await;
    with_single_use(&shop).await;
    let owner = shop.staff("owner").await;
    for till in [&manager, &owner] {
        till.scan("lamp").await;
        let page = till.scan("ONCE").await;
        assert_eq!(hidden(&page, "shown_total"), "45.00");
    }
    let (here, there) = (manager.till().await, owner.till().await);
    let (first, second) = tokio::join!(
        manager.take_for(&here, "cash"),
        owner.take_for(&there, "card")
    );
    let sold = |location: String| location.starts_with("/admin/till/receipts/");
    assert!(
        sold(first.location()) != sold(second.location()),
        "{} {}",
        first.location(),
        second.location()
    );
    let loser = if sold(first.location()) {
        &owner
    } else {
        &manager
    };
    let page = loser.till().await;
    assert!(page.contains("The total has changed"), "{page}");
    assert!(page.contains("used up"), "and why: {page}");
    assert_eq!(hidden(&page, "shown_total"), "50.00");
    assert_eq!(shop.count("select count(*) from orders").await, 1);
    assert_eq!(shop.count("select count(*) from redemptions").await, 1);
    assert_eq!(shop.count(USES).await, 1);
    loser.take("cash").await;
    assert_eq!(shop.count("select count(*) from orders").await, 2);
    assert_eq!(shop.count(USES).await, 1);
    shop.books_hold().await;
}

#[tokio::test]
async fn cpn_38_till_and_checkout_share_one_single_use_code() {
    let (shop, till) = shop_with_till(50).await;
    with_single_use(&shop).await;
    let lamp = shop.text("select id::text from variants").await;
    shop.put_in_cart(&lamp, "1").await;
    assert_eq!(shop.types_code("ONCE").await["applied"], true);
    let guest = shop.at_checkout(Guest::named("ada")).await;
    till.scan("lamp").await;
    let page = till.scan("ONCE").await;
    let (placed, taken) = tokio::join!(shop.place(&guest), till.take_for(&page, "cash"));
    let web = placed.location().starts_with("/orders/");
    let counter = taken.location().starts_with("/admin/till/receipts/");
    assert!(web != counter, "one of the two");
    assert_eq!(shop.count(USES).await, 1);
    assert_eq!(shop.count("select count(*) from redemptions").await, 1);
}

#[tokio::test]
async fn cpn_38_a_sale_that_is_called_off_gives_the_use_back() {
    let (shop, till) = shop_with_till(5).await;
    with_single_use(&shop).await;
    till.scan("lamp").await;
    till.scan("ONCE").await;
    let receipt = till.take("cash").await;
    let cancel = format!("/admin/orders/{}/cancel", order_of(&receipt));
    let support = shop.staff("support").await;
    let refused = support.post(&cancel, &[("reason", "No")]).await;
    assert_eq!(refused.status.as_u16(), 403);
    let page = till
        .get(&format!("/admin/orders/{}", order_of(&receipt)))
        .await
        .text;
    assert!(page.contains("back over the counter"), "{page}");
    let answer = till
        .post(&cancel, &[("reason", "Changed their mind")])
        .await;
    assert!(answer.location().ends_with("?done=cancelled"));
    assert_eq!(shop.count(USES).await, 0);
    assert_eq!(
        shop.text("select state || ' ' || payment_state || ' ' || fulfilment_state from orders")
            .await,
        "cancelled voided open"
    );
    assert_eq!(
        shop.text("select on_hand || ' ' || committed from stock_items")
            .await,
        "5 0"
    );
    assert_eq!(
        shop.text(
            "select string_agg(kind || ' ' || on_hand_change, ', ' order by id) from stock_movements where kind <> 'count'"
        )
        .await,
        "shipment -1, return 1"
    );
    assert_eq!(
        shop.text("select string_agg(kind, ' ' order by made_at, id) from payments")
            .await,
        "capture void"
    );
    let twice = till.post(&cancel, &[("reason", "Again")]).await;
    assert!(
        twice.location().contains("refused="),
        "{}",
        twice.location()
    );
    assert!(till.get(&receipt).await.text.contains("Cancelled"));

    till.scan("lamp").await;
    assert_eq!(fault(&till.scan("ONCE").await), "");
    let receipt = till.take("cash").await;
    shop.sql("update orders set placed_at = placed_at - interval '2 days'")
        .await;
    let cancel = format!("/admin/orders/{}/cancel", order_of(&receipt));
    let late = till.post(&cancel, &[("reason", "Late")]).await;
    assert!(late.location().contains("refused="), "{}", late.location());
    assert_eq!(shop.count(USES).await, 1);
    shop.books_hold().await;
}

#[tokio::test]
async fn cpn_38_a_limit_per_customer_holds_at_the_till() {
    let (shop, till) = shop_with_till(9).await;
    let mut rule = ten_percent_by_code();
    rule["limits"] = json!({ "per_customer": 1 });
    let promotion = shop.promote(rule).await;
    shop.code(promotion, "WELCOME").await;
    till.scan("lamp").await;
    let page = till.scan("WELCOME").await;
    assert!(page.contains("once per customer"), "{page}");
    assert_eq!(hidden(&page, "shown_total"), "50.00", "nobody is named");
    let page = till.serve("Ada@Example.com").await;
    assert_eq!(hidden(&page, "shown_total"), "45.00");
    till.take("cash").await;

    till.scan("lamp").await;
    till.serve("ada+again@example.com").await;
    let page = till.scan("WELCOME").await;
    assert!(fault(&page).contains("reached its limit"), "{page}");
    assert_eq!(hidden(&page, "shown_total"), "50.00");
    let page = till.serve("bob@example.com").await;
    assert_eq!(hidden(&page, "shown_total"), "50.00");
    let page = till.scan("WELCOME").await;
    assert_eq!(hidden(&page, "shown_total"), "45.00");
    till.take("cash").await;
    assert_eq!(shop.count("select count(*) from redemptions").await, 2);
}

#[tokio::test]
async fn cpn_5_a_neighbours_code_is_unknown_here() {
    let (shop, till) = shop_with_till(5).await;
    let neighbour = shop.neighbour("globex").await;
    let promotion = neighbour.promote(ten_percent_by_code()).await;
    neighbour.code(promotion, "GLOBEX").await;
    neighbour.code(promotion, "SAME").await;
    let own = shop.promote(ten_percent_by_code()).await;
    shop.code(own, "SAME").await;
    till.scan("lamp").await;
    assert!(fault(&till.scan("GLOBEX").await).contains("Nothing found"));
    let theirs = format!("{}/coupons/SAME", neighbour.address());
    assert!(fault(&till.scan(&theirs).await).contains("Nothing found"));
    assert_eq!(hidden(&till.till().await, "shown_total"), "50.00");
    let ours = format!("{}/coupons/SAME", shop.address());
    assert_eq!(hidden(&till.scan(&ours).await, "shown_total"), "45.00");
}

#[tokio::test]
async fn vm_19_the_last_unit_is_never_sold_twice() {
    for _ in 0..3 {
        let (shop, till) = shop_with_till(1).await;
        let lamp = shop.text("select id::text from variants").await;
        shop.put_in_cart(&lamp, "1").await;
        let guest = shop.at_checkout(Guest::named("ada")).await;
        let page = till.scan("lamp").await;
        let (placed, taken) = tokio::join!(shop.place(&guest), till.take_for(&page, "cash"));
        let web = placed.location().starts_with("/orders/");
        let counter = taken.location().starts_with("/admin/till/receipts/");
        assert!(web != counter, "{} {}", placed.location(), taken.location());
        assert_eq!(shop.count("select count(*) from orders").await, 1);
        assert_eq!(
            shop.count("select (on_hand - committed)::bigint from stock_items")
                .await,
            0
        );
        if web {
            assert_eq!(taken.location(), TILL);
            let page = till.till().await;
            assert!(page.contains("None are left"), "{page}");
        }
        shop.books_hold().await;
    }
}
