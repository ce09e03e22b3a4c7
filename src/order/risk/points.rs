//! What each reason weighs. Whoever changes this counts the version up.

use rust_decimal::Decimal;

use super::{RiskFacts, RiskReason};
use crate::core::{Email, Phone};

/// How heavy a reason is; 0 where it does not hold.
pub(super) fn points(reason: RiskReason, facts: &RiskFacts) -> u32 {
    let is_guest = !facts.proven;
    match reason {
        RiskReason::Network => stepped(facts.of_network, &[(8, 25), (5, 15)]),
        RiskReason::Buyer => stepped(facts.of_buyer, &[(5, 20), (3, 15)]),
        RiskReason::Address => stepped(facts.of_address, &[(3, 10)]),
        RiskReason::Payments => stepped(facts.ended_payments, &[(6, 40), (3, 25), (2, 10)]),
        RiskReason::Total if is_guest => high_total(facts),
        RiskReason::Country if facts.to != facts.billed_to => 20,
        RiskReason::Disposable if is_disposable(&facts.email) => 25,
        RiskReason::Contact if is_made_up(&facts.email, facts.phone.as_ref()) => 15,
        RiskReason::GiftCard if facts.has_gift_cards => 10,
        RiskReason::Express if is_guest && facts.is_first && facts.is_express => 10,
        _ => 0,
    }
}

/// The points of the first step that is reached.
fn stepped(number: i64, steps: &[(i64, u32)]) -> u32 {
    let reached = steps.iter().find(|(least, _)| number >= *least);
    reached.map_or(0, |(_, points)| *points)
}

fn high_total(facts: &RiskFacts) -> u32 {
    let exceeds = |times: u32| {
        let most = facts
            .usual
            .and_then(|usual| usual.checked_mul(Decimal::from(times)));
        most.is_some_and(|most| !most.is_zero() && facts.total >= most)
    };
    if exceeds(8) {
        30
    } else if exceeds(4) {
        20
    } else {
        0
    }
}

/// Where anybody gets an address of mail for ten minutes.
const DISPOSABLE: &str = "10minutemail.com discard.email dispostable.com emailondeck.com fakeinbox.com getnada.com \
guerrillamail.com maildrop.cc mailinator.com mailnesia.com mintemail.com moakt.com mohmal.com sharklasers.com \
spambog.com temp-mail.org tempmail.com throwawaymail.com trashmail.com yopmail.com";

fn is_disposable(email: &Email) -> bool {
    let domain = email.domain();
    DISPOSABLE.split(' ').any(|known| {
        domain
            .strip_suffix(known)
            .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    })
}

/// More digits than letters in the mailbox, or a telephone of one digit again and again.
fn is_made_up(email: &Email, phone: Option<&Phone>) -> bool {
    let mailbox = email.as_str().split(['@', '+']).next().unwrap_or_default();
    let digits = mailbox.bytes().filter(u8::is_ascii_digit).count();
    let letters = mailbox.bytes().filter(u8::is_ascii_alphabetic).count();
    if digits >= 6 && digits > letters && letters > 0 {
        return true;
    }
    phone.is_some_and(|phone| {
        let number = phone.normalized();
        let last: Vec<u8> = number.bytes().rev().take(6).collect();
        last.len() == 6 && last.iter().all(|digit| Some(digit) == last.first())
    })
}
