use rust_decimal::Decimal;
use serde_json::{Value, json};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;
use uuid::Uuid;

use crate::pricing;

/// What a row says of the rule, to be read by the money engine's own reader.
pub(super) struct RuleColumns {
    pub id: Uuid,
    pub name: String,
    pub trigger: String,
    pub priority: i32,
    pub exclusive: bool,
    pub group_name: Option<String>,
    pub starts_at: Option<OffsetDateTime>,
    pub ends_at: Option<OffsetDateTime>,
    pub skip_discounted: bool,
    pub condition: Option<Value>,
    pub benefits: Value,
    pub limit_total: Option<i32>,
    pub limit_per_customer: Option<i32>,
    pub budget: Option<Decimal>,
    pub created_at: OffsetDateTime,
}

impl RuleColumns {
    pub fn rule(self) -> Result<pricing::Promotion, String> {
        let moment = |at: Option<OffsetDateTime>| {
            at.map(|at| at.format(&Rfc3339))
                .transpose()
                .map_err(|error| error.to_string())
        };
        let document = json!({
            "id": self.id,
            "name": (!self.name.is_empty()).then_some(self.name),
            "trigger": self.trigger,
            "priority": self.priority,
            "created_at": moment(Some(self.created_at))?,
            "exclusive": self.exclusive,
            "group": self.group_name,
            "starts_at": moment(self.starts_at)?,
            "ends_at": moment(self.ends_at)?,
            "skip_discounted": self.skip_discounted,
            "limits": {
                "total": self.limit_total,
                "per_customer": self.limit_per_customer,
                "budget": self.budget.map(|budget| budget.normalize().to_string()),
            },
            "condition": self.condition,
            "benefits": self.benefits,
        });
        serde_json::from_value(document).map_err(|error| error.to_string())
    }
}
