//! Links that stand for a secret. The token is minted when the mail with it is sent; only its hash
//! is kept, it runs out, and it is used once.

mod purpose;

use uuid::Uuid;

use super::letters;
use super::{Password, PasswordHash, StaffMember, forget_devices, store};
use crate::core::{AccountId, Error, Locale, Refusal, SecretLinkId, StaffMemberId};
use crate::db::TenantTx;
use crate::messaging::{self, NewMail};
use crate::web::session::SessionToken;
use crate::web::{Failure, Shop};

pub use purpose::LinkPurpose;

/// Whose link it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkHolder {
    /// A member of the staff.
    Staff(StaffMemberId),
    /// A shopper.
    Account(AccountId),
}

impl LinkHolder {
    /// The columns that name a member of the staff and an account.
    pub(super) fn columns(self) -> (Option<Uuid>, Option<Uuid>) {
        match self {
            Self::Staff(id) => (Some(id.as_uuid()), None),
            Self::Account(id) => (None, Some(id.as_uuid())),
        }
    }
}

/// A link as its mail shows it.
#[derive(Clone, Debug)]
pub struct MintedLink {
    /// Path with the token, without the shop's address.
    pub path: String,
    /// Name of whom it is for, perhaps empty.
    pub name: String,
    /// Minutes until it runs out.
    pub minutes: i32,
}

/// Promises somebody a link by mail to `email`, and queues the mail; an earlier one for the same
/// purpose is void. For links behind which a password is chosen: who asked for them is nobody's.
pub async fn send_link(
    tx: &mut TenantTx,
    purpose: LinkPurpose,
    holder: LinkHolder,
    email: &str,
    locale: Locale,
) -> Result<(), Failure> {
    let link = promise_link(tx, purpose, holder, email, None).await?;
    mail_link(tx, purpose, link, email, locale).await
}

/// Promises somebody a link without mailing it; an earlier one for the same purpose is void.
/// `asked_by` is the hash of the session that asks: it may follow the link with one click.
pub async fn promise_link(
    tx: &mut TenantTx,
    purpose: LinkPurpose,
    holder: LinkHolder,
    email: &str,
    asked_by: Option<&[u8]>,
) -> Result<SecretLinkId, Failure> {
    let link = SecretLinkId::new();
    store::replace_link(tx, link, purpose, holder, email, asked_by).await?;
    Ok(link)
}

/// Queues the mail with a promised link.
pub async fn mail_link(
    tx: &mut TenantTx,
    purpose: LinkPurpose,
    link: SecretLinkId,
    email: &str,
    locale: Locale,
) -> Result<(), Failure> {
    let about = letters::About {
        secret_link_id: link,
    };
    let mail = NewMail::new(purpose.mail(), email, locale, &about);
    messaging::enqueue(tx, &mail).await?;
    Ok(())
}

/// Takes a promised link back before anybody could use it.
pub async fn withdraw_link(tx: &mut TenantTx, link: SecretLinkId) -> Result<(), Failure> {
    store::delete_link(tx, link).await?;
    Ok(())
}

/// Voids every link of the holder that nobody has used: a password was set or an address changed, and
/// what was asked for before must not undo it.
pub async fn void_links(tx: &mut TenantTx, holder: LinkHolder) -> Result<(), Failure> {
    store::void_links(tx, holder).await?;
    Ok(())
}

/// Voids a holder's links and forgets the browsers that are known: the password by which they came is no longer good.
pub async fn end_what_was_opened(tx: &mut TenantTx, holder: LinkHolder) -> Result<(), Failure> {
    void_links(tx, holder).await?;
    forget_devices(tx, holder).await
}

/// Gives a promised link its token. To be called while the mail is written; each call voids the
/// token before. Nothing for a link that was used or replaced.
pub async fn mint_link(
    tx: &mut TenantTx,
    link: SecretLinkId,
) -> Result<Option<MintedLink>, Failure> {
    let Some((purpose, name)) = store::open_link(tx, link).await? else {
        return Ok(None);
    };
    let token = SessionToken::mint()?;
    let minutes = purpose.minutes();
    store::arm_link(tx, link, &token.hash(), minutes).await?;
    Ok(Some(MintedLink {
        path: format!("{}/{}", purpose.path(), token.reveal()),
        name,
        minutes,
    }))
}

/// Whom a token of the staff is for, while it is good.
pub(super) async fn holder(
    tx: &mut TenantTx,
    purpose: LinkPurpose,
    token: &str,
) -> Result<(SecretLinkId, StaffMember), Failure> {
    let token = SessionToken::parse(token).ok_or_else(expired)?;
    store::link_by_token(tx, purpose, &token.hash())
        .await?
        .ok_or_else(expired)
}

/// A shopper's link, while it is good.
#[derive(Clone, Debug)]
pub struct AccountLink {
    /// Its id, for [`use_link`].
    pub id: SecretLinkId,
    /// Whose it is.
    pub account: AccountId,
    /// The address it was sent to.
    pub email: String,
    /// Whether it was followed by the session that asked for it, or by one that is signed in to the
    /// account. Anybody else may read the mail of an address that a stranger typed: then the stranger's
    /// password and sessions must not become good with it.
    pub is_askers: bool,
    /// Whether the account has a password already; where it has none, the first is chosen with the link.
    pub has_password: bool,
}

/// The shopper's link with that token, while it is good, as the browser with `session` follows it.
///
/// # Errors
/// [`Refusal::LinkExpired`] when it is not.
pub async fn account_link(
    tx: &mut TenantTx,
    purpose: LinkPurpose,
    token: &str,
    session: Option<&SessionToken>,
) -> Result<AccountLink, Failure> {
    let token = SessionToken::parse(token).ok_or_else(expired)?;
    let session = session.map(SessionToken::hash).unwrap_or_default();
    store::account_link(tx, purpose, &token.hash(), &session)
        .await?
        .ok_or_else(expired)
}

/// Uses a link up.
///
/// # Errors
/// [`Refusal::LinkExpired`] when somebody was faster.
pub async fn use_link(tx: &mut TenantTx, link: SecretLinkId) -> Result<(), Failure> {
    if store::use_link(tx, link).await? {
        Ok(())
    } else {
        Err(expired())
    }
}

/// What the page of a link says that is no good any more.
///
/// # Errors
/// The failure itself where it is another one; [`Error::Gone`] for programs.
pub fn link_fault(shop: &Shop, failure: Failure) -> Result<Option<String>, Failure> {
    match failure {
        Failure::Wire(_) if shop.is_program => Err(Error::Gone.into()),
        Failure::Wire(error) => Ok(shop.words.error(&error)),
        failure => Err(failure),
    }
}

fn expired() -> Failure {
    Failure::Wire(Error::Refused(Refusal::LinkExpired))
}

/// Sets the password that the link stands for. This and every other link of the member, every session
/// and what was known of their browsers end.
pub(super) async fn redeem(
    tx: &mut TenantTx,
    link: SecretLinkId,
    member: StaffMemberId,
    password: &Password,
) -> Result<(), Failure> {
    let hash = password.hash().await?;
    use_link(tx, link).await?;
    set_password(tx, member, &hash).await
}

/// Shuts a member out who says that a sign-in was not theirs: sessions end, no browser is known, the password opens nothing,
/// and a link for a new one is on its way. Their second factor stays.
pub(super) async fn disown(
    tx: &mut TenantTx,
    link: SecretLinkId,
    member: &StaffMember,
    locale: Locale,
) -> Result<(), Failure> {
    use_link(tx, link).await?;
    let holder = LinkHolder::Staff(member.id);
    store::forget_password(tx, member.id).await?;
    end_what_was_opened(tx, holder).await?;
    send_link(
        tx,
        LinkPurpose::PasswordReset,
        holder,
        &member.email,
        locale,
    )
    .await?;
    tracing::warn!(member = %member.id, "a sign-in was somebody else's");
    Ok(())
}

/// Sets a member's password, and ends everything that was opened with the one before.
pub(super) async fn set_password(
    tx: &mut TenantTx,
    member: StaffMemberId,
    hash: &PasswordHash,
) -> Result<(), Failure> {
    let holder = LinkHolder::Staff(member);
    store::set_password(tx, member, hash).await?;
    end_what_was_opened(tx, holder).await
}
