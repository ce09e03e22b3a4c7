//! The number of the receiver's identity document, where the way of sending needs it.

use galleria::order::KeepDocumentsSealed;
use galleria::tenancy::SealingKeys;

use crate::goods::{ABROAD, Guest, PARCEL};
use crate::harness::TestShop;

const NUMBER: &str = "L01X-00T47";

/// A shop that can keep secrets, whose parcels abroad need a number.
async fn shop() -> (TestShop, String) {
    let shop = TestShop::open_with(|config| {
        config.sealing_keys = SealingKeys::parse(&format!("old:{}", "0f".repeat(32))).ok();
    })
    .await;
    shop.send_parcels().await;
    shop.sql(&format!(
        "update shipping_methods set asks_identity_document = true where id = '{ABROAD}'"
    ))
    .await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.put_in_cart(&lamp, "1").await;
    (shop, lamp)
}

/// Somebody in Austria.
fn ada() -> Guest {
    Guest::named("ada")
        .with("country", "AT")
        .with("shipping_method", ABROAD)
}

async fn at_checkout(shop: &TestShop) -> Guest {
    shop.post("/cart/destination", &[("country", "AT")]).await;
    shop.post("/checkout/draft", &ada().fields()).await;
    shop.at_checkout(ada()).await
}

#[tokio::test]
async fn cd_13_a_number_is_asked_for_by_the_way_of_sending_alone() {
    let (shop, _) = shop().await;
    let page = shop.get("/checkout").await.text;
    assert!(!page.contains("identity_document"), "{page}");
    let guest = at_checkout(&shop).await;
    let page = shop.get("/checkout").await.text;
    assert!(page.contains(r#"name="identity_document""#));
    let answer = shop.place(&guest).await;
    assert_eq!(answer.location(), "/checkout");
    let page = shop.get("/checkout").await.text;
    assert!(page.contains("Enter the number of your passport or identity card."));

    // One without is not asked, and what is typed is not kept with the order.
    let guest = shop
        .at_checkout(Guest::named("ada").with("shipping_method", PARCEL))
        .await;
    let guest = guest.with("identity_document", NUMBER);
    shop.post("/checkout/draft", &guest.fields()).await;
    let guest = shop.at_checkout(guest).await;
    let placed = shop.place(&guest).await;
    assert!(placed.location().starts_with("/orders/"), "{}", placed.text);
    let kept = "select count(*) from identity_documents where order_id is not null";
    assert_eq!(shop.count(kept).await, 0);
}

#[tokio::test]
async fn cd_13_a_number_is_sealed_masked_shown_on_the_record_and_gone_once_delivered() {
    let (shop, _) = shop().await;
    let guest = at_checkout(&shop).await;
    let wrong = guest.clone().with("identity_document", "no <number>");
    shop.place(&wrong).await;
    let page = shop.get("/checkout").await.text;
    assert!(page.contains("identity_document-error") && !page.contains("no &lt;number"));

    // What was typed outlives an order that was refused for something else, and is never sent back.
    let refused = guest
        .clone()
        .with("identity_document", NUMBER)
        .with("shown_total", "1.00");
    shop.place(&refused).await;
    let page = shop.get("/checkout").await.text;
    assert!(page.contains("the number ending in 47") && !page.contains("L01X"));
    let drafts = "select count(*) from form_drafts where fields::text ilike '%l01x%'";
    assert_eq!(shop.count(drafts).await, 0);
    let guest = shop.at_checkout(ada()).await;
    let placed = shop.place(&guest).await;
    assert!(placed.location().starts_with("/orders/"), "{}", placed.text);
    let plain = "select count(*) from identity_documents where position('L01X' in encode(sealed, 'escape')) > 0";
    assert_eq!(shop.count(plain).await, 0);

    let order = shop.text("select id::text from orders").await;
    let path = format!("/admin/orders/{order}");
    let support = shop.staff("support").await;
    let page = support.get(&path).await.text;
    assert!(page.contains("•••• ") && !page.contains("L01X"), "{page}");
    let shown = support.post(&format!("{path}/document"), &[]).await;
    assert_eq!(shown.status, 403, "support sees no contact data");
    let manager = shop.staff("manager").await;
    let shown = manager.post(&format!("{path}/document"), &[]).await;
    assert!(shown.text.contains("L01X00T47"), "{}", shown.text);
    let page = manager.get(&path).await.text;
    assert!(page.contains("Identity document number shown") && !page.contains("L01X"));
    let public = shop.get(&placed.location()).await.text;
    assert!(!public.contains("document number shown"));

    // A new key of the installation seals it anew.
    let mut state = shop.platform.state.clone();
    let mut config = (*state.config).clone();
    let keys = format!("new:{},old:{}", "1e".repeat(32), "0f".repeat(32));
    config.sealing_keys = SealingKeys::parse(&keys).ok();
    state.config = std::sync::Arc::new(config);
    let job = KeepDocumentsSealed::new(shop.registered().await.id);
    job.perform(&state).await.expect("sealed anew");
    let key = "select key_id from identity_documents";
    assert_eq!(shop.text(key).await, "new");

    manager.post(&format!("{path}/pack"), &[]).await;
    let parcel = shop.text("select id::text from fulfillments").await;
    manager
        .post(&format!("{path}/parcels/{parcel}/ship"), &[])
        .await;
    assert_eq!(
        shop.count("select count(*) from identity_documents").await,
        1
    );
    manager
        .post(&format!("{path}/parcels/{parcel}/deliver"), &[])
        .await;
    assert_eq!(
        shop.count("select count(*) from identity_documents").await,
        0
    );
}

#[tokio::test]
async fn cd_13_without_a_key_to_keep_it_nobody_is_asked() {
    let shop = TestShop::open().await;
    shop.send_parcels().await;
    let manager = shop.staff("manager").await;
    let path = format!("/admin/settings/shipping/{PARCEL}");
    let fields = [
        ("name-en", "Parcel"),
        ("enabled", "on"),
        ("price", "4.90"),
        ("min_days", "2"),
        ("max_days", "3"),
        ("position", "0"),
        ("asks_identity_document", "on"),
    ];
    manager.post(&path, &fields).await;
    let page = manager.get(&path).await.text;
    assert!(page.contains("GALLERIA_SEALING_KEYS"), "{page}");
    let asking = "select count(*) from shipping_methods where asks_identity_document";
    assert_eq!(shop.count(asking).await, 0);
    shop.sql("update shipping_methods set asks_identity_document = true")
        .await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    let order = shop.buy(&lamp, Guest::named("ada")).await;
    assert!(order.starts_with("/orders/"));
}
