//! Signing in with an OpenID provider, through HTTP, against a stand-in.

mod arriving;
mod connecting;
mod doors;
mod facebook;
mod forgeries;

use galleria::demo::openid_double::OpenIdDouble;
use galleria::web::{OpenIdProvider, OpenIdProviders};
use reqwest::{Client, StatusCode, redirect};
use tokio::net::TcpListener;
use url::Url;

use crate::harness::{Answer, TestShop, Visitor};

/// Begins a sign-in.
const SIGN_IN: &str = "/account/sign-in/demo";
/// Begins a connection.
const CONNECT: &str = "/account/providers/demo/connect";

/// Accounts, and who is connected with one.
const ACCOUNTS: &str = "select count(*) from accounts";
const IDENTITIES: &str = "select count(*) from openid_identities";

/// A shop that a provider signs in to.
struct IdShop {
    shop: TestShop,
    double: OpenIdDouble,
}

fn provider(issuer: &str) -> OpenIdProviders {
    OpenIdProviders::default().with(OpenIdProvider {
        name: "demo".to_owned(),
        title: "Demo ID".to_owned(),
        issuer: issuer.to_owned(),
        client_id: "galleria".to_owned(),
        client_secret: "known to nobody else".to_owned(),
    })
}

impl IdShop {
    async fn open() -> Self {
        Self::with_limits("bench").await
    }

    async fn with_limits(limits: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("bind");
        let url = format!("http://{}", listener.local_addr().expect("address"));
        let double = OpenIdDouble::new(&url, "galleria", "known to nobody else").expect("a key");
        tokio::spawn(double.clone().serve(listener));
        let shop = TestShop::open_with(|config| {
            config.openid_providers = provider(&url);
            limits.clone_into(&mut config.rate_limits);
        })
        .await;
        Self { shop, double }
    }
}

/// What somebody says at the provider.
struct Says<'s> {
    email: &'s str,
    is_verified: bool,
}

const fn verified(email: &str) -> Says<'_> {
    Says {
        email,
        is_verified: true,
    }
}

const fn unverified(email: &str) -> Says<'_> {
    Says {
        email,
        is_verified: false,
    }
}

impl TestShop {
    /// Sets out; answers with the provider's address.
    async fn sets_out(&self, path: &str) -> Url {
        let answer = self.get(path).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
        assert_eq!(answer.header("referrer-policy"), "no-referrer");
        Url::parse(&answer.location()).expect("the provider's address")
    }

    /// Comes to the platform's host; answers with where it leads.
    async fn calls_back(&self, url: &Url) -> Answer {
        let path = &url[url::Position::BeforePath..];
        Visitor::of(&self.platform).get(path).await
    }

    /// Comes back to the shop's host with what the platform's gave.
    async fn comes_back(&self, answer: &Answer) -> Answer {
        let url = Url::parse(&answer.location()).expect("the shop's address");
        self.get(&url[url::Position::BeforePath..]).await
    }

    /// All the way to the provider and back; answers with what the shop says.
    async fn passes(&self, path: &str, says: &Says<'_>) -> Answer {
        let there = self.sets_out(path).await;
        let back = answer_at_provider(&there, says, "yes").await;
        let handoff = self.calls_back(&back).await;
        assert_eq!(handoff.status, StatusCode::SEE_OTHER, "{}", handoff.text);
        self.comes_back(&handoff).await
    }

    /// Signs in with the provider.
    async fn enters(&self, says: &Says<'_>) {
        let entered = self.passes(SIGN_IN, says).await;
        assert_eq!(entered.location(), "/account", "{}", entered.text);
        assert_eq!(self.get("/account").await.status, StatusCode::OK);
    }
}

/// What the provider answers to who says so: the way back.
async fn answer_at_provider(there: &Url, says: &Says<'_>, answer: &str) -> Url {
    let client = Client::builder()
        .no_proxy()
        .redirect(redirect::Policy::none())
        .build()
        .expect("client");
    let page = client.get(there.clone()).send().await.expect("the page");
    assert_eq!(page.status(), StatusCode::OK);
    let mut fields: Vec<(String, String)> = there.query_pairs().into_owned().collect();
    let mut say = |name: &str, value: &str| fields.push((name.to_owned(), value.to_owned()));
    say("email", says.email);
    say("answer", answer);
    if says.is_verified {
        say("verified", "yes");
    }
    let mut form = there.clone();
    form.set_query(None);
    let sent = client.post(form).form(&fields).send().await;
    let sent = sent.expect("an answer");
    assert_eq!(sent.status(), StatusCode::SEE_OTHER);
    let location = sent.headers().get("location").expect("a way back");
    Url::parse(location.to_str().expect("text")).expect("an address")
}

/// The value of one name of an address.
fn told(url: &Url, name: &str) -> String {
    let found = url.query_pairs().find(|(key, _)| key == name);
    found.map_or_else(String::new, |(_, value)| value.into_owned())
}

/// The same address with another value of one name.
fn with(url: &Url, name: &str, value: &str) -> Url {
    let kept: Vec<(String, String)> = url
        .query_pairs()
        .into_owned()
        .filter(|(key, _)| key != name)
        .collect();
    let mut url = url.clone();
    url.query_pairs_mut()
        .clear()
        .extend_pairs(kept)
        .append_pair(name, value);
    url
}
