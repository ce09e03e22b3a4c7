//! Paying with PayPal, through HTTP, against the stand-in for PayPal.

mod double;
mod keys;
mod late;
mod pages;
mod refunds;
mod webhooks;

use std::time::Duration;

use galleria::demo::paypal_double::{Funding, Hooks, PayPalDouble, Sent};
use galleria::demo::stripe_double::StripeDouble;
use galleria::payment::{PayPalKeys, ProviderKeys};
use galleria::tenancy::SealingKeys;
use rust_decimal::Decimal;
use tokio::net::TcpListener;

use crate::goods::Guest;
use crate::harness::TestShop;

/// A shop that takes PayPal, and who stands in for it.
struct PayPalShop {
    shop: TestShop,
    double: PayPalDouble,
    cards: StripeDouble,
}

/// An order that waits for its buyer.
struct Waiting {
    /// Its page.
    page: String,
    /// The order at PayPal.
    order: String,
}

async fn stand_in() -> (String, PayPalDouble) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("bind");
    let url = format!("http://{}", listener.local_addr().expect("address"));
    let double = PayPalDouble::new(&url);
    tokio::spawn(double.clone().serve(listener));
    (url, double)
}

async fn card_stand_in() -> (String, StripeDouble) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("bind");
    let url = format!("http://{}", listener.local_addr().expect("address"));
    let double = StripeDouble::new(&url);
    tokio::spawn(double.clone().serve(listener));
    (url, double)
}

fn money(text: &str) -> Decimal {
    text.parse().expect("an amount")
}

impl PayPalShop {
    async fn open() -> Self {
        let (url, double) = stand_in().await;
        let (card_url, cards) = card_stand_in().await;
        let shop = TestShop::open_with(|config| {
            config.paypal_url = Some(url);
            config.stripe_url = card_url;
            config.sealing_keys = SealingKeys::parse(&format!("test:{}", "0f".repeat(32))).ok();
        })
        .await;
        shop.send_parcels().await;
        shop.take_paypal().await;
        double.set_hooks(Hooks::Off);
        Self {
            shop,
            double,
            cards,
        }
    }

    /// The shop takes cards beside PayPal; who stands in for Stripe.
    async fn take_cards(&self) -> &StripeDouble {
        let tenant = self.shop.registered().await;
        let keys = ProviderKeys {
            secret_key: format!("sk_test_{}", self.shop.tenant),
            webhook_secret: format!("whsec_{}", self.shop.tenant),
        };
        let state = &self.shop.platform.state;
        let mut tx = self.shop.tx().await;
        let (sealing, now) = (state.config.sealing_keys.as_ref(), state.clock.now());
        keys.keep(sealing, &tenant, &mut tx, now)
            .await
            .expect("keys");
        tx.commit().await.expect("commit");
        self.shop
            .settle(|settings| settings.card_online = true)
            .await;
        &self.cards
    }

    /// Orders one lamp for 54.90 and is led on to PayPal.
    async fn order(&self) -> Waiting {
        let visitor = self.shop.stranger();
        let lamp = match self.shop.count("select count(*) from variants").await {
            0 => self.shop.sell("lamp", "50.00", 9).await,
            _ => self.shop.text("select id::text from variants").await,
        };
        visitor.put_in_cart(&lamp, "1").await;
        let guest = Guest::named("ada").with("payment_method", "paypal");
        let guest = visitor.at_checkout(guest).await;
        let placed = visitor.place(&guest).await.location();
        let page = placed.strip_suffix("/payment").expect("led on to pay");
        Waiting {
            page: page.to_owned(),
            order: self.double.orders().pop().expect("an order there"),
        }
    }

    /// The same, agreed to and told by the buyer who comes back.
    async fn paid(&self) -> Waiting {
        let waiting = self.order().await;
        assert!(self.double.approve(&waiting.order, Funding::Balance));
        self.come_back(&waiting).await;
        assert_eq!(self.states().await, "open paid");
        waiting
    }

    /// As PayPal leads back.
    async fn come_back(&self, waiting: &Waiting) {
        let back = format!(
            "{}/payment/return?token={}&PayerID=TESTBUYER",
            waiting.page, waiting.order
        );
        assert_eq!(self.shop.get(&back).await.location(), waiting.page);
    }

    /// State of the last order and of its money.
    async fn states(&self) -> String {
        let sql = "select state || ' ' || payment_state from orders order by number desc limit 1";
        self.shop.text(sql).await
    }

    /// State of the last attempt.
    async fn attempt(&self) -> String {
        let sql =
            "select state from payment_attempts order by started_at desc, number desc limit 1";
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

    /// The hold of every order ends.
    async fn let_time_pass(&self) {
        self.shop
            .sql(
                "update orders set expires_at = now() - interval '1 minute' where expires_at is not null;
                 update payment_attempts set expires_at = now() - interval '1 minute'",
            )
            .await;
    }

    async fn expire(&self) -> u32 {
        self.let_time_pass().await;
        let tenant = self.shop.registered().await;
        let state = &self.shop.platform.state;
        galleria::order::expire_unpaid(state, &tenant)
            .await
            .expect("expiry")
    }

    /// Hears an event about an order, as it is at PayPal now.
    async fn told(&self, waiting: &Waiting, kind: &str) -> reqwest::StatusCode {
        let event = self.double.event(&waiting.order, kind, "WHacme");
        self.shop.hear_paypal(&event.expect("an event")).await
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

    /// The page of the only order for the staff.
    async fn page_of_order(&self) -> String {
        let id = self.shop.text("select id::text from orders").await;
        format!("/admin/orders/{id}")
    }
}

impl TestShop {
    /// Gives the shop the keys by which the stand-in knows it, and offers PayPal.
    async fn take_paypal(&self) {
        let tenant = self.registered().await;
        let keys = PayPalKeys {
            client_id: format!("client_{}", self.tenant),
            secret: format!("secret_{}", self.tenant),
            webhook_id: format!("WH{}", self.tenant),
            is_live: false,
        };
        let state = &self.platform.state;
        let mut tx = self.tx().await;
        let (sealing, now) = (state.config.sealing_keys.as_ref(), state.clock.now());
        keys.keep(sealing, &tenant, &mut tx, now)
            .await
            .expect("keys");
        tx.commit().await.expect("commit");
        self.settle(|settings| settings.paypal = true).await;
    }

    /// Hears an event as PayPal sends it.
    async fn hear_paypal(&self, event: &Sent) -> reqwest::StatusCode {
        let mut request = self
            .request(reqwest::Method::POST, "/webhooks/paypal")
            .header("content-type", "application/json");
        for (name, value) in &event.headers {
            request = request.header(*name, value);
        }
        let request = request.body(event.body.clone());
        self.send(request).await.status
    }
}
