//! Money that comes after its order has ended for want of it: the order stands again, or the money goes back.

use futures::future::join;
use galleria::core::OrderId;
use galleria::demo::stripe_double::{ACCEPTED, Hooks};
use galleria::order::actions::{CancelReason, cancel};

use super::{CardShop, Waiting};
use crate::goods::Guest;
use crate::promotion::ten_percent_by_code;

const COMMITTED: &str = "select sum(committed)::bigint from stock_items";
const PROMISED: &str = "select coalesce(sum(quantity), 0)::bigint from stock_commitments";

impl CardShop {
    /// Ends the last order as its hold ends, without the provider having heard of it.
    async fn ends_unheard(&self) {
        let id = "select id::text from orders order by number desc limit 1";
        let order = OrderId::parse(&self.shop.text(id).await).expect("an id");
        let mut tx = self.shop.tx().await;
        let ended = cancel(&mut tx, order, &CancelReason::unpaid(), None).await;
        ended.expect("cancel");
        tx.commit().await.expect("commit");
        assert_eq!(self.states().await, "cancelled voided");
    }

    /// The card is charged all the same, and the shop hears of it.
    async fn late_money(&self, waiting: &Waiting) {
        assert!(self.double.pay(&waiting.session, ACCEPTED));
        self.hear_of(waiting).await;
    }

    async fn hear_of(&self, waiting: &Waiting) {
        let kind = "checkout.session.completed";
        let event = self.double.event(&waiting.session, kind, "whsec_acme");
        let status = self.shop.hear(&event.expect("an event")).await;
        assert_eq!(status, reqwest::StatusCode::OK);
    }

    /// An order of one of the only lamp, led on to pay.
    async fn order_of_last_lamp(&self) -> Waiting {
        self.double.set_hooks(Hooks::Off);
        let waiting = self.order().await;
        self.shop.restock("1").await;
        waiting
    }

    async fn events_of_first(&self) -> String {
        let sql = "select string_agg(kind, ' ' order by id) from order_events
                   where order_id = (select id from orders order by number limit 1)";
        self.shop.text(sql).await
    }
}

#[tokio::test]
async fn ca_12_late_money_opens_the_order_again_while_all_of_it_is_there() {
    let at = CardShop::open().await;
    let waiting = at.order_of_last_lamp().await;
    at.ends_unheard().await;
    assert_eq!(at.shop.count(COMMITTED).await, 0);
    at.late_money(&waiting).await;
    assert_eq!(at.states().await, "open paid");
    assert_eq!(at.shop.count(COMMITTED).await, 1);
    assert_eq!(at.shop.count(PROMISED).await, 1);
    assert_eq!(at.ledger().await, "void 54.9, capture 54.9");
    assert_eq!(
        at.events_of_first().await,
        "ordered cancelled reopened paid"
    );
    let mail = at.shop.mail_of_kind("order_confirmation").await;
    assert!(mail.contains("The lamp"), "{mail}");
    let page = at.shop.get(&waiting.page).await.text;
    assert!(page.contains("the order is open again"), "{page}");

    // Told once more, it is nothing new; and what stands again can be called off like any other.
    at.hear_of(&waiting).await;
    at.reconcile().await;
    assert_eq!(at.ledger().await, "void 54.9, capture 54.9");
    let owner = at.shop.staff("owner").await;
    let id = at.shop.text("select id::text from orders").await;
    let path = format!("/admin/orders/{id}");
    let shown = owner.get(&path).await.text;
    assert!(shown.contains("Reopened: the payment arrived after all"));
    owner
        .post(&format!("{path}/cancel"), &[("reason", "Broken")])
        .await;
    assert_eq!(at.states().await, "cancelled paid");
    assert_eq!(at.shop.count(COMMITTED).await, 0);
    at.shop.books_hold().await;
}

#[tokio::test]
async fn ca_12_late_money_goes_back_when_somebody_else_has_the_goods_and_the_buyer_is_told() {
    let at = CardShop::open().await;
    let waiting = at.order_of_last_lamp().await;
    at.ends_unheard().await;
    let other = at.order_by("bea").await;
    at.late_money(&waiting).await;
    at.reconcile().await;
    assert_eq!(
        at.events_of_first().await,
        "ordered cancelled late refunded"
    );
    let first = "select state || ' ' || payment_state from orders order by number limit 1";
    assert_eq!(at.shop.text(first).await, "cancelled refunded");
    assert_eq!(at.double.sums(), (5_490, 5_490));
    assert_eq!(at.shop.count(COMMITTED).await, 1, "the other's");
    let mail = at.shop.mail_of_kind("order_late_payment").await;
    assert!(
        mail.contains("€54.90 arrived after the order had been cancelled"),
        "{mail}"
    );
    let page = at.shop.get(&waiting.page).await.text;
    assert!(page.contains("A payment came too late"), "{page}");
    assert!(at.double.pay(&other.session, ACCEPTED));
    at.come_back(&other).await;
    assert_eq!(at.states().await, "open paid");
    at.shop.books_hold().await;
}

#[tokio::test]
async fn ca_12_late_money_and_another_buyer_of_the_last_one_agree() {
    let at = CardShop::open().await;
    for round in 0..4 {
        at.shop.restock("9 + committed").await;
        let late = at.order_by(&format!("late{round}")).await;
        at.double.set_hooks(Hooks::Off);
        at.shop.restock("committed").await;
        at.ends_unheard().await;
        assert!(at.double.pay(&late.session, ACCEPTED));
        let lamp = at.shop.text("select id::text from variants").await;
        let other = at.shop.stranger();
        other.put_in_cart(&lamp, "1").await;
        let guest = Guest::named(&format!("other{round}")).with("payment_method", "card_online");
        let guest = other.at_checkout(guest).await;
        let ((), placed) = join(at.hear_of(&late), other.place(&guest)).await;
        let has_other = placed.location().ends_with("/payment");
        let stands = "select count(*) from orders where state = 'open' and email like 'late%'";
        let of_late = at.shop.count(stands).await;
        assert_eq!(of_late + i64::from(has_other), 1, "exactly one has it");
        at.reconcile().await;
        at.shop
            .sql("update orders set email = 'seen@example.com'")
            .await;
        at.shop.books_hold().await;
    }
    // Whoever did not get the goods has the money back.
    let owed = "select count(*) from orders where state = 'cancelled' and payment_state <> 'refunded' and payment_state <> 'voided'";
    assert_eq!(at.shop.count(owed).await, 0);
}

#[tokio::test]
async fn ca_12_late_money_for_what_the_staff_called_off_goes_back() {
    let at = CardShop::open().await;
    let waiting = at.order_of_last_lamp().await;
    let owner = at.shop.staff("owner").await;
    let id = at.shop.text("select id::text from orders").await;
    // The provider does not answer, so its page stays open.
    let mut tx = at.shop.tx().await;
    let member = at.shop.text("select id::text from staff_members").await;
    let member = galleria::core::StaffMemberId::parse(&member).expect("an id");
    let order = OrderId::parse(&id).expect("an id");
    cancel(&mut tx, order, &CancelReason::unpaid(), Some(member))
        .await
        .expect("cancel");
    tx.commit().await.expect("commit");
    at.late_money(&waiting).await;
    at.reconcile().await;
    assert_eq!(at.states().await, "cancelled refunded");
    assert_eq!(at.shop.count(COMMITTED).await, 0);
    let shown = owner.get(&format!("/admin/orders/{id}")).await.text;
    assert!(shown.contains("A payment came too late and is refunded"));
}

#[tokio::test]
async fn cpn_38_an_order_that_stands_again_uses_its_promotion_again_within_its_limit() {
    for is_taken in [false, true] {
        let at = CardShop::open().await;
        at.double.set_hooks(Hooks::Off);
        let promotion = at.shop.promote(ten_percent_by_code()).await;
        at.shop
            .code_with(promotion, "ONCE", |code| code.limit_total = Some(1))
            .await;
        let lamp = at.shop.sell("lamp", "50.00", 9).await;
        let order = async |name: &str| {
            let visitor = at.shop.stranger();
            visitor.put_in_cart(&lamp, "1").await;
            assert_eq!(visitor.types_code("ONCE").await["applied"], true);
            let guest = Guest::named(name).with("payment_method", "card_online");
            let guest = visitor.at_checkout(guest).await;
            let placed = visitor.place(&guest).await.location();
            Waiting {
                page: placed.trim_end_matches("/payment").to_owned(),
                session: at.double.sessions().pop().expect("a session"),
            }
        };
        let waiting = order("ada").await;
        at.ends_unheard().await;
        if is_taken {
            order("bea").await;
        }
        at.late_money(&waiting).await;
        at.reconcile().await;
        let first = "select state || ' ' || payment_state from orders order by number limit 1";
        let expected = if is_taken {
            "cancelled refunded"
        } else {
            "open paid"
        };
        assert_eq!(at.shop.text(first).await, expected);
        let used = "select used::bigint from promotions";
        assert_eq!(at.shop.count(used).await, 1);
        let used = "select used::bigint from coupon_codes";
        assert_eq!(at.shop.count(used).await, 1);
        let live = "select count(*) from redemptions where given_back_at is null";
        assert_eq!(at.shop.count(live).await, 1);
        assert_eq!(at.shop.count(COMMITTED).await, 1);
        at.shop.books_hold().await;
    }
}

#[tokio::test]
async fn ex_11_an_order_that_stands_again_spends_its_gift_card_again() {
    for is_spent in [false, true] {
        let at = CardShop::open().await;
        let waiting = at.order_with_gift_card().await;
        at.ends_unheard().await;
        assert_eq!(at.shop.balances().await, "20.00");
        if is_spent {
            at.shop
                .sql("update gift_cards set state = 'disabled'")
                .await;
        }
        at.late_money(&waiting).await;
        at.reconcile().await;
        if is_spent {
            assert_eq!(at.states().await, "cancelled refunded");
            assert_eq!(at.double.sums(), (3_490, 3_490));
            assert_eq!(at.shop.count(COMMITTED).await, 0);
        } else {
            assert_eq!(at.states().await, "open paid");
            assert_eq!(at.shop.balances().await, "0.00");
            let spent = "capture 20, refund 20, void 34.9, capture 20, capture 34.9";
            let mut told: Vec<_> = spent.split(", ").collect();
            let ledger = at.ledger().await;
            let mut found: Vec<_> = ledger.split(", ").collect();
            told.sort_unstable();
            found.sort_unstable();
            assert_eq!(found, told);
            // What the card paid is told once, not twice.
            let page = at.shop.get(&waiting.page).await.text;
            assert!(page.contains("20.00") && !page.contains("40.00"), "{page}");
        }
        at.shop.books_hold().await;
    }
}
