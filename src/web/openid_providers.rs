//! Which OpenID Connect providers sign shoppers in, as the operator has set it.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Fewest characters of a client's secret: the state that travels through the browser is signed with what is made
/// of it.
const LEAST_SECRET: usize = 16;
/// Most characters of a provider's word, which stands in addresses and names of variables.
const LONGEST_NAME: usize = 20;

/// The providers of the installation, in the order of their buttons.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct OpenIdProviders(Vec<OpenIdProvider>);

/// One that can be asked who somebody is.
#[derive(Clone, PartialEq, Eq)]
pub struct OpenIdProvider {
    /// Its word in addresses and tables.
    pub name: String,
    /// What people call it.
    pub title: String,
    /// Its address, from which everything else of it is found.
    pub issuer: String,
    /// What the installation is called there.
    pub client_id: String,
    /// What the installation shows there.
    pub client_secret: String,
}

impl fmt::Debug for OpenIdProvider {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "OpenIdProvider({} {})", self.name, self.issuer)
    }
}

impl OpenIdProviders {
    /// Reads `name=issuer`, further ones after commas; client and title come by [`Self::complete`].
    ///
    /// # Errors
    /// A sentence for the operator.
    pub fn parse(text: &str) -> Result<Self, String> {
        let mut providers: Vec<OpenIdProvider> = Vec::new();
        for part in text
            .split(',')
            .map(str::trim)
            .filter(|part| !part.is_empty())
        {
            let provider = OpenIdProvider::parse(part).ok_or_else(|| {
                "openid_providers must be name=https://issuer, further ones after commas; a name has small letters and digits"
                    .to_owned()
            })?;
            if providers.iter().any(|known| known.name == provider.name) {
                return Err(format!("openid_providers names {} twice", provider.name));
            }
            providers.push(provider);
        }
        Ok(Self(providers))
    }

    /// Takes client and title of each from the variables `GALLERIA_OPENID_<NAME>_ID`, `…_SECRET` and `…_TITLE`.
    #[must_use]
    pub fn complete(mut self, read: impl Fn(&str) -> Option<String>) -> Self {
        for provider in &mut self.0 {
            let of = |what: &str| {
                let name = format!("GALLERIA_OPENID_{}_{what}", provider.name.to_uppercase());
                read(&name).map(|value| value.trim().to_owned())
            };
            let (id, secret, title) = (of("ID"), of("SECRET"), of("TITLE"));
            provider.client_id = id.unwrap_or_default();
            provider.client_secret = secret.unwrap_or_default();
            if let Some(title) = title.filter(|title| !title.is_empty()) {
                provider.title = title;
            }
        }
        self
    }

    /// Adds one that is complete.
    #[must_use]
    pub fn with(mut self, provider: OpenIdProvider) -> Self {
        self.0.push(provider);
        self
    }

    /// All of them.
    #[must_use]
    pub fn all(&self) -> &[OpenIdProvider] {
        &self.0
    }

    /// The one with that word.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<&OpenIdProvider> {
        self.0.iter().find(|provider| provider.name == name)
    }

    /// Refuses what cannot work or is not safe.
    pub(super) fn check(&self) -> Result<(), String> {
        self.0.iter().try_for_each(OpenIdProvider::check)
    }
}

impl OpenIdProvider {
    fn parse(text: &str) -> Option<Self> {
        let (name, issuer) = text.split_once('=')?;
        let starts = name.starts_with(|c: char| c.is_ascii_lowercase());
        let is_word = name
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
        if !starts || !is_word || name.len() > LONGEST_NAME {
            return None;
        }
        let mut letters = name.chars();
        let first = letters.next().map(|first| first.to_ascii_uppercase());
        Some(Self {
            name: name.to_owned(),
            title: first.into_iter().chain(letters).collect(),
            issuer: issuer.to_owned(),
            client_id: String::new(),
            client_secret: String::new(),
        })
    }

    /// Whether it speaks as Facebook does: the one of that name.
    #[must_use]
    pub fn is_facebook(&self) -> bool {
        self.name == "facebook"
    }

    fn check(&self) -> Result<(), String> {
        let (name, variable) = (&self.name, self.name.to_uppercase());
        if !is_safe(&self.issuer) {
            return Err(format!(
                "openid_providers: the issuer of {name} must begin with https:// (plain http is for localhost only)"
            ));
        }
        if self.client_id.is_empty() {
            return Err(format!("GALLERIA_OPENID_{variable}_ID is not set"));
        }
        if self.client_secret.len() < LEAST_SECRET {
            return Err(format!(
                "GALLERIA_OPENID_{variable}_SECRET must have at least {LEAST_SECRET} characters"
            ));
        }
        Ok(())
    }
}

fn is_safe(issuer: &str) -> bool {
    let Ok(address) = url::Url::parse(issuer) else {
        return false;
    };
    let is_here = matches!(address.host_str(), Some("localhost" | "127.0.0.1"));
    address.scheme() == "https" || (address.scheme() == "http" && is_here)
}

impl TryFrom<String> for OpenIdProviders {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        Self::parse(&text)
    }
}

impl From<OpenIdProviders> for String {
    fn from(providers: OpenIdProviders) -> Self {
        let parts: Vec<_> = providers
            .0
            .into_iter()
            .map(|provider| format!("{}={}", provider.name, provider.issuer))
            .collect();
        parts.join(",")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TWO: &str = "google=https://accounts.google.com, demo=http://localhost:3002";

    fn complete(text: &str) -> Result<OpenIdProviders, String> {
        let read = |name: &str| match name {
            "GALLERIA_OPENID_GOOGLE_ID" | "GALLERIA_OPENID_DEMO_ID" => Some("shop".to_owned()),
            "GALLERIA_OPENID_GOOGLE_SECRET" => Some("0123456789abcdef".to_owned()),
            "GALLERIA_OPENID_DEMO_SECRET" => Some("fedcba9876543210".to_owned()),
            "GALLERIA_OPENID_DEMO_TITLE" => Some("Demo ID".to_owned()),
            _ => None,
        };
        Ok(OpenIdProviders::parse(text)?.complete(read))
    }

    #[test]
    fn ca_4_providers_are_named_once_and_their_clients_come_by_variables() -> Result<(), String> {
        let both = complete(TWO)?;
        both.check()?;
        let titles: Vec<_> = both.all().iter().map(|one| one.title.as_str()).collect();
        assert_eq!(titles, ["Google", "Demo ID"]);
        assert!(!format!("{both:?}").contains("0123456789abcdef"));
        assert!(!String::from(both).contains("0123456789abcdef"));
        for wrong in [
            "google",
            "Google=https://a.example",
            "a b=https://a.example",
        ] {
            assert!(OpenIdProviders::parse(wrong).is_err(), "{wrong}");
        }
        assert!(OpenIdProviders::parse("a=https://a.example,a=https://b.example").is_err());
        Ok(())
    }

    #[test]
    fn sec_17_a_provider_is_asked_over_tls_with_a_secret_or_not_at_all() -> Result<(), String> {
        let plain = complete("google=http://accounts.google.com")?;
        assert!(plain.check().is_err());
        let nobody = complete("other=https://id.example")?;
        assert!(
            nobody
                .check()
                .is_err_and(|why| why.contains("GALLERIA_OPENID_OTHER_ID"))
        );
        let weak = OpenIdProviders::parse("demo=http://localhost:1")?;
        let weak = weak.complete(|_| Some("short".to_owned()));
        assert!(weak.check().is_err_and(|why| why.contains("_SECRET")));
        Ok(())
    }
}
