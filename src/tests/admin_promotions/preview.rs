use super::{Fields, made, send, set};
use crate::admin_products::form_on;
use crate::harness::TestShop;

const PREVIEW: &str = "/admin/promotions/preview";

/// A new promotion's form: 10 % from 100.00.
async fn ten_from_a_hundred(merchant: &TestShop) -> Fields {
    let mut fields = form_on(
        &merchant.get("/admin/promotions/new").await.text,
        "promotion",
    );
    for (name, typed) in [
        ("name", "Ten from a hundred"),
        ("conditions[0].kind", "subtotal"),
        ("conditions[0].at_least", "100"),
    ] {
        set(&mut fields, name, typed);
    }
    fields
}

/// The part of the page that tells what was tried.
fn outcome(page: &str) -> &str {
    page.split("id=\"preview\"").nth(1).unwrap_or_default()
}

#[tokio::test]
async fn cpn_9_a_sample_cart_tells_what_will_happen_and_why_not() {
    let shop = TestShop::open().await;
    let merchant = shop.staff("manager").await;
    shop.sell("lamp", "80.00", 50).await;
    let mut fields = ten_from_a_hundred(&merchant).await;
    set(&mut fields, "sample[0].sku", "lamp");
    let one = send(&merchant, PREVIEW, &fields).await;
    let told = outcome(&one.text);
    assert!(
        told.contains("The subtotal is too low. Missing: €20.00."),
        "{told}"
    );
    set(&mut fields, "sample[0].quantity", "2");
    let two = send(&merchant, PREVIEW, &fields).await;
    let told = outcome(&two.text);
    assert!(
        told.contains("takes off €16.00") && told.contains("€144.00"),
        "{told}"
    );
    assert!(
        two.text.contains("value=\"Ten from a hundred\""),
        "what was typed stays"
    );
    assert!(two.text.contains("You get 10% off"), "told in a sentence");
    set(&mut fields, "conditions[0].at_least", "much");
    let wrong = send(&merchant, PREVIEW, &fields).await;
    assert!(wrong.text.contains("id=\"conditions[0].at_least-error\""));
    let nothing = "select (select count(*) from promotions) + (select count(*) from carts) + (select count(*) from form_drafts)";
    assert_eq!(shop.count(nothing).await, 0, "nothing is kept");
}

#[tokio::test]
async fn cpn_9_a_real_cart_and_a_real_customer_can_be_tried() {
    let shop = TestShop::open().await;
    let merchant = shop.staff("manager").await;
    let lamp = shop.sell("lamp", "80.00", 50).await;
    shop.stranger().put_in_cart(&lamp, "3").await;
    let new = merchant.get("/admin/promotions/new").await.text;
    assert!(new.contains("3 × for €240.00"), "the cart is offered");
    let mut fields = ten_from_a_hundred(&merchant).await;
    let cart = shop.text("select id::text from carts").await;
    set(&mut fields, "sample_cart", &cart);
    let tried = send(&merchant, PREVIEW, &fields).await;
    assert!(outcome(&tried.text).contains("takes off €24.00"));
    set(&mut fields, "conditions[0].kind", "birthday_within");
    set(&mut fields, "conditions[0].days", "2");
    let stranger = send(&merchant, PREVIEW, &fields).await;
    assert!(outcome(&stranger.text).contains("It is not close to the customer’s birthday."));
    set(&mut fields, "sample_customer", "regular");
    let regular = send(&merchant, PREVIEW, &fields).await;
    assert!(outcome(&regular.text).contains("takes off €24.00"));
}

#[tokio::test]
async fn vc_14_promotions_that_would_stop_it_are_named() {
    let shop = TestShop::open().await;
    let merchant = shop.staff("manager").await;
    shop.sell("lamp", "80.00", 50).await;
    let alone = [
        ("name", "Only me"),
        ("exclusive", "on"),
        ("then", "start"),
        ("benefits[0].kind", "amount_off_order"),
        ("benefits[0].amount", "15"),
    ];
    made(&merchant, &alone).await;
    let mut fields = ten_from_a_hundred(&merchant).await;
    set(&mut fields, "sample[0].sku", "lamp");
    set(&mut fields, "sample[0].quantity", "2");
    let tried = send(&merchant, PREVIEW, &fields).await;
    assert!(tried.text.contains("“Only me” applies alone"), "a warning");
    let told = outcome(&tried.text);
    assert!(told.contains("Another promotion applies alone.") && told.contains("takes off €15.00"));
}
