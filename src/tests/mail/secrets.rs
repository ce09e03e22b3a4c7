use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use galleria::core::Locale;
use galleria::messaging::{self, LetterFault, Letterhead, NewMail};
use uuid::Uuid;

use super::Worker;
use super::server::MailServer;
use crate::harness::{TestFolder, TestShop};

#[tokio::test]
async fn ex_12_a_secret_is_minted_when_sent_stored_hashed_and_never_previewed() {
    let folder = TestFolder::create();
    let server = MailServer::start(&folder.0).await;
    let url = server.url();
    let shop = TestShop::open_with(|config| config.smtp_url = Some(url)).await;
    let (member, link) = (Uuid::now_v7(), Uuid::now_v7());
    shop.sql(&format!(
        "insert into staff_members (id, email, name, role) values ('{member}', 'grace@example.com', 'Grace', 'manager');
         insert into secret_links (id, purpose, staff_member_id) values ('{link}', 'password_reset', '{member}')"
    ))
    .await;
    let mail = NewMail::new(
        galleria::identity::letters::PASSWORD_RESET,
        "grace@example.com",
        Locale::En,
        &serde_json::json!({ "secret_link_id": link }),
    );
    let mut tx = shop.tx().await;
    let id = messaging::enqueue(&mut tx, &mail).await.expect("enqueue");
    tx.commit().await.expect("commit");

    let tenant = shop.registered().await;
    let state = &shop.platform.state;
    let store = state.registry.store(&tenant).await.expect("store");
    let letterhead = Letterhead::of_shop(&state.config, &tenant, store);
    let mut tx = shop.tx().await;
    let preview = messaging::preview(&mut tx, state, &letterhead, id).await;
    assert!(matches!(preview, Err(LetterFault::Secret)), "{preview:?}");
    drop(tx);
    let unsealed = "select count(*) from secret_links where token_hash is null";
    assert_eq!(shop.count(unsealed).await, 1, "no token before it is sent");

    let _worker = Worker::start(&shop);
    let received = server.wait_for(1).await.remove(0);
    let token = token_in(&received.text);
    let bytes = BASE64_URL_SAFE_NO_PAD.decode(&token).expect("token");
    let hash = blake3::hash(&bytes).to_hex().to_string();
    let stored = shop
        .text("select encode(token_hash, 'hex') from secret_links where expires_at between now() and now() + interval '61 minutes'")
        .await;
    assert_eq!(stored, hash);

    let outbox = shop
        .text("select string_agg(row_to_json(o)::text, '') from outbox o")
        .await;
    assert!(
        !outbox.contains(&token) && !outbox.contains(&hash),
        "{outbox}"
    );
    let jobs: Option<String> = sqlx::query_scalar(
        "select string_agg(payload::text, '') from graphile_worker._private_jobs",
    )
    .fetch_one(state.db.pool())
    .await
    .expect("jobs");
    assert!(!jobs.unwrap_or_default().contains(&token));
}

#[tokio::test]
async fn ex_12_a_link_that_was_used_is_not_sent_again() {
    let folder = TestFolder::create();
    let server = MailServer::start(&folder.0).await;
    let url = server.url();
    let shop = TestShop::open_with(|config| config.smtp_url = Some(url)).await;
    let (member, link) = (Uuid::now_v7(), Uuid::now_v7());
    shop.sql(&format!(
        "insert into staff_members (id, email, role) values ('{member}', 'grace@example.com', 'manager');
         insert into secret_links (id, purpose, staff_member_id, used_at) values ('{link}', 'invitation', '{member}', now())"
    ))
    .await;
    let mail = NewMail::new(
        galleria::identity::letters::STAFF_INVITATION,
        "grace@example.com",
        Locale::En,
        &serde_json::json!({ "secret_link_id": link }),
    );
    let mut tx = shop.tx().await;
    let id = messaging::enqueue(&mut tx, &mail).await.expect("enqueue");
    tx.commit().await.expect("commit");
    let _worker = Worker::start(&shop);
    for _ in 0..100 {
        if super::state_of(&shop, id).await == "failed" {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    assert_eq!(super::state_of(&shop, id).await, "failed");
    assert!(server.received().is_empty());
}

#[tokio::test]
async fn ex_12_the_platform_proves_an_address_by_mail() {
    let folder = TestFolder::create();
    let server = MailServer::start(&folder.0).await;
    let url = server.url();
    let shop = TestShop::open_with(|config| config.smtp_url = Some(url)).await;
    let state = &shop.platform.state;
    let sign_up = Uuid::now_v7();
    let mut tx = state.db.begin_platform().await.expect("begin");
    sqlx::query("insert into platform.sign_ups (id, email, tenant_name, shop_name, client_address) values ($1, 'new@example.com', 'new', 'New Shop', '127.0.0.1')")
        .bind(sign_up)
        .execute(&mut *tx)
        .await
        .expect("sign-up");
    let recipient = galleria::core::Email::parse("new@example.com").expect("address");
    messaging::enqueue_platform(
        &mut tx,
        galleria::platform::letters::PROOF,
        &recipient,
        Locale::En,
        &serde_json::json!({ "sign_up": sign_up }),
    )
    .await
    .expect("enqueue");
    tx.commit().await.expect("commit");
    let _worker = Worker::start(&shop);
    let received = server.wait_for(1).await.remove(0);
    assert!(received.text.contains("New Shop"));
    let token = received.text.split("/sign-up/proof/").nth(1);
    let token = token.and_then(|rest| rest.lines().next()).expect("a link");
    let bytes = BASE64_URL_SAFE_NO_PAD.decode(token.trim()).expect("token");
    let stored: Vec<u8> = sqlx::query_scalar(
        "select token_hash from platform.sign_ups where id = $1 and token_expires_at > now()",
    )
    .bind(sign_up)
    .fetch_one(state.db.pool())
    .await
    .expect("hash");
    assert_eq!(stored, blake3::hash(&bytes).as_bytes());
}

#[tokio::test]
async fn sec_10_the_mail_of_a_sign_in_tells_when_from_where_and_with_what() {
    let folder = TestFolder::create();
    let server = MailServer::start(&folder.0).await;
    let url = server.url();
    let shop = TestShop::open_with(|config| config.smtp_url = Some(url)).await;
    shop.known("ada@example.com").await;
    shop.sql("delete from outbox").await;
    let laptop = shop.stranger();
    let fields = [
        ("email", "ada@example.com"),
        ("password", crate::account::PASSWORD),
    ];
    let request = laptop
        .request(reqwest::Method::POST, "/account/sign-in")
        .header("accept", "text/html")
        .header("user-agent", "<b>Firefox/140.0</b> (Windows NT 10.0)")
        .form(&fields);
    assert_eq!(laptop.send(request).await.location(), "/account");
    let _worker = Worker::start(&shop);
    let received = server.wait_for(1).await.remove(0);
    for told in ["127.0.0.1", "Firefox, Windows", "This was not me", "Ada"] {
        assert!(received.text.contains(told), "{told}: {}", received.text);
    }
    assert!(!received.html.contains("<b>Firefox"), "{}", received.html);
    let rest = received.text.split("/account/not-me/").nth(1);
    let token = rest.and_then(|rest| rest.split_whitespace().next());
    let page = format!("/account/not-me/{}", token.expect("a link"));
    let shown = shop.stranger().get(&page).await;
    assert!(
        shown.text.contains(&format!(r#"action="{page}""#)),
        "{}",
        shown.text
    );
}

fn token_in(text: &str) -> String {
    let after = text.split("/admin/password-reset/").nth(1);
    after
        .and_then(|rest| rest.lines().next())
        .expect("a link")
        .trim()
        .to_owned()
}
