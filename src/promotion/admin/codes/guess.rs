/// The limit that is suggested for a code that can be guessed.
pub const SUGGESTED_LIMIT: i32 = 100;

/// Whether somebody who tries can find the code: it is short, or a word with a number behind it.
#[must_use]
pub fn is_guessable(code: &str) -> bool {
    let signs: Vec<char> = code.chars().filter(|c| c.is_alphanumeric()).collect();
    if signs.len() < 10 {
        return true;
    }
    let turns = signs
        .windows(2)
        .filter(|pair| match pair {
            [one, next] => one.is_numeric() != next.is_numeric(),
            _ => false,
        })
        .count();
    // Words and years turn once from letters to digits; what a generator makes turns often.
    turns < 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cpn_26_words_and_short_codes_can_be_guessed() {
        for word in [
            "WELCOME10",
            "SUMMER-SALE-2026",
            "A7K2",
            "BLACKFRIDAY",
            "1234567890",
        ] {
            assert!(is_guessable(word), "{word}");
        }
        for random in ["7KQ2MXR9TAC4W", "SALE-K3N8QZ5TW2M7P"] {
            assert!(!is_guessable(random), "{random}");
        }
    }
}
