//! Gift cards through HTTP: made by the staff, asked about, spent, and given back.

mod asking;
mod giving_back;
mod making;
mod races;
mod spending;

use uuid::Uuid;

use crate::goods::Guest;
use crate::harness::{Answer, TestShop};

/// How much of this is not so: a balance is the sum of the card's ledger, what its last entry says, and not below zero;
/// what cards pay of an order is what was spent on it, and one that was called off gave all of it back; the order's
/// payments say the same as the cards' ledgers.
const BROKEN: &str = "
    select (select count(*) from gift_cards c
            where c.balance < 0
               or c.balance <> (select sum(amount) from gift_card_entries e where e.gift_card_id = c.id)
               or c.balance <> (select balance_after from gift_card_entries e where e.gift_card_id = c.id order by id desc limit 1))
         + (select count(*) from orders o
            where o.state <> 'cancelled'
              and o.gift_card_total <> (select coalesce(-sum(amount) filter (where kind = 'spend'), 0) from gift_card_entries e where e.order_id = o.id))
         + (select count(*) from orders o
            where o.state = 'cancelled'
              and 0 <> (select coalesce(sum(amount), 0) from gift_card_entries e where e.order_id = o.id))
         + (select count(*) from orders o
            where (select coalesce(sum(amount), 0) from gift_card_entries e where e.order_id = o.id)
               <> (select coalesce(sum(case kind when 'capture' then -amount else amount end), 0)
                   from payments p where p.order_id = o.id and p.method = 'gift_card'))";

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

    /// Nothing of the books is broken.
    pub async fn gift_cards_add_up(&self) {
        assert_eq!(self.count(BROKEN).await, 0);
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
