//! Which value of an option is which after its list was typed anew.

/// For each of `new` the place in `old` of the value that it is. The same name is the same value; a
/// name that is gone became the one that stands where it stood: between the same neighbours, or at
/// the same place of a list as long as before.
pub fn same_values(old: &[&str], new: &[&str]) -> Vec<Option<usize>> {
    let mut same: Vec<Option<usize>> = new
        .iter()
        .map(|name| old.iter().position(|before| before == name))
        .collect();
    let mut gone: Vec<(usize, Option<usize>)> = Vec::new();
    let mut neighbour = None;
    for (place, name) in old.iter().enumerate() {
        if new.contains(name) {
            neighbour = Some(place);
        } else {
            gone.push((place, neighbour));
        }
    }
    let mut neighbour = None;
    for found in &mut same {
        if found.is_some() {
            neighbour = *found;
            continue;
        }
        if let Some(at) = gone.iter().position(|(_, before)| *before == neighbour) {
            *found = Some(gone.remove(at).0);
        }
    }
    if old.len() == new.len() {
        for (place, found) in same.iter_mut().enumerate().filter(|(_, it)| it.is_none()) {
            if let Some(at) = gone.iter().position(|(before, _)| *before == place) {
                *found = Some(gone.remove(at).0);
            }
        }
    }
    same
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_renamed_value_is_the_one_that_stood_there() {
        type Case = (
            &'static [&'static str],
            &'static [&'static str],
            &'static [Option<usize>],
        );
        let cases: [Case; 8] = [
            (
                &["S", "M", "L"],
                &["S", "M", "XL", "XXL"],
                &[Some(0), Some(1), Some(2), None],
            ),
            (
                &["S", "M", "L"],
                &["XS", "S", "M", "Large"],
                &[None, Some(0), Some(1), Some(2)],
            ),
            (&["S", "M", "L"], &["S", "L"], &[Some(0), Some(2)]),
            (
                &["S", "M", "L"],
                &["L", "M", "S"],
                &[Some(2), Some(1), Some(0)],
            ),
            (
                &["A", "B", "C"],
                &["C", "X", "A"],
                &[Some(2), Some(1), Some(0)],
            ),
            (&["A", "B"], &["X", "Y"], &[Some(0), Some(1)]),
            (&["A", "B"], &["X"], &[Some(0)]),
            (&[], &["X"], &[None]),
        ];
        for (old, new, expected) in cases {
            assert_eq!(same_values(old, new), expected, "{old:?} {new:?}");
        }
    }
}
