//! Signing in with an OpenID Connect provider, or with Facebook: the way there, signed and bound to one browser, and what the provider
//! says of whom it sends back. What follows from that is the business of accounts.
//!
//! Invariants: what the browser carries is signed and runs out; a code is worth something only together with a
//! verifier and a nonce that never leave the program; nothing of a token counts that is not signed by the provider for
//! this installation; no transaction is open while a provider is asked.

mod browser;
mod claims;
mod facebook;
mod http;
mod provider;
mod ticket;

pub use browser::OpenIdBrowser;
pub use claims::OpenIdClaims;
pub use provider::{OpenId, OpenIdFault};
pub use ticket::{Ticket, TicketFault};

use crate::web::Config;

/// Where a provider sends everybody back to: one address of the platform's, since providers compare it letter by letter.
#[must_use]
pub fn callback_url(config: &Config, provider: &str) -> String {
    config.platform_url(&format!("/sign-in/openid/{provider}/callback"))
}
