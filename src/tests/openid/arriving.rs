use galleria::demo::openid_double::Quirk;
use reqwest::StatusCode;

use super::{ACCOUNTS, IDENTITIES, IdShop, SIGN_IN, answer_at_provider, unverified, verified};
use crate::account::PASSWORD;
use crate::goods::Guest;

#[tokio::test]
async fn ca_4_a_provider_makes_an_account_and_finds_it_again() {
    let IdShop { shop, .. } = IdShop::open().await;
    shop.enters(&verified("Ada@example.com")).await;
    let made = "select a.email || ' ' || a.first_name || ' ' || c.name from accounts a join customers c on c.id = a.customer_id";
    assert_eq!(shop.text(made).await, "Ada@example.com Ada Ada");
    assert_eq!(
        shop.count("select count(*) from consents").await,
        0,
        "nothing is allowed unasked"
    );
    let signed_up = "select count(*) from events where kind = 'sign_up'";
    assert_eq!(shop.count(signed_up).await, 1);
    // In another browser, and with another spelling.
    let phone = shop.stranger();
    phone.enters(&verified("ada@example.com")).await;
    assert_eq!(shop.count(ACCOUNTS).await, 1);
    assert_eq!(shop.count(IDENTITIES).await, 1);
    // Who is signed in goes on to the account.
    assert_eq!(shop.get(SIGN_IN).await.location(), "/account");
    // The key counts, whatever address the account has by now.
    shop.sql("update accounts set email = 'lind@example.com', email_lowercase = 'lind@example.com', email_normalized = 'lind@example.com'")
        .await;
    shop.stranger().enters(&verified("ada@example.com")).await;
    assert_eq!(shop.count(ACCOUNTS).await, 1);
}

#[tokio::test]
async fn ca_4_the_cart_stays_and_the_way_leads_on() {
    let IdShop { shop, .. } = IdShop::open().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.put_in_cart(&lamp, "2").await;
    let path = format!("{SIGN_IN}?next=/checkout");
    let entered = shop.passes(&path, &verified("ada@example.com")).await;
    assert_eq!(entered.location(), "/checkout");
    assert_eq!(shop.drawer().await.units, 2);
    // Nobody is led out of the shop.
    for foreign in ["//evil.test", "https://evil.test/", "/admin/orders"] {
        let path = format!("{SIGN_IN}?next={foreign}");
        let entered = shop
            .stranger()
            .passes(&path, &verified("ada@example.com"))
            .await;
        assert_eq!(entered.location(), "/account", "{foreign}");
    }
}

#[tokio::test]
async fn cd_7_orders_of_the_past_are_the_account_s_when_the_provider_knows_the_address() {
    let IdShop { shop, .. } = IdShop::open().await;
    shop.send_parcels().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.stranger().buy(&lamp, Guest::named("ada")).await;
    shop.enters(&verified("ada@example.com")).await;
    let page = shop.get("/account").await.text;
    assert!(page.contains("Order 1001"), "{page}");
    assert_eq!(shop.count("select count(*) from customers").await, 1);
}

#[tokio::test]
async fn ca_4_the_address_may_be_told_apart_from_the_token() {
    let IdShop { shop, double } = IdShop::open().await;
    double.set_quirk(Some(Quirk::AddressElsewhere));
    shop.enters(&verified("ada@example.com")).await;
    assert_eq!(
        shop.text("select email from accounts").await,
        "ada@example.com"
    );
}

#[tokio::test]
async fn sec_6_an_address_that_nobody_vouches_for_makes_and_takes_over_nothing() {
    let IdShop { shop, .. } = IdShop::open().await;
    shop.stranger().known("ada@example.com").await;
    for says in [
        unverified("ada@example.com"),
        unverified("grace@example.com"),
        verified(""),
    ] {
        let answer = shop.passes(SIGN_IN, &says).await;
        let page = "/account/sign-in?done=openid-unverified&next=%2Faccount";
        assert_eq!(
            answer.location(),
            page,
            "{}: known and unknown alike",
            says.email
        );
        let page = shop.get(page).await.text;
        assert!(page.contains("confirmed email address"), "{page}");
        assert_ne!(shop.get("/account").await.status, StatusCode::OK);
    }
    assert_eq!(shop.count(ACCOUNTS).await, 1);
    assert_eq!(shop.count(IDENTITIES).await, 0);
    assert_eq!(shop.count("select count(*) from openid_handoffs").await, 0);
}

#[tokio::test]
async fn sec_6_an_account_is_connected_by_its_owner_and_taken_over_by_nobody() {
    let IdShop { shop, .. } = IdShop::open().await;
    shop.stranger().known("ada@example.com").await;
    shop.stranger().known("bob@example.com").await;
    let path = format!("{SIGN_IN}?next=/cart");
    // A tag makes it no other person.
    let answer = shop.passes(&path, &verified("ada+shop@example.com")).await;
    let page = "/account/sign-in?done=openid-exists&next=%2Fcart";
    assert_eq!(answer.location(), page);
    let page = shop.get(page).await.text;
    assert!(
        page.contains("already an account") && page.contains(r#"name="next" value="/cart""#),
        "{page}"
    );
    assert_ne!(shop.get("/account").await.status, StatusCode::OK);
    // Neither a wrong password nor another account connects.
    shop.shopper_signs_in("ada@example.com", "not hers at all")
        .await;
    shop.shopper_signs_in("bob@example.com", PASSWORD).await;
    assert_eq!(shop.get("/account").await.status, StatusCode::OK);
    shop.post("/account/sign-out", &[]).await;
    assert_eq!(shop.count(IDENTITIES).await, 0);
    // In another browser nobody waits.
    let elsewhere = shop.stranger();
    elsewhere
        .shopper_signs_in("ada@example.com", PASSWORD)
        .await;
    assert_eq!(shop.count(IDENTITIES).await, 0);
    let entered = shop.shopper_signs_in("ada@example.com", PASSWORD).await;
    assert_eq!(entered.location(), "/account?done=openid-connected");
    assert_eq!(shop.count(IDENTITIES).await, 1);
    let told = "select count(*) from outbox where kind = 'account_openid_connected' and recipient = 'ada@example.com'";
    assert_eq!(shop.count(told).await, 1);
    shop.stranger()
        .enters(&verified("ada+shop@example.com"))
        .await;
    assert_eq!(shop.count(ACCOUNTS).await, 2);
}

#[tokio::test]
async fn cd_7_whoever_typed_the_address_before_it_was_proven_has_no_part_in_the_account() {
    let IdShop { shop, .. } = IdShop::open().await;
    let eve = shop.stranger();
    let fields = crate::account::form("ada@example.com", &[("password", "eve's own")]);
    eve.post("/account/register", &fields).await;
    eve.shopper_signs_in("ada@example.com", "eve's own").await;
    assert_eq!(eve.get("/account").await.status, StatusCode::OK);
    shop.enters(&verified("ada@example.com")).await;
    assert_ne!(eve.get("/account").await.status, StatusCode::OK);
    eve.shopper_signs_in("ada@example.com", "eve's own").await;
    assert_ne!(eve.get("/account").await.status, StatusCode::OK);
    assert_eq!(shop.count(ACCOUNTS).await, 1);
}

#[tokio::test]
async fn ca_4_who_cancels_at_the_provider_is_told_so() {
    let IdShop { shop, .. } = IdShop::open().await;
    let there = shop.sets_out(SIGN_IN).await;
    let back = answer_at_provider(&there, &verified("ada@example.com"), "no").await;
    let answer = shop.calls_back(&back).await;
    let answer = shop.comes_back(&answer).await;
    assert_eq!(answer.location(), "/account/sign-in?done=openid-declined");
    let page = shop.get(&answer.location()).await.text;
    assert!(page.contains("You stopped the sign-in."), "{page}");
}

#[tokio::test]
async fn mt_13_a_person_of_a_provider_has_an_account_of_each_shop() {
    let IdShop { shop, .. } = IdShop::open().await;
    let neighbour = shop.neighbour("globex").await;
    shop.enters(&verified("ada@example.com")).await;
    assert_eq!(neighbour.count(ACCOUNTS).await, 0);
    assert_ne!(neighbour.get("/account").await.status, StatusCode::OK);
    neighbour.enters(&verified("ada@example.com")).await;
    assert_eq!(neighbour.count(ACCOUNTS).await, 1);
    assert_eq!(shop.count(ACCOUNTS).await, 1);
}
