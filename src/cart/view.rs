//! What islands are told of the cart.

use serde::{Deserialize, Serialize};

/// The cart as islands show it. The region is drawn by the server: drawn by the browser as well, it made the bundle
/// two and a half times as large (see docs/architecture.md).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CartView {
    /// How many units are in it.
    pub units: u32,
    /// What it comes to, in one breath.
    pub now: String,
    /// What the place shows, as HTML.
    pub html: String,
}

/// Where a part of the cart stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// On the cart's page.
    #[default]
    Page,
    /// In the drawer.
    Drawer,
    /// Beside the checkout, where lines are only read.
    Checkout,
}

impl Place {
    /// What ids of its controls begin with.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Page => "line",
            Self::Drawer => "drawer",
            Self::Checkout => "checkout",
        }
    }
}
