use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::core::{
    AccountId, CouponCodeId, DiscountRequestId, FulfillmentId, Locale, OrderId, SecretLinkId,
};

/// What a mail is about; each kind has its own words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MailKind {
    /// Thank you, and what was ordered.
    OrderConfirmation,
    /// The money has arrived.
    OrderPaid,
    /// The parcel is packed.
    OrderPacked,
    /// The parcel is on its way.
    OrderShipped,
    /// The parcel has arrived.
    OrderDelivered,
    /// The order was cancelled.
    OrderCancelled,
    /// Somebody may join the staff.
    StaffInvitation,
    /// A new password may be set.
    PasswordReset,
    /// A shopper registered and shows that the address is their own.
    AccountProof,
    /// A shopper may choose a new password.
    AccountPassword,
    /// A shopper shows that the account's new address is their own.
    AccountEmail,
    /// Somebody wanted to register with the address of an account.
    AccountExists,
    /// The account has another address now; goes to the old one.
    AccountEmailChanged,
    /// A customer asked for a discount and has a code now.
    DiscountGranted,
    /// A customer asked for a discount; there is none this time.
    DiscountDeclined,
    /// A code that is the reader's alone, and how to use it.
    PersonalCode,
}

impl MailKind {
    /// Every one of them.
    pub const ALL: [Self; 16] = [
        Self::OrderConfirmation,
        Self::OrderPaid,
        Self::OrderPacked,
        Self::OrderShipped,
        Self::OrderDelivered,
        Self::OrderCancelled,
        Self::StaffInvitation,
        Self::PasswordReset,
        Self::AccountProof,
        Self::AccountPassword,
        Self::AccountEmail,
        Self::AccountExists,
        Self::AccountEmailChanged,
        Self::DiscountGranted,
        Self::DiscountDeclined,
        Self::PersonalCode,
    ];

    /// The word in the outbox.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::OrderConfirmation => "order_confirmation",
            Self::OrderPaid => "order_paid",
            Self::OrderPacked => "order_packed",
            Self::OrderShipped => "order_shipped",
            Self::OrderDelivered => "order_delivered",
            Self::OrderCancelled => "order_cancelled",
            Self::StaffInvitation => "staff_invitation",
            Self::PasswordReset => "password_reset",
            Self::AccountProof => "account_proof",
            Self::AccountPassword => "account_password",
            Self::AccountEmail => "account_email",
            Self::AccountExists => "account_exists",
            Self::AccountEmailChanged => "account_email_changed",
            Self::DiscountGranted => "discount_granted",
            Self::DiscountDeclined => "discount_declined",
            Self::PersonalCode => "personal_code",
        }
    }

    /// The kind with that word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == word)
    }

    /// Whether the mail carries a token that opens something.
    #[must_use]
    pub fn is_secret(self) -> bool {
        matches!(
            self,
            Self::StaffInvitation
                | Self::PasswordReset
                | Self::AccountProof
                | Self::AccountPassword
                | Self::AccountEmail
        )
    }
}

/// The row a mail tells about. The rest is read when the mail is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum About {
    /// An order, perhaps one parcel of it.
    Order {
        /// The order.
        order_id: OrderId,
        /// The parcel.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        fulfillment_id: Option<FulfillmentId>,
    },
    /// A link that stands for a secret.
    SecretLink {
        /// The row of `secret_links`.
        secret_link_id: SecretLinkId,
    },
    /// A shopper's account.
    Account {
        /// The account.
        account_id: AccountId,
    },
    /// A customer's wish for a discount.
    DiscountRequest {
        /// The wish.
        discount_request_id: DiscountRequestId,
    },
    /// A code.
    CouponCode {
        /// The code.
        coupon_code_id: CouponCodeId,
    },
}

/// A mail that is to go out.
#[derive(Clone, Debug)]
pub struct NewMail {
    /// What it tells.
    pub kind: MailKind,
    /// To whom.
    pub recipient: String,
    /// In which language.
    pub locale: Locale,
    /// The ids of what it tells about; see [`About`].
    pub data: Value,
    /// The order it is about.
    pub order: Option<OrderId>,
}

impl NewMail {
    /// A mail about an order, or one parcel of it.
    #[must_use]
    pub fn about_order(
        kind: MailKind,
        recipient: String,
        locale: Locale,
        order_id: OrderId,
        fulfillment_id: Option<FulfillmentId>,
    ) -> Self {
        let about = About::Order {
            order_id,
            fulfillment_id,
        };
        Self {
            kind,
            recipient,
            locale,
            data: about.data(),
            order: Some(order_id),
        }
    }

    /// A mail with a link that opens something; the row of `secret_links` has no token yet.
    #[must_use]
    pub fn about_secret_link(
        kind: MailKind,
        recipient: String,
        locale: Locale,
        secret_link_id: SecretLinkId,
    ) -> Self {
        Self {
            kind,
            recipient,
            locale,
            data: About::SecretLink { secret_link_id }.data(),
            order: None,
        }
    }

    /// A mail about a shopper's account.
    #[must_use]
    pub fn about_account(
        kind: MailKind,
        recipient: String,
        locale: Locale,
        account_id: AccountId,
    ) -> Self {
        Self {
            kind,
            recipient,
            locale,
            data: About::Account { account_id }.data(),
            order: None,
        }
    }

    /// A mail that answers a customer's wish for a discount.
    #[must_use]
    pub fn about_discount_request(
        kind: MailKind,
        recipient: String,
        locale: Locale,
        discount_request_id: DiscountRequestId,
    ) -> Self {
        let about = About::DiscountRequest {
            discount_request_id,
        };
        Self {
            kind,
            recipient,
            locale,
            data: about.data(),
            order: None,
        }
    }
}

impl NewMail {
    /// A mail with a code that is its reader's alone.
    #[must_use]
    pub fn about_coupon_code(
        recipient: String,
        locale: Locale,
        coupon_code_id: CouponCodeId,
    ) -> Self {
        Self {
            kind: MailKind::PersonalCode,
            recipient,
            locale,
            data: About::CouponCode { coupon_code_id }.data(),
            order: None,
        }
    }
}

impl About {
    fn data(self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_outbox_keeps_ids_only() -> Result<(), serde_json::Error> {
        let (order, parcel) = (OrderId::new(), FulfillmentId::new());
        for about in [
            About::Order {
                order_id: order,
                fulfillment_id: None,
            },
            About::Order {
                order_id: order,
                fulfillment_id: Some(parcel),
            },
            About::SecretLink {
                secret_link_id: SecretLinkId::new(),
            },
            About::Account {
                account_id: AccountId::new(),
            },
            About::DiscountRequest {
                discount_request_id: DiscountRequestId::new(),
            },
            About::CouponCode {
                coupon_code_id: CouponCodeId::new(),
            },
        ] {
            assert_eq!(serde_json::from_value::<About>(about.data())?, about);
        }
        let mail = NewMail::about_order(
            MailKind::OrderPaid,
            "ada@example.com".to_owned(),
            Locale::En,
            order,
            None,
        );
        assert_eq!(mail.data, serde_json::json!({ "order_id": order }));
        Ok(())
    }

    #[test]
    fn kinds_read_back_as_they_are_written() {
        for kind in MailKind::ALL {
            assert_eq!(MailKind::parse(kind.name()), Some(kind));
        }
    }
}
