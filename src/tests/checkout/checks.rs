//! What the checkout says of fields as they are left, and keeps while they are typed.

use reqwest::StatusCode;
use serde_json::json;

use crate::goods::{EXPRESS, Guest, hidden};
use crate::harness::{Answer, TestShop};

const CHECK: &str = "/api/checkout/check";

/// What stands in the piece that is meant for `id`; none when there is no such piece.
fn piece(html: &str, id: &str) -> Option<String> {
    let rest = html.split(&format!("data-piece=\"{id}\"")).nth(1)?;
    let inner = rest.split_once('>')?.1;
    let text = inner.split("</p>").next()?;
    Some(text.trim_end_matches("<!>").to_owned())
}

impl TestShop {
    /// Asks as the island does: about fields that were left, or about the whole form.
    async fn check(&self, guest: &Guest, left: Option<&[&str]>) -> Answer {
        let pairs = guest.fields();
        let mut form = url::form_urlencoded::Serializer::new(String::new());
        form.extend_pairs(pairs);
        let question = json!({ "form": form.finish(), "left": left });
        self.call(CHECK, &question).await
    }

    /// The pieces that come back.
    async fn pieces(&self, guest: &Guest, left: Option<&[&str]>) -> String {
        let answer = self.check(guest, left).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
        serde_json::from_str(&answer.text).expect("a text")
    }
}

async fn with_a_lamp() -> TestShop {
    let shop = super::shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.put_in_cart(&lamp, "1").await;
    shop
}

#[tokio::test]
async fn ca_6_a_field_that_was_left_is_told_what_mends_it_and_no_other() {
    let shop = with_a_lamp().await;
    let guest = Guest::named("ada")
        .with("email", "anna.example.org")
        .with("city", "1");
    let told = shop.pieces(&guest, Some(&["email"])).await;
    assert_eq!(
        piece(&told, "email-error").as_deref(),
        Some("The address needs an @, as in anna@example.org.")
    );
    assert_eq!(piece(&told, "city-error"), None, "{told}");
    let without_domain = guest.clone().with("email", "anna@example");
    let told = shop.pieces(&without_domain, Some(&["email", "name"])).await;
    let fault = piece(&told, "email-error").unwrap_or_default();
    assert!(fault.contains("after the @"), "{fault}");
    // What is right now is told too, so that an old complaint goes.
    assert_eq!(piece(&told, "name-error").as_deref(), Some(""));
    let mended = guest.with("email", "anna@example.org");
    let told = shop.pieces(&mended, Some(&["email"])).await;
    assert_eq!(piece(&told, "email-error").as_deref(), Some(""));
    // Unknown names are nothing.
    let told = shop
        .pieces(&mended, Some(&["<script>", "shown_total"]))
        .await;
    assert_eq!(told, "");
}

#[tokio::test]
async fn ca_6_a_postcode_is_looked_at_again_when_its_country_changes() {
    let shop = with_a_lamp().await;
    let guest = Guest::named("ada")
        .with("country", "AT")
        .with("postal_code", "10115");
    let told = shop.pieces(&guest, Some(&["country"])).await;
    assert_eq!(
        piece(&told, "postal_code-error").as_deref(),
        Some("Postal codes in Austria look like 1010.")
    );
    assert!(told.contains("€59.90"), "the totals follow: {told}");
    // One that was not typed yet is not missed.
    let empty = guest.with("postal_code", "");
    let told = shop.pieces(&empty, Some(&["country"])).await;
    assert_eq!(piece(&told, "postal_code-error").as_deref(), Some(""));
}

#[tokio::test]
async fn ca_6_the_whole_form_is_checked_by_the_rule_of_the_order() {
    let shop = with_a_lamp().await;
    let wrong = shop
        .at_checkout(Guest::named("ada").with("email", "").with("name", "42"))
        .await;
    let told = shop.pieces(&wrong, None).await;
    assert!(
        told.contains("href=\"#email\"") && told.contains("Email: Enter your email address."),
        "{told}"
    );
    assert_eq!(
        piece(&told, "name-error").as_deref(),
        Some("Enter a name with letters.")
    );
    // The form without a script says the same of it.
    let program = shop
        .post_as_program("/checkout/orders", &wrong.fields())
        .await;
    assert!(program.text.contains("not_a_name"), "{}", program.text);
    // It is told again after a reload.
    let page = shop.get("/checkout").await.text;
    assert!(page.contains("error-summary") && page.contains("Enter a name with letters."));
    let right = wrong
        .with("email", "ada@example.com")
        .with("name", "Ada Lind");
    assert_eq!(shop.pieces(&right, None).await, "");
    assert!(shop.place(&right).await.location().starts_with("/orders/"));
}

#[tokio::test]
async fn ca_7_what_is_typed_is_kept_and_never_becomes_the_next_orders_draft() {
    let shop = with_a_lamp().await;
    let guest = shop.at_checkout(Guest::named("ada")).await;
    let half = guest.clone().with("street", "Hafenw");
    assert_eq!(shop.pieces(&half, Some(&[])).await, "");
    let page = shop.get("/checkout").await.text;
    assert!(page.contains("value=\"Hafenw\""), "{page}");
    assert!(
        !page.contains("aria-invalid"),
        "nothing is complained about"
    );

    assert!(shop.place(&guest).await.location().starts_with("/orders/"));
    // What was on its way while the order was placed comes too late.
    let late = shop.check(&half, Some(&[])).await;
    assert_eq!(late.status, StatusCode::NOT_FOUND);
    shop.post("/checkout/draft", &half.fields()).await;
    let lamp = shop.text("select id::text from variants").await;
    shop.put_in_cart(&lamp, "1").await;
    let page = shop.get("/checkout").await.text;
    assert!(!page.contains("Hafenw"), "{page}");
    assert_ne!(
        guest
            .fields()
            .iter()
            .find(|(name, _)| *name == "idempotency_key"),
        Some(&("idempotency_key", hidden(&page, "idempotency_key").as_str()))
    );
}

#[tokio::test]
async fn ca_1_totals_come_with_what_changes_them_only() {
    let shop = with_a_lamp().await;
    let guest = shop
        .at_checkout(Guest::named("ada").with("shipping_method", EXPRESS))
        .await;
    let told = shop.pieces(&guest, Some(&["street"])).await;
    assert!(!told.contains("checkout-summary"), "{told}");
    let told = shop.pieces(&guest, Some(&["shipping_method"])).await;
    for words in [
        "checkout-summary",
        "Order and pay €62.90",
        "checkout-submit",
    ] {
        assert!(told.contains(words), "{words} in {told}");
    }
    // Nobody else's cart is told of.
    let stranger = shop.stranger();
    let answer = stranger.check(&guest, Some(&["shipping_method"])).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    let nonsense = json!({ "form": "email=%00", "left": null });
    let answer = shop.call(CHECK, &nonsense).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
}
