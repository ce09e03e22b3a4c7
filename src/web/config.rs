//! Configuration: defaults, then `galleria.toml`, then `GALLERIA_…` variables.

use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::num::{NonZeroU32, NonZeroU64};
use std::path::PathBuf;

use figment::Figment;
use figment::providers::{Env, Format, Serialized, Toml};
use serde::{Deserialize, Serialize};

use super::OpenIdProviders;
use super::limits::LimitProfile;
use crate::media::PictureStore;
use crate::tenancy::SealingKeys;

/// Every setting of an installation. Times are in seconds.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// Address of Postgres; also read from `DATABASE_URL`.
    pub database_url: String,
    /// Connections of this process to Postgres.
    pub database_connections: u32,
    /// Where to listen.
    pub listen: IpAddr,
    /// Port to listen on; also read from `PORT`.
    pub port: u16,
    /// Where `/metrics` answers; never the public address.
    pub metrics_listen: Option<SocketAddr>,
    /// The platform's own address as browsers see it. Shops live under its subdomains.
    pub public_url: String,
    /// Pictures, uploads and generated secrets.
    pub data_dir: PathBuf,
    /// The built style sheet and browser bundle.
    pub site_dir: String,
    /// `s3://bucket/prefix` to keep media there instead of in `data_dir`; credentials from `AWS_…`.
    pub media_store: Option<String>,
    /// Most connections that are open at once; where the system allows fewer files, that many less a reserve.
    pub connections: NonZeroU32,
    /// Most connections of one client (IPv6 by /64) that are open at once; at most a quarter of all. Does not
    /// count behind a trusted proxy, through which everybody comes.
    pub connections_per_client: NonZeroU32,
    /// How long a client may take for the head of a request, and rest between two requests.
    pub head_patience: NonZeroU64,
    /// How long a connection may stand still in the middle of a request's body or of an answer.
    pub transfer_patience: NonZeroU64,
    /// Number of proxies in front whose `X-Forwarded-For` entries are trusted; 0 trusts none.
    pub trusted_proxies: usize,
    /// `smtp://user:password@host:port` or `smtps://…`; without it mail waits in the outbox.
    pub smtp_url: Option<String>,
    /// How long the mail server may take for one mail, from connecting to its last word.
    pub smtp_patience: NonZeroU64,
    /// Sender of the platform's own mail, and of shops without an address of their own.
    pub mail_from: String,
    /// Where Stripe's API is reached. For a stand-in only, and never read from what a shop or request says.
    pub stripe_url: String,
    /// Where PayPal's API is reached instead of at PayPal: the same.
    pub paypal_url: Option<String>,
    /// What secrets of shops are sealed with: `id:64 hex digits`, further keys after commas; the first seals, all
    /// open. Without it no shop can keep keys of a payment provider.
    pub sealing_keys: Option<SealingKeys>,
    /// Who signs shoppers in besides the shop itself: `name=issuer`, further ones after commas; client id, secret and
    /// title of each come by variables of their own ([`OpenIdProviders::complete`]).
    pub openid_providers: OpenIdProviders,
    /// Name of the request limits in force: `standard`, `bench` for measurements, or one of
    /// `limit_profiles`.
    pub rate_limits: String,
    /// Further sets of request limits, by name.
    pub limit_profiles: BTreeMap<String, LimitProfile>,
    /// Whether this process also works the job queue.
    pub worker: bool,
    /// `json` or `text`.
    pub log_format: String,
}

const fn seconds(number: u64) -> NonZeroU64 {
    match NonZeroU64::new(number) {
        Some(number) => number,
        None => NonZeroU64::MIN,
    }
}

const fn count(number: u32) -> NonZeroU32 {
    match NonZeroU32::new(number) {
        Some(number) => number,
        None => NonZeroU32::MIN,
    }
}

impl Default for Config {
    fn default() -> Self {
        Self {
            database_url: "postgres://localhost/galleria".to_owned(),
            database_connections: 16,
            listen: IpAddr::V4(Ipv4Addr::LOCALHOST),
            port: 3000,
            metrics_listen: None,
            public_url: "http://localhost:3000".to_owned(),
            data_dir: PathBuf::from("data"),
            site_dir: "target/site".to_owned(),
            media_store: None,
            connections: count(8_192),
            connections_per_client: count(256),
            head_patience: seconds(10),
            transfer_patience: seconds(30),
            trusted_proxies: 0,
            smtp_url: None,
            smtp_patience: seconds(30),
            mail_from: "Galleria <no-reply@localhost>".to_owned(),
            stripe_url: "https://api.stripe.com".to_owned(),
            paypal_url: None,
            sealing_keys: None,
            openid_providers: OpenIdProviders::default(),
            rate_limits: "standard".to_owned(),
            limit_profiles: BTreeMap::new(),
            worker: true,
            log_format: "json".to_owned(),
        }
    }
}

impl Config {
    /// Reads the configuration.
    ///
    /// # Errors
    /// When a value has the wrong form or a setting is unknown.
    pub fn load() -> Result<Self, Box<figment::Error>> {
        let port_given = std::env::var_os("PORT").is_some();
        let config: Self = Figment::from(Serialized::defaults(Self::default()))
            .merge(Toml::file("galleria.toml"))
            .merge(Env::raw().only(&["DATABASE_URL", "PORT"]))
            // Clients of OpenID providers are named as the operator names the providers.
            .merge(
                Env::prefixed("GALLERIA_")
                    .ignore(&["LOG"])
                    .filter(|name| !name.starts_with("openid_") || name == "openid_providers"),
            )
            .extract()
            .map_err(Box::new)?;
        let config = config.with_port_in_public_url(port_given);
        let openid_providers = config
            .openid_providers
            .complete(|name| std::env::var(name).ok());
        Ok(Self {
            openid_providers,
            ..config
        })
    }

    /// `PORT` alone moves a loopback installation: its public address follows.
    fn with_port_in_public_url(mut self, port_given: bool) -> Self {
        if port_given && self.public_url == Self::default().public_url {
            self.public_url = format!("http://localhost:{}", self.port);
        }
        self
    }

    /// Where pictures and uploads are kept.
    #[must_use]
    pub fn picture_store(&self) -> PictureStore {
        PictureStore::new(self.media_store.as_deref(), &self.data_dir)
    }

    /// Whether browsers reach this installation over TLS.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.public_url.starts_with("https://")
    }

    /// Host of the public address, without port.
    #[must_use]
    pub fn public_host(&self) -> &str {
        let authority = self.authority();
        authority
            .rsplit_once(':')
            .map_or(authority, |(host, _)| host)
    }

    /// Host and, where it is not the scheme's own, port of the public address.
    #[must_use]
    pub fn authority(&self) -> &str {
        let rest = self
            .public_url
            .split_once("://")
            .map_or(self.public_url.as_str(), |(_, rest)| rest);
        rest.split('/').next().unwrap_or(rest)
    }

    /// An address of the platform's own site.
    #[must_use]
    pub fn platform_url(&self, path: &str) -> String {
        format!("{}{path}", self.public_url.trim_end_matches('/'))
    }

    /// The address of a shop by its name: a subdomain of the platform's.
    #[must_use]
    pub fn shop_url(&self, tenant: &str) -> String {
        let scheme = if self.is_https() { "https" } else { "http" };
        format!("{scheme}://{tenant}.{}", self.authority())
    }

    /// The request limits in force; `None` when their name is unknown.
    #[must_use]
    pub fn limit_profile(&self) -> Option<LimitProfile> {
        match self.rate_limits.as_str() {
            "standard" => Some(LimitProfile::STANDARD),
            "bench" => Some(LimitProfile::BENCH),
            name => self.limit_profiles.get(name).copied(),
        }
    }

    /// A shop's public address, without a slash at the end: its proven own domain, else the subdomain.
    #[must_use]
    pub fn store_url(&self, tenant: &str, domain: Option<&str>) -> String {
        match domain {
            Some(host) if self.is_https() => format!("https://{host}"),
            _ => self.shop_url(tenant),
        }
    }

    /// Refuses what must not be served: plain http anywhere but on loopback (SEC-17).
    ///
    /// # Errors
    /// A sentence for the operator.
    pub fn check(&self) -> Result<(), String> {
        let host = self.public_host();
        let loopback = host == "localhost" || host.ends_with(".localhost") || host == "127.0.0.1";
        let is_local = self.public_url.starts_with("http://") && loopback;
        if !(self.is_https() || is_local) {
            return Err(format!(
                "public_url {:?} must begin with https:// (plain http is for localhost only)",
                self.public_url
            ));
        }
        if self.limit_profile().is_none() {
            return Err(format!(
                "rate_limits {:?} is neither \"standard\" nor \"bench\" nor one of limit_profiles",
                self.rate_limits
            ));
        }
        self.openid_providers.check()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sec_17_no_start_on_plain_http_elsewhere_than_loopback() {
        let with = |url: &str| Config {
            public_url: url.to_owned(),
            ..Config::default()
        };
        assert!(with("http://shop.example").check().is_err());
        assert!(with("ftp://localhost").check().is_err());
        assert!(with("https://shop.example").check().is_ok());
        assert!(with("http://localhost:3000").check().is_ok());
    }

    #[test]
    fn shops_live_under_subdomains_of_the_public_address() {
        let config = Config {
            public_url: "https://shop.test:8443".to_owned(),
            ..Config::default()
        };
        assert_eq!(config.shop_url("acme"), "https://acme.shop.test:8443");
        assert_eq!(config.public_host(), "shop.test");
    }
}
