//! The addresses that an account keeps.

use reqwest::StatusCode;

use super::{PASSWORD, form};
use crate::goods::Guest;
use crate::harness::TestShop;

const KEPT: &str = "select count(*) from addresses";
const ONLY: &str = "select id::text from addresses";

fn address(street: &str) -> [(&str, &str); 5] {
    [
        ("name", "Ada Lovelace"),
        ("street", street),
        ("postal_code", "10115"),
        ("city", "Berlin"),
        ("country", "DE"),
    ]
}

/// A shop with Ada, who is signed in.
async fn shop() -> TestShop {
    let shop = TestShop::open().await;
    shop.send_parcels().await;
    shop.known("ada@example.com").await;
    shop
}

async fn keep(shop: &TestShop, street: &str) {
    let saved = shop.post("/account/addresses/new", &address(street)).await;
    assert_eq!(saved.location(), "/account/addresses?done=saved");
}

async fn id_of(shop: &TestShop, street: &str) -> String {
    let id = format!("select id::text from addresses where address ->> 'street' = '{street}'");
    shop.text(&id).await
}

#[tokio::test]
async fn ca_6_addresses_are_kept_changed_preferred_and_deleted() {
    let shop = shop().await;
    keep(&shop, "Elm Street 1").await;
    keep(&shop, "Oak Street 2").await;
    let default =
        "select d.address ->> 'street' from accounts a join addresses d on d.id = a.address_id";
    assert_eq!(shop.text(default).await, "Elm Street 1", "the first one");
    let oak = format!("/account/addresses/{}", id_of(&shop, "Oak Street 2").await);
    shop.post(&format!("{oak}/default"), &[]).await;
    assert_eq!(shop.text(default).await, "Oak Street 2");
    assert!(
        shop.get(&oak)
            .await
            .text
            .contains(r#"value="Oak Street 2""#)
    );
    shop.post(&oak, &address("Ash Street 3")).await;
    let page = shop.get("/account/addresses").await.text;
    assert!(page.contains("Ash Street 3") && page.contains("Elm Street 1"));
    assert!(!page.contains("Oak Street 2"), "{page}");
    let deleted = shop.post(&format!("{oak}/delete"), &[]).await;
    assert_eq!(deleted.location(), "/account/addresses?done=deleted");
    assert_eq!(shop.count(KEPT).await, 1);
    assert_eq!(shop.get(&oak).await.status, StatusCode::NOT_FOUND);
    let none = "select count(*) from accounts where address_id is null";
    assert_eq!(shop.count(none).await, 1, "nobody chose another one");
}

#[tokio::test]
async fn ca_6_the_checkout_begins_with_the_default_address() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.buy(&lamp, Guest::named("ada")).await;
    keep(&shop, "Elm Street 1").await;
    shop.put_in_cart(&lamp, "1").await;
    let page = shop.get("/checkout").await.text;
    assert!(
        page.contains(r#"value="Elm Street 1""#) && !page.contains("ada street"),
        "{page}"
    );
}

#[tokio::test]
async fn ex_3_what_is_wrong_with_an_address_is_told_and_nothing_typed_is_lost() {
    let shop = shop().await;
    let mut wrong = address("Elm Street 1");
    wrong[2].1 = "ABCDE";
    let answer = shop.post("/account/addresses/new", &wrong).await;
    assert_eq!(answer.location(), "/account/addresses/new");
    let page = shop.get("/account/addresses/new").await.text;
    assert!(page.contains(r#"id="postal_code-error""#), "{page}");
    assert!(page.contains(r#"value="ABCDE""#) && page.contains(r#"value="Elm Street 1""#));
    // It says nothing about another address.
    keep(&shop, "Oak Street 2").await;
    shop.post("/account/addresses/new", &wrong).await;
    let oak = format!("/account/addresses/{}", shop.text(ONLY).await);
    let page = shop.get(&oak).await.text;
    assert!(
        page.contains("Oak Street 2") && !page.contains("ABCDE"),
        "{page}"
    );
    let program = shop.post_as_program("/account/addresses/new", &wrong).await;
    assert_eq!(program.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn sec_17_somebody_else_s_address_is_nobody_s() {
    let shop = shop().await;
    keep(&shop, "Elm Street 1").await;
    let page = format!("/account/addresses/{}", shop.text(ONLY).await);
    let eve = shop.stranger();
    eve.known("eve@example.com").await;
    assert_eq!(eve.get(&page).await.status, StatusCode::NOT_FOUND);
    for step in ["", "/default", "/delete"] {
        let answer = eve
            .post(&format!("{page}{step}"), &address("Eve Street 9"))
            .await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{step}");
    }
    let kept = "select address ->> 'street' from addresses";
    assert_eq!(shop.text(kept).await, "Elm Street 1");
    let visitor = shop.stranger();
    for path in ["/account/addresses", "/account/addresses/new", &page] {
        assert_eq!(visitor.get(path).await.location(), "/account/sign-in");
        let program = visitor.post_as_program("/account/addresses/new", &[]).await;
        assert_eq!(program.status, StatusCode::UNAUTHORIZED);
    }
}

#[tokio::test]
async fn cd_7_addresses_that_a_stranger_typed_do_not_become_the_owner_s() {
    let shop = TestShop::open().await;
    shop.send_parcels().await;
    let eve = shop.stranger();
    let fields = form("ada@example.com", &[("password", "eve's own")]);
    eve.post("/account/register", &fields).await;
    eve.shopper_signs_in("ada@example.com", "eve's own").await;
    keep(&eve, "Eve Street 9").await;
    let link = shop.minted("account_proof").await;
    let ada = shop.stranger();
    ada.post(&link, &[("new_password", PASSWORD)]).await;
    assert_eq!(ada.get("/account").await.status, StatusCode::OK);
    assert_eq!(shop.count(KEPT).await, 0);
}

#[tokio::test]
async fn sec_15_an_account_keeps_so_many_addresses_and_no_more() {
    let shop = shop().await;
    shop.sql(
        r#"insert into addresses (id, account_id, address)
           select gen_random_uuid(), a.id,
                  '{"name": "Ada", "street": "Elm Street 1", "postal_code": "10115", "city": "Berlin", "country": "DE"}'
           from accounts a, generate_series(1, 20)"#,
    )
    .await;
    let answer = shop
        .post("/account/addresses/new", &address("Oak Street 2"))
        .await;
    assert_eq!(answer.location(), "/account/addresses/new");
    assert_eq!(shop.count(KEPT).await, 20);
    let list = shop.get("/account/addresses").await.text;
    assert!(!list.contains("/account/addresses/new"), "{list}");
    // With the account they go, too.
    shop.sql("delete from sessions; update orders set account_id = null; delete from accounts")
        .await;
    assert_eq!(shop.count(KEPT).await, 0);
}
