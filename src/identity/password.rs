//! Passwords: which ones are good enough, and how they are kept.

use std::sync::LazyLock;

use argon2::password_hash::{PasswordHasher, PasswordVerifier, SaltString};
use argon2::{Algorithm, Argon2, Params, Version};
use rand::TryRng;
use tokio::sync::Semaphore;

use zxcvbn::feedback::{Feedback, Warning};
use zxcvbn::zxcvbn;

use super::OwnWords;
use crate::core::Reason;
use crate::web::Failure;

const MIN: u32 = 12;
/// Who shops guards less than who runs the shop.
const SHOPPER_MIN: u32 = 8;
const MAX: u32 = 200;

/// Letters and digits that are left when everything known of the owner is taken out.
const LEAST_OWN: usize = 8;
const SHOPPER_LEAST_OWN: usize = 6;

/// Guesses that an attacker who knows people's habits needs: as many as for eight random characters
/// at the least.
const LEAST_GUESSES: u64 = 10_000_000_000;
const SHOPPER_LEAST_GUESSES: u64 = 50_000_000;

/// The library's lists hold 30,000 stolen passwords and English words; these are what German ones
/// are made of.
const COMMON_IN_GERMAN: [&str; 40] = [
    "passwort",
    "kennwort",
    "geheim",
    "hallo",
    "schatz",
    "qwertz",
    "qwertzuiop",
    "willkommen",
    "sommer",
    "winter",
    "herbst",
    "frühling",
    "fruehling",
    "januar",
    "februar",
    "märz",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "dezember",
    "montag",
    "freitag",
    "sonntag",
    "deutschland",
    "berlin",
    "hamburg",
    "münchen",
    "muenchen",
    "köln",
    "fussball",
    "fußball",
    "schalke",
    "bayern",
    "sonnenschein",
    "liebe",
    "ichliebedich",
];

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
    /// For who runs a shop: 12 to 200 characters with letters, digits and special characters among
    /// them, that are neither made of `own` words nor quick to guess.
    ///
    /// # Errors
    /// The reason, to be shown beside the field.
    pub fn parse(text: &str, own: &OwnWords) -> Result<Self, Reason> {
        check_length(text, MIN)?;
        let has = |kind: fn(char) -> bool| text.chars().any(kind);
        let mixed = has(char::is_alphabetic)
            && has(|c| c.is_ascii_digit())
            && has(|c| !c.is_alphanumeric() && !c.is_whitespace());
        if !mixed {
            return Err(Reason::PlainPassword);
        }
        check_guesses(text, own, LEAST_OWN, LEAST_GUESSES)?;
        Ok(Self(text.to_owned()))
    }

    /// For a shopper: 8 to 200 characters of any kind that are neither made of `own` words nor quick
    /// to guess.
    ///
    /// # Errors
    /// The reason, to be shown beside the field.
    pub fn of_shopper(text: &str, own: &OwnWords) -> Result<Self, Reason> {
        check_length(text, SHOPPER_MIN)?;
        check_guesses(text, own, SHOPPER_LEAST_OWN, SHOPPER_LEAST_GUESSES)?;
        Ok(Self(text.to_owned()))
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
            if let Ok(password) = Self::parse(&groups.join("-"), &OwnWords::default()) {
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

fn check_length(text: &str, min: u32) -> Result<(), Reason> {
    match u32::try_from(text.chars().count()).unwrap_or(u32::MAX) {
        0 => Err(Reason::Required),
        length if length < min => Err(Reason::TooShort { min }),
        length if length > MAX => Err(Reason::TooLong { max: MAX }),
        _ => Ok(()),
    }
}

/// Refuses what an attacker tries first: passwords that were stolen elsewhere, words, names, dates,
/// rows of keys, what is known of the owner, and what is put together of few of those.
fn check_guesses(
    text: &str,
    own: &OwnWords,
    least_own: usize,
    least_guesses: u64,
) -> Result<(), Reason> {
    if own.make_up(text, least_own) {
        return Err(Reason::PersonalPassword);
    }
    let known: Vec<&str> = own.iter().chain(COMMON_IN_GERMAN).collect();
    let estimate = zxcvbn(text, &known);
    if estimate.guesses() >= least_guesses {
        return Ok(());
    }
    let warning = estimate.feedback().and_then(Feedback::warning);
    let is_listed = matches!(
        warning,
        Some(
            Warning::ThisIsATop10Password
                | Warning::ThisIsATop100Password
                | Warning::ThisIsACommonPassword
                | Warning::ThisIsSimilarToACommonlyUsedPassword
        )
    );
    Err(if is_listed {
        Reason::CommonPassword
    } else {
        Reason::Weak
    })
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
        if typed.chars().nth(MAX as usize).is_some() {
            return Ok(false);
        }
        let typed = typed.to_owned();
        // Empty where it was taken away.
        let stored = stored.filter(|hash| !hash.0.is_empty());
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
mod tests;
