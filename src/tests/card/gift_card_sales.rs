//! Gift cards that are bought by card.

use futures::future::join_all;
use galleria::demo::stripe_double::{ACCEPTED, Hooks};
use uuid::Uuid;

use super::{CardShop, Waiting};
use crate::goods::Guest;

impl CardShop {
    /// Two gift cards of 50.00 whose card is not paid yet.
    async fn order_gift_cards(&self) -> Waiting {
        self.double.set_hooks(Hooks::Off);
        let card = self.shop.sell_gift_cards("50.00").await;
        let visitor = self.shop.stranger();
        visitor.put_in_cart(&card, "2").await;
        let guest = Guest::named("ada").with("payment_method", "card_online");
        let guest = visitor.at_checkout(guest).await;
        let placed = visitor.place(&guest).await.location();
        let page = placed.strip_suffix("/payment").expect("led on to pay");
        Waiting {
            page: page.to_owned(),
            session: self.double.sessions().pop().expect("a session"),
        }
    }
}

#[tokio::test]
async fn ex_11_twenty_settlements_at_once_make_one_card_for_each_unit() {
    let at = CardShop::open().await;
    let waiting = at.order_gift_cards().await;
    assert_eq!(at.shop.balances().await, "");
    assert!(at.double.pay(&waiting.session, ACCEPTED));
    join_all((0..20).map(|_| at.come_back(&waiting))).await;
    at.reconcile().await;
    assert_eq!(at.states().await, "completed paid");
    assert_eq!(at.shop.balances().await, "50.00 50.00");
    let mails = "select count(*) from outbox where kind = 'gift_card_code'";
    assert_eq!(at.shop.count(mails).await, 2);
    at.shop.books_hold().await;
}

#[tokio::test]
async fn ex_11_a_card_that_nobody_pays_is_never_made() {
    let at = CardShop::open().await;
    at.order_gift_cards().await;
    assert_eq!(at.expire().await, 1);
    assert_eq!(at.states().await, "cancelled voided");
    assert_eq!(at.shop.balances().await, "");
    at.shop.books_hold().await;
}

#[tokio::test]
async fn ex_11_a_refunded_purchase_switches_off_what_is_left_and_covers_what_was_spent_by_a_tick() {
    let at = CardShop::open().await;
    let waiting = at.order_gift_cards().await;
    assert!(at.double.pay(&waiting.session, ACCEPTED));
    at.come_back(&waiting).await;
    at.shop
        .sql(
            "with one as (select id from gift_cards order by id limit 1),
                  spent as (update gift_cards c set balance = 30 from one where c.id = one.id returning c.id)
             insert into gift_card_entries (gift_card_id, kind, amount, balance_after, made_at)
                 select id, 'spend', -20, 30, now() from spent",
        )
        .await;
    let owner = at.shop.staff("owner").await;
    let page = at.shop.last_order_page().await;
    let shown = owner.get(&page).await.text;
    assert!(
        shown.contains(r#"name="covers_spent""#) && shown.contains(r#"value="80.00""#),
        "{shown}"
    );
    let key = Uuid::now_v7().to_string();
    let all = [("amount", "100.00"), ("refund_reason", ""), ("key", &key)];
    let refunds = format!("{page}/refunds");
    assert_eq!(owner.post(&refunds, &all).await.location(), page);
    assert_eq!(at.double.sums(), (10_000, 0));
    let mut ticked = all.to_vec();
    ticked.push(("covers_spent", "on"));
    let done = owner.post(&refunds, &ticked).await.location();
    assert_eq!(done, format!("{page}?done=refunded"));
    assert_eq!(at.double.sums(), (10_000, 10_000));
    assert_eq!(at.shop.balances().await, "0.00 0.00");
    let states = "select count(*) from gift_cards where state = 'disabled'";
    assert_eq!(at.shop.count(states).await, 2);
}
