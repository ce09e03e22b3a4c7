//! Orders that may be a fraud wait for a member of the staff.

use reqwest::StatusCode;

use super::shop;
use crate::goods::Guest;
use crate::harness::TestShop;

/// A bill that goes abroad: 20 points.
fn suspicious(name: &str) -> Guest {
    Guest::named(name)
        .with("billing_name", "Mallory")
        .with("billing_street", "Rue de Rivoli 1")
        .with("billing_postal_code", "75001")
        .with("billing_city", "Paris")
        .with("billing_country", "FR")
}

async fn last(shop: &TestShop, what: &str) -> String {
    let sql =
        format!("select coalesce(({what})::text, '') from orders order by number desc limit 1");
    shop.text(&sql).await
}

#[tokio::test]
async fn sec_21_a_high_score_waits_for_approval_before_anything_is_packed() {
    let shop = shop().await;
    shop.settle(|settings| settings.review_from = 20).await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    let path = shop.buy(&lamp, suspicious("ada")).await;
    assert_eq!(last(&shop, "review").await, "waiting");
    assert_eq!(last(&shop, "risk -> 'score'").await, "20");
    assert_eq!(last(&shop, "risk -> 'version'").await, "2");
    assert_eq!(last(&shop, "risk -> 'reasons'").await, r#"["country"]"#);
    let page = format!("/admin/orders/{}", last(&shop, "id").await);

    let support = shop.staff("support").await;
    let shown = support.get(&page).await.text;
    for words in [
        "This order waits for review",
        "20 of 100",
        "Billing and delivery address are in different countries",
    ] {
        assert!(shown.contains(words), "{words} in {shown}");
    }
    assert!(!shown.contains("/approve") && !shown.contains("/pack\""));
    let packed = support.post_as_program(&format!("{page}/pack"), &[]).await;
    assert_eq!(packed.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(packed.text.contains("in_review"), "{}", packed.text);
    // Paid is not approved.
    let manager = shop.staff("manager").await;
    manager.post(&format!("{page}/paid"), &[]).await;
    for step in ["pack", "collected"] {
        let no = support
            .post_as_program(&format!("{page}/{step}"), &[])
            .await;
        assert_eq!(no.status, StatusCode::UNPROCESSABLE_ENTITY, "{step}");
    }
    let approve = format!("{page}/approve");
    let no = support.post(&approve, &[]).await;
    assert_eq!(no.status, StatusCode::FORBIDDEN);

    let list = manager.get("/admin/orders?review=waiting").await.text;
    assert!(list.contains("#1001") && list.contains("To review"));
    let done = manager.post(&approve, &[]).await;
    assert_eq!(done.location(), format!("{page}?done=approved"));
    let list = manager.get("/admin/orders?review=waiting").await.text;
    assert!(!list.contains("#1001"), "{list}");
    let again = manager.post_as_program(&approve, &[]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    let shown = manager.get(&page).await.text;
    assert!(shown.contains("Approved after review"), "{shown}");
    let packed = support.post(&format!("{page}/pack"), &[]).await;
    assert_eq!(packed.location(), format!("{page}?done=packed"));
    // The buyer hears of none of it.
    let theirs = shop.get(&path).await.text;
    assert!(theirs.contains("Packed") && !theirs.contains("Checked"));
}

#[tokio::test]
async fn sec_21_an_order_in_review_can_be_cancelled_and_is_off_the_list() {
    let shop = shop().await;
    shop.settle(|settings| settings.review_from = 20).await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.buy(&lamp, suspicious("ada")).await;
    let manager = shop.staff("manager").await;
    let page = format!("/admin/orders/{}", last(&shop, "id").await);
    let fraud = [("reason", "fraud")];
    manager.post(&format!("{page}/cancel"), &fraud).await;
    let list = manager.get("/admin/orders?review=waiting").await.text;
    assert!(!list.contains("#1001"), "{list}");
    let late = manager
        .post_as_program(&format!("{page}/approve"), &[])
        .await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    let foreign = shop.neighbour("globex").await.staff("manager").await;
    let no = foreign.post(&format!("{page}/approve"), &[]).await;
    assert_eq!(no.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn sec_21_the_shop_chooses_from_which_score_on_and_whether_at_all() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    for (from, review) in [(60, ""), (21, ""), (0, ""), (20, "waiting")] {
        shop.settle(|settings| settings.review_from = from).await;
        let buyer = shop.stranger();
        buyer.buy(&lamp, suspicious(&format!("b{from}"))).await;
        assert_eq!(last(&shop, "review").await, review, "from {from}");
    }
    let manager = shop.staff("manager").await;
    let ordinary = shop.stranger();
    ordinary.buy(&lamp, Guest::named("carol")).await;
    assert_eq!(last(&shop, "risk -> 'score'").await, "0");
    let page = format!("/admin/orders/{}", last(&shop, "id").await);
    assert!(manager.get(&page).await.text.contains("Nothing unusual."));
}

#[tokio::test]
async fn sec_3_many_orders_of_one_network_customer_or_door_are_flagged() {
    let shop = shop().await;
    shop.settle(|settings| settings.open_unpaid_orders = 99)
        .await;
    let lamp = shop.sell("lamp", "50.00", 99).await;
    for number in 0..5 {
        let buyer = shop.stranger();
        buyer.buy(&lamp, Guest::named(&format!("b{number}"))).await;
    }
    assert_eq!(last(&shop, "risk -> 'reasons'").await, "[]");
    shop.stranger().buy(&lamp, Guest::named("b9")).await;
    assert_eq!(last(&shop, "risk -> 'reasons'").await, r#"["network"]"#);
    // What an order was given, it keeps; what was long ago does not count.
    shop.sql("update orders set placed_at = now() - interval '2 hours'")
        .await;
    for _ in 0..4 {
        shop.stranger().buy(&lamp, Guest::named("ada")).await;
    }
    let reasons = last(&shop, "risk -> 'reasons'").await;
    assert_eq!(reasons, r#"["buyer", "address"]"#);
    let first = shop
        .text("select (risk -> 'reasons')::text from orders where number = 1006")
        .await;
    assert_eq!(first, r#"["network"]"#);
}
