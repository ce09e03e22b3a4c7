use super::benefit::FreeGift;
use super::minor::Scale;
use super::promotions::Ready;
use super::read::At;
use super::{Benefit, Faults, Flaw, Limits, Promotion, QuoteInput, Selector, Trigger};
use crate::core::{Amount, Reason};

/// Looks for what cannot be priced: amounts with more places than the currency has, sums beyond
/// what an amount may be, rules that contradict themselves.
pub(super) struct Verification {
    scale: Scale,
    faults: Faults,
    units: u64,
    /// More than the totals can come to.
    sum: i128,
    depth: u32,
    is_for_catalogue: bool,
}

impl Verification {
    /// Levels of tiers within each other.
    const MAX_DEPTH: u32 = 8;

    fn new(scale: Scale) -> Self {
        Self {
            scale,
            faults: Faults::default(),
            units: 0,
            sum: 0,
            depth: 0,
            is_for_catalogue: false,
        }
    }

    /// Tells every fault of an input whose promotions are ready.
    pub fn of(input: &QuoteInput, ready: &Ready) -> Faults {
        let mut verification = Self::new(Scale::of(input.currency));
        verification.sizes(input);
        if verification.faults.0.is_empty() {
            verification.cart(input);
            verification.customer(input);
            verification.promotions(input, ready);
            if verification.sum > verification.most() && verification.faults.0.is_empty() {
                verification.refuse(&At::Field(&At::Root, "totals"), too_much());
            }
            if verification.units > u64::from(QuoteInput::MAX_UNITS) {
                let max = i64::from(QuoteInput::MAX_UNITS);
                verification.refuse(
                    &At::Field(&At::Root, "lines"),
                    Reason::OutOfRange { min: 0, max },
                );
            }
        }
        verification.faults
    }

    /// Tells every fault of a promotion by itself, how many units it gives away at most, and what they
    /// are worth.
    pub fn of_promotion(promotion: &Promotion, scale: Scale) -> (Faults, u64, i128) {
        let mut verification = Self::new(scale);
        verification.limits(&At::Root, &promotion.limits);
        verification.promotion(&At::Root, promotion);
        (verification.faults, verification.units, verification.sum)
    }

    /// Notes a fault.
    pub fn refuse(&mut self, at: &At<'_>, flaw: impl Into<Flaw>) {
        let _: Option<()> = at.refuse(flaw, &mut self.faults);
    }

    /// An amount of the currency, zero or more.
    pub fn amount(&mut self, at: &At<'_>, field: &str, amount: Amount) {
        if amount < Amount::ZERO {
            self.refuse(&At::Field(at, field), Flaw::AtLeast(0));
        } else if let Err(reason) = self.scale.exact(amount) {
            self.refuse(&At::Field(at, field), reason);
        }
    }

    /// The same, where there is one.
    pub fn optional_amount(&mut self, at: &At<'_>, field: &str, amount: Option<Amount>) {
        if let Some(amount) = amount {
            self.amount(at, field, amount);
        }
    }

    /// The prices of a selector.
    pub fn selector(&mut self, at: &At<'_>, field: &str, selector: &Selector) {
        let at = At::Field(at, field);
        self.optional_amount(&at, "price_min", selector.price_min);
        self.optional_amount(&at, "price_max", selector.price_max);
    }

    /// A benefit within another.
    pub fn benefit(&mut self, at: &At<'_>, benefit: &Benefit) {
        if self.depth >= Self::MAX_DEPTH {
            self.refuse(at, Flaw::TooDeep);
            return;
        }
        let of_catalogue = benefit.rule().changes_list_prices();
        if of_catalogue.is_some_and(|of_catalogue| of_catalogue != self.is_for_catalogue) {
            self.refuse(at, Flaw::WrongTrigger);
        }
        self.depth += 1;
        benefit.rule().verify(at, self);
        self.depth -= 1;
    }

    /// A gift, whose units count like any others.
    pub fn gift(&mut self, at: &At<'_>, gift: &FreeGift) {
        self.units += u64::from(u32::from(gift.quantity));
        let value = self.scale.minor(gift.unit_price) * i128::from(gift.quantity.get());
        self.sum += value;
        if value > self.most() {
            self.refuse(at, too_much());
        }
    }

    fn sizes(&mut self, input: &QuoteInput) {
        for (field, count, max) in [
            ("lines", input.lines.len(), QuoteInput::MAX_LINES),
            ("shipping", input.shipping.len(), QuoteInput::MAX_SHIPPING),
            (
                "promotions",
                input.promotions.len(),
                QuoteInput::MAX_PROMOTIONS,
            ),
        ] {
            if count > max {
                let max = u32::try_from(max).unwrap_or(u32::MAX);
                self.refuse(&At::Field(&At::Root, field), Reason::TooLong { max });
            }
        }
    }

    fn cart(&mut self, input: &QuoteInput) {
        let list = At::Field(&At::Root, "lines");
        for (index, line) in input.lines.iter().enumerate() {
            let at = At::Entry(&list, index);
            self.amount(&at, "unit_price", line.unit_price);
            self.amount(&at, "floor_price", line.floor_price);
            self.optional_amount(&at, "compare_at_price", line.compare_at_price);
            self.units += u64::from(u32::from(line.quantity));
            let total = self.scale.minor(line.unit_price) * i128::from(line.quantity.get());
            if total > self.most() {
                self.refuse(&At::Field(&at, "total"), too_much());
            }
            self.sum += with_tax(total, line.tax_rate.millionths(), line.quantity.into());
        }
        let list = At::Field(&At::Root, "shipping");
        for (index, entry) in input.shipping.iter().enumerate() {
            self.amount(&At::Entry(&list, index), "price", entry.price);
            let price = self.scale.minor(entry.price);
            self.sum += with_tax(price, entry.tax_rate.millionths(), 1);
        }
    }

    fn customer(&mut self, input: &QuoteInput) {
        if let Some(customer) = &input.customer {
            let at = At::Field(&At::Root, "customer");
            self.amount(&at, "lifetime_spend", customer.lifetime_spend);
        }
    }

    /// All of them, of which those that are without fault as they are written need not be read again.
    fn promotions(&mut self, input: &QuoteInput, ready: &Ready) {
        let list = At::Field(&At::Root, "promotions");
        for (index, rule) in input.promotions.rules().enumerate() {
            if ready.is_faultless && !rule.is_counted {
                continue;
            }
            let at = At::Entry(&list, index);
            self.limits(&at, rule.limits);
            if !ready.is_faultless {
                self.promotion(&at, rule.promotion);
            }
        }
        if ready.is_faultless {
            let given = ready.gifts.iter();
            for gifts in given.filter(|gifts| input.promotions.rule(gifts.place).is_some()) {
                self.units += gifts.units;
                self.sum += gifts.value;
            }
        }
    }

    fn limits(&mut self, at: &At<'_>, limits: &Limits) {
        let at = At::Field(at, "limits");
        self.optional_amount(&at, "budget", limits.budget);
        self.amount(&at, "spent", limits.spent);
    }

    fn promotion(&mut self, at: &At<'_>, promotion: &Promotion) {
        if let Some(condition) = &promotion.condition {
            condition.verify(&At::Field(at, "condition"), 0, self);
        }
        let list = At::Field(at, "benefits");
        if promotion.benefits.is_empty() {
            self.refuse(&list, Reason::TooShort { min: 1 });
        }
        for (index, benefit) in promotion.benefits.iter().enumerate() {
            self.is_for_catalogue = promotion.trigger == Trigger::Catalog;
            self.benefit(&At::Entry(&list, index), benefit);
        }
    }

    fn most(&self) -> i128 {
        i128::from(Amount::LIMIT) * 10i128.saturating_pow(self.scale.digits())
    }
}

/// An amount with its tax, and a minor unit for each rounding.
fn with_tax(amount: i128, millionths: u32, roundings: u32) -> i128 {
    if millionths == 0 {
        return amount;
    }
    amount + amount * i128::from(millionths) / 1_000_000 + i128::from(roundings)
}

fn too_much() -> Reason {
    let max = Amount::LIMIT;
    Reason::OutOfRange { min: 0, max }
}
