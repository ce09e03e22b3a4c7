//! The names by which the form's fields choose things, and what they stand for in a promotion.

use std::collections::{BTreeMap, HashMap};

use rust_decimal::Decimal;

use crate::core::{CountryCode, Locale, Notation};
use crate::db::TenantTx;
use crate::identity::Staff;
use crate::promotion::store;

/// Where names come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Source {
    Product,
    Category,
    Collection,
    Tag,
    Sku,
    Promotion,
    ShippingMethod,
    PaymentMethod,
    Country,
    Segment,
    Group,
    Channel,
    Code,
}

/// A thing that can be chosen.
#[derive(Clone, Debug)]
pub(super) struct Named {
    /// What stands in the promotion.
    pub value: String,
    /// What the merchant reads and types.
    pub name: String,
    /// What else it answers to: its address.
    pub also: String,
}

/// Everything that can be chosen in a shop.
#[derive(Clone, Debug)]
pub(super) struct Known {
    /// How amounts are typed.
    pub notation: Notation,
    lists: BTreeMap<Source, Vec<Named>>,
    prices: HashMap<String, Decimal>,
}

impl Source {
    const ALL: [Self; 13] = [
        Self::Product,
        Self::Category,
        Self::Collection,
        Self::Tag,
        Self::Sku,
        Self::Promotion,
        Self::ShippingMethod,
        Self::PaymentMethod,
        Self::Country,
        Self::Segment,
        Self::Group,
        Self::Channel,
        Self::Code,
    ];

    /// Id of its list of suggestions.
    pub fn list(self) -> &'static str {
        match self {
            Self::Product => "known-products",
            Self::Category => "known-categories",
            Self::Collection => "known-collections",
            Self::Tag => "known-tags",
            Self::Sku => "known-skus",
            Self::Promotion => "known-promotions",
            Self::ShippingMethod => "known-shipping-methods",
            Self::PaymentMethod => "known-payment-methods",
            Self::Country => "known-countries",
            Self::Segment => "known-segments",
            Self::Group => "known-groups",
            Self::Channel => "known-channels",
            Self::Code => "known-codes",
        }
    }

    /// Whether a name that is not known is taken as it is.
    fn is_free(self) -> bool {
        matches!(self, Self::Tag | Self::Channel | Self::Code)
    }
}

impl Known {
    /// Suggestions of one list; browsers do not filter thousands quickly.
    const MOST_SUGGESTED: usize = 500;

    /// Reads what there is.
    pub async fn read(tx: &mut TenantTx, staff: &Staff) -> sqlx::Result<Self> {
        let mut lists: BTreeMap<Source, Vec<Named>> = BTreeMap::new();
        for thing in store::admin::chosen_by_name(tx).await? {
            let source = match thing.source.as_str() {
                "product" => Source::Product,
                "category" => Source::Category,
                "collection" => Source::Collection,
                "tag" => Source::Tag,
                "promotion" => Source::Promotion,
                "channel" => Source::Channel,
                "segment" => Source::Segment,
                "group" => Source::Group,
                _ => Source::ShippingMethod,
            };
            lists.entry(source).or_default().push(Named {
                value: thing.value,
                name: thing.name,
                also: thing.also,
            });
        }
        for list in lists.values_mut() {
            tell_apart(list);
        }
        let mut prices = HashMap::new();
        let skus = lists.entry(Source::Sku).or_default();
        for variant in store::admin::skus(tx).await? {
            skus.push(Named {
                value: variant.sku.clone(),
                name: variant.sku.clone(),
                also: variant.title,
            });
            prices.insert(variant.sku, variant.price);
        }
        let words = &staff.shop.words;
        let payments =
            ["card_online", "paypal", "bank_transfer", "cash_on_delivery"].map(|method| Named {
                value: method.to_owned(),
                name: words.t(&format!(
                    "admin-promotion-payment-{}",
                    method.replace('_', "-")
                )),
                also: String::new(),
            });
        lists.insert(Source::PaymentMethod, payments.to_vec());
        lists.insert(Source::Country, countries(staff.shop.locale));
        Ok(Self {
            notation: staff.shop.settings().notation(),
            lists,
            prices,
        })
    }

    /// An amount or percentage of the quote file as the form shows it.
    pub fn written(&self, number: &str) -> String {
        number
            .parse()
            .map_or_else(|_| number.to_owned(), |number| self.notation.number(number))
    }

    /// What a typed name stands for.
    pub fn value_of(&self, source: Source, typed: &str) -> Option<String> {
        let typed = typed.trim();
        let list = self.lists.get(&source).map_or(&[][..], Vec::as_slice);
        let folded = typed.to_lowercase();
        // Two names may differ in their capitals only.
        let found = list
            .iter()
            .find(|it| it.value == typed || it.name == typed)
            .or_else(|| list.iter().find(|it| it.name.to_lowercase() == folded))
            .or_else(|| {
                list.iter()
                    .find(|it| !it.also.is_empty() && it.also == typed)
            });
        match found {
            Some(named) => Some(named.value.clone()),
            None if source.is_free() => Some(typed.to_owned()),
            None => None,
        }
    }

    /// What the merchant reads for a value.
    pub fn name_of(&self, source: Source, value: &str) -> String {
        let list = self.lists.get(&source).map_or(&[][..], Vec::as_slice);
        list.iter()
            .find(|it| it.value == value || it.also == value)
            .map_or_else(|| value.to_owned(), |it| it.name.clone())
    }

    /// The values of the first few of a list.
    pub fn first_of(&self, source: Source, count: usize) -> Vec<String> {
        let list = self.lists.get(&source).map_or(&[][..], Vec::as_slice);
        list.iter().take(count).map(|it| it.value.clone()).collect()
    }

    /// What one of a variant costs as listed.
    pub fn price_of(&self, sku: &str) -> Option<Decimal> {
        self.prices.get(sku).copied()
    }

    /// All of a short list, to be ticked; nothing where there may be many.
    pub fn choices(&self, source: Source) -> Option<&[Named]> {
        let is_short = matches!(source, Source::PaymentMethod | Source::ShippingMethod);
        is_short.then(|| self.lists.get(&source).map_or(&[][..], Vec::as_slice))
    }

    /// The lists of suggestions: id, and each entry's text with what it means.
    pub fn suggestions(&self) -> Vec<(&'static str, Vec<Named>)> {
        Source::ALL
            .into_iter()
            .filter(|source| self.choices(*source).is_none())
            .map(|source| {
                let list = self.lists.get(&source).map_or(&[][..], Vec::as_slice);
                let some = list.iter().take(Self::MOST_SUGGESTED).cloned().collect();
                (source.list(), some)
            })
            .collect()
    }
}

/// Two things of the same name are called by their addresses too.
fn tell_apart(list: &mut [Named]) {
    let mut times: HashMap<String, u32> = HashMap::new();
    for named in list.iter() {
        *times.entry(named.name.to_lowercase()).or_default() += 1;
    }
    for named in list {
        let is_shared = times
            .get(&named.name.to_lowercase())
            .is_some_and(|n| *n > 1);
        if is_shared && !named.also.is_empty() {
            named.name = format!("{} ({})", named.name, named.also);
        }
    }
}

fn countries(locale: Locale) -> Vec<Named> {
    CountryCode::by_name(locale)
        .into_iter()
        .map(|country| Named {
            value: country.as_str().to_owned(),
            name: country.name(locale).to_owned(),
            also: String::new(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(value: &str, name: &str, also: &str) -> Named {
        Named {
            value: value.to_owned(),
            name: name.to_owned(),
            also: also.to_owned(),
        }
    }

    fn known(source: Source, list: Vec<Named>) -> Known {
        Known {
            notation: Notation::new(crate::core::Currency::EUR, Locale::En),
            lists: BTreeMap::from([(source, list)]),
            prices: HashMap::new(),
        }
    }

    #[test]
    fn two_names_may_differ_in_their_capitals() {
        let list = vec![named("1", "Regulars", ""), named("2", "regulars", "")];
        let known = known(Source::Segment, list);
        for (typed, value) in [("Regulars", "1"), ("regulars", "2"), ("REGULARS", "1")] {
            let found = known.value_of(Source::Segment, typed);
            assert_eq!(found.as_deref(), Some(value), "{typed}");
        }
    }

    #[test]
    fn two_of_a_name_are_told_apart_by_their_address() {
        let mut list = vec![
            named("1", "Lamp", "lamp"),
            named("2", "lamp", "lamp-2"),
            named("3", "Chair", "chair"),
        ];
        tell_apart(&mut list);
        let known = known(Source::Product, list);
        assert_eq!(known.name_of(Source::Product, "2"), "lamp (lamp-2)");
        for typed in ["lamp (lamp-2)", "2", "lamp-2"] {
            let found = known.value_of(Source::Product, typed);
            assert_eq!(found.as_deref(), Some("2"), "{typed}");
        }
        let chair = known.value_of(Source::Product, " chair ");
        assert_eq!(chair.as_deref(), Some("3"));
        assert_eq!(known.value_of(Source::Product, "table"), None);
        assert!(known.value_of(Source::Tag, "oak").is_some());
    }
}
