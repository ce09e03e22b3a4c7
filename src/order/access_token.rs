use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use rand::TryRng;

use crate::web::Failure;

/// What stands in the address of an order's page: 192 random bits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccessToken(String);

impl AccessToken {
    /// A new one from the system's generator.
    ///
    /// # Errors
    /// When the system has no randomness to give.
    pub fn mint() -> Result<Self, Failure> {
        let mut bytes = [0; 24];
        rand::rngs::SysRng
            .try_fill_bytes(&mut bytes)
            .map_err(Failure::internal)?;
        Ok(Self(BASE64_URL_SAFE_NO_PAD.encode(bytes)))
    }

    /// Reads one from an address; nothing when it cannot be one.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let allowed = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'_';
        (text.len() == 32 && text.bytes().all(allowed)).then(|| Self(text.to_owned()))
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
