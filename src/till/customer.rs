use super::store;
use crate::core::{CustomerId, Email, Error, Phone, Reason};
use crate::db::TenantTx;
use crate::promotion::customer_of_mailbox;
use crate::web::Failure;

use super::api::TOLD;

/// Who it is that told an e-mail address or a telephone number. An address that is nobody's yet becomes
/// a customer with the order; a number has to be somebody's.
///
/// # Errors
/// When it is neither, or a number that nobody, or more than one, has.
pub(super) async fn told(
    tx: &mut TenantTx,
    text: &str,
) -> Result<(Option<CustomerId>, Option<Email>), Failure> {
    let wrong = |reason| Failure::Wire(Error::invalid(TOLD, reason));
    let text = text.trim();
    if text.is_empty() {
        return Err(wrong(Reason::Required));
    }
    if let Ok(phone) = Phone::parse(text) {
        return match store::customers_of_phone(tx, &phone).await?.as_slice() {
            [customer] => Ok((Some(*customer), None)),
            [] => Err(wrong(Reason::Unknown)),
            _ => Err(wrong(Reason::Mismatch)),
        };
    }
    let email = Email::parse(text).map_err(wrong)?;
    let customer = customer_of_mailbox(tx, &email).await?;
    let email = customer.is_none().then_some(email);
    Ok((customer, email))
}
