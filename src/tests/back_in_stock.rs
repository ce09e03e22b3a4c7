//! Mail about what can be bought again.

mod asking;
mod telling;

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use galleria::back_in_stock::TellBackInStock;

use crate::harness::{Answer, TestShop};

/// Kind and recipient of every mail.
pub const MAILS: &str = "select coalesce(string_agg(kind || ' ' || recipient, ', ' order by created_at, id), '') from outbox";
const WAITING: &str = "select count(*) from back_in_stock_entries where told_at is null";

impl TestShop {
    /// Asks to be told when a variant is back.
    async fn ask_for(&self, variant: &str, email: &str) -> Answer {
        let fields = [
            ("product", "lamp"),
            ("variant_id", variant),
            ("email", email),
        ];
        self.post("/back-in-stock", &fields).await
    }

    /// Runs the job that tells; answers how many people are told.
    async fn tell_back_in_stock(&self) -> usize {
        let job = TellBackInStock::new(self.registered().await.id);
        let told = job.perform(&self.platform.state).await;
        told.expect("told")
    }

    /// Counts a variant.
    async fn stock_up(&self, variant: &str, on_hand: i32) {
        self.sql(&format!(
            "update stock_items set on_hand = {on_hand} where variant_id = '{variant}'"
        ))
        .await;
    }

    /// The page of the link in the last mail to an address, as if the mail had been written.
    async fn link_of(&self, email: &str) -> String {
        let token = blake3::hash(email.as_bytes());
        let hash = blake3::hash(token.as_bytes()).to_hex();
        self.sql(&format!(
            "update back_in_stock_entries set token_hash = '\\x{hash}' where email = '{email}'"
        ))
        .await;
        let token = BASE64_URL_SAFE_NO_PAD.encode(token.as_bytes());
        format!("/back-in-stock/{token}")
    }

    /// People who wait, in the order of their names, each with a confirmed address.
    async fn let_wait(&self, variant: &str, names: &[&str]) {
        for (place, name) in names.iter().enumerate() {
            let minutes = names.len() - place;
            self.sql(&format!(
                "insert into back_in_stock_entries (id, variant_id, email, email_normalized, locale, asked_at, confirmed_at)
                 values (gen_random_uuid(), '{variant}', '{name}@example.com', '{name}@example.com', 'en',
                         now() - interval '{minutes} minutes', now())"
            ))
            .await;
        }
    }

    /// Who was told, in the order in which they asked.
    async fn told(&self) -> String {
        self.text(
            "select coalesce(string_agg(split_part(email, '@', 1), ' ' order by asked_at), '')
             from back_in_stock_entries where told_at is not null",
        )
        .await
    }
}
