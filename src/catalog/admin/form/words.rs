//! The names of options and values in further languages.

use crate::catalog::input::{OptionInput, ProductInput, same_values};
use crate::core::Locale;
use crate::tenancy::Translations;
use crate::web::FormFields;

/// The words of the form, with the names that they were written for.
pub(super) struct TypedNames<'f> {
    fields: &'f FormFields,
}

impl<'f> TypedNames<'f> {
    pub(super) fn of(fields: &'f FormFields) -> Self {
        Self { fields }
    }

    /// Gives each option and value its words: those of the form, else those that are stored.
    pub(super) fn translate(
        &self,
        options: &mut [(usize, OptionInput)],
        stored: Option<&ProductInput>,
    ) {
        let names: Vec<String> = options.iter().map(|(_, it)| it.name.clone()).collect();
        for (place, option) in options {
            let was = |at: usize| self.fields.get(&format!("options[{at}].was"));
            let from = (0..crate::catalog::input::OPTIONS_MAX)
                .find(|at| was(*at) == option.name)
                .or_else(|| (!names.iter().any(|name| name == was(*place))).then_some(*place));
            let old_name = from.map_or("", was);
            let old = stored.and_then(|it| {
                it.options
                    .iter()
                    .find(|old| old.name == old_name)
                    .or_else(|| it.options.iter().find(|old| old.name == option.name))
            });
            let kept = old.map(|old| &old.translations);
            let prefix = from.map(|at| format!("options[{at}].name"));
            option.translations = self.words(prefix.as_deref(), kept);
            self.translate_values(from, option, old);
        }
    }

    fn translate_values(
        &self,
        from: Option<usize>,
        option: &mut OptionInput,
        stored: Option<&OptionInput>,
    ) {
        let before: Vec<&str> = match from {
            Some(place) => (0..)
                .map(|at| format!("options[{place}].values[{at}].was"))
                .take_while(|name| self.fields.has(name))
                .map(|name| self.fields.get(&name))
                .collect(),
            None => Vec::new(),
        };
        let same = same_values(&before, &option.value_names());
        for (value, at) in option.values.iter_mut().zip(same) {
            let old_name = at.and_then(|at| before.get(at)).copied();
            let old_name = old_name.unwrap_or(&value.name);
            let kept = stored
                .and_then(|it| it.values.iter().find(|old| old.name == old_name))
                .map(|old| &old.translations);
            let prefix = from
                .zip(at)
                .map(|(option, at)| format!("options[{option}].values[{at}]"));
            value.translations = self.words(prefix.as_deref(), kept);
        }
    }

    /// A name in further languages; one whose field was not sent stays as it is kept.
    fn words(&self, prefix: Option<&str>, kept: Option<&Translations>) -> Translations {
        let mut words = kept.cloned().unwrap_or_default();
        for locale in Locale::ALL {
            let Some(prefix) = prefix else { break };
            let field = format!("{prefix}.{}", locale.tag());
            if !self.fields.has(&field) {
                continue;
            }
            let typed = self.fields.get(&field).trim();
            let texts = words.entry(locale).or_default();
            if typed.is_empty() {
                texts.remove("name");
            } else {
                texts.insert("name".to_owned(), typed.to_owned());
            }
        }
        words.retain(|_, texts| !texts.is_empty());
        words
    }
}

/// The fields that hold the words of the option at `place`.
pub(super) fn fields(place: usize, option: &OptionInput) -> Vec<(String, String)> {
    let mut pairs = vec![(format!("options[{place}].was"), option.name.clone())];
    push(
        &mut pairs,
        &format!("options[{place}].name"),
        &option.translations,
    );
    for (at, value) in option.values.iter().enumerate() {
        let prefix = format!("options[{place}].values[{at}]");
        pairs.push((format!("{prefix}.was"), value.name.clone()));
        push(&mut pairs, &prefix, &value.translations);
    }
    pairs
}

/// Every language, the empty ones too: an empty field says that the word was taken out.
fn push(pairs: &mut Vec<(String, String)>, prefix: &str, words: &Translations) {
    for locale in Locale::ALL {
        let word = words.get(&locale).and_then(|texts| texts.get("name"));
        let word = word.cloned().unwrap_or_default();
        pairs.push((format!("{prefix}.{}", locale.tag()), word));
    }
}

/// Makes the form's words those of `options`.
pub(super) fn settle_words(form: &mut FormFields, options: &[(usize, OptionInput)]) {
    let typed = ["].name", "].values", "].must_choose"];
    let is_typed = |name: &str| typed.iter().any(|end| name.ends_with(end));
    let others = form
        .pairs()
        .filter(|(name, _)| !name.starts_with("options[") || is_typed(name))
        .map(|(name, typed)| (name.to_owned(), typed.to_owned()));
    let words = options
        .iter()
        .flat_map(|(place, option)| fields(*place, option));
    let pairs: Vec<_> = others.chain(words).collect();
    *form = pairs.into_iter().collect();
}
