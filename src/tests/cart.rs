//! The cart through HTTP.

mod limits;
mod quantity;
mod races;

use galleria::cart::view::CartView;
use reqwest::{Method, StatusCode};
use serde_json::json;

use crate::harness::TestShop;

async fn shop() -> TestShop {
    let shop = TestShop::open().await;
    shop.send_parcels().await;
    shop
}

/// What stands beside the quantity of a line.
fn beside<'p>(page: &'p str, line: &str) -> &'p str {
    page.split(&format!(r#"id="line-{line}-error""#))
        .nth(1)
        .and_then(|rest| rest.split_once('>'))
        .and_then(|(_, text)| text.split('<').next())
        .unwrap_or_default()
}

#[tokio::test]
async fn ca_1_the_cart_tells_shipping_and_tax_before_checkout() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    let added = shop.put_in_cart(&lamp, "1").await;
    assert_eq!(added.status, StatusCode::SEE_OTHER);
    assert_eq!(added.location(), "/cart");

    let page = shop.get("/cart").await;
    for words in [
        "The lamp",
        "€50.00",
        "Shipping (Parcel)",
        "€4.90",
        "€54.90",
        "incl. €8.76 MwSt.",
    ] {
        assert!(page.text.contains(words), "{words} in {}", page.text);
    }

    let chosen = shop.post("/cart/destination", &[("country", "AT")]).await;
    assert_eq!(chosen.status, StatusCode::SEE_OTHER);
    let page = shop.get("/cart").await;
    for words in ["Shipping (Abroad)", "€9.90", "€59.90", "incl. €9.98 USt."] {
        assert!(page.text.contains(words), "{words}");
    }
}

#[tokio::test]
async fn ca_2_free_shipping_and_how_far_it_is() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.put_in_cart(&lamp, "1").await;
    let page = shop.get("/cart").await;
    assert!(page.text.contains("Add €50.00 for free shipping."));
    shop.put_in_cart(&lamp, "1").await;
    let page = shop.get("/cart").await;
    assert!(page.text.contains(">Free<"));
    assert!(page.text.contains(">€100.00<"));
}

#[tokio::test]
async fn ca_14_more_than_the_stock_takes_what_is_there_and_says_so() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 3).await;
    shop.put_in_cart(&lamp, "5").await;
    let page = shop.get("/cart").await;
    assert!(
        page.text.contains("You asked for 5. Only 3 are left"),
        "{}",
        page.text
    );
    assert_eq!(
        shop.count("select quantity::bigint from line_items").await,
        3
    );

    let program = shop
        .post_as_program(
            "/cart/lines",
            &[("variant_id", lamp.as_str()), ("quantity", "2")],
        )
        .await;
    assert_eq!(program.status, StatusCode::OK);
    let told: serde_json::Value = serde_json::from_str(&program.text).expect("json");
    assert_eq!(told, json!({ "quantity": 3, "wanted": 5, "available": 3 }));
}

#[tokio::test]
async fn lines_change_and_go() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.put_in_cart(&lamp, "2").await;
    let line = shop.text("select id::text from line_items").await;
    let path = format!("/cart/lines/{line}");
    shop.post(&path, &[("quantity", "4")]).await;
    assert_eq!(
        shop.count("select quantity::bigint from line_items").await,
        4
    );

    let wrong = shop.post(&path, &[("quantity", "lots")]).await;
    assert_eq!(wrong.status, StatusCode::SEE_OTHER);
    let page = shop.get("/cart").await;
    assert!(page.text.contains("field-error"));
    assert!(page.text.contains(r#"value="lots""#));
    let program = shop.post_as_program(&path, &[("quantity", "-1")]).await;
    assert_eq!(program.status, StatusCode::UNPROCESSABLE_ENTITY);

    shop.post(&path, &[("quantity", "0")]).await;
    assert_eq!(shop.count("select count(*) from line_items").await, 0);
    assert!(shop.get("/cart").await.text.contains("Your cart is empty"));
}

#[tokio::test]
async fn what_is_not_for_sale_is_refused() {
    let shop = shop().await;
    let gone = shop.sell("gone", "10.00", 0).await;
    let hidden = shop.sell("hidden", "10.00", 5).await;
    shop.sql("update products set state = 'draft' where slug = 'hidden'")
        .await;
    let unknown = "01890a5d-ac96-774b-bcce-b302099a8057";
    for (variant, words) in [
        (gone.as_str(), "Sold out"),
        (hidden.as_str(), "not for sale"),
        (unknown, "not for sale"),
    ] {
        let refused = shop.put_in_cart(variant, "1").await;
        assert_eq!(refused.status, StatusCode::SEE_OTHER);
        let page = shop.get("/cart").await;
        assert!(
            page.text.to_lowercase().contains(&words.to_lowercase()),
            "{words} in {}",
            page.text
        );
    }
    assert_eq!(shop.count("select count(*) from line_items").await, 0);
}

#[tokio::test]
async fn mt_13_a_cart_is_its_own_shop_s_and_its_own_session_s() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    let added = shop.put_in_cart(&lamp, "1").await;
    let cookie = added.header("set-cookie");
    let cookie = cookie.split(';').next().expect("cookie").to_owned();
    let line = shop.text("select id::text from line_items").await;

    let stranger = shop.stranger();
    let foreign = stranger
        .post(&format!("/cart/lines/{line}/remove"), &[])
        .await;
    assert_eq!(foreign.status, StatusCode::NOT_FOUND);

    let neighbour = shop.neighbour("globex").await;
    let other = neighbour
        .request(Method::GET, "/cart")
        .header("accept", "text/html")
        .header("cookie", &cookie);
    let page = neighbour.send(other).await;
    assert!(page.text.contains("Your cart is empty"));
    // A variant of one shop cannot be bought in another.
    neighbour.put_in_cart(&lamp, "1").await;
    assert_eq!(neighbour.count("select count(*) from line_items").await, 0);
    assert_eq!(shop.count("select count(*) from line_items").await, 1);
}

#[tokio::test]
async fn sec_11_hostile_input_into_the_cart_is_never_our_fault() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.put_in_cart(&lamp, "1").await;
    let line = shop.text("select id::text from line_items").await;
    let long = "9".repeat(100_000);
    for text in [
        "' or 1=1 --",
        "\0",
        "\u{fffd}",
        "<script>alert(1)</script>",
        "",
        "-1",
        "1e9",
        &long,
    ] {
        for (path, field) in [
            ("/cart/lines", "variant_id"),
            ("/cart/lines", "quantity"),
            ("/cart/destination", "country"),
            ("/cart/adjust", "to"),
        ] {
            let answer = shop
                .post(path, &[("variant_id", lamp.as_str()), (field, text)])
                .await;
            assert!(!answer.status.is_server_error(), "{path} {field} {text}");
            let answer = shop.post_as_program(path, &[(field, text)]).await;
            assert!(!answer.status.is_server_error(), "{path} {field} {text}");
        }
        let answer = shop
            .post(&format!("/cart/lines/{line}"), &[("quantity", text)])
            .await;
        assert!(!answer.status.is_server_error(), "{text}");
        let page = shop.get("/cart").await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(!page.text.contains("<script>alert"));
    }
    let answer = shop
        .post("/cart/lines/';drop table carts/remove", &[])
        .await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn ca_5_a_change_of_an_island_answers_with_the_cart() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    let put = json!({ "put": { "variant": lamp, "quantity": "2" } });
    let answer = shop.change_cart(put).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
    assert!(!answer.header("set-cookie").is_empty(), "a session begins");
    let cart: CartView = serde_json::from_str(&answer.text).expect("a cart");
    assert_eq!(cart.units, 2);
    assert_eq!(cart.now, "2 items, total €100.00.");
    let line = shop.first_line().await;

    let set = json!({ "set": { "line": line, "quantity": "3" } });
    shop.change_cart(set).await;
    let page = shop.get("/cart").await.text;
    assert!(
        page.contains(r#"value="3""#),
        "the page shows the same cart"
    );
    // A step without a script comes to the same.
    let fields = [("quantity", "3"), ("step", "-1")];
    shop.post(&format!("/cart/lines/{line}"), &fields).await;
    assert_eq!(shop.drawer().await.units, 2);

    let to = json!({ "send_to": { "country": "AT", "region": "" } });
    let answer = shop.change_cart(to).await;
    assert!(answer.text.contains("Shipping (Abroad)"), "{}", answer.text);
}

#[tokio::test]
async fn ca_5_what_was_taken_out_can_be_put_back() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.put_in_cart(&lamp, "2").await;
    let line = shop.first_line().await;
    let answer = shop
        .change_cart(json!({ "remove": { "line": line } }))
        .await;
    let cart: CartView = serde_json::from_str(&answer.text).expect("a cart");
    for part in ["The lamp removed.", &lamp, "Undo"] {
        assert!(cart.html.contains(part), "{part}: {}", cart.html);
    }
    // Without a script the page has a form that does it, until something else is done.
    let page = shop.get("/cart").await.text;
    assert!(page.contains("Undo"), "{page}");
    shop.post("/cart/lines", &[("variant_id", &lamp), ("quantity", "2")])
        .await;
    let cart = shop.drawer().await;
    assert!(cart.units == 2 && !cart.html.contains("Undo"));
}

#[tokio::test]
async fn mt_13_the_cart_of_an_island_is_the_one_of_its_shop_and_session() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.put_in_cart(&lamp, "2").await;
    let line = shop.first_line().await;
    let stranger = shop.stranger();
    stranger.put_in_cart(&lamp, "1").await;
    for change in [
        json!({ "remove": { "line": line } }),
        json!({ "set": { "line": line, "quantity": "9" } }),
    ] {
        let answer = stranger.change_cart(change).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{}", answer.text);
    }
    assert_eq!(shop.drawer().await.units, 2);
    let forged = shop
        .request(Method::POST, "/api/cart/change")
        .header("sec-fetch-site", "cross-site")
        .json(&json!({ "change": "adjust", "place": "page" }));
    assert_eq!(shop.send(forged).await.status, StatusCode::FORBIDDEN);
    for nonsense in [json!({}), json!({ "change": { "steal": {} } }), json!([])] {
        let answer = shop.call("/api/cart/change", &nonsense).await;
        assert!(answer.status.is_client_error(), "{}", answer.status);
    }
}

#[tokio::test]
async fn ca_5_the_drawer_shows_what_is_wrong() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.put_in_cart(&lamp, "2").await;
    let code = json!({ "add_code": { "code": "NOPE" } });
    let refused = shop.change_cart(code).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(refused.text, r#"{"refused":"code_refused"}"#);
    let cart = shop.drawer().await;
    assert!(cart.html.contains(r#"value="NOPE""#), "{}", cart.html);
    assert!(cart.html.contains("This code cannot be used."));

    let line = shop.first_line().await;
    let set = json!({ "set": { "line": line, "quantity": "-3" } });
    let wrong = shop.change_cart(set).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let html = shop.drawer().await.html;
    assert!(html.contains(r#"value="-3""#), "as typed");
    assert!(html.contains(&format!("drawer-{line}-error")), "{html}");

    // What cannot be added is said in the drawer too.
    shop.sql("update products set state = 'draft' where slug = 'lamp'")
        .await;
    let put = json!({ "put": { "variant": lamp, "quantity": "1" } });
    let gone = shop.change_cart(put).await;
    assert_eq!(gone.status, StatusCode::UNPROCESSABLE_ENTITY);
    let html = shop.drawer().await.html;
    assert!(html.contains("This is not for sale right now."), "{html}");
}

#[tokio::test]
async fn a_program_leaves_no_draft_behind() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.put_in_cart(&lamp, "2").await;
    let refused = shop
        .post_as_program("/cart/codes", &[("code", "NOPE")])
        .await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(shop.count("select count(*) from form_drafts").await, 0);
}

#[tokio::test]
async fn ca_2_the_number_in_the_cart_can_be_asked_for_alone() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    let count = "/api/cart/count";
    assert_eq!(shop.look(count).await.text, "0");
    shop.put_in_cart(&lamp, "3").await;
    assert_eq!(shop.look(count).await.text, "3");
    assert_eq!(shop.stranger().look(count).await.text, "0");
    // Back must not show what was.
    let page = shop.get("/cart").await;
    assert_eq!(page.header("cache-control"), "no-store");
}

#[tokio::test]
async fn ex_3_the_drawer_says_what_was_done_and_what_the_cart_comes_to() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 3).await;
    let page = shop.get("/products/lamp").await.text;
    for part in ["trouble", "said"] {
        assert!(
            page.contains(&format!("data-cart-part=\"{part}\"")),
            "{part}"
        );
    }
    let put = json!({ "put": { "variant": lamp, "quantity": "5" } });
    shop.change_cart(put).await;
    let cart = shop.drawer().await;
    let now = "You asked for 5. Only 3 are left, so we added those. 3 items, total €150.00.";
    assert_eq!(cart.now, now);
    for said in ["The lamp removed.", "Quantity of The lamp changed."] {
        assert!(
            cart.html.contains(&format!("data-said=\"{said}\"")),
            "{said}"
        );
    }
    let line = shop.first_line().await;
    shop.change_cart(json!({ "remove": { "line": line } }))
        .await;
    assert_eq!(shop.drawer().await.now, "Your cart is empty");
}
