//! Verbs for the merchant's side.

use galleria::account::{MailAccountLink, MailProofLink};
use galleria::core::SecretLinkId;
use galleria::identity::MailStaffPasswordLink;
use reqwest::StatusCode;

use crate::harness::TestShop;

/// The password of every member that [`TestShop::staff`] makes.
pub const PASSWORD: &str = "lamps & 4 chairs";

/// argon2id of [`PASSWORD`], so that tests need not hash it again and again.
const HASH: &str = "$argon2id$v=19$m=19456,t=2,p=1$5sbHkgGcYbeuDHpCdl3X4g$POQls5dnSzdsl4Cjj3PKSd6ip11pZ4lls+V2H08tswc";

impl TestShop {
    /// A signed-in member of the staff: `owner`, `manager` or `support`.
    pub async fn staff(&self, role: &str) -> TestShop {
        let email = format!("{role}@example.com");
        self.sql(&format!(
            "insert into staff_members (id, email, name, role, password_hash, password_set_at)
             values (gen_random_uuid(), '{email}', '{role}', '{role}', '{HASH}', now()) on conflict do nothing"
        ))
        .await;
        let member = self.stranger();
        let answer = member.sign_in(&email, PASSWORD).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        assert_eq!(answer.location(), "/admin");
        member
    }

    /// Sends the sign-in form.
    pub async fn sign_in(&self, email: &str, password: &str) -> crate::harness::Answer {
        self.post(
            "/admin/sign-in",
            &[("email", email), ("password", password)],
        )
        .await
    }
}

impl TestShop {
    /// What the worker does after a link was asked for: looks the address up and queues the mail.
    pub async fn links_looked_up(&self) {
        let state = &self.platform.state;
        let jobs: Vec<(String, serde_json::Value)> = sqlx::query_as(
            "with done as (delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t
                           where t.id = j.task_id and t.identifier like 'mail\\_%\\_link' and j.locked_at is null
                           returning j.id, t.identifier, j.payload::jsonb)
             select identifier, payload from done order by id",
        )
        .fetch_all(state.db.pool())
        .await
        .expect("jobs");
        for (job, payload) in jobs {
            let done = match job.as_str() {
                "mail_account_link" => read::<MailAccountLink>(payload).perform(state).await,
                "mail_proof_link" => read::<MailProofLink>(payload).perform(state).await,
                _ => read::<MailStaffPasswordLink>(payload).perform(state).await,
            };
            done.expect("a mail");
        }
    }

    /// What the worker does when it sends a mail with a secret: mints its link. Returns the path.
    pub async fn minted(&self, kind: &str) -> String {
        self.links_looked_up().await;
        let link = self
            .text(&format!(
                "select data->>'secret_link_id' from outbox where kind = '{kind}' order by created_at desc limit 1"
            ))
            .await;
        let mut tx = self.tx().await;
        let link = SecretLinkId::parse(&link).expect("link");
        let minted = galleria::identity::mint_link(&mut tx, link).await;
        tx.commit().await.expect("commit");
        minted.expect("mint").expect("an open link").path
    }

    /// Opens a link as scanners of mail do, twice and without pressing its button; answers what it shows.
    pub async fn scanned(&self, link: &str) -> String {
        let mut shown = String::new();
        for _ in 0..2 {
            let page = self.get(link).await;
            assert_eq!(page.status, StatusCode::OK);
            let button = format!(r#"action="{link}""#);
            assert!(page.text.contains(&button), "{}", page.text);
            assert_eq!(page.header("referrer-policy"), "same-origin");
            shown = page.text;
        }
        shown
    }
}

fn read<T: serde::de::DeserializeOwned>(payload: serde_json::Value) -> T {
    serde_json::from_value(payload).expect("a job")
}
