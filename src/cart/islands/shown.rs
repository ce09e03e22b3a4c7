use leptos::prelude::*;

use crate::cart::view::CartView;

/// Why the last change did not get through.
#[cfg_attr(
    not(feature = "hydrate"),
    expect(dead_code, reason = "only a browser finds out")
)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// No answer came.
    Unreachable,
    /// The answer was a failure.
    Failed,
}

/// The cart that all islands of a page show.
#[derive(Clone, Debug)]
pub struct Shown {
    /// The cart; none until somebody asked for it.
    pub cart: ArcRwSignal<Option<CartView>>,
    /// How many units are in it.
    pub units: ArcRwSignal<u32>,
    /// What was done last, for those who cannot see it.
    pub said: ArcRwSignal<String>,
    /// What went wrong.
    pub trouble: ArcRwSignal<Option<Trouble>>,
    /// How often the drawer was asked to open.
    #[cfg_attr(
        not(feature = "hydrate"),
        expect(dead_code, reason = "only a browser opens it")
    )]
    pub opens: ArcRwSignal<u32>,
}

impl Shown {
    fn new() -> Self {
        Self {
            cart: ArcRwSignal::new(None),
            units: ArcRwSignal::new(0),
            said: ArcRwSignal::new(String::new()),
            trouble: ArcRwSignal::new(None),
            opens: ArcRwSignal::new(0),
        }
    }

    /// The one of this page. On the server each island is drawn by itself.
    #[must_use]
    pub fn of_page() -> Self {
        #[cfg(feature = "hydrate")]
        {
            thread_local! {
                static SHOWN: Shown = Shown::new();
            }
            SHOWN.with(Clone::clone)
        }
        #[cfg(not(feature = "hydrate"))]
        Self::new()
    }
}
