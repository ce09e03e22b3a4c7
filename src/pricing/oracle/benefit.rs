//! What a promotion gives: one kind of benefit each, and the few moves they are made of.

mod bundle;
mod gift;
mod kind;
mod order;
mod shipping;
pub mod tiers;
mod units;
mod work;

use super::input::Selector;
pub use kind::{Benefit, BuyXGetY, By, Repeat, Spread, Tiers};
pub use work::{At, Work};

impl Work<'_> {
    pub fn give(&mut self, benefit: &Benefit) {
        match benefit {
            Benefit::PercentOffOrder { percent, cap } => order::percent(self, *percent, *cap),
            Benefit::AmountOffOrder { amount } => {
                order::amount(self, *amount, &Selector::default())
            }
            Benefit::AmountOffAcrossLines { amount, select } => {
                order::amount(self, *amount, select)
            }
            Benefit::PercentOffLines {
                percent,
                select,
                cap,
            } => order::percent_of_lines(self, *percent, select, *cap),
            Benefit::AmountOffEachLine { amount, select } => {
                order::amount_each(self, *amount, select)
            }
            Benefit::PercentOffUnits {
                percent,
                select,
                max_units,
                max_units_per_line,
                pick,
            } => {
                let units = units::at_most(self, select, *max_units, *max_units_per_line, *pick);
                units::percent(self, *percent, &units, self.before.percent_per_unit());
            }
            Benefit::AmountOffUnits {
                amount,
                select,
                max_units,
                max_units_per_line,
                pick,
            } => {
                let units = units::at_most(self, select, *max_units, *max_units_per_line, *pick);
                units::amount(self, *amount, &units);
            }
            Benefit::SetUnitPrice { price, select } => units::set_price(self, *price, select),
            Benefit::EveryNUnits {
                n,
                percent,
                amount,
                select,
            } => units::every_n(self, *n, *percent, *amount, select),
            Benefit::BundlePrice { n, price, select } => bundle::price(self, *n, *price, select),
            Benefit::BuyXGetY(benefit) => bundle::buy_x_get_y(self, benefit),
            Benefit::Tiers(benefit) => tiers::highest_reached(self, benefit),
            Benefit::FreeGift {
                sku,
                unit_price,
                quantity,
            } => gift::add(self, sku, *unit_price, *quantity),
            Benefit::PercentOffShipping {
                percent,
                methods,
                spread,
            } => {
                shipping::percent(self, *percent, methods, *spread);
            }
            Benefit::AmountOffShipping {
                amount,
                methods,
                spread,
            } => {
                shipping::amount(self, *amount, methods, *spread);
            }
            Benefit::PercentOffPrice { .. }
            | Benefit::AmountOffPrice { .. }
            | Benefit::SetPrice { .. } => {}
        }
    }
}
