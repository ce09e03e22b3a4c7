//! What travels through the browser to the provider and back: whose shop, which browser, where to go on. It is signed,
//! runs out, and holds nothing secret: verifier and nonce are made of it with a key that it does not hold.

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

use crate::core::{AccountId, TenantName};
use crate::web::session::SessionToken;
use crate::web::{Failure, OpenIdProvider};

/// How long somebody may stay at a provider, in seconds.
const LIFE: i64 = 15 * 60;

/// The way of one browser to a provider and back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ticket {
    /// Whose shop.
    pub tenant: TenantName,
    /// Whether it began on the shop's own domain rather than under the platform's.
    pub on_own_domain: bool,
    /// Tag of the language it began in.
    pub locale: String,
    /// Hash of the browser's token.
    pub browser: Vec<u8>,
    /// The page of the shop to go on with.
    pub next: String,
    /// The account that is to be connected with the provider; none for a sign-in.
    pub account: Option<AccountId>,
    /// Makes each way another one.
    id: String,
    expires_at: i64,
}

/// Why a way ends here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TicketFault {
    /// We did not write it, or not for this provider.
    Forged,
    /// We did, and too long ago.
    Expired(Box<Ticket>),
}

impl Ticket {
    /// A new one, good from now on.
    ///
    /// # Errors
    /// When the system has no randomness to give.
    pub fn new(
        tenant: TenantName,
        browser: Vec<u8>,
        next: &str,
        now: OffsetDateTime,
    ) -> Result<Self, Failure> {
        Ok(Self {
            tenant,
            on_own_domain: false,
            locale: String::new(),
            browser,
            next: next.to_owned(),
            account: None,
            id: SessionToken::mint()?.reveal(),
            expires_at: now.unix_timestamp() + LIFE,
        })
    }

    /// As text for an address, signed for a provider.
    ///
    /// # Errors
    /// When it has no text form.
    pub fn seal(&self, provider: &OpenIdProvider) -> Result<String, Failure> {
        let text = serde_json::to_vec(self).map_err(Failure::internal)?;
        let signature = blake3::keyed_hash(&key(provider), &text);
        let parts = [text.as_slice(), signature.as_bytes()];
        Ok(parts
            .map(|part| BASE64_URL_SAFE_NO_PAD.encode(part))
            .join("."))
    }

    /// Reads what was sealed for a provider.
    ///
    /// # Errors
    /// When it was not, or has run out.
    pub fn open(
        sealed: &str,
        provider: &OpenIdProvider,
        now: OffsetDateTime,
    ) -> Result<Self, TicketFault> {
        let ticket = Self::read(sealed, provider).ok_or(TicketFault::Forged)?;
        if now.unix_timestamp() < ticket.expires_at {
            Ok(ticket)
        } else {
            Err(TicketFault::Expired(Box::new(ticket)))
        }
    }

    fn read(sealed: &str, provider: &OpenIdProvider) -> Option<Self> {
        let (text, signature) = sealed.split_once('.')?;
        let text = BASE64_URL_SAFE_NO_PAD.decode(text).ok()?;
        let signature = BASE64_URL_SAFE_NO_PAD.decode(signature).ok()?;
        let signature: [u8; 32] = signature.try_into().ok()?;
        // Hashes compare in the same time whatever is wrong.
        let is_ours = blake3::keyed_hash(&key(provider), &text) == blake3::Hash::from(signature);
        is_ours
            .then(|| serde_json::from_slice(&text).ok())
            .flatten()
    }

    /// What the provider puts into its token, so that no other token fits.
    pub(super) fn nonce(&self, provider: &OpenIdProvider) -> String {
        self.derived(provider, "nonce")
    }

    /// What proves that who redeems a code is who asked for it.
    pub(super) fn verifier(&self, provider: &OpenIdProvider) -> String {
        self.derived(provider, "verifier")
    }

    fn derived(&self, provider: &OpenIdProvider, what: &str) -> String {
        let hash = blake3::keyed_hash(&key(provider), format!("{what} {}", self.id).as_bytes());
        BASE64_URL_SAFE_NO_PAD.encode(hash.as_bytes())
    }
}

/// All processes of an installation know the client's secret, and nobody else but the provider does.
fn key(provider: &OpenIdProvider) -> [u8; 32] {
    let OpenIdProvider {
        name,
        issuer,
        client_id,
        client_secret,
        ..
    } = provider;
    let material = [name, issuer, client_id, client_secret]
        .map(String::as_str)
        .join("\0");
    blake3::derive_key("galleria openid state 1", material.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn provider(secret: &str) -> OpenIdProvider {
        OpenIdProvider {
            name: "demo".to_owned(),
            title: "Demo".to_owned(),
            issuer: "https://id.example".to_owned(),
            client_id: "shop".to_owned(),
            client_secret: secret.to_owned(),
        }
    }

    #[test]
    fn sec_6_what_travels_through_the_browser_is_ours_and_runs_out() -> Result<(), Failure> {
        let now = OffsetDateTime::UNIX_EPOCH;
        let tenant = TenantName::parse("acme").map_err(Failure::internal)?;
        let ticket = Ticket::new(tenant, vec![1, 2], "/cart", now)?;
        let (ours, other) = (provider("a secret of ours"), provider("another one's"));
        let sealed = ticket.seal(&ours)?;
        assert_eq!(Ticket::open(&sealed, &ours, now), Ok(ticket.clone()));
        assert_eq!(Ticket::open(&sealed, &other, now), Err(TicketFault::Forged));
        let late = now + time::Duration::seconds(LIFE);
        let expired = TicketFault::Expired(Box::new(ticket.clone()));
        assert_eq!(Ticket::open(&sealed, &ours, late), Err(expired));
        for forged in [
            "",
            ".",
            "e30.",
            "e30",
            &sealed.replacen('.', "x.", 1),
            &format!("{sealed}x"),
        ] {
            assert_eq!(
                Ticket::open(forged, &ours, now),
                Err(TicketFault::Forged),
                "{forged}"
            );
        }
        assert_ne!(ticket.nonce(&ours), ticket.verifier(&ours));
        assert_eq!(
            ticket.verifier(&ours).len(),
            43,
            "as PKCE wants it at least"
        );
        assert!(!sealed.contains(&ticket.verifier(&ours)));
        Ok(())
    }
}
