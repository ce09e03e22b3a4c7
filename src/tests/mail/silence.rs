//! A mail server that takes every connection and then says nothing.

use std::num::NonZeroU64;
use std::time::Duration;

use galleria::core::Locale;
use galleria::order::letters;
use tokio::net::TcpListener;
use tokio::time::{sleep, timeout};

use super::{Worker, an_order, enqueue, state_of};
use crate::admin_promotions::made;
use crate::harness::TestShop;

/// Accepts, holds, and is silent; answers its address.
async fn silent_server() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("bind");
    let address = listener.local_addr().expect("address");
    tokio::spawn(async move {
        let mut held = Vec::new();
        while let Ok((stream, _)) = listener.accept().await {
            held.push(stream);
        }
    });
    format!("smtp://{address}")
}

async fn shop_with_a_silent_server() -> TestShop {
    let url = silent_server().await;
    TestShop::open_with(|config| {
        config.smtp_url = Some(url);
        config.smtp_patience = NonZeroU64::new(2).expect("two");
    })
    .await
}

/// Waits until the statement finds something.
async fn until(shop: &TestShop, seconds: u64, sql: &str) {
    let found = timeout(Duration::from_secs(seconds), async {
        while shop.count(sql).await == 0 {
            sleep(Duration::from_millis(100)).await;
        }
    });
    assert!(found.await.is_ok(), "not within {seconds} s: {sql}");
}

#[tokio::test]
async fn ex_12_a_mail_server_that_says_nothing_stops_no_other_job() {
    let shop = shop_with_a_silent_server().await;
    let other = shop.neighbour("globex").await;
    let order = an_order(&shop).await;
    let mut mails = Vec::new();
    for _ in 0..40 {
        mails.push(enqueue(&shop, letters::CONFIRMATION, Locale::En, order).await);
    }
    let merchant = other.staff("manager").await;
    let page = made(&merchant, &[("trigger", "code")]).await;
    let wish = [("batch_wanted", "5")];
    merchant.post(&format!("{page}/batches"), &wish).await;

    let _worker = Worker::start(&shop);
    let codes = "select count(*) from (select from coupon_codes having count(*) >= 5) as made";
    until(&other, 15, codes).await;
    until(
        &shop,
        15,
        "select count(*) from outbox where attempts = 1 and last_error like '%did not finish within 2 seconds%'
         and next_attempt_at > now() + interval '30 seconds' and claimed_until is null",
    )
    .await;
    assert_eq!(state_of(&shop, mails[39]).await, "queued");
}

#[tokio::test]
async fn ex_12_many_mails_of_one_shop_do_not_hold_up_the_one_of_another() {
    let shop = shop_with_a_silent_server().await;
    let other = shop.neighbour("globex").await;
    let order = an_order(&shop).await;
    for _ in 0..100 {
        enqueue(&shop, letters::CONFIRMATION, Locale::En, order).await;
    }
    let order = an_order(&other).await;
    enqueue(&other, letters::CONFIRMATION, Locale::En, order).await;

    let _worker = Worker::start(&shop);
    until(
        &other,
        15,
        "select count(*) from outbox where last_error is not null",
    )
    .await;
    let tried = "select count(*) from outbox where attempts > 0";
    assert!(
        shop.count(tried).await < 50,
        "one shop has one mail at work at a time"
    );
}
