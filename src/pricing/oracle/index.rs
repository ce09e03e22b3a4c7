//! What is prepared and what is looked up, against looking at everything: on carts that chance makes,
//! several of them thrown together so that many promotions, groups and lines meet.

use std::sync::Arc;

use super::generate;
use crate::pricing::line_index::LineIndex;
use crate::pricing::minor::Scale;
use crate::pricing::{
    Counted, Limits, Promotion, Promotions, QuoteInput, Standing, quote, quote_briefly,
};

const CARTS: u64 = 1_500;

/// The cart of each seed, with the lines and the promotions of a few others.
fn carts() -> impl Iterator<Item = (u64, QuoteInput)> {
    (0..CARTS).map(|seed| {
        let others = (1..=seed % 4).map(|other| seed + other * CARTS);
        let read = QuoteInput::read(&generate::crowd(seed, others));
        (seed, read.expect("the cart can be read"))
    })
}

#[test]
fn to_look_only_at_promotions_that_may_apply_changes_no_quote() {
    let mut applied = 0;
    for (seed, input) in carts() {
        let mut told = quote(&input).expect("the cart can be priced");
        told.promotions
            .retain(|outcome| outcome.applied().is_some());
        applied += told.promotions.len();
        assert_eq!(quote_briefly(&input), Ok(told), "seed {seed}");
    }
    assert!(applied > 1_000, "{applied}");
}

#[test]
fn a_prepared_selector_chooses_what_it_says() {
    let mut chosen = 0;
    for (seed, input) in carts() {
        let ready = input.promotions.ready(Scale::of(input.currency));
        let index = LineIndex::of(&input.lines, &ready);
        let selectors = input.promotions.iter().flat_map(Promotion::selectors);
        for selector in selectors {
            let lines = input.lines.iter().enumerate();
            let lines = lines.filter(|(_, line)| selector.chooses(line));
            let places: Vec<_> = lines.clone().map(|(place, _)| place).collect();
            let units: u32 = lines.map(|(_, line)| u32::from(line.quantity)).sum();
            let found: Vec<_> = index.select(selector).iter().collect();
            assert_eq!(found, places, "seed {seed}: {selector:?}");
            assert_eq!(index.units(selector), units, "seed {seed}: {selector:?}");
            chosen += places.len();
        }
    }
    assert!(chosen > 1_000, "{chosen}");
}

/// How the promotion at a place stands for somebody.
fn standing(seed: u64, place: usize, promotion: &Promotion) -> Standing {
    match (seed + place as u64 * 7) % 5 {
        0 => Standing::LeftOut,
        1 => Standing::Counted(Box::new(Counted {
            codes: promotion.codes.iter().rev().take(1).cloned().collect(),
            limits: Limits {
                total: Some(seed % 4),
                used: 2,
                ..promotion.limits.clone()
            },
        })),
        _ => Standing::AsWritten,
    }
}

/// The same written out.
fn written(standing: Standing, promotion: &Promotion) -> Option<Promotion> {
    match standing {
        Standing::LeftOut => None,
        Standing::AsWritten => Some(promotion.clone()),
        Standing::Counted(counted) => Some(Promotion {
            codes: counted.codes,
            limits: counted.limits,
            ..promotion.clone()
        }),
    }
}

#[test]
fn promotions_stand_as_if_they_were_written_so() {
    for (seed, input) in carts() {
        let list: Vec<_> = input.promotions.iter().cloned().map(Arc::new).collect();
        let prepared = Promotions::from(list.clone());
        // What is prepared for everybody serves each.
        prepared.ready(Scale::of(input.currency));
        let numbered = || list.iter().enumerate();
        let standing =
            |(place, promotion): (usize, &Arc<Promotion>)| standing(seed, place, promotion);
        let stand = QuoteInput {
            promotions: prepared.standing(numbered().map(standing)),
            ..input.clone()
        };
        let written: Vec<_> = numbered()
            .filter_map(|(place, promotion)| written(standing((place, promotion)), promotion))
            .collect();
        let written = QuoteInput {
            promotions: written.into(),
            ..input.clone()
        };
        assert_eq!(stand, written, "seed {seed}");
        assert_eq!(stand.promotions.len(), written.promotions.len());
        assert_eq!(quote(&stand), quote(&written), "seed {seed}");
        assert_eq!(
            quote_briefly(&stand),
            quote_briefly(&written),
            "seed {seed}"
        );
        let json = serde_json::to_value(&stand).expect("it can be written");
        assert_eq!(QuoteInput::read(&json), Ok(stand), "seed {seed}");
    }
}
