//! How a whole is divided: by value, largest remainder, nobody beyond their cap.

use super::minor::Minor;

/// Units alike that a whole is divided among; a line counts as one unit.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part {
    /// How many units.
    pub count: u32,
    /// The value of each: shares are in proportion to it.
    pub value: Minor,
    /// The most that each can take.
    pub cap: Minor,
    /// Decides between units of one value; the smallest comes first.
    pub rank: u32,
}

/// What some units of a part get.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    /// Which part, by its place.
    pub part: usize,
    /// How many units of it.
    pub count: u32,
    /// How much each.
    pub amount: Minor,
}

/// Divides a whole. What a unit cannot take goes to the others; returned is what nobody can take.
/// Shares are rounded down and the minor units left over go, one each, to the largest remainders
/// (tie: larger value, then rank).
pub(super) fn divide(whole: Minor, parts: &[Part], pieces: &mut Vec<Piece>) -> Minor {
    pieces.clear();
    let mut rest = whole;
    let mut value: Minor = parts.iter().map(|p| Minor::from(p.count) * p.value).sum();
    if rest <= 0 || value <= 0 {
        return rest.max(0);
    }

    let mut open: Vec<usize> = (0..parts.len()).collect();
    // Nobody's share exceeds their value while the whole does not exceed the sum of them.
    if rest > value || parts.iter().any(|part| part.cap < part.value) {
        fill(&mut rest, &mut value, &mut open, parts, pieces);
        if value <= 0 {
            return rest;
        }
    }

    let mut left_over = rest;
    let mut remainders: Vec<(Minor, usize)> = Vec::with_capacity(open.len());
    let first = pieces.len();
    for part in open {
        let (share, remainder) = share_of(rest, parts[part].value, value);
        let count = parts[part].count;
        left_over -= share * Minor::from(count);
        pieces.push(Piece {
            part,
            count,
            amount: share,
        });
        if remainder > 0 {
            remainders.push((remainder, pieces.len() - 1));
        }
    }
    if left_over > 0 {
        let order = |&(remainder, piece): &(Minor, usize)| {
            let part = &parts[pieces[piece].part];
            (std::cmp::Reverse((remainder, part.value)), part.rank)
        };
        remainders.sort_unstable_by_key(order);
    }
    for (_, piece) in remainders {
        if left_over <= 0 {
            break;
        }
        let Piece {
            part,
            count,
            amount,
        } = pieces[piece];
        let more = u32::try_from(left_over).unwrap_or(u32::MAX).min(count);
        left_over -= Minor::from(more);
        pieces[piece].count = more;
        pieces[piece].amount += 1;
        if more < count {
            pieces.push(Piece {
                part,
                count: count - more,
                amount,
            });
        }
    }
    debug_assert!(pieces.len() >= first);
    left_over
}

/// Gives those their cap whose share would exceed it, until all other shares are within theirs.
fn fill(
    rest: &mut Minor,
    value: &mut Minor,
    open: &mut Vec<usize>,
    parts: &[Part],
    pieces: &mut Vec<Piece>,
) {
    loop {
        let (whole, sum) = (*rest, *value);
        let before = open.len();
        open.retain(|&place| {
            let part = &parts[place];
            if whole * part.value <= part.cap * sum {
                return true;
            }
            let count = Minor::from(part.count);
            *rest -= part.cap * count;
            *value -= part.value * count;
            pieces.push(Piece {
                part: place,
                count: part.count,
                amount: part.cap,
            });
            false
        });
        if open.len() == before || *value <= 0 {
            return;
        }
    }
}

/// `whole * value / sum` with its remainder. Products of two amounts have at most 39 digits.
fn share_of(whole: Minor, value: Minor, sum: Minor) -> (Minor, Minor) {
    let product = whole * value;
    // Division of 128 bits is many times slower, and nearly every cart fits into 64.
    if let (Ok(product), Ok(sum)) = (u64::try_from(product), u64::try_from(sum)) {
        return ((product / sum).into(), (product % sum).into());
    }
    (product / sum, product % sum)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn line(value: Minor, cap: Minor, rank: u32) -> Part {
        Part {
            count: 1,
            value,
            cap,
            rank,
        }
    }

    fn shares(whole: Minor, parts: &[Part]) -> (Vec<Minor>, Minor) {
        let mut pieces = Vec::new();
        let lost = divide(whole, parts, &mut pieces);
        let mut shares = vec![0; parts.len()];
        for piece in pieces {
            shares[piece.part] += piece.amount * Minor::from(piece.count);
        }
        (shares, lost)
    }

    #[test]
    fn ties_go_to_the_larger_value_then_the_rank() {
        let thirds = [
            line(3333, 3333, 2),
            line(3333, 3333, 0),
            line(3333, 3333, 1),
        ];
        assert_eq!(shares(500, &thirds), (vec![166, 167, 167], 0));
        assert_eq!(
            shares(2, &[line(1000, 1000, 0), line(3000, 3000, 1)]),
            (vec![0, 2], 0)
        );
    }

    #[test]
    fn what_one_cannot_take_goes_to_the_others() {
        let parts = [line(1000, 100, 0), line(1000, 1000, 1), line(2000, 2000, 2)];
        assert_eq!(shares(1000, &parts), (vec![100, 300, 600], 0));
        assert_eq!(shares(4000, &parts), (vec![100, 1000, 2000], 900));
        assert_eq!(shares(5, &[]), (vec![], 5));
    }

    #[test]
    fn units_alike_differ_by_one_at_most() {
        let units = Part {
            count: 3,
            value: 3333,
            cap: 3333,
            rank: 0,
        };
        let mut pieces = Vec::new();
        assert_eq!(divide(500, &[units], &mut pieces), 0);
        let got: Vec<_> = pieces
            .iter()
            .map(|piece| (piece.count, piece.amount))
            .collect();
        assert_eq!(got, [(2, 167), (1, 166)]);
    }

    proptest! {
        #[test]
        fn parts_and_what_is_lost_sum_to_the_whole(
            whole in 0i128..10_000_000_000_000_000_000,
            parts in prop::collection::vec((1u32..50, 0i128..1_000_000_000_000_000, 0u8..=100), 0..30),
        ) {
            let parts: Vec<Part> = parts
                .iter()
                .zip(0..)
                .map(|(&(count, value, percent), rank)| Part { count, value, cap: value * i128::from(percent) / 100, rank })
                .collect();
            let mut pieces = Vec::new();
            let lost = divide(whole, &parts, &mut pieces);
            let given: Minor = pieces.iter().map(|piece| piece.amount * i128::from(piece.count)).sum();
            prop_assert_eq!(given + lost, whole);
            prop_assert!(lost >= 0);
            let mut counts = vec![0; parts.len()];
            for piece in &pieces {
                prop_assert!((0..=parts[piece.part].cap).contains(&piece.amount));
                counts[piece.part] += piece.count;
            }
            for (part, count) in parts.iter().zip(counts) {
                prop_assert!(count == part.count || count == 0);
            }
            let room: Minor = parts.iter().map(|part| part.cap * i128::from(part.count)).sum();
            prop_assert_eq!(lost, (whole - room).max(0));
        }
    }
}
