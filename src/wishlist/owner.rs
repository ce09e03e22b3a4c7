use axum::http::HeaderValue;

use super::store;
use crate::core::AccountId;
use crate::customer;
use crate::db::TenantTx;
use crate::web::session::{self, SessionToken};
use crate::web::{Failure, Shop};

/// Whose list it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Owner {
    /// A shopper's.
    Account(AccountId),
    /// A browser's, by the hash of its session.
    Session(Vec<u8>),
}

impl Owner {
    /// Whose list this visitor sees; none before anything could be saved.
    pub async fn here(shop: &Shop, tx: &mut TenantTx) -> Result<Option<Self>, Failure> {
        if let Some(shopper) = customer::here(shop, tx).await? {
            return Ok(Some(Self::Account(shopper.account)));
        }
        let hash = shop.session.as_ref().map(SessionToken::hash);
        Ok(hash.map(Self::Session))
    }

    /// Locks the list until `tx` ends, so that those who add to it at once do so one after the other. A visitor
    /// without a session gets one, whose cookie is answered too.
    pub async fn hold(
        shop: &Shop,
        tx: &mut TenantTx,
    ) -> Result<(Self, Option<HeaderValue>), Failure> {
        if let Some(shopper) = customer::here(shop, tx).await? {
            store::lock_account(tx, shopper.account).await?;
            return Ok((Self::Account(shopper.account), None));
        }
        let session = session::open(tx, &shop.state.config, shop.session.as_ref()).await?;
        session::hold(tx, &session).await?;
        Ok((Self::Session(session.hash), session.cookie))
    }

    /// The account, and the session's hash: one of them is there.
    pub fn columns(&self) -> (Option<uuid::Uuid>, Option<&[u8]>) {
        match self {
            Self::Account(account) => (Some(account.as_uuid()), None),
            Self::Session(hash) => (None, Some(hash)),
        }
    }
}
