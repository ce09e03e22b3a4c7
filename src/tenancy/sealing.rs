//! Secrets of a shop that must be read again, such as keys of a payment provider: encrypted at rest with a key
//! from the environment, so that a copy of the database alone is worth nothing.

use std::fmt;

use rand::TryRng;
use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use serde::{Deserialize, Serialize};

/// The keys of the installation. The first seals, all of them open, so that a key can be followed by another.
#[derive(Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(try_from = "String", into = "String")]
pub struct SealingKeys(Vec<SealingKey>);

#[derive(Clone, PartialEq, Eq)]
struct SealingKey {
    id: String,
    bytes: [u8; 32],
}

/// What is stored of a secret.
#[derive(Clone, PartialEq, Eq)]
pub struct Sealed {
    /// Which key sealed it.
    pub key_id: String,
    /// A random nonce and, after it, what only that key opens.
    pub bytes: Vec<u8>,
}

/// Why a secret cannot be sealed or opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SealFault {
    /// The installation does not have the key any more that sealed it.
    UnknownKey,
    /// It was changed, or sealed for another place.
    Broken,
    /// The system has no randomness to give.
    NoRandomness,
}

impl SealingKeys {
    /// Reads `id:64 hex digits`, further ones after commas.
    ///
    /// # Errors
    /// A sentence for the operator.
    pub fn parse(text: &str) -> Result<Self, String> {
        let keys = text
            .split(',')
            .map(|part| SealingKey::parse(part.trim()))
            .collect::<Option<Vec<_>>>();
        keys.map(Self).ok_or_else(|| {
            "sealing_keys must be id:64 hex digits, further ones after commas".to_owned()
        })
    }

    /// The id of the key that seals.
    #[must_use]
    pub fn current(&self) -> &str {
        self.0.first().map_or("", |key| key.id.as_str())
    }

    /// Seals a secret for a place, such as schema and column: it cannot be opened anywhere else.
    ///
    /// # Errors
    /// [`SealFault::NoRandomness`].
    pub fn seal(&self, place: &str, secret: &str) -> Result<Sealed, SealFault> {
        let key = self.0.first().ok_or(SealFault::UnknownKey)?;
        let mut nonce = [0; NONCE_LEN];
        rand::rngs::SysRng
            .try_fill_bytes(&mut nonce)
            .map_err(|_| SealFault::NoRandomness)?;
        let mut sealed = secret.as_bytes().to_vec();
        key.cipher()?
            .seal_in_place_append_tag(
                Nonce::assume_unique_for_key(nonce),
                Aad::from(place.as_bytes()),
                &mut sealed,
            )
            .map_err(|_| SealFault::Broken)?;
        Ok(Sealed {
            key_id: key.id.clone(),
            bytes: nonce.into_iter().chain(sealed).collect(),
        })
    }

    /// The secret that was sealed for a place.
    ///
    /// # Errors
    /// When its key is gone, or it was changed or moved.
    pub fn open(&self, place: &str, sealed: &Sealed) -> Result<String, SealFault> {
        let key = self.0.iter().find(|key| key.id == sealed.key_id);
        let key = key.ok_or(SealFault::UnknownKey)?;
        let (nonce, text) = sealed
            .bytes
            .split_first_chunk::<NONCE_LEN>()
            .ok_or(SealFault::Broken)?;
        let mut text = text.to_vec();
        let opened = key
            .cipher()?
            .open_in_place(
                Nonce::assume_unique_for_key(*nonce),
                Aad::from(place.as_bytes()),
                &mut text,
            )
            .map_err(|_| SealFault::Broken)?;
        String::from_utf8(opened.to_vec()).map_err(|_| SealFault::Broken)
    }
}

impl SealingKey {
    fn parse(text: &str) -> Option<Self> {
        let (id, digits) = text.split_once(':')?;
        let is_id = (1..=20).contains(&id.len()) && id.bytes().all(|b| b.is_ascii_alphanumeric());
        if !is_id || digits.len() != 64 || !digits.is_ascii() {
            return None;
        }
        let mut bytes = [0; 32];
        for (place, byte) in bytes.iter_mut().enumerate() {
            let pair = digits.get(2 * place..2 * place + 2)?;
            *byte = u8::from_str_radix(pair, 16).ok()?;
        }
        Some(Self {
            id: id.to_owned(),
            bytes,
        })
    }

    fn cipher(&self) -> Result<LessSafeKey, SealFault> {
        UnboundKey::new(&CHACHA20_POLY1305, &self.bytes)
            .map(LessSafeKey::new)
            .map_err(|_| SealFault::Broken)
    }
}

impl fmt::Debug for SealingKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ids = self.0.iter().map(|key| key.id.as_str());
        f.debug_tuple("SealingKeys")
            .field(&ids.collect::<Vec<_>>())
            .finish()
    }
}

impl fmt::Debug for Sealed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Sealed({})", self.key_id)
    }
}

impl fmt::Display for SealFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::UnknownKey => "the key that sealed a secret is not among sealing_keys",
            Self::Broken => "a sealed secret was changed or moved",
            Self::NoRandomness => "the system has no randomness to give",
        })
    }
}

impl TryFrom<String> for SealingKeys {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        Self::parse(&text)
    }
}

impl From<SealingKeys> for String {
    fn from(keys: SealingKeys) -> Self {
        let written = keys.0.iter().map(|key| {
            let digits = key.bytes.iter().map(|byte| format!("{byte:02x}"));
            format!("{}:{}", key.id, digits.collect::<Self>())
        });
        written.collect::<Vec<_>>().join(",")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(text: &str) -> Result<SealingKeys, SealFault> {
        SealingKeys::parse(text).map_err(|_| SealFault::UnknownKey)
    }

    fn old() -> String {
        format!("old:{}", "0f".repeat(32))
    }

    fn new() -> String {
        format!("new:{}", "f0".repeat(32))
    }

    #[test]
    fn sec_22_a_secret_is_opened_in_its_place_only() -> Result<(), SealFault> {
        let keys = keys(&old())?;
        let sealed = keys.seal("t_acme/secret", "sk_test_1")?;
        assert_eq!(keys.open("t_acme/secret", &sealed)?, "sk_test_1");
        assert_eq!(keys.open("t_other/secret", &sealed), Err(SealFault::Broken));
        assert_ne!(keys.seal("t_acme/secret", "sk_test_1")?, sealed);
        let mut changed = sealed.clone();
        for byte in changed.bytes.iter_mut().rev().take(1) {
            *byte ^= 1;
        }
        assert_eq!(keys.open("t_acme/secret", &changed), Err(SealFault::Broken));
        assert!(!format!("{keys:?} {sealed:?}").contains("0f0f"));
        Ok(())
    }

    #[test]
    fn a_key_is_followed_by_another() -> Result<(), SealFault> {
        let sealed = keys(&old())?.seal("here", "secret")?;
        let both = keys(&[new(), old()].join(", "))?;
        assert_eq!(both.open("here", &sealed)?, "secret");
        assert_eq!(both.seal("here", "secret")?.key_id, "new");
        assert_eq!(
            keys(&new())?.open("here", &sealed),
            Err(SealFault::UnknownKey)
        );
        Ok(())
    }

    #[test]
    fn what_is_no_key_is_told() {
        for wrong in [
            "",
            "a",
            "a:12",
            &"f0".repeat(32),
            &format!("a b:{}", "0f".repeat(32)),
        ] {
            assert!(SealingKeys::parse(wrong).is_err(), "{wrong}");
        }
    }
}
