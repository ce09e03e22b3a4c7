//! A wish to open a shop, and how far it has come.

use uuid::Uuid;

use crate::core::{Email, TenantName};
use crate::db::Db;
use crate::platform::SignUpPolicy;
use crate::tenancy;

/// How far a wish has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignUpState {
    /// The link was mailed.
    Asked,
    /// The address is proven.
    Proven,
    /// There is a shop.
    Opened,
    /// The operator said no.
    Declined,
}

impl SignUpState {
    pub(in crate::platform) fn parse(word: &str) -> Option<Self> {
        [Self::Asked, Self::Proven, Self::Opened, Self::Declined]
            .into_iter()
            .find(|state| state.word() == word)
    }

    pub(in crate::platform) fn word(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Proven => "proven",
            Self::Opened => "opened",
            Self::Declined => "declined",
        }
    }
}

/// A wish to open a shop.
#[derive(Clone, Debug)]
pub struct SignUp {
    /// Its id.
    pub id: Uuid,
    /// Who asks.
    pub email: Email,
    /// The tenant it would be.
    pub tenant: TenantName,
    /// The shop's name.
    pub shop_name: String,
    /// How far it has come.
    pub state: SignUpState,
    /// Whether the operator has agreed.
    pub is_approved: bool,
    /// The day it was made.
    pub asked_on: time::Date,
}

impl SignUp {
    /// Whether the operator still has to agree.
    #[must_use]
    pub fn needs_consent(&self, policy: SignUpPolicy) -> bool {
        !self.is_approved && policy != SignUpPolicy::Open
    }

    /// Whether its shop was opened and is gone since.
    pub(super) async fn leads_nowhere(&self, db: &Db) -> sqlx::Result<bool> {
        Ok(self.state == SignUpState::Opened
            && !tenancy::store::is_owned_by(db.pool(), &self.tenant, &self.email.lowercase())
                .await?)
    }
}
