//! Words for what was wrong.

use super::Words;
use crate::core::{Error, Reason, Refusal};

impl Words {
    /// Why a value was not accepted.
    #[must_use]
    pub fn reason(&self, reason: &Reason) -> String {
        match *reason {
            Reason::TooShort { min } => self.with("fault-too-short", [("min", min.into())]),
            Reason::TooLong { max } => self.with("fault-too-long", [("max", max.into())]),
            Reason::OutOfRange { min, max } => self.with(
                "fault-out-of-range",
                [("min", min.into()), ("max", max.into())],
            ),
            Reason::TooPrecise { max: 0 } => self.t("fault-no-decimals"),
            Reason::TooPrecise { max } => self.with("fault-too-precise", [("max", max.into())]),
            Reason::OtherCurrency { currency } => self.with(
                "fault-other-currency",
                [("currency", currency.code().into())],
            ),
            Reason::NotANumber => self.t("fault-not-a-number"),
            Reason::Ambiguous => self.t("fault-ambiguous"),
            Reason::Required => self.t("fault-required"),
            Reason::Malformed => self.t("fault-malformed"),
            Reason::ForbiddenCharacter => self.t("fault-forbidden-character"),
            Reason::AlreadyTaken => self.t("fault-already-taken"),
            Reason::Reserved => self.t("fault-reserved"),
            Reason::Mismatch => self.t("fault-mismatch"),
            Reason::Weak => self.t("fault-weak"),
            Reason::CommonPassword => self.t("fault-common-password"),
            Reason::PersonalPassword => self.t("fault-personal-password"),
            Reason::PlainPassword => self.t("fault-plain-password"),
            Reason::Unchanged => self.t("fault-unchanged"),
            Reason::NoSealingKey => self.t("fault-no-sealing-key"),
            Reason::WrongPassword => self.t("fault-wrong-password"),
            Reason::WrongCode => self.t("fault-wrong-code"),
            Reason::Unknown => self.t("fault-unknown"),
            Reason::UnsupportedFile => self.t("fault-unsupported-file"),
            Reason::WrongOrder => self.t("fault-wrong-order"),
            Reason::WrongDay => self.t("fault-wrong-day"),
            Reason::NotAPostalCode { country } => self.with(
                "fault-postal-code",
                [
                    ("country", country.name(self.locale).into()),
                    ("example", country.postal_codes().example().into()),
                ],
            ),
            Reason::NotAnEmail => self.t("fault-email"),
            Reason::EmailWithoutAt => self.t("fault-email-without-at"),
            Reason::EmailWithoutDomain => self.t("fault-email-without-domain"),
            Reason::NotAPhone => self.t("fault-phone"),
            Reason::NotAWebAddress => self.t("fault-web-address"),
            Reason::NotAStreet => self.t("fault-street"),
            Reason::NotAPlace => self.t("fault-place"),
            Reason::NotAName => self.t("fault-name"),
            Reason::NoSuchPage => self.t("fault-no-such-page"),
            Reason::MoreThanPaid => self.t("fault-more-than-paid"),
            Reason::KeyNotAccepted => self.t("fault-key-not-accepted"),
            Reason::NoSuchWebhook => self.t("fault-no-such-webhook"),
            Reason::NoAnswer => self.t("fault-no-answer"),
        }
    }

    /// What is wrong with a field, where it is told away from it.
    #[must_use]
    pub fn fault_of(&self, label: String, fault: String) -> String {
        self.with(
            "fault-named",
            [("label", label.into()), ("fault", fault.into())],
        )
    }

    /// Why a rule said no.
    #[must_use]
    pub fn refusal(&self, refusal: &Refusal) -> String {
        let key = match *refusal {
            Refusal::OutOfStock { available } => {
                return self.with("refusal-out-of-stock", [("available", available.into())]);
            }
            Refusal::CartFull { max } => {
                return self.with("refusal-cart-full", [("max", max.into())]);
            }
            Refusal::TooManyUnits { max } => {
                return self.with("refusal-too-many-units", [("max", max.into())]);
            }
            Refusal::UnprovenUnits { max } => {
                return self.with("refusal-unproven-units", [("max", max.into())]);
            }
            Refusal::LimitReached { max } => {
                return self.with("refusal-limit-reached", [("max", max.into())]);
            }
            Refusal::NotForSale => "refusal-not-for-sale",
            Refusal::CartEmpty => "refusal-cart-empty",
            Refusal::CartTooLarge => "refusal-cart-too-large",
            Refusal::UnprovenTotal => "refusal-unproven-total",
            Refusal::PriceChanged => "refusal-price-changed",
            Refusal::CodeRefused => "refusal-code-refused",
            Refusal::CodeNotStarted => "refusal-code-not-started",
            Refusal::CodeExpired => "refusal-code-expired",
            Refusal::CodeUsedUp => "refusal-code-used-up",
            Refusal::GiftCardRefused => "refusal-gift-card-refused",
            Refusal::GiftCardChanged => "refusal-gift-card-changed",
            Refusal::NoShippingMethod => "refusal-no-shipping-method",
            Refusal::NoPaymentMethod => "refusal-no-payment-method",
            Refusal::TooManyOpenOrders => "refusal-too-many-open-orders",
            Refusal::OrderNotAccepted => "refusal-order-not-accepted",
            Refusal::CrowdedNetwork => "refusal-crowded-network",
            Refusal::AlreadyShipped => "refusal-already-shipped",
            Refusal::WrongState => "refusal-wrong-state",
            Refusal::ProviderRefused => "refusal-provider-refused",
            Refusal::InReview => "refusal-in-review",
            Refusal::OrderUnderWay => "refusal-order-under-way",
            Refusal::WithdrawalUnderWay => "refusal-withdrawal-under-way",
            Refusal::Disputed => "refusal-disputed",
            Refusal::KeyReused => "refusal-key-reused",
            Refusal::NoOrderChosen => "refusal-no-order-chosen",
            Refusal::NoProductChosen => "refusal-no-product-chosen",
            Refusal::NotAskedFor => "refusal-not-asked-for",
            Refusal::InUse => "refusal-in-use",
            Refusal::LastOwner => "refusal-last-owner",
            Refusal::LinkExpired => "refusal-link-expired",
            Refusal::WrongCredentials => "refusal-wrong-credentials",
            Refusal::SignUpClosed => "refusal-sign-up-closed",
            Refusal::AlreadyExists => "refusal-already-exists",
        };
        self.t(key)
    }

    /// The sentence above a form that failed; none when nothing is wrong.
    #[must_use]
    pub fn error(&self, error: &Error) -> Option<String> {
        Some(match error {
            Error::Invalid(faults) if faults.is_empty() => return None,
            Error::Invalid(faults) => self.with("fault-summary", [("count", faults.len().into())]),
            Error::Refused(refusal) => self.refusal(refusal),
            Error::RateLimited => self.t("error-wire-rate-limited"),
            Error::Conflict => self.t("error-wire-conflict"),
            Error::StorageFull => self.t("error-storage-text"),
            _ => self.t("error-wire-other"),
        })
    }
}
