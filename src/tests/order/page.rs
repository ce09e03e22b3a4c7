//! The page on which a buyer follows an order.

use galleria::core::{Iban, Locale, ShortText};
use galleria::tenancy::{BankAccount, LocalText};

use super::{deliver, only_order, pack_all, pay, ship, shop};
use crate::goods::Guest;
use crate::harness::TestShop;

fn transfer(name: &str) -> Guest {
    Guest::named(name).with("payment_method", "bank_transfer")
}

/// The steps of the page's timeline, as they stand there.
fn steps(page: &str) -> Vec<String> {
    let list = page.split(r#"class="timeline""#).nth(1);
    let list = list.and_then(|rest| rest.split("</ol>").next());
    let steps = list.unwrap_or_default().split("<strong>").skip(1);
    steps
        .map(|rest| rest.split('<').next().unwrap_or_default().to_owned())
        .collect()
}

#[tokio::test]
async fn pp_26_a_transfer_is_paid_before_anything_is_packed() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    let path = shop.buy(&lamp, transfer("ada")).await;
    let page = shop.get(&path).await.text;
    let expected = ["Ordered", "Paid", "Packed", "Shipped", "Delivered"];
    assert_eq!(steps(&page), expected);
    assert!(
        page.contains("as soon as your transfer has arrived"),
        "{page}"
    );
}

#[tokio::test]
async fn pp_26_cash_at_the_door_is_paid_last() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    let path = shop.buy(&lamp, Guest::named("bob")).await;
    let order = only_order(&shop).await;
    let expected = ["Ordered", "Packed", "Shipped", "Delivered", "Paid"];
    let page = shop.get(&path).await.text;
    assert_eq!(steps(&page), expected);
    assert!(page.contains("as soon as it ships"), "{page}");
    let parcel = pack_all(&shop, order).await.unwrap();
    ship(&shop, order, parcel).await.unwrap();
    let page = shop.get(&path).await.text;
    assert_eq!(steps(&page), expected);
    assert!(page.contains("Please have €54.90 ready"), "{page}");
    deliver(&shop, order, parcel).await.unwrap();
    pay(&shop, order).await.unwrap();
    assert_eq!(steps(&shop.get(&path).await.text), expected);
}

async fn names_account(shop: &TestShop) {
    shop.settle(|settings| {
        settings.bank_transfer.instructions = LocalText::of(Locale::En, "Demo bank");
        settings.bank_transfer.account = Some(BankAccount {
            holder: ShortText::parse("Lumen Wohnen GmbH").unwrap(),
            iban: Iban::parse("DE02 1203 0000 0000 2020 51").unwrap(),
            bic: None,
        });
    })
    .await;
}

#[tokio::test]
async fn ex_1_a_transfer_can_be_read_copied_and_scanned() {
    let shop = shop().await;
    names_account(&shop).await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    let path = shop.buy(&lamp, transfer("ada")).await;
    let page = shop.get(&path).await.text;
    for part in [
        "Lumen Wohnen GmbH",
        "DE02 1203 0000 0000 2020 51",
        "Demo bank",
        r#"data-copied="DE02120300000000202051""#,
        r#"data-copied="54.90""#,
        r#"data-copied="1001""#,
        r#"aria-label="QR code of this transfer""#,
        "/live/order.js",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
    let mail = shop.mail_of_kind("order_confirmation").await;
    assert!(mail.contains("IBAN DE02 1203"), "{mail}");
    pay(&shop, only_order(&shop).await).await.unwrap();
    let page = shop.get(&path).await.text;
    assert!(!page.contains("DE02 1203"), "nobody pays twice");
}

#[tokio::test]
async fn ex_1_other_money_than_euros_has_no_code_to_scan() {
    let shop = shop().await;
    names_account(&shop).await;
    shop.settle(|settings| settings.currency = galleria::core::Currency::parse("CHF").unwrap())
        .await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    let path = shop.buy(&lamp, transfer("ada")).await;
    let page = shop.get(&path).await.text;
    assert!(page.contains("DE02 1203") && !page.contains("QR code of this transfer"));
}

#[tokio::test]
async fn ex_1_the_same_is_ordered_again_as_far_as_it_is_there() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 5).await;
    let chair = shop.sell("chair", "90.00", 5).await;
    let stool = shop.sell("stool", "40.00", 5).await;
    for variant in [&lamp, &chair, &stool] {
        shop.put_in_cart(variant, "3").await;
    }
    let guest = shop.at_checkout(Guest::named("ada")).await;
    let path = shop.place(&guest).await.location();
    let again = format!("{path}/again");
    assert!(
        shop.get(&path)
            .await
            .text
            .contains(&format!(r#"action="{again}""#))
    );
    // Two lamps are left, the chair is no longer sold, of stools there are enough.
    shop.sql(&format!(
        "update stock_items set on_hand = 99 where variant_id = '{stool}';
         update products set state = 'archived' where slug = 'chair'"
    ))
    .await;
    let visitor = shop.stranger();
    let answer = visitor.post(&again, &[]).await;
    assert_eq!(answer.location(), "/cart");
    let lines = "select string_agg(p.slug || ' ' || l.quantity, ', ' order by p.slug)
                 from line_items l join variants v on v.id = l.variant_id join products p on p.id = v.product_id";
    assert_eq!(shop.text(lines).await, "lamp 2, stool 3");
    let page = visitor.get("/cart").await.text;
    for told in [
        "not all of it is left",
        "The lamp: 2 instead of 3.",
        "The chair: no longer available.",
    ] {
        assert!(page.contains(told), "{told}: {page}");
    }
    assert!(!page.contains("The stool: "), "{page}");
    // It adds to what is there, and says nothing any more once everything fits.
    shop.sql("update stock_items set on_hand = 99; update products set state = 'published'")
        .await;
    visitor.post(&again, &[]).await;
    assert_eq!(shop.text(lines).await, "chair 3, lamp 5, stool 6");
    assert!(!visitor.get("/cart").await.text.contains("not all of it"));
    let nowhere = format!("/orders/{}/again", "x".repeat(32));
    assert_eq!(visitor.post(&nowhere, &[]).await.status, 404);
}

#[tokio::test]
async fn ca_7_going_back_to_the_checkout_leads_to_the_order() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    assert_eq!(shop.get("/checkout").await.location(), "/cart");
    let path = shop.buy(&lamp, Guest::named("ada")).await;
    assert_eq!(shop.get("/checkout").await.location(), path);
    assert_eq!(shop.stranger().get("/checkout").await.location(), "/cart");
    shop.put_in_cart(&lamp, "1").await;
    assert_eq!(shop.get("/checkout").await.status, 200, "another one");
}
