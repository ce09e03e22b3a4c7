//! The money engine's faults, put beside the fields that they come from.

use super::Rows;
use crate::pricing::Faults;
use crate::promotion::admin::form::FormFaults;
use crate::promotion::admin::form::rows::Part;

/// Puts the engine's faults beside the fields that they come from.
pub(super) fn place(found: &Faults, rows: &Rows, faults: &mut FormFaults) {
    for fault in &found.0 {
        let at = fault.at.strip_prefix("promotions[0].").unwrap_or(&fault.at);
        if let Some(rest) = at.strip_prefix("condition") {
            match &rows.conditions {
                None => faults.add_at("conditions_text", rest, fault.flaw.clone()),
                Some(places) => {
                    let rest = rest.trim_start_matches(".all").trim_start_matches(".any");
                    let field = row_field(Part::Conditions, rest, places);
                    faults.add(field, fault.flaw.clone());
                }
            }
        } else if let Some(rest) = at.strip_prefix("benefits") {
            match &rows.benefits {
                None => faults.add_at("benefits_text", rest, fault.flaw.clone()),
                Some(places) => {
                    let field = row_field(Part::Benefits, rest, places);
                    faults.add(field, fault.flaw.clone());
                }
            }
        } else {
            let field = match at {
                "limits.total" => "limit_total",
                "limits.per_customer" => "limit_per_customer",
                "limits.budget" => "budget",
                other => other,
            };
            faults.add(field, fault.flaw.clone());
        }
    }
}

/// "[1].not.select.products[0]" of the second row that says something.
fn row_field(part: Part, rest: &str, places: &[usize]) -> String {
    let inside = rest.strip_prefix('[').and_then(|rest| rest.split_once(']'));
    let row = inside.and_then(|(number, rest)| {
        let place = places.get(number.parse::<usize>().ok()?)?;
        Some((part.row(*place), rest))
    });
    let Some((row, rest)) = row else {
        return part.name().to_owned();
    };
    let rest = rest.trim_start_matches(".not");
    // Entries of a list share one name; levels and attributes are one field.
    let field = rest.split('[').next().unwrap_or_default();
    let field = field
        .split_once(".attributes.")
        .map_or(field, |(before, _)| before);
    if field.is_empty() {
        format!("{row}.kind")
    } else {
        format!("{row}{field}")
    }
}
