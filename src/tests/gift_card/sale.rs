//! Gift cards that shoppers buy.

mod cart;
mod product;
mod quote;
mod telling;

use uuid::Uuid;

use super::by_transfer;
use crate::goods::Guest;
use crate::harness::TestShop;

impl TestShop {
    /// A gift card that is for sale at one amount; answers the variant's id.
    pub async fn sell_gift_cards(&self, price: &str) -> String {
        let (product, variant) = (Uuid::now_v7(), Uuid::now_v7());
        self.sql(&format!(
            "insert into products (id, slug, title, state, published_at, is_gift_card)
                 values ('{product}', 'gift-card', 'Gift card', 'published', now(), true);
             insert into variants (id, product_id, sku, price, requires_shipping, taxable)
                 values ('{variant}', '{product}', 'CARD', {price}, false, false);
             insert into stock_items (variant_id, on_hand, tracked) values ('{variant}', 0, false);"
        ))
        .await;
        variant.to_string()
    }

    /// Puts gift cards for somebody into the cart.
    pub async fn put_card_for(&self, card: &str, quantity: &str, to: &[(&str, &str)]) -> String {
        let mut fields = vec![("variant_id", card), ("quantity", quantity)];
        fields.extend(to);
        self.post("/cart/lines", &fields).await.location()
    }

    /// Orders the cart and lets the owner mark the order as paid; answers the order's page in the admin.
    pub async fn buys_by_transfer(&self, name: &str) -> String {
        let guest = self.at_checkout(by_transfer(name)).await;
        let placed = self.place(&guest).await.location();
        assert!(placed.starts_with("/orders/"), "{placed}");
        self.last_order_page().await
    }

    /// The last order's page in the admin.
    pub async fn last_order_page(&self) -> String {
        let sql = "select id::text from orders order by number desc limit 1";
        format!("/admin/orders/{}", self.text(sql).await)
    }
}

/// A shop that takes transfers and sells gift cards of 50.00, and a lamp that comes to 54.90 with its parcel.
async fn card_shop() -> (TestShop, String, String) {
    let (shop, lamp) = super::lamp_shop().await;
    let card = shop.sell_gift_cards("50.00").await;
    (shop, lamp, card)
}

/// Who buys gift cards says who they are, and nothing of where they live.
fn buyer(name: &str) -> Guest {
    let mut guest = by_transfer(name);
    guest
        .0
        .retain(|(field, _)| !["street", "postal_code", "city", "shipping_method"].contains(field));
    guest
}

const STANDING: &str = "select state || ' ' || payment_state || ' ' || fulfilment_state || ' ' || grand_total::numeric(8, 2)
    || ' ' || gift_cards_sold::numeric(8, 2) from orders order by number desc limit 1";

#[tokio::test]
async fn ex_11_a_card_is_made_when_its_order_is_paid_and_not_before() {
    let (shop, _, card) = card_shop().await;
    shop.put_in_cart(&card, "2").await;
    let page = shop.get("/checkout").await.text;
    assert!(!page.contains(r#"name="street""#), "{page}");
    let guest = shop.at_checkout(buyer("ada")).await;
    let placed = shop.place(&guest).await.location();
    assert!(placed.starts_with("/orders/"), "{placed}");
    assert_eq!(shop.text(STANDING).await, "open unpaid open 100.00 100.00");
    assert_eq!(shop.count("select count(*) from gift_cards").await, 0);
    let order = shop.get(&placed).await.text;
    assert!(order.contains("no tax is due"), "{order}");

    let owner = shop.staff("owner").await;
    let page = shop.last_order_page().await;
    for _ in 0..2 {
        owner.post(&format!("{page}/paid"), &[]).await;
    }
    assert_eq!(
        shop.text(STANDING).await,
        "completed paid delivered 100.00 100.00"
    );
    assert_eq!(shop.balances().await, "50.00 50.00");
    let mails = "select count(*) from outbox where kind = 'gift_card_code' and recipient = 'ada@example.com'";
    assert_eq!(shop.count(mails).await, 2);
    let copies = "select count(*) from outbox where kind = 'gift_card_copy'";
    assert_eq!(shop.count(copies).await, 0, "they are the buyer's own");
    let revenue = "select coalesce(sum(grand_total - gift_cards_sold), 0)::bigint from orders";
    assert_eq!(shop.count(revenue).await, 0);
    let dashboard = owner.get("/admin").await.text;
    assert!(!dashboard.contains("€100.00</dd>"), "{dashboard}");
    shop.books_hold().await;
}

#[tokio::test]
async fn ex_11_a_mixed_cart_ships_the_goods_only() {
    let (shop, lamp, card) = card_shop().await;
    shop.put_in_cart(&lamp, "1").await;
    shop.put_in_cart(&card, "1").await;
    let page = shop.buys_by_transfer("ada").await;
    assert_eq!(shop.text(STANDING).await, "open unpaid open 104.90 50.00");
    let owner = shop.staff("owner").await;
    owner.post(&format!("{page}/paid"), &[]).await;
    assert_eq!(shop.text(STANDING).await, "open paid open 104.90 50.00");
    owner.post(&format!("{page}/pack"), &[]).await;
    let packed = "select string_agg(l.sku || ' ' || f.quantity, ', ') from fulfillment_lines f join order_lines l on l.id = f.order_line_id";
    assert_eq!(shop.text(packed).await, "lamp 1");
    let parcel = shop.text("select id::text from fulfillments").await;
    owner
        .post(&format!("{page}/parcels/{parcel}/ship"), &[])
        .await;
    owner
        .post(&format!("{page}/parcels/{parcel}/deliver"), &[])
        .await;
    assert_eq!(
        shop.text(STANDING).await,
        "completed paid delivered 104.90 50.00"
    );
    shop.books_hold().await;
}

#[tokio::test]
async fn ex_11_a_cancelled_purchase_switches_off_what_is_left() {
    let (shop, _, card) = card_shop().await;
    shop.put_in_cart(&card, "1").await;
    let guest = shop.at_checkout(buyer("ada")).await;
    shop.place(&guest).await;
    let owner = shop.staff("owner").await;
    let page = shop.last_order_page().await;
    owner.post(&format!("{page}/paid"), &[]).await;
    // Somebody has spent 20.00 of it meanwhile.
    shop.sql(
        "update gift_cards set balance = 30;
         insert into gift_card_entries (gift_card_id, kind, amount, balance_after, made_at)
             select id, 'spend', -20, 30, now() from gift_cards",
    )
    .await;
    let shown = owner.get(&page).await.text;
    assert!(
        shown.contains("Gift cards sold") && shown.contains("€20.00"),
        "{shown}"
    );
    owner
        .post(&format!("{page}/cancel"), &[("reason", "Changed mind")])
        .await;
    assert_eq!(
        shop.text("select state from orders").await,
        "cancelled",
        "of cards alone nothing has left"
    );
    let states = "select string_agg(state || ' ' || balance::numeric(8, 2), ', ') from gift_cards";
    assert_eq!(shop.text(states).await, "disabled 0.00");
}

#[tokio::test]
async fn ex_11_cash_on_delivery_buys_no_card_and_no_card_buys_a_card() {
    let (shop, lamp, card) = card_shop().await;
    shop.settle(|settings| settings.cash_on_delivery = true)
        .await;
    let code = shop.gift_card("80.00").await;
    shop.put_in_cart(&lamp, "1").await;
    shop.put_in_cart(&card, "1").await;
    shop.pays_with(&code).await;
    let page = shop.get("/checkout").await.text;
    for words in [
        "Gift cards cannot be paid in cash on delivery.",
        "it pays at most €54.90",
        "Order and pay €50.00",
    ] {
        assert!(page.contains(words), "{words} {page}");
    }
    let cash = shop.at_checkout(Guest::named("ada")).await;
    assert_eq!(shop.place(&cash).await.location(), "/checkout");
    assert_eq!(shop.count("select count(*) from orders").await, 0);
    shop.buys_by_transfer("ada").await;
    let paid = "select gift_card_total::numeric(8, 2)::text from orders";
    assert_eq!(shop.text(paid).await, "54.90");
    assert_eq!(shop.balances().await, "25.10");
    shop.books_hold().await;
}

#[tokio::test]
async fn ex_13_whom_a_card_is_for_is_the_buyers_to_read_and_erased_with_them() {
    let (shop, _, card) = card_shop().await;
    shop.known("ada@example.com").await;
    let to = [
        ("gift_name", "Grace"),
        ("gift_email", "grace@example.com"),
        ("gift_message", "Happy birthday"),
    ];
    shop.put_card_for(&card, "1", &to).await;
    let guest = shop.at_checkout(buyer("ada")).await;
    shop.place(&guest).await;
    let owner = shop.staff("owner").await;
    let page = shop.last_order_page().await;
    owner.post(&format!("{page}/paid"), &[]).await;
    let file = shop.get("/account/data/file").await.text;
    for told in ["Grace", "grace@example.com", "Happy birthday"] {
        assert!(file.contains(told), "{told} {file}");
    }
    let password = [("current_password", crate::account::PASSWORD)];
    shop.post("/account/data/erase", &password).await;
    let left = "select gift_name || gift_email || gift_message from order_lines";
    assert_eq!(shop.text(left).await, "");
    let mails = "select count(*) from outbox where recipient = 'grace@example.com'";
    assert_eq!(shop.count(mails).await, 0);
    assert_eq!(shop.balances().await, "50.00", "the card stays good");
}
