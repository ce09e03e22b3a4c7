//! What the stand-in remembers.

use std::collections::{BTreeMap, HashMap, VecDeque};

use rust_decimal::Decimal;
use serde_json::{Value, json};
use uuid::Uuid;

use super::Hooks;
use super::payments::{Capture, Dispute, Refund};

/// What a call meets that changes something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing is done, and it says so.
    Unavailable,
    /// The same, since too much was asked.
    TooMany,
    /// It is done after a second.
    Slow,
    /// It is done, and the answer is lost.
    Lost,
}

/// What a buyer pays with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Funding {
    /// What comes at once.
    Balance,
    /// What the buyer's bank declines.
    Declined,
    /// What takes days, and may not come.
    Check,
}

/// An order.
#[derive(Clone, Debug)]
pub(super) struct Order {
    pub id: String,
    pub account: String,
    pub status: &'static str,
    pub reference: String,
    pub custom_id: String,
    pub title: String,
    pub amount: Decimal,
    pub currency: String,
    pub return_url: String,
    pub cancel_url: String,
    pub funding: Funding,
    pub captures: Vec<Capture>,
    pub refunds: Vec<Refund>,
    pub dispute: Option<Dispute>,
}

pub(super) type Answer = (u16, Value);

#[derive(Default)]
pub(super) struct Books {
    pub(super) orders: BTreeMap<String, Order>,
    /// To whom tokens were given.
    tokens: HashMap<String, String>,
    answers: HashMap<(String, String), Answer>,
    faults: VecDeque<Fault>,
    /// What was sent to be done, by its name in PayPal's contract.
    pub asked: Vec<(&'static str, Value)>,
    pub hooks: Hooks,
}

/// A name as PayPal gives them; those made later sort later.
pub(super) fn name() -> String {
    Uuid::now_v7().simple().to_string().to_uppercase()
}

impl Books {
    pub fn token(&mut self, account: &str) -> String {
        let token = format!("A21{}", name());
        self.tokens.insert(token.clone(), account.to_owned());
        token
    }

    pub fn account(&self, token: &str) -> Option<String> {
        self.tokens.get(token).cloned()
    }

    pub fn end_tokens(&mut self) {
        self.tokens.clear();
    }

    /// Does something once for each key; asked again, it answers the same.
    pub fn once(
        &mut self,
        account: &str,
        key: &str,
        act: impl FnOnce(&mut Self) -> Answer,
    ) -> Answer {
        let place = (account.to_owned(), key.to_owned());
        if let Some(answer) = self.answers.get(&place) {
            return answer.clone();
        }
        let answer = act(self);
        if !key.is_empty() {
            self.answers.insert(place, answer.clone());
        }
        answer
    }

    /// Has the next calls meet a fault, one each.
    pub fn fail(&mut self, fault: Fault, times: usize) {
        self.faults.extend(std::iter::repeat_n(fault, times));
    }

    pub fn meet(&mut self) -> Option<Fault> {
        self.faults.pop_front()
    }

    pub fn add(&mut self, order: Order) {
        self.orders.insert(order.id.clone(), order);
    }

    pub fn order(&self, id: &str) -> Option<Order> {
        self.orders.get(id).cloned()
    }

    pub fn orders(&self) -> Vec<String> {
        self.orders.keys().cloned().collect()
    }

    pub fn forget(&mut self, id: &str) {
        self.orders.remove(id);
    }

    pub fn falsify(&mut self, id: &str, amount: Decimal, currency: &str) {
        if let Some(order) = self.orders.get_mut(id) {
            order.amount = amount;
            currency.clone_into(&mut order.currency);
        }
    }

    /// The buyer agrees. A declined buyer can choose something else on the same page.
    pub fn approve(&mut self, id: &str, funding: Funding) -> bool {
        match self.orders.get_mut(id) {
            Some(order) if matches!(order.status, "PAYER_ACTION_REQUIRED" | "APPROVED") => {
                order.status = "APPROVED";
                order.funding = funding;
                true
            }
            _ => false,
        }
    }
}

/// No, in PayPal's form.
pub(super) fn refusal(status: u16, name: &str, issue: &str) -> Answer {
    let message = if status == 422 {
        "The requested action could not be performed, semantically incorrect, or failed business validation."
    } else {
        "The stand-in says no."
    };
    let told = json!({
        "name": name,
        "message": message,
        "debug_id": "0",
        "details": [{ "issue": issue, "description": "The stand-in says no." }],
        "links": [],
    });
    (status, told)
}

/// No, since a rule forbids it.
pub(super) fn unprocessable(issue: &str) -> Answer {
    refusal(422, "UNPROCESSABLE_ENTITY", issue)
}

pub(super) fn missing() -> Answer {
    refusal(404, "RESOURCE_NOT_FOUND", "INVALID_RESOURCE_ID")
}
