use futures::future::join_all;

use super::MAILS;
use crate::goods::Guest;
use crate::harness::TestShop;

#[tokio::test]
async fn ex_11_as_many_are_told_as_there_are_units_in_order() {
    let shop = TestShop::open().await;
    shop.send_parcels().await;
    let lamp = shop.sell("lamp", "50.00", 0).await;
    shop.let_wait(&lamp, &["ann", "bob", "cid", "dan", "eva"])
        .await;
    assert_eq!(shop.tell_back_in_stock().await, 0, "there is none");
    shop.stock_up(&lamp, 2).await;
    assert_eq!(shop.tell_back_in_stock().await, 2);
    assert_eq!(shop.told().await, "ann bob");
    assert_eq!(shop.tell_back_in_stock().await, 0, "no more came");
    shop.stock_up(&lamp, 3).await;
    assert_eq!(shop.tell_back_in_stock().await, 1);
    assert_eq!(shop.told().await, "ann bob cid");

    // One of them buys; that unit is nobody else's news.
    shop.stranger().buy(&lamp, Guest::named("ann")).await;
    assert_eq!(shop.tell_back_in_stock().await, 0);
    shop.stock_up(&lamp, 4).await;
    assert_eq!(shop.tell_back_in_stock().await, 1);
    assert_eq!(shop.told().await, "ann bob cid dan");
}

#[tokio::test]
async fn ex_11_what_a_cancelled_order_gives_back_is_told() {
    let shop = TestShop::open().await;
    shop.send_parcels().await;
    let lamp = shop.sell("lamp", "50.00", 1).await;
    shop.stranger().buy(&lamp, Guest::named("zoe")).await;
    shop.let_wait(&lamp, &["ann"]).await;
    assert_eq!(shop.tell_back_in_stock().await, 0);
    let owner = shop.staff("owner").await;
    let order = shop.text("select id::text from orders").await;
    owner
        .post(
            &format!("/admin/orders/{order}/cancel"),
            &[("reason", "customer")],
        )
        .await;
    let committed = "select committed::bigint from stock_items";
    assert_eq!(shop.count(committed).await, 0, "it was cancelled");
    assert_eq!(shop.tell_back_in_stock().await, 1);
}

#[tokio::test]
async fn ex_11_two_jobs_at_once_tell_once() {
    let shop = TestShop::open().await;
    let lamp = shop.sell("lamp", "50.00", 0).await;
    shop.let_wait(&lamp, &["ann", "bob", "cid"]).await;
    shop.stock_up(&lamp, 2).await;
    let jobs = (0..4).map(|_| shop.tell_back_in_stock());
    let told: usize = join_all(jobs).await.into_iter().sum();
    assert_eq!(told, 2);
    assert_eq!(
        shop.text(MAILS).await,
        "back_in_stock ann@example.com, back_in_stock bob@example.com"
    );
}

#[tokio::test]
async fn ex_11_nobody_is_told_of_what_is_not_for_sale() {
    let shop = TestShop::open().await;
    let lamp = shop.sell("lamp", "50.00", 0).await;
    shop.let_wait(&lamp, &["ann", "bob"]).await;
    shop.stock_up(&lamp, 9).await;
    shop.sql("update products set state = 'archived'").await;
    assert_eq!(shop.tell_back_in_stock().await, 0);
    // Sold without counting from now on: everybody.
    shop.stock_up(&lamp, 0).await;
    shop.sql("update products set state = 'published'; update stock_items set oversell = true")
        .await;
    assert_eq!(shop.tell_back_in_stock().await, 2);
}
