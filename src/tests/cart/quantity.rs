//! A quantity that is none is told, and nothing is added.

use reqwest::StatusCode;

use super::{beside, shop};

const WRONG: [&str; 6] = ["", "0", "1.5", "1,5", "abc", "10000"];

#[tokio::test]
async fn ca_14_a_quantity_that_is_none_is_told_on_the_cart_page() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    for wrong in WRONG {
        let visitor = shop.stranger();
        let answer = visitor.put_in_cart(&lamp, wrong).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        let page = visitor.get(&answer.location()).await.text;
        let told = "Nothing was added to the cart: enter a whole number from 1 to 9999";
        assert!(page.contains(told), "{wrong:?}: {page}");
        assert!(page.contains("Your cart is empty"));
        // The drawer says so as well.
        let notice = visitor.drawer().await.notice.expect("a notice");
        assert!(notice.text.contains(told), "{wrong:?}: {notice:?}");
        // With other things in the cart too, until the next change.
        visitor.put_in_cart(&lamp, "2").await;
        assert!(!visitor.get("/cart").await.text.contains(told));
        visitor.put_in_cart(&lamp, wrong).await;
        let page = visitor.get("/cart").await.text;
        assert!(
            page.contains(told) && page.contains(r#"value="2""#),
            "{page}"
        );

        let program = visitor
            .post_as_program("/cart/lines", &[("variant_id", &lamp), ("quantity", wrong)])
            .await;
        assert_eq!(
            program.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{wrong:?}"
        );
    }
    assert_eq!(
        shop.count("select max(quantity)::bigint from line_items")
            .await,
        2
    );
}

#[tokio::test]
async fn ca_14_a_wrong_change_of_a_line_is_told_beside_it() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.put_in_cart(&lamp, "2").await;
    let line = shop.text("select id::text from line_items").await;
    for wrong in ["", "-1", "1.5", "1,5", "abc", "10000"] {
        let answer = shop
            .post(&format!("/cart/lines/{line}"), &[("quantity", wrong)])
            .await;
        assert_eq!(answer.location(), "/cart");
        let page = shop.get("/cart").await.text;
        let told = beside(&page, &line);
        let words = "Enter a whole number from 0 to 9999";
        assert!(told.starts_with(words), "{wrong:?}: {told}");
        assert!(!page.contains("Nothing was added"), "{wrong:?}");
    }
    assert_eq!(
        shop.count("select quantity::bigint from line_items").await,
        2
    );
}
