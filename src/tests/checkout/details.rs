//! What buyers may add to an order, and what they are told of its delivery.

use time::macros::datetime;

use crate::goods::{EXPRESS, Guest};
use crate::harness::TestShop;

/// Everything that may be typed and need not be.
fn with_everything(guest: Guest) -> Guest {
    guest
        .with("company", "Lind Leuchten GmbH")
        .with("billing_name", "Buchhaltung")
        .with("billing_company", "Lind Holding AG")
        .with("billing_street", "Am Graben 4")
        .with("billing_postal_code", "１０１０")
        .with("billing_city", "Wien")
        .with("billing_country", "AT")
        .with("note", "Please ring twice.\r\nada@home.example")
}

#[tokio::test]
async fn ca_6_company_bill_and_note_reach_the_order_its_pages_and_its_slip() {
    let shop = super::shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    let path = shop.buy(&lamp, with_everything(Guest::named("ada"))).await;
    let order = shop.get(&path).await.text;
    for words in [
        "Lind Leuchten GmbH",
        "Billing address",
        "Lind Holding AG",
        "1010 Wien",
        "Please ring twice.",
    ] {
        assert!(order.contains(words), "{words} in {order}");
    }
    let id = shop.text("select id::text from orders").await;
    let manager = shop.staff("manager").await;
    let admin = manager.get(&format!("/admin/orders/{id}")).await.text;
    let slip = manager.get(&format!("/admin/orders/{id}/slip")).await.text;
    for words in ["Lind Leuchten GmbH", "Please ring twice."] {
        assert!(admin.contains(words) && slip.contains(words), "{words}");
    }
    assert!(admin.contains("Lind Holding AG"));
    assert!(!slip.contains("Lind Holding AG"), "the bill is no parcel's");
    // Who may not see how to reach a customer does not read it in the note.
    let support = shop.staff("support").await;
    let masked = support.get(&format!("/admin/orders/{id}/slip")).await.text;
    assert!(masked.contains("Please ring twice.") && !masked.contains("ada@home.example"));
}

#[tokio::test]
async fn ca_6_a_gift_message_is_printed_for_the_receiver() {
    let shop = super::shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.put_in_cart(&lamp, "1").await;
    let guest = shop.at_checkout(Guest::named("ada")).await;
    let long = guest.clone().with("gift_message", &"x".repeat(301));
    assert_eq!(shop.place(&long).await.location(), "/checkout");
    let page = shop.get("/checkout").await.text;
    assert!(page.contains("gift_message-error") && page.contains(&"x".repeat(301)));
    let guest = guest.with("gift_message", "All the best,\r\nyour <b>Ada</b>");
    let placed = shop.place(&guest).await;
    let order = shop.get(&placed.location()).await.text;
    assert!(order.contains("your &lt;b&gt;Ada&lt;/b&gt;"), "{order}");
    let id = shop.text("select id::text from orders").await;
    let manager = shop.staff("manager").await;
    for path in ["", "/slip"] {
        let page = manager.get(&format!("/admin/orders/{id}{path}")).await;
        assert!(page.text.contains("your &lt;b&gt;Ada&lt;/b&gt;"), "{path}");
    }
}

#[tokio::test]
async fn ca_6_a_bill_is_asked_for_whole_or_not_at_all() {
    let shop = super::shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.put_in_cart(&lamp, "1").await;
    let half = Guest::named("ada")
        .with("billing_street", "Am Graben 4")
        .with("billing_country", "AT");
    let guest = shop.at_checkout(half).await;
    assert_eq!(shop.place(&guest).await.location(), "/checkout");
    let page = shop.get("/checkout").await.text;
    for words in [
        "Enter the name for the bill.",
        "href=\"#billing_postal_code\"",
        "href=\"#billing_city\"",
    ] {
        assert!(page.contains(words), "{words} in {page}");
    }
    let bill = page
        .split("<details")
        .find(|part| part.contains("id=\"billing_name-error\""));
    let tag = bill.and_then(|part| part.split('>').next());
    assert!(tag.is_some_and(|tag| tag.contains("open")), "{tag:?}");
    let long = "x".repeat(501);
    let guest = Guest::named("ada").with("billing_country", "AT");
    let guest = shop.at_checkout(guest.with("note", &long)).await;
    assert_eq!(shop.place(&guest).await.location(), "/checkout");
    let page = shop.get("/checkout").await.text;
    assert!(page.contains("Enter at most 500 characters."), "{page}");
    // A country alone is no address.
    let guest = guest.with("note", "");
    assert!(shop.place(&guest).await.location().starts_with("/orders/"));
    let elsewhere = "select count(*) from orders where billing_address is not null";
    assert_eq!(shop.count(elsewhere).await, 0);
}

/// A shop in Berlin on a Friday evening.
async fn on_a_friday() -> TestShop {
    let shop = TestShop::open_at(datetime!(2026-11-27 22:30 UTC)).await;
    shop.send_parcels().await;
    shop.settle(|settings| {
        settings.bank_transfer.enabled = true;
        settings.time_zone = galleria::core::TimeZone::parse("Europe/Berlin").unwrap();
        settings.locales.push(galleria::core::Locale::De);
    })
    .await;
    shop.sql("update shipping_methods set working_days_only = true where name = 'Express'")
        .await;
    shop
}

#[tokio::test]
async fn ca_1_checkout_and_order_say_on_which_days_it_comes() {
    let shop = on_a_friday().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.put_in_cart(&lamp, "1").await;
    let cash = Guest::named("ada").with("payment_method", "cash_on_delivery");
    shop.post("/checkout/draft", &cash.fields()).await;
    let page = shop.get("/checkout").await.text;
    // 2 to 3 days without the Sunday; express, 1 working day.
    for words in ["Mon 30 November to Tue 1 December", "Mon 30 November<"] {
        assert!(page.contains(words), "{words} in {page}");
    }
    let german = shop.get("/de/checkout").await.text;
    let days = "Mo., 30. November bis Di., 1. Dezember";
    assert!(german.contains(days), "{german}");
    let transfer = cash.clone().with("payment_method", "bank_transfer");
    shop.post("/checkout/draft", &transfer.fields()).await;
    let page = shop.get("/checkout").await.text;
    assert!(page.contains("2 to 3 days after your payment arrives"));
    assert!(!page.contains("Mon 30 November"), "{page}");

    let express = shop
        .at_checkout(cash.with("shipping_method", EXPRESS))
        .await;
    // The total that was shown is that of the parcel.
    let express = express.with("shown_total", "62.90");
    let path = shop.place(&express).await.location();
    let order = shop.get(&path).await.text;
    assert!(
        order.contains("Expected delivery") && order.contains("Mon 30 November"),
        "{order}"
    );
    // Days that were said stay said.
    shop.sql("update shipping_methods set min_days = 9, max_days = 9")
        .await;
    assert!(shop.get(&path).await.text.contains("Mon 30 November"));
}

#[tokio::test]
async fn ca_2_the_button_says_what_is_to_be_paid() {
    let shop = on_a_friday().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.put_in_cart(&lamp, "1").await;
    for (path, text) in [
        ("/checkout", "Order and pay €54.90"),
        ("/de/checkout", "Zahlungspflichtig bestellen · 54,90\u{a0}€"),
    ] {
        let page = shop.get(path).await.text;
        let button = page.split("id=\"checkout-submit\"").nth(1);
        let button = button.and_then(|rest| rest.split("</button>").next());
        assert!(button.is_some_and(|button| button.contains(text)), "{page}");
    }
    // Where a code is typed is not folded away with the summary.
    let page = shop.get("/checkout").await.text;
    let folded = page.split("<details class=\"order-summary\"").nth(1);
    let folded = folded.and_then(|rest| rest.split("id=\"checkout-code\"").next());
    assert!(folded.is_some_and(
        |folded| folded.matches("<details").count() < folded.matches("</details>").count()
    ));
}

#[tokio::test]
async fn ca_6_the_code_has_the_name_and_the_place_of_its_country() {
    let shop = super::shop().await;
    shop.sql("update shipping_methods set countries = '{}' where name = 'Parcel'")
        .await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.put_in_cart(&lamp, "1").await;
    for (country, label, is_first) in [
        ("DE", "Postal code", true),
        ("US", "ZIP code", false),
        ("GB", "Postcode", false),
        ("IE", "Eircode", false),
        ("IN", "PIN code", false),
    ] {
        shop.post("/cart/destination", &[("country", country)])
            .await;
        let page = shop.get("/checkout").await.text;
        let place = page.split("id=\"checkout-place\"").nth(1).expect("a place");
        let code = place.find("name=\"postal_code\"").expect("a code");
        let city = place.find("name=\"city\"").expect("a city");
        assert_eq!(code < city, is_first, "{country}");
        assert!(place.contains(label), "{label} in {country}");
    }
}
