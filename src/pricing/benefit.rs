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

use super::read::{kinds, words};

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
    pub enum Benefit {
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
