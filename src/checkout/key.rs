use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use rand::TryRng;

use crate::core::Reason;
use crate::web::{Failure, FormFields};

/// The name of the key's field.
pub const FIELD: &str = "idempotency_key";

/// What makes the second click on "order" the same order as the first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdempotencyKey(String);

impl IdempotencyKey {
    /// A new one for a page that is shown.
    ///
    /// # Errors
    /// When the system has no randomness to give.
    pub fn mint() -> Result<Self, Failure> {
        let mut bytes = [0; 16];
        rand::rngs::SysRng
            .try_fill_bytes(&mut bytes)
            .map_err(Failure::internal)?;
        Ok(Self(BASE64_URL_SAFE_NO_PAD.encode(bytes)))
    }

    /// Reads one of 8 to 100 letters, digits, `-` and `_`.
    ///
    /// # Errors
    /// When it is not of that form.
    pub fn parse(text: &str) -> Result<Self, Reason> {
        let allowed = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'_';
        match text.len() {
            0 => Err(Reason::Required),
            1..8 => Err(Reason::TooShort { min: 8 }),
            8..=100 if text.bytes().all(allowed) => Ok(Self(text.to_owned())),
            8..=100 => Err(Reason::ForbiddenCharacter),
            _ => Err(Reason::TooLong { max: 100 }),
        }
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As it is stored: two owners, sessions or members of the staff, never share one, so that a guessed
    /// key opens no stranger's order.
    #[must_use]
    pub fn of_owner(&self, owner: &[u8]) -> String {
        let owner = BASE64_URL_SAFE_NO_PAD.encode(owner);
        format!("{owner}:{}", self.0)
    }
}

/// What was asked under a key: every other field, as typed.
#[must_use]
pub fn request_hash(fields: &FormFields) -> Vec<u8> {
    let mut pairs: Vec<_> = fields.pairs().filter(|(name, _)| *name != FIELD).collect();
    pairs.sort_unstable();
    let mut hash = blake3::Hasher::new();
    for (name, value) in pairs {
        for part in [name, value] {
            hash.update(&(part.len() as u64).to_le_bytes());
            hash.update(part.as_bytes());
        }
    }
    hash.finalize().as_bytes().to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(pairs: &[(&str, &str)]) -> FormFields {
        let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        pairs.iter().map(owned).collect()
    }

    #[test]
    fn another_body_has_another_hash() {
        let first = fields(&[("name", "Ada"), ("city", "Berlin"), (FIELD, "one")]);
        let same = fields(&[("city", "Berlin"), ("name", "Ada"), (FIELD, "two")]);
        let other = fields(&[("name", "AdacityBerlin"), ("", "")]);
        assert_eq!(request_hash(&first), request_hash(&same));
        assert_ne!(request_hash(&first), request_hash(&other));
    }

    #[test]
    fn keys_are_short_and_plain() {
        assert!(IdempotencyKey::parse("b2c9a7d0").is_ok());
        assert_eq!(IdempotencyKey::parse(""), Err(Reason::Required));
        assert_eq!(
            IdempotencyKey::parse("b2c9a7d"),
            Err(Reason::TooShort { min: 8 })
        );
        assert_eq!(
            IdempotencyKey::parse("b2c9 a7d0"),
            Err(Reason::ForbiddenCharacter)
        );
        let key = IdempotencyKey::parse("b2c9a7d0").map(|key| key.of_owner(b"a"));
        let other = IdempotencyKey::parse("b2c9a7d0").map(|key| key.of_owner(b"b"));
        assert_ne!(key, other);
    }
}
