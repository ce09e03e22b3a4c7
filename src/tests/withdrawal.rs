//! Withdrawing from a contract online (2011/83/EU, article 11a).

use galleria::core::{Locale, OrderId};
use galleria::order::actions;
use reqwest::StatusCode;
use time::Duration;
use time::macros::datetime;

use crate::catalogue::{between, words};
use crate::goods::Guest;
use crate::harness::{Answer, TestShop};

async fn shop() -> TestShop {
    let shop = TestShop::open().await;
    shop.send_parcels().await;
    shop
}

/// What anybody types for an order.
fn typed<'t>(number: &'t str, email: &'t str) -> Vec<(&'t str, &'t str)> {
    vec![("name", "Ada Lind"), ("order", number), ("email", email)]
}

/// Both steps; answers the page that shows the receipt.
async fn withdraw(visitor: &TestShop, door: &str, fields: &[(&str, &str)]) -> Answer {
    let stated = visitor.post(door, fields).await;
    assert_eq!(stated.location(), format!("{door}/confirm"));
    let confirmed = visitor.post(&stated.location(), &[]).await;
    assert_eq!(confirmed.location(), "/withdrawal/received");
    visitor.get("/withdrawal/received").await
}

async fn deliver(shop: &TestShop) {
    let order = OrderId::parse(&shop.text("select id::text from orders").await).unwrap();
    let mut tx = shop.tx().await;
    let parcel = actions::pack(&mut tx, order, &[], None).await.unwrap();
    let tracking = galleria::order::Tracking {
        carrier: None,
        number: None,
        url: None,
    };
    actions::ship(&mut tx, order, parcel, &tracking, None)
        .await
        .unwrap();
    actions::deliver(&mut tx, order, parcel, None)
        .await
        .unwrap();
    tx.commit().await.unwrap();
}

const COUNT: &str = "select count(*) from withdrawals";

#[tokio::test]
async fn ex_16_anybody_withdraws_in_two_steps_with_the_words_of_the_law() {
    let shop = shop().await;
    shop.settle(|settings| settings.locales = vec![Locale::En, Locale::De, Locale::Fr])
        .await;
    let lamp = shop.sell("lamp", "50.00", 5).await;
    shop.buy(&lamp, Guest::named("ada")).await;

    // Without signing in, from the footer of every page, in every language.
    let stranger = shop.stranger();
    for (prefix, begin, confirm) in [
        ("", "Withdraw from contract here", "Confirm withdrawal"),
        ("/de", "Vertrag widerrufen", "Widerruf bestätigen"),
        (
            "/fr",
            "Renoncer au contrat ici",
            "Confirmer la rétractation",
        ),
    ] {
        let home = stranger.get(&format!("{prefix}/products/lamp")).await.text;
        let footer = between(&home, "class=\"site-footer\"", "</footer>");
        let link = format!("<a href=\"{prefix}/withdrawal\">{begin}<!></a>");
        assert!(footer.contains(&link), "{footer}");
        let door = format!("{prefix}/withdrawal");
        let form = stranger.get(&door).await.text;
        let form = between(&form, &format!("action=\"{door}\""), "</form>");
        assert!(words(form).contains(begin), "{form}");
        // Name, order and where to reach the buyer, and what it is about; nothing else.
        let fields: Vec<_> = form.split(" name=\"").skip(1).collect();
        let fields: Vec<_> = fields
            .iter()
            .filter_map(|it| it.split('"').next())
            .collect();
        assert_eq!(fields, ["name", "email", "order", "goods"]);
        let answer = stranger
            .post(&door, &typed("1001", "ada@example.com"))
            .await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        assert_eq!(
            shop.count(COUNT).await,
            0,
            "nothing is stated before the second step"
        );
        let review = stranger.get(&answer.location()).await.text;
        let review = words(between(&review, "<main", "</main>"));
        for part in [confirm, "Ada Lind", "1001", "ada@example.com"] {
            assert!(review.contains(part), "{part}: {review}");
        }
    }
    let received = withdraw(&stranger, "/withdrawal", &typed("1001", "ada@example.com")).await;
    assert_eq!(received.status, StatusCode::OK);
    let page = words(&received.text);
    assert!(page.contains("We have received your withdrawal"), "{page}");
    assert!(page.contains("The whole order"), "{page}");
    assert_eq!(shop.count(COUNT).await, 1);
    let matched =
        "select count(*) from withdrawals w join orders o on o.id = w.order_id and o.number = 1001";
    assert_eq!(shop.count(matched).await, 1);
}

#[tokio::test]
async fn ex_16_the_receipt_tells_content_date_and_time() {
    let shop = TestShop::open_at(datetime!(2026 - 07 - 01 12:34 UTC)).await;
    let stranger = shop.stranger();
    let fields = [
        ("name", "Ada Lind"),
        ("order", "#4711"),
        ("email", "ada@example.com"),
        ("goods", "One of the two lamps, the brass one"),
    ];
    let page = withdraw(&stranger, "/withdrawal", &fields).await.text;
    let owner = shop.staff("owner").await;
    let id = shop
        .text("select id::text from outbox where kind = 'withdrawal_received' and recipient = 'ada@example.com'")
        .await;
    let mail = owner.get(&format!("/admin/outbox/{id}/frame")).await.text;
    for told in [
        "Ada Lind",
        "#4711",
        "One of the two lamps, the brass one",
        "1 July 2026, 14:34",
        "I withdraw from my contract",
    ] {
        assert!(words(&page).contains(told), "{told}: {page}");
        assert!(words(&mail).contains(told), "{told}: {mail}");
    }
    let other = shop.stranger().get("/withdrawal/received").await;
    assert_eq!(
        other.location(),
        "/withdrawal",
        "the receipt is nobody else's"
    );
}

#[tokio::test]
async fn ex_16_nobody_learns_which_orders_there_are() {
    let shop = TestShop::open_at(datetime!(2026 - 07 - 01 10:00 UTC)).await;
    shop.send_parcels().await;
    let lamp = shop.sell("lamp", "50.00", 5).await;
    shop.buy(&lamp, Guest::named("ada")).await;
    let mut answers = Vec::new();
    for (number, email) in [
        ("1001", "ada@example.com"),
        ("1001", "eve@example.com"),
        ("9999", "ada@example.com"),
        ("the lamp", "ada@example.com"),
    ] {
        let visitor = shop.stranger();
        let page = withdraw(&visitor, "/withdrawal", &typed(number, email)).await;
        let text = words(between(&page.text, "<main", "</main>"));
        let same = text
            .replace(&format!(" {number} "), " N ")
            .replace(email, "E");
        answers.push((page.status, same));
    }
    let first = answers.first().expect("an answer").clone();
    assert!(answers.iter().all(|answer| *answer == first), "{answers:?}");
    let matched = "select count(*) from withdrawals where order_id is not null";
    assert_eq!(shop.count(matched).await, 1);

    let owner = shop.staff("owner").await;
    let list = owner.get("/admin/withdrawals?state=unmatched").await.text;
    assert!(words(&list).contains("9999") && words(&list).contains("the lamp"));
    assert!(!list.contains("/admin/orders/0"), "{list}");
}

#[tokio::test]
async fn ex_16_the_buyer_chooses_lines_and_units_on_the_orders_page() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 5).await;
    let vase = shop.sell("vase", "20.00", 5).await;
    shop.put_in_cart(&lamp, "2").await;
    let order = shop.buy(&vase, Guest::named("ada")).await;
    let (stock, money) = (
        "select string_agg(on_hand || '/' || committed, ' ' order by on_hand, committed) from stock_items",
        "select state || ' ' || payment_state || ' ' || (select count(*) from payments) from orders",
    );
    let before = (shop.text(stock).await, shop.text(money).await);

    let door = format!("{order}/withdrawal");
    let page = shop.get(&order).await.text;
    let link = between(&page, &format!("href=\"{door}\""), "</a>");
    assert!(link.contains("Withdraw from contract here"), "{link}");
    let buyer = shop.stranger();
    let form = buyer.get(&door).await.text;
    assert!(form.contains("value=\"ada@example.com\""));
    let line = |sku: &str| format!("select 'units.' || id from order_lines where sku = '{sku}'");
    let (lamps, vases) = (
        shop.text(&line("lamp")).await,
        shop.text(&line("vase")).await,
    );
    let who = [("name", "Ada Lind"), ("email", "ada@example.com")];
    let state = |units: [&'static str; 2]| {
        let mut fields = who.to_vec();
        fields.extend([(lamps.as_str(), units[0]), (vases.as_str(), units[1])]);
        fields
    };
    for wrong in [["3", "0"], ["0", "0"], ["-1", "1"], ["many", "1"]] {
        let answer = buyer.post(&door, &state(wrong)).await;
        assert_eq!(answer.location(), door, "{wrong:?}");
        let page = buyer.get(&door).await.text;
        assert!(page.contains("aria-invalid=\"true\""), "{wrong:?}");
    }
    let received = withdraw(&buyer, &door, &state(["1", "0"])).await.text;
    let received = words(between(&received, "<main", "</main>"));
    assert!(
        received.contains("1 × The lamp") && !received.contains("The vase"),
        "{received}"
    );

    // What is withdrawn cannot be withdrawn again.
    let answer = buyer.post(&door, &state(["2", "0"])).await;
    assert_eq!(answer.location(), door);
    let page = words(&shop.get(&order).await.text);
    assert!(page.contains("You have withdrawn from:"), "{page}");
    withdraw(&buyer, &door, &state(["1", "1"])).await;
    let page = buyer.get(&door).await.text;
    assert!(words(&page).contains("You have withdrawn from everything"));
    assert!(!page.contains("name=\"email\""));

    let after = (shop.text(stock).await, shop.text(money).await);
    assert_eq!(before, after, "it moves neither stock nor money");

    let owner = shop.staff("owner").await;
    let id = shop.text("select id::text from orders").await;
    let page = owner.get(&format!("/admin/orders/{id}")).await.text;
    let page = words(between(&page, "<main", "</main>"));
    for told in ["1 × The lamp", "1 × The vase", "Ada Lind"] {
        assert!(page.contains(told), "{told}: {page}");
    }
}

#[tokio::test]
async fn ex_16_sent_twice_it_is_one() {
    let shop = shop().await;
    let visitor = shop.stranger();
    visitor
        .post("/withdrawal", &typed("1001", "ada@example.com"))
        .await;
    let confirm = || visitor.post("/withdrawal/confirm", &[]);
    let (first, second) = tokio::join!(confirm(), confirm());
    assert_eq!(first.location(), "/withdrawal/received");
    assert_eq!(second.location(), "/withdrawal/received");
    assert_eq!(shop.count(COUNT).await, 1);
    assert_eq!(shop.count("select count(*) from outbox").await, 1);
    // What was never stated is not confirmed.
    let other = shop.stranger();
    other
        .post("/withdrawal/confirm", &typed("1", "a@b.de"))
        .await;
    assert_eq!(shop.count(COUNT).await, 1);
}

#[tokio::test]
async fn ex_16_the_period_begins_with_the_delivery() {
    let shop = TestShop::open_at(datetime!(2026 - 07 - 01 10:00 UTC)).await;
    shop.send_parcels().await;
    shop.settle(|settings| settings.return_days = 7).await;
    let lamp = shop.sell("lamp", "50.00", 5).await;
    let order = shop.buy(&lamp, Guest::named("ada")).await;
    let door = format!("{order}/withdrawal");
    let clock = &shop.platform.state.clock;
    clock.advance(Duration::days(100));
    let page = words(&shop.get(&door).await.text);
    assert!(
        page.contains("until 14 days after everything has arrived"),
        "{page}"
    );

    deliver(&shop).await;
    shop.sql("update fulfillments set delivered_at = '2026-10-08 10:00+02'")
        .await;
    // A Thursday two weeks later.
    clock.set(datetime!(2026 - 10 - 22 21:59 UTC));
    let page = words(&shop.get(&door).await.text);
    assert!(
        page.contains("up to and including 22 October 2026"),
        "{page}"
    );
    clock.set(datetime!(2026 - 10 - 22 22:00 UTC));
    let page = shop.get(&door).await.text;
    assert!(words(&page).contains("The withdrawal period ended on 22 October 2026"));
    assert!(!page.contains("name=\"email\""));
    let fields = [("name", "Ada"), ("email", "ada@example.com")];
    let late = shop.post(&door, &fields).await;
    assert_eq!(late.location(), door);
    assert_eq!(shop.count(COUNT).await, 0);
    assert!(
        !shop
            .get(&order)
            .await
            .text
            .contains(&format!("href=\"{door}\""))
    );
    // In the buyer's own words it is kept, for the shop to judge.
    withdraw(&shop, "/withdrawal", &typed("1001", "ada@example.com")).await;
    let owner = shop.staff("owner").await;
    let id = shop.text("select id::text from orders").await;
    let page = owner.get(&format!("/admin/orders/{id}")).await.text;
    assert!(words(&page).contains("Received after the withdrawal period ended."));
}

#[tokio::test]
async fn ex_16_the_merchant_sees_who_when_and_what_and_ticks_it_off() {
    let shop = shop().await;
    withdraw(
        &shop.stranger(),
        "/withdrawal",
        &typed("77", "ada@example.com"),
    )
    .await;
    let support = shop.staff("support").await;
    let list = support.get("/admin/withdrawals").await;
    assert_eq!(list.status, StatusCode::OK);
    let text = words(&list.text);
    assert!(
        text.contains("Ada Lind") && text.contains("Matches no order"),
        "{text}"
    );
    assert!(!list.text.contains("ada@example.com"), "masked for support");
    let id = shop.text("select id::text from withdrawals").await;
    let path = format!("/admin/withdrawals/{id}/handled");
    let done = support.post(&path, &[]).await;
    assert_eq!(done.location(), "/admin/withdrawals?done=changed");
    let again = support.post(&path, &[]).await;
    assert_eq!(again.location(), "/admin/withdrawals?refused=wrong-state");
    let open = support.get("/admin/withdrawals?state=open").await.text;
    assert!(!words(&open).contains("Ada Lind"));
}

#[tokio::test]
async fn ex_16_one_address_is_not_flooded_with_receipts() {
    let shop = shop().await;
    let mut last = StatusCode::SEE_OTHER;
    for number in 0..12 {
        let visitor = shop.stranger();
        let number = number.to_string();
        visitor
            .post("/withdrawal", &typed(&number, "ada+x@example.com"))
            .await;
        last = visitor.post("/withdrawal/confirm", &[]).await.status;
    }
    assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(shop.count("select count(*) from outbox").await, 10);
}

#[tokio::test]
async fn ex_16_every_mail_of_an_order_leads_to_its_withdrawal() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 5).await;
    let order = shop.buy(&lamp, Guest::named("ada")).await;
    deliver(&shop).await;
    let owner = shop.staff("owner").await;
    let ids = shop
        .text("select string_agg(id::text, ' ') from outbox")
        .await;
    assert!(
        ids.split(' ').count() >= 4,
        "ordered, packed, shipped, delivered"
    );
    for id in ids.split(' ') {
        let mail = owner.get(&format!("/admin/outbox/{id}/frame")).await.text;
        assert!(mail.contains(&format!("{order}/withdrawal")), "{mail}");
        assert!(
            words(&mail).contains("Withdraw from contract here"),
            "{mail}"
        );
    }
}
