//! What a promotion gives and what it asks for, in plain words made from its rule. Customers read
//! them beside a code, merchants in the editor.

mod benefit;
mod condition;
mod missing;
mod selector;

use crate::core::Amount;
use crate::pricing::{About, Promotion};
use crate::web::Shop;

pub use missing::missing;
pub use selector::{TargetNames, targets};

/// What a promotion gives, as a phrase: "10% off", "free delivery".
#[must_use]
pub fn benefits_text(shop: &Shop, rule: &Promotion, names: &TargetNames) -> String {
    let phrases: Vec<String> = rule
        .benefits
        .iter()
        .map(|benefit| benefit::phrase(shop, benefit, names))
        .collect();
    join(shop, &phrases, "terms-and")
}

/// The terms of a promotion, one sentence each: what it gives, what it asks for, when it holds, how
/// often it may be used.
#[must_use]
pub fn terms(shop: &Shop, rule: &Promotion, names: &TargetNames) -> Vec<String> {
    let words = &shop.words;
    let gain = benefits_text(shop, rule, names);
    let mut sentences = vec![words.with("terms-gain", [("gain", gain.into())])];
    if let Some(condition) = &rule.condition {
        condition::sentences(shop, condition, names, &mut sentences);
    }
    if let Some(start) = rule.starts_at {
        sentences.push(words.with("terms-from", [("moment", shop.moment(start).into())]));
    }
    if let Some(end) = rule.ends_at {
        sentences.push(words.with("terms-until", [("moment", shop.moment(end).into())]));
    }
    if let Some(times) = rule.limits.per_customer {
        sentences.push(words.with("terms-per-customer", [("times", times.into())]));
    }
    if let Some(times) = rule.limits.total {
        sentences.push(words.with("terms-in-all", [("times", times.into())]));
    }
    if rule.skip_discounted {
        sentences.push(words.t("terms-not-reduced"));
    }
    if rule.exclusive {
        sentences.push(words.t("terms-alone"));
    }
    sentences
}

/// Whether a promotion asks nothing of who buys, so that everybody may be told what is missing.
#[must_use]
pub fn is_for_every_buyer(rule: &Promotion) -> bool {
    let condition = rule.condition.as_ref();
    condition.is_none_or(|condition| !condition.is_about(About::is_of_visitor))
}

fn money(shop: &Shop, amount: Amount) -> String {
    shop.amount(amount.get())
}

/// "a", "a and b", "a, b and c".
fn join(shop: &Shop, phrases: &[String], word: &str) -> String {
    match phrases {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => {
            let first = first.join(", ");
            let values = [("first", first.into()), ("last", last.clone().into())];
            shop.words.with(word, values)
        }
    }
}
