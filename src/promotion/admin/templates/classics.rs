use serde_json::{Value, json};

/// A promotion that many shops make.
pub(super) struct Classic {
    /// Its word in addresses and keys.
    pub name: &'static str,
    /// In the words of the quote file.
    pub rule: Value,
    /// A code to begin with.
    pub code: Option<&'static str>,
    /// How long it lasts.
    pub days: Option<i64>,
    /// Key of what it is for.
    pub goal: Option<&'static str>,
    /// Key of what shoppers read, where that is not its title.
    pub public: Option<&'static str>,
}

/// Their names, in the order of the page.
pub(super) const CLASSICS: [&str; 18] = [
    "tiered",
    "buy-a-get-b",
    "cross-sell",
    "redeemed",
    "window",
    "after-codes",
    "pair-spend",
    "pair-product",
    "signed-up",
    "abandoner",
    "birthday",
    "welcome",
    "first-purchase",
    "three-for-two",
    "free-shipping",
    "bundle-price",
    "season",
    "offer",
];

/// The classic of a name.
pub(super) fn classic(name: &str) -> Option<Classic> {
    let name = CLASSICS.into_iter().find(|known| *known == name)?;
    let percent = |percent: &str| json!([{ "kind": "percent_off_order", "percent": percent }]);
    let when =
        |condition: Value, benefits: Value| json!({ "condition": condition, "benefits": benefits });
    let rule = match name {
        "tiered" => json!({ "benefits": [{ "kind": "tiers", "tiers": [
            { "from": "50.00", "benefit": { "kind": "percent_off_order", "percent": "5" } },
            { "from": "100.00", "benefit": { "kind": "percent_off_order", "percent": "10" } },
        ] }] }),
        "buy-a-get-b" => json!({ "benefits": [{ "kind": "buy_x_get_y" }] }),
        "cross-sell" => when(
            json!({ "kind": "contains" }),
            json!([{ "kind": "percent_off_units", "percent": "15", "max_units": 1 }]),
        ),
        "redeemed" => when(
            json!({ "kind": "redeemed", "this_month": true }),
            percent("15"),
        ),
        "window" => when(
            json!({ "kind": "window", "weekdays": ["mon", "tue", "wed", "thu", "fri"], "from": "14:00", "to": "17:00" }),
            percent("10"),
        ),
        "after-codes" => when(
            json!({ "kind": "redeemed", "codes": ["FRIEND"] }),
            percent("10"),
        ),
        "pair-spend" => json!({
            "group": "pair",
            "condition": { "kind": "contains", "value": "60.00" },
            "benefits": [{ "kind": "percent_off_units", "percent": "30", "max_units": 1 }],
        }),
        "pair-product" => json!({
            "group": "pair",
            "condition": { "kind": "contains" },
            "benefits": [{ "kind": "percent_off_units", "percent": "30", "max_units": 1 }],
        }),
        "signed-up" => when(
            json!({ "kind": "signed_up_within", "days": 7 }),
            percent("10"),
        ),
        "abandoner" => json!({
            "limits": { "per_customer": 1 },
            "condition": { "kind": "abandoned_within", "days": 30 },
            "benefits": [{ "kind": "amount_off_order", "amount": "10" }],
        }),
        "birthday" => when(
            json!({ "kind": "birthday_within", "days": 3 }),
            percent("15"),
        ),
        "welcome" => json!({
            "trigger": "code",
            "limits": { "per_customer": 1, "total": 100 },
            "condition": { "kind": "order_number", "n": 1 },
            "benefits": percent("10"),
        }),
        "first-purchase" => when(json!({ "kind": "order_number", "n": 1 }), percent("10")),
        "three-for-two" => json!({
            "benefits": [{ "kind": "buy_x_get_y", "buy_quantity": 2, "repeat": true }],
        }),
        "free-shipping" => when(
            json!({ "kind": "subtotal", "at_least": "50" }),
            json!([{ "kind": "percent_off_shipping", "percent": "100" }]),
        ),
        "bundle-price" => {
            json!({ "benefits": [{ "kind": "bundle_price", "n": 3, "price": "50" }] })
        }
        "season" => json!({
            "trigger": "catalog",
            "benefits": [{ "kind": "percent_off_price", "percent": "20" }],
        }),
        _ => json!({ "benefits": [{ "kind": "percent_off_lines", "percent": "20" }] }),
    };
    let is_pair = name.starts_with("pair-");
    Some(Classic {
        name,
        rule,
        code: (name == "welcome").then_some("WELCOME10"),
        days: (name == "season").then_some(14),
        goal: match name {
            "offer" => Some("admin-promotion-goal-stock"),
            "window" => Some("admin-promotion-goal-hours"),
            _ => None,
        },
        public: is_pair.then_some("admin-promotion-template-pair-public"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pricing::Promotion;

    #[test]
    fn vc_4_to_16_every_classic_is_read_by_the_engine() {
        for name in CLASSICS {
            let mut rule = classic(name).map(|it| it.rule).unwrap_or_default();
            rule["id"] = name.into();
            let read = serde_json::from_value::<Promotion>(rule);
            assert!(read.is_ok(), "{name}: {read:?}");
        }
    }
}
