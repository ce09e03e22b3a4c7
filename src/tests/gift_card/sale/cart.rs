//! Whom a card is for, in the cart.

use super::card_shop;

const LINES: &str = "select string_agg(quantity || ' ' || gift_name || ' ' || gift_email, ', ' order by added_at, id) from line_items";

#[tokio::test]
async fn ex_11_cards_for_two_people_are_two_lines_and_can_be_edited() {
    let (shop, _, card) = card_shop().await;
    let grace = [("gift_name", "Grace"), ("gift_email", "grace@example.com")];
    let alan = [("gift_name", "Alan"), ("gift_email", "alan@example.com")];
    for to in [grace, alan, grace] {
        assert_eq!(shop.put_card_for(&card, "1", &to).await, "/cart");
    }
    assert_eq!(
        shop.text(LINES).await,
        "2 Grace grace@example.com, 1 Alan alan@example.com"
    );
    let cart = shop.get("/cart").await.text;
    assert!(
        cart.contains("Alan") && cart.contains("/recipient"),
        "{cart}"
    );
    let line = shop
        .text("select id::text from line_items where gift_name = 'Alan'")
        .await;
    let path = format!("/cart/lines/{line}/recipient");
    let wrong = [("gift_name", "Ada"), ("gift_email", "nobody")];
    assert_eq!(shop.post(&path, &wrong).await.location(), path);
    let page = shop.get(&path).await.text;
    assert!(
        page.contains("gift_email-error") && page.contains(r#"value="Ada""#),
        "{page}"
    );
    let same = shop.post(&path, &grace).await;
    assert_eq!(same.location(), path, "there is such a line");
    let ada = [("gift_name", "Ada"), ("gift_email", "ada@example.com")];
    assert_eq!(shop.post(&path, &ada).await.location(), "/cart");
    assert_eq!(
        shop.text(LINES).await,
        "2 Grace grace@example.com, 1 Ada ada@example.com"
    );
    // Somebody else's line is nobody's.
    assert_eq!(shop.stranger().get(&path).await.status.as_u16(), 404);
}

#[tokio::test]
async fn ex_11_what_is_wrong_with_the_recipient_is_told_beside_the_field() {
    let (shop, lamp, card) = card_shop().await;
    let page = shop.get("/products/gift-card").await.text;
    for field in ["gift_name", "gift_email", "gift_message", "gift_day"] {
        assert!(
            page.contains(&format!(r#"name="{field}""#)),
            "{field} {page}"
        );
    }
    assert!(
        !page.contains(r#"data-cart="put""#),
        "it is sent as it stands"
    );
    let long = "a".repeat(301);
    for (field, typed) in [
        ("gift_email", "nobody"),
        ("gift_message", long.as_str()),
        ("gift_day", "2020-01-01"),
        ("gift_day", "soon"),
    ] {
        let to = [("back", "/products/gift-card"), (field, typed)];
        let refused = shop.put_card_for(&card, "1", &to).await;
        assert!(refused.starts_with("/products/gift-card?"), "{refused}");
        let page = shop.get(&refused).await.text;
        assert!(page.contains(&format!("{field}-error")), "{field} {page}");
    }
    assert_eq!(shop.count("select count(*) from line_items").await, 0);
    // Nothing but a gift card has a recipient.
    let to = [("gift_name", "Grace")];
    shop.put_card_for(&lamp, "1", &to).await;
    assert_eq!(shop.text("select gift_name from line_items").await, "");
}
