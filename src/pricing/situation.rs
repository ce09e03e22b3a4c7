use std::collections::HashSet;

use time::OffsetDateTime;

use super::line_index::LineIndex;
use super::line_set::LineSet;
use super::minor::Scale;
use super::{CouponCode, Customer, Promotion, QuoteInput, Selector};

/// All that does not change while a cart is priced, prepared for many questions.
pub(super) struct Situation<'q> {
    pub input: &'q QuoteInput,
    pub scale: Scale,
    /// The moment as the store's clocks show it.
    pub local_now: OffsetDateTime,
    index: LineIndex<'q>,
    codes: HashSet<String>,
}

impl<'q> Situation<'q> {
    pub fn of(input: &'q QuoteInput) -> Self {
        let scale = Scale::of(input.currency);
        // Nobody asks the index anything when there are no promotions.
        let indexed = if input.promotions.is_empty() {
            &[]
        } else {
            input.lines.as_slice()
        };
        Self {
            input,
            scale,
            local_now: input.time_zone.local(input.now),
            index: LineIndex::of(indexed, scale),
            codes: input
                .codes
                .iter()
                .map(|code| CouponCode::normalised(code))
                .collect(),
        }
    }

    /// The lines that a selector chooses.
    pub fn select(&self, selector: &Selector) -> LineSet {
        self.index.select(selector)
    }

    /// Every line.
    pub const fn all_lines(&self) -> LineSet {
        self.index.all()
    }

    /// The customer whose facts may grant something: known, with a proven address.
    pub fn proven_customer(&self) -> Option<&'q Customer> {
        self.input.customer.as_ref().filter(|known| known.proven)
    }

    /// Whether one of a promotion's codes was typed.
    pub fn has_code_of(&self, promotion: &Promotion) -> bool {
        !self.codes.is_empty()
            && promotion
                .codes
                .iter()
                .any(|code| self.codes.contains(code.as_str()))
    }
}
