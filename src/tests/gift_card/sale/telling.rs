//! Codes by mail.

use galleria::gift_card::SendGiftCards;
use time::Duration;

use super::{buyer, card_shop};
use crate::harness::{TestFolder, TestShop};
use crate::mail::Worker;
use crate::mail::server::MailServer;

/// The code in a mail.
fn code_in(text: &str) -> Option<String> {
    let mut words = text.split_whitespace();
    let code = words.find(|word| word.len() == 24 && word.matches('-').count() == 4)?;
    Some(code.to_owned())
}

/// The codes that have arrived, the first first, once there are so many.
async fn codes(server: &MailServer, count: usize) -> Vec<String> {
    // What waited for the worker is taken up one by one, two seconds apart.
    for _ in 0..1_200 {
        let received = server.received();
        let codes: Vec<_> = received
            .iter()
            .filter_map(|mail| code_in(&mail.text))
            .collect();
        if codes.len() >= count {
            return codes;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    panic!("fewer than {count} codes arrived");
}

#[tokio::test]
async fn ex_11_the_code_is_mailed_spent_by_another_and_void_once_it_is_sent_again() {
    let folder = TestFolder::create();
    let server = MailServer::start(&folder.0).await;
    let url = server.url();
    let shop = TestShop::open_with(|config| config.smtp_url = Some(url)).await;
    shop.send_parcels().await;
    shop.settle(|settings| settings.bank_transfer.enabled = true)
        .await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    let card = shop.sell_gift_cards("80.00").await;
    let to = [
        ("gift_name", "Grace"),
        ("gift_email", "grace@example.com"),
        ("gift_message", "For the long evenings"),
    ];
    shop.put_card_for(&card, "1", &to).await;
    let guest = shop.at_checkout(buyer("ada")).await;
    shop.place(&guest).await;
    let owner = shop.staff("owner").await;
    let page = shop.last_order_page().await;
    owner.post(&format!("{page}/paid"), &[]).await;
    let unknown = "select count(*) from gift_cards where code_end = ''";
    assert_eq!(shop.count(unknown).await, 1, "no code before it is written");

    let _worker = Worker::start(&shop);
    let first = &codes(&server, 1).await[0];
    let received = server.received();
    let mail = received.iter().find(|mail| mail.text.contains(first));
    let mail = mail.expect("the mail");
    assert!(
        mail.headers.contains("grace@example.com"),
        "{}",
        mail.headers
    );
    assert!(mail.text.contains("For the long evenings"), "{}", mail.text);
    assert_eq!(shop.count(unknown).await, 0);
    let outbox = "select string_agg(row_to_json(o)::text, '') from outbox o";
    assert!(!shop.text(outbox).await.contains(first));

    let grace = shop.stranger();
    grace.put_in_cart(&lamp, "1").await;
    grace.pays_with(first).await;
    assert!(
        grace
            .get("/checkout")
            .await
            .text
            .contains("Order and pay by gift card")
    );
    let id = shop.text("select id::text from gift_cards").await;
    owner
        .post(&format!("{page}/gift-cards/{id}/send"), &[])
        .await;
    let second = &codes(&server, 2).await[1];
    assert_ne!(first, second);
    let refused = grace.get("/checkout").await.text;
    assert!(
        !refused.contains("Order and pay by gift card"),
        "the former is void"
    );
    let asked = grace.post("/gift-cards", &[("gift_card", first)]).await;
    assert_eq!(asked.status.as_u16(), 422);
    grace.pays_with(second).await;
    let guest = grace
        .at_checkout(super::super::nothing_chosen("grace"))
        .await;
    let placed = grace.place(&guest).await.location();
    assert!(placed.starts_with("/orders/"), "{placed}");
    assert_eq!(shop.balances().await, "25.10");
    shop.books_hold().await;
}

#[tokio::test]
async fn ex_11_a_card_waits_for_its_day() {
    let (shop, _, card) = card_shop().await;
    let state = &shop.platform.state;
    let day = (state.clock.now() + Duration::days(3)).date().to_string();
    let to = [("gift_email", "grace@example.com"), ("gift_day", &day)];
    shop.put_card_for(&card, "1", &to).await;
    let guest = shop.at_checkout(buyer("ada")).await;
    shop.place(&guest).await;
    let owner = shop.staff("owner").await;
    let page = shop.last_order_page().await;
    owner.post(&format!("{page}/paid"), &[]).await;
    assert_eq!(
        shop.balances().await,
        "50.00",
        "it is made with the payment"
    );
    let mails = "select count(*) from outbox where kind in ('gift_card_code', 'gift_card_copy')";
    let tenant = shop.registered().await.id;
    let sent = SendGiftCards::new(tenant).perform(state).await;
    assert_eq!((sent.expect("a look"), shop.count(mails).await), (0, 0));
    shop.sql("update order_lines set gift_day = current_date - 1")
        .await;
    let sent = SendGiftCards::new(tenant).perform(state).await;
    assert_eq!((sent.expect("a look"), shop.count(mails).await), (1, 2));
    let sent = SendGiftCards::new(tenant).perform(state).await;
    assert_eq!((sent.expect("a look"), shop.count(mails).await), (0, 2));
    let copy = shop.mail_of_kind("gift_card_copy").await;
    assert!(copy.contains("grace@example.com"), "{copy}");
    shop.books_hold().await;
}
