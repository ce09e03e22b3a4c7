//! The providers: what is found out about them, and what they are asked.

use std::sync::Arc;
use std::time::{Duration, Instant};

use openidconnect::core::{
    CoreAuthenticationFlow, CoreClient, CoreClientAuthMethod, CoreIdToken, CoreIdTokenClaims,
    CoreJwsSigningAlgorithm, CoreProviderMetadata, CoreTokenResponse, CoreUserInfoClaims,
};
use openidconnect::{
    AuthType, AuthorizationCode, ClaimsVerificationError, ClientId, ClientSecret, CsrfToken,
    EndpointMaybeSet, EndpointNotSet, EndpointSet, IssuerUrl, Nonce, OAuth2TokenResponse,
    PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, Scope, SignatureVerificationError,
    TokenResponse,
};
use tokio::sync::OnceCell;
use tracing::warn;
use url::Url;

use super::facebook;
use super::http::Http;
use super::{OpenIdClaims, Ticket, callback_url};
use crate::core::Kept;
use crate::web::{Config, OpenIdProvider};

/// How long what was found out about a provider is good.
const KNOWN: Duration = Duration::from_hours(1);
/// How long a provider that does not answer is left alone: nobody waits for it meanwhile.
const LEFT_ALONE: Duration = Duration::from_secs(15);
/// Keys are looked for anew, when one is not known, not more often than this.
const KEYS_REST: Duration = Duration::from_mins(1);

/// Why a provider says nothing of somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenIdFault {
    /// It does not answer, or not as a provider does.
    Unavailable,
    /// The code is no good, or what it stands for is not meant for us.
    Refused,
}

type Client = CoreClient<
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

/// What is known of the providers; a part of the running program.
#[derive(Clone)]
pub struct OpenId {
    known: Kept<OnceCell<Arc<Found>>>,
    silent: Kept<()>,
}

/// Addresses and keys of a provider, and since when they are known.
struct Found {
    metadata: CoreProviderMetadata,
    at: Instant,
}

impl Default for OpenId {
    fn default() -> Self {
        Self {
            known: Kept::at_most(100, KNOWN),
            silent: Kept::at_most(100, LEFT_ALONE),
        }
    }
}

impl OpenId {
    /// The provider's address to send a browser to, on the way that `ticket` tells.
    ///
    /// # Errors
    /// [`OpenIdFault::Unavailable`].
    pub async fn way(
        &self,
        config: &Config,
        provider: &OpenIdProvider,
        ticket: &Ticket,
    ) -> Result<Url, OpenIdFault> {
        if provider.is_facebook() {
            return facebook::way(config, provider, ticket);
        }
        let found = self.find(provider).await?;
        let client = client(config, provider, &found.metadata)?;
        let sealed = ticket
            .seal(provider)
            .map_err(|_| OpenIdFault::Unavailable)?;
        let verifier = PkceCodeVerifier::new(ticket.verifier(provider));
        let nonce = ticket.nonce(provider);
        let (url, _, _) = client
            .authorize_url(
                CoreAuthenticationFlow::AuthorizationCode,
                || CsrfToken::new(sealed),
                || Nonce::new(nonce),
            )
            .add_scope(Scope::new("email".to_owned()))
            .add_scope(Scope::new("profile".to_owned()))
            .set_pkce_challenge(PkceCodeChallenge::from_code_verifier_sha256(&verifier))
            .url();
        Ok(url)
    }

    /// Whom a provider has sent back with a code. A code is good once.
    ///
    /// # Errors
    /// Whether to try again later, or from the beginning.
    pub async fn redeem(
        &self,
        config: &Config,
        provider: &OpenIdProvider,
        ticket: &Ticket,
        code: &str,
    ) -> Result<OpenIdClaims, OpenIdFault> {
        if provider.is_facebook() {
            return facebook::redeem(config, provider, ticket, code).await;
        }
        let found = self.find(provider).await?;
        let asked = client(config, provider, &found.metadata)?;
        let answer = exchange(&asked, provider, ticket, code).await?;
        let token = answer.id_token().ok_or_else(|| {
            warn!(provider = provider.name, "an OpenID provider sent no token");
            OpenIdFault::Refused
        })?;
        let nonce = Nonce::new(ticket.nonce(provider));
        let refused = |cause: ClaimsVerificationError| {
            warn!(provider = provider.name, %cause, "a token of an OpenID provider is not believed");
            OpenIdFault::Refused
        };
        let claims = match verify(&asked, token, &nonce) {
            Err(cause) if is_of_other_key(&cause) && found.at.elapsed() > KEYS_REST => {
                self.known.forget(&provider.name);
                let found = self.find(provider).await?;
                let asked = client(config, provider, &found.metadata)?;
                verify(&asked, token, &nonce).cloned().map_err(refused)?
            }
            claims => claims.cloned().map_err(refused)?,
        };
        let told = OpenIdClaims::of_token(&claims).ok_or(OpenIdFault::Refused)?;
        if told.email.is_some() {
            return Ok(told);
        }
        Ok(match user_info(&asked, provider, &answer, &claims).await {
            Some(more) => told.with_user_info(&more),
            None => told,
        })
    }

    async fn find(&self, provider: &OpenIdProvider) -> Result<Arc<Found>, OpenIdFault> {
        if self.silent.get(&provider.name).is_some() {
            return Err(OpenIdFault::Unavailable);
        }
        let name = provider.name.clone();
        let found = self.known.get_or_read(name, discover(provider)).await;
        if found.is_err() {
            self.silent.insert(provider.name.clone(), Arc::new(()));
        }
        found
    }
}

async fn discover(provider: &OpenIdProvider) -> Result<Found, OpenIdFault> {
    let silent = |cause: &dyn std::fmt::Display| {
        warn!(provider = provider.name, %cause, "an OpenID provider is not found");
        OpenIdFault::Unavailable
    };
    let issuer = IssuerUrl::new(provider.issuer.clone()).map_err(|cause| silent(&cause))?;
    let metadata = CoreProviderMetadata::discover_async(issuer, &Http).await;
    let metadata = metadata.map_err(|cause| silent(&cause))?;
    // Only what is signed with a key of the provider's own, never with the secret that we share.
    let algorithms = metadata
        .id_token_signing_alg_values_supported()
        .iter()
        .filter(|algorithm| {
            !matches!(
                algorithm,
                CoreJwsSigningAlgorithm::HmacSha256
                    | CoreJwsSigningAlgorithm::HmacSha384
                    | CoreJwsSigningAlgorithm::HmacSha512
                    | CoreJwsSigningAlgorithm::None
            )
        })
        .cloned()
        .collect();
    Ok(Found {
        metadata: metadata.set_id_token_signing_alg_values_supported(algorithms),
        at: Instant::now(),
    })
}

fn client(
    config: &Config,
    provider: &OpenIdProvider,
    metadata: &CoreProviderMetadata,
) -> Result<Client, OpenIdFault> {
    let back = RedirectUrl::new(callback_url(config, &provider.name)).map_err(|cause| {
        warn!(%cause, "the platform has no address to come back to");
        OpenIdFault::Unavailable
    })?;
    // Where nothing is said, the head of the request is meant.
    let methods = metadata.token_endpoint_auth_methods_supported();
    let takes_basic =
        methods.is_none_or(|methods| methods.contains(&CoreClientAuthMethod::ClientSecretBasic));
    let auth = if takes_basic {
        AuthType::BasicAuth
    } else {
        AuthType::RequestBody
    };
    let id = ClientId::new(provider.client_id.clone());
    let secret = ClientSecret::new(provider.client_secret.clone());
    let client = CoreClient::from_provider_metadata(metadata.clone(), id, Some(secret));
    Ok(client.set_redirect_uri(back).set_auth_type(auth))
}

async fn exchange(
    client: &Client,
    provider: &OpenIdProvider,
    ticket: &Ticket,
    code: &str,
) -> Result<CoreTokenResponse, OpenIdFault> {
    use openidconnect::RequestTokenError as Fault;
    let asked = client
        .exchange_code(AuthorizationCode::new(code.to_owned()))
        .map_err(|_| OpenIdFault::Unavailable)?
        .set_pkce_verifier(PkceCodeVerifier::new(ticket.verifier(provider)));
    asked.request_async(&Http).await.map_err(|cause| match cause {
        // Neither code nor token stands in what is logged.
        Fault::ServerResponse(told) => {
            warn!(provider = provider.name, told = %told.error(), "an OpenID provider takes no code");
            OpenIdFault::Refused
        }
        Fault::Request(cause) => {
            warn!(provider = provider.name, %cause, "an OpenID provider does not answer");
            OpenIdFault::Unavailable
        }
        Fault::Parse(..) | Fault::Other(_) => {
            warn!(provider = provider.name, "an OpenID provider is not understood");
            OpenIdFault::Unavailable
        }
    })
}

fn verify<'t>(
    client: &Client,
    token: &'t CoreIdToken,
    nonce: &Nonce,
) -> Result<&'t CoreIdTokenClaims, ClaimsVerificationError> {
    token.claims(&client.id_token_verifier(), nonce)
}

fn is_of_other_key(cause: &ClaimsVerificationError) -> bool {
    matches!(
        cause,
        ClaimsVerificationError::SignatureVerification(SignatureVerificationError::NoMatchingKey)
    )
}

/// What the provider tells to whom it gave a token, where it has a place for that. Whoever it tells of must be the
/// one of the token.
async fn user_info(
    client: &Client,
    provider: &OpenIdProvider,
    answer: &CoreTokenResponse,
    claims: &CoreIdTokenClaims,
) -> Option<CoreUserInfoClaims> {
    let (access, subject) = (answer.access_token().clone(), claims.subject().clone());
    let asked = client.user_info(access, Some(subject)).ok()?;
    match asked.request_async(&Http).await {
        Ok(told) => Some(told),
        Err(cause) => {
            warn!(provider = provider.name, %cause, "an OpenID provider tells no more of somebody");
            None
        }
    }
}
