//! Options: a name, and values on lines of their own, a swatch's color behind them.
//!
//! Words in further languages are fields of their own, `options[0].name.de` and
//! `options[0].values[1].de`. Beside them `options[0].was` and `options[0].values[1].was` keep the
//! name that they were written for, so that they follow it when lines are added or moved.

use super::words::{TypedNames, settle_words};
use crate::catalog::input::{OPTIONS_MAX, OptionInput, ProductInput, ValueInput, named};
use crate::core::{FieldErrors, Reason};
use crate::tenancy::HexColour;
use crate::web::FormFields;

pub(super) fn fields(options: &[OptionInput]) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    for (place, option) in options.iter().enumerate() {
        let lines: Vec<_> = option.values.iter().map(line).collect();
        pairs.push((format!("options[{place}].name"), option.name.clone()));
        pairs.push((format!("options[{place}].values"), lines.join("\n")));
        let must_choose = must_choose_word(option.must_choose).to_owned();
        pairs.push((format!("options[{place}].must_choose"), must_choose));
        pairs.extend(super::words::fields(place, option));
    }
    pairs
}

/// Whether shoppers have to choose, as the form says it; nothing leaves it to the option's name.
fn must_choose_word(decided: Option<bool>) -> &'static str {
    match decided {
        None => "",
        Some(true) => "yes",
        Some(false) => "no",
    }
}

fn line(value: &ValueInput) -> String {
    match &value.swatch {
        Some(swatch) => format!("{} {}", value.name, swatch.as_str()),
        None => value.name.clone(),
    }
}

/// The options that the form names, each with its place in it.
fn named_options(fields: &FormFields) -> Vec<(usize, OptionInput)> {
    (0..OPTIONS_MAX)
        .map(|place| {
            let name = fields.get(&format!("options[{place}].name")).trim();
            let text = fields.get(&format!("options[{place}].values"));
            let option = OptionInput {
                name: name.to_owned(),
                values: text.lines().filter_map(value).collect(),
                must_choose: match fields.get(&format!("options[{place}].must_choose")) {
                    "yes" => Some(true),
                    "no" => Some(false),
                    _ => None,
                },
                ..OptionInput::default()
            };
            (place, option)
        })
        .filter(|(_, option)| !option.name.is_empty() || !option.values.is_empty())
        .collect()
}

/// Place, name and names of the values of each option of the form.
pub(in crate::catalog::admin) fn names_of(
    fields: &FormFields,
) -> Vec<(usize, String, Vec<String>)> {
    named_options(fields)
        .into_iter()
        .map(|(place, option)| {
            let values = option.values.into_iter().map(|value| value.name).collect();
            (place, option.name, values)
        })
        .collect()
}

/// The options of the form with their words in further languages.
fn placed_options(fields: &FormFields, stored: Option<&ProductInput>) -> Vec<(usize, OptionInput)> {
    let mut options = named_options(fields);
    let typed = TypedNames::of(fields);
    typed.translate(&mut options, stored);
    options
}

/// The options of the form.
pub(super) fn options_of(
    fields: &FormFields,
    stored: Option<&ProductInput>,
    faults: &mut FieldErrors,
) -> Vec<OptionInput> {
    let options = placed_options(fields, stored);
    for (place, _) in options.iter().filter(|(_, it)| it.values.is_empty()) {
        let field = named(&format!("options[{place}].values"));
        faults.add(field, Reason::Required);
    }
    options.into_iter().map(|(_, option)| option).collect()
}

/// The options of the form, whose words in further languages are put where their names are now.
pub(in crate::catalog::admin) fn settle_options(
    fields: &mut FormFields,
    stored: Option<&ProductInput>,
) -> Vec<OptionInput> {
    let options = placed_options(fields, stored);
    settle_words(fields, &options);
    options.into_iter().map(|(_, option)| option).collect()
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
    use crate::core::Locale;

    #[test]
    fn a_colour_behind_a_value_is_its_swatch() {
        let moss = value(" Dark moss  #4A5D23 ").unwrap_or_default();
        assert_eq!(moss.name, "Dark moss");
        assert_eq!(line(&moss), "Dark moss #4a5d23");
        assert_eq!(value("Size 3").unwrap_or_default().swatch, None);
        assert_eq!(value("  "), None);
    }

    fn form(pairs: &[(&str, &str)]) -> FormFields {
        pairs
            .iter()
            .map(|(name, typed)| ((*name).to_owned(), (*typed).to_owned()))
            .collect()
    }

    fn german(options: &[OptionInput]) -> Vec<String> {
        let word = |translations: &crate::tenancy::Translations| {
            translations
                .get(&Locale::De)
                .and_then(|fields| fields.get("name"))
                .cloned()
                .unwrap_or_default()
        };
        options
            .iter()
            .flat_map(|option| {
                std::iter::once(word(&option.translations))
                    .chain(option.values.iter().map(|value| word(&value.translations)))
            })
            .collect()
    }

    #[test]
    fn words_follow_the_names_they_were_written_for() {
        let typed = [
            ("options[0].name", "Colour"),
            ("options[0].values", "Fog\nOak\nMoss"),
            ("options[0].was", "Colour"),
            ("options[0].name.de", "Farbe"),
            ("options[0].values[0].was", "Oak"),
            ("options[0].values[0].de", "Eiche"),
            ("options[0].values[1].was", "Moss"),
            ("options[0].values[1].de", "Moos"),
        ];
        let mut fields = form(&typed);
        let options = settle_options(&mut fields, None);
        assert_eq!(german(&options), ["Farbe", "", "Eiche", "Moos"]);
        assert_eq!(fields.get("options[0].values[1].was"), "Oak");
        assert_eq!(fields.get("options[0].values[1].de"), "Eiche");
        // Settled once more, nothing moves, and a word that was taken out stays out.
        fields.set("options[0].values[2].de", "");
        let again = settle_options(&mut fields, Some(&stored(&options)));
        assert_eq!(german(&again), ["Farbe", "", "Eiche", ""]);
        let at_last = options_of(
            &fields,
            Some(&stored(&options)),
            &mut FieldErrors::default(),
        );
        assert_eq!(german(&at_last), ["Farbe", "", "Eiche", ""]);
    }

    #[test]
    fn a_renamed_value_keeps_its_words_and_a_form_without_words_keeps_all() {
        let renamed = [
            ("options[0].name", "Tone"),
            ("options[0].values", "Oak\nDark moss"),
            ("options[0].was", "Colour"),
            ("options[0].name.de", "Farbe"),
            ("options[0].values[0].was", "Oak"),
            ("options[0].values[0].de", "Eiche"),
            ("options[0].values[1].was", "Moss"),
            ("options[0].values[1].de", "Moos"),
        ];
        let options = options_of(&form(&renamed), None, &mut FieldErrors::default());
        assert_eq!(german(&options), ["Farbe", "Eiche", "Moos"]);
        let bare = [("options[0].name", "Tone"), ("options[0].values", "Oak")];
        let kept = options_of(
            &form(&bare),
            Some(&stored(&options)),
            &mut FieldErrors::default(),
        );
        assert_eq!(german(&kept), ["Farbe", "Eiche"]);
    }

    fn stored(options: &[OptionInput]) -> ProductInput {
        ProductInput {
            options: options.to_vec(),
            ..ProductInput::default()
        }
    }
}
