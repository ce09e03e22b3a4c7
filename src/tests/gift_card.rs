//! Gift cards through HTTP: made by the staff, asked about, spent, and given back.

mod asking;
mod giving_back;
mod making;
mod races;
mod sale;
mod spending;

use uuid::Uuid;

use crate::goods::Guest;
use crate::harness::{Answer, TestShop};

impl TestShop {
    /// Makes cards as the owner; answers their codes.
    pub async fn gift_cards(&self, amount: &str, count: usize) -> Vec<String> {
        let owner = self.staff("owner").await;
        let count = count.to_string();
        let key = Uuid::now_v7().to_string();
        let fields = [("amount", amount), ("count", &count), ("batch", &key)];
        codes_on(&owner.post("/admin/gift-cards", &fields).await.text)
    }

    /// One card; answers its code.
    pub async fn gift_card(&self, amount: &str) -> String {
        self.gift_cards(amount, 1).await.pop().expect("a card")
    }

    /// Types a card's code at the checkout.
    pub async fn pays_with(&self, code: &str) -> Answer {
        let answer = self
            .post("/checkout/gift-cards", &[("gift_card", code)])
            .await;
        assert_eq!(answer.location(), "/checkout");
        answer
    }

    /// What is on every card, the oldest first.
    pub async fn balances(&self) -> String {
        self.text("select coalesce(string_agg(balance::numeric(16, 2)::text, ' ' order by id), '') from gift_cards")
            .await
    }
}

/// Codes on the page that shows them.
fn codes_on(page: &str) -> Vec<String> {
    let codes = page.split(r#"<li class="secret"><code>"#).skip(1);
    codes
        .filter_map(|rest| rest.split('<').next())
        .map(ToOwned::to_owned)
        .collect()
}

/// A shop that takes transfers, and a lamp that comes to 54.90 with its parcel.
async fn lamp_shop() -> (TestShop, String) {
    let shop = TestShop::open().await;
    shop.send_parcels().await;
    shop.settle(|settings| settings.bank_transfer.enabled = true)
        .await;
    let lamp = shop.sell("lamp", "50.00", 50).await;
    (shop, lamp)
}

fn by_transfer(name: &str) -> Guest {
    Guest::named(name).with("payment_method", "bank_transfer")
}

/// A guest who is asked for no way of paying.
fn nothing_chosen(name: &str) -> Guest {
    let mut guest = Guest::named(name);
    guest.0.retain(|(field, _)| *field != "payment_method");
    guest
}
