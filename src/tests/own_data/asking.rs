//! The file with all of it, and who gets whose.

use reqwest::StatusCode;

use super::shop_of_ada;
use crate::account::form;
use crate::goods::Guest;
use crate::harness::TestShop;

#[tokio::test]
async fn ex_13_a_shopper_downloads_everything_that_the_shop_holds_of_them() {
    let (shop, _) = shop_of_ada().await;
    let lamp = shop.text("select id::text from variants").await;
    shop.sql(&format!(
        "insert into addresses (id, account_id, address)
         select gen_random_uuid(), id, '{{\"name\":\"Ada\",\"street\":\"Hidden lane 7\",\"postal_code\":\"10115\",\"city\":\"Berlin\",\"country\":\"DE\"}}' from accounts;
         insert into wishlist_entries (id, account_id, product_id, saved_price, saved_at)
         select gen_random_uuid(), a.id, p.id, 50, now() from accounts a, products p;
         insert into back_in_stock_entries (id, variant_id, email, email_normalized, locale, asked_at)
         values (gen_random_uuid(), '{lamp}', 'Ada@example.com', 'ada@example.com', 'en', now());
         insert into questions (id, number, email, email_normalized, subject, message, state, locale, asked_at)
         values (gen_random_uuid(), 1, 'ada@example.com', 'ada@example.com', 'Light', 'How bright is it?', 'open', 'en', now())"
    ))
    .await;
    let page = shop.get("/account/data").await.text;
    assert!(page.contains(r#"href="/account/data/file""#), "{page}");
    let file = shop.own_file().await;
    assert_eq!(file["shop"], "Acme");
    assert_eq!(file["account"]["email"], "ada@example.com");
    assert_eq!(file["account"]["addresses"][0]["street"], "Hidden lane 7");
    assert_eq!(
        file["account"]["signed_in"].as_array().map(Vec::len),
        Some(1)
    );
    assert_eq!(file["orders"][0]["number"], 1001);
    assert_eq!(
        file["orders"][0]["shipping_address"]["street"],
        "ada street 1"
    );
    assert_eq!(file["orders"][0]["lines"][0]["sku"], "lamp");
    assert_eq!(file["wishlist"][0]["product"], "lamp");
    assert_eq!(file["back_in_stock_requests"][0]["sku"], "lamp");
    assert_eq!(file["questions"][0]["message"], "How bright is it?");
    assert!(
        file["customer"]["activity"]
            .as_array()
            .is_some_and(|all| !all.is_empty())
    );
}

#[tokio::test]
async fn ex_13_the_file_holds_no_secret_no_score_and_nobody_else() {
    let (shop, page) = shop_of_ada().await;
    let lamp = shop.text("select id::text from variants").await;
    shop.stranger().buy(&lamp, Guest::named("grace")).await;
    shop.sql("update orders set risk = '{\"score\": 77, \"reasons\": []}'")
        .await;
    let text = shop.own_file().await.to_string();
    for secret in ["grace", "hash", "argon2", "risk", "score", "token"] {
        assert!(!text.contains(secret), "{secret}: {text}");
    }
    let token = page.trim_start_matches("/orders/");
    assert!(!text.contains(token), "{text}");
}

#[tokio::test]
async fn ex_13_who_has_not_proven_an_address_gets_nothing_that_was_done_under_it() {
    let shop = TestShop::open().await;
    shop.send_parcels().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.stranger().buy(&lamp, Guest::named("ada")).await;
    let eve = shop.stranger();
    eve.post("/account/register", &form("ada@example.com", &[]))
        .await;
    eve.shopper_signs_in("ada@example.com", crate::account::PASSWORD)
        .await;
    let file = eve.own_file().await;
    assert_eq!(file["account"]["email"], "ada@example.com");
    for room in ["orders", "questions", "mails", "withdrawals"] {
        assert_eq!(file[room].as_array().map(Vec::len), Some(0), "{room}");
    }
    // Nor is anything of the buyer erased with the account.
    let erased = eve.erases(crate::account::PASSWORD).await;
    assert_eq!(erased.location(), "/account/sign-in?done=erased");
    assert_eq!(shop.count("select count(*) from accounts").await, 0);
    assert_eq!(
        shop.text("select email from orders").await,
        "ada@example.com"
    );
    let mails = "select count(*) from outbox where order_id is not null";
    assert!(shop.count(mails).await > 0);
}

#[tokio::test]
async fn ex_13_nobody_who_is_not_signed_in_gets_a_file() {
    let (shop, _) = shop_of_ada().await;
    let stranger = shop.stranger();
    for path in ["/account/data", "/account/data/file"] {
        assert_eq!(
            stranger.get(path).await.status,
            StatusCode::SEE_OTHER,
            "{path}"
        );
    }
    let answer = stranger.erases("whatever").await;
    assert!(
        answer.location().starts_with("/account/sign-in"),
        "{}",
        answer.location()
    );
    // Nor does the session count at the neighbour's.
    let neighbour = shop.neighbour("other").await;
    assert_eq!(
        neighbour.get("/account/data/file").await.status,
        StatusCode::SEE_OTHER
    );
}

#[tokio::test]
async fn ex_13_the_merchant_answers_a_letter_with_the_same_file() {
    let (shop, _) = shop_of_ada().await;
    let customer = shop.text("select id::text from customers").await;
    let path = format!("/admin/customers/{customer}/data");
    let manager = shop.staff("manager").await;
    let page = manager
        .get(&format!("/admin/customers/{customer}"))
        .await
        .text;
    assert!(page.contains(&path), "{page}");
    let file: serde_json::Value =
        serde_json::from_str(&manager.get(&path).await.text).expect("a file of JSON");
    assert_eq!(file["account"]["email"], "ada@example.com");
    assert_eq!(file["orders"][0]["number"], 1001);
    let support = shop.staff("support").await;
    assert_eq!(support.get(&path).await.status, StatusCode::FORBIDDEN);
    let page = support
        .get(&format!("/admin/customers/{customer}"))
        .await
        .text;
    assert!(!page.contains(&path));
}
