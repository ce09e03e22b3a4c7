//! What each kind of mail says.

mod account;
mod code;
mod discount;
mod order;
mod parcel;
mod secret;

use super::delivery::Fault;
use super::letter::Letter;
use super::store::MailRow;
use super::{About, Letterhead, MailKind};
use crate::db::TenantTx;
use crate::words::Words;

/// Whether a secret may be made for the mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Secret {
    /// It is on its way to its reader.
    Mint,
    /// Somebody else looks at it.
    Keep,
}

/// Writes a mail from what the database knows now.
pub(super) async fn write(
    tx: &mut TenantTx,
    letterhead: &Letterhead,
    words: &Words,
    mail: &MailRow,
    secret: Secret,
) -> Result<Letter, Fault> {
    match (mail.kind, mail.about) {
        (
            MailKind::OrderConfirmation | MailKind::OrderPaid | MailKind::OrderCancelled,
            About::Order { order_id, .. },
        ) => order::write(tx, letterhead, words, mail.kind, order_id).await,
        (
            MailKind::OrderPacked | MailKind::OrderShipped | MailKind::OrderDelivered,
            About::Order {
                order_id,
                fulfillment_id,
            },
        ) => parcel::write(tx, letterhead, words, mail.kind, order_id, fulfillment_id).await,
        (
            MailKind::StaffInvitation
            | MailKind::PasswordReset
            | MailKind::AccountProof
            | MailKind::AccountPassword
            | MailKind::AccountEmail,
            About::SecretLink { secret_link_id },
        ) => {
            if secret == Secret::Keep {
                return Err(Fault::Secret);
            }
            secret::write(tx, letterhead, words, mail.kind, secret_link_id).await
        }
        (
            MailKind::AccountExists | MailKind::AccountEmailChanged,
            About::Account { account_id },
        ) => account::write(tx, letterhead, words, mail.kind, account_id).await,
        (
            MailKind::DiscountGranted | MailKind::DiscountDeclined,
            About::DiscountRequest {
                discount_request_id,
            },
        ) => discount::write(tx, letterhead, words, mail.kind, discount_request_id).await,
        (MailKind::PersonalCode, About::CouponCode { coupon_code_id }) => {
            code::write(tx, letterhead, words, coupon_code_id).await
        }
        _ => Err(Fault::Outdated),
    }
}
