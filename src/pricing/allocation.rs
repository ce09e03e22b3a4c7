//! How a whole is divided: by value, largest remainder, nobody beyond their cap.

mod quick;

use std::cmp::Reverse;

use super::minor::Minor;
pub(super) use quick::Shares;

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

/// A division at work. It keeps its room between divisions, for one cart needs thousands.
#[derive(Default)]
pub(super) struct Division {
    /// Those that the whole is divided among; set by the caller.
    pub parts: Vec<Part>,
    /// What they got.
    pub pieces: Vec<Piece>,
    open: Vec<usize>,
    remainders: Vec<(Minor, usize)>,
}

impl Division {
    /// Divides a whole. What a unit cannot take goes to the others; returned is what nobody can
    /// take. Shares are rounded down and the minor units left over go, one each, to the largest
    /// remainders (tie: larger value, then rank).
    pub fn divide(&mut self, whole: Minor) -> Minor {
        self.pieces.clear();
        let mut rest = whole.max(0);
        let mut value: Minor = self.parts.iter().map(Part::worth).sum();
        if rest == 0 || value <= 0 {
            return rest;
        }
        self.open.clear();
        self.open.extend(0..self.parts.len());
        // Nobody's share exceeds their value while the whole does not exceed the sum of them.
        if rest > value || self.parts.iter().any(|part| part.cap < part.value) {
            self.fill(&mut rest, &mut value);
            if value <= 0 {
                return rest;
            }
        }
        let left_over = self.share(rest, value);
        self.give_left_over(left_over)
    }

    /// Gives those their cap whose share would exceed it, until all other shares are within
    /// theirs.
    fn fill(&mut self, rest: &mut Minor, value: &mut Minor) {
        let (parts, pieces) = (&self.parts, &mut self.pieces);
        loop {
            let (whole, sum) = (*rest, *value);
            let before = self.open.len();
            self.open.retain(|&place| {
                let Some(part) = parts.get(place) else {
                    return false;
                };
                if whole * part.value <= part.cap * sum {
                    return true;
                }
                *rest -= part.cap * Minor::from(part.count);
                *value -= part.worth();
                pieces.push(Piece {
                    part: place,
                    count: part.count,
                    amount: part.cap,
                });
                false
            });
            if self.open.len() == before || *value <= 0 {
                return;
            }
        }
    }

    /// Gives each their share rounded down; returned is what that leaves over.
    fn share(&mut self, rest: Minor, value: Minor) -> Minor {
        self.remainders.clear();
        let mut left_over = rest;
        for &place in &self.open {
            let Some(part) = self.parts.get(place) else {
                continue;
            };
            let (amount, remainder) = share_of(rest, part.value, value);
            left_over -= amount * Minor::from(part.count);
            // A part without units takes nothing, so its remainder would be in others' way.
            if remainder > 0 && part.count > 0 {
                self.remainders.push((remainder, self.pieces.len()));
            }
            self.pieces.push(Piece {
                part: place,
                count: part.count,
                amount,
            });
        }
        left_over
    }

    /// Gives what is left over, one minor unit each, to the largest remainders.
    fn give_left_over(&mut self, mut left_over: Minor) -> Minor {
        if left_over == 0 {
            return 0;
        }
        let (parts, pieces) = (&self.parts, &mut self.pieces);
        let order = |&(remainder, piece): &(Minor, usize)| {
            let part = pieces
                .get(piece)
                .and_then(|piece: &Piece| parts.get(piece.part));
            let (value, rank) = part.map_or((0, 0), |part| (part.value, part.rank));
            (Reverse((remainder, value)), rank)
        };
        // No more of them than units left over can get one; those need not be all in order.
        let last = usize::try_from(left_over).unwrap_or(usize::MAX) - 1;
        if last < self.remainders.len() {
            self.remainders.select_nth_unstable_by_key(last, order);
            self.remainders.truncate(last + 1);
        }
        self.remainders.sort_unstable_by_key(order);
        for &(_, place) in &self.remainders {
            let Some(piece) = pieces.get_mut(place) else {
                continue;
            };
            let more = u32::try_from(left_over)
                .unwrap_or(u32::MAX)
                .min(piece.count);
            let rest = Piece {
                count: piece.count - more,
                ..*piece
            };
            left_over -= Minor::from(more);
            piece.count = more;
            piece.amount += 1;
            if rest.count > 0 {
                pieces.push(rest);
            }
            if left_over == 0 {
                break;
            }
        }
        left_over
    }
}

impl Part {
    /// The value of all its units.
    fn worth(&self) -> Minor {
        Minor::from(self.count) * self.value
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
mod tests;
