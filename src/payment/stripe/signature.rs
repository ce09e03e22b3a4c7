//! Who wrote an event: `t=<seconds>,v1=<HMAC-SHA256 in hex>` over `<seconds>.<body>`, as told at
//! <https://docs.stripe.com/webhooks/signature>.

use ring::hmac;
use time::OffsetDateTime;

use crate::payment::EventFault;

/// How old, or how far ahead, an event may be, in seconds.
const TOLERANCE: i64 = 300;
/// Most signatures that are tried; two stand there while a secret is followed by another.
const MOST_SIGNATURES: usize = 8;

/// Whether an event was signed with the secret, just now.
///
/// # Errors
/// When it was not.
pub(super) fn check(
    secret: &str,
    header: &str,
    body: &[u8],
    now: OffsetDateTime,
) -> Result<(), EventFault> {
    let parts = || {
        header
            .split(',')
            .filter_map(|part| part.trim().split_once('='))
    };
    let stamp = parts()
        .find(|(name, _)| *name == "t")
        .map(|(_, value)| value);
    let stamp = stamp.ok_or(EventFault::WrongSignature)?;
    let at: i64 = stamp.parse().map_err(|_| EventFault::WrongSignature)?;
    let key = hmac::Key::new(hmac::HMAC_SHA256, secret.as_bytes());
    let signed = [stamp.as_bytes(), b".", body].concat();
    let is_signed = parts()
        .filter(|(name, _)| *name == "v1")
        .take(MOST_SIGNATURES)
        .filter_map(|(_, value)| bytes_of(value))
        // It compares in the same time whatever is wrong.
        .any(|signature| hmac::verify(&key, &signed, &signature).is_ok());
    if !is_signed || secret.is_empty() {
        return Err(EventFault::WrongSignature);
    }
    let age = now.unix_timestamp().checked_sub(at);
    match age.and_then(i64::checked_abs) {
        Some(age) if age <= TOLERANCE => Ok(()),
        _ => Err(EventFault::NotNow),
    }
}

fn bytes_of(digits: &str) -> Option<Vec<u8>> {
    if digits.len() != 64 || !digits.is_ascii() {
        return None;
    }
    let pairs = (0..digits.len()).step_by(2);
    pairs
        .map(|at| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECRET: &str = "whsec_1";

    fn signature(secret: &str, at: i64, body: &[u8]) -> String {
        let key = hmac::Key::new(hmac::HMAC_SHA256, secret.as_bytes());
        let signed = [at.to_string().as_bytes(), b".", body].concat();
        let tag = hmac::sign(&key, &signed);
        tag.as_ref()
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect()
    }

    #[test]
    fn sec_22_only_what_was_signed_just_now_is_believed() {
        let now = OffsetDateTime::UNIX_EPOCH + time::Duration::seconds(1_000_000);
        let good = signature(SECRET, 1_000_000, b"{}");
        let check = |header: &str, body: &[u8]| check(SECRET, header, body, now);
        assert_eq!(check(&format!("t=1000000,v1={good}"), b"{}"), Ok(()));
        // Two secrets at once, and schemes of old.
        let other = signature("whsec_2", 1_000_000, b"{}");
        let rolled = format!("t=1000000,v0=ab,v1={other},v1={good}");
        assert_eq!(check(&rolled, b"{}"), Ok(()));
        for (header, body) in [
            (format!("t=1000000,v1={other}"), b"{}".as_slice()),
            (format!("t=1000000,v1={good}"), b"{ }".as_slice()),
            (format!("t=1000001,v1={good}"), b"{}".as_slice()),
            (format!("t=1000000,v0={good}"), b"{}".as_slice()),
            (format!("v1={good}"), b"{}".as_slice()),
            ("t=1000000,v1=é".to_owned(), b"{}".as_slice()),
            (String::new(), b"{}".as_slice()),
        ] {
            assert_eq!(
                check(&header, body),
                Err(EventFault::WrongSignature),
                "{header}"
            );
        }
        for at in [1_000_000 - 301, 1_000_000 + 301] {
            let header = format!("t={at},v1={}", signature(SECRET, at, b"{}"));
            assert_eq!(check(&header, b"{}"), Err(EventFault::NotNow), "{at}");
        }
    }
}
