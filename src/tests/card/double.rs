//! That the stand-in keeps Stripe's own rules: what it let through would prove nothing of the shop.

use galleria::demo::stripe_double::ACCEPTED;
use reqwest::{Client, StatusCode};
use serde_json::Value;

use super::stand_in;

struct Caller {
    url: String,
    client: Client,
}

impl Caller {
    async fn ask(&self, path: &str, key: &str, fields: &[(&str, &str)]) -> (StatusCode, Value) {
        let request = self.client.post(format!("{}{path}", self.url));
        let request = request
            .bearer_auth("sk_test_acme")
            .header("idempotency-key", key);
        let answer = request.form(fields).send().await.expect("an answer");
        (answer.status(), answer.json().await.expect("json"))
    }
}

#[tokio::test]
async fn pp_13_the_stand_in_answers_as_stripe_does() {
    let (url, double) = stand_in().await;
    double.set_hooks(galleria::demo::stripe_double::Hooks::Off);
    let client = Client::builder().no_proxy().build().expect("client");
    let caller = Caller { url, client };
    let in_an_hour = (time::OffsetDateTime::now_utc().unix_timestamp() + 3_600).to_string();
    let fields = |amount: &'static str| {
        [
            ("mode", "payment"),
            ("success_url", "http://acme.localhost/back"),
            ("cancel_url", "http://acme.localhost/back"),
            ("line_items[0][quantity]", "1"),
            ("line_items[0][price_data][currency]", "eur"),
            ("line_items[0][price_data][unit_amount]", amount),
            ("expires_at", in_an_hour.as_str()),
        ]
    };
    let path = "/v1/checkout/sessions";
    let (status, first) = caller.ask(path, "one", &fields("1000")).await;
    assert_eq!(
        (status, &first["status"]),
        (StatusCode::OK, &Value::from("open"))
    );
    let (_, again) = caller.ask(path, "one", &fields("1000")).await;
    assert_eq!(first, again, "one key, one session");
    let (status, refused) = caller.ask(path, "one", &fields("2000")).await;
    assert_eq!(status, StatusCode::BAD_REQUEST);
    assert_eq!(refused["error"]["code"], "idempotency_error");
    let (status, _) = caller.ask(path, "small", &fields("49")).await;
    assert_eq!(status, StatusCode::BAD_REQUEST);

    let id = first["id"].as_str().expect("an id");
    assert!(double.pay(id, ACCEPTED) && !double.pay(id, ACCEPTED));
    let (status, _) = caller.ask(&format!("{path}/{id}/expire"), "end", &[]).await;
    assert_eq!(
        status,
        StatusCode::BAD_REQUEST,
        "what is paid does not expire"
    );
    let paid = double.session(id).expect("a session");
    let intent = paid["payment_intent"]
        .as_str()
        .expect("an intent")
        .to_owned();
    let refund = |amount: &'static str| {
        [
            ("payment_intent", intent.clone()),
            ("amount", amount.to_owned()),
        ]
    };
    for (key, amount, expected) in [
        ("a", "600", StatusCode::OK),
        ("a", "600", StatusCode::OK),
        ("b", "401", StatusCode::BAD_REQUEST),
        ("c", "400", StatusCode::OK),
        ("d", "1", StatusCode::BAD_REQUEST),
    ] {
        let fields = refund(amount);
        let fields: Vec<_> = fields
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        let (status, _) = caller.ask("/v1/refunds", key, &fields).await;
        assert_eq!(status, expected, "{key} {amount}");
    }
    assert_eq!(double.sums(), (1_000, 1_000));
    let stranger = caller
        .client
        .get(format!("{}{path}", caller.url))
        .bearer_auth("sk_live_1");
    let stranger = stranger.send().await.expect("an answer").status();
    assert_eq!(stranger, StatusCode::UNAUTHORIZED);
}
