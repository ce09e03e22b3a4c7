use serde::{Deserialize, Serialize};

use super::Reason;
use super::string_type::string_type;

/// Words that mean the platform itself, a mail or name server, or a schema of Postgres.
const RESERVED: &[&str] = &[
    "abuse",
    "admin",
    "api",
    "app",
    "assets",
    "autoconfig",
    "autodiscover",
    "cdn",
    "extensions",
    "ftp",
    "galleria",
    "hostmaster",
    "imap",
    "localhost",
    "mail",
    "metrics",
    "operator",
    "platform",
    "pop3",
    "postgres",
    "postmaster",
    "public",
    "root",
    "security",
    "smtp",
    "static",
    "status",
    "support",
    "template",
    "webmaster",
    "webmail",
    "wpad",
    "www",
];

/// The name of a tenant, which is also its subdomain: 3 to 40 letters, digits and single hyphens,
/// a letter first, no hyphen last, and not a reserved word. Capital letters become small.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct TenantName(String);

impl TenantName {
    const MIN: usize = 3;
    const MAX: usize = 40;

    /// Checks a name as typed or as it stands in a host.
    pub fn parse(text: &str) -> Result<Self, Reason> {
        let name = text.trim().to_ascii_lowercase();
        if name.is_empty() {
            return Err(Reason::Required);
        }
        if name.starts_with("pg_") || name.starts_with("pg-") {
            return Err(Reason::Reserved);
        }
        let allowed = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        if !name.bytes().all(allowed)
            || !name.starts_with(|c: char| c.is_ascii_lowercase())
            || name.ends_with('-')
            || name.contains("--")
        {
            return Err(Reason::Malformed);
        }
        if name.len() < Self::MIN {
            return Err(Reason::TooShort { min: 3 });
        }
        if name.len() > Self::MAX {
            return Err(Reason::TooLong { max: 40 });
        }
        if RESERVED.contains(&name.as_str()) {
            return Err(Reason::Reserved);
        }
        Ok(Self(name))
    }

    /// The Postgres schema. A name has no underscore, so no two names share a schema.
    pub fn schema(&self) -> String {
        format!("t_{}", self.0.replace('-', "_"))
    }
}

string_type!(TenantName);

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn mt_11_tenant_names_are_checked() -> Result<(), Reason> {
        assert_eq!(TenantName::parse("Acme-2")?.schema(), "t_acme_2");
        for wrong in [
            "a\"; drop schema",
            "a'b",
            "2fast",
            "-acme",
            "acme-",
            "ac--me",
            "xn--acme",
            "ac_me",
            "äcme",
            "acme.shop",
            "acme\0",
            "a/b",
        ] {
            assert_eq!(
                TenantName::parse(wrong),
                Err(Reason::Malformed),
                "{wrong:?}"
            );
        }
        for reserved in [
            "public",
            "WWW",
            "pg_catalog",
            "pg-temp",
            "template",
            "localhost",
        ] {
            assert_eq!(TenantName::parse(reserved), Err(Reason::Reserved));
        }
        assert_eq!(TenantName::parse(" "), Err(Reason::Required));
        assert_eq!(TenantName::parse("ab"), Err(Reason::TooShort { min: 3 }));
        let long = "a".repeat(41);
        assert_eq!(TenantName::parse(&long), Err(Reason::TooLong { max: 40 }));
        Ok(())
    }

    proptest! {
        #[test]
        fn a_schema_is_a_plain_identifier(text in "[a-z0-9_-]{1,45}") {
            if let Ok(name) = TenantName::parse(&text) {
                let schema = name.schema();
                prop_assert!(schema.len() < 63);
                prop_assert!(schema.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_'));
                prop_assert_eq!(schema[2..].replace('_', "-"), name.as_str());
            }
        }
    }
}
