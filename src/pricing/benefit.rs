//! What a promotion gives: one file per kind.

mod amount_off_across_lines;
mod amount_off_each_line;
mod amount_off_order;
mod amount_off_price;
mod amount_off_shipping;
mod amount_off_units;
mod bundle_price;
mod buy_x_get_y;
mod every_n_units;
mod free_gift;
mod percent_off_lines;
mod percent_off_order;
mod percent_off_price;
mod percent_off_shipping;
mod percent_off_units;
mod set_price;
mod set_unit_price;
mod tiers;

use super::allocation::Division;
use super::cart::{Cart, CartCharge, Units};
use super::line_set::LineSet;
use super::minor::{Minor, percent_of};
use super::outcome::Refusal;
use super::promotions::{Need, Rule, WordKind};
use super::read::{At, kinds, words};
use super::situation::Situation;
use super::verification::Verification;
use super::{Label, NextTier, PercentRounding, Promotion, Selector};
use crate::core::{Amount, Percentage};

pub use amount_off_across_lines::AmountOffAcrossLines;
pub use amount_off_each_line::AmountOffEachLine;
pub use amount_off_order::AmountOffOrder;
pub use amount_off_price::AmountOffPrice;
pub use amount_off_shipping::AmountOffShipping;
pub use amount_off_units::AmountOffUnits;
pub use bundle_price::BundlePrice;
pub use buy_x_get_y::{BuyXGetY, Repeat};
pub use every_n_units::EveryNUnits;
pub use free_gift::FreeGift;
pub use percent_off_lines::PercentOffLines;
pub use percent_off_order::PercentOffOrder;
pub use percent_off_price::PercentOffPrice;
pub use percent_off_shipping::PercentOffShipping;
pub use percent_off_units::PercentOffUnits;
pub use set_price::SetPrice;
pub use set_unit_price::SetUnitPrice;
pub use tiers::{Threshold, Tier, TierBy, Tiers};

kinds! {
    /// What a promotion gives.
    pub enum Benefit as Give {
        /// A percentage off everything in the cart.
        PercentOffOrder(PercentOffOrder) = "percent_off_order",
        /// An amount off everything in the cart.
        AmountOffOrder(AmountOffOrder) = "amount_off_order",
        /// An amount off all chosen lines together.
        AmountOffAcrossLines(AmountOffAcrossLines) = "amount_off_across_lines",
        /// A percentage off each chosen line.
        PercentOffLines(PercentOffLines) = "percent_off_lines",
        /// An amount off each chosen line.
        AmountOffEachLine(AmountOffEachLine) = "amount_off_each_line",
        /// A percentage off chosen units.
        PercentOffUnits(PercentOffUnits) = "percent_off_units",
        /// An amount off each of the chosen units.
        AmountOffUnits(AmountOffUnits) = "amount_off_units",
        /// A price for each chosen unit; never raises one.
        SetUnitPrice(SetUnitPrice) = "set_unit_price",
        /// So much off each unit of every full group of n.
        EveryNUnits(EveryNUnits) = "every_n_units",
        /// Any n for this price, again and again; never raises a price.
        BundlePrice(BundlePrice) = "bundle_price",
        /// Who buys some gets others for less.
        BuyXGetY(BuyXGetY) = "buy_x_get_y",
        /// The highest reached level applies, alone.
        Tiers(Tiers) = "tiers",
        /// Something for nothing.
        FreeGift(FreeGift) = "free_gift",
        /// A percentage off sending.
        PercentOffShipping(PercentOffShipping) = "percent_off_shipping",
        /// An amount off sending.
        AmountOffShipping(AmountOffShipping) = "amount_off_shipping",
        /// A percentage off list prices.
        PercentOffPrice(PercentOffPrice) = "percent_off_price",
        /// An amount off list prices.
        AmountOffPrice(AmountOffPrice) = "amount_off_price",
        /// A list price; never raises one.
        SetPrice(SetPrice) = "set_price",
    }
}

words! {
    /// Which units come first when not all can have it.
    pub enum Pick {
        /// The dearest.
        Dearest = "dearest",
        /// The cheapest.
        Cheapest = "cheapest",
    }

    /// How a benefit is spread over several shipping charges.
    pub enum Spread {
        /// Each charge by itself.
        Each = "each",
        /// Once on their sum, then divided.
        Across = "across",
    }
}

/// What a benefit does to a cart.
pub(super) trait Give {
    /// Takes off what it gives. A refusal says why there is nothing to give.
    fn give(&self, deal: &mut Deal<'_, '_>) -> Result<(), Refusal>;

    /// The selectors that it chooses goods by.
    fn selectors(&self) -> Vec<&Selector> {
        Vec::new()
    }

    /// What a cart needs to be given anything: goods that each selector chooses.
    fn need(&self) -> Need<'_> {
        Need::all(self.selectors().into_iter().map(Need::line_of))
    }

    /// Tells what is wrong with it.
    fn verify(&self, _at: &At<'_>, _verification: &mut Verification) {}

    /// Whether it changes list prices or the cart; neither for what only holds other benefits.
    fn changes_list_prices(&self) -> Option<bool> {
        Some(false)
    }
}

/// What a cart needs for something to be taken off sending.
fn need_of_methods(methods: &[Label]) -> Need<'_> {
    if methods.is_empty() {
        return Need::nothing();
    }
    Need::labels(WordKind::ShippingMethod, methods)
}

/// A promotion at work on a cart.
pub(super) struct Deal<'a, 'q> {
    pub situation: &'a Situation<'q>,
    pub cart: &'a mut Cart<'q>,
    /// The place of the promotion in the input.
    pub promotion: usize,
    /// What nobody could take.
    pub not_given: Minor,
    /// What a cap kept back.
    pub capped: Minor,
    /// The levels above those that the cart is on.
    pub next_tiers: Vec<NextTier>,
    rule: &'q Promotion,
    lines: LineSet,
}

impl<'a, 'q> Deal<'a, 'q> {
    pub fn of(rule: &Rule<'q>, situation: &'a Situation<'q>, cart: &'a mut Cart<'q>) -> Self {
        let mut lines = situation.all_lines();
        if rule.promotion.skip_discounted {
            lines = lines.without(&cart.reduced);
        }
        Self {
            situation,
            cart,
            promotion: rule.place,
            not_given: 0,
            capped: 0,
            next_tiers: Vec::new(),
            rule: rule.promotion,
            lines,
        }
    }

    /// Every line that the promotion may touch.
    pub const fn lines(&self) -> LineSet {
        self.lines
    }

    /// Those of them that a selector chooses.
    pub fn select(&self, selector: &Selector) -> LineSet {
        self.situation.select(selector).and(&self.lines)
    }

    pub fn minor(&self, amount: Amount) -> Minor {
        self.situation.scale.minor(amount)
    }

    /// Notes the level above the one that the cart is on, where somebody asks.
    pub fn tell_next(&mut self, missing: Refusal, counts_some_goods: bool, benefit: &Benefit) {
        if !self.situation.explains {
            return;
        }
        self.next_tiers.push(NextTier {
            promotion: self.rule.id.clone(),
            missing: missing.told(self.situation.scale),
            counts_some_goods: counts_some_goods || self.rule.skip_discounted,
            benefit: benefit.clone(),
        });
    }

    /// No more than a cap allows.
    pub fn within(&mut self, cap: Option<Amount>, amount: Minor) -> Minor {
        let Some(cap) = cap.map(|cap| self.minor(cap)) else {
            return amount;
        };
        self.capped += (amount - cap).max(0);
        amount.min(cap)
    }

    /// Whether the store rounds percentages off lines and units once per line.
    pub fn rounds_per_line(&self) -> bool {
        self.situation.input.policy.percent_rounding == PercentRounding::Line
    }

    /// Takes a percentage off chosen units, rounded per unit.
    pub fn percent_off_each(&mut self, units: &[Units], percent: Percentage) {
        let mut cuts: Vec<_> = units
            .iter()
            .map(|units| units.cut(percent_of(units.value, percent)))
            .collect();
        self.not_given += self.cart.take_from_units(&mut cuts);
    }

    /// Takes a percentage off chosen units, rounded per line.
    pub fn percent_off(&mut self, mut units: Vec<Units>, percent: Percentage) {
        units.sort_by_key(|units| units.line);
        for chosen in units.chunk_by(|a, b| a.line == b.line) {
            let value = chosen
                .iter()
                .map(|units| units.value * Minor::from(units.count));
            let amount = percent_of(value.sum(), percent);
            if let Some(units) = chosen.first() {
                self.not_given += self.cart.take_from_chosen(units.line, chosen, amount);
            }
        }
    }

    /// Takes an amount off each of some units.
    pub fn amount_off_each(&mut self, units: &[Units], amount: Minor) {
        let mut cuts: Vec<_> = units.iter().map(|units| units.cut(amount)).collect();
        self.not_given += self.cart.take_from_units(&mut cuts);
    }

    /// Brings each unit down to a price that is below its own.
    pub fn price_each(&mut self, units: &[Units], price: Minor) {
        let mut cuts: Vec<_> = units
            .iter()
            .filter(|units| units.value > price)
            .map(|units| units.cut(units.value - price))
            .collect();
        self.not_given += self.cart.take_from_units(&mut cuts);
    }

    /// Takes off some shipping charges what is calculated from their value, each by itself or on
    /// their sum.
    pub fn off_shipping(
        &mut self,
        methods: &[Label],
        spread: Spread,
        reckon: impl Fn(Minor) -> Minor,
    ) {
        let is_meant = |charge: &CartCharge<'_>| methods.is_empty() || methods.contains(charge.id);
        let mut charges: Vec<_> = self.cart.shipping.iter_mut().collect();
        charges.retain(|charge| is_meant(charge));
        if spread == Spread::Each {
            for charge in charges {
                self.not_given += charge.take(reckon(charge.value()));
            }
            return;
        }
        let mut division = Division::default();
        division
            .parts
            .extend(charges.iter().map(|charge| charge.part()));
        let sum = division.parts.iter().map(|part| part.value).sum();
        if !charges.is_empty() {
            self.not_given += division.divide(reckon(sum));
        }
        for piece in division.pieces {
            if let Some(charge) = charges.get_mut(piece.part) {
                charge.take(piece.amount);
            }
        }
    }
}
