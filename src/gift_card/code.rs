use rand::TryRng;

/// Letters and digits that nobody takes for one another, in print or in handwriting: no 0, O, 1, I, L, and no U, so
/// that few words come up.
const ALPHABET: &[u8; 30] = b"23456789ABCDEFGHJKMNPQRSTVWXYZ";
/// How many of them a code has: 30 to the power of 20 is a little more than 2 to the power of 98. Who knows the end
/// that is shown still has 78 bits to guess, and a bound on how often.
const LENGTH: usize = 20;
/// How many of the last ones are shown of a code.
const END: usize = 4;

/// The code of a gift card, as whoever holds it knows it.
#[derive(Clone, PartialEq, Eq)]
pub struct GiftCardCode(String);

impl GiftCardCode {
    /// A new one, from the system's generator.
    ///
    /// # Errors
    /// When the system has no randomness to give.
    pub fn mint() -> Result<Self, rand::rngs::SysError> {
        let mut code = String::with_capacity(LENGTH);
        let mut bytes = [0_u8; 32];
        while code.len() < LENGTH {
            rand::rngs::SysRng.try_fill_bytes(&mut bytes)?;
            for byte in bytes {
                // 240 is eight times 30: what lies above would favour the first signs.
                if let Some(sign) = ALPHABET.get(usize::from(byte % 30)).filter(|_| byte < 240)
                    && code.len() < LENGTH
                {
                    code.push(char::from(*sign));
                }
            }
        }
        Ok(Self(code))
    }

    /// Reads one as typed, in whatever groups and in small letters too; nothing when it cannot be one.
    #[must_use]
    pub fn parse(typed: &str) -> Option<Self> {
        // More is no code, however it is grouped.
        if typed.len() > 100 {
            return None;
        }
        let signs = typed.chars().filter(|c| !c.is_whitespace() && *c != '-');
        let code: String = signs.map(|c| c.to_ascii_uppercase()).collect();
        let is_code = code.len() == LENGTH && code.bytes().all(|byte| ALPHABET.contains(&byte));
        is_code.then_some(Self(code))
    }

    /// What is stored of it. Each shop's is its own: a code of another shop is a stranger here.
    #[must_use]
    pub fn hash(&self, schema: &str) -> Vec<u8> {
        let mut hash = blake3::Hasher::new_derive_key("galleria gift card code");
        hash.update(&(schema.len() as u64).to_le_bytes());
        hash.update(schema.as_bytes());
        hash.update(self.0.as_bytes());
        hash.finalize().as_bytes().to_vec()
    }

    /// All that is shown of it later.
    #[must_use]
    pub fn end(&self) -> &str {
        self.0.get(LENGTH - END..).unwrap_or_default()
    }

    /// All of it in groups of four, for who made it: once.
    #[must_use]
    pub fn reveal(&self) -> String {
        let groups: Vec<_> = self.0.as_bytes().chunks(4).collect();
        let groups = groups.into_iter().map(String::from_utf8_lossy);
        groups.collect::<Vec<_>>().join("-")
    }
}

/// Never the code: it would stand in a log.
impl std::fmt::Debug for GiftCardCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("GiftCardCode")
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn ex_11_a_gift_card_code_has_80_bits_that_can_be_read_out() -> Result<(), rand::rngs::SysError>
    {
        let bits = f64::from(u8::try_from(LENGTH).unwrap_or(0)) * 30_f64.log2();
        assert!(bits >= 80.0, "{bits}");
        let mut seen = HashSet::new();
        for _ in 0..1_000 {
            let code = GiftCardCode::mint()?;
            let shown = code.reveal();
            assert_eq!(shown.len(), 24);
            assert!(!shown.contains(['0', 'O', '1', 'I', 'L', 'U']), "{shown}");
            assert!(shown.ends_with(code.end()));
            assert!(seen.insert(shown));
        }
        Ok(())
    }

    #[test]
    fn ex_11_a_gift_card_code_is_read_as_people_type_it() -> Result<(), rand::rngs::SysError> {
        let code = GiftCardCode::mint()?;
        let shown = code.reveal();
        let small = shown.to_ascii_lowercase();
        let bare = shown.replace('-', "");
        for typed in [
            &shown,
            &small,
            &bare,
            &format!(" {} ", shown.replace('-', " ")),
        ] {
            assert_eq!(GiftCardCode::parse(typed), Some(code.clone()), "{typed}");
        }
        let long = "A".repeat(200);
        for wrong in [
            "",
            "WELCOME10",
            "0000-0000-0000-0000-0000",
            &shown[1..],
            &long,
            "ä",
        ] {
            assert_eq!(GiftCardCode::parse(wrong), None, "{wrong}");
        }
        Ok(())
    }

    #[test]
    fn ex_11_the_hash_of_a_code_is_the_shops_own() -> Result<(), rand::rngs::SysError> {
        let code = GiftCardCode::mint()?;
        assert_eq!(code.hash("t_acme"), code.hash("t_acme"));
        assert_ne!(code.hash("t_acme"), code.hash("t_other"));
        assert_ne!(code.hash("t_acme"), GiftCardCode::mint()?.hash("t_acme"));
        assert_eq!(format!("{code:?}"), "GiftCardCode");
        Ok(())
    }
}
