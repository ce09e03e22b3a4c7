//! What becomes of orders that were agreed to: captures, refunds and disputes.

use rust_decimal::Decimal;

use super::books::{Answer, Books, Funding, Order, missing, name, unprocessable};

#[derive(Clone, Debug)]
pub(super) struct Capture {
    pub id: String,
    pub status: &'static str,
    pub amount: Decimal,
    pub refunded: Decimal,
}

#[derive(Clone, Debug)]
pub(super) struct Refund {
    pub id: String,
    pub capture: String,
    pub status: &'static str,
    pub amount: Decimal,
    pub custom_id: Option<String>,
}

#[derive(Clone, Debug)]
pub(super) struct Dispute {
    pub id: String,
    pub status: &'static str,
    pub outcome: Option<&'static str>,
    pub amount: Decimal,
}

impl Books {
    /// Takes the money that was agreed to.
    pub fn capture(&mut self, id: &str) -> Result<(), Answer> {
        let order = self.orders.get_mut(id).ok_or_else(missing)?;
        match (order.status, order.funding) {
            ("COMPLETED", _) => Err(unprocessable("ORDER_ALREADY_CAPTURED")),
            ("APPROVED", Funding::Declined) => Err(unprocessable("INSTRUMENT_DECLINED")),
            ("APPROVED", funding) => {
                order.status = "COMPLETED";
                let is_there = funding == Funding::Balance;
                order.captures.push(Capture {
                    id: name(),
                    status: if is_there { "COMPLETED" } else { "PENDING" },
                    amount: order.amount,
                    refunded: Decimal::ZERO,
                });
                Ok(())
            }
            _ => Err(unprocessable("ORDER_NOT_APPROVED")),
        }
    }

    /// What was looked at ends.
    pub fn decide(&mut self, id: &str, is_good: bool) -> bool {
        let order = self.orders.get_mut(id);
        let capture = order.and_then(|order| order.captures.last_mut());
        match capture {
            Some(capture) if capture.status == "PENDING" => {
                capture.status = if is_good { "COMPLETED" } else { "DECLINED" };
                true
            }
            _ => false,
        }
    }

    /// What was captured of an order.
    pub fn capture_of(&self, order: &str) -> Option<String> {
        let capture = self.orders.get(order)?.captures.last()?;
        Some(capture.id.clone())
    }

    /// Of which order something was captured.
    pub fn order_of(&self, capture: &str) -> Option<&Order> {
        let mut orders = self.orders.values();
        orders.find(|order| order.captures.iter().any(|it| it.id == capture))
    }

    /// Gives some of a capture back, or all that is left, never more, and nothing while it is disputed; answers its name.
    pub fn refund(
        &mut self,
        capture: &str,
        amount: Option<Decimal>,
        asked: Option<&str>,
    ) -> Result<String, Answer> {
        let order = self.order_of(capture).map(|order| order.id.clone());
        let order = order.and_then(|id| self.orders.get_mut(&id));
        let order = order.ok_or_else(missing)?;
        let is_disputed = order
            .dispute
            .as_ref()
            .is_some_and(|dispute| dispute.outcome != Some("RESOLVED_SELLER_FAVOUR"));
        let paid = order.captures.iter_mut().find(|it| it.id == capture);
        let paid = paid.ok_or_else(missing)?;
        let left = paid.amount - paid.refunded;
        let amount = amount.unwrap_or(left);
        if is_disputed || matches!(paid.status, "PENDING" | "DECLINED") {
            return Err(unprocessable("REFUND_NOT_ALLOWED"));
        }
        if left.is_zero() {
            return Err(unprocessable("CAPTURE_FULLY_REFUNDED"));
        }
        if amount <= Decimal::ZERO {
            return Err(unprocessable("CANNOT_BE_ZERO_OR_NEGATIVE"));
        }
        if amount > left {
            return Err(unprocessable("REFUND_AMOUNT_EXCEEDED"));
        }
        paid.refunded += amount;
        paid.set_status();
        let refund = Refund {
            id: name(),
            capture: capture.to_owned(),
            status: "COMPLETED",
            amount,
            custom_id: asked.map(ToOwned::to_owned),
        };
        let id = refund.id.clone();
        order.refunds.push(refund);
        Ok(id)
    }

    /// The last refund of an order fails afterwards; false when there is none.
    pub fn fail_refund(&mut self, id: &str) -> bool {
        let Some(order) = self.orders.get_mut(id) else {
            return false;
        };
        let mut refunds = order.refunds.iter_mut().rev();
        let Some(last) = refunds.find(|it| it.status == "COMPLETED") else {
            return false;
        };
        last.status = "FAILED";
        let paid = order.captures.iter_mut().find(|it| it.id == last.capture);
        if let Some(paid) = paid {
            paid.refunded -= last.amount;
            paid.set_status();
        }
        true
    }

    /// What is left of a payment is disputed; false when nothing is, or it was already.
    pub fn dispute(&mut self, id: &str) -> bool {
        let Some(order) = self.orders.get_mut(id) else {
            return false;
        };
        let left = order.captures.last().map(|it| it.amount - it.refunded);
        let left = left.filter(|left| !left.is_zero() && order.dispute.is_none());
        order.dispute = order.dispute.take().or_else(|| {
            left.map(|amount| Dispute {
                id: format!("PP-D-{}", name()),
                status: "OPEN",
                outcome: None,
                amount,
            })
        });
        left.is_some()
    }

    /// Ends a dispute; false when there is none to end.
    pub fn close_dispute(&mut self, id: &str, is_won: bool) -> bool {
        let order = self.orders.get_mut(id);
        let dispute = order.and_then(|order| order.dispute.as_mut());
        match dispute {
            Some(dispute) if dispute.status == "OPEN" => {
                dispute.status = "RESOLVED";
                dispute.outcome = Some(if is_won {
                    "RESOLVED_SELLER_FAVOUR"
                } else {
                    "RESOLVED_BUYER_FAVOUR"
                });
                true
            }
            _ => false,
        }
    }

    /// What came and what of it went back.
    pub fn sums(&self) -> (Decimal, Decimal) {
        let captures = || self.orders.values().flat_map(|order| &order.captures);
        let paid = captures().filter(|it| !matches!(it.status, "PENDING" | "DECLINED"));
        (
            paid.map(|it| it.amount).sum(),
            captures().map(|it| it.refunded).sum(),
        )
    }
}

impl Capture {
    fn set_status(&mut self) {
        self.status = if self.refunded.is_zero() {
            "COMPLETED"
        } else if self.refunded < self.amount {
            "PARTIALLY_REFUNDED"
        } else {
            "REFUNDED"
        };
    }
}
