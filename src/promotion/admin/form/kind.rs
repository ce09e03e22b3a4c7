//! Which conditions and benefits the form offers, and which fields each has. Their names are those
//! of the quote file, so that the money engine's own reader reads the form.

use crate::promotion::admin::known::Source;

/// A kind of condition or benefit.
#[derive(Debug)]
pub(in crate::promotion::admin) struct Kind {
    /// The word of the quote file.
    pub word: &'static str,
    /// What is asked for.
    pub fields: &'static [KindField],
    /// Whether it is offered for a new row; one that is there already is always shown.
    pub offered: bool,
}

/// A field of a kind.
#[derive(Debug)]
pub(in crate::promotion::admin) struct KindField {
    /// Its name in the quote file.
    pub name: &'static str,
    /// The last part of the key of its label.
    pub label: &'static str,
    /// What it takes.
    pub shape: Shape,
}

/// What a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::promotion::admin) enum Shape {
    /// An amount of the store's currency.
    Amount,
    /// A percentage.
    Percent,
    /// A whole number.
    Number,
    /// One of a few words; the first is the default.
    Word(&'static [&'static str]),
    /// Days of the week.
    Weekdays,
    /// A time of the day.
    Time,
    /// A box to tick.
    Tick,
    /// Several names.
    Names(Source),
    /// One name.
    Name(Source),
    /// Which units.
    Select,
    /// How often: a number, or as often as possible.
    Repeat,
    /// Levels, one on each line.
    Levels,
}

pub(in crate::promotion::admin) const WEEKDAYS: [&str; 7] =
    ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

const fn field(name: &'static str, label: &'static str, shape: Shape) -> KindField {
    KindField { name, label, shape }
}

const fn kind(word: &'static str, fields: &'static [KindField]) -> Kind {
    Kind {
        word,
        fields,
        offered: true,
    }
}

const FROM_AMOUNT: KindField = field("at_least", "from-amount", Shape::Amount);
const FROM_NUMBER: KindField = field("at_least", "from-number", Shape::Number);
const DAYS: KindField = field("days", "days", Shape::Number);
const SELECT: KindField = field("select", "select", Shape::Select);
const PERCENT: KindField = field("percent", "percent", Shape::Percent);
const AMOUNT: KindField = field("amount", "amount", Shape::Amount);
const PRICE: KindField = field("price", "price", Shape::Amount);
const CAP: KindField = field("cap", "cap", Shape::Amount);
const MAX_UNITS: KindField = field("max_units", "max-units", Shape::Number);
const MAX_PER_LINE: KindField = field("max_units_per_line", "max-per-line", Shape::Number);
const PICK: KindField = field("pick", "pick", Shape::Word(&["dearest", "cheapest"]));
const METHODS: KindField = field("methods", "methods", Shape::Names(Source::ShippingMethod));
const SPREAD: KindField = field("spread", "spread", Shape::Word(&["each", "across"]));

/// What must be so.
pub(in crate::promotion::admin) static CONDITIONS: &[Kind] = &[
    kind(
        "subtotal",
        &[
            FROM_AMOUNT,
            field("of", "of", Shape::Word(&["discounted", "undiscounted"])),
        ],
    ),
    kind("quantity", &[FROM_NUMBER]),
    kind("line_quantity", &[FROM_NUMBER]),
    kind(
        "contains",
        &[
            SELECT,
            field("quantity", "from-number", Shape::Number),
            field("value", "from-amount", Shape::Amount),
        ],
    ),
    kind(
        "customer_in",
        &[
            field("segments", "segments", Shape::Names(Source::Segment)),
            field("groups", "groups", Shape::Names(Source::Group)),
        ],
    ),
    kind(
        "order_number",
        &[
            field("n", "order-n", Shape::Number),
            field("every", "order-every", Shape::Number),
        ],
    ),
    kind("lifetime_spend", &[FROM_AMOUNT]),
    kind("signed_up_within", &[DAYS]),
    kind("abandoned_within", &[DAYS]),
    kind(
        "birthday_within",
        &[field("days", "birthday-days", Shape::Number)],
    ),
    kind(
        "redeemed",
        &[
            field("this_month", "this-month", Shape::Tick),
            field("within_days", "within-days", Shape::Number),
            field("codes", "redeemed-codes", Shape::Names(Source::Code)),
            field(
                "promotions",
                "redeemed-promotions",
                Shape::Names(Source::Promotion),
            ),
        ],
    ),
    // Nobody can refer anybody yet.
    Kind {
        word: "referred",
        fields: &[FROM_NUMBER],
        offered: false,
    },
    kind(
        "channel",
        &[field("any", "channels", Shape::Names(Source::Channel))],
    ),
    kind(
        "shipping_method",
        &[field(
            "any",
            "methods",
            Shape::Names(Source::ShippingMethod),
        )],
    ),
    kind(
        "country",
        &[field("any", "countries", Shape::Names(Source::Country))],
    ),
    kind(
        "payment_method",
        &[field(
            "any",
            "payments",
            Shape::Names(Source::PaymentMethod),
        )],
    ),
    kind(
        "window",
        &[
            field("weekdays", "weekdays", Shape::Weekdays),
            field("from", "time-from", Shape::Time),
            field("to", "time-to", Shape::Time),
        ],
    ),
];

/// What it gives.
pub(in crate::promotion::admin) static BENEFITS: &[Kind] = &[
    kind("percent_off_order", &[PERCENT, CAP]),
    kind("amount_off_order", &[AMOUNT]),
    kind("percent_off_lines", &[PERCENT, SELECT, CAP]),
    kind(
        "percent_off_units",
        &[PERCENT, SELECT, MAX_UNITS, MAX_PER_LINE, PICK],
    ),
    kind(
        "amount_off_units",
        &[AMOUNT, SELECT, MAX_UNITS, MAX_PER_LINE, PICK],
    ),
    kind("amount_off_each_line", &[AMOUNT, SELECT]),
    kind("amount_off_across_lines", &[AMOUNT, SELECT]),
    kind("set_unit_price", &[PRICE, SELECT]),
    kind(
        "every_n_units",
        &[
            field("n", "group-of", Shape::Number),
            PERCENT,
            AMOUNT,
            SELECT,
        ],
    ),
    kind(
        "bundle_price",
        &[field("n", "bundle-of", Shape::Number), PRICE, SELECT],
    ),
    kind(
        "buy_x_get_y",
        &[
            field("buy_quantity", "buy-quantity", Shape::Number),
            field("buy", "buy", Shape::Select),
            field("get_quantity", "get-quantity", Shape::Number),
            field("get", "get", Shape::Select),
            PERCENT,
            field("pick", "pick", Shape::Word(&["", "cheapest", "dearest"])),
            field("repeat", "repeat", Shape::Repeat),
        ],
    ),
    kind(
        "tiers",
        &[
            field("by", "tiers-by", Shape::Word(&["subtotal", "quantity"])),
            field("tiers", "levels", Shape::Levels),
            SELECT,
        ],
    ),
    kind(
        "free_gift",
        &[
            field("sku", "gift", Shape::Name(Source::Sku)),
            field("quantity", "gift-quantity", Shape::Number),
            field("unit_price", "gift-price", Shape::Amount),
        ],
    ),
    kind("percent_off_shipping", &[PERCENT, METHODS, SPREAD]),
    kind("amount_off_shipping", &[AMOUNT, METHODS, SPREAD]),
    kind("percent_off_price", &[PERCENT, SELECT]),
    kind("amount_off_price", &[AMOUNT, SELECT]),
    kind("set_price", &[PRICE, SELECT]),
];

/// The lists of a selector: field and where its names come from.
pub(in crate::promotion::admin) const SELECTED: [(&str, Source); 6] = [
    ("products", Source::Product),
    ("categories", Source::Category),
    ("collections", Source::Collection),
    ("tags", Source::Tag),
    ("skus", Source::Sku),
    ("not_skus", Source::Sku),
];

/// The kind of that word.
pub(in crate::promotion::admin) fn find(
    kinds: &'static [Kind],
    word: &str,
) -> Option<&'static Kind> {
    kinds.iter().find(|kind| kind.word == word)
}

#[cfg(test)]
mod tests;
