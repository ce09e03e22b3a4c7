//! What shoppers save for later.

use futures::future::join_all;
use galleria::jobs::TidyTenant;
use reqwest::StatusCode;

use crate::account::PASSWORD;
use crate::catalogue::words;
use crate::harness::{Answer, TestShop};

const KEPT: &str = "select count(*) from wishlist_entries";

impl TestShop {
    /// Saves a product for later, as its page does.
    async fn save_for_later(&self, slug: &str, variant: &str) -> Answer {
        let product = self.product_id(slug).await;
        let back = format!("/products/{slug}");
        let fields = [
            ("product_id", product.as_str()),
            ("variant_id", variant),
            ("back", &back),
        ];
        self.post("/wishlist", &fields).await
    }

    async fn product_id(&self, slug: &str) -> String {
        self.text(&format!(
            "select id::text from products where slug = '{slug}'"
        ))
        .await
    }

    /// What the list says.
    async fn wishlist(&self) -> String {
        let page = self.get("/wishlist").await.text;
        let main = page.split("<main").nth(1).expect("a page");
        words(main.split("</main>").next().unwrap_or_default())
    }
}

#[tokio::test]
async fn ex_11_a_guest_saves_for_later_and_finds_it_again() {
    let shop = TestShop::open().await;
    let lamp = shop.sell("lamp", "50.00", 5).await;
    let guest = shop.stranger();
    assert!(guest.wishlist().await.contains("Nothing saved yet"));
    let saved = guest.save_for_later("lamp", &lamp).await;
    assert_eq!(saved.location(), "/products/lamp");
    let page = guest.get("/products/lamp").await.text;
    assert!(words(&page).contains("Saved for later"), "{page}");
    let list = guest.wishlist().await;
    assert!(
        list.contains("The lamp") && list.contains("€50.00"),
        "{list}"
    );
    let page = guest.get("/wishlist").await.text;
    assert!(page.contains(r#"action="/cart/lines""#), "into the cart");
    assert!(page.contains(&format!("?like={lamp}")), "{page}");
    assert!(shop.stranger().wishlist().await.contains("Nothing saved"));

    let id = shop.text("select id::text from wishlist_entries").await;
    let remove = format!("/wishlist/{id}/remove");
    let stranger = shop.stranger();
    stranger.sell("vase", "20.00", 1).await;
    stranger.save_for_later("vase", "").await;
    stranger.post(&remove, &[]).await;
    assert_eq!(shop.count(KEPT).await, 2, "nobody takes from another list");
    for _ in 0..2 {
        let removed = guest.post(&remove, &[]).await;
        assert_eq!(removed.location(), "/wishlist", "twice is once");
    }
    assert!(guest.wishlist().await.contains("Nothing saved yet"));
}

#[tokio::test]
async fn ex_11_the_list_says_what_it_costs_now_and_what_is_gone() {
    let shop = TestShop::open().await;
    for slug in ["lamp", "vase", "bowl"] {
        shop.sell(slug, "50.00", 5).await;
        shop.save_for_later(slug, "").await;
    }
    let list = shop.wishlist().await;
    assert!(!list.contains("when you saved it"), "{list}");
    shop.sql(
        "update variants set price = 40 where sku = 'lamp'; update variants set price = 60 where sku = 'vase';
         update stock_items set on_hand = 0 where variant_id = (select id from variants where sku = 'vase');
         update products set state = 'archived' where slug = 'bowl'",
    )
    .await;
    let list = shop.wishlist().await;
    assert_eq!(list.matches("when you saved it").count(), 1, "{list}");
    assert!(list.contains("It was €50.00 when you saved it."), "{list}");
    assert!(list.contains("€40.00") && list.contains("€60.00"), "{list}");
    assert!(list.contains("Sold out"), "{list}");
    assert!(list.contains("The bowl No longer sold"), "{list}");
    let gone = shop.stranger().save_for_later("bowl", "").await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn ex_11_a_guests_list_joins_that_of_the_account() {
    let shop = TestShop::open().await;
    for slug in ["lamp", "vase", "bowl"] {
        shop.sell(slug, "50.00", 5).await;
    }
    let ada = shop.stranger();
    ada.known("ada@example.com").await;
    ada.save_for_later("lamp", "").await;
    let phone = shop.stranger();
    phone.save_for_later("lamp", "").await;
    phone.save_for_later("vase", "").await;
    assert_eq!(shop.count(KEPT).await, 3);
    phone.shopper_signs_in("ada@example.com", PASSWORD).await;
    assert_eq!(shop.count(KEPT).await, 2);
    for device in [&ada, &phone] {
        let list = device.wishlist().await;
        assert!(
            list.contains("The lamp") && list.contains("The vase"),
            "{list}"
        );
    }
    phone.post("/account/sign-out", &[]).await;
    assert!(phone.wishlist().await.contains("Nothing saved yet"));
    assert!(
        ada.get("/account")
            .await
            .text
            .contains(r#"href="/wishlist""#)
    );
}

#[tokio::test]
async fn ex_11_what_is_saved_at_once_is_saved_once_and_a_list_has_an_end() {
    let shop = TestShop::open().await;
    let lamp = shop.sell("lamp", "50.00", 5).await;
    let vase = shop.sell("vase", "20.00", 5).await;
    let guest = shop.stranger();
    guest.save_for_later("vase", &vase).await;
    let many = (0..50).map(|_| guest.save_for_later("lamp", &lamp));
    for answer in join_all(many).await {
        assert_eq!(answer.location(), "/products/lamp");
    }
    assert_eq!(shop.count(KEPT).await, 2);
    shop.sql(
        "insert into products (id, slug, title, state)
             select gen_random_uuid(), 'thing-' || n, 'Thing', 'draft' from generate_series(1, 198) n;
         insert into wishlist_entries (id, session_hash, product_id, saved_price, saved_at)
             select gen_random_uuid(), (select session_hash from wishlist_entries limit 1), id, 1, now() - interval '1 day'
             from products where state = 'draft'",
    )
    .await;
    shop.sell("bowl", "30.00", 5).await;
    let full = guest.save_for_later("bowl", "").await;
    assert_eq!(full.location(), "/wishlist?done=full");
    assert!(guest.get("/wishlist?done=full").await.text.contains("200"));
    assert_eq!(shop.count(KEPT).await, 200);
    let again = guest.save_for_later("lamp", "").await;
    assert_eq!(again.location(), "/products/lamp", "that is in it");

    // An account that has some takes the newest that find room.
    let ada = shop.stranger();
    ada.known("ada@example.com").await;
    ada.save_for_later("bowl", "").await;
    guest.shopper_signs_in("ada@example.com", PASSWORD).await;
    assert_eq!(shop.count(KEPT).await, 200);
    let list = guest.wishlist().await;
    for title in ["The lamp", "The vase", "The bowl"] {
        assert!(list.contains(title), "{title}");
    }
}

#[tokio::test]
async fn ex_11_a_guests_list_lasts_as_long_as_the_session() {
    let shop = TestShop::open().await;
    shop.sell("lamp", "50.00", 5).await;
    let guest = shop.stranger();
    guest.save_for_later("lamp", "").await;
    shop.sql("update sessions set seen_at = now() - interval '20 days'")
        .await;
    let tidy = || async {
        let job = TidyTenant::new(shop.registered().await.id);
        job.perform(&shop.platform.state).await.expect("tidied");
    };
    tidy().await;
    assert!(guest.wishlist().await.contains("The lamp"));
    shop.sql("update sessions set expires_at = now() - interval '1 second'")
        .await;
    tidy().await;
    assert_eq!(shop.count(KEPT).await, 0);
}

#[tokio::test]
async fn ex_11_what_is_no_product_is_not_saved() {
    let shop = TestShop::open().await;
    let lamp = shop.sell("lamp", "50.00", 5).await;
    shop.sell("vase", "20.00", 5).await;
    for id in ["", "x", "01890a5d-ac96-774b-bcce-b302099a8057"] {
        let answer = shop.post("/wishlist", &[("product_id", id)]).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{id}");
    }
    // A variant of another product is none of this one.
    shop.save_for_later("vase", &lamp).await;
    let kept = "select count(*) from wishlist_entries where variant_id is null";
    assert_eq!(shop.count(kept).await, 1);
    let away = [("product_id", ""), ("back", "https://evil.example/")];
    let id = shop.text("select id::text from wishlist_entries").await;
    let removed = shop.post(&format!("/wishlist/{id}/remove"), &away).await;
    assert_eq!(removed.location(), "/wishlist");
}
