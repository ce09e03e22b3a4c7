//! From cart to order through HTTP.

mod blocklist;
mod checks;
mod details;
mod document;
mod free;
mod left;
mod unpaid;

use std::sync::Arc;
use std::time::Duration;

use reqwest::StatusCode;

use crate::goods::{ABROAD, EXPRESS, Guest, hidden};
use crate::harness::{READ_CART, TestShop};

async fn shop() -> TestShop {
    let shop = TestShop::open().await;
    shop.send_parcels().await;
    shop.settle(|settings| {
        settings.bank_transfer.enabled = true;
        settings.return_days = 14;
    })
    .await;
    shop
}

#[tokio::test]
async fn ca_3_guest_orders_with_an_email_only() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.put_in_cart(&lamp, "2").await;
    let page = shop.get("/checkout").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(!page.text.contains("password"));

    let guest = shop.at_checkout(Guest::named("ada")).await;
    let placed = shop.place(&guest).await;
    assert_eq!(placed.status, StatusCode::SEE_OTHER);
    let order = shop.get(&placed.location()).await;
    assert_eq!(order.status, StatusCode::OK);
    for words in ["Thank you, ada", "Order 1001", "The lamp", "€100.00"] {
        assert!(order.text.contains(words), "{words}");
    }
    // One transaction wrote everything, and the cart is empty.
    assert_eq!(
        shop.count("select committed::bigint from stock_items")
            .await,
        2
    );
    assert_eq!(
        shop.count("select quantity::bigint from stock_commitments")
            .await,
        2
    );
    assert_eq!(shop.count("select count(*) from line_items").await, 0);
    assert_eq!(
        shop.text("select kind || ' ' || recipient from outbox")
            .await,
        "order_confirmation ada@example.com"
    );
    assert_eq!(
        shop.text("select quote -> 'totals' ->> 'grand' from orders")
            .await,
        "100.00"
    );
    let back = shop.get("/checkout").await;
    assert_eq!(back.location(), placed.location(), "the order it became");
}

#[tokio::test]
async fn ca_1_the_checkout_total_is_the_estimate_for_the_same_country() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.put_in_cart(&lamp, "1").await;
    for (country, method, total) in [("DE", "Parcel", "€54.90"), ("AT", "Abroad", "€59.90")] {
        shop.post("/cart/destination", &[("country", country)])
            .await;
        for path in ["/cart", READ_CART, "/checkout"] {
            let page = shop.look(path).await.text;
            assert!(page.contains(total), "{path} {country}");
            assert!(
                page.contains(&format!("Shipping ({method})")),
                "{path} {country}"
            );
        }
    }
    let guest = shop
        .at_checkout(
            Guest::named("ada")
                .with("country", "AT")
                .with("shipping_method", ABROAD),
        )
        .await;
    let placed = shop.place(&guest).await;
    assert!(shop.get(&placed.location()).await.text.contains("€59.90"));
}

#[tokio::test]
async fn ca_2_the_total_is_told_before_every_order() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.put_in_cart(&lamp, "1").await;
    // Chosen but never shown: the order is not placed at a total that nobody saw.
    let guest = shop
        .at_checkout(Guest::named("ada").with("shipping_method", EXPRESS))
        .await;
    let answer = shop.place(&guest).await;
    assert_eq!(answer.location(), "/checkout");
    let page = shop.get("/checkout").await.text;
    assert!(page.contains("€62.90") && page.contains("A price has changed"));
    assert_eq!(shop.count("select count(*) from orders").await, 0);
    let guest = guest.with("shown_total", &hidden(&page, "shown_total"));
    assert!(shop.place(&guest).await.location().starts_with("/orders/"));
}

#[tokio::test]
async fn a_price_that_changed_is_asked_about_and_never_taken_from_the_form() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.put_in_cart(&lamp, "1").await;
    let guest = shop.at_checkout(Guest::named("ada")).await;
    shop.sql("update variants set price = 60").await;
    assert_eq!(shop.place(&guest).await.location(), "/checkout");
    let page = shop.get("/checkout").await.text;
    assert!(page.contains("€64.90"));
    let cheap = guest.clone().with("shown_total", "0.01");
    let program = shop
        .post_as_program("/checkout/orders", &cheap.fields())
        .await;
    assert_eq!(program.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(program.text.contains("price_changed"));
    assert_eq!(shop.count("select count(*) from orders").await, 0);
}

#[tokio::test]
async fn ca_5_ca_6_one_page_asks_only_what_is_needed() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.put_in_cart(&lamp, "1").await;
    let page = shop.get("/checkout").await.text;
    let form = page
        .split("<form")
        .find(|part| part.contains("checkout-form"))
        .expect("form");
    let form = form.split("</form>").next().expect("form");
    // What need not be typed is folded away, and nothing there is required.
    let (mut shown, mut folded) = (String::new(), String::new());
    for (place, part) in form.split("<details").enumerate() {
        match part.split_once("</details>") {
            Some((inside, after)) if place > 0 => {
                folded.push_str(inside);
                shown.push_str(after);
            }
            _ => shown.push_str(part),
        }
    }
    for name in ["company", "billing_street", "note"] {
        assert!(folded.contains(&format!(r#"name="{name}""#)), "{name}");
    }
    assert!(!folded.contains("required"), "{folded}");
    let names: std::collections::BTreeSet<_> = shown
        .split('<')
        .filter(|tag| tag.starts_with("input") || tag.starts_with("select"))
        .filter(|tag| !tag.contains(r#"type="hidden""#))
        .filter_map(|tag| tag.split(r#"name=""#).nth(1)?.split('"').next())
        .collect();
    let expected = [
        "city",
        "country",
        "email",
        "name",
        "payment_method",
        "postal_code",
        "shipping_method",
        "street",
    ];
    assert_eq!(names.into_iter().collect::<Vec<_>>(), expected);
    assert!(form.contains(r#"action="/checkout/orders""#));
}

#[tokio::test]
async fn ca_7_everything_typed_comes_back() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.put_in_cart(&lamp, "1").await;
    let typed = Guest::named("ada")
        .with("email", "not an address")
        .with("shipping_method", EXPRESS)
        .with("payment_method", "bank_transfer");
    let guest = shop.at_checkout(typed).await;
    let key = hidden(&shop.get("/checkout").await.text, "idempotency_key");
    // A draft without complaint, then a failed order with one: both come back as typed.
    for (path, complains) in [("/checkout/draft", false), ("/checkout/orders", true)] {
        let answer = shop.post(path, &guest.fields()).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        assert_eq!(answer.location(), "/checkout");
        for _reload in 0..2 {
            let page = shop.get("/checkout").await.text;
            for value in ["not an address", "ada street 1", "10115", "Berlin"] {
                assert!(page.contains(&format!(r#"value="{value}""#)), "{value}");
            }
            assert!(page.contains(&format!(r#"value="{EXPRESS}" checked"#)));
            assert!(page.contains(r#"value="bank_transfer" checked"#));
            assert_eq!(page.contains("aria-invalid"), complains);
            assert_ne!(
                hidden(&page, "idempotency_key"),
                key,
                "the key typed is the key kept"
            );
        }
    }
    let program = shop
        .post_as_program("/checkout/orders", &guest.fields())
        .await;
    assert_eq!(program.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(program.text.contains("email"));
}

#[tokio::test]
async fn ca_7_the_island_gets_the_pieces_that_follow_the_country() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.put_in_cart(&lamp, "1").await;
    let guest = shop
        .at_checkout(Guest::named("ada").with("country", "AT"))
        .await;
    let pieces = shop
        .post_as_program("/checkout/draft", &guest.fields())
        .await;
    assert_eq!(pieces.status, StatusCode::OK);
    for words in ["checkout-delivery", "checkout-summary", "€59.90", "Abroad"] {
        assert!(pieces.text.contains(words), "{words}");
    }
    assert!(!pieces.text.contains("Express"));
}

#[tokio::test]
async fn ca_8_product_to_order_takes_three_pages() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    // Product page: add. Checkout: order. The third is the order itself.
    let path = shop.buy(&lamp, Guest::named("ada")).await;
    assert_eq!(shop.get(&path).await.status, StatusCode::OK);
}

#[tokio::test]
async fn ca_10_ca_11_ex_16_returns_terms_and_costs_are_said_at_the_button() {
    let shop = shop().await;
    shop.settle(|settings| settings.locales.push(galleria::core::Locale::De))
        .await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.put_in_cart(&lamp, "1").await;
    for (path, button, days, returns) in [
        (
            "/checkout",
            "Order and pay",
            "within 14 days",
            "/pages/returns",
        ),
        (
            "/de/checkout",
            "Zahlungspflichtig bestellen",
            "innerhalb von 14 Tagen",
            "/de/pages/returns",
        ),
    ] {
        let page = shop.get(path).await.text;
        assert!(page.contains(button) && page.contains(days), "{path}");
        for target in [
            returns,
            &returns.replace("returns", "terms"),
            &returns.replace("returns", "withdrawal"),
        ] {
            assert!(page.contains(&format!(r#"href="{target}""#)), "{target}");
        }
    }
}

#[tokio::test]
async fn the_second_click_lands_on_the_same_order() {
    let shop = Arc::new(shop().await);
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.put_in_cart(&lamp, "1").await;
    let guest = shop.at_checkout(Guest::named("ada")).await;
    let (first, second) = tokio::join!(shop.place(&guest), shop.place(&guest));
    assert!(
        first.location().starts_with("/orders/"),
        "{}",
        first.location()
    );
    assert_eq!(first.location(), second.location());
    assert_eq!(shop.place(&guest).await.location(), first.location());
    let program = shop
        .post_as_program("/checkout/orders", &guest.fields())
        .await;
    assert_eq!(program.status, StatusCode::CREATED);
    assert_eq!(program.location(), first.location());
    assert_eq!(shop.count("select count(*) from orders").await, 1);
    assert_eq!(shop.count("select count(*) from outbox").await, 1);

    let other = guest.clone().with("city", "Hamburg");
    let refused = shop
        .post_as_program("/checkout/orders", &other.fields())
        .await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text.contains("key_reused"));
    // A key belongs to its session: a stranger who knows it sees nothing of the order.
    let stranger = shop.stranger();
    stranger.put_in_cart(&lamp, "1").await;
    let theirs = stranger.place(&guest).await;
    assert_ne!(theirs.location(), first.location());
}

#[tokio::test]
async fn a_key_is_free_again_as_soon_as_its_answer_is_there() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.put_in_cart(&lamp, "1").await;
    let guest = shop.at_checkout(Guest::named("ada")).await;
    let wrong = guest.clone().with("email", "not an address");
    let first = shop.place(&guest).await.location();
    let held = "select count(*) from pg_locks where locktype = 'advisory'
        and database = (select oid from pg_database where datname = current_database())";
    for _ in 0..50 {
        // Answered from the order that stands, and refused: neither leaves its key behind.
        assert_eq!(shop.place(&guest).await.location(), first);
        assert_eq!(shop.count(held).await, 0);
        let program = shop
            .post_as_program("/checkout/orders", &guest.fields())
            .await;
        assert_eq!(program.status, StatusCode::CREATED);
        let refused = shop
            .post_as_program("/checkout/orders", &wrong.fields())
            .await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(shop.count(held).await, 0);
    }
}

#[tokio::test]
async fn a_key_in_flight_is_409_for_programs_and_waits_for_browsers() {
    let shop = Arc::new(shop().await);
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.put_in_cart(&lamp, "1").await;
    let guest = shop
        .at_checkout(Guest::named("ada").with("idempotency_key", "x"))
        .await;
    let guest = guest.with("idempotency_key", "a-key-in-flight");
    let mut other = shop.tx().await;
    sqlx::query(
        "select pg_advisory_xact_lock(hashtextextended(
             current_schema() || translate(encode(token_hash, 'base64'), '+/=', '-_') || ':a-key-in-flight', 1)) from sessions",
    )
    .execute(&mut *other)
    .await
    .unwrap();
    let program = shop
        .post_as_program("/checkout/orders", &guest.fields())
        .await;
    assert_eq!(program.status, StatusCode::CONFLICT);
    let waiting = {
        let (shop, guest) = (Arc::clone(&shop), guest.clone());
        tokio::spawn(async move { shop.place(&guest).await })
    };
    tokio::time::sleep(Duration::from_millis(400)).await;
    assert!(!waiting.is_finished());
    drop(other);
    let placed = waiting.await.unwrap();
    assert!(
        placed.location().starts_with("/orders/"),
        "{}",
        placed.location()
    );
}

#[tokio::test]
async fn fifty_buyers_of_the_last_unit_make_one_order() {
    let shop = Arc::new(shop().await);
    let lamp = shop.sell("lamp", "50.00", 1).await;
    let mut buyers = Vec::new();
    for number in 0..50 {
        let buyer = shop.stranger();
        buyer.put_in_cart(&lamp, "1").await;
        let guest = buyer
            .at_checkout(Guest::named(&format!("buyer{number}")))
            .await;
        buyers.push((buyer, guest));
    }
    let tasks: Vec<_> = buyers
        .into_iter()
        .map(|(buyer, guest)| {
            tokio::spawn(async move {
                let answer = buyer.place(&guest).await;
                let page = buyer.get(&answer.location()).await;
                (answer.location(), page.text)
            })
        })
        .collect();
    let mut orders = 0;
    for task in tasks {
        let (location, page) = task.await.unwrap();
        if location.starts_with("/orders/") {
            orders += 1;
        } else {
            assert_eq!(location, "/checkout");
            assert!(page.contains("Sold out") || page.contains("sold out"));
        }
    }
    assert_eq!(orders, 1);
    assert_eq!(shop.count("select count(*) from orders").await, 1);
    assert_eq!(
        shop.count("select committed::bigint from stock_items")
            .await,
        1
    );
}

#[tokio::test]
async fn less_than_wanted_is_told_and_asked_before_it_is_sold() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 5).await;
    shop.put_in_cart(&lamp, "4").await;
    let guest = shop.at_checkout(Guest::named("ada")).await;
    shop.sql("update stock_items set on_hand = 2").await;
    assert_eq!(shop.place(&guest).await.location(), "/checkout");
    let page = shop.get("/checkout").await.text;
    assert!(page.contains("Only 2 are left now"));
    assert!(page.contains("Continue with available items"));
    assert_eq!(shop.count("select count(*) from orders").await, 0);
    let answer = shop.post("/cart/adjust", &[("to", "checkout")]).await;
    assert_eq!(answer.location(), "/checkout");
    let guest = shop.at_checkout(guest).await;
    assert!(shop.place(&guest).await.location().starts_with("/orders/"));
    assert_eq!(
        shop.count("select quantity::bigint from order_lines").await,
        2
    );
}

#[tokio::test]
async fn open_unpaid_orders_are_capped_per_customer_and_address() {
    let shop = shop().await;
    shop.settle(|settings| settings.open_unpaid_orders = 2)
        .await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    for _ in 0..2 {
        shop.buy(&lamp, Guest::named("ada")).await;
    }
    let same_mailbox = Guest::named("ada")
        .with("email", "ADA+2@example.com")
        .with("street", "Elsewhere 9");
    let same_door = Guest::named("bob").with("street", "ADA Street 1");
    for guest in [same_mailbox, same_door] {
        let buyer = shop.stranger();
        buyer.put_in_cart(&lamp, "1").await;
        let guest = buyer.at_checkout(guest).await;
        let refused = buyer
            .post_as_program("/checkout/orders", &guest.fields())
            .await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text.contains("too_many_open_orders"));
    }
    // Paid orders do not count.
    shop.sql("update orders set payment_state = 'paid' where number = 1001")
        .await;
    shop.buy(&lamp, Guest::named("ada")).await;
}

#[tokio::test]
async fn cd_7_an_order_registers_the_customer_and_overwrites_nothing() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.buy(&lamp, Guest::named("ada")).await;
    let other = Guest::named("mallory").with("email", "Ada@Example.com");
    shop.buy(&lamp, other).await;
    assert_eq!(shop.count("select count(*) from customers").await, 1);
    assert_eq!(
        shop.text("select name || ' ' || email || ' ' || locale from customers")
            .await,
        "ada ada@example.com en"
    );
    assert_eq!(
        shop.count("select count(distinct customer_id) from orders")
            .await,
        1
    );
}

#[tokio::test]
async fn mt_13_orders_and_sessions_of_one_shop_are_nothing_in_another() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    let path = shop.buy(&lamp, Guest::named("ada")).await;
    let neighbour = shop.neighbour("globex").await;
    assert_eq!(neighbour.get(&path).await.status, StatusCode::NOT_FOUND);
    assert_eq!(shop.stranger().get(&path).await.status, StatusCode::OK);
    for guess in ["/orders/1001", "/orders/x", "/orders/'--"] {
        assert_eq!(shop.get(guess).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn sec_11_sec_13_hostile_input_at_checkout_is_text_and_never_our_fault() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.put_in_cart(&lamp, "1").await;
    let long = "x".repeat(100_000);
    let hostile = [
        "'; drop table orders --",
        "\0",
        "<script>alert(1)</script>",
        "\u{202e}",
        &long,
    ];
    let guest = shop.at_checkout(Guest::named("ada")).await;
    let names: Vec<_> = guest.0.iter().map(|(name, _)| *name).collect();
    for text in hostile {
        for name in &names {
            let wrong = guest.clone().with(name, text);
            for path in ["/checkout/orders", "/checkout/draft"] {
                let answer = shop.post(path, &wrong.fields()).await;
                assert!(!answer.status.is_server_error(), "{path} {name}");
                if answer.location().starts_with("/orders/") {
                    // A hostile name is a name; it is shown as text.
                    let page = shop.get(&answer.location()).await;
                    assert!(!page.text.contains("<script>alert"));
                    shop.put_in_cart(&lamp, "1").await;
                }
            }
            let page = shop.get("/checkout").await;
            assert!(!page.status.is_server_error());
            assert!(!page.text.contains("<script>alert"));
        }
    }
}

#[tokio::test]
async fn a_transfer_waits_for_its_money_and_then_expires() {
    let shop = shop().await;
    shop.settle(|settings| {
        settings.bank_transfer.instructions =
            galleria::tenancy::LocalText::of(galleria::core::Locale::En, "IBAN DE02 1203");
    })
    .await;
    let lamp = shop.sell("lamp", "50.00", 1).await;
    let path = shop
        .buy(
            &lamp,
            Guest::named("ada").with("payment_method", "bank_transfer"),
        )
        .await;
    assert!(shop.get(&path).await.text.contains("IBAN DE02 1203"));
    let tenant = shop.registered().await;
    let state = &shop.platform.state;
    assert_eq!(
        galleria::order::expire_unpaid(state, &tenant)
            .await
            .unwrap(),
        0
    );
    shop.sql("update orders set expires_at = now() - interval '1 minute'")
        .await;
    assert_eq!(
        galleria::order::expire_unpaid(state, &tenant)
            .await
            .unwrap(),
        1
    );
    assert_eq!(
        shop.count("select committed::bigint from stock_items")
            .await,
        0
    );
    assert_eq!(
        shop.text("select state || ' ' || payment_state from orders")
            .await,
        "cancelled voided"
    );
    let page = shop.get(&path).await.text;
    assert!(page.contains("Cancelled") && page.contains("did not arrive in time"));
    assert!(!page.contains("IBAN DE02 1203"));
}
