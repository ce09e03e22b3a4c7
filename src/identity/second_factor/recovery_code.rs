use std::fmt;

use rand::TryRng;

use super::base32;
use crate::core::StaffMemberId;
use crate::web::Failure;

/// Opens once what a code of the app would: 80 random bits, so that its hash cannot be tried through.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoveryCode([u8; 10]);

impl RecoveryCode {
    /// A new one from the system's generator.
    ///
    /// # Errors
    /// When the system has no randomness to give.
    pub fn mint() -> Result<Self, Failure> {
        let mut bytes = [0; 10];
        rand::rngs::SysRng
            .try_fill_bytes(&mut bytes)
            .map_err(Failure::internal)?;
        Ok(Self(bytes))
    }

    /// Reads one as it is typed, with or without hyphens.
    #[must_use]
    pub fn parse(typed: &str) -> Option<Self> {
        base32::read(&typed.replace('-', "")).map(Self)
    }

    /// Four groups of four letters and digits.
    #[must_use]
    pub fn reveal(&self) -> String {
        let text = base32::written(&self.0).to_lowercase();
        let signs: Vec<_> = text.chars().collect();
        let groups = signs
            .chunks(4)
            .map(|group| group.iter().collect::<String>());
        groups.collect::<Vec<_>>().join("-")
    }

    /// What the database keeps; another member's is another.
    #[must_use]
    pub fn hash(&self, member: StaffMemberId) -> Vec<u8> {
        let mut hasher = blake3::Hasher::new();
        hasher.update(member.as_uuid().as_bytes());
        hasher.update(&self.0);
        hasher.finalize().as_bytes().to_vec()
    }
}

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryCode(secret)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sec_16_a_recovery_code_is_read_however_it_is_typed() {
        let code = RecoveryCode([0, 1, 2, 3, 4, 5, 250, 251, 252, 253]);
        let shown = code.reveal();
        assert_eq!(shown.len(), 19);
        for typed in [shown.clone(), shown.to_uppercase(), shown.replace('-', "")] {
            assert_eq!(RecoveryCode::parse(&typed), Some(code.clone()), "{typed}");
        }
        assert_eq!(RecoveryCode::parse("123456"), None);
        let [one, other] = [1, 2].map(uuid::Uuid::from_u128);
        let hash = |id| code.hash(StaffMemberId::from_uuid(id));
        assert_ne!(hash(one), hash(other));
    }
}
