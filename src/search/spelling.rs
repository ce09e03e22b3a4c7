//! Typing slips: the known word that is the fewest slips away.

/// The known word nearest to `word`: one slip in a short word, two in a longer one. Of words equally
/// near, the first.
#[must_use]
pub fn nearest<'w>(word: &str, known: impl Iterator<Item = &'w str>) -> Option<&'w str> {
    let letters: Vec<char> = word.chars().collect();
    let allowed = match letters.len() {
        0..=2 => return None,
        3..=5 => 1,
        _ => 2,
    };
    known
        .filter_map(|candidate| {
            let other: Vec<char> = candidate.chars().collect();
            (other.len().abs_diff(letters.len()) <= allowed)
                .then(|| (slips(&letters, &other), candidate))
        })
        .filter(|(slips, _)| *slips <= allowed)
        .min_by_key(|(slips, _)| *slips)
        .map(|(_, candidate)| candidate)
}

/// Letters left out, put in, changed, or swapped with their neighbour.
fn slips(a: &[char], b: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for (i, letter) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, other) in b.iter().enumerate() {
            let changed = last[j] + usize::from(letter != other);
            let mut least = changed.min(last[j + 1] + 1).min(row[j] + 1);
            let swapped = i > 0 && j > 0 && *letter == b[j - 1] && a[i - 1] == *other;
            if swapped {
                least = least.min(before[j - 1] + 1);
            }
            row.push(least);
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn slips_are_forgiven_but_not_guessed_at() {
        let known = ["lamp", "chair", "table", "blanket"];
        for (typed, meant) in [
            ("lmap", Some("lamp")),
            ("chiar", Some("chair")),
            ("chairr", Some("chair")),
            ("balnkte", Some("blanket")),
            ("lxyp", None),
            ("ta", None),
        ] {
            assert_eq!(nearest(typed, known.into_iter()), meant, "{typed}");
        }
    }
}
