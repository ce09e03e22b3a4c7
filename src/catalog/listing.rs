//! Lists of products: what an address asks for, and which products, facets and counts that gives.
//!
//! Invariant: filters combine on one and the same variant. "Oak" and "M" find a chair that exists in
//! oak and M, not one that exists in oak and, differently, in M.

mod facet;
mod query;

pub use facet::{Facet, FacetValue, Form, Index, Listing, Trait};
pub use query::{ListingQuery, Sort};
