//! What happens to a payment at the provider without the shop asking: refunds of the dashboard, those that fail, and
//! disputes.

use futures::future::{join, join_all};
use galleria::demo::stripe_double::{ACCEPTED, Hooks};
use reqwest::StatusCode;
use uuid::Uuid;

use super::{CardShop, Waiting};
use crate::harness::{Answer, TestShop};

const SECRET: &str = "whsec_acme";
const REFUNDS: &str = "select count(*) from payments where kind = 'refund'";

impl CardShop {
    /// Hears an event about a payment, as it is at the provider now.
    async fn told(&self, waiting: &Waiting, kind: &str) -> StatusCode {
        let event = self.double.event(&waiting.session, kind, SECRET);
        self.shop.hear(&event.expect("an event")).await
    }

    async fn hears(&self, waiting: &Waiting, kind: &str) {
        assert_eq!(self.told(waiting, kind).await, StatusCode::OK, "{kind}");
    }

    async fn timeline(&self) -> String {
        let sql = "select string_agg(kind, ' ' order by id) from order_events";
        self.shop.text(sql).await
    }

    async fn page_of_order(&self) -> String {
        let id = self.shop.text("select id::text from orders").await;
        format!("/admin/orders/{id}")
    }
}

async fn refund(staff: &TestShop, page: &str, amount: &str) -> Answer {
    let key = Uuid::now_v7().to_string();
    let fields = [("amount", amount), ("refund_reason", ""), ("key", &key)];
    staff.post(&format!("{page}/refunds"), &fields).await
}

#[tokio::test]
async fn pp_13_a_refund_of_the_dashboard_is_booked_once_however_it_is_told() {
    let at = CardShop::open().await;
    let waiting = at.paid().await;
    at.double.refund(&waiting.session, 1_000).expect("a refund");
    let kinds = ["charge.refunded", "refund.created", "refund.updated"];
    let all = (0..12).map(|number| at.told(&waiting, kinds[number % 3]));
    for status in join_all(all).await {
        assert_eq!(status, StatusCode::OK);
    }
    assert_eq!(at.ledger().await, "capture 54.9, refund 10");
    assert_eq!(at.states().await, "open partly_refunded");
    at.double.refund(&waiting.session, 4_490).expect("the rest");
    at.hears(&waiting, "charge.refunded").await;
    assert_eq!(at.ledger().await, "capture 54.9, refund 10, refund 44.9");
    assert_eq!(at.states().await, "open refunded");
    assert_eq!(at.timeline().await, "ordered paid refunded refunded");
    let owner = at.shop.staff("owner").await;
    let page = owner.get(&at.page_of_order().await).await.text;
    assert!(
        page.contains("€44.90, in the Stripe dashboard"),
        "where it was made"
    );
    assert!(
        !page.contains("Refund to the card"),
        "nothing is left to give"
    );
    assert!(at.shop.get(&waiting.page).await.text.contains("refunded"));
    at.shop.books_hold().await;
}

#[tokio::test]
async fn pp_13_events_of_our_own_refund_and_its_answer_book_it_once() {
    let at = CardShop::open().await;
    let waiting = at.paid().await;
    let owner = at.shop.staff("owner").await;
    let page = at.page_of_order().await;
    at.double.set_hooks(Hooks::Twice);
    let wanted = (0..4).map(|_| refund(&owner, &page, "10.00"));
    let elsewhere = async {
        tokio::task::yield_now().await;
        at.double.refund(&waiting.session, 500).is_some()
    };
    let (answers, given) = join(join_all(wanted), elsewhere).await;
    assert!(given);
    for answer in answers {
        assert!(answer.location().contains("?done=refund"));
    }
    at.double.set_hooks(Hooks::Off);
    at.hears(&waiting, "charge.refunded").await;
    let (_, refunded) = at.double.sums();
    assert_eq!(refunded, 4_500);
    assert_eq!(at.shop.count(REFUNDS).await, 5);
    let booked = "select (100 * sum(amount))::bigint from payments where kind = 'refund'";
    assert_eq!(at.shop.count(booked).await, refunded);
    let promised = "select (100 * sum(refunded))::bigint from payment_attempts";
    assert_eq!(at.shop.count(promised).await, refunded);
    at.shop.books_hold().await;
}

#[tokio::test]
async fn pp_13_what_was_refunded_there_before_the_payment_was_heard_of_is_booked_later() {
    let at = CardShop::open().await;
    at.double.set_hooks(Hooks::Off);
    let waiting = at.order().await;
    assert!(at.double.pay(&waiting.session, ACCEPTED));
    at.double.refund(&waiting.session, 1_000).expect("a refund");
    at.hears(&waiting, "refund.created").await;
    assert_eq!(at.ledger().await, "");
    at.come_back(&waiting).await;
    assert_eq!(at.states().await, "open paid");
    at.reconcile().await;
    assert_eq!(at.ledger().await, "capture 54.9, refund 10");
    at.reconcile().await;
    assert_eq!(at.ledger().await, "capture 54.9, refund 10");
    at.shop.books_hold().await;
}

#[tokio::test]
async fn pp_13_a_refund_that_fails_later_is_here_again() {
    let at = CardShop::open().await;
    let waiting = at.paid().await;
    let owner = at.shop.staff("owner").await;
    let page = at.page_of_order().await;
    refund(&owner, &page, "54.90").await;
    assert_eq!(at.states().await, "open refunded");
    at.double.fail_refund(&waiting.session);
    for _ in 0..2 {
        at.hears(&waiting, "refund.failed").await;
    }
    let ledger = "capture 54.9, refund 54.9, refund_failed 54.9";
    assert_eq!(at.ledger().await, ledger);
    assert_eq!(at.states().await, "open paid");
    let shown = owner.get(&page).await.text;
    assert!(shown.contains("Refund failed; the money is back") && shown.contains("At most 54.90"));
    // It can be given once more.
    assert!(
        refund(&owner, &page, "54.90")
            .await
            .location()
            .ends_with("?done=refunded")
    );
    assert_eq!(at.states().await, "open refunded");
    at.shop.books_hold().await;
}

#[tokio::test]
async fn pp_13_nothing_follows_from_what_is_told_of_somebody_elses_payment() {
    let at = CardShop::open().await;
    let waiting = at.paid().await;
    at.double.refund(&waiting.session, 1_000).expect("a refund");
    let neighbour = at.shop.neighbour("bolt").await;
    neighbour.take_cards().await;
    for kind in ["refund.created", "charge.refunded"] {
        let event = at.double.event(&waiting.session, kind, "whsec_bolt");
        let event = event.expect("an event");
        // Here another secret opens nothing, and there it is about nothing.
        assert_eq!(at.shop.hear(&event).await, StatusCode::BAD_REQUEST);
        assert_eq!(neighbour.hear(&event).await, StatusCode::OK);
    }
    at.double.dispute(&waiting.session);
    let kind = "charge.dispute.created";
    let event = at.double.event(&waiting.session, kind, "whsec_bolt");
    assert_eq!(
        neighbour.hear(&event.expect("an event")).await,
        StatusCode::OK
    );
    assert_eq!(at.ledger().await, "capture 54.9");
    assert_eq!(at.timeline().await, "ordered paid");
    let nothing = "select (select count(*) from payments) + (select count(*) from disputes)";
    assert_eq!(neighbour.count(nothing).await, 0);
    at.shop.books_hold().await;
}

#[tokio::test]
async fn pp_13_while_a_payment_is_disputed_nothing_is_refunded() {
    let at = CardShop::open().await;
    let waiting = at.paid().await;
    let owner = at.shop.staff("owner").await;
    let page = at.page_of_order().await;
    at.double.dispute(&waiting.session);
    for _ in 0..2 {
        at.hears(&waiting, "charge.dispute.created").await;
    }
    assert_eq!(at.timeline().await, "ordered paid disputed");
    let mail = at.shop.mail_of_kind("order_dispute").await;
    assert!(
        mail.contains("disputes €54.90") && mail.contains("product not received"),
        "{mail}"
    );
    let shown = owner.get(&page).await.text;
    assert!(shown.contains("you would pay twice") && !shown.contains("Refund to the card"));
    let listed = owner.get("/admin/orders?dispute=open").await.text;
    assert!(listed.contains("#1001") && listed.contains("Disputed"));
    let refused = refund(&owner, &page, "10.00").await.location();
    assert_eq!(refused, format!("{page}?refused=disputed"));
    let told = owner.get(&refused).await.text;
    assert!(told.contains("until the dispute is decided"), "{told}");
    assert_eq!(at.double.sums(), (5_490, 0));
    // The buyer is told nothing of it.
    let public = at.shop.get(&waiting.page).await.text;
    assert!(!public.contains("disputed"), "{public}");

    at.double.close_dispute(&waiting.session, true);
    at.hears(&waiting, "charge.dispute.closed").await;
    assert_eq!(at.timeline().await, "ordered paid disputed dispute_won");
    assert_eq!(at.ledger().await, "capture 54.9");
    let mail = at.shop.mail_of_kind("order_dispute").await;
    assert!(mail.contains("stay with"), "{mail}");
    let given = refund(&owner, &page, "10.00").await.location();
    assert_eq!(given, format!("{page}?done=refunded"));
    at.shop.books_hold().await;
}

#[tokio::test]
async fn pp_13_a_lost_dispute_takes_what_was_left_and_nothing_more_can_be_refunded() {
    let at = CardShop::open().await;
    let waiting = at.paid().await;
    let owner = at.shop.staff("owner").await;
    let page = at.page_of_order().await;
    refund(&owner, &page, "10.00").await;
    at.double.dispute(&waiting.session);
    at.double.close_dispute(&waiting.session, false);
    // The end is told before the beginning.
    at.hears(&waiting, "charge.dispute.closed").await;
    at.hears(&waiting, "charge.dispute.created").await;
    let ledger = "capture 54.9, refund 10, dispute 44.9";
    assert_eq!(at.ledger().await, ledger);
    assert_eq!(at.states().await, "open refunded");
    let kinds = "ordered paid refunded disputed dispute_lost";
    assert_eq!(at.timeline().await, kinds);
    let shown = owner.get(&page).await.text;
    assert!(shown.contains("The dispute was lost") && shown.contains("Lost in a dispute"));
    assert_eq!(
        refund(&owner, &page, "1.00").await.location(),
        page,
        "beside the field"
    );
    assert_eq!(at.double.sums(), (5_490, 1_000));
    at.shop.books_hold().await;
}

#[tokio::test]
async fn pp_13_the_stand_ins_page_refunds_and_disputes() {
    let at = CardShop::open().await;
    let waiting = at.paid().await;
    at.double.set_hooks(Hooks::On);
    let told = at.double.session(&waiting.session).expect("a session");
    assert_eq!(told["status"], "complete");
    let url = at.shop.platform.state.config.stripe_url.clone();
    let client = reqwest::Client::builder()
        .no_proxy()
        .build()
        .expect("client");
    let page = format!("{url}/pay/{}", waiting.session);
    let send = async |path: &str, field: (&str, &str)| {
        let request = client.post(format!("{page}/{path}")).form(&[field]);
        let answer = request.send().await.expect("an answer");
        answer.text().await.expect("a page")
    };
    let shown = send("refund", ("amount", "10.00")).await;
    assert!(shown.contains("In the dashboard"), "{shown}");
    at.until("open partly_refunded").await;
    send("refund", ("amount", "many")).await;
    send("dispute", ("step", "open")).await;
    send("dispute", ("step", "lost")).await;
    at.until("open refunded").await;
    assert_eq!(at.double.sums(), (5_490, 1_000));
    at.shop.books_hold().await;
}
