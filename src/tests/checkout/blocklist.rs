//! Buyers from whom the shop takes no order, or none that is paid at the door.

use futures::future::join_all;
use reqwest::StatusCode;

use super::shop;
use crate::goods::Guest;
use crate::harness::{Answer, TestShop};

const LIST: &str = "/admin/customers/blocklist";
const NEW: &str = "/admin/customers/blocklist/new";
const SAVED: &str = "/admin/customers/blocklist?done=saved";

/// A shop with one lamp, and the lamp.
async fn open() -> (TestShop, String) {
    let shop = shop().await;
    shop.settle(|settings| {
        settings.asks_phone = true;
        settings.email = galleria::core::Email::parse("hello@acme.example").ok();
    })
    .await;
    let lamp = shop.sell("lamp", "50.00", 99).await;
    (shop, lamp)
}

/// Puts somebody on the list.
async fn block(shop: &TestShop, scope: &str, signs: &[(&str, &str)]) {
    let manager = shop.staff("manager").await;
    let mut fields = vec![
        ("country", "DE"),
        ("scope", scope),
        ("reason", "never pays"),
    ];
    fields.extend(signs);
    let saved = manager.post(NEW, &fields).await;
    assert_eq!(saved.location(), SAVED, "{signs:?}");
}

/// A visitor of their own who orders one.
async fn order(shop: &TestShop, lamp: &str, guest: Guest) -> Answer {
    let visitor = shop.stranger();
    visitor.put_in_cart(lamp, "1").await;
    let guest = visitor.at_checkout(guest).await;
    visitor
        .post_as_program("/checkout/orders", &guest.fields())
        .await
}

fn is_refused(answer: &Answer) -> bool {
    answer.status == StatusCode::UNPROCESSABLE_ENTITY && answer.text.contains("order_not_accepted")
}

#[tokio::test]
async fn cd_14_a_blocked_buyer_is_recognised_however_they_write_themselves() {
    let (shop, lamp) = open().await;
    block(&shop, "orders", &[("email", "M.al.lory@gmail.com")]).await;
    block(&shop, "orders", &[("phone", "030 1234567")]).await;
    let place = [
        ("street", "Hauptstraße 7"),
        ("postal_code", "10115"),
        ("city", "Berlin"),
    ];
    block(&shop, "orders", &place).await;
    let guest = || Guest::named("eve");
    let meant = [
        guest().with("email", "mallory+new@googlemail.com"),
        guest().with("email", "MALLORY@gmail.com"),
        guest().with("phone", "+49 (0)30 123-4567"),
        guest().with("phone", "0049 30 1234567"),
        guest()
            .with("street", " hauptstraße  7,")
            .with("city", "BERLIN"),
        // The goods go elsewhere, the bill does not.
        guest()
            .with("billing_name", "Mallory")
            .with("billing_street", "Hauptstraße 7")
            .with("billing_postal_code", "10115")
            .with("billing_city", "Berlin")
            .with("billing_country", "DE"),
    ];
    for guest in meant {
        let answer = order(&shop, &lamp, guest.clone()).await;
        assert!(is_refused(&answer), "{guest:?} {}", answer.text);
    }
    assert_eq!(shop.count("select count(*) from orders").await, 0);
    assert_eq!(shop.count("select count(*) from customers").await, 0);
    // Outside of Gmail a dot tells two people apart; another house is another door.
    let others = [
        guest().with("email", "m.allory@example.com"),
        guest().with("street", "Hauptstraße 71"),
        guest().with("phone", "030 12345678"),
    ];
    for guest in others {
        let answer = order(&shop, &lamp, guest.clone()).await;
        assert_eq!(answer.status, StatusCode::CREATED, "{guest:?}");
    }
}

#[tokio::test]
async fn cd_14_the_answer_is_neutral_names_the_shop_and_keeps_what_was_typed() {
    let (shop, lamp) = open().await;
    block(&shop, "orders", &[("email", "ada@example.com")]).await;
    shop.put_in_cart(&lamp, "1").await;
    let guest = shop.at_checkout(Guest::named("ada")).await;
    assert_eq!(shop.place(&guest).await.location(), "/checkout");
    let page = shop.get("/checkout").await.text;
    for words in [
        "We cannot accept this order. Please get in touch with us.",
        "hello@acme.example",
        r#"value="ada@example.com""#,
        r#"value="ada street 1""#,
    ] {
        assert!(page.contains(words), "{words} in {page}");
    }
    for secret in ["never pays", "blocklist", "aria-invalid=\"true\""] {
        assert!(!page.contains(secret), "{secret} in {page}");
    }
    // Taken off the list, the same form is an order.
    let manager = shop.staff("manager").await;
    let id = shop.text("select id::text from blocklist_entries").await;
    manager.post(&format!("{LIST}/{id}/delete"), &[]).await;
    assert!(shop.place(&guest).await.location().starts_with("/orders/"));
}

#[tokio::test]
async fn cd_14_only_cash_on_delivery_is_closed_and_other_ways_stay_open() {
    let (shop, lamp) = open().await;
    block(&shop, "cash", &[("email", "ada@example.com")]).await;
    shop.put_in_cart(&lamp, "1").await;
    let guest = shop.at_checkout(Guest::named("ada")).await;
    assert_eq!(shop.place(&guest).await.location(), "/checkout");
    let page = shop.get("/checkout").await.text;
    let payment = page.split(r#"id="checkout-payment""#).nth(1);
    let payment = payment.and_then(|rest| rest.split("</fieldset>").next());
    let fault = "This payment method is not available for this order.";
    assert!(payment.is_some_and(|part| part.contains(fault)), "{page}");
    let transfer = guest.with("payment_method", "bank_transfer");
    let placed = shop.place(&shop.at_checkout(transfer).await).await;
    assert!(placed.location().starts_with("/orders/"));
    // Of two entries the wider counts.
    block(&shop, "orders", &[("email", "ada@example.com")]).await;
    let transfer = Guest::named("ada").with("payment_method", "bank_transfer");
    assert!(is_refused(&order(&shop, &lamp, transfer).await));
}

#[tokio::test]
async fn cd_14_who_is_signed_in_is_known_by_the_account_whatever_is_typed() {
    let (shop, lamp) = open().await;
    shop.known("ada@example.com").await;
    block(&shop, "orders", &[("email", "ada@example.com")]).await;
    shop.put_in_cart(&lamp, "1").await;
    let guest = shop.at_checkout(Guest::named("somebody")).await;
    let answer = shop
        .post_as_program("/checkout/orders", &guest.fields())
        .await;
    assert!(is_refused(&answer), "{}", answer.text);
}

#[tokio::test]
async fn cd_14_many_at_once_get_through_no_better_than_one() {
    let (shop, lamp) = open().await;
    block(&shop, "orders", &[("email", "ada@example.com")]).await;
    let mut buyers = Vec::new();
    for number in 0..12 {
        let buyer = shop.stranger();
        buyer.put_in_cart(&lamp, "1").await;
        let guest = Guest::named(&format!("b{number}"));
        let guest = guest.with("email", &format!("ADA+{number}@example.com"));
        let guest = buyer.at_checkout(guest).await;
        buyers.push((buyer, guest));
    }
    let places = buyers.iter().map(|(buyer, guest)| buyer.place(guest));
    for answer in join_all(places).await {
        assert_eq!(answer.location(), "/checkout");
    }
    assert_eq!(shop.count("select count(*) from orders").await, 0);
    let committed = "select committed::bigint from stock_items";
    assert_eq!(shop.count(committed).await, 0);
}

#[tokio::test]
async fn cd_14_the_staff_find_change_and_remove_entries() {
    let (shop, _) = open().await;
    let owner = shop.staff("owner").await;
    assert!(
        owner
            .get(LIST)
            .await
            .text
            .contains("Nobody is on the blocklist")
    );
    let nobody = [("country", "DE"), ("scope", "orders"), ("reason", "x")];
    assert_eq!(owner.post(NEW, &nobody).await.location(), NEW);
    assert!(owner.get(NEW).await.text.contains("email-error"));
    let half = [
        ("country", "DE"),
        ("scope", "orders"),
        ("reason", "x"),
        ("city", "Berlin"),
    ];
    let answer = owner.post_as_program(NEW, &half).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text.contains("street"), "{}", answer.text);
    block(&shop, "orders", &[("email", "ada@example.com")]).await;
    block(&shop, "cash", &[("phone", "030 1234567")]).await;

    let list = owner.get(LIST).await.text;
    for words in [
        "ada@example.com",
        "030 1234567",
        "Cash on delivery only",
        "never pays",
        "manager",
    ] {
        assert!(list.contains(words), "{words} in {list}");
    }
    let found = owner.get(&format!("{LIST}?q=%2B49301234567")).await.text;
    assert!(found.contains("030 1234567") && !found.contains("ada@example.com"));

    let id = shop
        .text("select id::text from blocklist_entries where email is not null")
        .await;
    let entry = format!("{LIST}/{id}");
    let page = owner.get(&entry).await.text;
    assert!(page.contains(r#"value="ada@example.com""#) && page.contains("never pays"));
    let changed = [
        ("email", "bob@example.com"),
        ("country", "DE"),
        ("scope", "cash"),
        ("reason", "said so"),
    ];
    assert_eq!(owner.post(&entry, &changed).await.location(), SAVED);
    let stored = "select email_normalized || ' ' || scope || ' ' || reason from blocklist_entries where email is not null";
    assert_eq!(shop.text(stored).await, "bob@example.com cash said so");
    owner.post(&format!("{entry}/delete"), &[]).await;
    assert_eq!(owner.get(&entry).await.status, StatusCode::NOT_FOUND);
    assert_eq!(
        owner.post_as_program(&entry, &changed).await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn cd_14_an_entry_begins_with_what_is_known_of_an_order_or_a_customer() {
    let (shop, lamp) = open().await;
    let guest = Guest::named("ada").with("phone", "030 1234567");
    shop.buy(&lamp, guest).await;
    let manager = shop.staff("manager").await;
    let order = shop.text("select id::text from orders").await;
    let customer = shop.text("select id::text from customers").await;
    for (page, query) in [
        (format!("/admin/orders/{order}"), format!("order={order}")),
        (
            format!("/admin/customers/{customer}"),
            format!("customer={customer}"),
        ),
    ] {
        let path = format!("{NEW}?{query}");
        let shown = manager.get(&page).await.text;
        assert!(shown.contains(&path), "{path} in {shown}");
        let form = manager.get(&path).await.text;
        for value in ["ada@example.com", "030 1234567", "ada street 1", "10115"] {
            assert!(form.contains(&format!(r#"value="{value}""#)), "{value}");
        }
    }
    let unlisted = manager.get(&format!("/admin/orders/{order}")).await.text;
    assert!(!unlisted.contains("This buyer is on the blocklist"));
    block(&shop, "cash", &[("email", "ada@example.com")]).await;
    let listed = manager.get(&format!("/admin/orders/{order}")).await.text;
    assert!(listed.contains("This buyer is on the blocklist"));
    let record = manager.get(&format!("/admin/customers/{customer}")).await;
    assert!(record.text.contains("Blocklist: Cash on delivery only"));
    // An order that is not there, and one of another shop.
    let nobody = "01890a5d-ac96-774b-bcce-b302099a8057";
    for path in [
        format!("{NEW}?order={nobody}"),
        format!("{NEW}?customer={nobody}"),
        format!("{NEW}?order=1"),
    ] {
        assert_eq!(manager.get(&path).await.status, StatusCode::NOT_FOUND);
    }
    let neighbour = shop.neighbour("globex").await;
    let theirs = neighbour.staff("manager").await;
    let id = shop.text("select id::text from blocklist_entries").await;
    for path in [format!("{LIST}/{id}"), format!("{NEW}?order={order}")] {
        assert_eq!(theirs.get(&path).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn cd_14_support_sees_neither_the_list_nor_the_way_to_it() {
    let (shop, lamp) = open().await;
    shop.buy(&lamp, Guest::named("ada")).await;
    block(&shop, "orders", &[("email", "ada@example.com")]).await;
    let support = shop.staff("support").await;
    let order = shop.text("select id::text from orders").await;
    let customer = shop.text("select id::text from customers").await;
    for path in [
        "/admin/customers".to_owned(),
        format!("/admin/customers/{customer}"),
        format!("/admin/orders/{order}"),
    ] {
        let page = support.get(&path).await.text;
        assert!(!page.contains(LIST), "{path}");
        assert!(!page.contains("never pays"), "{path}");
    }
    assert_eq!(support.get(LIST).await.status, StatusCode::FORBIDDEN);
    let id = shop.text("select id::text from blocklist_entries").await;
    let removed = support.post(&format!("{LIST}/{id}/delete"), &[]).await;
    assert_eq!(removed.status, StatusCode::FORBIDDEN);
    let entries = "select count(*) from blocklist_entries";
    assert_eq!(shop.count(entries).await, 1);
}
