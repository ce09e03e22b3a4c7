//! Who gets what, down to the last unit.

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

fn divided(whole: Minor, parts: &[Part]) -> (Vec<Piece>, Minor) {
    let mut division = Division {
        parts: parts.to_vec(),
        ..Division::default()
    };
    let lost = division.divide(whole);
    (division.pieces, lost)
}

fn shares(whole: Minor, parts: &[Part]) -> (Vec<Minor>, Minor) {
    let (pieces, lost) = divided(whole, parts);
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
    let (pieces, lost) = divided(500, &[units]);
    assert_eq!(lost, 0);
    let got: Vec<_> = pieces
        .iter()
        .map(|piece| (piece.count, piece.amount))
        .collect();
    assert_eq!(got, [(2, 167), (1, 166)]);
}

#[test]
fn a_part_without_units_is_not_in_the_way_of_what_is_left_over() {
    let none = Part {
        count: 0,
        value: 500,
        cap: 500,
        rank: 0,
    };
    let three = Part {
        count: 3,
        value: 125,
        cap: 125,
        rank: 1,
    };
    let (pieces, lost) = divided(19, &[none, three]);
    let given: Minor = pieces
        .iter()
        .map(|piece| piece.amount * Minor::from(piece.count))
        .sum();
    assert_eq!((given, lost), (19, 0));
}

proptest! {
    #[test]
    fn parts_and_what_is_lost_sum_to_the_whole(
        whole in 0i128..10_000_000_000_000_000_000,
        parts in prop::collection::vec((0u32..50, 0i128..1_000_000_000_000_000, 0u8..=100), 0..30),
    ) {
        let parts: Vec<Part> = parts
            .iter()
            .zip(0..)
            .map(|(&(count, value, percent), rank)| Part { count, value, cap: value * i128::from(percent) / 100, rank })
            .collect();
        let (pieces, lost) = divided(whole, &parts);
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
