//! Cards that pay orders.

use super::{by_transfer, lamp_shop, nothing_chosen};
use crate::goods::{Guest, hidden};

const STANDING: &str = "select state || ' ' || payment_state || ' ' || payment_method || ' ' || grand_total::numeric(8, 2)
    || ' ' || gift_card_total::numeric(8, 2) || ' ' || (expires_at is null) from orders order by number desc limit 1";
const LEDGER: &str = "select string_agg(kind || ' ' || method || ' ' || amount::numeric(8, 2), ', ' order by made_at, id) from payments";

#[tokio::test]
async fn ex_11_a_card_pays_a_part_and_the_rest_is_due() {
    let (shop, lamp) = lamp_shop().await;
    shop.put_in_cart(&lamp, "1").await;
    assert!(
        !shop.get("/checkout").await.text.contains("gift_card"),
        "there are none"
    );
    let code = shop.gift_card("20.00").await;
    let plain = shop.get("/checkout").await.text;
    assert!(plain.contains(r#"name="gift_card""#) && plain.contains("Order and pay €54.90"));
    let typed = shop
        .post(
            "/checkout/gift-cards",
            &[("gift_card", &code), ("email", "ada@example.com")],
        )
        .await;
    assert_eq!(typed.location(), "/checkout");
    let page = shop.get("/checkout").await.text;
    for words in [
        "Order and pay €34.90",
        "Left to pay",
        "ada@example.com",
        "€54.90",
    ] {
        assert!(page.contains(words), "{words} {page}");
    }
    assert_eq!(hidden(&page, "shown_total"), "54.90");
    assert_eq!(hidden(&page, "shown_gift_cards"), "20.00");
    assert!(!page.contains(&code), "its end is enough");
    assert_eq!(shop.balances().await, "20.00", "a cart holds nothing");

    let guest = shop.at_checkout(by_transfer("ada")).await;
    let placed = shop.place(&guest).await.location();
    assert!(placed.starts_with("/orders/"), "{placed}");
    assert_eq!(
        shop.text(STANDING).await,
        "open unpaid bank_transfer 54.90 20.00 false"
    );
    assert_eq!(shop.balances().await, "0.00");
    assert_eq!(shop.count("select count(*) from cart_gift_cards").await, 0);
    let order = shop.get(&placed).await.text;
    let transfer = order
        .split(r#"id="transfer""#)
        .nth(1)
        .expect("instructions");
    let transfer = transfer.split("</section>").next().unwrap_or_default();
    assert!(
        transfer.contains("€34.90") && !transfer.contains("54.90"),
        "{transfer}"
    );
    let mail = shop.mail_of_kind("order_confirmation").await;
    assert!(mail.contains("34.90") && mail.contains("20.00"), "{mail}");

    let owner = shop.staff("owner").await;
    let id = shop.text("select id::text from orders").await;
    let admin = owner.get(&format!("/admin/orders/{id}")).await.text;
    assert!(
        admin.contains("Left to pay") && admin.contains("€34.90"),
        "{admin}"
    );
    owner.post(&format!("/admin/orders/{id}/paid"), &[]).await;
    assert_eq!(
        shop.text(STANDING).await,
        "open paid bank_transfer 54.90 20.00 true"
    );
    let ledger = shop.text(LEDGER).await;
    assert_eq!(
        ledger,
        "capture gift_card 20.00, capture bank_transfer 34.90"
    );
    assert!(shop.mail_of_kind("order_paid").await.contains("34.90"));
    shop.books_hold().await;
}

#[tokio::test]
async fn ex_11_a_card_is_no_discount_prices_and_taxes_are_as_without() {
    let (shop, lamp) = lamp_shop().await;
    let code = shop.gift_card("20.00").await;
    for name in ["ada", "bob"] {
        let buyer = shop.stranger();
        buyer.put_in_cart(&lamp, "1").await;
        if name == "bob" {
            buyer.pays_with(&code).await;
        }
        let guest = buyer.at_checkout(by_transfer(name)).await;
        buyer.place(&guest).await;
    }
    let differs = "select count(distinct (quote -> 'totals')::text || taxes::text || grand_total) from orders";
    assert_eq!(shop.count(differs).await, 1);
    assert_eq!(shop.count("select count(*) from orders").await, 2);
}

#[tokio::test]
async fn ex_11_a_card_that_covers_all_needs_no_other_payment_and_keeps_the_rest() {
    let (shop, lamp) = lamp_shop().await;
    shop.settle(|settings| {
        settings.bank_transfer.enabled = false;
        settings.cash_on_delivery = false;
    })
    .await;
    let code = shop.gift_card("120.00").await;
    for (name, left) in [("ada", "65.10"), ("bob", "10.20")] {
        let buyer = shop.stranger();
        buyer.put_in_cart(&lamp, "1").await;
        buyer.pays_with(&code).await;
        let page = buyer.get("/checkout").await.text;
        assert!(page.contains("Order and pay by gift card"), "{page}");
        assert!(
            !page.contains(r#"type="radio" name="payment_method""#),
            "{page}"
        );
        let guest = buyer.at_checkout(nothing_chosen(name)).await;
        let placed = buyer.place(&guest).await.location();
        assert!(placed.starts_with("/orders/"), "{placed}");
        assert_eq!(
            shop.text(STANDING).await,
            "open paid gift_card 54.90 54.90 true"
        );
        assert_eq!(shop.balances().await, left);
        let order = buyer.get(&placed).await.text;
        assert!(order.contains(&format!("Thank you, {name}")), "{order}");
        assert!(!order.contains("Please transfer"));
    }
    assert_eq!(
        shop.text(LEDGER).await,
        "capture gift_card 54.90, capture gift_card 54.90"
    );
    // The third is not covered, and the shop takes nothing else.
    let buyer = shop.stranger();
    buyer.put_in_cart(&lamp, "1").await;
    buyer.pays_with(&code).await;
    let guest = buyer.at_checkout(nothing_chosen("cid")).await;
    assert_eq!(buyer.place(&guest).await.location(), "/checkout");
    assert_eq!(shop.balances().await, "10.20");
    shop.books_hold().await;
}

#[tokio::test]
async fn ex_11_of_several_cards_the_one_that_expires_first_is_spent_first() {
    let (shop, lamp) = lamp_shop().await;
    let codes = shop.gift_cards("30.00", 3).await;
    // The last of them ends first, the first of them never.
    shop.sql(
        "update gift_cards set expires_at = now() + interval '1 day' where id = (select max(id::text)::uuid from gift_cards);
         update gift_cards set expires_at = now() + interval '9 days' where id not in (select min(id::text)::uuid from gift_cards) and expires_at is null",
    )
    .await;
    shop.put_in_cart(&lamp, "1").await;
    for code in codes.iter().chain(&codes) {
        shop.pays_with(code).await;
    }
    assert_eq!(shop.count("select count(*) from cart_gift_cards").await, 3);
    let guest = shop.at_checkout(nothing_chosen("ada")).await;
    assert!(shop.place(&guest).await.location().starts_with("/orders/"));
    assert_eq!(shop.balances().await, "30.00 5.10 0.00");
    shop.books_hold().await;
}

#[tokio::test]
async fn ex_11_what_the_form_says_of_cards_is_compared_and_never_believed() {
    let (shop, lamp) = lamp_shop().await;
    let code = shop.gift_card("20.00").await;
    shop.put_in_cart(&lamp, "1").await;
    let guest = shop.at_checkout(by_transfer("ada")).await;
    for forged in ["54.90", "20.00", "-1", "many", "1e3"] {
        let forged = guest.clone().with("shown_gift_cards", forged);
        assert_eq!(shop.place(&forged).await.location(), "/checkout");
    }
    // Put to the cart after the page was shown: the buyer sees first what is left to pay.
    shop.pays_with(&code).await;
    assert_eq!(shop.place(&guest).await.location(), "/checkout");
    let page = shop.get("/checkout").await.text;
    assert!(
        page.contains("What your gift card can pay has changed"),
        "{page}"
    );
    assert_eq!(shop.count("select count(*) from orders").await, 0);
    assert_eq!(shop.balances().await, "20.00");
    let guest = shop.at_checkout(guest).await;
    assert!(shop.place(&guest).await.location().starts_with("/orders/"));
}

#[tokio::test]
async fn ex_11_a_card_is_taken_away_again_by_its_own_cart_only() {
    let (shop, lamp) = lamp_shop().await;
    let code = shop.gift_card("20.00").await;
    shop.put_in_cart(&lamp, "1").await;
    shop.pays_with(&code).await;
    let card = hidden(&shop.get("/checkout").await.text, "card");
    let other = shop.stranger();
    other.put_in_cart(&lamp, "1").await;
    for (visitor, left) in [(&other, 1), (&shop, 0)] {
        let answer = visitor
            .post("/checkout/gift-cards/remove", &[("card", &card)])
            .await;
        assert_eq!(answer.location(), "/checkout");
        assert_eq!(
            shop.count("select count(*) from cart_gift_cards").await,
            left
        );
    }
    assert!(
        shop.get("/checkout")
            .await
            .text
            .contains("Order and pay €54.90")
    );
}

#[tokio::test]
async fn ex_11_a_card_whose_time_is_over_pays_nothing() {
    let (shop, lamp) = lamp_shop().await;
    let code = shop.gift_card("60.00").await;
    shop.put_in_cart(&lamp, "1").await;
    shop.pays_with(&code).await;
    let guest = shop.at_checkout(nothing_chosen("ada")).await;
    shop.sql("update gift_cards set expires_at = now() - interval '1 second'")
        .await;
    assert_eq!(shop.place(&guest).await.location(), "/checkout");
    let page = shop.get("/checkout").await.text;
    assert!(page.contains("Order and pay €54.90"), "{page}");
    shop.pays_with(&code).await;
    assert!(
        shop.get("/checkout")
            .await
            .text
            .contains("This gift card cannot be used")
    );
    // The merchant gives it more time.
    let owner = shop.staff("owner").await;
    let id = shop.text("select id::text from gift_cards").await;
    let path = format!("/admin/gift-cards/{id}/expiry");
    owner
        .post(&path, &[("expires_at", "2999-01-01T00:00")])
        .await;
    let guest = shop.at_checkout(Guest::named("ada")).await;
    assert!(shop.place(&guest).await.location().starts_with("/orders/"));
    assert_eq!(shop.balances().await, "5.10");
    shop.books_hold().await;
}
