//! Passwords: which ones are good enough, and how they are kept.

use std::sync::LazyLock;

use argon2::password_hash::{PasswordHasher, PasswordVerifier, SaltString};
use argon2::{Algorithm, Argon2, Params, Version};
use rand::TryRng;
use tokio::sync::Semaphore;

use crate::core::Reason;
use crate::web::Failure;

const MIN: usize = 12;
/// Who shops guards less than who runs the shop.
const SHOPPER_MIN: usize = 8;
const MAX: usize = 200;

/// Hashing takes 19 MiB and a core; more at once would only queue in the kernel.
static SEATS: Semaphore = Semaphore::const_new(4);

/// A password good enough for whom it was checked for.
#[derive(Clone, PartialEq, Eq)]
pub struct Password(String);

impl std::fmt::Debug for Password {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Password(secret)")
    }
}

impl Password {
    /// Accepts 12 to 200 characters with letters, digits and special characters among them, that
    /// do not contain the part of `email` before the `@`.
    ///
    /// # Errors
    /// The reason, to be shown beside the field.
    pub fn parse(text: &str, email: &str) -> Result<Self, Reason> {
        if text.is_empty() {
            return Err(Reason::Required);
        }
        let length = text.chars().count();
        if length < MIN {
            return Err(Reason::TooShort { min: 12 });
        }
        if length > MAX {
            return Err(Reason::TooLong { max: 200 });
        }
        let has = |kind: fn(char) -> bool| text.chars().any(kind);
        let mixed = has(char::is_alphabetic)
            && has(|c| c.is_ascii_digit())
            && has(|c| !c.is_alphanumeric() && !c.is_whitespace());
        if !mixed || names_its_owner(text, email) || different_characters(text) < 6 {
            return Err(Reason::Weak);
        }
        Ok(Self(text.to_owned()))
    }

    /// For a shopper: 8 to 200 characters of any kind, at least four of them different, that are not
    /// made of the address.
    ///
    /// # Errors
    /// The reason, to be shown beside the field.
    pub fn of_shopper(text: &str, email: &str) -> Result<Self, Reason> {
        let length = text.chars().count();
        if length == 0 {
            Err(Reason::Required)
        } else if length < SHOPPER_MIN {
            Err(Reason::TooShort { min: 8 })
        } else if length > MAX {
            Err(Reason::TooLong { max: 200 })
        } else if names_its_owner(text, email) || different_characters(text) < 4 {
            Err(Reason::Weak)
        } else {
            Ok(Self(text.to_owned()))
        }
    }

    /// A random one of 16 letters and digits that cannot be mistaken for each other.
    ///
    /// # Errors
    /// When the system has no randomness to give.
    pub fn generate() -> Result<Self, Failure> {
        const LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
        loop {
            let mut bytes = [0_u8; 16];
            random(&mut bytes)?;
            let letters: Vec<char> = bytes
                .iter()
                .map(|byte| char::from(LETTERS[usize::from(byte % 32)]))
                .collect();
            let groups: Vec<String> = letters.chunks(4).map(String::from_iter).collect();
            // Once in a few hundred times there is no digit among them.
            if let Ok(password) = Self::parse(&groups.join("-"), "") {
                return Ok(password);
            }
        }
    }

    /// The password itself, to be told once.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// What the database keeps.
    ///
    /// # Errors
    /// When hashing fails.
    pub async fn hash(&self) -> Result<PasswordHash, Failure> {
        let password = self.0.clone();
        seated(move || {
            let mut salt = [0_u8; 16];
            random(&mut salt)?;
            let salt = SaltString::encode_b64(&salt).map_err(Failure::internal)?;
            let hash = hasher()
                .hash_password(password.as_bytes(), &salt)
                .map_err(Failure::internal)?;
            Ok(PasswordHash(hash.to_string()))
        })
        .await
    }
}

/// Whether the part of `email` before the `@` stands in the password.
fn names_its_owner(password: &str, email: &str) -> bool {
    let name = email.split('@').next().unwrap_or_default().to_lowercase();
    name.len() > 3 && password.to_lowercase().contains(&name)
}

fn different_characters(text: &str) -> usize {
    let mut characters: Vec<char> = text.chars().collect();
    characters.sort_unstable();
    characters.dedup();
    characters.len()
}

/// A stored hash, with its parameters and salt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PasswordHash(String);

impl PasswordHash {
    /// One read from the database.
    #[must_use]
    pub fn stored(text: String) -> Self {
        Self(text)
    }

    /// The text for the database.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether `typed` is the password. Without a hash (no such account) the same work is done, so
    /// that the time tells nothing.
    ///
    /// # Errors
    /// When hashing fails.
    pub async fn verify(stored: Option<Self>, typed: &str) -> Result<bool, Failure> {
        // Longer than any password: not worth the work.
        if typed.chars().nth(MAX).is_some() {
            return Ok(false);
        }
        let typed = typed.to_owned();
        seated(move || {
            let known = stored.is_some();
            let text = stored.map_or_else(|| NOBODY.clone(), |hash| hash.0);
            let hash = argon2::PasswordHash::new(&text).map_err(Failure::internal)?;
            Ok(hasher().verify_password(typed.as_bytes(), &hash).is_ok() && known)
        })
        .await
    }
}

/// The hash that is checked when there is no account.
static NOBODY: LazyLock<String> = LazyLock::new(|| {
    SaltString::encode_b64(b"nobody's account")
        .and_then(|salt| {
            hasher()
                .hash_password(b"nobody's password", &salt)
                .map(|hash| hash.to_string())
        })
        .unwrap_or_default()
});

/// Argon2id with the parameters that OWASP names: 19 MiB, two passes, one lane.
fn hasher() -> Argon2<'static> {
    let params = Params::new(19 * 1024, 2, 1, None).unwrap_or_default();
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

async fn seated<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Failure> + Send + 'static,
) -> Result<T, Failure> {
    let _seat = SEATS.acquire().await.map_err(Failure::internal)?;
    tokio::task::spawn_blocking(work)
        .await
        .map_err(Failure::internal)?
}

fn random(bytes: &mut [u8]) -> Result<(), Failure> {
    rand::rngs::SysRng
        .try_fill_bytes(bytes)
        .map_err(Failure::internal)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sec_7_weak_passwords_are_refused_with_the_reason() {
        let reason = |text: &str| Password::parse(text, "florence@example.com").err();
        assert_eq!(reason(""), Some(Reason::Required));
        assert_eq!(reason("short-1"), Some(Reason::TooShort { min: 12 }));
        for weak in [
            "onlyletterswithouttherest",
            "letters4nddigits0nly",
            "123456789012345-",
            "Florence-1820-lamp",
            "a1-a1-a1-a1-a1-",
        ] {
            assert_eq!(reason(weak), Some(Reason::Weak), "{weak}");
        }
        assert_eq!(
            reason(&"a1-bcd".repeat(40)),
            Some(Reason::TooLong { max: 200 })
        );
        assert_eq!(reason("lamps & 4 chairs"), None);
    }

    #[test]
    fn shoppers_need_no_signs_but_more_than_their_address() {
        let reason = |text: &str| Password::of_shopper(text, "florence@example.com").err();
        assert_eq!(reason(""), Some(Reason::Required));
        assert_eq!(reason("lamps 4"), Some(Reason::TooShort { min: 8 }));
        assert_eq!(reason("aaaaaaaa"), Some(Reason::Weak));
        assert_eq!(reason("Florence1"), Some(Reason::Weak));
        assert_eq!(reason("four lamps"), None);
    }

    #[test]
    fn generated_ones_are_good_enough_and_differ() -> Result<(), Failure> {
        let (one, other) = (Password::generate()?, Password::generate()?);
        assert_ne!(one, other);
        assert_eq!(one.reveal().len(), 19);
        Ok(())
    }

    #[tokio::test]
    async fn only_the_right_password_fits() -> Result<(), Failure> {
        let password = Password::generate()?;
        let hash = password.hash().await?;
        assert!(hash.as_str().starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        assert!(PasswordHash::verify(Some(hash.clone()), password.reveal()).await?);
        assert!(!PasswordHash::verify(Some(hash), "another").await?);
        assert!(!PasswordHash::verify(None, "nobody's password").await?);
        Ok(())
    }
}
