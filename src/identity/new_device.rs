//! A sign-in from a browser that its owner has not signed in with before is told by mail, with a link by which the owner
//! says that it was somebody else.

use time::OffsetDateTime;

use super::letters::{ACCOUNT_NEW_DEVICE, AboutSignIn, STAFF_NEW_DEVICE};
use super::secret_link::{LinkHolder, LinkPurpose};
use super::{Device, store};
use crate::core::{Locale, SecretLinkId};
use crate::db::TenantTx;
use crate::messaging::{self, NewMail};
use crate::web::Failure;

/// Tells whoever signs in with `device`, unless they have done so before. To be called before the browser is remembered.
///
/// Somebody of whom no browser is known signs in for the first time, or has just set a new password by mail; an address that
/// nobody has proven is written to by nobody.
pub(crate) async fn tell_of_new_device(
    tx: &mut TenantTx,
    device: &Device,
    holder: LinkHolder,
    locale: Locale,
    now: OffsetDateTime,
) -> Result<(), Failure> {
    if device.is_known_to(tx, holder).await? || !store::has_devices(tx, holder).await? {
        return Ok(());
    }
    let Some(email) = store::proven_address(tx, holder).await? else {
        return Ok(());
    };
    let (purpose, kind) = match holder {
        LinkHolder::Account(_) => (LinkPurpose::AccountNotMe, ACCOUNT_NEW_DEVICE),
        LinkHolder::Staff(_) => (LinkPurpose::StaffNotMe, STAFF_NEW_DEVICE),
    };
    let link = SecretLinkId::new();
    // Beside earlier ones: each mail's link works, whoever signed in after it.
    store::insert_link(tx, link, purpose, holder, &email, None).await?;
    let about = AboutSignIn {
        secret_link_id: link,
        at: now.unix_timestamp(),
        address: device.client().0.to_string(),
        device: device.description(),
    };
    let mail = NewMail::new(kind, &email, locale, &about);
    messaging::enqueue(tx, &mail).await?;
    Ok(())
}
