use super::PASSWORD;
use crate::harness::TestShop;

const QUANTITY: &str = "select quantity::bigint from line_items l join products p on true join variants v on v.id = l.variant_id and v.product_id = p.id where p.slug = ";

async fn shop() -> TestShop {
    let shop = TestShop::open().await;
    shop.send_parcels().await;
    shop
}

#[tokio::test]
async fn cd_7_carts_merge_at_sign_in_and_nothing_is_dropped_silently() {
    let shop = shop().await;
    let (lamp, chair) = (
        shop.sell("lamp", "50.00", 5).await,
        shop.sell("chair", "90.00", 9).await,
    );
    shop.known("ada@example.com").await;
    shop.put_in_cart(&lamp, "3").await;
    let phone = shop.stranger();
    phone.put_in_cart(&lamp, "4").await;
    phone.put_in_cart(&chair, "2").await;
    let entered = phone.shopper_signs_in("ada@example.com", PASSWORD).await;
    assert_eq!(entered.location(), "/cart", "there is something to tell");
    assert_eq!(shop.count(&format!("{QUANTITY} 'lamp'")).await, 5);
    assert_eq!(shop.count(&format!("{QUANTITY} 'chair'")).await, 2);
    assert_eq!(shop.count("select count(*) from carts").await, 1);
    let page = phone.get("/cart").await.text;
    assert!(
        page.contains("The lamp: 7 in all, now 5 in the cart."),
        "{page}"
    );
    // The other device has the same cart.
    let page = shop.get("/cart").await.text;
    assert!(page.contains("The chair"), "{page}");
    // It is told until the next change.
    phone.put_in_cart(&chair, "1").await;
    assert!(!phone.get("/cart").await.text.contains("together 7"));
}

#[tokio::test]
async fn cd_7_the_cart_follows_from_device_to_device() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 5).await;
    shop.put_in_cart(&lamp, "2").await;
    shop.known("ada@example.com").await;
    assert!(shop.get("/cart").await.text.contains("The lamp"));
    let phone = shop.stranger();
    phone.shopper_signs_in("ada@example.com", PASSWORD).await;
    assert!(phone.get("/cart").await.text.contains("The lamp"));
    phone.post("/account/sign-out", &[]).await;
    assert!(!phone.get("/cart").await.text.contains("The lamp"));
    assert!(shop.get("/cart").await.text.contains("The lamp"));
}

#[tokio::test]
async fn cd_7_a_cart_begun_while_signed_in_is_everywhere() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 5).await;
    shop.known("ada@example.com").await;
    let phone = shop.stranger();
    phone.shopper_signs_in("ada@example.com", PASSWORD).await;
    phone.put_in_cart(&lamp, "2").await;
    assert!(shop.get("/cart").await.text.contains("The lamp"));
}

#[tokio::test]
async fn mt_13_a_cart_never_goes_over_from_one_account_to_another() {
    let shop = shop().await;
    let lamp = shop.sell("lamp", "50.00", 5).await;
    let grace = shop.stranger();
    grace.known("grace@example.com").await;
    shop.known("ada@example.com").await;
    shop.put_in_cart(&lamp, "2").await;
    shop.shopper_signs_in("grace@example.com", PASSWORD).await;
    assert!(!shop.get("/cart").await.text.contains("The lamp"));
    shop.shopper_signs_in("ada@example.com", PASSWORD).await;
    assert!(shop.get("/cart").await.text.contains("The lamp"));
}
