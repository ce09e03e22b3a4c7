//! Typing slips: the known word that is the least slips away.

use super::word_forms::folded;

/// What a letter left out, put in, or swapped with its neighbour costs.
const SLIP: usize = 2;
/// What another letter in its place costs: it makes another word more often than a slip.
const OTHER_LETTER: usize = 3;

/// The known word nearest to `word`, if it is near enough to be what was meant. `word` comes as the
/// database folds it, known words as they are written. Of words equally near, the first.
#[must_use]
pub fn nearest<'w>(word: &str, known: impl Iterator<Item = &'w str>) -> Option<&'w str> {
    let letters: Vec<char> = word.chars().collect();
    // A number that is not there is not another number.
    if letters.iter().any(|letter| letter.is_numeric()) {
        return None;
    }
    let allowed = match letters.len() {
        0..=2 => return None,
        3..=4 => SLIP,
        5..=6 => OTHER_LETTER,
        7..=8 => 2 * SLIP,
        _ => 2 * OTHER_LETTER,
    };
    known
        .filter_map(|candidate| {
            let other: Vec<char> = folded(candidate).chars().collect();
            let is_near = other.len().abs_diff(letters.len()) * SLIP <= allowed
                && begin_alike(&letters, &other);
            is_near.then(|| (cost(&letters, &other), candidate))
        })
        .filter(|(cost, _)| *cost <= allowed)
        .min_by_key(|(cost, _)| *cost)
        .map(|(_, candidate)| candidate)
}

/// Who types a word hits its first letter, or the first two in the wrong order.
fn begin_alike(a: &[char], b: &[char]) -> bool {
    match (a, b) {
        ([a, ..], [b, ..]) if a == b => true,
        ([a, second, ..], [b, other, ..]) => a == other && second == b,
        _ => false,
    }
}

/// What it costs to make one word of the other.
fn cost(a: &[char], b: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).map(|place| place * SLIP).collect();
    for (i, letter) in a.iter().enumerate() {
        let mut row = vec![(i + 1) * SLIP];
        for (j, other) in b.iter().enumerate() {
            let changed = last[j] + if letter == other { 0 } else { OTHER_LETTER };
            let mut least = changed.min(last[j + 1] + SLIP).min(row[j] + SLIP);
            let swapped = i > 0 && j > 0 && *letter == b[j - 1] && a[i - 1] == *other;
            if swapped {
                least = least.min(before[j - 1] + SLIP);
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
        let known = [
            "lamp",
            "chair",
            "table",
            "blanket",
            "stühle",
            "pendelleuchte",
        ];
        for (typed, meant) in [
            ("lmap", Some("lamp")),
            ("alpm", None),
            ("chiar", Some("chair")),
            ("hcair", Some("chair")),
            ("chairr", Some("chair")),
            ("chxir", Some("chair")),
            ("balnkte", Some("blanket")),
            ("stuhel", Some("stühle")),
            ("pandellauchte", Some("pendelleuchte")),
            ("lxyp", None),
            ("ta", None),
            ("60", None),
        ] {
            assert_eq!(nearest(typed, known.into_iter()), meant, "{typed}");
        }
    }

    #[test]
    fn another_word_is_no_slip() {
        for (typed, other) in [
            ("sofa", "sora"),
            ("gift", "gibt"),
            ("cup", "cap"),
            ("blanket", "blendet"),
            ("returns", "turns"),
            ("e27", "e26"),
        ] {
            assert_eq!(nearest(typed, [other].into_iter()), None, "{typed}");
        }
    }
}
