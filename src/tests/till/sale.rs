//! What is scanned is sold, paid and gone.

use galleria::coupon::Symbol;
use reqwest::{Method, StatusCode, header};
use serde_json::json;

use super::{TILL, fault, order_of, shop_with_till};
use crate::goods::hidden;
use crate::promotion::{ten_percent, ten_percent_by_code};

const ORDER: &str = "select channel || ' ' || state || ' ' || payment_state || ' ' || fulfilment_state || ' '
    || grand_total::numeric(10, 2) || ' ' || coalesce(customer_id::text, 'unnamed') || ' ' || shipping_method from orders";

#[tokio::test]
async fn vm_19_goods_are_scanned_and_paid_at_the_counter() {
    let (shop, till) = shop_with_till(5).await;
    shop.sql("update variants set barcode = '4006381333931'")
        .await;
    shop.promote(ten_percent()).await;
    assert_eq!(fault(&till.scan("lamp").await), "");
    assert_eq!(fault(&till.scan("LAMP").await), "", "the SKU, in capitals");
    let page = till.scan("4006381333931").await;
    assert!(page.contains("The lamp"), "{page}");
    assert!(page.contains(r#"value="3""#), "three of it: {page}");
    assert_eq!(hidden(&page, "shown_total"), "135.00");
    assert!(page.contains("Ten"), "the discount by its name");
    assert!(!page.contains("Parcel"), "nothing is sent");

    let receipt = till.take("cash").await;
    assert_eq!(
        shop.text(ORDER).await,
        "till completed paid delivered 135.00 unnamed Taken in store"
    );
    assert_eq!(
        shop.text("select on_hand || ' ' || committed from stock_items")
            .await,
        "2 0"
    );
    assert_eq!(
        shop.text("select kind || ' ' || method || ' ' || amount::numeric(10, 2) || ' ' || (staff_member_id is not null) from payments")
            .await,
        "capture cash 135.00 true"
    );
    assert_eq!(
        shop.text("select string_agg(kind, ' ' order by id) from order_events")
            .await,
        "ordered paid collected"
    );
    assert_eq!(shop.count("select count(*) from outbox").await, 0);

    let page = till.get(&receipt).await.text;
    let number = shop.text("select number::text from orders").await;
    let barcode = Symbol::barcode(&format!("ORDER {number}")).expect("a barcode");
    for told in [
        "Acme",
        "Acme Lamps Ltd",
        "Lamp Street 7",
        "10115 Berlin",
        "The lamp",
        "€150.00",
        "Ten",
        "−€15.00",
        "€135.00",
        "incl. MwSt. 19%",
        "€21.55",
        number.as_str(),
        barcode.path(Symbol::BARCODE_QUIET).as_str(),
    ] {
        assert!(page.contains(told), "{told} in {page}");
    }
    assert!(till.till().await.contains("Nothing scanned yet"));
}

#[tokio::test]
async fn vm_19_a_sale_is_the_members_and_outlives_a_reload() {
    let (shop, till) = shop_with_till(5).await;
    let owner = shop.staff("owner").await;
    till.scan("lamp").await;
    assert!(owner.till().await.contains("Nothing scanned yet"));
    let elsewhere = shop.staff("manager").await;
    let page = elsewhere.till().await;
    assert!(page.contains("The lamp"), "the same member, elsewhere");

    let line = shop.text("select id::text from line_items").await;
    let path = format!("/admin/till/lines/{line}");
    till.post(&path, &[("quantity", "3")]).await;
    assert_eq!(hidden(&till.till().await, "shown_total"), "150.00");
    till.post(&path, &[("quantity", "9")]).await;
    let page = till.till().await;
    assert!(page.contains("Only 5 are left."), "{page}");
    assert!(page.contains(r#"value="9""#), "what was typed is kept");
    assert_eq!(hidden(&page, "shown_total"), "150.00", "nothing changed");
    for nonsense in ["", "-1", "a few", "1.5", "99999999999"] {
        till.post(&path, &[("quantity", nonsense)]).await;
        assert_eq!(hidden(&till.till().await, "shown_total"), "150.00");
    }
    let foreign = owner.post(&path, &[("quantity", "1")]).await;
    assert_eq!(foreign.status, StatusCode::NOT_FOUND);
    till.post(&format!("{path}/remove"), &[]).await;
    assert!(till.till().await.contains("Nothing scanned yet"));

    till.scan("lamp").await;
    till.serve("ada@example.com").await;
    till.post("/admin/till/clear", &[]).await;
    let page = till.till().await;
    assert!(page.contains("Nothing scanned yet") && !page.contains("ada@"));
    let nothing = till.take_for(&page, "cash").await;
    assert_eq!(nothing.location(), TILL);
    assert_eq!(shop.count("select count(*) from orders").await, 0);
}

#[tokio::test]
async fn vm_19_what_is_unknown_is_said_beside_the_field_and_kept() {
    let (shop, till) = shop_with_till(1).await;
    let page = till.scan("no such thing").await;
    assert_eq!(fault(&page), "Nothing found for “no such thing”.");
    assert!(page.contains(r#"value="no such thing""#), "{page}");
    let long = "x".repeat(501);
    for nonsense in [
        "",
        "   ",
        "<script>alert(1)</script>",
        "'; drop table orders; --",
        "https://elsewhere.example/coupons/SUMMER10",
        "https://",
        "ORDER 99999999999999999999",
        "#7",
        long.as_str(),
    ] {
        let page = till.scan(nonsense).await;
        assert_ne!(fault(&page), "", "{nonsense}");
        assert!(!page.contains("<script>alert"));
    }
    till.scan("lamp").await;
    assert_eq!(fault(&till.scan("lamp").await), "Only one is left.");
    assert_eq!(fault(&till.scan("lamp").await), "Only one is left.");
    assert_eq!(shop.count("select sum(quantity) from line_items").await, 1);
    shop.sql("update products set state = 'draft'").await;
    assert!(till.till().await.contains("is no longer available"));
    let program = till
        .post_as_program("/admin/till/scans", &[("scan", "no such thing")])
        .await;
    assert_eq!(program.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn vm_19_one_barcode_of_two_articles_sells_neither() {
    let (shop, till) = shop_with_till(1).await;
    shop.sell("vase", "20.00", 1).await;
    shop.sql("update variants set barcode = '036000291452'")
        .await;
    assert!(fault(&till.scan("036000291452").await).contains("Several items"));
    shop.sql("update variants set barcode = '' where sku = 'vase'")
        .await;
    let page = till.scan("0036000291452").await;
    assert!(page.contains("The lamp"), "an EAN of the same UPC");
}

#[tokio::test]
async fn vm_19_a_second_click_is_the_same_sale() {
    let (shop, till) = shop_with_till(5).await;
    till.scan("lamp").await;
    let page = till.till().await;
    let (first, second) = tokio::join!(till.take_for(&page, "card"), till.take_for(&page, "card"));
    assert_eq!(first.location(), second.location());
    assert!(first.location().starts_with("/admin/till/receipts/"));
    assert_eq!(shop.count("select count(*) from orders").await, 1);
    assert_eq!(
        till.take_for(&page, "cash").await.location(),
        TILL,
        "the same key for something else"
    );
    for other in ["bank_transfer", "cash_on_delivery", "shells", ""] {
        till.scan("lamp").await;
        let page = till.till().await;
        assert_eq!(till.take_for(&page, other).await.location(), TILL);
    }
    assert_eq!(shop.count("select count(*) from orders").await, 1);
}

#[tokio::test]
async fn vm_19_another_total_is_confirmed_first() {
    let (shop, till) = shop_with_till(5).await;
    till.scan("lamp").await;
    let page = till.till().await;
    shop.sql("update variants set price = 60").await;
    assert_eq!(till.take_for(&page, "cash").await.location(), TILL);
    let page = till.till().await;
    assert!(page.contains("The total has changed"), "{page}");
    assert_eq!(hidden(&page, "shown_total"), "60.00");
    till.take("cash").await;
}

#[tokio::test]
async fn vm_19_promotions_of_the_till_hold_at_the_till_alone() {
    let (shop, till) = shop_with_till(5).await;
    let mut rule = ten_percent();
    rule["condition"] = json!({ "kind": "channel", "any": ["till"] });
    let promotion = shop.promote(rule).await;
    let mut cash = ten_percent();
    cash["name"] = json!("Cash");
    cash["condition"] = json!({ "kind": "payment_method", "any": ["card"] });
    shop.promote(cash).await;
    let lamp = shop.text("select id::text from variants").await;
    shop.put_in_cart(&lamp, "1").await;
    assert_eq!(shop.total().await, "54.90");
    till.scan("lamp").await;
    let page = till.till().await;
    assert_eq!(hidden(&page, "shown_total"), "45.00");
    assert!(
        page.contains(r#"value="40.50""#),
        "by card it is less: {page}"
    );
    till.take("cash").await;

    let list = till.get("/admin/orders?channel=till").await.text;
    assert!(list.contains("Till") && list.contains("No name"), "{list}");
    let list = till.get("/admin/orders?channel=web").await.text;
    assert!(list.contains("No orders found"), "{list}");
    let order = shop.text("select id::text from orders").await;
    let detail = till.get(&format!("/admin/orders/{order}")).await.text;
    assert!(detail.contains("Sold in the store") && detail.contains("Receipt"));
    let report = till
        .get(&format!("/admin/promotions/{promotion}/report"))
        .await
        .text;
    assert!(report.contains(">till<"), "{report}");
    let public = shop.text("select access_token from orders").await;
    let public = shop.get(&format!("/orders/{public}")).await;
    assert_eq!(public.status, StatusCode::OK);
}

#[tokio::test]
async fn vm_19_the_buyer_may_say_who_they_are() {
    let (shop, till) = shop_with_till(5).await;
    shop.sql(
        "insert into customers (id, email, email_normalized, name, phone, phone_normalized) values
            ('01890a5d-ac96-774b-bcce-b302099a8701', 'eve@example.com', 'eve@example.com', 'Eve Ember', '030 555 01', '03055501')",
    )
    .await;
    let promotion = shop.promote(ten_percent_by_code()).await;
    shop.code_with(promotion, "EVES", |code| {
        code.customer =
            galleria::core::CustomerId::parse("01890a5d-ac96-774b-bcce-b302099a8701").ok();
    })
    .await;
    till.scan("lamp").await;
    assert!(fault(&till.scan("EVES").await).contains("belongs to one customer"));
    let page = till.serve("nobody at all").await;
    assert!(page.contains(r#"value="nobody at all""#), "{page}");
    assert!(till.serve("030 999 99").await.contains("No customer has"));
    let page = till.serve("030-555-01").await;
    assert!(page.contains("Eve Ember"), "{page}");
    assert_eq!(fault(&till.scan("eves").await), "");
    assert_eq!(hidden(&till.till().await, "shown_total"), "45.00");
    till.take("card").await;
    assert!(
        shop.text(ORDER)
            .await
            .contains("45.00 01890a5d-ac96-774b-bcce-b302099a8701")
    );
    let mail = shop.mail_of_kind("order_confirmation").await;
    assert!(mail.contains("what you bought"), "{mail}");
    assert!(!mail.contains("Taken in store"), "{mail}");
    assert_eq!(
        shop.count("select count(*) from outbox").await,
        1,
        "no parcel to write about"
    );

    let page = till.till().await;
    assert!(!page.contains("Eve Ember"), "the next buyer is another one");
    till.scan("lamp").await;
    let page = till.serve("new@example.com").await;
    assert!(page.contains("New here"), "{page}");
    assert_eq!(shop.count("select count(*) from customers").await, 1);
    till.take("cash").await;
    assert_eq!(shop.count("select count(*) from customers").await, 2);
    assert_eq!(
        shop.count("select count(*) from events where kind = 'order'")
            .await,
        2
    );
}

#[tokio::test]
async fn vm_19_who_may_not_sell_is_refused() {
    let (shop, _) = shop_with_till(5).await;
    let support = shop.staff("support").await;
    assert_eq!(support.get(TILL).await.status, StatusCode::FORBIDDEN);
    let scan = support.post("/admin/till/scans", &[("scan", "lamp")]).await;
    assert_eq!(scan.status, StatusCode::FORBIDDEN);
    assert!(!support.get("/admin").await.text.contains(TILL));
    let stranger = shop.stranger();
    let answer = stranger.get(TILL).await;
    assert!(answer.location().starts_with("/admin/sign-in"));
    assert_eq!(shop.count("select count(*) from till_sales").await, 0);
}

#[tokio::test]
async fn vm_19_only_the_till_may_use_the_camera() {
    let (_, till) = shop_with_till(1).await;
    let policy = |answer: &crate::harness::Answer| answer.header("permissions-policy");
    let page = till.get(TILL).await;
    assert!(policy(&page).contains("camera=(self)"));
    let others = till.get("/admin/orders").await;
    assert!(policy(&others).contains("camera=()"));
    assert!(page.text.contains("/live/till.js"));
    assert!(page.header("content-security-policy").contains("nonce-"));
    let script = till
        .request(Method::GET, TILL)
        .header(header::ACCEPT, "application/json");
    assert_eq!(till.send(script).await.status, StatusCode::OK);
}

#[tokio::test]
async fn vm_19_a_receipt_is_of_this_shops_till() {
    let (shop, till) = shop_with_till(5).await;
    let lamp = shop.text("select id::text from variants").await;
    shop.buy(&lamp, crate::goods::Guest::named("ada")).await;
    let web = shop.text("select id::text from orders").await;
    let path = format!("/admin/till/receipts/{web}");
    assert_eq!(till.get(&path).await.status, StatusCode::NOT_FOUND);
    till.scan("lamp").await;
    let receipt = till.take("cash").await;
    let neighbour = shop.neighbour("globex").await;
    let other = neighbour.staff("owner").await;
    assert_eq!(other.get(&receipt).await.status, StatusCode::NOT_FOUND);
    assert_eq!(order_of(&receipt).len(), 36);
}

#[tokio::test]
async fn vm_19_a_sale_of_nothing_is_paid_by_nothing() {
    let (shop, till) = shop_with_till(5).await;
    shop.promote(json!({
        "name": "On the house",
        "benefits": [{ "kind": "percent_off_order", "percent": "100" }],
    }))
    .await;
    let page = till.scan("lamp").await;
    assert!(page.contains("Hand over, nothing to pay"), "{page}");
    let receipt = till.take("cash").await;
    assert_eq!(
        shop.text(ORDER).await,
        "till completed paid delivered 0.00 unnamed Taken in store"
    );
    assert_eq!(
        shop.text("select kind || ' ' || method || ' ' || amount::numeric(10, 2) from payments")
            .await,
        "capture none 0.00"
    );
    let page = till.get(&receipt).await.text;
    assert!(
        page.contains("Nothing to pay") && !page.contains("Cash"),
        "{page}"
    );
}
