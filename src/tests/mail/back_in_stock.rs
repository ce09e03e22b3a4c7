use std::time::Duration;

use galleria::back_in_stock::TellBackInStock;

use super::Worker;
use super::server::MailServer;
use crate::harness::{TestFolder, TestShop};

const TOLD: &str = "select count(*) from back_in_stock_entries where told_at is not null";

/// The worker does it too, now and then.
async fn tell(shop: &TestShop) -> usize {
    let job = TellBackInStock::new(shop.registered().await.id);
    job.perform(&shop.platform.state).await.expect("told")
}

#[tokio::test]
async fn ex_11_the_mails_lead_where_one_confirms_buys_and_stops() {
    let folder = TestFolder::create();
    let server = MailServer::start(&folder.0).await;
    let url = server.url();
    let shop = TestShop::open_with(|config| config.smtp_url = Some(url)).await;
    let lamp = shop.sell("lamp", "50.00", 0).await;
    let fields = [("variant_id", lamp.as_str()), ("email", "ada@example.com")];
    shop.post("/back-in-stock", &fields).await;
    let _worker = Worker::start(&shop);
    let first = server.wait_for(1).await.remove(0);
    assert!(first.text.contains("The lamp"), "{}", first.text);
    let link = link_in(&first.text);
    shop.post(&link, &[("answer", "yes")]).await;

    shop.sql("update stock_items set on_hand = 1").await;
    tell(&shop).await;
    let second = server.wait_for(2).await.remove(1);
    let product = format!("/products/lamp?variant={lamp}");
    assert!(second.text.contains(&product), "{}", second.text);
    let stop = link_in(&second.text);
    assert_ne!(stop, link);
    let page = shop.get(&stop).await.text;
    assert!(page.contains("We have told"), "{page}");
}

#[tokio::test]
async fn ex_11_what_went_before_the_mail_did_is_not_told() {
    let folder = TestFolder::create();
    let server = MailServer::start(&folder.0).await;
    let url = server.url();
    let shop = TestShop::open_with(|config| config.smtp_url = Some(url)).await;
    let lamp = shop.sell("lamp", "50.00", 2).await;
    shop.sql(&format!(
        "insert into back_in_stock_entries (id, variant_id, email, email_normalized, locale, asked_at, confirmed_at)
         values (gen_random_uuid(), '{lamp}', 'ada@example.com', 'ada@example.com', 'en', now(), now())"
    ))
    .await;
    assert_eq!(tell(&shop).await, 1);
    shop.sql("update stock_items set on_hand = 0").await;
    let _worker = Worker::start(&shop);
    for _ in 0..200 {
        if shop.count(TOLD).await == 0 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    assert_eq!(shop.count(TOLD).await, 0, "who was to be told waits again");
    assert!(server.received().is_empty());
    assert_eq!(
        shop.text("select string_agg(state, ' ') from outbox").await,
        "failed"
    );
    shop.sql("update stock_items set on_hand = 1").await;
    tell(&shop).await;
    assert_eq!(server.wait_for(1).await.len(), 1);
}

/// The path of the page where one confirms or stops.
fn link_in(text: &str) -> String {
    let token = text.split("/back-in-stock/").nth(1).expect("a link");
    let end = token
        .find(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_'))
        .unwrap_or(token.len());
    format!("/back-in-stock/{}", &token[..end])
}
