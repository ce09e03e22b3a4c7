//! What goes, who may ask for it, and what has to end first.

use futures::future::join_all;
use reqwest::StatusCode;

use super::{ERASE, cannot_sign_in, shop_of_ada};
use crate::account::PASSWORD;
use crate::goods::Guest;

#[tokio::test]
async fn ex_13_erasure_leaves_the_name_nowhere_but_under_lock() {
    let (shop, page) = shop_of_ada().await;
    let phone = shop.stranger();
    phone.shopper_signs_in("ada@example.com", PASSWORD).await;
    let lamp = shop.text("select id::text from variants").await;
    shop.sql(&format!(
        "insert into wishlist_entries (id, account_id, product_id, saved_price, saved_at)
         select gen_random_uuid(), a.id, p.id, 50, now() from accounts a, products p;
         insert into back_in_stock_entries (id, variant_id, email, email_normalized, locale, asked_at)
         values (gen_random_uuid(), '{lamp}', 'ada@example.com', 'ada@example.com', 'en', now());
         insert into consents (channel, granted, source, customer_id) select 'email', true, 'account', id from customers;
         insert into questions (id, number, email, email_normalized, subject, message, state, locale, asked_at)
         values (gen_random_uuid(), 1, 'Ada@example.com', 'ada@example.com', 'Light', 'Bright?', 'open', 'en', now())"
    ))
    .await;
    let erased = shop.erases(PASSWORD).await;
    assert_eq!(erased.location(), "/account/sign-in?done=erased");
    let told = shop.get("/account/sign-in?done=erased").await.text;
    assert!(
        told.contains("Your account and your data have been deleted."),
        "{told}"
    );
    assert_eq!(shop.written("ada@example").await, ["locked_order_data"]);
    assert_eq!(shop.written("ada street").await, ["locked_order_data"]);
    for table in [
        "accounts",
        "customers",
        "consents",
        "events",
        "account_devices",
        "wishlist_entries",
        "back_in_stock_entries",
        "questions",
    ] {
        let rows = format!("select count(*) from {table}");
        assert_eq!(shop.count(&rows).await, 0, "{table}");
    }
    for browser in [&shop, &phone] {
        assert_eq!(browser.get("/account").await.status, StatusCode::SEE_OTHER);
    }
    cannot_sign_in(&shop, "ada@example.com").await;
    // The order is still there, and says what was sold where.
    let order = shop.stranger().get(&page).await;
    assert_eq!(order.status, StatusCode::OK);
    assert!(!order.text.contains("ada street"), "{}", order.text);
    assert_eq!(
        shop.text("select shipping_address ->> 'country' from orders")
            .await,
        "DE"
    );
    // The address is free, for somebody with no past.
    shop.stranger().known("ada@example.com").await;
    assert_eq!(
        shop.count("select count(*) from orders where customer_id is not null")
            .await,
        0
    );
}

#[tokio::test]
async fn ex_13_erasure_asks_for_the_password_and_guesses_are_counted() {
    let (shop, _) = shop_of_ada().await;
    let wrong = shop.erases("wrong").await;
    assert_eq!(wrong.location(), "/account/data");
    let page = shop.get("/account/data").await.text;
    assert!(page.contains("current_password-error"), "{page}");
    assert!(
        page.contains("10 years") && page.contains("cannot be undone"),
        "{page}"
    );
    for _ in 0..8 {
        shop.erases("wrong").await;
    }
    let fields = [("current_password", PASSWORD)];
    let closed = shop.post_as_program(ERASE, &fields).await;
    assert_eq!(closed.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(shop.count("select count(*) from accounts").await, 1);
    assert_eq!(shop.get("/account").await.status, StatusCode::OK);
}

#[tokio::test]
async fn ex_13_open_orders_and_withdrawals_have_to_end_first() {
    let (shop, _) = shop_of_ada().await;
    for open in [
        "state = 'open', fulfilment_state = 'open'",
        "state = 'open', fulfilment_state = 'shipped'",
        "state = 'open', fulfilment_state = 'delivered', payment_state = 'unpaid'",
    ] {
        shop.sql(&format!("update orders set {open}")).await;
        assert_eq!(
            shop.erases(PASSWORD).await.location(),
            "/account/data",
            "{open}"
        );
        let page = shop.get("/account/data").await.text;
        assert!(page.contains("There is still an open order."), "{page}");
        assert_eq!(
            shop.text("select email from orders").await,
            "ada@example.com"
        );
    }
    shop.arrived().await;
    shop.sql(
        "insert into withdrawals (id, order_id, order_number, name, email, email_normalized, is_recognized, locale, received_at)
         select gen_random_uuid(), id, '1001', 'Ada', email, email_normalized, true, 'en', now() from orders",
    )
    .await;
    let program = shop
        .post_as_program(ERASE, &[("current_password", PASSWORD)])
        .await;
    assert_eq!(
        program.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "{}",
        program.text
    );
    assert!(
        program.text.contains("withdrawal_under_way"),
        "{}",
        program.text
    );
    shop.sql("update withdrawals set handled_at = now()").await;
    let erased = shop.erases(PASSWORD).await;
    assert_eq!(erased.location(), "/account/sign-in?done=erased");
    assert_eq!(shop.text("select name || email from withdrawals").await, "");
}

#[tokio::test]
async fn ex_13_without_a_password_a_mailed_link_erases_and_a_scanner_does_not() {
    let (shop, _) = shop_of_ada().await;
    shop.sql("update accounts set password_hash = ''").await;
    let page = shop.get("/account/data").await.text;
    assert!(page.contains(r#"action="/account/data/link""#), "{page}");
    assert!(!page.contains(ERASE), "{page}");
    let asked = shop.post("/account/data/link", &[]).await;
    assert_eq!(asked.location(), "/account/data?done=sent");
    let link = shop.minted("account_erasure").await;
    shop.stranger().scanned(&link).await;
    assert_eq!(shop.count("select count(*) from accounts").await, 1);
    // It is a link of this shop alone.
    let neighbour = shop.neighbour("other").await;
    assert_eq!(neighbour.get(&link).await.status, StatusCode::GONE);
    let answers = join_all((0..8).map(|_| shop.post(&link, &[]))).await;
    let done = answers
        .iter()
        .filter(|answer| answer.location() == "/account/sign-in?done=erased");
    assert_eq!(done.count(), 1);
    assert!(
        answers
            .iter()
            .all(|answer| !answer.status.is_server_error())
    );
    assert_eq!(shop.count("select count(*) from accounts").await, 0);
}

#[tokio::test]
async fn ex_13_the_merchant_erases_a_guest_who_asks_by_letter() {
    let (shop, _) = shop_of_ada().await;
    let lamp = shop.text("select id::text from variants").await;
    shop.stranger().buy(&lamp, Guest::named("grace")).await;
    let grace = "select id::text from customers where email = 'grace@example.com'";
    let customer = shop.text(grace).await;
    let path = format!("/admin/customers/{customer}/erase");
    let support = shop.staff("support").await;
    assert_eq!(support.post(&path, &[]).await.status, StatusCode::FORBIDDEN);
    let manager = shop.staff("manager").await;
    let page = manager.get(&path).await.text;
    assert!(page.contains("There is still an open order."), "{page}");
    let refused = manager.post(&path, &[]).await.location();
    assert!(refused.ends_with("?refused=order-under-way"), "{refused}");
    shop.arrived().await;
    let page = manager.get(&path).await.text;
    assert!(page.contains(&format!(r#"action="{path}""#)), "{page}");
    assert_eq!(
        shop.count("select count(*) from customers").await,
        2,
        "a look erases nobody"
    );
    let done = manager.post(&path, &[]).await;
    assert_eq!(done.location(), "/admin/customers?done=deleted");
    assert_eq!(shop.written("grace").await, ["locked_order_data"]);
    assert_eq!(
        shop.text("select email from customers").await,
        "ada@example.com"
    );
    assert_eq!(manager.post(&path, &[]).await.status, StatusCode::NOT_FOUND);
}
