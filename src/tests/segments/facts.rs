use galleria::core::CustomerId;
use galleria::customer;
use galleria::pricing::Customer;
use galleria::tenancy::StoreSettings;

use crate::goods::Guest;
use crate::harness::TestShop;

/// What the money engine may know of the only account.
pub async fn of(shop: &TestShop) -> Customer {
    let id = shop
        .text("select coalesce(customer_id::text, '') from accounts order by created_at limit 1")
        .await;
    let id = CustomerId::parse(&id).ok();
    let now = shop.platform.state.clock.now();
    let mut tx = shop.tx().await;
    customer::facts(&mut tx, &StoreSettings::default(), id, now)
        .await
        .expect("facts")
}

#[tokio::test]
async fn vc_16_the_facts_are_what_the_customer_did() {
    let shop = TestShop::open().await;
    shop.send_parcels().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.known("ada@example.com").await;
    let guest = Guest::named("ada").with("email", "ada@example.com");
    for _ in 0..2 {
        shop.buy(&lamp, guest.clone()).await;
    }
    // Bought as a guest under the same address counts too.
    shop.stranger().buy(&lamp, guest).await;
    shop.sql(
        "update orders set state = 'cancelled' where number = 1002;
         update accounts set birthday = '1992-02-29';
         insert into customer_groups (id, name) values ('01890a5d-ac96-774b-bcce-b302099a8021', 'friends');
         insert into customer_group_members select '01890a5d-ac96-774b-bcce-b302099a8021', id from customers;
         insert into promotions (id, name, state, trigger, benefits) values ('01890a5d-ac96-774b-bcce-b302099a8022', 'Welcome', 'active', 'code', '[]');
         insert into coupon_codes (id, promotion_id, code, code_normalized) values
             ('01890a5d-ac96-774b-bcce-b302099a8023', '01890a5d-ac96-774b-bcce-b302099a8022', 'Hello', 'HELLO');
         insert into redemptions (id, promotion_id, code_id, order_id, customer_id, amount, channel, day, given_back_at)
             select gen_random_uuid(), '01890a5d-ac96-774b-bcce-b302099a8022', '01890a5d-ac96-774b-bcce-b302099a8023',
                    id, customer_id, 5, 'web', current_date, case when number = 1002 then now() end from orders where number < 1003;",
    )
    .await;
    let facts = of(&shop).await;
    assert_eq!((facts.placed_orders, facts.cancelled_orders), (3, 1));
    assert_eq!(facts.next_order_number(), 3);
    assert_eq!(facts.lifetime_spend.get().to_string(), "109.8000");
    assert_eq!(
        facts.birthday.map(|day| day.to_string()).as_deref(),
        Some("1992-02-29")
    );
    assert_eq!(
        facts.groups.first().map(|name| name.as_str()),
        Some("friends")
    );
    assert_eq!(facts.redemptions.len(), 1, "one was given back");
    let code = facts
        .redemptions
        .first()
        .and_then(|past| past.code.as_ref());
    assert_eq!(code.map(|code| code.as_str()), Some("Hello"));
    assert!(facts.proven && facts.signed_up_at.is_some());
    assert_eq!(facts.abandoned_cart_at, None);
}

#[tokio::test]
async fn vc_4_the_facts_tell_when_a_cart_was_left() {
    let shop = TestShop::open().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.known("ada@example.com").await;
    shop.put_in_cart(&lamp, "1").await;
    assert_eq!(of(&shop).await.abandoned_cart_at, None);
    shop.sql("update carts set updated_at = now() - interval '3 hours'")
        .await;
    let left = of(&shop).await.abandoned_cart_at.expect("left");
    let ago = shop.platform.state.clock.now() - left;
    assert!((119..=121).contains(&ago.whole_minutes()), "{ago}");
    // The setting is the store's.
    shop.sql("delete from line_items").await;
    assert_eq!(
        of(&shop).await.abandoned_cart_at,
        None,
        "an empty cart is not left"
    );
}

#[tokio::test]
async fn vc_16_of_a_guest_nothing_is_known() {
    let shop = TestShop::open().await;
    shop.send_parcels().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.segment(
        "all",
        r#"{"not":{"kind":"lifetime_spend","at_least":"1000"}}"#,
    )
    .await;
    shop.buy(&lamp, Guest::named("ada")).await;
    let id = shop.text("select id::text from customers").await;
    let now = shop.platform.state.clock.now();
    let mut tx = shop.tx().await;
    let settings = StoreSettings::default();
    let id = CustomerId::parse(&id).ok();
    for who in [None, id] {
        let facts = customer::facts(&mut tx, &settings, who, now)
            .await
            .expect("facts");
        assert_eq!(facts, Customer::new(false));
    }
}
