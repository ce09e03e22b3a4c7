//! That the stand-in keeps PayPal's own rules and words, and that the shop asks in them: what it let through would
//! prove nothing of the shop. `contract.json` holds the parts of PayPal's published interface that are used: Orders v2,
//! Payments v2 and Webhooks v1.

use galleria::demo::paypal_double::{Funding, Hooks};
use reqwest::{Client, StatusCode};
use serde_json::{Value, json};

use super::{PayPalShop, money, stand_in};

/// What of a value is not as the contract has it.
fn faults(schema: &Value, value: &Value, place: &str, found: &mut Vec<String>) {
    let is_of_type = match schema["type"].as_str() {
        Some("object") => value.is_object(),
        Some("array") => value.is_array(),
        Some("string") => value.is_string(),
        Some("boolean") => value.is_boolean(),
        Some("integer") => value.is_i64(),
        _ => true,
    };
    if !is_of_type {
        found.push(format!("{place} is of another type"));
    }
    if let Some(words) = schema["enum"].as_array().filter(|all| !all.contains(value)) {
        found.push(format!("{place} is {value} and none of {words:?}"));
    }
    if let Some(text) = value.as_str() {
        let length = text.chars().count() as u64;
        let (least, most) = (schema["minLength"].as_u64(), schema["maxLength"].as_u64());
        if least.is_some_and(|least| length < least) || most.is_some_and(|most| length > most) {
            found.push(format!("{place} is of another length: {text}"));
        }
    }
    for name in schema["required"].as_array().into_iter().flatten() {
        if value.get(name.as_str().unwrap_or_default()).is_none() {
            found.push(format!("{place} lacks {name}"));
        }
    }
    if let (Some(known), Some(fields)) = (schema["properties"].as_object(), value.as_object()) {
        for (name, field) in fields {
            let place = format!("{place}.{name}");
            match known.get(name) {
                Some(schema) => faults(schema, field, &place, found),
                None => found.push(format!("{place} is not in the contract")),
            }
        }
    }
    for item in value.as_array().into_iter().flatten() {
        faults(&schema["items"], item, &format!("{place}[]"), found);
    }
}

fn contract() -> Value {
    serde_json::from_str(include_str!("contract.json")).expect("the contract is JSON")
}

fn fits(name: &str, value: &Value) {
    let mut found = Vec::new();
    faults(&contract()[name], value, name, &mut found);
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// That a refusal has PayPal's form, and one of its words.
fn refuses((status, told): &(StatusCode, Value), expected: &str, words: &str) {
    assert_eq!(*status, StatusCode::UNPROCESSABLE_ENTITY, "{told}");
    fits("error", told);
    let issue = &told["details"][0]["issue"];
    assert_eq!(issue, expected);
    let known = contract()[words].clone();
    assert!(known.as_array().is_some_and(|all| all.contains(issue)));
}

struct Caller {
    url: String,
    client: Client,
    token: String,
}

impl Caller {
    async fn sign_in(url: String) -> Self {
        let client = Client::builder().no_proxy().build().expect("client");
        let asked = client
            .post(format!("{url}/v1/oauth2/token"))
            .basic_auth("client_acme", Some("secret_acme"))
            .form(&[("grant_type", "client_credentials")]);
        let answer = asked.send().await.expect("an answer");
        let told: Value = answer.json().await.expect("json");
        let token = told["access_token"].as_str().expect("a token").to_owned();
        Self { url, client, token }
    }

    async fn ask(&self, path: &str, key: &str, body: &Value) -> (StatusCode, Value) {
        let request = self.client.post(format!("{}{path}", self.url));
        let request = request
            .bearer_auth(&self.token)
            .header("paypal-request-id", key)
            .json(body);
        let answer = request.send().await.expect("an answer");
        (answer.status(), answer.json().await.expect("json"))
    }
}

#[tokio::test]
async fn pp_13_the_stand_in_answers_as_paypal_does() {
    let (url, double) = stand_in().await;
    double.set_hooks(Hooks::Off);
    let caller = Caller::sign_in(url).await;
    let question = json!({
        "intent": "CAPTURE",
        "purchase_units": [{
            "custom_id": "one", "description": "Order 1",
            "amount": { "currency_code": "EUR", "value": "10.00" },
        }],
        "payment_source": { "paypal": { "experience_context": {
            "return_url": "http://acme.localhost/back", "cancel_url": "http://acme.localhost/back",
        }}},
    });
    fits("order_request", &question);
    let orders = "/v2/checkout/orders";
    let (status, first) = caller.ask(orders, "one", &question).await;
    assert_eq!(status, StatusCode::OK);
    fits("order", &first);
    assert_eq!(first["links"][1]["rel"], "payer-action");
    let (_, again) = caller.ask(orders, "one", &question).await;
    assert_eq!(first["id"], again["id"], "one key, one order");

    let id = first["id"].as_str().expect("an id");
    let capture = format!("{orders}/{id}/capture");
    let of_capture = "issues of capture";
    let early = caller.ask(&capture, "early", &json!({})).await;
    refuses(&early, "ORDER_NOT_APPROVED", of_capture);
    assert!(double.approve(id, Funding::Declined));
    let declined = caller.ask(&capture, "two", &json!({})).await;
    refuses(&declined, "INSTRUMENT_DECLINED", of_capture);
    assert!(double.approve(id, Funding::Balance));
    let replayed = caller.ask(&capture, "two", &json!({})).await;
    refuses(&replayed, "INSTRUMENT_DECLINED", of_capture);
    let (status, captured) = caller.ask(&capture, "three", &json!({})).await;
    assert_eq!(status, StatusCode::CREATED);
    fits("order", &captured);
    assert_eq!(captured["status"], "COMPLETED");
    let twice = caller.ask(&capture, "four", &json!({})).await;
    refuses(&twice, "ORDER_ALREADY_CAPTURED", of_capture);

    let paid = &captured["purchase_units"][0]["payments"]["captures"][0];
    let path = format!(
        "/v2/payments/captures/{}/refund",
        paid["id"].as_str().expect("an id")
    );
    let of_refund = "issues of refund";
    let amount = |value: &str| json!({ "amount": { "currency_code": "EUR", "value": value } });
    for key in ["a", "a"] {
        let (status, given) = caller.ask(&path, key, &amount("6.00")).await;
        assert_eq!(status, StatusCode::CREATED);
        fits("refund", &given);
    }
    let more = caller.ask(&path, "b", &amount("4.01")).await;
    refuses(&more, "REFUND_AMOUNT_EXCEEDED", of_refund);
    let (status, _) = caller.ask(&path, "c", &amount("4.00")).await;
    assert_eq!(status, StatusCode::CREATED);
    let empty = caller.ask(&path, "d", &amount("0.01")).await;
    refuses(&empty, "CAPTURE_FULLY_REFUNDED", of_refund);
    assert_eq!(double.sums(), (money("10.00"), money("10.00")));
    fits("order", &double.order(id).expect("an order"));

    let (status, missing) = caller
        .ask(&format!("{orders}/none/capture"), "e", &json!({}))
        .await;
    assert_eq!(status, StatusCode::NOT_FOUND);
    let issue = missing["details"][0]["issue"].clone();
    assert_eq!(contract()["issues of what is missing"], json!([issue]));
}

#[tokio::test]
async fn pp_13_what_waits_is_told_as_paypal_tells_it() {
    let at = PayPalShop::open().await;
    let waiting = at.order().await;
    assert!(at.double.approve(&waiting.order, Funding::Check));
    fits("order", &at.double.order(&waiting.order).expect("an order"));
    at.come_back(&waiting).await;
    let pending = at.double.order(&waiting.order).expect("an order");
    fits("order", &pending);
    let capture = &pending["purchase_units"][0]["payments"]["captures"][0];
    assert_eq!(capture["status"], "PENDING");
}

#[tokio::test]
async fn pp_13_the_shop_asks_as_paypal_wants_it() {
    let at = PayPalShop::open().await;
    let waiting = at.paid().await;
    at.told(&waiting, "PAYMENT.CAPTURE.COMPLETED").await;
    let owner = at.shop.staff("owner").await;
    let page = at.page_of_order().await;
    let key = uuid::Uuid::now_v7().to_string();
    let fields = [("amount", "10.00"), ("refund_reason", ""), ("key", &key)];
    owner.post(&format!("{page}/refunds"), &fields).await;
    let asked = at.double.asked();
    for name in ["order_request", "verification_request", "refund_request"] {
        let mut all = asked.iter().filter(|(asked, _)| *asked == name);
        let (_, question) = all.next().expect(name);
        fits(name, question);
    }
}
