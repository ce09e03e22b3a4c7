mod data;
#[cfg(test)]
mod tests;
mod wire;

pub use data::{Choices, Facts, FormData, GalleryData, OptionData, PriceData, StockLevel};

/// What is chosen so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// Place of the form that is shown.
    pub form: usize,
    /// Places of the options that the shopper has still to choose: what the form has of them is no choice.
    pub open: Vec<usize>,
}

/// Where a click on a value leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// What is chosen then; nothing has the value when it is `None`.
    pub selection: Option<Selection>,
    /// Address of the product in that form.
    pub address: String,
    /// Whether the value is the chosen one.
    pub is_current: bool,
    /// Whether the value cannot be had together with everything else that is chosen.
    pub is_out: bool,
}

impl Choices {
    /// What a click on a value does: it leads to a form with that value and as much else kept as
    /// exists.
    #[must_use]
    pub fn target(&self, now: &Selection, option: usize, value: usize) -> Target {
        let current = self.form(now).and_then(|form| form.values.get(option));
        let (form, is_exact) = self.nearest(now, option, value).unzip();
        let selection = form.map(|form| Selection {
            form,
            open: now.open.iter().copied().filter(|o| *o != option).collect(),
        });
        Target {
            address: selection
                .as_ref()
                .map_or_else(|| self.path.clone(), |next| self.address(next)),
            is_current: current == Some(&value) && !now.open.contains(&option),
            is_out: is_exact != Some(true)
                || selection.as_ref().is_none_or(|next| self.is_out(next)),
            selection,
        }
    }

    /// The form with that value, and whether everything else that was chosen could be kept.
    fn nearest(&self, now: &Selection, option: usize, value: usize) -> Option<(usize, bool)> {
        let current = self.form(now)?;
        let counts = |place: &usize| *place != option && !now.open.contains(place);
        let kept = |form: &FormData| {
            let same = form.values.iter().zip(&current.values).enumerate();
            same.filter(|(place, (a, b))| counts(place) && a == b)
                .count()
        };
        let fitting = self.forms.iter().enumerate();
        let (best, form) = fitting
            .filter(|(_, form)| form.values.get(option) == Some(&value))
            .max_by_key(|(place, form)| {
                let is_there = form.level != StockLevel::Out;
                (kept(form), is_there, usize::MAX - place)
            })?;
        let all = (0..self.options.len()).filter(counts).count();
        Some((best, kept(form) == all))
    }

    /// The form that is shown.
    #[must_use]
    pub fn form(&self, now: &Selection) -> Option<&FormData> {
        self.forms.get(now.form)
    }

    /// The forms among which the shopper has still to choose; only the shown one when all is chosen.
    fn left<'c>(&'c self, now: &'c Selection) -> impl Iterator<Item = &'c FormData> {
        let current = self.form(now);
        self.forms.iter().filter(move |form| {
            current.is_some_and(|current| {
                let both = form.values.iter().zip(&current.values).enumerate();
                let mut others = both.filter(|(place, _)| !now.open.contains(place));
                current.id == form.id
                    || (!now.open.is_empty() && others.all(|(_, (own, chosen))| own == chosen))
            })
        })
    }

    /// The form whose price is told: the cheapest of those that are left.
    #[must_use]
    pub fn told<'c>(&'c self, now: &'c Selection) -> Option<&'c FormData> {
        self.left(now).min_by_key(|form| form.price)
    }

    /// What it costs, and whether others that are left cost more.
    #[must_use]
    pub fn price<'c>(&'c self, now: &'c Selection) -> Option<(&'c PriceData, bool)> {
        let told = self.prices.get(self.told(now)?.price)?;
        let mut prices = self.left(now).filter_map(|it| self.prices.get(it.price));
        Some((told, prices.any(|price| price.now != told.now)))
    }

    /// The price in words: "from €59.00" while what is to be chosen decides it.
    #[must_use]
    pub fn price_text(&self, now: &Selection) -> String {
        let price = self.price(now);
        let text = price.map(|(price, is_span)| if is_span { &price.from } else { &price.now });
        text.cloned().unwrap_or_default()
    }

    /// The pictures of the shown form.
    #[must_use]
    pub fn gallery(&self, now: &Selection) -> Option<&GalleryData> {
        self.galleries.get(self.form(now)?.gallery)
    }

    /// Address of its first picture, small.
    #[must_use]
    pub fn small(&self, now: &Selection) -> String {
        let gallery = self.gallery(now);
        gallery
            .map(|gallery| gallery.small.clone())
            .unwrap_or_default()
    }

    /// Whether nothing that is left can be sold.
    #[must_use]
    pub fn is_out(&self, now: &Selection) -> bool {
        self.left(now).all(|form| form.level == StockLevel::Out)
    }

    /// What there is to say of the stock; nothing while it depends on what is still to be chosen.
    #[must_use]
    pub fn stock(&self, now: &Selection) -> &str {
        if now.open.is_empty() {
            self.form(now).map_or("", |form| &form.stock)
        } else if self.is_out(now) {
            &self.sold_out
        } else {
            ""
        }
    }

    /// What there is to say of others who are buying it; nothing while that depends on what is still to be chosen.
    #[must_use]
    pub fn checking(&self, now: &Selection) -> &str {
        let form = self.form(now).filter(|_| now.open.is_empty());
        form.map_or("", |form| &form.checking)
    }

    /// What buying one comes to; no total while it depends on what is still to be chosen, nothing of
    /// what is sold out.
    #[must_use]
    pub fn facts_of(&self, now: &Selection) -> Facts {
        if self.is_out(now) {
            return Facts::default();
        }
        let is_span = self.price(now).is_some_and(|(_, is_span)| is_span);
        let facts = self.told(now).and_then(|form| self.facts.get(form.facts));
        let mut facts = facts.cloned().unwrap_or_default();
        if is_span {
            facts.total.clear();
        }
        facts
    }

    /// What the button says.
    #[must_use]
    pub fn button(&self, now: &Selection) -> &str {
        if self.is_out(now) {
            return &self.sold_out;
        }
        let open = now.open.first().and_then(|open| self.options.get(*open));
        open.map_or(&self.add, |option| &option.choose)
    }

    /// Address of the product as it is chosen.
    #[must_use]
    pub fn address(&self, now: &Selection) -> String {
        let values = self.form(now).map_or(&[][..], |form| &form.values);
        let mut address = self.path.clone();
        let mut mark = "?";
        for (place, value) in values.iter().enumerate() {
            let pair = self.options.get(place).and_then(|o| o.pairs.get(*value));
            if let Some(pair) = pair.filter(|_| !now.open.contains(&place)) {
                address.push_str(mark);
                address.push_str(pair);
                mark = "&";
            }
        }
        address
    }

    /// Name of the chosen value of an option; empty when it is still to be chosen.
    #[must_use]
    pub fn label(&self, now: &Selection, option: usize) -> &str {
        let value = self.form(now).and_then(|form| form.values.get(option));
        let value = value.filter(|_| !now.open.contains(&option));
        let labels = self.options.get(option).map(|option| &option.labels);
        let label = value.and_then(|value| labels?.get(*value));
        label.map_or("", String::as_str)
    }

    /// The names of everything that is chosen.
    #[must_use]
    pub fn chosen(&self, now: &Selection) -> String {
        let labels = (0..self.options.len()).map(|option| self.label(now, option));
        labels
            .filter(|label| !label.is_empty())
            .collect::<Vec<_>>()
            .join(", ")
    }

    /// Of what is sold out: which other values there are, of the first option that has any.
    #[must_use]
    pub fn others(&self, now: &Selection) -> String {
        if !self.is_out(now) {
            return String::new();
        }
        for (place, option) in self.options.iter().enumerate() {
            let there = option.labels.iter().enumerate();
            let names: Vec<_> = there
                .filter(|(value, _)| !self.target(now, place, *value).is_out)
                .map(|(_, label)| label.as_str())
                .collect();
            if !names.is_empty() {
                return [self.still.as_str(), &names.join(", ")].join(" ");
            }
        }
        String::new()
    }
}
