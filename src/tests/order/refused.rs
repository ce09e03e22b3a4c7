//! Parcels that were to be paid at the door and came back.

use futures::future::join;
use reqwest::StatusCode;

use super::{shop, standing};
use crate::goods::Guest;
use crate::harness::TestShop;

/// An order that is paid at the door, packed and sent; answers its page in the admin and its parcel.
async fn sent(shop: &TestShop, packer: &TestShop, lamp: &str, guest: Guest) -> (String, String) {
    shop.buy(lamp, guest).await;
    let order = shop
        .text("select id::text from orders order by number desc limit 1")
        .await;
    let page = format!("/admin/orders/{order}");
    packer.post(&format!("{page}/pack"), &[]).await;
    let parcel = shop
        .text("select id::text from fulfillments order by packed_at desc limit 1")
        .await;
    packer
        .post(&format!("{page}/parcels/{parcel}/ship"), &[])
        .await;
    (page, parcel)
}

#[tokio::test]
async fn cd_15_a_refused_parcel_goes_back_into_stock_and_ends_its_order() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    let packer = shop.staff("support").await;
    let (page, parcel) = sent(&shop, &packer, &lamp, Guest::named("ada")).await;
    assert_eq!(standing(&shop).await, "8 0 open unpaid shipped");
    let refuse = format!("{page}/parcels/{parcel}/refuse");
    assert!(packer.get(&page).await.text.contains("Refused at the door"));
    let done = packer.post(&refuse, &[]).await;
    assert_eq!(done.location(), format!("{page}?done=came-back"));
    assert_eq!(standing(&shop).await, "9 0 cancelled voided open");
    let shown = packer.get(&page).await.text;
    assert!(shown.contains("The parcel was refused at the door."));
    let path = shop
        .text("select '/orders/' || access_token from orders")
        .await;
    let theirs = shop.get(&path).await.text;
    assert!(theirs.contains("came back to us"), "{theirs}");
    let mails = "select count(*) from outbox where kind = 'order_cancelled'";
    assert_eq!(shop.count(mails).await, 1);
    // Once is once.
    let again = packer.post_as_program(&refuse, &[]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(standing(&shop).await, "9 0 cancelled voided open");
    let refused = "select count(*) from refused_parcels";
    assert_eq!(shop.count(refused).await, 1);
}

#[tokio::test]
async fn cd_15_two_clicks_and_a_delivery_at_once_are_one_of_them() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    let packer = shop.staff("support").await;
    let (page, parcel) = sent(&shop, &packer, &lamp, Guest::named("ada")).await;
    let step = |name: &str| format!("{page}/parcels/{parcel}/{name}");
    let (refuse, deliver) = (step("refuse"), step("deliver"));
    let both = join(
        packer.post_as_program(&refuse, &[]),
        packer.post_as_program(&refuse, &[]),
    );
    let (clicks, delivered) = join(both, packer.post_as_program(&deliver, &[])).await;
    let answers = [clicks.0.status, clicks.1.status, delivered.status];
    let no = StatusCode::UNPROCESSABLE_ENTITY;
    let done = answers.iter().filter(|status| **status != no).count();
    assert_eq!(done, 1, "{answers:?}");
    let refused = shop.count("select count(*) from refused_parcels").await;
    let expected = if refused == 1 {
        "9 0 cancelled voided open"
    } else {
        "8 0 open unpaid delivered"
    };
    assert_eq!(standing(&shop).await, expected);
    shop.books_hold().await;
}

#[tokio::test]
async fn cd_15_what_else_of_an_order_arrives_stays_sold() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.put_in_cart(&lamp, "2").await;
    let guest = shop.at_checkout(Guest::named("ada")).await;
    shop.place(&guest).await;
    let packer = shop.staff("support").await;
    let order = shop.text("select id::text from orders").await;
    let line = shop.text("select id::text from order_lines").await;
    let page = format!("/admin/orders/{order}");
    let mut parcels = Vec::new();
    for _ in 0..2 {
        let quantity = format!("quantity-{line}");
        packer
            .post(&format!("{page}/pack"), &[(&quantity, "1")])
            .await;
        let parcel = shop
            .text("select id::text from fulfillments order by number desc limit 1")
            .await;
        packer
            .post(&format!("{page}/parcels/{parcel}/ship"), &[])
            .await;
        parcels.push(format!("{page}/parcels/{parcel}"));
    }
    packer.post(&format!("{}/refuse", parcels[0]), &[]).await;
    assert_eq!(standing(&shop).await, "8 0 open unpaid shipped");
    packer.post(&format!("{}/deliver", parcels[1]), &[]).await;
    assert_eq!(standing(&shop).await, "8 0 open unpaid delivered");
    let manager = shop.staff("manager").await;
    manager.post(&format!("{page}/paid"), &[]).await;
    assert_eq!(standing(&shop).await, "8 0 completed paid delivered");
    shop.books_hold().await;
}

#[tokio::test]
async fn cd_15_only_what_is_paid_at_the_door_and_is_on_its_way_is_refused() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    let packer = shop.staff("support").await;
    let transfer = Guest::named("bob").with("payment_method", "bank_transfer");
    let (by_transfer, its_parcel) = sent(&shop, &packer, &lamp, transfer).await;
    let (page, parcel) = sent(&shop, &packer, &lamp, Guest::named("ada")).await;
    let refuse = |page: &str, parcel: &str| format!("{page}/parcels/{parcel}/refuse");
    let no = packer
        .post_as_program(&refuse(&by_transfer, &its_parcel), &[])
        .await;
    assert_eq!(no.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!packer.get(&by_transfer).await.text.contains("/refuse"));
    // A parcel of another order, and one that there is not.
    for parcel in [its_parcel.as_str(), "01890a5d-ac96-774b-bcce-b302099a8057"] {
        let no = packer.post_as_program(&refuse(&page, parcel), &[]).await;
        assert_eq!(no.status, StatusCode::NOT_FOUND, "{parcel}");
    }
    packer
        .post(&format!("{page}/parcels/{parcel}/deliver"), &[])
        .await;
    let no = packer.post_as_program(&refuse(&page, &parcel), &[]).await;
    assert_eq!(no.status, StatusCode::UNPROCESSABLE_ENTITY);
    let refused = "select count(*) from refused_parcels";
    assert_eq!(shop.count(refused).await, 0);
}

#[tokio::test]
async fn cd_15_from_the_second_refusal_on_the_door_is_closed_and_the_list_suggested() {
    let shop = shop().await;
    shop.settle(|settings| settings.asks_phone = true).await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    let packer = shop.staff("support").await;
    let manager = shop.staff("manager").await;
    let guest = || Guest::named("ada").with("phone", "030 1234567");
    for number in 1..=2 {
        let (page, parcel) = sent(&shop, &packer, &lamp, guest()).await;
        packer
            .post(&format!("{page}/parcels/{parcel}/refuse"), &[])
            .await;
        let customer = shop.text("select id::text from customers").await;
        let record = manager.get(&format!("/admin/customers/{customer}")).await;
        let text = record.text;
        assert!(
            text.contains(&format!("<dt>Refused parcels<!></dt><dd>{number}<!></dd>")),
            "{text}"
        );
        let suggested = text.contains("Consider blocking cash on delivery");
        assert_eq!(suggested, number == 2);
        assert_eq!(text.contains("scope=cash"), number == 2);
    }
    // Known by the address of mail, by the telephone, by the door.
    let meant = [
        guest().with("street", "Elsewhere 9").with("phone", ""),
        Guest::named("eve").with("phone", "+49 30 1234567"),
        Guest::named("eve").with("street", "ADA Street, 1"),
    ];
    for guest in meant {
        let visitor = shop.stranger();
        visitor.put_in_cart(&lamp, "1").await;
        let guest = visitor.at_checkout(guest).await;
        assert_eq!(visitor.place(&guest).await.location(), "/checkout");
        let page = visitor.get("/checkout").await.text;
        assert!(
            page.contains("This payment method is not available"),
            "{page}"
        );
        let transfer = guest.with("payment_method", "bank_transfer");
        let placed = visitor.place(&visitor.at_checkout(transfer).await).await;
        assert!(placed.location().starts_with("/orders/"));
    }
    let other = Guest::named("eve").with("street", "Elsewhere 10");
    shop.stranger().buy(&lamp, other).await;
    // The shop may forgive more, or everything.
    for most in [3, 0] {
        shop.settle(|settings| settings.refused_parcels = most)
            .await;
        shop.stranger().buy(&lamp, guest()).await;
    }
}

#[tokio::test]
async fn cd_15_questions_and_withdrawals_are_counted_beside_it() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.buy(&lamp, Guest::named("ada")).await;
    shop.sql(
        "insert into questions (id, number, email, email_normalized, subject, message, state, locale, asked_at) values
             (gen_random_uuid(), 1, 'ada@example.com', 'ada@example.com', 'a', 'b', 'open', 'en', now()),
             (gen_random_uuid(), 2, 'ada@example.com', 'ada@example.com', 'buy', 'pills', 'held', 'en', now());
         insert into withdrawals (id, order_id, order_number, name, email, email_normalized, is_recognized, locale, received_at)
             select gen_random_uuid(), id, '1001', 'Ada', 'ada@example.com', 'ada@example.com', true, 'en', now() from orders",
    )
    .await;
    let support = shop.staff("support").await;
    let customer = shop.text("select id::text from customers").await;
    let record = support.get(&format!("/admin/customers/{customer}")).await;
    for row in [
        "<dt>Refused parcels<!></dt><dd>0<!></dd>",
        "<dt>Questions and complaints<!></dt><dd>1<!></dd>",
        "<dt>Withdrawals<!></dt><dd>1<!></dd>",
    ] {
        assert!(record.text.contains(row), "{row} in {}", record.text);
    }
}
