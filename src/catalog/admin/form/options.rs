//! Options: a name, and values on lines of their own, a swatch's colour behind them.

use crate::catalog::input::{OPTIONS_MAX, OptionInput, ProductInput, ValueInput, named};
use crate::core::{FieldErrors, Reason};
use crate::platform::HexColour;
use crate::web::FormFields;

pub(super) fn fields(options: &[OptionInput]) -> Vec<(String, String)> {
    options
        .iter()
        .enumerate()
        .flat_map(|(place, option)| {
            let lines: Vec<_> = option.values.iter().map(line).collect();
            [
                (format!("options[{place}].name"), option.name.clone()),
                (format!("options[{place}].values"), lines.join("\n")),
            ]
        })
        .collect()
}

fn line(value: &ValueInput) -> String {
    match &value.swatch {
        Some(swatch) => format!("{} {}", value.name, swatch.as_str()),
        None => value.name.clone(),
    }
}

/// The options of the form; words in further languages stay with names that stay.
pub(in crate::catalog::admin) fn options_of(
    fields: &FormFields,
    stored: Option<&ProductInput>,
    faults: &mut FieldErrors,
) -> Vec<OptionInput> {
    let mut options = Vec::new();
    for place in 0..OPTIONS_MAX {
        let name = fields.get(&format!("options[{place}].name")).trim();
        let text = fields.get(&format!("options[{place}].values"));
        let values: Vec<_> = text.lines().filter_map(value).collect();
        if name.is_empty() && values.is_empty() {
            continue;
        }
        if values.is_empty() {
            let field = named(&format!("options[{place}].values"));
            faults.add(field, Reason::Required);
        }
        let mut option = OptionInput {
            name: name.to_owned(),
            values,
            ..OptionInput::default()
        };
        let old = stored.and_then(|it| it.options.iter().find(|old| old.name == name));
        if let Some(old) = old {
            option.translations.clone_from(&old.translations);
            for value in &mut option.values {
                if let Some(old) = old.values.iter().find(|old| old.name == value.name) {
                    value.translations.clone_from(&old.translations);
                }
            }
        }
        options.push(option);
    }
    options
}

/// "Moss #4a5d23", or a name alone.
fn value(line: &str) -> Option<ValueInput> {
    let line = line.trim();
    let (name, swatch) = match line.rsplit_once(char::is_whitespace) {
        Some((name, colour)) => match HexColour::parse(colour) {
            Ok(colour) => (name.trim(), Some(colour)),
            Err(_) => (line, None),
        },
        None => (line, None),
    };
    (!name.is_empty()).then(|| ValueInput {
        name: name.to_owned(),
        swatch,
        ..ValueInput::default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_behind_a_value_is_its_swatch() {
        let moss = value(" Dark moss  #4A5D23 ").unwrap_or_default();
        assert_eq!(moss.name, "Dark moss");
        assert_eq!(line(&moss), "Dark moss #4a5d23");
        assert_eq!(value("Size 3").unwrap_or_default().swatch, None);
        assert_eq!(value("  "), None);
    }
}
