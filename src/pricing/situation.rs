use std::collections::HashSet;

use time::OffsetDateTime;

use super::line_index::LineIndex;
use super::line_set::LineSet;
use super::minor::Scale;
use super::promotions::{Ready, Rule, Size, Word, WordKind, WordNumber};
use super::{CouponCode, Customer, Label, QuoteInput, Selector};

/// All that does not change while a cart is priced, prepared for many questions.
pub(super) struct Situation<'q> {
    pub input: &'q QuoteInput,
    pub scale: Scale,
    /// The moment as the store's clocks show it.
    pub local_now: OffsetDateTime,
    /// Whether anybody asks why a promotion does not apply.
    pub explains: bool,
    ready: &'q Ready,
    index: LineIndex<'q>,
    codes: HashSet<String>,
}

impl<'q> Situation<'q> {
    pub fn of(input: &'q QuoteInput, ready: &'q Ready, explains: bool) -> Self {
        Self {
            input,
            scale: ready.scale,
            local_now: input.time_zone.local(input.now),
            explains,
            ready,
            index: LineIndex::of(&input.lines, ready),
            codes: input
                .codes
                .iter()
                .map(|code| CouponCode::normalised(code))
                .collect(),
        }
    }

    /// The promotions that are looked at, in order: where nobody asks why one does not apply, only those
    /// that may apply to a cart of this size, and with them the others of their groups.
    pub fn looked_at(&self, cart: Size) -> Vec<Rule<'q>> {
        let promotions = &self.input.promotions;
        let rule = |place| promotions.rule(place);
        if self.explains {
            return self.ready.all().filter_map(rule).collect();
        }
        let words = self.words();
        let candidates = self.ready.candidates(promotions, cart, &words);
        candidates.filter_map(rule).collect()
    }

    /// The words of the cart and of what is known of the buyer, of those that promotions look for.
    fn words(&self) -> Vec<WordNumber> {
        let input = self.input;
        let customer = self.proven_customer();
        let groups = customer.map_or(&[][..], |customer| &customer.groups);
        let segments = customer.map_or(&[][..], |customer| &customer.segments);
        let country = input.ship_to.as_ref().and_then(|to| to.country);
        let labels = groups
            .iter()
            .map(|group| (WordKind::Group, group))
            .chain(segments.iter().map(|segment| (WordKind::Segment, segment)))
            .chain(input.channel.iter().map(|it| (WordKind::Channel, it)))
            .chain(
                input
                    .payment_method
                    .iter()
                    .map(|it| (WordKind::PaymentMethod, it)),
            )
            .chain(
                input
                    .shipping
                    .iter()
                    .map(|entry| (WordKind::ShippingMethod, &entry.id)),
            )
            .map(|(kind, label): (_, &Label)| Word::of(kind, label.as_str()));
        let codes = self.codes.iter();
        let known = labels
            .chain(codes.map(|code| Word::of(WordKind::Code, code)))
            .chain(country.map(|country| Word::of(WordKind::Country, country.as_str())));
        let known = known.filter_map(|word| self.ready.word(word));
        known.chain(self.index.words().iter().copied()).collect()
    }

    /// The lines that a selector chooses.
    pub fn select(&self, selector: &Selector) -> LineSet {
        self.index.select(selector)
    }

    /// How many units a selector chooses.
    pub fn units(&self, selector: &Selector) -> u32 {
        self.index.units(selector)
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
    pub fn has_code_of(&self, rule: &Rule<'_>) -> bool {
        let is_typed = |code: &CouponCode| self.codes.contains(code.as_str());
        !self.codes.is_empty() && rule.codes.iter().any(is_typed)
    }
}
