use rand::TryRng;

/// Letters and digits that nobody takes for one another, in print or in handwriting:
/// no 0, O, 1, I, L.
const ALPHABET: &[u8; 31] = b"23456789ABCDEFGHJKMNPQRSTUVWXYZ";

/// 31 to the power of 13 is a little more than 2 to the power of 64.
const LENGTH: usize = 13;

/// A code that nobody guesses, behind a prefix: at least 64 bits of the system's generator.
///
/// # Errors
/// When the system has no randomness to give.
pub fn random_code(prefix: &str) -> Result<String, rand::rngs::SysError> {
    let mut code = String::with_capacity(prefix.len() + 1 + LENGTH);
    code.push_str(prefix);
    if !prefix.is_empty() && !prefix.ends_with('-') {
        code.push('-');
    }
    let mut drawn = 0;
    let mut bytes = [0_u8; 32];
    while drawn < LENGTH {
        rand::rngs::SysRng.try_fill_bytes(&mut bytes)?;
        for byte in bytes {
            // 248 is eight times 31: what lies above would favour the first letters.
            if let Some(sign) = ALPHABET.get(usize::from(byte % 31)).filter(|_| byte < 248)
                && drawn < LENGTH
            {
                code.push(char::from(*sign));
                drawn += 1;
            }
        }
    }
    Ok(code)
}

#[cfg(test)]
mod tests {
    use std::collections::{HashMap, HashSet};

    use super::*;

    #[test]
    fn sec_29_a_code_has_64_bits_in_a_readable_alphabet() -> Result<(), rand::rngs::SysError> {
        let bits = f64::from(u8::try_from(LENGTH).unwrap_or(0)) * 31_f64.log2();
        assert!(bits >= 64.0, "{bits}");
        let mut seen = HashSet::new();
        let mut counts: HashMap<char, u32> = HashMap::new();
        for _ in 0..5_000 {
            let code = random_code("SALE")?;
            let random = code.strip_prefix("SALE-").unwrap_or_default();
            assert_eq!(random.len(), 13);
            assert!(!random.contains(['0', 'O', '1', 'I', 'L']), "{code}");
            for sign in random.chars() {
                *counts.entry(sign).or_default() += 1;
            }
            assert!(seen.insert(code));
        }
        // 65,000 signs over 31: each about 2,097 times, give or take 45.
        assert_eq!(counts.len(), 31);
        assert!(
            counts.values().all(|n| (1_800..2_400).contains(n)),
            "{counts:?}"
        );
        assert_eq!(random_code("")?.len(), 13);
        Ok(())
    }
}
