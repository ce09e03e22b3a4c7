//! The shop's keys, and that no card is written down anywhere.

use std::io::Write;
use std::sync::{Arc, Mutex};

use galleria::demo::stripe_double::{ACCEPTED, DECLINED};
use reqwest::StatusCode;
use sqlx::Row;
use tracing_subscriber::fmt::MakeWriter;

use super::CardShop;
use crate::harness::TestShop;

const PAGE: &str = "/admin/settings/payment";
const SAVE: &str = "/admin/settings/payment/card";

#[derive(Clone, Default)]
struct Lines(Arc<Mutex<Vec<u8>>>);

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl<'w> MakeWriter<'w> for Lines {
    type Writer = Self;

    fn make_writer(&'w self) -> Self {
        self.clone()
    }
}

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

#[tokio::test]
async fn sec_22_no_card_number_and_no_key_is_written_down() {
    let lines = Lines::default();
    let subscriber = tracing_subscriber::fmt()
        .json()
        .with_max_level(tracing::Level::TRACE)
        .with_writer(lines.clone())
        .finish();
    // The test's runtime has one thread, which also serves.
    let _guard = tracing::subscriber::set_default(subscriber);
    let at = CardShop::open().await;
    let waiting = at.order().await;
    // As a browser does it: on the provider's page.
    let session = at.double.session(&waiting.session).expect("a session");
    let url = session["url"].as_str().expect("a page").to_owned();
    let client = reqwest::Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .build();
    let client = client.expect("client");
    let declined = client
        .post(&url)
        .form(&[("card", DECLINED)])
        .send()
        .await
        .expect("answer");
    assert_eq!(declined.status(), StatusCode::PAYMENT_REQUIRED);
    let typed = "4242 4242 4242 4242";
    let paid = client
        .post(&url)
        .form(&[("card", typed)])
        .send()
        .await
        .expect("answer");
    assert_eq!(paid.status(), StatusCode::SEE_OTHER);
    at.until("open paid").await;

    assert!(
        rows_with(&at.shop, "order_confirmation").await > 0,
        "the scan finds what is there"
    );
    for secret in [ACCEPTED, DECLINED, typed, "sk_test_acme", "whsec_acme"] {
        assert_eq!(rows_with(&at.shop, secret).await, 0, "{secret}");
    }
    let log = String::from_utf8(lines.0.lock().unwrap().clone()).expect("text");
    // What the test's own client sends is no log of the shop's.
    let log: Vec<_> = log
        .lines()
        .filter(|line| line.contains("galleria"))
        .collect();
    assert!(!log.is_empty());
    for secret in [ACCEPTED, DECLINED, "sk_test_acme", "whsec_acme"] {
        assert!(!log.iter().any(|line| line.contains(secret)), "{secret}");
    }
}

#[tokio::test]
async fn sec_22_keys_are_tried_kept_sealed_and_never_shown() {
    let at = CardShop::open().await;
    let owner = at.shop.staff("owner").await;
    owner.post(&format!("{SAVE}/remove"), &[]).await;
    assert_eq!(at.shop.count("select count(*) from payment_keys").await, 0);

    let wrong = [
        ("secret_key", "sk_test_wrong1"),
        ("webhook_secret", "whsec_acme"),
        ("card_online", "1"),
    ];
    assert_eq!(owner.post(SAVE, &wrong).await.location(), PAGE);
    let page = owner.get(PAGE).await.text;
    assert!(
        page.contains("does not accept this key") && !page.contains("sk_test_wrong1"),
        "{page}"
    );
    assert_eq!(
        rows_with(&at.shop, "sk_test_wrong1").await,
        0,
        "no draft holds a key"
    );
    let none = [("card_online", "1")];
    assert_eq!(owner.post(SAVE, &none).await.location(), PAGE);
    assert_eq!(at.shop.count("select count(*) from payment_keys").await, 0);

    let right = [
        ("secret_key", "sk_test_acme"),
        ("webhook_secret", "whsec_acme"),
        ("card_online", "1"),
    ];
    assert_eq!(
        owner.post(SAVE, &right).await.location(),
        format!("{PAGE}?done=saved")
    );
    let page = owner.get(PAGE).await.text;
    assert!(
        page.contains("ends with acme") && page.contains("no money moves"),
        "{page}"
    );
    assert!(!page.contains("sk_test_acme") && !page.contains("whsec_acme"));
    assert!(
        page.contains(&format!("{}/webhooks/stripe", at.shop.address())),
        "{page}"
    );
    assert_eq!(rows_with(&at.shop, "sk_test_acme").await, 0);

    // Left empty, they stay.
    assert_eq!(
        owner.post(SAVE, &[]).await.location(),
        format!("{PAGE}?done=saved")
    );
    assert_eq!(at.shop.count("select count(*) from payment_keys").await, 1);
    let works = owner.post(&format!("{SAVE}/test"), &[]).await.location();
    assert_eq!(works, format!("{PAGE}?done=card-works"));
    assert!(
        owner
            .get(&works)
            .await
            .text
            .contains("Stripe accepts the key")
    );
}

#[tokio::test]
async fn sec_22_keys_stay_while_a_payment_needs_them() {
    let at = CardShop::open().await;
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

#[tokio::test]
async fn sec_22_keys_of_one_shop_open_in_no_other() {
    let at = CardShop::open().await;
    let neighbour = at.shop.neighbour("bolt").await;
    let copied = "select encode(secret_key, 'hex') || ' ' || encode(webhook_secret, 'hex') from payment_keys";
    let copied = at.shop.text(copied).await;
    let (secret_key, webhook_secret) = copied.split_once(' ').expect("two");
    neighbour
        .sql(&format!(
            "insert into payment_keys (provider, key_id, secret_key, webhook_secret, secret_key_end, webhook_secret_end, is_live, changed_at)
             values ('stripe', 'test', '\\x{secret_key}', '\\x{webhook_secret}', '', '', false, now())"
        ))
        .await;
    let waiting = at.order().await;
    let event = at
        .double
        .event(&waiting.session, "checkout.session.completed", "whsec_acme");
    let heard = neighbour.hear(&event.expect("an event")).await;
    assert_eq!(heard, StatusCode::NOT_FOUND);
}
