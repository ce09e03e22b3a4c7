//! Events, and segments that follow them at once.

mod editor;
mod facts;
mod naming;
mod recount;

use galleria::core::{CustomerId, SegmentId};
use galleria::customer::segment::{Moment, Rule, segments_of, store};
use galleria::tenancy::StoreSettings;

use crate::harness::TestShop;

pub use naming::rename;

impl TestShop {
    /// A segment with that rule, under its name.
    pub async fn segment(&self, name: &str, rule: &str) -> SegmentId {
        let rule: Rule = serde_json::from_str(rule).expect("rule");
        rule.verify().expect("a rule that can be");
        let mut tx = self.tx().await;
        let id = SegmentId::new();
        store::save(&mut tx, id, name, &rule).await.expect("save");
        tx.commit().await.expect("commit");
        id
    }

    /// The names of the segments that the only customer is in now, with the count of every segment checked
    /// against it.
    pub async fn segments_now(&self) -> String {
        let id = self
            .text("select id::text from customers order by created_at limit 1")
            .await;
        let id = CustomerId::parse(&id).expect("id");
        let moment = self.moment();
        let mut tx = self.tx().await;
        let segments = segments_of(&mut tx, id, &moment).await.expect("segments");
        let names: Vec<_> = segments.into_iter().map(|segment| segment.name).collect();
        for segment in store::all(&mut tx).await.expect("all") {
            let members = store::count(&mut tx, &segment.rule, &moment)
                .await
                .expect("count");
            let is_in = names.contains(&segment.name);
            assert_eq!(members == 1, is_in, "{} counts {members}", segment.name);
        }
        names.join(" ")
    }

    /// Now, on the clock of a store with standard settings.
    pub fn moment(&self) -> Moment {
        Moment::of(&StoreSettings::default(), self.platform.state.clock.now())
    }
}

/// What happened, in order.
const KINDS: &str = "select coalesce(string_agg(kind, ' ' order by id), '') from events";

#[tokio::test]
async fn vc_1_a_visit_is_an_event_of_who_allowed_it() {
    let shop = TestShop::open().await;
    shop.sell("lamp", "50.00", 9).await;
    for path in ["/", "/products/lamp", "/search?q=lamp"] {
        shop.get(path).await;
    }
    assert_eq!(shop.text(KINDS).await, "", "nothing without consent");
    shop.post("/privacy/consent", &[("cookies", "accept")])
        .await;
    shop.get("/products/lamp").await;
    shop.get("/search?q=lamp").await;
    assert_eq!(shop.text(KINDS).await, "visit view search");
    let known = "select count(*) from events e join sessions s on s.visitor_id = e.visitor_id where e.customer_id is null";
    assert_eq!(shop.count(known).await, 3);
    let searched = "select subject ->> 'words' from events where kind = 'search'";
    assert_eq!(shop.text(searched).await, "lamp");

    shop.sql("update sessions set seen_at = now() - interval '31 minutes'")
        .await;
    shop.get("/").await;
    shop.get("/").await;
    assert_eq!(shop.text(KINDS).await, "visit view search visit");

    shop.post("/privacy/consent", &[("cookies", "decline")])
        .await;
    assert_eq!(shop.text(KINDS).await, "", "taken back is forgotten");
    shop.get("/products/lamp").await;
    assert_eq!(shop.text(KINDS).await, "");
}

#[tokio::test]
async fn vc_1_a_page_fetched_ahead_was_not_looked_at() {
    let shop = TestShop::open().await;
    shop.sell("lamp", "50.00", 9).await;
    shop.post("/privacy/consent", &[("cookies", "accept")])
        .await;
    let ahead = shop
        .request(reqwest::Method::GET, "/products/lamp")
        .header("accept", "text/html")
        .header("sec-purpose", "prefetch");
    let page = shop.send(ahead).await.text;
    assert_eq!(shop.text(KINDS).await, "visit");
    // Once it is looked at, its script says so.
    assert!(
        page.contains(r#"data-seen="/products/lamp/view""#),
        "{page}"
    );
    assert!(page.contains(r#"src="/live/seen.js""#));
    assert!(!shop.get("/products/lamp").await.text.contains("data-seen"));
    let seen = shop.post_as_program("/products/lamp/view", &[]).await;
    assert_eq!(seen.status, reqwest::StatusCode::NO_CONTENT);
    assert_eq!(shop.text(KINDS).await, "visit view view");
}

#[tokio::test]
async fn vc_1_what_a_visitor_did_becomes_the_customer_s() {
    let shop = TestShop::open().await;
    shop.sell("lamp", "50.00", 9).await;
    shop.post("/privacy/consent", &[("cookies", "accept")])
        .await;
    shop.get("/products/lamp").await;
    shop.known("ada@example.com").await;
    let own = "select string_agg(kind, ' ' order by id) from events where customer_id is not null";
    assert_eq!(shop.text(own).await, "visit view sign_up");
}

#[tokio::test]
async fn vc_18_carts_orders_and_locations_are_events_of_a_customer() {
    let shop = TestShop::open().await;
    shop.send_parcels().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.known("ada@example.com").await;
    shop.get("/products/lamp").await;
    shop.post("/cart/destination", &[("country", "AT")]).await;
    shop.post("/cart/destination", &[("country", "AT")]).await;
    shop.post("/cart/destination", &[("country", "DE")]).await;
    shop.buy(&lamp, crate::goods::Guest::named("ada")).await;
    assert_eq!(
        shop.text(KINDS).await,
        "sign_up location_change location_change cart_change order",
        "a look at a product needs consent"
    );
    let guest = shop.stranger();
    guest.buy(&lamp, crate::goods::Guest::named("grace")).await;
    let orders = "select count(distinct customer_id) from events where kind = 'order'";
    assert_eq!(
        shop.count(orders).await,
        2,
        "an order is its buyer's, guest or not"
    );
}

#[tokio::test]
async fn vc_3_who_leaves_a_cart_is_in_the_segment_until_it_is_bought() {
    let shop = TestShop::open().await;
    shop.send_parcels().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.segment("left", r#"{"kind":"abandoned_within","days":2}"#)
        .await;
    shop.known("ada@example.com").await;
    shop.put_in_cart(&lamp, "1").await;
    assert_eq!(shop.segments_now().await, "");
    shop.sql("update carts set updated_at = now() - interval '59 minutes'")
        .await;
    assert_eq!(shop.segments_now().await, "");
    shop.sql("update carts set updated_at = now() - interval '61 minutes'")
        .await;
    assert_eq!(shop.segments_now().await, "left");
    // Who comes back and goes on choosing has still left it.
    shop.put_in_cart(&lamp, "1").await;
    assert_eq!(shop.segments_now().await, "left");
    shop.sql("update carts set abandoned_at = now() - interval '49 hours'")
        .await;
    assert_eq!(shop.segments_now().await, "");
    shop.sql("update carts set abandoned_at = now() - interval '1 hour'")
        .await;
    let guest = shop.at_checkout(crate::goods::Guest::named("ada")).await;
    shop.place(&guest).await;
    assert_eq!(shop.segments_now().await, "");
}

#[tokio::test]
async fn vc_15_signed_up_this_week() {
    let shop = TestShop::open().await;
    shop.segment("new", r#"{"kind":"signed_up_within","days":7}"#)
        .await;
    shop.known("ada@example.com").await;
    assert_eq!(shop.segments_now().await, "new");
    shop.sql("update accounts set created_at = now() - interval '169 hours'")
        .await;
    assert_eq!(shop.segments_now().await, "");
}

#[tokio::test]
async fn vc_16_a_sign_up_counts_at_once_and_only_once_it_is_proven() {
    let shop = TestShop::open().await;
    let new = shop
        .segment("new", r#"{"kind":"signed_up_within","days":7}"#)
        .await;
    let register = crate::account::form("ada@example.com", &[]);
    shop.post("/account/register", &register).await;
    shop.shopper_signs_in("ada@example.com", crate::account::PASSWORD)
        .await;
    assert!(
        !facts::of(&shop).await.proven,
        "anybody can type an address"
    );
    let link = shop.minted("account_proof").await;
    shop.post(&link, &[]).await;
    let known = facts::of(&shop).await;
    assert!(known.proven && known.signed_up_at.is_some());
    let segments: Vec<_> = known.segments.iter().map(|it| it.as_str()).collect();
    assert_eq!(segments, [new.to_string()]);
}

#[tokio::test]
async fn vc_17_from_an_event_to_the_facts_of_the_price_is_far_less_than_two_seconds() {
    let shop = TestShop::open().await;
    shop.send_parcels().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.segment("buyers", r#"{"kind":"bought","products":["lamp"]}"#)
        .await;
    shop.known("ada@example.com").await;
    assert!(facts::of(&shop).await.segments.is_empty());
    let began = std::time::Instant::now();
    shop.buy(&lamp, crate::goods::Guest::named("ada")).await;
    let known = facts::of(&shop).await;
    assert_eq!(known.segments.len(), 1);
    assert_eq!((known.placed_orders, known.cancelled_orders), (1, 0));
    assert!(began.elapsed() < std::time::Duration::from_secs(2));
}
