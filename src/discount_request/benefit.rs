use serde_json::{Value, json};

use crate::core::{Amount, FieldErrors, Reason, optional};
use crate::pricing;
use crate::tenancy::StoreSettings;
use crate::web::{Failure, FormFields};

/// Fields of the form.
pub(super) const KIND: &str = "kind";
pub(super) const PERCENT: &str = "percent";
pub(super) const AMOUNT: &str = "amount";
pub(super) const MINIMUM: &str = "minimum";
/// What may be granted.
pub(super) const KINDS: [&str; 3] = ["percent", "amount", "free-shipping"];

/// What a grant gives, and from which sum of goods on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Granted {
    pub benefits: Value,
    pub condition: Option<Value>,
}

impl Granted {
    /// Reads the form; what is wrong is noted under its fields.
    pub(super) fn parse(
        fields: &FormFields,
        settings: &StoreSettings,
        errors: &mut FieldErrors,
    ) -> Option<Self> {
        let benefit = match fields.get(KIND) {
            "percent" => {
                let percent = errors.check(PERCENT, percent(fields.get(PERCENT), settings))?;
                json!({ "kind": "percent_off_order", "percent": percent })
            }
            "amount" => {
                let amount = errors.check(AMOUNT, positive(fields.get(AMOUNT), settings))?;
                json!({ "kind": "amount_off_order", "amount": amount })
            }
            "free-shipping" => json!({ "kind": "percent_off_shipping", "percent": "100" }),
            _ => {
                errors.add(KIND, Reason::Required);
                return None;
            }
        };
        let minimum = errors.check(
            MINIMUM,
            optional(fields.get(MINIMUM), |text| positive(text, settings)),
        )?;
        Some(Self {
            benefits: json!([benefit]),
            condition: minimum.map(|minimum| json!({ "kind": "subtotal", "at_least": minimum })),
        })
    }

    /// The rule that gives it, to whoever has a code; merchants know it by its name.
    pub(super) fn rule(&self, name: Option<&str>) -> Result<pricing::Promotion, Failure> {
        let mut rule = json!({
            "id": "grant",
            "name": name,
            "trigger": "code",
            "benefits": self.benefits,
        });
        if let Some(condition) = &self.condition {
            rule["condition"] = condition.clone();
        }
        serde_json::from_value(rule).map_err(Failure::internal)
    }
}

fn percent(text: &str, settings: &StoreSettings) -> Result<String, Reason> {
    let percent = settings.notation().percentage(text)?;
    if percent.get().is_zero() {
        return Err(Reason::OutOfRange { min: 1, max: 100 });
    }
    Ok(percent.get().normalize().to_string())
}

fn positive(text: &str, settings: &StoreSettings) -> Result<Amount, Reason> {
    let money = settings.notation().money(text)?;
    if money.is_zero() || money.is_negative() {
        return Err(Reason::OutOfRange {
            min: 1,
            max: 1_000_000_000,
        });
    }
    Amount::new(money.amount())
}
