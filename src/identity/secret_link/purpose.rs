use serde::{Deserialize, Serialize};

use crate::identity::letters;
use crate::messaging::MailKind;

/// What a link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum LinkPurpose {
    /// Join the staff.
    Invitation,
    /// Choose a new password as a member of the staff.
    PasswordReset,
    /// Show that the address of a shopper's account is one's own.
    AccountProof,
    /// Choose a new password for a shopper's account.
    AccountPassword,
    /// Give a shopper's account another address.
    AccountEmail,
    /// Erase a shopper's account.
    AccountErasure,
    /// Sign in to a shopper's account without a password.
    AccountSignIn,
    /// Undo a sign-in to a shopper's account that was somebody else's.
    AccountNotMe,
    /// Undo a sign-in of a member of the staff that was somebody else's.
    StaffNotMe,
}

impl LinkPurpose {
    const ALL: [Self; 9] = [
        Self::Invitation,
        Self::PasswordReset,
        Self::AccountProof,
        Self::AccountPassword,
        Self::AccountEmail,
        Self::AccountErasure,
        Self::AccountSignIn,
        Self::AccountNotMe,
        Self::StaffNotMe,
    ];

    pub(in crate::identity) fn name(self) -> &'static str {
        match self {
            Self::Invitation => "invitation",
            Self::PasswordReset => "password_reset",
            Self::AccountProof => "account_proof",
            Self::AccountPassword => "account_password",
            Self::AccountEmail => "account_email",
            Self::AccountErasure => "account_erasure",
            Self::AccountSignIn => "account_sign_in",
            Self::AccountNotMe => "account_not_me",
            Self::StaffNotMe => "staff_not_me",
        }
    }

    pub(in crate::identity) fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|purpose| purpose.name() == word)
    }

    pub(super) fn mail(self) -> MailKind {
        match self {
            Self::Invitation => letters::STAFF_INVITATION,
            Self::PasswordReset => letters::PASSWORD_RESET,
            Self::AccountProof => letters::ACCOUNT_PROOF,
            Self::AccountPassword => letters::ACCOUNT_PASSWORD,
            Self::AccountEmail => letters::ACCOUNT_EMAIL,
            Self::AccountErasure => letters::ACCOUNT_ERASURE,
            Self::AccountSignIn => letters::ACCOUNT_SIGN_IN,
            Self::AccountNotMe => letters::ACCOUNT_NEW_DEVICE,
            Self::StaffNotMe => letters::STAFF_NEW_DEVICE,
        }
    }

    /// Where the link leads.
    #[must_use]
    pub fn path(self) -> &'static str {
        match self {
            Self::Invitation => "/admin/invitation",
            Self::PasswordReset => "/admin/password-reset",
            Self::AccountProof => "/account/proof",
            Self::AccountPassword => "/account/password-reset",
            Self::AccountEmail => "/account/new-email",
            Self::AccountErasure => "/account/erasure",
            Self::AccountSignIn => "/account/sign-in-link",
            Self::AccountNotMe => "/account/not-me",
            Self::StaffNotMe => "/admin/not-me",
        }
    }

    /// Minutes until a minted token runs out.
    #[must_use]
    pub fn minutes(self) -> i32 {
        match self {
            Self::Invitation | Self::AccountNotMe | Self::StaffNotMe => 7 * 24 * 60,
            Self::AccountProof | Self::AccountEmail => 2 * 24 * 60,
            Self::PasswordReset | Self::AccountPassword | Self::AccountErasure => 60,
            Self::AccountSignIn => 15,
        }
    }
}
