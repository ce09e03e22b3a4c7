//! The product that is a gift card: in the merchant's form and in the Shopify file.

use crate::harness::TestShop;

const VARIANT: &str = "select p.is_gift_card || ' ' || v.requires_shipping || ' ' || v.taxable || ' ' || v.weight_grams || ' ' || s.tracked
         || ' ' || (v.compare_at_price is null)
    from products p join variants v on v.product_id = p.id join stock_items s on s.variant_id = v.id";

#[tokio::test]
async fn ex_11_the_tick_in_the_editor_makes_amounts_of_variants() {
    let shop = TestShop::open().await;
    let merchant = shop.staff("manager").await;
    let mut fields = vec![
        ("title", "Gift card"),
        ("state", "published"),
        ("is_gift_card", "on"),
        ("variants[0].price", "0"),
        ("variants[0].weight", "1200"),
        ("variants[0].on_hand", "3"),
    ];
    let refused = merchant.post("/admin/products", &fields).await;
    assert_eq!(refused.location(), "/admin/products/new", "worth nothing");
    fields.retain(|(name, _)| *name != "variants[0].price");
    fields.push(("variants[0].price", "50"));
    let made = merchant.post("/admin/products", &fields).await.location();
    assert!(made.ends_with("?done=added"), "{made}");
    assert_eq!(shop.text(VARIANT).await, "true false false 0 false true");
    let page = merchant.get(&made).await.text;
    assert!(page.contains("This is a gift card"), "{page}");
    let public = shop.get("/products/gift-card").await.text;
    assert!(
        public.contains(r#"name="gift_email""#) && public.contains("€50.00"),
        "{public}"
    );
}
