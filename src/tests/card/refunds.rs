//! Money that goes back.

use galleria::demo::stripe_double::Fault;
use reqwest::StatusCode;
use uuid::Uuid;

use super::CardShop;
use crate::harness::{Answer, TestShop};

/// A member of the staff at the page of the only order.
struct Desk<'s> {
    at: &'s CardShop,
    staff: TestShop,
    page: String,
}

impl<'s> Desk<'s> {
    async fn of(at: &'s CardShop, role: &str) -> Self {
        let order = at.shop.text("select id::text from orders").await;
        Self {
            at,
            staff: at.shop.staff(role).await,
            page: format!("/admin/orders/{order}"),
        }
    }

    async fn refund(&self, amount: &str, key: Uuid) -> Answer {
        let key = key.to_string();
        let fields = [
            ("amount", amount),
            ("refund_reason", "Scratched"),
            ("key", &key),
        ];
        self.staff
            .post(&format!("{}/refunds", self.page), &fields)
            .await
    }

    async fn gives(&self, amount: &str) {
        let answer = self.refund(amount, Uuid::now_v7()).await;
        assert_eq!(answer.location(), format!("{}?done=refunded", self.page));
    }
}

#[tokio::test]
async fn pp_13_a_part_goes_back_then_the_rest_and_never_more() {
    let at = CardShop::open().await;
    let waiting = at.paid().await;
    let desk = Desk::of(&at, "owner").await;
    assert!(
        desk.staff
            .get(&desk.page)
            .await
            .text
            .contains("At most 54.90")
    );
    desk.gives("10.00").await;
    assert_eq!(at.states().await, "open partly_refunded");
    assert!(
        at.shop
            .get(&waiting.page)
            .await
            .text
            .contains("partly refunded")
    );

    let more = desk.refund("44.91", Uuid::now_v7()).await;
    assert_eq!(more.location(), desk.page);
    let page = desk.staff.get(&desk.page).await.text;
    assert!(
        page.contains("more than was paid") && page.contains(r#"value="44.91""#),
        "{page}"
    );
    for wrong in ["0", "-1", "", "many"] {
        assert_eq!(
            desk.refund(wrong, Uuid::now_v7()).await.location(),
            desk.page,
            "{wrong}"
        );
    }
    desk.gives("44.90").await;
    assert_eq!(at.states().await, "open refunded");
    assert_eq!(at.ledger().await, "capture 54.9, refund 10, refund 44.9");
    assert_eq!(at.double.sums(), (5_490, 5_490));
    let page = desk.staff.get(&desk.page).await.text;
    assert!(
        !page.contains("Refund to the card"),
        "nothing is left to give"
    );
}

#[tokio::test]
async fn pp_13_twenty_refunds_at_once_give_no_more_than_was_paid() {
    let at = CardShop::open().await;
    at.paid().await;
    let desk = Desk::of(&at, "owner").await;
    let all = (0..20).map(|_| desk.refund("10.00", Uuid::now_v7()));
    let answers = futures::future::join_all(all).await;
    let done = answers
        .iter()
        .filter(|answer| answer.location().ends_with("?done=refunded"));
    assert_eq!(done.count(), 5);
    assert_eq!(at.double.sums(), (5_490, 5_000));
    let refunds = "select count(*) from payments where kind = 'refund'";
    assert_eq!(at.shop.count(refunds).await, 5);
    assert_eq!(at.states().await, "open partly_refunded");
    at.shop.books_hold().await;
}

#[tokio::test]
async fn pp_13_one_form_gives_money_back_once() {
    let at = CardShop::open().await;
    at.paid().await;
    let desk = Desk::of(&at, "owner").await;
    let key = Uuid::now_v7();
    let all = (0..20).map(|_| desk.refund("10.00", key));
    for answer in futures::future::join_all(all).await {
        assert!(
            answer
                .location()
                .starts_with(&format!("{}?done=refund", desk.page))
        );
    }
    assert_eq!(at.double.sums(), (5_490, 1_000));
    assert_eq!(at.ledger().await, "capture 54.9, refund 10");
    // With another amount it is another wish under the same key.
    let other = desk.refund("20.00", key).await;
    assert_eq!(
        other.location(),
        format!("{}?refused=key-reused", desk.page)
    );
    assert_eq!(at.double.sums(), (5_490, 1_000));
    at.shop.books_hold().await;
}

#[tokio::test]
async fn pp_13_an_answer_that_was_lost_is_asked_for_again() {
    let at = CardShop::open().await;
    at.paid().await;
    let desk = Desk::of(&at, "owner").await;
    at.double.fail_next(Fault::Lost, 1);
    desk.gives("10.00").await;
    assert_eq!(at.double.sums(), (5_490, 1_000));

    // Both answers are lost, and the money is gone: it is found before it is asked for again.
    at.double.fail_next(Fault::Lost, 2);
    let lost = desk.refund("5.00", Uuid::now_v7()).await;
    assert_eq!(lost.location(), format!("{}?done=refund-asked", desk.page));
    at.reconcile().await;
    assert_eq!(at.double.sums(), (5_490, 1_500));
    assert_eq!(at.ledger().await, "capture 54.9, refund 10, refund 5");

    at.double.fail_next(Fault::Unavailable, 2);
    let silent = desk.refund("20.00", Uuid::now_v7()).await;
    assert_eq!(
        silent.location(),
        format!("{}?done=refund-asked", desk.page)
    );
    assert!(
        desk.staff
            .get(&desk.page)
            .await
            .text
            .contains("is asked again")
    );
    assert_eq!(at.ledger().await, "capture 54.9, refund 10, refund 5");
    // What is promised cannot be given a second time meanwhile.
    assert_eq!(
        desk.refund("40.00", Uuid::now_v7()).await.location(),
        desk.page
    );
    desk.at.reconcile().await;
    assert_eq!(at.double.sums(), (5_490, 3_500));
    assert_eq!(
        at.ledger().await,
        "capture 54.9, refund 10, refund 5, refund 20"
    );
    at.shop.books_hold().await;
}

#[tokio::test]
async fn pp_13_only_who_may_gives_money_back() {
    let at = CardShop::open().await;
    at.paid().await;
    let desk = Desk::of(&at, "support").await;
    let answer = desk.refund("10.00", Uuid::now_v7()).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert!(
        !desk
            .staff
            .get(&desk.page)
            .await
            .text
            .contains("Refund to the card")
    );
    assert_eq!(at.double.sums(), (5_490, 0));
}
