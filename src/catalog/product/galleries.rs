//! Which pictures show which variant.

use std::collections::{HashMap, HashSet};

use uuid::Uuid;

use super::{Product, ProductOption, ProductPicture, Variant};

impl Product {
    /// Of each variant, the places of the pictures that show it: its own first, then those of its color,
    /// then those that show no variant in particular. All of them where that leaves none.
    #[must_use]
    pub fn galleries(&self) -> Vec<Vec<usize>> {
        let place = self.options.iter().position(ProductOption::is_seen);
        let colour = |variant: &Variant| place.and_then(|it| variant.values.get(it)).copied();
        let mut shown: HashMap<Uuid, HashSet<Option<Uuid>>> = HashMap::new();
        for variant in &self.variants {
            for picture in &variant.pictures {
                shown.entry(*picture).or_default().insert(colour(variant));
            }
        }
        let gallery = |variant: &Variant| {
            let rank = |picture: &ProductPicture| {
                let own = variant.pictures.iter().position(|id| *id == picture.id);
                match (own, shown.get(&picture.id)) {
                    (Some(own), _) => Some((0, own)),
                    (None, None) => Some((2, 0)),
                    (None, Some(colours)) => {
                        let colour = colour(variant);
                        (colour.is_some() && colours.contains(&colour)).then_some((1, 0))
                    }
                }
            };
            let pictures = self.pictures.iter().enumerate();
            let mut ranked: Vec<_> = pictures
                .filter_map(|(place, picture)| Some((rank(picture)?, place)))
                .collect();
            if ranked.is_empty() {
                return (0..self.pictures.len()).collect();
            }
            ranked.sort_unstable();
            ranked.into_iter().map(|(_, place)| place).collect()
        };
        self.variants.iter().map(gallery).collect()
    }
}
