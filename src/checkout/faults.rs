//! What is wrong with the checkout's form, in words that say what to do about it.

use super::form::{
    BILLING_CITY, BILLING_COMPANY, BILLING_COUNTRY, BILLING_NAME, BILLING_POSTAL_CODE,
    BILLING_STREET, CITY, COMPANY, COUNTRY, EMAIL, GIFT_MESSAGE, IDENTITY_DOCUMENT, NAME, NOTE,
    PAYMENT, PHONE, POSTAL_CODE, REGION, SHIPPING, STREET,
};
use crate::core::{Error, Reason};
use crate::ui::{ListedFault, SummaryText};
use crate::words::Words;

/// What is wrong with a field.
pub(super) fn of(words: &Words, faults: &Error, field: &str) -> Option<String> {
    let Error::Invalid(faults) = faults else {
        return None;
    };
    let (_, reason) = faults.iter().find(|(name, _)| name.as_str() == field)?;
    Some(sentence(words, field, reason))
}

/// Everything that is wrong, with the way to it. Choices have no field of their own to lead to but their section.
pub(super) fn summary(words: &Words, error: &Error) -> Option<SummaryText> {
    let sentence_above = words.error(error)?;
    let mut faults: Vec<ListedFault> = Vec::new();
    if let Error::Invalid(invalid) = error {
        for (field, reason) in invalid {
            let text = named(words, field.as_str(), reason);
            if faults.iter().all(|fault| fault.text != text) {
                let id = id(field.as_str()).map(ToOwned::to_owned);
                faults.push(ListedFault { id, text });
            }
        }
    }
    Some(SummaryText {
        sentence: sentence_above,
        faults,
    })
}

fn id(field: &str) -> Option<&str> {
    match field {
        SHIPPING => Some("checkout-delivery"),
        PAYMENT => Some("checkout-payment"),
        field => label(field).map(|_| field),
    }
}

fn sentence(words: &Words, field: &str, reason: &Reason) -> String {
    let key = match (field, reason) {
        (SHIPPING, _) => "checkout-delivery-fault",
        (PAYMENT, Reason::Unknown) => "checkout-payment-unavailable",
        (PAYMENT, _) => "checkout-missing-payment",
        (EMAIL, Reason::Required) => "checkout-missing-email",
        (IDENTITY_DOCUMENT, Reason::Required) => "checkout-missing-identity-document",
        (NAME, Reason::Required) => "checkout-missing-name",
        (BILLING_NAME, Reason::Required) => "checkout-missing-billing-name",
        (STREET | BILLING_STREET, Reason::Required) => "fault-street",
        (CITY | BILLING_CITY, Reason::Required) => "fault-place",
        (POSTAL_CODE | BILLING_POSTAL_CODE, Reason::Required) => "checkout-missing-postal-code",
        _ => return words.reason(reason),
    };
    words.t(key)
}

/// What is wrong with a field, told away from it.
fn named(words: &Words, field: &str, reason: &Reason) -> String {
    let sentence = sentence(words, field, reason);
    match label(field) {
        Some(key) => words.fault_of(words.t(key), sentence),
        None => sentence,
    }
}

/// Key of what a field is called.
#[must_use]
pub fn label(field: &str) -> Option<&'static str> {
    Some(match field {
        EMAIL => "checkout-email",
        PHONE => "checkout-phone",
        NAME | BILLING_NAME => "checkout-name",
        COMPANY | BILLING_COMPANY => "checkout-company",
        STREET | BILLING_STREET => "checkout-street",
        POSTAL_CODE | BILLING_POSTAL_CODE => "checkout-postal-code",
        CITY | BILLING_CITY => "checkout-city",
        COUNTRY | BILLING_COUNTRY => "checkout-country",
        REGION => "shipping-region",
        SHIPPING => "checkout-delivery",
        PAYMENT => "checkout-payment",
        NOTE => "checkout-note",
        GIFT_MESSAGE => "checkout-gift-message",
        IDENTITY_DOCUMENT => "checkout-identity-document",
        _ => return None,
    })
}
