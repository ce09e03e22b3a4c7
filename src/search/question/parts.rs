//! The pieces of a `tsquery`.

/// A word.
pub fn quoted(word: &str) -> String {
    ["'", word, "'"].concat()
}

/// A word where it has one of the weights; anywhere without any.
pub fn quoted_weighted(word: &str, weights: &str) -> String {
    if weights.is_empty() {
        quoted(word)
    } else {
        ["'", word, "':", weights].concat()
    }
}

/// Words that begin so.
pub fn beginning(word: &str, weights: &str) -> String {
    ["'", word, "':*", weights].concat()
}

/// Words one after the other.
pub fn every_in_order(words: &[&str]) -> String {
    let words: Vec<_> = words.iter().map(|word| quoted(word)).collect();
    ["(", &words.join(" <-> "), ")"].concat()
}

/// All of the questions.
pub fn every(questions: Vec<String>) -> String {
    together(questions, " & ")
}

/// Any of the questions.
pub fn any(mut questions: Vec<String>) -> String {
    let mut seen = std::collections::HashSet::new();
    questions.retain(|question| seen.insert(question.clone()));
    together(questions, " | ")
}

fn together(questions: Vec<String>, sign: &str) -> String {
    match questions.as_slice() {
        [only] => only.clone(),
        questions => ["(", &questions.join(sign), ")"].concat(),
    }
}
