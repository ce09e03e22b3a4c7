use std::collections::BTreeMap;

use serde_json::Value;
use time::OffsetDateTime;

use super::read::{record, words};
use super::{Customer, Destination, Faults, Label, Promotions};
use crate::core::{Amount, CountryCode, Currency, Quantity, ShortText, Sku, TaxRate, TimeZone};

record! {
    /// What is to be priced: a quote file.
    pub struct QuoteInput {
        /// The currency of every amount here.
        currency: Currency,
        /// The moment it is priced at.
        #[serde(with = "time::serde::rfc3339")]
        now: OffsetDateTime,
        /// Whose days, hours and months the store keeps.
        time_zone: TimeZone = TimeZone::utc(),
        /// Whether unit prices are gross.
        prices_include_tax: bool = false,
        /// The reader's language; changes no amount.
        locale: Option<Label> = None,
        /// How the store wants it computed.
        policy: Policy = Policy::default(),
        /// Who buys, where that is known.
        customer: Option<Customer> = None,
        /// The codes as typed.
        codes: Vec<String> = Vec::new(),
        /// Where the visit came from.
        channel: Option<Label> = None,
        /// Where it goes.
        ship_to: Option<ShipTo> = None,
        /// How it is to be paid.
        payment_method: Option<Label> = None,
        /// What is in the cart, at most [`QuoteInput::MAX_LINES`].
        lines: Vec<LineInput>,
        /// What sending costs; every entry is charged.
        shipping: Vec<ShippingInput> = Vec::new(),
        /// What may change the price, at most [`QuoteInput::MAX_PROMOTIONS`].
        promotions: Promotions = Promotions::default(),
    }

    /// Where a cart goes, as far as it is known.
    pub struct ShipTo {
        /// The country.
        country: Option<CountryCode> = None,
        /// The state, province or region.
        region: Option<ShortText<80>> = None,
    }

    /// The choices of the store that change how money is computed.
    #[derive(Copy, Default)]
    pub struct Policy {
        /// On which prices the next promotion computes.
        stacking: Stacking = Stacking::default(),
        /// On what a percentage off lines or units is rounded.
        percent_rounding: PercentRounding = PercentRounding::default(),
        /// Whether tax is rounded per line or per unit.
        tax_rounding: TaxRounding = TaxRounding::default(),
        /// Which units are given in buy X get Y.
        buy_x_pick: BuyXPick = BuyXPick::default(),
    }

    /// A line of the cart.
    #[derive(PartialOrd, Ord)]
    pub struct LineInput {
        /// The caller's name for the line.
        id: Option<Label> = None,
        /// What is sold.
        sku: Sku,
        /// The product whose variant it is; the SKU itself, when not given.
        product: Option<Label> = None,
        /// The price of one unit, zero or more.
        unit_price: Amount,
        /// How many.
        quantity: Quantity,
        /// The categories it is in.
        categories: Vec<Label> = Vec::new(),
        /// The collections it is in.
        collections: Vec<Label> = Vec::new(),
        /// Its tags.
        tags: Vec<Label> = Vec::new(),
        /// What else is known of the variant.
        attributes: BTreeMap<String, String> = BTreeMap::new(),
        /// No promotion takes a unit below this.
        floor_price: Amount = Amount::ZERO,
        /// What one unit cost before.
        compare_at_price: Option<Amount> = None,
        /// The rate where the buyer is.
        tax_rate: TaxRate = TaxRate::ZERO,
    }

    /// A charge for sending.
    #[derive(PartialOrd, Ord)]
    pub struct ShippingInput {
        /// The shipping method.
        id: Label,
        /// What it costs, zero or more.
        price: Amount,
        /// The rate where the buyer is.
        tax_rate: TaxRate = TaxRate::ZERO,
        /// Whether the price is gross; as the lines are, when not given.
        price_includes_tax: Option<bool> = None,
    }
}

words! {
    /// On which prices a promotion computes when others came before it.
    pub enum Stacking {
        /// On the prices that they left.
        Sequential = "sequential",
        /// On the prices before any of them.
        Parallel = "parallel",
    }

    /// On what a percentage off lines or units is rounded.
    pub enum PercentRounding {
        /// Once on the chosen units of a line.
        Line = "line",
        /// On each unit; the line's discount is their sum.
        Unit = "unit",
    }

    /// On what the tax is rounded.
    pub enum TaxRounding {
        /// Once on the total of the line.
        Line = "line",
        /// On each unit; the line's tax is their sum.
        Unit = "unit",
    }

    /// Which units are given in buy X get Y, where the benefit does not say.
    pub enum BuyXPick {
        /// The cheapest.
        Cheapest = "cheapest",
        /// The dearest.
        Dearest = "dearest",
    }
}

impl QuoteInput {
    /// The most lines of one cart.
    pub const MAX_LINES: usize = 1_000;
    /// The most units of one cart, gifts included; a Quote lists what each unit costs.
    pub const MAX_UNITS: u32 = 100_000;
    /// The most shipping charges of one cart.
    pub const MAX_SHIPPING: usize = 100;
    /// The most promotions of one cart.
    pub const MAX_PROMOTIONS: usize = 10_000;

    /// An empty cart at a moment, with every choice at its default.
    pub fn new(currency: Currency, now: OffsetDateTime) -> Self {
        Self {
            currency,
            now,
            time_zone: TimeZone::utc(),
            prices_include_tax: false,
            locale: None,
            policy: Policy::default(),
            customer: None,
            codes: Vec::new(),
            channel: None,
            ship_to: None,
            payment_method: None,
            lines: Vec::new(),
            shipping: Vec::new(),
            promotions: Promotions::default(),
        }
    }

    /// Reads an object of a quote file; every fault is told with its place.
    pub fn read(value: &Value) -> Result<Self, Faults> {
        super::read::read_document(value)
    }
}

impl LineInput {
    /// Units of something that is in no group and not taxed.
    pub fn new(sku: Sku, unit_price: Amount, quantity: Quantity) -> Self {
        Self {
            id: None,
            sku,
            product: None,
            unit_price,
            quantity,
            categories: Vec::new(),
            collections: Vec::new(),
            tags: Vec::new(),
            attributes: BTreeMap::new(),
            floor_price: Amount::ZERO,
            compare_at_price: None,
            tax_rate: TaxRate::ZERO,
        }
    }

    /// The product, which is the SKU where nothing else was said.
    pub fn product(&self) -> &str {
        self.product
            .as_ref()
            .map_or(self.sku.as_str(), Label::as_str)
    }
}

impl From<Destination> for ShipTo {
    fn from(Destination { country, region }: Destination) -> Self {
        Self {
            country: Some(country),
            region,
        }
    }
}
