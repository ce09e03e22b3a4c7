//! Seeded schedules: orders, payments, events, refunds, disputes, gift cards, faults of the provider and the clock, in any
//! order. One seed is one schedule; after each the books hold and the provider's agree with them.
//!
//! A run of the tests takes a few. `SCHEDULES=0..10000 cargo nextest run … schedules` takes as many as are wanted; a seed
//! that fails is told, and `SCHEDULES=17..18` runs it alone.

use std::fmt::Write;
use std::ops::Range;

use galleria::demo::stripe_double::{ACCEPTED, DECLINED, Fault, Hooks};
use reqwest::StatusCode;
use uuid::Uuid;

use super::{CardShop, Waiting};
use crate::goods::Guest;
use crate::harness::TestShop;

/// How many schedules one shop sees: opening one takes longer than a schedule.
const OF_ONE_SHOP: u64 = 25;
const EVENTS: [&str; 8] = [
    "checkout.session.completed",
    "checkout.session.expired",
    "charge.refunded",
    "refund.created",
    "refund.updated",
    "refund.failed",
    "charge.dispute.created",
    "charge.dispute.closed",
];
/// What the shop has taken by card and given back, in cents, as its ledger says.
const LEDGER: &str = "select concat_ws(' ',
    coalesce(sum(amount) filter (where kind = 'capture'), 0)::numeric(16, 2),
    coalesce(sum(case kind when 'refund' then amount when 'refund_failed' then -amount end), 0)::numeric(16, 2))
    from payments where method = 'card_online'";

/// SplitMix64 (Steele, Lea, Flood 2014): small, and the same for ever.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    fn below(&mut self, most: usize) -> usize {
        usize::try_from(self.next() % most as u64).expect("small")
    }

    fn of<'a, T>(&mut self, all: &'a [T]) -> Option<&'a T> {
        (!all.is_empty()).then(|| &all[self.below(all.len())])
    }
}

struct Schedule<'s> {
    at: &'s CardShop,
    owner: &'s TestShop,
    lamp: &'s str,
    seed: u64,
    chance: Chance,
    /// Orders by card, with their pages at the provider.
    waiting: Vec<Waiting>,
    /// Ids of all orders of this schedule.
    orders: Vec<String>,
    /// What was done, to be told when something is wrong.
    told: String,
}

impl Schedule<'_> {
    async fn run(&mut self) {
        self.order().await;
        for _ in 0..6 + self.chance.below(9) {
            match self.chance.below(20) {
                0..=2 => self.order().await,
                3..=6 => self.pay(),
                7..=8 => self.come_back().await,
                9..=11 => self.hear().await,
                12 => self.reconcile().await,
                13 => self.expire().await,
                14..=15 => self.refund().await,
                16 => self.at_the_dashboard(),
                17 => self.fail(),
                18 => self.cancel().await,
                _ => self.ship().await,
            }
        }
        self.come_to_rest().await;
    }

    fn tell(&mut self, what: &str) {
        write!(self.told, "{what}; ").expect("a string");
    }

    /// One lamp, or two, by card or transfer, some with a gift card of 20.00.
    async fn order(&mut self) {
        let visitor = self.at.shop.stranger();
        let units = ["1", "2"][self.chance.below(2)];
        visitor.put_in_cart(self.lamp, units).await;
        let has_gift_card = self.chance.below(3) == 0;
        if has_gift_card {
            let code = self.at.shop.gift_card("20.00").await;
            visitor.pays_with(&code).await;
        }
        let by_card = self.chance.below(4) > 0;
        let method = if by_card {
            "card_online"
        } else {
            "bank_transfer"
        };
        let name = format!("s{}x{}", self.seed, self.orders.len());
        let guest = Guest::named(&name).with("payment_method", method);
        let guest = visitor.at_checkout(guest).await;
        let placed = visitor.place(&guest).await.location();
        self.tell(&format!(
            "order {units} by {method}, gift card {has_gift_card}"
        ));
        let page = placed.strip_suffix("/payment").unwrap_or(&placed);
        if !page.starts_with("/orders/") {
            self.tell("refused");
            return;
        }
        let token = page.trim_start_matches("/orders/");
        // Where the provider did not answer, the page says so.
        let token = token.split(['?', '/']).next().unwrap_or_default();
        let id = format!("select id::text from orders where access_token = '{token}'");
        self.orders.push(self.at.shop.text(&id).await);
        let session = format!(
            "select coalesce(max(a.session_id), '') from payment_attempts a join orders o on o.id = a.order_id where o.access_token = '{token}'"
        );
        let session = self.at.shop.text(&session).await;
        if by_card && !session.is_empty() {
            let page = format!("/orders/{token}");
            self.waiting.push(Waiting { page, session });
        }
    }

    fn pay(&mut self) {
        let card = [ACCEPTED, ACCEPTED, DECLINED][self.chance.below(3)];
        if let Some(waiting) = self.chance.of(&self.waiting) {
            let paid = self.at.double.pay(&waiting.session, card);
            self.tell(&format!("pay: {paid}"));
        }
    }

    async fn come_back(&mut self) {
        if let Some(waiting) = self.chance.of(&self.waiting) {
            let back = format!("{}/payment/return", waiting.page);
            let status = self.at.shop.get(&back).await.status;
            assert!(!status.is_server_error(), "{status} at {}", self.told);
            self.tell("come back");
        }
    }

    /// An event of today, once or twice, whether it fits or not.
    async fn hear(&mut self) {
        let kind = EVENTS[self.chance.below(EVENTS.len())];
        let times = 1 + self.chance.below(2);
        let Some(waiting) = self.chance.of(&self.waiting) else {
            return;
        };
        let Some(event) = self.at.double.event(&waiting.session, kind, "whsec_acme") else {
            return;
        };
        for _ in 0..times {
            let status = self.at.shop.hear(&event).await;
            // While the provider does not answer, the event is to come again.
            let fine = [StatusCode::OK, StatusCode::SERVICE_UNAVAILABLE];
            assert!(fine.contains(&status), "{status} for {kind}: {}", self.told);
        }
        self.tell(&format!("hear {kind} {times}×"));
    }

    async fn reconcile(&mut self) {
        self.at.reconcile().await;
        self.tell("reconcile");
    }

    async fn expire(&mut self) {
        self.at.expire().await;
        self.tell("expire");
    }

    /// Some amount, by one or by two of the staff at once.
    async fn refund(&mut self) {
        let amount = ["5.00", "20.00", "54.90"][self.chance.below(3)];
        let twice = self.chance.below(2) == 0;
        let Some(order) = self.chance.of(&self.orders).cloned() else {
            return;
        };
        let path = format!("/admin/orders/{order}/refunds");
        let refund = async || {
            let key = Uuid::now_v7().to_string();
            let fields = [("amount", amount), ("refund_reason", ""), ("key", &key)];
            self.owner.post(&path, &fields).await.status
        };
        let all = (0..1 + usize::from(twice)).map(|_| refund());
        for status in futures::future::join_all(all).await {
            assert!(!status.is_server_error(), "{status}: {}", self.told);
        }
        self.tell(&format!("refund {amount}, twice {twice}"));
    }

    /// What merchant and bank do at the provider.
    fn at_the_dashboard(&mut self) {
        let what = self.chance.below(4);
        let Some(Waiting { session, .. }) = self.chance.of(&self.waiting) else {
            return;
        };
        match what {
            0 => drop(self.at.double.refund(session, 1_000)),
            1 => self.at.double.fail_refund(session),
            2 => self.at.double.dispute(session),
            _ => self.at.double.close_dispute(session, true),
        }
        self.tell(&format!("dashboard {what}"));
    }

    fn fail(&mut self) {
        let fault = [Fault::Unavailable, Fault::Lost][self.chance.below(2)];
        self.at.double.fail_next(fault, 1);
        self.tell(&format!("next call: {fault:?}"));
    }

    async fn step(&mut self, step: &str, fields: &[(&str, &str)]) {
        if let Some(order) = self.chance.of(&self.orders).cloned() {
            let path = format!("/admin/orders/{order}/{step}");
            let status = self.owner.post(&path, fields).await.status;
            assert!(!status.is_server_error(), "{status}: {}", self.told);
            self.tell(step);
        }
    }

    async fn cancel(&mut self) {
        self.step("cancel", &[("reason", "Broken")]).await;
    }

    async fn ship(&mut self) {
        self.step("pack", &[]).await;
    }

    /// Everything is heard of in the end: the provider answers again, and the jobs have come round.
    async fn come_to_rest(&mut self) {
        self.at.double.recover();
        for _ in 0..4 {
            self.at.reconcile().await;
        }
        for waiting in &self.waiting {
            for kind in ["charge.refunded", "refund.failed", "charge.dispute.closed"] {
                let event = self.at.double.event(&waiting.session, kind, "whsec_acme");
                if let Some(event) = event {
                    self.at.shop.hear(&event).await;
                }
            }
        }
        self.at.reconcile().await;
    }

    async fn check(&self, which: &str) {
        let broken = self.at.shop.broken_books().await;
        assert!(broken.is_empty(), "{which} {}\n{broken}", self.told);
        let (paid, refunded) = self.at.double.sums();
        let cents = |sum: i64| format!("{}.{:02}", sum / 100, sum % 100);
        let theirs = format!("{} {}", cents(paid), cents(refunded));
        let ours = self.at.shop.text(LEDGER).await;
        assert_eq!(ours, theirs, "{which} {}", self.told);
    }
}

/// Which seeds are run.
fn seeds() -> Range<u64> {
    let asked = std::env::var("SCHEDULES").unwrap_or_default();
    let bounds = asked.split_once("..");
    let bounds = bounds.and_then(|(from, to)| Some(from.parse().ok()?..to.parse().ok()?));
    bounds.unwrap_or(0..OF_ONE_SHOP)
}

async fn run(seeds: Range<u64>) {
    let at = CardShop::open().await;
    at.double.set_hooks(Hooks::Off);
    at.shop
        .settle(|settings| settings.bank_transfer.enabled = true)
        .await;
    let lamp = at.shop.sell("lamp", "50.00", 9_999).await;
    let owner = at.shop.staff("owner").await;
    for seed in seeds.clone() {
        let mut schedule = Schedule {
            at: &at,
            owner: &owner,
            lamp: &lamp,
            seed,
            chance: Chance(seed),
            waiting: Vec::new(),
            orders: Vec::new(),
            told: String::new(),
        };
        schedule.run().await;
        schedule
            .check(&format!("SCHEDULES={}..{}:", seeds.start, seed + 1))
            .await;
    }
}

#[tokio::test]
async fn pp_13_whatever_the_order_of_things_the_books_hold_and_are_the_providers() {
    let Range { start, end } = seeds();
    let mut from = start;
    while from < end {
        let to = end.min(from + OF_ONE_SHOP);
        run(from..to).await;
        from = to;
    }
}
