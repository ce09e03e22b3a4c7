//! What the stand-in remembers, as PayPal tells it.

use rust_decimal::Decimal;
use serde_json::{Value, json};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;
use url::Url;

use super::books::{Books, Order, name};
use super::hooks::Message;
use super::payments::{Capture, Dispute, Refund};

/// Now, as PayPal writes it.
pub(super) fn now() -> String {
    OffsetDateTime::now_utc()
        .format(&Rfc3339)
        .unwrap_or_default()
}

impl Order {
    /// The order. `url` is where the stand-in is reached.
    pub fn json(&self, url: &str) -> Value {
        let own = format!("{url}/v2/checkout/orders/{}", self.id);
        let mut links = vec![link(&own, "self", "GET")];
        if self.status == "PAYER_ACTION_REQUIRED" {
            let page = format!("{url}/checkoutnow/{}", self.id);
            links.push(link(&page, "payer-action", "GET"));
        }
        if self.status == "APPROVED" {
            links.push(link(&format!("{own}/capture"), "capture", "POST"));
        }
        let mut unit = json!({
            "reference_id": self.reference,
            "custom_id": self.custom_id,
            "description": self.title,
            "amount": self.money(self.amount),
        });
        if !self.captures.is_empty() {
            let captures = self.captures.iter().map(|it| self.capture(it, url));
            let captures: Vec<Value> = captures.collect();
            unit["payments"] = json!({ "captures": captures });
        }
        if !self.refunds.is_empty() {
            let refunds: Vec<_> = self.refunds.iter().map(|it| self.refund(it, url)).collect();
            unit["payments"]["refunds"] = refunds.into();
        }
        json!({
            "id": self.id,
            "intent": "CAPTURE",
            "status": self.status,
            "create_time": now(),
            "payment_source": { "paypal": {} },
            "purchase_units": [unit],
            "links": links,
        })
    }

    /// What was captured of it.
    pub fn capture(&self, capture: &Capture, url: &str) -> Value {
        let own = format!("{url}/v2/payments/captures/{}", capture.id);
        let up = format!("{url}/v2/checkout/orders/{}", self.id);
        let mut told = json!({
            "id": capture.id,
            "status": capture.status,
            "amount": self.money(capture.amount),
            "custom_id": self.custom_id,
            "final_capture": true,
            "create_time": now(),
            "update_time": now(),
            "links": [
                link(&own, "self", "GET"),
                link(&format!("{own}/refund"), "refund", "POST"),
                link(&up, "up", "GET"),
            ],
        });
        if capture.status == "PENDING" {
            told["status_details"] = json!({ "reason": "ECHECK" });
        }
        told
    }

    /// What of it went back.
    pub fn refund(&self, refund: &Refund, url: &str) -> Value {
        let own = format!("{url}/v2/payments/refunds/{}", refund.id);
        let up = format!("{url}/v2/payments/captures/{}", refund.capture);
        let mut told = json!({
            "id": refund.id,
            "status": refund.status,
            "amount": self.money(refund.amount),
            "create_time": now(),
            "update_time": now(),
            "links": [link(&own, "self", "GET"), link(&up, "up", "GET")],
        });
        if let Some(custom_id) = &refund.custom_id {
            told["custom_id"] = custom_id.as_str().into();
        }
        told
    }

    fn dispute(&self, dispute: &Dispute) -> Option<Value> {
        let capture = self.captures.last()?;
        let mut told = json!({
            "dispute_id": dispute.id,
            "reason": "MERCHANDISE_OR_SERVICE_NOT_RECEIVED",
            "status": dispute.status,
            "dispute_amount": self.money(dispute.amount),
            "disputed_transactions": [{ "seller_transaction_id": capture.id }],
        });
        if let Some(outcome) = dispute.outcome {
            told["dispute_outcome"] = json!({ "outcome_code": outcome });
        }
        Some(told)
    }

    fn money(&self, amount: Decimal) -> Value {
        let currency = crate::core::Currency::parse(&self.currency).ok();
        let mut amount = amount;
        amount.rescale(currency.map_or(2, |currency| currency.minor_digits().min(2)));
        json!({ "currency_code": self.currency, "value": amount.to_string() })
    }

    /// What an event of a kind is about.
    fn resource(&self, kind: &str, url: &str) -> Option<(&'static str, Value)> {
        if kind.starts_with("CHECKOUT.ORDER.") {
            return Some(("checkout-order", self.json(url)));
        }
        if kind.starts_with("CUSTOMER.DISPUTE.") {
            return Some(("dispute", self.dispute(self.dispute.as_ref()?)?));
        }
        if kind == "PAYMENT.CAPTURE.REFUNDED" || kind.starts_with("PAYMENT.REFUND.") {
            return Some(("refund", self.refund(self.refunds.last()?, url)));
        }
        let mut capture = self.capture(self.captures.last()?, url);
        capture["supplementary_data"] = json!({ "related_ids": { "order_id": self.id } });
        Some(("capture", capture))
    }
}

impl Books {
    /// An event about an order, as it is now.
    pub fn event(&self, order: &str, kind: &str, url: &str) -> Option<Value> {
        let (resource_type, resource) = self.order(order)?.resource(kind, url)?;
        Some(json!({
            "id": format!("WH-{}", name()),
            "create_time": now(),
            "resource_type": resource_type,
            "event_version": "1.0",
            "event_type": kind,
            "summary": "Told by a stand-in.",
            "resource_version": "2.0",
            "resource": resource,
            "links": [],
        }))
    }

    /// The same with where it goes.
    pub fn message(&self, order: &str, kind: &str, url: &str) -> Option<Message> {
        let event = self.event(order, kind, url)?;
        let order = self.order(order)?;
        let mut address = Url::parse(&order.return_url).ok()?;
        address.set_path("/webhooks/paypal");
        address.set_query(None);
        Some(Message {
            address: address.to_string(),
            webhook: webhook_of(&order.account),
            event,
        })
    }
}

/// The webhook of an account.
pub(super) fn webhook_of(account: &str) -> String {
    account.replacen("client_", "WH", 1)
}

fn link(href: &str, rel: &str, method: &str) -> Value {
    json!({ "href": href, "rel": rel, "method": method })
}
