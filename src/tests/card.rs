//! Paying by card, through HTTP, against the stand-in for Stripe.

mod dashboard;
mod double;
mod gift_card_sales;
mod gift_cards;
mod holds;
mod keys;
mod late;
mod pages;
mod refunds;
mod reopening;
mod scarcity;
mod schedules;
mod velocity;
mod webhooks;

use std::time::Duration;

use galleria::demo::stripe_double::{ACCEPTED, StripeDouble};
use galleria::payment::ProviderKeys;
use galleria::tenancy::SealingKeys;
use tokio::net::TcpListener;

use crate::goods::Guest;
use crate::harness::TestShop;

/// A shop that takes cards, and who stands in for Stripe.
struct CardShop {
    shop: TestShop,
    double: StripeDouble,
}

/// An order that waits for its card.
struct Waiting {
    /// Its page.
    page: String,
    /// The page to pay on.
    session: String,
}

async fn stand_in() -> (String, StripeDouble) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("bind");
    let url = format!("http://{}", listener.local_addr().expect("address"));
    let double = StripeDouble::new(&url);
    tokio::spawn(double.clone().serve(listener));
    (url, double)
}

impl CardShop {
    async fn open() -> Self {
        let (url, double) = stand_in().await;
        let shop = TestShop::open_with(|config| {
            config.stripe_url = url;
            config.sealing_keys = SealingKeys::parse(&format!("test:{}", "0f".repeat(32))).ok();
        })
        .await;
        shop.send_parcels().await;
        shop.take_cards().await;
        Self { shop, double }
    }

    /// Orders one lamp for 54.90 and is led on to the provider.
    async fn order(&self) -> Waiting {
        self.order_by("ada").await
    }

    async fn order_by(&self, name: &str) -> Waiting {
        let visitor = self.shop.stranger();
        let lamp = match self.shop.count("select count(*) from variants").await {
            0 => self.shop.sell("lamp", "50.00", 9).await,
            _ => self.shop.text("select id::text from variants").await,
        };
        visitor.put_in_cart(&lamp, "1").await;
        let guest = Guest::named(name).with("payment_method", "card_online");
        let guest = visitor.at_checkout(guest).await;
        let placed = visitor.place(&guest).await.location();
        let page = placed.strip_suffix("/payment").expect("led on to pay");
        Waiting {
            page: page.to_owned(),
            session: self.double.sessions().pop().expect("a session"),
        }
    }

    /// The same, paid, and told by the buyer who comes back.
    async fn paid(&self) -> Waiting {
        self.double
            .set_hooks(galleria::demo::stripe_double::Hooks::Off);
        let waiting = self.order().await;
        assert!(self.double.pay(&waiting.session, ACCEPTED));
        self.come_back(&waiting).await;
        assert_eq!(self.states().await, "open paid");
        waiting
    }

    async fn come_back(&self, waiting: &Waiting) {
        let back = format!("{}/payment/return", waiting.page);
        assert_eq!(self.shop.get(&back).await.location(), waiting.page);
    }

    /// State of the last order and of its money.
    async fn states(&self) -> String {
        let sql = "select state || ' ' || payment_state from orders order by number desc limit 1";
        self.shop.text(sql).await
    }

    /// The ledger of everything, in the order it was written.
    async fn ledger(&self) -> String {
        let sql = "select coalesce(string_agg(kind || ' ' || trim_scale(amount)::text, ', ' order by made_at, id), '') from payments";
        self.shop.text(sql).await
    }

    async fn reconcile(&self) {
        self.shop
            .sql("update payment_attempts set started_at = started_at - interval '10 minutes'")
            .await;
        let tenant = self.shop.registered().await;
        let state = &self.shop.platform.state;
        galleria::order::card::reconcile(state, &tenant)
            .await
            .expect("reconcile");
    }

    async fn expire(&self) -> u32 {
        self.shop.sql("update orders set expires_at = now() - interval '1 minute' where expires_at is not null").await;
        let tenant = self.shop.registered().await;
        let state = &self.shop.platform.state;
        galleria::order::expire_unpaid(state, &tenant)
            .await
            .expect("expiry")
    }

    /// Waits until the money of the last order stands so.
    async fn until(&self, states: &str) {
        for _ in 0..100 {
            if self.states().await == states {
                return;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("{} and not {states}", self.states().await);
    }
}

impl TestShop {
    /// Gives the shop the keys by which the stand-in knows it, and offers cards.
    async fn take_cards(&self) {
        let tenant = self.registered().await;
        let keys = ProviderKeys {
            secret_key: format!("sk_test_{}", self.tenant),
            webhook_secret: format!("whsec_{}", self.tenant),
        };
        let state = &self.platform.state;
        let mut tx = self.tx().await;
        let (sealing, now) = (state.config.sealing_keys.as_ref(), state.clock.now());
        keys.keep(sealing, &tenant, &mut tx, now)
            .await
            .expect("keys");
        tx.commit().await.expect("commit");
        self.settle(|settings| settings.card_online = true).await;
    }

    /// Hears an event as the provider sends it.
    async fn hear(&self, event: &(String, String)) -> reqwest::StatusCode {
        let (body, signature) = event;
        let request = self
            .request(reqwest::Method::POST, "/webhooks/stripe")
            .header("content-type", "application/json")
            .header("stripe-signature", signature)
            .body(body.clone());
        self.send(request).await.status
    }
}
