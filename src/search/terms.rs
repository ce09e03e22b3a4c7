//! Search words as typed, made safe to ask with.

/// More words narrow nothing further.
const MOST_WORDS: usize = 12;
const LONGEST_WORD: usize = 40;

/// The words of a search: small letters and digits only, so that none can mean an operator.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Terms(Vec<String>);

impl Terms {
    /// Takes the words out of what was typed.
    #[must_use]
    pub fn parse(typed: &str) -> Self {
        let words = typed
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .take(MOST_WORDS)
            .map(|word| {
                word.chars()
                    .take(LONGEST_WORD)
                    .collect::<String>()
                    .to_lowercase()
            });
        Self(words.collect())
    }

    /// The same words, some replaced.
    #[must_use]
    pub fn corrected(&self, correct: impl Fn(&str) -> Option<String>) -> Self {
        Self(
            self.0
                .iter()
                .map(|word| correct(word).unwrap_or_else(|| word.clone()))
                .collect(),
        )
    }

    /// Whether there is nothing to look for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The words with spaces between them.
    #[must_use]
    pub fn text(&self) -> String {
        self.0.join(" ")
    }

    /// Every word must occur, each may go on.
    #[must_use]
    pub fn prefixes(&self) -> String {
        let words: Vec<_> = self.0.iter().map(|word| format!("{word}:*")).collect();
        words.join(" & ")
    }
}

#[cfg(test)]
mod tests {
    use super::Terms;

    #[test]
    fn sec_11_operators_are_words_like_others() {
        for (typed, prefixes) in [
            ("Oak chair", "oak:* & chair:*"),
            (
                "a'; drop table products --",
                "a:* & drop:* & table:* & products:*",
            ),
            ("!(a | b) <-> c:*", "a:* & b:* & c:*"),
            (
                "<script>alert(1)</script>",
                "script:* & alert:* & 1:* & script:*",
            ),
            ("Größe", "größe:*"),
        ] {
            assert_eq!(Terms::parse(typed).prefixes(), prefixes);
        }
        assert!(Terms::parse("'\\&|!()").is_empty());
    }

    #[test]
    fn a_very_long_search_is_cut() {
        assert_eq!(Terms::parse(&"a ".repeat(10_000)).text().len(), 23);
        assert_eq!(Terms::parse(&"ä".repeat(10_000)).text().chars().count(), 40);
    }
}
