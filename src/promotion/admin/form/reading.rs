//! What the form says, read by the money engine's own reader.

mod placing;

use rust_decimal::Decimal;
use serde_json::{Value, json};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use self::placing::place;
use super::FormFaults;
use super::rows::{Part, ReadRow, amount, read_rows};
use super::segment::choose_segments;
use crate::admin::form::typed_moment;
use crate::core::{CampaignId, Locale, Reason, ShortText, TimeZone, optional, whole_number};
use crate::pricing::{Condition, Faults, QuoteInput, quote};
use crate::promotion::admin::known::Known;
use crate::promotion::{LeadField, Promotion};
use crate::tenancy::{LocalText, StoreSettings};
use crate::web::FormFields;

/// Longest texts of the merchant's own.
const GOAL: usize = 200;
/// Most benefits of one promotion: every cart looks at all of them.
const MOST_BENEFITS: usize = 50;

/// What a form is read in view of.
pub(in crate::promotion::admin) struct FormContext<'a> {
    pub known: &'a Known,
    pub settings: &'a StoreSettings,
    pub zone: &'a TimeZone,
    pub now: OffsetDateTime,
}

/// The promotion that the form describes, over the one that is stored; or everything that is wrong.
pub(in crate::promotion::admin) fn read(
    fields: &FormFields,
    around: &FormContext<'_>,
    stored: Option<&Promotion>,
) -> Result<Promotion, FormFaults> {
    let mut faults = FormFaults::default();
    let (document, rows) = document(fields, around, &mut faults);
    let rule = rule_of(&document, &rows, around, &mut faults);
    let public_name = public_name(fields, around.settings, stored, &mut faults);
    let goal = faults.check(
        "goal",
        optional(fields.get("goal"), ShortText::<GOAL>::parse),
    );
    let campaign = faults.check(
        "campaign",
        optional(fields.get("campaign"), CampaignId::parse),
    );
    let limit_per_day = faults.check("limit_per_day", limit(fields.get("limit_per_day")));
    for field in ["limit_total", "limit_per_customer"] {
        faults.check(field, limit(fields.get(field)));
    }
    if rule
        .as_ref()
        .is_some_and(|rule| rule.benefits.len() > MOST_BENEFITS)
    {
        let max = u32::try_from(MOST_BENEFITS).unwrap_or(u32::MAX);
        faults.add("benefits_text", Reason::TooLong { max });
    }
    if let Some(budget) = rule.as_ref().and_then(|rule| rule.limits.budget) {
        faults.check("budget", within_column(budget.get()));
    }
    if fields.get("name").trim().is_empty() {
        faults.add("name", Reason::Required);
    }
    let Some(rule) = rule.filter(|_| faults.is_empty()) else {
        return Err(faults);
    };
    if matches!((rule.starts_at, rule.ends_at), (Some(start), Some(end)) if end <= start) {
        faults.add("ends_at", Reason::WrongOrder);
        return Err(faults);
    }
    let base = match stored {
        Some(stored) => stored.clone(),
        None => Promotion::draft(rule.clone(), around.now),
    };
    Ok(Promotion {
        rule,
        public_name,
        campaign: campaign.flatten(),
        goal: goal.flatten().map(String::from).unwrap_or_default(),
        announced: fields.has("announced"),
        lead_fields: LeadField::ALL
            .into_iter()
            .filter(|field| fields.has(&field.box_name()))
            .collect(),
        limit_per_day: limit_per_day.flatten(),
        ..base
    })
}

/// Budgets are kept with sixteen digits, four of them behind the point.
fn within_column(amount: Decimal) -> Result<Decimal, Reason> {
    const MOST: i64 = 999_999_999_999;
    if amount > Decimal::from(MOST) {
        Err(Reason::OutOfRange { min: 0, max: MOST })
    } else {
        Ok(amount)
    }
}

/// What the document means; else what is wrong, each beside its field.
fn rule_of(
    document: &Value,
    rows: &Rows,
    around: &FormContext<'_>,
    faults: &mut FormFaults,
) -> Option<crate::pricing::Promotion> {
    match read_rule(document, around) {
        Ok(mut rule) => {
            // Rows chose theirs already.
            if rows.conditions.is_none()
                && let Some(condition) = &mut rule.condition
            {
                choose_segments(condition, around.known, faults);
            }
            Some(rule)
        }
        Err(found) => {
            place(&found, rows, faults);
            None
        }
    }
}

/// Reads a promotion by itself and in an empty cart, where the engine checks what it means.
fn read_rule(
    document: &Value,
    around: &FormContext<'_>,
) -> Result<crate::pricing::Promotion, Faults> {
    let file = json!({
        "currency": around.settings.currency,
        "now": "2000-01-01T00:00:00Z",
        "lines": [],
        "promotions": [document],
    });
    let input = QuoteInput::read(&file)?;
    quote(&input)?;
    let rule = input.promotions.iter().next().cloned();
    let mut rule = rule.ok_or_else(Faults::default)?;
    rule.condition = rule.condition.map(simplest);
    Ok(rule)
}

/// One condition needs no list around it.
fn simplest(condition: Condition) -> Condition {
    match condition {
        Condition::All { mut all } if all.len() == 1 => all.remove(0),
        Condition::Any { mut any } if any.len() == 1 => any.remove(0),
        other => other,
    }
}

/// Rows of the two lists, to tell their faults by; none where a text took their place.
struct Rows {
    conditions: Option<Vec<usize>>,
    benefits: Option<Vec<usize>>,
}

fn document(
    fields: &FormFields,
    around: &FormContext<'_>,
    faults: &mut FormFaults,
) -> (Value, Rows) {
    let text = |name: &str| Some(fields.get(name).trim()).filter(|typed| !typed.is_empty());
    let mut moment = |name: &str| {
        let typed = optional(fields.get(name), |typed| typed_moment(around.zone, typed));
        let moment = faults.check(name, typed).flatten();
        moment.and_then(|moment| moment.format(&Rfc3339).ok())
    };
    let (starts_at, ends_at) = (moment("starts_at"), moment("ends_at"));
    let (condition, condition_rows) = part(Part::Conditions, fields, around.known, faults);
    let (benefits, benefit_rows) = part(Part::Benefits, fields, around.known, faults);
    let budget = text("budget")
        .and_then(|typed| faults.check("budget", amount(typed, around.settings.notation())));
    let document = json!({
        "id": "promotion",
        "name": text("name"),
        "trigger": text("trigger").unwrap_or("automatic"),
        "priority": priority(fields.get("priority").trim()),
        "exclusive": fields.has("exclusive"),
        "group": text("group"),
        "starts_at": starts_at,
        "ends_at": ends_at,
        "skip_discounted": fields.has("skip_discounted"),
        "limits": {
            "total": limit(fields.get("limit_total")).ok().flatten(),
            "per_customer": limit(fields.get("limit_per_customer")).ok().flatten(),
            "budget": budget,
        },
        "condition": condition,
        "benefits": benefits,
    });
    let rows = Rows {
        conditions: condition_rows,
        benefits: benefit_rows,
    };
    (document, rows)
}

/// A list of rows, or the text that takes its place.
fn part(
    part: Part,
    fields: &FormFields,
    known: &Known,
    faults: &mut FormFaults,
) -> (Value, Option<Vec<usize>>) {
    let text = fields.get(&part.text()).trim();
    if !text.is_empty() {
        return match serde_json::from_str(text) {
            Ok(value) => (value, None),
            Err(error) => {
                let flaw = crate::pricing::Flaw::NoJson(error.to_string());
                faults.add(part.text(), flaw);
                (unwritten(part), None)
            }
        };
    }
    let rows = read_rows(part, fields, known, faults);
    let places = rows.iter().map(|row| row.place).collect();
    let values: Vec<Value> = rows
        .into_iter()
        .map(|ReadRow { value, .. }| value)
        .collect();
    let value = match part {
        Part::Benefits => values.into(),
        Part::Conditions if values.is_empty() => Value::Null,
        Part::Conditions if fields.get("conditions_mode") == "any" => json!({ "any": values }),
        Part::Conditions => json!({ "all": values }),
    };
    (value, Some(places))
}

/// Stands where nothing could be read, so that nothing more is told of it.
fn unwritten(part: Part) -> Value {
    match part {
        Part::Conditions => Value::Null,
        Part::Benefits => json!([{ "kind": "percent_off_order", "percent": "0" }]),
    }
}

fn priority(typed: &str) -> Value {
    if typed.is_empty() {
        return 0.into();
    }
    typed
        .parse::<i32>()
        .map_or_else(|_| typed.into(), Value::from)
}

fn limit(typed: &str) -> Result<Option<u32>, Reason> {
    let out = Reason::OutOfRange {
        min: 1,
        max: i64::from(i32::MAX),
    };
    optional(typed, |typed| {
        let number = whole_number(typed, 1, i64::from(i32::MAX))?;
        u32::try_from(number).map_err(|_| out)
    })
}

fn public_name(
    fields: &FormFields,
    settings: &StoreSettings,
    stored: Option<&Promotion>,
    faults: &mut FormFaults,
) -> LocalText {
    let mut text = stored
        .map(|stored| stored.public_name.clone())
        .unwrap_or_default();
    for locale in &settings.locales {
        let field = public_name_field(*locale);
        let typed = optional(fields.get(&field), ShortText::<100>::parse);
        match faults.check(&field, typed).flatten() {
            Some(name) => text.0.insert(*locale, name.into()),
            // The first language is always there, as the store reads it.
            None if *locale == settings.first_locale() => text.0.insert(*locale, String::new()),
            None => text.0.remove(locale),
        };
    }
    text
}

/// Name of the field of the public name in one language.
pub(in crate::promotion::admin) fn public_name_field(locale: Locale) -> String {
    format!("public_name-{}", locale.tag())
}
