use std::time::Duration;

use galleria::core::{Email, Locale};
use galleria::messaging::{self, Letterhead};
use galleria::order::letters;

use super::server::MailServer;
use super::{Worker, an_order, enqueue, state_of};
use crate::harness::{TestFolder, TestShop};

#[tokio::test]
async fn ex_12_mail_waits_for_its_server_and_goes_out_once() {
    let folder = TestFolder::create();
    let mut server = MailServer::stopped(&folder.0);
    let url = server.url();
    let shop = TestShop::open_with(|config| config.smtp_url = Some(url)).await;
    let _worker = Worker::start(&shop);
    let order = an_order(&shop).await;
    let id = enqueue(&shop, letters::CONFIRMATION, Locale::En, order).await;

    wait_until(
        &shop,
        &format!(
            "select attempts::bigint from outbox where id = '{id}' and last_error is not null"
        ),
    )
    .await;
    assert_eq!(state_of(&shop, id).await, "queued");
    let later = shop
        .count("select count(*) from outbox where next_attempt_at > now() + interval '30 seconds'")
        .await;
    assert_eq!(later, 1, "the next attempt waits");

    server.resume().await;
    let mut tx = shop.tx().await;
    let queued = messaging::resend(&mut tx, id).await.expect("resend");
    tx.commit().await.expect("commit");
    assert_eq!(queued, Some(id), "a mail that was not sent is not copied");
    assert_eq!(server.wait_for(1).await.len(), 1);
    assert_eq!(state_of(&shop, id).await, "sent");
}

#[tokio::test]
async fn ex_12_a_sent_mail_can_be_sent_again_and_is_previewed() {
    let folder = TestFolder::create();
    let server = MailServer::start(&folder.0).await;
    let url = server.url();
    let shop = TestShop::open_with(|config| config.smtp_url = Some(url)).await;
    let _worker = Worker::start(&shop);
    let order = an_order(&shop).await;
    let id = enqueue(&shop, letters::CONFIRMATION, Locale::En, order).await;
    let first = server.wait_for(1).await.remove(0);

    let tenant = shop.registered().await;
    let state = &shop.platform.state;
    let store = state.registry.store(&tenant).await.expect("store");
    let letterhead = Letterhead::of_shop(&state.config, &tenant, store);
    let mut tx = shop.tx().await;
    let preview = messaging::preview(&mut tx, state, &letterhead, id)
        .await
        .expect("preview")
        .expect("the mail");
    assert_eq!(preview.subject, first.header("Subject"));
    assert_eq!(preview.text.trim(), first.text.trim());

    let copy = messaging::resend(&mut tx, id).await.expect("resend");
    tx.commit().await.expect("commit");
    assert!(copy.is_some_and(|copy| copy != id));
    assert_eq!(server.wait_for(2).await.len(), 2);
}

#[tokio::test]
async fn ex_12_without_a_mail_server_mail_waits_in_the_outbox() {
    let shop = TestShop::open().await;
    assert!(!messaging::smtp_configured(&shop.platform.state.config));
    let worker = Worker::start(&shop);
    let order = an_order(&shop).await;
    let id = enqueue(&shop, letters::CONFIRMATION, Locale::En, order).await;
    tokio::time::sleep(Duration::from_secs(1)).await;
    drop(worker);
    assert_eq!(state_of(&shop, id).await, "queued");
    let tried = shop
        .count("select count(*) from outbox where attempts > 0")
        .await;
    assert_eq!(tried, 0);
}

#[tokio::test]
async fn mt_14_jobs_run_once_per_tenant_with_its_schema_and_sender() {
    let folder = TestFolder::create();
    let server = MailServer::start(&folder.0).await;
    let url = server.url();
    let acme = TestShop::open_with(|config| config.smtp_url = Some(url)).await;
    let globex = acme.neighbour("globex").await;
    for (shop, name) in [(&acme, "acme"), (&globex, "globex")] {
        shop.settle(|settings| {
            settings.name = name.to_uppercase();
            settings.email = Email::parse(&format!("shop@{name}.example")).ok();
        })
        .await;
        let order = an_order(shop).await;
        enqueue(shop, letters::CONFIRMATION, Locale::En, order).await;
    }
    let closed = acme.neighbour("closed").await;
    let order = an_order(&closed).await;
    let waiting = enqueue(&closed, letters::CONFIRMATION, Locale::En, order).await;
    sqlx::query("update platform.tenants set state = 'suspended' where name = 'closed'")
        .execute(acme.platform.state.db.pool())
        .await
        .expect("suspend");

    // Two workers on one queue.
    let _workers = [Worker::start(&acme), Worker::start(&globex)];
    let mails = server.wait_for(2).await;
    let mut senders: Vec<_> = mails
        .iter()
        .map(|mail| mail.header("From").to_owned())
        .collect();
    senders.sort();
    assert_eq!(
        senders,
        [
            "\"ACME\" <shop@acme.example>",
            "\"GLOBEX\" <shop@globex.example>"
        ]
        .map(|sender| sender.replace('"', ""))
    );
    for mail in &mails {
        let name = if mail.header("From").contains("acme") {
            "acme"
        } else {
            "globex"
        };
        let home = format!("http://{name}.localhost:");
        assert!(
            mail.addresses()
                .iter()
                .all(|address| address.starts_with(&home))
        );
    }
    assert_eq!(state_of(&closed, waiting).await, "queued");
}

#[tokio::test]
async fn mt_14_every_shop_is_tidied_and_its_unpaid_orders_expire() {
    let acme = TestShop::open().await;
    let globex = acme.neighbour("globex").await;
    for shop in [&acme, &globex] {
        an_order(shop).await;
        shop.sql(
            "update orders set expires_at = now() - interval '1 hour';
             insert into sessions (token_hash, expires_at) values ('\\x01', now() - interval '1 day'), ('\\x02', now() + interval '1 day')",
        )
        .await;
    }
    let _worker = Worker::start(&acme);
    for shop in [&acme, &globex] {
        wait_until(
            shop,
            "select count(*) from orders where state = 'cancelled'",
        )
        .await;
        wait_until(shop, "select count(*) from sessions having count(*) = 1").await;
        assert_eq!(shop.count("select count(*) from cancellations").await, 1);
        assert_eq!(
            shop.count("select count(*) from outbox where kind = 'order_cancelled'")
                .await,
            1
        );
    }
}

/// Waits until `sql` gives a number above zero.
async fn wait_until(shop: &TestShop, sql: &str) {
    let sql = format!("select coalesce(({sql}), 0)");
    for _ in 0..200 {
        if shop.count(&sql).await > 0 {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("never true: {sql}");
}
