use reqwest::StatusCode;

use super::main_of;
use crate::goods::Guest;
use crate::harness::TestShop;

/// A shop whose customer Ada bought a lamp once and asks for a discount; the visitor is Ada.
async fn asked() -> (TestShop, String) {
    let shop = TestShop::open().await;
    shop.send_parcels().await;
    shop.known("ada@example.com").await;
    let lamp = shop.sell("lamp", "50.00", 99).await;
    shop.buy(&lamp, Guest::named("ada")).await;
    let fields = [("message", "Ten lamps for our school.\nIs there a discount?")];
    let answer = shop.post("/account/discount", &fields).await;
    assert_eq!(answer.location(), "/account/discount", "{}", answer.text);
    shop.put_in_cart(&lamp, "1").await;
    let id = shop.text("select id::text from discount_requests").await;
    (shop, format!("/admin/discount-requests/{id}"))
}

/// The merchant's answer, and the code that came of it.
async fn granted(shop: &TestShop, page: &str, fields: &[(&str, &str)]) -> String {
    let merchant = shop.staff("manager").await;
    let answer = merchant.post(&format!("{page}/grant"), fields).await;
    assert_eq!(
        answer.location(),
        format!("{page}?done=sent"),
        "{}",
        answer.text
    );
    shop.text("select code from coupon_codes order by created_at desc limit 1")
        .await
}

#[tokio::test]
async fn cpn_24_the_merchant_sees_the_history_beside_the_request() {
    let (shop, page) = asked().await;
    let merchant = shop.staff("manager").await;
    let list = merchant.get("/admin/discount-requests").await.text;
    assert!(
        list.contains(&page)
            && list.contains("Ten lamps for our school.")
            && list.contains("€54.90")
    );
    let page = merchant.get(&page).await.text;
    let main = main_of(&page);
    for words in [
        "Is there a discount?",
        "ada@example.com",
        "1 × The lamp",
        "€54.90",
        "Orders with a discount",
        "Grant and send the code",
        "Decline and send the answer",
    ] {
        assert!(main.contains(words), "{words}");
    }
    // Support answers no wishes.
    let helper = shop.staff("support").await;
    assert_eq!(
        helper.get("/admin/discount-requests").await.status,
        StatusCode::FORBIDDEN
    );
}

#[tokio::test]
async fn cpn_24_one_request_at_a_time_and_only_from_a_proven_address() {
    let (shop, _) = asked().await;
    let again = [("message", "And now?")];
    shop.post("/account/discount", &again).await;
    assert_eq!(
        shop.count("select count(*) from discount_requests").await,
        1
    );
    let guest = shop.stranger();
    assert_eq!(
        guest.post("/account/discount", &again).await.location(),
        "/account/sign-in"
    );
    let program = shop
        .post_as_program("/account/discount", &[("message", " ")])
        .await;
    assert_eq!(program.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn cpn_25_a_grant_makes_a_unique_code_of_percent_amount_or_free_shipping() {
    for (fields, total) in [
        (vec![("kind", "percent"), ("percent", "20")], "44.90"),
        (vec![("kind", "amount"), ("amount", "12.50")], "42.40"),
        (vec![("kind", "free-shipping")], "50.00"),
    ] {
        let (shop, page) = asked().await;
        let fields = [&fields[..], &[("days", "30")]].concat();
        let code = granted(&shop, &page, &fields).await;
        assert_eq!(code.len(), 13, "64 random bits: {code}");
        let stranger = shop.stranger();
        assert_eq!(
            stranger.types_code(&code).await["refused"],
            "code_refused",
            "it is Ada's alone"
        );
        shop.types_code(&code).await;
        assert_eq!(shop.total().await, total);
        let guest = shop.at_checkout(Guest::named("ada")).await;
        assert!(shop.place(&guest).await.location().starts_with("/orders/"));
        assert_eq!(
            shop.types_code(&code).await["refused"],
            "code_used_up",
            "once"
        );
        let bound = "select count(*) from coupon_codes k join accounts a on a.customer_id = k.customer_id where k.limit_total = 1";
        assert_eq!(shop.count(bound).await, 1);
    }
}

#[tokio::test]
async fn cpn_25_what_cannot_be_granted_stands_beside_its_field() {
    let (shop, page) = asked().await;
    let merchant = shop.staff("owner").await;
    for (fields, wrong) in [
        (
            vec![("kind", "percent"), ("percent", "101"), ("days", "30")],
            "percent",
        ),
        (
            vec![("kind", "percent"), ("percent", "0"), ("days", "30")],
            "percent",
        ),
        (
            vec![("kind", "amount"), ("amount", "-5"), ("days", "30")],
            "amount",
        ),
        (
            vec![("kind", "amount"), ("amount", "5.001"), ("days", "30")],
            "amount",
        ),
        (
            vec![
                ("kind", "free-shipping"),
                ("minimum", "much"),
                ("days", "30"),
            ],
            "minimum",
        ),
        (vec![("kind", "free-shipping"), ("days", "0")], "days"),
        (vec![("kind", "gold"), ("days", "30")], "kind"),
    ] {
        let answer = merchant.post(&format!("{page}/grant"), &fields).await;
        assert_eq!(answer.location(), format!("{page}#grant"), "{fields:?}");
        let shown = merchant.get(&page).await.text;
        assert!(shown.contains(&format!(r#"id="{wrong}-error""#)), "{wrong}");
    }
    assert_eq!(shop.count("select count(*) from coupon_codes").await, 0);
    assert_eq!(shop.count("select count(*) from promotions").await, 0);
    let open = "select count(*) from discount_requests where state = 'open'";
    assert_eq!(shop.count(open).await, 1);
}

#[tokio::test]
async fn cpn_28_the_code_is_sent_with_a_friendly_message_its_terms_and_how_to_use_it() {
    let (shop, page) = asked().await;
    let fields = [
        ("kind", "percent"),
        ("percent", "15"),
        ("minimum", "200"),
        ("days", "30"),
        ("answer", "What a lovely idea!"),
    ];
    let code = granted(&shop, &page, &fields).await;
    let mail = shop.mail_of_kind("discount_granted").await;
    for words in [
        code.as_str(),
        "What a lovely idea!",
        "15% off",
        "When you spend at least €200.00.",
        "Valid until",
        "For one order only.",
        "enter the code in the field",
        "/account/discount",
    ] {
        assert!(mail.contains(words), "{words}: {mail}");
    }
    assert_eq!(
        shop.text("select recipient from outbox where kind = 'discount_granted'")
            .await,
        "ada@example.com"
    );
    let own = shop.get("/account/discount").await.text;
    assert!(own.contains(&format!(r#"href="/coupons/{code}""#)));
    assert_eq!(
        shop.get(&format!("/coupons/{code}")).await.status,
        StatusCode::OK
    );
}

#[tokio::test]
async fn cpn_29_a_refusal_offers_the_newsletter_instead() {
    let (shop, page) = asked().await;
    let merchant = shop.staff("manager").await;
    let answer = merchant
        .post(&format!("{page}/decline"), &[("newsletter", "on")])
        .await;
    assert_eq!(answer.location(), format!("{page}?done=sent"));
    let mail = shop.mail_of_kind("discount_declined").await;
    assert!(
        mail.contains("/account/consent") && mail.contains("Get our news"),
        "{mail}"
    );
    // Offered, not taken: the permission is the customer's to give.
    let allowed = "select count(*) from consents where channel = 'email' and granted";
    assert_eq!(shop.count(allowed).await, 0);
    assert_eq!(shop.count("select count(*) from coupon_codes").await, 0);
    let again = merchant
        .post(
            &format!("{page}/grant"),
            &[("kind", "free-shipping"), ("days", "30")],
        )
        .await;
    assert_eq!(
        again.location(),
        format!("{page}?refused=wrong-state"),
        "an answer stands"
    );
}

#[tokio::test]
async fn cpn_30_a_refusal_can_carry_the_shop_s_policy() {
    let (shop, page) = asked().await;
    let merchant = shop.staff("manager").await;
    let policy = "We keep our prices low for everybody instead.";
    merchant
        .post(&format!("{page}/decline"), &[("policy", policy)])
        .await;
    let mail = shop.mail_of_kind("discount_declined").await;
    assert!(
        mail.contains(policy) && !mail.contains("Get our news"),
        "{mail}"
    );
    assert!(shop.get("/account/discount").await.text.contains(policy));
}

#[tokio::test]
async fn cpn_25_two_of_the_same_granted_at_once_share_one_promotion() {
    let (shop, first) = asked().await;
    let bob = shop.stranger();
    bob.known("bob@example.com").await;
    let lamp = shop.text("select id::text from variants").await;
    bob.buy(&lamp, Guest::named("bob")).await;
    bob.post("/account/discount", &[("message", "And for me?")])
        .await;
    let id = shop
        .text("select r.id::text from discount_requests r join customers c on c.id = r.customer_id where c.email = 'bob@example.com'")
        .await;
    let second = format!("/admin/discount-requests/{id}");
    let merchant = shop.staff("manager").await;
    let fields = [("kind", "percent"), ("percent", "20"), ("days", "30")];
    let (one, other) = (format!("{first}/grant"), format!("{second}/grant"));
    let (one, other) =
        futures::future::join(merchant.post(&one, &fields), merchant.post(&other, &fields)).await;
    assert_eq!(one.location(), format!("{first}?done=sent"));
    assert_eq!(other.location(), format!("{second}?done=sent"));
    assert_eq!(
        shop.count("select count(*) from promotions where answers_requests")
            .await,
        1
    );
    assert_eq!(shop.count("select count(*) from coupon_codes").await, 2);
}
