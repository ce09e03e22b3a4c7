//! What the shop holds of a person: handed out, erased, and kept for the tax office, through HTTP.

mod asking;
mod erasing;
mod keeping;

use serde_json::Value;

use crate::account::PASSWORD;
use crate::goods::Guest;
use crate::harness::{Answer, TestShop};

const ERASE: &str = "/account/data/erase";

/// A shop where Ada is signed in and has bought a lamp, which has arrived and is paid.
async fn shop_of_ada() -> (TestShop, String) {
    let shop = TestShop::open().await;
    shop.send_parcels().await;
    let lamp = shop.sell("lamp", "50.00", 9).await;
    shop.known("ada@example.com").await;
    let page = shop.buy(&lamp, Guest::named("ada")).await;
    shop.arrived().await;
    (shop, page)
}

impl TestShop {
    /// Every order has arrived and is paid.
    async fn arrived(&self) {
        self.sql(
            "update orders set state = 'completed', payment_state = 'paid', fulfilment_state = 'delivered'",
        )
        .await;
    }

    /// The file with everything about whoever is signed in.
    async fn own_file(&self) -> Value {
        let file = self.get("/account/data/file").await;
        assert!(file.header("content-disposition").contains("data.json"));
        assert_eq!(file.header("cache-control"), "private, no-store");
        serde_json::from_str(&file.text).expect("a file of JSON")
    }

    /// Erases the account that is signed in.
    async fn erases(&self, password: &str) -> Answer {
        self.post(ERASE, &[("current_password", password)]).await
    }

    /// Every place of the shop's schema where `needle` is written.
    async fn written(&self, needle: &str) -> Vec<String> {
        let tables = "select coalesce(string_agg(table_name, ' ' order by table_name), '')
             from information_schema.tables where table_schema = current_schema()";
        let tables = self.text(tables).await;
        let mut found = Vec::new();
        for table in tables.split(' ') {
            let rows = format!("select count(*) from {table} t where t::text ilike '%{needle}%'");
            if self.count(&rows).await > 0 {
                found.push(table.to_owned());
            }
        }
        found
    }
}

/// The sign-in that works for nobody any more.
async fn cannot_sign_in(shop: &TestShop, email: &str) {
    let answer = shop.stranger().shopper_signs_in(email, PASSWORD).await;
    assert_ne!(answer.location(), "/account");
}
