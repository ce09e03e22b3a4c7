//! A product as its own page shows it, and which of its variants an address means.

use rust_decimal::Decimal;
use uuid::Uuid;

use crate::core::VariantId;
use crate::ui::PictureSource;

/// Everything a product's page tells.
#[derive(Clone, Debug)]
pub struct Product {
    /// Its id.
    pub id: Uuid,
    /// Its address.
    pub slug: String,
    /// Its name.
    pub title: String,
    /// One or two sentences.
    pub short_description: String,
    /// Cleaned HTML.
    pub description_html: String,
    /// Who makes it.
    pub vendor: String,
    /// How it is taxed.
    pub tax_class: String,
    /// Rows of the specification.
    pub specification: Vec<(String, String)>,
    /// How to keep it long.
    pub care_tips: String,
    /// Title for search engines, when it is to differ.
    pub seo_title: String,
    /// Description for search engines, when it is to differ.
    pub seo_description: String,
    /// `draft`, `published` or `archived`.
    pub state: String,
    /// What can be chosen.
    pub options: Vec<ProductOption>,
    /// Its buyable forms.
    pub variants: Vec<Variant>,
    /// Its pictures in order.
    pub pictures: Vec<ProductPicture>,
    /// From the top category down to its own.
    pub categories: Vec<Crumb>,
}

/// A choice dimension.
#[derive(Clone, Debug)]
pub struct ProductOption {
    /// Its name in the store's first language, as addresses write it.
    pub name: String,
    /// Its name in the reader's language.
    pub label: String,
    /// Its values in order.
    pub values: Vec<OptionValue>,
}

/// A value of a choice dimension.
#[derive(Clone, Debug)]
pub struct OptionValue {
    /// Its id.
    pub id: Uuid,
    /// Its name in the store's first language, as addresses write it.
    pub name: String,
    /// Its name in the reader's language.
    pub label: String,
    /// `#rrggbb`, or empty when it is shown as words.
    pub swatch: String,
}

/// A buyable form.
#[derive(Clone, Debug)]
pub struct Variant {
    /// Its id.
    pub id: VariantId,
    /// The merchant's number of it.
    pub sku: Option<String>,
    /// Chosen value of each option, in the options' order.
    pub values: Vec<Uuid>,
    /// What it costs.
    pub price: Decimal,
    /// What it cost before.
    pub compare_at_price: Option<Decimal>,
    /// What it weighs.
    pub weight_grams: i64,
    /// Whether it has to be sent.
    pub requires_shipping: bool,
    /// Whether it is taxed.
    pub taxable: bool,
    /// Its pictures, the first one first.
    pub pictures: Vec<Uuid>,
    /// Units that may be sold; `None` when the shop does not count or sells on regardless.
    pub available: Option<i64>,
}

impl Variant {
    /// Whether nothing of it can be sold.
    #[must_use]
    pub fn is_sold_out(&self) -> bool {
        self.available.is_some_and(|units| units <= 0)
    }
}

/// A picture of a product.
#[derive(Clone, Debug)]
pub struct ProductPicture {
    /// Its id.
    pub id: Uuid,
    /// Its files.
    pub source: PictureSource,
}

/// A category on the way to where the reader is.
#[derive(Clone, Debug)]
pub struct Crumb {
    /// Its address.
    pub slug: String,
    /// Its name.
    pub name: String,
}

impl Product {
    /// The variant that an address means: the one named, else the one that fits most of the named
    /// option values and can be bought, else the first.
    #[must_use]
    pub fn chosen(&self, named: Option<VariantId>, wishes: &[(usize, Uuid)]) -> Option<usize> {
        if let Some(index) = named.and_then(|id| self.variants.iter().position(|v| v.id == id)) {
            return Some(index);
        }
        let fits = |variant: &Variant| {
            wishes
                .iter()
                .filter(|(option, value)| variant.values.get(*option) == Some(value))
                .count()
        };
        // The last wish is the newest click: it is kept where not all can be.
        let keeps_last = |variant: &Variant| {
            wishes
                .last()
                .is_some_and(|(option, value)| variant.values.get(*option) == Some(value))
        };
        (0..self.variants.len()).max_by_key(|index| {
            let variant = &self.variants[*index];
            (
                keeps_last(variant),
                fits(variant),
                !variant.is_sold_out(),
                std::cmp::Reverse(*index),
            )
        })
    }

    /// Option values named in an address: `Colour=Oak`, without regard to case.
    #[must_use]
    pub fn wishes<'p>(
        &self,
        pairs: impl Iterator<Item = (&'p str, &'p str)>,
    ) -> Vec<(usize, Uuid)> {
        let same = |a: &str, b: &str| a.to_lowercase() == b.to_lowercase();
        pairs
            .filter_map(|(name, value)| {
                let option = self.options.iter().position(|o| same(&o.name, name))?;
                let values = &self.options[option].values;
                let value = values.iter().find(|v| same(&v.name, value))?;
                Some((option, value.id))
            })
            .collect()
    }

    /// The value that a variant has of an option.
    #[must_use]
    pub fn value_of(&self, variant: &Variant, option: usize) -> Option<&OptionValue> {
        let id = variant.values.get(option)?;
        self.options[option].values.iter().find(|v| v.id == *id)
    }

    /// The pictures, those of the variant first.
    #[must_use]
    pub fn pictures_for(&self, variant: Option<&Variant>) -> Vec<&ProductPicture> {
        let place = |picture: &ProductPicture| {
            variant
                .and_then(|v| v.pictures.iter().position(|id| *id == picture.id))
                .unwrap_or(usize::MAX)
        };
        let mut pictures: Vec<_> = self.pictures.iter().collect();
        pictures.sort_by_key(|picture| place(picture));
        pictures
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(n: u128, name: &str) -> OptionValue {
        OptionValue {
            id: Uuid::from_u128(n),
            name: name.to_owned(),
            label: name.to_owned(),
            swatch: String::new(),
        }
    }

    fn variant(n: u128, values: [u128; 2], available: i64) -> Variant {
        Variant {
            id: VariantId::from_uuid(Uuid::from_u128(n)),
            sku: None,
            values: values.map(Uuid::from_u128).to_vec(),
            price: Decimal::TEN,
            compare_at_price: None,
            weight_grams: 0,
            requires_shipping: true,
            taxable: true,
            pictures: Vec::new(),
            available: Some(available),
        }
    }

    /// Oak in M and L, walnut in L only; oak M is sold out.
    fn chair() -> Product {
        let option = |name: &str, values| ProductOption {
            name: name.to_owned(),
            label: name.to_owned(),
            values,
        };
        Product {
            id: Uuid::nil(),
            slug: String::new(),
            title: String::new(),
            short_description: String::new(),
            description_html: String::new(),
            vendor: String::new(),
            tax_class: String::new(),
            specification: Vec::new(),
            care_tips: String::new(),
            seo_title: String::new(),
            seo_description: String::new(),
            state: "published".to_owned(),
            options: vec![
                option("Wood", vec![value(1, "Oak"), value(2, "Walnut")]),
                option("Size", vec![value(3, "M"), value(4, "L")]),
            ],
            variants: vec![
                variant(10, [1, 3], 0),
                variant(11, [1, 4], 2),
                variant(12, [2, 4], 1),
            ],
            pictures: Vec::new(),
            categories: Vec::new(),
        }
    }

    fn chosen(query: &[(&str, &str)]) -> Option<usize> {
        let chair = chair();
        chair.chosen(None, &chair.wishes(query.iter().copied()))
    }

    #[test]
    fn without_a_wish_the_first_that_can_be_bought_is_shown() {
        assert_eq!(chosen(&[]), Some(1));
        assert_eq!(chosen(&[("page", "x"), ("Wood", "Plastic")]), Some(1));
    }

    #[test]
    fn pp_19_the_wished_form_is_shown_even_when_it_is_sold_out() {
        assert_eq!(chosen(&[("wood", "OAK"), ("size", "m")]), Some(0));
    }

    #[test]
    fn pp_19_of_wishes_that_do_not_go_together_the_last_is_kept() {
        assert_eq!(chosen(&[("Size", "M"), ("Wood", "Walnut")]), Some(2));
    }

    #[test]
    fn a_named_variant_wins_and_a_foreign_one_is_ignored() {
        let chair = chair();
        let named = |n| Some(VariantId::from_uuid(Uuid::from_u128(n)));
        assert_eq!(chair.chosen(named(12), &[]), Some(2));
        assert_eq!(chair.chosen(named(99), &[]), Some(1));
    }
}
