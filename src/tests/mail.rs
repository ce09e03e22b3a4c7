//! Mail through a real SMTP server.

mod back_in_stock;
mod orders;
mod outbox;
mod queue;
mod secrets;
pub mod server;
mod sign_up;
mod silence;

use galleria::app::job_table;
use galleria::core::{Locale, MessageId, OrderId};
use galleria::jobs;
use galleria::messaging::{self, MailKind, NewMail};
use galleria::order::letters;
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use crate::harness::TestShop;

/// A worker of the test's platform; it ends with the value.
pub struct Worker(CancellationToken);

impl Worker {
    pub fn start(shop: &TestShop) -> Self {
        let stop = CancellationToken::new();
        tokio::spawn(jobs::keep_running(
            shop.platform.state.clone(),
            job_table,
            stop.clone(),
        ));
        Self(stop)
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.0.cancel();
    }
}

/// An order of two lamps by bank transfer, as placement leaves it behind.
async fn an_order(shop: &TestShop) -> OrderId {
    let (order, customer) = (Uuid::now_v7(), Uuid::now_v7());
    let quote = r#"{"currency":"EUR","lines":[],"shipping":[],"totals":{"list":"80.00","goods":"80.00","shipping":"4.90","tax":"0","tax_included":"13.56","net":"71.34","grand":"84.90"}}"#;
    let address = r#"{"name":"Ada <b>Lovelace</b>","street":"Invalidenstraße 1","postal_code":"10115","city":"Berlin","country":"DE"}"#;
    shop.sql(&format!(
        "insert into customers (id, email, email_normalized) values ('{customer}', 'ada@example.com', 'ada@example.com') on conflict do nothing;
         insert into orders (id, number, access_token, idempotency_key, request_hash, customer_id, email, email_normalized,
             shipping_address, address_hash, locale, currency, quote, grand_total, shipping_method, payment_method, expires_at)
         select '{order}', nextval('order_numbers'), 'token-{order}', 'key-{order}', '\\x00', id, email, email_normalized,
             '{address}', '\\x00', 'en', 'EUR', '{quote}', 84.90, 'Standard', 'bank_transfer', now() + interval '7 days'
         from customers where email = 'ada@example.com';
         insert into order_lines (id, order_id, position, product_slug, sku, title, options, care_tips, quantity, unit_price, total)
         values ('{line}', '{order}', 0, 'lamp', 'LAMP-1', 'Lamp <script>alert(1)</script>', 'Brass', 'Wipe with a dry cloth.', 2, 40, 80);",
        line = Uuid::now_v7(),
    ))
    .await;
    OrderId::from_uuid(order)
}

/// Puts a mail about an order into the outbox, as a step of the order does.
async fn enqueue(shop: &TestShop, kind: MailKind, locale: Locale, order: OrderId) -> MessageId {
    let about = letters::About {
        order_id: order,
        fulfillment_id: None,
    };
    let mail = NewMail::new(kind, "ada@example.com", locale, &about).of_order(order);
    let mut tx = shop.tx().await;
    let id = messaging::enqueue(&mut tx, &mail).await.expect("enqueue");
    tx.commit().await.expect("commit");
    id
}

/// State of a mail in the outbox.
async fn state_of(shop: &TestShop, id: MessageId) -> String {
    shop.text(&format!("select state from outbox where id = '{id}'"))
        .await
}
