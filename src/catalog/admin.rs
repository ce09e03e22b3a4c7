//! The merchant's side of the catalog: products with their variants and pictures, categories,
//! collections.

pub mod api;
pub mod categories;
pub mod collections;
pub mod editor;
mod form;
mod group;
pub mod list;
pub mod pictures;
mod removal;
mod store;

pub use store::{LowStock, low_stock};

use super::write;
use crate::admin::NavigationItem;
use crate::core::{ProductId, Reason};
use crate::identity::Right;
use crate::ui::IconName;
use crate::web::Failure;

/// Products.
pub const PRODUCTS: NavigationItem = NavigationItem {
    path: "/admin/products",
    words: "admin-products",
    icon: IconName::Tag,
    right: Right::EditProducts,
    count: None,
};

/// The tree of categories.
pub const CATEGORIES: NavigationItem = NavigationItem {
    path: "/admin/categories",
    words: "admin-categories",
    icon: IconName::Box,
    right: Right::EditProducts,
    count: None,
};

/// Collections.
pub const COLLECTIONS: NavigationItem = NavigationItem {
    path: "/admin/collections",
    words: "admin-collections",
    icon: IconName::Store,
    right: Right::EditProducts,
    count: None,
};

/// The id in an address; what is none names nothing.
fn id_of<T>(text: &str, parse: impl FnOnce(&str) -> Result<T, Reason>) -> Result<T, Failure> {
    parse(text).map_err(|_| Failure::NotFound)
}

/// Key of the draft of a product's form.
fn product_form(product: Option<ProductId>) -> String {
    product.map_or_else(|| "product-new".to_owned(), write::form_of)
}

/// Where a product is edited.
fn product_page(product: Option<ProductId>) -> String {
    product.map_or_else(
        || "/admin/products/new".to_owned(),
        |id| format!("/admin/products/{id}"),
    )
}
