//! The cart while it is being priced. A promotion takes off what it gives; then either all of it
//! is kept or all of it is given back, so that trying one costs nothing.

mod across;
mod charge;
mod few;
mod line;
mod run;
mod spread;
mod taken;
mod units;

use std::cmp::Ordering;

use super::allocation::{Division, Shares};
use super::line_set::LineSet;
use super::minor::Minor;
use super::promotions::Size;
use super::situation::Situation;
use super::{QuoteInput, Stacking};
use crate::core::{Quantity, Sku};
pub(super) use charge::CartCharge;
pub(super) use line::CartLine;
pub(super) use run::Run;
use spread::LineWork;
pub(super) use taken::Taken;
pub(super) use units::{Cut, UnitPlaces, Units, order, take_first};

/// A cart with the prices as they stand.
pub(super) struct Cart<'q> {
    pub lines: Vec<CartLine>,
    pub shipping: Vec<CartCharge<'q>>,
    pub gifts: Vec<Gift>,
    /// What the goods cost as they stand.
    pub subtotal: Minor,
    /// What they cost before any cart promotion.
    pub undiscounted: Minor,
    /// How many units there are.
    pub units: u32,
    /// How many there are on the longest line.
    pub longest_line: u32,
    /// Lines that a catalog promotion or a sale has reduced.
    pub reduced: LineSet,
    /// Lines that the promotion at hand took something off.
    touched: LineSet,
    kept_gifts: usize,
    all: LineSet,
    is_parallel: bool,
    shares: Shares,
    division: Division,
    work: LineWork,
}

/// A line that a promotion adds.
pub(super) struct Gift {
    pub promotion: usize,
    pub sku: Sku,
    pub unit_price: Minor,
    pub quantity: Quantity,
}

impl Gift {
    /// What it would cost.
    pub fn value(&self) -> Minor {
        self.unit_price * Minor::from(self.quantity.get())
    }
}

impl<'q> Cart<'q> {
    pub fn of(situation: &Situation<'q>) -> Self {
        let input: &'q QuoteInput = situation.input;
        let scale = situation.scale;
        let is_parallel = input.policy.stacking == Stacking::Parallel;
        let mut cart = Self {
            lines: Vec::with_capacity(input.lines.len()),
            shipping: input
                .shipping
                .iter()
                .zip(ranks(&input.shipping, |a, b| a.cmp(b)))
                .map(|(entry, rank)| CartCharge::new(entry, rank, scale, is_parallel))
                .collect(),
            gifts: Vec::new(),
            subtotal: 0,
            undiscounted: 0,
            units: 0,
            longest_line: 0,
            reduced: LineSet::default(),
            touched: LineSet::default(),
            kept_gifts: 0,
            all: situation.all_lines(),
            is_parallel,
            shares: Shares::default(),
            division: Division::default(),
            work: LineWork::default(),
        };
        for (place, (line, rank)) in input.lines.iter().zip(line_ranks(input)).enumerate() {
            let line = CartLine::new(line, rank, scale, is_parallel);
            if line.is_on_sale {
                cart.reduced.insert(place);
            }
            cart.units += line.quantity;
            cart.longest_line = cart.longest_line.max(line.quantity);
            cart.subtotal += line.total;
            cart.lines.push(line);
        }
        cart.undiscounted = cart.subtotal;
        cart
    }

    /// How large it is before anything is taken off.
    pub const fn size(&self) -> Size {
        Size {
            subtotal: self.subtotal,
            units: self.units,
            longest_line: self.longest_line,
        }
    }

    /// What a promotion computes on: the value of some lines.
    pub fn value(&self, lines: &LineSet) -> Minor {
        if !self.is_parallel && *lines == self.all {
            return self.subtotal;
        }
        self.chosen(lines).map(CartLine::value).sum()
    }

    /// What some lines cost as they stand.
    pub fn total(&self, lines: &LineSet) -> Minor {
        self.chosen(lines).map(|line| line.total).sum()
    }

    /// How many units some lines hold.
    pub fn count(&self, lines: &LineSet) -> u32 {
        self.chosen(lines).map(|line| line.quantity).sum()
    }

    fn chosen(&self, lines: &LineSet) -> impl Iterator<Item = &CartLine> {
        lines.iter().filter_map(|line| self.lines.get(line))
    }

    /// Takes an amount off one line; returned is what it could not take.
    pub fn take_from_line(&mut self, line: usize, amount: Minor) -> Minor {
        let Some(of) = self.lines.get_mut(line) else {
            return amount;
        };
        if amount <= 0 {
            return 0;
        }
        self.touched.insert(line);
        of.take(amount, &mut self.work)
    }

    /// Takes an amount off chosen units of one line; returned is what they could not take.
    pub fn take_from_chosen(&mut self, line: usize, chosen: &[Units], amount: Minor) -> Minor {
        let Some(of) = self.lines.get_mut(line) else {
            return amount;
        };
        self.touched.insert(line);
        of.take_from(chosen, amount, &mut self.work)
    }

    /// Takes so much off each of some units; returned is what they could not take.
    pub fn take_from_units(&mut self, cuts: &mut [Cut]) -> Minor {
        cuts.sort_by_key(|cut| (cut.line, cut.run));
        let mut lost = 0;
        for cuts in cuts.chunk_by(|a, b| a.line == b.line) {
            let line = cuts.first().map_or(usize::MAX, |cut| cut.line);
            if let Some(of) = self.lines.get_mut(line) {
                self.touched.insert(line);
                lost += of.cut(cuts, &mut self.work);
            }
        }
        lost
    }

    /// Lets units count once: when the promotion at hand is kept, no other finds them among
    /// those that still count.
    pub fn count_once(&mut self, places: &[UnitPlaces]) {
        for units in places {
            if let Some(of) = self.lines.get_mut(units.line) {
                self.touched.insert(units.line);
                of.count_once(units.places.clone());
            }
        }
    }

    /// What the promotion at hand has taken so far.
    pub fn taken(&self) -> Minor {
        let goods: Minor = self.chosen(&self.touched).map(|line| line.taken).sum();
        let shipping: Minor = self.shipping.iter().map(|charge| charge.taken).sum();
        let gifts: Minor = self.new_gifts().iter().map(Gift::value).sum();
        goods + shipping + gifts
    }

    /// Whether the promotion at hand gives something, be it worth nothing.
    pub fn has_new_gift(&self) -> bool {
        !self.new_gifts().is_empty()
    }

    fn new_gifts(&self) -> &[Gift] {
        self.gifts.get(self.kept_gifts..).unwrap_or_default()
    }

    /// Keeps what the promotion at hand took, under its name.
    pub fn keep(&mut self, promotion: usize) {
        for line in self.touched.iter() {
            if let Some(line) = self.lines.get_mut(line) {
                self.subtotal -= line.taken;
                line.keep(promotion, &mut self.work);
            }
        }
        for charge in &mut self.shipping {
            charge.keep(promotion);
        }
        self.kept_gifts = self.gifts.len();
        self.touched.clear();
    }

    /// Makes what the promotion at hand took the new price in the catalog.
    pub fn keep_as_price(&mut self) {
        for place in self.touched.iter() {
            if let Some(line) = self.lines.get_mut(place) {
                // A line at its floor was chosen and yet costs what it did.
                if line.taken > 0 {
                    self.reduced.insert(place);
                }
                self.subtotal -= line.taken;
                line.keep_as_price(&mut self.work);
            }
        }
        self.undiscounted = self.subtotal;
        self.touched.clear();
    }

    /// Ends the time of catalog promotions: all that follows computes on the prices they left.
    pub fn close_catalogue(&mut self) {
        for line in &mut self.lines {
            line.close_catalogue();
        }
    }

    /// Divides among the units of some lines what was taken off whole lines, so that each can be asked
    /// for its price.
    pub fn spread(&mut self, lines: &LineSet) {
        for line in lines.iter() {
            if let Some(line) = self.lines.get_mut(line) {
                line.runs(&mut self.work);
            }
        }
    }

    /// Gives back what the promotion at hand took.
    pub fn give_back(&mut self) {
        for line in self.touched.iter() {
            if let Some(line) = self.lines.get_mut(line) {
                line.give_back();
            }
        }
        for charge in &mut self.shipping {
            charge.taken = 0;
        }
        self.gifts.truncate(self.kept_gifts);
        self.touched.clear();
    }
}

/// The rank of each line: by SKU, then by all else that is known of it, so that lines of one rank
/// could change places unnoticed and the order of the cart decides nothing.
fn line_ranks(input: &QuoteInput) -> Vec<u32> {
    ranks(&input.lines, |a, b| {
        a.sku.cmp(&b.sku).then_with(|| a.cmp(b))
    })
}

/// The place of each entry of a list when they are put in order.
fn ranks<T>(entries: &[T], by: impl Fn(&T, &T) -> Ordering) -> Vec<u32> {
    let mut order: Vec<_> = entries.iter().enumerate().collect();
    order.sort_by(|(_, a), (_, b)| by(a, b));
    let mut ranks = vec![0; order.len()];
    for (rank, (place, _)) in (0..).zip(order) {
        if let Some(of) = ranks.get_mut(place) {
            *of = rank;
        }
    }
    ranks
}
