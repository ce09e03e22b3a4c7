//! `galleria check`: what must be true of a shop whatever has happened.

use galleria::audit;

use crate::goods::Guest;
use crate::harness::TestShop;
use crate::tenancy::command::{galleria, told};

impl TestShop {
    /// Stock, money and promotions add up.
    pub async fn books_hold(&self) {
        let broken = self.broken_books().await;
        assert!(broken.is_empty(), "{broken}");
    }

    /// What of them does not, a line each.
    pub async fn broken_books(&self) -> String {
        let mut tx = self.tx().await;
        let broken = audit::broken(&mut tx).await.expect("a look");
        let lines: Vec<_> = broken.iter().map(ToString::to_string).collect();
        lines.join("\n")
    }

    /// Counts the stock of everything as an expression of its row, such as `9` or `committed`.
    pub async fn restock(&self, on_hand: &str) {
        self.sql(&format!(
            "insert into stock_movements (variant_id, kind, on_hand_change)
             select variant_id, 'count', {on_hand} - on_hand from stock_items;
             update stock_items set on_hand = {on_hand};"
        ))
        .await;
    }
}

async fn shop_with_orders() -> TestShop {
    let shop = TestShop::open().await;
    shop.send_parcels().await;
    shop.settle(|settings| settings.bank_transfer.enabled = true)
        .await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    for name in ["ada", "bea", "cem"] {
        let guest = Guest::named(name).with("payment_method", "bank_transfer");
        shop.stranger().buy(&lamp, guest).await;
    }
    let owner = shop.staff("owner").await;
    for (number, step) in [(1001, "paid"), (1002, "cancel"), (1003, "paid")] {
        let id = format!("select id::text from orders where number = {number}");
        let path = format!("/admin/orders/{}", shop.text(&id).await);
        let reason = [("reason", "Broken")];
        owner.post(&format!("{path}/{step}"), &reason).await;
        if number == 1003 {
            owner.post(&format!("{path}/pack"), &[]).await;
            let parcel = shop.text("select id::text from fulfillments").await;
            let parcel = format!("{path}/parcels/{parcel}");
            owner.post(&format!("{parcel}/ship"), &[]).await;
            owner.post(&format!("{parcel}/deliver"), &[]).await;
        }
    }
    let states =
        "select string_agg(state || ' ' || payment_state, ', ' order by number) from orders";
    assert_eq!(
        shop.text(states).await,
        "open paid, cancelled voided, completed paid"
    );
    shop
}

#[tokio::test]
async fn ex_14_check_finds_nothing_where_all_is_well() {
    let shop = shop_with_orders().await;
    shop.books_hold().await;
    shop.neighbour("bolt").await;
    let all = galleria(&shop.platform, &["check"]).await;
    assert!(all.status.success(), "{all:?}");
    assert_eq!(told(&all), "2 shops checked, nothing is broken\n");
    let one = galleria(&shop.platform, &["check", "--shop", "acme"]).await;
    assert!(one.status.success(), "{one:?}");
    assert_eq!(told(&one), "1 shop checked, nothing is broken\n");
    let nobody = galleria(&shop.platform, &["check", "--shop", "nobody"]).await;
    assert_eq!(nobody.status.code(), Some(1));
    // A closed shop is looked at when it is named.
    galleria(&shop.platform, &["tenant", "suspend", "bolt"]).await;
    let all = galleria(&shop.platform, &["check"]).await;
    assert_eq!(told(&all), "1 shop checked, nothing is broken\n");
    let closed = galleria(&shop.platform, &["check", "--shop", "bolt"]).await;
    assert!(closed.status.success(), "{closed:?}");
}

#[tokio::test]
async fn ex_14_check_names_what_is_broken_and_fails() {
    let shop = shop_with_orders().await;
    for (sql, undo, line) in [
        (
            "update stock_items set on_hand = on_hand + 1",
            "update stock_items set on_hand = on_hand - 1",
            "stock-on-hand: variant ",
        ),
        (
            "update stock_items set committed = committed + 1",
            "update stock_items set committed = committed - 1",
            "stock-committed: variant ",
        ),
        (
            "update orders set state = 'cancelled' where number = 1001",
            "update orders set state = 'open' where number = 1001",
            "stock-of-cancelled-orders: order 1001: promised 1",
        ),
        (
            "update orders set payment_state = 'refunded' where number = 1001",
            "update orders set payment_state = 'paid' where number = 1001",
            "payment-state: order 1001: refunded, total 54.9, kept 54.9",
        ),
        (
            "update payments set amount = amount + 0.01 where kind = 'capture' and order_id = (select id from orders where number = 1001)",
            "update payments set amount = amount - 0.01 where kind = 'capture' and order_id = (select id from orders where number = 1001)",
            "money-total: currency EUR: ledger 109.81, orders 109.8",
        ),
    ] {
        shop.sql(sql).await;
        let broken = galleria(&shop.platform, &["check"]).await;
        assert_eq!(broken.status.code(), Some(1), "{sql}");
        let lines = told(&broken);
        assert!(lines.contains(&format!("acme: {line}")), "{lines}");
        shop.sql(undo).await;
        shop.books_hold().await;
    }
}
