//! Lists of products: what an address asks for, and which products, facets and counts that gives.
//!
//! Invariant: filters combine on one and the same variant. "Oak" and "M" find a chair that exists in
//! oak and M, not one that exists in oak and, differently, in M.

mod color;
mod facet;
mod fit;
mod index;
mod query;
mod sort;

pub use color::ColorFamily;
pub use facet::{Facet, FacetValue, FamilyValue};
pub use index::{Form, Index, Listing, Span, Trait};
pub use query::{ListingQuery, PriceFault, PriceField};
pub use sort::Sort;
