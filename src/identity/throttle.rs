//! Guessing gets slower: each failure beyond a few closes the account's name and the client's
//! network for a time that doubles. Browsers that the account's owner has signed in with before are
//! counted by themselves, so that nobody's guesses keep the owner out.

use super::{Device, LinkHolder, store};
use crate::core::Error;
use crate::db::TenantTx;
use crate::web::{ClientAddress, Failure};

/// Failures that cost nothing: people mistype.
const FREE_FOR_ACCOUNT: i32 = 5;
/// Several members may share one network.
const FREE_FOR_NETWORK: i32 = 20;
/// Whoever else sits at a known browser may guess as slowly as a stranger.
const FREE_FOR_DEVICE: i32 = 5;

/// What an attempt is counted under.
pub(crate) struct SignInAttempt {
    account: String,
    network: String,
    /// Set for a known browser, which the others then do not hold up.
    device: Option<String>,
}

impl SignInAttempt {
    pub(crate) fn new(email: &str, client: ClientAddress) -> Self {
        let email = email.trim().to_lowercase();
        Self {
            account: format!("account:{}", blake3::hash(email.as_bytes()).to_hex()),
            network: format!("network:{}", client.network()),
            device: None,
        }
    }

    /// Asking for a link is counted apart from signing in.
    pub(super) fn of_reset(email: &str, client: ClientAddress) -> Self {
        Self::of("reset", email, client)
    }

    /// What is counted under a name of its own: a shopper's slips must not close the staff's door.
    pub(crate) fn of(door: &str, email: &str, client: ClientAddress) -> Self {
        let sign_in = Self::new(email, client);
        Self {
            account: format!("{door}-{}", sign_in.account),
            network: format!("{door}-{}", sign_in.network),
            device: None,
        }
    }

    /// The same, counted for the browser alone when `holder` has signed in with it before.
    pub(crate) async fn at_device(
        self,
        tx: &mut TenantTx,
        device: &Device,
        holder: LinkHolder,
    ) -> Result<Self, Failure> {
        let known = device.is_known_to(tx, holder).await?;
        Ok(self.at_device_if(device, known))
    }

    /// The same where somebody else knows whether the browser is `known`.
    pub(crate) fn at_device_if(mut self, device: &Device, known: bool) -> Self {
        self.device = device
            .hash()
            .filter(|_| known)
            .map(|hash| format!("device:{}:{}", blake3::hash(&hash).to_hex(), self.account));
        self
    }

    /// Counts the attempt before it is looked at, so that many at once are not all looked at.
    /// To be committed before the password is checked.
    ///
    /// # Errors
    /// [`Error::RateLimited`] while the account's name or the network is closed; for a known browser,
    /// while that one is.
    pub(crate) async fn begin(&self, tx: &mut TenantTx) -> Result<(), Failure> {
        let open = match &self.device {
            Some(device) => store::count_attempt(tx, device, FREE_FOR_DEVICE).await?,
            None => {
                store::count_attempt(tx, &self.network, FREE_FOR_NETWORK).await?
                    && store::count_attempt(tx, &self.account, FREE_FOR_ACCOUNT).await?
            }
        };
        if open {
            Ok(())
        } else {
            Err(Error::RateLimited.into())
        }
    }

    /// The attempt counts for its account only: many people may share a network.
    pub(crate) async fn spare_network(&self, tx: &mut TenantTx) -> Result<(), Failure> {
        store::forgive_one_attempt(tx, &self.network).await?;
        Ok(())
    }

    /// The attempt was a right one: the account is open again, the network as it was before. From a
    /// known browser it opens that one only: strangers who guess get no new chances by it.
    pub(crate) async fn succeeded(&self, tx: &mut TenantTx) -> Result<(), Failure> {
        match &self.device {
            Some(device) => store::forgive_attempts(tx, device).await?,
            None => {
                // Rows are locked in the order of `begin`.
                store::forgive_one_attempt(tx, &self.network).await?;
                store::forgive_attempts(tx, &self.account).await?;
            }
        }
        store::delete_old_attempts(tx).await?;
        Ok(())
    }
}
