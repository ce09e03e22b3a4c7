//! How the cart looks: in the drawer, on its page, beside the checkout. Every part is drawn from a [`CartView`], by
//! the server first and by islands afterwards.
//!
//! [`CartView`]: super::view::CartView

mod codes;
mod lines;
mod summary;

pub use codes::{code_form, hint_list, told};
pub use lines::{empty, gift_line, line_price, lines, notices, promotion_list};
pub use summary::{adjust_form, delivery_note, destination, returns};

/// Where a part of the cart stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// On the cart's page.
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
