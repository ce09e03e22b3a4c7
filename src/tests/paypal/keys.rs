//! The shop's keys of PayPal.

use reqwest::StatusCode;
use sqlx::Row;

use super::PayPalShop;
use crate::harness::TestShop;

const PAGE: &str = "/admin/settings/payment";
const SAVE: &str = "/admin/settings/payment/paypal";
const KEYS: &str = "select count(*) from payment_keys";
const SECRETS: [&str; 3] = ["client_acme", "secret_acme", "WHacme"];

/// How many rows of a shop hold a text, in whatever column.
async fn rows_with(shop: &TestShop, text: &str) -> i64 {
    let mut tx = shop.tx().await;
    let tables = "select table_name::text as name from information_schema.tables where table_schema = current_schema()";
    let tables = sqlx::query(tables)
        .fetch_all(&mut *tx)
        .await
        .expect("tables");
    assert!(tables.len() > 30);
    let mut found = 0;
    for table in tables {
        let name: String = table.get("name");
        let sql = format!("select count(*) from {name} t where t::text like '%{text}%'");
        found += shop.count(&sql).await;
    }
    found
}

fn typed<'f>(secret: &'f str, webhook: &'f str) -> [(&'f str, &'f str); 5] {
    [
        ("paypal_client_id", "client_acme"),
        ("paypal_secret", secret),
        ("paypal_webhook_id", webhook),
        ("paypal_sandbox", "1"),
        ("paypal", "1"),
    ]
}

#[tokio::test]
async fn sec_22_keys_are_tried_kept_sealed_and_never_shown() {
    let at = PayPalShop::open().await;
    let owner = at.shop.staff("owner").await;
    owner.post(&format!("{SAVE}/remove"), &[]).await;
    assert_eq!(at.shop.count(KEYS).await, 0);

    // A wrong secret, and a webhook that is not there: each is said beside its field.
    let wrong = typed("secret_wrong1", "WHacme");
    assert_eq!(owner.post(SAVE, &wrong).await.location(), PAGE);
    let page = owner.get(PAGE).await.text;
    assert!(
        page.contains("does not accept this key") && !page.contains("secret_wrong1"),
        "{page}"
    );
    assert_eq!(rows_with(&at.shop, "secret_wrong1").await, 0, "no draft");
    let elsewhere = typed("secret_acme", "WHbolt");
    assert_eq!(owner.post(SAVE, &elsewhere).await.location(), PAGE);
    let page = owner.get(PAGE).await.text;
    assert!(page.contains("knows no webhook of this ID"), "{page}");
    let none = [("paypal", "1")];
    assert_eq!(owner.post(SAVE, &none).await.location(), PAGE);
    assert_eq!(at.shop.count(KEYS).await, 0);

    let right = typed("secret_acme", "WHacme");
    let saved = format!("{PAGE}?done=saved");
    assert_eq!(owner.post(SAVE, &right).await.location(), saved);
    let page = owner.get(PAGE).await.text;
    assert!(
        page.contains("ends with acme") && page.contains("Test: no money moves"),
        "{page}"
    );
    let address = format!("{}/webhooks/paypal", at.shop.address());
    assert!(page.contains(&address), "{page}");
    for secret in SECRETS {
        assert!(!page.contains(secret), "{secret}");
        assert_eq!(rows_with(&at.shop, secret).await, 0, "{secret}");
    }

    // Left empty, they stay.
    let same = [("paypal_sandbox", "1")];
    assert_eq!(owner.post(SAVE, &same).await.location(), saved);
    assert_eq!(at.shop.count(KEYS).await, 1);
    let works = owner.post(&format!("{SAVE}/test"), &[]).await.location();
    assert_eq!(works, format!("{PAGE}?done=paypal-works"));
    let page = owner.get(&works).await.text;
    assert!(page.contains("PayPal accepts the keys"), "{page}");
}

#[tokio::test]
async fn sec_22_nothing_of_paypals_keys_is_written_down_by_a_purchase() {
    let at = PayPalShop::open().await;
    at.paid().await;
    assert!(rows_with(&at.shop, "order_confirmation").await > 0);
    for secret in SECRETS {
        assert_eq!(rows_with(&at.shop, secret).await, 0, "{secret}");
    }
}

#[tokio::test]
async fn sec_22_keys_stay_while_a_payment_needs_them() {
    let at = PayPalShop::open().await;
    at.order().await;
    let owner = at.shop.staff("owner").await;
    let removed = owner.post(&format!("{SAVE}/remove"), &[]).await;
    assert_eq!(removed.location(), format!("{PAGE}?refused=in-use"));
    let manager = at.shop.staff("manager").await;
    for path in ["", "/test", "/remove"] {
        let answer = manager.post(&format!("{SAVE}{path}"), &[]).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path}");
    }
}
