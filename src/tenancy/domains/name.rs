use std::fmt;

use crate::core::Reason;

/// A host with a dot in it, as DNS writes it: small ASCII letters, no dot last.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct DomainName(String);

impl DomainName {
    /// Checks a host as typed. Letters beyond ASCII become their `xn--` form.
    ///
    /// # Errors
    /// The reason, to be shown beside the field.
    pub fn parse(text: &str) -> Result<Self, Reason> {
        let text = text.trim();
        let text = text.strip_suffix('.').unwrap_or(text);
        if text.is_empty() {
            return Err(Reason::Required);
        }
        if text.len() > 253 {
            return Err(Reason::TooLong { max: 253 });
        }
        // An address, a port, a path or a wildcard is no host.
        let Ok(url::Host::Domain(host)) = url::Host::parse(text) else {
            return Err(Reason::Malformed);
        };
        if host.len() > 253 {
            return Err(Reason::TooLong { max: 253 });
        }
        let is_label = |label: &str| {
            (1..=63).contains(&label.len())
                && label
                    .bytes()
                    .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
                && !label.starts_with('-')
                && !label.ends_with('-')
        };
        if !host.contains('.') || !host.split('.').all(is_label) {
            return Err(Reason::Malformed);
        }
        if ["localhost", "local", "internal", "test", "invalid"]
            .iter()
            .any(|last| host.rsplit('.').next() == Some(last))
        {
            return Err(Reason::Reserved);
        }
        Ok(Self(host))
    }

    /// Whether it is `parent` or one of its subdomains.
    #[must_use]
    pub fn lies_under(&self, parent: &str) -> bool {
        self.0
            .strip_suffix(parent)
            .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    }

    /// The host.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for DomainName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mt_11_a_domain_is_a_plain_host() -> Result<(), Reason> {
        for (typed, host) in [
            (" Shop.Example. ", "shop.example"),
            ("Blumenlädchen.de", "xn--blumenldchen-mcb.de"),
            ("a.b-c.example", "a.b-c.example"),
        ] {
            assert_eq!(DomainName::parse(typed)?.as_str(), host);
        }
        for wrong in [
            "example",
            "http://shop.example",
            "shop.example:80",
            "shop.example/path",
            "192.0.2.1",
            "[::1]",
            "*.shop.example",
            "-a.example",
            "a..example",
            "a_b.example",
            "a\"; drop schema.example",
        ] {
            assert_eq!(DomainName::parse(wrong), Err(Reason::Malformed), "{wrong}");
        }
        assert_eq!(DomainName::parse("acme.localhost"), Err(Reason::Reserved));
        assert_eq!(DomainName::parse(" "), Err(Reason::Required));
        Ok(())
    }

    #[test]
    fn ex_18_the_platforms_own_hosts_are_recognised() -> Result<(), Reason> {
        let lies = |host: &str| DomainName::parse(host).map(|host| host.lies_under("shop.example"));
        assert!(lies("shop.example")?);
        assert!(lies("acme.SHOP.example.")?);
        assert!(!lies("myshop.example")?);
        assert!(!lies("shop.example.org")?);
        Ok(())
    }
}
