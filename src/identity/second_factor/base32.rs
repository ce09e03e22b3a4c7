//! RFC 4648 base 32, without padding: what apps read, and what people can type.

const SIGNS: [char; 32] = [
    'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N', 'O', 'P', 'Q', 'R', 'S',
    'T', 'U', 'V', 'W', 'X', 'Y', 'Z', '2', '3', '4', '5', '6', '7',
];

/// Bytes, whose number is a multiple of five, as text.
pub(super) fn written(bytes: &[u8]) -> String {
    let mut text = String::new();
    for five in bytes.chunks(5) {
        let number = five
            .iter()
            .fold(0_u64, |number, byte| (number << 8) | u64::from(*byte));
        for place in (0..8).rev() {
            let sign = SIGNS.iter().zip(0_u64..);
            let wanted = (number >> (5 * place)) & 31;
            text.extend(
                sign.filter(|(_, value)| *value == wanted)
                    .map(|(sign, _)| sign),
            );
        }
    }
    text
}

/// The bytes of a text, in capitals or not; none for any other length or sign.
pub(super) fn read<const N: usize>(text: &str) -> Option<[u8; N]> {
    let (mut bytes, mut held, mut bits) = (Vec::with_capacity(N), 0_u32, 0_u32);
    for sign in text.chars() {
        let sign = sign.to_ascii_uppercase();
        let (_, value) = SIGNS
            .iter()
            .zip(0_u32..)
            .find(|(known, _)| **known == sign)?;
        held = (held << 5) | value;
        bits += 5;
        if bits >= 8 {
            bits -= 8;
            bytes.push(u8::try_from(held >> bits).ok()?);
            held &= (1 << bits) - 1;
        }
    }
    // A sign more than the bytes need says something that would be lost.
    if bits >= 5 || held != 0 {
        return None;
    }
    bytes.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_and_reads_the_example_of_the_standard() {
        assert_eq!(written(b"fooba"), "MZXW6YTB");
        assert_eq!(read("mzxw6ytb"), Some(*b"fooba"));
        let secret = *b"12345678901234567890";
        assert_eq!(written(&secret), "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assert_eq!(read(&written(&secret)), Some(secret));
    }

    #[test]
    fn reads_nothing_else() {
        for wrong in ["", "MZXW6YT", "MZXW6YTBA", "MZXW6YT1", "MZXW6YTÖ"] {
            assert_eq!(read::<5>(wrong), None, "{wrong}");
        }
    }
}
