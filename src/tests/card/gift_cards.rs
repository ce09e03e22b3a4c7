//! Orders that a gift card and a card pay together.

use futures::future::join_all;
use galleria::demo::stripe_double::{ACCEPTED, Hooks};
use uuid::Uuid;

use super::{CardShop, Waiting};
use crate::goods::Guest;

impl CardShop {
    /// One lamp for 54.90 of which a gift card pays 20.00.
    pub(super) async fn order_with_gift_card(&self) -> Waiting {
        self.double.set_hooks(Hooks::Off);
        let code = self.shop.gift_card("20.00").await;
        let visitor = self.shop.stranger();
        let lamp = self.shop.sell("lamp", "50.00", 9).await;
        visitor.put_in_cart(&lamp, "1").await;
        visitor.pays_with(&code).await;
        let guest = Guest::named("ada").with("payment_method", "card_online");
        let guest = visitor.at_checkout(guest).await;
        let placed = visitor.place(&guest).await.location();
        let page = placed.strip_suffix("/payment").expect("led on to pay");
        Waiting {
            page: page.to_owned(),
            session: self.double.sessions().pop().expect("a session"),
        }
    }

    async fn paid_with_gift_card(&self) -> Waiting {
        let waiting = self.order_with_gift_card().await;
        assert!(self.double.pay(&waiting.session, ACCEPTED));
        self.come_back(&waiting).await;
        assert_eq!(self.states().await, "open paid");
        waiting
    }
}

#[tokio::test]
async fn ex_11_the_provider_is_asked_for_what_the_gift_card_leaves() {
    let at = CardShop::open().await;
    let waiting = at.order_with_gift_card().await;
    let page = at.shop.get(&format!("{}/payment", waiting.page)).await.text;
    assert!(
        page.contains("€34.90") && !page.contains("€54.90"),
        "{page}"
    );
    assert!(at.double.pay(&waiting.session, ACCEPTED));
    at.come_back(&waiting).await;
    assert_eq!(at.states().await, "open paid");
    assert_eq!(at.double.sums(), (3_490, 0));
    assert_eq!(at.ledger().await, "capture 20, capture 34.9");
    at.shop.books_hold().await;
}

#[tokio::test]
async fn ex_11_a_card_that_nobody_pays_gives_the_gift_card_back() {
    let at = CardShop::open().await;
    at.order_with_gift_card().await;
    assert_eq!(at.shop.balances().await, "0.00");
    assert_eq!(at.expire().await, 1);
    assert_eq!(at.states().await, "cancelled voided");
    assert_eq!(at.shop.balances().await, "20.00");
    at.shop.books_hold().await;
}

#[tokio::test]
async fn pp_13_a_refund_goes_to_the_gift_card_first_and_then_to_the_card() {
    let at = CardShop::open().await;
    at.paid_with_gift_card().await;
    // It comes back to it although its time is over.
    at.shop
        .sql("update gift_cards set expires_at = now() - interval '1 day'")
        .await;
    let owner = at.shop.staff("owner").await;
    let id = at.shop.text("select id::text from orders").await;
    let page = format!("/admin/orders/{id}");
    let refund = |amount: &'static str, key: Uuid| {
        let (owner, path) = (&owner, format!("{page}/refunds"));
        async move {
            let key = key.to_string();
            let fields = [("amount", amount), ("refund_reason", ""), ("key", &key)];
            owner.post(&path, &fields).await.location()
        }
    };
    let done = format!("{page}?done=refunded");
    let key = Uuid::now_v7();
    let answers = join_all((0..10).map(|_| refund("25.00", key))).await;
    assert!(
        answers
            .iter()
            .all(|to| to.starts_with(&format!("{page}?done=refund"))),
        "{answers:?}"
    );
    assert_eq!(at.shop.balances().await, "20.00");
    assert_eq!(at.double.sums(), (3_490, 500));
    assert_eq!(
        refund("24.00", key).await,
        format!("{page}?refused=key-reused")
    );
    assert_eq!(refund("29.91", Uuid::now_v7()).await, page);
    assert_eq!(refund("29.90", Uuid::now_v7()).await, done);
    assert_eq!(at.double.sums(), (3_490, 3_490));
    assert_eq!(at.states().await, "open refunded");
    at.shop.books_hold().await;
}

#[tokio::test]
async fn pp_13_refunds_at_once_stay_below_what_each_of_both_paid() {
    let at = CardShop::open().await;
    at.paid_with_gift_card().await;
    let owner = at.shop.staff("owner").await;
    let id = at.shop.text("select id::text from orders").await;
    let path = format!("/admin/orders/{id}/refunds");
    let all = (0..20).map(|_| async {
        let key = Uuid::now_v7().to_string();
        let fields = [("amount", "10.00"), ("refund_reason", ""), ("key", &key)];
        owner.post(&path, &fields).await.location()
    });
    let answers = join_all(all).await;
    assert_eq!(
        answers
            .iter()
            .filter(|to| to.ends_with("?done=refunded"))
            .count(),
        5
    );
    assert_eq!(at.shop.balances().await, "20.00");
    assert_eq!(at.double.sums(), (3_490, 3_000));
    at.shop.books_hold().await;
}
