use url::Url;

use crate::core::{Reason, ShortText};

/// Address of a carrier's tracking page: http or https, so that a link to it runs nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrackingUrl(String);

impl TrackingUrl {
    /// Checks an address.
    ///
    /// # Errors
    /// When it is none, or of another kind.
    pub fn parse(text: &str) -> Result<Self, Reason> {
        let text = ShortText::<500>::parse(text)?;
        let url = Url::parse(text.as_str()).map_err(|_| Reason::NotAWebAddress)?;
        let is_web = matches!(url.scheme(), "http" | "https") && url.has_host();
        is_web
            .then(|| Self(url.into()))
            .ok_or(Reason::NotAWebAddress)
    }

    /// The address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// How a parcel can be followed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tracking {
    /// Who carries it.
    pub carrier: Option<ShortText<80>>,
    /// Its number there.
    pub number: Option<ShortText<80>>,
    /// Its page there.
    pub url: Option<TrackingUrl>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tracking_link_runs_nothing() {
        assert!(TrackingUrl::parse("https://carrier.example/1?x=2").is_ok());
        for wrong in [
            "javascript:alert(1)",
            "data:text/html,x",
            "carrier",
            "",
            "https://",
        ] {
            assert!(TrackingUrl::parse(wrong).is_err(), "{wrong}");
        }
    }
}
