//! The till, through HTTP.

mod collect;
mod once;
mod sale;

use reqwest::StatusCode;

use crate::goods::hidden;
use crate::harness::{Answer, TestShop};

/// Where the till is.
const TILL: &str = "/admin/till";

/// A shop with an address that sends parcels, a lamp for 50.00 on its shelf and a manager at its till.
async fn shop_with_till(on_hand: i32) -> (TestShop, TestShop) {
    let shop = TestShop::open().await;
    shop.send_parcels().await;
    shop.settle(|settings| {
        settings.legal_name = "Acme Lamps Ltd".to_owned();
        settings.address.street = "Lamp Street 7".to_owned();
        settings.address.postal_code = "10115".to_owned();
        settings.address.city = "Berlin".to_owned();
        settings.collect_in_store = true;
    })
    .await;
    shop.sell("lamp", "50.00", on_hand).await;
    let till = shop.staff("manager").await;
    (shop, till)
}

impl TestShop {
    /// Scans something at the till; what the till shows then.
    async fn scan(&self, text: &str) -> String {
        let answer = self.post("/admin/till/scans", &[("scan", text)]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
        assert_eq!(answer.location(), TILL, "{text}");
        self.till().await
    }

    /// What the till shows.
    async fn till(&self) -> String {
        let answer = self.get(TILL).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
        answer.text
    }

    /// Says who buys.
    async fn serve(&self, who: &str) -> String {
        let answer = self
            .post("/admin/till/customer", &[("customer", who)])
            .await;
        assert_eq!(answer.location(), TILL);
        self.till().await
    }

    /// Takes the money for what a page of the till showed.
    async fn take_for(&self, page: &str, method: &str) -> Answer {
        let (key, total) = (hidden(page, "idempotency_key"), hidden(page, "shown_total"));
        let fields = [
            ("idempotency_key", key.as_str()),
            ("shown_total", total.as_str()),
            ("payment_method", method),
        ];
        self.post("/admin/till/payments", &fields).await
    }

    /// Takes the money for what the till shows; the path of the receipt.
    async fn take(&self, method: &str) -> String {
        let page = self.till().await;
        let answer = self.take_for(&page, method).await;
        let receipt = answer.location();
        assert!(
            receipt.starts_with("/admin/till/receipts/"),
            "{receipt} {}",
            self.till().await
        );
        receipt
    }
}

/// The order of a receipt's path.
fn order_of(receipt: &str) -> &str {
    receipt.rsplit('/').next().unwrap_or_default()
}

/// The sentence beside the scan field; empty when all is well.
fn fault(page: &str) -> String {
    let Some(rest) = page.split(r#"id="scan-error""#).nth(1) else {
        return String::new();
    };
    let text = rest.split_once('>').map_or("", |(_, text)| text);
    let text = text.split("</p>").next().unwrap_or_default();
    // Without the tags of a link inside.
    let mut plain = String::new();
    let mut is_tag = false;
    for sign in text.chars() {
        match sign {
            '<' => is_tag = true,
            '>' => is_tag = false,
            _ if !is_tag => plain.push(sign),
            _ => {}
        }
    }
    plain
}
