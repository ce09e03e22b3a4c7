//! The fields that show a promotion.

use crate::core::TimeZone;
use serde_json::Value;

use super::kind::{Kind, Shape, find};
use super::rows::{MOST_ROWS, Part};
use super::segment::with_named_segments;
use super::selector::{selector_fields, selects_nothing};
use crate::admin::form::shown_moment;
use crate::core::Locale;
use crate::pricing::Condition;
use crate::promotion::admin::known::Known;
use crate::promotion::admin::reach::all_goods;
use crate::promotion::{Promotion, PromotionState};
use crate::web::FormFields;

/// What the form shows of a promotion.
pub(in crate::promotion::admin) fn fields_of(
    promotion: &Promotion,
    known: &Known,
    zone: &TimeZone,
    locales: &[Locale],
) -> FormFields {
    let rule = &promotion.rule;
    let number = |limit: Option<u64>| limit.map(|limit| limit.to_string()).unwrap_or_default();
    let moment = |at| match at {
        Some(at) => shown_moment(zone, at),
        None => String::new(),
    };
    let trigger = serde_json::to_value(rule.trigger).unwrap_or_default();
    let group = rule.group.as_ref().map_or("", |group| group.as_str());
    let budget = promotion
        .budget()
        .map(|budget| known.notation.written(budget.get()));
    let mut pairs: Vec<(String, String)> = [
        ("name", promotion.name().to_owned()),
        (
            "trigger",
            trigger.as_str().unwrap_or("automatic").to_owned(),
        ),
        ("priority", rule.priority.to_string()),
        ("group", group.to_owned()),
        ("starts_at", moment(rule.starts_at)),
        ("ends_at", moment(rule.ends_at)),
        ("limit_total", number(rule.limits.total)),
        ("limit_per_customer", number(rule.limits.per_customer)),
        (
            "limit_per_day",
            number(promotion.limit_per_day.map(u64::from)),
        ),
        ("budget", budget.unwrap_or_default()),
        ("goal", promotion.goal.clone()),
        (
            "campaign",
            promotion
                .campaign
                .map(|id| id.to_string())
                .unwrap_or_default(),
        ),
    ]
    .into_iter()
    .map(|(name, text)| (name.to_owned(), text))
    .collect();
    for locale in locales {
        let name = super::public_name_field(*locale);
        pairs.push((name, promotion.public_name.exactly(*locale).to_owned()));
    }
    for (name, ticked) in [
        ("exclusive", rule.exclusive),
        ("skip_discounted", rule.skip_discounted),
        ("announced", promotion.announced),
    ] {
        if ticked {
            pairs.push((name.to_owned(), "on".to_owned()));
        }
    }
    for field in &promotion.lead_fields {
        pairs.push((field.box_name(), "on".to_owned()));
    }
    condition_fields(rule.condition.as_ref(), known, &mut pairs);
    benefit_fields(promotion, known, &mut pairs);
    let mut fields: FormFields = pairs.into_iter().collect();
    // Whoever let it loose said that it holds for everything.
    if matches!(
        promotion.state,
        PromotionState::Active | PromotionState::Paused
    ) {
        tick_all_goods(&mut fields);
    }
    fields
}

/// Ticks "all products" at every selector of a benefit that chooses nothing.
fn tick_all_goods(fields: &mut FormFields) {
    for place in 0..MOST_ROWS {
        let row = Part::Benefits.row(place);
        let kind = find(Part::Benefits.kinds(), fields.get(&format!("{row}.kind")));
        for field in kind.map(|kind| kind.fields).unwrap_or_default() {
            let name = format!("{row}.{}", field.name);
            if field.shape == Shape::Select && selects_nothing(&name, fields) {
                fields.set(&all_goods(&name), "on");
            }
        }
    }
}

/// How many rows a list shows: those that say something, and some to fill in.
pub(in crate::promotion::admin) fn rows_shown(part: Part, fields: &FormFields) -> Vec<usize> {
    let is_used = |place: &usize| !fields.get(&format!("{}.kind", part.row(*place))).is_empty();
    let used: Vec<usize> = (0..MOST_ROWS).filter(is_used).collect();
    let next = used.last().map_or(0, |last| last + 1);
    let free = next..(next + 1).min(MOST_ROWS);
    used.into_iter().chain(free).collect()
}

fn condition_fields(
    condition: Option<&Condition>,
    known: &Known,
    pairs: &mut Vec<(String, String)>,
) {
    let Some(condition) = condition else { return };
    let single = std::slice::from_ref(condition);
    let (mode, parts) = match condition {
        Condition::All { all } => ("all", all.as_slice()),
        Condition::Any { any } => ("any", any.as_slice()),
        _ => ("all", single),
    };
    let rows: Option<Vec<_>> = parts
        .iter()
        .enumerate()
        .map(|(place, part)| condition_row(&Part::Conditions.row(place), part, known))
        .collect();
    pairs.push(("conditions_mode".to_owned(), mode.to_owned()));
    match rows.filter(|rows| rows.len() <= MOST_ROWS) {
        Some(rows) => pairs.extend(rows.into_iter().flatten()),
        // More than rows can show.
        None => {
            let named = with_named_segments(condition, known);
            let text = serde_json::to_string_pretty(&named).unwrap_or_default();
            pairs.push((Part::Conditions.text(), text));
        }
    }
}

fn condition_row(row: &str, part: &Condition, known: &Known) -> Option<Vec<(String, String)>> {
    let (kind, is_not) = match part {
        Condition::Is(kind) => (kind, false),
        Condition::Not { not } => match &**not {
            Condition::Is(kind) => (kind, true),
            _ => return None,
        },
        _ => return None,
    };
    let value = serde_json::to_value(kind).ok()?;
    let mut pairs = row_fields(row, Part::Conditions.kinds(), &value, known)?;
    if is_not {
        pairs.push((format!("{row}.not"), "on".to_owned()));
    }
    Some(pairs)
}

fn benefit_fields(promotion: &Promotion, known: &Known, pairs: &mut Vec<(String, String)>) {
    let benefits = &promotion.rule.benefits;
    let rows: Option<Vec<_>> = benefits
        .iter()
        .enumerate()
        .map(|(place, benefit)| {
            let value = serde_json::to_value(benefit).ok()?;
            row_fields(
                &Part::Benefits.row(place),
                Part::Benefits.kinds(),
                &value,
                known,
            )
        })
        .collect();
    match rows.filter(|rows| rows.len() <= MOST_ROWS) {
        Some(rows) => pairs.extend(rows.into_iter().flatten()),
        None => {
            let text = serde_json::to_string_pretty(benefits).unwrap_or_default();
            pairs.push((Part::Benefits.text(), text));
        }
    }
}

/// The fields of a row; nothing when it holds what a row cannot show.
fn row_fields(
    row: &str,
    kinds: &'static [Kind],
    value: &Value,
    known: &Known,
) -> Option<Vec<(String, String)>> {
    let kind = find(kinds, value.get("kind")?.as_str()?)?;
    let mut pairs = vec![(format!("{row}.kind"), kind.word.to_owned())];
    if value.get("base").is_some_and(|base| !base.is_null()) {
        return None;
    }
    for field in kind.fields {
        let name = format!("{row}.{}", field.name);
        let Some(value) = value.get(field.name).filter(|value| !value.is_null()) else {
            continue;
        };
        match field.shape {
            Shape::Amount | Shape::Percent => pairs.push((name, known.written(&plain(value)))),
            Shape::Number | Shape::Word(_) | Shape::Time => pairs.push((name, plain(value))),
            Shape::Name(source) => pairs.push((name, known.name_of(source, &plain(value)))),
            Shape::Weekdays => pairs.extend(texts(value).map(|day| (name.clone(), day))),
            Shape::Names(source) => {
                // Boxes are ticked by value, lines are read by name.
                let by_name = known.choices(source).is_none();
                pairs.extend(texts(value).map(|value| {
                    let shown = if by_name {
                        known.name_of(source, &value)
                    } else {
                        value
                    };
                    (name.clone(), shown)
                }));
            }
            Shape::Tick => {
                if value.as_bool() == Some(true) {
                    pairs.push((name, "on".to_owned()));
                }
            }
            Shape::Select => selector_fields(&name, value, known, &mut pairs),
            Shape::Repeat => match value.as_bool() {
                Some(true) => pairs.push((format!("{name}.always"), "on".to_owned())),
                Some(false) => pairs.push((name, "1".to_owned())),
                None => pairs.push((name, plain(value))),
            },
            Shape::Levels => pairs.push((name, levels(value, known)?)),
        }
    }
    Some(pairs)
}

fn plain(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}

fn texts(value: &Value) -> impl Iterator<Item = String> {
    let entries = value.as_array().into_iter().flatten();
    entries.filter_map(|entry| entry.as_str().map(str::to_owned))
}

/// Levels as lines, when all of them take something off the order.
fn levels(value: &Value, known: &Known) -> Option<String> {
    let mut lines = Vec::new();
    for tier in value.as_array()? {
        let (from, benefit) = (tier.get("from")?, tier.get("benefit")?);
        let is_capped = benefit.get("cap").is_some_and(|cap| !cap.is_null());
        let gives = match benefit.get("kind")?.as_str()? {
            "percent_off_order" if !is_capped => {
                format!("{}%", known.written(&plain(benefit.get("percent")?)))
            }
            "amount_off_order" => known.written(&plain(benefit.get("amount")?)),
            _ => return None,
        };
        lines.push(format!("{}: {gives}", known.written(&plain(from))));
    }
    Some(lines.join("\n"))
}
