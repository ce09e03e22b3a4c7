#[cfg(feature = "hydrate")]
mod live;

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// All that the buy box needs to change without asking the server.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Choices {
    /// The product's path.
    pub path: String,
    /// Names of the values of each option.
    pub labels: Vec<Vec<String>>,
    /// The buyable forms.
    pub forms: Vec<FormData>,
    /// What delivery and tax come to; forms refer to them by place.
    pub facts: Vec<Facts>,
    /// On the button.
    pub add: String,
    /// On the button when there is nothing to add.
    pub sold_out: String,
}

/// A buyable form.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct FormData {
    /// Id of the variant.
    pub id: String,
    /// Place of the chosen value of each option.
    pub values: Vec<usize>,
    /// The parameters that name it in the product's address.
    pub query: String,
    /// What it costs.
    pub price: String,
    /// What it cost before.
    pub before: Option<String>,
    /// The lowest price before the reduction, in words.
    pub lowest: Option<String>,
    /// How many are left, in words.
    pub stock: String,
    /// How that is to look.
    pub level: StockLevel,
    /// Most units that can be put into the cart.
    pub most: u32,
    /// Id of the element with its picture; empty when it has none of its own.
    pub picture: String,
    /// Place of its facts.
    pub facts: usize,
}

/// How much there is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum StockLevel {
    /// Plenty.
    #[default]
    Enough,
    /// So few that it is said.
    Low,
    /// None.
    Out,
}

impl StockLevel {
    /// As the style sheet calls it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Enough => "enough",
            Self::Low => "low",
            Self::Out => "out",
        }
    }
}

/// What buying one comes to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// Cost and time of delivery.
    pub delivery: String,
    /// Total and tax.
    pub total: String,
}

/// Where a click on a value leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// Place of the form; nothing has the value when it is `None`.
    pub form: Option<usize>,
    /// Address of the product in that form.
    pub address: String,
    /// Whether the value is the chosen one.
    pub is_current: bool,
    /// Whether the value cannot be had together with everything else that is chosen.
    pub is_out: bool,
}

impl Choices {
    /// What a click on a value does: it leads to the form with that value and as much else kept as
    /// exists.
    #[must_use]
    pub fn target(&self, chosen: usize, option: usize, value: usize) -> Target {
        let current = self.forms.get(chosen);
        let (form, is_exact) = self.nearest(chosen, option, value).unzip();
        let found = form.and_then(|form| self.forms.get(form));
        Target {
            form,
            address: found.map_or_else(|| self.path.clone(), |form| self.address(form)),
            is_current: current.and_then(|form| form.values.get(option)) == Some(&value),
            is_out: is_exact != Some(true)
                || found.is_none_or(|form| form.level == StockLevel::Out),
        }
    }

    /// The form with that value, and whether everything else could be kept.
    fn nearest(&self, chosen: usize, option: usize, value: usize) -> Option<(usize, bool)> {
        let current = self.forms.get(chosen)?;
        let kept = |form: &FormData| {
            let same = form.values.iter().zip(&current.values).enumerate();
            same.filter(|(place, (a, b))| *place != option && a == b)
                .count()
        };
        let fitting = self.forms.iter().enumerate();
        let (best, form) = fitting
            .filter(|(_, form)| form.values.get(option) == Some(&value))
            .max_by_key(|(place, form)| {
                let is_there = form.level != StockLevel::Out;
                (kept(form), is_there, usize::MAX - place)
            })?;
        Some((best, kept(form) + 1 == self.labels.len()))
    }

    /// Address of the product in that form.
    #[must_use]
    pub fn address(&self, form: &FormData) -> String {
        [self.path.as_str(), "?", form.query.as_str()].concat()
    }

    /// Name of the value that a form has of an option.
    #[must_use]
    pub fn label(&self, form: &FormData, option: usize) -> &str {
        let value = form.values.get(option).and_then(|value| {
            let labels = self.labels.get(option)?;
            labels.get(*value)
        });
        value.map_or("", String::as_str)
    }

    /// What buying that form comes to.
    #[must_use]
    pub fn facts_of(&self, form: &FormData) -> Facts {
        self.facts.get(form.facts).cloned().unwrap_or_default()
    }
}

/// Lets the buy box of its page, which the server has drawn, follow a click on a value at once:
/// price, stock, delivery, address and picture change in place. Without a script the same values are
/// links.
#[island]
pub fn BuyBoxLive(
    /// Everything that changes.
    choices: Choices,
    /// Place of the chosen form.
    start: usize,
) -> impl IntoView {
    #[cfg(feature = "hydrate")]
    let _ = live::attach(choices, start);
    #[cfg(not(feature = "hydrate"))]
    let _ = (choices, start);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(values: [usize; 2], level: StockLevel) -> FormData {
        FormData {
            values: values.to_vec(),
            level,
            ..FormData::default()
        }
    }

    /// Oak in M and L, walnut in L only.
    fn chair() -> Choices {
        Choices {
            labels: vec![Vec::new(), Vec::new()],
            forms: vec![
                form([0, 0], StockLevel::Out),
                form([0, 1], StockLevel::Low),
                form([1, 1], StockLevel::Enough),
            ],
            ..Choices::default()
        }
    }

    #[test]
    fn pp_19_a_click_keeps_the_other_choices_where_that_exists() {
        let chair = chair();
        assert_eq!(chair.nearest(1, 0, 1), Some((2, true)));
        assert_eq!(chair.nearest(1, 1, 0), Some((0, true)));
    }

    #[test]
    fn pp_19_a_click_leads_somewhere_where_it_does_not() {
        let chair = chair();
        assert_eq!(chair.nearest(0, 0, 1), Some((2, false)));
        assert_eq!(chair.nearest(0, 0, 7), None);
    }
}
