//! The editor's form: a rule as rows, each with its depth, so that it works as a plain form.

use std::collections::BTreeMap;

use crate::core::{
    CountryCode, Error, Field, FieldErrors, Locale, Notation, Reason, ShortText, optional,
    whole_number,
};
use crate::customer::segment::{Bought, Did, Fact, Redeemed, Rule, RuleFault, SegmentName};
use crate::customer::{Channel, EventKind};
use crate::pricing::CouponCode;
use crate::web::FormFields;

/// Kinds of rows that hold others: all of them, one of them, none of them.
pub(super) const GROUPS: [&str; 3] = ["all", "any", "none"];
/// Kinds of rows that say something of a customer.
pub(super) const FACTS: [&str; 12] = [
    "signed_up_within",
    "order_number",
    "lifetime_spend",
    "abandoned_within",
    "birthday_within",
    "redeemed",
    "did",
    "bought",
    "consent",
    "country",
    "locale",
    "customer_in",
];

/// A row of the editor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    pub depth: usize,
    pub kind: String,
    /// What stands in its inputs, by the name before the row's number.
    pub values: BTreeMap<String, String>,
}

impl Row {
    fn new(depth: usize, kind: &str, values: &[(&str, String)]) -> Self {
        let owned = |(name, value): &(&str, String)| ((*name).to_owned(), value.clone());
        Self {
            depth,
            kind: kind.to_owned(),
            values: values.iter().map(owned).collect(),
        }
    }

    pub(super) fn is_group(&self) -> bool {
        GROUPS.contains(&self.kind.as_str())
    }

    pub(super) fn value(&self, name: &str) -> &str {
        self.values.get(name).map_or("", String::as_str)
    }
}

/// The inputs that a kind of row has.
pub(super) fn inputs(kind: &str) -> &'static [&'static str] {
    match kind {
        "signed_up_within" | "abandoned_within" | "birthday_within" => &["days"],
        "order_number" => &["times"],
        "lifetime_spend" => &["amount"],
        "redeemed" => &["codes", "within", "month"],
        "did" => &["event", "times", "within"],
        "bought" => &["products", "categories", "tags", "times", "within"],
        "consent" => &["channel"],
        "country" => &["countries"],
        "locale" => &["locales"],
        "customer_in" => &["groups"],
        _ => &[],
    }
}

/// The rows as they were sent. The first is always a group, and no row lies deeper than its place
/// allows.
pub(super) fn rows(fields: &FormFields) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for index in 0..Rule::MAX_FACTS * 2 {
        let kind = fields.get(&format!("kind_{index}"));
        let is_known = GROUPS.contains(&kind) || FACTS.contains(&kind);
        if !is_known || (index == 0 && !GROUPS.contains(&kind)) {
            break;
        }
        let deepest = rows
            .last()
            .map_or(0, |above| above.depth + usize::from(above.is_group()));
        let typed: usize = fields.get(&format!("depth_{index}")).parse().unwrap_or(1);
        let depth = typed.max(usize::from(index > 0)).min(deepest);
        let values = inputs(kind)
            .iter()
            .map(|name| {
                let value = fields.get(&format!("{name}_{index}"));
                ((*name).to_owned(), value.to_owned())
            })
            .collect();
        rows.push(Row {
            depth,
            kind: kind.to_owned(),
            values,
        });
    }
    if rows.is_empty() {
        rows.push(Row::new(0, "all", &[]));
    }
    rows
}

/// Does what a button of the editor says: `add:3`, `group:3`, `remove:3`.
pub(super) fn changed(mut rows: Vec<Row>, wish: &str) -> Vec<Row> {
    let (verb, number) = wish.split_once(':').unwrap_or((wish, ""));
    let Some(place) = number.parse().ok().filter(|place| *place < rows.len()) else {
        return rows;
    };
    let end = end_of(&rows, place);
    let depth = rows.get(place).map_or(0, |row| row.depth);
    match verb {
        "add" => {
            let days = [("days", "7".to_owned())];
            rows.insert(end, Row::new(depth + 1, "signed_up_within", &days));
        }
        "group" => rows.insert(end, Row::new(depth + 1, "any", &[])),
        "remove" if place > 0 => {
            rows.drain(place..end);
        }
        _ => {}
    }
    rows
}

/// Where the rows within a row end.
fn end_of(rows: &[Row], place: usize) -> usize {
    let depth = rows.get(place).map_or(0, |row| row.depth);
    rows.iter()
        .enumerate()
        .skip(place + 1)
        .find(|(_, row)| row.depth <= depth)
        .map_or(rows.len(), |(index, _)| index)
}

/// The rows as fields again.
pub(super) fn fields(name: &str, rows: &[Row]) -> FormFields {
    let mut fields = FormFields::default();
    fields.set("name", name);
    for (index, row) in rows.iter().enumerate() {
        fields.set(&format!("kind_{index}"), row.kind.as_str());
        fields.set(&format!("depth_{index}"), row.depth.to_string());
        for (name, value) in &row.values {
            if !(name == "month" && value.is_empty()) {
                fields.set(&format!("{name}_{index}"), value.as_str());
            }
        }
    }
    fields
}

/// Reads name and rule.
///
/// # Errors
/// Every fault, each beside its field.
pub(super) fn parse(fields: &FormFields, notation: Notation) -> Result<(SegmentName, Rule), Error> {
    let mut errors = FieldErrors::default();
    let name = errors.check("name", SegmentName::parse(fields.get("name")));
    let rule = parse_rule(&rows(fields), notation, &mut errors);
    match (name, rule) {
        (Some(name), Some(rule)) if errors.is_empty() => Ok((name, rule)),
        _ => Err(errors.into()),
    }
}

/// Reads the rule alone.
///
/// # Errors
/// Every fault, each beside its field.
pub(super) fn parse_rule_of(rows: &[Row], notation: Notation) -> Result<Rule, Error> {
    let mut errors = FieldErrors::default();
    let rule = parse_rule(rows, notation, &mut errors);
    rule.filter(|_| errors.is_empty())
        .ok_or_else(|| errors.into())
}

fn parse_rule(rows: &[Row], notation: Notation, errors: &mut FieldErrors) -> Option<Rule> {
    let rule = parse_row(rows, 0, notation, errors)?;
    if errors.is_empty()
        && let Err(fault) = rule.verify()
    {
        let reason = match fault {
            RuleFault::Empty => Reason::Required,
            RuleFault::TooLarge => Reason::TooLong { max: 40 },
            RuleFault::Field(reason) => reason,
        };
        errors.add("rule", reason);
    }
    Some(rule)
}

fn parse_row(
    rows: &[Row],
    place: usize,
    notation: Notation,
    errors: &mut FieldErrors,
) -> Option<Rule> {
    let row = rows.get(place)?;
    if !row.is_group() {
        let mut reader = Reader {
            row,
            place,
            notation,
            errors,
        };
        return reader.fact().map(Rule::Is);
    }
    let mut parts = Vec::new();
    let end = end_of(rows, place);
    let mut next = place + 1;
    while next < end {
        parts.extend(parse_row(rows, next, notation, errors));
        next = end_of(rows, next);
    }
    if parts.is_empty() && errors.is_empty() {
        errors.add(numbered("kind", place), Reason::Required);
    }
    Some(match row.kind.as_str() {
        "all" => Rule::All { all: parts },
        "any" => Rule::Any { any: parts },
        _ => Rule::Not {
            not: Box::new(Rule::Any { any: parts }),
        },
    })
}

/// The name of a row's input; what cannot be one belongs to the rule as a whole.
fn numbered(name: &str, place: usize) -> Field {
    Field::parse(&format!("{name}_{place}")).unwrap_or_else(|_| Field::from("rule"))
}

/// Reads one row.
struct Reader<'r> {
    row: &'r Row,
    place: usize,
    notation: Notation,
    errors: &'r mut FieldErrors,
}

impl Reader<'_> {
    fn fact(&mut self) -> Option<Fact> {
        Some(match self.row.kind.as_str() {
            "order_number" => Fact::OrderNumber {
                n: self.number("times", 1, 1_000_000)?,
            },
            "lifetime_spend" => {
                let notation = self.notation;
                Fact::LifetimeSpend {
                    at_least: self.check("amount", |text| Ok(notation.money(text)?.into()))?,
                }
            }
            "signed_up_within" => Fact::SignedUpWithin {
                days: self.number("days", 0, Rule::MAX_DAYS)?,
            },
            "abandoned_within" => Fact::AbandonedWithin {
                days: self.number("days", 0, Rule::MAX_DAYS)?,
            },
            "birthday_within" => Fact::BirthdayWithin {
                days: self.number("days", 0, 366)?,
            },
            "redeemed" => Fact::Redeemed(Redeemed {
                within_days: self.within()?,
                this_month: !self.row.value("month").is_empty(),
                codes: self.list("codes", |code| {
                    CouponCode::parse(code).map(|code| code.as_str().to_owned())
                })?,
            }),
            "did" => Fact::Did(Did {
                event: self.check("event", |word| {
                    EventKind::parse(word).ok_or(Reason::Unknown)
                })?,
                at_least: self.number("times", 1, 1_000_000)?,
                within_days: self.within()?,
            }),
            "bought" => Fact::Bought(Bought {
                products: self.list("products", short)?,
                categories: self.list("categories", short)?,
                tags: self.list("tags", short)?,
                at_least: self.number("times", 1, 1_000_000)?,
                within_days: self.within()?,
            }),
            "consent" => Fact::Consent {
                channel: self.check("channel", |word| {
                    Channel::parse(word).ok_or(Reason::Unknown)
                })?,
            },
            "country" => Fact::Country {
                any: self.list("countries", CountryCode::parse)?,
            },
            "locale" => Fact::Locale {
                any: self.list("locales", Locale::parse)?,
            },
            _ => Fact::CustomerIn {
                groups: self.list("groups", short)?,
            },
        })
    }

    fn check<T>(&mut self, name: &str, parse: impl FnOnce(&str) -> Result<T, Reason>) -> Option<T> {
        let parsed = parse(self.row.value(name));
        self.errors.check(numbered(name, self.place), parsed)
    }

    fn number(&mut self, name: &str, min: u32, max: u32) -> Option<u32> {
        self.check(name, |text| whole(text, min, max))
    }

    fn within(&mut self) -> Option<Option<u32>> {
        self.check("within", |text| {
            optional(text, |text| whole(text, 1, Rule::MAX_DAYS))
        })
    }

    /// Entries with commas between them.
    fn list<T>(&mut self, name: &str, parse: impl Fn(&str) -> Result<T, Reason>) -> Option<Vec<T>> {
        self.check(name, |text| {
            text.split(',')
                .map(str::trim)
                .filter(|entry| !entry.is_empty())
                .map(parse)
                .collect()
        })
    }
}

fn whole(text: &str, min: u32, max: u32) -> Result<u32, Reason> {
    let number = whole_number(text, min.into(), max.into())?;
    u32::try_from(number).map_err(|_| Reason::NotANumber)
}

fn short(text: &str) -> Result<String, Reason> {
    ShortText::<100>::parse(text).map(Into::into)
}

/// A rule as rows.
pub(super) fn rows_of(rule: &Rule, notation: Notation) -> Vec<Row> {
    let mut rows = Vec::new();
    match rule {
        Rule::Is(_) => {
            rows.push(Row::new(0, "all", &[]));
            write(rule, 1, notation, &mut rows);
        }
        _ => write(rule, 0, notation, &mut rows),
    }
    rows
}

fn write(rule: &Rule, depth: usize, notation: Notation, rows: &mut Vec<Row>) {
    let (kind, parts) = match rule {
        Rule::All { all } => ("all", all.as_slice()),
        Rule::Any { any } => ("any", any.as_slice()),
        Rule::Not { not } => match &**not {
            Rule::Any { any } => ("none", any.as_slice()),
            other => ("none", std::slice::from_ref(other)),
        },
        Rule::Is(fact) => {
            rows.push(row_of(fact, depth, notation));
            return;
        }
    };
    rows.push(Row::new(depth, kind, &[]));
    for part in parts {
        write(part, depth + 1, notation, rows);
    }
}

fn row_of(fact: &Fact, depth: usize, notation: Notation) -> Row {
    let days = |days: Option<u32>| days.map(|days| days.to_string()).unwrap_or_default();
    let row = |kind: &str, values: &[(&str, String)]| Row::new(depth, kind, values);
    match fact {
        Fact::OrderNumber { n } => row("order_number", &[("times", n.to_string())]),
        Fact::LifetimeSpend { at_least } => row(
            "lifetime_spend",
            &[("amount", notation.written(at_least.get()))],
        ),
        Fact::SignedUpWithin { days } => row("signed_up_within", &[("days", days.to_string())]),
        Fact::AbandonedWithin { days } => row("abandoned_within", &[("days", days.to_string())]),
        Fact::BirthdayWithin { days } => row("birthday_within", &[("days", days.to_string())]),
        Fact::Redeemed(redeemed) => {
            let month = if redeemed.this_month { "on" } else { "" };
            row(
                "redeemed",
                &[
                    ("codes", redeemed.codes.join(", ")),
                    ("within", days(redeemed.within_days)),
                    ("month", month.to_owned()),
                ],
            )
        }
        Fact::Did(did) => row(
            "did",
            &[
                ("event", did.event.name().to_owned()),
                ("times", did.at_least.to_string()),
                ("within", days(did.within_days)),
            ],
        ),
        Fact::Bought(bought) => row(
            "bought",
            &[
                ("products", bought.products.join(", ")),
                ("categories", bought.categories.join(", ")),
                ("tags", bought.tags.join(", ")),
                ("times", bought.at_least.to_string()),
                ("within", days(bought.within_days)),
            ],
        ),
        Fact::Consent { channel } => row("consent", &[("channel", channel.name().to_owned())]),
        Fact::Country { any } => {
            let codes: Vec<_> = any.iter().map(|country| country.as_str()).collect();
            row("country", &[("countries", codes.join(", "))])
        }
        Fact::Locale { any } => {
            let tags: Vec<_> = any.iter().map(|locale| locale.tag()).collect();
            row("locale", &[("locales", tags.join(", "))])
        }
        Fact::CustomerIn { groups } => row("customer_in", &[("groups", groups.join(", "))]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOTATION: Notation = Notation::new(crate::core::Currency::EUR, Locale::En);

    #[test]
    fn a_rule_goes_through_the_form_and_back() -> Result<(), Box<dyn std::error::Error>> {
        let text = r#"{"all":[
            {"kind":"signed_up_within","days":7},
            {"any":[{"kind":"did","event":"view","at_least":3,"within_days":30},
                    {"not":{"any":[{"kind":"bought","tags":["lamp"]},{"kind":"country","any":["DE","AT"]}]}}]},
            {"kind":"redeemed","this_month":true,"codes":["WELCOME"]},
            {"kind":"lifetime_spend","at_least":"500"}]}"#;
        let rule: Rule = serde_json::from_str(text)?;
        let form = fields("Regulars", &rows_of(&rule, NOTATION));
        let (name, again) = parse(&form, NOTATION)?;
        assert_eq!(name.as_str(), "Regulars");
        assert_eq!(again, rule);
        Ok(())
    }

    #[test]
    fn buttons_add_and_remove_whole_branches() {
        let rows = rows(&FormFields::default());
        let rows = changed(changed(rows, "add:0"), "group:0");
        let rows = changed(changed(rows, "add:2"), "add:0");
        let depths: Vec<_> = rows
            .iter()
            .map(|row| (row.depth, row.kind.as_str()))
            .collect();
        let fact = "signed_up_within";
        assert_eq!(
            depths,
            [(0, "all"), (1, fact), (1, "any"), (2, fact), (1, fact)]
        );
        let fewer = changed(rows.clone(), "remove:2");
        assert_eq!(fewer.len(), 3);
        for odd in ["remove:0", "add:99", "add:-1", "nonsense", "add:"] {
            assert_eq!(changed(rows.clone(), odd), rows, "{odd}");
        }
    }

    #[test]
    fn faults_stand_beside_their_fields() {
        let mut form = fields(
            "",
            &rows_of(&Rule::Is(Fact::SignedUpWithin { days: 7 }), NOTATION),
        );
        form.set("days_1", "soon");
        let Err(Error::Invalid(faults)) = parse(&form, NOTATION) else {
            panic!("accepted");
        };
        let names: Vec<_> = faults.iter().map(|(field, _)| field.as_str()).collect();
        assert_eq!(names, ["name", "days_1"]);
        let empty = parse(&fields("Empty", &[Row::new(0, "any", &[])]), NOTATION);
        assert_eq!(
            empty.err(),
            Some(Error::invalid("kind_0", Reason::Required))
        );
    }
}
