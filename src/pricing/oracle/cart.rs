//! The cart as the oracle holds it: every unit of every line is a record with its own price.

use jiff::{Timestamp, Zoned, tz::TimeZone};
use rust_decimal::{Decimal, RoundingStrategy};

use super::input::{Customer, Input, Per, Pick, Policy, Stacking, Trigger};

#[derive(Debug, Clone)]
pub struct Cart {
    pub currency: String,
    pub digits: u32,
    pub policy: Policy,
    pub now: Timestamp,
    pub local: Zoned,
    pub customer: Option<Customer>,
    pub codes: Vec<String>,
    pub channel: Option<String>,
    pub country: Option<String>,
    pub payment_method: Option<String>,
    pub prices_include_tax: bool,
    pub lines: Vec<Line>,
    pub shipping: Vec<Shipping>,
}

#[derive(Debug, Clone)]
pub struct Line {
    pub id: String,
    pub sku: String,
    pub product: String,
    pub categories: Vec<String>,
    pub collections: Vec<String>,
    pub tags: Vec<String>,
    pub attributes: std::collections::BTreeMap<String, String>,
    pub floor: Decimal,
    pub compare_at: Option<Decimal>,
    pub tax_rate: Decimal,
    pub gift: bool,
    /// A catalog promotion changed the list price.
    pub on_sale: bool,
    pub units: Vec<Unit>,
    pub discounts: Vec<Discount>,
}

#[derive(Debug, Clone, Copy)]
pub struct Unit {
    /// As the input says.
    pub list: Decimal,
    /// After the catalog promotions.
    pub price: Decimal,
    /// After the cart promotions so far.
    pub now: Decimal,
    /// A buy-X-get-Y counted it as bought or gave it.
    pub counted: bool,
}

/// What one promotion took off.
#[derive(Debug, Clone)]
pub struct Discount {
    pub promotion: String,
    pub amount: Decimal,
}

#[derive(Debug, Clone)]
pub struct Shipping {
    pub id: String,
    pub price: Decimal,
    pub now: Decimal,
    pub tax_rate: Decimal,
    pub includes_tax: bool,
    pub discounts: Vec<Discount>,
}

impl Cart {
    pub fn new(input: &Input) -> Self {
        let zone = TimeZone::get(&input.time_zone).expect("the time zone is known");
        Self {
            currency: input.currency.clone(),
            digits: minor_digits(&input.currency),
            policy: input.policy.clone(),
            now: input.now,
            local: input.now.to_zoned(zone),
            customer: input.customer.clone(),
            codes: input.codes.iter().map(|code| normal_code(code)).collect(),
            channel: input.channel.clone(),
            country: input.ship_to.as_ref().and_then(|to| to.country.clone()),
            payment_method: input.payment_method.clone(),
            prices_include_tax: input.prices_include_tax,
            lines: input.lines.iter().map(Line::new).collect(),
            shipping: input
                .shipping
                .iter()
                .map(|entry| Shipping::new(entry, input))
                .collect(),
        }
    }

    /// Half up on the magnitude, to the currency's minor unit.
    pub fn round(&self, amount: Decimal) -> Decimal {
        amount.round_dp_with_strategy(self.digits, RoundingStrategy::MidpointAwayFromZero)
    }

    pub fn percent_of(&self, percent: Decimal, amount: Decimal) -> Decimal {
        self.round(amount * percent / Decimal::ONE_HUNDRED)
    }

    /// The price of a unit that a benefit computes on: as it stands, or the original one.
    pub fn base(&self, unit: Unit) -> Decimal {
        match self.policy.stacking {
            Stacking::Sequential => unit.now,
            Stacking::Parallel => unit.price,
        }
    }

    pub fn shipping_base(&self, entry: &Shipping) -> Decimal {
        match self.policy.stacking {
            Stacking::Sequential => entry.now,
            Stacking::Parallel => entry.price,
        }
    }

    /// Lines that the buyer chose: everything but the gifts.
    pub fn bought(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(|line| !line.gift)
    }

    pub fn percent_per_unit(&self) -> bool {
        self.policy.percent_rounding == Per::Unit
    }

    pub fn usual_pick(&self) -> Pick {
        self.policy.buy_x_pick.0
    }
}

impl Line {
    fn new(line: &super::input::Line) -> Self {
        Self {
            id: line.id.clone().unwrap_or_else(|| line.sku.clone()),
            sku: line.sku.clone(),
            product: line.product.clone().unwrap_or_else(|| line.sku.clone()),
            categories: line.categories.clone(),
            collections: line.collections.clone(),
            tags: line.tags.clone(),
            attributes: line.attributes.clone(),
            floor: line.floor_price,
            compare_at: line.compare_at_price,
            tax_rate: line.tax_rate,
            gift: false,
            on_sale: false,
            units: vec![
                Unit {
                    list: line.unit_price,
                    price: line.unit_price,
                    now: line.unit_price,
                    counted: false
                };
                line.quantity
            ],
            discounts: Vec::new(),
        }
    }

    /// What the line costs as it stands.
    pub fn total(&self) -> Decimal {
        self.units.iter().map(|unit| unit.now).sum()
    }

    /// What the line costs before the cart promotions.
    pub fn undiscounted(&self) -> Decimal {
        self.units.iter().map(|unit| unit.price).sum()
    }

    /// Reduced by a catalog promotion, or sold under its was-price.
    pub fn is_reduced(&self) -> bool {
        self.on_sale
            || self
                .units
                .iter()
                .any(|unit| self.compare_at.is_some_and(|was| was > unit.list))
    }

    /// How much a unit can still lose before it meets the floor or zero.
    pub fn room(&self, unit: Unit) -> Decimal {
        (unit.now - self.floor.max(Decimal::ZERO)).max(Decimal::ZERO)
    }
}

impl Shipping {
    fn new(entry: &super::input::Shipping, input: &Input) -> Self {
        Self {
            id: entry.id.clone(),
            price: entry.price,
            now: entry.price,
            tax_rate: entry.tax_rate,
            includes_tax: entry.price_includes_tax.unwrap_or(input.prices_include_tax),
            discounts: Vec::new(),
        }
    }
}

/// Adds to what a promotion already took there.
pub fn note_discount(discounts: &mut Vec<Discount>, promotion: &str, amount: Decimal) {
    if amount.is_zero() {
        return;
    }
    match discounts
        .iter_mut()
        .find(|discount| discount.promotion == promotion)
    {
        Some(discount) => discount.amount += amount,
        None => discounts.push(Discount {
            promotion: promotion.to_owned(),
            amount,
        }),
    }
}

/// Codes are compared trimmed and without case.
pub fn normal_code(code: &str) -> String {
    code.trim().to_uppercase()
}

/// A promotion by code needs one of its codes; the others need none.
pub fn code_is_given(cart: &Cart, promotion: &super::input::Promotion) -> bool {
    promotion.trigger != Trigger::Code
        || promotion
            .codes
            .iter()
            .any(|code| cart.codes.contains(&normal_code(code)))
}

fn minor_digits(currency: &str) -> u32 {
    match currency {
        "BIF" | "CLP" | "DJF" | "GNF" | "ISK" | "JPY" | "KMF" | "KRW" | "PYG" | "RWF" | "UGX"
        | "UYI" | "VND" | "VUV" | "XAF" | "XOF" | "XPF" => 0,
        "BHD" | "IQD" | "JOD" | "KWD" | "LYD" | "OMR" | "TND" => 3,
        _ => 2,
    }
}
