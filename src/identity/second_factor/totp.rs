use std::fmt;

use rand::TryRng;
use ring::hmac;
use time::OffsetDateTime;
use url::form_urlencoded::byte_serialize;

use super::base32;
use crate::web::Failure;

/// Seconds for which a code holds.
const STEP: i64 = 30;

/// What an app shares with the shop. Its codes have six digits and change every thirty seconds: RFC 6238 with the
/// choices that every app knows (SHA-1, of which an HMAC is still sound).
#[derive(Clone, PartialEq, Eq)]
pub struct TotpSecret([u8; 20]);

impl TotpSecret {
    /// A new one from the system's generator.
    ///
    /// # Errors
    /// When the system has no randomness to give.
    pub fn mint() -> Result<Self, Failure> {
        let mut bytes = [0; 20];
        rand::rngs::SysRng
            .try_fill_bytes(&mut bytes)
            .map_err(Failure::internal)?;
        Ok(Self(bytes))
    }

    /// Reads the text form back, with spaces or without.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        base32::read(&text.replace(' ', "")).map(Self)
    }

    /// The text form: 32 letters and digits.
    #[must_use]
    pub fn reveal(&self) -> String {
        base32::written(&self.0)
    }

    /// The text form in groups of four, for typing.
    #[must_use]
    pub fn in_groups(&self) -> String {
        let signs: Vec<_> = self.reveal().chars().collect();
        let groups = signs
            .chunks(4)
            .map(|group| group.iter().collect::<String>());
        groups.collect::<Vec<_>>().join(" ")
    }

    /// What a QR code says to an app, so that it shows the codes under the names of shop and member.
    #[must_use]
    pub fn address(&self, shop: &str, email: &str) -> String {
        // Apps take a plus for a plus, and what follows a colon for the name.
        let plain = |text: &str| -> String {
            let text: String = byte_serialize(text.replace(':', " ").as_bytes()).collect();
            text.replace('+', "%20")
        };
        let (shop, email) = (plain(shop), plain(email));
        let secret = self.reveal();
        format!("otpauth://totp/{shop}:{email}?secret={secret}&issuer={shop}")
    }

    /// The step of thirty seconds that a moment lies in.
    #[must_use]
    pub fn step_at(moment: OffsetDateTime) -> i64 {
        moment.unix_timestamp().div_euclid(STEP)
    }

    /// The code of a step.
    #[must_use]
    pub fn code(&self, step: i64) -> String {
        let key = hmac::Key::new(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, &self.0);
        let digest = hmac::sign(&key, &step.to_be_bytes());
        let bytes = digest.as_ref();
        // RFC 4226, 5.3: the last four bits say where the four bytes are that count.
        let from = usize::from(bytes.last().copied().unwrap_or_default() & 0x0f);
        let part = bytes.get(from..).and_then(|rest| rest.first_chunk::<4>());
        let number = part.map_or(0, |part| u32::from_be_bytes(*part)) & 0x7fff_ffff;
        format!("{:06}", number % 1_000_000)
    }

    /// The step whose code it is; clocks may differ by one step.
    #[must_use]
    pub fn step_of(&self, code: &str, now: OffsetDateTime) -> Option<i64> {
        let now = Self::step_at(now);
        [now, now - 1, now + 1]
            .into_iter()
            .find(|step| self.code(*step) == code)
    }

    /// Whether a text can be a code.
    #[must_use]
    pub fn is_code(text: &str) -> bool {
        text.len() == 6 && text.bytes().all(|b| b.is_ascii_digit())
    }
}

impl fmt::Debug for TotpSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TotpSecret(secret)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECRET: TotpSecret = TotpSecret(*b"12345678901234567890");

    fn at(seconds: i64) -> OffsetDateTime {
        OffsetDateTime::from_unix_timestamp(seconds).unwrap_or(OffsetDateTime::UNIX_EPOCH)
    }

    /// RFC 6238, appendix B, for SHA-1; the last six of its eight digits.
    #[test]
    fn sec_16_the_codes_are_those_of_the_standard() {
        for (seconds, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
            (20_000_000_000, "353130"),
        ] {
            assert_eq!(SECRET.code(TotpSecret::step_at(at(seconds))), code);
        }
    }

    #[test]
    fn sec_16_a_clock_may_differ_by_one_step() {
        let now = at(1_111_111_111);
        let step = TotpSecret::step_at(now);
        for (difference, accepted) in [(-2, false), (-1, true), (0, true), (1, true), (2, false)] {
            let found = SECRET.step_of(&SECRET.code(step + difference), now);
            assert_eq!(found, accepted.then_some(step + difference), "{difference}");
        }
    }

    #[test]
    fn sec_16_an_app_reads_secret_shop_and_member() {
        let address = SECRET.address("Lampe: alt & neu", "ada+1@example.com");
        assert_eq!(
            address,
            "otpauth://totp/Lampe%20%20alt%20%26%20neu:ada%2B1%40example.com\
             ?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Lampe%20%20alt%20%26%20neu"
        );
        assert_eq!(TotpSecret::parse(&SECRET.in_groups()), Some(SECRET));
        assert!(!format!("{SECRET:?}").contains("123"));
    }
}
