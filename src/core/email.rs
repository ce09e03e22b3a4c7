use serde::{Deserialize, Serialize};

use super::Reason;
use super::string_type::string_type;

/// An e-mail address that mail servers take without quoting: ASCII, one `@`, a domain with a dot.
/// The part before the `@` is kept as typed, the domain becomes small letters.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Email(String);

impl Email {
    /// Checks and trims.
    pub fn parse(text: &str) -> Result<Self, Reason> {
        let text = text.trim();
        if text.is_empty() {
            return Err(Reason::Required);
        }
        if text.len() > 254 {
            return Err(Reason::TooLong { max: 254 });
        }
        let (local, domain) = text.split_once('@').ok_or(Reason::EmailWithoutAt)?;
        if domain.is_empty() || (is_domain_label(domain) && !domain.contains('.')) {
            return Err(Reason::EmailWithoutDomain);
        }
        if !is_local_part(local) || !is_domain(domain) {
            return Err(Reason::NotAnEmail);
        }
        Ok(Self(format!("{local}@{}", domain.to_ascii_lowercase())))
    }

    /// The address in small letters: two spellings of one mailbox, for sign-in and uniqueness.
    pub fn lowercase(&self) -> String {
        self.0.to_ascii_lowercase()
    }

    /// The form under which addresses of one person are recognized: small letters, without a
    /// `+tag`; for Gmail, which ignores dots and has two domains, without dots and under
    /// `gmail.com`. Only for matching: mail goes to the address as typed, and no account is found
    /// by this form, since elsewhere two such addresses may be two people.
    pub fn normalized(&self) -> String {
        let address = self.lowercase();
        let Some((local, domain)) = address.split_once('@') else {
            return address;
        };
        let mailbox = match local.split_once('+') {
            Some((before, _)) if !before.is_empty() => before,
            _ => local,
        };
        match domain {
            "gmail.com" | "googlemail.com" => format!("{}@gmail.com", mailbox.replace('.', "")),
            _ => format!("{mailbox}@{domain}"),
        }
    }

    /// The part behind the `@`.
    pub fn domain(&self) -> &str {
        self.0.split_once('@').map_or("", |(_, domain)| domain)
    }
}

fn is_local_part(local: &str) -> bool {
    let atom = |b: u8| b.is_ascii_alphanumeric() || b"!#$%&'*+/=?^_`{|}~-".contains(&b);
    local.len() <= 64
        && local
            .split('.')
            .all(|part| !part.is_empty() && part.bytes().all(atom))
}

fn is_domain_label(label: &str) -> bool {
    (1..=63).contains(&label.len())
        && label
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b == b'-')
        && !label.starts_with('-')
        && !label.ends_with('-')
}

fn is_domain(domain: &str) -> bool {
    let last_is_a_word = domain
        .rsplit('.')
        .next()
        .is_some_and(|label| label.starts_with(|c: char| c.is_ascii_alphabetic()));
    domain.contains('.') && domain.split('.').all(is_domain_label) && last_is_a_word
}

string_type!(Email);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refuses_what_mail_servers_refuse() -> Result<(), Reason> {
        assert_eq!(
            Email::parse(" Ada.L+x@Example.COM ")?.as_str(),
            "Ada.L+x@example.com"
        );
        assert_eq!(Email::parse("ada"), Err(Reason::EmailWithoutAt));
        for wrong in ["ada@", "ada@localhost"] {
            assert_eq!(
                Email::parse(wrong),
                Err(Reason::EmailWithoutDomain),
                "{wrong:?}"
            );
        }
        for wrong in [
            "@example.com",
            "a@b@c.de",
            "a..b@c.de",
            ".a@c.de",
            "a b@c.de",
            "ada@-c.de",
            "ada@c..de",
            "ada@1.2.3.4",
            "a\n@c.de",
            "<a@c.de>",
            "a@c.de\r\nBcc: b@c.de",
            "ädä@c.de",
            "a,b@c.de",
            "\"a\"@c.de",
        ] {
            assert_eq!(Email::parse(wrong), Err(Reason::NotAnEmail), "{wrong:?}");
        }
        let long = format!("{}@c.de", "a".repeat(250));
        assert_eq!(Email::parse(&long), Err(Reason::TooLong { max: 254 }));
        Ok(())
    }

    #[test]
    fn one_person_is_recognised() -> Result<(), Reason> {
        for (typed, normalized) in [
            ("A.d.a+shop@GoogleMail.com", "ada@gmail.com"),
            ("Ada.L+shop@example.com", "ada.l@example.com"),
            ("+tag@example.com", "+tag@example.com"),
        ] {
            assert_eq!(Email::parse(typed)?.normalized(), normalized);
        }
        Ok(())
    }
}
