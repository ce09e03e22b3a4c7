//! An order of 0.00 is paid by nothing.

use serde_json::{Value, json};

use super::shop;
use crate::goods::{EXPRESS, Guest, hidden};
use crate::harness::TestShop;

const STANDING: &str =
    "select state || ' ' || payment_state || ' ' || payment_method || ' ' || (expires_at is null)
    || ' ' || grand_total::numeric(8, 2) from orders";

/// Everything for nothing, and the parcel too.
fn all_off() -> Value {
    json!({
        "name": "On the house",
        "benefits": [
            { "kind": "percent_off_order", "percent": "100" },
            { "kind": "percent_off_shipping", "percent": "100" },
        ],
    })
}

async fn generous() -> (TestShop, String) {
    let shop = shop().await;
    shop.promote(all_off()).await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    (shop, lamp)
}

/// A guest who is asked for no way of paying.
fn nothing_chosen() -> Guest {
    let mut guest = Guest::named("ada");
    guest.0.retain(|(name, _)| *name != "payment_method");
    guest
}

#[tokio::test]
async fn ca_3_an_order_of_nothing_is_paid_by_nothing_and_never_expires() {
    let (shop, lamp) = generous().await;
    shop.put_in_cart(&lamp, "1").await;
    let page = shop.get("/checkout").await.text;
    assert_eq!(hidden(&page, "shown_total"), "0.00");
    assert!(
        page.contains("There is nothing to pay for this order."),
        "{page}"
    );
    assert!(page.contains("Place free order") && !page.contains("Order and pay"));
    assert!(
        !page.contains(r#"type="radio" name="payment_method""#),
        "{page}"
    );

    for chosen in [
        nothing_chosen(),
        Guest::named("ada").with("payment_method", "bank_transfer"),
        Guest::named("ada").with("payment_method", "shells"),
        Guest::named("ada"),
    ] {
        let (shop, lamp) = generous().await;
        shop.put_in_cart(&lamp, "1").await;
        let guest = shop.at_checkout(chosen).await;
        let placed = shop.place(&guest).await.location();
        assert!(placed.starts_with("/orders/"), "{placed}");
        assert_eq!(shop.text(STANDING).await, "open paid none true 0.00");
        let page = shop.get(&placed).await.text;
        assert!(page.contains("Thank you, ada"), "{page}");
        assert!(page.contains("Nothing to pay"));
        assert!(!page.contains("Please transfer") && !page.contains("not paid yet"));

        let mail = shop.mail_of_kind("order_confirmation").await;
        assert!(
            mail.contains("There is nothing to pay for this order."),
            "{mail}"
        );
        assert!(!mail.contains("Please transfer") && !mail.contains("You pay on delivery"));

        let tenant = shop.registered().await;
        let expired = galleria::order::expire_unpaid(&shop.platform.state, &tenant).await;
        assert_eq!(expired.unwrap(), 0);
        assert_eq!(
            shop.text("select kind || ' ' || method || ' ' || amount::numeric(8, 2) from payments")
                .await,
            "capture none 0.00"
        );
        assert_eq!(
            shop.count("select count(*) from outbox where kind = 'order_paid'")
                .await,
            0
        );

        let owner = shop.staff("owner").await;
        let id = shop.text("select id::text from orders").await;
        let admin = owner.get(&format!("/admin/orders/{id}")).await.text;
        assert!(
            admin.contains("Nothing to pay") && !admin.contains("Mark as paid"),
            "{admin}"
        );
        owner
            .post(
                &format!("/admin/orders/{id}/cancel"),
                &[("reason", "No lamps")],
            )
            .await;
        let mail = shop.mail_of_kind("order_cancelled").await;
        assert!(!mail.contains("get back"), "nothing goes back: {mail}");
        let admin = owner.get(&format!("/admin/orders/{id}")).await.text;
        assert!(!admin.contains("Refund due"), "{admin}");
    }
}

#[tokio::test]
async fn ca_3_what_is_to_be_paid_is_asked_for_as_soon_as_there_is_something() {
    let shop = shop().await;
    shop.promote(json!({
        "name": "On the house",
        "benefits": [{ "kind": "percent_off_order", "percent": "100" }],
    }))
    .await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.sql("update shipping_methods set price = 0 where name = 'Parcel'")
        .await;
    shop.put_in_cart(&lamp, "1").await;
    let guest = shop.at_checkout(nothing_chosen()).await;
    assert!(
        guest.fields().contains(&("shown_total", "0.00")),
        "{guest:?}"
    );
    // Another way of sending costs something: the pieces that the page takes in say so.
    let express = guest.clone().with("shipping_method", EXPRESS);
    let pieces = shop
        .post_as_program("/checkout/draft", &express.fields())
        .await
        .text;
    let payment = pieces
        .split(r#"data-piece="checkout-payment""#)
        .nth(1)
        .expect("payment");
    assert!(payment.contains(r#"value="bank_transfer""#), "{payment}");
    assert!(pieces.contains("Order and pay") && !pieces.contains("Place free order"));
    // Who sends the old total learns the new one, and is not charged without having been asked how.
    assert_eq!(shop.place(&express).await.location(), "/checkout");
    let page = shop.get("/checkout").await.text;
    assert!(page.contains("A price has changed"), "{page}");
    let without = shop.at_checkout(express).await;
    assert_eq!(shop.place(&without).await.location(), "/checkout");
    assert_eq!(shop.count("select count(*) from orders").await, 0);
    let with = without.with("payment_method", "cash_on_delivery");
    assert!(shop.place(&with).await.location().starts_with("/orders/"));
    assert_eq!(
        shop.text(STANDING).await,
        "open unpaid cash_on_delivery true 12.90"
    );
}

#[tokio::test]
async fn ca_3_a_shop_that_takes_no_payments_still_gives_things_away() {
    let (shop, lamp) = generous().await;
    shop.settle(|settings| {
        settings.bank_transfer.enabled = false;
        settings.cash_on_delivery = false;
    })
    .await;
    shop.put_in_cart(&lamp, "1").await;
    let page = shop.get("/checkout").await.text;
    assert!(!page.contains("does not accept payments"), "{page}");
    let guest = shop.at_checkout(nothing_chosen()).await;
    assert!(shop.place(&guest).await.location().starts_with("/orders/"));
    assert_eq!(shop.text(STANDING).await, "open paid none true 0.00");
}

#[tokio::test]
async fn sec_6_a_guest_cannot_take_the_whole_stock_for_nothing() {
    let shop = shop().await;
    shop.promote(all_off()).await;
    let lamp = shop.sell("lamp", "5.00", 500).await;
    for (quantity, is_placed) in [("150", true), ("51", false)] {
        let buyer = shop.stranger();
        buyer.put_in_cart(&lamp, quantity).await;
        let guest = buyer.at_checkout(nothing_chosen()).await;
        let location = buyer.place(&guest).await.location();
        assert_eq!(location.starts_with("/orders/"), is_placed, "{location}");
    }
}
