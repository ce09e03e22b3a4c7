//! SQL of the shopper's side of the catalog. Texts come in the reader's language, the column of
//! the store's first language standing in for a missing translation.

mod card;
mod group;
mod home;
mod index;
mod product;
mod shelf;
mod sitemap;

pub use card::{add_choices, cards};
pub use group::{FormerGroup, Group, GroupKind, category, collection, former_group};
pub use home::{Front, Tile, best_sellers, front, picture};
pub use index::{index, last_changes};
pub use product::{ProductAddress, product, published_product, related, visitor_place};
pub use shelf::{published, reduced};
pub use sitemap::{SitemapEntry, has_page, sitemap};
