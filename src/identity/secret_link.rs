//! Links that stand for a secret. The token is minted when the mail with it is sent; only its hash
//! is kept, it runs out, and it is used once.

use serde_json::json;

use super::{Password, StaffMember, store};
use crate::core::{Error, Locale, Refusal, SecretLinkId, StaffMemberId};
use crate::db::TenantTx;
use crate::messaging::{self, MailKind, NewMail};
use crate::web::Failure;
use crate::web::session::SessionToken;

/// What a link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkPurpose {
    /// Join the staff.
    Invitation,
    /// Choose a new password.
    PasswordReset,
}

impl LinkPurpose {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Invitation => "invitation",
            Self::PasswordReset => "password_reset",
        }
    }

    pub(super) fn parse(word: &str) -> Option<Self> {
        [Self::Invitation, Self::PasswordReset]
            .into_iter()
            .find(|purpose| purpose.name() == word)
    }

    fn mail(self) -> MailKind {
        match self {
            Self::Invitation => MailKind::StaffInvitation,
            Self::PasswordReset => MailKind::PasswordReset,
        }
    }

    /// Where the link leads.
    #[must_use]
    pub fn path(self) -> &'static str {
        match self {
            Self::Invitation => "/admin/invitation",
            Self::PasswordReset => "/admin/password-reset",
        }
    }

    /// Hours until a minted token runs out.
    fn hours(self) -> i32 {
        match self {
            Self::Invitation => 7 * 24,
            Self::PasswordReset => 1,
        }
    }
}

/// A link as its mail shows it.
#[derive(Clone, Debug)]
pub struct MintedLink {
    /// Path with the token, without the shop's address.
    pub path: String,
    /// Whom it is for.
    pub member: StaffMember,
    /// Hours until it runs out.
    pub hours: i32,
}

/// Promises a member a link by mail; an earlier one for the same purpose is void.
///
/// # Errors
/// When the database refuses.
pub async fn send_link(
    tx: &mut TenantTx,
    purpose: LinkPurpose,
    member: StaffMemberId,
    email: &str,
    locale: Locale,
) -> Result<(), Failure> {
    let link = SecretLinkId::new();
    store::replace_link(tx, link, purpose, member).await?;
    let mail = NewMail {
        kind: purpose.mail(),
        recipient: email.to_owned(),
        locale,
        data: json!({ "secret_link_id": link }),
        order: None,
    };
    messaging::enqueue(tx, &mail).await?;
    Ok(())
}

/// Gives a promised link its token. To be called while the mail is written; each call voids the
/// token before. Nothing for a link that was used or replaced.
///
/// # Errors
/// When the database refuses.
pub async fn mint_link(
    tx: &mut TenantTx,
    link: SecretLinkId,
) -> Result<Option<MintedLink>, Failure> {
    let Some((purpose, member)) = store::open_link(tx, link).await? else {
        return Ok(None);
    };
    let token = SessionToken::mint()?;
    let hours = purpose.hours();
    store::arm_link(tx, link, &token.hash(), hours).await?;
    Ok(Some(MintedLink {
        path: format!("{}/{}", purpose.path(), token.reveal()),
        member,
        hours,
    }))
}

/// Whom a token is for, while it is good.
pub(super) async fn holder(
    tx: &mut TenantTx,
    purpose: LinkPurpose,
    token: &str,
) -> Result<(SecretLinkId, StaffMember), Failure> {
    let expired = || Failure::Wire(Error::Refused(Refusal::LinkExpired));
    let token = SessionToken::parse(token).ok_or_else(expired)?;
    store::link_by_token(tx, purpose, &token.hash())
        .await?
        .ok_or_else(expired)
}

/// Sets the password that the link stands for; the link and every session of the member end.
pub(super) async fn redeem(
    tx: &mut TenantTx,
    link: SecretLinkId,
    member: StaffMemberId,
    password: &Password,
) -> Result<(), Failure> {
    let hash = password.hash().await?;
    if !store::use_link(tx, link).await? {
        return Err(Error::Refused(Refusal::LinkExpired).into());
    }
    store::set_password(tx, member, &hash).await?;
    Ok(())
}
