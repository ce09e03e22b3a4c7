use crate::goods::Guest;
use crate::harness::TestShop;

/// Every kind of condition, of a customer for whom it is so and when it is not: by the customer's
/// own rows and over everybody, which [`TestShop::segments_now`] compares.
#[tokio::test]
async fn vc_17_the_count_over_everybody_and_the_look_at_one_agree() {
    let shop = TestShop::open().await;
    shop.send_parcels().await;
    let lamp = shop.sell("lamp", "50.00", 99).await;
    shop.sql("update products set tags = '{light}'").await;
    for (name, rule) in [
        ("a-second", r#"{"kind":"order_number","n":2}"#),
        ("b-first", r#"{"kind":"order_number","n":1}"#),
        ("c-spent", r#"{"kind":"lifetime_spend","at_least":"54.90"}"#),
        (
            "d-spent-more",
            r#"{"kind":"lifetime_spend","at_least":"54.91"}"#,
        ),
        ("e-birthday", r#"{"kind":"birthday_within","days":1}"#),
        (
            "f-tag",
            r#"{"kind":"bought","tags":["light"],"within_days":30}"#,
        ),
        ("g-other", r#"{"kind":"bought","products":["chair"]}"#),
        ("h-two", r#"{"kind":"bought","at_least":2}"#),
        (
            "i-ordered",
            r#"{"kind":"did","event":"order","within_days":1}"#,
        ),
        ("j-viewed", r#"{"kind":"did","event":"view"}"#),
        ("k-country", r#"{"kind":"country","any":["DE"]}"#),
        ("l-abroad", r#"{"kind":"country","any":["AT","FR"]}"#),
        ("m-english", r#"{"kind":"locale","any":["en"]}"#),
        ("n-german", r#"{"kind":"locale","any":["de"]}"#),
        ("o-news", r#"{"kind":"consent","channel":"email"}"#),
        (
            "p-friends",
            r#"{"kind":"customer_in","groups":["friends"]}"#,
        ),
        (
            "q-redeemed",
            r#"{"kind":"redeemed","this_month":true,"codes":["HELLO"]}"#,
        ),
        (
            "r-lapsed",
            r#"{"all":[{"kind":"bought"},{"not":{"kind":"bought","within_days":30}}]}"#,
        ),
        (
            "s-either",
            r#"{"any":[{"kind":"country","any":["AT"]},{"all":[{"kind":"locale","any":["en"]},{"not":{"any":[{"kind":"did","event":"view"}]}}]}]}"#,
        ),
        ("t-new", r#"{"kind":"signed_up_within","days":1}"#),
        ("u-left", r#"{"kind":"abandoned_within","days":1}"#),
    ] {
        shop.segment(name, rule).await;
    }
    shop.known("ada@example.com").await;
    assert_eq!(
        shop.segments_now().await,
        "b-first m-english s-either t-new"
    );
    shop.buy(&lamp, Guest::named("ada").with("email", "ada@example.com"))
        .await;
    assert_eq!(
        shop.segments_now().await,
        "a-second c-spent f-tag i-ordered k-country m-english s-either t-new"
    );
    shop.post("/account/consent", &[("news", "on")]).await;
    shop.put_in_cart(&lamp, "1").await;
    shop.sql(
        "update accounts set birthday = (now() at time zone 'Europe/Berlin')::date - interval '30 years' + interval '1 day';
         update carts set updated_at = now() - interval '2 hours';
         update orders set placed_at = now() - interval '31 days';
         insert into customer_groups (id, name) values ('01890a5d-ac96-774b-bcce-b302099a8021', 'friends');
         insert into customer_group_members select '01890a5d-ac96-774b-bcce-b302099a8021', id from customers;
         insert into promotions (id, name, state, trigger, benefits) values ('01890a5d-ac96-774b-bcce-b302099a8022', 'Welcome', 'active', 'code', '[]');
         insert into coupon_codes (id, promotion_id, code, code_normalized) values
             ('01890a5d-ac96-774b-bcce-b302099a8023', '01890a5d-ac96-774b-bcce-b302099a8022', 'Hello', 'HELLO');
         insert into redemptions (id, promotion_id, code_id, order_id, customer_id, amount, channel, day)
             select gen_random_uuid(), '01890a5d-ac96-774b-bcce-b302099a8022', '01890a5d-ac96-774b-bcce-b302099a8023',
                    id, customer_id, 5, 'web', current_date from orders;",
    )
    .await;
    assert_eq!(
        shop.segments_now().await,
        "a-second c-spent e-birthday i-ordered k-country m-english o-news p-friends q-redeemed r-lapsed s-either t-new u-left"
    );
    shop.sql("update redemptions set given_back_at = now(); update accounts set birthday = birthday + interval '1 day'")
        .await;
    shop.post("/account/consent", &[]).await;
    assert_eq!(
        shop.segments_now().await,
        "a-second c-spent i-ordered k-country m-english p-friends r-lapsed s-either t-new u-left"
    );
}

/// 29 February is kept on the 28th of a common year, as the money engine has it.
#[tokio::test]
async fn cd_12_29_february_has_a_birthday_every_year() {
    use galleria::customer::segment::{Fact, Moment, Rule, store};
    use galleria::tenancy::StoreSettings;
    use time::macros::datetime;

    let shop = TestShop::open().await;
    shop.known("ada@example.com").await;
    shop.sql("update accounts set birthday = '1992-02-29'")
        .await;
    let rule = Rule::Is(Fact::BirthdayWithin { days: 0 });
    let mut tx = shop.tx().await;
    for (now, members) in [
        (datetime!(2026-02-28 12:00 UTC), 1),
        (datetime!(2026-03-01 12:00 UTC), 0),
        (datetime!(2028-02-28 12:00 UTC), 0),
        (datetime!(2028-02-29 12:00 UTC), 1),
        // In Berlin the day has begun.
        (datetime!(2028-02-28 23:30 UTC), 1),
    ] {
        let moment = Moment::of(&StoreSettings::default(), now);
        let count = store::count(&mut tx, &rule, &moment).await.expect("count");
        assert_eq!(count, members, "{now}");
    }
}
